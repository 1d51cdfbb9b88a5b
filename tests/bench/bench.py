#!/usr/bin/env python3
"""Prints how fast we are against the python3 at hand, as ratios.

    bench.py BIN_DIR SOURCE_DIR [--quick]

Each figure comes from runs of both sides in turn (A B A B ...), so that a
machine whose speed drifts does not favour one; the median of the ratios is
what counts. Times are the processor's. Nothing here is a test: no time is asserted anywhere.
"""
import importlib.util
import math
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from bench_kernels import KERNELS
from bench_programs import PROGRAMS, alive, group, turns
from bench_waits import SIMPY, WAITS

BIN, SOURCE = sys.argv[1], sys.argv[2]
ROUNDS = 3 if "--quick" in sys.argv else 7
HERE = os.path.dirname(os.path.abspath(__file__))
LESSON = os.path.join(SOURCE, "lessons", "01-ten-tasks", "main.py")


def output(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return [float(word) for word in done.stdout.split()]


def ours(*args):
    return output(os.path.join(BIN, "bench_machine"), *args)


def theirs(*args):
    return output(sys.executable, os.path.join(HERE, "bench_cpython.py"), *args)


def whole(*command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def line(title, mine, other, unit):
    """Prints the figures and answers the ratio: above 1, ours is faster."""
    ratio = statistics.median(b / a for a, b in zip(mine, other))
    a, b = statistics.median(mine), statistics.median(other)
    print(f"{title:<42} {ratio:7.2f}x   {a:10.4g} against {b:10.4g} {unit}",
          flush=True)
    return ratio


def seeds():
    count = 4000
    mine, other = [], []
    for _ in range(ROUNDS):
        mine.append(ours("seeds", LESSON, str(count * 5))[0] / 5 / count * 1e6)
        other.append(theirs("seeds", LESSON, str(count))[0] / count * 1e6)
    line("(a) a seed of the post's example", mine, other, "us")


def sweep():
    """100 000 seeds of the example by the clock, on all processors; CPython
    goes through fewer, on one. Once: it is long enough."""
    count, fewer = 100000, 4000
    taskarium = os.path.join(BIN, "taskarium")
    row = ["--seeds", f"0..{count - 1}"]
    for title, command in (
            ("sweep", ["sweep", LESSON, *row, "--by", "len(failed)"]),
            ("find", ["find", LESSON, *row, "--where", "len(failed) > 8"])):
        mine = [whole(taskarium, *command) / count * 1e6]
        other = [theirs("seeds", LESSON, str(fewer))[0] / fewer * 1e6]
        line(f"(a) a seed of {count} for {title}", mine, other, "us")


def tasks(folder):
    for count in (10, 1000, 100000):
        path = os.path.join(folder, f"group{count}.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(group(count))
        mine, other, memory = [], [], []
        for _ in range(ROUNDS):
            took, _, size = ours("run", path)
            mine.append(took / count * 1e6)
            memory.append(size / count)
            other.append(theirs("run", path)[0] / count * 1e6)
        line(f"(b) a task in a group of {count}", mine, other, "us")
        print(f"    {statistics.median(memory):.0f} bytes a task, all told")


def mean(title, ratios):
    print(f"{title:<42} {statistics.geometric_mean(ratios):7.2f}x, "
          f"the least {min(ratios):.2f}x", flush=True)


def programs(folder):
    """Plain Python, the first time and in a machine that has run it before."""
    for group_name, texts in ("programs", PROGRAMS), ("kernels", KERNELS):
        cold, warm = [], []
        for name, text in texts.items():
            path = os.path.join(folder, "program.py")
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            mine, other = [], []
            for _ in range(ROUNDS):
                mine.append([1e3 * took for took in ours("run", path)[:2]])
                other.append([1e3 * took for took in theirs("run", path)[:2]])
            for title, ratios, at in (("", cold, 0), (", warm", warm, 1)):
                ratios.append(line(f"(c) {name}{title}", [m[at] for m in mine],
                                   [o[at] for o in other], "ms"))
        mean(f"(c) {group_name}, geometric mean", cold)
        mean(f"(c) {group_name}, geometric mean, warm", warm)


def start_to_end():
    """Seed 1 fails at once, so python3 does not sleep for real either."""
    program = ("import random, runpy, sys; random.seed(1); "
               "runpy.run_path(sys.argv[1], run_name='__main__')")
    mine, other = [], []
    for _ in range(ROUNDS * 3):
        mine.append(whole(os.path.join(BIN, "taskarium"), "run", LESSON) * 1e3)
        other.append(whole(sys.executable, "-c", program, LESSON) * 1e3)
    line("(d) the example, start to end", mine, other, "ms")


def window(path):
    """What the window itself says of its pictures: {what: number, ...}."""
    command = os.path.join(BIN, "taskarium-window")
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24", command, path,
         "--size", "1280x800", "--measure"], stdout=subprocess.PIPE, text=True,
        check=False)
    return dict((what, float(number)) for what, number in re.findall(
        r"(?m)(?:^|, )([a-z ]+) ([0-9.]+) (?:ms|bytes)", done.stdout))


def tell_window(title, measured, before, factor):
    """A line for each number, with the exponent that it grows by."""
    print(f"    {title}:", flush=True)
    for what, number in measured.items():
        grown = ""
        if before.get(what, 0) > 0 and number > 0:
            exponent = math.log(number / before[what]) / math.log(factor)
            grown = f"   exponent {exponent:+.2f}"
        print(f"        {what:24} {number:10.2f}{grown}", flush=True)


def frames(folder):
    """Ours alone: no CPython draws this window."""
    if not shutil.which("xvfb-run"):
        print("(e) needs xvfb-run")
        return
    print("(e) the window, 1280x800, software, in ms and bytes:", flush=True)
    tell_window("the example", window(LESSON), {}, 1)
    frames_of(folder, turns, (1000, 10000, 100000, 1000000), "events")
    frames_of(folder, alive, (100, 1000, 10000), "tasks alive")


def frames_of(folder, program, counts, what):
    """The window on a program of each size, each ten times the one before."""
    path = os.path.join(folder, "program.py")
    before = {}
    for count in counts:
        with open(path, "w", encoding="utf-8") as file:
            file.write(program(count))
        measured = window(path)
        tell_window(f"{count} {what}", measured, before, 10)
        before = measured


def trace(folder):
    """A trace of a million events, written to nowhere."""
    path = os.path.join(folder, "turns.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(turns(1000000))
    before = os.times().children_user
    for _ in range(ROUNDS):
        subprocess.run([os.path.join(BIN, "taskarium"), "trace", path],
                       stdout=subprocess.DEVNULL, check=True)
    took = (os.times().children_user - before) / ROUNDS
    print(f"(f) a trace of a million events: {took:.2f} s", flush=True)


def steps(folder):
    """A step forward, near the beginning and far from it."""
    path = os.path.join(folder, "turns.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(turns(1100000))
    for event in 100, 1000000:
        took = statistics.median(ours("steps", path, str(event))[1]
                                 for _ in range(ROUNDS))
        print(f"(f) a step forward at event {event}: {took * 1e6:.0f} us",
              flush=True)


def measured(path, text):
    """The seconds of a first run of both sides, round by round; theirs with
    another program, if there are two."""
    for name, program in ("mine.py", text[0]), ("theirs.py", text[-1]):
        with open(os.path.join(path, name), "w", encoding="utf-8") as file:
            file.write(program)
    mine, other = [], []
    for _ in range(ROUNDS):
        mine.append(ours("run", os.path.join(path, "mine.py"))[0])
        other.append(theirs("run", os.path.join(path, "theirs.py"))[0])
    return mine, other


def waits(folder):
    """Tasks that wait for one another, and SimPy where it is installed."""
    for title, text in WAITS.items():
        line(f"(g) {title}", *measured(folder, [text]), "s")
    if not importlib.util.find_spec("simpy"):
        print("(g) needs python3-simpy to be held against SimPy")
        return
    title, text = next(iter(WAITS.items()))
    line(f"(g) {title}, SimPy", *measured(folder, [text, SIMPY]), "s")


def million(folder):
    """Once: it is long enough."""
    count = 1000000
    path = os.path.join(folder, "million.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(group(count))
    took, _, size = ours("run", path)
    line(f"(g) a task in a group of {count}", [took / count * 1e6],
         [theirs("run", path)[0] / count * 1e6], "us")
    print(f"    {size / count:.0f} bytes a task, all told")


with tempfile.TemporaryDirectory() as folder:
    seeds()
    sweep()
    tasks(folder)
    waits(folder)
    million(folder)
    programs(folder)
    start_to_end()
    frames(folder)
    trace(folder)
    steps(folder)
