/*
 * list.sort() and sorted().
 *
 * While Python is asked the list is empty, as in CPython; what it held is in a
 * Sort. Where nothing needs Python no frame is pushed, and list and key are
 * borrowed from the caller.
 */
#include "py_sort.h"

#include "py_at_once.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_sequence.h"
#include "py_sorter.h"
#include "py_sorter_merge.h"
#include "py_wait.h"

typedef struct Sort {
    PyValue list;
    PyValue key; /* a function, or None */
    PyValue *items;
    uint32_t count, capacity;
    PyValue *keys; /* `count` of them, if there is a function */
    uint32_t key_count;
    bool has_begun; /* the sorter is filled */
    bool one_class; /* all keys are of it, and Python compares them */
    bool reverse;
    bool answers_list;
    bool was_grown; /* the list's flag */
    PySorter sorter;
} Sort;

static void take_items(Sort *sort, PyList *list)
{
    sort->items = list->items;
    sort->count = list->count;
    sort->capacity = list->capacity;
    list->items = NULL;
    list->count = list->capacity = 0;
    sort->was_grown = list->object.flags & PY_LIST_GROWN;
    list->object.flags &= ~PY_LIST_GROWN;
}

/* What the list got meanwhile goes. True if it got anything. */
static bool give_back(PyMachine *machine, Sort *sort)
{
    PyList *list = py_list(sort->list), meanwhile = *list;
    list->items = sort->items;
    list->count = sort->count;
    list->capacity = sort->capacity;
    sort->items = NULL;
    sort->count = sort->capacity = 0;
    bool changed = list->object.flags & PY_LIST_GROWN;
    if (sort->was_grown)
        list->object.flags |= PY_LIST_GROWN;
    py_list_clear(machine, &meanwhile);
    return changed;
}

static void drop_keys(PyMachine *machine, Sort *sort)
{
    PyValue *keys = sort->keys;
    uint32_t count = sort->key_count;
    sort->keys = NULL;
    sort->key_count = 0;
    for (uint32_t i = 0; keys && i < count; i++)
        py_decref(machine, keys[i]);
    if (keys)
        py_memory_free(machine, keys, sort->count * sizeof *keys);
}

static bool are_of_one_class(const PyValue *keys, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++)
        if (py_type_of(keys[i]) != py_type_of(keys[0]))
            return false;
    return count > 0 && py_is_heap(keys[0]);
}

static void turn_round(Sort *sort)
{
    py_values_reverse(sort->items, sort->count);
    if (sort->keys)
        py_values_reverse(sort->keys, sort->count);
}

/* All keys are there. */
static PySortNext begin(PyMachine *machine, Sort *sort)
{
    PyValue *keys = sort->keys ? sort->keys : sort->items;
    if (sort->reverse)
        turn_round(sort);
    py_sorter_init(machine, &sort->sorter, keys,
                   sort->keys ? sort->items : NULL, sort->count);
    sort->one_class = are_of_one_class(keys, sort->count);
    sort->sorter.asks =
        sort->one_class && !py_is_undefined(py_special(keys[0], PY_SPECIAL_LT));
    sort->has_begun = true;
    return py_sorter_run(&sort->sorter);
}

/* The sorter has stopped for good, or a key has failed: the list has its items
 * again. */
static PyValue finish(PyMachine *machine, Sort *sort, bool good)
{
    if (sort->has_begun)
        py_sorter_release(&sort->sorter);
    if (sort->has_begun && sort->reverse)
        py_values_reverse(sort->items, sort->count);
    PyValue error = good ? PY_UNDEFINED : py_take_exception(machine);
    drop_keys(machine, sort);
    if (give_back(machine, sort) && good) {
        py_raise(machine, &py_ValueError, "list modified during sort");
        return PY_ERROR;
    }
    if (!good) {
        if (!py_is_undefined(error))
            py_set_exception(machine, error);
        return PY_ERROR;
    }
    return sort->answers_list ? py_incref(sort->list) : PY_NONE;
}

/* --- with Python ----------------------------------------------------------
 */

typedef struct PySorting {
    PyObject object;
    Sort sort;
} PySorting;

static void destroy(PyMachine *machine, PyObject *self)
{
    Sort *sort = &((PySorting *)self)->sort;
    py_assign(machine, &sort->list, PY_UNDEFINED);
    py_assign(machine, &sort->key, PY_UNDEFINED);
}

static void visit_all(const PyValue *values, uint32_t count, PyVisit visit,
                      void *context)
{
    for (uint32_t i = 0; i < count; i++)
        if (py_is_object(values[i]))
            visit(py_object(values[i]), context);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    const Sort *sort = &((PySorting *)self)->sort;
    visit_all(&sort->list, 1, visit, context);
    visit_all(&sort->key, 1, visit, context);
    visit_all(sort->items, sort->count, visit, context);
    visit_all(sort->keys, sort->key_count, visit, context);
    if (sort->has_begun)
        py_sorter_traverse(&sort->sorter, visit, context);
}

static const PyType sorting_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "sort",
    .size = sizeof(PySorting),
    .destroy = destroy,
    .traverse = traverse,
};

enum { GO_SORTING, GO_ANSWER, GO_STATE };

/* Keys first, then the sorter's questions as they come. */
static PyValue go_on(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    Sort *sort = &((PySorting *)(void *)py_object(state[GO_SORTING]))->sort;
    PySorter *sorter = &sort->sorter;
    PySortNext next = PY_SORT_ASKS;
    PY_WAITS_BEGIN(frame);
    while (sort->keys && sort->key_count < sort->count) {
        PY_WAIT_TO_CATCH(answer, py_call(machine, sort->key,
                                         &sort->items[sort->key_count], 1));
        if (py_is_error(answer))
            return finish(machine, sort, false);
        sort->keys[sort->key_count++] = answer;
    }
    if (!sort->has_begun)
        next = begin(machine, sort);
    while (next == PY_SORT_ASKS) {
        if (!py_charge(machine, 1))
            return finish(machine, sort, false);
        answer = PY_NOT_IMPLEMENTED;
        if (sort->one_class)
            PY_WAIT_TO_CATCH(
                answer,
                py_compare_slot(machine, PY_LT, sorter->left, sorter->right));
        if (py_is(answer, PY_NOT_IMPLEMENTED))
            PY_WAIT_TO_CATCH(answer, py_compare(machine, PY_LT, sorter->left,
                                                sorter->right));
        py_assign(machine, &state[GO_ANSWER], answer);
        if (!py_is_error(answer))
            PY_WAIT_TO_CATCH(answer, py_truth(machine, state[GO_ANSWER]));
        sorter->answer = py_is_error(answer)      ? PY_SORT_RAISED
                         : py_is(answer, PY_TRUE) ? PY_SORT_LESS
                                                  : PY_SORT_NOT_LESS;
        next = py_sorter_run(sorter);
    }
    PY_WAITS_END(frame);
    return finish(machine, sort, next == PY_SORT_DONE);
}

/* Keys and questions from here on are a frame's business. */
static PyValue wait(PyMachine *machine, const Sort *begun)
{
    PySorting *sorting = py_object_new(machine, &sorting_type);
    Sort lost = *begun;
    if (!sorting) {
        if (lost.has_begun)
            py_sorter_close_merge(&lost.sorter);
        return finish(machine, &lost, false);
    }
    sorting->sort = *begun;
    py_incref(begun->list);
    py_incref(begun->key);
    PyValue self = py_from_object(sorting), state[GO_STATE] = {py_incref(self)};
    PyValue answer = py_wait_start(machine, go_on, state, GO_STATE);
    if (py_is_error(answer)) {
        if (sorting->sort.has_begun)
            py_sorter_close_merge(&sorting->sort.sorter);
        answer = finish(machine, &sorting->sort, false);
    }
    py_decref(machine, self);
    return answer;
}

/* --- the whole ------------------------------------------------------------
 */

PyValue py_sort_list(PyMachine *machine, PyValue list, PyValue key,
                     bool reverse, bool answers_list)
{
    bool has_key = !py_is_undefined(key) && !py_is_none(key);
    Sort sort;
    memset(&sort, 0, offsetof(Sort, sorter));
    sort.list = list;
    sort.key = has_key ? key : PY_NONE;
    sort.reverse = reverse;
    sort.answers_list = answers_list;
    take_items(&sort, py_list(list));
    if (has_key && sort.count) {
        sort.keys = py_memory_new(machine, sort.count * sizeof *sort.keys);
        return sort.keys ? wait(machine, &sort) : finish(machine, &sort, false);
    }
    PySortNext next = begin(machine, &sort);
    if (next == PY_SORT_ASKS)
        return wait(machine, &sort);
    return finish(machine, &sort, next == PY_SORT_DONE);
}
