#!/bin/sh
# Every commit's message has this form: `folder/file: Say what changed.`, at
# most 72 columns, an empty line, and a body of such lines that says why.
#
#     test_commits.sh TREE         the commits after FIRST
#     test_commits.sh --refuses    tries the test itself on made-up messages
#
# Exit status: 77 where the history is not at hand.
set -eu
export LC_ALL=C.UTF-8

# Older ones were held when they came, and do not change.
FIRST=e69497abdf1fafdd1eb5047366aa1a615ccc1bd4

path='[[:alnum:]_.*/-]+'
subject="^$path(, $path)*: [[:upper:]].*\.\$"

# message_is_good FILE: says what is wrong.
message_is_good() {
    if ! head -n 1 "$1" | grep -qE "$subject"; then
        echo "not \`folder/file: Say what changed.\`:"
    elif [ -n "$(sed -n 2p "$1")" ]; then
        echo "no empty line after the first:"
    elif ! sed 1,2d "$1" | grep -q '[[:alpha:]]'; then
        echo "no body that says why:"
    elif grep -E '^.{73,}$' "$1" | grep -q ' '; then
        echo "wider than 72 columns:"
    else
        return 0
    fi
    sed 's/^/    /' "$1"
    return 1
}

commits_are_good() {
    good=true
    for commit in $(git -C "$1" rev-list --no-merges "$FIRST..HEAD"); do
        git -C "$1" log -1 --format=%B "$commit" >"$message"
        message_is_good "$message" || good=false
    done
    $good
}

# A copy without git, one inside another repository, or a shallow one.
has_history() {
    [ "$(git -C "$1" rev-parse --show-toplevel 2>/dev/null)" = \
        "$(cd "$1" && pwd -P)" ] &&
        git -C "$1" merge-base --is-ancestor "$FIRST" HEAD 2>/dev/null
}

# expect good|bad MESSAGE
expect() {
    printf "$2" >"$message"
    was=good
    message_is_good "$message" >/dev/null || was=bad
    if [ $was != "$1" ]; then
        echo "FAIL: this message is $1:" >&2
        cat "$message" >&2
        exit 1
    fi
}

try_itself() {
    long=12345678901234567890123456789012345678901234567890
    expect good 'a/b: Say it.\n\nSince it is so.\n'
    expect good 'src, tests/a: Say it.\n\nSince it is so,\n\nand so.\n'
    expect good "a: Say it.\n\nSee:\n<$long$long>\n"
    expect good "a: Say it.\n\n$(printf 'я%.0s ' $(seq 36))\n"
    expect bad ''
    expect bad 'Say it.\n\nSince it is so.\n'
    expect bad 'a/b: say it.\n\nSince it is so.\n'
    expect bad 'a/b: Say it\n\nSince it is so.\n'
    expect bad 'a b: Say it.\n\nSince it is so.\n'
    expect bad 'a/b: Say it.\n'
    expect bad 'a/b: Say it.\nSince it is so.\n'
    expect bad "a: Say $long $long.\n\nSince it is so.\n"
    expect bad "a: Say it.\n\nSince $long $long.\n"
    expect bad "a: Say it.\n\n$(printf 'я%.0s ' $(seq 37))\n"
}

message=$(mktemp)
trap 'rm -f "$message"' EXIT
if [ "$1" = --refuses ]; then
    try_itself
elif has_history "$1"; then
    commits_are_good "$1"
else
    echo "skipped: the history is not at hand"
    exit 77
fi
