/* None, Ellipsis, NotImplemented, and the class object. */
#include "py_native_table.h"
#include "py_special.h"

#include "py_text.h"

static bool repr_none(PyMachine *machine, PyValue self, BaseText *out)
{
    (void)machine, (void)self;
    base_text_append(out, "None");
    return true;
}

static bool hash_none(PyMachine *machine, PyValue self, int64_t *out)
{
    (void)machine, (void)self;
    *out = 0xfca86420;
    return true;
}

static PyValue no_arguments(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    (void)args, (void)count;
    (void)machine;
    return PY_NONE;
}

static const PyNative none_construct =
    PY_FUNCTION("NoneType", no_arguments, 0, 0);

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

const PyType py_ellipsis_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "ellipsis",
    .repr = repr_ellipsis,
};

static bool repr_not_implemented(PyMachine *machine, PyValue self,
                                 BaseText *out)
{
    (void)machine, (void)self;
    base_text_append(out, "NotImplemented");
    return true;
}

static int truth_not_implemented(PyMachine *machine, PyValue self)
{
    (void)self;
    if (py_machine_version(machine) < 314)
        return 1;
    py_raise(machine, &py_TypeError,
             "NotImplemented should not be used in a boolean context");
    return -1;
}

const PyType py_not_implemented_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "NotImplementedType",
    .repr = repr_not_implemented,
    .truth = truth_not_implemented,
};

/* --- object
 * ------------------------------------------------------------------- */

static PyValue make_object(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)args;
    if (count)
        return py_raise(machine, &py_TypeError, "object() takes no arguments");
    PyObject *object = py_object_new(machine, &py_object_type);
    return object ? py_from_object(object) : PY_ERROR;
}

static PyValue object_init(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    if (count > 2 || !py_is_undefined(args[1]))
        return py_raise(machine, &py_TypeError,
                        "object.__init__() takes exactly one argument (the "
                        "instance to initialize)");
    return PY_NONE;
}

/* What a method in Python reaches with super().__repr__(). */
static PyValue object_repr(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    BaseText out = {0};
    PyValue text = PY_ERROR;
    if (py_repr(machine, args[0], &out))
        text = py_string_new(machine, base_text_str(&out), out.length);
    base_text_release(&out);
    return text;
}

static PyValue object_str(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    const PyType *type = py_type_of(args[0]);
    if (!type->str)
        return py_is_undefined(py_special(machine, args[0], "__repr__"))
                   ? object_repr(machine, args, count)
                   : py_to_text(machine, args[0], PY_TEXT_REPR, PY_UNDEFINED);
    BaseText out = {0};
    PyValue text = PY_ERROR;
    if (type->str(machine, args[0], &out))
        text = py_string_new(machine, base_text_str(&out), out.length);
    base_text_release(&out);
    return text;
}

static PyValue object_eq(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    if (!py_is_heap(args[0]))
        return py_compare(machine, PY_EQ, args[0], args[1]);
    return py_is(args[0], args[1]) ? PY_TRUE : PY_NOT_IMPLEMENTED;
}

static PyValue object_hash(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    int64_t hash;
    if (!py_is_heap(args[0]))
        return py_hash(machine, args[0], &hash) ? py_small(hash) : PY_ERROR;
    return py_small((int64_t)(py_machine_id(machine, py_object(args[0])) >> 4));
}

static const PyNative object_construct =
    PY_FUNCTION_VARIADIC("object", make_object);

static const PyNative object_methods[] = {
    {.object = PY_STATIC_OBJECT(&py_native_type),
     .name = "__init__",
     .fn = object_init,
     .required = 1,
     .positional = 1,
     .positional_only = 1,
     .parameter_count = 2,
     .variadic = true,
     .is_method = true,
     .keywords = true,
     .names = {"self"}},
    PY_METHOD(NULL, "__repr__", object_repr, 0, 0),
    PY_METHOD(NULL, "__str__", object_str, 0, 0),
    PY_METHOD(NULL, "__eq__", object_eq, 1, 1),
    PY_METHOD(NULL, "__hash__", object_hash, 0, 0),
    {.name = NULL},
};

static const char *const object_missing[] = {"__delattr__",
                                             "__dir__",
                                             "__doc__",
                                             "__format__",
                                             "__ge__",
                                             "__gt__",
                                             "__getattribute__",
                                             "__getstate__",
                                             "__init_subclass__",
                                             "__le__",
                                             "__lt__",
                                             "__module__",
                                             "__ne__",
                                             "__new__",
                                             "__reduce__",
                                             "__reduce_ex__",
                                             "__setattr__",
                                             "__sizeof__",
                                             "__subclasshook__",
                                             NULL};

const PyType py_object_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "object",
    .size = sizeof(PyObject),
    .flags = PY_TYPE_BASE,
    .construct = &object_construct,
    .methods = object_methods,
    .missing = object_missing,
};
