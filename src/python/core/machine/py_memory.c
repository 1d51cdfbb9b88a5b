#include "py_memory.h"

#include "base_check.h"
#include "base_memory.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_machine_state.h"
#include "py_memory_end.h"
#include "py_tuple.h"

#include <stdlib.h>

#define PAGE_BYTES ((size_t)64 * 1024)
#define HELD_BACK 2000 /* free cells of a size that are not used again yet */

struct PyPage {
    PyPage *next;
    uint32_t cell_size;
    bool holds_objects;
    bool is_mapped; /* with base_map() */
};

struct PyLarge {
    PyLarge *previous, *next;
    size_t size;
    bool is_object;
};

#define PAGE_HEAD ((sizeof(PyPage) + 15) / 16 * 16)
#define LARGE_HEAD ((sizeof(PyLarge) + 15) / 16 * 16)

/* --- the count of bytes --- */

/* What `room` is lowered by while a failure is counted down; no limit is more
 * than half of it. */
#define COUNTING_DOWN (INT64_MAX / 2)

/* Bytes in use where `room` is 0. */
static int64_t taken_at_none(const PyMemory *memory)
{
    const int64_t most = COUNTING_DOWN / 2;
    int64_t limit =
        memory->limit < (size_t)most ? (int64_t)memory->limit : most;
    return limit - (memory->fail_at ? COUNTING_DOWN : 0);
}

size_t py_memory_taken(const PyMemory *memory)
{
    return (size_t)(taken_at_none(memory) - memory->room);
}

size_t py_memory_peak(const PyMemory *memory)
{
    int64_t room =
        memory->room < memory->least_room ? memory->room : memory->least_room;
    size_t since = (size_t)(taken_at_none(memory) - room);
    return since > memory->peak ? since : memory->peak;
}

size_t py_memory_left(const PyMemory *memory)
{
    size_t taken = py_memory_taken(memory);
    return taken < memory->limit ? memory->limit - taken : 0;
}

/* Sets anew what `room` is counted by, and what is in use. */
static void book(PyMemory *memory, size_t limit, uint64_t fail_at, size_t taken)
{
    memory->peak = py_memory_peak(memory);
    memory->limit = limit;
    memory->fail_at = fail_at;
    memory->room = memory->least_room = taken_at_none(memory) - (int64_t)taken;
    BASE_INVARIANT(py_memory_taken(memory) == taken);
}

void py_memory_limit(PyMemory *memory, size_t limit)
{
    book(memory, limit, memory->fail_at, py_memory_taken(memory));
}

void py_memory_fail(PyMemory *memory, uint64_t nth)
{
    book(memory, memory->limit, nth, py_memory_taken(memory));
}

/* Where something is to be looked at first. */
static bool may_allocate_more(PyMemory *memory, size_t size)
{
    if (memory->fail_at == 1) {
        py_memory_fail(memory, 0);
        return false;
    }
    memory->fail_at -= memory->fail_at != 0;
    if (size > py_memory_left(memory))
        return false;
    memory->room -= (int64_t)size;
    return true;
}

static inline bool may_allocate(PyMemory *memory, size_t size)
{
    if ((int64_t)size > memory->room)
        return may_allocate_more(memory, size);
    memory->room -= (int64_t)size;
    return true;
}

/* One of no bytes has its place, too. */
static inline size_t block_size(size_t size)
{
    return size ? py_memory_round(size) : PY_CELL_STEP;
}

/* --- pages --- */

/* Where nothing is in use but what others hold. */
static void begin_count(PyMemory *memory)
{
    memory->peak = memory->speakers = 0;
    memory->fail_at = 0;
    memory->room = memory->least_room =
        taken_at_none(memory) - (int64_t)memory->held;
}

void py_memory_init(PyMemory *memory, size_t limit, size_t held)
{
    memset(memory, 0, sizeof *memory);
    memory->limit = limit;
    memory->held = held;
    begin_count(memory);
}

static void free_pages(PyPage *page)
{
    while (page) {
        PyPage *next = page->next;
        if (page->is_mapped)
            base_unmap(page, PAGE_BYTES);
        else
            base_free(page);
        page = next;
    }
}

static void free_large(PyMemory *memory)
{
    while (memory->large) {
        PyLarge *next = memory->large->next;
        base_free(memory->large);
        memory->large = next;
    }
}

/* Of the cells that lie on the page. */
static PyCellClass *class_of(PyMemory *memory, const PyPage *page)
{
    PyCells *cells = page->holds_objects ? &memory->objects : &memory->blocks;
    return &cells->classes[(page->cell_size - BASE_RED_ZONE) / PY_CELL_STEP];
}

static void open_page(PyCellClass *class, PyPage *page)
{
    class->bump = (uint8_t *)page + PAGE_HEAD;
    class->bump_end = (uint8_t *)page + PAGE_BYTES;
}

static void forget_cells(PyCells *cells)
{
    memset((void *)cells->free, 0, sizeof cells->free);
    for (size_t i = 0; BASE_POISONS && i < PY_CELL_CLASSES; i++) {
        cells->classes[i].last_free = NULL;
        cells->classes[i].free_count = 0;
    }
}

void py_memory_wipe(PyMemory *memory)
{
    PyPage *page = memory->pages, *next;
    free_large(memory);
    forget_cells(&memory->objects);
    forget_cells(&memory->blocks);
    memory->pages = NULL;
    for (; page; page = next) {
        /* The run after this one needs a page of each size that it needed. */
        PyCellClass *class = class_of(memory, page);
        bool is_open = class->bump_end == (uint8_t *)page + PAGE_BYTES;
        PyPage **list = is_open ? &memory->pages : &memory->spare;
        base_poison((uint8_t *)page + PAGE_HEAD, PAGE_BYTES - PAGE_HEAD);
        next = page->next;
        page->next = *list;
        *list = page;
        class->knows = false;
        if (is_open)
            open_page(class, page);
    }
    begin_count(memory);
}

void py_memory_release(PyMemory *memory)
{
    free_pages(memory->pages);
    free_pages(memory->spare);
    free_large(memory);
    memset(memory, 0, sizeof *memory);
}

/* Who has filled one page with cells of a size will fill most of the next one.
 * Where cells are poisoned each page has its red zones. */
static PyPage *new_page(bool has_filled)
{
    PyPage *page = has_filled && !BASE_POISONS ? base_map(PAGE_BYTES) : NULL;
    bool is_mapped = page != NULL;

    if (!page)
        page = base_alloc(PAGE_BYTES);
    page->is_mapped = is_mapped;
    base_poison((uint8_t *)page + PAGE_HEAD, PAGE_BYTES - PAGE_HEAD);
    return page;
}

/* A cell that was given back, NULL if there is none: the last one, which lies
 * in the cache, or where cells are poisoned the one that is free longest. */
static void *reuse_cell(PyCells *cells, size_t index)
{
    PyFreeCell *cell = cells->free[index];
    if (!cell ||
        (BASE_POISONS && cells->classes[index].free_count <= HELD_BACK))
        return NULL;
    base_unpoison(cell, sizeof *cell);
    BASE_INVARIANT(!cell->nothing); /* nobody has written into it since */
    cells->free[index] = cell->next;
    cells->classes[index].free_count -= BASE_POISONS;
    return cell;
}

/* Behind those that are free longer. */
static void queue_cell(PyCells *cells, PyFreeCell *cell, size_t size)
{
    PyCellClass *class = &cells->classes[size / PY_CELL_STEP];
    PyFreeCell **first = &cells->free[size / PY_CELL_STEP];
    (void)*(volatile const uint8_t *)cell; /* not given back twice */
    base_unpoison(cell, sizeof *cell);
    *cell = (PyFreeCell){NULL, NULL};
    base_poison(cell, size);
    if (*first) {
        base_unpoison(class->last_free, sizeof *cell);
        class->last_free->next = cell;
        base_poison(class->last_free, sizeof *cell);
    } else {
        *first = cell;
    }
    class->last_free = cell;
    class->free_count++;
}

/* `nothing` says in the place of a type that no object lies here. */
static inline void keep_cell(PyCells *cells, PyFreeCell *cell, size_t size)
{
    if (BASE_POISONS) {
        queue_cell(cells, cell, size);
        return;
    }
    *cell = (PyFreeCell){NULL, cells->free[size / PY_CELL_STEP]};
    cells->free[size / PY_CELL_STEP] = cell;
}

static void *bump_cell(PyMemory *memory, PyCellClass *class, size_t size,
                       bool is_object)
{
    size += BASE_RED_ZONE;
    BASE_INVARIANT(class->bump <= class->bump_end);
    if ((size_t)(class->bump_end - class->bump) < size) {
        PyPage *page = memory->spare;
        if (page)
            memory->spare = page->next;
        else
            page = new_page(class->bump != NULL);
        page->next = memory->pages;
        page->cell_size = (uint32_t)size;
        page->holds_objects = is_object;
        memory->pages = page;
        open_page(class, page);
    }
    void *cell = class->bump;
    BASE_INVARIANT(((uintptr_t)cell & (PY_CELL_STEP - 1)) == 0);
    class->bump += size;
    return cell;
}

static void *link_large(PyMemory *memory, PyLarge *large, size_t size,
                        bool is_object)
{
    BASE_INVARIANT(!memory->large || !memory->large->previous);
    large->previous = NULL;
    large->next = memory->large;
    large->size = size;
    large->is_object = is_object;
    if (memory->large)
        memory->large->previous = large;
    memory->large = large;
    return (uint8_t *)large + LARGE_HEAD;
}

static void *take_large(PyMemory *memory, size_t size, bool is_object)
{
    return link_large(memory, base_alloc(LARGE_HEAD + size), size, is_object);
}

static PyLarge *unlink_large(PyMemory *memory, void *block, size_t size)
{
    PyLarge *large = (PyLarge *)(void *)((uint8_t *)block - LARGE_HEAD);
    BASE_REQUIRE(large->size == size);
    BASE_INVARIANT((large->previous ? large->previous->next : memory->large) ==
                   large);
    if (large->previous)
        large->previous->next = large->next;
    else
        memory->large = large->next;
    if (large->next)
        large->next->previous = large->previous;
    return large;
}

static void raise_no_memory(PyMachine *machine)
{
    BASE_INVARIANT(py_is_object(py_from_object(machine->memory_error)));
    py_set_exception(machine, py_incref(py_from_object(machine->memory_error)));
}

bool py_text_room(PyMachine *machine, const BaseText *text, uint64_t more)
{
    uint64_t left = py_memory_left(&machine->memory);
    if (more <= left && text->length <= left - more)
        return py_charge(machine, more / 64);
    raise_no_memory(machine);
    return false;
}

/* Where no cell of that size is free. The bytes are counted by now. */
static void *take_more(PyMachine *machine, PyCells *cells, size_t size,
                       bool is_object)
{
    PyMemory *memory = &machine->memory;
    BASE_INVARIANT(size != 0);
    if (size <= PY_CELL_MAX)
        return bump_cell(memory, &cells->classes[size / PY_CELL_STEP], size,
                         is_object);
    /* Who asks for much will fill it. */
    if (py_charge(machine, size / 64))
        return take_large(memory, size, is_object);
    py_memory_note_peak(memory);
    memory->room += (int64_t)size;
    return NULL;
}

/* A place for `size` bytes, a multiple of the step. */
static void *take(PyMachine *machine, PyCells *cells, size_t size,
                  bool is_object)
{
    BASE_INVARIANT(size && size % PY_CELL_STEP == 0);
    if (!may_allocate(&machine->memory, size)) {
        raise_no_memory(machine);
        return NULL;
    }
    void *cell =
        size <= PY_CELL_MAX ? reuse_cell(cells, size / PY_CELL_STEP) : NULL;
    return cell ? cell : take_more(machine, cells, size, is_object);
}

/* The size is a multiple of the step. */
static inline void give_back(PyMemory *memory, PyCells *cells, void *cell,
                             size_t size)
{
    BASE_INVARIANT(size <= py_memory_taken(memory) - memory->held);
    py_memory_note_peak(memory);
    memory->room += (int64_t)size;
    if (size > PY_CELL_MAX)
        base_free(unlink_large(memory, cell, size));
    else
        keep_cell(cells, cell, size);
}

static void *new_block(PyMachine *machine, size_t size)
{
    if (size > SIZE_MAX / 4) {
        raise_no_memory(machine);
        return NULL;
    }
    void *block =
        take(machine, &machine->memory.blocks, block_size(size), false);
    if (block)
        base_unpoison(block, size);
    return block;
}

void *py_memory_new(PyMachine *machine, size_t size)
{
    void *block = NULL;
    if (size <= PY_CELL_MAX)
        block = py_memory_reuse(&machine->memory, &machine->memory.blocks,
                                block_size(size));
    return block ? block : new_block(machine, size);
}

bool py_memory_count(PyMachine *machine, size_t size)
{
    if (may_allocate_more(&machine->memory, size))
        return true;
    raise_no_memory(machine);
    return false;
}

void py_memory_uncount(PyMemory *memory, size_t size)
{
    py_memory_note_peak(memory);
    memory->room += (int64_t)size;
}

bool py_memory_has_room(PyMachine *machine, size_t size)
{
    if (size <= py_memory_left(&machine->memory))
        return true;
    raise_no_memory(machine);
    return false;
}

void py_memory_hold(PyMachine *machine, size_t before, size_t now)
{
    PyMemory *memory = &machine->memory;
    BASE_REQUIRE(before <= memory->held);
    memory->held = memory->held - before + now;
    book(memory, memory->limit, memory->fail_at,
         py_memory_taken(memory) - before + now);
}

void py_memory_free(PyMachine *machine, void *memory, size_t size)
{
    if (memory)
        give_back(&machine->memory, &machine->memory.blocks, memory,
                  block_size(size));
}

/* As another one, which takes the bytes over, would be charged and counted; but
 * the system moves large ones without a copy. */
static void *resize_large(PyMachine *machine, void *block, size_t old_size,
                          size_t new_size)
{
    PyMemory *memory = &machine->memory;
    size_t size = block_size(new_size);
    if (new_size > SIZE_MAX / 4 || !may_allocate(memory, size)) {
        raise_no_memory(machine);
        return NULL;
    }
    bool is_charged = py_charge(machine, size / 64);
    py_memory_note_peak(memory);
    memory->room += (int64_t)(is_charged ? old_size : size);
    if (!is_charged)
        return NULL;
    PyLarge *large = unlink_large(memory, block, old_size);
    return link_large(memory, base_resize(large, LARGE_HEAD + size), size,
                      false);
}

void *py_memory_resize(PyMachine *machine, void *memory, size_t old_size,
                       size_t new_size)
{
    if (!memory)
        return py_memory_new(machine, new_size);
    if (old_size > PY_CELL_MAX && new_size > PY_CELL_MAX)
        return resize_large(machine, memory, block_size(old_size), new_size);
    void *fresh = py_memory_new(machine, new_size);
    if (!fresh)
        return NULL;
    memcpy(fresh, memory, old_size < new_size ? old_size : new_size);
    py_memory_free(machine, memory, old_size);
    return fresh;
}

static void *new_object(PyMachine *machine, const PyType *type, size_t extra)
{
    size_t units = (extra + 15) / 16;
    if (units >= (size_t)1 << 24) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return NULL;
    }
    size_t size = type->size + units * 16;
    PyObject *object =
        take(machine, &machine->memory.objects, py_memory_round(size), true);
    if (!object)
        return NULL;
    base_unpoison(object, size);
    *object = (PyObject){type, 1, (uint32_t)units << 8};
    return object;
}

/* One of a class, or one that may have last words. */
static inline void begin_known(PyMachine *machine, PyObject *object,
                               const PyType *type)
{
    size_t size = py_memory_round(py_memory_object_size(object));
    if (size <= PY_CELL_MAX)
        machine->memory.objects.classes[size / PY_CELL_STEP].knows = true;
    machine->memory.speakers += (type->flags & PY_TYPE_LAST_WORDS) != 0;
    if (!(type->flags & PY_TYPE_HEAP))
        return;
    py_incref_object((PyObject *)(uintptr_t)&type->object);
    if (type->flags & PY_TYPE_FINALIZES)
        py_machine_birth(machine, object);
}

void *py_object_new_raw(PyMachine *machine, const PyType *type, size_t extra)
{
    PyObject *object = py_memory_reuse_object(&machine->memory, type, extra);
    if (!object)
        object = new_object(machine, type, extra);
    BASE_INVARIANT(!(type->flags & PY_TYPE_HEAP));
    if (object && type->flags & PY_TYPE_LAST_WORDS)
        begin_known(machine, object, type);
    return object;
}

/* As memset() to 0; most objects are small. */
static inline void clear(void *memory, size_t size)
{
    uint8_t *bytes = memory;
    if (size > 256 || size < 8) {
        memset(bytes, 0, size);
    } else if (size >= 128) {
        memset(bytes, 0, 64);
        memset(bytes + 64, 0, 64);
        memset(bytes + size - 128, 0, 64);
        memset(bytes + size - 64, 0, 64);
    } else if (size >= 64) {
        memset(bytes, 0, 64);
        memset(bytes + size - 64, 0, 64);
    } else if (size >= 32) {
        memset(bytes, 0, 32);
        memset(bytes + size - 32, 0, 32);
    } else if (size >= 16) {
        memset(bytes, 0, 16);
        memset(bytes + size - 16, 0, 16);
    } else {
        memset(bytes, 0, 8);
        memset(bytes + size - 8, 0, 8);
    }
}

void *py_object_new_sized(PyMachine *machine, const PyType *type, size_t extra)
{
    PyObject *object = py_memory_reuse_object(&machine->memory, type, extra);
    if (!object)
        object = new_object(machine, type, extra);
    if (!object)
        return NULL;
    clear(object + 1, py_memory_object_size(object) - sizeof *object);
    if (type->flags & (PY_TYPE_HEAP | PY_TYPE_LAST_WORDS))
        begin_known(machine, object, type);
    return object;
}

void *py_object_new(PyMachine *machine, const PyType *type)
{
    PyMemory *memory = &machine->memory;
    PyObject *object =
        py_memory_reuse(memory, &memory->objects, py_memory_round(type->size));
    if (!object)
        return py_object_new_sized(machine, type, 0);
    *object = (PyObject){type, 1, 0};
    clear(object + 1, type->size - sizeof *object);
    if (type->flags & (PY_TYPE_HEAP | PY_TYPE_LAST_WORDS))
        begin_known(machine, object, type);
    return object;
}

void py_memory_free_cell(PyMemory *memory, PyObject *object, size_t size)
{
    give_back(memory, &memory->objects, object, size);
}

size_t py_object_size(const PyObject *object)
{
    return py_memory_object_size(object);
}

static inline bool is_plain(const PyType *type)
{
    return type->flags & PY_TYPE_PLAIN &&
           py_is_undefined(py_heap_type(type)->special[PY_SPECIAL_DEL]);
}

void py_object_die(PyMachine *machine, PyObject *object)
{
    const PyType *type = object->type;
    PyMemory *memory = &machine->memory;
    BASE_INVARIANT(object->refs == 0);
    if (object->flags & PY_OBJECT_HAS_ID)
        py_memory_end_in_turn(machine, object);
    else if (type == &py_tuple_type)
        py_memory_end_tuple(machine, object);
    else if (is_plain(type))
        py_memory_end_instance(machine, object);
    else if (type == &py_dict_type)
        py_memory_end_dict(machine, object);
    else if (type == &py_list_type)
        py_memory_end_list(machine, object);
    else if (type->destroy)
        py_memory_end_in_turn(machine, object);
    else if (type->flags & PY_TYPE_HEAP ||
             !py_memory_keep(memory, &memory->objects, object,
                             py_memory_round(py_memory_object_size(object))))
        py_memory_end_alone(machine, object);
}

static inline bool is_of(const PyType *type, uint32_t flags)
{
    return !flags || type->flags & flags;
}

void py_memory_each_of(PyMemory *memory, uint32_t flags, PyMemoryVisit visit,
                       void *context)
{
    BASE_INVARIANT(!(flags & ~(uint32_t)PY_LAST_WORDS));
    for (PyPage *page = memory->pages; page; page = page->next) {
        if (!page->holds_objects)
            continue;
        const PyCellClass *class = class_of(memory, page);
        if (flags && !class->knows)
            continue;
        uint8_t *cell = (uint8_t *)page + PAGE_HEAD;
        uint8_t *end = (uint8_t *)page + PAGE_BYTES;
        if (class->bump >= cell && class->bump <= end)
            end = class->bump;
        for (; cell + page->cell_size <= end; cell += page->cell_size) {
            PyObject *object = (PyObject *)(void *)cell;
            if (!base_is_poisoned(object) && object->type &&
                is_of(object->type, flags))
                visit(object, context);
        }
    }
    for (PyLarge *large = memory->large; large;) {
        PyLarge *next = large->next;
        PyObject *object = (PyObject *)(void *)((uint8_t *)large + LARGE_HEAD);
        if (large->is_object && is_of(object->type, flags))
            visit(object, context);
        large = next;
    }
}
