#!/bin/sh
# Holds what `taskarium why` and `taskarium timeline` say of a program against
# the comments at its end.
#
#   answer.sh TASKARIUM PROGRAM
#
# `# why ARGUMENTS: TEXT` wants TEXT in the answer to why PROGRAM ARGUMENTS, and
# `# ru why ARGUMENTS: TEXT` in the Russian one; `# not why ARGUMENTS: TEXT` wants
# that it is not there; the same for `timeline`.
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
sed -n -E 's/^# ((ru|not) )?(why|timeline)( [^:]*)?: /\2|\3|\4|/p' \
    "$program" >"$scene/wanted"
while IFS='|' read -r mode command arguments text; do
    checked=$((checked + 1))
    language=en
    [ "$mode" = ru ] && language=ru
    # shellcheck disable=SC2086
    "$taskarium" "$command" "$program" $arguments --lang "$language" \
        >"$scene/out" 2>/dev/null
    if grep -qF -- "$text" "$scene/out"; then
        [ "$mode" = not ] || continue
    elif [ "$mode" = not ]; then
        continue
    fi
    failures=$((failures + 1))
    printf '%s%s should %s: %s\n' "$command" "$arguments" \
        "${mode:-say}" "$text"
    sed 's/^/  /' "$scene/out" | cut -c1-400 | head -n 60
done <"$scene/wanted"
[ "$checked" -gt 0 ] || { printf 'nothing is asked\n'; exit 1; }
[ "$failures" -eq 0 ]
