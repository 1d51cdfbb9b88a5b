#include "py_int_limbs.h"

#include "py_exception.h"
#include "py_fuel.h"

#include <math.h>

void py_int_view(PyValue number, PyIntView *view)
{
    if (!py_is_small(number) && !py_is_bool(number)) {
        PyInt *big = (PyInt *)py_object(number);
        BASE_INVARIANT(py_is_int(number));
        BASE_INVARIANT(big->count == 0 || big->limbs[big->count - 1] != 0);
        view->limbs = (const mp_limb_t *)big->limbs;
        view->count = big->count;
        view->negative = big->negative;
        return;
    }
    int64_t small =
        py_is_bool(number) ? py_is(number, PY_TRUE) : py_small_value(number);
    view->negative = small < 0;
    view->own = (mp_limb_t)(small < 0 ? -small : small);
    view->limbs = &view->own;
    view->count = small != 0;
}

uint64_t py_int_view_bits(const PyIntView *view)
{
    if (view->count == 0)
        return 0;
    uint64_t top = view->limbs[view->count - 1];
    BASE_INVARIANT(top != 0);
    return 64 * (uint64_t)view->count - (uint64_t)__builtin_clzll(top);
}

/* `extra` bytes behind the limbs. */
static PyInt *alloc(PyMachine *machine, const PyType *type, uint64_t count,
                    size_t extra)
{
    if (!py_charge(machine, count))
        return NULL;
    if (count > UINT32_MAX / 8) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return NULL;
    }
    PyInt *number = py_object_new_sized(machine, type, count * 8 + extra);
    if (number)
        number->count = (uint32_t)count;
    return number;
}

PyInt *py_int_alloc(PyMachine *machine, uint64_t count)
{
    return alloc(machine, &py_int_type, count, 0);
}

PyValue py_int_copy(PyMachine *machine, const PyType *type, PyValue number)
{
    PyIntView view;
    py_int_view(number, &view);
    PyInt *copy = alloc(machine, type, view.count, sizeof(PyDict *));
    if (!copy)
        return PY_ERROR;
    copy->negative = view.negative;
    if (view.count)
        mpn_copyi((mp_limb_t *)copy->limbs, view.limbs, (mp_size_t)view.count);
    return py_from_object(copy);
}

PyValue py_int_plain(PyMachine *machine, PyValue number)
{
    PyIntView view;
    if (py_is_bool(number))
        return py_small(py_is(number, PY_TRUE));
    if (py_is_small(number) || py_has_type(number, &py_int_type))
        return py_incref(number);
    py_int_view(number, &view);
    PyInt *plain = py_int_alloc(machine, view.count);
    if (!plain)
        return PY_ERROR;
    plain->negative = view.negative;
    if (view.count)
        mpn_copyi((mp_limb_t *)plain->limbs, view.limbs, (mp_size_t)view.count);
    return py_int_finish(machine, plain);
}

PyValue py_int_finish(PyMachine *machine, PyInt *number)
{
    BASE_INVARIANT(number->object.refs == 1);
    while (number->count > 0 && number->limbs[number->count - 1] == 0)
        number->count--;
    uint64_t low = number->count ? number->limbs[0] : 0;
    uint64_t limit = (uint64_t)PY_SMALL_MAX + (number->negative ? 1 : 0);
    if (number->count > 1 || low > limit)
        return py_from_object(number);
    int64_t small = number->negative ? -(int64_t)low : (int64_t)low;
    py_decref(machine, py_from_object(number));
    return py_small(small);
}

double py_round_scaled(uint64_t top, bool sticky, int64_t exponent)
{
    if (exponent + 64 > 1024)
        return INFINITY;
    int64_t keep = 64 + exponent + 1074;
    if (keep > 53)
        keep = 53;
    if (keep < 0)
        return 0.0;
    unsigned drop = (unsigned)(64 - keep);
    uint64_t kept = drop == 64 ? 0 : top >> drop;
    BASE_INVARIANT(drop >= 11 && drop <= 64);
    uint64_t half = (uint64_t)1 << (drop - 1);
    uint64_t rest = drop == 64 ? top : top & ((half << 1) - 1);
    if (rest > half || (rest == half && (sticky || (kept & 1))))
        kept++;
    return ldexp((double)kept, (int)(exponent + drop));
}
