#!/bin/sh
# taskarium draw and window, as far as this executable goes.
. "$(dirname "$0")/expect.sh"
ten=$lessons/01-ten-tasks/main.py

# Without taskarium-window beside it.
cp "$taskarium" alone
taskarium=$scene/alone
call draw "$ten" -o x.svg
status 6
no_out
err 'taskarium-window is not where it should be'
call "$ten"
status 6
err 'taskarium-window is not where it should be'
call
status 6

# A stand-in shows what it is called with.
cat >taskarium-window <<'S'
#!/bin/sh
printf '[%s]' "$@"
S
chmod +x taskarium-window
call draw "$ten" -o x.svg --seed -3 --python 3.12 --theme light --size 640x480 \
    --event 5 --scale 2 --task 4
status 0
is_out "[--seed][-3][--python][3.12][--theme][light][--size][640x480][--scale][2][--event][5][--task][4][--draw][x.svg][$ten]"
call "$ten" --seed 4
is_out "[--seed][4][$ten]"
call window --theme dark
is_out "[--theme][dark]"
call --theme dark
is_out "[--theme][dark]"

# A lesson opens with its pages, however it is named; a picture is of its run.
for name in "$lessons/01-ten-tasks" "$lessons/01-ten-tasks/lesson.md" \
    "$lessons/01-ten-tasks/lesson.ru.md"; do
    call "$name"
    is_out "[$name]"
done
# One that comes with the program opens by its name or its number.
TASKARIUM_DATA=$(dirname "$lessons")
export TASKARIUM_DATA
for name in 01-ten-tasks 1; do
    call $name --theme dark
    is_out "[--theme][dark][$lessons/01-ten-tasks]"
done
call 99
status 2
unset TASKARIUM_DATA
call draw "$lessons/01-ten-tasks" -o x.svg
is_out "[--draw][x.svg][$ten]"
printf 'print(1)\n' >a.py
call a.py
is_out "[$scene/a.py]"
finish
