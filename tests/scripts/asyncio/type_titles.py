# Errors call a future by its module, its repr and type do not.
import asyncio
async def main():
    t = asyncio.current_task()
    for f in (lambda: t.foo, lambda: asyncio.get_running_loop().create_future().foo, lambda: t.results()):
        try: f()
        except AttributeError as e: print(e)
asyncio.run(main())
import functools


async def more():
    task = asyncio.current_task()
    print(type(task), type(task).__name__, type(task).__module__)
    for act in (lambda: task + 1, lambda: len(task), lambda: task[0], lambda: task(), lambda: next(task),
                lambda: functools.partial(print) + 1, lambda: functools.partial(print).nothing):
        try:
            act()
        except (TypeError, AttributeError) as e:
            print(e)

asyncio.run(more())
