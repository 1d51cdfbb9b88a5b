/*
 * py_vm_texts.h - what programs do most with short texts, without asking which
 * types there are.
 *
 * Each of these does what the plain way does, and charges the same.
 */
#ifndef PY_VM_TEXTS_H
#define PY_VM_TEXTS_H

#include "py_machine_state.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_string.h"

/* Whether two strs are equal that are not charged for, a bool; undefined: the
 * plain way knows. */
static inline PyValue py_fast_text_equal(const PyMachine *machine, PyValue a,
                                         PyValue b)
{
    if (!py_has_type(a, &py_string_type) || !py_has_type(b, &py_string_type) ||
        machine->fuel < 0)
        return PY_UNDEFINED;
    const PyString *x = (const PyString *)py_object(a);
    const PyString *y = (const PyString *)py_object(b);
    if (x->size != y->size)
        return PY_FALSE;
    if (py_string_equals_work(x, y) != 0)
        return PY_UNDEFINED;
    return py_bool(x == y || memcmp(x->text, y->text, x->size) == 0);
}

static inline PyValue py_compare_quickly(PyMachine *machine, PyCompareOp op,
                                         PyValue a, PyValue b)
{
    if (op == PY_EQ || op == PY_NE) {
        PyValue equal = py_fast_text_equal(machine, a, b);
        if (!py_is_undefined(equal))
            return py_bool(py_is(equal, PY_TRUE) == (op == PY_EQ));
    }
    return py_compare(machine, op, a, b);
}

/* A character of an ASCII str: there is one of each. */
static inline PyValue py_get_item_quickly(PyMachine *machine, PyValue container,
                                          PyValue key)
{
    if (py_has_type(container, &py_string_type) && py_is_small(key)) {
        const PyString *string = (const PyString *)py_object(container);
        int64_t at = py_small_value(key);
        at += at < 0 ? string->length : 0;
        if ((uint64_t)at < string->length && string->length == string->size) {
            PyString *letter =
                machine->letters[(unsigned char)string->text[at]];
            if (letter)
                return py_incref(py_from_object(letter));
        }
    }
    return py_get_item(machine, container, key);
}

#endif
