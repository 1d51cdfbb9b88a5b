/*
 * py_memory.h - all memory of a machine: cells of one size in pages.
 */
#ifndef PY_MEMORY_H
#define PY_MEMORY_H

#include "py_object.h"

/* Sizes of cells, in steps; what is larger has a block of its own. */
#define PY_CELL_STEP 16
#define PY_CELL_CLASSES 64 /* up to 1008 bytes */

/* A free cell; `nothing` lies where an object has its type. */
typedef struct PyFreeCell {
    void *nothing;
    struct PyFreeCell *next;
} PyFreeCell;

typedef struct PyPage PyPage;
typedef struct PyLarge PyLarge;

/* Objects and other memory lie on pages of their own. */
typedef struct PyCellClass {
    PyFreeCell *free, *last_free; /* a queue, where cells are poisoned */
    uint32_t free_count;          /* kept only there */
    uint8_t *bump, *bump_end;
} PyCellClass;

typedef struct PyMemory {
    PyCellClass objects[PY_CELL_CLASSES];
    PyCellClass blocks[PY_CELL_CLASSES];
    PyPage *pages;  /* in use, newest first */
    PyPage *spare;  /* emptied by a reset */
    PyLarge *large; /* blocks of their own */
    size_t used, peak, limit;
    size_t held;      /* by others for this run; a part of the limit */
    uint64_t fail_at; /* allocations until one fails; 0: never */
} PyMemory;

void py_memory_init(PyMemory *memory, size_t limit);
void py_memory_wipe(PyMemory *memory);
/* What lies elsewhere but is the run's: false with MemoryError if it is too
 * much. It is given back when the memory is wiped. */
bool py_memory_count(PyMachine *machine, size_t size);
void py_memory_release(PyMemory *memory);
/* Bytes that may still be taken. */
size_t py_memory_left(const PyMemory *memory);

/* For the collector: `destroy` has run, and the last reference is the
 * caller's. */
void py_memory_free_destroyed(PyMachine *machine, PyObject *object);

typedef void (*PyMemoryVisit)(PyObject *object, void *context);
/* Every live object, in no order that shows. */
void py_memory_each(PyMemory *memory, PyMemoryVisit visit, void *context);

#endif
