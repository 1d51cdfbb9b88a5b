#include "py_slot_method.h"

#include "py_argument.h"
#include "py_class.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_function.h"
#include "py_instance.h"
#include "py_list.h"
#include "py_lookup.h"
#include "py_machine.h"
#include "py_native.h"
#include "py_native_table.h"
#include "py_string.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_type.h"
#include "py_walked_repr.h"

/* --- texts
 * ------------------------------------------------------------------------- */

/* state: self, the type whose slot is asked, the special name, a spec. */
static bool write_text(PyMachine *machine, const PyValue *state, uint32_t count,
                       BaseText *out)
{
    BASE_INVARIANT(count == 4);
    const PyType *type = py_class(state[1]);
    PySpecial special = (PySpecial)py_small_value(state[2]);
    if (special == PY_SPECIAL_REPR)
        return type->repr ? type->repr(machine, state[0], out)
                          : py_repr_plain(machine, state[0], out);
    if (special == PY_SPECIAL_STR)
        return type->str ? type->str(machine, state[0], out)
                         : py_repr(machine, state[0], out);
    const PyString *spec = py_string(state[3]);
    /* Whoever derives may have a __str__ of its own. */
    if (spec->size == 0 && py_is_heap(state[0]))
        return py_str(machine, state[0], out);
    if (type->format)
        return type->format(machine, state[0], spec->text, spec->size, out);
    if (spec->size == 0)
        return py_str(machine, state[0], out);
    py_raise(machine, &py_TypeError,
             "unsupported format string passed to %s.__format__",
             py_type_name(py_type_of(state[0])));
    return false;
}

PyValue py_slot_text(PyMachine *machine, const PyType *type, PySpecial special,
                     const PyValue *args)
{
    bool formats = special == PY_SPECIAL_FORMAT;
    const PyNative *walked = py_walked_repr_of(type);
    if (walked && special == PY_SPECIAL_REPR &&
        py_type_of(args[0])->iter != type->iter)
        return walked->fn(machine, args, 1);
    if (formats && !py_is_any_string(args[1]))
        return py_argument_wrong(machine, "__format__", NULL, "str", args[1]);
    PyValue state[4] = {args[0], py_from_object(type), py_small(special),
                        formats ? args[1] : PY_NONE};
    return py_make_text(machine, write_text, NULL, state, 4);
}

/* --- methods -------------------------------------------------------------- */

/* The builtin type that an instance is laid out like. */
static const PyType *native_type(PyValue self)
{
    const PyType *type = py_type_of(self);
    return type->flags & PY_TYPE_HEAP ? py_heap_type(type)->native : type;
}

static PyValue format_as_object(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)count;
    return py_slot_text(machine, &py_object_type, PY_SPECIAL_FORMAT, args);
}

static PyValue format_by_type(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    const PyType *type = native_type(args[0]);
    (void)count;
    while (!type->format && type->base)
        type = type->base;
    return py_slot_text(machine, type, PY_SPECIAL_FORMAT, args);
}

static PyValue get_item(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    BASE_INVARIANT(native_type(args[0])->get_item);
    return native_type(args[0])->get_item(machine, args[0], args[1]);
}

static PyValue contains(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    BASE_INVARIANT(native_type(args[0])->contains);
    return native_type(args[0])->contains(machine, args[0], args[1]);
}

static PyValue check_instance(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)machine, (void)count;
    return py_bool(py_is_instance(args[1], py_class(args[0])));
}

static PyValue check_subclass(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)machine, (void)count;
    return py_bool(py_is_class(args[1]) &&
                   py_type_is_subtype(py_class(args[1]), py_class(args[0])));
}

/* --- methods of a class --------------------------------------------------- */

static PyValue ask_hook(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)machine, (void)args, (void)count;
    return PY_NOT_IMPLEMENTED;
}

static PyValue prepare(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)args, (void)count;
    return py_dict_new(machine);
}

/* The class, the keywords, what was given by position. */
static PyValue init_subclass(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count >= 2);
    const char *name =
        py_is_class(args[0]) ? py_type_full_name(py_class(args[0])) : "object";
    if (!py_is_undefined(args[1]))
        return py_raise(machine, &py_TypeError,
                        "%s.__init_subclass__() takes no keyword arguments",
                        name);
    if (count == 2)
        return PY_NONE;
    return py_raise(machine, &py_TypeError,
                    "%s.__init_subclass__() takes no arguments (%u given)",
                    name, count - 2);
}

/* --- __new__ -------------------------------------------------------------- */

/* The class whose __new__, not written in Python, makes the instances. */
static const PyType *owner_of_new(const PyType *class)
{
    while (!py_is_undefined(py_special_of(class, PY_SPECIAL_NEW))) {
        BASE_INVARIANT(class->flags & PY_TYPE_HEAP);
        class = class->base;
    }
    return class;
}

/* The type whose maker CPython's has for its own. */
static const PyType *made_by(const PyType *type)
{
    return type->base == &py_dict_type ? type->base : type;
}

static PyValue call_new(PyMachine *machine, const PyType *type,
                        const PyValue *args, uint32_t count,
                        PyValue keyword_names)
{
    const char *name =
        py_type_is_open(type) ? "object" : py_type_name(made_by(type));
    uint32_t placed =
        count -
        (py_is_undefined(keyword_names) ? 0 : py_tuple(keyword_names)->count);
    if (placed == 0 || !py_is_class(args[0]))
        return placed ? py_raise(machine, &py_TypeError,
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
    bool unsafe = type == &py_object_type
                      ? native != &py_object_type
                      : type->construct != native->construct;
    if (unsafe)
        return py_raise(machine, &py_TypeError,
                        "%s.__new__(%s) is not safe, use %s.__new__()", name,
                        py_type_name(class), py_type_name(owner_of_new(class)));
    if (class == native && native->init)
        return py_class_call(machine, args[0], NULL, 0, PY_UNDEFINED);
    return py_instance_new(machine, class, args + 1, count - 1, keyword_names);
}

/* The values of a dict behind `all`, and a tuple of its keys. */
static PyValue spread(PyMachine *machine, PyValue keywords, PyValue all)
{
    PyValue key, value, tuple = PY_ERROR, names = py_list_new(machine, NULL, 0);
    uint32_t position = 0;
    bool good = !py_is_error(names);
    while (good && py_dict_each(py_dict(keywords), &position, &key, &value))
        good = py_list_append(machine, names, key) &&
               py_list_append(machine, all, value);
    if (good)
        tuple =
            py_tuple_new(machine, py_list(names)->items, py_list(names)->count);
    if (!py_is_error(tuple) && py_has_no_keyword(keywords))
        py_mark_no_keyword(tuple);
    py_decref(machine, names);
    return tuple;
}

/* The type it is bound to, the keywords, what was given by position. */
static PyValue make_new(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count >= 2);
    const PyType *type = py_class(args[0]);
    if (py_is_undefined(args[1]))
        return call_new(machine, type, args + 2, count - 2, PY_UNDEFINED);
    PyValue all = py_list_new(machine, args + 2, count - 2), names = PY_ERROR,
            answer = PY_ERROR;
    if (!py_is_error(all))
        names = spread(machine, args[1], all);
    if (!py_is_error(names))
        answer = call_new(machine, type, py_list(all)->items,
                          py_list(all)->count, names);
    py_decref(machine, names);
    py_decref(machine, all);
    return answer;
}

static const PyNative new_native =
    PY_METHOD_ANY_KEYS(&py_type_type, "__new__", make_new);

/* --- which are there ------------------------------------------------------ */

typedef enum Shape {
    WITH_ONE,          /* self and one argument */
    OF_CLASS_WITH_ONE, /* the class and one argument */
    OF_CLASS_WITH_ANY  /* the class and whatever is given */
} Shape;

static const struct {
    const PyType *type; /* NULL: any that CPython gives such a method */
    PySpecial special;
    Shape shape;
    PyNativeFn fn;
} methods[] = {
    {&py_object_type, PY_SPECIAL_FORMAT, WITH_ONE, format_as_object},
    {NULL, PY_SPECIAL_FORMAT, WITH_ONE, format_by_type},
    {NULL, PY_SPECIAL_GETITEM, WITH_ONE, get_item},
    {NULL, PY_SPECIAL_CONTAINS, WITH_ONE, contains},
    {&py_type_type, PY_SPECIAL_INSTANCECHECK, WITH_ONE, check_instance},
    {&py_type_type, PY_SPECIAL_SUBCLASSCHECK, WITH_ONE, check_subclass},
    {&py_object_type, PY_SPECIAL_SUBCLASSHOOK, OF_CLASS_WITH_ONE, ask_hook},
    {&py_object_type, PY_SPECIAL_INIT_SUBCLASS, OF_CLASS_WITH_ANY,
     init_subclass},
    {&py_type_type, PY_SPECIAL_PREPARE, OF_CLASS_WITH_ANY, prepare},
};

static PyValue make_method(PyMachine *machine, const PyType *type, size_t at)
{
    PyNative *native = py_object_new(machine, &py_method_descriptor_type);
    if (!native)
        return PY_ERROR;
    bool any = methods[at].shape == OF_CLASS_WITH_ANY;
    native->name = py_special_name(methods[at].special);
    native->fn = methods[at].fn;
    native->required = native->positional = native->positional_only =
        any ? 1 : 2;
    native->parameter_count = 2;
    native->variadic = native->keywords = any;
    if (methods[at].fn == ask_hook && py_machine_version(machine) < 313) {
        native->required = native->positional = native->positional_only = 1;
        native->parameter_count = 1;
        native->variadic = true;
        native->gets_tuple_in = 0xff;
    }
    native->is_method = true;
    native->of_class = methods[at].shape != WITH_ONE;
    native->owner = native->of_class ? NULL : type;
    return py_from_object(native);
}

PyValue py_slot_method(PyMachine *machine, const PyType *type,
                       PySpecial special)
{
    if (special == PY_SPECIAL_NEW)
        return py_bound_method_new(machine, py_from_object(&new_native),
                                   py_from_object(type));
    PyMemberName member;
    PyValue name = py_string_from(machine, py_special_name(special));
    if (py_is_error(name))
        return PY_ERROR;
    bool is_method =
        py_type_own_member(machine, type, py_string(name), &member) &&
        (member.kind == PY_MEMBER_METHOD ||
         member.kind == PY_MEMBER_CLASS_METHOD);
    py_decref(machine, name);
    for (size_t i = 0; is_method && i < sizeof methods / sizeof *methods; i++)
        if (methods[i].special == special &&
            (!methods[i].type || methods[i].type == type))
            return make_method(machine, type, i);
    return PY_UNDEFINED;
}
