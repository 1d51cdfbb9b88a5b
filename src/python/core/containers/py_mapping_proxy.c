/* The view of a class's dict that Class.__dict__ gives: read only. */
#include "py_mapping_proxy.h"

#include "py_attribute.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_membership.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_string.h"
#include "py_tuple.h"

typedef struct PyMappingProxy {
    PyObject object;
    PyValue mapping; /* owned: a dict */
} PyMappingProxy;

static PyValue mapping_of(PyValue self)
{
    return ((PyMappingProxy *)py_object(self))->mapping;
}

static void destroy(PyMachine *machine, PyObject *self)
{
    py_decref(machine, ((PyMappingProxy *)self)->mapping);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    visit(py_object(((PyMappingProxy *)self)->mapping), context);
}

static bool str(PyMachine *machine, PyValue self, BaseText *out)
{
    return py_str(machine, mapping_of(self), out);
}

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    base_text_append(out, "mappingproxy(");
    if (!py_repr(machine, mapping_of(self), out))
        return false;
    base_text_append(out, ")");
    return true;
}

static PyValue compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    if (op != PY_EQ && op != PY_NE)
        return PY_NOT_IMPLEMENTED;
    if (py_has_type(b, &py_mapping_proxy_type))
        b = mapping_of(b);
    return py_compare(machine, op, mapping_of(a), b);
}

static PyValue binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    if (op != PY_OR)
        return PY_NOT_IMPLEMENTED;
    if (py_has_type(a, &py_mapping_proxy_type))
        a = mapping_of(a);
    if (py_has_type(b, &py_mapping_proxy_type))
        b = mapping_of(b);
    return py_binary(machine, op, a, b);
}

static PyValue length(PyMachine *machine, PyValue self)
{
    return py_length(machine, mapping_of(self));
}

static PyValue get_item(PyMachine *machine, PyValue self, PyValue key)
{
    return py_get_item(machine, mapping_of(self), key);
}

static PyValue contains(PyMachine *machine, PyValue self, PyValue item)
{
    return py_contains(machine, mapping_of(self), item);
}

static PyValue iter(PyMachine *machine, PyValue self)
{
    return py_iter(machine, mapping_of(self));
}

/* The methods that only look are the dict's own. */
static PyValue get_attribute(PyMachine *machine, PyValue self, PyString *name)
{
    static const char *const names[] = {"get", "keys", "values", "items",
                                        "copy"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (py_string_is(name, names[i]))
            return py_get_attribute(machine, mapping_of(self), name);
    return PY_UNDEFINED;
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 1);
    if (py_is_dict(args[0]))
        return py_mapping_proxy_new(machine, args[0]);
    if (py_type_of(args[0])->get_item && !py_is_any_list(args[0]) &&
        !py_is_any_tuple(args[0]))
        return py_unsupported(machine, "a dict",
                              "a mappingproxy of another mapping");
    return py_raise(machine, &py_TypeError,
                    "mappingproxy() argument must be a mapping, not %s",
                    py_type_name(py_type_of(args[0])));
}

static PyValue reversed(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_walk_new(machine, &py_dict_reverse_key_iterator_type,
                       mapping_of(args[0]));
}

static const PyNative methods[] = {
    PY_METHOD(&py_mapping_proxy_type, "__reversed__", reversed, 0, 0),
    {.name = NULL}};
static const PyNative proxy_construct =
    PY_FUNCTION_NAMED("mappingproxy", construct, 1, 1, 0, 1, "mapping");

static const char *const missing[] = {"__class_getitem__", NULL};

const PyType py_mapping_proxy_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "mappingproxy",
    .size = sizeof(PyMappingProxy),
    .flags = PY_TYPE_MAPPING,
    .operators = PY_BIT(PY_OR),
    .reflected_operators = PY_BIT(PY_OR),
    .destroy = destroy,
    .traverse = traverse,
    .repr = repr,
    .str = str,
    .compare = compare,
    .binary = binary,
    .length = length,
    .get_item = get_item,
    .contains = contains,
    .iter = iter,
    .construct = &proxy_construct,
    .get_attribute = get_attribute,
    .methods = methods,
    .missing = missing,
};

PyValue py_mapping_proxy_new(PyMachine *machine, PyValue mapping)
{
    PyMappingProxy *proxy = py_object_new(machine, &py_mapping_proxy_type);
    if (!proxy)
        return PY_ERROR;
    proxy->mapping = py_incref(mapping);
    return py_from_object(proxy);
}
