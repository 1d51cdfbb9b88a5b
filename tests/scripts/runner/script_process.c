#define _GNU_SOURCE

#include "script_process.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base_check.h"

#define LONGEST_OUTPUT ((size_t)16 << 20)
#define SECONDS_PER_SCRIPT 60

void script_outcome_release(ScriptOutcome *outcome)
{
    base_text_release(&outcome->out);
    base_text_release(&outcome->err);
}

static double seconds_now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static _Noreturn void become(const char *const *command, int out, int err)
{
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    if (!freopen("/dev/null", "r", stdin))
        _exit(127);
    execvp(command[0], (char *const *)(uintptr_t)command);
    _exit(127);
}

/* Reads what is there; false at the end of the stream. */
static bool read_some(int file, BaseText *text)
{
    char bytes[65536];
    ssize_t got = read(file, bytes, sizeof bytes);

    if (got <= 0)
        return got < 0 && errno == EINTR;
    if (text->length < LONGEST_OUTPUT)
        base_text_append_n(text, bytes, (size_t)got);
    return true;
}

/* Collects both streams until they end or the time is up. */
static void collect(ScriptOutcome *outcome, int out, int err, pid_t child)
{
    struct pollfd files[2] = {{.fd = out, .events = POLLIN},
                              {.fd = err, .events = POLLIN}};
    double deadline = seconds_now() + SECONDS_PER_SCRIPT;

    while (files[0].fd >= 0 || files[1].fd >= 0) {
        int left = (int)((deadline - seconds_now()) * 1000);

        if (left <= 0 || poll(files, 2, left) == 0) {
            kill(child, SIGKILL);
            return;
        }
        if (files[0].revents != 0 && !read_some(out, &outcome->out))
            files[0].fd = -1;
        if (files[1].revents != 0 && !read_some(err, &outcome->err))
            files[1].fd = -1;
    }
}

static int status_of(pid_t child)
{
    int status;

    while (waitpid(child, &status, 0) < 0)
        BASE_REQUIRE(errno == EINTR);
    if (WIFSIGNALED(status))
        return 128 + WTERMSIG(status);
    return WEXITSTATUS(status);
}

void script_process_run(const char *const *command, ScriptOutcome *outcome)
{
    int out[2], err[2];
    pid_t child;

    BASE_REQUIRE(pipe(out) == 0 && pipe(err) == 0);
    fflush(stdout);
    child = fork();
    BASE_REQUIRE(child >= 0);
    if (child == 0) {
        close(out[0]);
        close(err[0]);
        become(command, out[1], err[1]);
    }
    close(out[1]);
    close(err[1]);
    collect(outcome, out[0], err[0], child);
    close(out[0]);
    close(err[0]);
    outcome->status = status_of(child);
}
