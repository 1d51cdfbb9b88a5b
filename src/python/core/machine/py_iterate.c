/* Natives that walk iterables, whoever makes the items. */
#include "py_dict_views.h"
#include "py_exception.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_machine_private.h"
#include "py_pipe.h"
#include "py_range.h"
#include "py_set.h"
#include "py_string.h"

/* The `next` slots of these never ask Python. */
bool py_iterator_is_leaf(const PyType *type)
{
    static const PyType *const leaves[] = {&py_list_iterator_type,
                                           &py_list_reverse_iterator_type,
                                           &py_tuple_iterator_type,
                                           &py_string_iterator_type,
                                           &py_bytes_iterator_type,
                                           &py_dict_key_iterator_type,
                                           &py_dict_value_iterator_type,
                                           &py_dict_item_iterator_type,
                                           &py_dict_reverse_key_iterator_type,
                                           &py_set_iterator_type,
                                           &py_range_iterator_type};
    for (size_t i = 0; i < sizeof leaves / sizeof *leaves; i++) {
        if (type == leaves[i])
            return true;
    }
    return false;
}

/* A container whose iterator is a leaf, or such an iterator. */
static bool is_direct(PyValue value)
{
    const PyType *type = py_type_of(value);
    return type == &py_list_type || type == &py_tuple_type ||
           type == &py_range_type || type == &py_string_type ||
           type == &py_bytes_type || type == &py_dict_type ||
           type == &py_dict_keys_type || type == &py_dict_values_type ||
           type == &py_dict_items_type || py_is_any_set(value) ||
           py_iterator_is_leaf(type);
}

static PyValue list_of_leaf(PyMachine *machine, PyValue iterable)
{
    PyValue list = py_list_new(machine, NULL, 0);
    if (py_is_error(list))
        return PY_ERROR;
    PyValue iterator = py_iter(machine, iterable);
    bool good = !py_is_error(iterator);
    while (good) {
        PyValue item = py_next(machine, iterator);
        if (py_is_error(item)) {
            good = !py_is_raising(machine);
            break;
        }
        good = py_charge(machine, 1) && py_list_append(machine, list, item);
        py_decref(machine, item);
    }
    py_decref(machine, iterator);
    if (good)
        return list;
    py_decref(machine, list);
    return PY_ERROR;
}

static PyValue list_now(PyMachine *machine, PyValue iterable)
{
    if (py_is_list(iterable))
        return py_list_new(machine, py_list(iterable)->items,
                           py_list(iterable)->count);
    if (py_is_tuple(iterable))
        return py_list_new(machine, py_tuple(iterable)->items,
                           py_tuple(iterable)->count);
    return list_of_leaf(machine, iterable);
}

PyStep py_step_next(PyMachine *machine, PyValue iterator, PyValue *item)
{
    *item = py_next(machine, iterator);
    if (py_is_pending(*item))
        return PY_STEP_PENDING;
    if (!py_is_error(*item))
        return PY_STEP_ITEM;
    if (!py_is_raising(machine) || py_catch(machine, &py_StopIteration))
        return PY_STEP_END;
    return PY_STEP_ERROR;
}

PyStep py_step_told(PyMachine *machine, PyOutcome outcome, PyValue value,
                    PyValue *item)
{
    if (outcome != PY_OUTCOME_RAISE) {
        *item = value;
        return py_is_undefined(value) ? PY_STEP_END : PY_STEP_ITEM;
    }
    bool ended = py_is_instance(value, &py_StopIteration);
    if (ended)
        py_decref(machine, value);
    else
        py_set_exception(machine, value);
    return ended ? PY_STEP_END : PY_STEP_ERROR;
}

/* Collects what state[1], an iterator, gives into state[0], a list. */
static PyValue collect(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    PyStep step;
    if (outcome == PY_OUTCOME_START) {
        step = py_step_next(machine, state[1], &value);
    } else if (py_is_undefined(state[1])) { /* __iter__ has answered */
        if (outcome == PY_OUTCOME_RAISE) {
            py_set_exception(machine, value);
            return PY_ERROR;
        }
        state[1] = value;
        step = py_step_next(machine, state[1], &value);
    } else {
        step = py_step_told(machine, outcome, value, &value);
    }
    for (;;) {
        if (step == PY_STEP_PENDING)
            return PY_PENDING;
        if (step == PY_STEP_ERROR)
            return PY_ERROR;
        if (step == PY_STEP_END)
            return py_incref(state[0]);
        bool good =
            py_charge(machine, 1) && py_list_append(machine, state[0], value);
        py_decref(machine, value);
        if (!good)
            return PY_ERROR;
        step = py_step_next(machine, state[1], &value);
    }
}

/* Like `collect` for an iterable (state[1]) whose __iter__ must be asked. */
static PyValue collect_from(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    if (outcome != PY_OUTCOME_START || py_is_undefined(state[2]))
        return collect(machine, frame, outcome, value);
    PyValue iterator = py_iter(machine, state[2]);
    py_assign(machine, &state[2], PY_UNDEFINED);
    if (py_is_pending(iterator) || py_is_error(iterator))
        return iterator;
    state[1] = iterator;
    return collect(machine, frame, outcome, value);
}

PyValue py_sequence_of(PyMachine *machine, PyValue iterable)
{
    if (is_direct(iterable))
        return list_now(machine, iterable);
    if (!py_is_iterable(iterable))
        return py_raise(machine, &py_TypeError, "'%s' object is not iterable",
                        py_type_name(py_type_of(iterable)));
    PyValue list = py_list_new(machine, NULL, 0);
    if (py_is_error(list))
        return PY_ERROR;
    PyValue state[] = {list, PY_UNDEFINED, py_incref(iterable)};
    if (!py_native_frame_push(machine, collect_from, state, 3))
        return PY_ERROR;
    return PY_PENDING;
}

PyValue py_sequence_now(PyMachine *machine, PyValue iterable,
                        const char *complaint)
{
    if (is_direct(iterable))
        return list_now(machine, iterable);
    const PyType *type = py_type_of(iterable);
    if (py_is_iterable(iterable))
        return py_unsupported(machine, "list(...) around it",
                              "walking a '%s' object here", py_type_name(type));
    if (complaint)
        return py_raise(machine, &py_TypeError, "%s", complaint);
    return py_raise(machine, &py_TypeError, "'%s' object is not iterable",
                    py_type_name(type));
}

static PyValue use_list(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    if (outcome == PY_OUTCOME_START)
        return py_sequence_of(machine, state[1]);
    if (outcome == PY_OUTCOME_RAISE) {
        py_set_exception(machine, value);
        return PY_ERROR;
    }
    if (py_is_none(state[0])) /* what `use` has started has answered */
        return value;
    PyListUse use = (PyListUse)py_to_function(state[0]);
    int64_t count = py_small_value(state[2]);
    state[0] = PY_NONE;
    PyValue answer = use(machine, value, state + 3, (uint32_t)count);
    py_decref(machine, value);
    return answer;
}

#define WITH_LIST_STATE 6

PyValue py_with_list(PyMachine *machine, PyValue iterable, PyListUse use,
                     const PyValue *state, uint32_t count)
{
    if (is_direct(iterable)) {
        PyValue list = list_now(machine, iterable);
        if (py_is_error(list))
            return PY_ERROR;
        PyValue answer = use(machine, list, state, count);
        py_decref(machine, list);
        return answer;
    }
    PyValue all[3 + WITH_LIST_STATE];
    all[0] = py_from_function((void (*)(void))use);
    all[1] = py_incref(iterable);
    all[2] = py_small(count);
    for (uint32_t i = 0; i < count; i++)
        all[3 + i] = py_incref(state[i]);
    if (!py_native_frame_push(machine, use_list, all, 3 + count))
        return PY_ERROR;
    return PY_PENDING;
}

PyValue py_raise_end(PyMachine *machine)
{
    PyValue exception = py_exception_new(machine, &py_StopIteration, NULL);
    if (!py_is_error(exception))
        py_set_exception(machine, exception);
    return PY_ERROR;
}

enum { OPEN_VALUES, OPEN_ITERATORS, OPEN_USE, OPEN_COUNT, OPEN_STATE };

/* Asks one value after the other for its iterator. */
static PyValue open_all(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    if (outcome == PY_OUTCOME_RAISE) {
        py_set_exception(machine, value);
        return PY_ERROR;
    }
    if (py_is_undefined(state[OPEN_VALUES])) /* what uses them has answered */
        return value;
    PyTuple *values = py_tuple(state[OPEN_VALUES]);
    if (py_is_none(state[OPEN_USE])) /* what `use` has started has answered */
        return value;
    for (;;) {
        if (outcome != PY_OUTCOME_START) {
            bool good = !py_is_error(value) &&
                        py_list_append(machine, state[OPEN_ITERATORS], value);
            py_decref(machine, value);
            if (!good)
                return PY_ERROR;
        }
        uint32_t at = py_list(state[OPEN_ITERATORS])->count;
        if (at == values->count)
            break;
        outcome = PY_OUTCOME_RETURN;
        value = py_iter(machine, values->items[at]);
        if (py_is_pending(value))
            return PY_PENDING;
    }
    py_assign(machine, &state[OPEN_VALUES], PY_UNDEFINED);
    PyListUse use = (PyListUse)py_to_function(state[OPEN_USE]);
    state[OPEN_USE] = PY_NONE;
    return use(machine, state[OPEN_ITERATORS], state + OPEN_STATE,
               (uint32_t)py_small_value(state[OPEN_COUNT]));
}

static PyValue open_now(PyMachine *machine, const PyValue *values,
                        uint32_t count)
{
    PyValue list = py_list_new(machine, NULL, 0);
    bool good = !py_is_error(list);
    for (uint32_t i = 0; good && i < count; i++) {
        PyValue iterator = py_iter(machine, values[i]);
        good =
            !py_is_error(iterator) && py_list_append(machine, list, iterator);
        py_decref(machine, iterator);
    }
    if (good)
        return list;
    py_decref(machine, list);
    return PY_ERROR;
}

PyValue py_with_iterators(PyMachine *machine, const PyValue *values,
                          uint32_t count, PyListUse use, const PyValue *state,
                          uint32_t state_count)
{
    bool python = false;
    for (uint32_t i = 0; i < count; i++)
        python = python || py_type_of(values[i])->flags & PY_TYPE_HEAP;
    if (!python) {
        PyValue list = open_now(machine, values, count);
        if (py_is_error(list))
            return PY_ERROR;
        PyValue answer = use(machine, list, state, state_count);
        py_decref(machine, list);
        return answer;
    }
    PyValue all[OPEN_STATE + WITH_LIST_STATE] = {
        py_tuple_new(machine, values, count), py_list_new(machine, NULL, 0),
        py_from_function((void (*)(void))use), py_small(state_count)};
    if (py_is_error(all[OPEN_VALUES]) || py_is_error(all[OPEN_ITERATORS])) {
        py_decref(machine, all[OPEN_VALUES]);
        py_decref(machine, all[OPEN_ITERATORS]);
        return PY_ERROR;
    }
    for (uint32_t i = 0; i < state_count; i++)
        all[OPEN_STATE + i] = py_incref(state[i]);
    if (!py_native_frame_push(machine, open_all, all, OPEN_STATE + state_count))
        return PY_ERROR;
    return PY_PENDING;
}
