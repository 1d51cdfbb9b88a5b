/* What can be done with any value, and where a type's slots are asked. */
#include "py_machine_private.h"

#include "py_answers.h"
#include "py_builtins.h"
#include "py_float.h"
#include "py_int.h"
#include "py_special.h"

const PyType *py_type_of(PyValue value)
{
    if (py_is_object(value))
        return py_object(value)->type;
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

/* --- looking names up on types ---------------------------------------------
 */

static PyValue own_member(const PyType *type, PyString *name)
{
    if (type->dict)
        return py_dict_get_name(type->dict, name);
    for (const PyNative *method = type->methods; method && method->name;
         method++)
        if (py_string_is(name, method->name))
            return py_from_object(method);
    return PY_UNDEFINED;
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
    (void)machine;
    if (type->mro) {
        for (uint32_t i = 0; i < type->mro_count; i++) {
            PyValue found = own_member(type->mro[i], name);
            if (!py_is_undefined(found))
                return found;
        }
        return PY_UNDEFINED;
    }
    for (; type; type = next_base(type)) {
        PyValue found = own_member(type, name);
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

/* --- attributes ------------------------------------------------------------
 */

static PyValue no_attribute(PyMachine *machine, PyValue value, PyString *name)
{
    const PyType *type = py_type_of(value);
    if (type == &py_type_type) {
        const PyType *self = (const PyType *)(void *)py_object(value);
        if (py_type_is_missing(self, name) || py_type_is_missing(type, name))
            return py_unsupported(machine, NULL, "%s.%s", py_type_name(self),
                                  name->text);
        return py_raise_attribute(machine, value, name,
                                  "type object '%s' has no attribute '%s'",
                                  py_type_name(self), name->text);
    }
    if (py_type_is_missing(type, name))
        return py_unsupported(machine, NULL, "%s.%s", py_type_name(type),
                              name->text);
    return py_raise_attribute(machine, value, name,
                              "'%s' object has no attribute '%s'",
                              py_type_name(type), name->text);
}

/* A class attribute as an instance sees it: functions become methods. */
PyValue py_bind(PyMachine *machine, PyValue found, PyValue self)
{
    const PyType *type = py_type_of(found);
    if (type == &py_function_type)
        return py_bound_method_new(machine, found, self);
    if (type == &py_native_type &&
        ((const PyNative *)(void *)py_object(found))->is_method)
        return py_bound_method_new(machine, found, self);
    if (py_is_descriptor(type))
        return py_descriptor_get(machine, found, self);
    return py_incref(found);
}

PyValue py_get_attribute(PyMachine *machine, PyValue value, PyString *name)
{
    const PyType *type = py_type_of(value);
    PyValue found = py_type_lookup(machine, type, name);
    if (!py_is_undefined(found) && py_has_type(found, &py_property_type))
        return py_bind(machine, found, value);
    if (type->get_attribute) {
        PyValue own = type->get_attribute(machine, value, name);
        if (!py_is_undefined(own) || py_is_raising(machine))
            return own;
    }
    const PyGetter *getter = py_type_getter(type, name);
    if (getter && (type->flags & PY_TYPE_HEAP || py_is_object(value))) {
        PyValue own = getter->get(machine, py_object(value));
        if (!py_is_undefined(own) || py_is_raising(machine))
            return own;
    }
    if (!py_is_undefined(found))
        return py_bind(machine, found, value);
    if (py_string_is(name, "__class__"))
        return py_incref(py_from_object(type));
    return no_attribute(machine, value, name);
}

bool py_set_attribute(PyMachine *machine, PyValue value, PyString *name,
                      PyValue item)
{
    const PyType *type = py_type_of(value);
    PyValue found = py_type_lookup(machine, type, name);
    if (!py_is_undefined(found) && py_has_type(found, &py_property_type))
        return py_property_set(machine, found, value, item);
    const PyGetter *getter = py_type_getter(type, name);
    if (getter && py_is_object(value) && getter->set && !py_is_undefined(item))
        return getter->set(machine, py_object(value), item);
    if (getter && py_is_object(value)) {
        PyValue there = getter->get(machine, py_object(value));
        if (!py_is_undefined(there)) {
            py_decref(machine, there);
            py_raise(machine, &py_AttributeError,
                     "attribute '%s' of '%s' objects is not writable",
                     name->text, py_type_name(type));
            return false;
        }
    }
    if (type->set_attribute)
        return type->set_attribute(machine, value, name, item);
    if (!py_is_undefined(found))
        py_raise(machine, &py_AttributeError,
                 "'%s' object attribute '%s' is read-only", py_type_name(type),
                 name->text);
    else if (type == &py_type_type)
        py_raise(machine, &py_TypeError,
                 "cannot set '%s' attribute of immutable type '%s'", name->text,
                 py_type_name((const PyType *)(void *)py_object(value)));
    else
        no_attribute(machine, value, name);
    return false;
}

/* --- calls ------------------------------------------------------------------
 */

static PyValue construct(PyMachine *machine, const PyType *type,
                         const PyValue *args, uint32_t count,
                         PyValue keyword_names)
{
    if (type->flags & PY_TYPE_HEAP)
        return py_instance_make(machine, type, args, count, keyword_names);
    if (type->construct)
        return py_call_native(machine, type->construct, args, count,
                              keyword_names);
    if (!(type->flags & PY_TYPE_EXCEPTION))
        return py_raise(machine, &py_TypeError, "cannot create '%s' instances",
                        py_type_name(type));
    if (!py_is_undefined(keyword_names) && py_tuple(keyword_names)->count)
        return py_raise(machine, &py_TypeError,
                        "%s() takes no keyword arguments", py_type_name(type));
    return py_exception_make(machine, type, args, count);
}

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
    if (type == &py_type_type)
        return construct(machine, (const PyType *)(void *)py_object(callee),
                         args, count, keyword_names);
    if (type->call)
        return type->call(machine, callee, args, count, keyword_names);
    return py_raise(machine, &py_TypeError, "'%s' object is not callable",
                    py_type_name(type));
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
    if (!py_bind_arguments(machine, function, frame->slots, args, count,
                           keyword_names)) {
        py_frame_pop(machine, frame);
        return PY_ERROR;
    }
    return PY_PENDING;
}

/* --- slots ------------------------------------------------------------------
 */

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
        return good;
    }
    base_text_append(out, "<");
    if (type->flags & PY_TYPE_HEAP)
        base_text_append(out, "__main__.");
    base_text_printf(out, "%s object at 0x%llx>", py_type_name(type),
                     py_is_object(value) ? (unsigned long long)py_machine_id(
                                               machine, py_object(value))
                                         : 0ull);
    return true;
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
    if (type->format)
        return type->format(machine, value, spec, length, out);
    if (length == 0)
        return py_str(machine, value, out);
    py_raise(machine, &py_TypeError,
             "unsupported format string passed to %s.__format__",
             py_type_name(type));
    return false;
}

bool py_hash(PyMachine *machine, PyValue value, int64_t *out)
{
    const PyType *type = py_type_of(value);
    if (py_refuses_special(machine, value, "__hash__") ||
        py_refuses_special(machine, value, "__eq__"))
        return false;
    if (type->hash) {
        if (!py_nest(machine, "while hashing"))
            return false;
        bool good = type->hash(machine, value, out);
        py_unnest(machine);
        return good;
    }
    if (type->compare && !(type->flags & PY_TYPE_HEAP)) {
        py_raise(machine, &py_TypeError, "unhashable type: '%s'",
                 py_type_name(type));
        return false;
    }
    *out = py_is_object(value)
               ? (int64_t)(py_machine_id(machine, py_object(value)) >> 4)
               : (int64_t)value.bits;
    return true;
}

int py_truth(PyMachine *machine, PyValue value)
{
    if (py_is_bool(value))
        return py_is(value, PY_TRUE);
    if (py_is_none(value))
        return 0;
    if (py_is_small(value))
        return py_small_value(value) != 0;
    const PyType *type = py_type_of(value);
    if (type->truth)
        return type->truth(machine, value);
    if (type->length) {
        int64_t length = type->length(machine, value);
        return length < 0 ? -1 : length > 0;
    }
    if (py_refuses_special(machine, value, "__bool__") ||
        py_refuses_special(machine, value, "__len__"))
        return -1;
    return 1;
}

int64_t py_length(PyMachine *machine, PyValue value)
{
    const PyType *type = py_type_of(value);
    if (type->length)
        return type->length(machine, value);
    if (!py_refuses_special(machine, value, "__len__"))
        py_raise(machine, &py_TypeError, "object of type '%s' has no len()",
                 py_type_name(type));
    return -1;
}

PyValue py_get_item(PyMachine *machine, PyValue value, PyValue key)
{
    const PyType *type = py_type_of(value);
    if (type->get_item)
        return type->get_item(machine, value, key);
    if (py_refuses_special(machine, value, "__getitem__"))
        return PY_ERROR;
    if (type == &py_type_type)
        return py_unsupported(machine,
                              "leave the brackets out, or use it in "
                              "an annotation only",
                              "a type with parameters");
    return py_raise(machine, &py_TypeError, "'%s' object is not subscriptable",
                    py_type_name(type));
}

bool py_set_item(PyMachine *machine, PyValue value, PyValue key, PyValue item)
{
    const PyType *type = py_type_of(value);
    if (type->set_item)
        return type->set_item(machine, value, key, item);
    if (!py_refuses_special(machine, value, "__setitem__"))
        py_raise(machine, &py_TypeError,
                 "'%s' object does not support item assignment",
                 py_type_name(type));
    return false;
}

bool py_delete_item(PyMachine *machine, PyValue value, PyValue key)
{
    const PyType *type = py_type_of(value);
    if (type->set_item)
        return type->set_item(machine, value, key, PY_UNDEFINED);
    if (!py_refuses_special(machine, value, "__delitem__"))
        py_raise(machine, &py_TypeError,
                 "'%s' object doesn't support item deletion",
                 py_type_name(type));
    return false;
}

int py_contains(PyMachine *machine, PyValue value, PyValue item)
{
    const PyType *type = py_type_of(value);
    if (type->contains)
        return type->contains(machine, value, item);
    if (py_refuses_special(machine, value, "__contains__"))
        return -1;
    PyValue list = py_sequence_of(machine, value);
    if (py_is_pending(list)) {
        py_unsupported(machine, "make a list of it first",
                       "`in` over a generator or an object with __iter__");
        return -1;
    }
    if (py_is_error(list)) {
        if (py_catch(machine, &py_TypeError))
            py_raise(machine, &py_TypeError,
                     "argument of type '%s' is not iterable",
                     py_type_name(type));
        return -1;
    }
    int found = 0;
    for (uint32_t i = 0; !found && i < py_list(list)->count; i++)
        found = py_equal(machine, py_list(list)->items[i], item);
    py_decref(machine, list);
    return found;
}

PyValue py_iter(PyMachine *machine, PyValue value)
{
    const PyType *type = py_type_of(value);
    if (type->iter)
        return type->iter(machine, value);
    if (py_refuses_special(machine, value, "__getitem__"))
        return PY_ERROR;
    return py_raise(machine, &py_TypeError, "'%s' object is not iterable",
                    py_type_name(type));
}

PyValue py_next(PyMachine *machine, PyValue iterator)
{
    const PyType *type = py_type_of(iterator);
    if (type->next)
        return type->next(machine, iterator);
    return py_raise(machine, &py_TypeError, "'%s' object is not an iterator",
                    py_type_name(type));
}
