#!/bin/sh
# new-lesson: what it makes is a lesson, and nothing is written over.
. "$(dirname "$0")/expect.sh"

call new-lesson fresh --lang en
status 0
no_err
out 'taskarium check fresh'
call check fresh
status 0
out 'fresh: good'

for program in main solved; do
    for seed in 0 7; do
        call run "fresh/$program.py" --seed $seed
        status 0
        out 'boris has it'
    done
done

echo mine >fresh/main.py
call new-lesson fresh --lang en
status 6
no_out
err 'cannot make the folder fresh: it is there already; name one that is not'
[ "$(cat fresh/main.py)" = mine ] || fail "a file was written over"

call new-lesson nowhere/deep --lang ru
status 6
err 'не удалось создать папку nowhere/deep'

TASKARIUM_DATA=$scene
export TASKARIUM_DATA
call new-lesson other --lang en
status 6
err 'assets/new_lesson/main.py is not where it should be'

finish
