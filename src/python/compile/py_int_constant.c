#include "py_int_constant.h"

#include "base_memory.h"
#include "py_base_prefix.h"
#include "py_int.h"

#include <gmp.h>

static unsigned char value_of(char c)
{
    return (unsigned char)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
}

/* The digits' values without underscores and leading zeros. */
static size_t collect(const char *digits, unsigned char *out)
{
    size_t count = 0;
    for (; *digits; digits++)
        if (*digits != '_' && (count || *digits != '0'))
            out[count++] = value_of(*digits);
    return count;
}

PyValue py_int_constant(BaseArena *arena, const char *digits)
{
    int base = py_base_prefix(digits, strlen(digits));
    digits += base ? PY_BASE_PREFIX_SIZE : 0;
    unsigned char *values = base_alloc(strlen(digits) + 1);
    size_t count = collect(digits, values);
    if (!count) {
        base_free(values);
        return py_small(0);
    }
    size_t limbs = count * 4 / 64 + 2;
    PyInt *number =
        base_arena_alloc(arena, sizeof *number + limbs * sizeof(uint64_t));
    number->object = (PyObject)PY_STATIC_OBJECT(&py_int_type);
    number->count = (uint32_t)mpn_set_str((mp_limb_t *)number->limbs, values,
                                          count, base ? base : 10);
    base_free(values);
    if (number->count == 1 && number->limbs[0] <= (uint64_t)PY_SMALL_MAX)
        return py_small((int64_t)number->limbs[0]);
    return py_from_object(number);
}
