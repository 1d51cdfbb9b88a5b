#!/bin/sh
# check --cpython: each program of a lesson is named, and held.
# usage: cpython.sh TASKARIUM LESSON
set -u
said=$("$1" check --cpython "$2" --seeds 0..1 2>&1)
status=$?
printf '%s\n' "$said"
case $said in
*"no cage"* | *"no working CPython"*) exit 77 ;;
esac
[ $status -eq 0 ] || exit 1
for file in "$2"/*.py; do
    [ -e "$file" ] || continue # it has none of its own
    program=$(basename "$file")
    printf '%s\n' "$said" | grep -q "/$program\$" || {
        echo "FAIL: $program was not held"
        exit 1
    }
done
