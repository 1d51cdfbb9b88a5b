#!/bin/sh
# study: each lesson from its first page to its last, in 80 columns.
. "$(dirname "$0")/expect.sh"

# Answers from standard input.
study() {
    called="study $1"
    status=0
    "$taskarium" study "$@" <answers >out 2>err || status=$?
}

yes s | head -n 60 >answers
for lesson in "$lessons"/[01]*; do
    for how in 'en --seed 0' 'en --seed 1' 'ru --seed 0' 'ru --seed 1'; do
        study "$lesson" --lang $how
        status 0
        no_err
        pages=$(grep -c '^## ' "$lesson/lesson.md")
        grep -qE -- "--- $pages (of|из) $pages: " out ||
            fail "it does not come to page $pages"
        # A path may be as long as it is.
        grep -v "$lesson" out >told
        [ "$(sed 's/^(.*) --- /--- /; s/): /)\n/' told | wc -L)" -le 80 ] ||
            fail "a line is longer than 80 columns"
        grep -vE '^ *[0-9]+  |^     ' told | grep -q '{' && fail "a brace is left"
        awk '/^[1-9]\) / { choice = 1; next } choice && /^[^ ]/ { bad = 1 }
            { choice = choice && !/^$/ } END { exit bad }' out ||
            fail "a choice goes on below its number"
    done
done
study "$lessons/01-ten-tasks" --lang en
out 'Right at once: 0 of 2.'
# Words of the glossary are told below the page that has them.
out '> **group**: An asyncio.TaskGroup: an async with block'
out '> **abort**: What a group does at its first error'
[ "$(grep -c '^> \*\*' out)" = "$(grep -c '^ *term: ' "$lessons/01-ten-tasks/lesson.md")" ] ||
    fail "each word is told once"
out 'The answer is 2.'

printf '\n\n2\n\n8\n\n\n%s\n\n' "$lessons/01-ten-tasks/solved.py" >answers
study "$lessons/01-ten-tasks" --lang en
status 0
out 'Done!'
out 'Right at once: 2 of 2.'

# A file is one, whatever its name looks like.
cp "$lessons/01-ten-tasks/solved.py" 'a=b.py'
printf '\n\n2\n\n8\n\n\na=b.py\n\n' >answers
study "$lessons/01-ten-tasks" --lang en
out 'Done!'

printf '\n\n1\nq\n' >answers
study "$lessons/01-ten-tasks" --lang en
out 'Not so.'
grep -q 'asks all' out && fail "the first wrong answer is told the right one"
printf '\n\n1\n3\n\nq\n' >answers
study "$lessons/01-ten-tasks" --lang en
out 'believes: *When one task fails, the others go on'
out 'It looks into the group' # and the second is told what is so
printf '3\n\nTask-3\n\n\n\nTASKS = 9\nPATIENCE = 9\nPATIENCE=0.1\nknob PATIENCE 2.5\nh\nknob PATIENCE = 2.5\n\n' >answers
study "$lessons/04-leaving-the-block" --lang en
status 0
out 'the program has no knob TASKS; there are: PATIENCE (0..3)'
# Where no file is asked for, what is none is told what is.
[ "$(grep -c 'Turn a knob by writing' out)" = 2 ] || fail "it is told once more"
grep -q 'No such file' out && fail "no file was asked for"
out 'from 0 to 3'
out 'Not yet: not on seed 1.'
out 'at most 2.0'
out 'Done!'
# A program without a task has made none.
printf 'print(1)\n' >none.py
printf '\n\ns\n\ns\n\n\nnone.py\ns\n\n' >answers
study "$lessons/01-ten-tasks" --lang en
out 'Tasks that main made: 0; needed: ten'
# Who had returned is not asked about where nobody had.
printf '\ns\n\ns\n\n' >answers
study "$lessons/06-first-error" --lang en --seed 7
out 'All have ended. None of the ten has returned.'
grep -q '0 had returned' out && fail 'a question about what is not there'
# Another way than the page allows is named, and does not count.
sed 's/PATIENCE)/2.5)/' "$lessons/04-leaving-the-block/main.py" >changed.py
printf '3\n\nTask-3\n\n\n\nchanged.py\nseed a, b\nseed 2\n' >answers
study "$lessons/04-leaving-the-block" --lang en
out 'a lesson takes whole numbers as seeds'
out 'A changed program does not count here.'
out 'Another seed does not count here.'
# What is missing is told, with what is there instead; so is what an error that
# ended the program was, and t shows the run in which it was.
printf 'import asyncio\nasync def main():\n    pass\nasyncio.run(main())\n' >empty.py
sed 's/pass/raise ValueError(3)/' empty.py >raises.py
printf 's = "x" * 10**13\n' >memory.py
sed 's/return .stayed./raise/; s/asked to stop, going on/no/' \
    "$lessons/05-cancel-asks/main.py" >other.py
sed "s/print('no')/raise/" other.py >silent.py
printf '\ns\n\ns\n\n\nt\nempty.py\nt\nraises.py\nt\nmemory.py\ns\n\n' >answers
study "$lessons/03-create-task" --lang en --seed 4
out 'Tasks: 1; needed: five, Task-1 and one for each download.'
out 'The program ended with an error. Root cause: ValueError(3) in Task-1'
out "Root cause: MemoryError"
out 'Your own run, on seed 0'
[ "$(grep -c 'Your own run' out)" = 2 ] || fail "a run that there is not"
printf '\ns\n\n\ns\n\ns\n\n\n%s\nsilent.py\n\ns\n\n' other.py >answers
study "$lessons/05-cancel-asks" --lang en
out 'Tasks that ended cancelled: 3; needed: four. Not so: Task-4.'
out 'stubborn is still to print its line.'
out 'It printed:'
out "  all are asked: [False, False, False, False]"
# A part is what stands between two `and`s, wherever else that word stands.
cp -r "$lessons/05-cancel-asks" parts
awk '/^<!-- try/ { print "<!-- try: len(output) >= 1 and \x27this and that\x27 != output[0].text"
        print "     and (tasks and len(tasks) < 3) and seed == 1"; next }
    /^<!-- missing/ { exit }
    /^     keep:/ { print "     keep: len(tasks) > 4 or seed == 99 and tasks"; kept = 1; next }
    /^     (allow|seeds|solution)/ { kept = 0 } !kept' parts/lesson.md >parts/new
mv parts/new parts/lesson.md
sed 's/pass/print("this and that")/' empty.py >that.py
sed 's/pass/print("these")/' empty.py >these.py
printf '\ns\n\n\ns\n\ns\n\n\nempty.py\nthat.py\nthese.py\nother.py\n\ns\n\n' >answers
study parts --lang en
out 'What is missing: lines of output: 0; needed: at least 1.'
out 'What is to be done is not so yet.'
grep -qE 'len\(tasks\)|output\[0\]|seed == ' out && fail "an expression is told"
# What was answered and tried is handed in, and marked as it was.
printf 'Ann Lee\n1\n3\n\nTask-3\n\n\n\nPATIENCE = 2.5\n\n' >answers
mkdir class
study "$lessons/04-leaving-the-block" --lang en -o class/ann.handin
status 0
out 'Saved in class/ann.handin'
call mark class --lang en
out '"ann.handin","Ann Lee","04-leaving-the-block",1,1,2,1,1,""'
# What a file holds stays in it; a first answer is the one that counts.
cp class/ann.handin before
printf 'Ann Lee\nq\n' >answers
study "$lessons/04-leaving-the-block" --lang en -o class/ann.handin
status 0
out 'holds answers already'
cmp -s class/ann.handin before || fail "what was handed in is lost"
printf 'Ann Lee\ns\n\nTask-9\nTask-9\n\nq\n' >answers
study "$lessons/04-leaving-the-block" --lang en -o class/ann.handin
cmp -s class/ann.handin before || fail "a later answer counts"
# An answer is in the file as soon as it is given, also if nobody leaves.
mkfifo pipe
sh -c 'exec "$0" study "$1" --lang en -o class/killed.handin <pipe >out 2>err' \
    "$taskarium" "$lessons/04-leaving-the-block" &
child=$!
exec 5>pipe
printf 'Kim\n1\n' >&5
for try in $(seq 100); do
    grep -q '^answer' class/killed.handin 2>/dev/null && break
    sleep 0.1
done
kill -INT $child 2>/dev/null
kill -KILL $child
wait $child 2>/dev/null
exec 5>&-
grep -q '^answer .* 1$' class/killed.handin || fail "an answer is lost"
grep -qx end class/killed.handin || fail "half a file was left"
rm class/killed.handin
# A lesson has its own name, however it is named.
cp -r "$lessons/04-leaving-the-block" here
mkdir here/inner
printf 'Kim\nq\n' >answers
for way in . ./ lesson.md ../here inner/..; do
    (cd here && "$taskarium" study "$way" -o ../way.handin) <answers >out 2>err
    grep -qx 'lesson here' way.handin || fail "not its name: $way"
done
# What is not this student's, or not of this lesson, is left alone, and said so
# before anything is asked.
printf 'Bob\nq\n' >answers
study "$lessons/04-leaving-the-block" --lang en -o class/ann.handin
status 6
err 'under another name'
study "$lessons/05-cancel-asks" --lang en -o class/ann.handin
status 6
err 'another lesson; write another name after -o'
no_out
sed 's/^hash .*/hash 0000000000000000/' before >old.handin
study "$lessons/04-leaving-the-block" --lang en -o old.handin
status 6
err 'the lesson has changed since'
sed 's/hand-in 1/hand-in 2/' before >new.handin
study "$lessons/04-leaving-the-block" --lang en -o new.handin
status 6
err 'a newer Taskarium has written it'
echo mine >mine.handin
study "$lessons/04-leaving-the-block" --lang en -o mine.handin
status 6
err 'this is no hand-in, or it is damaged'
[ "$(cat mine.handin)" = mine ] || fail "a file was lost"
cmp -s class/ann.handin before || fail "what was handed in is lost"
# Where it cannot be written is told before the first page.
ln -s /dev/full full.handin
for place in full.handin nowhere/ann.handin; do
    study "$lessons/04-leaving-the-block" --lang en -o $place
    status 6
    one_line_of_error
    grep -q 'the seed is' out && fail "the lesson has begun"
done
study "$lessons/04-leaving-the-block" --lang en -o class/ann.csv
status 2
err 'ends in .handin here'
printf '\nq\n' >answers
study "$lessons/04-leaving-the-block" --lang en -o class/nobody.handin
status 6
err 'without a name'
[ ! -e class/nobody.handin ] || fail "nobody has handed something in"
# The program, the run so far and reasons are there to be asked for; nothing
# that an open question hides is among them.
printf 't\nw Task-3\n\n\nt\np\n9\n1\n3\n\ns\nt\nq\n' >answers
study "$lessons/01-ten-tasks" --lang en
out ' 10          raise ValueError'
out 'makes Task-1: it is queued'
out 'Task-3'
out 'A number from 1 to 3 answers.'
sed '/The answer is/q' out | grep -q 'The group aborts' &&
    fail "what a question hides was shown"
grep -q 'The group aborts' out || fail "it is not shown afterwards either"
# Letters of a Russian keyboard are meant as what they stand for.
printf 'з\nй\n' >answers
study "$lessons/01-ten-tasks" --lang ru
status 0
[ "$(grep -c ' 10          raise ValueError' out)" = 2 ] || fail "no second p"
# A reason is asked for with a name; without one nothing is answered.
printf '\n\nw\n2\nq\n' >answers
study "$lessons/01-ten-tasks" --lang en
out "w takes a task's name"
out 'Right.'
grep -q 'A number from 1 to' out && fail "w is taken for an answer"
# Names answer in any order, each of them once.
printf '\ns\n\n\nTask-3 Task-3\n3 4\n\nq\n' >answers
study "$lessons/05-cancel-asks" --lang en
out 'Names answer, in any order'
grep -q 'Names answer.*Task-' out && fail "the prompt shows an answer"
out 'Not so. Try once more.'
out 'Right.'
# A program may have been written on another system.
cp -r "$lessons/04-leaving-the-block" dos
{ printf '\357\273\277'; sed 's/$/\r/' dos/main.py; } >dos/dos.py
mv dos/dos.py dos/main.py
printf 'q\n' >answers
study dos --lang en
status 0
grep -qx '  2  import asyncio' out || fail "the end of a line is shown"
# What is no answer of the question's kind is said to be none, and costs nothing.
printf '\n\n2\n\n1.5\n1E5\n1e400\nnan\n0x8\n3.0000001\n8,0\n\nq\n' >answers
study "$lessons/01-ten-tasks" --lang en
[ "$(grep -c 'A whole number answers' out)" = 7 ] || fail "a count is whole"
out 'Right.'
printf '3\n\nnan\n0\nTask-0\nnobody Task-3\n-3\nTask-99\nnone\n\nq\n' >answers
study "$lessons/04-leaving-the-block" --lang en
[ "$(grep -c 'Names answer, in any order' out)" = 6 ] || fail "not of that kind"
[ "$(grep -c 'Not so. Try once more.' out)" = 1 ] || fail "a task too many"
out 'The answer: '
# A file is named as in a shell; what is shown for a shell is told to be for one.
mkdir home
cp "$lessons/01-ten-tasks/solved.py" home/mine.py
printf '\n\ns\n\ns\n\n\ncp main.py my.py\n~/mine.py\nq\n' >answers
HOME=$PWD/home study "$lessons/01-ten-tasks" --lang en
[ "$(grep -c 'in another terminal' out)" = 2 ] || fail "a copy is taken for a file"
out 'Done!'
cp -r "$lessons/01-ten-tasks" "it's here"
printf '\n\ns\n\ns\n\n\nq\n' >answers
study "it's here" --lang en
eval "$(grep '^  cp ' out)"
cmp -s my.py "$lessons/01-ten-tasks/main.py" || fail "the line copies nothing"
# Back from a question, and from what is to be tried; nothing alone asks again.
printf '\n\nb\n\n2\n\ns\n\n\n\n\nb\nq\n' >answers
study "$lessons/01-ten-tasks" --lang en
[ "$(grep -c -- '--- 2 of' out)" = 2 ] || fail "not back from a question"
[ "$(grep -c 'Change a copy of the program' out)" = 3 ] || fail "it left the try"
# All lines but a path's fit, in both languages.
printf '\n\ns\n\ns\n\nt\nw Task-7\nw Task-1\nb\nq\n' >answers
for language in en ru; do
    study "$lessons/01-ten-tasks" --lang $language
    grep -v "$lessons" out >told
    [ "$(sed 's/^(.*) //; s/): /)\n/' told | wc -L)" -le 80 ] ||
        fail "a line is longer than 80 columns"
done
# On a narrower screen they are shorter, whatever is said; on a wider one they are
# as here. What cannot be broken, a path that is to be copied, stays whole.
if command -v script >/dev/null; then
    for lesson in 04-leaving-the-block 10-another-thread; do
        for language in en ru; do
            printf '?\np\nw\nw Task-3\nw Task-99\nt\n1\nx\nzz\ns\n\nt\nx\nx y\ns\n\ns\nw Task-2\n' >answers
            printf 's\n\n%.0s' 1 2 3 4 5 6 7 8 9 >>answers
            printf 'q\n' >>answers
            for columns in 40 $([ $language$lesson = ru04-leaving-the-block ] && echo 132); do
                script -qc "stty cols $columns -echo; '$taskarium' study \
                    '$lessons/$lesson' --lang $language" /dev/null <answers |
                    tr -d '\r' >out
                grep -v '^  cp /' out |
                    sed 's/^[^(]*): //; s/^(.*) //; s/^.* (.*): //; s/^(.*) //; s,/[^ ]*/,,' >told
                grep -q 'The end\.\|Конец\.' out || fail "$lesson, $language: no end"
                [ "$(wc -L <told)" -le $((columns < 80 ? columns : 80)) ] ||
                    fail "a line is longer than $columns columns in $lesson, $language"
            done
        done
    done
    printf 'q\n' >answers
    script -qc "stty cols 40 -echo; '$taskarium' study '$lessons/10-another-thread' \
        --lang en" /dev/null <answers | tr -d '\r' >out
    out 'p prints the program, t what has'
    out '  1  """A call that knows nothing of'
    grep -q '^     asyncio: on the loop' out || fail "the line does not go on below"
fi
# Knobs are named, with how far they go.
printf '3\n\nTask-3\n\n\n\nq\n' >answers
study "$lessons/04-leaving-the-block" --lang en
out '  PATIENCE = 0.3 (from 0 to 3)'
# So is a seed, where the page allows another one.
cp -r "$lessons/04-leaving-the-block" chosen
sed -i '/<!-- try/,/-->/s/allow: .*/allow: knob seed/' chosen/lesson.md
printf '3\n\nTask-3\n\n\n\nseed 3\nq\n' >answers
study chosen --lang en
out 'Choose a seed by writing seed N.'
out 'Not yet'
grep -q 'Another seed does not count' out && fail "a seed is allowed here"
# A page that the run does not come to is said to be none that it comes to.
cp -r "$lessons/04-leaving-the-block" far
sed -i '0,/until: /s/until: .*/until: len(tasks) == 99/' far/lesson.md
printf 'q\n' >answers
study far --lang en
out 'the run does not come to where this page stands'
study far --lang ru
out 'запуск не доходит до места этой страницы'
# And what ended it before.
printf 'while True:\n    pass\n' >far/main.py
study far --lang en
out 'A limit ended the run: '
# What cannot be tried here is said to be tried elsewhere.
cp -r "$lessons/05-cancel-asks" deeds
sed -i '/<!-- try/,/-->/{s/allow: edit/allow: cancel/;/seeds:/d
    s/solution: .*/solution: cancel tasks[3] at tasks[3].started -->/}' deeds/lesson.md
yes s | head -n 60 >answers
study deeds --lang en
status 0
out 'This is done in the window'
# What a stranger writes gives the terminal no orders.
esc=$(printf '\033[31m\302\233')
sed -i "s/^title: .*/title: Red $esc/" far/lesson.md
study far --lang en
out 'Red \x1b[31m\x9b'
grep -q "$(printf '\033')" out && fail "the terminal is given an order"
study "none$esc"
err 'none\x1b[31m\x9b/lesson.md'
# A name that is given chooses the seed of a lesson that has one for each.
cp -r "$lessons/01-ten-tasks" named
sed -i 's/^seed: .*/seed: by-name 1..200/' named/lesson.md named/lesson.ru.md
for name in Ann Bob Cecilia; do
    printf '%s\nq\n' $name >answers
    study named --lang en -o class/$name.handin
    grep 'the seed is' out
done | sort -u >seeds
[ "$(wc -l <seeds)" -ge 2 ] || fail "each name has the same seed"
# So does the account's, which is told.
printf 'q\n' >answers
USER=Dora study named --lang en
status 0
out 'The name Dora chooses the seed of this lesson.'
out 'NAME.handin, which asks for it'
USER='' study named --lang en
out 'A name chooses the seed of this lesson, and yours'
USER=Dora study named --lang en --seed 3
grep -q Dora out && fail "no name chooses the seed that is given"
printf '' >answers
study "$lessons/04-leaving-the-block" --lang en
status 0
# What never ends is not read for ever: lines, or a line.
for endless in 'yes 1' 'yes ""' 'tr \000 x </dev/zero'; do
    called="study: endless answers: $endless"
    status=0
    sh -c "$endless" 2>/dev/null |
        { "$taskarium" study "$lessons/01-ten-tasks" --lang en >out 2>err ||
            status=$?; echo "$status" >ended; }
    status=$(cat ended)
    status 6
    err 'study ends there'
done
study nowhere
status 6
err 'nowhere/lesson.md'
finish
