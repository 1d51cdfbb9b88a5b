#!/bin/sh
# Set-up on Debian in one command:
#
#   sh src/bootstrap.sh run     installs what is missing, builds, opens the
#                               first minute; later the lessons
#   sh src/bootstrap.sh test    the same, then runs every test
#
# With nothing missing it touches no network, and it does no work twice.
set -eu

build_packages="gcc libc6-dev cmake ninja-build pkg-config libsdl2-dev
    libsdl2-ttf-dev libgmp-dev nettle-dev libfontconfig-dev fontconfig libpng-dev check
    libseccomp-dev libcmark-dev libjansson-dev zlib1g-dev gettext unicode-data
    fonts-inter fonts-jetbrains-mono"
test_packages="xvfb xauth xdotool python3 libpython3.11-testsuite clang-format"

usage() {
    echo "usage: sh src/bootstrap.sh run|test" >&2
    exit 2
}

missing_packages() {
    for package; do
        state=$(dpkg-query -W -f='${db:Status-Status}' "$package" \
            2>/dev/null) || state=absent
        [ "$state" = installed ] || printf '%s ' "$package"
    done
}

# apt as root: directly, or through a sudo that asks no question. It waits for
# another apt to end.
run_apt() {
    set -- env LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get -q \
        --no-install-recommends -o DPkg::Lock::Timeout=600 "$@"
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

# apt waits for the lock of packages by itself, but not for that of the lists.
update_lists() {
    tries=120
    until said=$(run_apt update 2>&1); do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || break
        case $said in
        *"Could not get lock"*) sleep 5 ;;
        *) break ;;
        esac
    done
    printf '%s\n' "$said"
}

may_install() {
    [ "$(id -u)" -eq 0 ] && return 0
    command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null
}

install_packages() {
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "bootstrap: this is not a Debian; please install: $missing" >&2
        exit 1
    fi
    if ! may_install; then
        echo "bootstrap: please run as root:" \
            "apt-get install --no-install-recommends $missing" >&2
        exit 1
    fi
    echo "bootstrap: installing $missing"
    # A list of packages that is old or not there is fetched, once.
    # shellcheck disable=SC2086
    run_apt -y install $missing && return 0
    update_lists
    # shellcheck disable=SC2086
    run_apt -y install $missing
}

# build PRESET [TARGET...]: configures once; afterwards Ninja knows what changed.
build() {
    preset=$1
    shift
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset"
    cmake --build --preset "$preset" ${1:+--target "$@"}
}

run_program() {
    # shellcheck disable=SC2086
    install_packages $build_packages
    build release taskarium taskarium-window
    exec build/release/bin/taskarium
}

# Both builds at once: each has moments in which one file is waited for. One
# ctest for both, so that its last line speaks of every test. A test of the
# window mostly waits for it, one at a time: the others have every core.
run_tests() {
    # shellcheck disable=SC2086
    install_packages $build_packages $test_packages
    build release &
    build asan || failed=1
    wait "$!" || failed=1
    [ -z "${failed:-}" ] || exit 1
    echo 'subdirs(release asan)' >build/CTestTestfile.cmake
    exec ctest --test-dir build --output-on-failure -j "$(($(nproc) + 1))"
}

[ $# -eq 1 ] || usage
cd "$(dirname "$0")/.."
case $1 in
run) run_program ;;
test) run_tests ;;
*) usage ;;
esac
