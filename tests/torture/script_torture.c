/*
 * Runs every script of a folder in ways that must make no difference.
 *
 *     script_torture [--every] FOLDER
 *
 * A run cut into slices of any budget, one that was reset after another, and
 * one without a trace give what a whole run gives. A run in which the Nth
 * allocation fails may end otherwise, but it ends in order and leaves nothing
 * behind: N is 1, 2, 3 and so on with ever wider gaps (without any: --every)
 * until nothing fails any more. Exit status: 0 all is well, 1 not.
 */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "asyncio_host.h"
#include "base_file.h"
#include "py_machine.h"
#include "run_machine.h"
#include "run_state.h"
#include "trace_limits.h"
#include "trace_store.h"

#define LARGEST_SCRIPT ((size_t)1 << 20)

enum {
    MOST_SLICES = 20000, /* then the rest at once */
    LONG = 500000,       /* instructions */
    LOOK_AGAIN = 16      /* failures between two runs without one */
};

/* So that scripts which never end do so soon. */
static const TraceLimits limits = {.turns = 3000};

typedef struct Torture {
    const char *path;
    RunProgram *program;
    Run *whole;   /* what all others are held against */
    bool is_long; /* it is run less often */
    bool every, failed;
} Torture;

static void fail(Torture *torture, const char *what, uint64_t number)
{
    printf("    %s (%" PRIu64 ")\n", what, number);
    torture->failed = true;
}

static Run *new_run(const Torture *torture, bool untraced)
{
    RunOptions options = {.limits = &limits, .untraced = untraced};

    return run_new(torture->program, &options);
}

/* ---- what makes no difference ---- */

static bool same_text(const char *a, const char *b, size_t a_length,
                      size_t b_length)
{
    return a_length == b_length && memcmp(a, b, a_length) == 0;
}

static void same_output(Torture *torture, const Run *run, const char *how,
                        uint64_t number)
{
    const Run *whole = torture->whole;
    size_t a, b;
    const char *ours = run_stdout(run, &a), *theirs = run_stdout(whole, &b);

    if (!same_text(ours, theirs, a, b))
        fail(torture, how, number), printf("      stdout differs\n");
    ours = run_stderr(run, &a);
    theirs = run_stderr(whole, &b);
    if (!same_text(ours, theirs, a, b)) {
        fail(torture, how, number);
        printf("      stderr:\n%s      instead of:\n%s", ours, theirs);
    }
    if (run_exit_status(run) != run_exit_status(whole) ||
        run_time(run) != run_time(whole) || run_turn(run) != run_turn(whole))
        fail(torture, how, number), printf("      it ends otherwise\n");
}

static void same_run(Torture *torture, const Run *run, const char *how,
                     uint64_t number)
{
    same_output(torture, run, how, number);
    if (!trace_store_equals(run_trace(torture->whole), run_trace(run)))
        fail(torture, how, number), printf("      the trace differs\n");
    if (run_fingerprint(torture->whole) != run_fingerprint(run))
        fail(torture, how, number), printf("      so does its fingerprint\n");
}

static void cut_into_slices(Torture *torture)
{
    static const uint64_t budgets[] = {1, 2, 7, 60, 601, 6007};

    for (size_t i = 0; i < sizeof budgets / sizeof budgets[0]; i++) {
        if (torture->is_long && budgets[i] != 601)
            continue;
        Run *run = new_run(torture, false);
        for (int left = MOST_SLICES; left > 0; left--) {
            if (run_advance(run, budgets[i]) == RUN_ENDED)
                break;
        }
        run_finish(run);
        same_run(torture, run, "in slices", budgets[i]);
        run_free(run);
    }
}

/* After a whole run, after one that was left in its middle, after another. */
static void reset(Torture *torture)
{
    Run *run = new_run(torture, false);

    run_finish(run);
    run_reset(run, NULL);
    run_finish(run);
    same_run(torture, run, "reset", 1);
    uint64_t factor = torture->is_long ? 3000 : 3;
    for (uint64_t budget = 40; budget < 100000; budget = budget * factor) {
        run_reset(run, "2");
        run_advance(run, budget);
        run_reset(run, "1");
        run_finish(run);
        same_run(torture, run, "reset after a budget", budget);
    }
    run_free(run);
}

static void untraced(Torture *torture)
{
    Run *run = new_run(torture, true);

    run_finish(run);
    same_output(torture, run, "untraced", 0);
    if (run_memory(run) != run_memory(torture->whole) ||
        run_memory_peak(run) != run_memory_peak(torture->whole))
        fail(torture, "untraced it takes other memory", run_memory_peak(run));
    run_free(run);
}

/* ---- what may end otherwise ---- */

/* What is wrong with the end of a run in which an allocation failed; NULL if
 * nothing is. */
static const char *judge(const Run *whole, const Run *run)
{
    int status = run_exit_status(run);
    const char *errors = run_stderr(run, NULL);

    if (strstr(errors, "SystemError"))
        return "a SystemError";
    if (status == run_exit_status(whole))
        return NULL;
    if (status != 0 && *errors == '\0')
        return "it fails without a word";
    if (status > 1 && status != 3 && status != 4)
        return "no such exit status";
    return NULL;
}

static void ends_in_order(Torture *torture, const Run *run, uint64_t nth)
{
    const char *wrong = judge(torture->whole, run);

    if (!wrong)
        return;
    fail(torture, wrong, nth);
    printf("      after that allocation; status %d\n%s", run_exit_status(run),
           run_stderr(run, NULL));
}

static uint64_t after(const Torture *torture, uint64_t nth)
{
    if (torture->every)
        return nth + 1;
    if (torture->is_long)
        return nth < 4 ? nth + 1 : 10 * nth;
    return nth < 400 ? nth + 1 : nth + nth / 20;
}

/* Many that fail without anybody hearing of it are beyond the program's end. */
static void fail_allocations(Torture *torture)
{
    Run *run = new_run(torture, false);
    PyMachine *machine = asyncio_machine(run->asyncio);
    uint64_t whole = run_fingerprint(torture->whole);
    int quiet_enough = torture->every ? 100 : torture->is_long ? 2 : 8;
    int quiet = 0, since = 0;

    for (uint64_t nth = 1; quiet < quiet_enough; nth = after(torture, nth)) {
        run_reset(run, NULL);
        py_machine_fail_allocation(machine, nth);
        run_finish(run);
        ends_in_order(torture, run, nth);
        quiet = run_fingerprint(run) == whole ? quiet + 1 : 0;
        py_machine_fail_allocation(machine, 0);
        if (++since < LOOK_AGAIN)
            continue;
        since = 0;
        run_reset(run, NULL);
        run_finish(run);
        same_run(torture, run, "reset after allocation", nth);
    }
    run_free(run);
}

/* ---- scripts ---- */

static bool torment(const char *path, const char *name, bool every)
{
    Torture torture = {.path = path, .every = every};
    BaseText text = {0}, error = {0};

    printf("%s\n", path);
    if (!base_file_read(path, LARGEST_SCRIPT, &text, &error)) {
        printf("    %s\n", base_text_str(&error));
        base_text_release(&error);
        return false;
    }
    torture.program = run_program_new(name, base_text_str(&text), text.length,
                                      RUN_PYTHON_DEFAULT);
    torture.whole = new_run(&torture, false);
    torture.is_long = run_advance(torture.whole, LONG) == RUN_WORKING;
    run_finish(torture.whole);
    cut_into_slices(&torture);
    reset(&torture);
    untraced(&torture);
    fail_allocations(&torture);
    run_free(torture.whole);
    run_program_free(torture.program);
    base_text_release(&text);
    return !torture.failed;
}

static int is_script(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);

    return length > 3 && strcmp(entry->d_name + length - 3, ".py") == 0;
}

int main(int count, char **words)
{
    bool every = count == 3 && strcmp(words[1], "--every") == 0;
    struct dirent **entries;
    unsigned failed = 0;

    if (count != (every ? 3 : 2))
        return 2;
    setvbuf(stdout, NULL, _IOLBF, 0);
    const char *folder = words[count - 1];
    int scripts = scandir(folder, &entries, is_script, alphasort);
    for (int i = 0; i < scripts; i++) {
        BaseText path = {0};
        base_text_printf(&path, "%s/%s", folder, entries[i]->d_name);
        failed += !torment(path.data, entries[i]->d_name, every);
        base_text_release(&path);
        free(entries[i]);
    }
    if (scripts >= 0)
        free((void *)entries);
    printf("%d scripts, %u failed\n", scripts, failed);
    return failed == 0 && scripts > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
