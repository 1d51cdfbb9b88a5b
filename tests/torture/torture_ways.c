#include "torture_ways.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "asyncio_host.h"
#include "base_poison.h"
#include "py_machine.h"
#include "py_probe.h"
#include "run_facts_private.h"
#include "run_machine.h"
#include "run_seeker.h"
#include "run_state.h"
#include "trace_store.h"

enum {
    MOST_SLICES = 20000, /* then the rest at once */
    LONG = 500000,       /* instructions */
    LOOK_AGAIN = 16,     /* failures between two runs without one */

    /* So many first allocations fail one by one, then one in so many. A
     * sanitizer sees the ways out of C that the plain build takes on fewer of
     * them: those which fail near one another leave by the same way. */
    ONE_BY_ONE = BASE_POISONS ? 64 : 400,
    ONE_IN = BASE_POISONS ? 10 : 20
};

typedef struct Torture {
    RunProgram *program;
    const TortureOptions *options;
    Run *whole;    /* what all others are held against */
    bool is_long;  /* it is run less often */
    uint64_t luck; /* what is left of it */
    bool failed;
} Torture;

static void fail(Torture *torture, const char *what, uint64_t number)
{
    printf("    %s (%" PRIu64 ")\n", what, number);
    torture->failed = true;
}

/* From 0 to before `count`. */
static uint64_t draw(Torture *torture, uint64_t count)
{
    uint64_t x = torture->luck;

    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    torture->luck = x;
    return (x >> 11) % count;
}

static Run *new_run(const Torture *torture, bool untraced)
{
    RunOptions options = {.limits = &torture->options->limits,
                          .untraced = untraced};

    return run_new(torture->program, &options);
}

/* ---- what makes no difference ---- */

static bool same_text(const char *a, const char *b, size_t a_length,
                      size_t b_length)
{
    return a_length == b_length && memcmp(a, b, a_length) == 0;
}

static void same_output(Torture *torture, const Run *whole, const Run *run,
                        const char *how, uint64_t number)
{
    size_t a, b;
    const char *ours = run_stdout(run, &a), *theirs = run_stdout(whole, &b);

    if (!same_text(ours, theirs, a, b))
        fail(torture, how, number), printf("      stdout differs\n");
    ours = run_stderr(run, &a);
    theirs = run_stderr(whole, &b);
    if (!same_text(ours, theirs, a, b)) {
        fail(torture, how, number);
        while (*ours && *ours == *theirs)
            ours++, theirs++;
        printf("      stderr: ...%.400s\n      instead of: ...%.400s\n", ours,
               theirs);
    }
    if (run_exit_status(run) != run_exit_status(whole) ||
        run_time(run) != run_time(whole) || run_turn(run) != run_turn(whole))
        fail(torture, how, number), printf("      it ends otherwise\n");
}

static void same_run(Torture *torture, const Run *whole, const Run *run,
                     const char *how, uint64_t number)
{
    same_output(torture, whole, run, how, number);
    if (!trace_store_equals(run_trace(whole), run_trace(run)))
        fail(torture, how, number), printf("      the trace differs\n");
    if (run_fingerprint(whole) != run_fingerprint(run))
        fail(torture, how, number), printf("      so does its fingerprint\n");
}

static void advance_in_slices(Run *run, uint64_t budget)
{
    for (int left = MOST_SLICES; left > 0; left--) {
        if (run_advance(run, budget) == RUN_ENDED)
            break;
    }
    run_finish(run);
}

static void cut(Torture *torture, uint64_t budget)
{
    Run *run = new_run(torture, false);

    advance_in_slices(run, budget);
    same_run(torture, torture->whole, run, "in slices", budget);
    run_free(run);
}

static void cut_into_slices(Torture *torture)
{
    static const uint64_t budgets[] = {1, 2, 7, 60, 601, 6007};

    if (torture->options->depth == TORTURE_SAMPLE) {
        cut(torture, 1 + draw(torture, 40));
        cut(torture, 1 + draw(torture, 4000));
        return;
    }
    for (size_t i = 0; i < sizeof budgets / sizeof budgets[0]; i++) {
        if (!torture->is_long || budgets[i] == 601)
            cut(torture, budgets[i]);
    }
}

/* After a whole run that has given back its memory, after one that was left in
 * its middle, after another. */
static void reset(Torture *torture)
{
    Run *run = new_run(torture, false);

    run_finish(run);
    run_rest(run);
    run_reset(run, NULL);
    run_finish(run);
    same_run(torture, torture->whole, run, "reset", 1);
    bool few = torture->is_long || torture->options->depth == TORTURE_SAMPLE;
    uint64_t factor = few ? 3000 : BASE_POISONS ? 9 : 3;
    for (uint64_t budget = 40; budget < 100000; budget = budget * factor) {
        run_reset(run, "2");
        run_advance(run, budget);
        run_reset(run, "1");
        run_finish(run);
        same_run(torture, torture->whole, run, "reset after a budget", budget);
    }
    run_rest(run);
    run_free(run);
}

/* Somebody looks at each instruction. */
static void looked_at(Torture *torture)
{
    Run *run = new_run(torture, false);
    TraceFacts facts = {0};

    if (run_facts_look(run, &facts))
        same_run(torture, torture->whole, run, "looked at", 0);
    trace_facts_release(&facts);
    run_free(run);
}

static void untraced(Torture *torture)
{
    Run *run = new_run(torture, true);

    run_finish(run);
    same_output(torture, torture->whole, run, "untraced", 0);
    if (run_memory(run) != run_memory(torture->whole) ||
        run_memory_peak(run) != run_memory_peak(torture->whole))
        fail(torture, "untraced it takes other memory", run_memory_peak(run));
    run_free(run);
}

/* ---- the state at an event ---- */

static const char *or_nothing(const char *text)
{
    return text ? text : "-";
}

static void write_task(const RunTask *task, BaseText *out)
{
    base_text_printf(out, "%u %s %s %u %u %u %u %u %s %u %g\n", task->id,
                     task->name, task->coroutine, task->state, task->group,
                     task->parent, task->cancelling, task->wait,
                     or_nothing(task->waits_for), task->waits_on_task,
                     task->wakes_at);
    for (uint32_t i = 0; i < task->frame_count; i++) {
        const RunFrame *frame = &task->frames[i];
        base_text_printf(out, "  %s:%u\n", frame->function, frame->line);
        for (uint32_t j = 0; j < frame->local_count; j++)
            base_text_printf(out, "    %s=%s\n", frame->locals[j].name,
                             frame->locals[j].value);
    }
}

static void write_snapshot(const RunSnapshot *state, BaseText *out)
{
    base_text_printf(out, "%d %u %u %.17g %u %u\n", state->filled, state->event,
                     state->turn, state->time, state->running,
                     state->module_line);
    for (uint32_t i = 0; i < state->task_count; i++)
        write_task(run_snapshot_task(state, i), out);
    for (uint32_t i = 0; i < state->ready_count; i++)
        base_text_printf(out, "ready %s %u\n", state->ready[i].what,
                         state->ready[i].task);
    for (uint32_t i = 0; i < state->timer_count; i++)
        base_text_printf(out, "timer %.17g %s %u\n", state->timers[i].when,
                         state->timers[i].what, state->timers[i].task);
}

static void state_at(RunSeeker *seeker, uint32_t event, uint64_t budget,
                     BaseText *out)
{
    run_seeker_want(seeker, event);
    while (run_seeker_advance(seeker, budget) == RUN_WORKING)
        continue;
    base_text_clear(out);
    write_snapshot(run_seeker_snapshot(seeker), out);
}

/* Comes to an event at once, from before it and from behind it. */
static void seek(Torture *torture)
{
    RunOptions options = {.limits = &torture->options->limits};
    uint32_t count = trace_store_count(run_trace(torture->whole));
    uint32_t event = (uint32_t)draw(torture, count + 1);
    uint32_t other = (uint32_t)draw(torture, count + 1);
    RunSeeker *at_once = run_seeker_new(torture->program, &options);
    RunSeeker *from_other = run_seeker_new(torture->program, &options);
    BaseText a = {0}, b = {0};

    state_at(at_once, event, 10000000, &a);
    state_at(from_other, other, 1 + draw(torture, 5000), &b);
    state_at(from_other, event, 1 + draw(torture, 5000), &b);
    if (!same_text(base_text_str(&a), base_text_str(&b), a.length, b.length)) {
        fail(torture, "the state at an event differs", event);
        printf("      %.2000s      instead of (after %u):\n      %.2000s",
               base_text_str(&b), other, base_text_str(&a));
    }
    base_text_release(&a);
    base_text_release(&b);
    run_seeker_free(at_once);
    run_seeker_free(from_other);
}

/* ---- what may end otherwise ---- */

/* Whether the program goes on where an allocation has failed. */
typedef struct Going {
    const PyMachine *machine;
    bool has_gone_on;
} Going;

static void ignore_read(void *context, const PyPlace *place)
{
    (void)context;
    (void)place;
}

static void ignore_write(void *context, const PyPlace *place, PyValue value)
{
    (void)context;
    (void)place;
    (void)value;
}

static void ignore_contents(void *context, const PyContents *contents)
{
    (void)context;
    (void)contents;
}

static void ignore_kept(void *context, uint32_t line, PyValue exception,
                        bool own_exit)
{
    (void)own_exit;
    (void)context;
    (void)line;
    (void)exception;
}

static void ignore_variable(void *context, const PyVariableUse *use)
{
    (void)context;
    (void)use;
}

static void note_step(void *context, const PyCode *code, uint32_t at)
{
    Going *going = context;

    (void)code;
    (void)at;
    going->has_gone_on |= py_machine_fails_in(going->machine) == 0;
}

/* Who catches the MemoryError goes on, and may come by what is not supported:
 * an instruction of the program itself is then done behind the failure. An
 * instruction that takes the failure for something unsupported is the last. */
static bool goes_on(Run *run, uint64_t nth)
{
    PyMachine *machine = asyncio_machine(run->asyncio);
    Going going = {.machine = machine};
    const PyProbe probe = {.context = &going,
                           .read = ignore_read,
                           .write = ignore_write,
                           .contents = ignore_contents,
                           .variable = ignore_variable,
                           .kept = ignore_kept,
                           .step = note_step};

    run_reset(run, NULL);
    py_machine_fail_allocation(machine, nth);
    py_machine_set_probe(machine, &probe);
    run_finish(run);
    py_machine_set_probe(machine, NULL);
    return going.has_gone_on;
}

/* Past the margin that a traceback of a group has on its left, if there is
 * one. */
static const char *behind_margin(const char *line)
{
    const char *bar = line + strspn(line, " ");

    return bar[0] == '|' && bar[1] == ' ' ? bar + 2 : line;
}

/* Whether a SystemError is told, by a line of its own: the lines of a program
 * that are quoted with a traceback, further in, may name it. */
static bool tells_of_system_error(const char *errors)
{
    static const char name[] = "SystemError";

    for (const char *line = errors; *line; line += strcspn(line, "\n")) {
        line += *line == '\n';
        const char *told = behind_margin(line);
        size_t length = strcspn(told, ":\n");
        if (length == strlen(name) && memcmp(told, name, length) == 0)
            return true;
    }
    return false;
}

/* Who catches the MemoryError may come by an exit of the program's own, which
 * says nothing and has any status. */
static bool leaves(const Torture *torture, Run *run, uint64_t nth)
{
    const char *text = run_program_text(torture->program, NULL);

    return (strstr(text, "SystemExit") || strstr(text, "exit(")) &&
           goes_on(run, nth);
}

/* A hook of the program's own tells of an error what it will, where it will. */
static bool has_hook(const Torture *torture)
{
    return strstr(run_program_text(torture->program, NULL), "excepthook");
}

/* What is wrong with the end of a run in which an allocation failed; NULL if
 * nothing is. */
static const char *judge(const Torture *torture, Run *run, uint64_t nth)
{
    int status = run_exit_status(run);
    const char *errors = run_stderr(run, NULL);
    bool is_silent = *errors == '\0';

    if (tells_of_system_error(errors))
        return "a SystemError";
    if (status == run_exit_status(torture->whole) || leaves(torture, run, nth))
        return NULL;
    if (status != 0 && is_silent && !(status == 1 && has_hook(torture)))
        return "it fails without a word";
    if (status == 5)
        return goes_on(run, nth) ? NULL : "a failure is taken for another";
    if (status > 1 && status != 3 && status != 4)
        return "no such exit status";
    return NULL;
}

static void ends_in_order(Torture *torture, Run *run, uint64_t nth)
{
    const char *wrong = judge(torture, run, nth);

    if (!wrong)
        return;
    fail(torture, wrong, nth);
    printf("      after that allocation; status %d\n%s", run_exit_status(run),
           run_stderr(run, NULL));
}

/* One run in which it fails; false if nobody heard of that. */
static bool fail_one(Torture *torture, Run *run, uint64_t nth)
{
    PyMachine *machine = asyncio_machine(run->asyncio);

    run_reset(run, NULL);
    py_machine_fail_allocation(machine, nth);
    run_finish(run);
    ends_in_order(torture, run, nth);
    py_machine_fail_allocation(machine, 0);
    return run_fingerprint(run) != run_fingerprint(torture->whole);
}

/* An error that C has kept to itself is found sooner in slices. */
static void fail_in_slices(Torture *torture, uint64_t nth)
{
    Run *whole = new_run(torture, false), *run = new_run(torture, false);

    py_machine_fail_allocation(asyncio_machine(whole->asyncio), nth);
    run_finish(whole);
    py_machine_fail_allocation(asyncio_machine(run->asyncio), nth);
    advance_in_slices(run, 1 + draw(torture, 40));
    same_run(torture, whole, run, "in slices, after allocation", nth);
    run_free(whole);
    run_free(run);
}

static void look_again(Torture *torture, Run *run, uint64_t nth)
{
    fail_in_slices(torture, nth);
    run_reset(run, NULL);
    run_finish(run);
    same_run(torture, torture->whole, run, "reset after allocation", nth);
}

static void fail_some(Torture *torture, Run *run)
{
    uint64_t nth = 0;

    for (int left = LOOK_AGAIN; left > 0; left--) {
        nth = 1 + draw(torture, (uint64_t)1 << (1 + draw(torture, 14)));
        fail_one(torture, run, nth);
    }
    look_again(torture, run, nth);
}

static uint64_t after(const Torture *torture, uint64_t nth)
{
    if (torture->options->depth == TORTURE_EVERY)
        return nth + 1;
    if (torture->is_long)
        return nth < 4 ? nth + 1 : 10 * nth;
    return nth < ONE_BY_ONE ? nth + 1 : nth + nth / ONE_IN;
}

/* Many that fail without anybody hearing of it are beyond the program's end. */
static void fail_in_turn(Torture *torture, Run *run)
{
    bool every = torture->options->depth == TORTURE_EVERY;
    int quiet_enough = every ? 100 : torture->is_long ? 2 : 8;
    int look_again_after = torture->options->each ? 1 : LOOK_AGAIN;
    int quiet = 0, since = 0;

    for (uint64_t nth = 1; quiet < quiet_enough; nth = after(torture, nth)) {
        quiet = fail_one(torture, run, nth) ? 0 : quiet + 1;
        if (++since < look_again_after)
            continue;
        since = 0;
        look_again(torture, run, nth);
    }
}

/* They fail in turn where memory is poisoned: there all is seen that is seen
 * elsewhere, and more. */
static void fail_allocations(Torture *torture)
{
    Run *run = new_run(torture, false);
    TortureDepth depth = torture->options->depth;

    if (depth == TORTURE_SAMPLE ||
        (depth == TORTURE_WIDE && !BASE_POISONS && !torture->options->each))
        fail_some(torture, run);
    else
        fail_in_turn(torture, run);
    run_free(run);
}

bool torture_program(RunProgram *program, const TortureOptions *options)
{
    Torture torture = {
        .program = program, .options = options, .luck = options->luck | 1};

    torture.whole = new_run(&torture, false);
    torture.is_long = run_advance(torture.whole, LONG) == RUN_WORKING;
    run_finish(torture.whole);
    cut_into_slices(&torture);
    reset(&torture);
    untraced(&torture);
    looked_at(&torture);
    seek(&torture);
    fail_allocations(&torture);
    run_free(torture.whole);
    return !torture.failed;
}
