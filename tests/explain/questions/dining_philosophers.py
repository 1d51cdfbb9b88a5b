# question: three philosophers hang
# right answer: A circle of three.
import asyncio

async def philosopher(name, left, right):
    async with left:
        print(name, "has one fork")
        await asyncio.sleep(0.1)
        async with right:
            print(name, "eats")

async def dinner():
    forks = [asyncio.Lock() for _ in range(3)]
    async with asyncio.TaskGroup() as tg:
        for n, name in enumerate(("Plato", "Kant", "Hume")):
            tg.create_task(philosopher(name, forks[n], forks[(n + 1) % 3]), name=name)

asyncio.run(dinner())

# why: Kant philosopher('Kant', …, …) took it as `left`.
# ru why: Kant philosopher('Kant', …, …) взяла его под именем `left`.
# why: A circle: Plato philosopher('Plato', …, …) -> Kant philosopher('Kant', …, …) -> Hume philosopher('Hume', …, …) -> Plato philosopher('Plato', …, …). Each waits for the next, so none can go on.
# ru why: Круг: Plato philosopher('Plato', …, …) -> Kant philosopher('Kant', …, …) -> Hume philosopher('Hume', …, …) -> Plato philosopher('Plato', …, …). Каждая ждёт следующую, и ни одна не может продолжить.
