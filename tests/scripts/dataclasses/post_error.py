from dataclasses import dataclass, field
import asyncio

def make():
    raise KeyError('no default')

@dataclass
class Order:
    name: str
    price: float
    count: int = 1

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f'price of {self.name} is {self.price}')

    @property
    def total(self):
        return self.price * self.count

@dataclass
class Lazy:
    a: int
    b: list = field(default_factory=make)

async def work(order):
    await asyncio.sleep(order.count / 10)
    if order.count == 2:
        Order('broken', -1)
    return order.total

async def main():
    orders = [Order('a', 2.5, 3), Order('b', 1.0, 2), Order('c', 4.0)]
    try:
        Lazy(1)
    except KeyError as e:
        print('caught', e)
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(work(o), name=o.name) for o in orders]
    print([t.result() for t in tasks])

asyncio.run(main())
