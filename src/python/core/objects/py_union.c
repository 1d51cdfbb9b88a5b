#include "py_union.h"

#include "py_at_once.h"
#include "py_generic_alias.h"
#include "py_int.h"

static PyUnion *union_of(PyValue value)
{
    BASE_INVARIANT(py_has_type(value, &py_union_type));
    return (PyUnion *)py_object(value);
}

static bool may_be_part(PyValue value)
{
    return py_is_none(value) || py_is_class(value) ||
           py_has_type(value, &py_generic_alias_type) ||
           py_has_type(value, &py_union_type);
}

/* Adds what is not there yet; a union's parts one by one. */
static bool add_part(PyMachine *machine, PyValue list, PyValue value)
{
    if (py_is_none(value))
        value = py_from_object(&py_none_type);
    if (py_has_type(value, &py_union_type)) {
        const PyTuple *args = union_of(value)->args;
        for (uint32_t i = 0; i < args->count; i++)
            if (!add_part(machine, list, args->items[i]))
                return false;
        return true;
    }
    for (uint32_t i = 0; i < py_list(list)->count; i++) {
        PyValue there = py_list(list)->items[i];
        int same = py_is(there, value);
        if (!same && !(py_is_class(there) && py_is_class(value)))
            same = py_equal_or_refuse(machine, there, value);
        if (same)
            return same > 0;
    }
    return py_list_append(machine, list, value);
}

static PyValue union_new(PyMachine *machine, const PyList *parts)
{
    if (parts->count == 1)
        return py_incref(parts->items[0]);
    PyValue args = py_tuple_new(machine, parts->items, parts->count);
    if (py_is_error(args))
        return PY_ERROR;
    PyUnion *made = py_object_new(machine, &py_union_type);
    if (!made) {
        py_decref(machine, args);
        return PY_ERROR;
    }
    made->args = py_tuple(args);
    return py_from_object(made);
}

PyValue py_union_binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    if (op != PY_OR || !may_be_part(a) || !may_be_part(b))
        return PY_NOT_IMPLEMENTED;
    PyValue list = py_list_new(machine, NULL, 0);
    bool good = !py_is_error(list) && add_part(machine, list, a) &&
                add_part(machine, list, b);
    PyValue answer = good ? union_new(machine, py_list(list)) : PY_ERROR;
    py_decref(machine, list);
    return answer;
}

static void destroy_union(PyMachine *machine, PyObject *self)
{
    py_decref_object(machine, &((PyUnion *)self)->args->object);
}

static void traverse_union(PyObject *self, PyVisit visit, void *context)
{
    visit(&((PyUnion *)self)->args->object, context);
}

static bool repr_union(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyTuple *args = union_of(self)->args;
    for (uint32_t i = 0; i < args->count; i++) {
        base_text_append(out, i ? " | " : "");
        if (py_is(args->items[i], py_from_object(&py_none_type)))
            base_text_append(out, "None");
        else if (!py_generic_append_arg(machine, args->items[i], out))
            return false;
    }
    return true;
}

/* All parts of `a` are among those of `b`: 1, 0, or -1 on error. */
static int is_within(PyMachine *machine, const PyTuple *a, const PyTuple *b)
{
    for (uint32_t i = 0; i < a->count; i++) {
        int found = 0;
        for (uint32_t k = 0; k < b->count && found == 0; k++)
            found = py_equal_or_refuse(machine, a->items[i], b->items[k]);
        if (found <= 0)
            return found;
    }
    return 1;
}

static PyValue compare_unions(PyMachine *machine, PyCompareOp op, PyValue a,
                              PyValue b)
{
    if ((op != PY_EQ && op != PY_NE) || !py_has_type(b, &py_union_type))
        return PY_NOT_IMPLEMENTED;
    const PyTuple *left = union_of(a)->args, *right = union_of(b)->args;
    int same =
        left->count == right->count ? is_within(machine, left, right) : 0;
    return same < 0 ? PY_ERROR : py_bool((same == 1) == (op == PY_EQ));
}

/* The order of the parts does not count. */
static PyValue hash_union(PyMachine *machine, PyValue self)
{
    const PyTuple *args = union_of(self)->args;
    uint64_t sum = args->count;
    for (uint32_t i = 0; i < args->count; i++) {
        int64_t hash;
        if (!py_hash_or_refuse(machine, args->items[i], &hash))
            return PY_ERROR;
        sum += (uint64_t)hash * 0x9E3779B97F4A7C15u;
    }
    return py_int_from_i64(machine, (int64_t)sum);
}

static PyValue union_args(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((PyUnion *)self)->args));
}

static const PyGetter union_getters[] = {
    {"__args__", union_args, NULL},
    {NULL, NULL, NULL},
};

static const char *const union_missing[] = {"__parameters__", "__getitem__",
                                            "__origin__",     "__name__",
                                            "__qualname__",   NULL};

const PyType py_union_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "UnionType",
    .module = "types",
    .title = "types.UnionType",
    .size = sizeof(PyUnion),
    .operators = PY_BIT(PY_OR),
    .reflected_operators = PY_BIT(PY_OR),
    .destroy = destroy_union,
    .traverse = traverse_union,
    .repr = repr_union,
    .hash = hash_union,
    .compare = compare_unions,
    .binary = py_union_binary,
    .getters = union_getters,
    .missing = union_missing,
};
