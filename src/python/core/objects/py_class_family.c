/* Classes and their bases: who derives from whom, and in which order they are
 * asked. */
#include "py_class_family.h"

#include "base_memory.h"
#include "py_class.h"
#include "py_class_layout.h"
#include "py_class_order.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_machine_state.h"
#include "py_mro.h"
#include "py_type.h"

/* --- a class and its subclasses
 * -------------------------------------------------- */

bool py_class_family_join(PyMachine *machine, PyHeapType *type,
                          const PyType *base)
{
    if (!(base->flags & PY_TYPE_HEAP))
        return true;
    PyHeapType *parent = py_heap_type(base);
    BASE_INVARIANT(parent->subclass_count <= parent->subclass_capacity);
    BASE_INVARIANT(parent != type);
    if (parent->subclass_count == parent->subclass_capacity) {
        size_t size = parent->subclass_capacity * sizeof *parent->subclasses;
        size_t larger = size ? 2 * size : 4 * sizeof *parent->subclasses;
        void *memory =
            py_memory_resize(machine, parent->subclasses, size, larger);
        if (!memory)
            return false;
        parent->subclasses = memory;
        parent->subclass_capacity =
            (uint32_t)(larger / sizeof *parent->subclasses);
    }
    parent->subclasses[parent->subclass_count++] = type;
    return true;
}

static void forget_subclass(const PyHeapType *type, const PyType *base)
{
    if (!(base->flags & PY_TYPE_HEAP))
        return;
    PyHeapType *parent = py_heap_type(base);
    for (uint32_t i = 0; i < parent->subclass_count; i++) {
        if (parent->subclasses[i] != type)
            continue;
        BASE_INVARIANT(parent->subclass_count <= parent->subclass_capacity);
        parent->subclass_count--;
        memmove(&parent->subclasses[i], &parent->subclasses[i + 1],
                (parent->subclass_count - i) * sizeof *parent->subclasses);
        return;
    }
}

void py_class_forget(PyMachine *machine, PyHeapType *type)
{
    for (uint32_t i = 0; type->bases && i < type->bases->count; i++)
        forget_subclass(type, py_class(type->bases->items[i]));
    py_memory_free(machine, type->subclasses,
                   type->subclass_capacity * sizeof *type->subclasses);
    type->subclasses = NULL;
    type->subclass_count = type->subclass_capacity = 0;
}

/* With a list of those still to do: how deep a family goes is the program's
 * choice. */
void py_class_changed(PyMachine *machine, PyHeapType *type)
{
    PyHeapType **waiting = NULL;
    uint32_t count = 0, capacity = 0;
    machine->type_epoch++;
    for (;;) {
        py_special_collect(machine, &type->type);
        BASE_INVARIANT(type->subclasses || type->subclass_count == 0);
        for (uint32_t i = 0; i < type->subclass_count; i++) {
            BASE_GROW(waiting, count, capacity);
            waiting[count++] = type->subclasses[i];
        }
        if (!count)
            break;
        type = waiting[--count];
    }
    base_free(waiting);
}

/* --- the order in which they are asked ------------------------------------ */

static bool check_twice(PyMachine *machine, const PyTuple *bases)
{
    for (uint32_t i = 0; i < bases->count; i++)
        for (uint32_t k = 0; k < i; k++) {
            if (!py_is(bases->items[i], bases->items[k]))
                continue;
            py_raise(machine, &py_TypeError, "duplicate base class %s",
                     py_type_name(py_class(bases->items[i])));
            return false;
        }
    return true;
}

static void complain_order(PyMachine *machine, const PyType *const *left,
                           uint32_t count)
{
    BaseText names = {0};
    for (uint32_t i = 0; i < count; i++)
        base_text_printf(&names, "%s%s", i ? ", " : "",
                         py_type_own_name(left[i]));
    py_raise(machine, &py_TypeError,
             py_machine_version(machine) < 313
                 ? "Cannot create a consistent method resolution\norder (MRO) "
                   "for bases %s"
                 : "Cannot create a consistent method resolution order (MRO) "
                   "for bases %s",
             base_text_str(&names));
    base_text_release(&names);
}

/* Each of the classes is looked for at the head of all others. */
static bool charge_order(PyMachine *machine, const PyTuple *bases)
{
    enum { OF_ITSELF = 100 };
    uint64_t all = bases->count;
    for (uint32_t i = 0; i < bases->count; i++)
        all += py_class(bases->items[i])->mro_count;
    return py_charge(machine,
                     OF_ITSELF + all * 4 + (uint64_t)bases->count * all / 4);
}

/* The caller owns *order (base_free). */
static bool merge(PyMachine *machine, const PyHeapType *type,
                  const PyType ***order, uint32_t *count)
{
    *order = NULL;
    if (!check_twice(machine, type->bases) ||
        !charge_order(machine, type->bases))
        return false;
    bool good = py_mro_merge(&type->type, type->bases, order, count);
    if (!good)
        complain_order(machine, *order, *count);
    return good;
}

static bool set_order(PyMachine *machine, PyHeapType *type,
                      const PyType *const *order, uint32_t count)
{
    const PyType **mro = py_memory_new(machine, count * sizeof *mro);
    if (!mro)
        return false;
    memcpy(mro, order, count * sizeof *mro);
    type->type.mro = mro;
    type->type.mro_count = count;
    BASE_INVARIANT(mro[count - 1] == &py_object_type);
    for (uint32_t i = 1; i < count; i++)
        py_incref_object((PyObject *)(uintptr_t)&mro[i]->object);
    return true;
}

bool py_class_family_order(PyMachine *machine, PyHeapType *type)
{
    const PyType **order;
    uint32_t count;
    bool good = merge(machine, type, &order, &count) &&
                set_order(machine, type, order, count);
    base_free(order);
    return good;
}

PyValue py_class_family_list(PyMachine *machine, const PyHeapType *type)
{
    const PyType **order;
    uint32_t count;
    PyValue list = PY_ERROR;
    if (merge(machine, type, &order, &count))
        list = py_list_new(machine, NULL, 0);
    for (uint32_t i = 0; !py_is_error(list) && i < count; i++)
        if (!py_list_append(machine, list, py_from_object(order[i])))
            py_assign(machine, &list, PY_ERROR);
    base_free(order);
    return list;
}

static void release_order(PyMachine *machine, const PyType *const *mro,
                          uint32_t count)
{
    for (uint32_t i = 1; i < count; i++)
        py_decref_object(machine, (PyObject *)(uintptr_t)&mro[i]->object);
    py_memory_free(machine, (void *)(uintptr_t)mro, count * sizeof *mro);
}

bool py_class_family_set(PyMachine *machine, PyHeapType *type,
                         const PyValue *order, uint32_t count)
{
    const PyType *const *old = type->type.mro;
    uint32_t old_count = type->type.mro_count;
    const PyType **types = base_alloc(count * sizeof *types);
    for (uint32_t i = 0; i < count; i++)
        types[i] = py_class(order[i]);
    BASE_INVARIANT(types[0] == &type->type);
    bool good = set_order(machine, type, types, count);
    base_free(types);
    if (good && old)
        release_order(machine, old, old_count);
    return good;
}

bool py_class_family_begin(PyMachine *machine, PyHeapType *type)
{
    const PyType *native = type->native;
    const PyType *order[8] = {&type->type};
    uint32_t count = 1;
    for (; native && native != &py_object_type; native = native->base) {
        BASE_REQUIRE(count + 1 < sizeof order / sizeof *order);
        order[count++] = native;
    }
    order[count++] = &py_object_type;
    return set_order(machine, type, order, count);
}

/* --- other bases ---------------------------------------------------------- */

/* What a class had before, should the family be no family afterwards. */
typedef struct Former {
    PyHeapType *type;
    const PyType *const *mro;
    uint32_t count;
} Former;

typedef struct Formers {
    Former *items; /* owned */
    uint32_t count, capacity;
} Formers;

/* New orders for the class and for all that derive from it: who has been given
 * one stands in `formers`. */
static bool reorder(PyMachine *machine, PyHeapType *type, Formers *formers)
{
    PyHeapType **waiting = NULL;
    uint32_t count = 0, capacity = 0;
    bool good = true;
    for (;;) {
        if (!py_is_undefined(
                py_class_order_method(machine, type->type.object.type)))
            py_unsupported(machine, NULL,
                           "other bases of a class whose metaclass has an "
                           "mro() of its own");
        if (py_is_raising(machine)) {
            good = false;
            break;
        }
        Former former = {type, type->type.mro, type->type.mro_count};
        good = py_class_family_order(machine, type);
        if (!good)
            break;
        BASE_GROW(formers->items, formers->count, formers->capacity);
        formers->items[formers->count++] = former;
        for (uint32_t i = 0; i < type->subclass_count; i++) {
            BASE_GROW(waiting, count, capacity);
            waiting[count++] = type->subclasses[i];
        }
        if (!count)
            break;
        type = waiting[--count];
    }
    base_free(waiting);
    return good;
}

/* One class may stand there twice: the oldest order is the first. */
static void restore(PyMachine *machine, const Formers *formers)
{
    for (uint32_t i = formers->count; i-- > 0;) {
        const Former *former = &formers->items[i];
        PyType *type = &former->type->type;
        release_order(machine, type->mro, type->mro_count);
        BASE_INVARIANT(former->count && former->mro[0] == type);
        type->mro = former->mro;
        type->mro_count = former->count;
    }
}

static bool check_bases(PyMachine *machine, const PyHeapType *type,
                        PyValue bases)
{
    const char *name = py_type_name(&type->type);
    if (!py_is_any_tuple(bases)) {
        py_raise(machine, &py_TypeError,
                 "can only assign tuple to %s.__bases__, not %s", name,
                 py_type_name(py_type_of(bases)));
        return false;
    }
    const PyTuple *tuple = py_tuple(bases);
    if (!tuple->count)
        py_raise(machine, &py_TypeError,
                 "can only assign non-empty tuple to %s.__bases__, not ()",
                 name);
    for (uint32_t i = 0; i < tuple->count && !py_is_raising(machine); i++) {
        if (!py_is_class(tuple->items[i]))
            py_raise(machine, &py_TypeError,
                     "%s.__bases__ must be tuple of classes, not '%s'", name,
                     py_type_name(py_type_of(tuple->items[i])));
        else if (py_type_is_subtype(py_class(tuple->items[i]), &type->type))
            py_raise(machine, &py_TypeError,
                     "a __bases__ item causes an inheritance cycle");
    }
    return !py_is_raising(machine);
}

/* An instance of `old` would do as one of `base`. */
static bool fits(PyMachine *machine, const PyType *old, const PyType *base)
{
    if (py_type_is_open(old) || py_type_is_open(base)) {
        py_unsupported(machine, NULL, "setting __bases__ from %s to %s",
                       py_type_name(old), py_type_name(base));
        return false;
    }
    const char *difference = py_class_unlike(machine, base, old);
    if (difference)
        py_raise(machine, &py_TypeError,
                 "__bases__ assignment: '%s' %s differs from '%s'",
                 py_type_name(base), difference, py_type_name(old));
    return !difference;
}

static void leave(const PyHeapType *type, const PyTuple *bases, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        forget_subclass(type, py_class(bases->items[i]));
}

static bool join(PyMachine *machine, PyHeapType *type, const PyTuple *bases)
{
    for (uint32_t i = 0; i < bases->count; i++) {
        if (py_class_family_join(machine, type, py_class(bases->items[i])))
            continue;
        leave(type, bases, i);
        return false;
    }
    return true;
}

bool py_class_set_bases(PyMachine *machine, PyHeapType *type, PyValue value)
{
    if (!check_bases(machine, type, value))
        return false;
    const PyType *base = py_class_best_base(machine, py_tuple(value));
    if (!base || !fits(machine, type->type.base, base))
        return false;
    PyTuple *old = type->bases;
    BASE_INVARIANT(old && type->type.mro[0] == &type->type);
    Formers formers = {0};
    type->bases = py_tuple(value);
    bool good =
        reorder(machine, type, &formers) && join(machine, type, type->bases);
    if (good) {
        py_incref(value);
        BASE_INVARIANT(formers.count != 0 && formers.items[0].type == type);
        type->type.base = base;
        leave(type, old, old->count);
        for (uint32_t i = 0; i < formers.count; i++)
            release_order(machine, formers.items[i].mro,
                          formers.items[i].count);
        py_decref_object(machine, &old->object);
        py_class_changed(machine, type);
    } else {
        type->bases = old;
        restore(machine, &formers);
    }
    base_free(formers.items);
    return good;
}
