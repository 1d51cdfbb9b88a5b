#!/bin/sh
# The page of a run in a real browser, offline: its picture, both steps, a tip
# and why. A script that is put at its end does what a person would, and leaves
# what it saw in the document that the browser prints.
# usage: test_page.sh WINDOW PROGRAM
set -u
window=$1 program=$2
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

"$window" "$program" --seed 1 --draw "$scratch/run.html" --lang en \
    2>"$scratch/seen" || fail "no page"
! grep -Eq '(src|href) *= *"?https?:' "$scratch/run.html" ||
    fail "the page asks for something from elsewhere"
cat >>"$scratch/run.html" <<'SCRIPT'
<script>
const seen = [];
const note = what => seen.push(what + ': ' + by('say').textContent);
const press = key => document.dispatchEvent(
    new KeyboardEvent('keydown', {key, bubbles: true}));
note('last');
seen.push('root: ' + by('root').textContent.replace(/\n/g, ' '));
seen.push('first why: ' + document.querySelector('summary').textContent);
press('Home'); note('home');
by('step').click(); by('step').click(); note('next twice');
press('ArrowLeft'); note('left');
by('back').click(); note('back');
press('End'); note('end');
seen.push('why: ' + by('why').children.length);
go(70);
seen.push('raised: ' + [...document.querySelectorAll('.ground + text')].map(
    t => t.textContent).join(' ') + ' / ' + document.querySelectorAll(
    '.ground').length);
go(limit());
choose(4);
seen.push('asked: ' + document.querySelector('summary').textContent + ' / ' +
    [...by('why').children].map(l => l.textContent).join(' / '));
choose(0);
const figure = document.querySelector('figure');
figure.focus();
for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp'])
    figure.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
seen.push('lane: ' + by('spoken').textContent);
seen.push('out: ' + [...document.querySelector('.out').children].map(
    l => l.textContent).join('/'));
const mark = [...document.querySelectorAll('[data-i]')].find(
    m => parts[0].data.tips[m.dataset.i]);
mark.dispatchEvent(new MouseEvent('mousemove', {bubbles: true}));
seen.push('tip: ' + by('tip').style.display + ' ' + by('tip').textContent);
const box = document.querySelector('svg').getBoundingClientRect();
seen.push('picture: ' + (box.width > 300 && box.height > 100));
document.body.innerHTML = '<pre id="seen">' + seen.map(s =>
    s.replace(/&/g, '&amp;').replace(/</g, '&lt;')).join('\n') + '\nEND</pre>';
</script>
SCRIPT
HOME=$scratch timeout 60 "$browser" --headless --no-sandbox --disable-gpu \
    --disable-dev-shm-usage --user-data-dir="$scratch/profile" \
    --dump-dom "file://$scratch/run.html" >"$scratch/dom" 2>/dev/null
sed -n '/<pre id="seen">/,/END/p' "$scratch/dom" |
    sed 's/.*<pre id="seen">//' >"$scratch/seen"
grep -q END "$scratch/seen" || fail "the browser ran no script to its end"
sees() {
    grep -Eq "^$1" "$scratch/seen" || fail "not seen: $1"
}
sees 'last: .+'
sees "root: Root cause: ValueError\('Oops'\) in Task-6"
sees 'first why: .*Task-6'
sees 'home: The program begins'
sees 'next twice: .+'
[ "$(grep '^left:' "$scratch/seen" | cut -d: -f2-)" != \
    "$(grep '^next twice:' "$scratch/seen" | cut -d: -f2-)" ] ||
    fail "a step back leads nowhere"
[ "$(grep '^back:' "$scratch/seen" | cut -d: -f2-)" = \
    "$(grep '^home:' "$scratch/seen" | cut -d: -f2-)" ] ||
    fail "two steps forward and two back are not where they began"
[ "$(grep '^end:' "$scratch/seen" | cut -d: -f2-)" = \
    "$(grep '^last:' "$scratch/seen" | cut -d: -f2-)" ] || fail "End is not last"
sees 'why: [1-9]'
sees 'asked: Why was Task-4 cancelled\? / .*Task-6 raised ValueError.* / The group aborts'
sees 'out: Oops/Oops'
sees 'tip: block .+\.'
sees 'picture: true'
sees "raised: .*ValueError\('Oops'\) ValueError\('Oops'\) / [1-4]$"
sees 'lane: Task-1\. '
echo "passed in $browser"
