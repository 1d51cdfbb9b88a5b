#include "asyncio_debug.h"

#include "asyncio_drive.h"
#include "asyncio_loop.h"
#include "asyncio_loop_type.h"
#include "asyncio_report.h"
#include "asyncio_repr.h"
#include "asyncio_task_step.h"
#include "asyncio_tell.h"
#include "py_coroutine.h"
#include "py_deferred.h"
#include "py_definition.h"
#include "py_dict.h"
#include "py_float.h"
#include "py_imports.h"
#include "py_list.h"
#include "py_native_frame.h"
#include "py_places.h"
#include "py_traceback_object.h"
#include "py_tuple.h"

/* --- the mode --------------------------------------------------------------
 */

static void coroutine_made(PyMachine *machine, const PyObject *coroutine)
{
    asyncio_debug_note(asyncio_of(machine), coroutine, 0, true);
}

void asyncio_debug_track(Asyncio *a, bool on)
{
    py_machine_watch_coroutines(a->machine, on ? coroutine_made : NULL);
}

static void run_tracking(void *subject, void *context)
{
    Asyncio *a = context;
    AsyncioLoop *loop = subject;

    asyncio_debug_track(a, loop->debug);
    py_decref_object(a->machine, &loop->object);
}

void asyncio_debug_set(Asyncio *a, AsyncioLoop *loop, bool on)
{
    loop->debug = on;
    if (!loop->running)
        return;
    py_incref_object(&loop->object);
    kernel_loop_soon(loop->kernel, run_tracking, loop, a->cause);
}

/* --- checks ----------------------------------------------------------------
 */

bool asyncio_debug_allows_thread(Asyncio *a, const AsyncioLoop *loop)
{
    if (!asyncio_is_debugging(loop) || !loop->running || a->loop == loop)
        return true;
    py_raise(a->machine, &py_RuntimeError,
             "Non-thread-safe operation invoked on an event loop other than "
             "the current one");
    return false;
}

/* The frame that raises has it as an argument. */
static void hold_callback(PyMachine *machine, PyValue callback)
{
    PyValue error = py_take_exception(machine);

    if (py_is_undefined(error))
        return;
    py_traceback_hold(machine, error, &callback, 1);
    py_set_exception(machine, error);
}

bool asyncio_debug_allows_callback(PyMachine *machine, PyValue callback,
                                   const char *method)
{
    BaseText text = {0};

    if (py_is_coroutine(callback) || py_definition_is_coroutine(callback)) {
        py_raise(machine, &py_TypeError, "coroutines cannot be used with %s()",
                 method);
        hold_callback(machine, callback);
        return false;
    }
    if (py_is_callable(callback))
        return true;
    if (py_repr(machine, callback, &text))
        py_raise(machine, &py_TypeError,
                 "a callable object was expected by %s(), got %s", method,
                 base_text_str(&text));
    base_text_release(&text);
    return false;
}

/* --- origins ---------------------------------------------------------------
 */

enum { MOST_FRAMES = 10 };

/* False with an exception. */
static bool remember(Asyncio *a, const void *object, uint32_t count,
                     bool is_program)
{
    PyMachine *machine = a->machine;

    if (!py_is_object(a->origins))
        a->origins = py_dict_new(machine);
    if (py_is_error(a->origins))
        return false;
    PyValue places = py_places_within(machine, count);
    PyValue parts[2] = {places, py_bool(is_program)};
    PyValue entry =
        py_is_error(places) ? PY_ERROR : py_tuple_new(machine, parts, 2);
    bool done = !py_is_error(entry) &&
                !py_is_error(py_dict_set(machine, py_dict(a->origins),
                                         py_from_pointer(object), entry));
    py_decref(machine, places);
    py_decref(machine, entry);
    return done;
}

/* What was remembered of another object at its place is replaced. Where no
 * memory is left to remember it, the program hears nothing of that: it has
 * asked for no origin. */
void asyncio_debug_note(Asyncio *a, const void *object, uint32_t inner,
                        bool is_program)
{
    uint32_t count =
        inner == ASYNCIO_ALL_FRAMES ? UINT32_MAX : MOST_FRAMES - inner;

    if (remember(a, object, count,
                 is_program && !asyncio_drive_is_innermost(a)))
        return;
    py_decref(a->machine, py_take_exception(a->machine));
    asyncio_debug_forget(a, object);
}

static PyValue entry_of(const Asyncio *a, const void *object)
{
    if (py_is_undefined(a->origins) || py_is_error(a->origins))
        return PY_UNDEFINED;
    PyValue found = py_dict_get(a->machine, py_dict(a->origins),
                                py_from_pointer(object), PY_NONE);
    if (!py_is_object(found))
        return PY_UNDEFINED;
    py_decref(a->machine, found); /* the dict has it yet */
    return found;
}

PyValue asyncio_debug_origin(const Asyncio *a, const void *object)
{
    PyValue entry = entry_of(a, object);

    return py_is_undefined(entry) ? entry : py_tuple(entry)->items[0];
}

void asyncio_debug_forget(Asyncio *a, const void *object)
{
    if (!py_is_undefined(entry_of(a, object)))
        py_dict_set(a->machine, py_dict(a->origins), py_from_pointer(object),
                    PY_NONE);
}

static const PyTuple *place_at(PyValue origin, uint32_t index)
{
    return py_tuple(py_list(origin)->items[index]);
}

void asyncio_debug_append_place(const Asyncio *a, const void *object,
                                BaseText *out)
{
    PyValue entry = entry_of(a, object);

    if (py_is_undefined(entry) || !py_is(py_tuple(entry)->items[1], PY_TRUE))
        return;
    const PyList *list = py_list(py_tuple(entry)->items[0]);
    if (list->count == 0)
        return;
    const PyTuple *place = py_tuple(list->items[list->count - 1]);
    base_text_printf(out, " created at %s:%lld",
                     py_string(place->items[0])->text,
                     (long long)py_small_value(place->items[1]));
}

static bool is_same(const PyTuple *left, const PyTuple *right)
{
    return py_small_value(left->items[1]) == py_small_value(right->items[1]) &&
           strcmp(py_string(left->items[0])->text,
                  py_string(right->items[0])->text) == 0 &&
           strcmp(py_string(left->items[2])->text,
                  py_string(right->items[2])->text) == 0;
}

/* How many places from `index` on are the same. */
static uint32_t run_length(PyValue origin, uint32_t index)
{
    uint32_t count = 1;

    while (index + count < py_list(origin)->count &&
           is_same(place_at(origin, index), place_at(origin, index + count)))
        count++;
    return count;
}

static void append_frame(Asyncio *a, const PyTuple *place, BaseText *out)
{
    uint32_t line = (uint32_t)py_small_value(place->items[1]);

    base_text_printf(out, "  File \"%s\", line %u, in %s\n",
                     py_string(place->items[0])->text, line,
                     py_string(place->items[2])->text);
    asyncio_append_source_line(a, line, "    ", out);
}

void asyncio_debug_append_frames(Asyncio *a, const void *object, BaseText *out)
{
    PyValue origin = asyncio_debug_origin(a, object);
    enum { SHOWN = 3 };

    if (py_is_undefined(origin))
        return;
    for (uint32_t i = 0; i < py_list(origin)->count;) {
        uint32_t count = run_length(origin, i);
        for (uint32_t k = 0; k < count && k < SHOWN; k++)
            append_frame(a, place_at(origin, i + k), out);
        if (count > SHOWN)
            base_text_printf(out, "  [Previous line repeated %u more time%s]\n",
                             count - SHOWN, count - SHOWN > 1 ? "s" : "");
        i += count;
    }
}

void asyncio_debug_append_origin(Asyncio *a, const char *what,
                                 const void *object, BaseText *out)
{
    base_text_printf(out, "%s created at (most recent call last):\n", what);
    asyncio_debug_append_frames(a, object, out);
}

/* --- slow callbacks --------------------------------------------------------
 */

void asyncio_debug_begin(Asyncio *a, const KernelEntry *entry)
{
    PyObject *watched = NULL;

    if (entry->fn == asyncio_run_step || entry->fn == asyncio_run_wakeup ||
        entry->fn == asyncio_run_handle)
        watched = entry->subject;
    BASE_REQUIRE(!a->loop->watched);
    if (watched)
        py_incref_object(watched);
    a->loop->watched = watched;
    a->loop->watched_since = a->clock.now;
}

enum { WATCHED, TOOK };

static bool write_slow(PyMachine *machine, const PyValue *told, uint32_t count,
                       BaseText *out)
{
    BASE_INVARIANT(count == ASYNCIO_TOLD);
    base_text_append(out, "Executing ");
    if (!py_repr(machine, told[WATCHED], out))
        return false;
    base_text_printf(out, " took %.3f seconds\n", py_float_value(told[TOOK]));
    return true;
}

/* To the program's logging, if it has any. */
static void tell_slow(Asyncio *a, const PyObject *watched, double took)
{
    PyMachine *machine = a->machine;
    PyValue slow = py_from_object(watched);

    if (!py_module_known(machine, "logging")) {
        const PyValue told[ASYNCIO_TOLD] = {slow, py_float(took), PY_UNDEFINED,
                                            PY_UNDEFINED};
        asyncio_tell(a, write_slow, told);
        return;
    }
    const PyValue items[] = {py_from_object(a->loop), slow, py_float(took)};
    PyValue arguments = py_tuple_new(machine, items, 3);
    if (!py_is_error(arguments))
        py_call_soon(machine, py_from_object(&asyncio_tell_slow), arguments);
}

void asyncio_debug_end(Asyncio *a)
{
    PyMachine *machine = a->machine;
    PyObject *watched = a->loop->watched;
    double took = a->clock.now - a->loop->watched_since;

    if (!watched)
        return;
    a->loop->watched = NULL;
    if (took >= a->loop->slow_duration) {
        PyValue held = py_hold_exception(machine);
        tell_slow(a, watched, took);
        py_restore_exception(machine, held);
    }
    py_decref_object(machine, watched);
}
