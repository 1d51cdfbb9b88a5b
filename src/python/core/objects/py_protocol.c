/* The general operations that ask one slot: hash, truth, length, items,
 * iteration. */
#include "py_protocol.h"

#include "py_ask.h"
#include "py_at_once.h"
#include "py_deque.h"
#include "py_descriptor.h"
#include "py_generic_alias.h"
#include "py_id.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_item_iterator.h"
#include "py_iterator.h"
#include "py_machine.h"
#include "py_machine_types.h"
#include "py_wait.h"

bool py_type_is_hashable(const PyType *type)
{
    return type->hash || !type->compare || type->flags & PY_TYPE_CLASS;
}

PyValue py_hash(PyMachine *machine, PyValue value)
{
    const PyType *type = py_type_of(value);
    if (type->hash)
        return type->hash(machine, value);
    if (!py_type_is_hashable(type))
        return py_raise(machine, &py_TypeError, "unhashable type: '%s'",
                        py_type_name(type));
    return py_int_from_i64(
        machine, py_is_object(value)
                     ? (int64_t)(py_machine_id(machine, py_object(value)) >> 4)
                     : (int64_t)value.bits);
}

static PyValue is_not_empty(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), length;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(length, py_length(machine, state[0]));
    PY_WAITS_END(frame);
    bool truth = !py_is(length, py_small(0));
    py_decref(machine, length);
    return py_bool(truth);
}

PyValue py_truth(PyMachine *machine, PyValue value)
{
    if (py_is_bool(value))
        return value;
    if (py_is_none(value))
        return PY_FALSE;
    if (py_is_small(value))
        return py_bool(py_small_value(value) != 0);
    const PyType *type = py_type_of(value);
    if (type->truth)
        return type->truth(machine, value);
    if (!type->length)
        return PY_TRUE;
    if (type->flags & PY_TYPE_HEAP) {
        PyValue state = py_incref(value);
        return py_wait_start(machine, is_not_empty, &state, 1);
    }
    PyValue length = type->length(machine, value);
    BASE_INVARIANT(py_is_answer(machine, length));
    BASE_INVARIANT(!py_is_pending(length));
    return py_is_error(length) ? PY_ERROR
                               : py_bool(!py_is(length, py_small(0)));
}

PyValue py_length(PyMachine *machine, PyValue value)
{
    const PyType *type = py_type_of(value);
    if (type->length)
        return type->length(machine, value);
    return py_raise(machine, &py_TypeError, "object of type '%s' has no len()",
                    py_type_name(type));
}

/* --- items
 * -------------------------------------------------------------------- */

static bool is_generic(const PyMachine *machine, const PyType *type)
{
    if (type == &py_generator_type || type == &py_coroutine_type)
        return py_machine_version(machine) >= 313;
    while (type && !(type->flags & PY_TYPE_GENERIC))
        type = type->base;
    return type != NULL;
}

static PyValue class_get_item(PyMachine *machine, PyValue class, PyValue key)
{
    PyValue found = py_special_of(py_class(class), PY_SPECIAL_CLASS_GETITEM);
    if (!py_is_undefined(found)) {
        PyValue bound = py_bind_to_class(machine, found, py_class(class));
        if (py_is_error(bound) || py_is_pending(bound))
            return bound;
        PyValue answer = py_call(machine, bound, &key, 1);
        py_decref(machine, bound);
        return answer;
    }
    if (is_generic(machine, py_class(class)))
        return py_generic_alias_new(machine, class, key);
    return py_raise(machine, &py_TypeError, "type '%s' is not subscriptable",
                    py_type_name(py_class(class)));
}

PyValue py_get_item(PyMachine *machine, PyValue value, PyValue key)
{
    const PyType *type = py_type_of(value);
    if (type->get_item)
        return type->get_item(machine, value, key);
    if (py_is_class(value))
        return class_get_item(machine, value, key);
    return py_raise(machine, &py_TypeError, "'%s' object is not subscriptable",
                    py_type_name(type));
}

bool py_is_mapping(PyValue value)
{
    return py_type_of(value)->get_item &&
           (!py_is_instance(value, &py_deque_type) ||
            !py_is_undefined(py_special(value, PY_SPECIAL_GETITEM)));
}

/* What CPython says depends on whether it takes the object for a sequence, as
 * all that classes of the program make, and the key for an index. */
static bool is_asked_as_sequence(PyValue value, PyValue key)
{
    const PyType *type = py_type_of(value);
    return py_is_int(key) &&
           (type->flags & PY_TYPE_HEAP || type->contains || type->length);
}

/* There CPython asks the key for its index before it complains. */
static bool asks_key(PyValue value, PyValue key)
{
    return py_type_of(value)->flags & PY_TYPE_HEAP && !py_is_int(key) &&
           !py_is_undefined(py_special(key, PY_SPECIAL_INDEX));
}

static PyValue refuse_key(PyMachine *machine, PyValue value)
{
    return py_unsupported(machine, NULL,
                          "an index with __index__() into a '%s'",
                          py_type_name(py_type_of(value)));
}

PyValue py_set_item(PyMachine *machine, PyValue value, PyValue key,
                    PyValue item)
{
    const PyType *type = py_type_of(value);
    if (type->set_item)
        return type->set_item(machine, value, key, item);
    if (asks_key(value, key))
        return refuse_key(machine, value);
    return py_raise(machine, &py_TypeError,
                    "'%s' object does not support item assignment",
                    py_type_name(type));
}

PyValue py_delete_item(PyMachine *machine, PyValue value, PyValue key)
{
    const PyType *type = py_type_of(value);
    if (type->set_item)
        return type->set_item(machine, value, key, PY_UNDEFINED);
    if (asks_key(value, key))
        return refuse_key(machine, value);
    return py_raise(machine, &py_TypeError,
                    is_asked_as_sequence(value, key)
                        ? "'%s' object doesn't support item deletion"
                        : "'%s' object does not support item deletion",
                    py_type_name(type));
}

/* --- iteration
 * --------------------------------------------------------------------- */

PyValue py_iter(PyMachine *machine, PyValue value)
{
    const PyType *type = py_type_of(value);
    if (type->iter)
        return type->iter(machine, value);
    if (type->flags & PY_TYPE_HEAP && type->get_item)
        return py_item_iterator_new(machine, value);
    return py_raise(machine, &py_TypeError, "'%s' object is not iterable",
                    py_type_name(type));
}

PyValue py_next(PyMachine *machine, PyValue iterator)
{
    const PyType *type = py_type_of(iterator);
    if (type->next)
        return type->next(machine, iterator);
    return py_raise(machine, &py_TypeError, "'%s' object is not an iterator",
                    py_type_name(type));
}
