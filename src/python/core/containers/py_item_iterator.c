/* Walking an object that has __getitem__ and no __iter__: 0, 1, 2 ... until
 * IndexError. */
#include "py_item_iterator.h"

#include "py_int.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_memoryview.h"
#include "py_native_table.h"
#include "py_protocol.h"
#include "py_singletons.h"
#include "py_wait.h"

typedef struct PyItemIterator {
    PyObject object;
    PyValue sequence; /* owned; undefined once the end was reached */
    int64_t index;
} PyItemIterator;

static PyItemIterator *item_iterator(PyValue value)
{
    return (PyItemIterator *)py_object(value);
}

static void destroy(PyMachine *machine, PyObject *self)
{
    py_decref(machine, ((PyItemIterator *)self)->sequence);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    PyValue sequence = ((PyItemIterator *)self)->sequence;
    if (py_is_object(sequence))
        visit(py_object(sequence), context);
}

static PyValue next_item(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyItemIterator *walk = item_iterator(state[0]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(
        answer, py_get_item(machine, walk->sequence, py_small(walk->index)));
    PY_WAITS_END(frame);
    if (!py_is_error(answer)) {
        walk->index++;
        return answer;
    }
    if (!py_catch(machine, &py_IndexError) &&
        !py_catch(machine, &py_StopIteration))
        return PY_ERROR;
    py_assign(machine, &walk->sequence, PY_UNDEFINED);
    return py_raise_end(machine);
}

static PyValue next(PyMachine *machine, PyValue self)
{
    if (py_is_undefined(item_iterator(self)->sequence))
        return PY_UNDEFINED;
    PyValue state = py_incref(self);
    return py_wait_lightly(machine, next_item, &state, 1);
}

/* NotImplemented for what has no length. */
static PyValue left_asking(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_length(machine, item_iterator(state[0])->sequence));
    PY_WAITS_END(frame);
    int64_t left = py_small_value(answer) - item_iterator(state[0])->index;
    return py_small(left > 0 ? left : 0);
}

static PyValue length_hint(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    PyValue sequence = item_iterator(args[0])->sequence;
    BASE_INVARIANT(count == 1);
    if (py_is_undefined(sequence))
        return py_small(0);
    if (!py_type_of(sequence)->length)
        return PY_NOT_IMPLEMENTED;
    PyValue state = py_incref(args[0]);
    return py_wait_run(machine, left_asking, &state, 1);
}

static const PyType item_iterator_type;
static const PyNative methods[] = {
    PY_METHOD(&item_iterator_type, "__length_hint__", length_hint, 0, 0),
    {.name = NULL}};

static const PyType item_iterator_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "iterator",
    .size = sizeof(PyItemIterator),
    .destroy = destroy,
    .traverse = traverse,
    .iter = py_iter_self,
    .next = next,
    .methods = methods,
};

/* The same of a memoryview, as CPython has it. */
static const PyType memory_iterator_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "memory_iterator",
    .size = sizeof(PyItemIterator),
    .destroy = destroy,
    .traverse = traverse,
    .iter = py_iter_self,
    .next = next,
};

PyValue py_item_iterator_new(PyMachine *machine, PyValue sequence)
{
    const PyType *type = py_has_type(sequence, &py_memoryview_type)
                             ? &memory_iterator_type
                             : &item_iterator_type;
    PyItemIterator *walk = py_object_new(machine, type);
    if (!walk)
        return PY_ERROR;
    walk->sequence = py_incref(sequence);
    return py_from_object(walk);
}

bool py_is_iterable(PyValue value)
{
    const PyType *type = py_type_of(value);
    return type->iter || (type->flags & PY_TYPE_HEAP && type->get_item);
}
