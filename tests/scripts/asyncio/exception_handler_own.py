# The loop's exception handler: what it is told, replaced, failing itself.
import asyncio


async def fails(name):
    raise ValueError(name)


def tell(loop, context):
    print(context['message'].split(' at ')[0], sorted(context),
          repr(context.get('exception')))


def breaks(loop, context):
    raise KeyError('in the handler')


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(tell)
    loop.call_soon(lambda: 1 / 0)
    task = asyncio.create_task(fails('nobody asks'))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    loop.call_exception_handler({'message': 'by hand', 'extra': 1})
    loop.set_exception_handler(breaks)
    loop.call_exception_handler({'message': 'first', 'exception': OSError(1)})
    loop.set_exception_handler(None)
    loop.call_soon(lambda: [][1])
    await asyncio.sleep(0)
    try:
        loop.set_exception_handler(3)
    except TypeError as error:
        print(error)


asyncio.run(main())

# expect: None
# expect: Exception in callback main.<locals>.<lambda>() ['exception', 'handle', 'message'] ZeroDivisionError('division by zero')
# expect: Task exception was never retrieved ['exception', 'future', 'message'] ValueError('nobody asks')
# expect: by hand ['extra', 'message'] None
# expect: A callable object or None is expected, got 3
# expect error: Unhandled error in exception handler
# expect error: KeyError: 'in the handler'
# expect error: Exception in callback main.<locals>.<lambda>() at
# expect error: IndexError: list index out of range
# expect status: 0
