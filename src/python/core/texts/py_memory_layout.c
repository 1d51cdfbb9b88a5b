#include "py_memory_layout.h"

#include <string.h>

#include "py_bytearray.h"
#include "py_bytearray_private.h"
#include "py_bytes_private.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_machine.h"
#include "py_memoryview.h"

int64_t py_memory_items(const PyMemoryView *view)
{
    int64_t count = 1;
    for (int i = 0; i < view->dimensions; i++)
        count *= view->extents[i];
    return count;
}

int64_t py_memory_bytes(const PyMemoryView *view)
{
    return py_memory_items(view) * view->item_size;
}

bool py_memory_is_open(PyMachine *machine, const PyMemoryView *view)
{
    if (!py_is_undefined(view->base))
        return true;
    py_raise(machine, &py_ValueError,
             "operation forbidden on released memoryview object");
    return false;
}

const PyBytes *py_memory_behind(const PyMemoryView *view)
{
    return py_is_any_bytes(view->base)
               ? (const PyBytes *)(void *)py_object(view->base)
               : py_bytearray_bytes(view->base);
}

PyMemoryView *py_memory_make(PyMachine *machine, PyValue base, int dimensions)
{
    PyMemoryView *view = py_object_new_sized(
        machine, &py_memoryview_type, 2 * (size_t)dimensions * sizeof(int64_t));
    if (!view)
        return NULL;
    view->base = py_incref(base);
    view->dimensions = dimensions;
    if (!py_is_any_bytes(base))
        py_bytearray(base)->exports++;
    return view;
}

PyMemoryView *py_memory_copy(PyMachine *machine, const PyMemoryView *view)
{
    PyMemoryView *copy = py_memory_make(machine, view->base, view->dimensions);
    if (!copy)
        return NULL;
    copy->start = view->start;
    copy->is_readonly = view->is_readonly;
    memcpy(copy->format, view->format, sizeof copy->format);
    copy->item_size = view->item_size;
    memcpy(copy->extents, view->extents,
           2 * (size_t)view->dimensions * sizeof *view->extents);
    return copy;
}

void py_memory_let_go(PyMachine *machine, PyMemoryView *view)
{
    if (!py_is_undefined(view->base) && !py_is_any_bytes(view->base))
        py_bytearray(view->base)->exports--;
    py_assign(machine, &view->base, PY_UNDEFINED);
    py_assign(machine, &view->shown, PY_UNDEFINED);
}

bool py_memory_is_contiguous(const PyMemoryView *view, bool fortran)
{
    int64_t step = view->item_size;
    for (int i = 0; i < view->dimensions; i++)
        if (view->extents[i] == 0)
            return true;
    for (int i = 0; i < view->dimensions; i++) {
        int dimension = fortran ? i : view->dimensions - 1 - i;
        if (view->extents[dimension] > 1 &&
            py_memory_step(view, dimension) != step)
            return false;
        step *= view->extents[dimension];
    }
    return true;
}

void py_memory_move_on(const PyMemoryView *view, bool fortran, int64_t *indices,
                       int64_t *at)
{
    for (int i = 0; i < view->dimensions; i++) {
        int dimension = fortran ? i : view->dimensions - 1 - i;
        int64_t step = py_memory_step(view, dimension);
        *at += step;
        if (++indices[dimension] < view->extents[dimension])
            return;
        *at -= step * view->extents[dimension];
        indices[dimension] = 0;
    }
}

PyValue py_memory_to_bytes(PyMachine *machine, const PyMemoryView *view,
                           bool fortran)
{
    int64_t count = py_memory_items(view),
            indices[PY_MEMORY_MOST_DIMENSIONS] = {0};
    int64_t at = view->start, size = view->item_size;
    if (!py_charge(machine, (uint64_t)count / 2))
        return PY_ERROR;
    PyBytes *bytes = py_bytes_reserve(machine, (size_t)py_memory_bytes(view));
    if (!bytes)
        return PY_ERROR;
    const PyBytes *from = py_memory_behind(view);
    if (!fortran && py_memory_is_contiguous(view, false)) {
        if (count)
            memcpy(bytes->data, from->data + at, (size_t)(count * size));
    } else {
        for (int64_t i = 0; i < count; i++) {
            memcpy(bytes->data + i * size, from->data + at, (size_t)size);
            py_memory_move_on(view, fortran, indices, &at);
        }
    }
    bytes->data[count * size] = 0;
    return py_from_object(bytes);
}

bool py_memory_is_as_shown(const PyMemoryView *view)
{
    if (py_is_undefined(view->shown))
        return false;
    int64_t count = py_memory_items(view),
            indices[PY_MEMORY_MOST_DIMENSIONS] = {0};
    int64_t at = view->start, size = view->item_size;
    const PyBytes *from = py_memory_behind(view);
    const PyBytes *shown = (const PyBytes *)(void *)py_object(view->shown);
    for (int64_t i = 0; i < count; i++) {
        if (memcmp(shown->data + i * size, from->data + at, (size_t)size) != 0)
            return false;
        py_memory_move_on(view, false, indices, &at);
    }
    return true;
}
