#!/bin/sh
# What the window can do, each thing once under Xvfb: by the keyboard alone, then
# by the mouse alone. What has come of it stands in the picture of what is shown,
# which is saved as a drawing and read.
# usage: test_features.sh WINDOW PROBE LESSONS
set -u
window=$1 probe=$2 lessons=$3
program=$lessons/01-ten-tasks/main.py

. "$(dirname "$0")/display.sh"

evidence=$scratch/shown.txt
settings=$scratch/data/taskarium/settings
find_window() {
    id=$(xdotool search --onlyvisible --name "^Taskarium" | head -n 1)
    [ -n "$id" ]
}
begin() {
    "$window" "$@" --seed 1 --theme dark --size 1440x900 --lang en \
        >"$scratch/output" 2>"$scratch/errors" &
    student=$!
    eventually find_window || fail "no window"
    xdotool windowmove "$id" 0 0
    xdotool mousemove 10 890
    sleep 0.5
}
leave() { # with STATUS, or 0
    xdotool key ctrl+q
    wait "$student"
    status=$?
    student=
    [ $status = "${1:-0}" ] || fail "exit status $status"
}

# A sheet lies over the window: its lower corner is darker, or the sheet is gone. What
# is typed before a sheet is there would be keys.
corner() {
    "$probe" "$scratch/Xvfb_screen0" pixel 1436 896
}
corner_is() {
    [ "$(corner)" = "$1" ]
}
corner_is_not() {
    [ "$(corner)" != "$1" ]
}
sheet() { # KEY TEXT: opens it, types, and sends it off
    plain=$(corner)
    xdotool key "$1"
    eventually corner_is_not "$plain" || fail "$1 opens no sheet"
    xdotool type --delay 2 -- "$2"
    xdotool key Return
    eventually corner_is "$plain" || fail "what $1 opened stays open"
}

# The texts of what is shown, one a line: "X Y TEXT".
look() {
    rm -f "$scratch/shown.svg"
    sheet ctrl+shift+s "$scratch/shown.svg"
    eventually grep -q '</svg>' "$scratch/shown.svg" || fail "$1: no picture"
    sed -n 's/.*<text[^>]* x="\([0-9.]*\)" y="\([0-9.]*\)"[^>]*>\([^<]*\)<.*/\1 \2 \3/p' \
        "$scratch/shown.svg" >"$scratch/shown.txt"
}
says() { # a text begins so
    grep -q "^[0-9.]* [0-9.]* $1" "$scratch/shown.txt"
}
shows() { # WHAT WAS DONE, TEXT...: all of them begin a text now
    done=$1
    shift
    for try in 1 2 3 4 5 6; do
        look "$done"
        missing=
        for text; do
            says "$text" || missing=$text
        done
        [ -n "$missing" ] || return 0
        sleep 0.2
    done
    fail "$done: no text begins with '$missing'"
}
lacks() {
    for try in 1 2 3 4 5 6; do
        look "$1"
        says "$2" || return 0
        sleep 0.2
    done
    fail "$1: '$2' is still shown"
}
keys() {
    for key; do
        case $key in
        type:*) sleep 0.5 && xdotool type --delay 2 -- "${key#type:}" ;;
        *) xdotool key "$key" ;;
        esac
        sleep 0.06
    done
}
title_is() {
    [ "$(xdotool getwindowname "$id")" = "$1" ]
}
keeps() {
    grep -q "^$1" "$settings"
}

# ---- the keyboard alone ----

begin "$program"
keys Home
shows "Home" "turn 0 \|turn 1 " "event 0 of "
keys period period
shows "two events" "event 2 of "
sheet ctrl+k "last event"
shows "the palette" "Turn 11: The program ends"
sheet ctrl+f "Task-6 fails"
shows "the search" "Turn 2: Task-6 fails"
sheet m "look here"
shows "a mark" "Turn 2: Task-6 fails.* your mark: look here"
keys End Down
shows "a lane" "Task-1" "Why did\|How did"
keys Down Down i
shows "the loop" "Event loop" "READY, IN THIS ORDER"
keys i
shows "the errors" "Errors" "REAL ERRORS"
keys i
shows "the tree" "Who awaits whom"
keys i
shows "what was done" "What you have done"
keys i
keys w w w w w w w w
shows "zooming in" "0.1 s"
keys 0
lacks "all of it" "0.1 s"
keys v
shows "failed lanes alone" "all lanes" "Task-6" "Task-7"
lacks "failed lanes alone" "event loop.*Task-5"
keys v v v v
keys Home b
shows "to the next failure" "Turn 2: Task-6 fails"
keys bracketleft
shows "to the cause" "Turn "
lacks "to the cause" "Turn 2: Task-6 fails"
keys Home space
sleep 1.2
keys space
lacks "playing" "event 0 of "
keys g
lacks "the strip of seeds" "seeds 0 to 99"
keys g
shows "the strip of seeds again" "seeds 0 to 99"
keys n
eventually title_is "Taskarium - main.py - seed 2" || fail "no next seed"
keys shift+n
eventually title_is "Taskarium - main.py - seed 1" || fail "no seed before"
keys ctrl+n type:" 12 " Return
eventually title_is "Taskarium - main.py - seed 12" || fail "no typed seed"
keys ctrl+n type:1 Return
eventually title_is "Taskarium - main.py - seed 1" || fail "not seed 1 again"
sheet c 3
shows "comparing" "seed 1" "seed 3"
keys c
keys Home ctrl+Right ctrl+Right Down Down Down x
shows "a cancelled task" "Turn [0-9]*: You ask Task-[0-9]* to stop"
keys i i i i
shows "a fork" "What you have done" "You cancel Task-"
keys ctrl+shift+c # to be pasted at the end
keys BackSpace
shows "taking it back" "Nothing yet" "Forks that you left"
keys Home b
shows "a failure" "Turn 2: Task-6 fails"
keys z
shows "without a failure" "You keep Task-6 from failing" "it was in turn 2"
keys BackSpace
shows "with it again" "You keep Task-6 from failing" "Forks that you left"
keys i
keys alt+d alt+d
keys shift+d
keys ctrl+plus ctrl+minus
sheet ctrl+s "$scratch/kept.replay"
eventually test -s "$scratch/kept.replay" || fail "no replay is saved"
keys l
shows "Russian" "ВЫВОД"
keys l
plain=$(corner)
keys F5
eventually corner_is_not "$plain" || fail "F5 changes nothing"
keys Escape
eventually corner_is "$plain" || fail "Escape does not lead back"
shows "after the projector" "OUTPUT"
keys Home ctrl+Right ctrl+Right Down x
shows "what is in no file" "Turn [0-9]*: You ask Task-"
plain=$(corner)
keys ctrl+o type:"$scratch/kept.replay" Return
sleep 0.5
eventually corner_is_not "$plain" || fail "nobody asks what is to be lost"
keys Escape
eventually corner_is "$plain" || fail "Escape does not stay"
shows "staying" "Turn [0-9]*: You ask Task-"
keys ctrl+o type:"${program%main.py}gather.py" Return
sleep 0.5
keys ctrl+o
eventually title_is "Taskarium - gather.py - seed 1" || fail "no other file"
keys ctrl+o type:"$program" Return
eventually title_is "Taskarium - main.py - seed 1" || fail "not back again"
keys e Home type:"# " Escape
shows "a change" "your own copy"
keys n
eventually title_is "Taskarium - main.py - seed 2" || fail "no next seed"
keys ctrl+o
sleep 0.5
keys ctrl+v
eventually title_is "Taskarium - main.py - seed 1" || fail "no run is pasted"
shows "a pasted fork" "the run before"
lacks "a pasted fork" "your own copy"
leave
keeps "source [0-9]" || fail "the source's width is not kept"
keeps "names [0-9]" || fail "the names' width is not kept"

# ---- the mouse alone ----

rm -rf "$scratch/data"
point() { # at a text that begins so, of those found the first
    look "looking for '$1'"
    place=$(grep -m 1 "^[0-9.]* [0-9.]* $1" "$scratch/shown.txt") ||
        fail "nothing says '$1'"
    set -- $place
    xdotool key Escape # what tells of the drawing is gone, and its room
    xdotool mousemove "$((${1%.*} + 4))" "$((${2%.*} - 4))"
}
click() {
    point "$1"
    xdotool click 1
    sleep 0.15
}
click_of_chosen() { # beside the picture, where nothing moves; Escape lets go
    look "looking for '$1'"
    set -- $(grep -m 1 "^[0-9.]* [0-9.]* $1" "$scratch/shown.txt")
    xdotool mousemove "$((${1%.*} + 4))" "$((${2%.*} - 4))" click 1
    sleep 0.15
}
begin "$scratch/kept.replay"
shows "a replay" "main.py" "Task-11"
click "Loop"
shows "a click on Loop" "READY, IN THIS ORDER"
click "Errors"
shows "a click on Errors" "REAL ERRORS"
click "Tree"
shows "a click on Tree" "Who awaits whom"
click "What if"
shows "a click on What if" "What you have done"
click "Task$"
click "End"
click "Task-6"
shows "a click on a lane" "Why did Task-6 fail"
click_of_chosen "Without this failure"
click "What if"
shows "a click on Without" "You keep Task-6 from failing"
click "Take the last back"
lacks "a click on Take back" "Take the last back"
click "Task$"
click "End"
click "Home"
shows "a click on the first button" "event 0 of "
click "event"
click "turn"
xdotool mousemove 760 815 click 1
lacks "a click on the map" "event 0 of "
click "failed"
shows "a click on the legend" "all lanes"
click "all lanes"
lacks "all lanes" "all lanes"
click "+$"
click "+$"
click "+$"
click "+$"
shows "a click on plus" "Task-6"
click "all"
xdotool mousemove 800 300
for notch in 1 2 3 4 5 6; do
    xdotool click 4
done
lacks "the wheel" "1.0 s"
click "all"
click "next seed"
eventually title_is "Taskarium - main.py - seed 2" || fail "no next seed"
xdotool mousemove 420 57 click 1
another_seed() {
    ! title_is "Taskarium - main.py - seed 2"
}
eventually another_seed || fail "a click on the strip leads nowhere"
click "keys"
xdotool mousemove 720 470 # in the sheet: the wheel scrolls it
xdotool click 5 click 5
xdotool mousemove 200 200 click 1
sleep 0.2
click "open"
sleep 0.3
xdotool mousemove 720 308 click 1 # the first entry, past the folder above
sleep 0.3
xdotool key Escape
leave

# ---- a file that does not open: there is a window all the same ----

echo "no replay" >"$scratch/rubbish.replay"
begin "$scratch/rubbish.replay"
grep -q "rubbish.replay" "$scratch/errors" || fail "nothing is said of the file"
leave 6

# ---- a screen with half as many dots again ----

echo "Xft.dpi: 144" >"$scratch/resources"
XENVIRONMENT=$scratch/resources
export XENVIRONMENT
"$window" "$program" --size 960x600 >"$scratch/output" 2>"$scratch/errors" &
student=$!
eventually find_window || fail "no window at 144 dots per inch"
is_wide() {
    xdotool getwindowgeometry "$id" | grep -q "Geometry: 1440x900"
}
eventually is_wide || fail "at 144 dots per inch 960x600 are not 1440x900"
leave
