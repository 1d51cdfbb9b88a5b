#include "py_int.h"
#include "py_machine_private.h"

static void destroy_function(PyMachine *machine, PyObject *self)
{
    PyFunction *function = (PyFunction *)self;
    py_decref_object(machine, (PyObject *)(void *)function->globals);
    if (function->closure)
        py_decref_object(machine, &function->closure->object);
    if (function->defaults)
        py_decref_object(machine, &function->defaults->object);
    if (function->keyword_defaults)
        py_decref_object(machine, &function->keyword_defaults->object);
    if (function->dict)
        py_decref_object(machine, &function->dict->object);
    py_decref(machine, function->name);
    py_decref(machine, function->qualified_name);
}

static void traverse_function(PyObject *self, PyVisit visit, void *context)
{
    PyFunction *function = (PyFunction *)self;
    visit(&function->globals->object, context);
    if (function->closure)
        visit(&function->closure->object, context);
    if (function->defaults)
        visit(&function->defaults->object, context);
    if (function->keyword_defaults)
        visit(&function->keyword_defaults->object, context);
    if (function->dict)
        visit(&function->dict->object, context);
}

static bool repr_function(PyMachine *machine, PyValue self, BaseText *out)
{
    PyFunction *function = (PyFunction *)py_object(self);
    base_text_printf(
        out, "<function %s at 0x%llx>",
        py_string(function->qualified_name)->text,
        (unsigned long long)py_machine_id(machine, &function->object));
    return true;
}

static PyValue function_name(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyFunction *)self)->name);
}

static PyValue function_qualified_name(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyFunction *)self)->qualified_name);
}

static bool set_name(PyMachine *machine, PyValue *slot, PyValue value,
                     const char *what)
{
    if (!py_is_string(value)) {
        py_raise(machine, &py_TypeError, "%s must be set to a string object",
                 what);
        return false;
    }
    py_assign(machine, slot, py_incref(value));
    return true;
}

static bool function_set_name(PyMachine *machine, PyObject *self, PyValue value)
{
    return set_name(machine, &((PyFunction *)self)->name, value, "__name__");
}

static bool function_set_qualified_name(PyMachine *machine, PyObject *self,
                                        PyValue value)
{
    return set_name(machine, &((PyFunction *)self)->qualified_name, value,
                    "__qualname__");
}

static PyValue function_doc(PyMachine *machine, PyObject *self)
{
    (void)machine;
    const PyCode *code = ((PyFunction *)self)->code;
    return code->has_docstring ? py_incref(code->constants[0]) : PY_NONE;
}

static PyValue function_module(PyMachine *machine, PyObject *self)
{
    (void)self;
    return py_string_from(machine, "__main__");
}

static PyValue function_get(PyMachine *machine, PyValue self, PyString *name)
{
    (void)machine;
    PyFunction *function = (PyFunction *)py_object(self);
    return function->dict ? py_incref(py_dict_get_name(function->dict, name))
                          : PY_UNDEFINED;
}

static PyValue function_set(PyMachine *machine, PyValue self, PyString *name,
                            PyValue value)
{
    PyFunction *function = (PyFunction *)py_object(self);
    if (!function->dict) {
        PyValue dict = py_dict_new(machine);
        if (py_is_error(dict))
            return PY_ERROR;
        function->dict = py_dict(dict);
    }
    if (!py_is_undefined(value))
        return py_dict_set_name(machine, function->dict, name, value)
                   ? PY_NONE
                   : PY_ERROR;
    if (py_dict_delete_name(machine, function->dict, name))
        return PY_NONE;
    return py_raise(machine, &py_AttributeError, "%s", name->text);
}

static const PyGetter function_getters[] = {
    {"__name__", function_name, function_set_name},
    {"__qualname__", function_qualified_name, function_set_qualified_name},
    {"__doc__", function_doc, NULL},
    {"__module__", function_module, NULL},
    {NULL, NULL, NULL},
};

static const char *const function_missing[] = {
    "__annotations__", "__builtins__",
    "__call__",        "__closure__",
    "__code__",        "__defaults__",
    "__dict__",        "__get__",
    "__globals__",     "__init__",
    "__kwdefaults__",  "__type_params__",
    "__wrapped__",     NULL};

const PyType py_function_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "function",
    .size = sizeof(PyFunction),
    .destroy = destroy_function,
    .traverse = traverse_function,
    .repr = repr_function,
    .get_attribute = function_get,
    .set_attribute = function_set,
    .getters = function_getters,
    .missing = function_missing,
};

static void destroy_cell(PyMachine *machine, PyObject *self)
{
    py_assign(machine, &((PyCell *)self)->value, PY_UNDEFINED);
}

static void traverse_cell(PyObject *self, PyVisit visit, void *context)
{
    PyValue value = ((PyCell *)self)->value;
    if (py_is_object(value))
        visit(py_object(value), context);
}

const PyType py_cell_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "cell",
    .size = sizeof(PyCell),
    .destroy = destroy_cell,
    .traverse = traverse_cell,
};

PyValue py_bound_method_new(PyMachine *machine, PyValue function, PyValue self)
{
    PyBoundMethod *method = py_object_new(machine, &py_bound_method_type);
    if (!method)
        return PY_ERROR;
    method->function = py_incref(function);
    method->self = py_incref(self);
    return py_from_object(method);
}

static void destroy_bound_method(PyMachine *machine, PyObject *self)
{
    PyBoundMethod *method = (PyBoundMethod *)self;
    py_assign(machine, &method->function, PY_UNDEFINED);
    py_assign(machine, &method->self, PY_UNDEFINED);
}

static void traverse_bound_method(PyObject *self, PyVisit visit, void *context)
{
    PyBoundMethod *method = (PyBoundMethod *)self;
    if (py_is_object(method->function))
        visit(py_object(method->function), context);
    if (py_is_object(method->self))
        visit(py_object(method->self), context);
}

static bool repr_bound_method(PyMachine *machine, PyValue self, BaseText *out)
{
    PyBoundMethod *method = (PyBoundMethod *)py_object(self);
    if (py_has_type(method->function, &py_native_type)) {
        const PyNative *native =
            (const PyNative *)(void *)py_object(method->function);
        base_text_printf(out, "<built-in method %s of %s object at 0x%llx>",
                         native->name, py_type_name(py_type_of(method->self)),
                         py_is_object(method->self)
                             ? (unsigned long long)py_machine_id(
                                   machine, py_object(method->self))
                             : 0ull);
        return true;
    }
    PyFunction *function = (PyFunction *)py_object(method->function);
    base_text_printf(out, "<bound method %s of ",
                     py_string(function->qualified_name)->text);
    if (!py_repr(machine, method->self, out))
        return false;
    base_text_append(out, ">");
    return true;
}

static PyValue compare_bound_methods(PyMachine *machine, PyCompareOp op,
                                     PyValue a, PyValue b)
{
    (void)machine;
    if ((op != PY_EQ && op != PY_NE) || !py_has_type(b, &py_bound_method_type))
        return PY_NOT_IMPLEMENTED;
    PyBoundMethod *left = (PyBoundMethod *)py_object(a);
    PyBoundMethod *right = (PyBoundMethod *)py_object(b);
    bool same = py_is(left->function, right->function) &&
                py_is(left->self, right->self);
    return py_bool(same == (op == PY_EQ));
}

static PyValue hash_bound_method(PyMachine *machine, PyValue self)
{
    PyBoundMethod *method = (PyBoundMethod *)py_object(self);
    if (!py_is_object(method->self))
        return py_small(1);
    return py_int_from_i64(
        machine, (int64_t)py_machine_id(machine, py_object(method->self)) * 31);
}

static PyValue call_bound_method(PyMachine *machine, PyValue self,
                                 const PyValue *args, uint32_t count,
                                 PyValue keyword_names)
{
    PyBoundMethod *method = (PyBoundMethod *)py_object(self);
    PyValue small[16];
    PyValue *all = small;
    if (count + 1 > 16) {
        all = py_memory_new(machine, (count + 1) * sizeof *all);
        if (!all)
            return PY_ERROR;
    }
    all[0] = method->self;
    for (uint32_t i = 0; i < count; i++)
        all[i + 1] = args[i];
    PyValue result = py_call_keywords(machine, method->function, all, count + 1,
                                      keyword_names);
    if (all != small)
        py_memory_free(machine, all, (count + 1) * sizeof *all);
    return result;
}

static PyValue bound_method_self(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyBoundMethod *)self)->self);
}

static PyValue bound_method_function(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyBoundMethod *)self)->function);
}

static PyValue bound_method_get(PyMachine *machine, PyValue self,
                                PyString *name)
{
    PyBoundMethod *method = (PyBoundMethod *)py_object(self);
    return py_get_attribute(machine, method->function, name);
}

static const PyGetter bound_method_getters[] = {
    {"__self__", bound_method_self, NULL},
    {"__func__", bound_method_function, NULL},
    {NULL, NULL, NULL},
};

const PyType py_bound_method_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "method",
    .size = sizeof(PyBoundMethod),
    .destroy = destroy_bound_method,
    .traverse = traverse_bound_method,
    .repr = repr_bound_method,
    .compare = compare_bound_methods,
    .hash = hash_bound_method,
    .call = call_bound_method,
    .get_attribute = bound_method_get,
    .getters = bound_method_getters,
};

static bool repr_native(PyMachine *machine, PyValue self, BaseText *out)
{
    (void)machine;
    const PyNative *native = (const PyNative *)(void *)py_object(self);
    base_text_printf(out, "<built-in function %s>", native->name);
    return true;
}

static PyValue native_name(PyMachine *machine, PyObject *self)
{
    return py_string_from(machine, ((const PyNative *)(void *)self)->name);
}

static PyValue call_native(PyMachine *machine, PyValue self,
                           const PyValue *args, uint32_t count,
                           PyValue keyword_names)
{
    const PyNative *native = (const PyNative *)(void *)py_object(self);
    return py_call_native(machine, native, args, count, keyword_names);
}

static const PyGetter native_getters[] = {
    {"__name__", native_name, NULL},
    {"__qualname__", native_name, NULL},
    {NULL, NULL, NULL},
};

const PyType py_native_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "builtin_function_or_method",
    .size = sizeof(PyNative),
    .repr = repr_native,
    .call = call_native,
    .getters = native_getters,
};

const PyType py_code_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "code",
    .size = sizeof(PyCode),
};
