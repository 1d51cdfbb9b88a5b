#define _GNU_SOURCE

#include "verify_process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base_memory.h"

enum { CHUNK = 65536, CANNOT_START = 127, START_SECONDS = 10 };

static char *const clean_environment[] = {"PATH=/usr/bin:/bin",
                                          "LC_ALL=C.UTF-8",
                                          "PYTHONHASHSEED=0",
                                          "PYTHONDONTWRITEBYTECODE=1",
                                          "PYTHONNOUSERSITE=1",
                                          "PYTHONUTF8=1",
                                          "PYTHON_COLORS=0",
                                          "NO_COLOR=1",
                                          "PYTHONWARNDEFAULTENCODING=",
                                          NULL};

static double seconds_now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* In the child: never returns. */
static _Noreturn void become(const char *const *arguments, int in, int out,
                             const VerifyCage *cage, int channel, bool quiet)
{
    /* execve() takes char * for reasons of history and changes nothing. */
    union {
        const char *const *in;
        char *const *out;
    } list = {.in = arguments};

    if (quiet) {
        int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDERR_FILENO);
    }
    dup2(in, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    /* All other files are closed by becoming another program. */
    if (cage &&
        (close_range(STDERR_FILENO + 1, ~0u, CLOSE_RANGE_CLOEXEC) != 0 ||
         !verify_cage_enter(cage, channel)))
        _exit(CANNOT_START);
    execve(arguments[0], list.out, clean_environment);
    _exit(CANNOT_START);
}

/* Until it has become the interpreter. */
static bool begin_caged(VerifyProcess *process, int channel)
{
    process->listener = verify_cage_take_listener(channel, START_SECONDS);
    if (process->listener < 0)
        return false;
    struct pollfd waiting = {.fd = process->listener, .events = POLLIN};
    while (!process->has_begun) {
        if (poll(&waiting, 1, START_SECONDS * 1000) <= 0 ||
            (waiting.revents & POLLHUP))
            return false;
        verify_cage_answer(process->cage, process->listener,
                           &process->has_begun, NULL);
    }
    return true;
}

static bool start(VerifyProcess *process, const char *const *arguments,
                  bool quiet, BaseText *error)
{
    /* A socket as the child's input: send() can be told not to raise SIGPIPE.
     */
    int in[2], out[2];

    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in) != 0) {
        base_text_printf(error, "cannot talk to %s: %s", arguments[0],
                         strerror(errno));
        return false;
    }
    if (pipe2(out, O_CLOEXEC) != 0) {
        base_text_printf(error, "cannot listen to %s: %s", arguments[0],
                         strerror(errno));
        close(in[0]);
        close(in[1]);
        return false;
    }
    process->id = fork();
    if (process->id == 0)
        become(arguments, in[0], out[1], process->cage, in[0], quiet);
    if (process->id < 0)
        base_text_printf(error, "cannot start %s: %s", arguments[0],
                         strerror(errno));
    close(in[0]);
    close(out[1]);
    process->to = in[1];
    process->from = out[0];
    if (process->id > 0)
        return true;
    process->id = 0;
    verify_process_stop(process);
    return false;
}

bool verify_process_start(VerifyProcess *process, const char *const *arguments,
                          bool quiet, BaseText *error)
{
    *process = (VerifyProcess){.to = -1, .from = -1, .listener = -1};
    return start(process, arguments, quiet, error);
}

bool verify_process_start_caged(VerifyProcess *process,
                                const char *const *arguments,
                                const VerifyCage *cage, BaseText *error)
{
    *process =
        (VerifyProcess){.to = -1, .from = -1, .listener = -1, .cage = cage};
    if (!start(process, arguments, true, error))
        return false;
    if (begin_caged(process, process->to))
        return true;
    base_text_printf(error, "cannot start %s in a cage", arguments[0]);
    verify_process_stop(process);
    return false;
}

bool verify_process_send(VerifyProcess *process, const char *bytes,
                         size_t length)
{
    while (length > 0) {
        ssize_t sent = send(process->to, bytes, length, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        bytes += sent;
        length -= (size_t)sent;
    }
    return true;
}

/* Waits until something can be read, answering what comes from the cage
 * meanwhile; false when `deadline` passes first. */
static bool wait_for_input(VerifyProcess *process, double deadline)
{
    for (;;) {
        struct pollfd waiting[] = {{.fd = process->from, .events = POLLIN},
                                   {.fd = process->listener, .events = POLLIN}};
        double left = deadline - seconds_now();
        if (left <= 0.0)
            return false;
        int ready = poll(waiting, process->listener >= 0 ? 2 : 1,
                         (int)(left * 1000.0) + 1);
        if (ready < 0 && errno != EINTR)
            return false;
        if (ready > 0 && (waiting[1].revents & POLLIN))
            verify_cage_answer(process->cage, process->listener,
                               &process->has_begun,
                               process->is_watched ? &process->tried : NULL);
        if (ready > 0 && waiting[0].revents)
            return true;
    }
}

static void forget_taken(VerifyProcess *process)
{
    BaseText *text = &process->read;

    if (process->taken == 0)
        return;
    text->length -= process->taken;
    memmove(text->data, text->data + process->taken, text->length);
    process->taken = 0;
}

/* Reads what is there; false at the end or when time is up. */
static bool read_more(VerifyProcess *process, double deadline)
{
    char chunk[CHUNK];

    if (!wait_for_input(process, deadline))
        return false;
    ssize_t got = read(process->from, chunk, sizeof chunk);
    if (got < 0 && errno == EINTR)
        return true;
    if (got <= 0)
        return false;
    forget_taken(process);
    base_text_append_n(&process->read, chunk, (size_t)got);
    return true;
}

bool verify_process_line(VerifyProcess *process, double seconds, BaseText *line)
{
    double deadline = seconds_now() + seconds;

    base_text_clear(line);
    for (;;) {
        const char *begin = base_text_str(&process->read) + process->taken;
        size_t left = process->read.length - process->taken;
        const char *end = memchr(begin, '\n', left);
        if (end) {
            base_text_append_n(line, begin, (size_t)(end - begin));
            process->taken += (size_t)(end - begin) + 1;
            return true;
        }
        if (!read_more(process, deadline))
            return false;
    }
}

bool verify_process_bytes(VerifyProcess *process, double seconds, size_t length,
                          BaseText *out)
{
    double deadline = seconds_now() + seconds;

    base_text_clear(out);
    while (process->read.length - process->taken < length) {
        if (!read_more(process, deadline))
            return false;
    }
    base_text_append_n(out, base_text_str(&process->read) + process->taken,
                       length);
    process->taken += length;
    return true;
}

static void close_pipe(int *file)
{
    if (*file >= 0)
        close(*file);
    *file = -1;
}

void verify_process_stop(VerifyProcess *process)
{
    close_pipe(&process->to);
    close_pipe(&process->from);
    close_pipe(&process->listener);
    if (process->id > 0) {
        kill(process->id, SIGKILL);
        while (waitpid(process->id, NULL, 0) < 0 && errno == EINTR)
            continue;
    }
    process->id = 0;
    process->taken = 0;
    base_text_release(&process->read);
    base_text_release(&process->tried);
}
