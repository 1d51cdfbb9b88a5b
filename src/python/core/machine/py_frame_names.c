#include "py_frame_names.h"

#include "py_code_object.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_frame.h"
#include "py_function.h"
#include "py_machine.h"
#include "py_machine_state.h"

static PyValue cell_value(PyValue cell)
{
    return py_is_undefined(cell)
               ? PY_UNDEFINED
               : ((const PyCell *)(void *)py_object(cell))->value;
}

/* The value of the cell of that name; undefined if there is none. */
static PyValue find_cell(const PyCode *code, const PyValue *slots,
                         const PyString *name)
{
    for (uint32_t i = 0; i < code->cell_count; i++)
        if (py_string_equals(code->cell_names[i], name))
            return cell_value(slots[code->local_count + i]);
    return PY_UNDEFINED;
}

static bool is_local(const PyCode *code, const PyString *name)
{
    for (uint32_t i = 0; i < code->local_count; i++)
        if (py_string_equals(code->local_names[i], name))
            return true;
    return false;
}

static bool put(PyMachine *machine, PyValue dict, PyString *name, PyValue value)
{
    return py_is_undefined(value) ||
           py_dict_set_name(machine, py_dict(dict), name, value);
}

/* Locals first, in their order, then the cells of its own and of others. */
static bool put_all(PyMachine *machine, PyValue dict, const PyCode *code,
                    const PyValue *slots)
{
    uint32_t cells = code->cell_count + code->free_count;
    BASE_INVARIANT(code->local_count + cells <= code->slot_count);
    for (uint32_t i = 0; i < code->local_count; i++) {
        PyValue value = slots[i];
        if (py_is_undefined(value))
            value = find_cell(code, slots, code->local_names[i]);
        if (!put(machine, dict, code->local_names[i], value))
            return false;
    }
    for (uint32_t i = 0; i < cells; i++) {
        PyValue value = cell_value(slots[code->local_count + i]);
        if (!(i < code->cell_count && is_local(code, code->cell_names[i])) &&
            !put(machine, dict, code->cell_names[i], value))
            return false;
    }
    return true;
}

static const PyFrame *asking_frame(const PyMachine *machine)
{
    const PyFrame *frame = machine->context->frame;
    while (frame && !frame->code)
        frame = frame->back;
    return frame;
}

PyValue py_frame_locals(PyMachine *machine, const PyCode *code,
                        const PyValue *slots)
{
    PyValue dict = py_dict_new(machine);
    if (py_is_error(dict) || put_all(machine, dict, code, slots))
        return dict;
    py_decref(machine, dict);
    return PY_ERROR;
}

static bool is_comprehension(const PyCode *code)
{
    return code->name->text[0] == '<' &&
           !py_string_is(code->name, "<lambda>") &&
           !py_string_is(code->name, "<module>") &&
           !py_string_is(code->name, "<genexpr>");
}

bool py_code_is_part(const PyCode *code)
{
    return code->program->version >= PY_VERSION_312 && is_comprehension(code);
}

const PyFrame *py_frame_of_names(const PyMachine *machine, const PyFrame *frame)
{
    if (py_machine_version(machine) < 312)
        return frame;
    while (frame && frame->code && is_comprehension(frame->code))
        frame = frame->back;
    return frame;
}

PyValue py_locals(PyMachine *machine)
{
    const PyFrame *frame = asking_frame(machine);
    if (!frame)
        return py_raise(machine, &py_SystemError, "frame does not exist");
    if (frame->names)
        return py_incref(py_from_object(frame->names));
    if (frame->code == frame->code->program->code)
        return py_incref(py_from_object(frame->function->globals));
    if (is_comprehension(frame->code) && py_machine_version(machine) >= 312)
        return py_unsupported(machine, "it in a for statement",
                              "locals() in a comprehension");
    return py_frame_locals(machine, frame->code, frame->slots);
}

PyValue py_globals(PyMachine *machine)
{
    const PyFrame *frame = asking_frame(machine);
    return frame ? py_incref(py_from_object(frame->function->globals))
                 : PY_NONE;
}
