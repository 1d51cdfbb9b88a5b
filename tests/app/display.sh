# A display of its own for a test of the window: starts Xvfb in a folder that is
# gone afterwards, and takes what runs there with it. Read by other scripts,
# which put the window's process into $student, what a failure shall show
# besides into $evidence, and, before, another size of the display into $screen.
for tool in Xvfb xdotool; do
    command -v $tool >/dev/null 2>&1 || { echo "skipped: no $tool"; exit 77; }
done

scratch=$(mktemp -d)
server= student= evidence=
clean_up() {
    [ -z "$student" ] || kill "$student" 2>/dev/null
    [ -z "$server" ] || kill "$server" 2>/dev/null
    wait
    rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 1' INT TERM

fail() {
    echo "FAIL: $*"
    cat "$scratch/errors" $evidence 2>/dev/null
    exit 1
}

# Tries a command until it succeeds, for up to 20 seconds or until the window
# is gone.
eventually() {
    tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ $tries -lt 200 ] || return 1
        [ -z "$student" ] || kill -0 "$student" 2>/dev/null || return 1
        sleep 0.1
    done
}

# The number is there when its line is complete. A server can choose a number
# whose last server has gone, but not yet taken its lock away; then it ends.
has_number() {
    [ "$(wc -l <"$scratch/display")" -ge 1 ]
}
# Without -noreset it begins anew when its last client leaves, and whoever comes
# in that moment finds no display.
start_server() {
    # A key that a slow machine lets go of late is no key that is held down: -r.
    Xvfb -r -displayfd 3 -screen 0 "${screen:-1600x1000}x24" -nolisten tcp -noreset \
        -fbdir "$scratch" \
        3>"$scratch/display" 2>/dev/null &
    server=$!
    until has_number; do
        kill -0 "$server" 2>/dev/null || return 1
        sleep 0.1
    done
}
eventually start_server || fail "Xvfb does not start"
DISPLAY=:$(cat "$scratch/display")
XDG_DATA_HOME=$scratch/data
export DISPLAY XDG_DATA_HOME
unset SDL_VIDEODRIVER WAYLAND_DISPLAY GDK_SCALE QT_SCALE_FACTOR
