#include "py_sequence.h"

#include "py_exception.h"
#include "py_fuel.h"

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
