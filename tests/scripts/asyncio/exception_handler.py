# A loop's own handler of exceptions hears of all that nobody else takes.
import asyncio


def handler(loop, context):
    print('handler:', context['message'].split(' at ')[0], sorted(context),
          repr(context.get('exception')))


def fail():
    raise ValueError('callback')


async def boom():
    raise KeyError('task')


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(fail)
    loop.call_soon(print, 'after the callback')
    await asyncio.sleep(0)
    task = asyncio.create_task(boom())
    await asyncio.sleep(0)
    print('drop')
    del task
    print('dropped')
    future = loop.create_future()
    future.set_exception(OSError('future'))
    future = None
    print('dropped a future')
    loop.call_exception_handler({'message': 'from the program', 'extra': 1})

    def worse(loop, context):
        print('worse hears', context['message'])
        raise RuntimeError('in the handler')

    loop.set_exception_handler(worse)
    loop.call_exception_handler({'message': 'second'})
    loop.set_exception_handler(None)
    loop.call_exception_handler({'message': 'third', 'b': 2, 'a': [1],
                                 'exception': ValueError('told')})
    loop.default_exception_handler({})
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)

    def keep(loop, context):
        print(context['task'].get_name(), context['message'])

    loop.set_exception_handler(keep)


asyncio.run(main())
# expect: None
# expect: True
# expect: handler: Exception in callback fail() ['exception', 'handle', 'message'] ValueError('callback')
# expect: after the callback
# expect: drop
# expect: handler: Task exception was never retrieved ['exception', 'future', 'message'] KeyError('task')
# expect: dropped
# expect: handler: Future exception was never retrieved ['exception', 'future', 'message'] OSError('future')
# expect: dropped a future
# expect: handler: from the program ['extra', 'message'] None
# expect: worse hears second
# expect: A callable object or None is expected, got 5
