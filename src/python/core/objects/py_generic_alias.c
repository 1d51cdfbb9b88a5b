
#include "py_generic_alias.h"

#include "py_attribute.h"
#include "py_class.h"
#include "py_imports.h"
#include "py_module.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_type.h"
#include "py_union.h"
#include "py_wait.h"

static PyGenericAlias *alias_of(PyValue value)
{
    BASE_INVARIANT(py_has_type(value, &py_generic_alias_type));
    return (PyGenericAlias *)py_object(value);
}

PyValue py_generic_alias_new(PyMachine *machine, PyValue origin, PyValue args)
{
    PyValue tuple = py_is_any_tuple(args) ? py_incref(args)
                                          : py_tuple_new(machine, &args, 1);
    if (py_is_error(tuple))
        return PY_ERROR;
    PyGenericAlias *alias = py_object_new(machine, &py_generic_alias_type);
    if (!alias) {
        py_decref(machine, tuple);
        return PY_ERROR;
    }
    alias->origin = py_incref(origin);
    alias->args = py_tuple(tuple);
    return py_from_object(alias);
}

static void destroy_alias(PyMachine *machine, PyObject *self)
{
    PyGenericAlias *alias = (PyGenericAlias *)self;
    py_decref(machine, alias->origin);
    py_decref_object(machine, &alias->args->object);
}

static void traverse_alias(PyObject *self, PyVisit visit, void *context)
{
    PyGenericAlias *alias = (PyGenericAlias *)self;
    if (py_is_object(alias->origin))
        visit(py_object(alias->origin), context);
    visit(&alias->args->object, context);
}

bool py_generic_append_arg(PyMachine *machine, PyValue arg, BaseText *out)
{
    if (py_is(arg, PY_ELLIPSIS)) {
        base_text_append(out, "...");
        return true;
    }
    if (!py_is_class(arg))
        return py_repr(machine, arg, out);
    py_type_append_name(py_class(arg), out);
    return true;
}

static bool repr_alias(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyTuple *args = alias_of(self)->args;
    if (!py_generic_append_arg(machine, alias_of(self)->origin, out))
        return false;
    base_text_append(out, "[");
    for (uint32_t i = 0; i < args->count; i++) {
        base_text_append(out, i ? ", " : "");
        if (!py_generic_append_arg(machine, args->items[i], out))
            return false;
    }
    base_text_append(out, args->count ? "]" : "()]");
    return true;
}

static PyValue compare_aliases(PyMachine *machine, PyCompareOp op, PyValue a,
                               PyValue b)
{
    if ((op != PY_EQ && op != PY_NE) || !py_has_type(b, &py_generic_alias_type))
        return PY_NOT_IMPLEMENTED;
    if (!py_is(alias_of(a)->origin, alias_of(b)->origin))
        return py_bool(op == PY_NE);
    return py_compare(machine, op, py_from_object(alias_of(a)->args),
                      py_from_object(alias_of(b)->args));
}

static PyValue hash_alias(PyMachine *machine, PyValue self)
{
    return py_hash(machine, py_from_object(alias_of(self)->args));
}

/* --- calling it makes an instance of its origin -------------------------- */

enum { CALL_ALIAS, CALL_ARGS, CALL_NAMES, CALL_MADE, CALL_STATE };

static PyValue remember_origin(PyMachine *machine, const PyValue *state)
{
    PyValue name = py_string_from(machine, "__orig_class__");
    if (py_is_error(name))
        return PY_ERROR;
    PyValue answer = py_set_attribute(machine, state[CALL_MADE],
                                      py_string(name), state[CALL_ALIAS]);
    py_decref(machine, name);
    return answer;
}

static PyValue make_instance(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyTuple *args = py_tuple(state[CALL_ARGS]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_call_keywords(machine, alias_of(state[CALL_ALIAS])->origin,
                                 args->items, args->count, state[CALL_NAMES]));
    state[CALL_MADE] = answer;
    PY_WAIT_TO_CATCH(answer, remember_origin(machine, state));
    PY_WAITS_END(frame);
    if (py_is_error(answer) && !py_catch(machine, &py_AttributeError) &&
        !py_catch(machine, &py_TypeError))
        return PY_ERROR;
    py_decref(machine, answer);
    return py_incref(state[CALL_MADE]);
}

static PyValue call_alias(PyMachine *machine, PyValue self, const PyValue *args,
                          uint32_t count, PyValue keyword_names)
{
    PyValue origin = alias_of(self)->origin;
    bool remembers =
        !py_is_class(origin) || py_class(origin)->flags & PY_TYPE_HEAP;
    if (!remembers)
        return py_call_keywords(machine, origin, args, count, keyword_names);
    PyValue tuple = py_tuple_new(machine, args, count);
    if (py_is_error(tuple))
        return PY_ERROR;
    PyValue state[CALL_STATE] = {py_incref(self), tuple,
                                 py_incref(keyword_names), PY_UNDEFINED};
    return py_wait_start(machine, make_instance, state, CALL_STATE);
}

/* --- attributes ---------------------------------------------------------- */

static PyValue alias_origin(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyGenericAlias *)self)->origin);
}

static PyValue alias_args(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((PyGenericAlias *)self)->args));
}

/* All names but its own and those that are to be blocked are its origin's. */
static PyValue alias_get(PyMachine *machine, PyValue self, PyString *name)
{
    static const char *const own[] = {
        "__origin__",      "__args__",  "__parameters__", "__unpacked__",
        "__mro_entries__", "__class__", "__bases__",      "__reduce__",
        "__reduce_ex__",   "__copy__",  "__deepcopy__"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (py_string_is(name, own[i]))
            return PY_UNDEFINED;
    return py_get_attribute(machine, alias_of(self)->origin, name);
}

/* Type variables are a matter of the module typing: where it has not been
 * imported there are none, and the answer is PY_UNDEFINED. */
static PyValue ask_typing(PyMachine *machine, const char *function,
                          const PyValue *args, uint32_t count)
{
    PyModule *typing = py_module_known(machine, "typing");
    PyValue name = typing ? py_string_from(machine, function) : PY_UNDEFINED;
    if (py_is_undefined(name))
        return PY_UNDEFINED;
    PyValue callee = py_module_get(machine, typing, py_string(name));
    py_decref(machine, name);
    if (py_is_undefined(callee))
        return PY_UNDEFINED;
    PyValue answer =
        py_call_keywords(machine, callee, args, count, PY_UNDEFINED);
    py_decref(machine, callee);
    return answer;
}

PyValue py_generic_parameters(PyMachine *machine, PyValue args)
{
    PyValue answer = ask_typing(machine, "_collect_parameters", &args, 1);
    return py_is_undefined(answer) && !py_is_raising(machine)
               ? py_tuple_new(machine, NULL, 0)
               : answer;
}

static PyValue parameters_of(PyMachine *machine, PyObject *self)
{
    return py_generic_parameters(
        machine, py_from_object(((PyGenericAlias *)self)->args));
}

static PyValue alias_item(PyMachine *machine, PyValue self, PyValue key)
{
    PyValue both[] = {self, key};
    PyValue answer = ask_typing(machine, "_subscript", both, 2);
    if (!py_is_undefined(answer) || py_is_raising(machine))
        return answer;
    BaseText text = {0};
    if (repr_alias(machine, self, &text))
        py_raise(machine, &py_TypeError, "%s is not a generic class",
                 base_text_str(&text));
    base_text_release(&text);
    return PY_ERROR;
}

static PyValue iter_alias(PyMachine *machine, PyValue self)
{
    (void)self;
    return py_unsupported(machine, NULL, "unpacking a type with parameters");
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_generic_alias_new(machine, args[0], args[1]);
}

static const PyNative alias_construct =
    PY_FUNCTION("GenericAlias", construct, 2, 2);

static const PyGetter alias_getters[] = {
    {"__origin__", alias_origin, NULL},
    {"__args__", alias_args, NULL},
    {"__parameters__", parameters_of, NULL},
    {NULL, NULL, NULL},
};

static const char *const alias_missing[] = {"__unpacked__",
                                            "__mro_entries__",
                                            "__reduce__",
                                            "__reduce_ex__",
                                            "__typing_unpacked_tuple_args__",
                                            NULL};

const PyType py_generic_alias_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "GenericAlias",
    .module = "types",
    .title = "types.GenericAlias",
    .size = sizeof(PyGenericAlias),
    .flags = PY_TYPE_WEAK,
    .operators = PY_BIT(PY_OR),
    .reflected_operators = PY_BIT(PY_OR),
    .destroy = destroy_alias,
    .traverse = traverse_alias,
    .repr = repr_alias,
    .hash = hash_alias,
    .compare = compare_aliases,
    .binary = py_union_binary,
    .get_item = alias_item,
    .iter = iter_alias,
    .call = call_alias,
    .get_attribute = alias_get,
    .construct = &alias_construct,
    .getters = alias_getters,
    .missing = alias_missing,
};
