#include "py_native.h"

#include "py_bind.h"
#include "py_exception.h"
#include "py_id.h"
#include "py_imports.h"
#include "py_int.h"
#include "py_language.h"
#include "py_machine_state.h"
#include "py_module.h"
#include "py_type.h"

static const PyNative *native_of(PyValue value)
{
    const PyBoundMethod *bound = py_native_bound(value);
    const PyNative *native = py_native_of(bound ? bound->function : value);
    BASE_INVARIANT(native && native->name);
    return native;
}

static uint64_t id_of(PyMachine *machine, PyValue value)
{
    return py_is_object(value) ? py_machine_id(machine, py_object(value)) : 0;
}

static const PyModuleSpec *module_of(const PyMachine *machine,
                                     const PyNative *native);

/* "<bound method Random.choice of <random.Random object at 0x...>>" */
static void repr_of_instance(PyMachine *machine, const PyNative *native,
                             const PyModuleSpec *spec, BaseText *out)
{
    const PyModule *module = py_module_loaded(machine, spec);
    unsigned long long at = module ? id_of(machine, py_from_object(module)) : 0;
    bool is_of_c = false;

    for (int i = 0; spec->c_methods && spec->c_methods[i]; i++)
        is_of_c = is_of_c || strcmp(spec->c_methods[i], native->name) == 0;
    if (is_of_c)
        base_text_printf(out, "<built-in method %s of %s object at 0x%llx>",
                         native->name, spec->instance_of, at);
    else
        base_text_printf(
            out, "<bound method %s.%s of <%s.%s object at 0x%llx>>",
            spec->instance_of, native->name, spec->name, spec->instance_of, at);
}

/* "<bound method BaseEventLoop.stop of <...>>" */
static bool repr_of_text(PyMachine *machine, const PyNative *native,
                         PyValue self, BaseText *out)
{
    base_text_printf(out, "<bound method %s.%s of ",
                     py_type_own_name(native->owner), native->name);
    if (!py_repr(machine, self, out))
        return false;
    base_text_append_char(out, '>');
    return true;
}

static bool repr_native(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyBoundMethod *bound = py_native_bound(self);
    const PyNative *native = native_of(self);
    const PyModuleSpec *spec = bound ? NULL : module_of(machine, native);

    if (bound && py_native_is_of_text(native))
        return repr_of_text(machine, native, bound->self, out);
    if (bound)
        base_text_printf(out, "<built-in method %s of %s object at 0x%llx>",
                         native->name, py_type_name(py_type_of(bound->self)),
                         (unsigned long long)id_of(machine, bound->self));
    else if (spec && spec->instance_of)
        repr_of_instance(machine, native, spec, out);
    else if (py_native_text_module(native) && !native->owner)
        base_text_printf(out, "<function %s at 0x%llx>", native->name,
                         (unsigned long long)id_of(machine, self));
    else
        base_text_printf(out, "<built-in function %s>", native->name);
    return true;
}

static bool repr_descriptor(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyNative *native = native_of(self);

    if (py_native_is_of_text(native))
        base_text_printf(out, "<function %s.%s at 0x%llx>",
                         py_type_own_name(native->owner), native->name,
                         (unsigned long long)id_of(machine, self));
    else if (native->owner)
        base_text_printf(out, "<method '%s' of '%s' objects>", native->name,
                         py_type_name(native->owner));
    else
        base_text_printf(out, "<built-in function %s>", native->name);
    return true;
}

/* --- bound ---------------------------------------------------------------- */

static void destroy_native(PyMachine *machine, PyObject *self)
{
    PyBoundMethod *bound = (PyBoundMethod *)self;

    BASE_INVARIANT(self->flags & PY_NATIVE_BOUND);
    py_assign(machine, &bound->function, PY_UNDEFINED);
    py_assign(machine, &bound->self, PY_UNDEFINED);
}

static void traverse_native(PyObject *self, PyVisit visit, void *context)
{
    const PyBoundMethod *bound = py_native_bound(py_from_object(self));

    if (bound && py_is_object(bound->self))
        visit(py_object(bound->self), context);
}

static PyValue compare_natives(PyMachine *machine, PyCompareOp op, PyValue a,
                               PyValue b)
{
    const PyBoundMethod *left = py_native_bound(a), *right = py_native_bound(b);

    (void)machine;
    if ((op != PY_EQ && op != PY_NE) || !py_has_type(b, &py_native_type))
        return PY_NOT_IMPLEMENTED;
    bool same = py_is(a, b) ||
                (left && right && py_is(left->function, right->function) &&
                 py_is(left->self, right->self));
    return py_bool(same == (op == PY_EQ));
}

/* Of the method and what it is bound to: equal ones are often not the same. */
static PyValue hash_native(PyMachine *machine, PyValue self)
{
    const PyBoundMethod *bound = py_native_bound(self);

    if (!bound)
        return py_int_from_i64(machine, (int64_t)(id_of(machine, self) >> 4));
    uint64_t of_self = py_is_object(bound->self) ? id_of(machine, bound->self)
                                                 : bound->self.bits;
    return py_int_from_i64(
        machine,
        (int64_t)((of_self >> 4) ^ (id_of(machine, bound->function) >> 4)));
}

static PyValue call_native(PyMachine *machine, PyValue self,
                           const PyValue *args, uint32_t count,
                           PyValue keyword_names)
{
    const PyBoundMethod *bound = py_native_bound(self);

    if (bound)
        return py_bound_method_call(machine, bound, args, count, keyword_names);
    return py_call_native(machine, native_of(self), args, count, keyword_names);
}

/* --- attributes ----------------------------------------------------------- */

static PyValue native_name(PyMachine *machine, PyObject *self)
{
    return py_string_from(machine, native_of(py_from_object(self))->name);
}

static PyValue native_qualified_name(PyMachine *machine, PyObject *self)
{
    const PyBoundMethod *bound = py_native_bound(py_from_object(self));

    if (!bound)
        return native_name(machine, self);
    const PyNative *native = native_of(py_from_object(self));
    const PyType *type = py_native_is_of_text(native) ? native->owner
                         : py_is_class(bound->self)   ? py_class(bound->self)
                                                      : py_type_of(bound->self);
    return py_string_format(machine, "%s.%s", py_type_full_name(type),
                            native->name);
}

static bool has_native(const PyModuleSpec *spec, const PyNative *native)
{
    const PyModuleEntry *entry = spec->entries;

    while (entry && entry->name && entry->object != native)
        entry++;
    return entry && entry->name;
}

/* The module of a function: its table says. */
static const PyModuleSpec *module_of(const PyMachine *machine,
                                     const PyNative *native)
{
    if (has_native(machine->language->builtins, native))
        return machine->language->builtins;
    for (uint32_t i = 0; i < machine->module_count; i++)
        if (has_native(machine->modules[i].spec, native))
            return machine->modules[i].spec;
    return NULL;
}

/* NULL, and the run ends: CPython may have it elsewhere. */
static const PyModuleSpec *known_module(PyMachine *machine, PyValue value,
                                        const char *asked)
{
    const PyModuleSpec *spec = module_of(machine, native_of(value));

    if (spec && spec->has_c_functions && !native_of(value)->is_lent)
        return spec;
    py_unsupported(machine, NULL, "builtin_function_or_method.%s", asked);
    return NULL;
}

static PyValue native_module(PyMachine *machine, PyObject *self)
{
    PyValue value = py_from_object(self);

    const char *text = py_native_text_module(native_of(value));
    if (text)
        return py_string_from(machine, text);
    if (py_native_bound(value))
        return PY_NONE;
    if (py_has_type(value, &py_text_native_type) && native_of(value)->module)
        return py_string_from(machine, native_of(value)->module);
    const PyModuleSpec *spec = known_module(machine, value, "__module__");
    return spec ? py_string_from(machine, spec->name) : PY_ERROR;
}

/* That which a bound method of Python text has been made of. */
static PyValue native_function(PyMachine *machine, PyObject *self)
{
    const PyBoundMethod *bound = py_native_bound(py_from_object(self));
    (void)machine;

    return bound && py_native_is_of_text(native_of(py_from_object(self)))
               ? py_incref(bound->function)
               : PY_UNDEFINED;
}

/* A function's is its module. */
static PyValue native_self(PyMachine *machine, PyObject *self)
{
    const PyBoundMethod *bound = py_native_bound(py_from_object(self));

    if (bound)
        return py_incref(bound->self);
    const PyModuleSpec *spec =
        known_module(machine, py_from_object(self), "__self__");
    if (!spec)
        return PY_ERROR;
    return py_module_import(machine, spec->name, strlen(spec->name));
}

static PyValue descriptor_name(PyMachine *machine, PyObject *self)
{
    const PyNative *native = native_of(py_from_object(self));

    if (!native->owner)
        return py_unsupported(machine, NULL, "method_descriptor.__qualname__");
    return py_string_format(machine, "%s.%s", py_type_full_name(native->owner),
                            native->name);
}

/* Only those of Python text have one. */
static PyValue descriptor_module(PyMachine *machine, PyObject *self)
{
    const char *text = py_native_text_module(native_of(py_from_object(self)));

    return text ? py_string_from(machine, text) : PY_UNDEFINED;
}

static PyValue descriptor_class(PyMachine *machine, PyObject *self)
{
    const PyNative *native = native_of(py_from_object(self));

    if (!native->owner)
        return py_unsupported(machine, NULL, "method_descriptor.__objclass__");
    return py_incref(py_from_object(native->owner));
}

static const PyGetter native_getters[] = {
    {"__func__", native_function, NULL},
    {"__module__", native_module, NULL},
    {"__name__", native_name, NULL},
    {"__qualname__", native_qualified_name, NULL},
    {"__self__", native_self, NULL},
    {NULL, NULL, NULL},
};

static const PyGetter descriptor_getters[] = {
    {"__module__", descriptor_module, NULL},
    {"__name__", native_name, NULL},
    {"__objclass__", descriptor_class, NULL},
    {"__qualname__", descriptor_name, NULL},
    {NULL, NULL, NULL},
};

static const char *const native_missing[] = {"__doc__", "__text_signature__",
                                             "__reduce__", NULL};

const PyType py_native_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "builtin_function_or_method",
    .size = sizeof(PyBoundMethod), /* what is never freed needs none */
    .flags = PY_TYPE_WEAK,
    .destroy = destroy_native,
    .traverse = traverse_native,
    .repr = repr_native,
    .compare = compare_natives,
    .hash = hash_native,
    .call = call_native,
    .getters = native_getters,
    .missing = native_missing,
};

static bool repr_text(PyMachine *machine, PyValue self, BaseText *out)
{
    base_text_printf(out, "<function %s at 0x%llx>", native_of(self)->name,
                     (unsigned long long)id_of(machine, self));
    return true;
}

const PyType py_text_native_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "function",
    .base = &py_native_type,
    .size = sizeof(PyBoundMethod),
    .flags = PY_TYPE_WEAK,
    .destroy = destroy_native,
    .traverse = traverse_native,
    .repr = repr_text,
    .compare = compare_natives,
    .hash = hash_native,
    .call = call_native,
    .getters = native_getters,
    .missing = native_missing,
};

const PyType py_method_descriptor_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "method_descriptor",
    .size = sizeof(PyNative),
    .repr = repr_descriptor,
    .call = call_native,
    .getters = descriptor_getters,
    .missing = native_missing,
};
