#!/bin/sh
# What our Python lacks: named as it was written, where it stands, with what
# runs here instead. A row of unsupported.txt is PROGRAM|LINE|COLUMN|NAME|ADVICE.
. "$(dirname "$0")/expect.sh"
table=$(cd "$OLDPWD" && cd "$(dirname "$0")" && pwd)/unsupported.txt

while IFS='|' read -r program line column name advice; do
    # The program's \n are meant.
    # shellcheck disable=SC2059
    printf "$(printf '%s' "$program" | sed 's/%/%%/g')\n" >lacks.py
    call run lacks.py
    called="run: $program"
    status 5
    err "unsupported: "
    err "$name"
    err ", line $line, column $column"
    [ -z "$advice" ] || err "$advice"
done <"$table"

# The advice is Python that runs here.
cat >advice.py <<'P'
import asyncio, concurrent.futures, copy, datetime, io, json, random, struct
import sys, threading, time, traceback, unittest, zlib

text = "a,b\nc"
for line in io.StringIO(text):
    line.split(',')
data = b"abcd"
zlib.crc32(data), data.hex(), bytes.fromhex("00ff"), struct.unpack("<I", data)
copy.deepcopy([1]), copy.copy("a"), json.dumps(1), sys.version_info
eval(compile("1 + 1", "text", "eval"))
datetime.timezone(datetime.timedelta(hours=3))
random.Random().random(), time.perf_counter(), traceback.extract_stack()
unittest.TestCase

class Base:
    kinds = []

    def __init_subclass__(cls):
        Base.kinds.append(cls)

async def main():
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    queue = asyncio.Queue()
    queue.put_nowait(await asyncio.to_thread(len, text))
    await queue.get()
    loop.call_later(1, task.cancel)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cancelled at", loop.time())

asyncio.run(main())
asyncio.new_event_loop().close()
threading.Thread(target=len, args=[text]).start()
with concurrent.futures.ThreadPoolExecutor() as pool:
    pool.submit(len, text).result()
P
call run advice.py
status 0
no_err
out 'cancelled at 1.0'

finish
