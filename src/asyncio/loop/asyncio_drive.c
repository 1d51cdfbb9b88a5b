#include "asyncio_drive.h"

#include "asyncio_asyncgens.h"
#include "asyncio_deadlock.h"
#include "asyncio_debug.h"
#include "asyncio_derived.h"
#include "asyncio_fork.h"
#include "asyncio_future.h"
#include "asyncio_host_private.h"
#include "asyncio_interrupt.h"
#include "asyncio_intervene.h"
#include "asyncio_record.h"
#include "asyncio_report.h"
#include "asyncio_run.h"
#include "asyncio_sleep.h"
#include "asyncio_task_step.h"
#include "asyncio_threads.h"
#include "py_coroutine.h"
#include "py_fuel.h"
#include "py_native_frame.h"

/* base_events._run_until_complete_cb: a fatal exception has left the loop by
 * itself. */
void asyncio_run_stop(void *subject, void *context)
{
    Asyncio *a = context;
    AsyncioFuture *future = subject;
    PyValue exception = future->exception;
    bool is_cancelled = future->state == ASYNCIO_CANCELLED;

    asyncio_expect(a, future, "cancelled", py_bool(is_cancelled));
    if (!is_cancelled)
        asyncio_expect(a, future, "exception",
                       py_is_undefined(exception) ? PY_NONE : exception);
    future->log_traceback = false;
    if (py_is_undefined(exception) || !asyncio_is_fatal(exception))
        kernel_loop_stop(asyncio_kernel(a));
    py_decref_object(a->machine, &future->object);
}

bool asyncio_drive_begin(Asyncio *a, AsyncioLoop *loop, AsyncioFuture *future,
                         bool is_told)
{
    BASE_REQUIRE(!a->loop && !loop->running && !loop->until && loop->kernel);
    a->loop = loop;
    kernel_loop_share(loop->kernel,
                      asyncio_has_threads(a) || asyncio_interrupt_waits(a));
    loop->running = true;
    loop->until = future;
    asyncio_record_loop(a, TRACE_LOOP_START);
    if (loop->debug)
        asyncio_debug_track(a, true);
    if (asyncio_asyncgens_begin(a) &&
        (!future || is_told ||
         asyncio_future_add_callback(a, future, asyncio_run_stop, NULL)))
        return true;
    asyncio_drive_end(a, loop);
    if (future)
        py_decref_object(a->machine, &future->object);
    return false;
}

AsyncioFuture *asyncio_drive_end(Asyncio *a, AsyncioLoop *loop)
{
    AsyncioFuture *future = loop->until;

    BASE_REQUIRE(a->loop == loop);
    BASE_INVARIANT(!a->current && !a->calling);
    loop->until = NULL;
    asyncio_asyncgens_end(a);
    asyncio_debug_track(a, false);
    a->loop = NULL;
    loop->running = false;
    loop->is_unset = false;
    asyncio_record_loop(a, TRACE_LOOP_STOP);
    if (future)
        asyncio_future_remove_callback(a, future, asyncio_run_stop, NULL);
    return future;
}

/* What put an entry into the loop had been recorded, if anything is. */
static bool is_recorded_cause(const Asyncio *a, TraceEventId cause)
{
    return cause == TRACE_NONE ||
           (a->trace && cause < trace_store_count(a->trace));
}

/* A callback that does nothing costs as much as so many instructions. Turns
 * that are wide last as long as many: so much is meant by the limits, which
 * would else be met after days. */
enum { CALLBACK_WORK = 40, TURN_CALLBACKS = 5, TURN_STRETCHES = 5 };

static uint64_t times(uint64_t number, uint64_t factor)
{
    return number > UINT64_MAX / factor ? UINT64_MAX : number * factor;
}

static __attribute__((noinline)) void check_limits(Asyncio *a)
{
    const TraceLimits *limits = &a->limits;
    uint64_t most_work = times(limits->instructions, TURN_STRETCHES);
    uint64_t most = times(limits->turns, TURN_CALLBACKS);

    if (a->turn_work > most_work)
        asyncio_hit_limit(a, "--max-instructions",
                          "more than %llu instructions in one turn of the "
                          "event loop",
                          (unsigned long long)most_work);
    else if (a->callbacks > most)
        asyncio_hit_limit(a, "--max-turns",
                          "more than %llu callbacks of the event loop",
                          (unsigned long long)most);
}

static inline void check_callbacks(Asyncio *a, uint64_t work)
{
    a->callbacks++;
    a->turn_work += work + CALLBACK_WORK;
    if (a->turn_work > a->limits.instructions || a->callbacks > a->limits.turns)
        check_limits(a);
}

static void check_turn(Asyncio *a)
{
    const TraceLimits *limits = &a->limits;

    a->turn_work = 0;
    if (a->clock.turn > limits->turns)
        asyncio_hit_limit(a, "--max-turns",
                          "more than %llu turns of the event loop",
                          (unsigned long long)limits->turns);
    else if (a->clock.now > limits->seconds)
        asyncio_hit_limit(a, "--max-time", "more than %.17g virtual seconds",
                          limits->seconds);
}

static bool has_interventions(const Asyncio *a)
{
    return a->options.fork &&
           a->intervened < a->options.fork->intervention_count;
}

/* True if what is done to the run before that callback leaves the loop, to
 * which the callback stays. */
static bool leaves_before(Asyncio *a, KernelEntry *entry)
{
    a->next = entry;
    asyncio_intervene(a);
    a->next = NULL;
    if (py_is_undefined(a->loop->leaving) && !a->pending)
        return false;
    kernel_loop_put_back(a->loop->kernel, entry);
    return true;
}

static inline void begin_callback(Asyncio *a, const KernelEntry *entry,
                                  uint64_t work)
{
    BASE_REQUIRE(!a->current && !a->calling);
    BASE_INVARIANT(!py_holds_exception(a->machine));
    BASE_INVARIANT(is_recorded_cause(a, (TraceEventId)entry->tag));
    a->cause = (TraceEventId)entry->tag;
    a->step_event = TRACE_NONE;
    a->pending = false;
    a->loop_depth = py_machine_depth(a->machine);
    check_callbacks(a, work);
}

/* `work` is what the last one and what followed it took. */
static void run_callback(Asyncio *a, KernelEntry *entry, uint64_t work)
{
    if (has_interventions(a)) {
        BASE_REQUIRE(!a->current && !a->calling);
        py_machine_left_loop(a->machine, work);
        if (leaves_before(a, entry))
            return;
        work = py_machine_returned_to_loop(a->machine);
    }
    begin_callback(a, entry, work);
    if (!a->loop->debug) {
        entry->fn(entry->subject, a);
        return;
    }
    asyncio_debug_begin(a, entry);
    entry->fn(entry->subject, a);
    if (!a->pending)
        asyncio_debug_end(a);
}

/* The loop's own work has failed: for want of memory. The end of the whole run
 * is no exception and goes on by itself. */
static PyValue fail_loop(Asyncio *a, AsyncioLoop *loop)
{
    PyValue exception = py_take_exception(a->machine);

    if (py_is_undefined(exception))
        return PY_ERROR;
    py_set_exception(a->machine, exception);
    return loop->stopped(a, loop);
}

/* What is done to the run from outside, before the loop goes on. True: that
 * leaves the loop. */
static inline bool is_disturbed(Asyncio *a, AsyncioLoop *loop)
{
    if (has_interventions(a) && kernel_loop_turn_left(loop->kernel) == 0)
        asyncio_intervene_after_turn(a);
    while (py_is_undefined(loop->leaving) && !a->pending &&
           kernel_loop_polls(loop->kernel) && asyncio_interrupt_is_due(a))
        if (!asyncio_interrupt_take(a))
            asyncio_interrupt_leave(a, loop);
    return !py_is_undefined(loop->leaving) || a->pending;
}

static void poll_others(Asyncio *a, AsyncioLoop *loop)
{
    if (asyncio_has_threads(a))
        a->gives_way = asyncio_thread_polls(a, loop);
    if (!a->gives_way)
        asyncio_interrupt_await(a, loop);
}

/* What there is to do beside callbacks, of which none has been run. */
static PyValue run_other(Asyncio *a, AsyncioLoop *loop, KernelNext next)
{
    switch (next) {
    case KERNEL_TURN:
    case KERNEL_CALLBACK:
        break;
    case KERNEL_STOPPED:
        return loop->stopped(a, loop);
    case KERNEL_POLL:
        poll_others(a, loop);
        break;
    case KERNEL_IDLE:
        asyncio_end_in_deadlock(a);
        break;
    }
    return PY_PENDING;
}

/* PY_PENDING: the loop goes on; else what its frame answers. */
static PyValue run_entry(Asyncio *a, AsyncioLoop *loop, uint64_t work)
{
    KernelEntry entry;
    KernelNext next = KERNEL_TURN;
    bool goes_on = !is_disturbed(a, loop);

    while (goes_on &&
           (next = kernel_loop_next(loop->kernel, &entry)) == KERNEL_TURN) {
        check_turn(a);
        goes_on = a->stop_reason == ASYNCIO_RUNS && !has_interventions(a);
    }
    if (next == KERNEL_CALLBACK) {
        run_callback(a, &entry, work);
        return PY_PENDING;
    }
    py_machine_left_loop(a->machine, work);
    return run_other(a, loop, next);
}

/* A sleep is over, and nobody records it: nothing comes of that which the loop
 * would have to look at before the next callback. */
static inline bool is_quiet(const Asyncio *a, const KernelEntry *entry)
{
    return entry->fn == asyncio_run_sleeper && !a->trace &&
           a->stop_reason == ASYNCIO_RUNS;
}

/* The same where nothing disturbs a loop that does not debug. */
static inline PyValue run_plain_entry(Asyncio *a, AsyncioLoop *loop,
                                      uint64_t work)
{
    KernelEntry entry;
    KernelNext next;

    do {
        while ((next = kernel_loop_next(loop->kernel, &entry)) == KERNEL_TURN) {
            check_turn(a);
            if (a->stop_reason != ASYNCIO_RUNS)
                break;
        }
        if (next != KERNEL_CALLBACK) {
            py_machine_left_loop(a->machine, work);
            return run_other(a, loop, next);
        }
        begin_callback(a, &entry, work);
        entry.fn(entry.subject, a);
        work = 0;
    } while (is_quiet(a, &entry));
    return PY_PENDING;
}

/* There is nothing to do but callbacks, as far as the loop knows. */
static inline bool is_plain(const AsyncioLoop *loop)
{
    return !(loop->rests | loop->debug) && !loop->lingers &&
           py_is_undefined(loop->leaving) && !kernel_loop_polls(loop->kernel);
}

typedef enum Attention { GOES_ON, ATTENDED, PAUSES } Attention;

/* What is to be done before the next entry. ATTENDED: *answer as run_entry()
 * would give it. */
static Attention attend(Asyncio *a, AsyncioLoop *loop, PyValue *answer)
{
    PyMachine *machine = a->machine;

    if (loop->lingers && !py_is_raising(machine) &&
        (py_machine_should_pause(machine) || py_machine_finalize(machine)))
        return PAUSES;
    asyncio_task_stop_lingering(a, loop);
    if (py_is_raising(machine)) {
        *answer = fail_loop(a, loop);
    } else if (loop->rests) {
        if (py_machine_finalize(machine))
            return PAUSES;
        loop->rests = false;
        *answer = asyncio_run_go_on(a, loop);
    } else if (!py_is_undefined(loop->leaving)) {
        kernel_loop_abandon_turn(loop->kernel);
        *answer = loop->stopped(a, loop);
    } else if (py_machine_should_pause(machine) ||
               py_machine_finalize(machine)) {
        return PAUSES;
    } else {
        return GOES_ON;
    }
    return ATTENDED;
}

/* Runs callbacks until one goes on in frames, the budget is used up, or there
 * is an answer. */
static PyValue run_loop(Asyncio *a, AsyncioLoop *loop)
{
    PyValue answer = PY_PENDING;
    Attention attention;
    uint64_t work = 0;
    /* Somebody outside has a say between two callbacks. */
    bool watches = has_interventions(a);

    a->pending = a->gives_way = false;
    while (py_is_pending(answer) && !a->pending && !a->gives_way) {
        bool is_usual = is_plain(loop) && py_machine_goes_on(a->machine, &work);
        if (is_usual && !watches) {
            answer = run_plain_entry(a, loop, work);
            continue;
        }
        attention = is_usual ? GOES_ON : attend(a, loop, &answer);
        if (attention == PAUSES)
            return PY_PENDING;
        if (!is_usual && attention == GOES_ON)
            work = py_machine_returned_to_loop(a->machine);
        if (attention == GOES_ON)
            answer = run_entry(a, loop, work);
    }
    return answer;
}

static void callback_ended(Asyncio *a, PyOutcome outcome, PyValue value)
{
    BASE_REQUIRE(a->pending);
    BASE_INVARIANT(!a->calling != !a->current);
    a->pending = false;
    if (a->current && a->current->asks)
        asyncio_task_asked(a, outcome, value);
    else if (a->calling)
        asyncio_handle_ended(a, outcome, value);
    else if (outcome == PY_OUTCOME_YIELD)
        asyncio_task_step_ended(a, PY_SEND_YIELD, value);
    else if (outcome == PY_OUTCOME_RETURN)
        asyncio_task_step_ended(a, PY_SEND_RETURN, value);
    else
        asyncio_task_step_ended(a, PY_SEND_RAISE, value);
    /* No loop: it was a signal's handler, and has ended in a deadlock. */
    if (!a->pending && a->loop && a->loop->watched)
        asyncio_debug_end(a);
}

enum { LOOP, IS_ENDED_BY_TEXT, STATES };

static PyValue drive(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    Asyncio *a = asyncio_of(machine);
    PyValue *state = py_native_frame_state(frame);
    AsyncioLoop *loop = (AsyncioLoop *)py_object(state[LOOP]);

    if (py_is(state[IS_ENDED_BY_TEXT], PY_TRUE) &&
        outcome != PY_OUTCOME_CONTINUE)
        return asyncio_run_text_ended(a, loop, outcome, value);
    if (outcome != PY_OUTCOME_START && outcome != PY_OUTCOME_CONTINUE) {
        if (a->pending)
            callback_ended(a, outcome, value);
        else /* of what ran between two callbacks */
            py_decref(machine, value);
        if (a->pending) /* the callback goes on in other frames */
            return PY_PENDING;
    }
    PyValue answer = run_loop(a, loop);
    if (loop->begins_text) {
        loop->begins_text = false;
        state[IS_ENDED_BY_TEXT] = PY_TRUE;
    }
    return answer;
}

bool asyncio_drive_is_innermost(const Asyncio *a)
{
    return py_native_frame_is_innermost(a->machine, drive);
}

bool asyncio_drive_is_yielded_to(const Asyncio *a)
{
    return a->current &&
           py_coroutine_yields_to(a->machine, a->current->coroutine, drive);
}

uint32_t asyncio_drive_line(const Asyncio *a)
{
    return a->loop ? py_native_frame_line_above(a->machine, drive)
                   : py_machine_line(a->machine);
}

PyValue asyncio_drive_push(Asyncio *a, AsyncioLoop *loop,
                           AsyncioStopped stopped, uint32_t frames)
{
    PyValue state[STATES] = {[LOOP] = py_incref(py_from_object(loop))};
    PyNativeFrame *frame =
        py_native_frame_push(a->machine, drive, state, STATES);

    if (!frame)
        return PY_ERROR;
    loop->stopped = stopped;
    py_native_frame_weigh(a->machine, frame, frames - 1);
    return PY_PENDING;
}
