/* Natives that walk iterables, whoever makes the items. */
#include "py_iterate.h"

#include "base_check.h"
#include "py_bytes.h"
#include "py_dict_views.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_item_iterator.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_pipe.h"
#include "py_protocol.h"
#include "py_range.h"
#include "py_reversed.h"
#include "py_sequence.h"
#include "py_set.h"
#include "py_string.h"
#include "py_wait.h"
#include "py_wide_range.h"

/* The `next` slots of these never ask Python. */
static bool is_leaf(const PyType *type)
{
    static const PyType *const leaves[] = {&py_list_iterator_type,
                                           &py_list_reverse_iterator_type,
                                           &py_tuple_iterator_type,
                                           &py_string_iterator_type,
                                           &py_ascii_iterator_type,
                                           &py_bytes_iterator_type,
                                           &py_bytearray_iterator_type,
                                           &py_dict_key_iterator_type,
                                           &py_dict_value_iterator_type,
                                           &py_dict_item_iterator_type,
                                           &py_dict_reverse_key_iterator_type,
                                           &py_dict_reverse_value_iterator_type,
                                           &py_dict_reverse_item_iterator_type,
                                           &py_set_iterator_type,
                                           &py_range_iterator_type,
                                           &py_wide_range_iterator_type};
    for (size_t i = 0; i < sizeof leaves / sizeof *leaves; i++) {
        if (type == leaves[i])
            return true;
    }
    return false;
}

bool py_iterator_is_quiet(PyValue iterator)
{
    return is_leaf(py_type_of(iterator)) || py_pipe_is_quiet(iterator);
}

bool py_is_direct(PyValue value)
{
    const PyType *type = py_type_of(value);
    return type == &py_list_type || type == &py_tuple_type ||
           type == &py_range_type || type == &py_string_type ||
           type == &py_bytes_type || type == &py_dict_type ||
           py_is_dict_view(value) || type == &py_set_type ||
           type == &py_frozenset_type || py_iterator_is_quiet(value);
}

PyValue py_raise_end(PyMachine *machine)
{
    PyValue exception = py_exception_new(machine, &py_StopIteration, NULL);
    if (!py_is_error(exception))
        py_set_exception(machine, exception);
    return PY_ERROR;
}

/* --- length hints ---------------------------------------------------------
 */

static bool defines(PyValue value, PySpecial special)
{
    return !py_is_undefined(py_special(value, special));
}

static PyValue check_hint(PyMachine *machine, PyValue hint)
{
    int64_t length;
    if (py_is(hint, PY_NOT_IMPLEMENTED))
        return PY_NONE;
    if (!py_is_int(hint))
        return py_raise(machine, &py_TypeError,
                        "__length_hint__ must be an integer, not %s",
                        py_type_name(py_type_of(hint)));
    if (!py_int_to_i64(hint, &length))
        return py_raise(machine, &py_OverflowError,
                        "Python int too large to convert to C ssize_t");
    return length >= 0 ? PY_NONE
                       : py_raise(machine, &py_ValueError,
                                  "__length_hint__() should return >= 0");
}

static PyValue hint(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    if (defines(state[0], PY_SPECIAL_LEN)) {
        PY_WAIT_TO_CATCH(answer, py_length(machine, state[0]));
        if (!py_is_error(answer))
            return answer;
        if (!py_catch(machine, &py_TypeError))
            return PY_ERROR;
    }
    if (!defines(state[0], PY_SPECIAL_LENGTH_HINT))
        return PY_NONE;
    PY_WAIT_TO_CATCH(
        answer,
        py_special_call(machine, py_special(state[0], PY_SPECIAL_LENGTH_HINT),
                        state, 1));
    PY_WAITS_END(frame);
    if (py_is_error(answer))
        return py_catch(machine, &py_TypeError) ? PY_NONE : PY_ERROR;
    py_assign(machine, &state[0], answer);
    return check_hint(machine, answer);
}

PyValue py_ask_length_hint(PyMachine *machine, PyValue iterable)
{
    iterable = py_reversed_sequence(iterable);
    if (!defines(iterable, PY_SPECIAL_LEN) &&
        (py_type_of(iterable)->length ||
         !defines(iterable, PY_SPECIAL_LENGTH_HINT)))
        return PY_NONE;
    PyValue state = py_incref(iterable);
    return py_wait_start(machine, hint, &state, 1);
}

/* --- lists of items -------------------------------------------------------
 */

static bool extend_now(PyMachine *machine, PyValue list, PyValue iterable)
{
    if (py_is_list(iterable) || py_is(iterable, list))
        return py_list_extend_values(machine, py_list(list),
                                     py_list(iterable)->items,
                                     py_list(iterable)->count);
    if (py_is_tuple(iterable))
        return py_list_extend_values(machine, py_list(list),
                                     py_tuple(iterable)->items,
                                     py_tuple(iterable)->count);
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
    return good;
}

static PyValue list_now(PyMachine *machine, PyValue iterable)
{
    PyValue list = py_list_new(machine, NULL, 0);
    if (py_is_error(list) || extend_now(machine, list, iterable))
        return list;
    py_decref(machine, list);
    return PY_ERROR;
}

enum {
    EXTEND_LIST,
    EXTEND_ITERABLE,
    EXTEND_ITERATOR,
    EXTEND_ANSWER,
    EXTEND_HINTS,
    EXTEND_STATE
};

static PyValue extend_on(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    bool good;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_iter(machine, state[EXTEND_ITERABLE]));
    state[EXTEND_ITERATOR] = answer;
    if (py_is(state[EXTEND_HINTS], PY_TRUE)) {
        PY_WAIT_FOR(answer,
                    py_ask_length_hint(machine, state[EXTEND_ITERABLE]));
        py_decref(machine, answer);
    }
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, state[EXTEND_ITERATOR]);
        if (py_is_undefined(answer))
            return py_incref(state[EXTEND_ANSWER]);
        good = py_charge(machine, 1) &&
               py_list_append(machine, state[EXTEND_LIST], answer);
        py_decref(machine, answer);
        if (!good)
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return PY_ERROR; /* the loop has no other end */
}

static PyValue complain_not_iterable(PyMachine *machine, PyValue value)
{
    return py_raise(machine, &py_TypeError, "'%s' object is not iterable",
                    py_type_name(py_type_of(value)));
}

/* A range may be longer than any list: nobody begins to walk it. */
static bool has_length(PyMachine *machine, PyValue iterable)
{
    if (!py_has_type(iterable, &py_range_type))
        return true;
    PyValue length = py_range_type.length(machine, iterable);
    py_decref(machine, length);
    return !py_is_error(length);
}

static PyValue extend(PyMachine *machine, PyValue list, PyValue iterable,
                      PyValue answer, bool hints)
{
    if (py_is(iterable, list) && defines(list, PY_SPECIAL_ITER) &&
        py_machine_version(machine) < 313)
        return py_unsupported(machine, "a copy of it",
                              "a list that is extended by itself and has an "
                              "__iter__() of its own");
    if (hints && !has_length(machine, iterable))
        return PY_ERROR;
    if (py_is_direct(iterable) || py_is(iterable, list))
        return extend_now(machine, list, iterable) ? py_incref(answer)
                                                   : PY_ERROR;
    if (!py_is_iterable(iterable))
        return complain_not_iterable(machine, iterable);
    PyValue state[EXTEND_STATE] = {py_incref(list), py_incref(iterable),
                                   PY_UNDEFINED, py_incref(answer),
                                   py_bool(hints)};
    return py_wait_start(machine, extend_on, state, EXTEND_STATE);
}

PyValue py_list_extend(PyMachine *machine, PyValue list, PyValue iterable,
                       PyValue answer)
{
    return extend(machine, list, iterable, answer, true);
}

static PyValue new_list(PyMachine *machine, PyValue iterable, bool hints)
{
    PyValue list = py_list_new(machine, NULL, 0);
    if (py_is_error(list))
        return PY_ERROR;
    PyValue answer = extend(machine, list, iterable, list, hints);
    py_decref(machine, list);
    return answer;
}

PyValue py_sequence_of(PyMachine *machine, PyValue iterable)
{
    return new_list(machine, iterable, true);
}

enum { FAST_ITERABLE, FAST_ITERATOR, FAST_COMPLAINT, FAST_STATE };

static PyValue list_of_iterator(PyMachine *machine, PyNativeFrame *frame,
                                PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_iter(machine, state[FAST_ITERABLE]));
    if (py_is_error(answer)) {
        if (py_catch(machine, &py_TypeError))
            py_raise(machine, &py_TypeError, "%s",
                     (const char *)py_to_pointer(state[FAST_COMPLAINT]));
        return PY_ERROR;
    }
    state[FAST_ITERATOR] = answer;
    PY_WAIT_FOR(answer, py_sequence_of(machine, state[FAST_ITERATOR]));
    PY_WAITS_END(frame);
    return answer;
}

PyValue py_sequence_fast(PyMachine *machine, PyValue iterable,
                         const char *complaint)
{
    if (py_is_list(iterable) || py_is_tuple(iterable))
        return py_incref(iterable);
    if (py_is_direct(iterable))
        return list_now(machine, iterable);
    PyValue state[FAST_STATE] = {py_incref(iterable), PY_UNDEFINED,
                                 py_from_pointer(complaint)};
    return py_wait_start(machine, list_of_iterator, state, FAST_STATE);
}

PyValue py_sequence_now(PyMachine *machine, PyValue iterable,
                        const char *complaint)
{
    if (py_is_direct(iterable))
        return list_now(machine, iterable);
    const PyType *type = py_type_of(iterable);
    if (py_is_iterable(iterable))
        return py_unsupported(machine, "list(...) around it",
                              "walking a '%s' object here", py_type_name(type));
    if (complaint)
        return py_raise(machine, &py_TypeError, "%s", complaint);
    return complain_not_iterable(machine, iterable);
}

/* --- using such a list ----------------------------------------------------
 */

enum { USE_FUNCTION, USE_ITEMS, USE_STATE };
#define MOST_USE_STATE 3

static PyValue use_list(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyListUse use = (PyListUse)py_to_function(state[USE_FUNCTION]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, new_list(machine, state[USE_ITEMS], false));
    py_assign(machine, &state[USE_ITEMS], answer);
    PY_WAIT_FOR(answer, use(machine, state[USE_ITEMS], state + USE_STATE,
                            frame->count - USE_STATE));
    PY_WAITS_END(frame);
    return answer;
}

PyValue py_with_list(PyMachine *machine, PyValue iterable, PyListUse use,
                     const PyValue *state, uint32_t count)
{
    if (py_is_direct(iterable)) {
        PyValue list = list_now(machine, iterable);
        if (py_is_error(list))
            return PY_ERROR;
        PyValue answer = use(machine, list, state, count);
        py_decref(machine, list);
        return answer;
    }
    PyValue all[USE_STATE + MOST_USE_STATE];
    BASE_REQUIRE(count <= MOST_USE_STATE);
    all[USE_FUNCTION] = py_from_function((void (*)(void))use);
    all[USE_ITEMS] = py_incref(iterable);
    for (uint32_t i = 0; i < count; i++)
        all[USE_STATE + i] = py_incref(state[i]);
    return py_wait_start(machine, use_list, all, USE_STATE + count);
}
