#!/bin/sh
# What `why` and `timeline` say of a lesson's program, against the text that was
# read and found to be right.
#
#     told.sh TASKARIUM PROGRAM LANGUAGE TEXT            compares
#     told.sh --record TASKARIUM PROGRAM LANGUAGE TEXT   writes TEXT
set -eu

tell() {
    taskarium=$1
    program=$2
    language=$3
    for words in timeline why 'why 1' 'why 2' 'why 4' 'why 4 --prove'; do
        printf '== %s\n' "$words"
        command=${words%% *}
        rest=${words#"$command"}
        # shellcheck disable=SC2086
        "$taskarium" "$command" "$program" $rest --lang "$language" 2>&1 || true
        printf '\n'
    done
}

if [ "$1" = --record ]; then
    tell "$2" "$3" "$4" >"$5"
    exit
fi
told=$(mktemp)
trap 'rm -f "$told"' EXIT
tell "$1" "$2" "$3" >"$told"
diff -u "$4" "$told"
