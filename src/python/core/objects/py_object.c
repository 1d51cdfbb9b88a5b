/* What can be done with any value, and where a type's slots are asked. */
#include "py_machine_private.h"

#include "py_answers.h"
#include "py_attribute.h"
#include "py_class.h"
#include "py_float.h"
#include "py_int.h"

const PyType *py_type_of_plain(PyValue value)
{
    if (py_is_small(value))
        return &py_int_type;
    if (py_is_float(value))
        return &py_float_type;
    if (py_is_bool(value))
        return &py_bool_type;
    if (py_is_none(value))
        return &py_none_type;
    return py_is(value, PY_ELLIPSIS) ? &py_ellipsis_type
                                     : &py_not_implemented_type;
}

bool py_type_is_subtype(const PyType *type, const PyType *base)
{
    if (base == &py_object_type)
        return true;
    if (type->mro) {
        for (uint32_t i = 0; i < type->mro_count; i++)
            if (type->mro[i] == base)
                return true;
        return false;
    }
    for (; type; type = type->base)
        if (type == base)
            return true;
    return false;
}

const char *py_type_name(const PyType *type)
{
    return type->heap_name ? type->heap_name->text : type->name;
}

/* What the C stack bears, whatever the recursion limit is. */
#define MAX_NESTING 5000

bool py_nest(PyMachine *machine, const char *where)
{
    if (machine->context->nesting < machine->limits.recursion &&
        machine->context->nesting < MAX_NESTING) {
        machine->context->nesting++;
        return true;
    }
    py_raise(machine, &py_RecursionError, "maximum recursion depth exceeded %s",
             where);
    return false;
}

/* --- looking names up on types ------------------------------------------- */

PyValue py_type_own(PyMachine *machine, const PyType *type, PyString *name)
{
    if (type->dict)
        return py_dict_get_name(type->dict, name);
    for (const PyNative *method = type->methods; method && method->name;
         method++)
        if (py_string_is(name, method->name))
            return py_from_object(method);
    PySpecial special = py_special_find(name);
    if (special == PY_SPECIAL_COUNT)
        return PY_UNDEFINED;
    return py_slot_wrapper(machine, type, special);
}

/* The next type to look at after `type` on the way up. */
static const PyType *next_base(const PyType *type)
{
    if (type == &py_object_type)
        return NULL;
    return type->base ? type->base : &py_object_type;
}

PyValue py_type_lookup(PyMachine *machine, const PyType *type, PyString *name)
{
    BASE_INVARIANT(!type->mro || type->mro[0] == type);
    if (type->mro) {
        for (uint32_t i = 0; i < type->mro_count; i++) {
            PyValue found = py_type_own(machine, type->mro[i], name);
            if (!py_is_undefined(found))
                return found;
        }
        return PY_UNDEFINED;
    }
    for (; type; type = next_base(type)) {
        PyValue found = py_type_own(machine, type, name);
        if (!py_is_undefined(found))
            return found;
    }
    return PY_UNDEFINED;
}

static const PyGetter *own_getter(const PyType *type, PyString *name)
{
    for (const PyGetter *getter = type->getters; getter && getter->name;
         getter++)
        if (py_string_is(name, getter->name))
            return getter;
    return NULL;
}

const PyGetter *py_type_getter(const PyType *type, PyString *name)
{
    for (uint32_t i = 0; i < type->mro_count; i++) {
        const PyGetter *getter = own_getter(type->mro[i], name);
        if (getter)
            return getter;
    }
    for (; type && !type->mro; type = next_base(type)) {
        const PyGetter *getter = own_getter(type, name);
        if (getter || type->mro)
            return getter;
    }
    return NULL;
}

static bool is_listed(const char *const *names, PyString *name)
{
    for (; names && *names; names++)
        if (py_string_is(name, *names))
            return true;
    return false;
}

bool py_type_is_missing(const PyType *type, PyString *name)
{
    for (uint32_t i = 0; i < type->mro_count; i++)
        if (is_listed(type->mro[i]->missing, name))
            return true;
    for (; type && !type->mro; type = next_base(type))
        if (is_listed(type->missing, name))
            return true;
    return false;
}

/* --- calls --------------------------------------------------------------- */

PyValue py_call_keywords(PyMachine *machine, PyValue callee,
                         const PyValue *args, uint32_t count,
                         PyValue keyword_names)
{
    const PyType *type = py_type_of(callee);
    if (type == &py_function_type)
        return py_call_function(machine, (PyFunction *)py_object(callee), args,
                                count, keyword_names, PY_RETURN_PUSH);
    if (type == &py_native_type)
        return py_call_native(machine,
                              (const PyNative *)(void *)py_object(callee), args,
                              count, keyword_names);
    if (type->call)
        return type->call(machine, callee, args, count, keyword_names);
    return py_raise(machine, &py_TypeError, "'%s' object is not callable",
                    py_type_name(type));
}

bool py_is_callable(PyValue value)
{
    const PyType *type = py_type_of(value);
    return type->call || type == &py_function_type || type == &py_native_type;
}

PyValue py_call(PyMachine *machine, PyValue callee, const PyValue *args,
                uint32_t count)
{
    return py_call_keywords(machine, callee, args, count, PY_UNDEFINED);
}

PyValue py_call_function(PyMachine *machine, PyFunction *function,
                         const PyValue *args, uint32_t count,
                         PyValue keyword_names, PyReturnMode mode)
{
    const PyCode *code = function->code;
    if (code->flags & (PY_CODE_GENERATOR | PY_CODE_COROUTINE)) {
        PyValue generator = py_generator_new(machine, function);
        if (py_is_error(generator))
            return PY_ERROR;
        PyFrame *frame = ((PyGenerator *)py_object(generator))->frame;
        BASE_INVARIANT(frame->code == code);
        if (!py_bind_arguments(machine, function, frame->slots, args, count,
                               keyword_names)) {
            py_coroutine_discard(machine, generator);
            py_decref(machine, generator);
            return PY_ERROR;
        }
        return generator;
    }
    PyFrame *frame = py_frame_push(machine, function, mode);
    if (!frame)
        return PY_ERROR;
    BASE_INVARIANT(machine->context->frame == frame);
    if (!py_bind_arguments(machine, function, frame->slots, args, count,
                           keyword_names)) {
        py_frame_pop(machine, frame);
        return PY_ERROR;
    }
    return PY_PENDING;
}

/* --- slots --------------------------------------------------------------- */

bool py_repr_plain(PyMachine *machine, PyValue value, BaseText *out)
{
    base_text_append(out, "<");
    py_type_append_name(py_type_of(value), out);
    base_text_printf(out, " object at 0x%llx>",
                     py_is_object(value) ? (unsigned long long)py_machine_id(
                                               machine, py_object(value))
                                         : 0ull);
    return true;
}

bool py_repr(PyMachine *machine, PyValue value, BaseText *out)
{
    const PyType *type = py_type_of(value);
    if (type->flags & PY_TYPE_HEAP) {
        int told = py_answer(machine, value, PY_TEXT_REPR, NULL, 0, out);
        if (told)
            return told > 0;
    }
    if (type->repr) {
        if (!py_text_room(machine, out, 0) ||
            !py_nest(machine, "while getting the repr of an object"))
            return false;
        bool good = type->repr(machine, value, out);
        py_unnest(machine);
        BASE_INVARIANT(good || py_is_raising(machine));
        return good;
    }
    return py_repr_plain(machine, value, out);
}

bool py_str(PyMachine *machine, PyValue value, BaseText *out)
{
    const PyType *type = py_type_of(value);
    if (type->flags & PY_TYPE_HEAP) {
        int told = py_answer(machine, value, PY_TEXT_STR, NULL, 0, out);
        if (told)
            return told > 0;
    }
    return type->str ? type->str(machine, value, out)
                     : py_repr(machine, value, out);
}

bool py_format(PyMachine *machine, PyValue value, const char *spec,
               size_t length, BaseText *out)
{
    const PyType *type = py_type_of(value);
    if (type->flags & PY_TYPE_HEAP) {
        int told = py_answer(machine, value, PY_TEXT_FORMAT, spec, length, out);
        if (told)
            return told > 0;
    }
    if (length == 0 && type->flags & PY_TYPE_HEAP)
        return py_str(machine, value, out);
    if (type->format)
        return type->format(machine, value, spec, length, out);
    if (length == 0)
        return py_str(machine, value, out);
    py_raise(machine, &py_TypeError,
             "unsupported format string passed to %s.__format__",
             py_type_name(type));
    return false;
}
