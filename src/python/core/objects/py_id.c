/* A table of objects; id() is a serial number that looks like an address. */
#include "py_id.h"

#include "base_memory.h"
#include "py_machine_state.h"

#define FIRST_ID 0x7f0000000000u
#define SHRINK_SIZE 4096 /* a table larger than this is not kept by a reset */

typedef struct IdEntry {
    const PyObject *object; /* NULL: free */
    uint64_t serial;        /* from 1; 0: nobody has asked for its id */
    uint64_t birth;         /* 0: nobody has asked for it */
    struct PyWeakref *weakrefs;
} IdEntry;

/* Entries lie side by side, in no order that shows; a free one's `serial` is
 * the next free one's number. What is spread over memory is small: open
 * addressing, in which places are moved back when one goes. */
struct PyIdTable {
    IdEntry *entries;
    uint32_t used, capacity; /* of the entries; free ones are used, too */
    uint32_t free;           /* 1 + the first one's position; 0: none */
    uint32_t *places;        /* 1 + an entry's position; 0: free */
    uint32_t count, size;    /* of the places */
};

static uint32_t home_of(const PyIdTable *table, const PyObject *object)
{
    uint64_t bits = (uint64_t)(uintptr_t)object >> 4;
    bits *= 0x9E3779B97F4A7C15u;
    return (uint32_t)(bits >> 32) & (table->size - 1);
}

/* What stands there. */
static const PyObject *object_at(const PyIdTable *table, uint32_t at)
{
    BASE_INVARIANT(table->places[at] <= table->used);
    return table->entries[table->places[at] - 1].object;
}

/* Where the object is or would be. */
static uint32_t place_of(const PyIdTable *table, const PyObject *object)
{
    uint32_t at = home_of(table, object);
    BASE_INVARIANT(table->count < table->size);
    while (table->places[at] && object_at(table, at) != object)
        at = (at + 1) & (table->size - 1);
    return at;
}

static void grow(PyIdTable *table)
{
    base_free(table->places);
    table->size = table->size ? table->size * 2 : 64;
    table->places = base_alloc_array(table->size, sizeof *table->places);
    for (uint32_t i = 0; i < table->used; i++)
        if (table->entries[i].object)
            table->places[place_of(table, table->entries[i].object)] = i + 1;
}

/* The position of one that is free. */
static uint32_t take_entry(PyIdTable *table)
{
    uint32_t position = table->free - 1;
    BASE_INVARIANT(table->free <= table->used);
    if (table->free) {
        BASE_INVARIANT(!table->entries[position].object);
        table->free = (uint32_t)table->entries[position].serial;
        return position;
    }
    BASE_GROW(table->entries, table->used, table->capacity);
    return table->used++;
}

static IdEntry *need_entry(PyMachine *machine, PyObject *object)
{
    PyIdTable *table = machine->ids;
    if ((table->count + 1) * 2 > table->size)
        grow(table);
    uint32_t at = place_of(table, object);
    if (!table->places[at]) {
        uint32_t position = take_entry(table);
        table->entries[position] = (IdEntry){.object = object};
        table->places[at] = position + 1;
        table->count++;
        if (object->refs >= 0) /* constants stay as they are, and live on */
            object->flags |= PY_OBJECT_HAS_ID;
    }
    return &table->entries[table->places[at] - 1];
}

uint64_t py_machine_id(PyMachine *machine, PyObject *object)
{
    IdEntry *entry = need_entry(machine, object);
    if (entry->serial == 0)
        entry->serial = ++machine->next_id;
    return FIRST_ID + 16 * (entry->serial - 1);
}

uint64_t py_machine_birth(PyMachine *machine, PyObject *object)
{
    IdEntry *entry = need_entry(machine, object);
    if (entry->birth == 0)
        entry->birth = ++machine->births;
    return entry->birth;
}

void py_machine_has_finalizer(PyMachine *machine)
{
    machine->has_finalizers = true;
}

uint32_t py_machine_next_birth(PyMachine *machine)
{
    return (uint32_t)++machine->births;
}

struct PyWeakref **py_machine_weakrefs(PyMachine *machine, PyObject *object)
{
    return &need_entry(machine, object)->weakrefs;
}

static const IdEntry *known_entry(const PyMachine *machine,
                                  const PyObject *object)
{
    const PyIdTable *table = machine->ids;
    if (table->size == 0)
        return NULL;
    uint32_t at = place_of(table, object);
    return table->places[at] ? &table->entries[table->places[at] - 1] : NULL;
}

uint64_t py_machine_known_birth(const PyMachine *machine,
                                const PyObject *object)
{
    const IdEntry *entry = known_entry(machine, object);
    return entry ? entry->birth : 0;
}

struct PyWeakref *py_machine_known_weakrefs(const PyMachine *machine,
                                            const PyObject *object)
{
    const IdEntry *entry = known_entry(machine, object);
    return entry ? entry->weakrefs : NULL;
}

bool py_machine_has_id(const PyMachine *machine, const PyObject *object,
                       uint64_t id)
{
    const IdEntry *entry = known_entry(machine, object);
    return entry && entry->serial && FIRST_ID + 16 * (entry->serial - 1) == id;
}

void py_machine_forget_id(PyMachine *machine, PyObject *object)
{
    PyIdTable *table = machine->ids;
    uint32_t mask = table->size - 1;
    uint32_t hole = place_of(table, object);
    uint32_t number = table->places[hole];
    if (!number)
        return;
    for (uint32_t at = (hole + 1) & mask; table->places[at];
         at = (at + 1) & mask) {
        uint32_t home = home_of(table, object_at(table, at));
        if (((at - home) & mask) < ((at - hole) & mask))
            continue;
        table->places[hole] = table->places[at];
        hole = at;
    }
    BASE_INVARIANT(table->count != 0);
    table->places[hole] = 0;
    table->count--;
    table->entries[number - 1] = (IdEntry){.serial = table->free};
    table->free = number;
}

PyIdTable *py_ids_new(void)
{
    return base_alloc_zero(sizeof(PyIdTable));
}

void py_ids_free(PyIdTable *table)
{
    if (!table)
        return;
    base_free(table->entries);
    base_free(table->places);
    base_free(table);
}

void py_ids_clear(PyIdTable *table)
{
    if (table->size > SHRINK_SIZE) {
        base_free(table->entries);
        base_free(table->places);
        *table = (PyIdTable){0};
    } else if (table->count) {
        memset(table->places, 0, table->size * sizeof *table->places);
    }
    table->count = table->used = table->free = 0;
}
