# What is awaited in the annotation of *args or **kwargs is awaited where the
# function is defined.
import asyncio


def tell(text):
    try:
        exec(text, {})
    except SyntaxError as e:
        print(e.msg)


tell('def f(*c: (await x)): pass')  # expect: 'await' outside function
tell('def f(**c: (await x)): pass')  # expect: 'await' outside function
tell('async def f(*c: (await x)): pass')  # expect: 'await' outside function
tell('def f(*c: (yield)): pass')  # expect: 'yield' outside function
tell('def f(*c: *(yield)): pass')  # expect: 'yield' outside function
tell('def f():\n    def g(**c: (await x)): pass')  # expect: 'await' outside async function


async def main():
    def f(*c: await asyncio.sleep(0, 3), **d: await asyncio.sleep(0, 4)):
        pass
    print(f.__annotations__)  # expect: {'c': 3, 'd': 4}


asyncio.run(main())
