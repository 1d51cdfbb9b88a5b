#include "py_instance.h"
#include "py_traceback_object.h"

#include "py_abstract.h"
#include "py_attribute.h"
#include "py_class.h"

#include "base_check.h"
#include "py_bind.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_exception_fields.h"
#include "py_finalizer.h"
#include "py_machine_state.h"
#include "py_nest.h"
#include "py_set.h"
#include "py_tuple.h"
#include "py_type.h"
#include "py_unicode_error.h"
#include "py_vm_fast.h"
#include "py_wait.h"

/* --- where the attributes are
 * -------------------------------------------------- */

PyDict **py_instance_dict(PyObject *self)
{
    int32_t offset = self->type->dict_offset;
    if (offset == 0)
        return NULL;
    uint8_t *bytes = (uint8_t *)self;
    if (offset == PY_DICT_AT_END)
        return (PyDict **)(void *)(bytes + py_object_size(self) -
                                   sizeof(PyDict *));
    return (PyDict **)(void *)(bytes + offset);
}

PyDict *py_instance_need_dict(PyMachine *machine, PyObject *self)
{
    PyDict **dict = py_instance_dict(self);
    BASE_REQUIRE(dict);
    if (!*dict) {
        const PyType *type = self->type;
        *dict = py_dict_new_roomy(machine, type->flags & PY_TYPE_HEAP
                                               ? py_heap_type(type)->dict_bits
                                               : 0);
    }
    return *dict;
}

PyValue *py_instance_place(PyObject *self, uint32_t offset)
{
    const PyType *type = self->type;
    uint8_t *bytes = (uint8_t *)self;
    BASE_INVARIANT(offset >= sizeof(PyObject) && offset < type->size);
    if (type->flags & PY_TYPE_VARIABLE)
        bytes += py_object_size(self) - sizeof(PyDict *) - type->size;
    return (PyValue *)(void *)(bytes + offset);
}

static PyValue *slots_of(const PyHeapType *type, PyObject *self)
{
    return py_instance_place(self, type->slot_offset);
}

/* --- slots of heap types
 * ------------------------------------------------------- */

/* The classes, from `type` to the builtin one, whose places an instance has. */
static const PyHeapType *with_slots(const PyType *type)
{
    while (type->flags & PY_TYPE_HEAP && !py_heap_type(type)->slot_count)
        type = type->base;
    return type->flags & PY_TYPE_HEAP ? py_heap_type(type) : NULL;
}

void py_instance_destroy(PyMachine *machine, PyObject *self)
{
    if (py_finalizer_is_due(machine, self)) {
        py_finalizer_add(machine, self);
        return;
    }
    BASE_INVARIANT(self->type->flags & PY_TYPE_HEAP);
    const PyType *native = py_heap_type(self->type)->native;
    const PyHeapType *type = with_slots(self->type);
    for (; type; type = with_slots(type->type.base))
        for (uint32_t i = 0; i < type->slot_count; i++)
            py_assign(machine, &slots_of(type, self)[i], PY_UNDEFINED);
    PyDict **dict = py_instance_dict(self);
    if (dict && *dict && native->dict_offset == 0) {
        PyDict *old = *dict;
        *dict = NULL;
        py_decref_object(machine, &old->object);
    }
    if (native->destroy)
        native->destroy(machine, self);
}

void py_instance_traverse(PyObject *self, PyVisit visit, void *context)
{
    const PyHeapType *type = with_slots(self->type);
    for (; type; type = with_slots(type->type.base))
        for (uint32_t i = 0; i < type->slot_count; i++)
            if (py_is_object(slots_of(type, self)[i]))
                visit(py_object(slots_of(type, self)[i]), context);
    PyDict **dict = py_instance_dict(self);
    const PyType *native = py_heap_type(self->type)->native;
    if (dict && *dict && native->dict_offset == 0)
        visit(&(*dict)->object, context);
    if (native->traverse)
        native->traverse(self, visit, context);
}

PyValue py_instance_get_attribute(PyMachine *machine, PyValue self,
                                  PyString *name)
{
    BASE_INVARIANT(py_instance_dict(py_object(self)));
    PyDict *dict = *py_instance_dict(py_object(self));
    if (dict) {
        PyValue found = py_dict_get_name(dict, name);
        if (!py_is_undefined(found))
            return py_incref(found);
    }
    if (!py_string_is(name, "__dict__"))
        return PY_UNDEFINED;
    dict = py_instance_need_dict(machine, py_object(self));
    return dict ? py_incref(py_from_object(dict)) : PY_ERROR;
}

static PyValue set_dict(PyMachine *machine, PyValue self, PyValue value)
{
    BASE_INVARIANT(py_type_of(self)->dict_offset != 0);
    bool deletes = py_is_undefined(value);
    if (!deletes && !py_is_instance(value, &py_dict_type))
        return py_raise(machine, &py_TypeError,
                        "__dict__ must be set to a dictionary, not a '%s'",
                        py_type_name(py_type_of(value)));
    const PyType *type = py_type_of(self);
    if (type->flags & PY_TYPE_HEAP)
        type = py_heap_type(type)->native;
    if (deletes && type->dict_offset)
        return py_raise(machine, &py_TypeError, "cannot delete __dict__");
    PyDict **dict = py_instance_dict(py_object(self)), *old = *dict;
    *dict = deletes ? NULL : py_dict(py_incref(value));
    if (old)
        py_decref_object(machine, &old->object);
    return PY_NONE;
}

bool py_instance_set_dict(PyMachine *machine, PyObject *self, PyValue value)
{
    return !py_is_error(set_dict(machine, py_from_object(self), value));
}

PyValue py_instance_set_attribute(PyMachine *machine, PyValue self,
                                  PyString *name, PyValue value)
{
    if (py_string_is(name, "__dict__"))
        return set_dict(machine, self, value);
    if (!py_is_undefined(value)) {
        PyDict *dict = py_instance_need_dict(machine, py_object(self));
        return dict && py_dict_set_name(machine, dict, name, value) ? PY_NONE
                                                                    : PY_ERROR;
    }
    PyDict *dict = *py_instance_dict(py_object(self));
    if (dict && py_dict_delete_name(machine, dict, name))
        return PY_NONE;
    const PyType *type = py_type_of(self);
    bool is_plain = type->flags & PY_TYPE_HEAP &&
                    py_heap_type(type)->native == &py_object_type;
    const char *format = "'%s' object has no attribute '%s'";
    return is_plain ? py_raise(machine, &py_AttributeError, format,
                               py_type_name(type), name->text)
                    : py_raise_unset(machine, self, name, format,
                                     py_type_name(type), name->text);
}

PyValue py_instance_get(PyValue value, PyString *name, PyCache *cache)
{
    if (!py_is_heap(value))
        return PY_UNDEFINED;
    const PyHeapType *type = py_heap_type(py_type_of(value));
    if (type->has_data_descriptors || type->type.dict_offset == 0 ||
        !py_is_undefined(type->special[PY_SPECIAL_GETATTRIBUTE]))
        return PY_UNDEFINED;
    const PyDict *dict = *py_instance_dict(py_object(value));
    if (!dict)
        return PY_UNDEFINED;
    BASE_INVARIANT(dict->count <= dict->used);
    uint32_t at = cache->index;
    if (at < dict->used && py_is(dict->entries[at].key, py_from_object(name)))
        return dict->entries[at].value;
    int32_t found = py_dict_find_name(dict, name);
    if (found < 0)
        return PY_UNDEFINED;
    cache->index = (uint32_t)found;
    return dict->entries[found].value;
}

bool py_instance_has(PyValue value, PyString *name)
{
    const PyType *type = py_type_of(value);
    if (type->flags & PY_TYPE_HEAP &&
        !py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTRIBUTE)))
        return true; /* Python does */
    /* What the slot of a builtin type knows besides the dict hides no method
     * of it: no field of an exception, a task or a partial is called so. */
    PyDict **dict =
        py_is_object(value) ? py_instance_dict(py_object(value)) : NULL;
    if (!dict)
        return type->get_attribute; /* its own slot knows */
    return *dict && py_dict_find_name(*dict, name) >= 0;
}

/* --- calling with one argument more
 * ---------------------------------------------- */

#define FEW 16

enum { CALL_FUNCTION, CALL_SELF, CALL_ARGS, CALL_NAMES, CALL_STATE };

/* For a descriptor: it is bound first, and Python may have a say in that. */
static PyValue bind_and_call(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyTuple *args;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_bind(machine, state[CALL_FUNCTION], state[CALL_SELF]));
    py_assign(machine, &state[CALL_FUNCTION], answer);
    args = py_tuple(state[CALL_ARGS]);
    PY_WAIT_FOR(answer,
                py_call_wrapped(machine, state[CALL_FUNCTION], args->items,
                                args->count, state[CALL_NAMES]));
    PY_WAITS_END(frame);
    return answer;
}

/* False: it binds without anybody's help. */
static bool may_wait_to_bind(PyValue function)
{
    const PyType *kind = py_descriptor_kind(function);
    return kind == &py_property_type || kind == &py_classmethod_type ||
           !py_is_undefined(py_special(function, PY_SPECIAL_GET));
}

static PyValue bind_at_once(PyMachine *machine, PyValue function, PyValue self,
                            const PyValue *args, uint32_t count,
                            PyValue keyword_names)
{
    PyValue bound = py_bind(machine, function, self);
    BASE_INVARIANT(!py_is_pending(bound));
    PyValue answer = py_is_error(bound) ? PY_ERROR
                                        : py_call_wrapped(machine, bound, args,
                                                          count, keyword_names);
    py_decref(machine, bound);
    return answer;
}

static PyValue call_bound(PyMachine *machine, PyValue function, PyValue self,
                          const PyValue *args, uint32_t count,
                          PyValue keyword_names)
{
    if (!may_wait_to_bind(function))
        return bind_at_once(machine, function, self, args, count,
                            keyword_names);
    PyValue given = py_tuple_new(machine, args, count);
    if (py_is_error(given))
        return PY_ERROR;
    PyValue state[CALL_STATE] = {py_incref(function), py_incref(self), given,
                                 py_incref(keyword_names)};
    return py_wait_start(machine, bind_and_call, state, CALL_STATE);
}

PyValue py_call_with_self(PyMachine *machine, PyValue function, PyValue self,
                          const PyValue *args, uint32_t count,
                          PyValue keyword_names)
{
    PyValue small[FEW];
    PyValue *all = small;
    if (!py_is_plain_method(function))
        return call_bound(machine, function, self, args, count, keyword_names);
    if (count + 1 > FEW) {
        all = py_memory_new(machine, (count + 1) * sizeof *all);
        if (!all)
            return PY_ERROR;
    }
    all[0] = self;
    for (uint32_t i = 0; i < count; i++)
        all[i + 1] = args[i];
    PyValue answer =
        py_call_keywords(machine, function, all, count + 1, keyword_names);
    if (all != small)
        py_memory_free(machine, all, (count + 1) * sizeof *all);
    return answer;
}

/* --- making one
 * ------------------------------------------------------------------ */

static uint32_t keyword_count(PyValue keyword_names)
{
    return py_is_undefined(keyword_names) ? 0 : py_tuple(keyword_names)->count;
}

/* object.__new__ takes arguments only where __init__ will. */
static bool takes_arguments(PyMachine *machine, const PyType *type,
                            uint32_t count)
{
    if (count == 0)
        return true;
    if (!py_is_undefined(py_special_of(type, PY_SPECIAL_NEW)))
        py_raise(machine, &py_TypeError,
                 "object.__new__() takes exactly one argument (the type to "
                 "instantiate)");
    else if (py_is_undefined(py_special_of(type, PY_SPECIAL_INIT)))
        py_raise(machine, &py_TypeError, "%s() takes no arguments",
                 py_type_name(type));
    return !py_is_raising(machine);
}

enum { COPY_TYPE, COPY_STATE };

/* The builtin value is there; now one of the class with the same value. */
static PyValue copy_value(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    if (outcome == PY_OUTCOME_RAISE) {
        py_set_exception(machine, value);
        return PY_ERROR;
    }
    const PyType *type = py_class(state[COPY_TYPE]);
    BASE_INVARIANT(py_heap_type(type)->native->copy);
    PyValue answer = py_heap_type(type)->native->copy(machine, type, value);
    py_decref(machine, value);
    return answer;
}

/* Keywords are then for its __init__: the builtin type has none. */
static bool ignores_keywords(const PyType *type)
{
    const PyNative *construct = py_heap_type(type)->native->construct;
    const char *const *names = construct->names;
    for (uint32_t i = 0; i < construct->parameter_count; i++)
        if (names[i])
            return false;
    return !py_is_undefined(py_special_of(type, PY_SPECIAL_INIT));
}

/* frozenset counts in the name of the class that is made. */
static bool takes_so_many(PyMachine *machine, const PyType *type,
                          uint32_t count)
{
    if (py_heap_type(type)->native == &py_frozenset_type && count > 1)
        py_raise(machine, &py_TypeError,
                 "%s expected at most 1 argument, got %u", py_type_name(type),
                 count);
    return !py_is_raising(machine);
}

static PyValue new_of_value(PyMachine *machine, const PyType *type,
                            const PyValue *args, uint32_t count,
                            PyValue keyword_names)
{
    const PyType *native = py_heap_type(type)->native;
    uint32_t ignored = 0;
    if (ignores_keywords(type)) {
        ignored = keyword_count(keyword_names);
        keyword_names = PY_UNDEFINED;
    }
    if (py_is_undefined(keyword_names) &&
        !takes_so_many(machine, type, count - ignored))
        return PY_ERROR;
    BASE_INVARIANT(ignored <= count);
    PyValue state[COPY_STATE] = {py_incref(py_from_object(type))};
    PyNativeFrame *frame =
        py_native_frame_push(machine, copy_value, state, COPY_STATE);
    if (!frame)
        return PY_ERROR;
    PyValue made = py_call_native(machine, native->construct, args,
                                  count - ignored, keyword_names);
    if (py_is_pending(made))
        return PY_PENDING;
    PyValue answer = py_is_error(made)
                         ? PY_ERROR
                         : copy_value(machine, frame, PY_OUTCOME_RETURN, made);
    py_frame_pop(machine, &frame->frame);
    return answer;
}

PyValue py_instance_new(PyMachine *machine, const PyType *type,
                        const PyValue *args, uint32_t count,
                        PyValue keyword_names)
{
    if (!(type->flags & PY_TYPE_HEAP))
        return py_class_call(machine, py_from_object(type), args, count,
                             keyword_names);
    const PyType *native = py_heap_type(type)->native;
    if (native->flags & PY_TYPE_EXCEPTION)
        return py_exception_make_heap(machine, type, args,
                                      count - keyword_count(keyword_names));
    if (native == &py_type_type)
        return py_type_new(machine, type, args, count, keyword_names);
    if (native->copy)
        return new_of_value(machine, type, args, count, keyword_names);
    if (native == &py_object_type && !takes_arguments(machine, type, count))
        return PY_ERROR;
    if (py_heap_type(type)->is_abstract) {
        py_abstract_refuse(machine, type);
        return PY_ERROR;
    }
    PyObject *instance = py_object_new(machine, type);
    if (!instance)
        return PY_ERROR;
    if (native->ready)
        native->ready(instance);
    return py_from_object(instance);
}

/* --- calling a class
 * --------------------------------------------------------------- */

/* BaseException.__init__: the arguments again, where __new__ may have had
 * others. */
static PyValue init_exception(PyMachine *machine, PyValue self,
                              const PyValue *args, uint32_t count,
                              PyValue keyword_names)
{
    uint32_t keywords = keyword_count(keyword_names);
    BASE_INVARIANT(keywords <= count);
    if (!keywords && py_is_undefined(py_special(self, PY_SPECIAL_NEW)))
        return PY_NONE;
    if (!py_is_undefined(py_special(self, PY_SPECIAL_NEW)) &&
        py_os_error_is_filled(py_type_of(self)))
        return PY_NONE;
    PyValue tuple = py_tuple_new(machine, args, count - keywords);
    if (py_is_error(tuple))
        return PY_ERROR;
    py_assign(machine, &py_exception(self)->args, tuple);
    return py_exception_fill(machine, self, args, count, keyword_names)
               ? PY_NONE
               : PY_ERROR;
}

/* What __init__ of a builtin base does with the arguments. */
static PyValue init_native(PyMachine *machine, const PyType *type, PyValue self,
                           const PyValue *args, uint32_t count,
                           PyValue keyword_names)
{
    const PyType *native = py_heap_type(type)->native;
    if (native->init)
        return py_call_with_self(machine, py_from_object(native->init), self,
                                 args, count, keyword_names);
    if (native->flags & PY_TYPE_EXCEPTION)
        return init_exception(machine, self, args, count, keyword_names);
    return PY_NONE;
}

static PyValue check_init(PyMachine *machine, PyValue answer)
{
    if (py_is_none(answer))
        return PY_NONE;
    py_raise(machine, &py_TypeError, "__init__() should return None, not '%s'",
             py_type_name(py_type_of(answer)));
    py_decref(machine, answer);
    return PY_ERROR;
}

static PyValue init(PyMachine *machine, PyValue self, const PyValue *args,
                    uint32_t count, PyValue keyword_names)
{
    const PyType *type = py_type_of(self);
    PyValue function = py_special_of(type, PY_SPECIAL_INIT);
    if (py_is_undefined(function))
        return init_native(machine, type, self, args, count, keyword_names);
    return py_call_with_self(machine, function, self, args, count,
                             keyword_names);
}

enum { MAKE_TYPE, MAKE_NAMES, MAKE_SELF, MAKE_COUNT, MAKE_ARGS };

/* __new__, then __init__ if an instance of the class came of it. */
static PyValue make(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyType *type = py_class(state[MAKE_TYPE]);
    uint32_t count = (uint32_t)py_small_value(state[MAKE_COUNT]);
    PyValue function = py_special_of(type, PY_SPECIAL_NEW);
    PY_WAITS_BEGIN(frame);
    if (type == &py_type_type) {
        PY_WAIT_FOR(answer, py_type_new(machine, type, state + MAKE_ARGS, count,
                                        state[MAKE_NAMES]));
    } else if (py_is_undefined(function)) {
        PY_WAIT_FOR(answer, py_instance_new(machine, type, state + MAKE_ARGS,
                                            count, state[MAKE_NAMES]));
    } else {
        if (py_has_type(function, &py_staticmethod_type))
            function = ((PyWrapped *)py_object(function))->function;
        PY_WAIT_FOR(answer, py_call_with_self(
                                machine, function, state[MAKE_TYPE],
                                state + MAKE_ARGS, count, state[MAKE_NAMES]));
    }
    state[MAKE_SELF] = answer;
    if (!py_is_instance(state[MAKE_SELF], type) || !py_is_heap(answer))
        return py_incref(state[MAKE_SELF]);
    PY_WAIT_FOR(answer, init(machine, state[MAKE_SELF], state + MAKE_ARGS,
                             count, state[MAKE_NAMES]));
    PY_WAITS_END(frame);
    answer = check_init(machine, answer);
    return py_is_error(answer) ? PY_ERROR : py_incref(state[MAKE_SELF]);
}

static PyValue make_in_frame(PyMachine *machine, PyValue type,
                             const PyValue *args, uint32_t count,
                             PyValue keyword_names)
{
    PyValue small[MAKE_ARGS + FEW], *state = small;
    if (count > FEW) {
        state = py_memory_new(machine, (MAKE_ARGS + count) * sizeof *state);
        if (!state)
            return PY_ERROR;
    }
    state[MAKE_TYPE] = py_incref(type);
    state[MAKE_NAMES] = py_incref(keyword_names);
    state[MAKE_SELF] = PY_UNDEFINED;
    state[MAKE_COUNT] = py_small(count);
    for (uint32_t i = 0; i < count; i++)
        state[MAKE_ARGS + i] = py_incref(args[i]);
    PyValue answer = py_wait_start(machine, make, state, MAKE_ARGS + count);
    if (state != small)
        py_memory_free(machine, state, (MAKE_ARGS + count) * sizeof *state);
    return answer;
}

/* The usual class: object's __new__, and an __init__ written in Python, whose
 * frame answers with the instance. */
static PyValue make_plain(PyMachine *machine, const PyType *type,
                          PyValue function, const PyValue *args, uint32_t count,
                          PyValue keyword_names)
{
    PyObject *instance = py_object_new(machine, type);
    if (!instance)
        return PY_ERROR;
    PyValue self = py_from_object(instance);
    PyFrame *below = machine->context->frame;
    if (count < FEW && py_is_undefined(keyword_names) &&
        !machine->context->at_once &&
        py_is_plain_call(machine, function, count + 1)) {
        PyValue all[FEW] = {py_incref(self)};
        for (uint32_t i = 0; i < count; i++)
            all[i + 1] = py_incref(args[i]);
        PyFrame *frame = py_frame_push_quickly(
            machine, py_incref(function), all, count + 1, PY_RETURN_INSTANCE);
        frame->instance = self;
        return PY_PENDING;
    }
    PyValue answer =
        py_call_with_self(machine, function, self, args, count, keyword_names);
    if (py_is_pending(answer)) {
        PyFrame *frame = machine->context->frame;
        BASE_REQUIRE(frame->back == below);
        frame->mode = PY_RETURN_INSTANCE;
        frame->instance = self;
        return PY_PENDING;
    }
    if (!py_is_error(answer))
        check_init(machine, answer);
    py_decref(machine, self);
    return PY_ERROR;
}

static PyValue make_heap(PyMachine *machine, PyValue class, const PyValue *args,
                         uint32_t count, PyValue keyword_names)
{
    const PyType *type = py_class(class);
    PyValue function = py_special_of(type, PY_SPECIAL_INIT);
    bool plain = py_heap_type(type)->native == &py_object_type &&
                 !py_heap_type(type)->is_abstract &&
                 py_is_undefined(py_special_of(type, PY_SPECIAL_NEW));
    if (plain && py_is_undefined(function))
        return py_instance_new(machine, type, args, count, keyword_names);
    if (plain && py_has_type(function, &py_function_type) &&
        !(((PyFunction *)py_object(function))->code->flags &
          (PY_CODE_GENERATOR | PY_CODE_COROUTINE)))
        return make_plain(machine, type, function, args, count, keyword_names);
    return make_in_frame(machine, class, args, count, keyword_names);
}

static PyValue make_exception(PyMachine *machine, const PyType *type,
                              const PyValue *args, uint32_t count,
                              PyValue keyword_names)
{
    bool takes_none = py_unicode_error_is(type) || type == &py_OSError;
    if (keyword_count(keyword_names) && takes_none)
        return py_raise(machine, &py_TypeError,
                        "%s() takes no keyword arguments", py_type_name(type));
    PyValue exception = py_exception_make(machine, type, args,
                                          count - keyword_count(keyword_names));
    if (py_is_error(exception) || !keyword_count(keyword_names) ||
        py_exception_fill(machine, exception, args, count, keyword_names))
        return exception;
    py_decref(machine, exception);
    return PY_ERROR;
}

PyValue py_class_call(PyMachine *machine, PyValue class, const PyValue *args,
                      uint32_t count, PyValue keyword_names)
{
    const PyType *type = py_class(class);
    if (type->flags & PY_TYPE_HEAP)
        return make_heap(machine, class, args, count, keyword_names);
    uint32_t placed = count - keyword_count(keyword_names);
    if (type == &py_type_type && placed == 3)
        /* A base's metaclass may make the class, and has its __init__. */
        return make_in_frame(machine, class, args, count, keyword_names);
    if (type == &py_type_type && placed != 1)
        return py_raise(machine, &py_TypeError,
                        "type() takes 1 or 3 arguments");
    if (type->construct)
        return py_call_native(machine, type->construct, args, count,
                              keyword_names);
    if (type == &py_traceback_type)
        return py_unsupported(machine, NULL, "making a %s", py_type_name(type));
    if (!(type->flags & PY_TYPE_EXCEPTION))
        return py_raise(machine, &py_TypeError, "cannot create '%s' instances",
                        py_type_name(type));
    return make_exception(machine, type, args, count, keyword_names);
}
