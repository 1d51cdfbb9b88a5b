#!/bin/sh
# mark: what a class has handed in, run again.
. "$(dirname "$0")/expect.sh"

mkdir class
right=$("$taskarium" save "$lessons/01-ten-tasks/solved.py")
wrong=$("$taskarium" save "$lessons/01-ten-tasks/main.py")
hand_in() { # NAME HASH LINE...
    name=$1 hash=$2
    shift 2
    {
        printf 'taskarium-hand-in 1\nname %s\nlesson 01-ten-tasks\n' "$name"
        printf 'hash %s\nseed 1\n' "$hash"
        printf '%s\n' "$@" end
    } >"class/$name.handin"
}

# Answers are asked again, on the seed on which they were given; an attempt
# counts if it does it on every seed.
hand_in Ann 0000000000000000 'answer prints 1 2' 'answer abort 1 8' \
    "try ten-lines $right"
hand_in =Bob 0000000000000000 'answer prints 1 1' 'answer abort 0 0' \
    'answer abort 1 8' "try ten-lines $wrong" "try ten-lines $right"
hand_in Eve 0000000000000000 'answer nowhere 1 2' 'answer abort x 2' \
    'answer prints 1 many' 'try prints no-replay' 'try ten-lines taskarium-1'
head -c 100 class/Ann.handin >class/cut.handin
echo nothing >class/other.txt
sed 's/hand-in 1/hand-in 12/' class/Ann.handin >class/later.handin
call mark class
status 0
out '"Ann.handin","Ann","01-ten-tasks",1,2,2,1,1,"the lesson has changed since"'
# One answer and one attempt a page; what looks like a formula is made words.
out "\"'=Bob.handin\",\"'=Bob\",\"01-ten-tasks\",1,1,2,0,1,"
out 'changed since; ten-lines: not on seed 1"'
out '"Eve.handin","Eve","01-ten-tasks",1,0,2,0,1,'
# Each try that is no replay, or a damaged one, is named by its page.
out 'prints: this is no replay; ten-lines: the line is cut off; copy all of it'
out '"cut.handin","","",,0,0,0,0,"this file is damaged"'
out '"later.handin","","",,0,0,0,0,"a newer Taskarium has written this file: bring'
[ "$(wc -l <out)" -eq 6 ] || fail "a line for each file that was handed in"

# What the page does not allow does not count, however well it does.
sed 's/^PATIENCE = 0.3/PATIENCE = 2.5/' "$lessons/04-leaving-the-block/main.py" >turned.py
sed 's/^PATIENCE = 0.3/PATIENCE = 3.5/' "$lessons/04-leaving-the-block/main.py" >changed.py
mkdir four
for way in turned changed; do
    hand_in $way 0000000000000000 \
        "try patience $("$taskarium" save $way.py)"
    sed 's/^lesson .*/lesson 04-leaving-the-block/' class/$way.handin >four/$way.handin
    rm class/$way.handin
done
call mark four
out '"turned.handin","turned","04-leaving-the-block",1,0,2,1,1,"the lesson has changed since"'
out '"changed.handin","changed","04-leaving-the-block",1,0,2,0,1,'
out 'patience: A changed program does not count here.'

call mark class -o marks.csv
status 0
no_out
call mark class
cmp -s out marks.csv || fail "the file is what is printed"
call mark class -o marks.txt
status 2
call mark nowhere
status 6
mkdir empty
call mark empty
status 6
no_out
err 'there is no NAME.handin in empty'
rm class/*
hand_in Ann 0000000000000000
cp class/Ann.handin class/CAPITAL.HANDIN # from a disk that has no other letters
call mark class
out '"CAPITAL.HANDIN","Ann"'
rm class/CAPITAL.HANDIN
sed 's,^lesson .*,lesson ../lessons,' class/Ann.handin >class/up.handin
sed 's,^lesson .*,lesson 99-none,' class/Ann.handin >class/none.handin
call mark class
out '"there is no such lesson here; put its folder beside what was handed in"'
out '"up.handin","","",,0,0,0,0,"this file is damaged"'

# A teacher's own lesson: here, among what was handed in, or beside it.
mkdir -p school/class
call new-lesson school/ours
status 0
sed "s/^lesson .*/lesson ours/" class/Ann.handin >school/class/Ann.handin
call mark school/class
out '"Ann","ours",1,'
(cd school && "$taskarium" mark class) | grep -q '"Ann","ours",1,' ||
    fail "not found here"
mv school/ours school/class/ours
call mark school/class
out '"Ann","ours",1,'
finish
