#include "py_garbage.h"

#include "base_memory.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_machine_state.h"

typedef struct PyGarbageNode {
    PyObject *object;
    int64_t outside; /* references that no other node tells of */
    bool is_held, is_part;
} PyGarbageNode;

#define NOWHERE UINT32_MAX

void py_garbage_release(PyGarbage *garbage)
{
    base_free(garbage->nodes);
    base_free(garbage->places);
    base_free(garbage->work);
    *garbage = (PyGarbage){0};
}

/* --- nodes ---------------------------------------------------------------- */

static uint32_t *place_of(const PyGarbage *garbage, const PyObject *object)
{
    uint64_t bits = (uint64_t)(uintptr_t)object >> 4;
    bits *= 0x9E3779B97F4A7C15u;
    uint32_t mask = garbage->place_count - 1;
    BASE_INVARIANT((garbage->place_count & mask) == 0);
    uint32_t at = (uint32_t)(bits >> 32) & mask;
    while (garbage->places[at] != NOWHERE &&
           garbage->nodes[garbage->places[at]].object != object)
        at = (at + 1) & mask;
    return &garbage->places[at];
}

static PyGarbageNode *node_of(const PyGarbage *garbage, const PyObject *object)
{
    uint32_t index = *place_of(garbage, object);
    return index == NOWHERE ? NULL : &garbage->nodes[index];
}

/* What holds nothing is part of no cycle. */
static void add(PyObject *object, void *context)
{
    PyGarbage *garbage = context;
    if (object->refs <= 0 || !object->type->traverse)
        return;
    BASE_GROW(garbage->nodes, garbage->count, garbage->capacity);
    garbage->nodes[garbage->count++] =
        (PyGarbageNode){object, object->refs, false, false};
}

static void place_all(PyGarbage *garbage)
{
    garbage->place_count = 16;
    while (garbage->place_count < 2 * (uint64_t)garbage->count)
        garbage->place_count *= 2;
    garbage->places =
        base_alloc(garbage->place_count * sizeof *garbage->places);
    memset(garbage->places, 0xff,
           garbage->place_count * sizeof *garbage->places);
    for (uint32_t i = 0; i < garbage->count; i++)
        *place_of(garbage, garbage->nodes[i].object) = i;
}

/* An instance also holds its class. */
static void traverse(PyObject *object, PyVisit visit, void *context)
{
    object->type->traverse(object, visit, context);
    if (object->type->flags & PY_TYPE_HEAP)
        visit((PyObject *)(uintptr_t)&object->type->object, context);
}

/* --- who is held ---------------------------------------------------------- */

static void count_inside(PyObject *object, void *context)
{
    PyGarbageNode *node = node_of(context, object);
    if (node)
        node->outside--;
}

static void hold(PyObject *object, void *context)
{
    PyGarbage *garbage = context;
    PyGarbageNode *node = node_of(garbage, object);
    if (!node || node->is_held)
        return;
    node->is_held = true;
    BASE_INVARIANT(garbage->work_count < garbage->count);
    garbage->work[garbage->work_count++] = (uint32_t)(node - garbage->nodes);
}

static void mark_part(PyObject *object, PyGarbage *garbage)
{
    PyDict **dict = object->type->flags & PY_TYPE_HEAP &&
                            !(object->type->flags & PY_TYPE_CLASS)
                        ? py_instance_dict(object)
                        : NULL;
    PyGarbageNode *node =
        dict && *dict ? node_of(garbage, (PyObject *)(void *)*dict) : NULL;
    if (node)
        node->is_part = true;
}

static bool look(PyMachine *machine, PyGarbage *garbage)
{
    if (!py_charge(machine, 4 * (uint64_t)garbage->count))
        return false;
    place_all(garbage);
    garbage->work = base_alloc((garbage->count + 1) * sizeof *garbage->work);
    for (uint32_t i = 0; i < garbage->count; i++)
        traverse(garbage->nodes[i].object, count_inside, garbage);
    for (uint32_t i = 0; i < garbage->count; i++) {
        BASE_INVARIANT(garbage->nodes[i].outside >= 0);
        mark_part(garbage->nodes[i].object, garbage);
        if (garbage->nodes[i].outside != 0)
            hold(garbage->nodes[i].object, garbage);
    }
    while (garbage->work_count) {
        uint32_t at = garbage->work[--garbage->work_count];
        traverse(garbage->nodes[at].object, hold, garbage);
    }
    return true;
}

bool py_garbage_find(PyMachine *machine, PyGarbage *garbage)
{
    py_memory_each_of(&machine->memory, 0, add, garbage);
    return look(machine, garbage);
}

bool py_garbage_find_among(PyMachine *machine, PyGarbage *garbage,
                           const PyValue *objects, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        add(py_object(objects[i]), garbage);
    for (uint32_t i = 0; i < garbage->count; i++)
        garbage->nodes[i].outside--;
    return look(machine, garbage);
}

/* --- what was found ------------------------------------------------------- */

PyObject *py_garbage_next(const PyGarbage *garbage, uint32_t *at)
{
    while (*at < garbage->count) {
        const PyGarbageNode *node = &garbage->nodes[(*at)++];
        if (!node->is_held)
            return node->object;
    }
    return NULL;
}

bool py_garbage_has(const PyGarbage *garbage, const PyObject *object)
{
    const PyGarbageNode *node = node_of(garbage, object);
    return node && !node->is_held;
}

uint32_t py_garbage_counted(const PyGarbage *garbage)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < garbage->count; i++)
        count += !garbage->nodes[i].is_held && !garbage->nodes[i].is_part;
    return count;
}
