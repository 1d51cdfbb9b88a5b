#include "py_class_layout.h"

#include "py_bytes.h"
#include "py_code.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_dict_views.h"
#include "py_exception.h"
#include "py_exception_fields.h"
#include "py_frame_object.h"
#include "py_fuel.h"
#include "py_function.h"
#include "py_generator.h"
#include "py_int.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_machine.h"
#include "py_mapping_proxy.h"
#include "py_member.h"
#include "py_memoryview.h"
#include "py_method.h"
#include "py_place_getter.h"
#include "py_range.h"
#include "py_singletons.h"
#include "py_slice.h"
#include "py_slot_wrapper.h"
#include "py_string_case.h"
#include "py_traceback_object.h"
#include "py_tuple.h"
#include "py_union.h"
#include "py_wide_range.h"

#include <stdlib.h>

/* --- the base
 * ---------------------------------------------------------------------- */

/* Exceptions differ in CPython's memory alone. */
static bool adds_to_exception(const PyType *type)
{
    return type == &py_BaseException || py_exception_adds_fields(type);
}

/* The class in whose instances the last places of `type`'s were added. */
static const PyType *solid_base(const PyType *type)
{
    while (type->flags & PY_TYPE_HEAP && !py_heap_type(type)->slot_count)
        type = type->base;
    while (!(type->flags & PY_TYPE_HEAP) && type->base &&
           type->base->size == type->size &&
           !(type->flags & PY_TYPE_EXCEPTION && adds_to_exception(type)))
        type = type->base;
    return type->size > sizeof(PyObject) || type->copy ? type : &py_object_type;
}

bool py_class_has_layout_of(const PyType *type, const PyType *base)
{
    return py_type_is_subtype(solid_base(type), solid_base(base));
}

/* What CPython's builtin types are that nothing may derive from. */
static const PyType *const final[] = {&py_bool_type,
                                      &py_none_type,
                                      &py_function_type,
                                      &py_native_type,
                                      &py_method_descriptor_type,
                                      &py_generator_type,
                                      &py_coroutine_type,
                                      &py_ellipsis_type,
                                      &py_bound_method_type,
                                      &py_async_generator_type,
                                      &py_not_implemented_type,
                                      &py_range_type,
                                      &py_slice_type,
                                      &py_memoryview_type,
                                      &py_mapping_proxy_type,
                                      &py_dict_keys_type,
                                      &py_dict_values_type,
                                      &py_dict_items_type,
                                      &py_ordered_keys_type,
                                      &py_ordered_values_type,
                                      &py_ordered_items_type,
                                      &py_union_type,
                                      &py_cell_type,
                                      &py_code_type,
                                      &py_traceback_type,
                                      &py_frame_object_type,
                                      &py_slot_wrapper_type,
                                      &py_member_type,
                                      &py_place_getter_type,
                                      &py_list_iterator_type,
                                      &py_tuple_iterator_type,
                                      &py_string_iterator_type,
                                      &py_ascii_iterator_type,
                                      &py_dict_key_iterator_type,
                                      &py_set_iterator_type,
                                      &py_range_iterator_type,
                                      &py_wide_range_iterator_type};

static bool check_base(PyMachine *machine, PyValue base)
{
    if (!py_is_class(base)) {
        py_raise(machine, &py_TypeError, "bases must be types");
        return false;
    }
    const PyType *type = py_class(base);
    if (type == &py_object_type || type->flags & (PY_TYPE_BASE | PY_TYPE_HEAP))
        return true;
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

/* Borrowed; undefined: there are none, or there was no memory to look. */
static PyValue given_slots(PyMachine *machine, const PyDict *names)
{
    PyValue key = py_string_from(machine, "__slots__");
    if (py_is_error(key))
        return PY_UNDEFINED;
    PyValue given = py_dict_get_name(names, py_string(key));
    py_decref(machine, key);
    return given;
}

bool py_class_must_walk_slots(PyMachine *machine, const PyDict *names,
                              PyValue *slots)
{
    *slots = given_slots(machine, names);
    if (py_is_undefined(*slots) || py_is_instance(*slots, &py_string_type) ||
        py_is_direct(*slots))
        return false;
    const PyType *type = py_type_of(*slots);
    return type->iter || type->get_item || type->flags & PY_TYPE_HEAP;
}

static PyValue list_slots(PyMachine *machine, PyValue slots)
{
    if (py_is_instance(slots, &py_string_type))
        return py_list_new(machine, &slots, 1);
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

/* CPython finds no place for weak references behind items. */
static bool has_items_behind(const PyType *native)
{
    return native == &py_int_type || native == &py_tuple_type ||
           native == &py_bytes_type || native == &py_type_type;
}

static bool check_dict_slot(PyMachine *machine, const PyHeapType *type,
                            const PySlots *slots)
{
    if (!slots->dict && !type->type.dict_offset)
        return true;
    py_raise(machine, &py_TypeError,
             "__dict__ slot disallowed: we already got one");
    return false;
}

static bool check_weakref_slot(PyMachine *machine, const PyHeapType *type,
                               const PySlots *slots)
{
    bool has_one = slots->weakref || type->type.base->flags & PY_TYPE_WEAK;
    if (!has_one && !has_items_behind(type->native))
        return true;
    py_raise(machine, &py_TypeError, "%s",
             py_machine_version(machine) < 312
                 ? "__weakref__ slot disallowed: either we already got "
                   "one, or __itemsize__ != 0"
             : has_one ? "__weakref__ slot disallowed: we already got one"
                       : "__weakref__ slot disallowed: __itemsize__ != 0");
    return false;
}

/* __name in class C stands for _C__name. */
static PyValue mangle(PyMachine *machine, const PyString *class_name,
                      const PyString *name)
{
    const char *class = class_name->text;
    class += strspn(class, "_");
    bool private = name->size > 2 && memcmp(name->text, "__", 2) == 0 &&
                   memcmp(name->text + name->size - 2, "__", 2) != 0;
    return private && *class ? py_string_format(machine, "_%s%s", class,
                                                name->text)
                             : py_string_from(machine, name->text);
}

/* Leaves in the list the names, mangled, that are to be places. */
static bool sift(PyMachine *machine, const PyHeapType *type, PyList *list,
                 PySlots *slots)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        if (!check_slot(machine, list->items[i]))
            return false;
        const PyString *name = py_string(list->items[i]);
        bool is_dict = py_string_is(name, "__dict__");
        bool is_weakref = py_string_is(name, "__weakref__");
        if ((is_dict && !check_dict_slot(machine, type, slots)) ||
            (is_weakref && !check_weakref_slot(machine, type, slots)))
            return false;
        slots->dict = slots->dict || is_dict;
        slots->weakref = slots->weakref || is_weakref;
        if (is_dict || is_weakref)
            continue;
        PyValue mangled = mangle(machine, type->type.heap_name, name);
        if (py_is_error(mangled))
            return false;
        py_assign(machine, &list->items[kept++], mangled);
    }
    while (list->count > kept)
        py_decref(machine, list->items[--list->count]);
    return true;
}

static bool check_conflicts(PyMachine *machine, const PyList *list,
                            const PyDict *names)
{
    for (uint32_t i = 0; i < list->count; i++) {
        PyString *name = py_string(list->items[i]);
        if (py_dict_find_name(names, name) < 0 ||
            py_string_is(name, "__qualname__") ||
            py_string_is(name, "__classcell__"))
            continue;
        py_raise(machine, &py_ValueError,
                 "'%s' in __slots__ conflicts with class variable", name->text);
        return false;
    }
    return true;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(py_string(*(const PyValue *)a)->text,
                  py_string(*(const PyValue *)b)->text);
}

static bool check_slots(PyMachine *machine, PyHeapType *type,
                        const PyDict *names, PyList *list, PySlots *slots)
{
    if (list->count && has_items_behind(type->native)) {
        py_raise(machine, &py_TypeError,
                 "nonempty __slots__ not supported for subtype of '%s'",
                 py_type_name(type->type.base));
        return false;
    }
    if (!py_charge(machine, list->count) || !sift(machine, type, list, slots) ||
        !check_conflicts(machine, list, names))
        return false;
    if (list->count > 0) /* else there may be no items to point at */
        qsort(list->items, list->count, sizeof *list->items, compare_names);
    PyValue sorted = py_tuple_new(machine, list->items, list->count);
    if (py_is_error(sorted))
        return false;
    BASE_INVARIANT(!type->slot_names);
    type->slot_names = py_tuple(sorted);
    return true;
}

bool py_class_read_slots(PyMachine *machine, PyHeapType *type,
                         const PyDict *names, PyValue walked, PySlots *slots)
{
    *slots = (PySlots){0};
    PyValue given = given_slots(machine, names);
    if (py_is_undefined(given))
        return !py_is_raising(machine);
    slots->given = true;
    PyValue list = py_is_undefined(walked) ? list_slots(machine, given)
                                           : py_incref(walked);
    if (py_is_error(list))
        return false;
    bool good = check_slots(machine, type, names, py_list(list), slots);
    py_decref(machine, list);
    return good;
}

/* A name that stands twice has two places, and the first one is found. */
static bool add_place(PyMachine *machine, PyHeapType *type, PyDict *names,
                      PyString *name)
{
    BASE_INVARIANT(type->type.size >= type->native->size);
    PyValue member = py_member_new(machine, &type->type, name, type->type.size);
    if (py_is_error(member))
        return false;
    bool good = py_dict_find_name(names, name) >= 0 ||
                py_dict_set_name(machine, names, name, member);
    py_decref(machine, member);
    type->slot_count++;
    type->type.size += (uint32_t)sizeof(PyValue);
    return good;
}

static bool add_places(PyMachine *machine, PyHeapType *type, PyDict *names)
{
    type->slot_offset = type->type.size;
    BASE_INVARIANT(type->slot_offset % sizeof(PyValue) == 0);
    for (uint32_t i = 0; type->slot_names && i < type->slot_names->count; i++)
        if (!add_place(machine, type, names,
                       py_string(type->slot_names->items[i])))
            return false;
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

bool py_class_lay_out(PyMachine *machine, PyHeapType *type,
                      const PyTuple *bases, PyDict *names, const PySlots *slots)
{
    if (!add_places(machine, type, names))
        return false;
    bool was_weak = a_base_is_weak(bases);
    bool wants_dict =
        !slots->given || slots->dict || another_base_has_dict(bases);
    if (was_weak || slots->weakref ||
        (!slots->given && !has_items_behind(type->native)))
        type->type.flags |= PY_TYPE_WEAK;
    bool good = true;
    if (wants_dict && type->type.dict_offset == 0 &&
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

/* CPython's collector follows instances of the type: it frees them in another
 * way. */
static bool is_collected(const PyType *type)
{
    return type->flags & PY_TYPE_HEAP || type->traverse;
}

/* An instance of the type is laid out like one of its base. */
static bool adds_nothing(const PyType *type)
{
    const PyType *base = type->base;
    if (!base || is_collected(type) != is_collected(base))
        return false;
    if (!(type->flags & PY_TYPE_HEAP))
        return type->flags & base->flags & PY_TYPE_EXCEPTION &&
               !adds_to_exception(type);
    return type->size == base->size && !py_heap_type(type)->slot_count &&
           !type->dict_offset == !base->dict_offset &&
           !((type->flags ^ base->flags) & PY_TYPE_WEAK);
}

static bool have_same_slots(const PyHeapType *a, const PyHeapType *b)
{
    uint32_t count = a->slot_count;
    if (count != b->slot_count)
        return false;
    BASE_INVARIANT(count == 0 || a->slot_names->count == count);
    BASE_INVARIANT(count == 0 || b->slot_names->count == count);
    for (uint32_t i = 0; i < count; i++)
        if (!py_string_equals(py_string(a->slot_names->items[i]),
                              py_string(b->slot_names->items[i])))
            return false;
    return true;
}

/* Both add the same to one base. Up to 3.11 CPython does not see so if the
 * place for weak references comes behind others. */
static bool add_the_same(const PyMachine *machine, const PyType *a,
                         const PyType *b)
{
    if (a->base != b->base || !(a->flags & b->flags & PY_TYPE_HEAP) ||
        a->dict_offset != b->dict_offset || a->size != b->size ||
        (a->flags ^ b->flags) & PY_TYPE_WEAK)
        return false;
    if (py_machine_version(machine) < 312 && py_heap_type(a)->slot_count &&
        a->flags & PY_TYPE_WEAK && !(a->base->flags & PY_TYPE_WEAK))
        return false;
    return have_same_slots(py_heap_type(a), py_heap_type(b));
}

const char *py_class_unlike(const PyMachine *machine, const PyType *a,
                            const PyType *b)
{
    if (is_collected(a) != is_collected(b))
        return "deallocator";
    while (adds_nothing(a))
        a = a->base;
    while (adds_nothing(b))
        b = b->base;
    return a == b || add_the_same(machine, a, b) ? NULL : "object layout";
}
