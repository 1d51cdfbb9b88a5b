#include "py_memory_end.h"

#include "base_check.h"
#include "base_memory.h"
#include "py_dict_table.h"
#include "py_finalizer.h"
#include "py_instance.h"
#include "py_list.h"
#include "py_machine_state.h"
#include "py_tuple.h"
#include "py_weakref.h"

#define NESTED_ENDS 50 /* deaths inside deaths before they queue */

/* The size is a multiple of the step. */
static inline void give_back(PyMachine *machine, void *object, size_t size)
{
    PyMemory *memory = &machine->memory;
    if (!py_memory_keep(memory, &memory->objects, object, size))
        py_memory_free_cell(memory, object, size);
}

static inline void free_object(PyMachine *machine, PyObject *object,
                               size_t size)
{
    const PyType *type = object->type;
    if (object->flags & PY_OBJECT_HAS_ID)
        py_machine_forget_id(machine, object);
    BASE_INVARIANT(!(type->flags & PY_TYPE_LAST_WORDS) ||
                   machine->memory.speakers != 0);
    machine->memory.speakers -= (type->flags & PY_TYPE_LAST_WORDS) != 0;
    give_back(machine, object, py_memory_round(size));
    if (type->flags & PY_TYPE_HEAP)
        py_decref_object(machine, (PyObject *)(uintptr_t)&type->object);
}

void py_memory_end_destroyed(PyMachine *machine, PyObject *object)
{
    BASE_REQUIRE(object->refs == 1);
    object->refs = 0;
    free_object(machine, object, py_memory_object_size(object));
}

/* One with an id, which weak references or a finalizer may know. */
static void end_known(PyMachine *machine, PyObject *object)
{
    const PyType *type = object->type;
    size_t size = py_memory_object_size(object);
    if (!py_finalizer_is_due(machine, object))
        py_weakref_forget(machine, object, NULL, NULL);
    if (type->destroy)
        type->destroy(machine, object);
    if (object->refs == 0) /* else its end needs Python: py_finalizer.h */
        free_object(machine, object, size);
}

static inline void end_object(PyMachine *machine, PyObject *object)
{
    BASE_INVARIANT(object->refs == 0);
    if (object->flags & PY_OBJECT_HAS_ID) {
        end_known(machine, object);
        return;
    }
    if (object->type->destroy)
        object->type->destroy(machine, object);
    if (object->refs == 0)
        free_object(machine, object, py_memory_object_size(object));
}

/* What nests deeper waits here for its turn. */
static __attribute__((noinline)) void die_later(PyMachine *machine,
                                                PyObject *object)
{
    BASE_GROW(machine->dying, machine->dying_count, machine->dying_capacity);
    machine->dying[machine->dying_count++] = object;
}

static __attribute__((noinline)) void end_waiting(PyMachine *machine)
{
    while (machine->dying_count) {
        machine->dying_depth++;
        end_object(machine, machine->dying[--machine->dying_count]);
        machine->dying_depth--;
    }
}

/* False: it is not its turn. */
static inline bool begin_end(PyMachine *machine, PyObject *object)
{
    BASE_INVARIANT(object->refs == 0);
    if (machine->dying_depth >= NESTED_ENDS) {
        die_later(machine, object);
        return false;
    }
    machine->dying_depth++;
    return true;
}

static inline void end_turn(PyMachine *machine)
{
    if (--machine->dying_depth == 0 && machine->dying_count)
        end_waiting(machine);
}

void py_memory_end_in_turn(PyMachine *machine, PyObject *object)
{
    if (!begin_end(machine, object))
        return;
    end_object(machine, object);
    end_turn(machine);
}

/* --- the same for those that nothing knows but their references, as most are
 * --------------------------------------------------------------------- */

void py_memory_end_tuple(PyMachine *machine, PyObject *object)
{
    PyTuple *tuple = (PyTuple *)(void *)object;
    size_t size = py_memory_round(py_memory_object_size(object));
    if (!begin_end(machine, object))
        return;
    for (uint32_t i = tuple->count; i-- > 0;)
        py_decref(machine, tuple->items[i]);
    give_back(machine, tuple, size);
    end_turn(machine);
}

void py_memory_end_list(PyMachine *machine, PyObject *object)
{
    BASE_INVARIANT(py_memory_object_size(object) == sizeof(PyList));
    if (!begin_end(machine, object))
        return;
    py_list_clear(machine, (PyList *)(void *)object);
    give_back(machine, object, py_memory_round(sizeof(PyList)));
    end_turn(machine);
}

void py_memory_end_dict(PyMachine *machine, PyObject *object)
{
    size_t size = py_memory_round(py_memory_object_size(object));
    if (!begin_end(machine, object))
        return;
    py_dict_destroy(machine, object);
    give_back(machine, object, size);
    end_turn(machine);
}

/* One that is nothing but its dict. */
void py_memory_end_instance(PyMachine *machine, PyObject *object)
{
    PyType *type = (PyType *)(uintptr_t)object->type;
    PyDict *dict = py_known_dict(py_from_object(object));
    BASE_INVARIANT(type->flags & PY_TYPE_PLAIN &&
                   type->size == sizeof(PyObject) + sizeof(PyDict *));
    if (!begin_end(machine, object))
        return;
    if (dict)
        py_decref_object(machine, &dict->object);
    give_back(machine, object, py_memory_round(type->size));
    py_decref_object(machine, &type->object);
    end_turn(machine);
}

void py_memory_end_alone(PyMachine *machine, PyObject *object)
{
    free_object(machine, object, py_memory_object_size(object));
}
