#!/bin/sh
# One window at five sizes, in both languages and themes: it takes each size, and
# nothing of it is left unpainted. Screenshots are left in PICTURES, to be looked
# at.
# usage: test_sizes.sh WINDOW PROBE PROGRAM PICTURES
set -u
window=$1 probe=$2 program=$3 pictures=$4
screen=3840x2160

. "$(dirname "$0")/display.sh"

find_window() {
    id=$(xdotool search --onlyvisible --name "^Taskarium" | head -n 1)
    [ -n "$id" ]
}
is_sized() {
    xdotool getwindowgeometry "$id" | grep -q "Geometry: $size"
}
# The lower right corner is the panel's, as the upper left one is.
is_painted() {
    "$probe" "$scratch/Xvfb_screen0" png "$scratch/now.png" &&
        [ "$("$probe" "$scratch/Xvfb_screen0" pixel 2 2)" = \
            "$("$probe" "$scratch/Xvfb_screen0" pixel \
                $((${size%x*} - 3)) $((${size#*x} - 3)))" ]
}

mkdir -p "$pictures"
rm -f "$pictures"/*.png
for look in en-dark ru-light; do
    "$window" "$program" --seed 1 --theme "${look#*-}" --lang "${look%-*}" \
        --size 1440x900 >"$scratch/output" 2>"$scratch/errors" &
    student=$!
    eventually find_window || fail "no window"
    xdotool windowmove "$id" 0 0
    for size in 960x600 1280x800 1440x900 2560x1440 3840x2160; do
        xdotool windowsize "$id" "${size%x*}" "${size#*x}"
        eventually is_sized || fail "$size: it has another size"
        eventually is_painted || fail "$look, $size: a corner is not painted"
        mv "$scratch/now.png" "$pictures/$size-$look.png"
    done
    xdotool key ctrl+q
    wait "$student"
    status=$?
    student=
    [ $status = 0 ] || fail "exit status $status"
done
echo "passed: screenshots in $pictures"
