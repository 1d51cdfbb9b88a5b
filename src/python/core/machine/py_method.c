#include "py_method.h"

#include "py_attribute.h"
#include "py_bind.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_function.h"
#include "py_id.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_lookup.h"
#include "py_machine.h"
#include "py_native.h"
#include "py_native_table.h"
#include "py_nest.h"
#include "py_slot_wrapper.h"
#include "py_type.h"

static uint64_t id_of(PyMachine *machine, PyValue value)
{
    return py_is_object(value) ? py_machine_id(machine, py_object(value)) : 0;
}

static PyValue bind(PyMachine *machine, const PyType *type, PyValue function,
                    PyValue self)
{
    PyBoundMethod *method = py_object_new(machine, type);
    if (!method)
        return PY_ERROR;
    if (type == &py_native_type)
        method->object.flags |= PY_NATIVE_BOUND;
    method->function = py_incref(function);
    method->self = py_incref(self);
    return py_from_object(method);
}

PyValue py_bound_method_new(PyMachine *machine, PyValue function, PyValue self)
{
    const PyType *type =
        py_native_of(function) ? &py_native_type : &py_bound_method_type;
    if (py_has_type(function, &py_slot_wrapper_type))
        type = &py_method_wrapper_type;
    return bind(machine, type, function, self);
}

PyValue py_method_new(PyMachine *machine, PyValue function, PyValue self)
{
    return bind(machine, &py_bound_method_type, function, self);
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

/* What a wrapper has in its dict for it; borrowed. */
static PyValue name_in_dict(PyMachine *machine, PyDict *dict)
{
    PyValue key = py_string_from(machine, "__qualname__");
    if (py_is_error(key))
        return PY_UNDEFINED;
    PyValue found = py_dict_get_name(dict, py_string(key));
    py_decref(machine, key);
    return found;
}

static const char *text_of(PyValue name)
{
    return py_is_any_string(name) ? py_string(name)->text : "?";
}

/* Its __name__, since 3.13. */
static const char *property_name(const PyProperty *property)
{
    if (py_is_undefined(property->name) &&
        py_has_type(property->get, &py_function_type))
        return text_of(((PyFunction *)py_object(property->get))->name);
    return text_of(property->name);
}

/* Of what is bound, which may be anything that can be called; borrowed. "?" of
 * what has no such name; NULL with an exception. */
static const char *qualified_name(PyMachine *machine, PyValue function)
{
    PyDict **dict =
        py_is_object(function) ? py_instance_dict(py_object(function)) : NULL;
    const PyNative *native = py_native_of(function);
    PyValue name = PY_UNDEFINED;
    if (native)
        return native->name;
    if (py_is_class(function))
        return py_type_full_name(py_class(function));
    if (py_has_type(function, &py_property_type) &&
        py_machine_version(machine) >= 313)
        return property_name((const PyProperty *)py_object(function));
    if (py_has_type(function, &py_function_type))
        name = ((PyFunction *)py_object(function))->qualified_name;
    else if (dict && *dict)
        name = name_in_dict(machine, *dict);
    return py_is_raising(machine) ? NULL : text_of(name);
}

static bool repr_bound_method(PyMachine *machine, PyValue self, BaseText *out)
{
    PyBoundMethod *method = (PyBoundMethod *)py_object(self);
    const char *name = qualified_name(machine, method->function);
    if (!name)
        return false;
    base_text_append(out, "<bound method ");
    if (py_native_of(method->function) && py_native_of(method->function)->owner)
        base_text_printf(out, "%s.",
                         py_type_name(py_native_of(method->function)->owner));
    base_text_printf(out, "%s of ", name);
    if (!py_repr(machine, method->self, out))
        return false;
    base_text_append(out, ">");
    return true;
}

static PyValue compare_bound_methods(PyMachine *machine, PyCompareOp op,
                                     PyValue a, PyValue b)
{
    (void)machine;
    if ((op != PY_EQ && op != PY_NE) || py_type_of(a) != py_type_of(b))
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

PyValue py_bound_method_call(PyMachine *machine, const PyBoundMethod *method,
                             const PyValue *args, uint32_t count,
                             PyValue keyword_names)
{
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
    PyValue result;
    if (py_has_type(method->function, &py_function_type)) {
        result =
            py_call_function(machine, (PyFunction *)py_object(method->function),
                             all, count + 1, keyword_names, PY_RETURN_PUSH);
    } else {
        machine->bound_native = py_native_of(method->function);
        result = py_call_wrapped(machine, method->function, all, count + 1,
                                 keyword_names);
        machine->bound_native = NULL;
    }
    if (all != small)
        py_memory_free(machine, all, (count + 1) * sizeof *all);
    return result;
}

static PyValue call_bound_method(PyMachine *machine, PyValue self,
                                 const PyValue *args, uint32_t count,
                                 PyValue keyword_names)
{
    return py_bound_method_call(machine, (const PyBoundMethod *)py_object(self),
                                args, count, keyword_names);
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
    if (py_string_is(name, "__self__") || py_string_is(name, "__func__") ||
        py_string_is(name, "__class__"))
        return PY_UNDEFINED; /* its own; see the getters */
    /* What every method has is its own, too: __call__, __eq__, __repr__. */
    PyValue own = py_type_lookup(machine, &py_bound_method_type, name);
    if (!py_is_undefined(own) || py_is_raising(machine))
        return py_is_undefined(own) ? PY_ERROR : PY_UNDEFINED;
    return py_get_wrapped(machine, method->function, name);
}

static PyValue construct_method(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    BASE_INVARIANT(count == 2);
    if (!py_is_callable(args[0]))
        return py_raise(machine, &py_TypeError,
                        "first argument must be callable");
    if (py_is_none(args[1]))
        return py_raise(machine, &py_TypeError, "%s",
                        py_machine_version(machine) < 313
                            ? "self must not be None"
                            : "instance must not be None");
    return py_method_new(machine, args[0], args[1]);
}

static const PyNative method_construct =
    PY_FUNCTION("method", construct_method, 2, 2);

static const PyGetter bound_method_getters[] = {
    {"__self__", bound_method_self, NULL},
    {"__func__", bound_method_function, NULL},
    {NULL, NULL, NULL},
};

const PyType py_bound_method_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "method",
    .size = sizeof(PyBoundMethod),
    .flags = PY_TYPE_WEAK,
    .destroy = destroy_bound_method,
    .traverse = traverse_bound_method,
    .repr = repr_bound_method,
    .compare = compare_bound_methods,
    .hash = hash_bound_method,
    .call = call_bound_method,
    .get_attribute = bound_method_get,
    .construct = &method_construct,
    .getters = bound_method_getters,
};

static bool repr_method_wrapper(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyBoundMethod *method = (const PyBoundMethod *)py_object(self);
    base_text_printf(out, "<method-wrapper '%s' of %s object at 0x%llx>",
                     py_slot_wrapper_name(method->function),
                     py_type_name(py_type_of(method->self)),
                     (unsigned long long)id_of(machine, method->self));
    return true;
}

static const PyGetter method_wrapper_getters[] = {
    {"__self__", bound_method_self, NULL},
    {NULL, NULL, NULL},
};

static PyValue method_wrapper_get(PyMachine *machine, PyValue self,
                                  PyString *name)
{
    PyBoundMethod *method = (PyBoundMethod *)py_object(self);
    if (py_string_is(name, "__name__") || py_string_is(name, "__qualname__") ||
        py_string_is(name, "__objclass__"))
        return py_get_attribute(machine, method->function, name);
    return PY_UNDEFINED;
}

/* What a builtin type has under a special name, bound. */
const PyType py_method_wrapper_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "method-wrapper",
    .size = sizeof(PyBoundMethod),
    .destroy = destroy_bound_method,
    .traverse = traverse_bound_method,
    .repr = repr_method_wrapper,
    .compare = compare_bound_methods,
    .hash = hash_bound_method,
    .call = call_bound_method,
    .get_attribute = method_wrapper_get,
    .getters = method_wrapper_getters,
};
