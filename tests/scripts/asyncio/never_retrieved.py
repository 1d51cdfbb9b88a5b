# What dies without having been asked speaks.
import asyncio


async def boom():
    raise KeyError('k')


async def nothing():
    pass


async def main():
    nothing()
    asyncio.create_task(boom())
    await asyncio.sleep(0)
    print('after the step in which it failed')
    task = asyncio.create_task(boom())
    await asyncio.sleep(0)
    print('still held')
    del task
    print('let go')
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    asyncio.get_running_loop().create_future().set_exception(ValueError(1))
    print('end')


asyncio.run(main())

# expect: after the step in which it failed
# expect: still held
# expect: let go
# expect: end
# expect error: RuntimeWarning: coroutine 'nothing' was never awaited
# expect error: Task exception was never retrieved
# expect error: KeyError: 'k'
# expect error: Task exception was never retrieved
# expect error: Exception in callback main.<locals>.<lambda>() at
# expect error: ZeroDivisionError: division by zero
# expect error: Future exception was never retrieved
# expect error: future: <Future finished exception=ValueError(1)>
# expect status: 0
