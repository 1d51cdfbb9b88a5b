# A second cancel() while a task cleans up after the first.
import asyncio


async def careful(patience):
    try:
        await asyncio.sleep(10)
    finally:
        print('cleaning')
        try:
            await asyncio.sleep(patience)
            print('cleaned')
        except asyncio.CancelledError as error:
            print('hurried', error.args)
            raise


async def main():
    for patience in 0.1, 5:
        task = asyncio.create_task(careful(patience))
        await asyncio.sleep(0.1)
        print(task.cancel('first'))
        await asyncio.sleep(1)
        print(task.cancel('second'), task.cancelling())
        try:
            await task
        except asyncio.CancelledError as error:
            print('main', error.args, task.cancelling())


asyncio.run(main())

# expect: True
# expect: cleaning
# expect: cleaned
# expect: False 1
# expect: main ('first',) 1
# expect: True
# expect: cleaning
# expect: True 2
# expect: hurried ('second',)
# expect: main ('second',) 2
