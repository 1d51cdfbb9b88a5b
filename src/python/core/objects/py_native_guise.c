#include "py_native_guise.h"

#include "py_attribute.h"
#include "py_bind.h"
#include "py_code.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_function.h"
#include "py_machine_types.h"
#include "py_native.h"
#include "py_native_complaint.h"
#include "py_special.h"
#include "py_string.h"

#include <string.h>

/* --- which ---------------------------------------------------------------- */

static uint16_t flags_of(const char *kind)
{
    static const struct {
        const char *word;
        uint16_t flag;
    } words[] = {{"plain", PY_GUISE_PLAIN},   {"unpacks", PY_GUISE_UNPACKS},
                 {"parses", PY_GUISE_PARSES}, {"vector", PY_GUISE_VECTOR},
                 {"class", PY_GUISE_CLASS},   {"nameless", PY_GUISE_NAMELESS},
                 {"own", PY_GUISE_OWN},       {"bound", PY_GUISE_BOUND}};
    uint16_t flags = PY_GUISE;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(kind, words[i].word))
            flags |= words[i].flag;
    return flags;
}

/* `globals`: it alone is meant whose names they are; NULL: any. */
static void wear(PyValue value, uint16_t flags, const PyDict *globals)
{
    if (py_has_type(value, &py_classmethod_type) ||
        py_has_type(value, &py_staticmethod_type))
        value = ((const PyWrapped *)py_object(value))->function;
    if (!py_has_type(value, &py_function_type))
        return;
    PyFunction *function = (PyFunction *)py_object(value);
    if (!function->guise && (!globals || function->globals == globals))
        function->guise = flags;
}

static bool is_static(PyString *name)
{
    switch (py_special_find(name)) {
    case PY_SPECIAL_INIT_SUBCLASS:
    case PY_SPECIAL_CLASS_GETITEM:
        return true;
    default:
        return false;
    }
}

/* From now on each call asks for an instance of the class, and __new__ for a
 * class that derives from it. */
static void own(PyType *type, PyString *name, PyFunction *function)
{
    if (function->owner || !function->guise || is_static(name))
        return;
    py_incref_object(&type->object);
    function->owner = type;
    function->plain_count = UINT32_MAX;
}

/* It lies under its own name, too. */
static bool is_alias(const PyType *type, PyString *name, PyValue value,
                     const PyDict *globals)
{
    const PyFunction *function = (const PyFunction *)py_object(value);
    PyString *own_name = py_string(function->name);
    if (globals && function->globals != globals)
        return false;
    return !py_string_equals(own_name, name) &&
           py_is(py_dict_get_name(type->dict, own_name), value);
}

/* A copy of a method becomes the class's own, under the name. */
static bool adopt(PyMachine *machine, const PyType *type, PyString *name,
                  PyFunction *function)
{
    PyFunction *copy = py_function_copy(machine, function);
    if (!copy)
        return false;
    PyValue value = py_from_object(copy), answer = PY_ERROR;
    PyValue qualified =
        py_string_format(machine, "%s.%s", py_type_own_name(type), name->text);
    if (!py_is_error(qualified)) {
        py_assign(machine, &copy->qualified_name, qualified);
        py_assign(machine, &copy->name, py_incref(py_from_object(name)));
        answer = py_set_attribute(machine, py_from_object(type), name, value);
    }
    py_decref(machine, value);
    py_decref(machine, answer);
    return !py_is_error(answer);
}

static bool wear_class(PyMachine *machine, PyType *type, uint16_t flags,
                       const PyDict *globals)
{
    uint32_t position = 0;
    PyValue key, value;

    BASE_REQUIRE(type->flags & PY_TYPE_HEAP);
    while (py_dict_each(type->dict, &position, &key, &value)) {
        PyString *name = py_string(key);
        if (py_has_type(value, &py_function_type) &&
            is_alias(type, name, value, globals)) {
            if (!adopt(machine, type, name, (PyFunction *)py_object(value)))
                return false;
            value = py_dict_get_name(type->dict, name);
        }
        wear(value, flags, globals);
        if (py_has_type(value, &py_staticmethod_type) &&
            py_special_find(name) == PY_SPECIAL_NEW)
            value = ((const PyWrapped *)py_object(value))->function;
        if (py_has_type(value, &py_function_type))
            own(type, name, (PyFunction *)py_object(value));
    }
    return true;
}

static bool wear_any(PyMachine *machine, PyValue value, uint16_t flags,
                     const PyDict *globals)
{
    if (py_is_class(value) && py_class(value)->flags & PY_TYPE_HEAP)
        return wear_class(machine, (PyType *)(void *)py_object(value), flags,
                          globals);
    wear(value, flags, globals);
    return true;
}

bool py_native_guise_adopt(PyMachine *machine, PyValue target, PyValue source)
{
    const PyType *type = py_class(target);
    uint32_t position = 0;
    PyValue name, value;
    BASE_REQUIRE(type->flags & PY_TYPE_HEAP);
    while (py_dict_each(py_class(source)->dict, &position, &name, &value))
        if (py_has_type(value, &py_function_type) &&
            py_is_undefined(py_dict_get_name(type->dict, py_string(name))) &&
            !adopt(machine, type, py_string(name),
                   (PyFunction *)py_object(value)))
            return false;
    return true;
}

bool py_native_guise_wear(PyMachine *machine, PyValue target, const char *kind)
{
    uint16_t flags = flags_of(kind);
    uint32_t position = 0;
    PyValue name, value;

    if (!py_is_dict(target))
        return wear_any(machine, target, flags, NULL);
    while (py_dict_each(py_dict(target), &position, &name, &value))
        if (!wear_any(machine, value, flags, py_dict(target)))
            return false;
    return true;
}

/* --- what it says --------------------------------------------------------- */

static PyValue accept(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)machine;
    (void)args;
    (void)count;
    return PY_NONE;
}

/* The class of a method, in `room`; NULL: it is a function. A class of the
 * library's own stands for that of `self` that derives from it, and a method
 * of a class is told with the class that it is called on. */
static const char *class_of(const PyFunction *function, PyValue self,
                            char *room, size_t size)
{
    const char *qualified = py_string(function->qualified_name)->text;
    const char *end = strrchr(qualified, '.');
    if (!end)
        return NULL;
    size_t length = (size_t)(end - qualified);
    if (length >= size)
        return NULL;
    memcpy(room, qualified, length);
    room[length] = '\0';
    if (py_is_undefined(self))
        return room;
    bool is_of_class =
        py_is_class(self) &&
        py_special_find(py_string(function->name)) == PY_SPECIAL_COUNT;
    const PyType *type = is_of_class ? py_class(self) : py_type_of(self);
    if (is_of_class)
        return py_type_own_name(type);
    if (function->owner)
        return py_type_own_name(function->owner);
    if (*room != '_')
        return room;
    while (type->base && strcmp(type->base->name, room) != 0)
        type = type->base;
    return type->base ? py_type_own_name(type)
                      : py_type_own_name(py_type_of(self));
}

static bool is_wrapper(PySpecial special)
{
    switch (special) {
    case PY_SPECIAL_COUNT:
    case PY_SPECIAL_ROUND:
    case PY_SPECIAL_TRUNC:
    case PY_SPECIAL_FLOOR:
    case PY_SPECIAL_CEIL:
    case PY_SPECIAL_COMPLEX:
    case PY_SPECIAL_FORMAT:
    case PY_SPECIAL_BYTES:
    case PY_SPECIAL_LENGTH_HINT:
    case PY_SPECIAL_MISSING:
    case PY_SPECIAL_REVERSED:
    case PY_SPECIAL_DIR:
    case PY_SPECIAL_NEW:
    case PY_SPECIAL_INIT:
    case PY_SPECIAL_CALL:
    case PY_SPECIAL_INIT_SUBCLASS:
    case PY_SPECIAL_CLASS_GETITEM:
    case PY_SPECIAL_INSTANCECHECK:
    case PY_SPECIAL_SUBCLASSCHECK:
    case PY_SPECIAL_SUBCLASSHOOK:
    case PY_SPECIAL_PREPARE:
    case PY_SPECIAL_MRO_ENTRIES:
    case PY_SPECIAL_ENTER:
    case PY_SPECIAL_EXIT:
    case PY_SPECIAL_AENTER:
    case PY_SPECIAL_AEXIT:
        return false;
    default:
        return true;
    }
}

static bool is_slot(PySpecial special)
{
    return is_wrapper(special) || special == PY_SPECIAL_INIT ||
           special == PY_SPECIAL_CALL;
}

PyValue py_native_guise_title(PyMachine *machine, const PyFunction *function,
                              PyValue self)
{
    char room[128];
    const char *class =
        function->guise ? class_of(function, self, room, sizeof room) : NULL;
    if (function->owner && !py_is_undefined(self) &&
        !is_slot(py_special_find(py_string(function->name))))
        class = py_type_own_name(py_type_of(self));
    return class ? py_string_format(machine, "%s.%s()", class,
                                    py_string(function->name)->text)
                 : PY_UNDEFINED;
}

/* As the wrapper of a slot; `given` without self. */
static void complain_of_slot(PyMachine *machine, const PyFunction *function,
                             PySpecial special, uint32_t given, bool named)
{
    BASE_INVARIANT(function->code->positional_count > 0);
    uint32_t most = function->code->positional_count - 1;
    if (named)
        py_raise(machine, &py_TypeError,
                 "wrapper %s() takes no keyword arguments",
                 py_special_name(special));
    else if (special == PY_SPECIAL_POWER || special == PY_SPECIAL_RPOWER)
        py_raise(machine, &py_TypeError,
                 given ? " expected at most 2 arguments, got %u"
                       : " expected at least 1 argument, got %u",
                 given);
    else
        py_raise(machine, &py_TypeError, "%sexpected %u argument%s, got %u",
                 special == PY_SPECIAL_SETITEM || special == PY_SPECIAL_SETATTR
                     ? " "
                     : "",
                 most, most == 1 ? "" : "s", given);
}

/* Takes its arguments out of a tuple; the counts are without self. */
static void complain_of_tuple(PyMachine *machine, const PyFunction *function,
                              const char *class, const char *name,
                              const PyNative *native, uint32_t given,
                              bool named)
{
    uint32_t least = native->required, most = native->positional;
    BASE_INVARIANT(least <= most);
    uint32_t bound = given < least ? least : most;
    bool unpacks = function->guise & PY_GUISE_UNPACKS;
    bool is_nameless = function->guise & PY_GUISE_NAMELESS;
    const char *how = least == most   ? ""
                      : given < least ? "at least "
                                      : "at most ";
    if (named && !native->keywords)
        py_raise(machine, &py_TypeError, "%s%s%s() takes no keyword arguments",
                 class ? class : "", class ? "." : "", name);
    else if (unpacks)
        py_raise(machine, &py_TypeError, "%s expected %s%u argument%s, got %u",
                 is_nameless ? "" : name, how, bound, bound == 1 ? "" : "s",
                 given);
    else
        py_raise(machine, &py_TypeError,
                 "%s%s takes %s%u argument%s (%u given)",
                 is_nameless ? "function" : name, is_nameless ? "" : "()",
                 *how ? how : "exactly ", bound, bound == 1 ? "" : "s", given);
}

/* Whose parser knows no name takes one argument, or none, without a parser. */
static bool takes_tuple(const PyFunction *function, const PyNative *native)
{
    if (function->guise & (PY_GUISE_UNPACKS | PY_GUISE_PARSES))
        return true;
    return function->guise & PY_GUISE_NAMELESS && !native->clinic &&
           (native->positional > 1 || native->required < native->positional);
}

/* Fills all but whose it is. False: it has more parameters than one can. */
static bool describe(const PyFunction *function, uint32_t self,
                     PyNative *native)
{
    const PyCode *code = function->code;
    uint32_t defaults = function->defaults ? function->defaults->count : 0;
    bool has_rest = code->flags & PY_CODE_VARKEYWORDS;
    BASE_INVARIANT(code->positional_count <= code->parameter_count);
    BASE_INVARIANT(defaults <= code->positional_count);
    if (code->positional_count < defaults + self)
        return false;
    uint32_t named = code->parameter_count - self;
    uint32_t only = code->positional_only_count > self
                        ? code->positional_only_count - self
                        : 0;
    uint16_t guise = function->guise;
    bool gets_class = guise & PY_GUISE_CLASS;
    if (named + has_rest > PY_NATIVE_PARAMETERS)
        return false;
    *native = (PyNative){
        .object = PY_STATIC_OBJECT(&py_native_type),
        .fn = accept,
        .required = (uint8_t)(code->positional_count - defaults - self),
        .positional = (uint8_t)(code->positional_count - self),
        .positional_only = (uint8_t)only,
        .parameter_count = (uint8_t)(named + has_rest),
        .variadic = code->flags & PY_CODE_VARARGS,
        .keywords = has_rest,
        .clinic = only < named || (gets_class && named),
        .counts_plainly = guise & PY_GUISE_PLAIN ? 311 : 0,
        .is_vectorcall = guise & PY_GUISE_VECTOR,
        .gets_class_since = gets_class && !named ? 311 : 0,
        .is_nameless = guise & PY_GUISE_NAMELESS,
    };
    for (uint32_t i = 0; i < named; i++)
        native->names[i] = code->local_names[self + i]->text;
    return true;
}

/* Counts self, which has no keyword. */
static void add_self(PyNative *native)
{
    BASE_INVARIANT(native->parameter_count < PY_NATIVE_PARAMETERS);
    native->is_method = true;
    native->required++;
    native->positional++;
    native->positional_only++;
    native->parameter_count++;
    memmove(native->names + 1, native->names,
            (PY_NATIVE_PARAMETERS - 1) * sizeof *native->names);
    native->names[0] = "self";
}

/* As the __new__ of a type. */
static bool makes_of(PyMachine *machine, const PyType *owner, PyValue class)
{
    const char *name = py_type_name(owner);
    if (py_is_undefined(class))
        py_raise(machine, &py_TypeError, "%s.__new__(): not enough arguments",
                 name);
    else if (!py_is_class(class))
        py_raise(machine, &py_TypeError,
                 "%s.__new__(X): X is not a type object (%s)", name,
                 py_type_name(py_type_of(class)));
    else if (!py_type_is_subtype(py_class(class), owner))
        py_raise(machine, &py_TypeError,
                 "%s.__new__(%s): %s is not a subtype of %s", name,
                 py_type_name(py_class(class)), py_type_name(py_class(class)),
                 name);
    else
        return true;
    return false;
}

bool py_native_guise_takes(PyMachine *machine, const PyFunction *function,
                           const PyValue *args, uint32_t count,
                           PyValue keyword_names)
{
    bool named = !py_is_undefined(keyword_names);
    bool has_self = count > (named ? py_tuple(keyword_names)->count : 0);
    const PyType *owner = function->owner;
    if (!owner || (has_self && py_is_instance(args[0], owner)))
        return true;
    PyString *name = py_string(function->name);
    if (py_special_find(name) == PY_SPECIAL_NEW)
        return makes_of(machine, owner, has_self ? args[0] : PY_UNDEFINED);
    bool slot = is_slot(py_special_find(name));
    py_native_complain_self(machine, owner, name->text, slot,
                            has_self ? args[0] : PY_UNDEFINED);
    return false;
}

bool py_native_guise_gets_dict(const PyFunction *function)
{
    const PyCode *code = function->code;
    if (function->guise & (PY_GUISE_UNPACKS | PY_GUISE_PARSES))
        return !(code->flags & PY_CODE_VARKEYWORDS);
    return function->guise & PY_GUISE_NAMELESS && code->parameter_count > 2 &&
           !(code->flags & PY_CODE_VARKEYWORDS);
}

static void complain(PyMachine *machine, const PyFunction *function,
                     const PyValue *args, uint32_t count, PyValue keyword_names)
{
    PyString *name = py_string(function->name);
    char room[128];
    const char *class =
        class_of(function, count ? args[0] : PY_UNDEFINED, room, sizeof room);
    PySpecial special = class ? py_special_find(name) : PY_SPECIAL_COUNT;
    bool makes = special == PY_SPECIAL_NEW || special == PY_SPECIAL_INIT;
    bool named = !py_is_undefined(keyword_names);
    uint32_t given = count - (named ? py_tuple(keyword_names)->count : 0);
    uint32_t self = class ? 1 : 0;
    PyNative native;

    if (class && given == 0)
        return;
    if (class && is_wrapper(special)) {
        complain_of_slot(machine, function, special, given - 1, named);
        return;
    }
    if (!describe(function, self, &native))
        return;
    bool called_by_class = makes && !(function->guise & PY_GUISE_OWN);
    const char *last = strrchr(room, '.');
    native.name = called_by_class ? (last ? last + 1 : room) : name->text;
    if (takes_tuple(function, &native)) {
        bool is_bound = makes || function->guise & PY_GUISE_BOUND ||
                        (count > 0 && py_is_class(args[0])) ||
                        (named && py_has_no_keyword(keyword_names));
        complain_of_tuple(machine, function, is_bound ? NULL : class,
                          native.name, &native, given - self, named);
        return;
    }
    if (!called_by_class && class &&
        native.parameter_count < PY_NATIVE_PARAMETERS)
        add_self(&native);
    native.class_name = makes ? NULL : class;
    PyValue module = py_function_module(machine, function);
    if (py_is_error(module))
        return;
    if (!class && py_is_string(module))
        native.module_name = py_string(module)->text;
    uint32_t skipped = class && !native.is_method ? 1 : 0;
    py_decref(machine, py_call_native(machine, &native, args + skipped,
                                      count - skipped, keyword_names));
    py_decref(machine, module);
}

void py_native_guise_complain(PyMachine *machine, const PyFunction *function,
                              const PyValue *args, uint32_t count,
                              PyValue keyword_names)
{
    BASE_REQUIRE(function->guise);
    if (!py_is_raising(machine))
        return;
    PyValue exception = py_take_exception(machine);
    if (py_is_instance(exception, &py_TypeError))
        complain(machine, function, args, count, keyword_names);
    if (py_is_raising(machine))
        py_decref(machine, exception);
    else
        py_set_exception(machine, exception);
}
