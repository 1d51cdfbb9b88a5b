#include "py_await_iterator.h"

#include "py_coroutine_private.h"
#include "py_exception.h"
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

/* The coroutine behind it; NULL with `unsupported` set for a future, which only
 * a loop can go on with. Borrowed. */
static PyGenerator *walked(PyMachine *machine, PyValue self)
{
    PyValue behind = ((AwaitIterator *)py_object(self))->behind;
    PyGenerator *generator = py_generator_of(behind);
    if (!generator)
        py_unsupported(machine, "await it",
                       "walking what __await__() answers by hand");
    return generator;
}

static PyValue next_by_hand(PyMachine *machine, PyValue self)
{
    PyGenerator *generator = walked(machine, self);
    return generator ? py_generator_next(machine, py_from_object(generator))
                     : PY_ERROR;
}

static PyValue send(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyGenerator *generator = walked(machine, args[0]);
    PyValue passed[] = {py_from_object(generator), args[1]};
    return generator ? py_generator_send(machine, passed, count) : PY_ERROR;
}

static PyValue throw(PyMachine * machine, const PyValue *args, uint32_t count)
{
    PyGenerator *generator = walked(machine, args[0]);
    PyValue passed[] = {py_from_object(generator), args[1], args[2], args[3]};
    return generator ? py_generator_throw(machine, passed, count) : PY_ERROR;
}

static PyValue close(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyGenerator *generator = walked(machine, args[0]);
    BASE_INVARIANT(count == 1);
    return generator ? py_generator_close(machine, generator) : PY_ERROR;
}

static const PyType iterator_type;

static const PyNative methods[] = {
    PY_METHOD(&iterator_type, "send", send, 1, 1),
    PY_METHOD(&iterator_type, "throw", throw, 1, 3),
    PY_METHOD(&iterator_type, "close", close, 0, 0),
    {.name = NULL},
};

static const PyType iterator_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .methods = methods,
    .name = "coroutine_wrapper",
    .size = sizeof(AwaitIterator),
    .destroy = destroy_iterator,
    .traverse = traverse_iterator,
    .iter = iter_self,
    .next = next_by_hand,
};

PyValue py_await_iterator_new(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count == 1);
    AwaitIterator *iterator = py_object_new(machine, &iterator_type);
    if (!iterator)
        return PY_ERROR;
    iterator->behind = py_incref(args[0]);
    return py_from_object(iterator);
}

PyValue py_await_iterator_behind(PyValue value)
{
    return py_has_type(value, &iterator_type)
               ? ((AwaitIterator *)py_object(value))->behind
               : value;
}
