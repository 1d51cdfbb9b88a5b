#include "py_probe_private.h"

#include "base_check.h"
#include "base_memory.h"

#include "py_bytearray.h"
#include "py_bytes.h"
#include "py_code_object.h"
#include "py_deque.h"
#include "py_descriptor.h"
#include "py_function.h"
#include "py_instance.h"
#include "py_list.h"
#include "py_machine_state.h"
#include "py_member.h"
#include "py_method.h"
#include "py_native.h"
#include "py_set.h"
#include "py_vm_fast.h"
#include "py_vm_flow.h"

#include <string.h>

enum {
    MOST_WATCHED = 16, /* calls in calls */
    FEW_ITEMS = 64     /* of a container, from either end: what is compared */
};

/* A container that is handed to something that may change it. */
typedef struct Watched {
    PyValue object; /* owned */
    uint64_t before;
    const PyThreadContext *context;
    uint32_t depth;
    const uint32_t *ip;
    PySpan span;
    int argument;
} Watched;

typedef struct PyWatch {
    Watched items[MOST_WATCHED];
    uint32_t count;
} PyWatch;

void py_machine_set_probe(PyMachine *machine, const PyProbe *probe)
{
    machine->probe = probe;
    base_free(machine->watch); /* what is held in it, the run holds no more */
    machine->watch = probe ? base_alloc_zero(sizeof *machine->watch) : NULL;
}

/* ---- places ---- */

static PyPlace global_place(const PyFrame *frame, PyString *name)
{
    PyDict *globals = frame->function->globals;

    return (PyPlace){.holder = globals,
                     .key = name,
                     .name = name->text,
                     .value = py_dict_get_name(globals, name)};
}

static PyPlace cell_place(const PyFrame *frame, uint32_t index)
{
    PyValue cell = frame->slots[frame->code->local_count + index];

    return (PyPlace){.holder = py_object(cell),
                     .name = frame->code->cell_names[index]->text,
                     .value = ((PyCell *)py_object(cell))->value};
}

/* Undefined: no class of the program has it. Runs nothing. */
static PyValue class_value(const PyType *type, PyString *name,
                           const PyType **owner)
{
    for (uint32_t i = 0; i < type->mro_count; i++) {
        const PyType *one = type->mro[i];
        int32_t at = one->dict ? py_dict_find_name(one->dict, name) : -1;
        if (at < 0)
            continue;
        *owner = one;
        return one->dict->entries[at].value;
    }
    return PY_UNDEFINED;
}

/* A class variable, also where it is read by way of an instance. */
static PyPlace class_place(const PyType *type, PyString *name)
{
    const PyType *owner = NULL;
    PyValue value = class_value(type, name, &owner);

    return (PyPlace){.holder = owner, .key = name, .value = value};
}

/* What lies in the instance itself, be it in its dict or in a place of its
 * class's __slots__; a property is asked by code of its own. */
static PyPlace instance_place(PyValue object, PyString *name, bool writes)
{
    const PyType *type = py_type_of(object), *owner = NULL;
    PyPlace place = {.holder = py_object(object), .key = name};

    if (!py_is_undefined(py_heap_type(type)->special[PY_SPECIAL_GETATTRIBUTE]))
        return (PyPlace){0};
    PyValue found = class_value(type, name, &owner);
    uint32_t offset =
        py_is_undefined(found) ? 0 : py_member_offset(found, type);
    if (offset != 0) {
        place.value = *py_instance_place(py_object(object), offset);
        return place;
    }
    if (!py_is_undefined(found) && py_is_data_descriptor(found))
        return (PyPlace){0};
    const PyDict *dict =
        type->dict_offset ? *py_instance_dict(py_object(object)) : NULL;
    int32_t at = dict ? py_dict_find_name(dict, name) : -1;
    if (at >= 0)
        place.value = dict->entries[at].value;
    else if (!writes && owner)
        return class_place(type, name);
    return place;
}

static PyPlace attribute_place(PyValue object, PyString *name, bool writes)
{
    bool is_class = py_has_type(object, &py_type_type) &&
                    py_class(object)->flags & PY_TYPE_HEAP;

    if (is_class && !writes)
        return class_place(py_class(object), name);
    if (is_class) {
        const PyDict *dict = py_class(object)->dict;
        int32_t at = dict ? py_dict_find_name(dict, name) : -1;
        return (PyPlace){.holder = py_object(object),
                         .key = name,
                         .value =
                             at < 0 ? PY_UNDEFINED : dict->entries[at].value};
    }
    return py_is_heap(object) ? instance_place(object, name, writes)
                              : (PyPlace){0};
}

/* Where a dict has a small int; -1: nowhere, or there are too many to look
 * through. */
static int32_t find_small(const PyDict *dict, PyValue key)
{
    enum { MOST_LOOKED_AT = 256 };

    for (uint32_t i = 0; i < dict->used && i < MOST_LOOKED_AT; i++)
        if (py_is(dict->entries[i].key, key) &&
            !py_is_undefined(dict->entries[i].value))
            return (int32_t)i;
    return -1;
}

/* Of a dict by a string or by a small int, which may be new there. */
static PyPlace dict_place(PyDict *dict, PyValue key, bool writes)
{
    PyPlace place = {0};
    int32_t at = py_is_string(key)  ? py_dict_find_name(dict, py_string(key))
                 : py_is_small(key) ? find_small(dict, key)
                                    : -1;

    if (at >= 0) {
        key = dict->entries[at].key;
        place.value = dict->entries[at].value;
    } else if (!writes || !(py_is_string(key) || py_is_small(key))) {
        return place;
    }
    place.holder = dict;
    place.key = py_object(key);
    return place;
}

/* Of a list by a small int, or of a dict. */
static PyPlace item_place(PyValue container, PyValue key, bool writes)
{
    PyPlace place = {0};

    if (py_has_type(container, &py_list_type) && py_is_small(key) &&
        (uint64_t)py_small_value(key) < py_list(container)->count) {
        int64_t at = py_small_value(key);
        place.holder = py_object(container);
        place.key = (const void *)(uintptr_t)(at + 1);
        place.value = py_list(container)->items[at];
    } else if (py_is_any_dict(container)) {
        place = dict_place(py_dict(container), key, writes);
    }
    return place;
}

/* What the instruction reads; a holder of NULL: nothing to speak of. */
static PyPlace place_read(const PyFrame *frame, uint32_t word)
{
    const PyValue *top = frame->top;
    PyString *const *names = frame->code->program->names;

    switch (word & 0xff) {
    case PY_OP_LOAD_GLOBAL:
        return global_place(frame, names[word >> 8]);
    case PY_OP_LOAD_CELL:
        return cell_place(frame, word >> 8);
    case PY_OP_LOAD_ATTRIBUTE:
        return attribute_place(top[-1], names[word >> 8], false);
    case PY_OP_LOAD_SUBSCRIPT:
        return item_place(top[-2], top[-1], false);
    default:
        return (PyPlace){0};
    }
}

/* `key in box` of a dict. */
static PyPlace place_asked(const PyFrame *frame, uint32_t word)
{
    const PyValue *top = frame->top;
    PyPlace place = {0};

    if ((word & 0xff) == PY_OP_CONTAINS && py_is_any_dict(top[-1]))
        place = dict_place(py_dict(top[-1]), top[-2], true);
    place.asks = true;
    return place;
}

/* `box.get(key)` of a dict: [get][box][key]. */
static PyPlace place_got(const PyFrame *frame, uint32_t word)
{
    const PyValue *args = frame->top - (word >> 8);
    PyPlace place = {0};

    if ((word & 0xff) == PY_OP_CALL_METHOD && word >> 8 != 0 &&
        py_is_any_dict(args[-1])) {
        const PyNative *native = py_native_of(args[-2]);
        if (native && strcmp(native->name, "get") == 0)
            place = dict_place(py_dict(args[-1]), args[0], true);
    }
    place.asks = true;
    return place;
}

/* Equal strings, and equal small ints, are one member. */
static const void *member_key(PyValue key)
{
    return py_is_string(key)
               ? (const void *)(uintptr_t)(py_string_hash(py_string(key)) | 1)
           : py_is_small(key) ? (const void *)(uintptr_t)key.bits
                              : NULL;
}

static bool is_member(const PySet *set, PyValue key)
{
    enum { MOST_LOOKED_AT = 1000 };
    const void *wanted = member_key(key);
    uint32_t position = 0, looked = 0;
    PyValue item;

    while (looked++ < MOST_LOOKED_AT && py_set_each(set, &position, &item))
        if (member_key(item) == wanted)
            return true;
    return false;
}

static PyPlace member_place(PyValue set, PyValue key)
{
    PyPlace place = {0};

    if (!py_has_type(set, &py_set_type) || !member_key(key))
        return place;
    place.holder = py_object(set);
    place.key = member_key(key);
    place.value = py_bool(is_member((const PySet *)py_object(set), key));
    place.is_member = true;
    return place;
}

/* `key in box` of a set. */
static PyPlace member_asked(const PyFrame *frame, uint32_t word)
{
    const PyValue *top = frame->top;

    return (word & 0xff) == PY_OP_CONTAINS ? member_place(top[-1], top[-2])
                                           : (PyPlace){0};
}

/* `box.add(key)` of a set and the like: [add][box][key]. */
static PyPlace member_written(const PyFrame *frame, uint32_t word,
                              PyValue *value)
{
    const PyValue *args = frame->top - (word >> 8);

    if ((word & 0xff) != PY_OP_CALL_METHOD || word >> 8 != 1 ||
        !py_has_type(args[-1], &py_set_type))
        return (PyPlace){0};
    const PyNative *native = py_native_of(args[-2]);
    bool adds = native && strcmp(native->name, "add") == 0;
    bool drops = native && (strcmp(native->name, "discard") == 0 ||
                            strcmp(native->name, "remove") == 0);
    *value = py_bool(adds);
    return adds || drops ? member_place(args[-1], args[0]) : (PyPlace){0};
}

/* What an instance has of its class is what it will hide when it is given one
 * of its own. */
static PyPlace place_hidden(const PyFrame *frame, uint32_t word,
                            const PyPlace *read)
{
    PyValue object = frame->top[-1];
    PyPlace place = *read;

    place.holder = NULL;
    if ((word & 0xff) == PY_OP_LOAD_ATTRIBUTE && py_is_heap(object) &&
        !py_has_type(object, &py_type_type) &&
        read->holder != py_object(object) &&
        !py_is_data_descriptor(read->value))
        place.holder = py_object(object);
    return place;
}

static PyPlace place_written(const PyFrame *frame, uint32_t word,
                             PyValue *value)
{
    const PyValue *top = frame->top;
    PyString *const *names = frame->code->program->names;

    switch (word & 0xff) {
    case PY_OP_STORE_GLOBAL:
        *value = top[-1];
        return global_place(frame, names[word >> 8]);
    case PY_OP_STORE_CELL:
        *value = top[-1];
        return cell_place(frame, word >> 8);
    case PY_OP_STORE_ATTRIBUTE:
        *value = top[-2];
        return attribute_place(top[-1], names[word >> 8], true);
    case PY_OP_STORE_SUBSCRIPT:
        *value = top[-3];
        return item_place(top[-2], top[-1], true);
    default:
        return (PyPlace){0};
    }
}

/* ---- contents ---- */

static uint64_t mix(uint64_t sum, uint64_t bits)
{
    return (sum ^ bits) * 0x9e3779b97f4a7c15u + 1;
}

/* Behind the item at `at`: of many items those at either end are compared. */
static uint32_t next_compared(uint32_t at, uint32_t count)
{
    return at + 1 == FEW_ITEMS && count > 2 * FEW_ITEMS ? count - FEW_ITEMS
                                                        : at + 1;
}

static uint64_t sum_of_dict(const PyDict *dict)
{
    uint64_t sum = mix(dict->count, dict->version);

    for (uint32_t i = 0; i < dict->used; i = next_compared(i, dict->used))
        sum = mix(sum, dict->entries[i].value.bits);
    return sum;
}

static uint64_t sum_of_set(const PySet *set)
{
    uint64_t sum = mix(set->used, set->fill);

    for (uint32_t i = 0; i <= set->mask; i = next_compared(i, set->mask + 1))
        sum = mix(sum, set->table[i].key.bits);
    return sum;
}

static uint64_t sum_of_bytes(const PyByteArray *array)
{
    if (py_is_undefined(array->bytes))
        return 0;
    const PyBytes *bytes = (const PyBytes *)py_object(array->bytes);
    uint64_t sum = mix(0, bytes->size);
    for (uint32_t i = 0; i < bytes->size;
         i = next_compared(i, (uint32_t)bytes->size))
        sum = mix(sum, (unsigned char)bytes->data[i]);
    return sum;
}

/* False: it is none of these containers. Equal ones have equal sums. */
static bool sum_of(PyValue value, uint64_t *sum)
{
    *sum = 0;
    if (py_has_type(value, &py_list_type)) {
        const PyList *list = py_list(value);
        *sum = list->count;
        for (uint32_t i = 0; i < list->count; i = next_compared(i, list->count))
            *sum = mix(*sum, list->items[i].bits);
    } else if (py_is_any_dict(value)) {
        *sum = sum_of_dict(py_dict(value));
    } else if (py_has_type(value, &py_set_type)) {
        *sum = sum_of_set(py_set(value));
    } else if (py_is_any_deque(value)) {
        const PyDeque *deque = py_deque(value);
        *sum = mix(deque->count, deque->changes);
        for (uint32_t i = 0; i < deque->count;
             i = next_compared(i, deque->count))
            *sum = mix(*sum, py_deque_at(deque, i)->bits);
    } else if (py_has_type(value, &py_bytearray_type)) {
        *sum = sum_of_bytes((const PyByteArray *)py_object(value));
    } else {
        return false;
    }
    return true;
}

static void watch(PyMachine *machine, const PyFrame *frame, PyValue object,
                  int argument)
{
    PyWatch *all = machine->watch;
    uint64_t before;

    if (all->count == MOST_WATCHED || !sum_of(object, &before))
        return;
    uint32_t at = (uint32_t)(frame->ip - frame->code->words);
    py_incref(object);
    all->items[all->count++] = (Watched){.object = object,
                                         .before = before,
                                         .context = machine->context,
                                         .depth = machine->context->depth,
                                         .ip = frame->ip,
                                         .span = frame->code->spans[at],
                                         .argument = argument};
}

/* Of a builtin function that goes through what it is given. */
static bool is_reader(const PyNative *native)
{
    static const char *const names[] = {
        "len", "sum",  "min", "max", "any",      "all",   "sorted",
        "str", "repr", "zip", "map", "reversed", "print", "enumerate"};

    for (size_t i = 0; native && i < sizeof names / sizeof *names; i++)
        if (strcmp(native->name, names[i]) == 0)
            return true;
    return false;
}

/* Code of the program looks at what it does itself. */
static bool is_foreign(const PyMachine *machine, PyValue function)
{
    if (py_native_of(function) || py_native_bound(function))
        return true;
    return py_has_type(function, &py_function_type) &&
           ((const PyFunction *)py_object(function))->code->program !=
               machine->main->program;
}

static void tell_contents(PyMachine *machine, const Watched *one, bool changed)
{
    PyObject *object = py_object(one->object);
    PyContents contents = {.object = one->object,
                           .is_new = !(object->flags & PY_OBJECT_SEEN),
                           .changed = changed,
                           .span = one->span,
                           .argument = one->argument};

    machine->probe->contents(machine->probe->context, &contents);
    object->flags |= PY_OBJECT_SEEN;
}

/* Only what a method of it, or a builtin function that reads, was called with
 * counts as read: an argument may be put away as it is. */
static void end_watch(PyMachine *machine, Watched one, bool is_read)
{
    uint64_t after;
    bool changed = sum_of(one.object, &after) && after != one.before;

    if (changed || is_read)
        tell_contents(machine, &one, changed);
    py_decref(machine, one.object);
}

/* What was watched here has been done, or given up. */
static void end_watches(PyMachine *machine)
{
    PyWatch *all = machine->watch;

    while (all->count > 0) {
        Watched one = all->items[all->count - 1];
        if (one.context != machine->context ||
            one.depth < machine->context->depth)
            return;
        all->count--;
        end_watch(machine, one, one.argument < 0);
    }
}

void py_probe_end(PyMachine *machine)
{
    PyWatch *all = machine->watch;

    while (machine->probe && all->count > 0) {
        Watched one = all->items[--all->count];
        end_watch(machine, one, one.argument < 0);
    }
}

static void read_argument(PyMachine *machine, const PyFrame *frame,
                          PyValue object, int argument)
{
    uint64_t sum;
    uint32_t at = (uint32_t)(frame->ip - frame->code->words);
    Watched one = {
        .object = object, .span = frame->code->spans[at], .argument = argument};

    if (sum_of(object, &sum))
        tell_contents(machine, &one, false);
}

/* [fn][args], or [fn][self][args]. */
static void watch_call(PyMachine *machine, const PyFrame *frame,
                       const PyValue *function, const PyValue *args,
                       uint32_t count)
{
    enum { MOST_ARGUMENTS = 2 };
    const PyBoundMethod *bound = py_native_bound(*function);
    bool has_self = args != function + 1 && !py_is_undefined(args[-1]);

    if (!is_foreign(machine, *function))
        return;
    if (has_self)
        watch(machine, frame, args[-1], PY_CONTENTS_SELF);
    else if (bound)
        watch(machine, frame, bound->self, PY_CONTENTS_SELF);
    bool reads = !has_self && is_reader(py_native_of(*function));
    for (uint32_t i = 0; i < count && i < MOST_ARGUMENTS; i++) {
        if (reads)
            read_argument(machine, frame, args[i], (int)i);
        else
            watch(machine, frame, args[i], (int)i);
    }
}

/* An item is read or written by a place of its own, if it has one. */
static void watch_contents(PyMachine *machine, const PyFrame *frame,
                           uint32_t word, bool has_place)
{
    const PyValue *top = frame->top;
    uint32_t count = word >> 8;

    switch (word & 0xff) {
    case PY_OP_CALL:
    case PY_OP_CALL_KEYWORDS:
        watch_call(machine, frame, top - count - 1, top - count, count);
        break;
    case PY_OP_CALL_METHOD:
    case PY_OP_CALL_METHOD_KEYWORDS:
        watch_call(machine, frame, top - count - 2, top - count, count);
        break;
    case PY_OP_GET_ITER:
    case PY_OP_NOT:
    case PY_OP_POP_JUMP_IF_FALSE:
    case PY_OP_POP_JUMP_IF_TRUE:
        read_argument(machine, frame, top[-1], PY_CONTENTS_WHOLE);
        break;
    case PY_OP_DELETE_SUBSCRIPT:
        watch(machine, frame, top[-2], PY_CONTENTS_WHOLE);
        break;
    case PY_OP_STORE_SUBSCRIPT:
        if (!has_place)
            watch(machine, frame, top[-2], PY_CONTENTS_WHOLE);
        break;
    default:
        break;
    }
}

/* Where the program does that, and who has called it there. */
static void locate(PyPlace *place, const PyMachine *machine,
                   const PyFrame *frame)
{
    const PyCode *code = frame->code;

    place->span = code->spans[frame->ip - code->words];
    for (uint32_t i = 0; i < PY_PLACE_CALLERS && !frame->generator; i++) {
        frame = frame->back;
        if (!frame || !frame->code || !frame->code->spans ||
            frame->code->program != machine->main->program)
            return;
        place->callers[i] =
            (uint32_t)frame->code->spans[frame->ip - frame->code->words].line;
    }
}

void py_probe_look(PyMachine *machine, const PyFrame *frame)
{
    const PyProbe *probe = machine->probe;
    const PyCode *code = frame->code;
    uint32_t word = *frame->ip, at = (uint32_t)(frame->ip - code->words);
    PyValue value = PY_UNDEFINED;

    BASE_INVARIANT(probe);
    BASE_INVARIANT(at < code->word_count);
    if (code->program != machine->main->program || !code->spans)
        return;
    if (machine->watch->count > 0)
        end_watches(machine);
    probe->step(probe->context, code, at);
    PyPlace read = place_read(frame, word);
    if (!read.holder)
        read = place_asked(frame, word);
    if (!read.holder)
        read = place_got(frame, word);
    if (!read.holder)
        read = member_asked(frame, word);
    if (read.holder) {
        locate(&read, machine, frame);
        probe->read(probe->context, &read);
        read = place_hidden(frame, word, &read);
        if (read.holder)
            probe->read(probe->context, &read);
    }
    PyPlace written = place_written(frame, word, &value);
    bool has_place = written.holder != NULL;
    if (!has_place)
        written = member_written(frame, word, &value);
    if (written.holder) {
        locate(&written, machine, frame);
        probe->write(probe->context, &written, value);
    }
    watch_contents(machine, frame, word, has_place);
}

void py_probe_variable(PyMachine *machine, PyVariableUse use)
{
    if (!machine->probe || py_machine_is_in_library(machine))
        return;
    use.line = py_machine_line(machine);
    machine->probe->variable(machine->probe->context, &use);
}

/* Behind the end of a `with` its exit method is what goes next. */
static bool ends_own_with(const PyMachine *machine, const PyFrame *frame)
{
    if ((frame->ip[1] & 0xff) != PY_OP_POP)
        return false;
    PyValue exit = frame->top[-1];
    if (!py_has_type(exit, &py_bound_method_type))
        return false;
    PyValue function = ((PyBoundMethod *)py_object(exit))->function;
    return py_has_type(function, &py_function_type) &&
           ((PyFunction *)py_object(function))->code->program ==
               machine->main->program;
}

void py_probe_kept(PyMachine *machine, const PyFrame *frame, uint32_t line,
                   PyValue exception)
{
    if (machine->probe && frame->code->program == machine->main->program)
        machine->probe->kept(machine->probe->context, line, exception,
                             ends_own_with(machine, frame));
}

/* ---- code ---- */

uint32_t py_code_length(const PyCode *code)
{
    return code->word_count;
}

const char *py_code_name(const PyCode *code)
{
    return code->qualified_name->text;
}

PySpan py_code_span(const PyCode *code, uint32_t at)
{
    return code->spans ? code->spans[at] : (PySpan){0};
}

uint32_t py_code_next(const PyCode *code, uint32_t at)
{
    BASE_INVARIANT(at < code->word_count);
    return at + py_word_counts[code->words[at] & 0xff];
}

bool py_code_branches(const PyCode *code, uint32_t at, uint32_t ways[2])
{
    uint32_t word = code->words[at];

    ways[0] = py_code_next(code, at);
    switch (word & 0xff) {
    case PY_OP_TRY_COMPARE_LOCALS:
    case PY_OP_TRY_COMPARE_CONST:
        ways[0] = at + 6;
        ways[1] = at + 3 + code->words[at + 4];
        return true;
    case PY_OP_TRY_COMPARE_TOP_LOCAL:
    case PY_OP_TRY_COMPARE_TOP_CONST:
        ways[0] = at + 5;
        ways[1] = at + 2 + code->words[at + 3];
        return true;
    case PY_OP_COMPARE_JUMP:
        ways[0] = at + 3; /* the jump behind it is for what is no bool */
        ways[1] = at + code->words[at + 1];
        return true;
    case PY_OP_POP_JUMP_IF_FALSE:
    case PY_OP_POP_JUMP_IF_TRUE:
    case PY_OP_POP_JUMP_IF_NONE:
    case PY_OP_FOR_ITER:
        ways[1] = at + (word >> 8);
        return true;
    default:
        return false;
    }
}

bool py_code_is_loop(const PyCode *code, uint32_t at)
{
    return (code->words[at] & 0xff) == PY_OP_FOR_ITER;
}

bool py_code_leaves(const PyCode *code, uint32_t at)
{
    switch (code->words[at] & 0xff) {
    case PY_OP_JUMP:
    case PY_OP_JUMP_BACK:
    case PY_OP_RETURN:
    case PY_OP_RAISE:
    case PY_OP_RERAISE:
        return true;
    default:
        return false;
    }
}

bool py_code_yields(const PyCode *code)
{
    return (code->flags & PY_CODE_GENERATOR) != 0;
}
