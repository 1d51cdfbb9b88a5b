#!/bin/sh
# taskarium verify where no CPython is needed, or a stand-in serves.
. "$(dirname "$0")/expect.sh"
ten=$lessons/01-ten-tasks/main.py
HOME=$scene
export HOME

look_in=$scene/bin:/no/such/folder
mkdir bin
call verify "$ten"
status 6
no_out
err 'there is no working CPython from 3.11 to 3.14 here'
call verify "$ten" --python 3.12
status 6
err 'there is no working CPython 3.12 here'

stand_in() {
    cat >bin/python3
    chmod +x bin/python3
}

# A stub that starts nothing, and one that is no CPython of ours.
stand_in <<'S'
#!/bin/sh
echo 'no such version' >&2
exit 127
S
call verify "$ten"
status 6
err 'there is no working CPython'
stand_in <<'S'
#!/bin/sh
echo "pypy 3 11 1 $0"
S
call verify "$ten"
status 6
err 'there is no working CPython'

# One that says who it is and then talks nonsense.
stand_in <<'S'
#!/bin/sh
[ "$1" = -S ] && [ "$2" = -E ] && echo "cpython 3 11 9 $0" && exit
echo 'I am no harness'
S
call verify "$ten" --seeds 1..1
status 6
no_out
err "CPython 3.11.9: not comparable: the interpreter gave no answer of the harness's for seed 1"

# Unsupported programs are not shown to it.
stand_in <<'S'
#!/bin/sh
[ "$1" = -S ] && [ "$2" = -E ] && echo "cpython 3 11 9 $0" && exit
read seed && echo started >started
S
printf 'import socket\n' >unsupported.py
call verify unsupported.py
status 5
err 'unsupported'
[ ! -e started ] || fail 'CPython was asked'

# Nor is one that used up our memory, of which CPython would take more.
stand_in <<'S'
#!/bin/sh
[ "$1" = -S ] && [ "$2" = -E ] && echo "cpython 3 11 9 $0" && exit
read seed && echo asked >asked
S
printf 'a = [1]\nwhile True:\n    a = a + a\n' >greedy.py
call verify greedy.py --seeds 0..0 --max-memory 8M --trust
status 0
out 'CPython 3.11.9: 0 equal, 1 not compared (our run came to a limit)'
[ ! -e asked ] || fail 'CPython was asked'

# One that gives other output is told apart.
stand_in <<'S'
#!/bin/sh
[ "$1" = -S ] && [ "$2" = -E ] && echo "cpython 3 11 9 $0" && exit
echo ready
while read seed; do
    case $seed in
    end*) echo "$seed"; exit ;;
    esac
    printf 'run %s 0 5 0 0\nHello' "$seed"
done
S
printf 'print("Hello")\n' >hello.py
call verify hello.py --seeds 5..7 --trust
status 1
out 'CPython 3.11.9: 0 equal, 3 different'
out 'seed 5: stdout differs'
out '-Hello'
out '\ No newline at end of output'
out '+Hello'

# A replay's text with its knobs turned is what CPython gets, in a file of its
# own: the one that it was saved from may be gone or another by now.
stand_in <<'S'
#!/bin/sh
[ "$1" = -S ] && [ "$2" = -E ] && echo "cpython 3 11 9 $0" && exit
for word; do
    [ -f "$word" ] && program=$word
done
echo ready
while read seed; do
    case $seed in
    end*) echo "$seed"; exit ;;
    esac
    count=$(sed -n 's/COUNT = \(.\).*/\1/p' "$program")
    {
        echo '{"turn": 0, "time": 0.0, "kind": "begin"}'
        echo '{"turn": 0, "time": 0.0, "kind": "stdout", "line": "'"$count"'"}'
        echo '{"turn": 0, "time": 0.0, "kind": "end", "status": 0}'
    } >events
    printf 'run %s 0 2 0 %s\n%s\n' "$seed" "$(wc -c <events)" "$count"
    cat events
done
S
printf 'COUNT = 3  # knob: 1..9\nprint(COUNT)\n' >turned.py
call save turned.py --set COUNT=2 -o turned.replay
status 0
for text in 'COUNT = 7' ''; do
    printf '%s\n' "$text" >turned.py
    mkdir -p rooms
    TMPDIR=$scene/rooms call verify turned.replay --trust
    status 0
    out 'CPython 3.11.9: 1 equal'
    rmdir rooms || fail 'a copy is left'
done
rm turned.py
TMPDIR=$scene/nowhere call verify turned.replay --trust
status 6
err "cannot make the folder $scene/nowhere/taskarium-"
finish
