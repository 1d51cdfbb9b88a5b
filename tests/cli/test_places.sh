#!/bin/sh
# Places of what a module beside the program has defined name that module.
. "$(dirname "$0")/expect.sh"

cat >helper.py <<'END'
import asyncio


async def work():
    await asyncio.sleep(1)


def told(task):
    pass


def forgets():
    work()
    return None
END
cat >main.py <<'END'
import asyncio

import helper


async def main():
    task = asyncio.create_task(helper.work())
    task.add_done_callback(helper.told)
    print(task)
    await asyncio.sleep(0)
    print(task)
    helper.forgets()
    await task
    print(task)


asyncio.run(main())
END
call run main.py
status 0
out 'coro=<work() running at '"$scene"'/helper.py:4> cb=[told() at '"$scene"'/helper.py:8]>'
out 'coro=<work() running at '"$scene"'/helper.py:5> wait_for='
out 'coro=<work() done, defined at '"$scene"'/helper.py:4> result=None>'
err "$scene/helper.py:13: RuntimeWarning: coroutine 'work' was never awaited"
err '  work()'

finish
