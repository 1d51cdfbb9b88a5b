#include "py_probe_private.h"

#include "base_check.h"

#include "py_code_object.h"
#include "py_descriptor.h"
#include "py_instance.h"
#include "py_list.h"
#include "py_machine_state.h"
#include "py_member.h"
#include "py_vm_fast.h"
#include "py_vm_flow.h"

void py_machine_set_probe(PyMachine *machine, const PyProbe *probe)
{
    machine->probe = probe;
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
    probe->step(probe->context, code, at);
    PyPlace read = place_read(frame, word);
    if (read.holder) {
        read.span = code->spans[at];
        probe->read(probe->context, &read);
    }
    PyPlace written = place_written(frame, word, &value);
    if (written.holder) {
        written.span = code->spans[at];
        probe->write(probe->context, &written, value);
    }
}

void py_probe_variable(PyMachine *machine, PyVariableUse use)
{
    if (!machine->probe || py_machine_is_in_library(machine))
        return;
    use.line = py_machine_line(machine);
    machine->probe->variable(machine->probe->context, &use);
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
