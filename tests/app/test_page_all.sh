#!/bin/sh
# Every lesson, in both languages, as a page: it is written, is not large, and
# has in it what its questions and pages need.
# usage: test_page_all.sh WINDOW LESSONS EVERY   (1: all pages; 3: a third)
set -u
window=$1 lessons=$2 every=$3 count=0
command -v python3 >/dev/null 2>&1 || { echo "skipped: no python3"; exit 77; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' INT TERM

for lesson in "$lessons"/[0-9]*/; do
    for language in en ru; do
        count=$((count + 1))
        [ $((count % every)) -eq 0 ] || continue
        name=$(basename "$lesson").$language.html
        "$window" "$lesson" --draw "$scratch/$name" --lang $language ||
            { echo "FAIL: no page of $lesson in $language"; exit 1; }
    done
done
python3 - "$scratch" $((count / every)) <<'PYTHON'
import base64, glob, json, os, re, sys

def check(path):
    text = open(path, encoding='utf-8').read()
    assert len(text.encode()) < 1_000_000, len(text)
    assert text.count('</script>') == 2
    sealed = re.search(r'id="data">\n(.*?)\n</script>', text, re.S).group(1)
    data = json.loads(base64.b64decode(sealed))
    pages = data['lesson']['pages']
    pictures, runs = data['pictures'], data['runs']
    assert len(pages) > 2 and data['words'], path
    for page in pages:
        views = list(page['views'])
        asked = page.get('asked')
        if asked:
            views += asked['views']
            assert asked['right'] and asked['text'] and asked['after'], page
            if asked['kind'] == 0:
                assert 1 <= int(asked['right']) <= len(asked['options'])
                assert not asked['verdicts'][int(asked['right']) - 1]
        for kept, number, parts in views:
            part = pictures[number]['parts'][0]
            assert page['event'] < len(part['x']), page['id']
    for picture in pictures:
        for part in picture['parts']:
            events = runs[part['run']]['events']
            assert len(part['x']) <= len(events)
            assert part['x'] == sorted(part['x'])
            assert all(part['tips'].values())
            marks = [int(n) for n in re.findall(r'data-e="(\d+)"', part['svg'])]
            assert len(marks) > 9 or len(part['x']) < 9
            assert all(mark < len(part['x']) for mark in marks)

paths = sorted(glob.glob(os.path.join(sys.argv[1], '*.html')))
assert len(paths) == int(sys.argv[2]) > 4, paths
for path in paths:
    check(path)
print(len(paths), 'pages')
PYTHON
