"""The small programs that both sides run, by name: PROGRAMS[name]."""

PROGRAMS = {}

PROGRAMS["fib"] = '''
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

print(fib(27))
'''

PROGRAMS["loop"] = '''
def add(n):
    total = 0
    i = 0
    while i < n:
        total += i
        i += 1
    return total

print(add(3000000))
'''

PROGRAMS["generator"] = '''
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1

def pull(n):
    total = 0
    for x in count(n):
        total += x
    return total

print(pull(1000000))
'''


def group(count):
    """`count` tasks in one group, each of which sleeps once."""
    return f'''
import asyncio

async def child():
    await asyncio.sleep(1)

async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range({count}):
            tg.create_task(child())

asyncio.run(main())
'''
