#!/bin/sh
# taskarium run, timeline, trace, why: what they print and how they end.
. "$(dirname "$0")/expect.sh"
ten=$lessons/01-ten-tasks/main.py

call run "$ten"
status 0
no_err
is_out 'Oops
Oops
'
cp out one
call run "$ten" --seed 1
cmp -s one out || fail 'the seed is 1 where none is given'
call run "$lessons/01-ten-tasks"
cmp -s one out || fail "a lesson's folder stands for its program"

# A lesson's program is the one that it names.
cp -r "$lessons/08-gather-and-group" named
call run "$lessons/08-gather-and-group/gather.py"
cp out gathered
for path in named named/ named/lesson.md; do
    call run "$path"
    cmp -s gathered out || fail "$path does not stand for the lesson's program"
done
printf 'nothing\n' >named/lesson.md
call run named
status 6
err 'lesson.md:1:1: the lesson has no `title:`'
call run --seed=0 "$ten"
status 0
[ "$(wc -l <out)" -eq 10 ] || fail 'on seed 0 ten tasks finish'
for seed in -1 99999999999999999999999999 -340282366920938463463374607431768211457; do
    call run "$ten" --seed $seed
    status 0
    no_err
done
call run "$ten" --seed 7
cp out plus
call run "$ten" --seed -7
cmp -s plus out || fail 'random.seed() takes the absolute value'

# Exit statuses.
printf 'print("x")\nraise SystemExit(7)\n' >exit.py
call run exit.py
status 7
is_out 'x
'
printf 'raise SystemExit("bye")\n' >message.py
call run message.py
status 1
err 'bye'
printf 'print("before")\n1/0\n' >raise.py
call run raise.py
status 1
out 'before'
err "  File \"$scene/raise.py\", line 2, in <module>"
err 'ZeroDivisionError: division by zero'
call run ./raise.py
err "  File \"$scene/./raise.py\", line 2, in <module>"
cat >deadlock.py <<'P'
import asyncio
async def main():
    await asyncio.get_running_loop().create_future()
asyncio.run(main())
P
call run deadlock.py
status 3
err 'deadlock'
# To tell of a run is done whatever came of it.
for command in timeline trace why; do
    for program in deadlock raise exit; do
        call $command $program.py
        status 0
    done
    call $command deadlock.py
    case $command in
    trace) err 'deadlock' ;;
    *) # which is told once, in the answer
        out 'eadlock'
        no_err
        ;;
    esac
done
cat >turns.py <<'P'
import asyncio
async def main():
    while True:
        await asyncio.sleep(1)
asyncio.run(main())
P
call run turns.py --max-turns 100
status 4
err '--max-turns'
call run turns.py --max-time 50
status 4
err '--max-time'
call trace turns.py --max-events 500 --max-turns 1000
status 0
out 'more than 500 events: what comes is not recorded'
err '--max-turns'
call run turns.py
status 4
printf 'while True:\n    pass\n' >loop.py
call run loop.py --max-instructions 100000
status 4
err '--max-instructions'
printf 'x = [0]\nwhile True:\n    x = x + x\n' >memory.py
call run memory.py --max-memory 20M
status 1
err 'MemoryError'
printf 'while True:\n    print("x" * 1000)\n' >output.py
call run output.py --max-output 64K
status 4
err '--max-output'
for stream in stdout stderr; do # what reports an exception is a program, too
    printf 'import sys\ndef hook(kind, error, trace):\n    while True:\n' >hook.py
    printf '        print("x" * 1000, file=sys.%s)\n' $stream >>hook.py
    printf 'sys.excepthook = hook\nraise ValueError\n' >>hook.py
    call run hook.py --max-output 64K
    status 4
    err 'limit: more than 65536 bytes of output; the program stood'
done
printf 'def f():\n    f()\nf()\n' >deep.py
call run deep.py
status 1
err 'RecursionError: maximum recursion depth exceeded'
printf 'import socket\n' >unsupported.py
for command in run timeline trace why; do
    call $command unsupported.py
    status 5
    err 'unsupported'
    err 'unsupported.py'
done
call compare unsupported.py raise.py
status 5
call draw unsupported.py -o picture.svg
status 5
[ -s picture.svg ] || fail 'the picture shows why'

# What cannot be written is not lost in silence.
if [ -w /dev/full ]; then
    lose() {
        status=0
        "$taskarium" "$@" >/dev/full 2>err </dev/null || status=$?
        called="$* > /dev/full"
        : >out
        status 6
        err 'cannot write the output'
        [ "$(grep -c 'cannot write' err)" = 1 ] || fail 'it is said once'
    }
    lose run "$ten"
    lose trace "$ten"
    lose why "$ten"
    lose sweep "$ten" --by 'len(failed)' --seeds 1..9
    lose check "$lessons/01-ten-tasks" --seeds 0..9
    lose study "$lessons/01-ten-tasks"
fi

# The other views of the same run.
call trace "$ten"
status 0
no_err
out '"kind": "group_abort"'
[ "$(head -c 1 out)" = '{' ] || fail 'one object a line'
cp out first
call trace "$ten"
cmp -s first out || fail 'the same run every time'
cat >cancels.py <<'P'
import asyncio
async def sleeper():
    await asyncio.sleep(1)
async def main():
    for i in range(300):
        task = asyncio.create_task(sleeper())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        task.cancel()
asyncio.run(main())
P
call trace cancels.py
status 0
awk '$2 != NR - 1 "," { exit 1 } END { exit NR < 3000 }' out ||
    fail 'each event once, in order'
tail -n 1 out | grep -q '"kind": "end"' || fail 'the last event is the end'
[ "$(grep -c '"accepted": true' out)" -eq 300 ] || fail 'what came of a cancel'
[ "$(grep -c '"accepted": false' out)" -eq 300 ] || fail 'a cancel too late'
call timeline "$ten" --width 100
status 0
no_err
out 'Task-4'
call why "$ten" Task-4
status 0
no_err
out 'Task-6'
out 'ValueError'
out 'cancel'
cp out first
call why "$ten" 4
cmp -s first out || fail 'Task-4 and 4 are one task'
call why "$ten" Task-99
status 2
no_out
err 'Task-99'

# Each link of a chain, tested.
call why "$ten" Task-4 --prove
status 0
out "    it would have happened anyway: without this, because of ValueError('Oops') in Task-7 do_it()"
[ "$(grep -c 'but for this it would not have happened' out)" -eq 2 ] ||
    fail 'the abort and the request matter'

# Two runs side by side.
call compare "$ten" --seed 1 1
status 0
out 'The runs are equal: '
call compare "$ten" --seed 1 2
status 1
out 'then on seed 1: Task-3 waits for sleep(0.755); on seed 2: Task-3 fails:'
out "Task-4 do_it(): on seed 1 cancelled; on seed 2 failed ValueError('Oops')"
grep -q '0\.057 < 0\.1 is true$' "$scene/out" ||
    fail 'a long sentence should keep out of the column of places'
# Its events are counted as they are everywhere.
sed -n 's/.* up to event \([0-9]*\) on seed 1 and event \([0-9]*\) on .*/\1 \2/p' out >counts
for seed in 1:suspended 2:failed; do
    count=$(cut -d' ' -f${seed%:*} counts)
    call trace "$ten" --seed ${seed%:*}
    grep -q "^{\"event\": $count,.*\"kind\": \"${seed#*:}\"" out ||
        fail "on seed $seed event $count is not the first that differs"
done
# A lesson by itself: with the program that it names.
call compare "${ten%/main.py}"
status 1
out 'on main.py: '
out 'on gather.py: '
call compare "$ten" --seed 1 1
count=$(sed -n 's/^The runs are equal: \([0-9]*\) events.*/\1/p' out)
call trace "$ten"
[ "$(wc -l <out)" -eq "$count" ] || fail "$count events are not all that there are"
cat >parts.py <<'P'
import asyncio, random, sys

async def main():
    print('out', random.random() < 0.5)
    print('err', random.random() < 0.5, file=sys.stderr)
    if random.random() < 0.5:
        raise KeyError(random.randrange(1000))

asyncio.run(main())
P
call compare parts.py --seed 2 4
status 1
out 'What they print parts in line 1'
out 'What they write to stderr parts in line '
grep -q 'Both print' out && fail 'they do not print the same'
# What two sentences leave out stands behind them, where it is all that differs.
for wait in 1 2; do
    printf '%s\n' 'import asyncio, time' 'async def main():' \
        "    await asyncio.to_thread(time.sleep, $wait)" 'asyncio.run(main())' >wait$wait.py
done
call compare wait1.py wait2.py
status 1
out 'on wait1.py: The thread asyncio_0 waits for the end of time.sleep() (1); on wait2.py: The thread asyncio_0 waits for the end of time.sleep() (2).'
# A word that stands near what differs is whole, or not there.
for last in 1 2; do
    printf '%s\n' 'import asyncio' 'async def f(n):' '    raise ValueError(n)' \
        'async def main():' '    async with asyncio.TaskGroup() as tg:' \
        "        for n in (0, $last, 3): tg.create_task(f(n))" 'asyncio.run(main())' >errors$last.py
done
call compare errors1.py errors2.py
out 'on errors1.py failed …ValueError(1), ValueError(3)]'
out 'on errors2.py failed …ValueError(2), ValueError(3)]'
call compare "$ten" --python 3.12 3.13
status 1
out 'on Python 3.13: The group takes one request to stop Task-1 back.'
call compare "$ten" "$lessons/01-ten-tasks/gather.py" --seed 0
status 1
out 'on main.py: Task-1 opens a group; on gather.py: Task-1 creates Task-2'
# They are named by all that differs, and by nothing that does not.
call compare "$ten" "$lessons/01-ten-tasks/gather.py" --seed 0 0
out 'on main.py: Task-1 opens a group; on gather.py: Task-1 creates Task-2'
call compare "$ten" "$lessons/01-ten-tasks/gather.py" --seed 0 5 --python 3.12 3.13
out 'on main.py, Python 3.12, seed 0: Task-1 opens a group; on gather.py, Python 3.13, seed 5: '
call compare "$ten"
status 2
err 'compare needs another file'
# A replay by itself is held against the run before anything was done to it.
call save "$lessons/03-create-task/main.py" -o plain.replay
call compare plain.replay
status 2
sed 's/^  "checksum":.*[^,]/  "interventions": [{"do": "knob", "at": "4.0", "name": "DELAY", "text": "3"}]/' \
    plain.replay >fork.replay
call compare fork.replay
status 1
out 'on the run before: Task-1 goes on; on the fork: You set DELAY = 3.'


# The version shows in tracebacks.
printf 'print(1/0)\n' >anchors.py
call run anchors.py --python 3.11
err '          ~^~'
posted=$lessons/08-gather-and-group/posted.py
call run "$posted"
status 1
err '  |     ~~~~~~~~~~~^^^^^^^^'
err "    | NameError: name 'tasks' is not defined"
call run "$posted" --python 3.11
status 1
grep -qF '~~~~~~~~~~~^^^^^^^^' err && fail '3.11 has no such anchors'
walk=$lessons/04-leaving-the-block/main.py
call run "$walk" --set PATIENCE=2.5
status 0
[ "$(sed -n 4p out)" = 'the body is done' ] || fail "the knob is turned"
call run "$walk" --set PATIENCE=9
status 6
err 'from 0 to 3'
call run "$walk" --set HASTE=1
status 6
err 'no knob HASTE'
call run "$walk" --set PATIENCE
status 2

finish

# What input() reads.
cat >ask.py <<'EOF'
name = input("Who? ")
try:
    while True:
        print(name, int(input()) + 1)
except EOFError as error:
    print(error)
EOF
printf 'Ann\r\n41\n7' >lines
call run --input lines ask.py
status 0
no_err
is_out 'Who? Ann 42
Ann 8
EOF when reading a line
'
call trace --input lines ask.py
status 0
call run ask.py
status 5
err '--input FILE on the command line gives the lines'
call run --input nowhere ask.py
status 6
