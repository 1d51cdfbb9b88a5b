#!/bin/sh
# The page of a lesson in a real browser, offline, as a student takes it: pages
# turned, a wrong answer and a right one, what the veil hides, links, words,
# keys, and what is remembered. A script that is put at its end does what a
# person would, and leaves what it saw in the document that the browser prints.
# usage: test_page_lesson.sh WINDOW LESSONS
set -u
window=$1 lessons=$2
browser=
for name in chromium chromium-browser google-chrome; do
    command -v $name >/dev/null 2>&1 && browser=$name && break
done
[ -n "$browser" ] || { echo "skipped: no Chromium"; exit 77; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' INT TERM
fail() {
    echo "FAIL: $*"
    cat "$scratch/seen" 2>/dev/null
    exit 1
}

# look LESSON LANGUAGE SCRIPT: what the script saw is in $scratch/seen
look() {
    "$window" "$lessons/$1" --seed 1 --draw "$scratch/page.html" --lang "$2" \
        2>"$scratch/seen" || fail "no page of $1"
    [ "$(wc -c <"$scratch/page.html")" -lt 1000000 ] || fail "$1 is too large"
    ! grep -Eq '(src|href) *= *"?https?:' "$scratch/page.html" ||
        fail "the page of $1 asks for something from elsewhere"
    cat >>"$scratch/page.html" <<'SCRIPT'
<script>
const seen = [];
const see = (what, value) => seen.push(what + ': ' + value);
const press = (key, more) => (document.activeElement || document.body)
    .dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true,
        cancelable: true, ...more}));
const text = id => by(id).textContent.replace(/\s+/g, ' ').trim();
const labelled = name => [...document.querySelectorAll('#task button')].find(
    b => b.textContent.startsWith(name));
const lanes = () => document.querySelectorAll('#line svg:not(.names) text').length;
onerror = e => { seen.push('error: ' + e); };
</script>
SCRIPT
    printf '<script>\n%s\n</script>\n' "$3" >>"$scratch/page.html"
    cat >>"$scratch/page.html" <<'SCRIPT'
<script>
document.body.innerHTML = '<pre id="seen">' + seen.map(s =>
    s.replace(/&/g, '&amp;').replace(/</g, '&lt;')).join('\n') + '\nEND</pre>';
</script>
SCRIPT
    HOME=$scratch timeout 60 "$browser" --headless --no-sandbox --disable-gpu \
        --disable-dev-shm-usage --user-data-dir="$scratch/profile" \
        --dump-dom "file://$scratch/page.html" >"$scratch/dom" 2>/dev/null
    sed -n '/<pre id="seen">/,/END/p' "$scratch/dom" |
        sed 's/.*<pre id="seen">//' >"$scratch/seen"
    grep -q END "$scratch/seen" || fail "the browser ran no script to its end"
    ! grep -q '^error' "$scratch/seen" || fail "the script failed"
}
sees() {
    grep -Eq "^$1" "$scratch/seen" || fail "not seen: $1"
}
number() {
    sed -n "s/^$1: //p" "$scratch/seen"
}

look 01-ten-tasks en "
see('title', text('title'));
see('first', text('where') + ' / ' + text('head'));
see('say', text('say'));
const seenNames = kind => [...new Set([...document.querySelectorAll(
    '#line ' + kind + ' text')].filter(t => t.style.visibility !== 'hidden').map(
    t => t.textContent).filter(t => t.startsWith('Task-')))].join(' ');
see('names', seenNames('svg.names') + ' / ' + seenNames('svg:not(.names)'));
// A link leads to a lane, a word has its meaning.
[...document.querySelectorAll('#text a')].find(
    b => b.textContent === 'Task-1').click();
see('lane', document.querySelectorAll('.band').length);
const word = document.querySelector('#text .term');
word.dispatchEvent(new FocusEvent('focus'));
see('word', by('tip').style.display + ' ' + text('tip'));
see('described', by(word.getAttribute('aria-describedby')).textContent);
word.dispatchEvent(new FocusEvent('blur'));
see('word gone', by('tip').style.display);
// Nothing is shown past the next question, and the run goes no further.
press('End');
see('veiled end', at + ' of ' + limit());
see('veiled why', text('urge'));
by('next').click();
press('ArrowDown', {altKey: true});
see('asked', text('where') + ' / ' + by('next').disabled);
see('veiled events', limit());
see('veiled lanes', lanes());
see('veiled out', document.querySelector('.out').textContent);
see('told before', /never came to their/.test(document.body.innerText));
press('ArrowRight');
see('urge', text('urge'));
press('ArrowDown', {altKey: true});
see('held', text('where'));
// A wrong answer by keys, then the right one by the mouse.
document.body.focus();
press('1');
see('chosen', document.querySelector('#task input:checked').value);
press('Enter');
see('wrong', text('result') + ' / ' + text('task'));
see('spoken', text('spoken'));
see('still veiled', limit() + ' ' + by('next').disabled);
document.querySelectorAll('#task input')[1].click();
labelled('Answer').click();
see('right', text('result') + ' / ' + text('task'));
see('next', by('next').disabled);
see('lit', document.querySelectorAll('.lit').length);
see('score', text('score'));
// The next question, by a number: no answer at all, then right at once.
by('next').click();
by('field').value = 'many';
labelled('Answer').click();
see('no answer', text('urge2'));
by('field').value = '8';
press('Enter');
by('field') && by('field').dispatchEvent(new KeyboardEvent('keydown',
    {key: 'Enter', bubbles: true}));
see('number', text('result'));
see('lit eight', document.querySelectorAll('.lit').length);
see('unveiled events', limit());
see('unveiled lanes', lanes());
by('next').click();
see('why', text('where') + ' ' + by('ask').open + ' ' + by('why').children.length);
press('End');
see('out', [...document.querySelector('.out').children].map(
    l => l.textContent).join('/'));
by('next').click();
see('last', by('next').hidden + ' ' + text('score'));
see('try', text('task'));
see('hints', document.querySelectorAll('.hint:not([hidden])').length + ' ' +
    document.querySelector('.hint summary').textContent);
// What a reload would find.
see('kept', localStorage.getItem(store));
page = 0;
memory = {page: 0, deeds: {}};
recall();
see('recalled', page + ' ' + waits(2));
"
sees 'title: Ten tasks, one group'
sees 'first: page 1 of 6 / Four promises'
sees 'say: Turn 1: Task-1 opens a group'
sees 'names: Task-1 / Task-1$'
sees 'lane: 1'
sees 'word: block A coroutine that the loop runs'
sees 'described: A coroutine that the loop runs'
sees 'word gone: none'
sees 'veiled why: What comes next is shown on a later page'
sees 'asked: page 3 of 6 / true'
sees 'veiled out: $'
sees 'told before: false'
sees 'urge: The answer comes next: give yours first, or skip'
sees 'held: page 3 of 6'
sees 'chosen: 1'
sees 'wrong: Not so. Try once more. / .*the others go on to their end.Answer'
sees 'spoken: Not so. Try once more.*the others go on to their end'
sees "still veiled: $(number 'veiled events') true"
sees 'right: Right. / .*never came to their'
sees 'next: false'
sees 'lit: 1'
sees 'score: right at once: 0 of 1'
sees 'no answer: The answer to this question is a number'
sees 'number: Right.'
sees 'lit eight: 8'
[ "$(number 'unveiled events')" -gt "$(number 'veiled events')" ] ||
    fail "a right answer lifts no veil"
[ "$(number 'unveiled lanes')" -gt "$(number 'veiled lanes')" ] ||
    fail "nothing is drawn behind the veil"
sees 'why: page 5 of 6 true [2-9]'
sees 'out: Oops/Oops'
sees 'last: true right at once: 1 of 2'
sees "try: .*taskarium 01-ten-tasks.*random.seed\\(1\\)"
sees 'hints: 1 a hint'
sees 'kept: \{"page":5'
sees 'recalled: 5 false'

look 08-gather-and-group ru "
while (page < 2) { if (waits(page)) skip(); turn(1); }
see('names', [...document.querySelectorAll('figcaption')].map(
    c => c.textContent).join(' '));
see('parts', parts.length + ' ' + document.querySelectorAll('.out').length);
see('axis', parts[0].data.x[0] === parts[1].data.x[0]);
go(0);
see('below', document.querySelectorAll('.out')[1].textContent);
go(limit());
see('below end', document.querySelectorAll('.out')[1].children.length);
see('language', document.documentElement.lang + ' ' + text('where'));
"
sees 'names: gather.py main.py'
sees 'parts: 2 2'
sees 'axis: true'
sees 'below: $'
sees 'below end: [1-9]'
sees 'language: ru страница 3 из 6'

# Tasks are named by clicks or typed.
look 04-leaving-the-block en "
while (!L.pages[page].asked || L.pages[page].asked.kind !== LANES) {
    if (waits(page)) skip();
    turn(1);
}
const asked = L.pages[page].asked;
see('nonsense', judge(asked, 'so many'));
see('nothing', judge(asked, ''));
see('none', judge(asked, 'none'));
for (const name of asked.right.split(' ')) labelled(name).click();
see('field', by('field').value === asked.right);
labelled('Answer').click();
see('named', text('result'));
"
sees 'nonsense: null'
sees 'nothing: null'
sees 'none: false'
sees 'field: true'
sees 'named: Right.'
echo "passed in $browser"
