#!/bin/sh
# handout: a lesson on paper.
. "$(dirname "$0")/expect.sh"

lesson=$lessons/01-ten-tasks

call handout "$lesson" --seeds 1..3
status 0
no_err
[ "$(grep -c 'class="sheet"' out)" -eq 3 ] || fail "three sheets"
[ "$(grep -c '^<tr><th>[0-9]' out)" -eq 3 ] || fail "three rows of the key"
out 'async def'
out 'Name:'
# Every question of the lesson is on each sheet.
asked=$(sed -n 's,^<!-- *ask: [a-z]* \([^ ]*\).*,\1,p' "$lesson/lesson.md" | sort -u | wc -l)
tries=$(grep -c '^<!-- *try: ' "$lesson/lesson.md")
[ "$(grep -c 'class="ask"' out)" -eq $((3 * (asked + tries))) ] ||
    fail "$asked questions and $tries tries on each sheet"
out 'To be tried at the computer:'
# A word that a page explains is explained on each sheet, once.
for word in $(sed -n 's/^ *term: \([a-z]*\).*/\1/p' "$lesson/lesson.md" | sort -u); do
    [ "$(grep -c "<b>$word</b>: [A-Z]" out)" -eq 3 ] || fail "$word is explained"
done
# No question lies open beside what goes on from it.
[ "$(grep -c 'class="overleaf"' out)" -eq $((3 * asked)) ] ||
    fail "a page of paper for each question"
# A picture shows the run up to where its page stands, and is apart from others.
[ "$(grep -c '<svg' out)" -ge $((3 * asked)) ] || fail "pictures on each sheet"
sed '/class="overleaf"/q' out >before
grep -q '>Task-11<' before || fail "the tasks are in the picture"
grep -q '>asks to stop<\|>abort<\|>cancelled<' before &&
    fail "a picture tells what comes"
grep -q '>asks to stop<' out || fail "the last picture shows all"
[ -z "$(grep -o ' id="[^"]*"' out | sort | uniq -d)" ] || fail "two ids are one"
# And every page, also those that ask nothing.
pages=$(grep -c '^## ' "$lesson/lesson.md")
[ "$(grep -c '<h2>[0-9]' out)" -ge $((3 * pages / 2)) ] || fail "all pages"
# The lessons that come with the program go by their names and numbers, too.
call handout "$lesson" --seeds 2..2
cp out one
call handout 1 --seeds 2..2
cmp -s one out || fail "lesson 1"
call handout 01-ten-tasks --seeds 2..2
cmp -s one out || fail "01-ten-tasks"
# A cell of the key says of which page it is, and whether it is a choice.
grep -q '^<tr><th>seed</th><th>page 3</th><th>page 4</th></tr>' out ||
    fail "the heads of the key"
grep -q '^<tr><th>2</th><td>choice [1-3]</td><td>[0-9]*</td></tr>' out ||
    fail "a row of the key"
if [ "$(uname)" = Linux ] && command -v script >/dev/null; then
    printf '"%s" handout 1; echo "status $?"\n' "$taskarium" >terminal.sh
    script -qc 'sh terminal.sh' /dev/null </dev/null >shown
    grep -q 'status 2' shown || fail "sheets are poured into a terminal"
    grep -qe '-o x.html' shown || fail "where else the sheets go is not said"
fi
call handout 77
status 6
err 'cannot read 77/lesson.md'
call handout "$lesson" --seeds 2..2
grep -q '<td></td>' out && fail "the key has every answer"
cp out two
call handout "$lesson" --seeds 2..2 -o two.html
no_out
cmp -s two two.html || fail "the file is what is printed"
call handout "$lesson" --seeds 2..2 --lang ru
out 'Имя:'
out 'lang="ru"'
for folder in "$lessons"/0*; do
    call handout "$folder" --seeds 1..2
    status 0
done
call handout "$lesson" -o x.svg
status 2
err 'ends in .html here'
call handout "$scene"
status 6
one_line_of_error
finish
