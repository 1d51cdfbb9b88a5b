"""Signals that a loop has functions of its own for."""
import asyncio
import signal


def told(name, *rest):
    print('%.1f' % asyncio.get_running_loop().time(), 'told', name, *rest)


async def graceful():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGINT, stop.set)
    print('waits')
    await stop.wait()
    print('%.1f' % loop.time(), 'stopped', asyncio.current_task().cancelling())
    print(loop.remove_signal_handler(signal.SIGINT),
          loop.remove_signal_handler(signal.SIGINT))


async def worker(name):
    try:
        while True:
            await asyncio.sleep(1)
            told(name)
    except asyncio.CancelledError:
        print(name, 'is tidied up')
        raise


async def shutdown(tasks):
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


async def workers():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(worker(name)) for name in 'ab']
    over = loop.create_future()

    def begin():
        task = loop.create_task(shutdown(tasks))
        task.add_done_callback(lambda task: over.set_result(None))

    for number in signal.SIGINT, signal.SIGTERM:
        loop.add_signal_handler(number, begin)
    await over


async def replaced():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, told, 'first')
    loop.add_signal_handler(2, told, 'second', 'with', 'more')
    await asyncio.sleep(3)
    loop.add_signal_handler(2, lambda: 1 / 0)
    await asyncio.sleep(2)
    loop.remove_signal_handler(2)
    try:
        await asyncio.sleep(5)
    finally:
        print('left', asyncio.current_task().cancelling())


async def wrong():
    loop = asyncio.get_running_loop()
    for arguments in ((2, worker), (2, worker('x')), ('2', told), (0, told),
                      (99, told), (9, told), (signal.SIGSTOP, told), (32, told),
                      (2,), (signal.SIGUSR1, told)):
        try:
            print(loop.add_signal_handler(*arguments))
        except (TypeError, ValueError, RuntimeError) as error:
            print(type(error).__name__, str(error)[:70])
        if asyncio.iscoroutine(arguments[-1]):
            arguments[-1].close()
    for number in 2, 10, 10, 'x', 100:
        try:
            print(loop.remove_signal_handler(number))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    try:
        await asyncio.to_thread(loop.add_signal_handler, 2, told)
    except RuntimeError as error:
        print(error)


for main in wrong, graceful, workers, replaced:
    print('-', main.__name__)
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        print('interrupted')
print('over')
