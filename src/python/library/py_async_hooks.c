#include "py_async_hooks.h"

#include "py_async_generator.h"
#include "py_call.h"
#include "py_exception.h"
#include "py_native_table.h"
#include "py_protocol.h"
#include "py_tuple.h"

/* What a program is shown of the hooks: CPython's has the methods of a tuple,
 * too. */
typedef struct Hooks {
    PyObject object;
    PyValue both; /* tuple */
} Hooks;

static PyTuple *both_of(PyValue self)
{
    return py_tuple(((Hooks *)py_object(self))->both);
}

static void destroy_hooks(PyMachine *machine, PyObject *self)
{
    py_decref(machine, ((Hooks *)self)->both);
}

static void traverse_hooks(PyObject *self, PyVisit visit, void *context)
{
    if (py_is_object(((Hooks *)self)->both))
        visit(py_object(((Hooks *)self)->both), context);
}

static bool repr_hooks(PyMachine *machine, PyValue self, BaseText *out)
{
    base_text_append(out, "asyncgen_hooks(firstiter=");
    if (!py_repr(machine, both_of(self)->items[0], out))
        return false;
    base_text_append(out, ", finalizer=");
    if (!py_repr(machine, both_of(self)->items[1], out))
        return false;
    base_text_append_char(out, ')');
    return true;
}

static PyValue length_of_hooks(PyMachine *machine, PyValue self)
{
    (void)machine;
    (void)self;
    return py_small(2);
}

static PyValue get_hook(PyMachine *machine, PyValue self, PyValue key)
{
    return py_get_item(machine, ((Hooks *)py_object(self))->both, key);
}

static PyValue iter_hooks(PyMachine *machine, PyValue self)
{
    return py_iter(machine, ((Hooks *)py_object(self))->both);
}

static PyValue get_first(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(both_of(py_from_object(self))->items[0]);
}

static PyValue get_finalizer(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(both_of(py_from_object(self))->items[1]);
}

static const PyGetter getters[] = {
    {"firstiter", get_first, NULL},
    {"finalizer", get_finalizer, NULL},
    {NULL, NULL, NULL},
};

static const char *const missing[] = {
    "count",      "index",    "n_fields",         "n_sequence_fields",
    "__add__",    "__mul__",  "__match_args__",   "__replace__",
    "__reduce__", "__rmul__", "n_unnamed_fields", NULL};

static const PyType hooks_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "asyncgen_hooks",
    .module = "sys",
    .size = sizeof(Hooks),
    .destroy = destroy_hooks,
    .traverse = traverse_hooks,
    .repr = repr_hooks,
    .length = length_of_hooks,
    .get_item = get_hook,
    .iter = iter_hooks,
    .getters = getters,
    .missing = missing,
};

static PyValue get_hooks(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    PyAsyncHooks hooks;
    if (!py_async_hooks(machine, &hooks))
        return PY_ERROR;
    PyValue both[2] = {py_is_undefined(hooks.first) ? PY_NONE : hooks.first,
                       py_is_undefined(hooks.finalizer) ? PY_NONE
                                                        : hooks.finalizer};
    (void)args;
    (void)count;
    Hooks *result = py_object_new(machine, &hooks_type);
    if (!result)
        return PY_ERROR;
    result->both = py_tuple_new(machine, both, 2);
    if (!py_is_error(result->both))
        return py_from_object(result);
    py_decref_object(machine, &result->object);
    return PY_ERROR;
}

/* Replaces *hook by what was given, if anything was. */
static bool take(PyMachine *machine, PyValue given, const char *name,
                 PyValue *hook)
{
    if (py_is_undefined(given))
        return true;
    if (py_is_none(given))
        given = PY_UNDEFINED;
    else if (!py_is_callable(given))
        return py_raise(machine, &py_TypeError, "callable %s expected, got %s",
                        name, py_type_name(py_type_of(given))),
               false;
    *hook = given;
    return true;
}

static PyValue set_hooks(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    PyAsyncHooks hooks;
    (void)count;
    if (!py_async_hooks(machine, &hooks) ||
        !take(machine, args[1], "finalizer", &hooks.finalizer) ||
        !take(machine, args[0], "firstiter", &hooks.first))
        return PY_ERROR;
    py_async_set_hooks(machine, hooks);
    return PY_NONE;
}

const PyNative py_sys_get_hooks =
    PY_FUNCTION("get_asyncgen_hooks", get_hooks, 0, 0);
const PyNative py_sys_set_hooks = PY_FUNCTION_NAMED(
    "set_asyncgen_hooks", set_hooks, 0, 2, 0, 2, "firstiter", "finalizer");
