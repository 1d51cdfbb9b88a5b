#include "py_await_iterator.h"

#include "py_coroutine.h"
#include "py_exception.h"

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

static PyValue next_by_hand(PyMachine *machine, PyValue self)
{
    (void)self;
    return py_unsupported(machine, "await it",
                          "walking what __await__() answers by hand");
}

static const char *const missing[] = {"send",     "throw",    "close",
                                      "__next__", "__iter__", NULL};

static const PyType iterator_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "coroutine_wrapper",
    .size = sizeof(AwaitIterator),
    .destroy = destroy_iterator,
    .traverse = traverse_iterator,
    .iter = iter_self,
    .next = next_by_hand,
    .missing = missing,
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
