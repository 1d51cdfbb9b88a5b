#!/bin/sh
# Holds what `taskarium why` says of a program against the comments at its end.
#
#   answer.sh TASKARIUM PROGRAM
#
# `# why ARGUMENTS: TEXT` wants TEXT in the answer to why PROGRAM ARGUMENTS, and
# `# ru why ARGUMENTS: TEXT` in the Russian one;
# `# waits: REASON` skips a program that cannot be answered for yet.
set -u
taskarium=$1
program=$2
scene=$(mktemp -d)
trap 'rm -rf "$scene"' EXIT
trap 'exit 1' HUP INT TERM
failures=0
checked=0

reason=$(sed -n 's/^# waits: //p' "$program")
if [ -n "$reason" ]; then
    printf 'waits for: %s\n' "$reason"
    exit 77
fi
sed -n -e 's/^# why\( [^:]*\)\{0,1\}: /en|\1|/p' \
    -e 's/^# ru why\( [^:]*\)\{0,1\}: /ru|\1|/p' "$program" >"$scene/wanted"
while IFS='|' read -r language arguments text; do
    checked=$((checked + 1))
    # shellcheck disable=SC2086
    "$taskarium" why "$program" $arguments --lang "$language" \
        >"$scene/out" 2>/dev/null
    grep -qF -- "$text" "$scene/out" && continue
    failures=$((failures + 1))
    printf 'why%s should say: %s\n' "$arguments" "$text"
    sed 's/^/  /' "$scene/out" | cut -c1-400 | head -n 60
done <"$scene/wanted"
[ "$checked" -gt 0 ] || { printf 'nothing is asked\n'; exit 1; }
[ "$failures" -eq 0 ]
