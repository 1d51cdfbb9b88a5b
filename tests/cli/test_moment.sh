#!/bin/sh
# --at: a moment by turn, callback, kind and which of these.
. "$(dirname "$0")/expect.sh"

ten=$lessons/01-ten-tasks/main.py

# Every event of the run is found by its moment.
call trace "$ten"
status 0
tr -d '",' <out | awk '{
    for (i = 1; i < NF; i++) {
        if ($i == "{event:") event = $(i + 1)
        if ($i == "turn:") turn = $(i + 1)
        if ($i == "kind:") kind = $(i + 1)
        if ($i == "callback:") callback = $(i + 1)
    }
    sub(/}/, "", callback)
    place = turn "." callback "." kind
    print event, place "." ++count[place]
}' >moments
[ "$(wc -l <moments)" -gt 100 ] || fail "there are moments"
sed -n '5p;40p;90p;$p' moments >some
while read -r event moment; do
    call why "$ten" --event "$event"
    mv out wanted
    call why "$ten" --at "$moment"
    status 0
    cmp -s out wanted || fail "$moment is event $event"
done <some

call why "$ten" --at 'turn 2, callback 5, failed 1'
status 0
mv out wanted
call why "$ten" --at 2.5.failed
cmp -s out wanted || fail "what is left out is the first"

call why "$ten" --at 2.5.failed.2
status 2
err "there is no 2.5.failed.2 in this run; the nearest is 2.5."
call why "$ten" --at 999.1
status 2
err "the nearest is "
# Whatever takes a moment says so, and does nothing.
for command in timeline save 'draw -o none.svg' 'draw -o none.mmd' 'draw -o none.html'; do
    # shellcheck disable=SC2086
    call $command "$ten" --at 999.1 --lang en
    status 2
    no_out
    err "there is no 999.1 in this run; the nearest is "
    one_line_of_error
done
for place in '--event 9999' '--task Task-99'; do
    # shellcheck disable=SC2086
    call draw "$ten" $place -o none.svg
    status 2
    one_line_of_error
done
[ -e none.svg ] && fail "a picture of nothing"
call why "$ten" --at yesterday
status 2
err "--at takes turn, callback, kind of event and which of these, as 4.2.failed.1, not 'yesterday'"
call why "$ten" --at 999.1 --lang ru
err "в этом запуске нет 999.1"
finish
