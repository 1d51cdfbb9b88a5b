#include "verify_program.h"

#include <stdio.h>
#include <string.h>

#include "run_companions.h"
#include "run_limits.h"
#include "run_machine.h"
#include "trace_limits.h"
#include "trace_store.h"
#include "verify_address.h"
#include "verify_diff.h"
#include "verify_events.h"
#include "verify_harness.h"

enum { SEED_SIZE = 24, UNSUPPORTED_STATUS = 5 };

/* Everything that one comparison needs. */
typedef struct Session {
    const VerifyRequest *request;
    const VerifyPython *python;
    VerifyReport *report;
    RunProgram *program;
    Run *run;
    VerifyHarness plain, recording;
    VerifyAnswer ours, theirs, recorded;
} Session;

/* ---- our side ---- */

static bool has_event(const TraceStore *trace, TraceKind kind)
{
    uint32_t count = trace_store_count(trace);

    /* It is among the last, if it is there. */
    for (uint32_t i = count; i > 0; i--) {
        if (trace_store_get(trace, i - 1)->kind == kind)
            return true;
    }
    return false;
}

typedef enum Outcome { COMPARABLE, AT_LIMIT, NOT_SUPPORTED } Outcome;

static bool is_unsupported(const Run *run)
{
    size_t length;

    return run_exit_status(run) == UNSUPPORTED_STATUS &&
           strstr(run_stderr(run, &length), "unsupported");
}

static void take(BaseText *text, const char *bytes, size_t length)
{
    base_text_clear(text);
    base_text_append_n(text, bytes, length);
}

/* Our memory has an end; what CPython would do without one is no answer. */
static bool ran_out_of_memory(const TraceStore *trace)
{
    uint32_t count = trace_store_count(trace);
    const TraceEvent *end = count ? trace_store_get(trace, count - 1) : NULL;

    return end && end->kind == TRACE_END &&
           strcmp(trace_store_text(trace, end->text), "MemoryError") == 0;
}

static Outcome run_ours(Session *session, const char *seed)
{
    VerifyAnswer *ours = &session->ours;
    size_t length;

    run_reset(session->run, seed);
    run_finish(session->run);
    const char *bytes = run_stdout(session->run, &length);
    take(&ours->out, bytes, length);
    bytes = run_stderr(session->run, &length);
    take(&ours->err, bytes, length);
    const TraceStore *trace = run_trace(session->run);
    base_text_clear(&ours->events);
    verify_events_write(trace, &ours->events);
    base_text_clear(&ours->status);
    if (has_event(trace, TRACE_LIMIT) || ran_out_of_memory(trace))
        return AT_LIMIT;
    if (is_unsupported(session->run))
        return NOT_SUPPORTED;
    if (has_event(trace, TRACE_DEADLOCK))
        base_text_append(&ours->status, "deadlock");
    else
        base_text_printf(&ours->status, "%d", run_exit_status(session->run));
    return COMPARABLE;
}

/* ---- comparing ---- */

static bool differ(Session *session, const char *what, const char *seed,
                   const BaseText *theirs, const BaseText *ours)
{
    BaseText diff = {0}, name = {0}, numbered[2] = {{0}};
    VerifyReport *report = session->report;

    verify_address_number(theirs, &numbered[0]);
    verify_address_number(ours, &numbered[1]);
    base_text_printf(&name, "CPython %s", session->python->release);
    bool different = verify_diff_append(&numbered[0], base_text_str(&name),
                                        &numbered[1], "taskarium", &diff);
    base_text_release(&numbered[0]);
    base_text_release(&numbered[1]);
    if (different && report->text.length == 0)
        base_text_printf(&report->text, "seed %s: %s differs\n%s", seed, what,
                         base_text_str(&diff));
    base_text_release(&diff);
    base_text_release(&name);
    return different;
}

/* The recorded run too must have said the same: it shows that recording did
 * not change it. */
static bool is_different(Session *session, const char *seed)
{
    const VerifyAnswer *ours = &session->ours, *theirs = &session->theirs;
    const VerifyAnswer *recorded = &session->recorded;
    bool deadlock = strcmp(base_text_str(&ours->status), "deadlock") == 0;

    return differ(session, "stdout", seed, &theirs->out, &ours->out) ||
           differ(session, "the exit status", seed, &theirs->status,
                  &ours->status) ||
           (!deadlock &&
            differ(session, "stderr", seed, &theirs->err, &ours->err)) ||
           differ(session, "the sequence of events", seed, &recorded->events,
                  &ours->events) ||
           differ(session, "stdout of the recorded run", seed, &recorded->out,
                  &ours->out);
}

static bool fail(Session *session, BaseText *error)
{
    session->report->failed = true;
    base_text_clear(&session->report->text);
    base_text_append(&session->report->text, base_text_str(error));
    base_text_release(error);
    return false;
}

/* False: there is no point in going on. */
static bool compare_seed(Session *session, const char *seed)
{
    VerifyReport *report = session->report;
    BaseText error = {0};

    switch (run_ours(session, seed)) {
    case AT_LIMIT:
        report->skipped++;
        return true;
    case NOT_SUPPORTED:
        report->unsupported = true;
        base_text_clear(&report->text);
        base_text_append_n(&report->text, base_text_str(&session->ours.err),
                           session->ours.err.length);
        return false;
    case COMPARABLE:
        break;
    }
    if (!verify_harness_ask(&session->plain, seed, &session->theirs, &error) ||
        !verify_harness_ask(&session->recording, seed, &session->recorded,
                            &error))
        return fail(session, &error);
    if (is_different(session, seed))
        report->different++;
    else
        report->equal++;
    return true;
}

/* ---- the whole range ---- */

static void compare_all(Session *session)
{
    const VerifyRequest *request = session->request;
    uint64_t total =
        request->seed ? 1
                      : (uint64_t)request->last - (uint64_t)request->first + 1;
    char number[SEED_SIZE];

    for (uint64_t done = 0; done < total; done++) {
        const char *seed = request->seed;
        if (!seed) {
            snprintf(number, sizeof number, "%lld",
                     (long long)(request->first + (int64_t)done));
            seed = number;
        }
        if (!compare_seed(session, seed))
            return;
        if (request->progress)
            request->progress(request->context, session->python, done + 1,
                              total);
    }
}

/* What was equal counts for nothing if somebody else spoke, too. */
static void end(Session *session)
{
    VerifyReport *report = session->report;
    BaseText error = {0};

    if (report->failed || report->unsupported ||
        report->equal + report->different == 0)
        return;
    if (!verify_harness_end(&session->plain, &error) ||
        !verify_harness_end(&session->recording, &error))
        fail(session, &error);
    base_text_release(&error);
}

static bool start(Session *session)
{
    const VerifyRequest *request = session->request;
    VerifyHarnessOptions options = {.python = session->python->path,
                                    .script = request->script,
                                    .program = request->path,
                                    .modules = request->modules,
                                    .mode = VERIFY_PLAIN,
                                    .input = request->input,
                                    .input_length = request->input_length,
                                    .turns = request->limits->turns,
                                    .seconds = request->limits->seconds,
                                    .trust = request->trust};
    BaseText error = {0}, interrupts = {0};

    run_limit_write(request->limits, "--interrupt-at", &interrupts);
    options.interrupts = base_text_str(&interrupts);
    bool started = verify_harness_start(&session->plain, &options, &error);
    options.mode = VERIFY_EVENTS;
    if (started &&
        !verify_harness_start(&session->recording, &options, &error)) {
        verify_harness_stop(&session->plain);
        started = false;
    }
    base_text_release(&interrupts);
    return started || fail(session, &error);
}

void verify_program(const VerifyRequest *request, const VerifyPython *python,
                    VerifyReport *report)
{
    Session session = {.request = request, .python = python, .report = report};
    RunOptions options = {.limits = request->limits};

    if (!start(&session))
        return;
    int version = run_python_parse(python->release);
    session.program =
        request->modules ? run_companions_renew(request->modules, request->text,
                                                request->length, version)
                         : run_program_new(request->path, request->text,
                                           request->length, version);
    if (request->input)
        run_program_give_input(session.program, request->input,
                               request->input_length);
    session.run = run_new(session.program, &options);
    compare_all(&session);
    end(&session);
    run_free(session.run);
    run_program_free(session.program);
    verify_harness_stop(&session.plain);
    verify_harness_stop(&session.recording);
    verify_answer_release(&session.ours);
    verify_answer_release(&session.theirs);
    verify_answer_release(&session.recorded);
}

void verify_report_release(VerifyReport *report)
{
    base_text_release(&report->text);
}
