#include "asyncio_host.h"

#include "asyncio_fast_path.h"
#include "asyncio_fork_private.h"
#include "asyncio_host_private.h"
#include "asyncio_interrupt.h"
#include "asyncio_loop.h"
#include "asyncio_module.h"
#include "asyncio_record.h"
#include "asyncio_record_except.h"
#include "asyncio_record_host.h"
#include "asyncio_report.h"
#include "asyncio_schedule.h"
#include "asyncio_shared.h"
#include "asyncio_state.h"
#include "asyncio_task.h"
#include "asyncio_texts.h"
#include "asyncio_threads.h"
#include "asyncio_time.h"
#include "base_memory.h"
#include "base_words.h"
#include "py_frame.h"
#include "py_imports.h"
#include "py_program.h"

#include <stddef.h>
#include <stdlib.h>

static void say_limit(const Asyncio *a, const char *which, const char *flag,
                      BaseWords say, BaseText *out)
{
    const char *name = py_program_source(py_machine_program(a->machine))->name;
    uint32_t line = py_machine_line(a->machine);
    BaseText task = {0};

    if (a->current) {
        asyncio_task_append_name(a->current, &task);
        base_text_printf(out,
                         say(N_("taskarium: limit: %s; the program stood at "
                                "%s:%u in %s; raise it with %s\n")),
                         which, name, line, base_text_str(&task), flag);
    } else {
        base_text_printf(out,
                         say(N_("taskarium: limit: %s; the program stood at "
                                "%s:%u; raise it with %s\n")),
                         which, name, line, flag);
    }
    base_text_release(&task);
}

void asyncio_hit_limit(Asyncio *a, const char *flag, const char *format, ...)
{
    BaseText which = {0}, text = {0}, what = {0}, words = {0};
    va_list arguments;

    if (a->stop_reason != ASYNCIO_RUNS)
        return;
    a->stop_reason = ASYNCIO_LIMIT;
    va_start(arguments, format);
    base_text_vprintf(&which, format, arguments);
    va_end(arguments);
    va_start(arguments, format);
    base_text_vprintf(&what, _(format), arguments);
    va_end(arguments);
    say_limit(a, base_text_str(&which), flag, base_words_english, &text);
    say_limit(a, base_text_str(&what), flag, base_words, &words);
    asyncio_record_limit(a, base_text_str(&which), flag);
    py_machine_stop(a->machine, base_text_str(&text), base_text_str(&words));
    base_text_release(&which);
    base_text_release(&what);
    base_text_release(&text);
    base_text_release(&words);
}

static void put(Asyncio *a, int stream, const char *text, size_t length)
{
    a->output_room -= length < a->output_room ? length : a->output_room;
    asyncio_record_output(a, stream, text, length);
    if (a->options.write)
        a->options.write(a->options.context, stream, text, length);
}

/* As much of a longer text as there is room for, to the end of a character. */
static void put_part(Asyncio *a, int stream, const char *text)
{
    static const char limit[] =
        N_("\ntaskarium: limit: more than %llu bytes of output; raise it with "
           "--max-output\n");
    size_t length = (size_t)a->output_room;

    if (a->is_cut)
        return;
    a->is_cut = true;
    while (length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80)
        length--;
    put(a, stream, text, length);
    a->output_room = 0;
    BaseText english = {0}, words = {0};
    base_text_printf(&english, limit, (unsigned long long)a->limits.output);
    base_text_printf(&words, _(limit), (unsigned long long)a->limits.output);
    asyncio_record_output(a, stream, english.data, english.length);
    if (a->options.write)
        a->options.write(a->options.context, stream, words.data, words.length);
    base_text_release(&english);
    base_text_release(&words);
}

/* A report may be longer than there is room for. What a program writes that
 * reports in its own way goes on for ever, maybe. */
static bool can_cut(Asyncio *a, int stream, size_t length)
{
    if (!a->is_reporting || stream != 2 || a->output_cut > a->limits.output)
        return false;
    if (a->is_cut)
        a->output_cut += length;
    return true;
}

static bool host_write(void *host, int stream, const char *text, size_t length)
{
    Asyncio *a = host;

    if (length <= a->output_room) {
        put(a, stream, text, length);
        return true;
    }
    if (can_cut(a, stream, length)) {
        put_part(a, stream, text);
        return true;
    }
    asyncio_hit_limit(a, "--max-output", "more than %llu bytes of output",
                      (unsigned long long)a->limits.output);
    return false;
}

static void host_never_awaited(void *host, PyValue coroutine)
{
    asyncio_report_never_awaited(host, coroutine);
}

static void host_unraisable(void *host, PyValue exception, const char *where,
                            BaseText *out)
{
    Asyncio *a = host;

    if (where)
        base_text_printf(out, "Exception ignored in%s\n", where);
    py_exception_print_ignored(a->machine, exception, out);
}

static void host_except_matched(void *host, uint32_t line, PyValue taken,
                                PyValue rest)
{
    asyncio_record_matched(host, line, taken, rest);
}

static void host_missed(void *host, uint32_t line, PyValue exception,
                        PyValue type)
{
    asyncio_record_missed(host, line, exception, type);
}

/* The only exception of which others wait to hear what became. */
static void host_kept(void *host, uint32_t line, PyValue exception)
{
    if (py_is_instance(exception, &asyncio_CancelledError))
        asyncio_record_kept(host, line);
}

static void host_reused(void *host, PyValue coroutine)
{
    asyncio_record_reused(host, coroutine);
}

static void host_draw_begins(void *host, PyRandom *random)
{
    asyncio_draw_begins(host, random);
}

static void host_draw_ends(void *host, PyRandom *random)
{
    asyncio_draw_ends(host, random);
}

static void host_drawn(void *host, const char *name, const PyNative *native,
                       PyValue answer)
{
    asyncio_record_drawn(host, name, native, answer);
}

static PyThread *host_next_thread(void *host)
{
    return asyncio_next_thread(host);
}

static void host_quantum_over(void *host)
{
    asyncio_quantum_over(host);
}

static bool host_limit_reached(void *host)
{
    return asyncio_interrupt_endless(host);
}

static const PyHost host_table = {
    .write = host_write,
    .never_awaited = host_never_awaited,
    .unraisable = host_unraisable,
    .except_matched = host_except_matched,
    .missed = host_missed,
    .kept = host_kept,
    .reused = host_reused,
    .draw_begins = host_draw_begins,
    .draw_ends = host_draw_ends,
    .drawn = host_drawn,
    .next_thread = host_next_thread,
    .quantum_over = host_quantum_over,
    .limit_reached = host_limit_reached,
    .fast_paths = asyncio_fast_paths,
};

Asyncio *asyncio_new(const AsyncioOptions *options)
{
    Asyncio *a = base_alloc_zero(sizeof *a);
    PyLimits limits = {.instructions = options->limits->instructions,
                       .memory = (size_t)options->limits->memory,
                       .report = (size_t)options->limits->output,
                       .recursion = options->limits->recursion};

    a->options = *options;
    a->limits = *options->limits;
    a->options.limits = &a->limits;
    a->trace = options->trace;
    a->output_room = a->limits.output;
    a->cause = a->step_event = TRACE_NONE;
    a->machine = py_machine_new(&host_table, a, options->language, &limits);
    py_machine_set_extension(a->machine, a);
    if (a->trace)
        py_machine_note_lines(a->machine);
    py_module_register(a->machine, &asyncio_module);
    py_module_register(a->machine, &asyncio_time_module);
    py_module_register(a->machine, &asyncio_natives_module);
    py_module_register(a->machine, &asyncio_thread_module);
    asyncio_texts_register(a->machine);
    return a;
}

void asyncio_free(Asyncio *a)
{
    if (!a)
        return;
    py_decref(a->machine, a->origins);
    asyncio_fast_paths_release(a);
    asyncio_interrupt_release(a);
    py_machine_free(a->machine);
    asyncio_loops_release(&a->loops);
    base_text_release(&a->lines[0]);
    base_text_release(&a->lines[1]);
    base_text_release(&a->scratch);
    asyncio_shelves_release(&a->shelves);
    asyncio_tracks_release(&a->tracks);
    base_free(a->warned);
    base_free(a->said_sleeps);
    py_random_tape_release(&a->tape);
    base_free(a);
}

void asyncio_reset(Asyncio *a)
{
    const size_t size = offsetof(Asyncio, rest);
    Asyncio kept;

    memcpy(&kept, a, size);
    asyncio_shelves_release(&a->shelves);
    py_decref(a->machine, a->origins);
    asyncio_fast_paths_release(a);
    asyncio_interrupt_release(a);
    py_machine_watch_coroutines(a->machine, NULL);
    py_machine_reset(a->machine);
    asyncio_loops_reset(&a->loops);
    kept.loops = a->loops;
    memset(a, 0, size);
    a->machine = kept.machine;
    a->loops = kept.loops;
    a->options = kept.options;
    a->limits = kept.limits;
    a->trace = kept.trace;
    a->output_room = a->limits.output;
    a->cause = a->step_event = TRACE_NONE;
    a->lines[0] = kept.lines[0];
    a->lines[1] = kept.lines[1];
    a->scratch = kept.scratch;
    a->tape.kept = kept.tape.kept;
    a->tape.kept_capacity = kept.tape.kept_capacity;
    base_text_clear(&a->lines[0]);
    base_text_clear(&a->lines[1]);
    a->warned = kept.warned;
    a->warned_capacity = kept.warned_capacity;
    a->said_sleeps = kept.said_sleeps;
    a->said_sleep_capacity = kept.said_sleep_capacity;
    a->tracks.list = kept.tracks.list;
    a->tracks.capacity = kept.tracks.capacity;
    py_machine_set_extension(a->machine, a);
}

void asyncio_rest(Asyncio *a)
{
    asyncio_interrupt_release(a);
    py_machine_rest(a->machine);
    a->origins = PY_UNDEFINED; /* gone with all objects */
    a->queues = (AsyncioQueues){.queue = PY_UNDEFINED};
    a->locks = (AsyncioLocks){.lock = PY_UNDEFINED};
    asyncio_loops_reset(&a->loops);
}

PyMachine *asyncio_machine(Asyncio *a)
{
    return a->machine;
}

void asyncio_begin(Asyncio *a, const char *program, const char *version)
{
    asyncio_record_begin(a, program, version);
}

bool asyncio_leave_threads(Asyncio *a)
{
    return asyncio_threads_shut_down(a);
}

typedef struct Leftovers {
    AsyncioFuture **futures; /* owned */
    uint32_t count, capacity;
} Leftovers;

static bool is_left_pending(const AsyncioFuture *future)
{
    return asyncio_future_is_task(future) && !asyncio_future_is_done(future) &&
           !((const AsyncioTask *)future)->silent;
}

static void find_leftover(PyObject *object, void *context)
{
    Leftovers *found = context;
    PyValue value = py_from_object(object);

    if (!asyncio_is_future(value))
        return;
    AsyncioFuture *future = asyncio_future(value);
    if (!future->log_traceback && !is_left_pending(future))
        return;
    BASE_GROW(found->futures, found->count, found->capacity);
    found->futures[found->count++] = future;
}

static int compare_births(const void *a, const void *b)
{
    const AsyncioFuture *const *left = a, *const *right = b;

    return ((*left)->birth > (*right)->birth) -
           ((*left)->birth < (*right)->birth);
}

/* What still is there hangs together in circles: it dies in the order in which
 * it was made. */
void asyncio_finish(Asyncio *a)
{
    Leftovers found = {0};

    py_machine_each_with_last_words(a->machine, find_leftover, &found);
    if (found.count != 0)
        qsort((void *)found.futures, found.count, sizeof *found.futures,
              compare_births);
    for (uint32_t i = 0; i < found.count; i++) {
        AsyncioFuture *future = found.futures[i];
        if (is_left_pending(future))
            asyncio_report_destroyed(a, (AsyncioTask *)future);
        if (future->log_traceback)
            asyncio_report_never_retrieved(a, future);
    }
    base_free((void *)found.futures);
}

void asyncio_end(Asyncio *a, const AsyncioEnd *end)
{
    a->loop = NULL;
    a->current = NULL;
    a->waking = (AsyncioWaking){.thrown = PY_UNDEFINED};
    a->calling = NULL;
    asyncio_record_partial_output(a);
    asyncio_record_end(a, end);
}

void asyncio_note_limit(Asyncio *a, const char *which)
{
    a->stop_reason = ASYNCIO_LIMIT;
    asyncio_record_limit(a, which, "");
}

AsyncioStop asyncio_stop_reason(const Asyncio *a)
{
    return a->stop_reason;
}

double asyncio_time(const Asyncio *a)
{
    return a->clock.now;
}

uint64_t asyncio_turn(const Asyncio *a)
{
    return a->clock.turn;
}

void asyncio_observe(Asyncio *a, uint32_t first, uint32_t last,
                     AsyncioObserver fn, void *context)
{
    a->observed_first = first;
    a->observed_last = last;
    a->observer = fn;
    a->observer_context = context;
}

void asyncio_begin_report(Asyncio *a)
{
    a->output_room = a->limits.output;
    a->is_reporting = true;
}

void asyncio_end_report(Asyncio *a)
{
    a->is_reporting = false;
    a->output_room = a->limits.output;
}

void asyncio_say(Asyncio *a, const char *text, const char *words)
{
    asyncio_record_output(a, 2, text, strlen(text));
    if (a->options.write)
        a->options.write(a->options.context, 2, words, strlen(words));
}

void asyncio_last_words(Asyncio *a, const char *text, const char *words)
{
    a->loop = NULL;
    asyncio_say(a, text, words);
}
