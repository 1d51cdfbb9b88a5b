#include "py_await_iterator.h"

#include "py_attribute.h"
#include "py_coroutine.h"
#include "py_coroutine_private.h"
#include "py_exception.h"
#include "py_generator_type.h"
#include "py_native_frame.h"
#include "py_native_table.h"

typedef struct AwaitIterator {
    PyObject object;
    PyValue behind; /* owned */
} AwaitIterator;

static void destroy_iterator(PyMachine *machine, PyObject *self)
{
    py_decref(machine, ((AwaitIterator *)self)->behind);
}

static void traverse_iterator(PyObject *self, PyVisit visit, void *context)
{
    PyValue behind = ((AwaitIterator *)self)->behind;
    if (py_is_object(behind))
        visit(py_object(behind), context);
}

static PyValue iter_self(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_incref(self);
}

static PyValue behind_of(PyValue self)
{
    return ((AwaitIterator *)py_object(self))->behind;
}

/* As the answer to a call: a yield is the value, an end StopIteration. */
static PyValue handed(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    (void)frame;
    if (outcome == PY_OUTCOME_RETURN)
        return py_raise_stop(machine, value);
    if (outcome == PY_OUTCOME_YIELD)
        return value;
    py_set_exception(machine, value);
    return PY_ERROR;
}

/* Of what is no coroutine of Python's own: a future, or a coroutine in C. */
static PyValue resume_native(PyMachine *machine, PyValue behind, PyValue value,
                             PyValue thrown)
{
    PyValue self = py_incref(behind), result = PY_UNDEFINED;
    PyNativeFrame *frame = py_native_frame_push(machine, handed, &self, 1);
    if (!frame)
        return PY_ERROR;
    PySend send = py_resume(machine, behind, value, thrown, &result);
    if (send == PY_SEND_PENDING)
        return PY_PENDING;
    if (send == PY_SEND_RETURN)
        result = py_raise_stop(machine, result);
    py_frame_pop(machine, &frame->frame);
    return send == PY_SEND_RAISE ? PY_ERROR : result;
}

PyValue py_await_iterator_send(PyMachine *machine, PyValue behind,
                               PyValue value)
{
    return resume_native(machine, behind, value, PY_UNDEFINED);
}

PyValue py_await_iterator_throw(PyMachine *machine, PyValue behind,
                                PyValue error)
{
    PyValue exception = py_exception_thrown(machine, error);
    if (py_is_error(exception))
        return PY_ERROR;
    PyValue answer = resume_native(machine, behind, PY_NONE, exception);
    py_decref(machine, exception);
    return answer;
}

static PyValue next_by_hand(PyMachine *machine, PyValue self)
{
    PyValue behind = behind_of(self);
    return py_generator_of(behind)
               ? py_generator_next(machine,
                                   py_from_object(py_generator_of(behind)))
               : resume_native(machine, behind, PY_NONE, PY_UNDEFINED);
}

static PyValue send(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue behind = behind_of(args[0]);
    PyValue passed[] = {behind, args[1]};
    if (!py_generator_of(behind))
        return py_await_iterator_send(machine, behind, args[1]);
    passed[0] = py_from_object(py_generator_of(behind));
    return py_generator_send(machine, passed, count);
}

static PyValue throw(PyMachine * machine, const PyValue *args, uint32_t count)
{
    PyValue behind = behind_of(args[0]);
    PyValue passed[] = {behind, args[1], args[2], args[3]};
    if (!py_generator_of(behind))
        return py_await_iterator_throw(machine, behind, args[1]);
    passed[0] = py_from_object(py_generator_of(behind));
    return py_generator_throw(machine, passed, count);
}

static PyValue close(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue behind = behind_of(args[0]);
    BASE_INVARIANT(count == 1);
    if (py_generator_of(behind))
        return py_generator_close(machine, py_generator_of(behind));
    if (!(py_type_of(behind)->flags & PY_TYPE_COROUTINE))
        return PY_NONE; /* a future has nothing to close */
    PyValue method = py_get_attribute_named(machine, behind, "close");
    PyValue answer =
        py_is_error(method) ? PY_ERROR : py_call(machine, method, NULL, 0);
    py_decref(machine, method);
    return answer;
}

static const PyType iterator_type;
static const PyType future_iterator_type;

#define METHODS_OF(type)                                                       \
    {                                                                          \
        PY_METHOD(&(type), "send", send, 1, 1),                                \
            PY_METHOD(&(type), "throw", throw, 1, 3),                          \
            PY_METHOD(&(type), "close", close, 0, 0),                          \
        {                                                                      \
            .name = NULL                                                       \
        }                                                                      \
    }

#define TYPE_OF(type_name, type_methods)                                       \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_type_type), .methods = (type_methods),  \
        .name = (type_name), .size = sizeof(AwaitIterator),                    \
        .destroy = destroy_iterator, .traverse = traverse_iterator,            \
        .iter = iter_self, .next = next_by_hand,                               \
    }

static const PyNative methods[] = METHODS_OF(iterator_type);
static const PyNative future_methods[] = METHODS_OF(future_iterator_type);

static const PyType iterator_type = TYPE_OF("coroutine_wrapper", methods);
static const PyType future_iterator_type =
    TYPE_OF("FutureIter", future_methods);

static bool is_await_iterator(PyValue value)
{
    return py_has_type(value, &iterator_type) ||
           py_has_type(value, &future_iterator_type);
}

PyValue py_await_iterator_new(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count == 1);
    AwaitIterator *iterator = py_object_new(
        machine,
        py_is_coroutine(args[0]) ? &iterator_type : &future_iterator_type);
    if (!iterator)
        return PY_ERROR;
    iterator->behind = py_incref(args[0]);
    return py_from_object(iterator);
}

PyValue py_await_iterator_behind(PyValue value)
{
    return is_await_iterator(value) ? behind_of(value) : value;
}
