"""What becomes of cycles, and of the exception that ends the program."""
import asyncio


async def quiet():
    pass


class Loud:
    def __del__(self):
        print('gone')


async def fails(name):
    kept = quiet()
    loud = Loud()
    raise ValueError(name)


try:
    asyncio.run(fails('caught'))
except ValueError as error:
    print(error)

loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(asyncio.wait_for(asyncio.sleep(1), 0))
except TimeoutError:
    print('too late')
loop.close()
asyncio.run(fails('not caught'))

# expect: caught
# expect: too late
# expect: gone
# expect: gone
# expect status: 1
