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
for program in main.py gather.py posted.py; do
    printf '%s\n' "$said" | grep -q "/$program\$" || {
        echo "FAIL: $program was not held"
        exit 1
    }
done
