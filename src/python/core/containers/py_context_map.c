#include "py_context_map.h"

#include "py_fuel.h"
#include "py_memory.h"

/* Where it is, or would have to be put. */
static uint32_t place_of(const PyContextMap *map,
                         const PyContextVariable *variable)
{
    uint32_t low = 0, high = map ? map->count : 0;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (map->items[middle].variable->serial < variable->serial)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool stands_at(const PyContextMap *map, uint32_t place,
                      const PyContextVariable *variable)
{
    return map && place < map->count && map->items[place].variable == variable;
}

PyValue py_context_map_get(const PyContextMap *map,
                           const PyContextVariable *variable)
{
    uint32_t place = place_of(map, variable);
    return stands_at(map, place, variable) ? map->items[place].value
                                           : PY_UNDEFINED;
}

static void destroy_map(PyMachine *machine, PyObject *self)
{
    PyContextMap *map = (PyContextMap *)self;
    for (uint32_t i = 0; i < map->count; i++) {
        py_decref_object(machine, &map->items[i].variable->object);
        py_decref(machine, map->items[i].value);
    }
}

static void traverse_map(PyObject *self, PyVisit visit, void *context)
{
    PyContextMap *map = (PyContextMap *)self;
    for (uint32_t i = 0; i < map->count; i++) {
        visit(&map->items[i].variable->object, context);
        if (py_is_object(map->items[i].value))
            visit(py_object(map->items[i].value), context);
    }
}

static const PyType map_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "hamt",
    .size = sizeof(PyContextMap),
    .destroy = destroy_map,
    .traverse = traverse_map,
};

static void append(PyContextMap *map, PyContextVariable *variable,
                   PyValue value)
{
    py_incref_object(&variable->object);
    map->items[map->count].variable = variable;
    map->items[map->count++].value = py_incref(value);
}

PyContextMap *py_context_map_with(PyMachine *machine, const PyContextMap *map,
                                  PyContextVariable *variable, PyValue value)
{
    uint32_t place = place_of(map, variable), count = map ? map->count : 0;
    BASE_INVARIANT(place <= count);
    uint32_t after = place + stands_at(map, place, variable);
    BASE_REQUIRE(!py_is_undefined(value) || after != place);
    PyContextMap *result = py_object_new_sized(
        machine, &map_type, (count + 1) * sizeof(PyContextItem));
    if (!result)
        return NULL;
    py_charge(machine, count);
    for (uint32_t i = 0; i < place; i++)
        append(result, map->items[i].variable, map->items[i].value);
    if (!py_is_undefined(value))
        append(result, variable, value);
    for (uint32_t i = after; i < count; i++)
        append(result, map->items[i].variable, map->items[i].value);
    BASE_INVARIANT(result->count <= count + 1);
    return result;
}
