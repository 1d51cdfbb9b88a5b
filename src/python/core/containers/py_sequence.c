#include "py_sequence.h"
#include "py_at_once.h"

#include "py_exception.h"
#include "py_int.h"

PyValue *py_values_new(PyMachine *machine, uint64_t count)
{
    if (count > UINT32_MAX / 16) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return NULL;
    }
    if (!py_charge(machine, count / 16))
        return NULL;
    return py_memory_new(machine, (size_t)count * sizeof(PyValue));
}

void py_values_reverse(PyValue *values, uint32_t count)
{
    for (uint32_t i = 0; i < count / 2; i++) {
        PyValue kept = values[i];
        values[i] = values[count - 1 - i];
        values[count - 1 - i] = kept;
    }
}

bool py_values_repr(PyMachine *machine, const PyValue *items, uint32_t count,
                    BaseText *out)
{
    if (!py_charge(machine, count))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        if (i)
            base_text_append(out, ", ");
        if (!py_repr(machine, items[i], out))
            return false;
    }
    return true;
}

int py_values_find(PyMachine *machine, const PyValue *items, uint32_t count,
                   PyValue item, uint32_t *index)
{
    if (!py_charge(machine, count / 8))
        return -1;
    for (uint32_t i = *index; i < count; i++) {
        int same = py_equal_or_refuse(machine, items[i], item);
        if (same < 0)
            return -1;
        if (same) {
            *index = i;
            return 1;
        }
    }
    return 0;
}

static bool search_bound(PyMachine *machine, PyValue value, uint32_t length,
                         uint32_t *out)
{
    int64_t bound;
    if (py_is_undefined(value))
        return true;
    if (!py_to_index(machine, value, &bound))
        return false;
    if (bound < 0)
        bound += length;
    *out = bound < 0 ? 0 : bound > length ? length : (uint32_t)bound;
    return true;
}

bool py_search_bounds(PyMachine *machine, PyValue start, PyValue stop,
                      uint32_t length, uint32_t *from, uint32_t *to)
{
    *from = 0;
    *to = length;
    return search_bound(machine, start, length, from) &&
           search_bound(machine, stop, length, to);
}
