#!/bin/sh
# What taskarium-window does without a display.
# usage: test_headless.sh WINDOW PROGRAM
set -u
window=$1 program=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
XDG_DATA_HOME=$scratch/data
export XDG_DATA_HOME
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER

fail() {
    echo "FAIL: $*"
    cat "$scratch/errors" 2>/dev/null
    exit 1
}

# expect STATUS COMMAND...
expect() {
    wanted=$1
    shift
    "$@" >"$scratch/output" 2>"$scratch/errors"
    status=$?
    [ $status = "$wanted" ] || fail "$* exits with $status, not $wanted"
}

says() {
    grep -q -- "$1" "$scratch/errors" || fail "nothing says: $1"
}

# The text timeline takes the window's place, and says why.
expect 0 "$window" "$program" --seed 1
says "no display"
grep -q "Task-4" "$scratch/output" || fail "no timeline was printed"

# Of the lessons it would give answers away.
for lesson in "" "${program%/main.py}"; do
    expect 6 "$window" ${lesson:+"$lesson"}
    says "no display"
    says "taskarium study ${lesson:-0}"
    [ -s "$scratch/output" ] && fail "a run was printed"
done

# A line that wraps is one line of output, however narrow the panel.
printf 'for n in range(3):\n    print("word " * 40)\n' >"$scratch/long.py"
expect 0 "$window" "$scratch/long.py" --draw "$scratch/long.svg" --size 960x600
grep -q '3 of 3 lines' "$scratch/long.svg" || fail "wrapped lines are counted"

# Pictures need no display, and are the same every time.
for size in 960x600 1280x800 1440x900; do
    for theme in dark light; do
        expect 0 "$window" "$program" --draw "$scratch/one.png" \
            --size $size --theme $theme --event 60 --task 4
        expect 0 "$window" "$program" --draw "$scratch/two.png" \
            --size $size --theme $theme --event 60 --task 4
        cmp -s "$scratch/one.png" "$scratch/two.png" || fail "not the same"
        [ "$(wc -c <"$scratch/one.png")" -gt 20000 ] || fail "hardly a picture"
    done
done
expect 0 "$window" "$program" --draw "$scratch/one.svg"
grep -q "</svg>" "$scratch/one.svg" || fail "no SVG"
grep -q "Task-4" "$scratch/one.svg" || fail "no text in the SVG"

expect 0 "$window" "$program" --scale 2 --size 960x600 --draw "$scratch/two.svg"
grep -q '<svg [^>]*width="1920" height="1200" viewBox="0 0 960 600"' "$scratch/two.svg" ||
    fail "a drawing is not scaled"

# What plays by itself, a series, and a part are the same every time, too.
expect 0 "$window" "$program" --animate --draw "$scratch/one.svg"
expect 0 "$window" "$program" --animate --draw "$scratch/two.svg"
cmp -s "$scratch/one.svg" "$scratch/two.svg" || fail "not the same film"
grep -q "@keyframes f9" "$scratch/one.svg" || fail "nothing moves"
grep -q "<script" "$scratch/one.svg" && fail "a film needs a script"
expect 0 "$window" "$program" --frames 3 --size 960x600 --draw "$scratch/a.png"
expect 0 "$window" "$program" --frames 3 --size 960x600 --draw "$scratch/b.png"
for n in 1 2 3; do
    cmp -s "$scratch/a-000$n.png" "$scratch/b-000$n.png" || fail "frame $n"
done
cmp -s "$scratch/a-0001.png" "$scratch/a-0003.png" && fail "all frames alike"
[ -e "$scratch/a-0004.png" ] && fail "a frame too many"
expect 0 "$window" "$program" --view errors --draw "$scratch/part.svg"
grep -q "REAL ERRORS" "$scratch/part.svg" || fail "no errors in their view"
grep -q "event loop" "$scratch/part.svg" && fail "the lanes are there, too"

# Where there is no font there is a sentence.
echo '<?xml version="1.0"?><fontconfig><dir>/no/such</dir></fontconfig>' \
    >"$scratch/fonts.conf"
FONTCONFIG_FILE=$scratch/fonts.conf
export FONTCONFIG_FILE
expect 6 "$window" "$program" --draw "$scratch/x.png"
says "knows no font at all"
unset FONTCONFIG_FILE

# One clear error each.
expect 2 "$window" --no-such-option
says "no option '--no-such-option'"
expect 2 "$window" "$program" --draw picture.gif
says ".mmd or .html"
expect 6 "$window" "$scratch/no.py" --draw "$scratch/x.png"
says "$scratch/no.py"
expect 6 "$window" "$scratch/no.py"
expect 6 "$window" "$program" --draw /no/such/folder/x.png
says "/no/such/folder"
expect 0 "$window" --help
grep -q -- "--draw" "$scratch/output" || fail "help does not help"

# The line that a page means is in sight, though nothing has happened yet.
expect 0 "$window" "$(dirname "$program")/../00-first-minute" --page 1 \
    --seed 0 --lang en --size 1280x800 --draw "$scratch/page.svg"
grep -q '> tasks:<' "$scratch/page.svg" || fail "line 20 is not in sight"

# A large picture is laid out as a window of that size is: everything grows.
expect 0 "$window" "$program" --size 3840x2160 --draw "$scratch/large.svg"
grep -q 'width="3840" height="2160" viewBox="0 0 1920 1080"' \
    "$scratch/large.svg" || fail 'a large picture has small letters'

# A lesson goes by its name, as with taskarium.
expect 0 "$window" 04-leaving-the-block --page 2 --draw "$scratch/named.svg"
grep -q '>Leaving the block<' "$scratch/named.svg" || fail 'the lesson is not drawn'

# Hundreds at one line are told in full.
cat >"$scratch/hundreds.py" <<'END'
import asyncio
async def nap():
    await asyncio.sleep(1)
async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range(167):
            tg.create_task(nap())
        await asyncio.sleep(0)
        raise ValueError
asyncio.run(main())
END
expect 0 "$window" "$scratch/hundreds.py" --draw "$scratch/hundreds.svg"
[ "$(grep -c '>167<' "$scratch/hundreds.svg")" = 2 ] ||
    fail 'how many stand at the line, and how many were cancelled?'

# A picture that no memory holds is refused before it is begun.
expect 6 "$window" "$program" --size 16384x16384 --scale 8 \
    --draw "$scratch/large.png"
grep -q 'make --size or --scale smaller' "$scratch/errors" ||
    fail 'the picture is too large without a word'
echo passed
