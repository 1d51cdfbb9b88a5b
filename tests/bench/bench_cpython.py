"""CPython's side of the benchmark: one process, one measurement, one line.

    bench_cpython.py seeds FILE COUNT   seconds for COUNT seeds of the program
    bench_cpython.py run FILE           seconds of a first and of a warm run,
                                        bytes of the process

The loop's clock is virtual and one loop serves all seeds: the fairest
opponent, since neither side waits and neither sets up more than it must.
"""
import asyncio
import io
import resource
import random
import selectors
import sys
import time


class Jump(selectors.SelectSelector):
    """Instead of waiting, moves the loop's clock."""

    def select(self, timeout=None):
        if timeout is not None and timeout > 0:
            self.loop.now += timeout
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        selector = Jump()
        super().__init__(selector)
        selector.loop = self
        self.now = 0.0
        self._clock_resolution = 1e-9

    def time(self):
        return self.now


def seeds(path, count):
    source = open(path, encoding="utf-8").read()
    code = compile(source, path, "exec")
    loop = VirtualLoop()
    asyncio.run = loop.run_until_complete
    out = sys.stdout
    sys.stdout = io.StringIO()
    start = time.process_time()
    for seed in range(count):
        random.seed(seed)
        loop.now = 0.0
        exec(code, {"__name__": "__main__"})
        sys.stdout.seek(0)
        sys.stdout.truncate()
    took = time.process_time() - start
    sys.stdout = out
    print(took)


def run(path, count=None):
    source = open(path, encoding="utf-8").read()
    code = compile(source, path, "exec")
    loop = VirtualLoop()
    asyncio.run = loop.run_until_complete
    out = sys.stdout
    sys.stdout = io.StringIO()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    took = []
    for _ in range(2):
        start = time.process_time()
        exec(code, {"__name__": "__main__"})
        took.append(time.process_time() - start)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout = out
    print(*took, (after - before) * 1024)


if sys.argv[1] == "seeds":
    seeds(sys.argv[2], int(sys.argv[3]))
else:
    run(sys.argv[2])
