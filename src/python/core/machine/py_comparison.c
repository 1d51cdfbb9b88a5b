#include "py_comparison.h"

#include "py_code_object.h"
#include "py_dict.h"
#include "py_frame.h"
#include "py_instance.h"
#include "py_machine_state.h"
#include "py_string.h"
#include "py_vm_fast.h"
#include "py_vm_flow.h"

#include <string.h>

/* The most operands that lie on the stack between the call and the comparison.
 */
enum { MOST_OPERANDS = 4 };

/* Instructions that are read ahead of the frame. */
typedef struct Ahead {
    const PyFrame *frame;
    const uint32_t *ip;
    PyValue operands[MOST_OPERANDS]; /* borrowed, or of no reference */
    bool is_answer[MOST_OPERANDS];
    uint32_t count;
    PyValue answer;
    uint32_t local; /* that holds the answer; UINT32_MAX: none */
} Ahead;

const char *py_comparison_sign(PyCompareOp op)
{
    static const char *const signs[] = {
        [PY_LT] = "<",  [PY_LE] = "<=", [PY_EQ] = "==",
        [PY_NE] = "!=", [PY_GT] = ">",  [PY_GE] = ">="};

    return signs[op];
}

/* ---- the call ---- */

/* How far below the top of the stack the callee of the instruction lies, from
 * 1; 0: it is no call with its operands in sight. */
static uint32_t callee_depth(uint32_t word)
{
    switch (word & 0xff) {
    case PY_OP_CALL:
    case PY_OP_CALL_KEYWORDS:
        return (word >> 8) + 1;
    case PY_OP_CALL_METHOD:
    case PY_OP_CALL_METHOD_KEYWORDS:
        return (word >> 8) + 2;
    default:
        return 0;
    }
}

/* True if it is the frame's own call of that function, not one that something
 * makes which the frame has called. */
static bool calls(const PyFrame *frame, const PyNative *native, uint32_t depth)
{
    const PyValue *stack = frame->slots + frame->code->named_count;

    return depth != 0 && frame->top - stack >= (ptrdiff_t)depth &&
           py_is(frame->top[-(int32_t)depth], py_from_object(native));
}

/* ---- a variable that holds nothing else ---- */

static bool writes_local(const uint32_t *ip, uint32_t local)
{
    switch (*ip & 0xff) {
    case PY_OP_STORE_LOCAL:
    case PY_OP_DELETE_LOCAL:
        return *ip >> 8 == local;
    case PY_OP_TRY_INCREASE_LOCALS:
    case PY_OP_TRY_INCREASE_CONST:
    case PY_OP_TRY_DECREASE_LOCALS:
    case PY_OP_TRY_DECREASE_CONST:
        return (*ip >> 8 & 0xfff) == local;
    default:
        return false;
    }
}

/* True if only one instruction gives that local a value. */
static bool holds_nothing_else(const PyCode *code, uint32_t local)
{
    uint32_t writers = 0;

    if (local < code->parameter_count)
        return false;
    for (uint32_t at = 0; at < code->word_count;) {
        writers += writes_local(code->words + at, local);
        at += py_word_counts[code->words[at] & 0xff];
    }
    return writers == 1;
}

/* ---- operands ---- */

static bool push(Ahead *ahead, PyValue value, bool is_answer)
{
    if (ahead->count == MOST_OPERANDS || py_is_undefined(value))
        return false;
    ahead->is_answer[ahead->count] = is_answer;
    ahead->operands[ahead->count++] = value;
    return true;
}

static PyValue named(const PyFrame *frame, PyString *name)
{
    PyValue value = PY_UNDEFINED;

    if (frame->names && frame->names->type != &py_dict_type)
        return PY_UNDEFINED;
    if (frame->names)
        value = py_dict_get_name((const PyDict *)frame->names, name);
    return py_is_undefined(value)
               ? py_dict_get_name(frame->function->globals, name)
               : value;
}

/* The object on top becomes its own attribute of that name. */
static bool take_attribute(Ahead *ahead, PyString *name)
{
    PyCache nowhere = {.index = UINT32_MAX};

    if (ahead->count == 0 || ahead->is_answer[ahead->count - 1])
        return false;
    PyValue *top = &ahead->operands[ahead->count - 1];
    *top = py_instance_get(*top, name, &nowhere);
    return !py_is_undefined(*top);
}

/* Two numbers that were not drawn become their sum and the like. */
static bool reckon(Ahead *ahead, PyBinaryOp op)
{
    uint32_t count = ahead->count;

    if (count < 2 || ahead->is_answer[count - 1] || ahead->is_answer[count - 2])
        return false;
    ahead->count--;
    ahead->operands[count - 2] = py_fast_binary(op, ahead->operands[count - 2],
                                                ahead->operands[count - 1]);
    return !py_is_undefined(ahead->operands[count - 2]);
}

/* Does one instruction that only brings operands together. */
static bool do_one(Ahead *ahead)
{
    const PyFrame *frame = ahead->frame;
    const PyCode *code = frame->code;
    uint32_t argument = *ahead->ip >> 8;

    switch (*ahead->ip & 0xff) {
    case PY_OP_TRY_ADD_LOCALS:
    case PY_OP_TRY_ADD_CONST:
    case PY_OP_TRY_SUBTRACT_LOCALS:
    case PY_OP_TRY_SUBTRACT_CONST:
    case PY_OP_TRY_MULTIPLY_LOCALS:
    case PY_OP_TRY_MULTIPLY_CONST:
    case PY_OP_TRY_ADD_TOP_LOCAL:
    case PY_OP_TRY_ADD_TOP_CONST:
    case PY_OP_TRY_SUBTRACT_TOP_LOCAL:
    case PY_OP_TRY_SUBTRACT_TOP_CONST:
    case PY_OP_TRY_MULTIPLY_TOP_LOCAL:
    case PY_OP_TRY_MULTIPLY_TOP_CONST:
    case PY_OP_TRY_COMPARE_LOCALS:
    case PY_OP_TRY_COMPARE_CONST:
    case PY_OP_TRY_COMPARE_TOP_LOCAL:
    case PY_OP_TRY_COMPARE_TOP_CONST:
    case PY_OP_TRY_ATTRIBUTE:
    case PY_OP_TRY_SUBSCRIPT_LOCALS:
    case PY_OP_TRY_SUBSCRIPT_CONST:
        return true; /* the plain ones stand behind it */
    case PY_OP_LOAD_CONST:
        return push(ahead, code->constants[argument], false);
    case PY_OP_LOAD_LOCAL:
        if (argument == ahead->local)
            return push(ahead, ahead->answer, true);
        return push(ahead, frame->slots[argument], false);
    case PY_OP_LOAD_CELL: {
        PyValue cell = frame->slots[code->local_count + argument];
        return push(ahead, ((PyCell *)py_object(cell))->value, false);
    }
    case PY_OP_LOAD_GLOBAL:
    case PY_OP_LOAD_NAME:
        return push(ahead, named(frame, code->program->names[argument]), false);
    case PY_OP_LOAD_ATTRIBUTE:
        return take_attribute(ahead, code->program->names[argument]);
    case PY_OP_ADD:
        return reckon(ahead, PY_ADD);
    case PY_OP_SUBTRACT:
        return reckon(ahead, PY_SUBTRACT);
    case PY_OP_MULTIPLY:
        return reckon(ahead, PY_MULTIPLY);
    default:
        return false;
    }
}

/* ---- the comparison ---- */

static bool as_double(PyValue value, double *number)
{
    if (py_is_float(value))
        *number = py_float_value(value);
    else if (py_is_small(value) && py_small_value(value) >> 52 == 0)
        *number = (double)py_small_value(value);
    else
        return false;
    return true;
}

/* 0 or 1; -1: that is not known before it is done. */
static int outcome(PyCompareOp op, PyValue a, PyValue b)
{
    double x, y;
    int truth = py_fast_compare(op, a, b);

    if (truth >= 0)
        return truth;
    if (as_double(a, &x) && as_double(b, &y))
        return py_fast_compare(op, py_float(x), py_float(y));
    if (py_is_string(a) && py_is_string(b) && (op == PY_EQ || op == PY_NE)) {
        const PyString *one = py_string(a), *two = py_string(b);
        bool same = one->size == two->size &&
                    memcmp(one->text, two->text, one->size) == 0;
        return same == (op == PY_EQ);
    }
    return -1;
}

static bool settle(const Ahead *ahead, PyCompareOp op, PyComparison *comparison)
{
    uint32_t count = ahead->count;

    if (count < 2 || ahead->is_answer[count - 1] == ahead->is_answer[count - 2])
        return false;
    bool is_right = ahead->is_answer[count - 1];
    int truth =
        outcome(op, ahead->operands[count - 2], ahead->operands[count - 1]);
    *comparison = (PyComparison){
        .op = op,
        .other = ahead->operands[is_right ? count - 2 : count - 1],
        .is_right = is_right,
        .holds = truth == 1};
    return truth >= 0;
}

/* Reads on until the comparison, as far as nothing else is done on the way. */
static bool read_on(Ahead *ahead, PyComparison *comparison)
{
    enum { MOST_INSTRUCTIONS = 12 };

    for (int i = 0; i < MOST_INSTRUCTIONS; i++) {
        uint32_t opcode = *ahead->ip & 0xff, argument = *ahead->ip >> 8;
        if (opcode == PY_OP_COMPARE)
            return settle(ahead, (PyCompareOp)argument, comparison);
        if (opcode == PY_OP_COMPARE_JUMP)
            return settle(ahead, (PyCompareOp)(argument & 15), comparison);
        if (!do_one(ahead))
            return false;
        ahead->ip += py_word_counts[opcode];
    }
    return false;
}

bool py_comparison_ahead(PyMachine *machine, const PyNative *native,
                         PyValue answer, PyComparison *comparison)
{
    const PyFrame *frame = machine->context->frame;

    if (!frame || !frame->code || frame->code->flags & PY_CODE_LIBRARY)
        return false;
    uint32_t depth = callee_depth(*frame->ip);
    if (!calls(frame, native, depth))
        return false;
    Ahead ahead = {.frame = frame,
                   .ip = frame->ip + py_word_counts[*frame->ip & 0xff],
                   .answer = answer,
                   .local = UINT32_MAX};
    const PyCode *code = frame->code;
    const PyValue *below = frame->top - depth - 1;
    if (below >= frame->slots + code->named_count)
        push(&ahead, *below, false);
    if ((*ahead.ip & 0xff) != PY_OP_STORE_LOCAL)
        return push(&ahead, answer, true) && read_on(&ahead, comparison);
    ahead.local = *ahead.ip++ >> 8;
    return holds_nothing_else(code, ahead.local) && read_on(&ahead, comparison);
}
