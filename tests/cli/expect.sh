#!/bin/sh
# Sourced by the tests: calls taskarium and looks at what it says.
#
#   call ARGUMENT...   runs it; afterwards $status, and files out and err
#   status N           that was the exit status
#   out TEXT, err TEXT that text is in the output, the errors
#   no_out, no_err     nothing was written there
#   is_out TEXT        the output is exactly that
set -u
taskarium=$1
lessons=$2
scene=$(mktemp -d)
trap 'rm -rf "$scene"' EXIT
trap 'exit 1' HUP INT TERM
cd "$scene" || exit 1
failures=0
called=
look_in=$PATH # where taskarium finds programs

fail() {
    failures=$((failures + 1))
    printf 'FAIL: taskarium %s\n  %s\n' "$called" "$1"
    printf '  status %s\n' "$status"
    sed 's/^/  out: /' "$scene/out" | head -n 20
    sed 's/^/  err: /' "$scene/err" | head -n 20
}

call() {
    called="$*"
    status=0
    PATH=$look_in "$taskarium" "$@" >"$scene/out" 2>"$scene/err" </dev/null ||
        status=$?
}

status() {
    [ "$status" -eq "$1" ] || fail "the exit status should be $1"
}

out() {
    grep -qF -- "$1" "$scene/out" || fail "the output should have: $1"
}

err() {
    grep -qF -- "$1" "$scene/err" || fail "the errors should have: $1"
}

no_out() {
    [ ! -s "$scene/out" ] || fail "there should be no output"
}

no_err() {
    [ ! -s "$scene/err" ] || fail "there should be no errors"
}

is_out() {
    printf '%s' "$1" | cmp -s - "$scene/out" ||
        fail "the output should be exactly: $1"
}

one_line_of_error() {
    [ "$(wc -l <"$scene/err")" -eq 1 ] || fail "one line of error, no more"
}

finish() {
    [ "$failures" -eq 0 ] || printf '%s failed\n' "$failures"
    [ "$failures" -eq 0 ]
    exit
}
