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
#include "py_operator.h"
#include "py_place_getter.h"
#include "py_set.h"
#include "py_string.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_type.h"
#include "py_wait.h"

typedef struct PySlotWrapper {
    PyObject object;
    const PyType *type; /* static */
    PySpecial special;
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

PyValue py_slot_wrapper(PyMachine *machine, const PyType *type,
                        PySpecial special)
{
    if (special == PY_SPECIAL_INIT && type->init)
        return py_from_object(type->init);
    if (special == PY_SPECIAL_HASH && !py_type_is_hashable(type))
        return PY_NONE;
    if (!py_type_has_slot(type, special))
        return PY_UNDEFINED;
    PySlotWrapper *wrapper = machine->slot_wrappers;
    for (; wrapper; wrapper = wrapper->next)
        if (wrapper->type == type && wrapper->special == special)
            return py_from_object(wrapper);
    wrapper = py_object_new(machine, &py_slot_wrapper_type);
    if (!wrapper)
        return PY_ERROR;
    wrapper->type = type;
    wrapper->special = special;
    wrapper->next = machine->slot_wrappers; /* the machine keeps it */
    machine->slot_wrappers = wrapper;
    return py_from_object(wrapper);
}

/* --- texts
 * ------------------------------------------------------------------------- */

/* state: self, the type whose slot is asked, the special name, a spec. */
static bool write_text(PyMachine *machine, const PyValue *state, uint32_t count,
                       BaseText *out)
{
    (void)count;
    const PyType *type = py_class(state[1]);
    PySpecial special = (PySpecial)py_small_value(state[2]);
    if (special == PY_SPECIAL_REPR)
        return type->repr ? type->repr(machine, state[0], out)
                          : py_repr_plain(machine, state[0], out);
    if (special == PY_SPECIAL_STR)
        return type->str ? type->str(machine, state[0], out)
                         : py_repr(machine, state[0], out);
    const PyString *spec = py_string(state[3]);
    if (type->format)
        return type->format(machine, state[0], spec->text, spec->size, out);
    if (spec->size == 0)
        return py_str(machine, state[0], out);
    py_raise(machine, &py_TypeError,
             "unsupported format string passed to %s.__format__",
             py_type_name(py_type_of(state[0])));
    return false;
}

static PyValue make_text(PyMachine *machine, const PySlotWrapper *wrapper,
                         const PyValue *args)
{
    bool formats = wrapper->special == PY_SPECIAL_FORMAT;
    if (formats && !py_is_any_string(args[1]))
        return py_raise(machine, &py_TypeError,
                        "__format__() argument must be str, not %s",
                        py_type_name(py_type_of(args[1])));
    PyValue state[4] = {args[0], py_from_object(wrapper->type),
                        py_small(wrapper->special),
                        formats ? args[1] : PY_NONE};
    return py_make_text(machine, write_text, NULL, state, 4);
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

static PyValue attribute(PyMachine *machine, PySpecial special,
                         const PyValue *args)
{
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
    const PyType *type = wrapper->type;
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
    if (of_object(wrapper->type))
        return object_compare(machine, op, args[0], args[1]);
    return wrapper->type->compare(machine, op, args[0], args[1]);
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
    const PyType *type = wrapper->type;
    switch (wrapper->special) {
    case PY_SPECIAL_REPR:
    case PY_SPECIAL_STR:
    case PY_SPECIAL_FORMAT:
        return make_text(machine, wrapper, args);
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
    case PY_SPECIAL_GETATTRIBUTE:
    case PY_SPECIAL_SETATTR:
    case PY_SPECIAL_DELATTR:
        return attribute(machine, wrapper->special, args);
    case PY_SPECIAL_SUBCLASSHOOK:
        return PY_NOT_IMPLEMENTED;
    case PY_SPECIAL_INSTANCECHECK:
        return py_bool(py_is_instance(args[1], py_class(args[0])));
    case PY_SPECIAL_SUBCLASSCHECK:
        return py_bool(
            py_is_class(args[1]) &&
            py_type_is_subtype(py_class(args[1]), py_class(args[0])));
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
        return 0;
    case PY_SPECIAL_SETITEM:
    case PY_SPECIAL_SETATTR:
        return 2;
    default:
        return 1;
    }
}

/* --- those that take any arguments
 * ------------------------------------------------------ */

/* The class whose __new__, not written in Python, makes the instances. */
static const PyType *owner_of_new(const PyType *class)
{
    while (!py_is_undefined(py_special_of(class, PY_SPECIAL_NEW)))
        class = class->base;
    return class;
}

static PyValue call_new(PyMachine *machine, const PyType *type,
                        const PyValue *args, uint32_t count,
                        PyValue keyword_names)
{
    const char *name = py_type_name(type);
    if (count == 0 || !py_is_class(args[0]))
        return count ? py_raise(machine, &py_TypeError,
                                "%s.__new__(X): X is not a type object (%s)",
                                name, py_type_name(py_type_of(args[0])))
                     : py_raise(machine, &py_TypeError,
                                "%s.__new__(): not enough arguments", name);
    const PyType *class = py_class(args[0]);
    if (!py_type_is_subtype(class, type))
        return py_raise(machine, &py_TypeError,
                        "%s.__new__(%s): %s is not a subtype of %s", name,
                        py_type_name(class), py_type_name(class), name);
    if (type->flags & PY_TYPE_CLASS)
        return py_type_new(machine, class, args + 1, count - 1, keyword_names);
    const PyType *native =
        class->flags & PY_TYPE_HEAP ? py_heap_type(class)->native : class;
    bool unsafe = of_object(type) ? !of_object(native)
                                  : type->construct != native->construct;
    if (unsafe)
        return py_raise(machine, &py_TypeError,
                        "%s.__new__(%s) is not safe, use %s.__new__()", name,
                        py_type_name(class), py_type_name(owner_of_new(class)));
    if (class == native && native->init)
        return py_class_call(machine, args[0], NULL, 0, PY_UNDEFINED);
    return py_instance_new(machine, class, args + 1, count - 1, keyword_names);
}

static PyValue call_init(PyMachine *machine, const PyType *type,
                         const PyValue *args, uint32_t count)
{
    if (count == 1 || type == &py_type_type)
        return PY_NONE;
    const PyType *class = py_type_of(args[0]);
    if (!py_is_undefined(py_special_of(class, PY_SPECIAL_INIT)))
        return py_raise(machine, &py_TypeError,
                        "object.__init__() takes exactly one argument (the "
                        "instance to initialize)");
    if (!py_is_undefined(py_special_of(class, PY_SPECIAL_NEW)))
        return PY_NONE;
    return py_raise(machine, &py_TypeError,
                    "%s.__init__() takes exactly one argument (the instance "
                    "to initialize)",
                    py_type_name(class));
}

static PyValue call_init_subclass(PyMachine *machine, const PyValue *args,
                                  uint32_t count, PyValue keyword_names)
{
    if (count == 1)
        return PY_NONE;
    const char *name =
        py_is_class(args[0]) ? py_type_full_name(py_class(args[0])) : "object";
    if (!py_is_undefined(keyword_names))
        return py_raise(machine, &py_TypeError,
                        "%s.__init_subclass__() takes no keyword arguments",
                        name);
    return py_raise(machine, &py_TypeError,
                    "%s.__init_subclass__() takes no arguments (%u given)",
                    name, count - 1);
}

/* found.__get__(instance, owner) */
static PyValue call_get(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue owner = count == 3 ? args[2] : PY_NONE;
    bool of_class = py_has_type(args[0], &py_classmethod_type);
    if (py_is_none(args[1]) && py_is_none(owner))
        return py_raise(machine, &py_TypeError,
                        "__get__(None, None) is invalid");
    if (!py_is_none(args[1]) && (!of_class || py_is_none(owner)))
        return py_bind(machine, args[0], args[1]);
    if (!py_is_class(owner))
        return py_unsupported(machine, NULL,
                              "__get__() with an owner that is no class");
    return py_bind_to_class(machine, args[0], py_class(owner));
}

static PyValue check_self(PyMachine *machine, const PySlotWrapper *wrapper,
                          const PyValue *args, uint32_t count)
{
    const char *name = py_special_name(wrapper->special);
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

/* CPython has methods of their own for these, which complain as such. */
static bool is_method(const PySlotWrapper *wrapper)
{
    const PyType *type = wrapper->type;
    if (wrapper->special == PY_SPECIAL_GETITEM)
        return type == &py_list_type || type == &py_dict_type;
    return wrapper->special == PY_SPECIAL_CONTAINS &&
           (type == &py_dict_type || type == &py_set_type ||
            type == &py_frozenset_type);
}

static PyValue call_wrapper(PyMachine *machine, PyValue self,
                            const PyValue *args, uint32_t count,
                            PyValue keyword_names)
{
    const PySlotWrapper *wrapper = (const PySlotWrapper *)py_object(self);
    PySpecial special = wrapper->special;
    if (special == PY_SPECIAL_NEW)
        return call_new(machine, wrapper->type, args, count, keyword_names);
    if (special == PY_SPECIAL_PREPARE)
        return py_dict_new(machine);
    if (special == PY_SPECIAL_INIT_SUBCLASS && count)
        return call_init_subclass(machine, args, count, keyword_names);
    if (special == PY_SPECIAL_SUBCLASSHOOK)
        return PY_NOT_IMPLEMENTED;
    if (py_is_error(check_self(machine, wrapper, args, count)))
        return PY_ERROR;
    if (special == PY_SPECIAL_INIT)
        return call_init(machine, wrapper->type, args, count);
    if (special == PY_SPECIAL_CALL && wrapper->type == &py_function_type)
        return py_call_keywords(machine, args[0], args + 1, count - 1,
                                keyword_names);
    if (special == PY_SPECIAL_CALL)
        return wrapper->type->call(machine, args[0], args + 1, count - 1,
                                   keyword_names);
    if (special == PY_SPECIAL_GET && (count == 2 || count == 3) &&
        py_is_undefined(keyword_names))
        return call_get(machine, args, count);
    if (!py_is_undefined(keyword_names) && py_tuple(keyword_names)->count)
        return is_method(wrapper)
                   ? py_raise(machine, &py_TypeError,
                              "%s.%s() takes no keyword arguments",
                              py_type_name(wrapper->type),
                              py_special_name(special))
                   : py_raise(machine, &py_TypeError,
                              "wrapper %s() takes no keyword arguments",
                              py_special_name(special));
    if (count - 1 != arity(special) && is_method(wrapper))
        return py_raise(machine, &py_TypeError,
                        "%s.%s() takes exactly one argument (%u given)",
                        py_type_name(wrapper->type), py_special_name(special),
                        count - 1);
    if (count - 1 != arity(special))
        return py_raise(machine, &py_TypeError,
                        "expected %u argument%s, got %u", arity(special),
                        arity(special) == 1 ? "" : "s", count - 1);
    return call_slot(machine, wrapper, args);
}

/* --- the type
 * ----------------------------------------------------------------------------
 */

bool py_slot_wrapper_binds(PyValue value)
{
    return ((const PySlotWrapper *)py_object(value))->special != PY_SPECIAL_NEW;
}

const char *py_slot_wrapper_name(PyValue wrapper)
{
    return py_special_name(
        ((const PySlotWrapper *)py_object(wrapper))->special);
}

bool py_slot_wrapper_is_of_class(PyValue value)
{
    PySpecial special = ((const PySlotWrapper *)py_object(value))->special;
    return special == PY_SPECIAL_INIT_SUBCLASS ||
           special == PY_SPECIAL_SUBCLASSHOOK || special == PY_SPECIAL_PREPARE;
}

static bool repr_wrapper(PyMachine *machine, PyValue self, BaseText *out)
{
    const PySlotWrapper *wrapper = (const PySlotWrapper *)py_object(self);
    if (wrapper->special == PY_SPECIAL_NEW)
        base_text_printf(
            out,
            "<built-in method __new__ of type object at "
            "0x%llx>",
            (unsigned long long)py_machine_id(
                machine, (PyObject *)(uintptr_t)&wrapper->type->object));
    else
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
    return py_string_format(machine, "%s.%s", py_type_name(wrapper->type),
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
