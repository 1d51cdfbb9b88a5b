"""On which line a task returns that says no `return`: the line of what it did
last, as CPython's own tracer tells it.

    returns.py TASKARIUM FIRST LAST     seeds of made-up bodies
"""
import asyncio
import json
import os
import random
import subprocess
import sys
import tempfile

HEAD = "import asyncio\nasync def body(a):\n"
TAIL = """
async def main():
    for a in range(4):
        await asyncio.create_task(body(a), name=f"a={a}")
asyncio.run(main())
"""


class Maker:
    """One body; its statements end, and say no `return`."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []

    def put(self, depth, text):
        self.lines.append("    " * depth + text)

    def block(self, depth, in_loop):
        for _ in range(self.random.randint(1, 2)):
            self.statement(depth, in_loop)

    def statement(self, depth, in_loop):
        plain = ["x = 1", "pass", "await asyncio.sleep(0)", "x = [\n1]"]
        if in_loop:
            plain += ["break", "continue"]
        kinds = [self.when, self.loop, self.repeat, self.attempt, self.last,
                 self.case, self.inside]
        if depth > 3 or self.random.random() < 0.4:
            self.put(depth, self.random.choice(plain[:3] + plain[4:]))
        else:
            self.random.choice(kinds)(depth, in_loop)

    def when(self, depth, in_loop):
        self.put(depth, f"if a == {self.random.randint(0, 3)}:")
        self.block(depth + 1, in_loop)
        if self.random.random() < 0.5:
            self.put(depth, f"elif a > {self.random.randint(0, 3)}:")
            self.block(depth + 1, in_loop)
        if self.random.random() < 0.5:
            self.put(depth, "else:")
            self.block(depth + 1, in_loop)

    def loop(self, depth, in_loop):
        self.put(depth, f"for i{depth} in range(a):")
        self.block(depth + 1, True)
        if self.random.random() < 0.3:
            self.put(depth, "else:")
            self.block(depth + 1, in_loop)

    def repeat(self, depth, in_loop):
        self.put(depth, f"w{depth} = a")
        self.put(depth, f"while w{depth} > 0:")
        self.put(depth + 1, f"w{depth} -= 1")
        self.block(depth + 1, True)

    def attempt(self, depth, in_loop):
        self.put(depth, "try:")
        self.put(depth + 1, "1 / (a - 1)")
        self.block(depth + 1, in_loop)
        self.put(depth, "except ZeroDivisionError:")
        self.put(depth + 1, "x = 2")

    def last(self, depth, in_loop):
        self.put(depth, "try:")
        self.block(depth + 1, False)
        self.put(depth, "finally:")
        self.put(depth + 1, "x = 3")

    def case(self, depth, in_loop):
        self.put(depth, "match a:")
        self.put(depth + 1, "case 1:")
        self.block(depth + 2, in_loop)
        self.put(depth + 1, "case 2:")
        self.put(depth + 2, "x = 4")

    def inside(self, depth, in_loop):
        self.put(depth, "async with asyncio.timeout(1):")
        self.block(depth + 1, False)

    def text(self):
        self.block(1, False)
        return HEAD + "\n".join(self.lines) + TAIL


def theirs(path, text):
    """{task: line}, from the tracer of the python that runs this."""
    told = {}

    def trace(frame, event, _):
        code = frame.f_code
        if code.co_filename != path or code.co_name != "body":
            return None
        task = asyncio.current_task()
        if event == "return" and task and frame.f_lineno:  # None: on no line
            told[task.get_name()] = frame.f_lineno
        return trace

    code = compile(text, path, "exec")
    sys.settrace(trace)
    try:
        exec(code, {"__name__": "__main__"})
    finally:
        sys.settrace(None)
    return told


def ours(taskarium, path):
    version = "%d.%d" % sys.version_info[:2]
    done = subprocess.run(
        [taskarium, "trace", "--python", version, path],
        capture_output=True, text=True, check=True)
    events = map(json.loads, done.stdout.splitlines())
    return {event["task"]: event.get("line") for event in events
            if event["kind"] == "finished" and event["task"][:2] == "a="}


def main():
    taskarium, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    held = wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "returns.py")
        for seed in range(first, last + 1):
            text = Maker(seed).text()
            with open(path, "w") as file:
                file.write(text)
            wanted, found = theirs(path, text), ours(taskarium, path)
            found = {task: found[task] for task in wanted}
            held += len(wanted)
            if wanted != found:
                wrong += 1
                print(f"seed {seed}: python {wanted}, taskarium {found}")
                for number, line in enumerate(text.splitlines(), 1):
                    print(f"{number:4} {line}")
    if wrong or not held:
        sys.exit(f"{wrong} programs differ; {held} returns")
    print(f"{held} returns")


main()
