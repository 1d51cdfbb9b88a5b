/* The view of a class's dict that Class.__dict__ gives: read only. */
#include "py_mapping_proxy.h"

#include "py_attribute.h"
#include "py_computed.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_lookup.h"
#include "py_machine.h"
#include "py_membership.h"
#include "py_method.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_string.h"
#include "py_tuple.h"

typedef struct PyMappingProxy {
    PyObject object;
    PyValue mapping;    /* owned: a dict */
    const PyType *type; /* a builtin type, whose names alone are in the dict */
} PyMappingProxy;

static PyValue mapping_of(PyValue self)
{
    return ((PyMappingProxy *)py_object(self))->mapping;
}

/* --- the dict of a builtin type --------------------------------------------
 */

/* Borrowed, or PY_ERROR. */
static PyValue value_of(PyMachine *machine, const PyType *type, PyString *name)
{
    PyValue own = py_string_is(name, "__doc__")
                      ? PY_UNDEFINED
                      : py_type_own(machine, type, name);
    if (py_is_undefined(own) && !py_is_raising(machine))
        own = py_computed(machine, type, name);
    if (!py_is_undefined(own) || py_is_raising(machine))
        return own;
    return py_unsupported(machine, NULL, "%s.__dict__['%s']",
                          py_type_name(type), name->text);
}

/* From now on the dict has the values, too. */
static bool complete(PyMachine *machine, PyMappingProxy *proxy)
{
    PyDict *names = py_dict(proxy->mapping);
    uint32_t position = 0;
    PyValue key, none;
    if (!proxy->type)
        return true;
    while (py_dict_each(names, &position, &key, &none)) {
        PyValue value = value_of(machine, proxy->type, py_string(key));
        if (py_is_undefined(value) ||
            !py_dict_set_name(machine, names, py_string(key), value))
            return false;
    }
    proxy->type = NULL;
    return true;
}

/* Undefined: it has no such key, or (raising) no such value. */
static PyValue look(PyMachine *machine, const PyMappingProxy *proxy,
                    PyValue key)
{
    PyValue found =
        py_is_any_string(key)
            ? py_dict_get_name(py_dict(proxy->mapping), py_string(key))
            : PY_UNDEFINED;
    return proxy->type && !py_is_undefined(found)
               ? value_of(machine, proxy->type, py_string(key))
               : found;
}

static PyValue get_of_type(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 3);
    const PyMappingProxy *proxy =
        (const PyMappingProxy *)(void *)py_object(args[0]);
    if (!py_is_any_string(args[1])) { /* none of its keys, if it has a hash */
        PyValue get = py_get_attribute_named(machine, proxy->mapping, "get");
        PyValue answer = py_is_error(get)
                             ? PY_ERROR
                             : py_call(machine, get, args + 1,
                                       py_is_undefined(args[2]) ? 1 : 2);
        py_decref(machine, get);
        return answer;
    }
    PyValue value = look(machine, proxy, args[1]);
    if (!py_is_undefined(value) || py_is_raising(machine))
        return py_incref(value);
    return py_is_undefined(args[2]) ? PY_NONE : py_incref(args[2]);
}

static const PyNative native_get =
    PY_METHOD(&py_mapping_proxy_type, "get", get_of_type, 1, 2);

static bool add_name(PyMachine *machine, PyValue dict,
                     const PyMemberName *member)
{
    PyValue name = py_string_new(machine, member->name, member->length);
    bool good =
        !py_is_error(name) &&
        py_dict_set_name(machine, py_dict(dict), py_string(name), PY_NONE);
    py_decref(machine, name);
    return good;
}

PyValue py_mapping_proxy_of_type(PyMachine *machine, const PyType *type)
{
    const char *at = type->module ? NULL : py_members_of(type->name);
    PyMemberName member;
    if (!at)
        return py_unsupported(machine, NULL, "%s.__dict__", py_type_name(type));
    PyValue dict = py_dict_new(machine), proxy = PY_ERROR;
    bool good = !py_is_error(dict);
    while (good && py_members_next(&at, py_machine_version(machine), &member))
        good = add_name(machine, dict, &member);
    if (good)
        proxy = py_mapping_proxy_new(machine, dict);
    if (!py_is_error(proxy))
        ((PyMappingProxy *)py_object(proxy))->type = type;
    py_decref(machine, dict);
    return proxy;
}

/* --- any dict --------------------------------------------------------------
 */

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
    return complete(machine, (PyMappingProxy *)py_object(self)) &&
           py_str(machine, mapping_of(self), out);
}

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    base_text_append(out, "mappingproxy(");
    if (!complete(machine, (PyMappingProxy *)py_object(self)) ||
        !py_repr(machine, mapping_of(self), out))
        return false;
    base_text_append(out, ")");
    return true;
}

static bool complete_both(PyMachine *machine, PyValue a, PyValue b)
{
    const PyValue both[] = {a, b};
    for (size_t i = 0; i < sizeof both / sizeof *both; i++)
        if (py_has_type(both[i], &py_mapping_proxy_type) &&
            !complete(machine, (PyMappingProxy *)py_object(both[i])))
            return false;
    return true;
}

static PyValue compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    if (!complete_both(machine, a, b))
        return PY_ERROR;
    if (py_has_type(b, &py_mapping_proxy_type))
        b = mapping_of(b);
    return py_compare(machine, op, mapping_of(a), b);
}

static PyValue binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    if (op != PY_OR)
        return PY_NOT_IMPLEMENTED;
    if (!complete_both(machine, a, b))
        return PY_ERROR;
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
    const PyMappingProxy *proxy = (const PyMappingProxy *)py_object(self);
    PyValue value = proxy->type ? look(machine, proxy, key) : PY_UNDEFINED;
    if (!py_is_undefined(value) || py_is_raising(machine))
        return py_incref(value);
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

/* A method that only looks is the dict's, once that is complete. */
static PyValue ask(PyMachine *machine, const PyValue *args, uint32_t count,
                   const char *name)
{
    if (!complete(machine, (PyMappingProxy *)py_object(args[0])))
        return PY_ERROR;
    PyValue method = py_get_attribute_named(machine, mapping_of(args[0]), name);
    if (py_is_error(method))
        return PY_ERROR;
    PyValue answer = py_call(machine, method, args + 1, count - 1);
    py_decref(machine, method);
    return answer;
}

static PyValue get(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    if (((const PyMappingProxy *)py_object(args[0]))->type)
        return native_get.fn(machine, args, count);
    return ask(machine, args, py_is_undefined(args[2]) ? 2 : 3, "get");
}

static PyValue keys(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue mapping = mapping_of(args[0]);
    PyValue method = py_get_attribute_named(machine, mapping, "keys");
    (void)count;
    if (py_is_error(method))
        return PY_ERROR;
    PyValue answer = py_call(machine, method, NULL, 0);
    py_decref(machine, method);
    return answer;
}

static PyValue values(PyMachine *machine, const PyValue *args, uint32_t count)
{
    return ask(machine, args, count, "values");
}

static PyValue items(PyMachine *machine, const PyValue *args, uint32_t count)
{
    return ask(machine, args, count, "items");
}

static PyValue copy(PyMachine *machine, const PyValue *args, uint32_t count)
{
    return ask(machine, args, count, "copy");
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

#define PROXY &py_mapping_proxy_type
static const PyNative methods[] = {
    PY_METHOD(PROXY, "get", get, 1, 2),
    PY_METHOD(PROXY, "keys", keys, 0, 0),
    PY_METHOD(PROXY, "values", values, 0, 0),
    PY_METHOD(PROXY, "items", items, 0, 0),
    PY_METHOD(PROXY, "copy", copy, 0, 0),
    PY_METHOD(PROXY, "__reversed__", reversed, 0, 0),
    {.name = NULL}};
static const PyNative proxy_construct =
    PY_FUNCTION_NAMED("mappingproxy", construct, 1, 1, 0, 1, "mapping");

static const char *const missing[] = {"__class_getitem__", NULL};

const PyType py_mapping_proxy_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "mappingproxy",
    .size = sizeof(PyMappingProxy),
    .flags = PY_TYPE_GENERIC | PY_TYPE_MAPPING,
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
