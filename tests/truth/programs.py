"""Makes programs: tasks that sleep, fail, cancel one another and go on.

    programs.py NUMBER      prints the program of that number
"""
import random
import sys


class Maker:
    def __init__(self, number):
        self.random = random.Random(number)
        self.locks = random.Random(f"locks {number}")
        self.shared = random.Random(f"shared {number}")
        self.lines = ["import asyncio", "import time", ""]
        self.names = []

    def delay(self):
        return self.random.choice(["0", "0.1", "0.2", "0.3", "0.5"])

    def body(self, name, indent, known):
        """What a task does; each failure has a text of its own."""
        pick = self.random.random()
        put = lambda text: self.lines.append("    " * indent + text)
        put(f"print('{name} begins')")
        if pick < 0.15:
            put(f"raise ValueError('{name} at once')")
        elif pick < 0.35:
            put(f"await asyncio.sleep({self.delay()})")
            put(f"raise KeyError('{name} later')")
        elif pick < 0.5:
            put("try:")
            put(f"    await asyncio.sleep({self.delay()})")
            put("except asyncio.CancelledError:")
            put(f"    print('{name} goes on')")
            put(f"    await asyncio.sleep({self.delay()})")
        elif pick < 0.6:
            put("try:")
            put("    await asyncio.sleep(1)")
            put("finally:")
            put(f"    await asyncio.sleep({self.delay()})")
            if self.random.random() < 0.3:
                put(f"    return '{name} after all'")
        elif pick < 0.64:
            put(f"done = await asyncio.to_thread(time.sleep, {self.delay()})")
            put(f"print('{name} is back', done)")
        elif pick < 0.67:
            put("async with lock:")
            put(f"    await asyncio.sleep({self.delay()})")
            put(f"    print('{name} has it')")
        elif pick < 0.72 and known:
            put(f"await asyncio.sleep({self.delay()})")
            put(f"tasks['{self.random.choice(known)}'].cancel()")
            if self.random.random() < 0.3:
                put(f"await asyncio.sleep({self.delay()})")
                put(f"tasks['{self.random.choice(known)}'].cancel()")
        elif pick < 0.8:
            put("try:")
            put(f"    async with asyncio.timeout({self.delay()}):")
            put(f"        await asyncio.sleep({self.delay()})")
            put("except TimeoutError:")
            put(f"    print('{name} is late')")
        else:
            put(f"await asyncio.sleep({self.delay()})")
            put(f"await asyncio.sleep({self.delay()})")
        put(f"return '{name}'")

    def functions(self, count):
        for i in range(count):
            name = f"t{i}"
            self.lines += ["", f"async def {name}():"]
            self.body(name, 1, self.names)
            self.names.append(name)

    def group(self, names):
        self.lines += ["    try:",
                       "        async with asyncio.TaskGroup() as tg:"]
        for name in names:
            self.lines.append(
                f"            tasks['{name}'] = tg.create_task({name}())")
        if self.random.random() < 0.3:
            self.lines.append(f"            await asyncio.sleep({self.delay()})")
        if self.random.random() < 0.15:
            self.lines.append("            raise OSError('in the block')")
        self.lines += ["    except* Exception as group:",
                       "        print(len(group.exceptions), 'caught')"]

    def gather(self, names):
        for name in names:
            self.lines.append(f"    tasks['{name}'] = "
                              f"asyncio.create_task({name}())")
        every = ", ".join(f"tasks['{name}']" for name in names)
        keep = self.random.random() < 0.5
        more = ", return_exceptions=True" if keep else ""
        limit = []
        if self.random.random() < 0.2:
            limit = [f"        async with asyncio.timeout({self.delay()}):"]
        deeper = "    " * len(limit)
        self.lines += ["    try:", *limit,
                       f"        {deeper}await asyncio.gather({every}{more})",
                       "    except (Exception, asyncio.CancelledError) as error:",
                       "        print('gather', type(error).__name__)"]
        if self.random.random() < 0.5:
            self.lines.append(f"    await asyncio.sleep({self.delay()})")

    def wait(self, names):
        """Tasks that are waited for, and asked afterwards."""
        for name in names:
            self.lines.append(f"    tasks['{name}'] = "
                              f"asyncio.create_task({name}())")
        every = ", ".join(f"tasks['{name}']" for name in names)
        self.lines.append(f"    await asyncio.wait([{every}])")
        if self.random.random() < 0.7:
            self.lines += ["    try:",
                           f"        print(tasks['{names[0]}'].result())",
                           "    except BaseException as error:",
                           "        print('wait', type(error).__name__)"]

    def row(self):
        """Calls that main() awaits one after the other."""
        self.lines += ["", "async def rest(seconds):",
                       "    await asyncio.sleep(seconds)",
                       "    return seconds", "", "async def main():"]
        in_threads = self.random.random() < 0.3
        for _ in range(self.random.randint(2, 3)):
            if in_threads:
                self.lines.append("    print(await asyncio.to_thread("
                                  f"time.sleep, {self.delay()}))")
            elif self.random.random() < 0.7:
                self.lines.append(f"    print(await rest({self.delay()}))")
            else:
                self.lines.append("    print(await asyncio.create_task("
                                  f"rest({self.delay()})))")

    def hold(self):
        """Tasks that hold a lock each in the same line: its own, or one of all."""
        known = "lock" if self.locks.random() < 0.2 else "asyncio.Lock()"
        self.lines.append("    await asyncio.gather(")
        for _ in range(self.locks.randint(2, 4)):
            lock = self.locks.choice(["asyncio.Lock()", known])
            seconds = self.locks.choice(["0", "0.1", "0.2"])
            self.lines.append(f"        hold({lock}, {seconds}),")
        self.lines.append("    )")

    def share(self):
        """Tasks that decide by what they change later."""
        self.lines.append("    await asyncio.gather(")
        for _ in range(self.shared.randint(2, 3)):
            self.lines.append(f"        spend({self.shared.choice([0, 0.1, 0.2])}, "
                              f"{self.shared.choice([20, 60, 90])}),")
        self.lines.append("    )")

    def cross(self):
        """Tasks that take two locks in turn, until a time limit."""
        ways = ["left, right", "right, left"]
        self.lines += ["    left, right = asyncio.Lock(), asyncio.Lock()",
                       "    try:", "        async with asyncio.timeout("
                       f"{self.shared.choice(['0.2', '0.5'])}):",
                       "            await asyncio.gather("]
        for way in ways[:1] + [self.shared.choice(ways)]:
            self.lines.append(f"                both({way}, "
                              f"{self.shared.choice(['0', '0.1'])}),")
        self.lines += ["            )", "    except TimeoutError:",
                       "        print('crossed')"]

    def move(self):
        """A time limit that is moved."""
        self.lines += ["    try:", "        async with asyncio.timeout(0.2) as limit:",
                       "            await asyncio.sleep(0.1)",
                       "            limit.reschedule("
                       "asyncio.get_running_loop().time() + 0.2)",
                       "            await asyncio.sleep("
                       f"{self.shared.choice(['0.1', '0.3', '0.5'])})",
                       "    except TimeoutError:", "        print('moved')"]

    def program(self):
        count = self.random.randint(2, 6)
        self.lines += ["tasks = {}", "lock = asyncio.Lock()", "",
                       "async def hold(lock, seconds):",
                       "    async with lock:",
                       "        await asyncio.sleep(seconds)"]
        more = [self.share] * (self.shared.random() < 0.2)
        more += [self.cross] * (self.shared.random() < 0.2)
        more += [self.move] * (self.shared.random() < 0.2)
        if self.share in more:
            self.lines += ["", "purse = {'left': 100}", "",
                           "async def spend(seconds, amount):",
                           "    name = asyncio.current_task().get_name()",
                           "    print(name, 'sees', purse['left'])",
                           "    if purse['left'] >= amount:",
                           "        await asyncio.sleep(seconds)",
                           "        purse['left'] -= amount",
                           "        print(name, 'leaves', purse['left'])"]
        if self.cross in more:
            self.lines += ["", "async def both(one, other, seconds):",
                           "    async with one:",
                           "        await asyncio.sleep(seconds)",
                           "        async with other:",
                           "            await asyncio.sleep(seconds)"]
        self.functions(count)
        if self.random.random() < 0.15:
            self.row()
        else:
            self.lines += ["", "async def main():"]
        cut = self.random.randint(0, count)
        if cut:
            self.group(self.names[:cut])
        if cut < count and self.random.random() < 0.25:
            self.wait(self.names[cut:])
        elif cut < count:
            self.gather(self.names[cut:])
        if self.locks.random() < 0.3:
            self.hold()
        for part in more:
            part()
        self.lines += ["    print('end')", "", "asyncio.run(main())", ""]
        return "\n".join(self.lines)


def program(number):
    return Maker(number).program()


if __name__ == "__main__":
    sys.stdout.write(program(int(sys.argv[1])))
