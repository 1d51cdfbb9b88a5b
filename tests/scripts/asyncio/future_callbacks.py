# Callbacks of futures: added, removed, added when it is done, failing.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print('handler', repr(context['exception'])))
    future = loop.create_future()

    def tell(which, done):
        print(which, done is future, done.done())

    def first(done):
        tell('first', done)
        done.add_done_callback(last)

    def last(done):
        tell('last', done)

    def breaks(done):
        raise KeyError('breaks')

    for callback in first, breaks, last, last:
        future.add_done_callback(callback)
    print(future.remove_done_callback(last), future.remove_done_callback(last))
    future.set_result(1)
    print('set')
    await asyncio.sleep(0)
    print('one turn')
    await asyncio.sleep(0)
    for method, value in ('set_result', 2), ('set_exception', OSError()):
        try:
            getattr(future, method)(value)
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, future.result())
    print(future.cancel(), await future)


asyncio.run(main())

# expect: 2 0
# expect: set
# expect: first True True
# expect: handler KeyError('breaks')
# expect: one turn
# expect: last True True
# expect: InvalidStateError 1
# expect: InvalidStateError 1
# expect: False 1
