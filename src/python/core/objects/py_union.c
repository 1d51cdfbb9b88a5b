#include "py_union.h"

#include "py_fuel.h"
#include "py_generic_alias.h"
#include "py_list.h"
#include "py_operator.h"
#include "py_set.h"
#include "py_wait.h"

static PyUnion *union_of(PyValue value)
{
    BASE_INVARIANT(py_has_type(value, &py_union_type));
    return (PyUnion *)py_object(value);
}

static bool may_be_part(PyValue value)
{
    return py_is_none(value) || py_is_class(value) ||
           py_has_type(value, &py_generic_alias_type) ||
           py_has_type(value, &py_union_type);
}

/* Adds a union's parts one by one. */
static bool add_part(PyMachine *machine, PyValue list, PyValue value)
{
    if (py_is_none(value))
        value = py_from_object(&py_none_type);
    if (!py_has_type(value, &py_union_type))
        return py_list_append(machine, list, value);
    const PyTuple *args = union_of(value)->args;
    for (uint32_t i = 0; i < args->count; i++)
        if (!py_list_append(machine, list, args->items[i]))
            return false;
    return true;
}

static PyValue union_new(PyMachine *machine, const PyList *parts)
{
    if (parts->count == 1)
        return py_incref(parts->items[0]);
    PyValue args = py_tuple_new(machine, parts->items, parts->count);
    if (py_is_error(args))
        return PY_ERROR;
    PyUnion *made = py_object_new(machine, &py_union_type);
    if (!made) {
        py_decref(machine, args);
        return PY_ERROR;
    }
    made->args = py_tuple(args);
    return py_from_object(made);
}

enum { OR_PARTS, OR_KEPT, OR_PART, OR_THERE, OR_STATE };

/* Classes are the same if they are one; aliases, if they are equal. */
static PyValue is_same(PyMachine *machine, PyValue a, PyValue b)
{
    return py_has_type(a, &py_generic_alias_type) &&
                   py_has_type(b, &py_generic_alias_type)
               ? py_equal(machine, a, b)
               : py_bool(py_is(a, b));
}

static PyValue item_at(PyValue list, PyValue at)
{
    return py_list(list)->items[py_small_value(at)];
}

static void step(PyValue *at)
{
    *at = py_small(py_small_value(*at) + 1);
}

/* The union of the parts, each once. */
static PyValue make_union(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), same;
    const PyList *parts = py_list(state[OR_PARTS]);
    const PyList *kept = py_list(state[OR_KEPT]);

    PY_WAITS_BEGIN(frame);
    for (; py_small_value(state[OR_PART]) < parts->count;
         step(&state[OR_PART])) {
        if (!py_charge(machine, 1 + kept->count / 8))
            return PY_ERROR;
        for (state[OR_THERE] = py_small(0);
             py_small_value(state[OR_THERE]) < kept->count;
             step(&state[OR_THERE])) {
            PY_WAIT_FOR(
                same, is_same(machine, item_at(state[OR_KEPT], state[OR_THERE]),
                              item_at(state[OR_PARTS], state[OR_PART])));
            if (py_is(same, PY_TRUE))
                break;
        }
        if (py_small_value(state[OR_THERE]) == kept->count &&
            !py_list_append(machine, state[OR_KEPT],
                            item_at(state[OR_PARTS], state[OR_PART])))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return union_new(machine, kept);
}

PyValue py_union_of(PyMachine *machine, PyValue a, PyValue b)
{
    PyValue state[OR_STATE] = {py_list_new(machine, NULL, 0), PY_UNDEFINED,
                               py_small(0), py_small(0)};
    if (!py_is_error(state[OR_PARTS]) &&
        add_part(machine, state[OR_PARTS], a) &&
        add_part(machine, state[OR_PARTS], b))
        state[OR_KEPT] = py_list_new(machine, NULL, 0);
    if (!py_is_object(state[OR_KEPT])) {
        py_decref(machine, state[OR_PARTS]);
        return PY_ERROR;
    }
    return py_wait_run(machine, make_union, state, OR_STATE);
}

PyValue py_union_binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    return op == PY_OR && may_be_part(a) && may_be_part(b)
               ? py_union_of(machine, a, b)
               : PY_NOT_IMPLEMENTED;
}

static void destroy_union(PyMachine *machine, PyObject *self)
{
    py_decref_object(machine, &((PyUnion *)self)->args->object);
}

static void traverse_union(PyObject *self, PyVisit visit, void *context)
{
    visit(&((PyUnion *)self)->args->object, context);
}

static bool repr_union(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyTuple *args = union_of(self)->args;
    for (uint32_t i = 0; i < args->count; i++) {
        base_text_append(out, i ? " | " : "");
        if (py_is(args->items[i], py_from_object(&py_none_type)))
            base_text_append(out, "None");
        else if (!py_generic_append_arg(machine, args->items[i], out))
            return false;
    }
    return true;
}

/* --- equality and hash: of the set of the parts -------------------------- */

static PyValue set_of_parts(PyMachine *machine, PyValue value)
{
    const PyTuple *args = union_of(value)->args;
    return py_set_from(machine, &py_frozenset_type, args->items, args->count);
}

enum { COMPARE_LEFT, COMPARE_RIGHT, COMPARE_OP, COMPARE_STATE };

static PyValue compare_sets(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, set_of_parts(machine, state[COMPARE_LEFT]));
    py_assign(machine, &state[COMPARE_LEFT], answer);
    PY_WAIT_FOR(answer, set_of_parts(machine, state[COMPARE_RIGHT]));
    py_assign(machine, &state[COMPARE_RIGHT], answer);
    PY_WAIT_FOR(answer,
                py_compare(machine,
                           (PyCompareOp)py_small_value(state[COMPARE_OP]),
                           state[COMPARE_LEFT], state[COMPARE_RIGHT]));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue compare_unions(PyMachine *machine, PyCompareOp op, PyValue a,
                              PyValue b)
{
    if ((op != PY_EQ && op != PY_NE) || !py_has_type(b, &py_union_type))
        return PY_NOT_IMPLEMENTED;
    const PyValue state[COMPARE_STATE] = {py_incref(a), py_incref(b),
                                          py_small(op)};
    return py_wait_run_pure(machine, compare_sets, state, COMPARE_STATE);
}

static PyValue hash_set(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, set_of_parts(machine, state[0]));
    py_assign(machine, &state[0], answer);
    PY_WAIT_FOR(answer, py_hash(machine, state[0]));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue hash_union(PyMachine *machine, PyValue self)
{
    const PyValue state[] = {py_incref(self)};
    return py_wait_run_pure(machine, hash_set, state, 1);
}

static PyValue union_args(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((PyUnion *)self)->args));
}

static PyValue union_parameters(PyMachine *machine, PyObject *self)
{
    return py_generic_parameters(machine,
                                 py_from_object(((PyUnion *)self)->args));
}

static const PyGetter union_getters[] = {
    {"__args__", union_args, NULL},
    {"__parameters__", union_parameters, NULL},
    {NULL, NULL, NULL},
};

static const char *const union_missing[] = {"__getitem__", "__origin__",
                                            "__name__", "__qualname__", NULL};

const PyType py_union_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "UnionType",
    .module = "types",
    .title = "types.UnionType",
    .size = sizeof(PyUnion),
    .operators = PY_BIT(PY_OR),
    .reflected_operators = PY_BIT(PY_OR),
    .destroy = destroy_union,
    .traverse = traverse_union,
    .repr = repr_union,
    .hash = hash_union,
    .compare = compare_unions,
    .binary = py_union_binary,
    .getters = union_getters,
    .missing = union_missing,
};
