/* None, Ellipsis, NotImplemented, and the class object. */
#include "py_singletons.h"
#include "py_names.h"

#include "py_instance.h"
#include "py_native_table.h"
#include "py_special.h"

#include "py_exception.h"
#include "py_machine.h"
#include "py_text.h"
#include "py_warn.h"

static bool repr_none(PyMachine *machine, PyValue self, BaseText *out)
{
    (void)machine, (void)self;
    base_text_append(out, "None");
    return true;
}

static PyValue hash_none(PyMachine *machine, PyValue self)
{
    (void)machine, (void)self;
    return py_small(0xfca86420);
}

/* The one instance that a type has. */
static PyValue the_one(PyMachine *machine, uint32_t count, const char *type,
                       PyValue one)
{
    if (count)
        return py_raise(machine, &py_TypeError, "%s takes no arguments", type);
    return one;
}

static PyValue make_none(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)args;
    return the_one(machine, count, "NoneType", PY_NONE);
}

static const PyNative none_construct =
    PY_FUNCTION_VARIADIC("NoneType", make_none);

const PyType py_none_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "NoneType",
    .repr = repr_none,
    .hash = hash_none,
    .construct = &none_construct,
};

static bool repr_ellipsis(PyMachine *machine, PyValue self, BaseText *out)
{
    (void)machine, (void)self;
    base_text_append(out, "Ellipsis");
    return true;
}

static PyValue make_ellipsis(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)args;
    return the_one(machine, count, "EllipsisType", PY_ELLIPSIS);
}

static const PyNative ellipsis_construct =
    PY_FUNCTION_VARIADIC("EllipsisType", make_ellipsis);

const PyType py_ellipsis_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "ellipsis",
    .repr = repr_ellipsis,
    .construct = &ellipsis_construct,
};

static bool repr_not_implemented(PyMachine *machine, PyValue self,
                                 BaseText *out)
{
    (void)machine, (void)self;
    base_text_append(out, "NotImplemented");
    return true;
}

static PyValue truth_not_implemented(PyMachine *machine, PyValue self)
{
    (void)self;
    if (py_machine_version(machine) < 314)
        return py_warn(machine, &py_DeprecationWarning,
                       "NotImplemented should not be used in a boolean context",
                       PY_TRUE);
    return py_raise(machine, &py_TypeError,
                    "NotImplemented should not be used in a boolean context");
}

static PyValue make_not_implemented(PyMachine *machine, const PyValue *args,
                                    uint32_t count)
{
    (void)args;
    return the_one(machine, count, "NotImplementedType", PY_NOT_IMPLEMENTED);
}

static const PyNative not_implemented_construct =
    PY_FUNCTION_VARIADIC("NotImplementedType", make_not_implemented);

const PyType py_not_implemented_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "NotImplementedType",
    .repr = repr_not_implemented,
    .construct = &not_implemented_construct,
    .truth = truth_not_implemented,
};

/* --- object -------------------------------------------------------------- */

static PyValue make_object(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    if (count > 1 || !py_is_undefined(args[0]))
        return py_raise(machine, &py_TypeError, "object() takes no arguments");
    PyObject *object = py_object_new(machine, &py_object_type);
    return object ? py_from_object(object) : PY_ERROR;
}

/* It takes keywords to complain of them as of arguments. */
static const PyNative object_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "object",
    .fn = make_object,
    .parameter_count = 1,
    .variadic = true,
    .keywords = true,
    .gets_tuple_in = 7,
};

static const PyNative object_methods[] = {
    PY_METHOD(&py_object_type, "__dir__", py_object_dir, 0, 0), {.name = NULL}};

static const char *const object_missing[] = {
    "__getstate__", "__reduce__", "__reduce_ex__", "__sizeof__", NULL};

const PyType py_object_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "object",
    .size = sizeof(PyObject),
    .flags = PY_TYPE_BASE,
    .construct = &object_construct,
    .methods = object_methods,
    .missing = object_missing,
};
