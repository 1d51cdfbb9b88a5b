#!/bin/sh
# Opens the window under Xvfb, drives it with xdotool and looks at the screen.
# usage: test_window.sh WINDOW PROBE PROGRAM WIDTHxHEIGHT SCALE
set -u
window=$1 probe=$2 program=$3 size=$4 scale=$5
width=$((${size%x*} * scale / 100)) height=$((${size#*x} * scale / 100))
accent=c792ea # of the dark theme: the playhead

. "$(dirname "$0")/display.sh"

colours() {
    "$probe" "$scratch/Xvfb_screen0" colours "$@"
}

has_colours() { # at least N in the box X Y W H
    least=$1
    shift
    [ "$(colours "$@")" -ge "$least" ]
}

playhead() {
    "$probe" "$scratch/Xvfb_screen0" column $accent
}

playhead_is_not() {
    now=$(playhead) && [ "$now" != "$1" ]
}

title_is() {
    [ "$(xdotool getwindowname "$id")" = "$1" ]
}

cpu_ticks() {
    set -- $(sed 's/.*) //' "/proc/$student/stat")
    echo $((${12} + ${13}))
}


"$window" "$program" --seed 1 --theme dark --size "$size" \
    --scale $((scale / 100)).$((scale % 100)) \
    >"$scratch/output" 2>"$scratch/errors" &
student=$!

name="Taskarium - main.py - seed 1"
find_window() {
    id=$(xdotool search --onlyvisible --name "^$name\$" | head -n 1)
    [ -n "$id" ]
}
eventually find_window || fail "no window called '$name'"
xdotool windowmove "$id" 0 0
xdotool mousemove $((width / 2)) $((height / 2))

# Every part of the window shows something.
middle=$((width / 3))
eventually has_colours 40 "$middle" 0 $((width - middle)) "$height" ||
    fail "the timeline is blank"
has_colours 15 0 0 "$middle" 60 || fail "the top bar is blank"
has_colours 15 0 60 $((width / 4)) $((height - 60)) || fail "no source"
[ "$(colours $((width + 2)) 0 50 "$height")" = 1 ] ||
    fail "the window is wider than $width"

# The playhead moves on a key, and comes back.
eventually playhead || fail "no playhead"
end=$(playhead)
xdotool key Home
eventually playhead_is_not "$end" || fail "Home leaves the playhead at $end"
start=$(playhead)
xdotool key ctrl+Right
xdotool key ctrl+Right
eventually playhead_is_not "$start" || fail "the playhead stays at $start"
xdotool key Home
playhead_is() {
    [ "$(playhead)" = "$1" ]
}
eventually playhead_is "$start" || fail "Home does not lead back to $start"

# With nothing to do it does nothing.
sleep 0.5
before=$(cpu_ticks)
sleep 1.5
idle=$(($(cpu_ticks) - before))
[ $idle -le 15 ] || fail "idle, it used $idle ticks in 1.5 s"

# The next seed is another run; so is one that is typed, and another file.
xdotool key n
eventually title_is "Taskarium - main.py - seed 2" || fail "no next seed"
xdotool key ctrl+n
sleep 0.2
xdotool type -- -77
xdotool key Return
eventually title_is "Taskarium - main.py - seed -77" || fail "no typed seed"
xdotool key ctrl+o
sleep 0.3
xdotool type "${program%main.py}gather.py"
xdotool key Return
eventually title_is "Taskarium - gather.py - seed -77" || fail "no other file"

# What is shown is saved as a picture, and as a drawing.
save_picture() {
    xdotool key ctrl+shift+s
    sleep 0.3
    xdotool type "$1"
    xdotool key Return
    eventually test -s "$1" || fail "no picture $1"
}
save_picture "$scratch/shown.png"
head -c 4 "$scratch/shown.png" | grep -q PNG || fail "shown.png is no PNG"
save_picture "$scratch/shown.svg"
grep -q "asyncio" "$scratch/shown.svg" || fail "shown.svg shows no source"

# It follows the window's size and the theme.
xdotool key t
theme_is_light() {
    ! playhead
}
eventually theme_is_light || fail "no light theme"
xdotool windowsize "$id" 1500 950
is_larger() {
    has_colours 20 1100 0 400 900
}
eventually is_larger || fail "it does not fill a larger window"

xdotool key ctrl+q
wait "$student"
status=$?
student=
[ $status = 0 ] || fail "exit status $status"
grep -q "^width $((150000 / scale))" "$scratch/data/taskarium/settings" ||
    fail "the size was not kept"
grep -q "^theme light" "$scratch/data/taskarium/settings" ||
    fail "the theme was not kept"

# The display goes away under it: it says so, and leaves.
"$window" "$program" 2>"$scratch/errors" &
student=$!
eventually find_window || fail "no second window, but $(
    xdotool search --onlyvisible --name . 2>&1 |
        while read -r id; do xdotool getwindowname "$id" 2>&1; done
    cat "$scratch/errors"
    tail -n 1 "/proc/$student/wchan" 2>&1)"
kill "$server"
wait "$server" 2>/dev/null
server=
wait "$student"
status=$?
student=
[ $status = 6 ] || fail "without its display the exit status is $status"
grep -q "the display is gone" "$scratch/errors" || fail "it does not say so"
echo "passed: playhead at $start and elsewhere, $idle ticks idle"
