#!/bin/sh
# The worked example of lessons/README.md is a good lesson, wherever it stands.
# usage: readme.sh TASKARIUM LESSONS
set -u
taskarium=$1 lessons=$2
scene=$(mktemp -d)
trap 'rm -rf "$scene"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$scene/example" || exit 1

# The blocks under the heading, each into the file that is named before it.
awk -v folder="$scene/example" '
    /^## / && !inside { here = $0 == "## One worked example" }
    here && !inside && match($0, /`[a-z.]+`[:,]/) {
        file = substr($0, RSTART + 1, RLENGTH - 3)
    }
    here && /^```/ { inside = !inside; next }
    here && inside { print >(folder "/" file) }
' "$lessons/README.md"
for file in main.py lesson.md solved.py; do
    [ -s "$scene/example/$file" ] || {
        echo "FAIL: the README has no $file"
        exit 1
    }
done
"$taskarium" check "$scene/example" --seeds 0..4
