#!/bin/sh
# Each misconception names a page that there is, and an event that happens there
# on its seed.
#
#     misconceptions.sh TASKARIUM LESSONS
set -eu
taskarium=$1
lessons=$2
status=0
count=0

complain() {
    echo "$id: $1"
    status=1
}

# An entry's lines have been read.
check() {
    [ -n "$id" ] || return 0
    count=$((count + 1))
    folder=$lessons/${page%/*}
    grep -q "page: ${page#*/}\$\|page: ${page#*/} -->" "$folder/lesson.md" ||
        complain "there is no page $page"
    program=$(sed -n 's/^program: //p' "$folder/lesson.md")
    "$taskarium" find "$folder/$program" --where "$event" \
        --seeds "$seed..$seed" >/dev/null ||
        complain "$event does not happen on seed $seed"
    id=
}

id=
while IFS= read -r line; do
    case $line in
    '<!-- misconception: '*)
        check
        id=${line#*: } seed=1 page='' event=''
        ;;
    '     page: '*) page=${line#*: } ;;
    '     seed: '*) seed=${line#*: } ;;
    '     event: '*)
        event=${line#*: }
        event=${event% -->}
        ;;
    esac
done <"$lessons/misconceptions.md"
check
[ "$count" -ge 20 ] || { echo "only $count misconceptions" && status=1; }
exit $status
