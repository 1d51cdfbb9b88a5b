/* _functools: reduce and cmp_to_key, beside partial and lru_cache. */

#include "py_functools.h"

#include "py_fuel.h"
#include "py_instance.h"
#include "py_lru_cache.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_partial.h"
#include "py_protocol.h"
#include "py_string.h"
#include "py_wait.h"

/* --- reduce -------------------------------------------------------------- */

enum { REDUCE_FUNCTION, REDUCE_ITERATOR, REDUCE_VALUE, REDUCE_STATE };

static PyValue add_one(PyMachine *machine, PyValue *state, PyValue item)
{
    PyValue args[2] = {state[REDUCE_VALUE], item};
    PyValue answer = py_call(machine, state[REDUCE_FUNCTION], args, 2);
    py_decref(machine, item);
    return answer;
}

static PyValue reduce(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), item, answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(item, py_iter(machine, state[REDUCE_ITERATOR]));
    if (py_is_error(item))
        return py_catch(machine, &py_TypeError)
                   ? py_raise(machine, &py_TypeError,
                              "reduce() arg 2 must support iteration")
                   : PY_ERROR;
    py_assign(machine, &state[REDUCE_ITERATOR], item);
    for (;;) {
        PY_WAIT_FOR_NEXT(item, state[REDUCE_ITERATOR]);
        if (py_is_undefined(item))
            break;
        if (!py_charge(machine, 1)) {
            py_decref(machine, item);
            return PY_ERROR;
        }
        if (py_is_undefined(state[REDUCE_VALUE])) {
            state[REDUCE_VALUE] = item;
            continue;
        }
        PY_WAIT_FOR(answer, add_one(machine, state, item));
        py_assign(machine, &state[REDUCE_VALUE], answer);
    }
    PY_WAITS_END(frame);
    if (!py_is_undefined(state[REDUCE_VALUE]))
        return py_incref(state[REDUCE_VALUE]);
    return py_raise(machine, &py_TypeError,
                    "reduce() of empty iterable with no initial value");
}

static PyValue start_reduce(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    (void)count;
    if (!py_type_of(args[1])->iter &&
        !(py_type_of(args[1])->flags & PY_TYPE_HEAP))
        return py_raise(machine, &py_TypeError,
                        "reduce() arg 2 must support iteration");
    PyValue state[REDUCE_STATE] = {py_incref(args[0]), py_incref(args[1]),
                                   py_incref(args[2])};
    PyNativeFrame *frame =
        py_native_frame_push(machine, reduce, state, REDUCE_STATE);
    if (!frame)
        return PY_ERROR;
    if (py_machine_version(machine) >= 313)
        py_native_frame_lighten(machine, frame);
    return PY_PENDING;
}

/* --- cmp_to_key ---------------------------------------------------------- */

typedef struct PyKey {
    PyObject object;
    PyValue compare; /* owned: the function */
    PyValue value;   /* owned; undefined: it makes keys */
} PyKey;

static const PyType key_type;

static PyKey *key_of(PyValue value)
{
    return (PyKey *)py_object(value);
}

static void destroy_key(PyMachine *machine, PyObject *self)
{
    py_decref(machine, ((PyKey *)self)->compare);
    py_decref(machine, ((PyKey *)self)->value);
}

static void traverse_key(PyObject *self, PyVisit visit, void *context)
{
    PyKey *key = (PyKey *)self;
    if (py_is_object(key->compare))
        visit(py_object(key->compare), context);
    if (py_is_object(key->value))
        visit(py_object(key->value), context);
}

static PyValue key_new(PyMachine *machine, PyValue compare, PyValue value)
{
    PyKey *key = py_object_new(machine, &key_type);
    if (!key)
        return PY_ERROR;
    key->compare = py_incref(compare);
    key->value = py_incref(value);
    return py_from_object(key);
}

enum { KEY_FUNCTION, KEY_LEFT, KEY_RIGHT, KEY_OP, KEY_STATE };

/* The function's answer is compared with 0 in their place. */
static PyValue compare(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyCompareOp op = (PyCompareOp)py_small_value(state[KEY_OP]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_call(machine, state[KEY_FUNCTION], state + KEY_LEFT, 2));
    py_assign(machine, &state[KEY_LEFT], answer);
    PY_WAIT_FOR(answer, py_compare(machine, op, state[KEY_LEFT], py_small(0)));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue compare_keys(PyMachine *machine, PyCompareOp op, PyValue a,
                            PyValue b)
{
    if (!py_has_type(b, &key_type))
        return py_raise(machine, &py_TypeError,
                        "other argument must be K instance");
    if (py_is_undefined(key_of(a)->value) || py_is_undefined(key_of(b)->value))
        return py_raise(machine, &py_AttributeError, "object");
    PyValue state[KEY_STATE] = {py_incref(key_of(a)->compare),
                                py_incref(key_of(a)->value),
                                py_incref(key_of(b)->value), py_small(op)};
    return py_wait_start(machine, compare, state, KEY_STATE);
}

static PyValue make_key(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (py_is_undefined(args[1]))
        return py_raise(machine, &py_TypeError,
                        "K() missing required argument 'obj' (pos 1)");
    return key_new(machine, key_of(args[0])->compare, args[1]);
}

static const PyNative native_call =
    PY_METHOD_NAMED(NULL, "K", make_key, 0, 1, 1, "obj");

static PyValue call_key(PyMachine *machine, PyValue self, const PyValue *args,
                        uint32_t count, PyValue keyword_names)
{
    return py_call_with_self(machine, py_from_object(&native_call), self, args,
                             count, keyword_names);
}

static PyValue key_value(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyKey *)self)->value);
}

static const PyGetter key_getters[] = {
    {"obj", key_value, NULL},
    {NULL, NULL, NULL},
};

static const PyType key_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "KeyWrapper",
    .module = "functools",
    .title = "functools.KeyWrapper",
    .size = sizeof(PyKey),
    .destroy = destroy_key,
    .traverse = traverse_key,
    .compare = compare_keys,
    .call = call_key,
    .getters = key_getters,
};

static PyValue cmp_to_key(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)count;
    return key_new(machine, args[0], PY_UNDEFINED);
}

/* --- the module ---------------------------------------------------------- */

static const PyNative native_reduce = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "reduce",
    .fn = start_reduce,
    .required = 2,
    .positional = 3,
    .positional_only = 3,
    .parameter_count = 3,
    .gets_tuple_in = 7,
};
static const PyNative native_cmp_to_key =
    PY_FUNCTION_NAMED("cmp_to_key", cmp_to_key, 1, 1, 0, 1, "mycmp");

static const PyModuleEntry entries[] = {
    {"partial", &py_partial_type, NULL, 0, 0, 0},
    {"_lru_cache_wrapper", &py_lru_cache_type, NULL, 0, 0, 0},
    {"reduce", &native_reduce, NULL, 0, 0, 0},
    {"cmp_to_key", &native_cmp_to_key, NULL, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

const PyModuleSpec py_functools_natives = {.name = "_functools",
                                           .entries = entries,
                                           .has_c_functions = true,
                                           .is_private = true};
