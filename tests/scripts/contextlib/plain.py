import asyncio
from contextlib import closing, nullcontext
import contextlib as tools

with nullcontext() as nothing, nullcontext(5) as five:
    print(nothing, five)  # expect: None 5


class Door:
    def close(self):
        print("closed")


with closing(Door()) as door:
    print(type(door).__name__)  # expect: Door
# expect: closed
try:
    with tools.closing(Door()):
        raise KeyError("goes on")
except KeyError as error:
    print(error)
# expect: closed
# expect: 'goes on'


async def main():
    async with nullcontext("async") as text:
        print(text)


asyncio.run(main())  # expect: async
try:
    with closing(5):
        pass
except AttributeError as error:
    print(error)  # expect: 'int' object has no attribute 'close'
try:
    from contextlib import missing_name
except ImportError as error:
    print(str(error)[:47])  # expect: cannot import name 'missing_name' from 'context
