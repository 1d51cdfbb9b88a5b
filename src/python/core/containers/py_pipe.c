/*
 * Iterators over iterators: enumerate, zip, map, filter, iter(call, sentinel).
 *
 * One object for all of them. Where nothing below can ask Python the next
 * value is made at once; else a frame makes it.
 */
#include "py_pipe.h"
#include "py_at_once.h"
#include "py_exception.h"
#include "py_int.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_machine_private.h"
#include "py_native_table.h"
#include "py_sequence.h"

typedef struct PyPipe {
    PyObject object;
    PyValue function; /* map, filter, iter(): what is called; or None */
    PyValue sources;  /* list of iterators; iter(): the sentinel */
    PyValue index;    /* enumerate: the next number */
    bool quiet;       /* no source can ask Python */
    bool strict;      /* zip */
    bool ended;
} PyPipe;

static PyPipe *pipe_of(PyValue value)
{
    return (PyPipe *)py_object(value);
}

static bool is_quiet(PyValue iterator)
{
    const PyType *type = py_type_of(iterator);
    if (type == &py_enumerate_type || type == &py_zip_type)
        return pipe_of(iterator)->quiet;
    return py_iterator_is_leaf(type);
}

static void pipe_destroy(PyMachine *machine, PyObject *self)
{
    PyPipe *pipe = (PyPipe *)self;
    py_decref(machine, pipe->function);
    py_decref(machine, pipe->sources);
    py_decref(machine, pipe->index);
}

static void pipe_traverse(PyObject *self, PyVisit visit, void *context)
{
    PyPipe *pipe = (PyPipe *)self;
    PyValue values[] = {pipe->function, pipe->sources, pipe->index};
    for (int i = 0; i < 3; i++) {
        if (py_is_object(values[i]))
            visit(py_object(values[i]), context);
    }
}

/* Takes references to what it is given. */
static PyValue pipe_new(PyMachine *machine, const PyType *type,
                        PyValue function, PyValue sources, PyValue index)
{
    PyPipe *pipe = py_object_new(machine, type);
    if (!pipe)
        return PY_ERROR;
    pipe->function = py_incref(function);
    pipe->sources = py_incref(sources);
    pipe->index = py_incref(index);
    if (py_is_list(sources) && py_is_none(function)) {
        pipe->quiet = true;
        for (uint32_t i = 0; i < py_list(sources)->count; i++)
            pipe->quiet = pipe->quiet && is_quiet(py_list(sources)->items[i]);
    }
    return py_from_object(pipe);
}

/* ---- making the next value ---- */

/* The frame's state: the pipe, the items that its sources gave so far, and
 * whether a function's answer is being waited for, or a number: the source
 * that is asked whether it, too, has ended. */
enum { STATE_PIPE, STATE_ITEMS, STATE_CALLING, STATE_COUNT };

/* zip: source `at` has ended. PY_UNDEFINED, with ValueError if strict. */
static PyValue end_zip(PyMachine *machine, PyPipe *pipe, uint32_t at)
{
    pipe->ended = true;
    if (!pipe->strict)
        return PY_UNDEFINED;
    if (at > 0)
        return py_raise(machine, &py_ValueError,
                        at == 1 ? "zip() argument %u is shorter than "
                                  "argument 1"
                                : "zip() argument %u is shorter than "
                                  "arguments 1-%u",
                        at + 1, at);
    return PY_UNDEFINED;
}

static PyValue zip_longer(PyMachine *machine, uint32_t at)
{
    return py_raise(machine, &py_ValueError,
                    at == 1 ? "zip() argument %u is longer than argument 1"
                            : "zip() argument %u is longer than arguments "
                              "1-%u",
                    at + 1, at);
}

/* All sources have given: what the pipe answers with. May be pending. */
static PyValue use_items(PyMachine *machine, PyPipe *pipe, PyList *items)
{
    const PyType *type = pipe->object.type;
    if (type == &py_zip_type)
        return py_tuple_new(machine, items->items, items->count);
    if (type == &py_map_type)
        return py_call(machine, pipe->function, items->items, items->count);
    if (type == &py_filter_type)
        return py_call(machine, pipe->function, items->items, 1);
    PyValue next = py_binary(machine, PY_ADD, pipe->index, py_small(1));
    if (py_is_error(next))
        return PY_ERROR;
    PyValue pair[] = {pipe->index, items->items[0]};
    PyValue answer = py_tuple_new(machine, pair, 2);
    py_assign(machine, &pipe->index, next);
    return answer;
}

/* Without Python: the value, or PY_UNDEFINED at the end. */
static PyValue next_quietly(PyMachine *machine, PyPipe *pipe)
{
    PyList *sources = py_list(pipe->sources);
    if (pipe->ended || sources->count == 0)
        return PY_UNDEFINED;
    PyValue list = py_list_new(machine, NULL, 0);
    if (py_is_error(list) ||
        !py_list_reserve(machine, py_list(list), sources->count)) {
        py_decref(machine, list);
        return PY_ERROR;
    }
    PyList *items = py_list(list);
    PyValue answer = PY_UNDEFINED;
    for (uint32_t i = 0; i < sources->count; i++) {
        PyValue item;
        PyStep step = py_step_next(machine, sources->items[i], &item);
        if (step != PY_STEP_ITEM) {
            if (step == PY_STEP_END)
                end_zip(machine, pipe, i);
            if (i > 0 || !pipe->strict || step != PY_STEP_END)
                break;
            for (uint32_t k = 1; k < sources->count; k++) {
                step = py_step_next(machine, sources->items[k], &item);
                if (step == PY_STEP_ITEM) {
                    py_decref(machine, item);
                    zip_longer(machine, k);
                }
                if (step != PY_STEP_END)
                    break;
            }
            break;
        }
        items->items[items->count++] = item;
    }
    if (items->count == sources->count)
        answer = use_items(machine, pipe, items);
    py_decref(machine, list);
    return answer;
}

/* A function has answered: filter looks at it, map passes it on. *again: ask
 * for the next item. */
static PyValue use_answer(PyMachine *machine, PyPipe *pipe, PyList *items,
                          PyValue answer, bool *again)
{
    *again = false;
    if (pipe->object.type != &py_filter_type)
        return answer;
    int truth = py_truth_or_refuse(machine, answer);
    py_decref(machine, answer);
    if (truth < 0)
        return PY_ERROR;
    if (truth)
        return py_incref(items->items[0]);
    *again = true;
    return PY_UNDEFINED;
}

/* The first source has ended: do all others from `at` on end, too? */
static PyValue check_longer(PyMachine *machine, PyNativeFrame *frame,
                            uint32_t at)
{
    PyValue *state = py_native_frame_state(frame);
    PyPipe *pipe = pipe_of(state[STATE_PIPE]);
    PyList *sources = py_list(pipe->sources);
    pipe->ended = true;
    for (; at < sources->count; at++) {
        PyValue item;
        PyStep step = py_step_next(machine, sources->items[at], &item);
        if (step == PY_STEP_PENDING) {
            state[STATE_CALLING] = py_small(at);
            return PY_PENDING;
        }
        if (step == PY_STEP_ERROR)
            return PY_ERROR;
        if (step == PY_STEP_ITEM) {
            py_decref(machine, item);
            return zip_longer(machine, at);
        }
    }
    return py_raise_end(machine);
}

static PyValue longer_told(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    uint32_t at =
        (uint32_t)py_small_value(py_native_frame_state(frame)[STATE_CALLING]);
    PyStep step = py_step_told(machine, outcome, value, &value);
    if (step == PY_STEP_ERROR)
        return PY_ERROR;
    if (step == PY_STEP_END)
        return check_longer(machine, frame, at + 1);
    py_decref(machine, value);
    return zip_longer(machine, at);
}

/* Makes one value, sources first, function then. */
static PyValue advance(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    PyPipe *pipe = pipe_of(state[STATE_PIPE]);
    PyList *sources = py_list(pipe->sources);
    PyList *items = py_list(state[STATE_ITEMS]);
    PyStep step = PY_STEP_PENDING;
    bool again, called = py_is(state[STATE_CALLING], PY_TRUE);
    if (py_is_small(state[STATE_CALLING]))
        return longer_told(machine, frame, outcome, value);
    if (outcome != PY_OUTCOME_START && called) {
        if (outcome == PY_OUTCOME_RAISE) {
            py_set_exception(machine, value);
            return PY_ERROR;
        }
        value = use_answer(machine, pipe, items, value, &again);
        if (!again)
            return value;
        state[STATE_CALLING] = PY_FALSE;
        py_list_clear(machine, items);
    } else if (outcome != PY_OUTCOME_START) {
        step = py_step_told(machine, outcome, value, &value);
    }
    for (;;) {
        if (step == PY_STEP_PENDING)
            step = py_step_next(machine, sources->items[items->count], &value);
        if (step == PY_STEP_PENDING)
            return PY_PENDING;
        if (step == PY_STEP_ERROR)
            return PY_ERROR;
        if (step == PY_STEP_END && items->count == 0 && pipe->strict &&
            pipe->object.type == &py_zip_type)
            return check_longer(machine, frame, 1);
        if (step == PY_STEP_END) {
            end_zip(machine, pipe, items->count);
            return py_is_raising(machine) ? PY_ERROR : py_raise_end(machine);
        }
        bool good = py_list_append(machine, state[STATE_ITEMS], value);
        py_decref(machine, value);
        if (!good)
            return PY_ERROR;
        step = PY_STEP_PENDING;
        if (items->count < sources->count)
            continue;
        bool calls = !py_is_none(pipe->function);
        bool plain = pipe->object.type == &py_filter_type && !calls;
        state[STATE_CALLING] = py_bool(calls);
        value = plain ? py_incref(items->items[0])
                      : use_items(machine, pipe, items);
        if (py_is_pending(value) || py_is_error(value))
            return value;
        value = use_answer(machine, pipe, items, value, &again);
        if (!again)
            return value;
        state[STATE_CALLING] = PY_FALSE;
        py_list_clear(machine, items);
        if (!py_charge(machine, 1))
            return PY_ERROR;
    }
}

static PyValue pipe_next(PyMachine *machine, PyValue self)
{
    PyPipe *pipe = pipe_of(self);
    if (pipe->quiet && pipe->object.type != &py_filter_type)
        return next_quietly(machine, pipe);
    if (pipe->ended || py_list(pipe->sources)->count == 0)
        return PY_UNDEFINED;
    PyValue items = py_list_new(machine, NULL, 0);
    if (py_is_error(items))
        return PY_ERROR;
    PyValue state[STATE_COUNT] = {py_incref(self), items, PY_FALSE};
    if (!py_native_frame_push(machine, advance, state, STATE_COUNT))
        return PY_ERROR;
    return PY_PENDING;
}

/* ---- iter(function, sentinel) ---- */

static PyValue call_told(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyPipe *pipe = pipe_of(py_native_frame_state(frame)[0]);
    if (outcome == PY_OUTCOME_START)
        value = py_call(machine, pipe->function, NULL, 0);
    if (py_is_pending(value) || py_is_error(value))
        return value;
    if (outcome == PY_OUTCOME_RAISE) {
        bool ended = py_is_instance(value, &py_StopIteration);
        pipe->ended = pipe->ended || ended;
        py_set_exception(machine, value);
        return PY_ERROR;
    }
    int same = py_equal_or_refuse(machine, value, pipe->sources);
    if (same == 0)
        return value;
    py_decref(machine, value);
    pipe->ended = same > 0;
    return same > 0 ? py_raise_end(machine) : PY_ERROR;
}

static PyValue call_next(PyMachine *machine, PyValue self)
{
    if (pipe_of(self)->ended)
        return PY_UNDEFINED;
    PyValue state = py_incref(self);
    if (!py_native_frame_push(machine, call_told, &state, 1))
        return PY_ERROR;
    return PY_PENDING;
}

PyValue py_call_iterator_new(PyMachine *machine, PyValue function,
                             PyValue sentinel)
{
    return pipe_new(machine, &py_call_iterator_type, function, sentinel,
                    PY_UNDEFINED);
}

/* ---- constructors ---- */

static PyValue make_enumerate(PyMachine *machine, PyValue list,
                              const PyValue *state, uint32_t count)
{
    (void)count;
    return pipe_new(machine, &py_enumerate_type, PY_NONE, list, state[0]);
}

static PyValue construct_enumerate(PyMachine *machine, const PyValue *args,
                                   uint32_t count)
{
    (void)count;
    PyValue start = py_is_undefined(args[1]) ? py_small(0) : args[1];
    if (!py_is_int(start))
        return py_raise(machine, &py_TypeError,
                        "'%s' object cannot be interpreted as an integer",
                        py_type_name(py_type_of(start)));
    return py_with_iterators(machine, args, 1, make_enumerate, &start, 1);
}

static PyValue make_zip(PyMachine *machine, PyValue list, const PyValue *state,
                        uint32_t count)
{
    (void)count;
    PyValue pipe = pipe_new(machine, &py_zip_type, PY_NONE, list, PY_UNDEFINED);
    if (!py_is_error(pipe))
        pipe_of(pipe)->strict = py_is(state[0], PY_TRUE);
    return pipe;
}

static PyValue construct_zip(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    int strict =
        py_is_undefined(args[0]) ? 0 : py_truth_or_refuse(machine, args[0]);
    if (strict < 0)
        return PY_ERROR;
    PyValue state = py_bool(strict);
    return py_with_iterators(machine, args + 1, count - 1, make_zip, &state, 1);
}

static PyValue make_map(PyMachine *machine, PyValue list, const PyValue *state,
                        uint32_t count)
{
    (void)count;
    return pipe_new(machine, &py_map_type, state[0], list, PY_UNDEFINED);
}

static PyValue construct_map(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    if (count < 2)
        return py_raise(machine, &py_TypeError,
                        "map() must have at least two arguments.");
    return py_with_iterators(machine, args + 1, count - 1, make_map, args, 1);
}

static PyValue make_filter(PyMachine *machine, PyValue list,
                           const PyValue *state, uint32_t count)
{
    (void)count;
    return pipe_new(machine, &py_filter_type, state[0], list, PY_UNDEFINED);
}

static PyValue construct_filter(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)count;
    return py_with_iterators(machine, args + 1, 1, make_filter, args, 1);
}

static const PyNative enumerate_construct = PY_FUNCTION_NAMED(
    "enumerate", construct_enumerate, 1, 2, 0, 2, "iterable", "start");
static const PyNative zip_construct = {.object =
                                           PY_STATIC_OBJECT(&py_native_type),
                                       .name = "zip",
                                       .fn = construct_zip,
                                       .parameter_count = 1,
                                       .variadic = true,
                                       .names = {"strict"}};
static const PyNative map_construct =
    PY_FUNCTION_VARIADIC("map", construct_map);
static const PyNative filter_construct =
    PY_FUNCTION("filter", construct_filter, 2, 2);

static const char *const missing[] = {"__reduce__", "__class_getitem__", NULL};

#define PIPE_TYPE(variable, text, next_function, constructor, kind)            \
    const PyType variable = {                                                  \
        .object = PY_STATIC_OBJECT(&py_type_type),                             \
        .name = (text),                                                        \
        .size = sizeof(PyPipe),                                                \
        .flags = (kind),                                                       \
        .destroy = pipe_destroy,                                               \
        .traverse = pipe_traverse,                                             \
        .iter = py_iter_self,                                                  \
        .next = (next_function),                                               \
        .construct = (constructor),                                            \
        .missing = missing,                                                    \
    }

PIPE_TYPE(py_enumerate_type, "enumerate", pipe_next, &enumerate_construct,
          PY_TYPE_GENERIC);
PIPE_TYPE(py_zip_type, "zip", pipe_next, &zip_construct, 0);
PIPE_TYPE(py_map_type, "map", pipe_next, &map_construct, 0);
PIPE_TYPE(py_filter_type, "filter", pipe_next, &filter_construct, 0);
PIPE_TYPE(py_call_iterator_type, "callable_iterator", call_next, NULL, 0);
