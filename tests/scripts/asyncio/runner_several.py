# A Runner keeps its loop and context for several calls of run().
import asyncio
import contextvars

seen = contextvars.ContextVar('seen', default=0)


async def step(name):
    seen.set(seen.get() + 1)
    await asyncio.sleep(1)
    print(name, seen.get(), asyncio.get_running_loop().time())
    return name


async def left():
    try:
        await asyncio.sleep(99)
    finally:
        print('left is cancelled')


async def leaves():
    asyncio.create_task(left(), name='left')
    await asyncio.sleep(0)


with asyncio.Runner() as runner:
    print(runner.run(step('one')), runner.run(step('two')))
    loop = runner.get_loop()
    runner.run(leaves())
    print(loop.is_running(), loop.is_closed())
    try:
        runner.run(3)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    context = contextvars.copy_context()
    runner.run(step('apart'), context=context)
    print(context[seen], seen.get())
print(loop.is_closed())
late = step('late')
try:
    runner.run(late)
except RuntimeError as error:
    print(error)
late.close()

# expect: one 1 1.0
# expect: two 2 2.0
# expect: one two
# expect: False False
# expect: ValueError
# expect: apart 1 3.0
# expect: 1 0
# expect: left is cancelled
# expect: True
# expect: Runner is closed
