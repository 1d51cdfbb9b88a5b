/*
 * py_memory.h - all memory of a machine: cells of one size in pages.
 */
#ifndef PY_MEMORY_H
#define PY_MEMORY_H

#include "base_poison.h"
#include "py_object.h"

/* Sizes of cells, in steps; what is larger has a block of its own. */
#define PY_CELL_STEP 16
#define PY_CELL_CLASSES 64 /* up to 1008 bytes */
#define PY_CELL_MAX ((size_t)PY_CELL_STEP * (PY_CELL_CLASSES - 1))

/* A free cell; `nothing` lies where an object has its type. */
typedef struct PyFreeCell {
    void *nothing;
    struct PyFreeCell *next;
} PyFreeCell;

typedef struct PyPage PyPage;
typedef struct PyLarge PyLarge;

typedef struct PyCellClass {
    uint8_t *bump, *bump_end;
    PyFreeCell *last_free; /* of a queue, where cells are poisoned */
    uint32_t free_count;   /* kept only there */
    bool knows; /* one of a class, or of PY_TYPE_LAST_WORDS, was among them */
} PyCellClass;

/* By size, in steps. */
typedef struct PyCells {
    PyFreeCell *free[PY_CELL_CLASSES];
    PyCellClass classes[PY_CELL_CLASSES];
} PyCells;

/* Objects and other memory lie on pages of their own. */
typedef struct PyMemory {
    PyCells objects, blocks;
    PyPage *pages;  /* in use, newest first */
    PyPage *spare;  /* emptied by a reset */
    PyLarge *large; /* blocks of their own */
    /* Bytes that may be taken with nothing to look at, up to the limit.
     * Negative, when others hold more than that, and always while a failure is
     * counted down. */
    int64_t room;
    int64_t least_room; /* of the moments before something was given back */
    size_t limit;
    size_t peak;      /* before `room` was last set anew: py_memory_peak() */
    size_t held;      /* by others for this run; a part of the limit */
    uint64_t fail_at; /* allocations until one fails; 0: never */
    size_t speakers;  /* objects whose type has PY_TYPE_LAST_WORDS */
} PyMemory;

static inline size_t py_memory_round(size_t size)
{
    return (size + PY_CELL_STEP - 1) & ~(size_t)(PY_CELL_STEP - 1);
}

/* A cell of `size` bytes, a multiple of the step, if one was given back or lies
 * behind the last on a page, and nothing is to be looked at; otherwise NULL. */
static inline void *py_memory_reuse(PyMemory *memory, PyCells *cells,
                                    size_t size)
{
    if (BASE_POISONS || size > PY_CELL_MAX || (int64_t)size > memory->room)
        return NULL;
    PyFreeCell *cell = cells->free[size / PY_CELL_STEP];
    if (cell) {
        BASE_INVARIANT(!cell->nothing); /* nobody has written into it since */
        cells->free[size / PY_CELL_STEP] = cell->next;
    } else {
        PyCellClass *class = &cells->classes[size / PY_CELL_STEP];
        if ((size_t)(class->bump_end - class->bump) < size)
            return NULL;
        cell = (PyFreeCell *)(void *)class->bump;
        class->bump += size;
    }
    memory->room -= (int64_t)size;
    return cell;
}

/* Before `room` grows: the peak is not looked at where it is reached. */
static inline void py_memory_note_peak(PyMemory *memory)
{
    if (memory->room < memory->least_room)
        memory->least_room = memory->room;
}

/* Gives back what is of `size` bytes, a multiple of the step; false, and
 * nothing is done, where that is more than keeping a cell. */
static inline bool py_memory_keep(PyMemory *memory, PyCells *cells, void *cell,
                                  size_t size)
{
    if (BASE_POISONS || size > PY_CELL_MAX)
        return false;
    py_memory_note_peak(memory);
    memory->room += (int64_t)size;
    *(PyFreeCell *)cell = (PyFreeCell){NULL, cells->free[size / PY_CELL_STEP]};
    cells->free[size / PY_CELL_STEP] = cell;
    return true;
}

/* The same for an object, whose head is set: see py_object_new_raw(). */
static inline void *py_memory_reuse_object(PyMemory *memory, const PyType *type,
                                           size_t extra)
{
    if (extra > PY_CELL_MAX)
        return NULL;
    size_t units = (extra + PY_CELL_STEP - 1) / PY_CELL_STEP;
    size_t size = type->size + units * PY_CELL_STEP + PY_CELL_STEP - 1;
    PyObject *object = py_memory_reuse(memory, &memory->objects,
                                       size / PY_CELL_STEP * PY_CELL_STEP);
    if (object)
        *object = (PyObject){type, 1, (uint32_t)units << 8};
    return object;
}

void py_memory_init(PyMemory *memory, size_t limit, size_t held);
void py_memory_wipe(PyMemory *memory);
void py_memory_limit(PyMemory *memory, size_t limit);
/* Allocation number `nth` from here on fails; none if that is 0. */
void py_memory_fail(PyMemory *memory, uint64_t nth);
/* Bytes in use, those that others hold among them. */
size_t py_memory_taken(const PyMemory *memory);
/* The most that were in use since it was wiped. */
size_t py_memory_peak(const PyMemory *memory);
/* What lies elsewhere but is the run's: false with MemoryError if it is too
 * much. It is given back when the memory is wiped. */
bool py_memory_count(PyMachine *machine, size_t size);
/* Gives it back before. */
void py_memory_uncount(PyMemory *memory, size_t size);
void py_memory_release(PyMemory *memory);
/* Bytes that may still be taken. */
size_t py_memory_left(const PyMemory *memory);

/* Of what an object lies in: known from its type and, for those that vary, from
 * its head. */
static inline size_t py_memory_object_size(const PyObject *object)
{
    return object->type->size + ((size_t)(object->flags >> 8) << 4);
}

/* Gives back the cell or block of an object whose end is over; `size` is a
 * multiple of the step. */
void py_memory_free_cell(PyMemory *memory, PyObject *object, size_t size);

typedef void (*PyMemoryVisit)(PyObject *object, void *context);
/* Every live object whose type has one of the flags, which are among those of
 * PY_LAST_WORDS, or all where these are 0; in no order that shows. */
void py_memory_each_of(PyMemory *memory, uint32_t flags, PyMemoryVisit visit,
                       void *context);

#endif
