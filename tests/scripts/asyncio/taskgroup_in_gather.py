# A group that fails inside of gather(): gather hands the group on, and its
# siblings go on.
import asyncio
import random


async def leaf(name, fails):
    await asyncio.sleep(random.random())
    if fails:
        raise ValueError(name)
    print(name, 'done')


async def group(name, *fails):
    try:
        async with asyncio.TaskGroup() as tasks:
            for number, fail in enumerate(fails):
                tasks.create_task(leaf(f'{name}{number}', fail))
    except* ValueError as caught:
        print(name, sorted(str(one) for one in caught.exceptions))
        raise
    return name


async def main():
    results = await asyncio.gather(group('a', False, True, False),
                                   group('b', False, False),
                                   group('c', True), return_exceptions=True)
    print([repr(one) for one in results])
    try:
        await asyncio.gather(group('d', True), group('e', False))
    except* ValueError as caught:
        print(repr(caught))
    await asyncio.sleep(2)


asyncio.run(main())

# expect: a0 done
# expect: b0 done
# expect: c ['c0']
# expect: b1 done
# expect: a2 done
# expect: a ['a1']
# expect: ["ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('a1')])", "'b'", "ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('c0')])"]
# expect: d ['d0']
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('d0')])
# expect: e0 done
