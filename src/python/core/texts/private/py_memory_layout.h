/*
 * py_memory_layout.h - how the items of a memoryview lie in its bytes.
 *
 * Knows dimensions and steps, but not what an item stands for.
 */
#ifndef PY_MEMORY_LAYOUT_H
#define PY_MEMORY_LAYOUT_H

#include "py_bytes.h"
#include "py_object.h"

enum { PY_MEMORY_MOST_DIMENSIONS = 64 };

/* Items of `item_size` bytes; one dimension after the other, each of so many
 * steps of so many bytes. */
typedef struct PyMemoryView {
    PyObject object;
    PyValue base;  /* owned: bytes or bytearray; undefined once released */
    PyValue shown; /* owned: the bytes that were last asked for, or undefined */
    int64_t start;
    bool is_readonly;
    char format[3]; /* a letter, perhaps behind an '@' */
    int item_size;
    int dimensions;
    int64_t extents[]; /* how many in each dimension, then the steps */
} PyMemoryView;

static inline PyMemoryView *py_memory_view(PyValue value)
{
    return (PyMemoryView *)(void *)py_object(value);
}

static inline int64_t *py_memory_steps(PyMemoryView *view)
{
    return view->extents + view->dimensions;
}

static inline int64_t py_memory_step(const PyMemoryView *view, int dimension)
{
    return view->extents[view->dimensions + dimension];
}

int64_t py_memory_items(const PyMemoryView *view); /* of items */
int64_t py_memory_bytes(const PyMemoryView *view); /* in bytes */

/* False, with ValueError, of one that has been released. */
bool py_memory_is_open(PyMachine *machine, const PyMemoryView *view);
const PyBytes *py_memory_behind(const PyMemoryView *view);

/* A view on `base` whose extents are yet to be filled in; NULL with an
 * exception. */
PyMemoryView *py_memory_make(PyMachine *machine, PyValue base, int dimensions);
/* The same view once more; NULL with an exception. */
PyMemoryView *py_memory_copy(PyMachine *machine, const PyMemoryView *view);
void py_memory_let_go(PyMachine *machine, PyMemoryView *view);

/* True if the items lie one behind the other, the last dimension's nearest; or
 * with `fortran` the first one's. */
bool py_memory_is_contiguous(const PyMemoryView *view, bool fortran);
/* Where the next item lies, in the order of the last dimension, or with
 * `fortran` of the first; `indices` are of the one at *at. */
void py_memory_move_on(const PyMemoryView *view, bool fortran, int64_t *indices,
                       int64_t *at);
/* What it shows just now, as new bytes; and whether that was shown last. */
PyValue py_memory_to_bytes(PyMachine *machine, const PyMemoryView *view,
                           bool fortran);
bool py_memory_is_as_shown(const PyMemoryView *view);

#endif
