#include "py_look.h"

#include "base_memory.h"
#include "py_coroutine_private.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_frame_object.h"
#include "py_function.h"
#include "py_instance.h"
#include "py_list.h"
#include "py_machine_state.h"
#include "py_traceback_object.h"
#include "py_tuple.h"

uint64_t py_birth_of(const PyMachine *machine, const PyObject *object)
{
    uint32_t kept;
    const PyType *type = object->type;
    if (type->flags & PY_TYPE_HEAP)
        type = py_heap_type(type)->native;
    if (type->birth_offset != 0) {
        memcpy(&kept, (const uint8_t *)object + type->birth_offset,
               sizeof kept);
        return kept;
    }
    uint64_t birth = object->flags & PY_OBJECT_HAS_ID
                         ? py_machine_known_birth(machine, object)
                         : 0;
    return birth ? birth : PY_BIRTH_UNKNOWN;
}

/* Who stays in place, and is yet to be gone through: a heap. */
typedef struct Staying {
    PyObject *object;
    uint64_t birth; /* unknown: that of who reached it */
    uint32_t index;
} Staying;

typedef struct Objects {
    PyObject **items; /* owned */
    uint32_t count, capacity;
} Objects;

typedef struct Look {
    const PyMachine *machine;
    Staying *heap; /* owned */
    uint32_t heap_count, heap_capacity, reached;
    Objects marked, behind, parts; /* of the one that is gone through */
    bool is_instance;              /* whose dict is itself */
} Look;

static void add(Objects *objects, PyObject *object)
{
    BASE_GROW(objects->items, objects->count, objects->capacity);
    objects->items[objects->count++] = object;
}

/* --- who stays ------------------------------------------------------------ */

static bool is_before(const Staying *a, const Staying *b)
{
    return a->birth != b->birth ? a->birth < b->birth : a->index < b->index;
}

static void push(Look *look, PyObject *object, uint64_t birth)
{
    BASE_GROW(look->heap, look->heap_count, look->heap_capacity);
    uint32_t at = look->heap_count++;
    const Staying added = {object, birth, look->reached++};
    for (; at > 0 && is_before(&added, &look->heap[(at - 1) / 2]);
         at = (at - 1) / 2)
        look->heap[at] = look->heap[(at - 1) / 2];
    look->heap[at] = added;
}

static Staying pop(Look *look)
{
    BASE_REQUIRE(look->heap_count > 0);
    const Staying first = look->heap[0];
    const Staying last = look->heap[--look->heap_count];
    uint32_t at = 0, child;
    for (; (child = 2 * at + 1) < look->heap_count; at = child) {
        if (child + 1 < look->heap_count &&
            is_before(&look->heap[child + 1], &look->heap[child]))
            child++;
        if (!is_before(&look->heap[child], &last))
            break;
        look->heap[at] = look->heap[child];
    }
    if (look->heap_count > 0)
        look->heap[at] = last;
    return first;
}

/* --- what an object holds ------------------------------------------------- */

static void take_part(PyObject *object, void *context)
{
    Look *look = context;
    if (object->refs < 0 || object->flags & PY_OBJECT_MARKED)
        return;
    if (!look->is_instance || object->type != &py_dict_type) {
        add(&look->parts, object);
        return;
    }
    look->is_instance = false;
    object->type->traverse(object, take_part, look);
    look->is_instance = true;
}

/* A list and a tuple tell the last one first. */
static void find_parts(Look *look, PyObject *object)
{
    PyValue value = py_from_object(object);
    look->parts.count = 0;
    look->is_instance = object->type->flags & PY_TYPE_HEAP;
    if (object->type->traverse)
        object->type->traverse(object, take_part, look);
    if (!py_is_list(value) && !py_is_any_tuple(value))
        return;
    PyObject **items = look->parts.items;
    for (uint32_t i = 0, to = look->parts.count; i + 1 < to; i++, to--) {
        PyObject *kept = items[i];
        items[i] = items[to - 1];
        items[to - 1] = kept;
    }
}

static bool is_argument(const PyGenerator *generator, const PyObject *part)
{
    const PyFrame *frame = generator->frame;
    for (uint32_t i = 0; i < frame->code->parameter_count; i++)
        if (py_is_object(frame->slots[i]) && py_object(frame->slots[i]) == part)
            return true;
    return false;
}

/* Of what has no known birth: whether it was there before who holds it. */
static bool is_older(const PyObject *holder, const PyObject *part)
{
    if (holder->type == &py_traceback_type ||
        holder->type == &py_frame_object_type ||
        holder->type == &py_function_type)
        return true;
    if (py_is_exception(py_from_object((PyObject *)(uintptr_t)holder)))
        return part->type != &py_traceback_type && part->type != &py_dict_type;
    if (holder->type == &py_coroutine_type ||
        holder->type == &py_generator_type ||
        holder->type == &py_async_generator_type)
        return part->type == &py_function_type ||
               is_argument((const PyGenerator *)(const void *)holder, part);
    return false;
}

/* --- the look ------------------------------------------------------------- */

static void mark(Look *look, PyObject *object)
{
    object->flags |= PY_OBJECT_MARKED;
    add(&look->marked, object);
}

static void reach_from(Look *look, const Staying *holder)
{
    find_parts(look, holder->object);
    for (uint32_t i = 0; i < look->parts.count; i++) {
        PyObject *part = look->parts.items[i];
        if (part->flags & PY_OBJECT_MARKED)
            continue;
        mark(look, part);
        uint64_t birth = py_birth_of(look->machine, part);
        if (birth == PY_BIRTH_UNKNOWN && !is_older(holder->object, part))
            birth = holder->birth;
        if (birth != PY_BIRTH_UNKNOWN && birth >= holder->birth)
            push(look, part, birth);
        else
            add(&look->behind, part);
    }
}

static void go_through(Look *look)
{
    while (look->heap_count > 0) {
        const Staying first = pop(look);
        reach_from(look, &first);
    }
}

static void begin_at(Look *look, PyObject *object, uint64_t birth)
{
    if (object->flags & PY_OBJECT_MARKED)
        return;
    mark(look, object);
    push(look, object, birth);
    go_through(look);
}

static void go_through_behind(Look *look)
{
    for (uint32_t i = 0; i < look->behind.count; i++) {
        find_parts(look, look->behind.items[i]);
        for (uint32_t k = 0; k < look->parts.count; k++) {
            PyObject *part = look->parts.items[k];
            if (part->flags & PY_OBJECT_MARKED)
                continue;
            mark(look, part);
            add(&look->behind, part);
        }
    }
}

void py_look(PyMachine *machine, void (*each)(PyMachine *, PyObject *))
{
    Look look = {.machine = machine};
    begin_at(&look, &machine->main->globals->object, 0);
    if (!py_is_undefined(machine->last_exception))
        begin_at(&look, py_object(machine->last_exception),
                 PY_BIRTH_UNKNOWN - 1);
    go_through_behind(&look);
    for (uint32_t i = 0; i < look.marked.count; i++)
        look.marked.items[i]->flags &= ~(uint32_t)PY_OBJECT_MARKED;
    for (uint32_t i = 0; i < look.behind.count; i++)
        each(machine, look.behind.items[i]);
    base_free(look.heap);
    base_free(look.marked.items);
    base_free(look.behind.items);
    base_free(look.parts.items);
}
