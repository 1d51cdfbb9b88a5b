#include "py_tuple_getter.h"

#include "py_exception.h"
#include "py_int.h"
#include "py_native_table.h"
#include "py_tuple.h"

typedef struct PyTupleGetter {
    PyObject object;
    int64_t index;
    PyValue doc; /* owned */
} PyTupleGetter;

PyValue py_tuple_getter_get(PyMachine *machine, PyValue getter, PyValue self)
{
    int64_t index = ((const PyTupleGetter *)py_object(getter))->index;
    if (!py_is_any_tuple(self))
        return py_raise(machine, &py_TypeError,
                        "descriptor for index '%lld' for tuple subclasses "
                        "doesn't apply to '%s' object",
                        (long long)index, py_type_name(py_type_of(self)));
    const PyTuple *tuple = py_tuple(self);
    if (index < 0 || index >= tuple->count)
        return py_raise(machine, &py_IndexError, "tuple index out of range");
    return py_incref(tuple->items[index]);
}

PyValue py_tuple_getter_set(PyMachine *machine, PyValue value)
{
    return py_raise(machine, &py_AttributeError, "can't %s attribute",
                    py_is_undefined(value) ? "delete" : "set");
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 2);
    int64_t index;
    if (!py_to_index(machine, args[0], &index))
        return PY_ERROR;
    PyTupleGetter *getter = py_object_new(machine, &py_tuple_getter_type);
    if (!getter)
        return PY_ERROR;
    getter->index = index;
    getter->doc = py_incref(args[1]);
    return py_from_object(getter);
}

static void destroy(PyMachine *machine, PyObject *self)
{
    py_decref(machine, ((PyTupleGetter *)self)->doc);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    PyValue doc = ((PyTupleGetter *)self)->doc;
    if (py_is_object(doc))
        visit(py_object(doc), context);
}

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyTupleGetter *getter = (const PyTupleGetter *)py_object(self);
    base_text_printf(out, "_tuplegetter(%lld, ", (long long)getter->index);
    bool good = py_repr(machine, getter->doc, out);
    base_text_append_char(out, ')');
    return good;
}

static PyValue get_doc(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyTupleGetter *)self)->doc);
}

static bool set_doc(PyMachine *machine, PyObject *self, PyValue value)
{
    py_assign(machine, &((PyTupleGetter *)self)->doc,
              py_is_undefined(value) ? PY_NONE : py_incref(value));
    return true;
}

static const PyNative getter_construct =
    PY_FUNCTION("_tuplegetter", construct, 2, 2);
static const PyGetter getters[] = {{"__doc__", get_doc, set_doc},
                                   {NULL, NULL, NULL}};
static const char *const missing[] = {"__get__", "__set__", "__delete__",
                                      "__reduce__", NULL};

const PyType py_tuple_getter_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "_tuplegetter",
    .module = "collections",
    .title = "collections._tuplegetter",
    .size = sizeof(PyTupleGetter),
    .destroy = destroy,
    .traverse = traverse,
    .repr = repr,
    .construct = &getter_construct,
    .getters = getters,
    .missing = missing,
};
