# What a step of an async generator raises itself knows what is handled.
import asyncio


async def gen():
    await asyncio.sleep(1)
    yield 1


async def main():
    walk = gen()
    step = walk.asend(None)
    step.send(None)
    for make in (lambda: walk.asend(None), lambda: walk.athrow(ValueError),
                 lambda: walk.aclose(), lambda: anext(walk)):
        try:
            raise KeyError
        except KeyError:
            try:
                await make()
            except RuntimeError as error:
                print(repr(error), repr(error.__context__))
            async def there():
                await make()
            try:
                await there()
            except RuntimeError as error:
                print(repr(error), repr(error.__context__))
            try:
                make().send(None)
            except RuntimeError as error:
                print(repr(error), repr(error.__context__))
    ended = gen()
    await ended.aclose()
    try:
        raise KeyError
    except KeyError:
        try:
            await anext(ended)
        except StopAsyncIteration as error:
            print(repr(error), repr(error.__context__))
        try:
            anext(ended).send(None)
        except StopAsyncIteration as error:
            print(repr(error), repr(error.__context__))
        try:
            await ended.athrow(ValueError('v'))
        except (StopAsyncIteration, ValueError) as error:
            print(repr(error), repr(error.__context__))


kept, told = [], []


async def waits():
    await asyncio.sleep(5)
    yield 1


async def leave(fails):
    walk = waits()
    step = walk.asend(None)
    step.send(None)
    kept.append((walk, step))
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: told.append(context['exception']))
    if fails:
        raise ValueError('main')

for fails in False, True:
    try:
        asyncio.run(leave(fails))
    except ValueError as error:
        print(repr(error))
    try:
        raise KeyError
    except KeyError:
        asyncio.run(leave(False))
for error in told:
    print(repr(error), repr(error.__context__))

asyncio.run(main())
