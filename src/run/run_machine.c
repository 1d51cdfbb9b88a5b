#include "run_machine.h"

#include "run_language.h"
#include "run_limits.h"
#include "run_program_state.h"
#include "run_state.h"

#include "base_check.h"
#include "base_memory.h"
#include "base_words.h"
#include "py_exception.h"
#include "py_exception_report.h"
#include "py_imports.h"
#include "py_int.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_random.h"
#include "py_seed_text.h"
#include "py_show.h"
#include "py_text.h"
#include "py_traceback_object.h"
#include "py_tuple.h"

#include <stdio.h>
#include <string.h>

/* sys.getrecursionlimit(): where this is the limit, the words are CPython's
 * and no more. */
#define CPYTHON_RECURSION 1000

static void take_output(void *context, int stream, const char *text,
                        size_t length)
{
    Run *run = context;

    base_text_append_n(&run->output[stream - 1], text, length);
}

bool run_seed_read(const char *text, BaseText *out)
{
    return py_seed_text_read(text, out) > PY_SEED_NONE;
}

bool run_seed_is_literal(const char *text)
{
    PySeedKind kind = py_seed_text_read(text, NULL);

    return kind > PY_SEED_NONE && kind != PY_SEED_WORD;
}

static void set_seed(Run *run, const char *text)
{
    BaseText seed = {0};
    bool good = run_seed_read(text, &seed);

    BASE_REQUIRE(good);
    base_free(run->seed);
    run->options.seed = run->seed = base_text_take(&seed);
}

static AsyncioOptions asyncio_options(Run *run)
{
    return (AsyncioOptions){
        .language = &run_language,
        .limits = &run->limits,
        .trace = run->options.untraced ? NULL : run->trace,
        .write = take_output,
        .context = run,
        .draws = run->options.draws,
        .fork = run->options.fork,
        .outcomes = run->options.outcomes,
    };
}

Run *run_new(const RunProgram *program, const RunOptions *options)
{
    Run *run = base_alloc_zero(sizeof *run);

    run->program = program;
    run->options = *options;
    if (options->limits)
        run->limits = *options->limits;
    run_limits_fill(&run->limits);
    run->options.limits = &run->limits;
    set_seed(run, options->seed ? options->seed : "1");
    snprintf(run->version, sizeof run->version, "%d.%d", program->python / 100,
             program->python % 100);
    run->trace = trace_store_new();
    trace_store_set_limit(run->trace, (uint32_t)run->limits.events + 16);
    trace_store_set_reader(run->trace, options->reader,
                           options->reader_context);
    if (options->only_counts)
        trace_store_only_count(run->trace);
    AsyncioOptions asyncio = asyncio_options(run);
    run->asyncio = asyncio_new(&asyncio);
    py_machine_set_colored(asyncio_machine(run->asyncio), options->is_colored);
    for (uint32_t i = 0; i < run->program->companion_count; i++)
        py_module_register(asyncio_machine(run->asyncio),
                           &run->program->companions[i]->spec);
    return run;
}

void run_free(Run *run)
{
    if (!run)
        return;
    asyncio_free(run->asyncio);
    trace_store_free(run->trace);
    for (int i = 0; i < 2; i++)
        base_text_release(&run->output[i]);
    base_text_release(&run->end_type);
    base_text_release(&run->end_detail);
    base_free(run->seed);
    base_free(run);
}

const RunProgram *run_program_of(const Run *run)
{
    return run->program;
}

void run_rest(Run *run)
{
    BASE_REQUIRE(run->phase == RUN_OVER);
    asyncio_rest(run->asyncio);
}

void run_reset(Run *run, const char *seed)
{
    if (seed && strcmp(seed, run->seed) != 0)
        set_seed(run, seed);
    asyncio_reset(run->asyncio);
    trace_store_clear(run->trace);
    for (int i = 0; i < 2; i++)
        base_text_clear(&run->output[i]);
    base_text_clear(&run->end_type);
    base_text_clear(&run->end_detail);
    run->end_line = 0;
    run->has_told_limit = false;
    run->phase = RUN_FRESH;
    run->is_cut = false;
    run->uncaught = PY_UNDEFINED;
    run->status = 0;
    run->ending = TRACE_ENDING_NONE;
}

static void end_run(Run *run, int status, TraceEnding ending)
{
    run->status = status;
    run->ending = ending;
    run->phase = RUN_OVER;
    asyncio_end(run->asyncio,
                &(AsyncioEnd){.status = status,
                              .ending = ending,
                              .type = base_text_str(&run->end_type),
                              .detail = base_text_str(&run->end_detail),
                              .line = run->end_line});
    trace_store_flush(run->trace);
}

/* "SyntaxError" of "...\nSyntaxError: invalid syntax" */
static void name_compile_error(Run *run, const char *error)
{
    const char *line = error;
    size_t length = strlen(error);

    while (length != 0 && error[length - 1] == '\n')
        length--;
    for (size_t i = 0; i < length; i++)
        if (error[i] == '\n')
            line = error + i + 1;
    base_text_append_n(&run->end_detail, line, (size_t)(error + length - line));
    base_text_append_n(&run->end_type, line, strcspn(line, ":\n"));
}

static void refuse_program(Run *run)
{
    const PyProgram *code = run->program->code;
    const char *error = py_program_error(code);

    if (py_program_error_is_unsupported(code))
        base_text_append(&run->end_type, "unsupported");
    else
        name_compile_error(run, error);
    asyncio_last_words(run->asyncio, error,
                       run->options.is_colored &&
                               !py_program_error_is_unsupported(code)
                           ? py_program_error_colored(code)
                           : py_program_error_words(code));
    if (py_program_error_is_unsupported(code))
        end_run(run, 5, TRACE_ENDING_UNSUPPORTED);
    else
        end_run(run, 1, TRACE_ENDING_UNCOMPILED);
}

/* A trace is the same wherever its program lies. */
static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static void refuse_to_load(Run *run)
{
    static const char text[] =
        N_("taskarium: limit: no memory to load the program; raise it with "
           "--max-memory\n");

    asyncio_note_limit(run->asyncio, "memory");
    asyncio_last_words(run->asyncio, text, _(text));
    end_run(run, 4, TRACE_ENDING_LIMIT);
}

static void start(Run *run)
{
    PyMachine *machine = asyncio_machine(run->asyncio);

    asyncio_begin(run->asyncio, file_name(run->program->name), run->version);
    const char *warnings = py_program_warnings(run->program->code);
    if (*warnings)
        py_machine_write(machine, 2, warnings, strlen(warnings));
    if (!py_program_is_valid(run->program->code)) {
        refuse_program(run);
        return;
    }
    run->phase = RUN_RUNNING;
    BASE_REQUIRE(py_machine_seed(machine, run->seed));
    if (!py_machine_load(machine, run->program->code))
        refuse_to_load(run);
}

/* The exit status that `raise SystemExit(...)` asks for; what is neither an
 * int nor None is printed. */
static int exit_code(Run *run, PyValue exception)
{
    PyMachine *machine = asyncio_machine(run->asyncio);
    PyTuple *arguments = py_tuple(py_exception(exception)->args);
    PyValue code = arguments->count == 1 ? arguments->items[0]
                                         : py_exception(exception)->args;
    BaseText text = {0};
    int64_t number;

    if (arguments->count == 0 || py_is_none(code))
        return 0;
    if (py_is_int(code))
        return py_int_to_i64(code, &number) ? (int)(number & 0xff) : 255;
    if (py_str(machine, code, &text)) {
        base_text_append_char(&text, '\n');
        py_machine_write(machine, 2, text.data, text.length);
    }
    base_text_release(&text);
    return 1;
}

static bool make_report(PyMachine *machine, const PyValue *state,
                        uint32_t count, BaseText *out)
{
    (void)count;
    py_exception_print(machine, state[0], out);
    return true;
}

/* Without asking Python: there is no memory to, or it has failed. */
static void report_at_once(Run *run, PyValue exception)
{
    static const char memory[] =
        N_("taskarium: limit: the machine's memory is used up; raise it with "
           "--max-memory\n");
    static const char depth[] =
        N_("taskarium: limit: calls are nested too deeply; raise it with "
           "--max-recursion\n");
    PyMachine *machine = asyncio_machine(run->asyncio);
    BaseText text = {0};

    py_write_text_alone(machine, make_report, &exception, 1, &text);
    py_machine_write(machine, 2, base_text_str(&text), text.length);
    run->has_told_limit = true;
    if (py_is_instance(exception, &py_MemoryError))
        asyncio_say(run->asyncio, memory, _(memory));
    else if (py_is_instance(exception, &py_RecursionError) &&
             run->limits.recursion != CPYTHON_RECURSION)
        asyncio_say(run->asyncio, depth, _(depth));
    else
        run->has_told_limit = false;
    base_text_release(&text);
}

/* The traceback is written before anything is let go of. `exception` is
 * stolen. */
static void report_exception(Run *run, PyValue exception)
{
    PyMachine *machine = asyncio_machine(run->asyncio);

    run->phase = RUN_FINISHING;
    asyncio_begin_report(run->asyncio);
    base_text_append(&run->end_type, py_type_name(py_type_of(exception)));
    py_exception_show(machine, exception, &run->end_detail);
    run->end_line = py_exception_line(exception);
    if (py_is_instance(exception, &py_SystemExit)) {
        if (py_machine_version(machine) < 312) /* it is not even looked at */
            py_traceback_cut_unhandled(machine, exception);
        run->status = exit_code(run, exception);
        asyncio_end_report(run->asyncio);
        run->ending = TRACE_ENDING_EXITED;
        py_decref(machine, exception);
        return;
    }
    run->status = 1;
    run->ending = TRACE_ENDING_RAISED;
    PyValue done = py_is_instance(exception, &py_MemoryError)
                       ? PY_ERROR
                       : py_exception_report(machine, exception);
    if (py_is_pending(done)) {
        run->phase = RUN_REPORTING;
        run->uncaught = exception;
        return;
    }
    if (py_is_error(done)) {
        py_decref(machine, py_take_exception(machine));
        report_at_once(run, exception);
    }
    asyncio_end_report(run->asyncio);
    py_machine_keep_last(machine, exception);
}

static void end_report(Run *run, bool good)
{
    PyValue exception = run->uncaught;

    if (!good)
        report_at_once(run, exception);
    asyncio_end_report(run->asyncio);
    run->uncaught = PY_UNDEFINED;
    run->phase = RUN_FINISHING;
    py_machine_keep_last(asyncio_machine(run->asyncio), exception);
}

static void end_unsupported(Run *run)
{
    const PyMachine *machine = asyncio_machine(run->asyncio);

    base_text_append(&run->end_type, "unsupported");
    asyncio_last_words(run->asyncio, py_machine_stop_text(machine),
                       py_machine_stop_words(machine));
    end_run(run, 5, TRACE_ENDING_UNSUPPORTED);
}

/* A deadlock, a limit of the loop, or one of the machine itself. One that is
 * met while the run cleans up behind another is not told as well. */
static void end_stopped(Run *run)
{
    const PyMachine *machine = asyncio_machine(run->asyncio);
    const char *text = py_machine_stop_text(machine);
    BaseText which = {0};
    bool deadlock = asyncio_stop_reason(run->asyncio) == ASYNCIO_DEADLOCK;

    base_text_printf(
        &which,
        "more than %llu instructions without a return to the event loop",
        (unsigned long long)run->limits.instructions);
    if (asyncio_stop_reason(run->asyncio) == ASYNCIO_RUNS)
        asyncio_note_limit(run->asyncio, base_text_str(&which));
    base_text_release(&which);
    base_text_append(&run->end_type, deadlock ? "deadlock" : "limit");
    if (!run->has_told_limit)
        asyncio_last_words(run->asyncio, text, py_machine_stop_words(machine));
    if (deadlock)
        end_run(run, 3, TRACE_ENDING_DEADLOCK);
    else
        end_run(run, 4, TRACE_ENDING_LIMIT);
}

/* Takes up an answer of py_machine_run() that is not "working". */
static void take_status(Run *run, PyMachineStatus status)
{
    PyMachine *machine = asyncio_machine(run->asyncio);
    PyValue exception;

    switch (status) {
    case PY_MACHINE_WORKING:
        break;
    case PY_MACHINE_ENDED:
        if (run->phase == RUN_REPORTING)
            end_report(run, true);
        run->phase = RUN_FINISHING;
        break;
    case PY_MACHINE_RAISED:
        exception = py_take_exception(machine);
        if (run->phase == RUN_RUNNING) {
            report_exception(run, exception);
            break;
        }
        bool leaves = run->phase == RUN_REPORTING &&
                      py_is_instance(exception, &py_SystemExit);
        if (leaves)
            run->status = exit_code(run, exception);
        py_decref(machine, exception);
        if (run->phase == RUN_REPORTING)
            end_report(run, leaves);
        break;
    case PY_MACHINE_UNSUPPORTED:
        end_unsupported(run);
        break;
    case PY_MACHINE_STOPPED:
        end_stopped(run);
        break;
    }
}

RunStatus run_advance(Run *run, uint64_t budget)
{
    PyMachine *machine = asyncio_machine(run->asyncio);

    if (run->phase == RUN_FRESH)
        start(run);
    while (run->phase != RUN_OVER) {
        if (run->phase == RUN_FINISHING && !run->is_cut &&
            !asyncio_leave_threads(run->asyncio) &&
            py_machine_finish(machine)) {
            asyncio_finish(run->asyncio);
            end_run(run, run->status,
                    run->ending != TRACE_ENDING_NONE ? run->ending
                                                     : TRACE_ENDING_RETURNED);
            break;
        }
        PyMachineStatus status = py_machine_run(machine, budget);
        run->is_cut = status == PY_MACHINE_WORKING;
        if (run->is_cut)
            return RUN_WORKING;
        take_status(run, status);
    }
    return RUN_ENDED;
}

void run_finish(Run *run)
{
    while (run_advance(run, UINT64_MAX / 4) == RUN_WORKING)
        continue;
}

bool run_has_ended(const Run *run)
{
    return run->phase == RUN_OVER;
}

TraceEnding run_ending(const Run *run)
{
    return run->phase == RUN_OVER ? run->ending : TRACE_ENDING_NONE;
}

bool run_has_run(const Run *run)
{
    return run->ending != TRACE_ENDING_UNSUPPORTED &&
           run->ending != TRACE_ENDING_UNCOMPILED;
}

int run_exit_status(const Run *run)
{
    return run->status;
}

static const char *output_of(const Run *run, int index, size_t *length)
{
    if (length)
        *length = run->output[index].length;
    return base_text_str(&run->output[index]);
}

const char *run_stdout(const Run *run, size_t *length)
{
    return output_of(run, 0, length);
}

const char *run_stderr(const Run *run, size_t *length)
{
    return output_of(run, 1, length);
}

const TraceStore *run_trace(const Run *run)
{
    return run->trace;
}

double run_time(const Run *run)
{
    return asyncio_time(run->asyncio);
}

uint32_t run_turn(const Run *run)
{
    return (uint32_t)asyncio_turn(run->asyncio);
}

bool run_used_libm(const Run *run)
{
    return py_machine_random(asyncio_machine(run->asyncio))->used_libm;
}

size_t run_memory(const Run *run)
{
    return py_machine_memory(asyncio_machine(run->asyncio));
}

size_t run_memory_peak(const Run *run)
{
    return py_machine_memory_peak(asyncio_machine(run->asyncio));
}

static uint64_t hash_bytes(uint64_t hash, const void *data, size_t length)
{
    const unsigned char *bytes = data;

    for (size_t i = 0; i < length; i++)
        hash = (hash ^ bytes[i]) * 1099511628211u;
    return hash;
}

/* The highest byte first, on every machine. */
static uint64_t hash_number(uint64_t hash, uint64_t number, unsigned bytes)
{
    while (bytes-- > 0)
        hash = (hash ^ (number >> 8 * bytes & 0xff)) * 1099511628211u;
    return hash;
}

/* All NaN are one: they have other bits elsewhere. */
static uint64_t hash_double(uint64_t hash, double value)
{
    uint64_t bits = UINT64_MAX;

    if (value == value)
        memcpy(&bits, &value, sizeof bits);
    return hash_number(hash, bits, 8);
}

static uint64_t hash_text(uint64_t hash, const TraceStore *trace,
                          TraceText offset)
{
    const char *text = trace_store_text(trace, offset);

    return hash_bytes(hash, text, strlen(text) + 1);
}

/* Texts are hashed by what they say, not by where they lie. */
static uint64_t hash_event(uint64_t hash, const TraceStore *trace,
                           const TraceEvent *event)
{
    const uint32_t numbers[] = {
        event->turn, event->callback, event->cause, event->also, event->task,
        event->by,   event->other,    event->group, event->line, event->count};

    hash = hash_number(hash, event->kind, 2);
    hash = hash_number(hash, event->flags, 2);
    hash = hash_double(hash, event->time);
    hash = hash_double(hash, event->number);
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        hash = hash_number(hash, numbers[i], 4);
    hash = hash_text(hash, trace, event->text);
    hash = hash_text(hash, trace, event->detail);
    return hash_text(hash, trace, event->more);
}

uint64_t run_fingerprint(const Run *run)
{
    uint64_t hash = 14695981039346656037u;

    for (uint32_t i = 0; i < trace_store_count(run->trace); i++)
        hash = hash_event(hash, run->trace, trace_store_get(run->trace, i));
    for (int i = 0; i < 2; i++)
        hash = hash_bytes(hash, base_text_str(&run->output[i]),
                          run->output[i].length + 1);
    return hash_number(hash, (uint64_t)run->status, 4);
}
