#include "py_walk_left.h"

#include "py_bytearray.h"
#include "py_bytes.h"
#include "py_deque.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_set.h"
#include "py_tuple.h"
#include "py_utf8.h"

static PyValue left_of(uint32_t whole, uint32_t done)
{
    return py_small(whole > done ? whole - done : 0);
}

static PyValue left_of_string(PyMachine *machine, const PyWalk *walk)
{
    const PyString *string = py_string(walk->container);
    uint32_t bytes = string->size - walk->position;
    BASE_INVARIANT(walk->position <= string->size);
    return py_charge(machine, bytes / 8)
               ? py_small(py_utf8_length(string->text + walk->position, bytes))
               : PY_ERROR;
}

/* Of a dict that has changed none are left. */
static PyValue left_of_dict(PyMachine *machine, const PyWalk *walk)
{
    (void)machine;
    bool is_same = py_dict(walk->container)->count == walk->expected;
    return py_small(is_same ? walk->left : 0);
}

static PyValue left_of_set(PyMachine *machine, const PyWalk *walk)
{
    const PySet *set = py_set(walk->container);
    uint32_t at = walk->position, left = 0;
    PyValue item;
    if (set->used != walk->expected)
        return py_small(0);
    if (!py_charge(machine, set->used / 4))
        return PY_ERROR;
    while (py_set_each(set, &at, &item))
        left++;
    return py_small(left);
}

static PyValue left_of_deque(PyMachine *machine, const PyWalk *walk)
{
    const PyDeque *deque = py_deque(walk->container);
    if (deque->changes != walk->expected)
        return py_unsupported(machine, NULL,
                              "the length hint of a changed deque's iterator");
    return left_of(deque->count, walk->position);
}

PyValue py_walk_left(PyMachine *machine, const PyValue *args, uint32_t count)
{
    const PyWalk *walk = (const PyWalk *)py_object(args[0]);
    PyValue container = walk->container;
    BASE_INVARIANT(count == 1);
    if (py_is_undefined(container))
        return py_small(0);
    if (walk->object.type == &py_list_reverse_iterator_type)
        return py_small(
            walk->position <= py_list(container)->count ? walk->position : 0);
    if (py_is_any_list(container))
        return left_of(py_list(container)->count, walk->position);
    if (py_is_any_tuple(container))
        return left_of(py_tuple(container)->count, walk->position);
    if (py_is_any_string(container))
        return left_of_string(machine, walk);
    if (py_is_instance(container, &py_dict_type))
        return left_of_dict(machine, walk);
    if (py_is_any_set(container))
        return left_of_set(machine, walk);
    if (py_is_instance(container, &py_deque_type))
        return left_of_deque(machine, walk);
    if (py_is_any_bytearray(container))
        return left_of(((const PyBytes *)py_object(
                            ((const PyByteArray *)py_object(container))->bytes))
                           ->size,
                       walk->position);
    BASE_REQUIRE(py_is_any_bytes(container));
    return left_of(((const PyBytes *)py_object(container))->size,
                   walk->position);
}
