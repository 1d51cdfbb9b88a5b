/*
 * Runs every Python script of a folder under `taskarium run`, and holds what it
 * does against what was expected.
 *
 *     script_runner expect TASKARIUM FOLDER     against the scripts' comments
 *     script_runner cpython TASKARIUM FOLDER    against the python3 at hand
 *
 * Comments say, in order, each line of stdout (`# expect: text`), what lines of
 * stderr contain (`# expect error: text`) and the exit status (`# expect
 * status: 5`; without it 1 if an error is expected, else 0). A script without
 * such a comment is only held against CPython; one that is to end as no python3
 * would (deadlock, limit, unsupported) never is.
 *
 * Tracebacks are compared without the frames of other files than the script,
 * which name the paths of an installation. Exit status: 0 all is well, 1 not,
 * 77 there is no usable python3.
 */
#define _GNU_SOURCE /* memmem */

#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base_check.h"
#include "base_file.h"
#include "base_memory.h"
#include "base_text.h"

#define SKIPPED 77
#define LARGEST_SCRIPT ((size_t)1 << 20)
#define LONGEST_OUTPUT ((size_t)16 << 20)
#define SECONDS_PER_SCRIPT 60

/* What a program left behind. */
typedef struct Outcome {
    BaseText out, err;
    int status; /* 128 + the signal that ended it */
} Outcome;

static void outcome_release(Outcome *outcome)
{
    base_text_release(&outcome->out);
    base_text_release(&outcome->err);
}

/* ---- running a program ------------------------------------------------- */

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
static void collect(Outcome *outcome, int out, int err, pid_t child)
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

static void run(const char *const *command, Outcome *outcome)
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

/* ---- lines ------------------------------------------------------------- */

/* The next line, without its end; NULL after the last. */
static const char *next_line(const char **rest, size_t *length)
{
    const char *line = *rest;
    const char *end;

    if (!line || *line == '\0')
        return NULL;
    end = strchr(line, '\n');
    *length = end ? (size_t)(end - line) : strlen(line);
    *rest = end ? end + 1 : line + *length;
    return line;
}

static bool starts_with(const char *line, size_t length, const char *prefix)
{
    size_t wanted = strlen(prefix);

    return length >= wanted && memcmp(line, prefix, wanted) == 0;
}

/* Where the text of a line begins behind the bars of an exception group. */
static size_t indentation(const char *line, size_t length)
{
    size_t at = 0;

    while (at < length && strchr(" |+", line[at]))
        at++;
    return at;
}

/* Leaves out the frames of other files than `path`: their line, and the lines
 * behind it that stand deeper. */
static void drop_library_frames(BaseText *text, const char *path)
{
    const char *rest = base_text_str(text), *line;
    BaseText kept = {0}, own = {0};
    size_t length, dropping = 0;

    base_text_printf(&own, "File \"%s\"", path);
    while ((line = next_line(&rest, &length))) {
        size_t at = indentation(line, length);

        if (dropping != 0 && at > dropping)
            continue;
        dropping = 0;
        if (starts_with(line + at, length - at, "File \"") &&
            !starts_with(line + at, length - at, own.data)) {
            dropping = at;
            continue;
        }
        base_text_append_n(&kept, line, length);
        base_text_append_char(&kept, '\n');
    }
    base_text_release(&own);
    base_text_release(text);
    *text = kept;
}

/* Shows the first line in which two texts differ; false if none does. */
static bool report_difference(const char *what, const char *expected,
                              const char *actual)
{
    const char *left = expected, *right = actual;
    unsigned number = 0;

    if (strcmp(expected, actual) == 0)
        return false;
    for (;;) {
        size_t a_length = 0, b_length = 0;
        const char *a = next_line(&left, &a_length);
        const char *b = next_line(&right, &b_length);

        number++;
        if (!a && !b)
            break; /* the end of the last line is missing */
        if (!a || !b || a_length != b_length || memcmp(a, b, a_length) != 0) {
            printf("    %s, line %u\n", what, number);
            printf("      expected: %.*s\n", (int)a_length,
                   a ? a : "(nothing)");
            printf("      got:      %.*s\n", (int)b_length,
                   b ? b : "(nothing)");
            return true;
        }
    }
    printf("    %s: the last line's end differs\n", what);
    return true;
}

/* ---- what a script's comments expect ------------------------------------ */

typedef struct Expectation {
    BaseText out;
    BaseText errors; /* lines */
    int status;
    bool has_any, has_out, has_status;
} Expectation;

static void expectation_release(Expectation *expectation)
{
    base_text_release(&expectation->out);
    base_text_release(&expectation->errors);
}

/* The text after `mark` in the line, if it is there. */
static const char *after(const char *line, size_t length, const char *mark,
                         size_t *left)
{
    size_t wanted = strlen(mark), at;

    for (at = 0; at + wanted <= length; at++) {
        if (memcmp(line + at, mark, wanted) != 0)
            continue;
        at += wanted;
        if (at < length && line[at] == ' ')
            at++;
        *left = length - at;
        return line + at;
    }
    return NULL;
}

static void read_comment(Expectation *expectation, const char *line,
                         size_t length)
{
    const char *text;
    size_t left;

    if ((text = after(line, length, "# expect:", &left))) {
        base_text_append_n(&expectation->out, text, left);
        base_text_append_char(&expectation->out, '\n');
        expectation->has_out = true;
    } else if ((text = after(line, length, "# expect error:", &left))) {
        base_text_append_n(&expectation->errors, text, left);
        base_text_append_char(&expectation->errors, '\n');
        if (!expectation->has_status)
            expectation->status = 1;
    } else if ((text = after(line, length, "# expect status:", &left))) {
        expectation->status = atoi(text);
        expectation->has_status = true;
    } else {
        return;
    }
    expectation->has_any = true;
}

static bool expectation_read(Expectation *expectation, const char *path)
{
    BaseText script = {0}, error = {0};
    const char *rest, *line;
    size_t length;
    bool done = base_file_read(path, LARGEST_SCRIPT, &script, &error);

    if (!done)
        printf("    %s\n", base_text_str(&error));
    rest = base_text_str(&script);
    while ((line = next_line(&rest, &length)))
        read_comment(expectation, line, length);
    base_text_release(&script);
    base_text_release(&error);
    return done;
}

/* True if `wanted` stands in one of the lines: a traceback's margin, or the
 * place in front of a warning, need not be said. */
static bool has_line(const char *text, const char *wanted, size_t length)
{
    const char *line;
    size_t found;

    while ((line = next_line(&text, &found))) {
        if (memmem(line, found, wanted, length))
            return true;
    }
    return false;
}

static bool report_status(int expected, const Outcome *actual)
{
    if (expected == actual->status)
        return false;
    printf("    exit status: expected %d, got %d\n", expected, actual->status);
    if (actual->err.length != 0)
        printf("    stderr:\n%s", base_text_str(&actual->err));
    return true;
}

static bool holds_comments(const Expectation *expectation,
                           const Outcome *outcome)
{
    const char *rest = base_text_str(&expectation->errors), *line;
    bool failed = report_status(expectation->status, outcome);
    size_t length;

    if (expectation->has_out)
        failed |= report_difference("stdout", base_text_str(&expectation->out),
                                    base_text_str(&outcome->out));
    while ((line = next_line(&rest, &length))) {
        if (has_line(base_text_str(&outcome->err), line, length))
            continue;
        printf("    stderr has no line: %.*s\n", (int)length, line);
        printf("    but:\n%s", base_text_str(&outcome->err));
        failed = true;
    }
    return !failed;
}

/* ---- the two ways of holding a script ----------------------------------- */

typedef struct Runner {
    const char *taskarium, *folder;
    char
        python[8]; /* "3.11"; empty: the default, and only the comments count */
    unsigned failed, passed, skipped;
} Runner;

static void run_here(const Runner *runner, const char *path, Outcome *outcome)
{
    const char *plain[] = {runner->taskarium, "run", path, NULL};
    const char *versioned[] = {runner->taskarium, "run", "--python",
                               runner->python,    path,  NULL};

    run(runner->python[0] != '\0' ? versioned : plain, outcome);
}

static bool agrees_with_cpython(const Runner *runner, const char *path)
{
    const char *command[] = {"python3", path, NULL};
    Outcome theirs = {0}, ours = {0};
    bool failed;

    run(command, &theirs);
    run_here(runner, path, &ours);
    drop_library_frames(&theirs.err, path);
    drop_library_frames(&ours.err, path);
    failed = report_status(theirs.status, &ours);
    failed |= report_difference("stdout", base_text_str(&theirs.out),
                                base_text_str(&ours.out));
    failed |= report_difference("stderr", base_text_str(&theirs.err),
                                base_text_str(&ours.err));
    outcome_release(&theirs);
    outcome_release(&ours);
    return !failed;
}

static bool agrees_with_comments(const Runner *runner, const char *path,
                                 const Expectation *expectation)
{
    Outcome outcome = {0};
    bool holds;

    run_here(runner, path, &outcome);
    holds = holds_comments(expectation, &outcome);
    outcome_release(&outcome);
    return holds;
}

/* Whether the script ends in a way that only we know. */
static bool is_ours_alone(const Expectation *expectation)
{
    return expectation->status > 1;
}

static void hold_script(Runner *runner, const char *name)
{
    Expectation expectation = {0};
    BaseText path = {0};
    bool against_cpython = runner->python[0] != '\0';
    bool holds;

    base_text_printf(&path, "%s/%s", runner->folder, name);
    holds = expectation_read(&expectation, path.data);
    if (holds && (against_cpython ? is_ours_alone(&expectation)
                                  : !expectation.has_any)) {
        runner->skipped++;
    } else {
        if (holds)
            holds = against_cpython
                        ? agrees_with_cpython(runner, path.data)
                        : agrees_with_comments(runner, path.data, &expectation);
        printf("%s %s\n", holds ? "ok  " : "FAIL", path.data);
        *(holds ? &runner->passed : &runner->failed) += 1;
    }
    base_text_release(&path);
    expectation_release(&expectation);
}

/* ---- main ---------------------------------------------------------------- */

static int is_script(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);

    return length > 3 && strcmp(entry->d_name + length - 3, ".py") == 0;
}

static bool hold_folder(Runner *runner)
{
    struct dirent **entries;
    int count = scandir(runner->folder, &entries, is_script, alphasort);
    int i;

    if (count < 0) {
        printf("cannot list %s: %s\n", runner->folder, strerror(errno));
        return false;
    }
    for (i = 0; i < count; i++) {
        hold_script(runner, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    printf("%u passed, %u failed, %u not held in this way\n", runner->passed,
           runner->failed, runner->skipped);
    return runner->failed == 0;
}

/* The version of python3, if it is one that we can be. */
static bool find_python(Runner *runner)
{
    static const char *const command[] = {
        "python3", "-c", "import sys; print('%d.%d' % sys.version_info[:2])",
        NULL};
    Outcome outcome = {0};
    int minor = 0;

    run(command, &outcome);
    if (outcome.status == 0)
        sscanf(base_text_str(&outcome.out), "3.%d", &minor);
    outcome_release(&outcome);
    if (minor < 11 || minor > 14)
        return false;
    snprintf(runner->python, sizeof runner->python, "3.%d", minor);
    return true;
}

int main(int argc, char **argv)
{
    Runner runner = {0};

    if (argc != 4) {
        fprintf(stderr, "usage: script_runner expect|cpython TASKARIUM "
                        "FOLDER\n");
        return 2;
    }
    runner.taskarium = argv[2];
    runner.folder = argv[3];
    setenv("PYTHONHASHSEED", "0", 1);
    setenv("PYTHONDONTWRITEBYTECODE", "1", 1);
    if (strcmp(argv[1], "cpython") == 0 && !find_python(&runner)) {
        printf("no python3 between 3.11 and 3.14\n");
        return SKIPPED;
    }
    return hold_folder(&runner) ? EXIT_SUCCESS : EXIT_FAILURE;
}
