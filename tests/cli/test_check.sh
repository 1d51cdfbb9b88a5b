#!/bin/sh
# check: what is wrong in a lesson, where, and what to write.
. "$(dirname "$0")/expect.sh"

mkdir lesson
cat >lesson/main.py <<'P'
import asyncio
import random

CHANCE = 0.5  # knob: 0..1


async def work():
    await asyncio.sleep(1)
    if random.random() < CHANCE:
        raise ValueError('bad luck')


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work())
    print('done')


asyncio.run(main())
P

# A whole lesson; the tests spoil a line of it.
write() {
    cat >lesson/lesson.md <<'L'
<!-- lesson
format: 1
title: Two questions
program: main.py
-->

## First
<!-- page: first
     until: first('first_step') -->

So far {len(tasks)} task.

<!-- ask: choice luck -->

Will `done` be printed?

- Yes.
  <!-- choice: yes
       right: any(x.text == 'done' for x in output) -->
- No.
  <!-- choice: no
       right: failed -->

<!-- then: tasks[1].made -->

{len(failed)} failed.

## Second
<!-- page: second
     until: len(tasks) == 2 -->

<!-- ask: number tasks -->

At what second does it end?

<!-- answer: last('end').time -->

## Third
<!-- page: third -->

<!-- try: not failed
     allow: knob
     seeds: 0..19
     solution: knob CHANCE = 0 -->

Let nobody fail.
L
    sed -i "$1" lesson/lesson.md
}

good() {
    write "$1"
    call check lesson --seeds 0..9
    status 0
    out 'lesson: good'
}

bad() {
    write "$1"
    call check lesson --seeds 0..4
    status 1
    err "$2"
    err "$3"
}

good ''
good 's/^So far/So far, {{on seed}} {seed}:/'
bad 's/{len(tasks)}/{len(taskz)}/' 'lesson.md:11:13:' 'there are: seed'
bad "s/then: tasks.1..made/then: last('end')/" 'lesson.md:24:12:' \
    'leads past the moment at which page `second` asks'
bad "s/until: len(tasks) == 2/until: True/" 'lesson.md:7:1:' \
    'stands past the moment at which page `second` asks'
bad 's/until: len(tasks) == 2/until: len(tasks) == 3/' 'lesson.md:30:13:' \
    'holds nowhere'
bad "s/until: len(tasks) == 2/until: last('first_step')/" 'lesson.md:30:13:' \
    'at the first of these'
bad 's/right: failed/right: True/' 'lesson.md:13:11:' 'more than one'
bad 's/right: failed/right: len(failed) > 2/' 'lesson.md:13:11:' 'no choice'
bad 's/^- No\./- Yes./' 'lesson.md:21:14:' 'alike'
bad 's/^- No\./- Yes{"." [:0]}./' 'lesson.md:13:11:' 'two choices say the same (on seed 0)'
good 's/^- No\./- It is {1 + 1}./; s/^- Yes\./- It is {1 + 2}./'
bad 's/^- No\./- It is {1 + 1}./; s/^- Yes\./- It is {2 + 0}./' 'lesson.md:13:11:' \
    'two choices say the same (on seed 0)'
bad "s/until: first('first_step')/until: last('end')/" 'lesson.md:13:11:' \
    'follows from what is shown'
bad "s/last('end').time/'one'/" 'lesson.md:36:14:' 'no number'
for none in "float('nan')" "-float('inf')" '10**400'; do
    bad "s/last('end').time/$none if len(ended) == 2 else 1/" 'lesson.md:36:14:' \
        'no number that anybody could type in'
done
good "s/last('end').time/10**300 * len(ended)/"
bad "s/number tasks/output tasks/; s/last('end').time/str(last('end').time + 1 \/ 3)/" \
    'lesson.md:36:14:' 'nobody can know'
bad "s/last('end').time/int(last('end').time)/" 'lesson.md:36:14:' \
    'write `or 0` after it'
good "s/last('end').time/int(last('end').time or 0)/"
printf 'while True:\n    pass\n' >lesson/never.py
bad '$a\\n## Last\n<!-- page: last\n     compare: never.py -->\n\nx' \
    'lesson.md:50:15:' 'does not come to its end, it was stopped in line '
# A slip in a form that no seed shows is one all the same.
bad "s/^So far .*/<!-- when: len(tasks) == 1 -->\n\nx\n\n<!-- otherwise -->\n\n{seed == 77 and tasks[0].nmae}/" \
    'lesson.md:17:26:' "nothing of a run has a part 'nmae'"
# A text is true whatever it says.
bad "s/right: failed/right: 'failed'/" 'lesson.md:22:13:' \
    'true whatever it says: compare it'
bad "s/try: not failed/try: 'not failed'/" 'lesson.md:41:11:' \
    'true whatever it says: compare it'
bad "s/until: len(tasks) == 2/until: len(tasks) == 2 and 'two'/" \
    'lesson.md:30:13:' 'true whatever it says: compare it'
# What Markdown has elsewhere.
bad 's/^So far.*/So far\n\n| a | b |\n|---|---|\n| 1 | 2 |/' \
    'lesson.md:13:1:' 'a lesson has no tables: make it a list'
# A link, also the second one, behind an expression, in a line of its own.
bad 's/^So far.*/So {seed} [far](<#tasks[0]>),\n{python} [on](<#taskz>)/' \
    'lesson.md:12:17:' "name 'taskz'"
# A link leads somewhere.
bad 's/^So far.*/So [far](missing.md)/' 'lesson.md:11:10:' 'a link leads into the run, as'
good 's/^So far.*/So [far](https:\/\/docs.python.org)/'
# One line of output is asked for.
bad "s/number tasks/output tasks/; s/last('end').time/'a\\\\nb'/" 'lesson.md:36:14:' \
    'the answer has more than one line'
# Every seed that a name chooses is one of those that are checked.
bad 's/^program/seed: by-name 1..201\nprogram/' 'lesson.md:4:7:' \
    'no more than these be chosen by name'
# Where in an expression, also in its second line.
bad 's/try: not failed/try: not failed and int(first("failed").time)/' \
    'lesson.md:41:26:' 'write `or 0` after it'
bad 's/try: not failed/try: not failed\n     and tasks\n  and len(taskz)/' \
    'lesson.md:43:11:' "name 'taskz'"
bad 's/{len(failed)} failed/Сбоев: {len(failed) + tasks[0].nosuch}/' \
    'lesson.md:26:32:' "no attribute 'nosuch'"
bad 's/try: not failed/try: tasks/' 'lesson.md:41:11:' 'before it is begun'
bad 's/CHANCE = 0/CHANCE = 1/' 'lesson.md:44:16:' 'the solution does not do it (on seed 0)'
bad 's/CHANCE = 0/CHANCE = 2/' 'lesson.md:44:16:' 'from 0 to 1'
bad 's/knob CHANCE = 0/none.py/; s/allow: knob/allow: edit/' 'none.py' \
    'No such file'
bad 's/allow: knob/allow: seed/' 'lesson.md:42:13:' 'write `knob` in `allow`'
sed 's/CHANCE = .*/CHANCE = 0/' lesson/main.py >lesson/solved.py
bad 's/allow: knob/allow: knob\n     keep: not failed/' 'lesson.md:43:12:' \
    '`keep` does not hold of the lesson'
# All of the run is shown where it is changed, or stands beside another one.
bad 's/<!-- page: first$/<!-- page: before -->\n\n<!-- try: not failed\n     allow: knob\n     seeds: 0..19\n     solution: knob CHANCE = 0 -->\n\nx\n\n## Now\n&/' \
    'lesson.md:7:1:' 'the answer that page `first` asks for'
bad 's/<!-- page: first$/<!-- page: before\n     compare: main.py -->\n\nx\n\n## Now\n&/' \
    'lesson.md:7:1:' 'the answer that page `first` asks for'
edited='s/allow: knob/allow: edit/; s/knob CHANCE = 0/solved.py/'
bad "$edited" 'lesson.md:41:11:' 'say in `keep` what of'
good "$edited; s/seeds: 0/keep: len(tasks) == 2\\n     seeds: 0/"
bad '/^format/d' 'lesson.md:1:1:' 'write `format: 1`'
bad 's/^program/python: 2.7\nprogram/' 'lesson.md:4:9:' 'write 3.11, 3.12'
bad 's/^program/needs: nothing\nprogram/' 'lesson.md:4:8:' 'no lesson `nothing`'
# What is needed first needs no other that comes later.
bad 's/^program/needs: lesson\nprogram/' 'lesson.md:4:8:' 'in a circle, lesson -> lesson:'
needs() {
    mkdir -p "$1"
    sed "s/^program/needs: $2\\nprogram/" kept >"$1/lesson.md"
    cp lesson/main.py "$1"
}
write ''
cp lesson/lesson.md kept
cp lesson/main.py kept.py
needs second third
needs third lesson
bad 's/^program/needs: second\nprogram/' 'lesson.md:4:8:' \
    'in a circle, lesson -> second -> third -> lesson:'
sed -i '/^needs/d' third/lesson.md
good 's/^program/needs: second\nprogram/'
# Several lessons are needed, and a version of Python, each looked at by itself.
needs fourth third
good 's/^program/needs: second third fourth\nprogram/'
good 's/^program/needs: 3.12 third second\nprogram/'
good 's/^program/needs: third\n 3.12\nprogram/'
bad 's/^program/needs: third lost\nprogram/' 'lesson.md:4:14:' 'no lesson `lost`'
bad 's/^program/needs: third\n   second lost\nprogram/' 'lesson.md:5:11:' 'no lesson `lost`'
bad 's/^program/needs: third second third\nprogram/' 'lesson.md:4:21:' 'this was said before'
bad 's/^program/needs: 3.12 third 3.11\nprogram/' 'lesson.md:4:19:' 'this was said before'
bad 's/^program/python: 3.12\nneeds: 3.11\nprogram/' 'lesson.md:5:8:' 'this was said before'
needs third lesson
bad 's/^program/needs: fourth\nprogram/' 'lesson.md:4:8:' \
    'in a circle, lesson -> fourth -> third -> lesson:'
# The version is the one by which its program runs.
printf "import sys\nassert sys.version_info[:2] == (3, 12)\n" | cat - kept.py >lesson/main.py
bad '' 'lesson.md:' 'AssertionError'
good 's/^program/needs: 3.12\nprogram/'
cp kept.py lesson/main.py
rm -r second third fourth
# The end of a comment that is none.
bad 's/^So far .*/& -->/' 'lesson.md:11:27:' 'this --> ends no comment'
bad 's/^<!-- page: third -->/& -->/' 'lesson.md:39:22:' 'this --> ends no comment'
bad 's/^At what second/-->\n\n&/' 'lesson.md:34:1:' 'this --> ends no comment'
bad 's/^## Second/& -->/' 'lesson.md:28:1:' 'this --> ends no comment'
good 's/^So far .*/& `-->`/'
bad 's/allow: knob/allow: knob knob/' 'lesson.md:42:13:' 'each once'
# What stands below the end of its comment, by too early a sign.
bad 's/allow: knob$/& -->/' 'lesson.md:43:6:' '`seeds` stands outside of the comment'
bad '/^     seeds/d; s/allow: knob$/& -->/' 'lesson.md:43:6:' \
    '`solution` stands outside of the comment, whose --> came before it'
bad 's/allow: knob$/& -->/; s/ = 0 -->$/ = 0/' 'lesson.md:44:1:' \
    '`solution` stands outside of the comment'
bad '/^     solution/d; s/seeds: 0..19$/& -->/' 'lesson.md:41:1:' \
    'the `try` has no `solution:`'
bad 's/<!-- page: first$/& -->/' 'lesson.md:9:6:' '`until` stands outside of the comment'
bad 's/<!-- choice: yes$/& -->/' 'lesson.md:19:8:' '`right` stands outside of the comment'
bad 's/then: /then: 5 or /' 'lesson.md:24:12:' 'takes the event that settles it'
bad 's/right: failed/right: failed\n       not: luck/' 'lesson.md:21:14:' \
    'no `luck` in misconceptions.md'
bad 's/^<!-- try: /<!-- hints -->\n\nx\n\n&/' 'lesson.md:41:6:' \
    'no directive `hints`: write `hint`'
bad 's/{len(failed)}/{}/' 'lesson.md:26:2:' 'write {{ and }} for braces'
bad 's/^## Second/### Second/' 'lesson.md:29:12:' 'another page begins with a title'
bad 's/^       right: failed -->/       right: failed/' 'lesson.md:21:1:' \
    'this comment does not end'
# What is believed is shown wrong where misconceptions.md says.
believe() {
    printf '# Misconceptions\n\n## Luck helps.\n<!-- misconception: luck\n' >misconceptions.md
    printf '     %s\n' "$@" >>misconceptions.md
    printf '     note: no more -->\nIt does not.\n' >>misconceptions.md
}
believe 'page: lesson/first' 'seed: 3' "event: first('end')"
good ''
bad 's/right: failed/right: failed\n       not: lack/' 'lesson.md:21:14:' \
    'no `lack` in misconceptions.md, beside the lesson'
err 'there are: luck'
believe 'page: another/nowhere'
good ''
believe 'page: lesson/nowhere' "event: first('end')"
bad '' 'misconceptions.md:3:1:' 'no page `nowhere`'
believe 'page: lesson/first'
bad '' 'misconceptions.md:3:1:' 'write `event: EXPR`'
believe 'page: lesson/first' 'seed: 3' "event: first('timeout_fired')"
bad '' 'misconceptions.md:7:1:' 'nothing that happens on seed 3'
believe 'page: lesson/first' 'seed: 3' "event: len(taskz)"
bad '' 'misconceptions.md:7:17:' 'there are: seed'
believe 'page: lesson/first' 'seed: three' "event: first('end')"
bad '' 'misconceptions.md:3:1:' 'three is no whole number'
rm misconceptions.md
for line in "focus: 'one':leads to a task" 'open: tasks[0]:takes an event' \
    'show: everything:why task loop' 'term: luck:no `luck` in terms.md' \
    'compare: other.py:no other.py beside'; do
    bad "s/page: first/page: first\\n     ${line%:*}/" 'lesson/lesson.md:' \
        "${line##*:}"
done
bad "s/page: first/page: first\\n     compare: python 2.7/" 'lesson.md:9:15:' \
    'there is no Python 2.7; write 3.11'
bad 's/{len(tasks)}/[it](<#len(tasks)>)/' 'lesson.md:11:15:' 'a link leads to'
bad 's/^<!-- ask: number tasks/<!-- ask: riddle tasks/' 'lesson.md:32:' \
    'choice, number'
# What is done to a task is done to each of the runs.
by_deed() {
    printf 's/not failed/cancelled/; s/allow: knob/allow: cancel raise sleep/;'
    printf 's/seeds: 0..19/note: by a deed/; s/solution: .*/solution: %s -->/' "$1"
}
good "$(by_deed 'cancel tasks[1] at tasks[1].started')"
good "$(by_deed 'raise KeyError: none in tasks[1] at tasks[1].started');
    s/try: cancelled/try: tasks[1].error == 'KeyError'/"
a_sleep="tasks[1] at first('suspended', task=tasks[1])"
good "$(by_deed "sleep 9 of $a_sleep"); s/try: cancelled/try: tasks[1].sleeps == [9]/"
bad "$(by_deed "sleep long of $a_sleep")" 'lesson.md:41:1:' 'how many seconds'
bad "$(by_deed 'cancel tasks[1] at tasks[1].ended')" 'lesson.md:44:16:' \
    'the solution does not do it (on seed 0)'
bad "$(by_deed 'raise KeyError in tasks[1] at tasks[1].started')" \
    'lesson.md:44:16:' 'does not do it'
bad "$(by_deed 'cancel tasks[9] at tasks[1].started')" 'lesson.md:44:23:' \
    'no task or event'
bad "$(by_deed 'cancel tasks[1] at tasks[1].startd')" 'lesson.md:44:' 'no attribute'
bad "$(by_deed 'raise Nonsense in tasks[1] at tasks[1].started')" \
    'lesson.md:41:1:' 'Nonsense'
bad '/^## Third/,$d' 'lesson.md:28:1:' 'something to `try`'
bad 's/^program:/programme:/' 'lesson.md:4:' 'no directive'
# What is wrong in a solution is told in its own lines.
to_solved='s/allow: knob/allow: edit/; s/knob CHANCE = 0/solved.py/'
printf 'import asyncio\nimport socket\n' >lesson/solved.py
bad "$to_solved" 'solved.py:2:8: unsupported' '(on seed 0)'
printf 'x = 1\nx = (\n' >lesson/solved.py
bad "$to_solved" 'solved.py:2:5: SyntaxError' 'never closed'
printf 'while True:\n    pass\n' >lesson/solved.py
bad "$to_solved" 'solved.py:2:1: a limit ended the run' '(on seed 0)'
rm lesson/solved.py
# A lesson shows what lies in its folder, and nothing else.
for name in ../.. /etc/passwd ../main.py .hidden.py ../../etc/passwd; do
    bad "s,^program: .*,program: $name," 'lesson.md:4:10:' \
        'name a file beside the lesson, or one of a lesson beside it'
    err "not \`$name\`"
    bad "s,^program,compare: $name\nprogram," 'lesson.md:4:10:' 'beside the lesson'
    bad "s,page: first,page: first\n     compare: $name," 'lesson.md:9:15:' \
        'beside the lesson'
    bad "s,solution: .*,solution: $name -->," 'lesson.md:44:16:' "a program's file"
    bad "s,^program,needs: $name\nprogram," 'lesson.md:4:8:' 'beside this one'
done
mkdir another
cp lesson/main.py another/main.py
bad 's,^program: .*,program: ../another/main.py,' 'lesson.md:4:10:' \
    'no ../another/main.py beside the lesson'
: >another/lesson.md
good 's,^program: .*,program: ../another/main.py,'
rm another/main.py
ln -s /etc/passwd another/main.py
bad 's,^program: .*,program: ../another/main.py,' 'another/main.py is a link' ''
rm -r another
bad 's/page: first/page: first\n     compare: seed one/' 'lesson.md:9:15:' \
    '`seed N` or `python V`'
for name in main.py lesson.md lesson.ru.md helper.py; do
    write ''
    [ ! -e lesson/$name ] || mv lesson/$name kept
    ln -s /etc/passwd lesson/$name
    for command in check study handout; do
        call $command lesson --lang ru
        [ $status -ne 0 ] || fail "it shows another file"
        err "lesson/$name — ссылка, которая ведёт из своей папки"
        one_line_of_error
        no_out
    done
    rm lesson/$name
    [ ! -e kept ] || mv kept lesson/$name
done
for command in check study handout; do
    call $command lesson/main.py --lang en
    [ $status -ne 0 ] || fail "it shows a file"
    err 'this is a file, and a lesson is a folder: name one that has a lesson.md'
    one_line_of_error
    no_out
done
ln -s /etc/passwd terms.md
call check lesson
status 1
err 'terms.md is a link that leads out of its folder'
rm terms.md
mv lesson/main.py lesson/other.py
ln -s other.py lesson/main.py
good ''
rm lesson/main.py
mv lesson/other.py lesson/main.py
# The list of lessons shows what a lesson is about.
bad 's/^## First/Of {len(tasks)}.\n\n&/' 'lesson.md:7:5:' 'has no expressions'
# What has no words says nothing.
bad '/^At what second/d' 'lesson.md:32:1:' 'the question has no words'
bad 's/^- Yes[.]$/-/' 'lesson.md:18:1:' 'the choice has no words'
bad '/^Let nobody/d' 'lesson.md:41:1:' 'the `try` has no words'
bad '$a\\n<!-- hint -->' 'lesson.md:41:1:' 'a `hint` of this `try` has no words'
bad '$a\\n<!-- missing: failed -->' 'lesson.md:48:1:' '`missing` has no words'
# What is told whoever lacks something is not told of the solution.
bad '$a\\n<!-- missing: failed -->\n\nAll are well.' 'lesson.md:48:15:' \
    'would be told that this is missing'
bad '$a\\n<!-- missing: faild -->\n\nAll are well.' 'lesson.md:48:15:' 'faild'
good '$a\\n<!-- missing: not failed -->\n\n{len(failed)} failed.'
bad '/^## Second/i## Between\n<!-- page: between -->\n' 'lesson.md:28:1:' \
    'the page "Between" says nothing'
bad 's/{len(tasks)}/{last("end").time:.1f}/' 'lesson.md:11:9:' \
    'no such thing yet where the page stands'
# Nothing is said twice.
for line in 'format: 1' 'seed: 2'; do
    bad "s/^title/$line\\n$line\\n&/" 'lesson.md:' 'this was said before'
done
for line in 'allow: knob' 'seeds: 0..9' 'solution: knob CHANCE = 0'; do
    bad "s/^     solution/     $line\\n     $line\\n&/" 'lesson.md:' 'this was said before'
done
# What points somewhere leads there.
at_page() { printf 's/page: first/page: first\\n     %s/' "$1"; }
good "$(at_page 'focus: 19')"
bad "$(at_page 'focus: 20')" 'lesson.md:9:13:' 'has no such line'
bad "$(at_page 'focus: 0')" 'lesson.md:9:13:' 'has no such line'
bad "$(at_page 'focus: 1.5')" 'lesson.md:9:13:' 'has no such line'
bad "$(at_page 'open: first("deadlock")')" 'lesson.md:9:12:' \
    'names nothing that has happened where the page stands'
bad "$(at_page "focus: last('end')")" 'lesson.md:9:13:' \
    'names nothing that has happened where the page stands'
bad "$(at_page "focus: tasks[1] or 'main'")" 'lesson.md:9:13:' 'leads to a task'
good "$(at_page "focus: tasks[1] or tasks[0]")"
bad 's/{len(tasks)}/[it](#tasks[0])/' 'lesson.md:11:11:' 'write [words](<#tasks[0]>)'
good 's/{len(tasks)}/[it](<#tasks[0]>)/'
good 's/{len(tasks)}/`[it](#here)`/'
bad 's/{len(tasks)}/[it](<#tasks[1]>)/' 'lesson.md:11:15:' \
    'names nothing that has happened where the page stands'
bad "s/then: tasks.1..made/then: first('deadlock')/" 'lesson.md:24:12:' \
    'names nothing that happens in the run, on any seed'
bad "s/then: tasks.1..made/then: events[0]/" 'lesson.md:24:12:' \
    'was shown before this page: name what settles it (on seed 0)'
bad 's/number tasks/output tasks/; s/last(.end.).time/5/' 'lesson.md:36:14:' \
    'no line of output'
bad 's/number tasks/output luck/; s/last(.end.).time/output[-1].text/' \
    'lesson.md:32:11:' 'another question has this name'
bad 's/choice luck/choice luck recall/' 'lesson.md:13:11:' \
    '`recall` stands on a line of its own'
printf '## turn\n<!-- term: turn -->\nOne.\n' >terms.md
bad "$(at_page 'term: turn')" 'lesson.md:9:12:' \
    'the word `turn` stands nowhere on the page'
good "$(at_page 'term: turn'); s/^So far/After a few turns/"
good "$(at_page 'term: turn'); s/^- Yes/- A turn later/"
# A word that is not there is looked up in the terms that come with the program.
bad "$(at_page 'term: queued')" 'lesson.md:9:12:' 'the word `queued` stands nowhere'
good "$(at_page 'term: queued'); s/^So far/Of those queued/"
bad "$(at_page 'term: queue-d')" 'lesson.md:9:12:' 'no `queue-d` in terms.md'
err 'there are: turn, '
err ', queued'
# What stands in itself without end is told, not followed.
head -c 60000 /dev/zero | tr '\0' '>' >deep
cat deep >>terms.md
bad "$(at_page 'term: turn')" 'terms.md:4:33:' 'this is nested too deep'
rm terms.md
bad '12r deep' 'lesson.md:13:33:' 'this is nested too deep'
for command in study handout; do
    call $command lesson
    status 6
    err 'lesson.md:13:33: this is nested too deep'
done
# A title tells no answer.
bad 's/^## Second/## At 1 s it ends/' 'lesson.md:28:1:' 'tells the answer, `1`'
bad 's/^## Second/## After one second/' 'lesson.md:28:1:' 'tells the answer, `1`'
good 's/^## Second/## Task-1 ends at 11 s or at 1.5 s/'
good 's/^## Second/## Between 2 and 3/'
yes="s/^- Yes[.]/- The word is printed./; s/^- No[.]/- It fails./"
bad "$yes; s/^## First/## Now the word is printed?/" 'lesson.md:7:1:' \
    'tells the answer, `The word is printed.`'
bad "$yes; s/^title: .*/title: When the word is printed/" 'lesson.md:3:8:' \
    'tells the answer, `The word is printed.`'
good "$yes; s/^## First/## It fails, or the word is printed?/"
to_order="s/number tasks/order tasks/; s/last('end').time/sorted((t for t in tasks if t.ended), key=str)/"
bad "$to_order; s/^## Second/## Task-1 before Task-2/" 'lesson.md:28:1:' \
    'tells the answer, `Task-1, Task-2`'
good "$to_order; s/^## Second/## Task-1 and the rest/"
to_output="s/number tasks/output tasks/; s/last('end').time/'done ' * (len(ended) > 1) + 'now'/"
bad "$to_output; s/^## Second/## Done: now!/" 'lesson.md:28:1:' 'tells the answer, `done now`'
# A form that no seed shows is no good; with few seeds, it is said.
write "$(at_page 'when: count("deadlock")')
    s/^{len(failed)} failed/<!-- otherwise -->\\n\\nElse {seed}.\\n\\n## Then\\n<!-- page: then -->\\n\\n&/"
call check lesson --seeds 0..9
status 0
out 'lesson/lesson.md:9:12: note: `when` holds on no seed of 0..9: what stands under it was not tried'
out 'lesson: good'
call check lesson
status 1
err 'lesson/lesson.md:9:12: `when` holds on no seed of 0..199'
sed -i 's/count("deadlock")/True/; s/Else {seed}/Else {seeed}/' lesson/lesson.md
call check lesson --seeds 0..9
status 1
err "lesson/lesson.md:29:7: name 'seeed' is not defined"
sed -i 's/{seeed}/{seed}/' lesson/lesson.md
call check lesson --seeds 0..9
status 0
out 'lesson/lesson.md:9:12: note: `when` holds on every seed of 0..9'
call check lesson
status 1
err 'lesson/lesson.md:9:12: `when` holds on every seed of 0..199'
# The seeds that students have are those of the lesson.
sed -i 's/when: True/when: seed == 4711/; s/^program/seed: 4711\n&/' lesson/lesson.md
call check lesson
status 0
out 'lesson: good'
# More runs than can be held at once are not begun.
for seeds in 0..99999999999 0..1000 -9223372036854775807..9223372036854775807; do
    call check lesson --seeds $seeds
    status 2
    err 'at most 1000 seeds'
    one_line_of_error
done
bad 's/seeds: 0..19/seeds: 0..99999999999/' 'lesson.md:43:13:' 'at most 1000'
bad "s/{len(failed)}/{sum(1 for i in range(10**9) for j in range(9))}/" \
    'lesson.md:26:' 'it takes too long: let it look at fewer events'
bad 's/{len(failed)}/{"a" * 10**10}/' 'lesson.md:26:' 'needs more memory than'
bad 's/{len(failed)}/{why(3)}/' 'lesson.md:26:' 'why() takes an event or a task'
# Told at the first seed, however many are asked.
bad "s/until: first('first_step')/until: [0 for i in iter(int, 1)]/" \
    'lesson.md:9:13:' 'it takes too long: let it look at fewer events'
err '(on seed 0)'
# A program that never ends is told by its line, whatever is asked of it.
cp lesson/main.py kept
printf 'import asyncio\n\n\nasync def main():\n    while True:\n        %s\n\n\n%s\n' \
    'await asyncio.sleep(1)' 'asyncio.run(main())' >lesson/main.py
write ''
call check lesson --seeds 0..1
status 1
err 'lesson/main.py:9:1: after 100000 turns of the event loop'
one_line_of_error
printf 'while True:\n    pass\n' >lesson/main.py
call check lesson
status 1
err 'lesson/main.py:2:1: a limit ended the run, let the program come to its end: more than 50000000 instructions'
err '(on seed 0)'
one_line_of_error
printf 'import asyncio\n\nraise ValueError(1)\n' >lesson/main.py
call check lesson
status 1
err 'lesson.md:9:13: `until` holds nowhere; the program ended with ValueError(1) in line 3 (on seed 0)'
printf 'import asyncio\nimport socket\nsocket.socket()\n' >lesson/main.py
call check lesson
status 1
err "lesson/main.py:2:8: unsupported: import of the module 'socket'; write instead: an asyncio.Queue"
one_line_of_error
mv kept lesson/main.py

write ''
printf '<!-- title: Два вопроса -->\n\n## Первая\n<!-- page: first -->\n' \
    >lesson/lesson.ru.md
call check lesson --seeds 0..9
status 1
err 'lesson.ru.md'
printf '<!-- title: Два вопроса -->\n\n## Третья\n<!-- page: third -->\n%s\n' \
    '<!-- try: not failed -->' >lesson/lesson.ru.md
call check lesson --seeds 0..9
status 1
err 'lesson.ru.md:5:11:'
err 'its expression stands in lesson.md only'
printf '<!-- title: Два вопроса -->\n' >lesson/lesson.ru.md
call check lesson --seeds 0..9
status 1
err 'lesson.ru.md:1:1:'
printf '## Первая\n<!-- page: first -->\n\nТекст.\n' >lesson/lesson.ru.md
call check lesson --seeds 0..9
status 1
err 'lesson.ru.md:1:1: the translation has no `title:`; it begins with a comment, as <!-- title: '
# What is said once a question is answered has its `then` in both.
printf '%s\n' '<!-- title: Два вопроса -->' '## Первая' '<!-- page: first -->' \
    'Пока {len(tasks)}.' '<!-- ask: choice luck -->' 'Так?' '- Да.' \
    '  <!-- choice: yes -->' '- Нет.' '  <!-- choice: no -->' >lesson/lesson.ru.md
call check lesson --seeds 0..9
status 1
err 'lesson.ru.md:5:1: `then` is missing: write <!-- then --> above'
write 's/^<!-- answer: .*/&\n\n<!-- then -->\n\nAt {now.time}./'
printf '%s\n' '' '<!-- then -->' 'Сбоев: {len(failed)}.' '' '## Вторая' \
    '<!-- page: second -->' '<!-- ask: number tasks -->' 'Когда?' '' \
    'В {now.time}.' >>lesson/lesson.ru.md
call check lesson --seeds 0..9
status 1
err 'lesson.ru.md:20:1: `then` is missing: write <!-- then --> above'
# An expression that only one of the two has is told where it stands, or where
# it should.
call new-lesson six
cp six/lesson.ru.md whole.md
sed -i 's/{= now.text.strip()}/{= now.text}/' six/lesson.ru.md
call check six --seeds 0..3
status 1
err 'six/lesson.ru.md:8:1: page `who`: this expression of the lesson is missing: `now.text.strip()`'
sed 's/^`{= now.text.strip()}`/& {now.turn}/' whole.md >six/lesson.ru.md
call check six --seeds 0..3
status 1
err 'six/lesson.ru.md:9:25: page `who`: the lesson does not have this expression: `now.turn`'
# All pages with a gap are told at once.
sed -e 's/{= now.text.strip()}/{= now.text}/' -e 's/{now.time:.2f}/{now.turn}/' \
    -e '/^## Оба сразу/,$d' whole.md >six/lesson.ru.md
call check six --lang en
err 'six/lesson.ru.md:8:1: page `who`: this expression of the lesson is missing'
err 'page `long`: '
err 'six/lesson.ru.md:1:1: the page `both` is not translated'

# What is wrong in both is told of both, and what both share once.
call new-lesson two
sed -i 's/tasks\[0\]/taskz[0]/' two/lesson.md
cp two/lesson.md two/one
sed -i 's/{[^}]*}/{seed +}/' two/lesson.ru.md
call check two --seeds 0..3
status 1
err 'two/lesson.md:'
err 'two/lesson.ru.md:'
call new-lesson three
sed -i 's/x/x/; s/^     until: .*/     until: nothing_such/' three/lesson.md
call check three --seeds 0..3
one_line_of_error
# A directive stands in lesson.md, so what is wrong with it is told of that file
# and once: where it leads, what it answers, what it names, what solves it.
cp six/lesson.md three/whole
cp whole.md three/lesson.ru.md
wrong() {
    sed "s|$1|" three/whole >three/lesson.md
    cmp -s three/whole three/lesson.md && fail "$1 changes nothing"
    call check three --seeds 0..3
    status 1
    err "three/lesson.md:"
    one_line_of_error
}
wrong "until: every.*|until: False"
wrong "until: every.*|until: now and 1 / 0"
wrong "answer: .*|answer: 'four'"
wrong "answer: .*|answer: float('nan')"
wrong "try: .*|try: last('end').time < 0"
wrong "keep: .*|keep: False"
wrong "page: long|&\n     focus: 'x'"
wrong "page: long|&\n     open: 3"
wrong "then: every.*|then: 1 / 0 -->"
wrong "right: \(.*\) ==|not: no-such\n       right: \1 =="
wrong "solution: .*|solution: none.py -->"
wrong "seed: 1|&\nneeds: none"
wrong "seed: 1|seed: by-name 1..900"
# Code that does not end would be the rest of the lesson; a line that begins with
# a code span opens none, and one that says more closes none.
sed 's/^It ends at/```text\n&/' six/lesson.md >three/lesson.md
call check three --seeds 0..3
status 1
err 'three/lesson.md:47:1: here code begins that does not end: write ``` on a line of its own'
for line in '```len``` is {seed}.' '```\n``` {\n```\n\nThat is {seed}.'; do
    sed "s/^It ends at/$line &/" six/lesson.md >three/lesson.md
    sed "s/^Она заканчивается/$line &/" whole.md >three/lesson.ru.md
    call check three --seeds 0..3
    status 0
    call handout three --seeds 7..7
    out 'is 7.'
done
# What looks like a translation is told.
call new-lesson five
cp five/lesson.ru.md five/lesson_ru.md
call check five --seeds 0..3 --lang en
status 0
out 'five/lesson_ru.md: note: it is not read'
# A word of the glossary that the translation does not say.
call new-lesson four
printf '## Turn\n<!-- term: turn -->\nOne round.\n' >terms.md
printf '## Виток\n<!-- term: turn -->\nОдин круг.\n' >terms.ru.md
sed -i 's/^<!-- page: who$/&\n     term: turn/' four/lesson.md
sed -i 's/^<!-- page: who -->$/<!-- page: who\n     term: turn -->/' four/lesson.ru.md
sed -i '0,/^## /s/^## .*/## The turn/' four/lesson.md
call check four --seeds 0..3
status 1
err 'four/lesson.ru.md:'
err '`Виток`'
sed -i '0,/^## /s/^## .*/## О витке/' four/lesson.ru.md
call check four --seeds 0..3
status 0
# A word next to a number has three forms in Russian.
cp four/lesson.md four/english
cp four/lesson.ru.md four/russian
plural() {
    sed "s/^\`{= now.text.strip()}\`/{plural(seed, 'a', 'b')} &/" four/english >four/lesson.md
    sed "s/^\`{= now.text.strip()}\`/{plural(seed$1)} &/" four/russian >four/lesson.ru.md
    call check four --seeds 0..3
}
plural ", 'строка, да', 'строки'"
status 1
err 'four/lesson.ru.md:10:'
err "plural(n, 'задача', 'задачи', 'задач')"
plural ', "строка", "строки",'
status 1
for whole in ", 'строка', 'строки', 'строк'" ", *('один', 'два', 'пять')"; do
    plural "$whole"
    status 0
done
rm terms.md terms.ru.md
rm lesson/lesson.ru.md

echo 'x = (' >lesson/main.py
call check lesson --seeds 0..9
status 1
err "lesson/main.py:1:5: SyntaxError: '(' was never closed"
one_line_of_error
call check nowhere
status 1
err 'nowhere/lesson.md'

# Several at once: one that is wrong hides no other.
call check "$lessons/04-leaving-the-block" nowhere "$lessons/05-cancel-asks" --seeds 0..9
status 1
err 'nowhere/lesson.md'
out '04-leaving-the-block: good'
out '05-cancel-asks: good'

# Watched, it answers anew whenever a file is written.
call new-lesson watched
cp watched/lesson.md good.md
: >seen
: >seen_errors
"$taskarium" check --watch watched/lesson.md --seeds 0..3 \
    >seen 2>seen_errors &
watcher=$!
# waits for LINES lines in FILE
for_lines() {
    tries=0
    while [ "$(wc -l <"$2")" -lt "$1" ] && [ $tries -lt 300 ]; do
        tries=$((tries + 1))
        sleep 0.1
    done
}
for_lines 2 seen
echo '<!-- asks: nothing -->' >>watched/lesson.md
for_lines 1 seen_errors
cp good.md watched/lesson.md
for_lines 4 seen
printf '## Luck\n<!-- term: luck -->\nNone.\n' >terms.md
for_lines 6 seen
rm terms.md
for_lines 8 seen
# While many seeds are looked at, what is written is answered at once: of the
# program that takes long nothing more is said.
cp watched/main.py quick.py
{
    printf 'for _ in range(5000000):\n    pass\n'
    cat quick.py
} >watched/main.py
for_lines 9 seen
cp quick.py watched/main.py
for_lines 11 seen
kill $watcher
wait $watcher 2>/dev/null
# A glance at a few seeds comes first.
sed -n 1p seen | grep -q 'watched/lesson.md: good at a glance' ||
    fail "the first answer is that of a glance"
[ "$(grep -c 'watched/lesson.md: good$' seen)" -ge 3 ] ||
    fail "it was good three times"
[ "$(sed -n 9,10p seen | grep -c 'good at a glance')" -eq 2 ] ||
    fail "what was written counts, not what was being looked at"
grep -q 'watched/lesson.md:[0-9]*:[0-9]*: ' seen_errors ||
    fail "the error in between says where"
finish
