#include "py_probe_private.h"

#include "base_check.h"

#include "py_code_object.h"
#include "py_instance.h"
#include "py_list.h"
#include "py_machine_state.h"
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

/* An attribute of its own: not one of its class. */
static PyPlace attribute_place(PyValue object, PyString *name)
{
    PyCache nowhere = {.index = UINT32_MAX};

    if (!py_is_heap(object))
        return (PyPlace){0};
    return (PyPlace){.holder = py_object(object),
                     .key = name,
                     .value = py_instance_get(object, name, &nowhere)};
}

/* Of a list by a small int, of a dict by a string. */
static PyPlace item_place(PyValue container, PyValue key)
{
    PyPlace place = {0};

    if (py_has_type(container, &py_list_type) && py_is_small(key) &&
        (uint64_t)py_small_value(key) < py_list(container)->count) {
        int64_t at = py_small_value(key);
        place.holder = py_object(container);
        place.key = (const void *)(uintptr_t)(at + 1);
        place.value = py_list(container)->items[at];
    } else if (py_has_type(container, &py_dict_type) && py_is_string(key)) {
        int32_t at = py_dict_find_name(py_dict(container), py_string(key));
        if (at < 0)
            return place;
        const PyDictEntry *entry = &py_dict(container)->entries[at];
        place.holder = py_object(container);
        place.key = py_object(entry->key);
        place.value = entry->value;
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
        return attribute_place(top[-1], names[word >> 8]);
    case PY_OP_LOAD_SUBSCRIPT:
        return item_place(top[-2], top[-1]);
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
        return attribute_place(top[-1], names[word >> 8]);
    case PY_OP_STORE_SUBSCRIPT:
        *value = top[-3];
        return item_place(top[-2], top[-1]);
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
