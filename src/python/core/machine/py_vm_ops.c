/* Instructions whose work is more than a few lines, outside of the loop. */
#include "py_vm_ops.h"

#include "py_ask.h"
#include "py_attribute.h"
#include "py_coroutine.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_exception_fields.h"
#include "py_frame_names.h"
#include "py_function.h"
#include "py_generator_type.h"
#include "py_imports.h"
#include "py_instance.h"
#include "py_language.h"
#include "py_list_methods.h"
#include "py_lookup.h"
#include "py_machine_state.h"
#include "py_pipe.h"
#include "py_set.h"
#include "py_slice.h"
#include "py_vm_fast.h"
#include "py_vm_items.h"
#include "py_wait.h"

/* --- names --------------------------------------------------------------- */

/* What the program has put among the builtins; undefined: nothing. */
static PyValue own_builtin(const PyMachine *machine, PyString *name)
{
    return machine->own_builtins
               ? py_incref(py_dict_get_name(machine->own_builtins, name))
               : PY_UNDEFINED;
}

static PyValue builtin(PyMachine *machine, PyString *name)
{
    PyValue own = own_builtin(machine, name);
    if (!py_is_undefined(own))
        return own;
    const PyModuleEntry *entry = py_module_find(
        machine->language->builtins, name, py_machine_version(machine));
    if (entry && entry->object)
        return py_from_object(entry->object);
    PyValue module = py_module_import(machine, "builtins", 8);
    if (py_is_error(module))
        return PY_ERROR;
    PyValue value = py_module_get(machine, (PyModule *)py_object(module), name);
    py_decref(machine, module);
    return value;
}

/* A NameError keeps its name, for "Did you mean": see py_exception_print(). */
static PyValue keep_name(PyMachine *machine, PyString *name)
{
    if (py_is_object(machine->context->exception))
        py_exception_set_field(machine, machine->context->exception,
                               PY_FIELD_NAME, py_from_object(name));
    return PY_ERROR;
}

PyValue py_op_undefined(PyMachine *machine, PyString *name)
{
    py_raise(machine, &py_NameError, "name '%s' is not defined", name->text);
    return keep_name(machine, name);
}

static PyValue no_such_name(PyMachine *machine, PyString *name)
{
    if (py_is_raising(machine))
        return PY_ERROR;
    return py_import_check_missed(machine, name)
               ? py_op_undefined(machine, name)
               : PY_ERROR;
}

/* Functions ask such a dict for their globals in CPython. */
static bool may_look_into(PyMachine *machine, const PyDict *globals)
{
    const PyType *type = globals->object.type;
    if (py_is_undefined(py_special_of(type, PY_SPECIAL_MISSING)) &&
        py_is_undefined(py_special_of(type, PY_SPECIAL_GETITEM)))
        return true;
    py_unsupported(machine, "a dict",
                   "globals whose %s looks names up by itself",
                   py_type_name(type));
    return false;
}

PyValue py_op_load_global(PyMachine *machine, const PyFrame *frame,
                          PyString *name, PyCache *cache)
{
    PyDict *globals = frame->function->globals;
    if (globals->object.type != &py_dict_type &&
        !may_look_into(machine, globals))
        return PY_ERROR;
    int32_t at = py_dict_find_name(globals, name);
    if (at >= 0) {
        cache->key = globals;
        cache->index = (uint32_t)at;
        cache->value = py_from_object(name);
        return py_incref(globals->entries[at].value);
    }
    PyValue value = own_builtin(machine, name);
    if (!py_is_undefined(value))
        return value;
    value = cache->constant == machine->language->builtins
                ? cache->constant_value
                : builtin(machine, name);
    if (py_is_undefined(value))
        return no_such_name(machine, name);
    if (py_is_object(value) && py_object(value)->refs < 0) {
        cache->constant = machine->language->builtins;
        cache->constant_value = value;
        cache->key = globals;
        cache->index = PY_CACHE_BUILTIN;
        cache->version = globals->version;
        cache->value = value;
    }
    return value;
}

PyValue py_op_load_outside(PyMachine *machine, const PyDict *globals,
                           PyString *name)
{
    PyValue value = py_dict_get_name(globals, name);
    if (!py_is_undefined(value))
        return py_incref(value);
    value = builtin(machine, name);
    return py_is_undefined(value) ? no_such_name(machine, name) : value;
}

/* A comprehension's outer variable is a local one if the comprehension is part
 * of the function that has it. */
static bool is_free_around(const PyMachine *machine, const PyString *name)
{
    const PyFrame *frame = machine->context->frame;
    const PyFrame *around = py_frame_of_names(machine, frame);
    if (around == frame || !around || !around->code)
        return true;
    const PyCode *code = around->code;
    for (uint32_t i = 0; i < code->cell_count; i++)
        if (py_string_equals(code->cell_names[i], name))
            return false;
    return true;
}

PyValue py_op_unbound(PyMachine *machine, PyString *name, bool is_free)
{
    if (is_free && is_free_around(machine, name)) {
        py_raise(machine, &py_NameError,
                 "cannot access free variable '%s' where it is not associated "
                 "with a value in enclosing scope",
                 name->text);
        return keep_name(machine, name);
    }
    return py_raise(machine, &py_UnboundLocalError,
                    "cannot access local variable '%s' where it is not "
                    "associated with a value",
                    name->text);
}

/* --- operators ----------------------------------------------------------- */

/* Two instances of one class, which derives from no builtin type, are asked by
 * one plain function or not at all. */
bool py_op_ask_class(PyMachine *machine, PyBinaryOp op, bool in_place,
                     const PyValue *top)
{
    PyValue a = top[-2], b = top[-1];
    if (!py_is_heap(a) || !py_is_object(b) ||
        py_object(a)->type != py_object(b)->type ||
        py_heap_type(py_object(a)->type)->native != &py_object_type)
        return false;
    const PyValue *special = py_heap_type(py_object(a)->type)->special;
    PyValue function = special[PY_SPECIAL_ADD + (int)op];
    if ((in_place && !py_is_undefined(special[PY_SPECIAL_IADD + (int)op])) ||
        !py_is_plain_call(machine, function, 2))
        return false;
    const PyValue args[] = {py_incref(a), py_incref(b)};
    PyFrame *frame = py_frame_push_fast(machine, py_incref(function), args, 2);
    frame->mode = PY_RETURN_OPERATOR;
    return true;
}

/* --- slices -------------------------------------------------------------- */

/* As an object that nobody keeps. */
static PySlice plain_slice(const PyValue *bounds, uint32_t count)
{
    BASE_INVARIANT(count == 2 || count == 3);
    return (PySlice){.object = PY_STATIC_OBJECT(&py_slice_type),
                     .start = bounds[0],
                     .stop = bounds[1],
                     .step = count == 3 ? bounds[2] : PY_NONE};
}

PyValue py_op_get_slice(PyMachine *machine, const PyValue *top, uint32_t count)
{
    PySlice slice = plain_slice(top - count, count);
    PyValue sequence = top[-(int32_t)count - 1];
    BASE_INVARIANT(py_reads_slice(top, count, PY_OP_LOAD_SUBSCRIPT));
    if (py_is_list(sequence))
        return py_list_slice(machine, py_list(sequence),
                             py_from_object(&slice));
    return py_get_item(machine, sequence, py_from_object(&slice));
}

PyValue py_op_set_slice(PyMachine *machine, const PyValue *top, uint32_t count)
{
    PySlice slice = plain_slice(top - count, count);
    BASE_INVARIANT(py_stores_slice(top, count, PY_OP_STORE_SUBSCRIPT));
    PyValue answer =
        py_list_set_slice(machine, top[-(int32_t)count - 1],
                          py_from_object(&slice), top[-(int32_t)count - 2]);
    BASE_INVARIANT(!py_is_pending(answer));
    return answer;
}

/* --- functions, modules -------------------------------------------------- */

PyValue py_op_make_function(PyMachine *machine, PyFrame *frame, PyCode *code,
                            uint32_t flags, PyValue *parts)
{
    PyFunction *function = py_object_new(machine, &py_function_type);
    if (!function)
        return PY_ERROR;
    function->code = code;
    function->plain_count = code->plain_count;
    function->loaded = frame->function->loaded;
    function->globals = frame->function->globals;
    py_incref_object(&function->globals->object);
    function->name = py_from_object(code->name);
    function->qualified_name = py_from_object(code->qualified_name);
    if (flags & 1)
        function->defaults = py_tuple(*parts++);
    if (flags & 2)
        function->keyword_defaults = py_dict(*parts++);
    if (flags & 8)
        function->annotations = *parts++;
    if (flags & 4)
        function->closure = py_tuple(*parts);
    return py_from_object(function);
}

/* --- awaiting, entering -------------------------------------------------- */

static void raise_not_awaitable(PyMachine *machine, const PyType *type)
{
    if (py_machine_version(machine) >= 314)
        py_raise(machine, &py_TypeError, "'%s' object can't be awaited",
                 py_type_name(type));
    else
        py_raise(machine, &py_TypeError,
                 "object %s can't be used in 'await' expression",
                 py_type_name(type));
}

/* Its cause is what is being raised. */
static PyValue refuse_next(PyMachine *machine, const PyType *type)
{
    PyValue cause = machine->context->exception;
    if (!py_is_object(cause))
        return PY_ERROR;
    machine->context->exception = PY_UNDEFINED;
    py_raise(machine, &py_TypeError,
             "'async for' received an invalid object from __anext__: %s",
             py_type_name(type));
    if (py_is_object(machine->context->exception)) {
        PyException *raised = py_exception(machine->context->exception);
        py_assign(machine, &raised->cause, py_incref(cause));
        py_assign(machine, &raised->context, py_incref(cause));
        raised->suppress_context = true;
    }
    py_decref(machine, cause);
    return PY_ERROR;
}

static PyValue refuse_await(PyMachine *machine, const PyType *type,
                            PyAwaited where)
{
    if (where == PY_AWAITED_ENTER || where == PY_AWAITED_EXIT)
        return py_raise(
            machine, &py_TypeError,
            "'async with' received an object from %s that does not implement "
            "__await__: %s",
            where == PY_AWAITED_ENTER ? "__aenter__" : "__aexit__",
            py_type_name(type));
    raise_not_awaitable(machine, type);
    return where == PY_AWAITED_NEXT ? refuse_next(machine, type) : PY_ERROR;
}

enum { AWAITED_VALUE, AWAITED_STATES };

/* Whatever goes wrong when what __anext__ gave is asked. */
static PyValue ask_next(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer = PY_ERROR;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_ask_special(machine, state[AWAITED_VALUE],
                                            PY_SPECIAL_AWAIT, PY_UNDEFINED,
                                            PY_ASK_AWAIT, &answer)
                                 ? answer
                                 : PY_ERROR);
    PY_WAITS_END(frame);
    if (!py_is_error(answer))
        return answer;
    return refuse_next(machine, py_type_of(state[AWAITED_VALUE]));
}

/* Another coroutine may go on with it. */
static bool is_free(PyMachine *machine, PyValue coroutine)
{
    PyObject *object = py_object(coroutine);
    if (((const PyGenerator *)object)->state == PY_GENERATOR_CREATED)
        return true;
    PyValue awaited = py_generator_awaited(machine, object);
    bool is_free = py_is_none(awaited);
    py_decref(machine, awaited);
    return is_free;
}

PyValue py_op_awaitable(PyMachine *machine, PyValue value, PyAwaited where)
{
    const PyType *type = py_type_of(value);
    if (type == &py_coroutine_type) {
        return is_free(machine, value)
                   ? py_incref(value)
                   : py_raise(machine, &py_RuntimeError,
                              "coroutine is being awaited already");
    }
    if (py_is_awaitable(value))
        return py_incref(value);
    PyValue answer;
    bool is_asked = !py_is_undefined(py_special(value, PY_SPECIAL_AWAIT));
    if (is_asked && where == PY_AWAITED_NEXT) {
        PyValue state[AWAITED_STATES] = {py_incref(value)};
        return py_wait_run(machine, ask_next, state, AWAITED_STATES);
    }
    if (py_ask_special(machine, value, PY_SPECIAL_AWAIT, PY_UNDEFINED,
                       PY_ASK_AWAIT, &answer))
        return answer;
    return refuse_await(machine, type, where);
}

/* --- entering a context manager ------------------------------------------ */

enum { WITH_MANAGER, WITH_ASYNC, WITH_ENTER, WITH_STATE };

/* No builtin type stands before a class of the program's: what that has under
 * a special name is what is found. */
static bool is_asked_first(const PyType *type)
{
    bool is_builtin = false;
    if (!(type->flags & PY_TYPE_HEAP))
        return false;
    for (uint32_t i = 0; i < type->mro_count; i++) {
        if (is_builtin && type->mro[i]->dict)
            return false;
        is_builtin = !type->mro[i]->dict;
    }
    return true;
}

/* Borrowed, not bound. Undefined: there is none, which says TypeError. */
static PyValue find_manager_method(PyMachine *machine, const PyValue *state,
                                   bool leaves)
{
    static const char *const names[2][2] = {{"__enter__", "__exit__"},
                                            {"__aenter__", "__aexit__"}};
    static const PySpecial specials[2][2] = {
        {PY_SPECIAL_ENTER, PY_SPECIAL_EXIT},
        {PY_SPECIAL_AENTER, PY_SPECIAL_AEXIT}};
    bool is_async = py_is(state[WITH_ASYNC], PY_TRUE);
    const PyType *type = py_type_of(state[WITH_MANAGER]);
    PyValue own = py_special_of(type, specials[is_async][leaves]);
    if (!py_is_undefined(own) && is_asked_first(type))
        return own;
    PyValue found = py_type_lookup(
        machine, type, py_given_name(machine, names[is_async][leaves]));
    if (py_is_undefined(found) && !py_is_raising(machine))
        py_raise(machine, &py_TypeError,
                 "'%s' object does not support the %scontext manager "
                 "protocol%s%s%s",
                 py_type_name(type), is_async ? "asynchronous " : "",
                 leaves ? " (missed " : "", leaves ? names[is_async][1] : "",
                 leaves ? " method)" : "");
    return found;
}

static PyValue bind_manager_method(PyMachine *machine, const PyValue *state,
                                   bool leaves)
{
    PyValue found = find_manager_method(machine, state, leaves);
    return py_is_undefined(found)
               ? PY_ERROR
               : py_bind(machine, found, state[WITH_MANAGER]);
}

/* `exit` goes into the place of the manager, on the stack of the frame that
 * stands at the instruction. */
static PyValue enter_manager(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, bind_manager_method(machine, state, false));
    state[WITH_ENTER] = answer;
    PY_WAIT_FOR(answer, bind_manager_method(machine, state, true));
    PY_WAITS_END(frame);
    BASE_INVARIANT(py_is(frame->frame.back->top[-1], state[WITH_MANAGER]));
    py_assign(machine, &frame->frame.back->top[-1], answer);
    answer = state[WITH_ENTER];
    state[WITH_ENTER] = PY_UNDEFINED;
    return answer;
}

PyValue py_op_enter(PyMachine *machine, PyValue *top, bool is_async)
{
    PyValue state[WITH_STATE] = {top[-1], py_bool(is_async)};
    PyValue enter = find_manager_method(machine, state, false);
    if (py_is_undefined(enter))
        return PY_ERROR;
    if (!py_is_plain_method(enter)) { /* Python may have a say in binding it */
        py_incref(state[WITH_MANAGER]);
        return py_wait_start(machine, enter_manager, state, WITH_STATE);
    }
    PyValue leave = find_manager_method(machine, state, true);
    if (py_is_undefined(leave))
        return PY_ERROR;
    if (!py_is_plain_method(leave)) {
        py_incref(state[WITH_MANAGER]);
        return py_wait_start(machine, enter_manager, state, WITH_STATE);
    }
    leave = py_bind(machine, leave, state[WITH_MANAGER]);
    enter = py_is_error(leave) ? PY_ERROR
                               : py_bind(machine, enter, state[WITH_MANAGER]);
    if (py_is_error(enter))
        py_decref(machine, leave);
    else
        py_assign(machine, &top[-1], leave);
    return enter;
}
