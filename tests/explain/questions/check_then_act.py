# What is decided before an await may no longer be so after it: of a dict, a
# number, a list; by an `if` and by one that goes elsewhere.
import asyncio

cache = {}


async def load(key):
    await asyncio.sleep(0.01)
    return key.upper()


async def get(key):
    if key not in cache:
        cache[key] = await load(key)
    return cache[key]


async def tally(counts):
    if "n" not in counts:
        await asyncio.sleep(0.01)
        counts.setdefault("n", 0)
        counts["n"] += 1


class Pool:
    def __init__(self):
        self.items, self.open, self.users, self.safe = [], 0, {}, 0
        self.lock = asyncio.Lock()

    async def take(self):
        if len(self.items) < 1:
            await asyncio.sleep(0.01)
            self.items.append(asyncio.current_task().get_name())

    async def guard(self):
        if self.open >= 1:
            return "full"
        await asyncio.sleep(0.01)
        self.open += 1
        return "in"

    async def user(self, name):
        found = self.users.get(name)
        if found is None:
            found = self.users[name] = await load(name)
        return found

    async def careful(self):
        while self.safe < 4:
            await asyncio.sleep(0)
            if self.safe < 4:
                self.safe += 1

    async def locked(self):
        async with self.lock:
            if "ann" not in cache:
                cache["ann"] = await load("ann")


class Till:
    total = 0

    async def deposit(self, amount):
        before = self.total
        await asyncio.sleep(0.01)
        self.total = before + amount


async def work(jobs):
    while jobs:
        await asyncio.sleep(0.01)
        jobs.pop()


async def main():
    pool = Pool()
    await asyncio.gather(get("a"), get("a"))
    await asyncio.gather(pool.take(), pool.take(), pool.guard(), pool.guard())
    await asyncio.gather(pool.user("x"), pool.user("x"))
    await asyncio.gather(pool.careful(), pool.careful())
    await asyncio.gather(pool.locked(), pool.locked())
    counts = {}
    await asyncio.gather(tally(counts), tally(counts))
    till, jobs = Till(), [1, 2, 3, 4]
    await asyncio.gather(till.deposit(5), till.deposit(6))
    await asyncio.gather(work(jobs), work(jobs), return_exceptions=True)


asyncio.run(main())

# why: What Task-2 get('a') wrote was lost: Task-3 get('a') asked in line 14 whether there was a `cache['a']`, and there was none; meanwhile Task-2 wrote it in line 15 ('A'); Task-3 did not ask again, and wrote over that in line 15 ('A').
# why: Task-5 Pool.take(…) decided in line 32 by `pool.items` ([]); meanwhile Task-4 Pool.take(…) changed it in line 34 (['Task-4']); Task-5 did not decide anew, and changed it in line 34 (['Task-4', 'Task-5']).
# why: Task-7 Pool.guard(…) decided in line 37 by `pool.open` (0); meanwhile Task-6 Pool.guard(…) changed it in line 40 (1); Task-7 did not decide anew, and changed it in line 40 (2).
# why: What Task-8 Pool.user(…, 'x') wrote was lost: Task-9 Pool.user(…, 'x') asked in line 44 whether there was a `pool.users['x']`, and there was none; meanwhile Task-8 wrote it in line 46 ('X');
# why: Task-15 tally(…) decided in line 20 by `counts["n"]` (none was there); meanwhile Task-14 tally(…) changed it in line 23 (1); Task-15 did not decide anew, and changed it in line 23 (2).
# why: What Task-16 Till.deposit(…, 5) wrote was lost: Task-17 Till.deposit(…, 6) read `till.total` in line
# why: decided in line 71 by `jobs` ([1, 2, 3, 4]); meanwhile Task-18 work(…) changed it in line 73 ([1, 2, 3]);
# not why: pool.safe
# not why: ann
# ru why: Запись потеряна (её делает Task-2 get('a')): Task-3 get('a') спрашивает в строке 14, есть ли `cache['a']`, и его нет; тем временем Task-2 пишет туда в строке 15 ('A'); Task-3 не спрашивает заново и пишет поверх в строке 15 ('A').
# ru why: Task-7 Pool.guard(…) решает в строке 37 по `pool.open` (0); тем временем Task-6 Pool.guard(…) меняет это в строке 40 (1); Task-7 не решает заново и меняет это в строке 40 (2).
