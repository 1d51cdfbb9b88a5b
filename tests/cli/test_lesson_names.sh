#!/bin/sh
# How a lesson that comes with the program is named, and what is said where none
# has that name.
. "$(dirname "$0")/expect.sh"
TASKARIUM_DATA=$(dirname "$lessons")
export TASKARIUM_DATA

# Without a name all of them are told, by their names and their titles.
for command in study check handout; do
    call $command --lang en
    status 2
    no_out
    err "usage: taskarium $command LESSON"
    err '01-ten-tasks'
    err 'Ten tasks, one group'
    err '10-another-thread'
    [ "$(grep -c '^  [01]' "$scene/err")" = "$(ls -d "$lessons"/[01]* | wc -l)" ] ||
        fail "not each lesson, or one twice"
done
call study --lang ru
err 'Десять задач, одна группа'

# So they are where the name is no lesson's, and nearly none.
for command in study check handout; do
    call $command nowhere --lang en
    err 'nowhere/lesson.md'
    err 'Ten tasks, one group'
    for near in 01-ten-taks 1-ten-tasks ten-taks 01_ten_tasks Ten-Tasks tasks; do
        call $command $near --lang en
        err "did you mean '01-ten-tasks'?"
        grep -q 'one group' "$scene/err" && fail "$near: all are told besides"
    done
done
for command in timeline why run page; do
    call $command 01-ten-taks -o x.html --lang en
    [ $command = page ] || call $command 01-ten-taks --lang en
    status 6
    err "did you mean '01-ten-tasks'?"
done
call 01-ten-taks --lang en
status 2
err "did you mean '01-ten-tasks'?"
# A command is what is meant where both are as near.
call stady --lang en
err "did you mean 'study'?"

# What is a path names no lesson of ours.
mkdir empty
for path in ./nowhere some/where empty nowhere.md; do
    call study $path --lang en
    status 6
    grep -q 'one group' "$scene/err" && fail "$path: all are told"
    grep -q 'did you mean' "$scene/err" && fail "$path: another is meant"
done

# The number or the words are enough.
printf 'q\n' >answers
for name in 01-ten-tasks 1 01 ten-tasks; do
    called="study $name"
    status=0
    "$taskarium" study $name --lang en <answers >out 2>err || status=$?
    status 0
    out 'Ten tasks, one group'
done
# Where there are none, nothing is said of them.
TASKARIUM_DATA=$scene/empty call study nowhere --lang en
status 6
one_line_of_error
finish
