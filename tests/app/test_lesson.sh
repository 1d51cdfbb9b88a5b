#!/bin/sh
# Takes a lesson from its first page to its last under Xvfb: by the keyboard
# alone, then by the mouse alone. What has come of it stands in the progress that
# is kept.
# usage: test_lesson.sh WINDOW LESSON WIDTHxHEIGHT THEME
set -u
window=$1 lesson=$2 size=$3 theme=$4
screen=2560x1440

. "$(dirname "$0")/display.sh"

name=$(basename "$lesson")
cd "$scratch" || exit 1 # where a file is written that names no other place
find_window() {
    id=$(xdotool search --onlyvisible --name "^Taskarium" | head -n 1)
    [ -n "$id" ]
}
begin() {
    "$window" "$@" --theme "$theme" --size "$size" --lang en \
        >"$scratch/output" 2>"$scratch/errors" &
    student=$!
    eventually find_window || fail "no window"
    xdotool windowmove "$id" 0 0
    sleep 0.5
    xdotool mousemove 600 300
    eventually [ -f "$kept" ] || fail "nothing is kept"
}
leave() {
    xdotool key ctrl+q
    wait "$student"
    status=$?
    student=
    [ $status = 0 ] || fail "exit status $status"
}

# What is kept has the line.
keeps() {
    grep -qx -- "$1" "$kept"
}
until_kept() {
    eventually keeps "$1" || fail "$2: not kept: $1"
}

# ---- the keyboard alone ----

XDG_DATA_HOME=$scratch/keyboard
export XDG_DATA_HOME
kept=$XDG_DATA_HOME/taskarium/progress/$name
evidence=$kept
begin "$lesson"
until_kept "page promises" "the first page"
xdotool key alt+Right
until_kept "page ten" "Alt+right"
xdotool key alt+Right
until_kept "page prints" "Alt+right"

# A wrong answer leaves the question open; so nothing goes past it.
xdotool key 1
xdotool key Return
until_kept "deed prints wrong - -" "a wrong answer"
for key in period End space n alt+Right; do
    xdotool key $key
done
sleep 0.3
keeps "page prints" || fail "a question is passed over"
keeps "seed 1" || fail "a question is left by another seed"
# Nor is the lesson's own program opened beside it.
xdotool key ctrl+o
sleep 0.5
xdotool type --delay 2 -- "$lesson/main.py"
xdotool key Return
sleep 0.3
xdotool key 2
xdotool key Return
until_kept "deed prints right - -" "the second answer"
keeps "first 1" || fail "the first answer does not count"

# The language changes in the middle; the page stays.
xdotool key l
xdotool key alt+Right
until_kept "page abort" "Alt+right in Russian"
xdotool key 8
xdotool key Return
until_kept "deed abort right at-once -" "a number"
leave

# It goes on where it was left, also without being named.
begin
xdotool key alt+Left
until_kept "page prints" "Alt+left after a restart"
keeps "deed abort right at-once -" || fail "an answer is forgotten"
for page in abort why ten-lines; do
    xdotool key alt+Right
    until_kept "page $page" "Alt+right after a restart"
done
until_kept "ended" "the last page"

# What is handed in has the first answers.
xdotool key ctrl+k
xdotool type "hand in"
xdotool key Return
xdotool type Ann
xdotool key Return
eventually grep -qx end "$name-Ann.handin" || fail "nothing is handed in"
grep -qx "answer prints 1 1" "$name-Ann.handin" || fail "another answer"
leave

# ---- the mouse alone ----

XDG_DATA_HOME=$scratch/mouse
kept=$XDG_DATA_HOME/taskarium/progress/$name
evidence=$kept

# Where a text stands in the window on a page, "X Y", by the page's picture; the
# lesson is drawn after the timeline, which may say the same. In a large window
# everything has grown.
place_of() {
    "$window" "$lesson" --draw "$scratch/page.svg" --page "$1" --size "$size" \
        --lang en --theme "$theme" || fail "no picture of page $1"
    sed -n "s/.*<text[^>]* x=\"\([0-9.]*\)\" y=\"\([0-9.]*\)\".*>$2<.*/\1 \2/p" \
        "$scratch/page.svg" | tail -n 1 | awk -v wide="${size%x*}" -v logical="$(
            sed -n 's/.*viewBox="0 0 \([0-9.]*\) .*/\1/p' "$scratch/page.svg"
        )" '{ print $1 * wide / logical, $2 * wide / logical }'
}
click() { # PAGE TEXT: where it stands before anything was said
    place=$(place_of "$1" "$2")
    [ -n "$place" ] || fail "no '$2' on page $1"
    set -- $place
    xdotool mousemove "$((${1%.*} + 4))" "$((${2%.*} - 4))" click 1
}

begin "$lesson"
click 1 'next page'
until_kept "page ten" "next page"
click 1 'next page'
until_kept "page prints" "next page"
click 3 asleep
click 3 Answer
until_kept "deed prints wrong - -" "a click on Answer"
click 3 Skip
until_kept "deed prints skipped - -" "a click on Skip"
click 1 'next page'
until_kept "page abort" "next page"
more=$(place_of 4 +)
set -- $more
for i in 0 1 2 3 4 5 6 7 8; do
    xdotool mousemove "$((${1%.*} + 2))" "$((${2%.*} - 3))" click 1
done
click 4 Answer
until_kept "deed abort right at-once -" "a number by clicks"
for page in why ten-lines; do
    click 1 'next page'
    until_kept "page $page" "next page"
done
until_kept "ended" "the last page"
click 6 'a hint'
click 2 back
until_kept "page why" "back"
leave

# ---- the first minute: whoever comes for the first time is asked at once ----

XDG_DATA_HOME=$scratch/first
kept=$XDG_DATA_HOME/taskarium/progress/00-first-minute
evidence=$kept
begin
until_kept "page prints" "the first start"
keeps "seed 0" || fail "the first minute is on another seed"
xdotool key space 1 Return
until_kept "deed prints right at-once -" "the first question"
xdotool key alt+Right
until_kept "page one-in-ten" "the first minute's next page"
xdotool key n
until_kept "seed 1" "another seed"
leave
echo passed
