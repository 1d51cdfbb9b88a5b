/* The instructions that are functions: what is done seldom, or takes long. */
#include "py_vm_table.h"

#include "py_attribute.h"
#include "py_await_iterator.h"
#include "py_class_statement.h"
#include "py_code_object.h"
#include "py_dict.h"
#include "py_evaluate.h"
#include "py_exception.h"
#include "py_function.h"
#include "py_group_split.h"
#include "py_imports.h"
#include "py_machine_state.h"
#include "py_protocol.h"
#include "py_refusal.h"
#include "py_set.h"
#include "py_vm_collect.h"
#include "py_vm_mapping.h"
#include "py_vm_match.h"
#include "py_vm_names.h"
#include "py_vm_ops.h"
#include "py_vm_steps.h"
#include "py_vm_unpack.h"

/* Of a table whose functions are all alike, not each needs all it is given. */
#define STEP(name)                                                             \
    static PyValue name(__attribute__((unused)) PyMachine *machine,            \
                        __attribute__((unused)) PyFrame *frame,                \
                        __attribute__((unused)) PyValue *top,                  \
                        __attribute__((unused)) uint32_t arg)

static PyString *name_of(const PyFrame *frame, uint32_t arg)
{
    return frame->code->program->names[arg];
}

static PyCell *cell_of(const PyFrame *frame, uint32_t arg)
{
    PyValue cell = frame->slots[frame->code->local_count + arg];
    return (PyCell *)py_object(cell);
}

/* --- names and cells ----------------------------------------------------- */

STEP(delete_local)
{
    PyValue value = frame->slots[arg];
    if (py_is_undefined(value))
        return py_op_unbound(machine, frame->code->local_names[arg], false);
    frame->slots[arg] = PY_UNDEFINED;
    py_decref(machine, value);
    return PY_NONE;
}

/* The cell in the low 12 bits of `arg`, for the local above them, from 1. */
STEP(make_cell)
{
    PyCell *cell = py_object_new(machine, &py_cell_type);
    if (!cell)
        return PY_ERROR;
    uint32_t local = arg >> 12;
    if (local) {
        cell->value = frame->slots[local - 1];
        frame->slots[local - 1] = PY_UNDEFINED;
    }
    frame->slots[frame->code->local_count + (arg & 0xfff)] =
        py_from_object(cell);
    return PY_NONE;
}

STEP(delete_cell)
{
    PyCell *cell = cell_of(frame, arg);
    if (py_is_undefined(cell->value))
        return py_op_unbound(machine, frame->code->cell_names[arg],
                             arg >= frame->code->cell_count);
    py_assign(machine, &cell->value, PY_UNDEFINED);
    return PY_NONE;
}

STEP(delete_global)
{
    PyString *name = name_of(frame, arg);
    if (py_dict_delete_name(machine, frame->function->globals, name))
        return PY_NONE;
    return py_op_undefined(machine, name);
}

STEP(delete_name)
{
    return py_op_delete_name(machine, frame, name_of(frame, arg));
}

STEP(load_name)
{
    return py_op_load_name(machine, frame, name_of(frame, arg));
}

STEP(load_name_or_cell)
{
    return py_op_load_name_or_cell(machine, frame, name_of(frame, arg),
                                   frame->ip[1]);
}

STEP(store_name)
{
    return py_op_store_name(machine, frame, name_of(frame, arg), top[-1]);
}

STEP(begin_annotations)
{
    return py_op_begin_annotations(machine, frame, name_of(frame, arg));
}

/* --- what is taken out --------------------------------------------------- */

STEP(delete_attribute)
{
    return py_set_attribute(machine, top[-1], name_of(frame, arg),
                            PY_UNDEFINED);
}

STEP(delete_subscript)
{
    return py_delete_item(machine, top[-2], top[-1]);
}

/* --- displays ------------------------------------------------------------ */

STEP(set_add)
{
    return py_set_add(machine, top[-1 - (int32_t)arg], top[-1]);
}

STEP(dict_add)
{
    return py_dict_set(machine, py_dict(top[-2 - (int32_t)arg]), top[-2],
                       top[-1]);
}

STEP(set_update)
{
    return py_set_update(machine, top[-1 - (int32_t)arg], top[-1]);
}

STEP(list_extend)
{
    return py_op_extend_list(machine, top[-1 - (int32_t)(arg & 0xfff)], top[-1],
                             arg >> 12 ? top[-3] : PY_UNDEFINED);
}

STEP(dict_update)
{
    return py_op_update(machine, py_dict(top[-1 - (int32_t)arg]), top[-1]);
}

STEP(dict_merge) /* [fn][args][dict][mapping] */
{
    return py_op_merge(machine, py_dict(top[-2]), top[-1], top[-4]);
}

STEP(list_to_tuple)
{
    const PyList *list = py_list(top[-1]);
    return py_tuple_new(machine, list->items, list->count);
}

STEP(get_length)
{
    return py_length(machine, top[-1]);
}

/* --- classes, modules ---------------------------------------------------- */

STEP(build_class) /* [body][bases][keywords or None] */
{
    return py_class_statement(machine, top - 3);
}

STEP(import)
{
    PyString *name = name_of(frame, arg);
    return name->text[0] != '.'
               ? py_op_import(machine, name)
               : py_op_import_relative(machine, name, frame->function->globals);
}

STEP(import_star)
{
    return py_op_import_star(machine, top[-1],
                             frame->names
                                 ? py_from_object(frame->names)
                                 : py_from_object(frame->function->globals));
}

STEP(import_from)
{
    return py_op_import_from(machine, top[-1], name_of(frame, arg));
}

/* --- iterating asynchronously, delegating -------------------------------- */

STEP(display)
{
    return py_evaluate_display(machine, top[-1]);
}

/* A literal that is there, and that the program has come to. */
STEP(refuse)
{
    if (arg == PY_REFUSAL_SURROGATE)
        return py_unsupported(machine, "the character itself.",
                              "half of a surrogate pair in a string");
    return py_unsupported(machine,
                          "the character itself, or \\u and its number.",
                          "\\N{...} in a string");
}

STEP(get_yield_from)
{
    if (py_has_type(top[-1], &py_generator_type))
        return py_incref(top[-1]);
    if (py_has_type(top[-1], &py_coroutine_type) &&
        frame->generator->is_awaitable)
        return py_incref(top[-1]);
    if (py_has_type(top[-1], &py_coroutine_type))
        return py_raise(machine, &py_TypeError,
                        "cannot 'yield from' a coroutine object in a "
                        "non-coroutine generator");
    PyValue behind = py_await_iterator_behind(top[-1]);
    return py_is(behind, top[-1]) ? py_iter(machine, behind)
                                  : py_incref(behind);
}

STEP(get_async_iter)
{
    return py_op_async_iter(machine, top[-1]);
}

STEP(get_async_next)
{
    return py_op_async_next(machine, top[-1]);
}

/* --- exceptions ---------------------------------------------------------- */

STEP(assertion_error)
{
    return py_from_object(&py_AssertionError);
}

STEP(with_enter)
{
    return py_op_enter(machine, top, arg != 0);
}

STEP(match_exception) /* [exc][type] -> [exc][bool] */
{
    return py_step_match(machine, frame, top);
}

STEP(match_group) /* [rest][type] -> [rest][(match, left)] */
{
    return py_match_group(machine, top[-2], top[-1]);
}

STEP(take_match) /* [rest][(match, left)] -> [left][match or None] */
{
    return py_step_star(machine, frame, top) ? PY_NONE : PY_ERROR;
}

STEP(finish_star) /* [exc][list][rest] -> [exc or None] */
{
    return py_list_append(machine, top[-2], top[-1])
               ? py_finish_star(machine, top[-3], top[-2])
               : PY_ERROR;
}

/* --- what moves values on the stack itself ------------------------------- */

/* Those parts are on the stack that the flags in `arg` say. */
STEP(make_function)
{
    uint32_t count =
        (arg & 1) + (arg >> 1 & 1) + (arg >> 2 & 1) + (arg >> 3 & 1);
    PyValue code = frame->code->constants[frame->ip[1]];
    PyValue function = py_op_make_function(
        machine, frame, (PyCode *)(void *)py_object(code), arg, top - count);
    if (py_is_error(function))
        return PY_ERROR;
    top -= count; /* their references went to the function */
    *top = function;
    frame->top = top + 1;
    return PY_NONE;
}

STEP(push_handled)
{
    PyHandled *handled = machine->context->handled;
    PyValue exception = top[-1];
    top[-1] = py_is_undefined(handled->value) ? PY_NONE : handled->value;
    top[0] = exception;
    handled->value = py_incref(exception);
    frame->top = top + 1;
    return PY_NONE;
}

STEP(pop_handled)
{
    PyHandled *handled = machine->context->handled;
    PyValue exception = handled->value, previous = top[-1];
    frame->top = top - 1;
    if (arg != 0 && machine->table->kept)
        py_step_kept(machine, frame, exception, arg);
    handled->value = py_is_none(previous) ? PY_UNDEFINED : previous;
    py_decref(machine, exception);
    return PY_NONE;
}

STEP(wrap_star)
{
    PyValue list = py_list_new(machine, NULL, 0);
    if (py_is_error(list))
        return PY_ERROR;
    top[0] = list;
    top[1] = py_incref(top[-1]);
    frame->top = top + 2;
    return PY_NONE;
}

STEP(with_error)
{
    py_step_with_error(top);
    frame->top = top + 4;
    return PY_NONE;
}

/* --- match --------------------------------------------------------------- */

STEP(match_sequence)
{
    return py_bool(py_match_is_sequence(top[-1]));
}

STEP(match_mapping)
{
    return py_bool(py_match_is_mapping(top[-1]));
}

STEP(match_keys)
{
    return py_match_keys(machine, top[-2], top[-1]);
}

STEP(match_class)
{
    return py_match_class(machine, top[-3], top[-2], top[-1], arg);
}

/* --- the table ----------------------------------------------------------- */

const PyStep py_steps[PY_OP_COUNT] = {
    [PY_OP_DELETE_LOCAL] = delete_local,
    [PY_OP_MAKE_CELL] = make_cell,
    [PY_OP_DELETE_CELL] = delete_cell,
    [PY_OP_DELETE_GLOBAL] = delete_global,
    [PY_OP_BEGIN_ANNOTATIONS] = begin_annotations,
    [PY_OP_DELETE_NAME] = delete_name,
    [PY_OP_LOAD_NAME] = load_name,
    [PY_OP_LOAD_NAME_OR_CELL] = load_name_or_cell,
    [PY_OP_STORE_NAME] = store_name,
    [PY_OP_DELETE_ATTRIBUTE] = delete_attribute,
    [PY_OP_DELETE_SUBSCRIPT] = delete_subscript,
    [PY_OP_SET_ADD] = set_add,
    [PY_OP_DICT_ADD] = dict_add,
    [PY_OP_SET_UPDATE] = set_update,
    [PY_OP_LIST_EXTEND] = list_extend,
    [PY_OP_DICT_UPDATE] = dict_update,
    [PY_OP_DICT_MERGE] = dict_merge,
    [PY_OP_LIST_TO_TUPLE] = list_to_tuple,
    [PY_OP_GET_LENGTH] = get_length,
    [PY_OP_BUILD_CLASS] = build_class,
    [PY_OP_IMPORT] = import,
    [PY_OP_IMPORT_STAR] = import_star,
    [PY_OP_IMPORT_FROM] = import_from,
    [PY_OP_DISPLAY] = display,
    [PY_OP_REFUSE] = refuse,
    [PY_OP_GET_YIELD_FROM] = get_yield_from,
    [PY_OP_GET_ASYNC_ITER] = get_async_iter,
    [PY_OP_GET_ASYNC_NEXT] = get_async_next,
    [PY_OP_ASSERTION_ERROR] = assertion_error,
    [PY_OP_MATCH_EXCEPTION] = match_exception,
    [PY_OP_MATCH_GROUP] = match_group,
    [PY_OP_TAKE_MATCH] = take_match,
    [PY_OP_FINISH_STAR] = finish_star,
    [PY_OP_MAKE_FUNCTION] = make_function,
    [PY_OP_UNPACK_STAR] = py_op_unpack_star,
    [PY_OP_PUSH_HANDLED] = push_handled,
    [PY_OP_POP_HANDLED] = pop_handled,
    [PY_OP_WRAP_STAR] = wrap_star,
    [PY_OP_WITH_ENTER] = with_enter,
    [PY_OP_WITH_ERROR] = with_error,
    [PY_OP_MATCH_SEQUENCE] = match_sequence,
    [PY_OP_MATCH_MAPPING] = match_mapping,
    [PY_OP_MATCH_KEYS] = match_keys,
    [PY_OP_MATCH_CLASS] = match_class,
};

const uint8_t py_step_operands[PY_OP_COUNT] = {
#define STEP_OPERANDS(name, words, effect) [PY_OP_##name] = 1 - (effect),
#define STORE_OPERANDS(name, words, effect) [PY_OP_##name] = -(effect),
#define STACK_OPERANDS(name, words, effect) [PY_OP_##name] = 0,
    PY_STEP_OPCODES(STEP_OPERANDS) PY_STORE_OPCODES(STORE_OPERANDS)
        PY_STACK_OPCODES(STACK_OPERANDS)
#undef STEP_OPERANDS
#undef STORE_OPERANDS
#undef STACK_OPERANDS
};
