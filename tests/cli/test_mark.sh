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
# What the lesson has not is told.
out 'changed since; nowhere: the lesson has no such page; abort: the lesson does not run on this seed; '
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

# A lesson whose seeds go by name: a file with another name's seed is told, be it
# the file's own or that of one answer; what an account gave is said to be that.
mkdir pupils
cp -r "$lessons/01-ten-tasks" named
sed -i 's/^seed: .*/seed: by-name 1..200/' named/lesson.md named/lesson.ru.md
"$taskarium" study named --lang en -o pupils/Ann.handin >/dev/null <<END
Ann


2
q
END
seed=$(sed -n 's/^seed //p' pupils/Ann.handin)
grep -q "^answer prints $seed 2" pupils/Ann.handin || fail "nothing was answered"
sed 's/^name Ann/name Bob/; s/^answer prints [0-9]* 2/answer prints 7 1/' \
    pupils/Ann.handin >pupils/Bob.handin
sed 's/^answer prints [0-9]* 2/answer prints 7 2/' pupils/Ann.handin >pupils/Col.handin
sed 's/^name Ann/name Dan\naccount Ann/; s/ 2$/ 1/' pupils/Ann.handin >pupils/Dan.handin
call mark pupils
status 0
out "\"Ann.handin\",\"Ann\",\"named\",$seed,0,2,0,1,\"\""
out "\"Bob.handin\",\"Bob\",\"named\",$seed,"
out "\"the seed $seed is not the one that this name gives, which is "
out '"prints: the seed 7 is not the one that this name gives, which is '"$seed"
out '"the seed is the one of the account Ann, not of this name"'

# What is the same but for the name names the others, each of them; so does the
# same file twice, and one that came with other line ends.
mkdir alike
for name in Ann Bob Cid Dan Eve; do
    hand_in $name 0000000000000000 'answer prints 1 2'
    mv class/$name.handin alike/
done
cp alike/Ann.handin alike/copy.handin
sed -i 's/$/\r/' alike/Eve.handin
hand_in Fay 0000000000000000 'answer prints 1 1'
mv class/Fay.handin alike/
for name in Guy Hal; do # nobody copies nothing
    hand_in $name 0000000000000000
    mv class/$name.handin alike/
done
call mark alike
status 0
out '"Ann.handin","Ann","01-ten-tasks",1,1,2,0,1,"the same file as copy.handin; '
out 'the same but for the name as Bob.handin, Cid.handin, Dan.handin and 1 more; the'
out '"copy.handin","Ann","01-ten-tasks",1,1,2,0,1,"the same file as Ann.handin; '
out '"Bob.handin","Bob","01-ten-tasks",1,1,2,0,1,"the same but for the name as Ann.handin, '
out '"Fay.handin","Fay","01-ten-tasks",1,0,2,0,1,"the lesson has changed since"'
out '"Guy.handin","Guy","01-ten-tasks",1,0,2,0,1,"the lesson has changed since"'
[ "$(grep -c '"the same' out)" -eq 6 ] || fail "each of them names the others"
head -c 40 alike/Ann.handin >alike/cut.handin # damaged ones, too
cp alike/cut.handin alike/cut2.handin
call mark alike
out '"cut2.handin","","",,0,0,0,0,"the same file as cut.handin; this file is damaged"'
finish
