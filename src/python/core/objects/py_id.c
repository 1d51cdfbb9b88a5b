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

/* Open addressing; entries are moved back when one goes. */
struct PyIdTable {
    IdEntry *entries;
    uint32_t count, size;
};

static uint32_t home_of(const PyIdTable *table, const PyObject *object)
{
    uint64_t bits = (uint64_t)(uintptr_t)object >> 4;
    bits *= 0x9E3779B97F4A7C15u;
    return (uint32_t)(bits >> 32) & (table->size - 1);
}

/* Where the object is or would be. */
static uint32_t place_of(const PyIdTable *table, const PyObject *object)
{
    uint32_t at = home_of(table, object);
    BASE_INVARIANT(table->count < table->size);
    while (table->entries[at].object && table->entries[at].object != object)
        at = (at + 1) & (table->size - 1);
    return at;
}

static void grow(PyIdTable *table)
{
    IdEntry *old = table->entries;
    uint32_t old_size = table->size;
    table->size = old_size ? old_size * 2 : 64;
    table->entries = base_alloc_zero(table->size * sizeof *table->entries);
    for (uint32_t i = 0; i < old_size; i++)
        if (old[i].object)
            table->entries[place_of(table, old[i].object)] = old[i];
    base_free(old);
}

static IdEntry *need_entry(PyMachine *machine, PyObject *object)
{
    PyIdTable *table = machine->ids;
    if ((table->count + 1) * 2 > table->size)
        grow(table);
    IdEntry *entry = &table->entries[place_of(table, object)];
    if (!entry->object) {
        *entry = (IdEntry){.object = object};
        table->count++;
        if (object->refs >= 0) /* constants stay as they are, and live on */
            object->flags |= PY_OBJECT_HAS_ID;
    }
    return entry;
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
    const IdEntry *entry = &table->entries[place_of(table, object)];
    return entry->object ? entry : NULL;
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
    if (!table->entries[hole].object)
        return;
    for (uint32_t at = (hole + 1) & mask; table->entries[at].object;
         at = (at + 1) & mask) {
        uint32_t home = home_of(table, table->entries[at].object);
        if (((at - home) & mask) < ((at - hole) & mask))
            continue;
        table->entries[hole] = table->entries[at];
        hole = at;
    }
    BASE_INVARIANT(table->count != 0);
    table->entries[hole].object = NULL;
    table->count--;
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
    base_free(table);
}

void py_ids_clear(PyIdTable *table)
{
    if (table->size > SHRINK_SIZE) {
        base_free(table->entries);
        table->entries = NULL;
        table->size = 0;
    } else if (table->count) {
        memset(table->entries, 0, table->size * sizeof *table->entries);
    }
    table->count = 0;
}
