# source: https://github.com/initc3/HoneyBadgerMPC/issues/231
# right answer: The producer died before it set the future; its exception sits unretrieved in the task that nobody awaits, so the consumer waits for ever (deadlock).
import asyncio

async def producer(box):
    await asyncio.sleep(0.1)
    value = {"a": 1}["b"]
    box.set_result(value)

async def consumer(box):
    print("got", await box)

async def main():
    box = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(producer(box))
    await consumer(box)

asyncio.run(main())

# why: Task-1 main() waits for the future `box` of line 14, in line 11.
# why: Task-2 producer(box) was given it, and died of KeyError('b') in line 7 (turn 4, 0.100 s) before it had set it; nobody was waiting for that task.
# why 1: Task-1 main() waits for the future `box` of line 14
# ru why: Task-1 main() ждёт Future `box` из строки 14, в строке 11.
# ru why: Task-2 producer(box) получила его и погибла от KeyError('b') в строке 7 (виток 4, 0.100 с), не успев его заполнить; эту задачу никто не ждал.
# ru why 1: Task-1 main() ждёт Future `box` из строки 14, в строке 11.
