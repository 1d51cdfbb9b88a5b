# What is told of an exception that nobody could be given. A class in the place
# of the method, since it is told without an address.
import asyncio


def drop(function):
    class Last:
        def __init__(self):
            function()
    Last.__qualname__ = "Last"
    class Dying:
        __del__ = Last
    Dying()


def one():
    x = 1 + 1/0 + [
      1
    ]
def two(): y = 3 + (1/0)
def three(): raise ExceptionGroup('a\nb', [ValueError(1)])
def four():
    try: 1/0
    except Exception as e: raise KeyError(1) from e
def five():
    e = ValueError('x'); e.add_note('note'); raise e
def six(): raise SyntaxError('bad', ('f', 1, 2, 'text'))
def seven(): raise OSError(1, 'x')
class Q:
    class E(Exception): pass
def eight(): raise Q.E
def nine(): raise Q.E('')
def ten(): raise KeyError
def deep(n):
    if n: deep(n - 1)
    else: 1/0
def eleven(): deep(10)
def twelve(): raise
def thirteen(): nmae + one_
def fourteen(): return (1).reall
for f in (one, two, three, four, five, six, seven, eight, nine, ten, eleven,
          twelve, thirteen, fourteen):
    drop(f)
async def main():
    drop(two)
asyncio.run(main())
