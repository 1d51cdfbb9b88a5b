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
#include "py_lookup.h"
#include "py_machine_state.h"
#include "py_member.h"
#include "py_pipe.h"
#include "py_set.h"
#include "py_slice.h"
#include "py_super.h"
#include "py_vm_attribute.h"
#include "py_vm_fast.h"
#include "py_vm_items.h"
#include "py_wait.h"

#include <string.h>

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

/* --- attributes ---------------------------------------------------------- */

bool py_op_ask_property(PyMachine *machine, PyValue object,
                        const PyCache *cache)
{
    if (!py_cache_knows(machine, cache, object) ||
        !py_has_type(cache->value, &py_property_type))
        return false;
    PyValue getter = ((const PyProperty *)py_object(cache->value))->get;
    if (!py_is_plain_call(machine, getter, 1))
        return false;
    machine->context->frame->top--;
    PyFrame *frame = py_frame_push_fast(machine, py_incref(getter), &object, 1);
    /* Since 3.12 an instruction that has met the property before does not look
     * what its AttributeError is about. */
    if (py_machine_version(machine) < 312) {
        frame->mode = PY_RETURN_ATTRIBUTE;
        frame->instance = py_incref(object); /* the parameter may be set */
    }
    return true;
}

static PyValue module_member(PyMachine *machine, PyModule *module,
                             PyString *name, PyCache *cache)
{
    PyValue value = py_known_told(module, name, cache);
    if (!py_is_undefined(value))
        return value;
    value = py_get_attribute(machine, py_from_object(module), name);
    if (!py_is_error(value) && !py_is_pending(value) && !module->dict &&
        (!py_is_object(value) || py_object(value)->refs < 0)) {
        cache->constant = module->spec;
        cache->constant_value = value;
    }
    return value;
}

/* The instances of the class keep such attributes in their dicts, at its place,
 * and nothing but what its classes have for `name` (*found) has a say. */
static bool is_plain_class(PyMachine *machine, const PyType *type,
                           PyString *name, PySpecial hook, PyValue *found)
{
    if (!(type->flags & PY_TYPE_HEAP) || type->flags & PY_TYPE_CLASS ||
        type->dict_offset <= 0 || !py_is_undefined(py_special_of(type, hook)))
        return false;
    *found = py_type_lookup(machine, type, name);
    return !py_is_undefined(*found) || !py_is_raising(machine);
}

static void know_class(PyMachine *machine, PyCache *cache, const PyType *type,
                       PyValue value)
{
    cache->key = type;
    cache->version = machine->type_epoch;
    cache->value = value;
    cache->index = UINT32_MAX; /* until it is known */
}

/* Asked of an instance of the program's class that has none of its own, it is
 * `__class__`. */
static bool is_own_class(PyMachine *machine, const PyType *type, PyString *name)
{
    return name->text[0] == '_' && py_string_is(name, "__class__") &&
           py_is_undefined(py_type_lookup(machine, type, name)) &&
           !py_is_raising(machine);
}

/* --- slots -------------------------------------------------------------- */

/* The class has no dict in its instances, and nobody but the slot has a say. */
static void learn_slot(PyMachine *machine, PyCache *cache, const PyType *type,
                       PyString *name, PySpecial hook)
{
    if (!(type->flags & PY_TYPE_HEAP) || type->flags & PY_TYPE_CLASS ||
        type->dict_offset > 0 || strncmp(name->text, "__", 2) == 0 ||
        !py_is_undefined(py_special_of(type, hook)))
        return;
    PyValue found = py_type_lookup(machine, type, name);
    uint32_t offset = py_member_offset(found, type);
    if (!offset)
        return;
    know_class(machine, cache, type, found);
    cache->key = py_slot_key(type);
    cache->index = offset;
}

/* What a class of the program has for a name that its instance, of which
 * nothing but its dict has a say, does not have; undefined: more is to be
 * asked. May be PY_PENDING. */
static PyValue class_attribute(PyMachine *machine, PyValue object,
                               PyString *name)
{
    const PyType *type = py_type_of(object);
    if (name->text[0] == '_' || py_heap_type(type)->native != &py_object_type ||
        !py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTR)))
        return PY_UNDEFINED;
    PyValue found = py_type_lookup(machine, type, name);
    if (py_is_undefined(found))
        return py_is_raising(machine) ? PY_ERROR : PY_UNDEFINED;
    return py_attribute_bind(
        machine, &(PyAttributeAsked){object, name, found, object, type});
}

/* The cache knows where an instance of its class has the attribute. The key
 * that lies there need not be the instruction's own: another text's code has
 * put it there, which lasts as long as the machine if it is immortal. */
static void know_place(PyCache *cache, const PyDict *dict, uint32_t at)
{
    BASE_INVARIANT(at < dict->used);
    PyValue key = dict->entries[at].key;
    BASE_INVARIANT(py_is_any_string(key));
    cache->index = at;
    if (py_has_type(key, &py_string_type) && py_object(key)->refs < 0)
        cache->value = key;
}

/* An instance sees it as it lies in the class. */
static bool is_seen_as_it_is(PyValue found)
{
    const PyType *type = py_type_of(found);
    if (type->flags & PY_TYPE_HEAP)
        return py_heap_type(type)->native == &py_object_type &&
               py_is_undefined(py_special_of(type, PY_SPECIAL_GET));
    return !py_is_object(found) || type == &py_string_type ||
           type == &py_tuple_type || type == &py_list_type ||
           type == &py_dict_type;
}

/* What class_attribute() answers, which the cache then keeps. */
static PyValue learn_class_attribute(PyMachine *machine, PyValue object,
                                     PyString *name, PyCache *cache)
{
    PyValue answer = class_attribute(machine, object, name);
    if (!py_is_undefined(answer) && !py_is_pending(answer) &&
        is_seen_as_it_is(answer) &&
        py_is(answer, py_type_lookup(machine, py_type_of(object), name))) {
        cache->value = answer; /* borrowed: the class has it at this epoch */
        cache->index = PY_CACHE_IN_CLASS;
    }
    return answer;
}

/* An attribute of an instance of a class that the cache does not know yet, or
 * of one that does not have it where the last one had it. */
static PyValue load_known(PyMachine *machine, PyValue object, PyString *name,
                          PyCache *cache)
{
    if (cache->index == PY_CACHE_IN_CLASS) {
        if (py_dict_surely_lacks(py_known_dict(object), name))
            return py_incref(cache->value);
        know_class(machine, cache, py_type_of(object), py_from_object(name));
    }
    if (!py_has_type(cache->value, &py_string_type))
        return py_attribute_bind(
            machine, &(PyAttributeAsked){object, name, cache->value, object,
                                         py_type_of(object)});
    if (cache->index == PY_CACHE_OWN_CLASS)
        return py_incref(py_from_object(py_type_of(object)));
    if (is_own_class(machine, py_type_of(object), name)) {
        cache->index = PY_CACHE_OWN_CLASS;
        return py_incref(py_from_object(py_type_of(object)));
    }
    PyDict *dict = py_known_dict(object);
    int32_t at = dict ? py_dict_find_name(dict, name) : -1;
    if (at < 0) {
        PyValue answer = learn_class_attribute(machine, object, name, cache);
        return py_is_undefined(answer) ? py_get_attribute(machine, object, name)
                                       : answer;
    }
    know_place(cache, dict, (uint32_t)at);
    return py_incref(dict->entries[at].value);
}

PyValue py_op_load_attribute(PyMachine *machine, PyValue object, PyString *name,
                             PyCache *cache)
{
    if (py_has_type(object, &py_module_type)) {
        if (py_cache_knows_member(cache, object))
            return cache->constant_value;
        return module_member(machine, (PyModule *)py_object(object), name,
                             cache);
    }
    if (py_cache_knows(machine, cache, object))
        return load_known(machine, object, name, cache);
    const PyValue *slot = py_known_slot(machine, cache, object);
    if (slot && !py_is_undefined(*slot))
        return py_incref(*slot);
    const PyType *type = py_type_of(object);
    PyValue found;
    if (is_plain_class(machine, type, name, PY_SPECIAL_GETATTRIBUTE, &found)) {
        bool is_first = !py_is_undefined(found) && py_is_asked_first(found);
        /* Whose error is __getattr__'s to hear. */
        if (is_first &&
            !py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTR)))
            return py_get_attribute(machine, object, name);
        know_class(machine, cache, type,
                   is_first ? found : py_from_object(name));
        return load_known(machine, object, name, cache);
    }
    if (!slot && !py_is_raising(machine))
        learn_slot(machine, cache, type, name, PY_SPECIAL_GETATTRIBUTE);
    return py_is_raising(machine) ? PY_ERROR
                                  : py_get_attribute(machine, object, name);
}

PyValue py_op_store_attribute(PyMachine *machine, PyValue object,
                              PyString *name, PyValue value, PyCache *cache)
{
    PyValue *slot = py_known_slot(machine, cache, object);
    if (slot) {
        py_assign(machine, slot, py_incref(value));
        return PY_NONE;
    }
    if (!py_cache_knows(machine, cache, object)) {
        const PyType *type = py_type_of(object);
        PyValue found;
        learn_slot(machine, cache, type, name, PY_SPECIAL_SETATTR);
        if (name->text[0] == '_' && name->text[1] == '_')
            return py_set_attribute(machine, object, name, value);
        if (!is_plain_class(machine, type, name, PY_SPECIAL_SETATTR, &found) ||
            !py_attribute_is_put(machine, type, name, found))
            return py_is_raising(machine)
                       ? PY_ERROR
                       : py_set_attribute(machine, object, name, value);
        know_class(machine, cache, type, py_from_object(name));
    }
    PyDict *dict = py_instance_need_dict(machine, py_object(object));
    if (!dict || !py_dict_set_name(machine, dict, name, value))
        return PY_ERROR;
    PyHeapType *class = py_heap_type(py_type_of(object));
    if (dict->bits > class->dict_bits)
        class->dict_bits = dict->bits;
    bool is_last = py_is(dict->entries[dict->used - 1].key, cache->value);
    if (is_last || cache->index >= dict->used ||
        !py_is(dict->entries[cache->index].key, cache->value))
        know_place(cache, dict,
                   is_last ? dict->used - 1
                           : (uint32_t)py_dict_find_name(dict, name));
    return PY_NONE;
}

/* An instruction keeps the method of a class of the program only where no more
 * than an instance's dict may hide it. */
static bool may_keep_method(const PyType *type)
{
    return !(type->flags & PY_TYPE_HEAP) ||
           (type->dict_offset > 0 &&
            py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTRIBUTE)));
}

static void keep_method(const PyMachine *machine, PyCache *cache,
                        const PyType *type, PyValue found)
{
    if (type->flags & PY_TYPE_HEAP) {
        cache->key = type;
        cache->version = machine->type_epoch;
        cache->value = found;
    } else if (py_object(found)->refs < 0) {
        cache->constant = type;
        cache->constant_value = found;
    }
}

/* Its attributes are not looked up as those of most objects. */
static bool has_own_way(const PyType *type)
{
    return type->flags & PY_TYPE_CLASS || type == &py_super_type ||
           !py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTR)) ||
           !py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTRIBUTE));
}

/* What an instance of a class like most has itself, where its class has
 * nothing of the name; undefined: more is to be asked. The cache has the key of
 * a slot then, for no method is kept in it, and else is as for an attribute. */
static PyValue own_attribute(PyMachine *machine, PyValue object, PyString *name,
                             PyCache *cache)
{
    const PyType *type = py_type_of(object);
    if (!(type->flags & PY_TYPE_HEAP) || name->text[0] == '_' ||
        type->dict_offset <= 0 ||
        py_heap_type(type)->native != &py_object_type || has_own_way(type))
        return PY_UNDEFINED;
    const PyDict *dict = py_known_dict(object);
    int32_t at = dict ? py_dict_find_name(dict, name) : -1;
    if (at < 0)
        return PY_UNDEFINED;
    know_class(machine, cache, type, py_from_object(name));
    cache->key = py_slot_key(type);
    know_place(cache, dict, (uint32_t)at);
    BASE_INVARIANT(!py_is_undefined(dict->entries[at].value));
    return dict->entries[at].value;
}

/* A native that was bound only now is called with its self, unbound. */
static void take_apart(PyMachine *machine, PyValue object, PyValue *fn,
                       PyValue *self)
{
    const PyBoundMethod *bound =
        py_is_object(*fn) ? py_native_bound(*fn) : NULL;
    if (!bound || !py_is(bound->self, object))
        return;
    PyValue function = py_incref(bound->function);
    py_decref(machine, *fn);
    *fn = function;
    *self = py_incref(object);
}

bool py_op_load_method(PyMachine *machine, PyValue object, PyString *name,
                       PyCache *cache, PyValue *fn, PyValue *self)
{
    const PyType *type = py_type_of(object);
    *self = PY_UNDEFINED;
    if (type == &py_module_type) {
        *fn = py_op_load_attribute(machine, object, name, cache);
        return !py_is_error(*fn);
    }
    if (type == &py_super_type && py_super_method(object, name, fn, self))
        return true;
    const PyValue *own = py_known_own(machine, cache, object);
    if (own) {
        *fn = py_incref(*own);
        return true;
    }
    PyValue found = cache->constant == type
                        ? cache->constant_value
                        : py_type_lookup(machine, type, name);
    if (py_is_undefined(found) && py_is_raising(machine))
        return false;
    if (py_is_undefined(found)) {
        *fn = py_incref(own_attribute(machine, object, name, cache));
        if (!py_is_undefined(*fn))
            return true;
    }
    if (!(type->flags & PY_TYPE_CLASS) && !py_is_undefined(found) &&
        py_is_plain_method(found)) {
        if (may_keep_method(type))
            keep_method(machine, cache, type, found);
        if (!py_instance_has(object, name)) {
            *fn = py_incref(found);
            *self = py_incref(object);
            return true;
        }
    }
    /* CPython does not look there what an AttributeError is about. */
    *fn = has_own_way(type) ? py_get_attribute(machine, object, name)
                            : py_generic_get(machine, object, name);
    if (!has_own_way(type) && type != &py_bound_method_type)
        take_apart(machine, object, fn, self);
    return !py_is_error(*fn);
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
    BASE_INVARIANT(py_reads_slice(top, count, PY_OP_LOAD_SUBSCRIPT));
    return py_get_item(machine, top[-(int32_t)count - 1],
                       py_from_object(&slice));
}

PyValue py_op_set_slice(PyMachine *machine, const PyValue *top, uint32_t count)
{
    PySlice slice = plain_slice(top - count, count);
    BASE_INVARIANT(py_stores_slice(top, count, PY_OP_STORE_SUBSCRIPT));
    PyValue answer =
        py_set_item(machine, top[-(int32_t)count - 1], py_from_object(&slice),
                    top[-(int32_t)count - 2]);
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
