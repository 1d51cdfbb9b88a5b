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
for lesson in "$lessons"/0*; do
    for language in en ru; do
        study "$lesson" --lang $language
        status 0
        no_err
        # A path may be as long as it is.
        [ "$(grep -v "$lesson" out | tr -s ')' '\n' | wc -L)" -le 80 ] ||
            fail "a line is longer than 80 columns"
        grep -q '{' out && fail "a brace is left"
    done
done
study "$lessons/01-ten-tasks" --lang en
out 'Right at once: 0 of 2.'
out 'The answer is 2.'

printf '\n\n2\n\n8\n\n\n%s\n\n' "$lessons/01-ten-tasks/solved.py" >answers
study "$lessons/01-ten-tasks" --lang en
status 0
out 'Done!'
out 'Right at once: 2 of 2.'

printf '\n\n1\n2\n\nq\n' >answers
study "$lessons/01-ten-tasks" --lang en
out 'the first error asks all the others to stop'
printf '3\n\nTask-3\n\n\n\nPATIENCE = 9\nPATIENCE=0.1\nh\nPATIENCE = 2.5\n\n' >answers
study "$lessons/04-leaving-the-block" --lang en
status 0
out 'from 0 to 3'
out 'Not yet.'
out 'at most 2.0'
out 'Done!'
# Another way than the page allows is named, and does not count.
sed 's/PATIENCE)/2.5)/' "$lessons/04-leaving-the-block/main.py" >changed.py
printf '3\n\nTask-3\n\n\n\nchanged.py\nseed 2\n' >answers
study "$lessons/04-leaving-the-block" --lang en
out 'A changed program does not count here.'
out 'Another seed does not count here.'
# What was answered and tried is handed in, and marked as it was.
printf '1\n3\n\nTask-3\n\n\n\nPATIENCE = 2.5\n\nAnn Lee\n' >answers
mkdir class
study "$lessons/04-leaving-the-block" --lang en -o class/ann.handin
status 0
out 'Saved in class/ann.handin'
call mark class --lang en
out '"ann.handin","Ann Lee","04-leaving-the-block",1,1,2,1,1,""'
study "$lessons/04-leaving-the-block" --lang en -o class/ann.csv
status 2
err 'OUT.handin'
printf 'q\n' >answers
study "$lessons/04-leaving-the-block" --lang en -o class/nobody.handin
status 6
err 'without a name'
[ ! -e class/nobody.handin ] || fail "nobody has handed something in"
printf '' >answers
study "$lessons/04-leaving-the-block" --lang en
status 0
study nowhere
status 6
err 'nowhere/lesson.md'
finish
