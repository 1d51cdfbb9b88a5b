#!/bin/sh
# A window that nobody gave a size, or that was larger on another display, lies
# within this one; a size that is asked for is taken.
# usage: test_small.sh WINDOW PROGRAM
set -u
window=$1 program=$2
screen=1024x700

. "$(dirname "$0")/display.sh"

find_window() {
    id=$(xdotool search --onlyvisible --name "^Taskarium" | head -n 1)
    [ -n "$id" ]
}
has_size() {
    xdotool getwindowgeometry "$id" | grep -q "Geometry: $1\$"
}
check() { # SIZE OPTION...: opens with the options and has the size
    size=$1
    shift
    "$window" "$program" "$@" >"$scratch/output" 2>"$scratch/errors" &
    student=$!
    eventually find_window || fail "no window"
    eventually has_size "$size" ||
        fail "not $size: $(xdotool getwindowgeometry "$id")"
    kill "$student"
    wait "$student"
    student=
}

check 1024x700
check 1280x800 --size 1280x800
mkdir -p "$XDG_DATA_HOME/taskarium"
printf 'width 2000\nheight 650\n' >"$XDG_DATA_HOME/taskarium/settings"
check 1024x650
echo passed
