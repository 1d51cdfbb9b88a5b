#!/bin/sh
# Killed while saving: the old file or the new one is there, whole.
# usage: kill.sh TASKARIUM
set -u
taskarium=$1
scene=$(mktemp -d)
trap 'rm -rf "$scene"' EXIT
trap 'exit 1' HUP INT TERM
cd "$scene" || exit 1

# Large enough that writing it takes a while.
echo 'print("here")' >main.py
awk 'BEGIN { for (i = 0; i < 40000; i++)
    print "# a line of no importance, as long as lines usually are,", i }' \
    >>main.py
"$taskarium" save main.py --seed 0 -o kept.replay || exit 1
cp kept.replay before

number=1
killed=0
while [ $number -le 16 ]; do
    "$taskarium" save main.py --seed $number -o kept.replay 2>/dev/null &
    saver=$!
    sleep "0.0$((number % 10))$((number % 7))"
    kill -9 $saver 2>/dev/null && killed=$((killed + 1))
    wait $saver 2>/dev/null
    said=$("$taskarium" run kept.replay 2>&1)
    if [ "$said" != here ]; then
        printf 'FAIL: after %s: %s\n' "$number" "$said"
        exit 1
    fi
    number=$((number + 1))
done
echo "$killed killed; all files whole"

# Killed in the middle of writing: a file may grow no further than so far, and
# whoever goes on is killed by that, or told.
cp before kept.replay
size=$(wc -c <before)
for part in 0 5; do
    (ulimit -f $((size * part / 10 / 512)) &&
        exec "$taskarium" save main.py --seed 99 -o kept.replay) >said 2>&1
    if [ $? = 0 ] || ! cmp -s before kept.replay; then
        echo "FAIL: the old file is not what it was after $part tenths"
        exit 1
    fi
done
