#include "py_context_object.h"

#include "py_context_object_private.h"

#include "py_call.h"
#include "py_context_map.h"
#include "py_contextvars.h"
#include "py_exception.h"
#include "py_id.h"
#include "py_list.h"
#include "py_machine_state.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_string.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_wait.h"

static PyContextObject *context_of(PyValue value)
{
    BASE_REQUIRE(py_has_type(value, &py_context_type));
    return (PyContextObject *)py_object(value);
}

static PyContextObject *new_context(PyMachine *machine, PyContextMap *map)
{
    PyContextObject *context = py_object_new(machine, &py_context_type);
    if (!context)
        return NULL;
    context->map = map;
    if (map)
        py_incref_object(&map->object);
    return context;
}

/* The values of what runs now. */
PyContextMap *py_context_map(const PyMachine *machine)
{
    PyValue current = machine->context->variables;
    return py_is_undefined(current) ? NULL : context_of(current)->map;
}

bool py_context_copy(PyMachine *machine, PyValue *copy)
{
    PyContextMap *map = py_context_map(machine);
    *copy = PY_UNDEFINED;
    if (!map)
        return true;
    PyContextObject *context = new_context(machine, map);
    if (context)
        *copy = py_from_object(context);
    return context != NULL;
}

PyValue py_context_object(PyMachine *machine, PyValue *slot)
{
    if (py_is_undefined(*slot)) {
        PyContextObject *context = new_context(machine, NULL);
        if (!context)
            return PY_ERROR;
        *slot = py_from_object(context);
    }
    return py_incref(*slot);
}

PyValue py_context_current(PyMachine *machine)
{
    PyValue *current = &machine->context->variables;
    bool is_new = py_is_undefined(*current);
    PyValue object = py_context_object(machine, current);
    if (is_new && !py_is_error(object))
        context_of(object)->is_entered = true;
    return object;
}

bool py_context_enter(PyMachine *machine, PyValue *slot)
{
    PyValue entered = *slot;
    if (!py_is_undefined(entered)) {
        PyContextObject *context = context_of(entered);
        if (context->is_entered) {
            py_raise(
                machine, &py_RuntimeError,
                "cannot enter context: <_contextvars.Context object at "
                "0x%llx> is already entered",
                (unsigned long long)py_machine_id(machine, &context->object));
            return false;
        }
        context->is_entered = true;
    }
    *slot = machine->context->variables;
    machine->context->variables = entered;
    return true;
}

void py_context_leave(PyMachine *machine, PyValue *slot)
{
    PyValue left = machine->context->variables;
    if (!py_is_undefined(left))
        context_of(left)->is_entered = false;
    machine->context->variables = *slot;
    *slot = left;
}

enum { RUN_CONTEXT, RUN_CALLEE, RUN_ARGS, RUN_KEYWORDS, RUN_STATES };

static PyValue run_inside(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    if (!py_context_enter(machine, &state[RUN_CONTEXT]))
        return PY_ERROR;
    PY_WAIT_TO_CATCH(answer,
                     py_op_call_spread(machine, state[RUN_CALLEE],
                                       state[RUN_ARGS], state[RUN_KEYWORDS]));
    PY_WAITS_END(frame);
    py_context_leave(machine, &state[RUN_CONTEXT]);
    return answer;
}

/* args: self, the keywords, callable, ... */
static PyValue context_run(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    if (count < 3)
        return py_raise(machine, &py_TypeError,
                        "run() missing 1 required positional argument");
    PyValue given = py_tuple_new(machine, args + 3, count - 3);
    if (py_is_error(given))
        return PY_ERROR;
    PyValue state[RUN_STATES] = {[RUN_CONTEXT] = py_incref(args[0]),
                                 [RUN_CALLEE] = py_incref(args[2]),
                                 [RUN_ARGS] = given,
                                 [RUN_KEYWORDS] = py_incref(args[1])};
    return py_wait_run(machine, run_inside, state, RUN_STATES);
}

static PyValue context_copy(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyContextObject *copy = new_context(machine, context_of(args[0])->map);
    return copy ? py_from_object(copy) : PY_ERROR;
}

static PyContextVariable *key_of(PyMachine *machine, PyValue key)
{
    BaseText text = {0};
    if (py_has_type(key, &py_context_variable_type))
        return (PyContextVariable *)py_object(key);
    if (py_repr(machine, key, &text))
        py_raise(machine, &py_TypeError,
                 "a ContextVar key was expected, got %s", base_text_str(&text));
    base_text_release(&text);
    return NULL;
}

static PyValue context_item(PyMachine *machine, PyValue self, PyValue key)
{
    const PyContextVariable *variable = key_of(machine, key);
    if (!variable)
        return PY_ERROR;
    PyValue value = py_context_map_get(context_of(self)->map, variable);
    if (!py_is_undefined(value))
        return py_incref(value);
    return py_raise_with(machine, &py_KeyError, key);
}

static PyValue context_contains(PyMachine *machine, PyValue self, PyValue key)
{
    const PyContextVariable *variable = key_of(machine, key);
    if (!variable)
        return PY_ERROR;
    return py_bool(
        !py_is_undefined(py_context_map_get(context_of(self)->map, variable)));
}

static PyValue context_get(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 3);
    const PyContextVariable *variable = key_of(machine, args[1]);
    if (!variable)
        return PY_ERROR;
    PyValue value = py_context_map_get(context_of(args[0])->map, variable);
    if (py_is_undefined(value))
        value = py_is_undefined(args[2]) ? PY_NONE : args[2];
    return py_incref(value);
}

static PyValue context_length(PyMachine *machine, PyValue self)
{
    (void)machine;
    const PyContextMap *map = context_of(self)->map;
    return py_small(map ? map->count : 0);
}

typedef enum Part { PART_KEY, PART_VALUE, PART_BOTH } Part;

static PyValue part_of(PyMachine *machine, const PyContextItem *item, Part part)
{
    PyValue both[2] = {py_from_object(item->variable), item->value};
    if (part == PART_BOTH)
        return py_tuple_new(machine, both, 2);
    return py_incref(both[part == PART_VALUE]);
}

/* An iterator over the parts, which stay as they are. */
static PyValue walk(PyMachine *machine, PyValue self, Part part)
{
    const PyContextMap *map = context_of(self)->map;
    PyValue list = py_list_new(machine, NULL, 0);
    for (uint32_t i = 0; map && i < map->count && !py_is_error(list); i++) {
        PyValue item = part_of(machine, &map->items[i], part);
        if (py_is_error(item) || !py_list_append(machine, list, item))
            py_assign(machine, &list, PY_ERROR);
        py_decref(machine, item);
    }
    if (py_is_error(list))
        return PY_ERROR;
    PyValue iterator = py_iter(machine, list);
    py_decref(machine, list);
    return iterator;
}

static PyValue context_iter(PyMachine *machine, PyValue self)
{
    return walk(machine, self, PART_KEY);
}

static PyValue context_keys(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return walk(machine, args[0], PART_KEY);
}

static PyValue context_values(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return walk(machine, args[0], PART_VALUE);
}

static PyValue context_items(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return walk(machine, args[0], PART_BOTH);
}

enum { SAME_A, SAME_B, SAME_AT, SAME_NEGATED, SAME_STATES };

static PyValue compare_items(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), same = PY_TRUE;
    const PyContextMap *a = (PyContextMap *)(void *)py_object(state[SAME_A]);
    const PyContextMap *b = (PyContextMap *)(void *)py_object(state[SAME_B]);
    uint32_t at = (uint32_t)py_small_value(state[SAME_AT]);
    PY_WAITS_BEGIN(frame);
    for (; at < a->count && py_is(same, PY_TRUE); at++) {
        if (a->items[at].variable != b->items[at].variable) {
            same = PY_FALSE;
            break;
        }
        state[SAME_AT] = py_small(at);
        PY_WAIT_FOR(same,
                    py_equal(machine, a->items[at].value, b->items[at].value));
    }
    PY_WAITS_END(frame);
    return py_bool(!py_is(same, state[SAME_NEGATED]));
}

static PyValue context_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                               PyValue b)
{
    if ((op != PY_EQ && op != PY_NE) || !py_has_type(b, &py_context_type))
        return PY_NOT_IMPLEMENTED;
    const PyContextMap *left = context_of(a)->map, *right = context_of(b)->map;
    if (left == right)
        return py_bool(op == PY_EQ);
    if (!left || !right || left->count != right->count)
        return py_bool((op == PY_EQ) == ((left ? left->count : 0) ==
                                         (right ? right->count : 0)));
    PyValue state[SAME_STATES] = {py_incref(py_from_object(left)),
                                  py_incref(py_from_object(right)), py_small(0),
                                  py_bool(op == PY_NE)};
    return py_wait_run_pure(machine, compare_items, state, SAME_STATES);
}

PyValue py_context_unhashable(PyMachine *machine, PyValue self)
{
    return py_raise(machine, &py_TypeError, "unhashable type: '%s'",
                    py_type_name(py_type_of(self)));
}

static void destroy_context(PyMachine *machine, PyObject *self)
{
    PyContextObject *context = (PyContextObject *)self;
    if (context->map)
        py_decref_object(machine, &context->map->object);
}

static void traverse_context(PyObject *self, PyVisit visit, void *context)
{
    if (((PyContextObject *)self)->map)
        visit(&((PyContextObject *)self)->map->object, context);
}

static PyValue construct_context(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    if (count > 1 || !py_is_undefined(args[0]))
        return py_raise(machine, &py_TypeError,
                        "Context() does not accept any arguments");
    PyContextObject *context = new_context(machine, NULL);
    return context ? py_from_object(context) : PY_ERROR;
}

static const PyNative context_construct =
    PY_FUNCTION_ANY("Context", construct_context);

static const PyNative context_methods[] = {
    PY_METHOD_ANY(&py_context_type, "run", context_run),
    PY_METHOD(&py_context_type, "copy", context_copy, 0, 0),
    PY_METHOD(&py_context_type, "get", context_get, 1, 2),
    PY_METHOD(&py_context_type, "keys", context_keys, 0, 0),
    PY_METHOD(&py_context_type, "values", context_values, 0, 0),
    PY_METHOD(&py_context_type, "items", context_items, 0, 0),
    {.name = NULL},
};

const PyType py_context_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "Context",
    .module = "_contextvars",
    .title = "_contextvars.Context",
    .size = sizeof(PyContextObject),
    .flags = PY_TYPE_WEAK,
    .destroy = destroy_context,
    .traverse = traverse_context,
    .hash = py_context_unhashable,
    .compare = context_compare,
    .length = context_length,
    .get_item = context_item,
    .contains = context_contains,
    .iter = context_iter,
    .construct = &context_construct,
    .methods = context_methods,
};
