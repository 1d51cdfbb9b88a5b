/*
 * Iterators over iterators: enumerate, zip, map, filter.
 *
 * One object for all of them. Where nothing below can ask Python, and not many
 * of them are nested, the next value is made at once; else a frame makes it, so
 * the C stack does not depend on how many a program nests.
 */
#include "py_pipe.h"

#include "py_argument.h"
#include "py_fuel.h"
#include "py_function.h"
#include "py_instance.h"
#include "py_int_limbs.h"
#include "py_iterate.h"
#include "py_list.h"
#include "py_method.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_tuple.h"
#include "py_wait.h"

typedef struct PyPipe {
    PyObject object;
    PyValue function; /* map, filter: what is called; or None */
    PyTuple *sources; /* owned: iterators; None until it is open */
    PyValue index;    /* enumerate: the next number */
    /* How many pipes are nested here, if none of them can ask Python: the next
     * item is made at once. 0: it takes a frame. */
    uint32_t quiet;
    bool strict; /* zip */
} PyPipe;

#define MOST_QUIET 8

static PyPipe *pipe_of(PyValue value)
{
    BASE_INVARIANT(py_object(value)->type->traverse);
    return (PyPipe *)py_object(value);
}

static void pipe_destroy(PyMachine *machine, PyObject *self)
{
    PyPipe *pipe = (PyPipe *)self;
    PyTuple *sources = pipe->sources;
    pipe->sources = NULL;
    py_assign(machine, &pipe->function, PY_UNDEFINED);
    if (sources)
        py_decref_object(machine, &sources->object);
    py_assign(machine, &pipe->index, PY_UNDEFINED);
}

static void pipe_traverse(PyObject *self, PyVisit visit, void *context)
{
    PyPipe *pipe = (PyPipe *)self;
    if (py_is_object(pipe->function))
        visit(py_object(pipe->function), context);
    if (pipe->sources)
        visit(&pipe->sources->object, context);
    if (py_is_object(pipe->index))
        visit(py_object(pipe->index), context);
}

/* --- making one -----------------------------------------------------------
 */

static bool is_pipe(PyValue value)
{
    const PyType *type = py_type_of(value);
    return type == &py_enumerate_type || type == &py_zip_type;
}

bool py_pipe_is_quiet(PyValue iterator)
{
    return is_pipe(iterator) && pipe_of(iterator)->quiet;
}

/* The sources are known now. */
static void settle(PyPipe *pipe)
{
    uint32_t most = 0;
    for (uint32_t i = 0; i < pipe->sources->count; i++) {
        PyValue source = pipe->sources->items[i];
        if (!py_iterator_is_quiet(source))
            return;
        if (is_pipe(source) && pipe_of(source)->quiet > most)
            most = pipe_of(source)->quiet;
    }
    if (most < MOST_QUIET)
        pipe->quiet = most + 1;
}

enum { OPEN_PIPE, OPEN_VALUES, OPEN_AT, OPEN_STATE };

/* Asks one value after the other for its iterator. */
static PyValue open_sources(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyPipe *pipe = pipe_of(state[OPEN_PIPE]);
    uint32_t at = (uint32_t)py_small_value(state[OPEN_AT]);
    PY_WAITS_BEGIN(frame);
    for (; at < pipe->sources->count; at++) {
        state[OPEN_AT] = py_small(at);
        PY_WAIT_FOR(answer,
                    py_iter(machine, py_tuple(state[OPEN_VALUES])->items[at]));
        pipe->sources->items[at] = answer;
    }
    PY_WAITS_END(frame);
    settle(pipe);
    return py_incref(state[OPEN_PIPE]);
}

static PyPipe *new_pipe(PyMachine *machine, const PyType *type, uint32_t count)
{
    PyValue sources = py_tuple_new(machine, NULL, count);
    PyPipe *pipe = py_is_error(sources) ? NULL : py_object_new(machine, type);
    if (!pipe) {
        py_decref(machine, sources);
        return NULL;
    }
    pipe->sources = py_tuple(sources);
    return pipe;
}

/* `pipe` (stolen, may be NULL) over the values: itself, or pending. */
static PyValue open_all(PyMachine *machine, PyPipe *pipe, const PyValue *values)
{
    if (!pipe)
        return PY_ERROR;
    PyValue self = py_from_object(pipe);
    for (uint32_t i = 0; i < pipe->sources->count; i++) {
        if (py_is_heap(values[i])) {
            PyValue rest = py_tuple_new(machine, values, pipe->sources->count);
            PyValue state[OPEN_STATE] = {self, rest, py_small(i)};
            if (!py_is_error(rest))
                return py_wait_start(machine, open_sources, state, OPEN_STATE);
            py_decref(machine, self);
            return PY_ERROR;
        }
        pipe->sources->items[i] = py_iter(machine, values[i]);
        if (py_is_error(pipe->sources->items[i])) {
            py_decref(machine, self);
            return PY_ERROR;
        }
    }
    settle(pipe);
    return self;
}

static PyValue construct_enumerate(PyMachine *machine, const PyValue *args,
                                   uint32_t count)
{
    PyValue start = py_is_undefined(args[1]) ? py_small(0) : args[1];
    BASE_INVARIANT(count == 2);
    if (py_is_undefined(args[0]))
        return py_raise(machine, &py_TypeError,
                        py_is_undefined(args[1])
                            ? "enumerate() missing required argument "
                              "'iterable'"
                            : "'start' is an invalid keyword argument for "
                              "enumerate()");
    if (!py_is_undefined(args[1]) &&
        !py_argument_int(machine, &args[1], &start))
        return PY_ERROR;
    PyPipe *pipe = new_pipe(machine, &py_enumerate_type, 1);
    if (pipe)
        pipe->index = py_int_plain(machine, start);
    if (pipe && py_is_error(pipe->index)) {
        py_decref(machine, py_from_object(pipe));
        return PY_ERROR;
    }
    return open_all(machine, pipe, args);
}

static PyValue construct_zip(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    bool strict = false;
    if (!py_argument_truth(machine, &args[0], &strict))
        return PY_ERROR;
    PyPipe *pipe = new_pipe(machine, &py_zip_type, count - 1);
    if (pipe)
        pipe->strict = strict;
    return open_all(machine, pipe, args + 1);
}

static PyValue construct_map(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    if (count < 2)
        return py_raise(machine, &py_TypeError,
                        "map() must have at least two arguments.");
    PyPipe *pipe = new_pipe(machine, &py_map_type, count - 1);
    if (pipe)
        pipe->function = py_incref(args[0]);
    return open_all(machine, pipe, args + 1);
}

static PyValue construct_filter(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyPipe *pipe = new_pipe(machine, &py_filter_type, 1);
    if (pipe)
        pipe->function = py_incref(args[0]);
    return open_all(machine, pipe, args + 1);
}

/* --- enumerate ------------------------------------------------------------
 */

/* The item (stolen) with its number. */
static PyValue number_item(PyMachine *machine, PyPipe *pipe, PyValue item)
{
    PyValue next =
        py_is_small(pipe->index) && !py_is(pipe->index, py_small(PY_SMALL_MAX))
            ? py_small(py_small_value(pipe->index) + 1)
            : py_binary(machine, PY_ADD, pipe->index, py_small(1));
    PyValue pair[] = {py_incref(pipe->index), item};
    PyValue answer = py_tuple_steal(machine, pair, 2);
    if (py_is_error(next) || py_is_error(answer)) {
        py_decref(machine, answer);
        py_decref(machine, next);
        return PY_ERROR;
    }
    py_assign(machine, &pipe->index, next);
    return answer;
}

static PyValue enumerate_later(PyMachine *machine, PyNativeFrame *frame,
                               PyOutcome outcome, PyValue value)
{
    PyPipe *pipe = pipe_of(py_native_frame_state(frame)[0]);
    PyValue item;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR_NEXT(item, pipe->sources->items[0]);
    PY_WAITS_END(frame);
    return py_is_undefined(item) ? py_raise_end(machine)
                                 : number_item(machine, pipe, item);
}

static PyValue enumerate_next(PyMachine *machine, PyValue self)
{
    PyPipe *pipe = pipe_of(self);
    if (!pipe->quiet) {
        PyValue state = py_incref(self);
        return py_wait_lightly(machine, enumerate_later, &state, 1);
    }
    PyValue item = py_next(machine, pipe->sources->items[0]);
    return py_is_error(item) ? PY_UNDEFINED : number_item(machine, pipe, item);
}

/* --- zip and map ----------------------------------------------------------
 */

static PyValue complain_shorter(PyMachine *machine, uint32_t at)
{
    return py_raise(machine, &py_ValueError,
                    at == 1 ? "zip() argument %u is shorter than argument 1"
                            : "zip() argument %u is shorter than arguments "
                              "1-%u",
                    at + 1, at);
}

static PyValue complain_longer(PyMachine *machine, uint32_t at)
{
    return py_raise(machine, &py_ValueError,
                    at == 1 ? "zip() argument %u is longer than argument 1"
                            : "zip() argument %u is longer than arguments "
                              "1-%u",
                    at + 1, at);
}

/* Behind the pipe and the number of the source that is asked stand the items
 * that the sources before it gave. */
enum { GATHER_PIPE, GATHER_AT, GATHER_ITEMS };

/* One item of each source; then the answer of zip or map. */
static PyValue gather(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyPipe *pipe = pipe_of(state[GATHER_PIPE]);
    const PyTuple *sources = pipe->sources;
    uint32_t at = (uint32_t)py_small_value(state[GATHER_AT]);
    PY_WAITS_BEGIN(frame);
    for (; at < sources->count; at++) {
        state[GATHER_AT] = py_small(at);
        PY_WAIT_FOR_NEXT(answer, sources->items[at]);
        if (py_is_undefined(answer))
            break;
        state[GATHER_ITEMS + at] = answer;
    }
    if (at == sources->count) {
        if (py_is_undefined(pipe->function))
            return py_tuple_new(machine, state + GATHER_ITEMS, at);
        PY_WAIT_FOR(answer,
                    py_call(machine, pipe->function, state + GATHER_ITEMS, at));
        return answer;
    }
    if (!pipe->strict)
        return py_raise_end(machine);
    if (at > 0)
        return complain_shorter(machine, at);
    for (at = 1; at < sources->count; at++) {
        state[GATHER_AT] = py_small(at);
        PY_WAIT_FOR_NEXT(answer, sources->items[at]);
        if (py_is_undefined(answer))
            continue;
        py_decref(machine, answer);
        return complain_longer(machine, at);
    }
    PY_WAITS_END(frame);
    return py_raise_end(machine);
}

#define FEW 8

static PyValue gather_later(PyMachine *machine, PyValue self)
{
    uint32_t count = GATHER_ITEMS + pipe_of(self)->sources->count;
    PyValue few[GATHER_ITEMS + FEW], *state = few;
    if (count > GATHER_ITEMS + FEW) {
        state = py_memory_new(machine, count * sizeof *state);
        if (!state)
            return PY_ERROR;
    }
    state[GATHER_PIPE] = py_incref(self);
    state[GATHER_AT] = py_small(0);
    for (uint32_t i = GATHER_ITEMS; i < count; i++)
        state[i] = PY_UNDEFINED;
    PyValue answer = py_wait_lightly(machine, gather, state, count);
    if (state != few)
        py_memory_free(machine, state, count * sizeof *state);
    return answer;
}

/* A source has ended; the zip is strict. */
static PyValue end_strictly(PyMachine *machine, const PyPipe *pipe, uint32_t at)
{
    if (at > 0)
        return complain_shorter(machine, at);
    for (at = 1; at < pipe->sources->count; at++) {
        PyValue item = py_next(machine, pipe->sources->items[at]);
        if (!py_is_undefined(item)) {
            py_decref(machine, item);
            return complain_longer(machine, at);
        }
        if (py_is_raising(machine))
            break;
    }
    return PY_UNDEFINED;
}

static PyValue zip_next(PyMachine *machine, PyValue self)
{
    const PyPipe *pipe = pipe_of(self);
    const PyTuple *sources = pipe->sources;
    if (sources->count == 0)
        return PY_UNDEFINED;
    if (!pipe->quiet)
        return gather_later(machine, self);
    PyValue answer = py_tuple_new(machine, NULL, sources->count);
    if (py_is_error(answer))
        return PY_ERROR;
    for (uint32_t i = 0; i < sources->count; i++) {
        PyValue item = py_next(machine, sources->items[i]);
        py_tuple(answer)->items[i] = item;
        if (!py_is_undefined(item))
            continue;
        py_decref(machine, answer);
        return pipe->strict && !py_is_raising(machine)
                   ? end_strictly(machine, pipe, i)
                   : PY_UNDEFINED;
    }
    return answer;
}

/* Calling it pushes a frame and does nothing else. */
static bool is_python(PyValue function)
{
    if (py_has_type(function, &py_bound_method_type))
        function = ((PyBoundMethod *)py_object(function))->function;
    return py_has_type(function, &py_function_type);
}

static PyValue map_next(PyMachine *machine, PyValue self)
{
    const PyPipe *pipe = pipe_of(self);
    const PyTuple *sources = pipe->sources;
    PyValue items[FEW], answer = PY_UNDEFINED;
    uint32_t count = 0;
    if (!pipe->quiet || sources->count > FEW || !is_python(pipe->function))
        return gather_later(machine, self);
    while (count < sources->count) {
        items[count] = py_next(machine, sources->items[count]);
        if (py_is_undefined(items[count]))
            break;
        count++;
    }
    if (count == sources->count)
        answer = py_call(machine, pipe->function, items, count);
    while (count > 0)
        py_decref(machine, items[--count]);
    return answer;
}

/* --- filter ---------------------------------------------------------------
 */

enum { FILTER_PIPE, FILTER_ITEM, FILTER_ANSWER, FILTER_STATE };

static PyValue sift(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyPipe *pipe = pipe_of(state[FILTER_PIPE]);
    bool asks = !py_is_none(pipe->function) &&
                !py_is(pipe->function, py_from_object(&py_bool_type));
    PY_WAITS_BEGIN(frame);
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, pipe->sources->items[0]);
        if (py_is_undefined(answer))
            return py_raise_end(machine);
        py_assign(machine, &state[FILTER_ITEM], answer);
        if (asks) {
            PY_WAIT_FOR(answer, py_call(machine, pipe->function,
                                        &state[FILTER_ITEM], 1));
        } else {
            answer = py_incref(state[FILTER_ITEM]);
        }
        py_assign(machine, &state[FILTER_ANSWER], answer);
        PY_WAIT_FOR(answer, py_truth(machine, state[FILTER_ANSWER]));
        if (py_is(answer, PY_TRUE))
            return py_incref(state[FILTER_ITEM]);
        if (!py_charge(machine, 1))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return PY_ERROR; /* the loop has no other end */
}

static PyValue filter_next(PyMachine *machine, PyValue self)
{
    PyValue state[FILTER_STATE] = {py_incref(self), PY_UNDEFINED, PY_UNDEFINED};
    return py_wait_lightly(machine, sift, state, FILTER_STATE);
}

/* --- the types ------------------------------------------------------------
 */

static const PyNative enumerate_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "enumerate",
    .fn = construct_enumerate,
    .required = 0,
    .positional = 2,
    .parameter_count = 2,
    .clinic = 1,
    .is_vectorcall = true,
    .names = {"iterable", "start"},
};
static const PyNative zip_construct = {.object =
                                           PY_STATIC_OBJECT(&py_native_type),
                                       .name = "zip",
                                       .fn = construct_zip,
                                       .parameter_count = 1,
                                       .variadic = true,
                                       .clinic = 1,
                                       .names = {"strict"}};
static const PyNative map_construct =
    PY_FUNCTION_VARIADIC("map", construct_map);
static const PyNative filter_construct =
    PY_FUNCTION("filter", construct_filter, 2, 2);

/* One of a class that derives from its: it takes what the other has. */
static PyValue pipe_copy(PyMachine *machine, const PyType *type, PyValue exact)
{
    PyPipe *old = pipe_of(exact), *pipe = py_object_new(machine, type);
    if (!pipe)
        return PY_ERROR;
    pipe->function = old->function;
    pipe->sources = old->sources;
    pipe->index = old->index;
    pipe->quiet = old->quiet;
    pipe->strict = old->strict;
    old->function = old->index = PY_UNDEFINED;
    old->sources = NULL;
    return py_from_object(pipe);
}

static const char *const missing[] = {"__reduce__", "__class_getitem__", NULL};

#define PIPE_TYPE(variable, text, next_function, constructor, kind)            \
    const PyType variable = {                                                  \
        .object = PY_STATIC_OBJECT(&py_type_type),                             \
        .name = (text),                                                        \
        .size = sizeof(PyPipe),                                                \
        .flags = PY_TYPE_BASE | (kind),                                        \
        .destroy = pipe_destroy,                                               \
        .traverse = pipe_traverse,                                             \
        .iter = py_iter_self,                                                  \
        .next = (next_function),                                               \
        .construct = (constructor),                                            \
        .copy = pipe_copy,                                                     \
        .missing = missing,                                                    \
    }

PIPE_TYPE(py_enumerate_type, "enumerate", enumerate_next, &enumerate_construct,
          PY_TYPE_GENERIC);
PIPE_TYPE(py_zip_type, "zip", zip_next, &zip_construct, 0);
PIPE_TYPE(py_map_type, "map", map_next, &map_construct, 0);
PIPE_TYPE(py_filter_type, "filter", filter_next, &filter_construct, 0);

/* ---- copies ---- */

static bool calls(PyValue iterator)
{
    return py_has_type(iterator, &py_map_type) ||
           py_has_type(iterator, &py_filter_type);
}

PyValue py_pipe_parts(PyMachine *machine, PyValue iterator)
{
    if (!is_pipe(iterator) && !calls(iterator))
        return PY_NONE;
    const PyPipe *pipe = (const PyPipe *)(void *)py_object(iterator);
    PyValue parts[] = {calls(iterator) ? py_incref(pipe->function) : PY_NONE,
                       pipe->sources ? py_incref(py_from_object(pipe->sources))
                                     : PY_NONE};
    return py_tuple_steal(machine, parts, 2);
}

PyValue py_pipe_again(PyMachine *machine, PyValue iterator, PyValue parts)
{
    BASE_INVARIANT(py_tuple(parts)->count == 2);
    const PyPipe *pipe = (const PyPipe *)(void *)py_object(iterator);
    PyValue sources = py_tuple(parts)->items[1];
    PyPipe *again = py_object_new(machine, py_type_of(iterator));
    if (!again)
        return PY_ERROR;
    again->function =
        py_incref(calls(iterator) ? py_tuple(parts)->items[0] : pipe->function);
    again->sources = py_is_none(sources) ? NULL : py_tuple(py_incref(sources));
    again->index = py_incref(pipe->index);
    again->quiet = pipe->quiet;
    again->strict = pipe->strict;
    return py_from_object(again);
}
