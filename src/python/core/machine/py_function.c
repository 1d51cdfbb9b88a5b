#include "py_function.h"

#include "py_argument.h"
#include "py_attribute.h"
#include "py_bind.h"
#include "py_coroutine.h"
#include "py_dict.h"
#include "py_evaluate.h"
#include "py_exception.h"
#include "py_machine_state.h"
#include "py_machine_types.h"
#include "py_native.h"
#include "py_tuple.h"
#include "py_vm_fast.h"

static void destroy_function(PyMachine *machine, PyObject *self)
{
    PyFunction *function = (PyFunction *)self;
    py_decref_object(machine, (PyObject *)(void *)function->globals);
    if (function->closure)
        py_decref_object(machine, &function->closure->object);
    if (function->defaults)
        py_decref_object(machine, &function->defaults->object);
    if (function->keyword_defaults)
        py_decref_object(machine, &function->keyword_defaults->object);
    if (function->dict)
        py_decref_object(machine, &function->dict->object);
    py_decref(machine, function->name);
    py_decref(machine, function->qualified_name);
    py_decref(machine, function->annotations);
    py_decref(machine, function->doc);
    py_decref(machine, function->module);
    py_decref(machine, function->type_parameters);
    if (function->owner)
        py_decref_object(machine, (PyObject *)(void *)&function->owner->object);
}

static void traverse_function(PyObject *self, PyVisit visit, void *context)
{
    PyFunction *function = (PyFunction *)self;
    visit(&function->globals->object, context);
    if (function->defaults)
        visit(&function->defaults->object, context);
    if (function->keyword_defaults)
        visit(&function->keyword_defaults->object, context);
    if (function->dict)
        visit(&function->dict->object, context);
    if (function->closure)
        visit(&function->closure->object, context);
    if (py_is_object(function->annotations))
        visit(py_object(function->annotations), context);
    if (py_is_object(function->doc))
        visit(py_object(function->doc), context);
    if (py_is_object(function->module))
        visit(py_object(function->module), context);
    if (py_is_object(function->type_parameters))
        visit(py_object(function->type_parameters), context);
    if (function->owner)
        visit((PyObject *)(void *)&function->owner->object, context);
}

/* One of the library that CPython has in C: its module, "_operator", says so.
 */
static bool is_of_c(const PyFunction *function)
{
    return function->code->flags & PY_CODE_LIBRARY &&
           py_is_any_string(function->module) &&
           py_string(function->module)->text[0] == '_';
}

static bool repr_function(PyMachine *machine, PyValue self, BaseText *out)
{
    PyFunction *function = (PyFunction *)py_object(self);
    if (is_of_c(function)) {
        base_text_printf(out, "<built-in function %s>",
                         py_string(function->name)->text);
        return true;
    }
    base_text_printf(
        out, "<function %s at 0x%llx>",
        py_string(function->qualified_name)->text,
        (unsigned long long)py_machine_id(machine, &function->object));
    return true;
}

static PyValue function_name(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyFunction *)self)->name);
}

static PyValue function_qualified_name(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyFunction *)self)->qualified_name);
}

bool py_function_take_name(PyMachine *machine, PyValue *slot, PyValue value,
                           const char *what)
{
    if (py_is_undefined(value) || !py_is_any_string(value)) {
        py_raise(machine, &py_TypeError, "%s must be set to a string object",
                 what);
        return false;
    }
    py_assign(machine, slot, py_incref(value));
    return true;
}

static bool function_set_name(PyMachine *machine, PyObject *self, PyValue value)
{
    return py_function_take_name(machine, &((PyFunction *)self)->name, value,
                                 "__name__");
}

static bool function_set_qualified_name(PyMachine *machine, PyObject *self,
                                        PyValue value)
{
    return py_function_take_name(machine, &((PyFunction *)self)->qualified_name,
                                 value, "__qualname__");
}

/* A wrapper of what is builtin has borrowed a text that is not here. */
static bool is_borrowed(PyValue doc)
{
    return py_native_of(doc) || py_native_bound(doc) ||
           (py_is_class(doc) && !(py_class(doc)->flags & PY_TYPE_HEAP));
}

static PyValue function_doc(PyMachine *machine, PyObject *self)
{
    const PyFunction *function = (PyFunction *)self;
    const PyCode *code = function->code;
    if (is_borrowed(function->doc))
        return py_unsupported(machine, NULL,
                              "%s.__doc__ of a builtin's wrapper",
                              py_type_name(self->type));
    if (!py_is_undefined(function->doc))
        return py_incref(function->doc);
    return code->has_docstring ? py_incref(code->constants[0]) : PY_NONE;
}

static bool function_set_doc(PyMachine *machine, PyObject *self, PyValue value)
{
    py_assign(machine, &((PyFunction *)self)->doc,
              py_is_undefined(value) ? PY_NONE : py_incref(value));
    return true;
}

PyValue py_function_module(PyMachine *machine, const PyFunction *function)
{
    if (!py_is_undefined(function->module))
        return py_incref(function->module);
    PyValue name = py_string_from(machine, "__name__");
    if (py_is_error(name))
        return PY_ERROR;
    PyValue module = py_dict_get_name(function->globals, py_string(name));
    py_decref(machine, name);
    return py_is_undefined(module) ? PY_NONE : py_incref(module);
}

static PyValue function_module(PyMachine *machine, PyObject *self)
{
    return py_function_module(machine, (const PyFunction *)self);
}

static bool function_set_module(PyMachine *machine, PyObject *self,
                                PyValue value)
{
    py_assign(machine, &((PyFunction *)self)->module,
              py_is_undefined(value) ? PY_NONE : py_incref(value));
    return true;
}

/* --- what the definition gave it ----------------------------------------- */

static PyValue or_none(const void *object)
{
    return object ? py_incref(py_from_object(object)) : PY_NONE;
}

static PyValue function_defaults(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((PyFunction *)self)->defaults);
}

static PyValue function_keyword_defaults(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((PyFunction *)self)->keyword_defaults);
}

static PyValue function_closure(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((PyFunction *)self)->closure);
}

static PyValue function_globals(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((PyFunction *)self)->globals);
}

static PyValue function_code(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((PyFunction *)self)->code);
}

static bool is_nothing(PyValue value)
{
    return py_is_none(value) || py_is_undefined(value);
}

/* None, nothing (it is deleted), or an object of the type. */
static bool check_object(PyMachine *machine, PyValue value, const PyType *type,
                         const char *name)
{
    if (is_nothing(value) || py_is_instance(value, type))
        return true;
    py_raise(machine, &py_TypeError, "%s must be set to a %s object", name,
             type->name);
    return false;
}

static bool function_set_defaults(PyMachine *machine, PyObject *self,
                                  PyValue value)
{
    PyFunction *function = (PyFunction *)self;
    if (!check_object(machine, value, &py_tuple_type, "__defaults__"))
        return false;
    PyTuple *old = function->defaults;
    function->defaults = is_nothing(value) ? NULL : py_tuple(py_incref(value));
    if (old)
        py_decref_object(machine, &old->object);
    return true;
}

static bool function_set_keyword_defaults(PyMachine *machine, PyObject *self,
                                          PyValue value)
{
    PyFunction *function = (PyFunction *)self;
    if (!check_object(machine, value, &py_dict_type, "__kwdefaults__"))
        return false;
    PyDict *old = function->keyword_defaults;
    function->keyword_defaults =
        is_nothing(value) ? NULL : py_dict(py_incref(value));
    if (old)
        py_decref_object(machine, &old->object);
    return true;
}

static PyValue dict_of_pairs(PyMachine *machine, PyValue pairs)
{
    PyValue dict = py_dict_new(machine);
    uint32_t count = py_is_undefined(pairs) ? 0 : py_tuple(pairs)->count;
    for (uint32_t i = 0; i < count && !py_is_error(dict); i += 2) {
        const PyValue *pair = &py_tuple(pairs)->items[i];
        if (!py_dict_set_name(machine, py_dict(dict), py_string(pair[0]),
                              pair[1]))
            py_assign(machine, &dict, PY_ERROR);
    }
    return dict;
}

static PyValue function_annotations(PyMachine *machine, PyObject *self)
{
    PyFunction *function = (PyFunction *)self;
    if (py_machine_version(machine) >= 314 &&
        !(function->code->flags & PY_CODE_LIBRARY) &&
        py_is_undefined(function->annotations))
        return py_unsupported(machine, NULL, "function.__annotations__");
    if (!py_is_dict(function->annotations)) {
        PyValue dict = dict_of_pairs(machine, function->annotations);
        if (py_is_error(dict))
            return PY_ERROR;
        py_assign(machine, &function->annotations, dict);
    }
    return py_incref(function->annotations);
}

static bool function_set_annotations(PyMachine *machine, PyObject *self,
                                     PyValue value)
{
    if (!check_object(machine, value, &py_dict_type, "__annotations__"))
        return false;
    py_assign(machine, &((PyFunction *)self)->annotations,
              is_nothing(value) ? PY_UNDEFINED : py_incref(value));
    return true;
}

static PyValue function_type_parameters(PyMachine *machine, PyObject *self)
{
    PyValue own = ((const PyFunction *)self)->type_parameters;
    if (py_machine_version(machine) < 312)
        return PY_UNDEFINED;
    return py_is_undefined(own) ? py_tuple_new(machine, NULL, 0)
                                : py_incref(own);
}

/* --- what the program gave it -------------------------------------------- */

static bool has_dict(PyMachine *machine, PyFunction *function)
{
    if (function->dict)
        return true;
    PyValue dict = py_dict_new(machine);
    if (!py_is_error(dict))
        function->dict = py_dict(dict);
    return !py_is_error(dict);
}

static PyValue function_dict(PyMachine *machine, PyObject *self)
{
    PyFunction *function = (PyFunction *)self;
    return has_dict(machine, function) ? or_none(function->dict) : PY_ERROR;
}

static bool function_set_dict(PyMachine *machine, PyObject *self, PyValue value)
{
    PyFunction *function = (PyFunction *)self;
    if (py_is_undefined(value)) {
        py_raise(machine, &py_TypeError, "cannot delete __dict__");
        return false;
    }
    if (!py_is_dict(value)) {
        py_raise(machine, &py_TypeError,
                 "__dict__ must be set to a dictionary, not a '%s'",
                 py_type_name(py_type_of(value)));
        return false;
    }
    PyDict *old = function->dict;
    function->dict = py_dict(py_incref(value));
    if (old)
        py_decref_object(machine, &old->object);
    return true;
}

static PyValue function_get(PyMachine *machine, PyValue self, PyString *name)
{
    (void)machine;
    PyFunction *function = (PyFunction *)py_object(self);
    return function->dict ? py_incref(py_dict_get_name(function->dict, name))
                          : PY_UNDEFINED;
}

static PyValue function_set(PyMachine *machine, PyValue self, PyString *name,
                            PyValue value)
{
    PyFunction *function = (PyFunction *)py_object(self);
    if (!has_dict(machine, function))
        return PY_ERROR;
    if (!py_is_undefined(value))
        return py_dict_set_name(machine, function->dict, name, value)
                   ? PY_NONE
                   : PY_ERROR;
    if (py_dict_delete_name(machine, function->dict, name))
        return PY_NONE;
    return py_raise_unset(machine, self, name,
                          "'function' object has no attribute '%s'",
                          name->text);
}

/* As an attribute of no meaning. */
static bool set_plain(PyMachine *machine, PyObject *self, PyValue value,
                      const char *text)
{
    PyValue name = py_string_from(machine, text);
    bool good = !py_is_error(name) &&
                !py_is_error(function_set(machine, py_from_object(self),
                                          py_string(name), value));
    py_decref(machine, name);
    return good;
}

static bool function_set_parameters(PyMachine *machine, PyObject *self,
                                    PyValue value)
{
    if (py_machine_version(machine) < 312)
        return set_plain(machine, self, value, "__type_params__");
    if (py_is_undefined(value) || !py_is_any_tuple(value))
        py_raise(machine, &py_TypeError,
                 "__type_params__ must be set to a tuple");
    else
        py_assign(machine, &((PyFunction *)self)->type_parameters,
                  py_incref(value));
    return !py_is_raising(machine);
}

/* What makes one code unlike another when it is called. */
static uint32_t kind_of(const PyCode *code)
{
    return code->flags &
           (PY_CODE_GENERATOR | PY_CODE_COROUTINE | PY_CODE_CLASS);
}

/* A frame that runs guesses by what its function has loaded, and as many
 * defaults as there are find their parameters. */
static bool is_exchangeable(const PyFunction *function, const PyCode *code)
{
    const PyCode *own = function->code;
    uint32_t defaults = function->defaults ? function->defaults->count : 0;
    return code->program == own->program && code != code->program->code &&
           kind_of(code) == kind_of(own) && !function->fast_path &&
           !function->guise && defaults <= code->positional_count;
}

static bool function_set_code(PyMachine *machine, PyObject *self, PyValue value)
{
    PyFunction *function = (PyFunction *)self;
    if (py_is_undefined(value) || !py_has_type(value, &py_code_type)) {
        py_raise(machine, &py_TypeError,
                 "__code__ must be set to a code object");
        return false;
    }
    const PyCode *code = (const PyCode *)py_object(value);
    if (code->free_count != function->code->free_count) {
        py_raise(machine, &py_ValueError,
                 "%s() requires a code object with %u free vars, not %u",
                 py_string(function->name)->text, function->code->free_count,
                 code->free_count);
        return false;
    }
    if (!is_exchangeable(function, code)) {
        py_unsupported(machine, NULL,
                       "setting a function's __code__ to that of another kind");
        return false;
    }
    if (py_is_undefined(function->doc))
        py_assign(machine, &function->doc, function_doc(machine, self));
    function->code = code;
    function->plain_count = code->plain_count;
    function->fast_path = 0; /* of what the other code did */
    return true;
}

PyFunction *py_function_copy(PyMachine *machine, const PyFunction *function)
{
    PyFunction *copy = py_object_new(machine, &py_function_type);
    if (!copy)
        return NULL;
    PyObject head = copy->object;
    *copy = *function;
    copy->object = head;
    copy->dict = NULL;
    copy->owner = NULL;
    copy->fast_path = 0;
    copy->plain_count = function->code->plain_count;
    py_incref_object(&copy->globals->object);
    if (copy->closure)
        py_incref_object(&copy->closure->object);
    if (copy->defaults)
        py_incref_object(&copy->defaults->object);
    if (copy->keyword_defaults)
        py_incref_object(&copy->keyword_defaults->object);
    const PyValue held[] = {copy->name,        copy->qualified_name,
                            copy->annotations, copy->doc,
                            copy->module,      copy->type_parameters};
    for (size_t i = 0; i < sizeof held / sizeof *held; i++)
        py_incref(held[i]);
    return copy;
}

/* --- making one of code -------------------------------------------------- */

enum {
    MAKE_CODE,
    MAKE_GLOBALS,
    MAKE_NAME,
    MAKE_DEFAULTS,
    MAKE_CLOSURE,
    MAKE_KEYWORD_DEFAULTS,
    MAKE_PARAMETERS
};

static bool is_other(PyValue value, const PyType *type)
{
    return !is_nothing(value) && !py_is_instance(value, type);
}

static bool check_cells(PyMachine *machine, const PyCode *code, PyValue closure)
{
    uint32_t count = is_nothing(closure) ? 0 : py_tuple(closure)->count;
    if (count != code->free_count) {
        py_raise(machine, &py_ValueError,
                 "%s requires closure of length %u, not %u", code->name->text,
                 code->free_count, count);
        return false;
    }
    for (uint32_t i = 0; i < count; i++) {
        PyValue cell = py_tuple(closure)->items[i];
        if (py_has_type(cell, &py_cell_type))
            continue;
        py_raise(machine, &py_TypeError,
                 "arg 5 (closure) expected cell, found %s",
                 py_type_name(py_type_of(cell)));
        return false;
    }
    return true;
}

static bool check_made(PyMachine *machine, const PyValue *args)
{
    const PyCode *code;
    if (!py_has_type(args[MAKE_CODE], &py_code_type))
        return !py_is_error(py_argument_wrong(machine, "function", "'code'",
                                              "code", args[MAKE_CODE]));
    if (!py_is_instance(args[MAKE_GLOBALS], &py_dict_type))
        return !py_is_error(py_argument_wrong(machine, "function", "'globals'",
                                              "dict", args[MAKE_GLOBALS]));
    code = (const PyCode *)(const void *)py_object(args[MAKE_CODE]);
    if (is_other(args[MAKE_NAME], &py_string_type))
        py_raise(machine, &py_TypeError, "arg 3 (name) must be None or string");
    else if (is_other(args[MAKE_DEFAULTS], &py_tuple_type))
        py_raise(machine, &py_TypeError,
                 "arg 4 (defaults) must be None or tuple");
    else if (code->free_count && (is_nothing(args[MAKE_CLOSURE]) ||
                                  is_other(args[MAKE_CLOSURE], &py_tuple_type)))
        py_raise(machine, &py_TypeError, "arg 5 (closure) must be tuple");
    else if (is_other(args[MAKE_CLOSURE], &py_tuple_type))
        py_raise(machine, &py_TypeError,
                 "arg 5 (closure) must be None or tuple");
    else if (is_other(args[MAKE_KEYWORD_DEFAULTS], &py_dict_type))
        py_raise(machine, &py_TypeError,
                 "arg 6 (kwdefaults) must be None or dict");
    return !py_is_raising(machine) &&
           check_cells(machine, code, args[MAKE_CLOSURE]);
}

static PyValue make_function(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == MAKE_PARAMETERS);
    if (!check_made(machine, args))
        return PY_ERROR;
    PyValue made = py_evaluate_function(
        machine, (const PyCode *)(const void *)py_object(args[MAKE_CODE]),
        py_dict(args[MAKE_GLOBALS]), args[MAKE_CLOSURE]);
    if (py_is_error(made))
        return PY_ERROR;
    PyFunction *function = (PyFunction *)(void *)py_object(made);
    if (!is_nothing(args[MAKE_NAME]))
        py_assign(machine, &function->name, py_incref(args[MAKE_NAME]));
    if (!is_nothing(args[MAKE_DEFAULTS]))
        function->defaults = py_tuple(py_incref(args[MAKE_DEFAULTS]));
    if (!is_nothing(args[MAKE_KEYWORD_DEFAULTS]))
        function->keyword_defaults =
            py_dict(py_incref(args[MAKE_KEYWORD_DEFAULTS]));
    return made;
}

static const PyNative function_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "function",
    .fn = make_function,
    .required = 2,
    .positional = MAKE_PARAMETERS,
    .parameter_count = MAKE_PARAMETERS,
    .clinic = 1,
    .last_since = 313,
    .names = {"code", "globals", "name", "argdefs", "closure", "kwdefaults"},
};

static const PyGetter function_getters[] = {
    {"__name__", function_name, function_set_name},
    {"__qualname__", function_qualified_name, function_set_qualified_name},
    {"__doc__", function_doc, function_set_doc},
    {"__module__", function_module, function_set_module},
    {"__defaults__", function_defaults, function_set_defaults},
    {"__kwdefaults__", function_keyword_defaults,
     function_set_keyword_defaults},
    {"__annotations__", function_annotations, function_set_annotations},
    {"__closure__", function_closure, NULL},
    {"__globals__", function_globals, NULL},
    {"__code__", function_code, function_set_code},
    {"__dict__", function_dict, function_set_dict},
    {"__type_params__", function_type_parameters, function_set_parameters},
    {NULL, NULL, NULL},
};

static const char *const function_missing[] = {"__annotate__", "__builtins__",
                                               "__init__", NULL};

const PyType py_function_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "function",
    .size = sizeof(PyFunction),
    .flags = PY_TYPE_WEAK,
    .destroy = destroy_function,
    .traverse = traverse_function,
    .repr = repr_function,
    .get_attribute = function_get,
    .set_attribute = function_set,
    .construct = &function_construct,
    .getters = function_getters,
    .missing = function_missing,
};

/* Each parameter has its argument. */
static bool is_bound_by_position(const PyCode *code, uint32_t count,
                                 PyValue keyword_names)
{
    return count == code->positional_count && count == code->parameter_count &&
           !(code->flags & (PY_CODE_VARARGS | PY_CODE_VARKEYWORDS)) &&
           py_is_undefined(keyword_names);
}

static PyValue call_generator(PyMachine *machine, PyFunction *function,
                              const PyValue *args, uint32_t count,
                              PyValue keyword_names)
{
    PyValue generator = py_frame_is_too_deep(machine)
                            ? PY_ERROR
                            : py_generator_new(machine, function);
    if (py_is_error(generator))
        return PY_ERROR;
    PyFrame *frame = ((PyGenerator *)py_object(generator))->frame;
    BASE_INVARIANT(frame->code == function->code);
    if (is_bound_by_position(function->code, count, keyword_names)) {
        for (uint32_t i = 0; i < count; i++)
            frame->slots[i] = py_incref(args[i]);
        return generator;
    }
    if (py_bind_arguments(machine, function, frame->slots, args, count,
                          keyword_names))
        return generator;
    py_coroutine_discard(machine, generator);
    py_decref(machine, generator);
    return PY_ERROR;
}

PyValue py_call_function(PyMachine *machine, PyFunction *function,
                         const PyValue *args, uint32_t count,
                         PyValue keyword_names, PyReturnMode mode)
{
    PyValue callee = py_from_object(function);
    if (py_is_undefined(keyword_names) && !machine->context->at_once &&
        py_is_plain_call(machine, callee, count)) {
        for (uint32_t i = 0; i < count; i++)
            py_incref(args[i]);
        py_frame_push_quickly(machine, py_incref(callee), args, count, mode);
        return PY_PENDING;
    }
    if (function->fast_path && py_is_undefined(keyword_names)) {
        PyValue answer = machine->table->fast_paths[function->fast_path](
            machine, args, count);
        if (!py_is_undefined(answer) || py_is_raising(machine))
            return answer;
    }
    if (function->code->flags & (PY_CODE_GENERATOR | PY_CODE_COROUTINE))
        return call_generator(machine, function, args, count, keyword_names);
    PyFrame *frame = py_frame_push(machine, function, mode);
    if (!frame)
        return PY_ERROR;
    BASE_INVARIANT(machine->context->frame == frame);
    if (!py_bind_arguments(machine, function, frame->slots, args, count,
                           keyword_names)) {
        py_frame_pop(machine, frame);
        return PY_ERROR;
    }
    return PY_PENDING;
}
