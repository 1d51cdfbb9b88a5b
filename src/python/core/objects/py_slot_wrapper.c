/* What a builtin type has under a special name, as a value: int.__add__,
 * object.__setattr__, list.__len__. */
#include "py_slot_wrapper.h"

#include "py_attribute.h"
#include "py_class.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_format.h"
#include "py_function.h"
#include "py_int.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_machine_state.h"
#include "py_member.h"
#include "py_members.h"
#include "py_native.h"
#include "py_operator.h"
#include "py_place_getter.h"
#include "py_slot_method.h"
#include "py_string.h"
#include "py_super.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_type.h"
#include "py_wait.h"

typedef struct PySlotWrapper {
    PyObject object;
    const PyType *type; /* static */
    PySpecial special;
    const PyNative *native;     /* what it calls; NULL: a slot, of */
    const PyType *acts;         /* the type itself, or a base */
    PyValue shown;              /* owned: a method in its place, or undefined */
    struct PySlotWrapper *next; /* of the machine's */
} PySlotWrapper;

/* --- which type has which
 * ------------------------------------------------------ */

static bool in_group(PySpecial special, PySpecial first, int count)
{
    return special >= first && (int)special < (int)first + count;
}

static bool has_bit(unsigned bits, PySpecial special, PySpecial first)
{
    return bits >> ((unsigned)special - (unsigned)first) & 1u;
}

#define BINARY_COUNT (PY_MATRIX_MULTIPLY + 1)

static bool has_operator(const PyType *type, PySpecial special)
{
    if (in_group(special, PY_SPECIAL_ADD, BINARY_COUNT))
        return has_bit(type->operators, special, PY_SPECIAL_ADD);
    if (in_group(special, PY_SPECIAL_RADD, BINARY_COUNT))
        return has_bit(type->reflected_operators, special, PY_SPECIAL_RADD);
    if (in_group(special, PY_SPECIAL_IADD, BINARY_COUNT))
        return has_bit(type->inplace_operators, special, PY_SPECIAL_IADD);
    return in_group(special, PY_SPECIAL_NEGATE, 3) &&
           has_bit(type->unary_operators, special, PY_SPECIAL_NEGATE);
}

static bool of_object(const PyType *type)
{
    return type == &py_object_type;
}

bool py_type_has_slot(const PyType *type, PySpecial special)
{
    if (in_group(special, PY_SPECIAL_LT, 6))
        return type->compare || of_object(type);
    switch (special) {
    case PY_SPECIAL_REPR:
        return type->repr || of_object(type);
    case PY_SPECIAL_STR:
        return type->str || of_object(type);
    case PY_SPECIAL_FORMAT:
        return type->format || of_object(type);
    case PY_SPECIAL_HASH:
        return type->hash || of_object(type);
    case PY_SPECIAL_BOOL:
        return type->truth && !type->length;
    case PY_SPECIAL_LEN:
        return type->length;
    case PY_SPECIAL_GETITEM:
        return type->get_item;
    case PY_SPECIAL_SETITEM:
    case PY_SPECIAL_DELITEM:
        return type->set_item;
    case PY_SPECIAL_CONTAINS:
        return type->contains;
    case PY_SPECIAL_ITER:
        return type->iter;
    case PY_SPECIAL_NEXT:
        return type->next;
    case PY_SPECIAL_CALL:
        return type->call || type == &py_function_type;
    case PY_SPECIAL_NEW:
        return type->construct || type->flags & PY_TYPE_EXCEPTION;
    case PY_SPECIAL_GET:
        return type == &py_function_type || type == &py_property_type ||
               type == &py_classmethod_type || type == &py_staticmethod_type ||
               type == &py_member_type || type->flags & PY_TYPE_METHOD ||
               type == &py_method_descriptor_type ||
               type == &py_place_getter_type || type == &py_super_type;
    case PY_SPECIAL_SET:
    case PY_SPECIAL_DELETE:
        return type == &py_property_type || type == &py_member_type ||
               type == &py_place_getter_type;
    case PY_SPECIAL_GETATTRIBUTE:
    case PY_SPECIAL_SETATTR:
    case PY_SPECIAL_DELATTR:
    case PY_SPECIAL_INIT_SUBCLASS:
    case PY_SPECIAL_SUBCLASSHOOK:
        return of_object(type);
    case PY_SPECIAL_INIT:
        return of_object(type) || type == &py_type_type;
    case PY_SPECIAL_INSTANCECHECK:
    case PY_SPECIAL_SUBCLASSCHECK:
    case PY_SPECIAL_PREPARE:
        return type == &py_type_type;
    default:
        return has_operator(type, special);
    }
}

static const PyNative *native_called(const PyType *type, PySpecial special)
{
    const PyNative *native = type->methods;
    if (special == PY_SPECIAL_INIT && type->init)
        return type->init;
    while (native && native->name &&
           strcmp(native->name, py_special_name(special)) != 0)
        native++;
    return native && native->name ? native : NULL;
}

/* CPython's type has a wrapper of its own under the name. */
static bool has_wrapper(PyMachine *machine, const PyType *type,
                        PySpecial special)
{
    PyMemberName member;
    return !(type->flags & PY_TYPE_HEAP) && !type->module &&
           py_members_find(type->name, py_special_name(special),
                           py_machine_version(machine), &member) &&
           member.kind == PY_MEMBER_WRAPPER;
}

/* CPython's type is known, and has nothing of its own under the name. */
static bool inherits_in_cpython(PyMachine *machine, const PyType *type,
                                PySpecial special)
{
    PyMemberName member;
    return (type->flags & PY_TYPE_EXCEPTION || type == &py_bool_type) &&
           !(type->flags & PY_TYPE_HEAP) && !type->module &&
           py_members_of(type->name) &&
           !py_members_find(type->name, py_special_name(special),
                            py_machine_version(machine), &member);
}

/* The type's own slot, or, where CPython has a wrapper, a native in its place,
 * or what the bases have. */
static bool find_what_acts(PyMachine *machine, PySlotWrapper *wrapper)
{
    const PyType *type = wrapper->type;
    PySpecial special = wrapper->special;
    bool wraps = has_wrapper(machine, type, special);
    if (inherits_in_cpython(machine, type, special))
        return false;
    wrapper->native = wraps || special == PY_SPECIAL_INIT
                          ? native_called(type, special)
                          : NULL;
    if (wrapper->native || py_type_has_slot(type, special))
        return true;
    while (wraps && type != &py_object_type) {
        type = type->base ? type->base : &py_object_type;
        wrapper->native = native_called(type, special);
        wrapper->acts = type;
        if (wrapper->native || py_type_has_slot(type, special))
            return true;
    }
    return false;
}

/* A slice, up to 3.11. */
static bool lacks_hash(PyMachine *machine, const PyType *type)
{
    PyMemberName member;
    return !(type->flags & PY_TYPE_HEAP) && !type->module &&
           py_members_find(type->name, "__hash__", py_machine_version(machine),
                           &member) &&
           member.kind == PY_MEMBER_DATA;
}

PyValue py_slot_wrapper_of_native(PyMachine *machine, const PyType *type,
                                  const PyString *name, const PyNative *native)
{
    PySpecial special = py_special_find(name);
    if (special == PY_SPECIAL_COUNT || !has_wrapper(machine, type, special))
        return py_from_object(native);
    return py_slot_wrapper(machine, type, special);
}

PyValue py_slot_wrapper(PyMachine *machine, const PyType *type,
                        PySpecial special)
{
    if (special == PY_SPECIAL_HASH &&
        (!py_type_is_hashable(type) || lacks_hash(machine, type)))
        return PY_NONE;
    for (PySlotWrapper *at = machine->slot_wrappers; at; at = at->next)
        if (at->type == type && at->special == special)
            return py_is_undefined(at->shown) ? py_from_object(at) : at->shown;
    PySlotWrapper made = {.type = type, .special = special, .acts = type};
    if (!find_what_acts(machine, &made))
        return PY_UNDEFINED;
    PySlotWrapper *wrapper = py_object_new(machine, &py_slot_wrapper_type);
    if (!wrapper)
        return PY_ERROR;
    made.object = wrapper->object;
    *wrapper = made;
    if (!made.native)
        wrapper->shown = py_slot_method(machine, type, special);
    if (py_is_raising(machine)) {
        py_decref_object(machine, &wrapper->object);
        return PY_ERROR;
    }
    wrapper->next = machine->slot_wrappers; /* the machine keeps it */
    machine->slot_wrappers = wrapper;
    return py_is_undefined(wrapper->shown) ? py_from_object(wrapper)
                                           : wrapper->shown;
}

/* --- what the class object says
 * --------------------------------------------------- */

static PyValue object_hash(PyMachine *machine, PyValue self)
{
    return py_int_from_i64(
        machine, py_is_object(self)
                     ? (int64_t)(py_machine_id(machine, py_object(self)) >> 4)
                     : (int64_t)self.bits);
}

static PyValue object_compare(PyMachine *machine, PyCompareOp op, PyValue self,
                              PyValue other)
{
    if (op == PY_EQ)
        return py_is(self, other) ? PY_TRUE : PY_NOT_IMPLEMENTED;
    if (op == PY_NE)
        return py_not_equal_by_eq(machine, self, other);
    return PY_NOT_IMPLEMENTED;
}

/* What the slot answered means nothing. */
static PyValue without_value(PyMachine *machine, PyValue answer)
{
    if (py_is_error(answer) || py_is_pending(answer))
        return answer;
    py_decref(machine, answer);
    return PY_NONE;
}

static PyValue attribute(PyMachine *machine, const PySlotWrapper *wrapper,
                         const PyValue *args)
{
    PySpecial special = wrapper->special;
    if (special != PY_SPECIAL_GETATTRIBUTE && of_object(wrapper->type) &&
        py_is_class(args[0]))
        return py_raise(
            machine, &py_TypeError, "can't apply this %s to %s object",
            py_special_name(special), py_type_name(py_type_of(args[0])));
    if (!py_is_instance(args[1], &py_string_type))
        return py_raise(machine, &py_TypeError,
                        "attribute name must be string, not '%s'",
                        py_type_name(py_type_of(args[1])));
    PyString *name = py_string(args[1]);
    if (special == PY_SPECIAL_GETATTRIBUTE)
        return py_generic_get(machine, args[0], name);
    return without_value(
        machine,
        py_generic_set(machine, args[0], name,
                       special == PY_SPECIAL_SETATTR ? args[2] : PY_UNDEFINED));
}

/* --- asking the slot
 * ----------------------------------------------------------------- */

static PyValue call_operator(PyMachine *machine, const PySlotWrapper *wrapper,
                             const PyValue *args)
{
    const PyType *type = wrapper->acts;
    PySpecial special = wrapper->special;
    if (in_group(special, PY_SPECIAL_NEGATE, 3))
        return type->unary(machine, (PyUnaryOp)(special - PY_SPECIAL_NEGATE),
                           args[0]);
    if (in_group(special, PY_SPECIAL_ADD, BINARY_COUNT))
        return type->binary(machine, (PyBinaryOp)(special - PY_SPECIAL_ADD),
                            args[0], args[1]);
    if (in_group(special, PY_SPECIAL_RADD, BINARY_COUNT))
        return type->binary(machine, (PyBinaryOp)(special - PY_SPECIAL_RADD),
                            args[1], args[0]);
    return type->inplace(machine, (PyBinaryOp)(special - PY_SPECIAL_IADD),
                         args[0], args[1]);
}

static PyValue call_compare(PyMachine *machine, const PySlotWrapper *wrapper,
                            const PyValue *args)
{
    PyCompareOp op = (PyCompareOp)(wrapper->special - PY_SPECIAL_LT);
    if (!wrapper->acts->compare)
        return object_compare(machine, op, args[0], args[1]);
    return wrapper->acts->compare(machine, op, args[0], args[1]);
}

/* What is not there is StopIteration for one who calls __next__ by name. */
static PyValue call_next(PyMachine *machine, const PyType *type, PyValue self)
{
    PyValue item = type->next(machine, self);
    if (py_is_undefined(item) && !py_is_raising(machine))
        return py_raise_end(machine);
    return item;
}

static PyValue call_slot(PyMachine *machine, const PySlotWrapper *wrapper,
                         const PyValue *args)
{
    const PyType *type = wrapper->acts;
    switch (wrapper->special) {
    case PY_SPECIAL_REPR:
    case PY_SPECIAL_STR:
    case PY_SPECIAL_FORMAT:
        return py_slot_text(machine, type, wrapper->special, args);
    case PY_SPECIAL_HASH:
        return type->hash ? type->hash(machine, args[0])
                          : object_hash(machine, args[0]);
    case PY_SPECIAL_BOOL:
        return type->truth(machine, args[0]);
    case PY_SPECIAL_LEN:
        return type->length(machine, args[0]);
    case PY_SPECIAL_GETITEM:
        return type->get_item(machine, args[0], args[1]);
    case PY_SPECIAL_SETITEM:
        return without_value(
            machine, type->set_item(machine, args[0], args[1], args[2]));
    case PY_SPECIAL_DELITEM:
        return without_value(
            machine, type->set_item(machine, args[0], args[1], PY_UNDEFINED));
    case PY_SPECIAL_CONTAINS:
        return type->contains(machine, args[0], args[1]);
    case PY_SPECIAL_ITER:
        return type->iter(machine, args[0]);
    case PY_SPECIAL_NEXT:
        return call_next(machine, type, args[0]);
    case PY_SPECIAL_SET:
        return without_value(machine, py_descriptor_set_plainly(
                                          machine, args[0], args[1], args[2]));
    case PY_SPECIAL_DELETE:
        return without_value(
            machine,
            py_descriptor_set_plainly(machine, args[0], args[1], PY_UNDEFINED));
    case PY_SPECIAL_GETATTRIBUTE:
    case PY_SPECIAL_SETATTR:
    case PY_SPECIAL_DELATTR:
        return attribute(machine, wrapper, args);
    default:
        if (in_group(wrapper->special, PY_SPECIAL_LT, 6))
            return call_compare(machine, wrapper, args);
        return call_operator(machine, wrapper, args);
    }
}

/* How many arguments besides self. */
static uint32_t arity(PySpecial special)
{
    switch (special) {
    case PY_SPECIAL_REPR:
    case PY_SPECIAL_STR:
    case PY_SPECIAL_HASH:
    case PY_SPECIAL_BOOL:
    case PY_SPECIAL_LEN:
    case PY_SPECIAL_ITER:
    case PY_SPECIAL_NEXT:
    case PY_SPECIAL_NEGATE:
    case PY_SPECIAL_PLUS:
    case PY_SPECIAL_INVERT:
    case PY_SPECIAL_ABS:
    case PY_SPECIAL_INT:
    case PY_SPECIAL_FLOAT:
    case PY_SPECIAL_INDEX:
    case PY_SPECIAL_AWAIT:
    case PY_SPECIAL_AITER:
    case PY_SPECIAL_ANEXT:
    case PY_SPECIAL_DEL:
        return 0;
    case PY_SPECIAL_SETITEM:
    case PY_SPECIAL_SETATTR:
    case PY_SPECIAL_SET:
        return 2;
    default:
        return 1;
    }
}

/* --- those that take any arguments
 * ------------------------------------------------------ */

/* Made by a builtin type that takes what its instances are made of. */
static bool has_own_new(const PyType *class)
{
    const PyType *native =
        class->flags & PY_TYPE_HEAP ? py_heap_type(class)->native : class;
    return native != &py_object_type && native->construct;
}

static bool has_own_init(const PyType *class)
{
    if (class->flags & (PY_TYPE_CLASS | PY_TYPE_EXCEPTION))
        return true;
    while (class && !class->init)
        class = class->base;
    return class;
}

static PyValue call_init(PyMachine *machine, const PyType *type,
                         const PyValue *args, uint32_t count)
{
    if (type == &py_type_type && count != 2 && count != 4)
        return py_raise(machine, &py_TypeError,
                        "type.__init__() takes 1 or 3 arguments");
    if (type == &py_type_type)
        return PY_NONE;
    if (!of_object(type)) /* CPython's does something; ours has none */
        return py_unsupported(machine, NULL, "%s.__init__()",
                              py_type_name(type));
    if (count == 1)
        return PY_NONE;
    const PyType *class = py_type_of(args[0]);
    if (!py_is_undefined(py_special_of(class, PY_SPECIAL_INIT)) ||
        has_own_init(class))
        return py_raise(machine, &py_TypeError,
                        "object.__init__() takes exactly one argument (the "
                        "instance to initialize)");
    bool is_made = class->flags & PY_TYPE_HEAP || class == &py_object_type;
    if (!py_is_undefined(py_special_of(class, PY_SPECIAL_NEW)) ||
        has_own_new(class) || !is_made)
        return PY_NONE;
    return py_raise(machine, &py_TypeError,
                    "%s.__init__() takes exactly one argument (the instance "
                    "to initialize)",
                    py_type_name(class));
}

/* What a type has in C is for its instances. */
static bool applies(PyMachine *machine, const PyValue *args)
{
    const PyNative *native = py_native_of(args[0]);
    const PyType *owner = native ? native->owner : NULL;
    if (!native || native->of_class || !owner || py_is_instance(args[1], owner))
        return true;
    py_raise(machine, &py_TypeError,
             "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
             native->name, py_type_name(owner),
             py_type_name(py_type_of(args[1])));
    return false;
}

/* found.__get__(instance, owner) */
static PyValue call_get(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue owner = count == 3 ? args[2] : PY_NONE;
    bool of_class = py_descriptor_kind(args[0]) == &py_classmethod_type;
    if (py_is_none(args[1]) && py_is_none(owner))
        return py_raise(machine, &py_TypeError,
                        "__get__(None, None) is invalid");
    if (!py_is_none(args[1]) && !of_class && !applies(machine, args))
        return PY_ERROR;
    if (!py_is_none(args[1]) && (!of_class || py_is_none(owner)))
        return py_bind_plainly(machine, args[0], args[1], NULL);
    if (!py_is_class(owner))
        return py_unsupported(machine, NULL,
                              "__get__() with an owner that is no class");
    return py_bind_plainly(machine, args[0], PY_UNDEFINED, py_class(owner));
}

/* CPython writes the slot in Python: answers the class that has it, or NULL. */
static const PyType *text_owner(const PyType *type, PySpecial special)
{
    if (!py_type_is_open(type) || special == PY_SPECIAL_NE)
        return NULL;
    while (special == PY_SPECIAL_REPR && type->base &&
           type->base->repr == type->repr)
        type = type->base;
    return type;
}

/* As such a method, without its self. */
static PyValue complain_of_no_self(PyMachine *machine, const PyType *owner,
                                   PySpecial special)
{
    bool orders = in_group(special, PY_SPECIAL_LT, 6);
    BASE_INVARIANT(py_type_is_open(owner));
    return py_raise(machine, &py_TypeError,
                    "%s.%s() missing %s required positional argument%s: "
                    "'self'%s",
                    py_type_own_name(owner), py_special_name(special),
                    orders ? "2" : "1", orders ? "s" : "",
                    orders ? " and 'other'" : "");
}

static PyValue check_self(PyMachine *machine, const PySlotWrapper *wrapper,
                          const PyValue *args, uint32_t count)
{
    const char *name = py_special_name(wrapper->special);
    const PyType *owner = text_owner(wrapper->type, wrapper->special);
    if (count == 0 && owner)
        return complain_of_no_self(machine, owner, wrapper->special);
    if (count == 0)
        return py_raise(machine, &py_TypeError,
                        "descriptor '%s' of '%s' object needs an argument",
                        name, py_type_name(wrapper->type));
    if (py_is_instance(args[0], wrapper->type))
        return PY_NONE;
    return py_raise(machine, &py_TypeError,
                    "descriptor '%s' requires a '%s' object but received a "
                    "'%s'",
                    name, py_type_name(wrapper->type),
                    py_type_name(py_type_of(args[0])));
}

/* One or two; false with TypeError. CPython unpacks a tuple of no name. */
static bool check_few(PyMachine *machine, uint32_t count)
{
    if (count == 0)
        py_raise(machine, &py_TypeError,
                 " expected at least 1 argument, got 0");
    else if (count > 2)
        py_raise(machine, &py_TypeError,
                 " expected at most 2 arguments, got %u", count);
    return count == 1 || count == 2;
}

/* A sequence takes a count, and nothing else. */
static bool repeats(const PyType *type, PySpecial special)
{
    switch (special) {
    case PY_SPECIAL_MULTIPLY:
    case PY_SPECIAL_RMULTIPLY:
    case PY_SPECIAL_IMULTIPLY:
        return type->get_item;
    default:
        return false;
    }
}

/* The power of a number that knows no modulo. */
static PyValue without_modulo(PyMachine *machine, PyValue answer,
                              PyValue modulo)
{
    if (py_is_none(modulo) || py_is(answer, PY_NOT_IMPLEMENTED))
        return answer;
    py_decref(machine, answer);
    return py_raise(machine, &py_ValueError, "complex modulo");
}

/* The same of a known count: its message begins with that name, and a space. */
static bool unpacks(const PyType *type, PySpecial special)
{
    switch (special) {
    case PY_SPECIAL_SETATTR:
    case PY_SPECIAL_SETITEM:
    case PY_SPECIAL_SET:
        return true;
    default:
        return repeats(type, special);
    }
}

/* As such a method. */
static bool check_text(PyMachine *machine, const PyType *owner,
                       PySpecial special, uint32_t given, PyValue keyword_names)
{
    const char *class = py_type_own_name(owner);
    const char *name = py_special_name(special);
    uint32_t most = arity(special) + 1;
    if (!py_is_undefined(keyword_names) && py_has_no_keyword(keyword_names))
        py_raise_no_keyword(machine);
    else if (!py_is_undefined(keyword_names))
        py_raise(machine, &py_TypeError,
                 "%s.%s() got an unexpected keyword argument '%s'", class, name,
                 py_string(py_tuple(keyword_names)->items[0])->text);
    else if (given > most)
        py_raise(machine, &py_TypeError,
                 "%s.%s() takes %u positional argument%s but %u were given",
                 class, name, most, most == 1 ? "" : "s", given);
    else if (given < most && in_group(special, PY_SPECIAL_LT, 6))
        py_raise(machine, &py_TypeError,
                 "%s.%s() missing 1 required positional argument: 'other'",
                 class, name);
    return !py_is_raising(machine);
}

/* What orders takes the other by its name as well. */
static bool names_other(PySpecial special, uint32_t count,
                        PyValue keyword_names)
{
    return in_group(special, PY_SPECIAL_LT, 6) && count == 2 &&
           !py_is_undefined(keyword_names) &&
           py_string_is(py_string(py_tuple(keyword_names)->items[0]), "other");
}

/* What hands on its arguments wants names for keywords. */
static PyValue call_callable(PyMachine *machine, const PyType *type,
                             const PyValue *args, uint32_t count,
                             PyValue keyword_names)
{
    bool hands_on = type == &py_staticmethod_type || type == &py_native_type;
    if (hands_on && !py_is_undefined(keyword_names) &&
        py_has_no_keyword(keyword_names))
        return py_raise_no_keyword(machine);
    return type == &py_function_type
               ? py_call_keywords(machine, args[0], args + 1, count - 1,
                                  keyword_names)
               : type->call(machine, args[0], args + 1, count - 1,
                            keyword_names);
}

static PyValue call_wrapper(PyMachine *machine, PyValue self,
                            const PyValue *args, uint32_t count,
                            PyValue keyword_names)
{
    const PySlotWrapper *wrapper = (const PySlotWrapper *)py_object(self);
    PySpecial special = wrapper->special;
    uint32_t named =
        py_is_undefined(keyword_names) ? 0 : py_tuple(keyword_names)->count;
    if (special == PY_SPECIAL_INIT && wrapper->native && count == named &&
        text_owner(wrapper->type, special))
        return py_call_keywords(machine, py_from_object(wrapper->native), args,
                                count, keyword_names);
    if (py_is_error(check_self(machine, wrapper, args, count - named)))
        return PY_ERROR;
    if (special == PY_SPECIAL_INIT && wrapper->native)
        return py_call_keywords(machine, py_from_object(wrapper->native), args,
                                count, keyword_names);
    if (special == PY_SPECIAL_INIT)
        return call_init(machine, wrapper->type, args, count);
    if (special == PY_SPECIAL_CALL)
        return call_callable(machine, wrapper->type, args, count,
                             keyword_names);
    if (special == PY_SPECIAL_GET && (count == 2 || count == 3) &&
        py_is_undefined(keyword_names))
        return call_get(machine, args, count);
    const PyType *owner = text_owner(wrapper->type, special);
    if (owner && names_other(special, count, keyword_names))
        keyword_names = PY_UNDEFINED, named = 0;
    if (owner &&
        !check_text(machine, owner, special, count - named, keyword_names))
        return PY_ERROR;
    if (named)
        return py_raise(machine, &py_TypeError,
                        "wrapper %s() takes no keyword arguments",
                        py_special_name(special));
    bool is_power = special == PY_SPECIAL_POWER || special == PY_SPECIAL_RPOWER;
    if (is_power) {
        if (!check_few(machine, count - 1))
            return PY_ERROR;
    } else if (special == PY_SPECIAL_GET) {
        check_few(machine, count - 1);
        return PY_ERROR;
    } else if (count - 1 != arity(special)) {
        return py_raise(
            machine, &py_TypeError, "%sexpected %u argument%s, got %u",
            unpacks(wrapper->type, special) ? " " : "", arity(special),
            arity(special) == 1 ? "" : "s", count - 1);
    }
    if (wrapper->native)
        return py_call(machine, py_from_object(wrapper->native), args, count);
    PyValue answer = call_slot(machine, wrapper, args);
    if (py_is(answer, PY_NOT_IMPLEMENTED) && repeats(wrapper->acts, special))
        return py_raise(machine, &py_TypeError,
                        "'%s' object cannot be interpreted as an integer",
                        py_type_name(py_type_of(args[1])));
    if (py_is_error(answer) || py_is_pending(answer) || count < 3 || !is_power)
        return answer;
    return without_modulo(machine, answer, args[2]);
}

/* --- the type
 * ----------------------------------------------------------------------------
 */

const char *py_slot_wrapper_name(PyValue wrapper)
{
    return py_special_name(
        ((const PySlotWrapper *)py_object(wrapper))->special);
}

static bool repr_wrapper(PyMachine *machine, PyValue self, BaseText *out)
{
    const PySlotWrapper *wrapper = (const PySlotWrapper *)py_object(self);
    (void)machine;
    base_text_printf(out, "<slot wrapper '%s' of '%s' objects>",
                     py_special_name(wrapper->special),
                     py_type_name(wrapper->type));
    return true;
}

static PyValue wrapper_name(PyMachine *machine, PyObject *self)
{
    return py_string_from(
        machine, py_special_name(((PySlotWrapper *)(void *)self)->special));
}

static PyValue wrapper_qualified_name(PyMachine *machine, PyObject *self)
{
    const PySlotWrapper *wrapper = (const PySlotWrapper *)(void *)self;
    return py_string_format(machine, "%s.%s", py_type_own_name(wrapper->type),
                            py_special_name(wrapper->special));
}

static PyValue wrapper_class(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_from_object(((PySlotWrapper *)(void *)self)->type);
}

static const PyGetter wrapper_getters[] = {
    {"__name__", wrapper_name, NULL},
    {"__qualname__", wrapper_qualified_name, NULL},
    {"__objclass__", wrapper_class, NULL},
    {NULL, NULL, NULL},
};

const PyType py_slot_wrapper_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "wrapper_descriptor",
    .size = sizeof(PySlotWrapper),
    .repr = repr_wrapper,
    .call = call_wrapper,
    .getters = wrapper_getters,
};
