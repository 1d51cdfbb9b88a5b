#!/bin/sh
# Under a Wayland compositor at scale 2 the window opens sharp and takes keys;
# when the compositor ends, that is said, with status 6. One without a seat is
# no display.
# usage: test_wayland.sh WINDOW PROGRAM
set -u
window=$1 program=$2
# What libwayland and libdecor hold of a display that is gone is not ours.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
screen=2600x1900 # all of the output below, at its scale

command -v weston >/dev/null 2>&1 || { echo "skipped: no weston"; exit 77; }
. "$(dirname "$0")/display.sh"
weston=
trap '[ -z "$weston" ] || kill -9 "$weston"; clean_up' EXIT

XDG_RUNTIME_DIR=$scratch/runtime
export XDG_RUNTIME_DIR
mkdir -m 700 "$XDG_RUNTIME_DIR"
cat >"$scratch/weston.ini" <<END
[shell]
panel-position=none
background-color=0xff000000
animation=none
startup-animation=none
[output]
name=X1
mode=1280x900
scale=2
END
evidence=$scratch/weston
weston --no-config --backend=headless-backend.so --use-pixman --socket=bare \
    --idle-time=0 >"$scratch/weston" 2>&1 &
weston=$!
eventually test -S "$XDG_RUNTIME_DIR/bare" || fail "no headless weston"
SDL_VIDEODRIVER=wayland WAYLAND_DISPLAY=bare "$window" "$program" \
    >"$scratch/output" 2>"$scratch/errors" || fail "status $?"
grep -q "no seat" "$scratch/errors" || fail "no word of a seat"
grep -q "Task-11" "$scratch/output" || fail "no timeline as text"
kill "$weston"
weston=

weston --config="$scratch/weston.ini" --backend=x11-backend.so --use-pixman \
    --socket=screen --idle-time=0 >"$scratch/weston" 2>&1 &
weston=$!
eventually test -S "$XDG_RUNTIME_DIR/screen" || fail "weston does not start"
(
    unset DISPLAY
    SDL_VIDEODRIVER=wayland WAYLAND_DISPLAY=screen
    export SDL_VIDEODRIVER WAYLAND_DISPLAY
    exec "$window" "$program" --theme light
) >"$scratch/output" 2>"$scratch/errors" &
student=$!

# The server's picture of the screen, as it lies in its file.
has_changed() { # FROM: the screen is another one than in that file
    ! cmp -s "$scratch/Xvfb_screen0" "$1"
}
stands_still() {
    cp "$scratch/Xvfb_screen0" "$scratch/now"
    sleep 0.5
    cmp -s "$scratch/Xvfb_screen0" "$scratch/now"
}
cp "$scratch/Xvfb_screen0" "$scratch/empty"
eventually has_changed "$scratch/empty" || fail "nothing is drawn"
sleep 1
eventually stands_still || fail "the window is never complete"
cp "$scratch/Xvfb_screen0" "$scratch/opened"
xdotool key Home
eventually has_changed "$scratch/opened" || fail "no key arrives"

kill -9 "$weston"
weston=
wait "$student"
status=$?
student=
[ $status -eq 6 ] || fail "status $status"
grep -q "the display is gone" "$scratch/errors" || fail "nothing is said"
echo passed
