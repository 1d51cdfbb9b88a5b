/* Attributes of any value: what it has itself, what its class has, and what
 * its class's methods say about it. */
#include "py_attribute.h"

#include "py_class_layout.h"
#include "py_class_seen.h"
#include "py_computed.h"
#include "py_descriptor.h"
#include "py_exception_fields.h"
#include "py_instance.h"
#include "py_lookup.h"
#include "py_machine_state.h"
#include "py_place_getter.h"
#include "py_type.h"
#include "py_wait.h"
#include "py_weakref.h"

#include <stdarg.h>
#include <stdio.h>

/* --- errors
 * -------------------------------------------------------------------- */

PyValue py_raise_attribute(PyMachine *machine, PyValue value, PyString *name,
                           const char *format, ...)
{
    char text[512];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    py_raise(machine, &py_AttributeError, "%s", text);
    BASE_INVARIANT(py_is_raising(machine));
    /* Kept for "Did you mean": see py_exception_print(). */
    if (py_is_object(machine->context->exception) &&
        py_is_instance(machine->context->exception, &py_AttributeError)) {
        PyValue raised = machine->context->exception;
        py_exception_set_field(machine, raised, PY_FIELD_NAME,
                               py_from_object(name));
        py_exception_set_field(machine, raised, PY_FIELD_OBJECT, value);
    }
    return PY_ERROR;
}

PyValue py_raise_unset(PyMachine *machine, PyValue value, PyString *name,
                       const char *format, ...)
{
    char text[512];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    return py_machine_version(machine) >= 313
               ? py_raise_attribute(machine, value, name, "%s", text)
               : py_raise(machine, &py_AttributeError, "%s", text);
}

/* What CPython has though nothing was found; undefined: it has nothing. */
static PyValue get_left(PyMachine *machine, PyValue value, PyString *name)
{
    const PyType *type = py_type_of(value), *self = type;
    if (py_is_class(value)) {
        self = py_class(value);
        if (py_string_is(name, "__abstractmethods__"))
            return PY_UNDEFINED;
        PyValue computed = py_computed(machine, self, name);
        if (!py_is_undefined(computed) || py_is_raising(machine))
            return py_incref(computed);
        if (py_type_has_in_cpython(machine, self, name))
            return py_unsupported(machine, NULL, "%s.%s", py_type_name(self),
                                  name->text);
    }
    if (py_type_has_in_cpython(machine, type, name))
        return py_unsupported(machine, NULL, "%s.%s", py_type_name(self),
                              name->text);
    return PY_UNDEFINED;
}

static PyValue raise_missing(PyMachine *machine, PyValue value, PyString *name)
{
    bool is_class = py_is_class(value);
    if (is_class && py_string_is(name, "__abstractmethods__"))
        return py_raise(machine, &py_AttributeError, "%s", name->text);
    return py_raise_attribute(
        machine, value, name,
        is_class ? "type object '%s' has no attribute '%s'"
                 : "'%s' object has no attribute '%s'",
        py_type_name(is_class ? py_class(value) : py_type_of(value)),
        name->text);
}

static PyValue no_attribute(PyMachine *machine, PyValue value, PyString *name)
{
    PyValue left = get_left(machine, value, name);
    return py_is_undefined(left) && !py_is_raising(machine)
               ? raise_missing(machine, value, name)
               : left;
}

/* --- getting
 * ---------------------------------------------------------------------- */

void py_attribute_about(PyMachine *machine, PyValue value, PyString *name)
{
    PyValue raised = machine->context->exception;
    if (!py_is_object(raised) || !py_is_instance(raised, &py_AttributeError) ||
        !py_is_undefined(py_exception_field(raised, PY_FIELD_NAME)) ||
        !py_is_undefined(py_exception_field(raised, PY_FIELD_OBJECT)))
        return;
    py_exception_set_field(machine, raised, PY_FIELD_NAME,
                           py_from_object(name));
    py_exception_set_field(machine, raised, PY_FIELD_OBJECT, value);
}

enum {
    BIND_VALUE,
    BIND_NAME,
    BIND_FOUND,
    BIND_SELF, /* undefined: the class */
    BIND_TYPE,
    BIND_STATE
};

static PyValue bind_now(PyMachine *machine, const PyAttributeAsked *asked)
{
    return py_is_undefined(asked->self)
               ? py_bind_to_class(machine, asked->found, asked->type)
               : py_bind(machine, asked->found, asked->self);
}

/* Where Python decides what is seen. */
static PyValue bind_in_python(PyMachine *machine, PyNativeFrame *frame,
                              PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyAttributeAsked asked = {
        state[BIND_VALUE], py_string(state[BIND_NAME]), state[BIND_FOUND],
        state[BIND_SELF], py_class(state[BIND_TYPE])};
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, bind_now(machine, &asked));
    PY_WAITS_END(frame);
    if (py_is_error(answer))
        py_attribute_about(machine, asked.value, asked.name);
    return answer;
}

static bool is_bound_in_python(const PyAttributeAsked *asked)
{
    PyValue found = asked->found;
    if (py_descriptor_kind(found) == &py_property_type &&
        py_is_undefined(py_special(found, PY_SPECIAL_GET)))
        return !py_is_undefined(asked->self) &&
               py_has_type(((const PyProperty *)py_object(found))->get,
                           &py_function_type);
    return !py_is_undefined(py_special(found, PY_SPECIAL_GET));
}

PyValue py_attribute_bind(PyMachine *machine, const PyAttributeAsked *asked)
{
    if (is_bound_in_python(asked)) {
        PyValue state[BIND_STATE] = {
            py_incref(asked->value), py_incref(py_from_object(asked->name)),
            py_incref(asked->found), py_incref(asked->self),
            py_incref(py_from_object(asked->type))};
        return py_wait_lightly(machine, bind_in_python, state, BIND_STATE);
    }
    PyValue answer = bind_now(machine, asked);
    if (py_is_error(answer))
        py_attribute_about(machine, asked->value, asked->name);
    return answer;
}

/* What lies in CPython's slot for them; undefined: it has no such attribute.
 * `tells`: an AttributeError is to say what it is about. */
static PyValue find(PyMachine *machine, PyValue value, PyString *name,
                    bool tells)
{
    const PyType *type = py_type_of(value);
    PyValue found = py_type_lookup(machine, type, name);
    if (py_is_undefined(found) && py_is_raising(machine))
        return PY_ERROR;
    const PyAttributeAsked asked = {value, name, found, value, type};
    if (!py_is_undefined(found) && py_is_asked_first(found))
        return tells ? py_attribute_bind(machine, &asked)
                     : py_bind(machine, found, value);
    /* A class that keeps something else under "__dict__" hides the dict, and
     * nothing that an object has hides its class. */
    bool hides =
        name->text[0] == '_' && type->flags & PY_TYPE_HEAP &&
        py_string_is(name, py_is_undefined(found) ? "__class__" : "__dict__");
    if (type->get_attribute && !hides) {
        PyValue own = type->get_attribute(machine, value, name);
        if (!py_is_undefined(own) || py_is_raising(machine))
            return own;
    }
    const PyGetter *getter = py_type_getter(type, name);
    if (getter &&
        (py_is_undefined(found) || !py_type_hides(machine, type, name))) {
        PyValue own = getter->get(machine, py_object(value));
        if (!py_is_undefined(own) || py_is_raising(machine))
            return own;
    }
    if (!py_is_undefined(found))
        return tells ? py_attribute_bind(machine, &asked)
                     : py_bind(machine, found, value);
    if (py_is_raising(machine))
        return PY_ERROR;
    if (py_string_is(name, "__class__"))
        return py_incref(py_from_object(py_class_seen(value)));
    if (type->module && py_string_is(name, "__module__"))
        return py_string_from(machine, type->module);
    if (type->flags & PY_TYPE_WEAK && type->flags & PY_TYPE_HEAP &&
        py_string_is(name, "__weakref__"))
        return py_place_getter_weakref(machine, py_object(value));
    return get_left(machine, value, name);
}

static PyValue get(PyMachine *machine, PyValue value, PyString *name,
                   bool tells)
{
    PyValue found = find(machine, value, name, tells);
    return py_is_undefined(found) && !py_is_raising(machine)
               ? raise_missing(machine, value, name)
               : found;
}

PyValue py_generic_get(PyMachine *machine, PyValue value, PyString *name)
{
    return get(machine, value, name, false);
}

enum { HOOK_VALUE, HOOK_NAME, HOOK_STATE };

/* For a class with __getattribute__ or __getattr__. */
static PyValue get_with_hooks(PyMachine *machine, PyNativeFrame *frame,
                              PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyValue hook = py_special(state[HOOK_VALUE], PY_SPECIAL_GETATTRIBUTE);
    BASE_INVARIANT(py_is_any_string(state[HOOK_NAME]));
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer,
                     py_is_undefined(hook)
                         ? py_generic_get(machine, state[HOOK_VALUE],
                                          py_string(state[HOOK_NAME]))
                         : py_special_call(machine, hook, state, HOOK_STATE));
    hook = py_special(state[HOOK_VALUE], PY_SPECIAL_GETATTR);
    if (!py_is_error(answer) || py_is_undefined(hook) ||
        !py_catch(machine, &py_AttributeError))
        goto answered;
    PY_WAIT_TO_CATCH(answer, py_special_call(machine, hook, state, HOOK_STATE));
    PY_WAITS_END(frame);
answered:
    if (py_is_error(answer))
        py_attribute_about(machine, state[HOOK_VALUE],
                           py_string(state[HOOK_NAME]));
    return answer;
}

/* Its class has nothing of its own to say about attributes. */
static bool is_asked_plainly(const PyType *type)
{
    return py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTR)) &&
           py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTRIBUTE));
}

PyValue py_find_attribute(PyMachine *machine, PyValue value, PyString *name)
{
    return is_asked_plainly(py_type_of(value))
               ? find(machine, value, name, true)
               : py_get_attribute(machine, value, name);
}

PyValue py_get_attribute(PyMachine *machine, PyValue value, PyString *name)
{
    const PyType *type = py_type_of(value);
    if (is_asked_plainly(type))
        return get(machine, value, name, true);
    BASE_INVARIANT(type->flags & PY_TYPE_HEAP);
    PyValue state[HOOK_STATE] = {py_incref(value),
                                 py_incref(py_from_object(name))};
    return py_wait_start(machine, get_with_hooks, state, HOOK_STATE);
}

PyValue py_get_attribute_named(PyMachine *machine, PyValue value,
                               const char *name)
{
    PyValue text = py_string_from(machine, name);
    if (py_is_error(text))
        return PY_ERROR;
    PyValue found = py_get_attribute(machine, value, py_string(text));
    py_decref(machine, text);
    return found;
}

/* --- setting
 * ------------------------------------------------------------------------ */

/* Whether CPython computes the attribute, or looks at a place in the object:
 * a data descriptor either way, with other words. */
static bool is_data(const PyMemberName *member)
{
    return member->kind == PY_MEMBER_COMPUTED ||
           member->kind == PY_MEMBER_PLACE;
}

/* CPython's `type` has a say when the name is set; ours, which has no getter
 * for it, would put it into the dict. Some names are seen to elsewhere. */
static bool lacks_data(const PyMachine *machine, const PyType *type,
                       PyString *name)
{
    static const char *const elsewhere[] = {"__class__", "__dict__",
                                            "__abstractmethods__"};
    PyMemberName member;
    if (name->text[0] != '_' || !py_type_member(machine, type, name, &member) ||
        !is_data(&member))
        return false;
    for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++)
        if (py_string_is(name, elsewhere[i]))
            return false;
    return true;
}

/* Types of modules are not listed; each of them says whether it has it now. */
static bool is_there(PyMachine *machine, PyValue value, const PyGetter *getter)
{
    PyValue there = getter->get(machine, py_object(value));
    if (py_is_undefined(there) && !py_is_raising(machine))
        return false;
    py_decref(machine, there);
    return true;
}

/* The same of types of modules: an alias', a union's, a weak reference's. */
static bool is_place_of_module(const PyString *name)
{
    return py_string_is(name, "__args__") || py_string_is(name, "__origin__") ||
           py_string_is(name, "__callback__");
}

/* Whatever the name is. */
static PyValue refuse_of_type(PyMachine *machine, const PyType *type,
                              const PyString *name)
{
    if (py_type_is_open(type))
        return py_unsupported(machine, NULL, "setting %s.%s",
                              py_type_name(type), name->text);
    return py_raise(machine, &py_TypeError,
                    "cannot set '%s' attribute of immutable type '%s'",
                    name->text, py_type_name(type));
}

/* `getter` is what a builtin type has for the name. False: it says nothing. */
static bool set_computed(PyMachine *machine, PyValue value, PyString *name,
                         const PyGetter *getter, PyValue item, PyValue *answer)
{
    if (getter->set) {
        *answer =
            getter->set(machine, py_object(value), item) ? PY_NONE : PY_ERROR;
        return true;
    }
    PyMemberName member = {NULL, 0, PY_MEMBER_COMPUTED};
    const PyType *owner =
        py_type_member(machine, py_type_of(value), name, &member);
    if (!owner && !is_there(machine, value, getter))
        return false;
    const PyType *type = owner ? owner : py_type_of(value);
    if (!owner && type->flags & PY_TYPE_HEAP)
        type = py_heap_type(type)->native;
    if ((owner == &py_native_type && py_string_is(name, "__module__")) ||
        py_string_is(name, "get_context")) { /* of a task, a method */
        *answer = py_unsupported(machine, NULL, "setting %s.%s",
                                 py_type_name(py_type_of(value)), name->text);
        return true;
    }
    if (!owner && is_place_of_module(name))
        member.kind = PY_MEMBER_PLACE;
    *answer = member.kind == PY_MEMBER_PLACE
                  ? py_raise(machine, &py_AttributeError, "readonly attribute")
                  : py_raise(machine, &py_AttributeError,
                             "attribute '%s' of '%s' objects is not writable",
                             getter->name, py_type_name(type));
    return true;
}

/* --- __class__
 * ---------------------------------------------------------------------- */

static PyValue set_class(PyMachine *machine, PyValue value, PyValue class)
{
    const PyType *old = py_type_of(value);
    if (py_is_undefined(class))
        return py_raise(machine, &py_TypeError,
                        "can't delete __class__ attribute");
    if (!py_is_class(class))
        return py_raise(machine, &py_TypeError,
                        "__class__ must be set to a class, not '%s' object",
                        py_type_name(py_type_of(class)));
    const PyType *type = py_class(class);
    if (old == &py_module_type || old == &py_ExceptionGroup ||
        py_type_is_open(old))
        return py_unsupported(machine, NULL, "another class for a %s",
                              py_type_name(old));
    if (!(type->flags & PY_TYPE_HEAP) || !(old->flags & PY_TYPE_HEAP))
        return py_raise(machine, &py_TypeError,
                        "__class__ assignment only supported for mutable types "
                        "or ModuleType subclasses");
    if (old->flags & PY_TYPE_CLASS)
        return py_unsupported(machine, NULL, "another metaclass for a class");
    const char *difference = py_class_unlike(machine, type, old);
    if (difference)
        return py_raise(machine, &py_TypeError,
                        "__class__ assignment: '%s' %s differs from '%s'",
                        py_type_name(type), difference, py_type_name(old));
    BASE_INVARIANT(type->size == old->size);
    BASE_INVARIANT(!type->dict_offset == !old->dict_offset);
    py_object(value)->type = py_class(py_incref(class));
    py_decref(machine, py_from_object(old));
    return PY_NONE;
}

static PyValue refuse_to_set(PyMachine *machine, PyValue value, PyString *name,
                             PyValue found)
{
    const PyType *type = py_type_of(value);
    if (!py_is_undefined(found))
        return py_raise(machine, &py_AttributeError,
                        "'%s' object attribute '%s' is read-only",
                        py_type_name(type), name->text);
    if (py_is_class(value) || py_type_has_in_cpython(machine, type, name))
        return no_attribute(machine, value, name);
    if (py_machine_version(machine) < 313)
        return py_raise(machine, &py_AttributeError,
                        "'%s' object has no attribute '%s'", py_type_name(type),
                        name->text);
    /* Where a class sees to its attributes CPython does not speak of a dict. */
    bool sees_to_it =
        !py_is_undefined(py_special_of(type, PY_SPECIAL_SETATTR)) ||
        !py_is_undefined(py_special_of(type, PY_SPECIAL_DELATTR));
    return py_raise_attribute(
        machine, value, name, "'%s' object has no attribute '%s'%s",
        py_type_name(type), name->text,
        sees_to_it ? "" : " and no __dict__ for setting new attributes");
}

/* Nothing in its classes has a say when an attribute is set. */
static bool is_plain_instance(const PyType *type)
{
    return type->flags & PY_TYPE_HEAP && type->dict_offset &&
           !py_heap_type(type)->has_data_descriptors &&
           py_heap_type(type)->native == &py_object_type;
}

bool py_attribute_is_put(const PyMachine *machine, const PyType *type,
                         PyString *name, PyValue found)
{
    BASE_INVARIANT(type->flags & PY_TYPE_HEAP && type->dict_offset != 0);
    return py_heap_type(type)->native->dict_offset == 0 &&
           (py_is_undefined(found) ? !lacks_data(machine, type, name)
                                   : !py_is_data_descriptor(found)) &&
           !py_type_getter(type, name) && !py_string_is(name, "__class__");
}

PyValue py_generic_set(PyMachine *machine, PyValue value, PyString *name,
                       PyValue item)
{
    const PyType *type = py_type_of(value);
    if (is_plain_instance(type) && name->text[0] != '_')
        return type->set_attribute(machine, value, name, item);
    if (type == &py_type_type && !(py_class(value)->flags & PY_TYPE_HEAP))
        return refuse_of_type(machine, py_class(value), name);
    PyValue found = py_type_lookup(machine, type, name), answer;
    if (py_is_undefined(found) && py_is_raising(machine))
        return PY_ERROR;
    if (!py_is_undefined(found) && py_is_data_descriptor(found))
        return py_descriptor_set(machine, found, value, item);
    const PyGetter *getter = py_type_getter(type, name);
    /* What a metaclass has lies before what `type` computes. */
    if (type->flags & PY_TYPE_CLASS && type->flags & PY_TYPE_HEAP &&
        !py_is_undefined(found))
        getter = NULL;
    if (getter && set_computed(machine, value, name, getter, item, &answer))
        return answer;
    if (py_is_undefined(found) && !getter && lacks_data(machine, type, name))
        return py_unsupported(machine, NULL, "setting %s.%s",
                              py_type_name(type), name->text);
    if (py_string_is(name, "__class__"))
        return set_class(machine, value, item);
    if (type->set_attribute)
        return type->set_attribute(machine, value, name, item);
    if (py_is_raising(machine))
        return PY_ERROR;
    return refuse_to_set(machine, value, name, found);
}

PyValue py_set_attribute(PyMachine *machine, PyValue value, PyString *name,
                         PyValue item)
{
    bool deletes = py_is_undefined(item);
    PyValue hook =
        py_special(value, deletes ? PY_SPECIAL_DELATTR : PY_SPECIAL_SETATTR);
    if (py_is_undefined(hook))
        return py_generic_set(machine, value, name, item);
    PyValue args[3] = {value, py_from_object(name), item};
    return py_special_call(machine, hook, args, deletes ? 2 : 3);
}
