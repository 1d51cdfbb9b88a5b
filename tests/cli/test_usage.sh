#!/bin/sh
# Commands, options and what is wrong with them.
. "$(dirname "$0")/expect.sh"

for words in help --help -h; do
    call $words
    status 0
    no_err
    out 'usage: taskarium'
    for command in window run timeline trace draw why compare sweep find verify check study new-lesson help; do
        out "  $command "
    done
done

for command in window run timeline trace draw why compare sweep find verify check study new-lesson help; do
    call $command --help
    status 0
    no_err
    out "usage: taskarium $command"
    cp out first
    call help $command
    status 0
    cmp -s first out || fail "help $command and $command --help differ"
done

call run --help
for option in --seed --python --max-instructions --max-turns --max-time \
    --max-events --max-memory --max-output --max-tasks --max-recursion; do
    out "$option"
done
call draw --help
for option in --seed --python -o --theme --size --scale --event; do
    out "  $option"
done
call verify --help
out '--seeds A..B'
call timeline --help
out '--width'

call --version
status 0
out 'taskarium '

usage() {
    wanted=$1
    shift
    call "$@"
    status 2
    no_out
    one_line_of_error
    err "$wanted"
}

printf 'print(1)\n' >a.py
usage "there is no command 'rum'; did you mean 'run'?" rum a.py
usage "did you mean 'timeline'?" timelin a.py
usage "there is no command or file 'xyzzy'" xyzzy
usage "there is no command or file 'xyzzy'" help xyzzy
usage 'usage: taskarium run FILE.py' run
usage 'usage: taskarium why FILE.py [TASK]' why
usage "'b.py' is one argument too many" run a.py b.py
usage "there is no option '--sed' here; did you mean '--seed'?" run --sed 1 a.py
usage "there is no option '--theme' here" run --theme dark a.py
usage "there is no option '--xyzzy' here" --xyzzy
seed='a number as 7 or 1.5, a word, or a text in quotes'
usage "--seed needs $seed" run a.py --seed
usage "--seed takes $seed, not '1 2'" run a.py --seed '1 2'
usage "--seed takes $seed, not ''" run a.py --seed ''
usage "--python takes 3.11, 3.12, 3.13 or 3.14, not '3.9'" run a.py --python 3.9
usage '--max-turns takes a number above 0' run a.py --max-turns -1
usage '--max-time takes a number of seconds' run a.py --max-time soon
usage '--max-memory takes a number of bytes' run a.py --max-memory lots
usage '--width takes a number from 60' timeline a.py --width 5
usage 'draw needs -o' draw a.py
usage 'draw needs -o OUT.svg, .png, .mmd or .html' draw a.py -o a.gif
usage 'draw needs -o OUT.svg' draw a.py -o .png
usage 'page needs -o OUT.html' page a.py -o a.svg
usage '-o takes a file name that ends in .html here' handout a -o /dev/full
usage '-o takes a file name that ends in .csv here' mark a -o a.html
usage '-o takes a file name that ends in .handin here' study a -o a.html
usage '-o takes a file name that ends in .replay here' save a.py -o a.html
usage '-o takes a file name' draw a.py -o ""
usage '--theme takes dark, light or print' draw a.py -o a.png --theme pink
usage '--size takes WIDTHxHEIGHT' draw a.py -o a.png --size 12
usage '--view takes all, timeline, errors or await-tree' draw a.py -o a.png --view tree
usage '--frames takes a number from 2 to 9999' draw a.py -o a.png --frames 1
usage '--animate writes one .svg of the timeline' draw a.py -o a.png --animate
usage '--animate writes one .svg of the timeline' draw a.py -o a.svg --animate --view errors
usage '--frames writes .png or .svg' draw a.py -o a.mmd --frames 3
usage '--scale takes a number' draw a.py -o a.png --scale 99
usage '--event takes the number' draw a.py -o a.png --event x
usage '--seeds takes two integers' verify a.py --seeds 9
usage 'either --seed or --seeds' verify a.py --seeds 1..2 --seed 3
finish
