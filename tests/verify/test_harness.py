#!/usr/bin/env python3
"""Holds assets/verify_harness.py against the python3 that runs this file.

    test_harness.py HARNESS
"""
import json
import os
import random
import subprocess
import sys
import tempfile
import textwrap
import unittest

HARNESS = os.path.abspath(sys.argv.pop())
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "PYTHONHASHSEED": "0", "PYTHONUTF8": "1",
               "PYTHON_COLORS": "0", "PYTHONDONTWRITEBYTECODE": "1"}


class Answer:
    def __init__(self, status, out, err, events):
        self.status, self.out, self.err = status, out, err
        self.events = [json.loads(line) for line in events.splitlines()]

    def kinds(self):
        return [event["kind"] for event in self.events]


def read_answers(data):
    ready, data = data.split(b"\n", 1)
    assert ready == b"ready"
    while data:
        header, data = data.split(b"\n", 1)
        word, _, status, *sizes = header.decode().split()
        if word == "tried":
            continue
        blocks = []
        for size in map(int, sizes):
            blocks.append(data[:size].decode())
            data = data[size:]
        yield Answer(status, *blocks)


class HarnessTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, "program.py")

    def run_harness(self, source, seeds=(1,), mode="--plain", options=()):
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(textwrap.dedent(source))
        done = subprocess.run(
            [sys.executable, "-S", "-P", "-B", HARNESS, mode, *options, self.path],
            input="".join("%d\n" % seed for seed in seeds).encode(),
            stdout=subprocess.PIPE, env=ENVIRONMENT, check=True)
        return list(read_answers(done.stdout))

    def run_python(self):
        done = subprocess.run([sys.executable, self.path], capture_output=True, text=True,
                              env=ENVIRONMENT)
        return done.returncode, done.stdout, done.stderr

    def test_each_seed_begins_anew(self):
        answers = self.run_harness("""
            import asyncio, random, time
            seen = globals().get('seen', 0) + 1
            async def main():
                await asyncio.sleep(1)
                t = asyncio.create_task(asyncio.sleep(1))
                print(seen, random.random(), time.monotonic(), t.get_name(),
                      asyncio.current_task().get_name())
            asyncio.run(main())
            """, seeds=[1, 2, 1])
        self.assertEqual(answers[0].out, "1 0.13436424411240122 1.0 Task-2 Task-1\n")
        self.assertEqual(answers[0].out, answers[2].out)
        self.assertNotEqual(answers[0].out, answers[1].out)

    def test_seeds_may_be_of_any_size(self):
        seeds = [-5, 2 ** 70, -(7 ** 9000)]
        sys.set_int_max_str_digits(0)
        answers = self.run_harness("import random; print(random.random())", seeds)
        self.assertEqual([float(answer.out) for answer in answers],
                         [random.Random(seed).random() for seed in seeds])

    def test_a_traceback_is_python3s_without_library_frames(self):
        answer, = self.run_harness("""
            import asyncio
            async def fail(n):
                if n == 0:
                    raise ValueError('first\\n    second')
                await fail(n - 1)
            async def main():
                async with asyncio.TaskGroup() as tg:
                    tg.create_task(fail(0))
                    tg.create_task(fail(2))
            asyncio.run(main())
            """)
        status, out, err = self.run_python()
        self.assertEqual((answer.status, answer.out), (str(status), out))
        kept = [line for line in err.splitlines() if "/asyncio/" not in line]
        for line in answer.err.splitlines():
            self.assertIn(line, kept)
        self.assertNotIn("/asyncio/", answer.err)
        self.assertNotIn("verify_harness", answer.err)
        self.assertEqual(answer.err.count("    | ValueError: first\n"), 2)

    def assert_as_python3(self, source):
        answer, = self.run_harness(source)
        status, out, err = self.run_python()
        self.assertEqual((answer.status, answer.out, answer.err), (str(status), out, err))

    def test_without_library_frames_all_is_python3s(self):
        self.assert_as_python3("def f(n): return f(n + 1)\nf(0)\n")
        self.assert_as_python3("x = = 3\n")
        self.assert_as_python3("import sys\nprint('a', end='')\nsys.exit('bye')\n")
        self.assert_as_python3("import sys\nsys.exit(259)\n")
        self.assert_as_python3("print({30, 10, 2, 'a', 'b'})\n1/0\n")
        self.assert_as_python3("import time\ntime.sleep(-1)\n")

    def test_what_dies_at_the_end_is_heard(self):
        answer, = self.run_harness("""
            import asyncio
            async def boom():
                raise KeyError('k')
            async def main():
                global kept
                kept = asyncio.create_task(boom())
                await asyncio.sleep(1)
            asyncio.run(main())
            """)
        self.assertIn("Task exception was never retrieved", answer.err)
        self.assertIn("KeyError: 'k'", answer.err)
        self.assertEqual(answer.status, "0")

    def test_a_deadlock_is_an_answer(self):
        source = """
            import asyncio
            async def main():
                print('before')
                try:
                    await asyncio.get_running_loop().create_future()
                finally:
                    print('after')
            asyncio.run(main())
            """
        plain, = self.run_harness(source)
        recorded, = self.run_harness(source, mode="--events")
        for answer in (plain, recorded):
            self.assertEqual((answer.status, answer.out), ("deadlock", "before\n"))
        self.assertEqual(recorded.kinds()[-1], "deadlock")

    def test_limits(self):
        source = """
            import asyncio
            async def main():
                while True:
                    await asyncio.sleep(1)
            asyncio.run(main())
            """
        for option in ("--max-turns=50", "--max-time=10"):
            answer, = self.run_harness(source, mode="--events", options=[option])
            self.assertEqual(answer.status, "limit")
            self.assertEqual(answer.kinds()[-1], "limit")

    def test_ties_and_sets_go_in_creation_order(self):
        answer, = self.run_harness("""
            import asyncio
            async def sleeper(n):
                try:
                    await asyncio.sleep(1)
                    print('woke', n)
                    await asyncio.sleep(9)
                except asyncio.CancelledError:
                    print('cancelled', n)
                    raise
            async def fail():
                await asyncio.sleep(2)
                raise ValueError
            async def main():
                try:
                    async with asyncio.TaskGroup() as tg:
                        for n in range(20):
                            tg.create_task(sleeper(n))
                        tg.create_task(fail())
                except* ValueError:
                    pass
                for n in range(20):
                    asyncio.create_task(sleeper(100 + n))
                await asyncio.sleep(0)
            asyncio.run(main())
            """)
        wanted = ["woke %d" % n for n in range(20)]
        wanted += ["cancelled %d" % n for n in (*range(20), *range(100, 120))]
        self.assertEqual(answer.out.splitlines(), wanted)

    def test_events_of_a_failing_group(self):
        answer, = self.run_harness("""
            import asyncio
            async def fail():
                raise ValueError
            async def main():
                try:
                    async with asyncio.TaskGroup() as tg:
                        tg.create_task(fail(), name='first')
                        tg.create_task(asyncio.sleep(1))
                except* ValueError:
                    pass
            asyncio.run(main())
            """, mode="--events")
        story = [(event["turn"], event["kind"]) for event in answer.events]
        for step in ((1, "group_enter"), (2, "failed"), (3, "group_child_done"), (3, "group_abort"),
                     (3, "cancel_requested"), (4, "cancelled"), (6, "group_exit_end")):
            self.assertIn(step, story)
        self.assertEqual((answer.kinds()[0], answer.kinds()[-1]), ("begin", "end"))
        self.assertEqual({event["time"] for event in answer.events}, {0.0})

    def test_recording_changes_nothing_that_is_printed(self):
        source = """
            import asyncio, random
            async def work(n):
                await asyncio.sleep(random.random())
                if random.random() < .3:
                    raise ValueError(n)
                print(n, asyncio.get_running_loop().time())
            async def main():
                try:
                    async with asyncio.timeout(0.9), asyncio.TaskGroup() as tg:
                        for n in range(5):
                            tg.create_task(work(n))
                except* (ValueError, TimeoutError) as group:
                    print(repr(group), repr(group.__context__))
            asyncio.run(main())
            """
        plain = self.run_harness(source, seeds=range(30))
        recorded = self.run_harness(source, seeds=range(30), mode="--events")
        self.assertEqual([(a.status, a.out) for a in plain], [(a.status, a.out) for a in recorded])

    def test_each_run_begins_anew(self):
        """Whatever the one before has changed in modules."""
        answers = self.run_harness("""
            import decimal, logging, sys, warnings
            print(decimal.getcontext().prec, logging.getLogger('a').level)
            print(sys.getrecursionlimit(), logging.root.handlers)
            logging.warning('root')
            logging.getLogger('a').setLevel(50)
            decimal.getcontext().prec = 3
            sys.setrecursionlimit(500)
            sys.excepthook = lambda *info: print('hook', info[1])
            try:
                warnings.warn('told')
                warnings.simplefilter('error')
                warnings.warn('raised')
            except UserWarning as error:
                print(error)
            logging.disable(50)
            1 / 0
            """, seeds=(1, 2, 3))
        first = answers[0]
        self.assertIn("28 0\n", first.out)
        self.assertIn("hook division by zero\n", first.out)
        self.assertIn("WARNING:root:root\n", first.err)
        for answer in answers[1:]:
            self.assertEqual((answer.out, answer.err), (first.out, first.err))

    def test_every_clock_is_virtual(self):
        [answer] = self.run_harness("""
            import logging, time
            time.sleep(1.5)
            print(time.monotonic_ns(), time.perf_counter_ns(), time.process_time(),
                  time.process_time_ns(), time.thread_time(), time.thread_time_ns(),
                  time.time_ns(), logging.makeLogRecord({}).created)
            """)
        self.assertEqual(answer.out, "1500000000 1500000000 1.5 1500000000 1.5 1500000000 "
                                     "1700000001500000000 1700000001.5\n")

    def test_a_date_is_read(self):
        [answer] = self.run_harness("""
            import datetime
            from datetime import datetime as moment, timedelta
            read = moment.strptime('5 Jan 2024', '%d %b %Y')
            print(repr(read + timedelta(1)), moment, isinstance(moment.min, moment))
            print(moment.now(), moment.today(), moment.utcnow())
            class Own(moment): pass
            print(repr(Own(2024, 1, 1)), repr(Own.now()))
            """)
        self.assertEqual(answer.out, textwrap.dedent("""\
            datetime.datetime(2024, 1, 6, 0, 0) <class 'datetime.datetime'> True
            2023-11-14 22:13:20 2023-11-14 22:13:20 2023-11-14 22:13:20
            Own(2024, 1, 1, 0, 0) Own(2023, 11, 14, 22, 13, 20)
            """))

    def test_the_world_is_out_of_reach(self):
        answer, = self.run_harness("""
            import os, socket, subprocess
            for attempt in (lambda: open('/etc/passwd'),
                            lambda: open('/etc/../etc/passwd', 'rb'),
                            lambda: open('/tmp/verify-harness-was-here', 'w'),
                            lambda: open(__file__, 'a'),
                            lambda: open(1, 'w'),
                            lambda: os.open('/etc/passwd', os.O_RDONLY),
                            lambda: os.listdir('/tmp'),
                            lambda: os.remove('/tmp/verify-harness-was-here'),
                            lambda: os.system('true'),
                            lambda: os.fork(),
                            lambda: os.execv('/bin/true', ['true']),
                            lambda: os.kill(os.getpid(), 0),
                            lambda: subprocess.run(['true']),
                            lambda: socket.socket(),
                            lambda: __import__('ctypes').CDLL(None)):
                try:
                    attempt()
                except PermissionError:
                    pass
                else:
                    print('not refused')
            print(repr(os.environ.get('HOME')))
            try:
                input()
            except EOFError:
                print('nobody types')
            """)
        self.assertEqual(answer.out, "None\nnobody types\n", answer.err)


if __name__ == "__main__":
    unittest.main()
