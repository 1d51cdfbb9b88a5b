#include "py_at_once.h"

#include "base_check.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_machine_state.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_string.h"
#include "py_vm_fast.h"

/* So many levels of containers are followed in C. */
#define MAX_LEVELS 40

/* In the place of an exception: nothing catches it, nobody sees it. */
static const PyType signal_type =
    PY_EXCEPTION_TYPE("waiting for Python", NULL, NULL);
static const PyException signal = {.object = PY_STATIC_OBJECT(&signal_type)};

bool py_at_once_begin(PyMachine *machine)
{
    PyThreadContext *context = machine->context;
    if (context->at_once == MAX_LEVELS)
        context->at_once_failed = true;
    if (context->at_once_failed)
        return false;
    context->at_once++;
    return true;
}

bool py_at_once_refuses(PyMachine *machine)
{
    if (!machine->context->at_once)
        return false;
    machine->context->at_once_failed = true;
    py_set_exception(machine, py_from_object(&signal));
    return true;
}

PyNow py_at_once_end(PyMachine *machine, PyValue answer)
{
    BASE_REQUIRE(machine->context->at_once != 0);
    BASE_INVARIANT(!py_is_pending(answer));
    BASE_INVARIANT(py_is_answer(machine, answer));
    if (--machine->context->at_once == 0)
        machine->context->at_once_failed = false;
    if (!py_is_error(answer))
        return PY_NOW_YES;
    if (!py_is(machine->context->exception, py_from_object(&signal)))
        return PY_NOW_ERROR;
    machine->context->exception = PY_UNDEFINED;
    return PY_NOW_ASK;
}

static PyNow truth_of_answer(PyMachine *machine, PyNow now, PyValue answer)
{
    if (now != PY_NOW_YES)
        return now;
    now = py_truth_now(machine, answer);
    py_decref(machine, answer);
    return now;
}

PyNow py_truth_now(PyMachine *machine, PyValue value)
{
    if (py_is_bool(value))
        return py_is(value, PY_TRUE);
    if (py_is_small(value))
        return !py_is(value, py_small(0));
    if (!py_at_once_begin(machine))
        return PY_NOW_ASK;
    PyValue answer = py_truth(machine, value);
    PyNow now = py_at_once_end(machine, answer);
    return now == PY_NOW_YES ? (PyNow)py_is(answer, PY_TRUE) : now;
}

PyNow py_compare_now(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    int truth = py_fast_compare(op, a, b);
    if (truth >= 0)
        return (PyNow)truth;
    if (!py_at_once_begin(machine))
        return PY_NOW_ASK;
    PyValue answer = py_compare(machine, op, a, b);
    return truth_of_answer(machine, py_at_once_end(machine, answer), answer);
}

PyNow py_equal_now(PyMachine *machine, PyValue a, PyValue b)
{
    if (py_is(a, b))
        return PY_NOW_YES;
    if (py_are_small(a, b))
        return PY_NOW_NO;
    if (py_is_float(a) && py_is_float(b))
        return (PyNow)(py_float_value(a) == py_float_value(b));
    if (py_is_string(a) && py_is_string(b)) {
        const PyString *x = py_string(a), *y = py_string(b);
        return py_charge(machine, py_string_equals_work(x, y))
                   ? (PyNow)py_string_equals(x, y)
                   : PY_NOW_ERROR;
    }
    return py_compare_now(machine, PY_EQ, a, b);
}

int64_t py_hash_of_answer(PyValue answer)
{
    int64_t hash;
    BASE_REQUIRE(py_int_to_i64(answer, &hash));
    return hash;
}

PyNow py_hash_now(PyMachine *machine, PyValue value, int64_t *hash)
{
    if (py_is_string(value)) {
        if (!py_charge(machine, py_string_hash_work(py_string(value))))
            return PY_NOW_ERROR;
        *hash = py_string_hash(py_string(value));
        return PY_NOW_YES;
    }
    if (py_is_small(value) && py_small_value(value) != -1) {
        *hash = py_small_value(value);
        return PY_NOW_YES;
    }
    if (!py_at_once_begin(machine))
        return PY_NOW_ASK;
    PyValue answer = py_hash(machine, value);
    PyNow now = py_at_once_end(machine, answer);
    if (now != PY_NOW_YES)
        return now;
    *hash = py_hash_of_answer(answer);
    py_decref(machine, answer);
    return PY_NOW_YES;
}
