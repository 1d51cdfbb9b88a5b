/*
 * Lists as heaps. Items may be compared in Python, and are in CPython's order:
 * the lesser children move up to the end of the list, and then the item that
 * was in their way rises from there.
 */
#include "py_heap.h"
#include "py_argument.h"

#include "py_exception.h"
#include "py_fuel.h"
#include "py_list.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_wait.h"

enum {
    SIFT_HEAP,
    SIFT_ANSWER,
    SIFT_START,
    SIFT_PLACE,
    SIFT_COUNT, /* of the list when it began */
    SIFT_SINKS, /* True until the item has come to the end */
    SIFT_LARGEST,
    SIFT_LEFT, /* whether it is less than SIFT_RIGHT is asked */
    SIFT_RIGHT,
    SIFT_STATE
};

static uint32_t number(const PyValue *state, int at)
{
    return (uint32_t)py_small_value(state[at]);
}

/* Takes the next two to be compared: the two children of the place while it
 * sinks, else its parent and it. False: there are none. */
static bool next_two(PyMachine *machine, PyValue *state)
{
    const PyList *heap = py_list(state[SIFT_HEAP]);
    uint32_t place = number(state, SIFT_PLACE);
    uint32_t count = number(state, SIFT_COUNT), first, second;
    bool largest = py_is(state[SIFT_LARGEST], PY_TRUE);
    if (py_is(state[SIFT_SINKS], PY_TRUE)) {
        if (2 * place + 2 >= count)
            return false;
        first = 2 * place + (largest ? 2 : 1);
        second = 2 * place + (largest ? 1 : 2);
    } else {
        if (place <= number(state, SIFT_START))
            return false;
        first = largest ? (place - 1) >> 1 : place;
        second = largest ? place : (place - 1) >> 1;
    }
    py_assign(machine, &state[SIFT_LEFT], py_incref(heap->items[first]));
    py_assign(machine, &state[SIFT_RIGHT], py_incref(heap->items[second]));
    return true;
}

static void swap(PyValue *state, uint32_t other)
{
    PyValue *items = py_list(state[SIFT_HEAP])->items;
    uint32_t place = number(state, SIFT_PLACE);
    PyValue kept = items[place];
    items[place] = items[other];
    items[other] = kept;
    state[SIFT_PLACE] = py_small(other);
}

/* A place with one child alone: that one moves up unasked. */
static void end_sinking(PyValue *state)
{
    uint32_t place = number(state, SIFT_PLACE);
    if (place < number(state, SIFT_COUNT) >> 1)
        swap(state, 2 * place + 1);
    state[SIFT_SINKS] = PY_FALSE;
}

/* False: the item has come to its place. */
static bool use_answer(PyValue *state, bool less)
{
    uint32_t place = number(state, SIFT_PLACE);
    if (py_is(state[SIFT_SINKS], PY_TRUE))
        swap(state, 2 * place + (less ? 1 : 2));
    else if (less)
        swap(state, (place - 1) >> 1);
    else
        return false;
    return true;
}

static PyValue sift(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    for (;;) {
        if (!next_two(machine, state)) {
            if (py_is(state[SIFT_SINKS], PY_FALSE))
                break;
            end_sinking(state);
            continue;
        }
        PY_WAIT_FOR(answer, py_compare(machine, PY_LT, state[SIFT_LEFT],
                                       state[SIFT_RIGHT]));
        py_assign(machine, &state[SIFT_LEFT], answer);
        PY_WAIT_FOR(answer, py_truth(machine, state[SIFT_LEFT]));
        if (py_list(state[SIFT_HEAP])->count != number(state, SIFT_COUNT))
            return py_raise(machine, &py_RuntimeError,
                            "list changed size during iteration");
        if (!py_charge(machine, 1))
            return PY_ERROR;
        if (!use_answer(state, py_is(answer, PY_TRUE)))
            break;
    }
    PY_WAITS_END(frame);
    return py_incref(state[SIFT_ANSWER]);
}

/* `answer` is stolen. */
static PyValue start(PyMachine *machine, PyValue heap, uint32_t place,
                     bool sinks, bool largest, PyValue answer)
{
    PyValue state[SIFT_STATE] = {py_incref(heap),
                                 answer,
                                 py_small(sinks ? place : 0),
                                 py_small(place),
                                 py_small(py_list(heap)->count),
                                 py_bool(sinks),
                                 py_bool(largest),
                                 PY_UNDEFINED,
                                 PY_UNDEFINED};
    return py_wait_run(machine, sift, state, SIFT_STATE);
}

static bool check(PyMachine *machine, PyValue heap, const char *name,
                  const char *which)
{
    if (!py_is_any_list(heap))
        py_argument_wrong(machine, name, which, "list", heap);
    return !py_is_raising(machine);
}

static PyValue push(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (!check(machine, args[0], "heappush", "1") ||
        !py_list_append(machine, args[0], args[1]))
        return PY_ERROR;
    return start(machine, args[0], py_list(args[0])->count - 1, false, false,
                 PY_NONE);
}

/* The first item, in whose place `item` (stolen) goes and sinks. */
static PyValue replace_first(PyMachine *machine, PyValue heap, PyValue item,
                             bool largest)
{
    PyList *list = py_list(heap);
    PyValue first = list->items[0];
    list->items[0] = item;
    return start(machine, heap, 0, true, largest, first);
}

static PyValue complain_empty(PyMachine *machine)
{
    return py_raise(machine, &py_IndexError, "index out of range");
}

static PyValue pop_from(PyMachine *machine, PyValue heap, bool largest)
{
    PyList *list = py_list(heap);
    if (!list->count)
        return complain_empty(machine);
    PyValue last = list->items[--list->count];
    return list->count ? replace_first(machine, heap, last, largest) : last;
}

static PyValue replace_in(PyMachine *machine, PyValue heap, PyValue item,
                          bool largest)
{
    return py_list(heap)->count
               ? replace_first(machine, heap, py_incref(item), largest)
               : complain_empty(machine);
}

static PyValue pop(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return check(machine, args[0], "heappop", NULL)
               ? pop_from(machine, args[0], false)
               : PY_ERROR;
}

static PyValue pop_max(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return check(machine, args[0], "_heappop_max", NULL)
               ? pop_from(machine, args[0], true)
               : PY_ERROR;
}

static PyValue replace(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return check(machine, args[0], "heapreplace", "1")
               ? replace_in(machine, args[0], args[1], false)
               : PY_ERROR;
}

static PyValue replace_max(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    return check(machine, args[0], "_heapreplace_max", "1")
               ? replace_in(machine, args[0], args[1], true)
               : PY_ERROR;
}

enum { PUSH_HEAP, PUSH_ITEM, PUSH_LESS, PUSH_STATE };

static PyValue push_and_pop(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_compare(machine, PY_LT, py_list(state[PUSH_HEAP])->items[0],
                           state[PUSH_ITEM]));
    state[PUSH_LESS] = answer;
    PY_WAIT_FOR(answer, py_truth(machine, state[PUSH_LESS]));
    if (py_is(answer, PY_FALSE))
        return py_incref(state[PUSH_ITEM]);
    PY_WAIT_FOR(answer,
                replace_in(machine, state[PUSH_HEAP], state[PUSH_ITEM], false));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue push_pop(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (!check(machine, args[0], "heappushpop", "1"))
        return PY_ERROR;
    if (!py_list(args[0])->count)
        return py_incref(args[1]);
    PyValue state[PUSH_STATE] = {py_incref(args[0]), py_incref(args[1]),
                                 PY_UNDEFINED};
    return py_wait_run(machine, push_and_pop, state, PUSH_STATE);
}

/* --- making a heap
 * ------------------------------------------------------------------ */

enum { MAKE_HEAP, MAKE_LARGEST, MAKE_PLACE, MAKE_ROW, MAKE_STATE };

/* Parents of many items are taken in an order in which those that lie near each
 * other follow. */
#define MANY 2500

static uint32_t leftmost_of(uint32_t count)
{
    uint32_t power = 1;
    while (2 * power <= count + 1)
        power *= 2;
    return power - 1;
}

/* The place after state[MAKE_PLACE], or -1. state[MAKE_ROW] is the place that
 * the last climb began at. */
static int64_t next_place(const PyList *heap, PyValue *state)
{
    int64_t place = py_small_value(state[MAKE_PLACE]);
    int64_t row = py_small_value(state[MAKE_ROW]);
    uint32_t count = heap->count >> 1;
    if (heap->count <= MANY)
        return place < 0 ? (int64_t)count - 1 : place - 1;
    int64_t leftmost = leftmost_of(count);
    if (place >= 0 && place & 1)
        return place >> 1;
    row = place < 0 ? leftmost - 1 : row - 1;
    if (place >= 0 && row == (int64_t)(count >> 1) - 1)
        row = (int64_t)count - 1;
    else if (place >= 0 && row == leftmost - 1)
        return -1;
    state[MAKE_ROW] = py_small(row);
    return row;
}

static PyValue make(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyList *heap = py_list(state[MAKE_HEAP]);
    int64_t place;
    PY_WAITS_BEGIN(frame);
    while ((place = next_place(heap, state)) >= 0) {
        state[MAKE_PLACE] = py_small(place);
        PY_WAIT_FOR(answer,
                    start(machine, state[MAKE_HEAP], (uint32_t)place, true,
                          py_is(state[MAKE_LARGEST], PY_TRUE), PY_NONE));
    }
    PY_WAITS_END(frame);
    return PY_NONE;
}

static PyValue start_make(PyMachine *machine, PyValue heap, bool largest)
{
    PyValue state[MAKE_STATE] = {py_incref(heap), py_bool(largest),
                                 py_small(-1), py_small(-1)};
    return py_wait_run(machine, make, state, MAKE_STATE);
}

static PyValue heapify(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return check(machine, args[0], "heapify", NULL)
               ? start_make(machine, args[0], false)
               : PY_ERROR;
}

static PyValue heapify_max(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    return check(machine, args[0], "_heapify_max", NULL)
               ? start_make(machine, args[0], true)
               : PY_ERROR;
}

static const PyNative native_push = PY_FUNCTION("heappush", push, 2, 2);
static const PyNative native_pop = PY_FUNCTION("heappop", pop, 1, 1);
static const PyNative native_replace =
    PY_FUNCTION("heapreplace", replace, 2, 2);
static const PyNative native_push_pop =
    PY_FUNCTION("heappushpop", push_pop, 2, 2);
static const PyNative native_heapify = PY_FUNCTION("heapify", heapify, 1, 1);
static const PyNative native_pop_max =
    PY_FUNCTION("_heappop_max", pop_max, 1, 1);
static const PyNative native_replace_max =
    PY_FUNCTION("_heapreplace_max", replace_max, 2, 2);
static const PyNative native_heapify_max =
    PY_FUNCTION("_heapify_max", heapify_max, 1, 1);

static const PyModuleEntry entries[] = {
    {"heappush", &native_push, NULL, 0, 0, 0},
    {"heappop", &native_pop, NULL, 0, 0, 0},
    {"heapreplace", &native_replace, NULL, 0, 0, 0},
    {"heappushpop", &native_push_pop, NULL, 0, 0, 0},
    {"heapify", &native_heapify, NULL, 0, 0, 0},
    {"_heappop_max", &native_pop_max, NULL, 0, 0, 0},
    {"_heapreplace_max", &native_replace_max, NULL, 0, 0, 0},
    {"_heapify_max", &native_heapify_max, NULL, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

const PyModuleSpec py_heap_natives = {.name = "_heapq",
                                      .entries = entries,
                                      .has_c_functions = true,
                                      .is_private = true};
