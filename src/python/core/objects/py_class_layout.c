#include "py_class_layout.h"

#include "py_bytes.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_function.h"
#include "py_generator.h"
#include "py_int.h"
#include "py_iterate.h"
#include "py_machine.h"
#include "py_method.h"
#include "py_place_getter.h"
#include "py_singletons.h"
#include "py_string_case.h"
#include "py_tuple.h"

/* --- the base
 * ---------------------------------------------------------------------- */

/* The class in whose instances the last places of `type`'s were added. */
static const PyType *solid_base(const PyType *type)
{
    while (type->flags & PY_TYPE_HEAP && !py_heap_type(type)->slot_count)
        type = type->base;
    while (!(type->flags & PY_TYPE_HEAP) && type->base &&
           type->base->size == type->size)
        type = type->base;
    return type->size > sizeof(PyObject) || type->copy ? type : &py_object_type;
}

static bool check_base(PyMachine *machine, PyValue base)
{
    if (!py_is_class(base)) {
        py_raise(machine, &py_TypeError, "bases must be types");
        return false;
    }
    const PyType *type = py_class(base);
    if (type == &py_object_type || type->flags & (PY_TYPE_BASE | PY_TYPE_HEAP))
        return true;
    static const PyType *const final[] = {&py_bool_type,
                                          &py_none_type,
                                          &py_function_type,
                                          &py_native_type,
                                          &py_method_descriptor_type,
                                          &py_generator_type,
                                          &py_coroutine_type,
                                          &py_ellipsis_type,
                                          &py_bound_method_type,
                                          &py_async_generator_type};
    for (size_t i = 0; i < sizeof final / sizeof *final; i++)
        if (type == final[i]) {
            py_raise(machine, &py_TypeError,
                     "type '%s' is not an acceptable base type",
                     py_type_name(type));
            return false;
        }
    py_unsupported(machine, "keep one in an attribute",
                   "a class that derives from %s", py_type_name(type));
    return false;
}

const PyType *py_class_best_base(PyMachine *machine, const PyTuple *bases)
{
    const PyType *best = NULL, *winner = NULL;
    for (uint32_t i = 0; i < bases->count; i++) {
        if (!check_base(machine, bases->items[i]))
            return NULL;
        const PyType *base = py_class(bases->items[i]);
        const PyType *solid = solid_base(base);
        if (!winner || (solid != winner && py_type_is_subtype(solid, winner))) {
            winner = solid;
            best = base;
        } else if (!py_type_is_subtype(winner, solid)) {
            py_raise(machine, &py_TypeError,
                     "multiple bases have instance lay-out conflict");
            return NULL;
        }
    }
    return best ? best : &py_object_type;
}

/* --- __slots__
 * ------------------------------------------------------------------------ */

typedef struct Slots {
    PyValue given; /* a list of str; undefined: there is no __slots__ */
    bool dict;     /* "__dict__" is one of them */
    bool weakref;  /* "__weakref__" is */
} Slots;

static PyValue list_slots(PyMachine *machine, PyValue slots)
{
    if (py_is_instance(slots, &py_string_type))
        return py_list_new(machine, &slots, 1);
    const PyType *type = py_type_of(slots);
    /* No frame may be pushed here. */
    if (!py_is_direct(slots) &&
        (type->iter || type->get_item || type->flags & PY_TYPE_HEAP))
        return py_unsupported(machine, "a tuple of names",
                              "__slots__ that are made by Python");
    return py_sequence_of(machine, slots);
}

static bool check_slot(PyMachine *machine, PyValue slot)
{
    if (!py_is_instance(slot, &py_string_type)) {
        py_raise(machine, &py_TypeError,
                 "__slots__ items must be strings, not '%s'",
                 py_type_name(py_type_of(slot)));
        return false;
    }
    if (py_is(py_string_isidentifier(machine, &slot, 1), PY_TRUE))
        return true;
    py_raise(machine, &py_TypeError, "__slots__ must be identifiers");
    return false;
}

static bool read_slots(PyMachine *machine, const PyDict *names, Slots *slots)
{
    PyValue key = py_string_from(machine, "__slots__");
    if (py_is_error(key))
        return false;
    PyValue given = py_dict_get_name(names, py_string(key));
    py_decref(machine, key);
    *slots = (Slots){PY_UNDEFINED, false, false};
    if (py_is_undefined(given))
        return true;
    slots->given = list_slots(machine, given);
    if (py_is_error(slots->given))
        return false;
    const PyList *list = py_list(slots->given);
    for (uint32_t i = 0; i < list->count; i++) {
        if (!check_slot(machine, list->items[i]))
            return false;
        const PyString *name = py_string(list->items[i]);
        slots->dict = slots->dict || py_string_is(name, "__dict__");
        slots->weakref = slots->weakref || py_string_is(name, "__weakref__");
    }
    return true;
}

/* __name in class C stands for _C__name. */
static PyValue mangle(PyMachine *machine, const PyHeapType *type,
                      const PyString *name)
{
    const char *class = py_type_name(&type->type);
    class += strspn(class, "_");
    bool private = name->size > 2 && memcmp(name->text, "__", 2) == 0 &&
                   memcmp(name->text + name->size - 2, "__", 2) != 0;
    return private && *class ? py_string_format(machine, "_%s%s", class,
                                                name->text)
                             : py_string_from(machine, name->text);
}

static bool add_place(PyMachine *machine, PyHeapType *type, PyDict *names,
                      PyString *name)
{
    if (py_dict_find_name(names, name) >= 0) {
        py_raise(machine, &py_ValueError,
                 "'%s' in __slots__ conflicts with class variable", name->text);
        return false;
    }
    BASE_INVARIANT(type->type.size >= type->native->size);
    PyValue member = py_member_new(machine, &type->type, name, type->type.size);
    if (py_is_error(member))
        return false;
    bool good = py_dict_set_name(machine, names, name, member);
    py_decref(machine, member);
    type->slot_count++;
    type->type.size += (uint32_t)sizeof(PyValue);
    return good;
}

static bool add_places(PyMachine *machine, PyHeapType *type, PyDict *names,
                       const PyList *slots)
{
    for (uint32_t i = 0; i < slots->count; i++) {
        const PyString *given = py_string(slots->items[i]);
        if (py_string_is(given, "__dict__") ||
            py_string_is(given, "__weakref__"))
            continue;
        if (type->native->flags & PY_TYPE_STRING) {
            py_unsupported(machine, "leave __slots__ out",
                           "__slots__ of a class that derives from str");
            return false;
        }
        if (type->native->flags & PY_TYPE_VARIABLE) {
            py_raise(machine, &py_TypeError,
                     "nonempty __slots__ not supported for subtype of '%s'",
                     py_type_name(type->native));
            return false;
        }
        PyValue name = mangle(machine, type, given);
        bool good = !py_is_error(name) &&
                    add_place(machine, type, names, py_string(name));
        py_decref(machine, name);
        if (!good)
            return false;
    }
    return true;
}

/* --- the whole
 * ---------------------------------------------------------------------------
 */

static bool another_base_has_dict(const PyTuple *bases)
{
    for (uint32_t i = 0; i < bases->count; i++)
        if (py_class(bases->items[i])->dict_offset)
            return true;
    return false;
}

static void add_dict(PyHeapType *type)
{
    BASE_INVARIANT(!type->type.dict_offset);
    if (type->native->flags & PY_TYPE_VARIABLE) {
        type->type.dict_offset = PY_DICT_AT_END;
        return;
    }
    BASE_INVARIANT(type->type.size % sizeof(PyDict *) == 0);
    type->type.dict_offset = (int32_t)type->type.size;
    type->type.size += (uint32_t)sizeof(PyDict *);
}

static bool a_base_is_weak(const PyTuple *bases)
{
    for (uint32_t i = 0; i < bases->count; i++)
        if (py_class(bases->items[i])->flags & PY_TYPE_WEAK)
            return true;
    return false;
}

/* CPython finds no place for weak references behind items. */
static bool has_items_behind(const PyType *native)
{
    return native == &py_int_type || native == &py_tuple_type ||
           native == &py_bytes_type;
}

static bool add_weakrefs(PyMachine *machine, PyHeapType *type,
                         const PyTuple *bases, const Slots *slots)
{
    bool is_weak = a_base_is_weak(bases);
    bool may = !is_weak && !has_items_behind(type->native);
    if (slots->weakref && !may) {
        py_raise(machine, &py_TypeError, "%s",
                 py_machine_version(machine) < 312
                     ? "__weakref__ slot disallowed: either we already got "
                       "one, or __itemsize__ != 0"
                 : is_weak ? "__weakref__ slot disallowed: we already got one"
                           : "__weakref__ slot disallowed: __itemsize__ != 0");
        return false;
    }
    if (is_weak || (may && (py_is_undefined(slots->given) || slots->weakref)))
        type->type.flags |= PY_TYPE_WEAK;
    return true;
}

bool py_class_lay_out(PyMachine *machine, PyHeapType *type,
                      const PyTuple *bases, PyDict *names)
{
    Slots slots = {PY_UNDEFINED, false, false};
    bool good = read_slots(machine, names, &slots);
    type->slot_offset = type->type.size;
    if (good && !py_is_undefined(slots.given))
        good = add_places(machine, type, names, py_list(slots.given));
    bool wants_dict = py_is_undefined(slots.given) || slots.dict ||
                      another_base_has_dict(bases);
    bool was_weak = a_base_is_weak(bases);
    good = good && add_weakrefs(machine, type, bases, &slots);
    py_decref(machine, slots.given);
    if (good && wants_dict && type->type.dict_offset == 0 &&
        type->native != &py_type_type) {
        add_dict(type);
        good = py_place_getter_add(machine, &type->type, names, "__dict__");
    }
    if (good && !was_weak && type->type.flags & PY_TYPE_WEAK)
        good = py_place_getter_add(machine, &type->type, names, "__weakref__");
    return good;
}

/* --- likeness
 * ---------------------------------------------------------------------- */

/* The class that the last of the instance's places came with; NULL: none. */
static const PyType *with_places(const PyType *type)
{
    while (type->flags & PY_TYPE_HEAP && !py_heap_type(type)->slot_count)
        type = type->base;
    return type->flags & PY_TYPE_HEAP ? type : NULL;
}

bool py_class_is_laid_out_like(PyMachine *machine, const PyType *a,
                               const PyType *b)
{
    if (py_heap_type(a)->native != py_heap_type(b)->native ||
        a->size != b->size || a->dict_offset != b->dict_offset)
        return false;
    if (with_places(a) != with_places(b))
        py_unsupported(machine, "share a base class with them",
                       "a change between classes with __slots__ of their own");
    return with_places(a) == with_places(b);
}
