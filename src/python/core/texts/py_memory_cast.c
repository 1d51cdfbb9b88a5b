#include "py_memory_cast.h"

#include <string.h>

#include "py_argument.h"
#include "py_exception.h"
#include "py_int.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_memory_item.h"
#include "py_memory_layout.h"
#include "py_string.h"
#include "py_tuple.h"

/* The items of a shape; false with an exception. */
static bool read_shape(PyMachine *machine, const PyMemoryView *view,
                       PyValue shape, const PyValue **items, uint32_t *count)
{
    if (!py_is_list(shape) && !py_is_any_tuple(shape)) {
        py_raise(machine, &py_TypeError, "shape must be a list or a tuple");
        return false;
    }
    *items = py_is_list(shape) ? py_list(shape)->items : py_tuple(shape)->items;
    *count = py_is_list(shape) ? py_list(shape)->count : py_tuple(shape)->count;
    if (*count > PY_MEMORY_MOST_DIMENSIONS)
        py_raise(machine, &py_ValueError,
                 "memoryview: number of dimensions must not exceed %d",
                 PY_MEMORY_MOST_DIMENSIONS);
    else if (view->dimensions != 1 && *count != 1)
        py_raise(machine, &py_TypeError,
                 "memoryview: cast must be 1D -> ND or ND -> 1D");
    else
        return true;
    return false;
}

static bool may_cast(PyMachine *machine, const PyMemoryView *view,
                     const char *format)
{
    int size = py_memory_item_size(format);
    bool is_half = format[0] && strchr(format, 'e') != NULL;
    if (size == 0 || (is_half && py_machine_version(machine) < 312))
        py_raise(machine, &py_ValueError,
                 "memoryview: destination format must be a native single "
                 "character format prefixed with an optional '@'");
    else if (!py_memory_item_is_byte(view->format) &&
             !py_memory_item_is_byte(format))
        py_raise(machine, &py_TypeError,
                 "memoryview: cannot cast between two non-byte formats");
    else if (py_memory_bytes(view) % size)
        py_raise(machine, &py_TypeError,
                 "memoryview: length is not a multiple of itemsize");
    else
        return true;
    return false;
}

/* Fills in the extents; false with an exception. */
static bool fill_shape(PyMachine *machine, PyMemoryView *view,
                       const PyValue *items, int64_t bytes)
{
    int64_t size = view->item_size, extent;
    for (int i = 0; i < view->dimensions; i++) {
        if (!py_is_int(items[i])) {
            py_raise(machine, &py_TypeError,
                     "memoryview.cast(): elements of shape must be integers");
            return false;
        }
        if (!py_int_to_i64(items[i], &extent))
            py_raise(machine, &py_OverflowError,
                     "Python int too large to convert to C ssize_t");
        else if (extent <= 0)
            py_raise(machine, &py_ValueError,
                     "memoryview.cast(): elements of shape must be integers "
                     "> 0");
        else if (extent > INT64_MAX / size)
            py_raise(machine, &py_ValueError,
                     "memoryview.cast(): product(shape) > SSIZE_MAX");
        if (py_is_raising(machine))
            return false;
        view->extents[i] = extent;
        size *= extent;
    }
    if (size != bytes) {
        py_raise(machine, &py_TypeError,
                 "memoryview: product(shape) * itemsize != buffer size");
        return false;
    }
    int64_t step = view->item_size;
    for (int i = view->dimensions - 1; i >= 0; i--) {
        py_memory_steps(view)[i] = step;
        step *= view->extents[i];
    }
    return true;
}

PyValue py_memory_cast(PyMachine *machine, const PyValue *args, uint32_t count)
{
    const PyMemoryView *view = py_memory_view(args[0]);
    bool has_shape = !py_is_undefined(args[2]);
    const PyValue *items = NULL;
    uint32_t dimensions = 1;
    BASE_INVARIANT(count == 3);
    if (!py_is_any_string(args[1]))
        return py_argument_wrong(machine, "cast", "'format'", "str", args[1]);
    if (!py_memory_is_open(machine, view))
        return PY_ERROR;
    if (!py_memory_is_contiguous(view, false))
        return py_raise(machine, &py_TypeError,
                        "memoryview: casts are restricted to C-contiguous "
                        "views");
    if ((has_shape || view->dimensions != 1) && py_memory_items(view) == 0)
        return py_raise(machine, &py_TypeError,
                        "memoryview: cannot cast view with zeros in shape or "
                        "strides");
    if (has_shape && !read_shape(machine, view, args[2], &items, &dimensions))
        return PY_ERROR;
    const char *format = py_string(args[1])->text;
    if (!may_cast(machine, view, format))
        return PY_ERROR;
    PyMemoryView *made = py_memory_make(machine, view->base, (int)dimensions);
    if (!made)
        return PY_ERROR;
    made->start = view->start;
    made->is_readonly = view->is_readonly;
    memcpy(made->format, format, strlen(format));
    made->item_size = py_memory_item_size(format);
    if (!has_shape) {
        made->extents[0] = py_memory_bytes(view) / made->item_size;
        made->extents[1] = made->item_size;
    } else if (!fill_shape(machine, made, items, py_memory_bytes(view))) {
        py_decref(machine, py_from_object(made));
        return PY_ERROR;
    }
    return py_from_object(made);
}
