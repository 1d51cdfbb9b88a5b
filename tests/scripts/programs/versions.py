import asyncio, copy, operator, sys
from dataclasses import dataclass, field, replace, FrozenInstanceError, KW_ONLY
from typing import ClassVar, Any
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import reduce, partial, cached_property, total_ordering
import inspect

@total_ordering
@dataclass(frozen=True, slots=True)
class Version:
    major: int
    minor: int = 0
    patch: int = 0
    known: ClassVar[list] = []
    @classmethod
    def parse(cls, s): return cls(*map(int, s.split('.')))
    def __lt__(self, o): return (self.major, self.minor, self.patch) < (o.major, o.minor, o.patch)
    def __str__(self): return f'{self.major}.{self.minor}.{self.patch}'

vs = [Version.parse(s) for s in ('1.2.3', '1.0.9', '2.0')]
print(sorted(vs), max(vs), Version(1) <= Version(1), f'{vs[0]!s:>10}|', {Version(1): 'one'}[Version(1, 0, 0)])
try: vs[0].major = 5
except FrozenInstanceError as e: print(type(e).__mro__[1].__name__, e)
print(replace(vs[0], patch=9), copy.copy(vs[0]) == vs[0], copy.deepcopy(vs))

@dataclass(kw_only=True)
class Config:
    host: str = 'localhost'
    port: int = 80
    opts: dict[str, Any] = field(default_factory=dict)
    @cached_property
    def url(self):
        print('computing')
        return f'{self.host}:{self.port}'
c = Config(port=8080)
print(c.url, c.url, c, inspect.signature(Config))
try: Config('x')
except TypeError as e: print(e)

class Pool:
    def __init__(self, size): self.size, self.used = size, 0
    @asynccontextmanager
    async def acquire(self):
        if self.used >= self.size: raise RuntimeError('pool exhausted')
        self.used += 1
        try: yield self.used
        finally: self.used -= 1

async def use(pool, n):
    async with pool.acquire() as conn:
        await asyncio.sleep(n)
        return conn

async def main():
    pool = Pool(2)
    print(await asyncio.gather(*(use(pool, i / 10) for i in range(3)), return_exceptions=True), pool.used)
    with suppress(ZeroDivisionError):
        1 / 0
    print(reduce(operator.mul, [1, 2, 3, 4]), partial(operator.add, 1)(2), inspect.iscoroutinefunction(use), inspect.getdoc(Pool))
    print(sys.version_info >= (3, 8))
asyncio.run(main())

@dataclass
class Node:
    value: int
    children: list['Node'] = field(default_factory=list)
    def walk(self, depth=0):
        yield depth, self.value
        for ch in self.children:
            yield from ch.walk(depth + 1)
tree = Node(1, [Node(2, [Node(3)]), Node(4)])
for d, v in tree.walk(): print('  ' * d + str(v))
print(tree == copy.deepcopy(tree), tree)
Node()
