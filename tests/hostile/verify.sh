#!/bin/sh
# Hostile files given to `taskarium verify`, which starts interpreters and so
# gets few of them: each call ends by itself, never by a signal.
#
#     verify.sh TASKARIUM LESSON
set -u
taskarium=$1
lesson=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1

head -c 200 "$lesson" >cut.py
head -c 3000 "$taskarium" >random.py
printf 'print(1)\0\n' >nul.py
printf 'print("\377")\n' >not_utf8.py
: >empty.py
printf 'x = ' >brackets.py
head -c 20000 /dev/zero | tr '\0' '(' >>brackets.py
head -c 10000000 /dev/zero | tr '\0' '\n' >large.py
echo 'while True: pass' >loop.py
printf 'a = [1]\nwhile True: a = a + a\n' >memory.py
printf 'def f(): f()\nf()\n' >recursion.py

failed=0
for file in *.py missing.py .; do
    timeout 60 "$taskarium" verify "$file" --seeds 0..0 --max-memory 32M \
        --max-instructions 1000000 >out 2>err </dev/null
    status=$?
    case $status in
    0 | 1 | 5) ;;
    6) [ -s err ] || { echo "$file: status 6 without a word"; failed=1; } ;;
    *) echo "$file: status $status"; cat err; failed=1 ;;
    esac
done
exit $failed
