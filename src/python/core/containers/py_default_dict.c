#include "py_default_dict.h"

#include "py_call.h"
#include "py_dict_methods.h"
#include "py_dict_private.h"
#include "py_dict_table.h"
#include "py_dict_update.h"
#include "py_exception.h"
#include "py_instance.h"
#include "py_native_table.h"
#include "py_protocol.h"
#include "py_wait.h"

typedef struct PyDefaultDict {
    PyDict dict;
    PyValue factory; /* owned; None: nothing is made */
} PyDefaultDict;

static PyDefaultDict *default_dict(PyValue value)
{
    BASE_INVARIANT(py_is_instance(value, &py_default_dict_type));
    return (PyDefaultDict *)(void *)py_object(value);
}

static PyValue factory_of(PyValue self)
{
    PyValue factory = default_dict(self)->factory;
    return py_is_undefined(factory) ? PY_NONE : factory;
}

static void destroy(PyMachine *machine, PyObject *self)
{
    py_assign(machine, &((PyDefaultDict *)(void *)self)->factory, PY_UNDEFINED);
    py_dict_type.destroy(machine, self);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    PyValue factory = ((PyDefaultDict *)(void *)self)->factory;
    if (py_is_object(factory))
        visit(py_object(factory), context);
    py_dict_type.traverse(self, visit, context);
}

/* --- what is missing
 * ---------------------------------------------------------------- */

enum { MISS_SELF, MISS_KEY, MISS_VALUE, MISS_STATE };

static PyValue make_missing(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_call(machine, state[MISS_VALUE], NULL, 0));
    py_assign(machine, &state[MISS_VALUE], answer);
    PY_WAIT_FOR(answer, py_set_item(machine, state[MISS_SELF], state[MISS_KEY],
                                    state[MISS_VALUE]));
    PY_WAITS_END(frame);
    return py_incref(state[MISS_VALUE]);
}

static PyValue missing_item(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyValue factory = factory_of(args[0]);
    if (py_is_none(factory))
        return py_raise_with(machine, &py_KeyError, args[1]);
    PyValue state[MISS_STATE] = {py_incref(args[0]), py_incref(args[1]),
                                 py_incref(factory)};
    return py_wait_run(machine, make_missing, state, MISS_STATE);
}

static PyValue use_subscript(PyMachine *machine, const PyDictKey *key,
                             PyValue extra)
{
    (void)extra;
    if (key->at >= 0)
        return py_incref(key->dict->entries[key->at].value);
    PyValue args[2] = {py_from_object(key->dict), key->key};
    PyValue own = py_special(args[0], PY_SPECIAL_MISSING);
    return py_is_undefined(own) ? missing_item(machine, args, 2)
                                : py_special_call(machine, own, args, 2);
}

static PyValue get_item(PyMachine *machine, PyValue self, PyValue key)
{
    return py_dict_with_key(machine, py_dict(self), key, use_subscript,
                            PY_UNDEFINED);
}

/* --- making one ----------------------------------------------------------- */

/* args: keywords, and then as many as there are. */
static PyValue fill(PyMachine *machine, PyValue self, const PyValue *args,
                    uint32_t count, PyValue answer)
{
    PyValue factory = count > 1 ? args[1] : PY_NONE;
    if (!py_is_none(factory) && !py_is_callable(factory))
        return py_raise(machine, &py_TypeError,
                        "first argument must be callable or None");
    if (count > 3)
        return py_raise(machine, &py_TypeError,
                        "dict expected at most 1 argument, got %u", count - 2);
    py_assign(machine, &default_dict(self)->factory, py_incref(factory));
    return py_dict_fill(machine, self, count > 2 ? args[2] : PY_UNDEFINED,
                        args[0], answer);
}

static PyValue init(PyMachine *machine, const PyValue *args, uint32_t count)
{
    return fill(machine, args[0], args + 1, count - 1, PY_NONE);
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    PyObject *object = py_object_new(machine, &py_default_dict_type);
    if (!object)
        return PY_ERROR;
    PyValue self = py_from_object(object);
    PyValue answer = fill(machine, self, args, count, self);
    py_decref(machine, self);
    return answer;
}

/* type(self)(self.default_factory, other) */
static PyValue make_like(PyMachine *machine, PyValue self, PyValue other)
{
    PyValue args[2] = {factory_of(self), other};
    return py_call(machine, py_from_object(py_type_of(self)), args, 2);
}

static PyValue copy(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return make_like(machine, args[0], args[0]);
}

enum { OR_ANSWER, OR_LEFT, OR_RIGHT, OR_STATE };

static PyValue unite(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, make_like(machine, state[OR_ANSWER], state[OR_LEFT]));
    py_assign(machine, &state[OR_ANSWER], answer);
    PY_WAIT_FOR(answer, py_dict_update(machine, py_dict(state[OR_ANSWER]),
                                       state[OR_RIGHT]));
    PY_WAITS_END(frame);
    return py_incref(state[OR_ANSWER]);
}

static PyValue binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    if (op != PY_OR || !py_is_any_dict(a) || !py_is_any_dict(b))
        return PY_NOT_IMPLEMENTED;
    bool left = py_is_instance(a, &py_default_dict_type);
    PyValue state[OR_STATE] = {py_incref(left ? a : b), py_incref(a),
                               py_incref(b)};
    return py_wait_run(machine, unite, state, OR_STATE);
}

static PyValue inplace(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    return py_dict_type.inplace(machine, op, a, b);
}

/* --- looking at it
 * ------------------------------------------------------------------ */

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    base_text_printf(out, "%s(", py_type_own_name(py_type_of(self)));
    bool good = py_repr(machine, factory_of(self), out);
    base_text_append(out, ", ");
    good = good && py_dict_type.repr(machine, self, out);
    base_text_append_char(out, ')');
    return good;
}

static PyValue get_factory(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(factory_of(py_from_object(self)));
}

static bool set_factory(PyMachine *machine, PyObject *self, PyValue value)
{
    py_assign(machine, &((PyDefaultDict *)(void *)self)->factory,
              py_incref(value));
    return true;
}

static PyValue compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    return py_dict_type.compare(machine, op, a, b);
}

static const PyNative default_construct =
    PY_FUNCTION_ANY("defaultdict", construct);
static const PyNative default_init =
    PY_METHOD_ANY(&py_default_dict_type, "__init__", init);
static const PyNative methods[] = {
    PY_METHOD(&py_default_dict_type, "__missing__", missing_item, 1, 1),
    PY_METHOD(&py_default_dict_type, "copy", copy, 0, 0),
    PY_METHOD(&py_default_dict_type, "__copy__", copy, 0, 0),
    {.name = NULL}};
static const PyGetter getters[] = {
    {"default_factory", get_factory, set_factory}, {NULL, NULL, NULL}};
static const char *const missing[] = {"__reduce__", NULL};

const PyType py_default_dict_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "defaultdict",
    .module = "collections",
    .title = "collections.defaultdict",
    .base = &py_dict_type,
    .size = sizeof(PyDefaultDict),
    .flags = PY_TYPE_BASE | PY_TYPE_GENERIC | PY_TYPE_MAPPING,
    .destroy = destroy,
    .traverse = traverse,
    .repr = repr,
    .compare = compare,
    .binary = binary,
    .operators = PY_BIT(PY_OR),
    .reflected_operators = PY_BIT(PY_OR),
    .inplace_operators = PY_BIT(PY_OR),
    .inplace = inplace,
    .truth = py_dict_slot_truth,
    .length = py_dict_slot_length,
    .get_item = get_item,
    .set_item = py_dict_slot_set_item,
    .contains = py_dict_slot_contains,
    .iter = py_dict_slot_iter,
    .construct = &default_construct,
    .init = &default_init,
    .methods = methods,
    .getters = getters,
    .missing = missing,
};
