# A pool of workers with limits of all kinds.
import asyncio


async def fetch(number):
    await asyncio.sleep(number % 4 / 10)
    if number == 5:
        raise OSError(number)
    return number


async def worker(queue, results, limit):
    while True:
        number = await queue.get()
        try:
            async with limit:
                results[number] = await asyncio.wait_for(fetch(number), 0.25)
        except TimeoutError:
            results[number] = 'late'
        except OSError as error:
            results[number] = repr(error)
        finally:
            queue.task_done()


async def main():
    queue, results = asyncio.Queue(), {}
    limit = asyncio.Semaphore(2)
    workers = [asyncio.create_task(worker(queue, results, limit))
               for _ in range(3)]
    for number in range(8):
        await queue.put(number)
    await queue.join()
    print(results)
    print(round(asyncio.get_running_loop().time(), 2))
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))


asyncio.run(main())

# expect: {0: 0, 1: 1, 2: 2, 4: 4, 5: 'OSError(5)', 3: 'late', 6: 6, 7: 'late'}
# expect: 0.6
# expect: [CancelledError(''), CancelledError(''), CancelledError('')]
