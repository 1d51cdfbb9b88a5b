"""Several that die at once: the handler hears of one, then of the next."""
import asyncio
import gc


async def boom(number):
    raise KeyError(number)



def handler(loop, context):
    print('handler', context['message'], repr(context.get('exception')))


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    tasks = [asyncio.create_task(boom(i)) for i in range(3)]
    await asyncio.sleep(0)
    print('let go of a list')
    tasks = None
    tasks = [asyncio.create_task(boom(i)) for i in range(2)]
    tasks[0].cycle = tasks
    await asyncio.sleep(0)
    tasks = None
    print('let go of a circle')
    gc.collect()
    print('collected')
    tasks = [asyncio.create_task(boom(i)) for i in range(2)]
    tasks[0].cycle = tasks
    await asyncio.sleep(0)


asyncio.run(main())
print('over')

# expect: let go of a list
# expect: handler Task exception was never retrieved KeyError(2)
# expect: handler Task exception was never retrieved KeyError(1)
# expect: handler Task exception was never retrieved KeyError(0)
# expect: let go of a circle
# expect: handler Task exception was never retrieved KeyError(0)
# expect: handler Task exception was never retrieved KeyError(1)
# expect: collected
# expect: over
# expect: handler Task exception was never retrieved KeyError(0)
# expect: handler Task exception was never retrieved KeyError(1)
