#!/bin/sh
# Broken files of every kind, for every command that reads one: one clear error
# that says what, where and what to try, never a wait, and status 6.
. "$(dirname "$0")/expect.sh"
unset DISPLAY WAYLAND_DISPLAY
export XDG_CONFIG_HOME="$scene/config" XDG_DATA_HOME="$scene/data" HOME="$scene"

# Makes the file $2 one of that kind.
broken() {
    rm -rf "$2"
    case $1 in
    missing) ;;
    fifo) mkfifo "$2" ;;
    folder) mkdir "$2" ;;
    loop) ln -s "$(basename "$2")" "$2" ;;
    binary) printf 'PNG\211\r\n\032\n' >"$2" ;;
    latin) printf 'x = 1\ny = "\377"\n' >"$2" ;;
    huge) dd if=/dev/zero of="$2" bs=1M count=0 seek=40 2>/dev/null ;;
    closed)
        echo 'x = 1' >"$2"
        chmod 0 "$2"
        ;;
    esac
}

kinds='missing fifo folder loop binary latin huge'
[ "$(id -u)" -eq 0 ] || kinds="$kinds closed"

says() {
    case $1 in
    missing) err "cannot read $2: No such file or directory; is its name right?" ;;
    fifo) err "cannot read $2: not a regular file; copy what it gives into one" ;;
    folder) err "cannot read $2: Is a directory; name a file in it" ;;
    loop) err "cannot read $2: Too many levels of symbolic links" ;;
    binary) err "cannot read $2: line 1 is not UTF-8 (byte 0x89); save it as UTF-8" ;;
    latin) err "cannot read $2: line 2 is not UTF-8 (byte 0xff); save it as UTF-8" ;;
    huge) err "cannot read $2: it is larger than" ;;
    closed) err "cannot read $2: Permission denied; may you read it?" ;;
    esac
}

refused() {
    status 6
    no_out
    one_line_of_error
    says "$1" "$2"
}

printf 'print(input())\n' >reads.py
for kind in $kinds; do
    broken "$kind" it.py
    for command in run timeline trace why 'compare --seed 1 2' save window \
        'sweep --by 1' 'find --where 1' 'draw -o x.svg' 'draw -o x.png' \
        'page -o x.html' 'verify --trust' 'run reads.py --input'; do
        # shellcheck disable=SC2086
        call $command it.py
        refused "$kind" it.py
    done
    call compare reads.py it.py
    refused "$kind" it.py

    # A lesson's text, and its program.
    for file in lesson.md main.py; do
        rm -rf lesson terms.md
        cp "$lessons/terms.md" .
        cp -r "$lessons/01-ten-tasks" lesson
        rm -f lesson/lesson.ru.md
        broken "$kind" "lesson/$file"
        for command in study handout 'page -o x.html'; do
            # A folder without a lesson.md is its main.py.
            case $command$kind$file in
            page*missinglesson.md | page*looplesson.md) continue ;;
            esac
            # shellcheck disable=SC2086
            call $command lesson --lang en
            status 6
            one_line_of_error
            case $kind$file in missingmain.py | loopmain.py) ;; *) says "$kind" "lesson/$file" ;; esac
        done
        call check lesson
        status 1
        case $kind$file in missingmain.py | loopmain.py) ;; *) says "$kind" "lesson/$file" ;; esac
    done
done

# A replay says what it is that is damaged.
call save "$lessons/01-ten-tasks/main.py" -o good.replay
for kind in missing fifo folder loop huge binary; do
    broken "$kind" it.replay
    for command in run trace 'draw -o x.svg' 'verify --trust' window; do
        # shellcheck disable=SC2086
        call $command it.replay
        status 6
        no_out
        one_line_of_error
        if [ "$kind" = binary ]; then
            err 'cannot open it.replay: line 1, column '
        else
            says "$kind" it.replay
        fi
    done
done
head -c 150 good.replay >cut.replay
: >empty.replay
printf '[%.0s' $(seq 3000) >deep.replay
for file in cut empty deep; do
    call run $file.replay
    status 6
    one_line_of_error
    err "cannot open $file.replay: line "
    err 'ask for the file again'
done

# What only looks broken runs: a mark before the text, the other ends of lines,
# no last newline, nothing at all.
printf '\357\273\277print(1)' >mark.py
printf 'print(1)\r\n' >ends.py
for file in mark ends; do
    call run $file.py
    status 0
    is_out '1
'
done
printf '\357\273\277' | cat - good.replay >mark.replay
sed 's/$/\r/' good.replay >ends.replay
for file in mark ends; do
    call run $file.replay
    status 0
    no_err
done
: >empty.py
for command in run timeline trace why 'draw -o x.svg' 'page -o x.html'; do
    # shellcheck disable=SC2086
    call $command empty.py
    status 0
    no_err
done

# A lesson says by itself how its program is run.
for options in '--python 3.11' '--input empty.py' '--max-turns 9'; do
    # shellcheck disable=SC2086
    call page "$lessons/01-ten-tasks" -o x.html $options --lang en
    status 2
    no_out
    one_line_of_error
    err "a lesson's page takes no ${options%% *}"
done

# Where nothing can be written.
mkfifo out.svg full.replay
for out in out.svg full.replay no/such/x.svg; do
    command=draw
    [ $out != full.replay ] || command=save
    call $command "$lessons/01-ten-tasks/main.py" -o $out
    status 6
    one_line_of_error
    err "cannot write $out: "
done

# A module beside the program that cannot be read is what python3 calls it.
printf 'import beside\n' >imports.py
printf 'x = "\377"\n' >beside.py
call run imports.py
status 1
err 'SyntaxError'

finish
