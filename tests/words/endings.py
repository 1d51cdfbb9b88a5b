"""Short programs that end, or come to a sentence, each in a way of its own.

Beside the usual questions each is asked those of ASKED: a command, which the
program follows, and the rest.
"""
import json
import os

ENDINGS = {
    "exit_in_task": '''\
import asyncio, sys
async def main():
    sys.exit(3)
asyncio.run(main())
''',
    "exit_alone": '''\
import sys
sys.exit('enough')
''',
    "unread": '''\
import asyncio
def f(:
''',
    "module": '''\
import asyncio
import socket
''',
    "construct": '''\
# coding: koi8-r
print('п')
''',
    "method": '''\
breakpoint()
''',
    "taker_fails": '''\
import asyncio
async def take(queue):
    await queue.get()
    raise OSError('gone')
async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.put_nowait(2)
    taker = asyncio.create_task(take(queue))
    await asyncio.wait([taker])
asyncio.run(main())
''',
    "stopped_alike_and_apart": '''\
import asyncio
async def worker():
    await asyncio.sleep(9)
async def main():
    alike = [asyncio.create_task(worker()) for _ in range(5)]
    apart = [asyncio.create_task(worker()) for _ in range(9)]
    await asyncio.sleep(0)
    for task in alike:
        task.cancel()
    for task in apart:
        await asyncio.sleep(1)
        task.cancel()
    await asyncio.wait(alike + apart)
asyncio.run(main())
''',
    "taker_cancelled": '''\
import asyncio
async def take(queue):
    await queue.get()
    await asyncio.sleep(9)
async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.put_nowait(2)
    taker = asyncio.create_task(take(queue))
    await asyncio.sleep(0)
    taker.cancel()
    await asyncio.wait([taker])
asyncio.run(main())
''',
    "callback": '''\
import asyncio
async def late():
    raise ValueError('late')
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: loop.create_task(late()))
    await asyncio.sleep(0.1)
asyncio.run(main())
''',
    "own_loop": '''\
import asyncio
async def main():
    while True:
        await asyncio.sleep(0)
loop = asyncio.new_event_loop()
loop.run_until_complete(loop.create_task(main()))
''',
    "cancels_main": '''\
import asyncio
async def main():
    asyncio.current_task().cancel()
    await asyncio.sleep(0)
asyncio.run(main())
''',
    "prints": '''\
import asyncio
async def main():
    while True:
        print('x' * 100)
asyncio.run(main())
''',
    "turns": '''\
import asyncio
async def main():
    tasks = [asyncio.create_task(main()) for _ in 'ab']
    await asyncio.sleep(9)
asyncio.run(main())
''',
    "loops": '''\
import asyncio
async def main():
    while True:
        pass
asyncio.run(main())
''',
    "interrupted": '''\
import asyncio
async def main():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print('not yet')
    await asyncio.sleep(9)
asyncio.run(main())
''',
    "lets_go": '''\
import asyncio
import gc
async def fails():
    raise OSError('gone')
async def alone():
    await asyncio.get_running_loop().create_future()
async def main():
    loop = asyncio.get_running_loop()
    held = [asyncio.create_task(fails())]
    asyncio.create_task(alone())
    loop.call_later(0.1, held.clear)
    loop.call_later(0.2, gc.collect)
    future = loop.create_future()
    loop.call_soon(future.set_result, 1)
    await asyncio.sleep(0.3)
    try:
        future.set_result(2)
    except asyncio.InvalidStateError:
        pass
asyncio.run(main())
''',
    "outlives": '''\
import asyncio
import threading
async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(threading.Event().wait), 1)
    except TimeoutError:
        print('late')
asyncio.run(main())
''',
    "never": '''\
import asyncio
async def fails():
    raise OSError('gone')
async def waits(event):
    await event.wait()
async def main():
    event = asyncio.Event()
    try:
        await asyncio.gather(fails(), waits(event))
    except OSError:
        await event.wait()
asyncio.run(main())
''',
    "until": '''\
import asyncio
async def fails():
    raise OSError('gone')
async def main():
    other = asyncio.create_task(asyncio.sleep(9))
    try:
        await asyncio.gather(fails(), other)
    except OSError:
        other.cancel()
    await asyncio.wait([other])
asyncio.run(main())
''',
    "holds_limit": '''\
import asyncio
import threading
import time
async def main():
    thread = threading.Thread(target=time.sleep, args=(1,))
    thread.start()
    async with asyncio.timeout(0.1):
        thread.join()
asyncio.run(main())
''',
    "foreign_lock": '''\
import asyncio
lock = asyncio.Lock()
def begin():
    lock.acquire().send(None)
async def first():
    await lock.acquire()
    asyncio.get_running_loop().call_soon(begin)
    await asyncio.sleep(1)
async def second():
    await lock.acquire()
asyncio.run(first())
asyncio.run(second())
''',
    "asks_itself_again": '''\
import asyncio
async def stubborn():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        asyncio.current_task().cancel()
        await asyncio.sleep(1)
async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
asyncio.run(main())
''',
    "future_given": '''\
import asyncio
async def keeps(future):
    await asyncio.Event().wait()
async def forgets(future):
    pass
async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(one(future)) for one in (keeps, forgets)]
    await future
asyncio.run(main())
''',
    "taken_back": '''\
import asyncio
async def main():
    asyncio.current_task().cancel()
    asyncio.current_task().uncancel()
    return 1
asyncio.run(main())
''',
    "ctrl_c": '''\
import asyncio
async def main():
    await asyncio.sleep(9)
asyncio.run(main())
''',
    "beats": '''\
import asyncio
async def naps():
    await asyncio.sleep(0)
    await asyncio.sleep(1)
async def stubborn():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
async def plain():
    await asyncio.sleep(9)
async def main():
    await asyncio.gather(naps(), naps(), naps())
    tasks = [asyncio.create_task(one()) for one in (plain, stubborn, plain, stubborn)]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(plain())
    await asyncio.sleep(0)
    loop.call_soon(task.cancel)
    loop.call_soon(task.cancel)
    await asyncio.wait([task])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(plain())
            group.create_task(plain())
            await asyncio.sleep(0)
            raise OSError('gone')
    except* OSError:
        pass
asyncio.run(main())
''',
    "ten_children": '''\
import asyncio
async def child():
    await asyncio.sleep(9)
async def fails():
    await asyncio.sleep(1)
    raise OSError('gone')
async def main():
    async with asyncio.TaskGroup() as group:
        for _ in range(10):
            group.create_task(child())
        group.create_task(fails())
asyncio.run(main())
''',
    "loop_of_thread": '''\
import asyncio
import gc
import threading
import time
async def alone():
    await asyncio.get_running_loop().create_future()
async def bad():
    raise OSError('gone')
loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
loop.call_soon_threadsafe(loop.create_task, alone())
loop.call_soon(print, 'late')
time.sleep(1)
loop.call_soon_threadsafe(gc.collect)
loop.call_soon_threadsafe(threading.Thread(target=print).start)
time.sleep(1)
loop.call_soon_threadsafe(loop.stop)
thread.join()
''',
    "time": '''\
import asyncio
async def main():
    while True:
        await asyncio.sleep(0)
        await asyncio.sleep(1)
asyncio.run(main())
''',
    "work": '''\
import asyncio
async def one():
    for number in range(200):
        pass
async def main():
    for _ in range(50):
        await asyncio.gather(*[one() for _ in range(100)])
asyncio.run(main())
''',
    "crowd": '''\
import asyncio
async def main():
    await asyncio.gather(*[asyncio.sleep(0) for _ in range(30)])
asyncio.run(main())
''',
    "one_task": '''\
import asyncio
async def child():
    return 1
async def main():
    print('one')
    await asyncio.create_task(child())
asyncio.run(main())
''',
    "two_tasks": '''\
import asyncio
async def child():
    return 2
async def main():
    print('one')
    print('two')
    await asyncio.create_task(child())
    await asyncio.create_task(asyncio.sleep(1))
    await asyncio.Event().wait()
asyncio.run(main())
''',
    "task_of_task": '''\
import asyncio
async def child():
    return 1
async def middle():
    await asyncio.create_task(child())
async def main():
    await asyncio.create_task(middle())
    print()
asyncio.run(main())
''',
    "renamed_task": '''\
import asyncio
async def infant():
    return 3
async def main():
    await asyncio.create_task(infant())
    print('one', end='')
asyncio.run(main())
''',
    "warned": '''\
import asyncio, random, sys
async def main():
    print('careful', random.random(), file=sys.stderr)
    await asyncio.create_task(asyncio.sleep(0))
    await asyncio.create_task(asyncio.sleep(1))
asyncio.run(main())
''',
    "quiet_limit": '''\
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(1, future.set_result, 1)
    async with asyncio.timeout(1):
        loop.call_later(1, asyncio.current_task().uncancel)
        await future
asyncio.run(main())
''',
    "dropped": '''\
import asyncio
import gc
async def nap():
    await asyncio.sleep(1)
async def main():
    loop = asyncio.new_event_loop()
    loop.create_task(nap())
    loop.close()
    del loop
    gc.collect()
asyncio.run(main())
''',
    "more_draws": '''\
import asyncio, random
async def value():
    while (drawn := random.random()) < 0.5:
        pass
    return drawn
async def main():
    await asyncio.create_task(value())
asyncio.run(main())
''',
    "no_task": "print('one')\n",
    "many": "import asyncio\n"
            "async def main():\n"
            "    await asyncio.gather(*[asyncio.sleep(0) for _ in range(30)])\n"
            "asyncio.run(main())\n",
    "deep": "x = " + "1+" * 100000 + "1\n",
}

# With what each is run.
OPTIONS = {"prints": ("--max-output", "1000"), "turns": ("--max-tasks", "5"),
           "loops": ("--max-instructions", "1000"),
           "own_loop": ("--max-turns", "5"),
           "interrupted": ("--interrupt-at", "1,2"),
           "ctrl_c": ("--interrupt-at", "1"),
           "taken_back": ("--python", "3.11"),
           "time": ("--max-time", "100"),
           "work": ("--max-instructions", "5000"),
           "crowd": ("--max-turns", "3")}

# What else is asked about it.
ASKED = {"ten_children": [("why", str(task)) for task in range(3, 12)],
         "exit_alone": [("why", "Nobody")],
         "ctrl_c": [("why", "Nobody"), ("why", "--event", "999")],
         "many": [("why", "Nobody")],
         "one_task": [("compare", other) for other in (
             "one_task.py", "two_tasks.py", "until.py", "no_task.py",
             "task_of_task.py", "renamed_task.py")] + [
                 ("compare", "task_of_task.py", "--max-turns", "2")],
         "more_draws": [("compare", "--seed", "1", "2")],
         "warned": [("compare", "--seed", "1", "2", "--max-turns", turns)
                    for turns in ("5", "20")],
         "two_tasks": [("compare", "one_task.py", "--max-events", "9")]}

DEEDS = "import asyncio\n" \
        "DELAY = 9  # knob: 1..20\n" \
        "async def main():\n" \
        "    await asyncio.sleep(1)\n" \
        "    await asyncio.sleep(DELAY)\n" \
        "asyncio.run(main())\n"

# What is done to the run of DEEDS, at a turn and callback; the task is the
# main one, by its identity.
MAIN = "e220a8397b1dcdaf"
INTERVENTIONS = {
    "asked": {"do": "cancel", "at": "2.0", "task": MAIN},
    "raised": {"do": "raise", "at": "2.0", "task": MAIN, "name": "OSError",
               "text": "gone"},
    "slept": {"do": "sleep", "at": "1.0", "task": MAIN, "seconds": 3},
    "turned": {"do": "knob", "at": "2.0", "name": "DELAY", "text": "3"},
}


# A lesson that is studied: what is said of a run that is not over.
LESSON = "<!-- lesson\n" \
         "format: 1\n" \
         "title: Waits\n" \
         "program: main.py\n" \
         "seed: 1\n" \
         "-->\n\n" \
         "It waits.\n\n" \
         "## Who is here?\n" \
         "<!-- page: who\n" \
         "     until: last('suspended') -->\n\n" \
         "It waits.\n"


def write_lesson(folder):
    """The folder of the lesson, and its program."""
    path = os.path.join(folder, "lesson")
    os.mkdir(path)
    for name, text in (("lesson.md", LESSON),
                       ("main.py", ENDINGS["future_given"])):
        with open(os.path.join(path, name), "w", encoding="utf-8") as file:
            file.write(text)
    return path, LESSON + ENDINGS["future_given"]


def write(folder):
    """All of them, as files: yields the name, the text and the path of each."""
    for name, text in ENDINGS.items():
        path = os.path.join(folder, f"{name}.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        yield name, text, path
    for name, deed in INTERVENTIONS.items():
        path = os.path.join(folder, f"{name}.replay")
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"taskarium": 1, "python": "3.13", "seed": "1",
                       "program": {"name": "deeds.py", "text": DEEDS},
                       "interventions": [deed]}, file)
        yield name, DEEDS, path
