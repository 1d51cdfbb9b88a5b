# Lock: whoever waits gets it in turn.
import asyncio


async def worker(lock, name):
    print(name, 'asks')
    async with lock:
        print(name, 'has it')
        await asyncio.sleep(0.1)
    print(name, 'is done')


async def main():
    lock = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        for name in 'abc':
            group.create_task(worker(lock, name))


asyncio.run(main())

# expect: a asks
# expect: a has it
# expect: b asks
# expect: c asks
# expect: a is done
# expect: b has it
# expect: b is done
# expect: c has it
# expect: c is done
