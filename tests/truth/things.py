#!/usr/bin/env python3
"""Is it true what is said of locks, queues and the like that tasks wait for?

    things.py TASKARIUM FIRST LAST

Programs are made whose tasks print each thing that they do. What `why` says of
who waits, and of what others have done, is held against these lines: they come
from the program, not from the trace.
"""
import os
import random
import re
import subprocess
import sys
import tempfile

HEAD = """import asyncio

queue = asyncio.Queue({room})
slots = asyncio.Semaphore({slots})
lamp = asyncio.Event()
door = asyncio.Condition()
"""


class Maker:
    """Each step that may wait says so before it, and what it did after it."""

    def __init__(self, number):
        self.random = random.Random(number)
        self.lines = HEAD.format(room=self.random.choice([0, 0, 1, 2]),
                                 slots=self.random.choice([0, 1, 2])).split("\n")

    def step(self, name, put, got, has):
        kind = self.random.choice(
            ["sleep", "put", "put", "get", "get", "done", "join", "take",
             "give", "set", "clear", "wait", "notify", "await", "raise"])
        if kind == "sleep":
            put(f"await asyncio.sleep({self.random.choice(['0', '0.1', '0.2'])})")
        elif kind == "put":
            item = self.random.randint(1, 99)
            put(f"await queue.put({item})")
            put(f"print('{name} put {item}')")
        elif kind == "get":
            put("item = await queue.get()")
            put(f"print('{name} got', item)")
            return got + 1, has
        elif kind == "done" and got:
            put("queue.task_done()")
            put(f"print('{name} done')")
            return got - 1, has
        elif kind == "join":
            put("await queue.join()")
        elif kind == "take":
            put("await slots.acquire()")
            put(f"print('{name} took')")
            return got, has + 1
        elif kind == "give" and has:
            put("slots.release()")
            put(f"print('{name} gave')")
            return got, has - 1
        elif kind == "set":
            put("if not lamp.is_set():")
            put(f"    print('{name} set')")
            put("lamp.set()")
        elif kind == "clear":
            put("if lamp.is_set():")
            put(f"    print('{name} cleared')")
            put("lamp.clear()")
        elif kind == "wait":
            put(f"print('{name} wants lamp')")
            put("await lamp.wait()")
        elif kind == "notify":
            put("async with door:")
            put(f"    print('{name} notified')")
            put(f"    door.notify({self.random.choice([1, 2])})")
        elif kind == "await":
            put("async with door:")
            put(f"    print('{name} wants door')")
            put("    await door.wait()")
            put(f"    print('{name} woke')")
        elif self.random.random() < 0.3:
            put(f"raise ValueError('{name}')")
        return got, has

    def program(self):
        names = [f"w{i}" for i in range(self.random.randint(2, 5))]
        for name in names:
            self.lines += [f"async def {name}():"]
            put = lambda text: self.lines.append("    " + text)
            got = has = 0
            for _ in range(self.random.randint(1, 6)):
                got, has = self.step(name, put, got, has)
            put(f"print('{name} end')")
            self.lines += ["", ""]
        tasks = ", ".join(f"asyncio.create_task({n}(), name='{n}')"
                          for n in names)
        self.lines += ["async def main():",
                       f"    await asyncio.wait([{tasks}])", "",
                       "asyncio.run(main())", ""]
        return "\n".join(self.lines)


class Run:
    def __init__(self, text, output):
        self.source = text.split("\n")
        self.said = [line.split() for line in output.split("\n") if line]

    def count(self, deed, name=None):
        return sum(1 for words in self.said
                   if words[1:2] == [deed] and name in (None, words[0]))

    def last(self, deed, name=None):
        """The place of the last such line, and its words."""
        for at in range(len(self.said) - 1, -1, -1):
            words = self.said[at]
            if words[1:2] == [deed] and name in (None, words[0]):
                return at, words
        return -1, []

    def wants(self, name, thing):
        return max((at for at, words in enumerate(self.said)
                    if words == [name, "wants", thing]), default=-1)

    def line(self, at, text):
        return text in self.source[int(at) - 1]


CLAIMS = []


def claim(pattern):
    def keep(check):
        CLAIMS.append((re.compile(pattern + r"\Z"), check))
        return check
    return keep


T = r"(w\d+) w\d+\(\)"
AT = r" \((?:turn \d+(?:, [\d.]+ s)?|before the loop)\)"


@claim(r"Items put into it: (\d+), taken out: (\d+)"
       r"(?:; calls of task_done\(\): (\d+))?\.")
def _(run, put, got, done):
    return int(put) == run.count("put") and int(got) == run.count("got") and \
        (done is None or int(done) == run.count("done"))


@claim(r"Items put into it: (\d+); nobody took any out\.")
def _(run, put):
    return int(put) == run.count("put") and run.count("got") == 0


@claim(r"Nobody put anything into it\.")
def _(run):
    return run.count("put") == 0


@claim(rf"Items that {T} took out: (\d+), the last one, (\d+), in line (\d+)"
       rf"{AT}(?:; its calls of task_done\(\): (\d+))?\.")
def _(run, name, got, item, line, done):
    return run.count("got", name) == int(got) and \
        run.last("got", name)[1][2] == item and run.line(line, "queue.get") and \
        (done is None or run.count("done", name) == int(done) < int(got))


@claim(rf"Items that {T} put into it: (\d+), the last one, (\d+), in line "
       rf"(\d+){AT}\.")
def _(run, name, put, item, line):
    return run.count("put", name) == int(put) and \
        run.last("put", name)[1][2] == item and \
        run.line(line, f"queue.put({item})")


@claim(rf"{T} took it in line (\d+){AT} and did not give it back\.")
def _(run, name, line):
    return run.count("took", name) == 1 and run.count("gave", name) == 0 and \
        run.line(line, "acquire")


@claim(rf"Times that {T} took it: (\d+), the last one in line (\d+){AT}; times "
       r"that it gave it back: (\d+)\.")
def _(run, name, took, line, gave):
    return run.count("took", name) == int(took) and \
        run.count("gave", name) == int(gave) < int(took) and \
        run.line(line, "acquire")


@claim(r"Nobody has ever had it\.")
def _(run):
    return run.count("took") == 0


@claim(r"Nobody ever set it\.")
def _(run):
    return run.count("set") == 0


@claim(rf"{T} set it in line (\d+){AT}; it was cleared again in line "
       rf"(\d+){AT}\.")
def _(run, name, line, cleared):
    return run.last("set")[1][0] == name and run.line(line, "lamp.set") and \
        run.line(cleared, "lamp.clear") and \
        run.last("cleared")[0] > run.last("set")[0]


@claim(rf"Only after that did {T} begin to wait for it{AT}\.")
def _(run, name):
    return run.wants(name, "lamp") > run.last("cleared")[0]


@claim(r"Nobody ever notified it\.")
def _(run):
    return run.count("notified") == 0


@claim(rf"{T} notified it last, in line (\d+){AT}, before {T} began to wait "
       rf"for it{AT}: a notice is not kept for later\.")
def _(run, by, line, name):
    return run.last("notified")[1][0] == by and run.line(line, "notify") and \
        run.wants(name, "door") > run.last("notified")[0]


@claim(rf"{T} notified it last, in line (\d+){AT}: {T} woke of that, and began "
       r"to wait again\.")
def _(run, by, line, name):
    return run.last("notified")[1][0] == by and run.line(line, "notify") and \
        run.last("woke", name)[0] > run.last("notified")[0]


@claim(rf"{T} notified it last, in line (\d+){AT}, and woke others with that\.")
def _(run, by, line):
    return run.last("notified")[1][0] == by and run.line(line, "notify") and \
        run.last("woke")[0] > run.last("notified")[0]


@claim(rf"{T} died of ValueError\('(w\d+)'\) in line (\d+){AT}\.")
def _(run, name, error, line):
    return name == error and run.line(line, f"raise ValueError('{name}')") and \
        run.count("end", name) == 0


@claim(rf"{T} returned{AT}\.")
def _(run, name):
    return run.count("end", name) == 1


WAITS = {"the work on the queue": "queue.join", "room in the queue": "queue.put",
         "an item of the queue": "queue.get", "the semaphore": "slots.acquire",
         "the event": "lamp.wait", "the condition": "door.wait",
         "the lock": "async with door"}


@claim(rf"{T} waits for (.+?) `\w+`(?:, held by .*)?, in line (\d+)\.")
def _(run, name, what, line):
    return run.line(line, WAITS.get(what, "?")) and run.count("end", name) == 0


@claim(r"main main\(\) waits for wait\(.*|Task-1 main\(\) waits for wait\(.*")
def _(run):
    return True


def sentences(answer):
    """Of who waits for whom."""
    told = answer.partition("Who waits for whom\n")[2].partition("\n\n")[0]
    return [line.strip() for line in told.split("\n") if line.strip()]


def tell(taskarium, *words):
    return subprocess.run([taskarium, *words], capture_output=True, text=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout


def check(taskarium, path, text):
    run = Run(text, tell(taskarium, "run", path))
    wrong, said = [], sentences(tell(taskarium, "why", path))
    for sentence in said:
        found = [(p.match(sentence), check) for p, check in CLAIMS
                 if p.match(sentence)]
        if not found:
            wrong.append(f"no claim: {sentence}")
        elif not any(check(run, *match.groups()) for match, check in found):
            wrong.append(f"false: {sentence}")
    return wrong, len(said)


def main():
    taskarium, first, last = sys.argv[1:]
    failures = told = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(int(first), int(last) + 1):
            path, text = os.path.join(folder, "made.py"), Maker(number).program()
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            wrong, count = check(taskarium, path, text)
            told += count
            if wrong:
                failures += 1
                print(f"--- program {number}", *dict.fromkeys(wrong), sep="\n  ")
    print(f"{told} sentences; {failures} programs with false ones")
    return 1 if failures or not told else 0


if __name__ == "__main__":
    sys.exit(main())
