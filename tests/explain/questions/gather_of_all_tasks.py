# question: gather(*all_tasks()) never returns
# right answer: all_tasks() holds the task that asks, so it waits for itself.
import asyncio

async def main():
    me = asyncio.current_task()
    others = asyncio.all_tasks()
    print(len(others))
    await asyncio.gather(*others)

asyncio.run(main())

# why: A circle: Task-1 main() -> Task-1 main(). It waits for itself, so it cannot go on.
# ru why: Круг: Task-1 main() -> Task-1 main(). Она ждёт саму себя и продолжить не может.
