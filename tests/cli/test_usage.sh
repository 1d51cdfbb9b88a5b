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
# What is given twice, or contradicts another, is told, not dropped.
usage '--by was given before: give it once' sweep a.py --by seed --by 1
usage '--where was given before' find a.py --where seed --where seed
usage '--seed was given before' run a.py --seed=1 --seed 2
usage '--seed was given before' compare a.py --seed 1 --seed 2
usage '-o was given before' draw a.py --output a.svg -o b.svg
usage '--max-turns was given before' run a.py --max-turns 9 --max-turns 8
usage '--set N was given before' run a.py --set N=1 --set N=2
usage '--set is given 16 times at most' run a.py $(for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17; do
    printf -- '--set N%s=1 ' $i; done)
for places in '--at 2.1 --event 5' '--event 5 --at 2.1'; do
    # shellcheck disable=SC2086
    for command in why 'draw -o a.svg' window; do
        usage 'give either --at or --event' $command a.py $places
    done
done
usage 'either TASK, here Task-1, or --at says what' why a.py Task-1 --at 2.1
usage 'either TASK, here 1, or --event says what' why a.py 1 --event 2
usage '--prove needs TASK' why a.py --prove
usage 'give either --prove or --event' why a.py --prove --event 3
usage 'give either --command or -o' save a.py --command -o a.replay
usage 'give either --command or --at' save a.py --command --at 1.0
usage 'give either --frames or --at' draw a.py -o a.svg --frames 3 --at 1.0
usage 'give either --animate or --event' draw a.py -o a.svg --animate --event 1
usage 'a file that ends in .mmd shows all of the run, and takes no --event' \
    draw a.py -o a.mmd --event 1
usage 'a file that ends in .html shows all of the run, and takes no --size' \
    draw a.py -o a.html --size 800x600
# Knobs are turned one by one, each to a number that may stand there.
printf 'N = 2  # knob: 0..9\nX = 0.5  # knob: -1..1\nY = 7  # knob: 0..0.5\nprint(N, X, Y)\n' >knobs.py
call run knobs.py --set N=3 --set X=-1e-1 --set Y=.25
is_out '3 -0.1 0.25
'
call save knobs.py --set N=3 --set X=1 -o knobs.replay
call run knobs.replay
is_out '3 1.0 7
'
call run knobs.replay --set X=0.75
is_out '3 0.75 7
'
no_knob() {
    wanted=$1
    shift
    call "$@"
    status 6
    no_out
    one_line_of_error
    err "$wanted"
}
for file in knobs.py knobs.replay; do
    for value in 0x2 0b1 007 1_0 two nan +inf 2,5 1e999 '2 ' 1j \
        12345678901234567890123456789012; do
        no_knob "N takes a number as 2 or 0.5, not '$value'" run $file --set N="$value"
    done
    for value in 2.5 2.0 1e0 .5; do
        no_knob "N takes a whole number as 2, not '$value'" run $file --set N=$value
        no_knob "N takes a whole number as 2, not '$value'" sweep $file --by N --set N=$value
    done
    no_knob 'N can be turned from 0 to 9' run $file --set N=-1
    no_knob 'the program has no knob Z' run $file --set Z=1
    no_knob "X takes a number as 2 or 0.5, not '0x1'" run $file --set X=0x1
done
finish
