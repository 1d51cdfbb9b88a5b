#!/bin/sh
# --input: every command that runs a program gives it the same lines.
. "$(dirname "$0")/expect.sh"
unset DISPLAY WAYLAND_DISPLAY # the window says the timeline as text

cat >reads.py <<'P'
import asyncio

async def main():
    count = int(input("how many? "))
    for i in range(count):
        print("echo", input())
    await asyncio.gather(*(asyncio.sleep(i, i) for i in range(count)))

asyncio.run(main())
P
printf '2\r\nhello\nwörld' >two
printf '1\nanother\n' >one

call run reads.py --input two
status 0
is_out 'how many? echo hello
echo wörld
'
call timeline reads.py --input two
status 0
out 'Task-3 sleep()'
call trace reads.py --input=two
status 0
out '"kind": "end"'
call why reads.py --input two
status 0
call compare reads.py --input two --seed 1 2
status 0
out 'The runs are equal'
call sweep reads.py --input two --by 'len(tasks)' --seeds 0..3
status 0
out '4  3'
call find reads.py --input two --where 'len(tasks) == 3' --seeds 0..3
status 0
for kind in svg html mmd; do
    call draw reads.py --input two -o "x.$kind"
    status 0
    cp "x.$kind" out
    out 'Task-3'
done
call page reads.py --input two -o page.html
cp page.html out
out 'wörld'
call window reads.py --input two
out 'wörld'

# sys.stdin gives the same lines as input(), in their turn.
cat >stream.py <<'P'
import sys

print(input(), repr(sys.stdin.readline()), repr(sys.stdin.read(3)))
print(repr(sys.stdin.readline(2)), repr(sys.stdin.readline()))
for line in sys.stdin:
    print(repr(line))
    if line.startswith("q"):
        break
print(sys.stdin.readlines(1), input(), sys.stdin.readlines())
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), list(sys.stdin))
try:
    input()
except EOFError as error:
    print(error)
P
printf '2\nhello\nwörld\nabc\nq\nr\nstu\n\nlast' >lines
cat >wanted <<'P'
2 'hello\n' 'wör'
'ld' '\n'
'abc\n'
'q\n'
['r\n'] stu ['\n', 'last']
'' '' []
EOF when reading a line
P
call run stream.py --input lines
status 0
is_out "$(cat wanted)
"

# A replay has its own, and another is given in its place.
call save reads.py --input two -o kept.replay
call run kept.replay
out 'wörld'
call run kept.replay --input one
out 'echo another'
call draw kept.replay --input one -o other.svg
cp other.svg out
out 'echo another'
call window kept.replay
out 'wörld'
call window kept.replay --input one
out 'echo another'

# What can be wrong with it.
for command in run timeline trace why 'compare --seed 1 2' 'sweep --by 1' \
    'find --where 1' 'draw -o x.svg' 'page -o x.html' window verify save; do
    # shellcheck disable=SC2086
    call $command reads.py --input missing
    status 6
    one_line_of_error
    err 'cannot read missing: No such file or directory'
done
call run reads.py --input /dev/zero
status 6
err 'not a regular file'
printf '1\n\377\n' >bad
call run reads.py --input bad
status 6
err 'cannot read bad: line 2 is not UTF-8 (byte 0xff)'
: >empty
call run reads.py --input empty
status 1
err 'EOFError: EOF when reading a line'
call run reads.py
status 5
err '--input FILE'
call run stream.py
status 5
err '--input FILE'

finish
