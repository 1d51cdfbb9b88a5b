#include "py_gc.h"

#include "base_memory.h"
#include "py_finalizer.h"
#include "py_fuel.h"
#include "py_garbage.h"
#include "py_instance.h"
#include "py_list.h"
#include "py_look.h"
#include "py_machine_state.h"
#include "py_memory_end.h"
#include "py_wait.h"
#include "py_weakref.h"

#include <stdlib.h>

/* --- in the order of birth ------------------------------------------------ */

typedef struct Born {
    PyObject *object;
    uint64_t birth;
    uint32_t index; /* those of no known birth stay as they are, behind */
} Born;

typedef struct BornList {
    Born *items; /* owned */
    uint32_t count, capacity;
} BornList;

/* What an earlier look has put behind the others comes after all of them. */
#define BEHIND (UINT64_MAX / 2)

static int by_place(const void *a, const void *b)
{
    const PyBehind *left = a, *right = b;
    if (left->object != right->object)
        return left->object < right->object ? -1 : 1;
    return 0;
}

static void add_born(const PyMachine *machine, BornList *list, PyObject *object)
{
    const PyBehind key = {object, py_birth_of(machine, object), 0};
    const PyBehind *behind =
        machine->behind_count
            ? bsearch(&key, machine->behind, machine->behind_count,
                      sizeof *machine->behind, by_place)
            : NULL;
    bool is_behind = behind && behind->birth == key.birth;
    BASE_GROW(list->items, list->count, list->capacity);
    list->items[list->count] = (Born){
        object, is_behind ? BEHIND + behind->rank : key.birth, list->count};
    list->count++;
}

static void put_behind(PyMachine *machine, PyObject *object)
{
    uint64_t birth = py_birth_of(machine, object);
    if (birth == PY_BIRTH_UNKNOWN)
        return;
    BASE_GROW(machine->behind, machine->behind_count, machine->behind_capacity);
    machine->behind[machine->behind_count] =
        (PyBehind){object, birth, machine->behind_count};
    machine->behind_count++;
}

void py_gc_look(PyMachine *machine)
{
    py_look(machine, put_behind);
    if (machine->behind_count > 1)
        qsort(machine->behind, machine->behind_count, sizeof *machine->behind,
              by_place);
}

static int by_birth(const void *a, const void *b)
{
    const Born *left = a, *right = b;
    if (left->birth != right->birth)
        return left->birth < right->birth ? -1 : 1;
    return left->index < right->index ? -1 : 1;
}

static void sort_born(BornList *list)
{
    if (list->count > 1)
        qsort(list->items, list->count, sizeof *list->items, by_birth);
}

/* --- before anything goes ------------------------------------------------- */

static bool is_outside(const PyObject *weakref, void *context)
{
    return !py_garbage_has(context, weakref);
}

static void forget_weakly(PyMachine *machine, PyGarbage *garbage)
{
    BornList list = {0};
    uint32_t at = 0;
    for (PyObject *object; (object = py_garbage_next(garbage, &at));)
        if (object->flags & PY_OBJECT_HAS_ID)
            add_born(machine, &list, object);
    sort_born(&list);
    for (uint32_t i = 0; i < list.count; i++)
        py_weakref_forget(machine, list.items[i].object, is_outside, garbage);
    base_free(list.items);
}

static void want_finalizers(PyMachine *machine, const PyGarbage *garbage)
{
    BornList list = {0};
    uint32_t at = 0;
    for (PyObject *object; (object = py_garbage_next(garbage, &at));)
        if (py_finalizer_is_wanted(machine, object))
            add_born(machine, &list, object);
    sort_born(&list);
    for (uint32_t i = 0; i < list.count; i++)
        py_finalizer_want(machine, list.items[i].object);
    base_free(list.items);
}

/* The garbage as a list, which keeps it until its end. */
static PyValue list_garbage(PyMachine *machine, const PyGarbage *garbage)
{
    uint32_t at = 0, count = 0;
    while (py_garbage_next(garbage, &at))
        count++;
    PyValue list = py_list_new(machine, NULL, count);
    if (py_is_error(list))
        return PY_ERROR;
    at = 0;
    for (uint32_t i = 0; i < count; i++)
        py_list(list)->items[i] =
            py_incref(py_from_object(py_garbage_next(garbage, &at)));
    return list;
}

/* --- the end -------------------------------------------------------------- */

/* A class goes after its instances, whose end asks it. */
static uint32_t rank_of(const PyObject *object)
{
    uint32_t rank = 0;
    for (const PyType *type = object->type; type->flags & PY_TYPE_HEAP;
         type = type->object.type)
        rank++;
    return rank;
}

static bool is_of_rank(PyValue value, uint32_t rank)
{
    return !py_is_none(value) && rank_of(py_object(value)) == rank;
}

/* Nobody but the list holds what has been destroyed. */
static void free_ranks(PyMachine *machine, PyList *list, uint32_t highest)
{
    for (uint32_t rank = highest + 1; rank-- > 0;)
        for (uint32_t i = 0; i < list->count; i++)
            if (is_of_rank(list->items[i], rank)) {
                PyObject *object = py_object(list->items[i]);
                BASE_INVARIANT(object->refs == 1);
                list->items[i] = PY_NONE;
                py_memory_end_destroyed(machine, object);
            }
}

static void destroy_ranks(PyMachine *machine, PyList *list, uint32_t highest)
{
    for (uint32_t rank = highest + 1; rank-- > 0;)
        for (uint32_t i = 0; i < list->count; i++)
            if (is_of_rank(list->items[i], rank)) {
                PyObject *object = py_object(list->items[i]);
                BASE_INVARIANT(object->refs > 0);
                object->flags |= PY_OBJECT_FINALIZED;
                if (object->type->destroy)
                    object->type->destroy(machine, object);
            }
}

/* What a finaliser has brought back stays, with all that it holds. */
static void let_go_of_the_living(PyMachine *machine, PyList *list,
                                 const PyGarbage *garbage)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (!py_garbage_has(garbage, py_object(list->items[i])))
            py_assign(machine, &list->items[i], PY_NONE);
}

/* How much it was; -1: the limit of instructions. */
static int64_t end_list(PyMachine *machine, PyList *list)
{
    int64_t found = -1;
    PyGarbage garbage = {0};
    bool good =
        py_garbage_find_among(machine, &garbage, list->items, list->count) &&
        py_charge(machine, 2 * (uint64_t)list->count);
    if (good) {
        uint32_t highest = 0;
        for (uint32_t i = 0; i < list->count; i++) {
            uint32_t rank = rank_of(py_object(list->items[i]));
            highest = rank > highest ? rank : highest;
        }
        found = py_garbage_counted(&garbage);
        let_go_of_the_living(machine, list, &garbage);
        destroy_ranks(machine, list, highest);
        free_ranks(machine, list, highest);
    }
    py_garbage_release(&garbage);
    return found;
}

/* --- the whole ------------------------------------------------------------ */

enum { LIST, STATES };

static bool begin(PyMachine *machine, PyValue *state)
{
    PyGarbage garbage = {0};
    bool good = py_garbage_find(machine, &garbage);
    state[LIST] = good ? list_garbage(machine, &garbage) : PY_ERROR;
    good = !py_is_error(state[LIST]);
    if (good) {
        forget_weakly(machine, &garbage);
        want_finalizers(machine, &garbage);
    }
    py_garbage_release(&garbage);
    return good;
}

static PyValue collect(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    if (outcome != PY_OUTCOME_START)
        py_decref(machine, value);
    if (py_is_undefined(state[LIST]) && !begin(machine, state))
        return PY_ERROR;
    if (py_machine_finalize(machine))
        return PY_PENDING;
    BASE_INVARIANT(machine->is_collecting);
    machine->is_collecting = false;
    int64_t found =
        machine->stopped ? -1 : end_list(machine, py_list(state[LIST]));
    return found < 0 ? PY_ERROR : py_small(found);
}

PyValue py_gc_collect(PyMachine *machine)
{
    if (machine->is_collecting)
        return py_small(0);
    machine->is_collecting = true;
    PyValue state[STATES] = {PY_UNDEFINED};
    PyValue answer = py_wait_run(machine, collect, state, STATES);
    if (py_is_error(answer))
        machine->is_collecting = false;
    return answer;
}

typedef struct Wanted {
    const PyMachine *machine;
    bool any;
} Wanted;

static void look_at(PyObject *object, void *context)
{
    Wanted *wanted = context;
    if (!wanted->any && object->refs > 0)
        wanted->any = py_finalizer_is_wanted(wanted->machine, object);
}

static bool is_any_wanted(PyMachine *machine)
{
    Wanted wanted = {machine, false};
    py_machine_each_object(machine, look_at, &wanted);
    return wanted.any;
}

bool py_gc_is_wanted(PyMachine *machine)
{
    Wanted wanted = {machine, false};
    py_machine_each_with_last_words(machine, look_at, &wanted);
    BASE_INVARIANT(wanted.any == is_any_wanted(machine));
    return wanted.any;
}

bool py_gc_collect_at_end(PyMachine *machine)
{
    PyValue state[STATES] = {PY_UNDEFINED};
    PyNativeFrame *frame =
        py_native_frame_push(machine, collect, state, STATES);
    if (!frame) { /* too deep, or no memory: what is left dies as it is */
        py_decref(machine, py_take_exception(machine));
        return false;
    }
    machine->is_collecting = true;
    frame->frame.mode = PY_RETURN_DISCARD;
    return true;
}
