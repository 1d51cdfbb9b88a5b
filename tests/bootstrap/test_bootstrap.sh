#!/bin/sh
# Runs bootstrap.sh among stand-ins for the commands that it calls, which write
# down how they were called.
#
#     test_bootstrap.sh BOOTSTRAP SCENE
set -eu

bootstrap=$1
scene=$2

fail() {
    echo "FAIL: $1" >&2
    cat "$scene/output" "$scene/calls" >&2
    exit 1
}

# stand_in NAME BODY
stand_in() {
    printf '#!/bin/sh\n%s\n' "$2" >"$scene/bin/$1"
    chmod +x "$scene/bin/$1"
}

# A fresh copy of the tree's outline, in which everything is installed.
set_scene() {
    rm -rf "$scene"
    mkdir -p "$scene/bin" "$scene/tree/src" "$scene/tree/lessons"
    cp "$bootstrap" "$scene/tree/src/bootstrap.sh"
    : >"$scene/calls"
    : >"$scene/output"
    : >"$scene/missing"
    note="echo \"\${0##*/} \$*\" >>\"$scene/calls\""
    stand_in dpkg-query "for package; do :; done
        if grep -qx -- \"\$package\" \"$scene/missing\"; then exit 1; fi
        printf installed"
    stand_in apt-get "$note
        case \"\$*\" in *install*) : >\"$scene/missing\" ;; esac"
    stand_in sudo "$note
        shift; exec \"\$@\""
    stand_in id 'echo 0'
    stand_in cmake "$note
        case \$1 in --preset) mkdir -p build/\$2/bin
            touch build/\$2/build.ninja
            cp \"$scene/bin/program\" build/\$2/bin/taskarium ;; esac"
    stand_in ctest "$note"
    stand_in program "$note"
}

# run_bootstrap ARGUMENT...; prints nothing, keeps the status in $status
run_bootstrap() {
    status=0
    PATH="$scene/bin:$PATH" sh "$scene/tree/src/bootstrap.sh" "$@" \
        >"$scene/output" 2>&1 </dev/null || status=$?
}

called() {
    grep -q -- "$1" "$scene/calls"
}

nothing_missing_touches_no_network() {
    set_scene
    run_bootstrap run
    [ "$status" -eq 0 ] || fail "run failed with $status"
    called apt-get && fail "apt was called though nothing is missing"
    called '^taskarium *$' || fail "the first minute was not opened"
}

what_is_missing_is_named_and_installed() {
    set_scene
    printf 'check\nfonts-inter\n' >"$scene/missing"
    run_bootstrap run
    [ "$status" -eq 0 ] || fail "run failed with $status"
    grep -q '^bootstrap: installing check fonts-inter' "$scene/output" ||
        fail "it was not said what is installed"
    called '--no-install-recommends .*DPkg::Lock::Timeout=.* install check' ||
        fail "apt was called in another way"
    called sudo && fail "root called sudo"
    [ "$(grep -c apt-get "$scene/calls")" -eq 1 ] || fail "apt worked twice"
}

a_list_that_is_missing_is_fetched_once() {
    set_scene
    echo check >"$scene/missing"
    stand_in apt-get "echo \"apt-get \$*\" >>\"$scene/calls\"
        case \"\$*\" in
        *update*) touch \"$scene/updated\" ;;
        *) [ -f \"$scene/updated\" ] || exit 100
           : >\"$scene/missing\" ;;
        esac"
    run_bootstrap run
    [ "$status" -eq 0 ] || fail "run failed with $status"
    [ "$(grep -c 'apt-get.* update' "$scene/calls")" -eq 1 ] ||
        fail "the list was not fetched once"
}

tests_need_more_than_a_run() {
    set_scene
    echo xdotool >"$scene/missing"
    run_bootstrap run
    called apt-get && fail "a run installed what only tests need"
    run_bootstrap test
    [ "$status" -eq 0 ] || fail "test failed with $status"
    called 'apt-get.* install xdotool' || fail "xdotool was not installed"
    tail -n 1 "$scene/calls" | grep -q '^ctest' || fail "ctest is not the last"
}

another_user_needs_sudo() {
    set_scene
    stand_in id 'echo 1000'
    echo check >"$scene/missing"
    run_bootstrap run
    [ "$status" -eq 0 ] || fail "run failed with $status"
    called '^sudo -n .*apt-get' || fail "sudo -n was not used"
    set_scene
    stand_in id 'echo 1000'
    stand_in sudo 'exit 1'
    echo check >"$scene/missing"
    run_bootstrap run
    [ "$status" -eq 1 ] || fail "went on without what is missing"
    grep -q 'apt-get install --no-install-recommends check' \
        "$scene/output" || fail "it was not said what to do"
}

the_second_time_configures_nothing() {
    set_scene
    run_bootstrap run
    : >"$scene/calls"
    run_bootstrap run
    [ "$status" -eq 0 ] || fail "the second run failed with $status"
    called 'cmake --preset' && fail "configured again"
    :
}

other_words_are_refused() {
    set_scene
    run_bootstrap
    [ "$status" -eq 2 ] || fail "no argument: $status"
    run_bootstrap build
    [ "$status" -eq 2 ] || fail "unknown argument: $status"
    grep -q '^usage: ' "$scene/output" || fail "no usage"
}

a_build_that_fails_is_not_tested() {
    for preset in release asan; do
        set_scene
        stand_in cmake "$note
            case \"\$*\" in *'--build --preset $preset'*) exit 1 ;; esac"
        run_bootstrap test
        [ "$status" -ne 0 ] || fail "$preset did not build, and test says 0"
        called '^cmake --build --preset release' || fail "release was not built"
        called '^cmake --build --preset asan' || fail "asan was not built"
        called '^ctest' && fail "$preset did not build, and was tested"
    done
    :
}

nothing_missing_touches_no_network
what_is_missing_is_named_and_installed
a_list_that_is_missing_is_fetched_once
tests_need_more_than_a_run
another_user_needs_sudo
the_second_time_configures_nothing
a_build_that_fails_is_not_tested
other_words_are_refused
echo "bootstrap: all well"
