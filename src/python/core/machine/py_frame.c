#include "py_frame.h"

#include "py_at_once.h"

#include "base_check.h"
#include "base_memory.h"
#include "base_poison.h"
#include "py_frame_object.h"
#include "py_function.h"
#include "py_machine_state.h"
#include "py_wait.h"

bool py_frame_is_too_deep(PyMachine *machine)
{
    if (machine->context->depth < machine->limits.recursion &&
        machine->context->light < PY_MOST_LIGHT)
        return false;
    py_raise(machine, &py_RecursionError, "maximum recursion depth exceeded");
    return true;
}

bool py_frame_is_refused(PyMachine *machine)
{
    return py_at_once_refuses(machine) || py_frame_is_too_deep(machine);
}

/* Of C functions that go into containers: CPython's limits. */
enum { MOST_NESTED_312 = 1500, MOST_NESTED = 10000 };

static bool has_room(const PyMachine *machine)
{
    const PyThreadContext *context = machine->context;
    if (py_machine_version(machine) < 312)
        return context->depth < machine->limits.recursion;
    return context->nested <
           (py_machine_version(machine) < 313 ? MOST_NESTED_312 : MOST_NESTED);
}

bool py_frame_room(PyMachine *machine, const char *where)
{
    if (has_room(machine))
        return true;
    py_raise(machine, &py_RecursionError,
             "maximum recursion depth exceeded%s%s", *where ? " " : "", where);
    return false;
}

PyFrame *py_frame_push(PyMachine *machine, PyFunction *function,
                       PyReturnMode mode)
{
    PyThreadContext *context = machine->context;
    const PyCode *code = function->code;
    size_t size = py_frame_size(code);
    if (py_frame_is_refused(machine) || !py_stack_has_room(machine, size))
        return NULL;
    PyFrame *frame = py_stack_take(context, size);
    context->depth++;
    frame->back = context->frame;
    frame->code = code;
    frame->ip = code->words;
    frame->function = function;
    py_incref_object(&function->object);
    frame->generator = NULL;
    frame->object = NULL;
    frame->names = NULL;
    frame->instance = PY_UNDEFINED;
    frame->mode = (uint8_t)mode;
    frame->is_plain = frame->back && (uint8_t *)frame != context->chunk->bytes;
    for (uint32_t i = 0; i < code->named_count; i++)
        frame->slots[i] = PY_UNDEFINED;
    for (uint32_t i = 0; i < code->free_count; i++)
        frame->slots[code->local_count + code->cell_count + i] =
            py_incref(function->closure->items[i]);
    BASE_INVARIANT(code->free_count == 0 ||
                   function->closure->count == code->free_count);
    frame->top = py_frame_floor(frame);
    BASE_INVARIANT(code->named_count <= code->slot_count);
    BASE_INVARIANT(code->named_count ==
                   code->local_count + code->cell_count + code->free_count);
    context->frame = frame;
    return frame;
}

void py_frame_clear(PyMachine *machine, PyFrame *frame)
{
    if (frame->object)
        py_frame_object_end(machine, frame);
    BASE_INVARIANT(frame->top >= frame->slots &&
                   frame->top <= frame->slots + frame->code->slot_count);
    /* Upwards, as CPython does: it shows when objects speak on dying. */
    for (PyValue *slot = frame->slots; slot < frame->top; slot++) {
        PyValue value = *slot;
        *slot = PY_UNDEFINED;
        py_decref(machine, value);
    }
    frame->top = frame->slots;
    if (frame->names) {
        py_decref_object(machine, frame->names);
        frame->names = NULL;
    }
    py_assign(machine, &frame->instance, PY_UNDEFINED);
    if (frame->function) {
        PyFunction *function = frame->function;
        frame->function = NULL;
        py_decref_object(machine, &function->object);
    }
}

void py_frame_pop(PyMachine *machine, PyFrame *frame)
{
    PyThreadContext *context = machine->context;
    BASE_REQUIRE(context->frame == frame);
    BASE_REQUIRE(context->depth != 0);
    BASE_INVARIANT(frame->back != frame);
    /* What dies with its values speaks from where it was called. */
    context->frame = frame->back;
    if (frame->code) {
        py_frame_clear(machine, frame);
    } else {
        py_native_frame_clear(machine, (PyNativeFrame *)(void *)frame);
    }
    context->depth--;
    BASE_INVARIANT((context->depth != 0) == (context->frame != NULL) ||
                   context->nesting != 0);
    if (!frame->generator)
        py_stack_give_back(machine, frame);
}

const PySpan *py_frame_span(const PyFrame *frame)
{
    static const PySpan nowhere;
    const PySpan *spans = frame->code->spans;
    BASE_INVARIANT(frame->ip >= frame->code->words);
    BASE_INVARIANT(frame->ip < frame->code->words + frame->code->word_count);
    return spans ? &spans[frame->ip - frame->code->words] : &nowhere;
}

const PyFrame *py_frame_shown(const PyFrame *frame)
{
    while (frame && (!frame->code ||
                     frame->code->flags & (PY_CODE_LIBRARY | PY_CODE_TEXT)))
        frame = frame->back;
    return frame;
}

PyDict *py_frame_globals(const PyMachine *machine)
{
    const PyFrame *frame = machine->context->frame;
    while (frame && (!frame->code || frame->code->flags & PY_CODE_LIBRARY))
        frame = frame->back;
    return frame ? frame->function->globals : NULL;
}

uint32_t py_machine_line(const PyMachine *machine)
{
    const PyFrame *frame = py_frame_shown(machine->context->frame);
    return frame ? (uint32_t)py_frame_span(frame)->line : 0;
}

bool py_machine_is_between_lines(const PyMachine *machine)
{
    const PyFrame *frame = py_frame_shown(machine->context->frame);

    return frame && py_frame_opcode(frame) == PY_OP_POP_HANDLED &&
           *frame->ip >> 8 == 0 && (frame->ip[1] & 0xff) == PY_OP_RERAISE;
}

const PySource *py_machine_source(const PyMachine *machine)
{
    const PyFrame *frame = py_frame_shown(machine->context->frame);
    return py_program_source(frame ? frame->code->program
                                   : py_machine_program(machine));
}

bool py_machine_is_in_library(const PyMachine *machine)
{
    const PyFrame *frame = machine->context->frame;
    while (frame && !frame->code)
        frame = frame->back;
    return frame && frame->code->flags & PY_CODE_LIBRARY;
}

bool py_machine_is_in_library_there(const PyMachine *machine)
{
    const PyFrame *frame = machine->context->frame;
    while (frame &&
           (!frame->code || (frame->function && frame->function->guise != 0)))
        frame = frame->back;
    return frame && frame->code->flags & PY_CODE_LIBRARY;
}

uint32_t py_machine_module_line(const PyMachine *machine)
{
    uint32_t line = 0;

    for (const PyFrame *frame = py_frame_shown(machine->context->frame); frame;
         frame = py_frame_shown(frame->back))
        line = (uint32_t)py_frame_span(frame)->line;
    return line;
}

uint32_t py_machine_depth(const PyMachine *machine)
{
    return machine->context->depth;
}

bool py_machine_is_program(const PyMachine *machine)
{
    const PyFrame *frame = machine->context->frame;
    return frame && frame->code && !(frame->code->flags & PY_CODE_LIBRARY);
}

/* How many words an instruction takes. */
static const uint8_t words_of[PY_OP_COUNT] = {
#define WORDS_OF(name, words, effect) words,
    PY_OPCODES(WORDS_OF)
#undef WORDS_OF
};

const char *py_machine_target(const PyMachine *machine)
{
    const PyFrame *frame = machine->context->frame;
    if (!py_machine_is_program(machine))
        return NULL;
    uint32_t word = frame->ip[words_of[py_frame_opcode(frame)]];
    switch (word & 0xff) {
    case PY_OP_STORE_LOCAL:
        BASE_INVARIANT(word >> 8 < frame->code->local_count);
        return frame->code->local_names[word >> 8]->text;
    case PY_OP_STORE_CELL:
        return frame->code->cell_names[word >> 8]->text;
    case PY_OP_STORE_GLOBAL:
    case PY_OP_STORE_NAME:
        return frame->code->program->names[word >> 8]->text;
    default:
        return NULL;
    }
}
