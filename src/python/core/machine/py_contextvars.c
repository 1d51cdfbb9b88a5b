#include "py_contextvars.h"

#include "py_context_map.h"
#include "py_context_object.h"
#include "py_context_object_private.h"
#include "py_exception.h"
#include "py_id.h"
#include "py_machine_state.h"
#include "py_native_table.h"
#include "py_probe_private.h"
#include "py_string.h"
#include "py_text.h"

typedef struct Token {
    PyObject object;
    PyContextObject *context;    /* owned; NULL: it came to nothing */
    PyContextVariable *variable; /* owned */
    PyValue before;              /* undefined: it was not set */
    bool is_used;
} Token;

/* --- tokens --------------------------------------------------------------- */

static bool repr_token(PyMachine *machine, PyValue self, BaseText *out)
{
    const Token *token = (Token *)py_object(self);
    base_text_printf(out, "<Token%s var=", token->is_used ? " used" : "");
    if (!py_repr(machine, py_from_object(token->variable), out))
        return false;
    base_text_printf(
        out, " at 0x%llx>",
        (unsigned long long)py_machine_id(machine, py_object(self)));
    return true;
}

static void destroy_token(PyMachine *machine, PyObject *self)
{
    Token *token = (Token *)self;
    if (token->context)
        py_decref_object(machine, &token->context->object);
    py_decref_object(machine, &token->variable->object);
    py_decref(machine, token->before);
}

static void traverse_token(PyObject *self, PyVisit visit, void *context)
{
    Token *token = (Token *)self;
    if (token->context)
        visit(&token->context->object, context);
    visit(&token->variable->object, context);
    if (py_is_object(token->before))
        visit(py_object(token->before), context);
}

static bool repr_missing(PyMachine *machine, PyValue self, BaseText *out)
{
    (void)machine;
    (void)self;
    base_text_append(out, "<Token.MISSING>");
    return true;
}

static const PyType missing_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "Token.MISSING",
    .size = sizeof(PyObject),
    .repr = repr_missing,
};

static const PyObject missing = PY_STATIC_OBJECT(&missing_type);

static PyValue token_variable(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((Token *)self)->variable));
}

static PyValue token_before(PyMachine *machine, PyObject *self)
{
    (void)machine;
    PyValue before = ((Token *)self)->before;
    return py_is_undefined(before) ? py_from_object(&missing)
                                   : py_incref(before);
}

static const PyConstant token_constants[] = {
    {"MISSING", &missing},
    {NULL, NULL},
};

static const PyGetter token_getters[] = {
    {"var", token_variable, NULL},
    {"old_value", token_before, NULL},
    {NULL, NULL, NULL},
};

static PyValue construct_token(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    (void)args;
    (void)count;
    return py_raise(machine, &py_RuntimeError,
                    "Tokens can only be created by ContextVars");
}

static const PyNative token_construct =
    PY_FUNCTION_ANY("Token", construct_token);

const PyType py_context_token_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "Token",
    .module = "_contextvars",
    .title = "_contextvars.Token",
    .size = sizeof(Token),
    .flags = PY_TYPE_GENERIC,
    .destroy = destroy_token,
    .traverse = traverse_token,
    .repr = repr_token,
    .hash = py_context_unhashable,
    .construct = &token_construct,
    .constants = token_constants,
    .getters = token_getters,
};

/* --- variables ------------------------------------------------------------ */

static PyContextVariable *variable_of(PyValue value)
{
    BASE_INVARIANT(py_has_type(value, &py_context_variable_type));
    return (PyContextVariable *)py_object(value);
}

static bool repr_variable(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyContextVariable *variable = variable_of(self);
    base_text_append(out, "<ContextVar name=");
    if (!py_repr(machine, py_from_object(variable->name), out))
        return false;
    if (!py_is_undefined(variable->initial)) {
        base_text_append(out, " default=");
        if (!py_repr(machine, variable->initial, out))
            return false;
    }
    base_text_printf(
        out, " at 0x%llx>",
        (unsigned long long)py_machine_id(machine, py_object(self)));
    return true;
}

static void show(PyMachine *machine, PyVariableDeed kind,
                 const PyContextVariable *variable, PyValue value)
{
    py_probe_variable(machine, (PyVariableUse){.kind = kind,
                                               .serial = variable->serial,
                                               .name = variable->name->text,
                                               .value = value});
}

static PyValue variable_get(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count == 2);
    const PyContextVariable *variable = variable_of(args[0]);
    PyValue value = py_context_map_get(py_context_map(machine), variable);
    if (py_is_undefined(value))
        value = args[1];
    if (py_is_undefined(value))
        value = variable->initial;
    if (py_is_undefined(value))
        return py_raise_with(machine, &py_LookupError, args[0]);
    show(machine, PY_VARIABLE_GET, variable, value);
    return py_incref(value);
}

/* The running context gets another map; steals it. NULL: there was no memory
 * for one. */
static bool replace_map(PyMachine *machine, PyContextMap *map)
{
    PyValue current = map ? py_context_current(machine) : PY_ERROR;
    if (!py_is_error(current)) {
        PyContextObject *context =
            (PyContextObject *)(void *)py_object(current);
        PyContextMap *old = context->map;
        context->map = map;
        map = old;
    }
    if (map)
        py_decref_object(machine, &map->object);
    py_decref(machine, current);
    return !py_is_error(current);
}

static PyValue variable_set(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyContextVariable *variable = variable_of(args[0]);
    Token *token = py_object_new(machine, &py_context_token_type);
    if (!token)
        return PY_ERROR;
    token->variable = variable;
    py_incref_object(&variable->object);
    token->before =
        py_incref(py_context_map_get(py_context_map(machine), variable));
    PyValue current = py_context_current(machine);
    if (!py_is_error(current))
        token->context = (PyContextObject *)(void *)py_object(current);
    if (token->context &&
        replace_map(machine,
                    py_context_map_with(machine, py_context_map(machine),
                                        variable, args[1]))) {
        show(machine, PY_VARIABLE_SET, variable, args[1]);
        return py_from_object(token);
    }
    py_decref_object(machine, &token->object);
    return PY_ERROR;
}

/* Says what is wrong with a token. */
static PyValue refuse_token(PyMachine *machine, const PyType *type,
                            PyValue token, const char *text)
{
    BaseText message = {0};
    if (repr_token(machine, token, &message)) {
        base_text_append(&message, text);
        py_raise(machine, type, "%s", base_text_str(&message));
    }
    base_text_release(&message);
    return PY_ERROR;
}

static PyValue variable_reset(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyContextVariable *variable = variable_of(args[0]);
    BaseText text = {0};
    if (!py_has_type(args[1], &py_context_token_type)) {
        if (py_repr(machine, args[1], &text))
            py_raise(machine, &py_TypeError,
                     "expected an instance of Token, got %s",
                     base_text_str(&text));
        base_text_release(&text);
        return PY_ERROR;
    }
    Token *token = (Token *)py_object(args[1]);
    if (token->is_used)
        return refuse_token(machine, &py_RuntimeError, args[1],
                            " has already been used once");
    if (token->variable != variable)
        return refuse_token(machine, &py_ValueError, args[1],
                            " was created by a different ContextVar");
    if (!py_is(py_from_object(token->context), machine->context->variables))
        return refuse_token(machine, &py_ValueError, args[1],
                            " was created in a different Context");
    token->is_used = true;
    show(machine, PY_VARIABLE_RESET, variable, PY_UNDEFINED);
    PyContextMap *map = py_context_map(machine);
    if (py_is_undefined(token->before) &&
        py_is_undefined(py_context_map_get(map, variable)))
        return py_raise_with(machine, &py_LookupError, args[0]);
    return replace_map(machine, py_context_map_with(machine, map, variable,
                                                    token->before))
               ? PY_NONE
               : PY_ERROR;
}

static PyValue variable_name(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((PyContextVariable *)self)->name));
}

static void destroy_variable(PyMachine *machine, PyObject *self)
{
    PyContextVariable *variable = (PyContextVariable *)self;
    py_decref(machine, py_from_object(variable->name));
    py_decref(machine, variable->initial);
}

static void traverse_variable(PyObject *self, PyVisit visit, void *context)
{
    PyValue initial = ((PyContextVariable *)self)->initial;
    if (py_is_object(initial))
        visit(py_object(initial), context);
}

static PyValue construct_variable(PyMachine *machine, const PyValue *args,
                                  uint32_t count)
{
    BASE_INVARIANT(count == 2);
    if (!py_is_any_string(args[0]))
        return py_raise(machine, &py_TypeError,
                        "context variable name must be a str");
    PyContextVariable *variable =
        py_object_new(machine, &py_context_variable_type);
    if (!variable)
        return PY_ERROR;
    variable->name = py_string(py_incref(args[0]));
    variable->initial = py_incref(args[1]);
    variable->serial = ++machine->variable_serial;
    return py_from_object(variable);
}

static const PyNative variable_construct = PY_FUNCTION_NAMED(
    "ContextVar", construct_variable, 1, 1, 1, 2, "name", "default");

static const PyNative variable_methods[] = {
    PY_METHOD(&py_context_variable_type, "get", variable_get, 0, 1),
    PY_METHOD(&py_context_variable_type, "set", variable_set, 1, 1),
    PY_METHOD(&py_context_variable_type, "reset", variable_reset, 1, 1),
    {.name = NULL},
};

static const PyGetter variable_getters[] = {
    {"name", variable_name, NULL},
    {NULL, NULL, NULL},
};

const PyType py_context_variable_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "ContextVar",
    .module = "_contextvars",
    .title = "_contextvars.ContextVar",
    .size = sizeof(PyContextVariable),
    .flags = PY_TYPE_GENERIC,
    .destroy = destroy_variable,
    .traverse = traverse_variable,
    .repr = repr_variable,
    .construct = &variable_construct,
    .methods = variable_methods,
    .getters = variable_getters,
};
