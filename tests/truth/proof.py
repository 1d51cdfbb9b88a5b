#!/usr/bin/env python3
"""Are proven links true? On the example of ten tasks, for each seed on which a
task fails and another is cancelled because of it, the verdict of `why --prove`
is held against CPython itself: the same program, in which that task's failure
is patched out, or its draw is another one, and each task draws besides what it
drew before.

    proof.py TASKARIUM PROGRAM FIRST LAST
"""
import asyncio
import contextlib
import io
import random
import re
import runpy
import subprocess
import sys

DRAWS = ("random", "uniform", "randint", "choice", "randrange", "gauss")


class VirtualLoop(asyncio.SelectorEventLoop):
    """Time moves only when nothing is ready."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        select = self._selector.select

        def leap(timeout=None):
            self.now += timeout or 0
            return select(0)

        self._selector.select = leap

    def time(self):
        return self.now


def place():
    """Which task it is, by the order in which tasks are made."""
    try:
        task = asyncio.current_task()
    except RuntimeError:
        task = None
    return task.get_name() if task else "module"


def run_once(program, seed, given=None, without=None):
    """(draws by task, how each task ended)."""
    drawn, ends = {}, {}
    kept = {name: getattr(random, name) for name in DRAWS}

    def tell(task):
        name = task.get_name()
        ends[name] = ("cancelled" if task.cancelled() else
                      "failed" if task.exception() else "returned")

    def patch(name):
        def draw(*arguments):
            mine = drawn.setdefault(place(), [])
            before = (given or {}).get(place(), [])
            value = before[len(mine)] if len(mine) < len(before) \
                else kept[name](*arguments)
            mine.append(value)
            return value
        setattr(random, name, draw)

    def factory(loop, coroutine, **more):
        async def guarded():
            try:
                return await coroutine
            except Exception:
                if place() != without:
                    raise
        task = asyncio.Task(guarded(), loop=loop, **more)
        number[0] += 1
        task.set_name(f"Task-{number[0]}")
        task.add_done_callback(tell)
        return task

    number = [0]
    old = asyncio.new_event_loop
    for name in DRAWS:
        patch(name)
    random.seed(seed)

    def new_loop():
        loop = VirtualLoop()
        loop.set_task_factory(factory)
        return loop

    try:
        asyncio.runners.events.new_event_loop = new_loop
        asyncio.events.new_event_loop = new_loop
        with contextlib.redirect_stdout(io.StringIO()), \
                contextlib.redirect_stderr(io.StringIO()), \
                contextlib.suppress(BaseException):
            runpy.run_path(program, run_name="__main__")
    finally:
        asyncio.runners.events.new_event_loop = old
        asyncio.events.new_event_loop = old
        for name in DRAWS:
            setattr(random, name, kept[name])
    return drawn, ends


def verdicts(taskarium, program, seed, task):
    """By task that raised: did it matter? By task that drew: what instead, and
    did that matter?"""
    told = subprocess.run([taskarium, "why", program, task, "--prove", "--seed",
                           str(seed), "--python", "3.%d" % sys.version_info[1],
                           "--lang", "en"], capture_output=True,
                          text=True).stdout
    return (re.findall(r"  (\S+) raised \w+.*\n\s+(but for this|it would have "
                       r"happened anyway)", told),
            [(who, value or other, "it would not" if value else "anyway")
             for who, value, other in re.findall(
                 r"  (\S+) draws with random\.random\(\) in line \d+: .*\n.*\n"
                 r"\s+(?:had it drawn (\S+) here, it would not have happened|"
                 r"it would have happened anyway, had it drawn (\S+) here)",
                 told)])


def main():
    taskarium, program, first, last = sys.argv[1:]
    tested, wrong, both = 0, 0, set()
    for seed in range(int(first), int(last) + 1):
        drawn, ends = run_once(program, seed)
        victims = [t for t, end in ends.items() if end == "cancelled"]
        if "failed" not in ends.values() or not victims:
            continue
        victim = sorted(victims, key=lambda t: int(t[5:]))[-1]
        found, draws = verdicts(taskarium, program, seed, victim)
        if not found:
            wrong += 1
            print(f"seed {seed}: nothing is proven of {victim}")
        if not draws:
            wrong += 1
            print(f"seed {seed}: no draw is proven of {victim}")
        for who, value, verdict in draws:
            given = dict(drawn, **{who: [float(value)] + drawn[who][1:]})
            _, others = run_once(program, seed, given)
            mattered = others.get(victim) != "cancelled"
            tested += 1
            if mattered != (verdict == "it would not"):
                wrong += 1
                print(f"seed {seed}: {victim}, had {who} drawn {value}: we "
                      f"say {verdict!r}, CPython ends it {others.get(victim)}")
        for failed, verdict in found:
            _, others = run_once(program, seed, drawn, failed)
            mattered = others.get(victim) != "cancelled"
            tested += 1
            both.add(mattered)
            if mattered != (verdict == "but for this"):
                wrong += 1
                print(f"seed {seed}: {victim} without {failed}: we say "
                      f"{verdict!r}, CPython ends it {others.get(victim)}")
    print(f"{tested} links tested, {wrong} wrong")
    return 1 if wrong or len(both) < 2 else 0


sys.exit(main())
