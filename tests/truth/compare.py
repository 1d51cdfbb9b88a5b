#!/usr/bin/env python3
"""Is what `compare` says of two runs true of their traces? Programs are run in
pairs (two seeds, two versions, two programs, a run and its fork, a run that a
limit stops), and each sentence is held against the events of both. Which task
is which is found here once more, out of the events alone.

    compare.py TASKARIUM FIRST LAST
"""
import collections
import functools
import json
import os
import re
import subprocess
import sys
import tempfile

import programs
import truth

# How long a run sleeps, what it draws and where it stands: no course of it.
ASIDE = ("begin", "timer_set", "timer_fired", "timer_dropped", "drawn")
LIMITED = ("limit", "unsupported")

HEAD = """import asyncio, contextvars, random, sys, threading
async def a(n=0):
    await asyncio.sleep(0.1)
    return f'a{n}'
async def b(n=0):
    await asyncio.sleep(0.2)
    return f'b{n}'
async def c(n=0):
    await asyncio.sleep(0.3)
    raise ValueError(f'c{n}')
"""
MADE = {
    "more": "async def main():\n"
            "    many = random.randint(0, 4)\n"
            "    for n in range(many):\n"
            "        asyncio.create_task(a(n))\n"
            "    await asyncio.gather(b(), c(), return_exceptions=True)\n"
            "asyncio.run(main())\n",
    "order": "async def main():\n"
             "    jobs = [a, b, c]\n"
             "    random.shuffle(jobs)\n"
             "    tasks = [asyncio.create_task(job()) for job in jobs]\n"
             "    await asyncio.wait(tasks)\n"
             "    print(sorted(t.get_name() for t in tasks))\n"
             "asyncio.run(main())\n",
    "either": "async def main():\n"
              "    jobs = [random.choice([a, b])() for _ in range(5)]\n"
              "    print(await asyncio.gather(*jobs))\n"
              "asyncio.run(main())\n",
    "named": "async def main():\n"
             "    names = random.sample(['ann', 'bob', 'cy', 'dee'], 3)\n"
             "    tasks = [asyncio.create_task(a(0), name=n) for n in names]\n"
             "    random.choice(tasks).cancel()\n"
             "    await asyncio.wait(tasks)\n"
             "asyncio.run(main())\n",
    "renamed": "async def main():\n"
               "    names = [f'job-{random.random()}' for _ in range(3)]\n"
               "    tasks = [asyncio.create_task(a(0), name=n) for n in names]\n"
               "    await asyncio.wait(tasks)\n"
               "asyncio.run(main())\n",
    "numbers": "async def work(n):\n"
               "    await asyncio.sleep(n / 10)\n"
               "    if n == 3: raise KeyError(n)\n"
               "    return 'x' * 80 + str(random.random())\n"
               "async def main():\n"
               "    jobs = [work(random.randint(1, 4)) for _ in range(4)]\n"
               "    await asyncio.gather(*jobs, return_exceptions=True)\n"
               "asyncio.run(main())\n",
    "close": "async def main():\n"
             "    return 1.0 + round(random.random(), 2) / 100000\n"
             "print(asyncio.run(asyncio.wait_for(main(), 1)) < 2)\n",
    "drawn": "async def main():\n"
             "    random.random()\n"
             "    await asyncio.create_task(a())\n"
             "asyncio.run(main())\n",
    "timer": "async def main():\n"
             "    loop = asyncio.get_running_loop()\n"
             "    if random.random() < 0.5:\n"
             "        loop.call_later(5, print).cancel()\n"
             "    await asyncio.create_task(a())\n"
             "asyncio.run(main())\n",
    "nothing": "print('a', end=' ')\nprint(random.random() < 0.5)\n",
    "empty": "\n",
    "line": "async def main():\n"
            "    if random.random() < 0.5:\n"
            "        raise ValueError\n"
            "    raise ValueError\n"
            "asyncio.run(main())\n",
    "partial": "print('x' * random.randint(80, 83), end=random.choice('\\n,'))\n",
    "stderr": "print(random.choice([1, 2]), file=sys.stderr)\n"
              "print()\n",
    "waited": "async def main():\n"
              "    await asyncio.wait_for(a(), 1)\n"
              "    try:\n"
              "        await asyncio.wait_for(c(), 0.2)\n"
              "    except TimeoutError:\n"
              "        print('late')\n"
              "    await asyncio.create_task(b(random.randint(1, 3)))\n"
              "asyncio.run(main())\n",
    "eager": "async def main():\n"
             "    loop = asyncio.get_running_loop()\n"
             "    if hasattr(asyncio, 'eager_task_factory'):\n"
             "        loop.set_task_factory(asyncio.eager_task_factory)\n"
             "    async def quick(): return random.random()\n"
             "    for _ in range(random.randint(1, 3)):\n"
             "        asyncio.create_task(quick())\n"
             "    await asyncio.gather(a(1), b(2))\n"
             "asyncio.run(main())\n",
    "threads": "async def main():\n"
               "    loop = asyncio.get_running_loop()\n"
               "    def work():\n"
               "        for n in range(random.randint(1, 3)):\n"
               "            asyncio.run_coroutine_threadsafe(a(n), loop)\n"
               "    await asyncio.to_thread(work)\n"
               "    thread = threading.Thread(target=print, args=('t',))\n"
               "    thread.start()\n"
               "    await b()\n"
               "    thread.join()\n"
               "asyncio.run(main())\n",
    "callbacks": "async def main():\n"
                 "    loop = asyncio.get_running_loop()\n"
                 "    for n in range(random.randint(0, 3)):\n"
                 "        loop.call_soon(lambda n=n: loop.create_task(a(n)))\n"
                 "    await b()\n"
                 "asyncio.run(main())\n",
    "twice": "if random.random() < 0.5:\n"
             "    asyncio.run(a())\n"
             "async def main():\n"
             "    await asyncio.create_task(b())\n"
             "asyncio.run(main())\n",
    "tree": "async def leaf(n):\n"
            "    await asyncio.sleep(0.1)\n"
            "    if random.random() < 0.3: raise OSError(n)\n"
            "async def branch():\n"
            "    async with asyncio.TaskGroup() as group:\n"
            "        for n in range(random.randint(0, 3)):\n"
            "            group.create_task(leaf(n))\n"
            "async def main():\n"
            "    await asyncio.gather(*[branch() for _ in range(3)],\n"
            "                         return_exceptions=True)\n"
            "asyncio.run(main())\n",
    "forever": "async def tick():\n"
               "    while True: await asyncio.sleep(random.random())\n"
               "async def main():\n"
               "    for _ in range(random.randint(1, 3)):\n"
               "        asyncio.create_task(tick())\n"
               "    await asyncio.create_task(a())\n"
               "    while True: await asyncio.sleep(1)\n"
               "asyncio.run(main())\n",
    "unlike": "async def main():\n"
              "    await asyncio.create_task(a())\n"
              "    if random.random() < 0.5: import tkinter\n"
              "    await asyncio.create_task(b())\n"
              "asyncio.run(main())\n",
    "stuck": "async def main():\n"
             "    asyncio.create_task(a())\n"
             "    if random.random() < 0.5: await asyncio.Future()\n"
             "    await b()\n"
             "asyncio.run(main())\n",
    "broken": "async def main(:\n",
    "group": "async def main():\n"
             "    async with asyncio.TaskGroup() as group:\n"
             "        group.create_task(a())\n"
             "        group.create_task(b())\n"
             "asyncio.run(main())\n",
    "gather": "async def mid():\n"
              "    await asyncio.gather(a(), b())\n"
              "async def main():\n"
              "    await asyncio.create_task(mid())\n"
              "asyncio.run(main())\n",
    "circle": "tasks = []\n"
              "async def turn(n):\n"
              "    await asyncio.sleep(0)\n"
              "    await tasks[1 - n]\n"
              "async def main():\n"
              "    tasks.extend(asyncio.create_task(turn(n)) for n in (0, 1))\n"
              "    await asyncio.sleep(0.1)\n"
              "    for task in tasks:\n"
              "        try:\n"
              "            task.cancel()\n"
              "        except RecursionError:\n"
              "            print('too deep')\n"
              "asyncio.run(main())\n",
    "other": "async def x():\n"
             "    return 'a0'\n"
             "async def amain():\n"
             "    await asyncio.create_task(x())\n"
             "asyncio.run(amain())\n",
}
# Two programs, and the options that both get.
BOTH = [("group", "gather"), ("group", "other"), ("gather", "other"),
        ("group", "empty"), ("nothing", "group"), ("broken", "group"),
        ("more", "order"), ("tree", "group"), ("named", "renamed")]
SHORT = {"forever": ["--max-turns", "9"], "tree": ["--max-events", "40"],
         "more": ["--max-events", "25"], "order": ["--max-turns", "3"]}
# Programs, and what is kept from happening in the fork.
WITHOUT = [("circle", "5.0.cancel_requested.2")]
FORKED = ["more", "order", "tree", "waited", "eager", "named", "numbers"]


class Side:
    """What one run was, out of its trace alone."""

    def __init__(self, name, trace):
        self.name, self.events = name, [json.loads(t) for t in trace.splitlines()]
        self.kinds = [e["kind"] for e in self.events]
        self.limited = any(e.get("ending") in LIMITED for e in self.events) or \
            "limit" in self.kinds
        self.tasks, self.named, ended = {}, {}, False
        for e in self.events:
            if e["kind"] == "task_created":
                e["own"] = not (ended and "shutdown_" in e["coro"])
                self.tasks[e["id"]] = e
                self.named[e["id"]] = e["task"]
            elif e["kind"] == "task_renamed" and e["task"] != "None":
                self.named[e["id"]] = e["task"]
            ended = ended or e["kind"] in ("loop_stop", "shutdown_begin")
        self.ends = {e["id"]: e for e in self.events if e["kind"] in truth.ENDS}
        self.own = [i for i, e in self.tasks.items() if e["own"]]
        self.run = truth.Run(self.events, "")

    def called(self, i):
        call = self.tasks[i].get("call")
        return self.named[i] + (f" {call}" if call else "")

    def maker(self, i):
        by = self.tasks[i].get("by")
        return by if by in self.named.values() else None

    def outcome(self, i):
        if i not in self.ends:
            return ("open", "")
        e = self.ends[i]
        return (e["kind"], e.get("repr", e.get("result", "")))

    def wrote(self, stream):
        """What the program has written; not what is said of its end."""
        return [(e["line"], e.get("partial", False)) for e in self.events
                if e["kind"] == stream
                and not e["line"].startswith("taskarium: ")
                and self.kinds[e.get("cause", 0)] not in ("limit", "deadlock")]


def shows(shown, raw):
    """A value as it is shortened."""
    if shown == raw:
        return True
    if re.fullmatch(r"-?\d+\.\d{3}", shown) and re.fullmatch(
            r"-?[\d.]+(e-?\d+)?", raw):
        return f"{float(raw):.3f}" == shown
    pieces = shown.split("…")
    return len(pieces) > 1 and raw.startswith(pieces[0]) and \
        raw.endswith(pieces[-1]) and all(p in raw for p in pieces)


def ends_so(side, i, said):
    kind, value = side.outcome(i)
    if said in ("never ends", "no end of it is recorded"):
        return kind == "open" and side.limited == (said[:2] == "no")
    word, _, shown = said.partition(" ")
    return {"returned": "finished"}.get(word, word) == kind and \
        (kind == "cancelled" or shows(shown, value))


def find(side, called, end):
    return [i for i in side.own if side.called(i) == called
            and ends_so(side, i, end)]


class Check:
    def __init__(self, sides, told):
        self.sides, self.told, self.wrong, self.claims = sides, told, [], 0

    def hold(self, true, what):
        self.claims += 1
        if not true:
            self.wrong.append(what)

    def all(self):
        head, *parts = self.told.rstrip("\n").split("\n\n")
        self.head(head)
        for part in parts:
            first, *lines = part.split("\n")
            if first == "What became of the tasks":
                self.tasks(lines)
            elif first.startswith("Each task"):
                self.same_ends(first)
            elif first.startswith(("What they", "Both print")):
                self.printed(first, lines)
            elif not first.startswith("How it came to that, on "):
                self.wrong.append(f"unknown: {part}")
        if "\n\nWhat became" not in self.told and "Each task" not in self.told \
                and not head.startswith("The runs are equal"):
            self.hold(not any(s.ends.keys() & set(s.own) for s in self.sides),
                      "nothing is said of the tasks")

    def strip(self, event, id_of):
        """An event without what says only which run it is of."""
        kept = {k: v for k, v in event.items()
                if k not in ("lesson", "python", "event", "cause", "own")}
        return kept

    def head(self, head):
        one, other = self.sides
        rest = [[e for e in s.events if e["kind"] not in ASIDE]
                for s in self.sides]
        equal = re.fullmatch(r"The runs are equal: (\d+) events?\.", head)
        values = re.match(r"The runs take the same course (?:for all of their "
                          r"(\d+) events|to their ends, timers and draws aside); "
                          r"only values differ\. ", head)
        course = re.match(r"The runs (?:take the same course for (\d+) events?, timers "
                          r"and draws aside; then|take the same course, timers and "
                          r"draws aside, up to event (\d+) on .*? and event (\d+) "
                          r"on .*?; then|part from the beginning:) ", head)
        found = equal or values or course
        if not found:
            self.wrong.append(f"unknown: {head}")
            return
        # Events have one number everywhere: so many are before that one.
        before = [int(n) for n in found.groups() if n]
        before = before * 2 if len(before) == 1 else before
        if values and not before:
            before = [len(s.events) for s in self.sides]
        kept = [sum(e["kind"] not in ASIDE for e in s.events[:n])
                for s, n in zip(self.sides, before or (0, 0))]
        agreed = kept[0]
        self.hold(kept[0] == kept[1], head)
        if before and not course:
            self.hold(all(len(s.events) == n for s, n in zip(self.sides, before)), head)
        alike = {}
        for x, y in zip(rest[0][:agreed], rest[1][:agreed]):
            self.hold(self.faces(x, y, alike), f"event {x} is not {y}: {head}")
        whole = all(len(r) == agreed for r in rest)
        same = [self.strip(e, None) for e in one.events] == \
            [self.strip(e, None) for e in other.events]
        if equal:
            self.hold(whole and same, head)
        else:
            self.hold(not same or one.name == other.name, head)
            self.sentences(head)
        if values:
            self.hold(whole, head)
        if course and not whole:
            tails = [r[agreed] if agreed < len(r) else None for r in rest]
            self.hold(None in tails or not self.faces(*tails, dict(alike))
                      or self.unlike(*tails), head)

    def faces(self, x, y, alike):
        """The same thing happens to the same tasks, as far as was seen."""
        if x["kind"] != y["kind"]:
            return False
        if x["kind"] == "suspended" and x.get("wait") != y.get("wait"):
            return False
        if x["kind"] == "cancel_requested" and x["accepted"] != y["accepted"]:
            return False
        for key in ("throw", "exc") if x["kind"] != "loop_exception" else ():
            if (x.get(key) or None) != (y.get(key) or None):
                return False
        for key in ("id",):
            if (key in x) != (key in y) or \
                    alike.setdefault(x.get(key), y.get(key)) != y.get(key):
                return False
        return len(set(alike.values())) == len(alike)

    def unlike(self, x, y):
        """Two tasks that are made, or what is said by others of others."""
        return x["kind"] == "task_created" or any(
            x.get(k) != y.get(k) for k in ("by", "child", "group", "on_task",
                                           "ending", "source_line", "awaits"))

    def sentences(self, head):
        names = [re.escape(s.name) for s in self.sides]
        said = re.search(rf"on {names[0]}: (.*); on {names[1]}: (.*)\.\Z", head,
                         re.S)
        if not said:
            self.wrong.append(f"does not name the two: {head}")
            return
        self.hold(said[1] != said[2], f"the same is said of both: {head}")
        for side, text in zip(self.sides, said.groups()):
            text = re.sub(r" \((?:turn|line|Task|before|\w+ \w+\().*\)\Z", "",
                          text)
            if text in ("nothing more is recorded",):
                continue
            for turn in {e["turn"] for e in side.events}:
                if truth.hold(side.run, turn, text + ".", None) is None:
                    break
            else:
                tasks = re.findall(r"\bTask-\d+\b", text)
                self.hold(all(t in side.named.values() for t in tasks),
                          f"no such task on {side.name}: {text}")

    def tasks(self, lines):
        one, other = self.sides
        names = [re.escape(s.name) for s in self.sides]
        seen = [collections.Counter(), collections.Counter()]
        cut = 0
        for line in lines:
            more = re.fullmatch(r"  and (\d+) more", line)
            alone = re.fullmatch(rf"  only on ({names[0]}|{names[1]}): (.*?)"
                                 rf"(?:, made by (\S+))?: (.*)", line)
            lost = re.fullmatch(rf"  (.*): on ({names[0]}|{names[1]}) (.*); on "
                                rf"(?:{names[0]}|{names[1]}) it is not recorded",
                                line)
            both = re.fullmatch(rf"  (.*?): on {names[0]} (.*); on {names[1]} "
                                r"(.*)", line)
            two = re.fullmatch(rf"  on {names[0]} (.*?): (.*); on {names[1]} "
                               r"(.*?): (.*)", line)
            if more:
                cut = int(more[1])
            elif alone:
                self.alone(alone[1], alone[2], alone[3], alone[4], line, seen)
            elif lost:
                side = one if lost[2] == one.name else other
                self.hold(find(side, lost[1], lost[3]), line)
                self.hold((other if side is one else one).limited, line)
                seen[self.sides.index(side)][lost[1]] += 1
            elif two or both:
                told = two.groups() if two else (both[1], both[2], both[1],
                                                 both[3])
                self.hold(told[1] != told[3], line)
                for k, side in enumerate(self.sides):
                    self.hold(find(side, told[2 * k], told[2 * k + 1]),
                              f"{side.name}: {line}")
                    seen[k][told[2 * k]] += 1
            else:
                self.wrong.append(f"unknown: {line}")
        for k, side in enumerate(self.sides):
            there = collections.Counter(side.called(i) for i in side.own)
            self.hold(all(there[c] >= n for c, n in seen[k].items()),
                      f"told more often than there are: {seen[k]}")
        if not cut:
            left = [collections.Counter(
                s.outcome(i) for i in s.own) for s in self.sides]
            for k, side in enumerate(self.sides):
                for called, times in seen[k].items():
                    some = [i for i in side.own if side.called(i) == called]
                    if len({side.outcome(i) for i in some}) != 1:
                        return  # the words do not say which of these
                    left[k][side.outcome(some[0])] -= times
            self.hold(+left[0] == +left[1],
                      f"of these nothing is said: {+left[0]} {+left[1]}")

    def alone(self, name, called, maker, end, line, seen):
        side = self.sides[0] if name == self.sides[0].name else self.sides[1]
        other = self.sides[1] if side is self.sides[0] else self.sides[0]
        found = find(side, called, end)
        self.hold(found, line)
        self.hold(not other.limited, line)
        seen[self.sides.index(side)][called] += 1
        if not found:
            return
        call = side.tasks[found[0]].get("call")
        namesakes = [i for i in other.own if other.called(i) == called]
        if maker:
            self.hold(any(side.maker(i) == maker for i in found), line)
        else:
            # All of them that the other has are taken by others of this run.
            mine = [i for i in side.own if side.called(i) == called]
            self.hold(len(namesakes) < len(mine) or not namesakes
                      or call is None, line)

    def same_ends(self, said):
        known = "whose end is recorded" in said
        ends = [sorted(s.outcome(i) for i in s.own) for s in self.sides]
        self.hold(ends[0] == ends[1], f"{said} {ends}")
        self.hold(known == any(s.limited and e == ("open", "")
                               for s, es in zip(self.sides, ends)
                               for e in es), said)

    def printed(self, first, lines):
        stream = "stderr" if "stderr" in first else "stdout"
        wrote = [s.wrote(stream) for s in self.sides]
        if first == "Both print the same.":
            self.hold(wrote[0] == wrote[1] and self.sides[0].wrote("stderr") ==
                      self.sides[1].wrote("stderr"), first)
            return
        line = int(re.search(r"in line (\d+)", first)[1])
        self.hold(wrote[0][:line - 1] == wrote[1][:line - 1], first)
        self.hold(wrote[0][line - 1:line] != wrote[1][line - 1:line], first)
        self.hold(lines[0].split(": ", 1)[1] != lines[1].split(": ", 1)[1],
                  f"{first} {lines}")
        for side, said, all_lines in zip(self.sides, lines, wrote):
            text = said.removeprefix(f"  on {side.name}: ")
            self.hold(text != said, said)
            raw = all_lines[line - 1] if line <= len(all_lines) else None
            text = text.removesuffix(" (without the end of the line)")
            self.hold(text == ("nothing more" if line > 1 else "nothing")
                      if raw is None else
                      text == "(an empty line)" if raw[0] == "" else
                      shows(text, raw[0]), said)


@functools.lru_cache(maxsize=None)
def tell(taskarium, *words):
    done = subprocess.run([taskarium, *words], capture_output=True, text=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8"}, check=False)
    return done.stdout


def identity(*children):
    """Of a task in a replay: how manieth child of how manieth child."""
    whole, value = 2 ** 64 - 1, 0
    for before in children:
        value = (value + (before + 1) * 0x9e3779b97f4a7c15) & whole
        value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9 & whole
        value = (value ^ value >> 27) * 0x94d049bb133111eb & whole
        value ^= value >> 31
    return f"{value:x}"


def replay_of(path, seed, deed):
    """A file of the run in which something is done."""
    saved = path.replace(".py", ".replay")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(saved, "w", encoding="utf-8") as file:
        json.dump({"taskarium": 1, "python": "3.13", "seed": seed,
                   "program": {"name": os.path.basename(path), "text": text},
                   "interventions": [deed]}, file)
    return saved


def pairs(taskarium, folder, first, last):
    """(what it is, the words of compare, the names and traces of both)."""
    path = lambda name: os.path.join(folder, name + ".py")
    for name, text in MADE.items():
        with open(path(name), "w", encoding="utf-8") as file:
            file.write(HEAD + text)
    for at in range(first, last + 1):
        with open(path(f"made{at}"), "w", encoding="utf-8") as file:
            file.write(programs.program(at))
    made = [f"made{at}" for at in range(first, last + 1)]
    for name in MADE:
        for seeds in ("1", "2"), ("2", "2"), ("1", "5"):
            words = ["--max-turns", "50"]
            yield (path(name), [path(name), "--seed", *seeds, *words],
                   [(f"seed {s}", [path(name), "--seed", s, *words])
                    for s in seeds])
    for name in [*MADE, *made]:
        for two in ("3.11", "3.13"), ("3.12", "3.14"):
            words = ["--max-turns", "50"]
            yield (path(name), [path(name), "--python", *two, *words],
                   [(f"Python {v}", [path(name), "--python", v, *words])
                    for v in two])
    for name, words in SHORT.items():
        yield (f"{name}, cut", [path(name), "--seed", "1", "2", *words],
               [(f"seed {s}", [path(name), "--seed", s, *words])
                for s in ("1", "2")])
    for two in BOTH + list(zip(made, made[1:])):
        yield (" ".join(two), [path(n) for n in two],
               [(n + ".py", [path(n)]) for n in two])
    for at, name in enumerate(FORKED):
        deed = {"do": "cancel", "at": f"{2 + at % 2}.0",
                "task": identity(0, at % 3)}
        saved = replay_of(path(name), "2", deed)
        yield (f"fork of {name}", [saved],
               [("the run before", [path(name), "--seed", "2"]),
                ("the fork", [saved])])
    for name, moment in WITHOUT:
        saved = path(name).replace(".py", ".replay")
        tell(taskarium, "save", path(name), "--without", moment, "-o", saved)
        yield (f"{name} without {moment}", [saved],
               [("the run before", [path(name)]), ("the fork", [saved])])


def main():
    taskarium, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    failures = claims = forks = count = 0
    with tempfile.TemporaryDirectory() as folder:
        for what, words, sides in pairs(taskarium, folder, first, last):
            told = tell(taskarium, "compare", *words, "--lang", "en")
            check = Check([Side(n, tell(taskarium, "trace", *w))
                           for n, w in sides], told)
            check.all()
            claims += check.claims
            count += 1
            forks += what.startswith("fork") and "You " in told
            if check.wrong:
                failures += 1
                print(f"--- {what}: {' '.join(words)}",
                      *dict.fromkeys(map(str, check.wrong)), sep="\n  ")
    print(f"{claims} claims about {count} pairs; {failures} pairs with false "
          f"ones; {forks} forks")
    return 1 if failures or not claims or not forks else 0


if __name__ == "__main__":
    sys.exit(main())
