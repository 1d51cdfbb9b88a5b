/* Instances of classes that the program made. */
#include "py_special.h"

void py_instance_destroy(PyMachine *machine, PyObject *self)
{
    PyInstance *instance = (PyInstance *)self;
    if (instance->dict)
        py_decref_object(machine, &instance->dict->object);
}

void py_instance_traverse(PyObject *self, PyVisit visit, void *context)
{
    PyInstance *instance = (PyInstance *)self;
    if (instance->dict)
        visit(&instance->dict->object, context);
}

/* Where the instance keeps its attributes. */
static PyDict **dict_of(PyValue self)
{
    if (py_type_of(self)->flags & PY_TYPE_EXCEPTION)
        return &py_exception(self)->dict;
    return &((PyInstance *)py_object(self))->dict;
}

static PyDict *need_dict(PyMachine *machine, PyValue self)
{
    PyDict **dict = dict_of(self);
    if (!*dict) {
        PyValue fresh = py_dict_new(machine);
        if (py_is_error(fresh))
            return NULL;
        *dict = py_dict(fresh);
    }
    return *dict;
}

PyValue py_instance_get_attribute(PyMachine *machine, PyValue self,
                                  PyString *name)
{
    PyDict *dict = *dict_of(self);
    if (dict) {
        PyValue found = py_dict_get_name(dict, name);
        if (!py_is_undefined(found))
            return py_incref(found);
    }
    if (!py_string_is(name, "__dict__"))
        return PY_UNDEFINED;
    dict = need_dict(machine, self);
    return dict ? py_incref(py_from_object(dict)) : PY_ERROR;
}

bool py_instance_set_attribute(PyMachine *machine, PyValue self, PyString *name,
                               PyValue value)
{
    if (py_string_is(name, "__class__") || py_string_is(name, "__dict__")) {
        py_unsupported(machine, NULL, "setting %s", name->text);
        return false;
    }
    if (!py_is_undefined(value)) {
        PyDict *dict = need_dict(machine, self);
        return dict && py_dict_set_name(machine, dict, name, value);
    }
    PyDict *dict = *dict_of(self);
    if (dict && py_dict_delete_name(machine, dict, name))
        return true;
    py_raise_attribute(machine, self, name, "'%s' object has no attribute '%s'",
                       py_type_name(py_type_of(self)), name->text);
    return false;
}

PyValue py_instance_get(PyValue value, PyString *name, PyCache *cache)
{
    if (!py_is_heap(value) || py_heap_type(py_type_of(value))->has_properties)
        return PY_UNDEFINED;
    const PyDict *dict = *dict_of(value);
    if (!dict)
        return PY_UNDEFINED;
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
    if (!py_is_heap(value))
        return true; /* its own slot knows */
    const PyDict *dict = *dict_of(value);
    return dict && py_dict_find_name(dict, name) >= 0;
}

/* --- making one
 * --------------------------------------------------------------- */

static uint32_t keyword_count(PyValue keyword_names)
{
    return py_is_undefined(keyword_names) ? 0 : py_tuple(keyword_names)->count;
}

/* What __new__ would make; only exceptions look at the arguments. */
static PyValue allocate(PyMachine *machine, const PyType *type,
                        const PyValue *args, uint32_t count)
{
    if (type->flags & PY_TYPE_EXCEPTION)
        return py_exception_make(machine, type, args, count);
    PyInstance *instance = py_object_new(machine, type);
    return instance ? py_from_object(instance) : PY_ERROR;
}

/* Calls a method written in Python with `self` before the arguments. */
static PyValue call_with_self(PyMachine *machine, PyValue self,
                              PyValue function, const PyValue *args,
                              uint32_t count, PyValue keyword_names,
                              PyReturnMode mode)
{
    PyValue small[16];
    PyValue *all = small;
    if (count + 1 > 16) {
        all = py_memory_new(machine, (count + 1) * sizeof *all);
        if (!all)
            return PY_ERROR;
    }
    all[0] = self;
    for (uint32_t i = 0; i < count; i++)
        all[i + 1] = args[i];
    PyValue answer =
        py_call_function(machine, (PyFunction *)py_object(function), all,
                         count + 1, keyword_names, mode);
    if (all != small)
        py_memory_free(machine, all, (count + 1) * sizeof *all);
    return answer;
}

PyValue py_instance_call(PyMachine *machine, PyValue self, const PyValue *args,
                         uint32_t count, PyValue keyword_names)
{
    PyValue function = py_special(machine, self, "__call__");
    if (!py_is_undefined(function))
        return call_with_self(machine, self, function, args, count,
                              keyword_names, PY_RETURN_PUSH);
    if (py_is_raising(machine))
        return PY_ERROR;
    return py_raise(machine, &py_TypeError, "'%s' object is not callable",
                    py_type_name(py_type_of(self)));
}

PyValue py_instance_iter(PyMachine *machine, PyValue self)
{
    PyValue function = py_special(machine, self, "__iter__");
    return py_is_undefined(function) ? PY_ERROR
                                     : py_call(machine, function, &self, 1);
}

PyValue py_instance_next(PyMachine *machine, PyValue self)
{
    PyValue function = py_special(machine, self, "__next__");
    return py_is_undefined(function) ? PY_ERROR
                                     : py_call(machine, function, &self, 1);
}

PyValue py_instance_make(PyMachine *machine, const PyType *type,
                         const PyValue *args, uint32_t count,
                         PyValue keyword_names)
{
    uint32_t keywords = keyword_count(keyword_names);
    PyValue instance = allocate(machine, type, args, count - keywords);
    if (py_is_error(instance))
        return PY_ERROR;
    PyValue function = py_special(machine, instance, "__init__");
    if (!py_is_undefined(function)) {
        PyValue answer =
            call_with_self(machine, instance, function, args, count,
                           keyword_names, PY_RETURN_INSTANCE);
        if (py_is_pending(answer)) {
            machine->context->frame->instance = instance;
            return PY_PENDING;
        }
        if (!py_is_error(answer))
            py_raise(machine, &py_TypeError,
                     "__init__() should return None, not '%s'",
                     py_type_name(py_type_of(answer)));
        py_decref(machine, answer);
    } else if (py_is_raising(machine)) {
        /* the list of special methods could not be made */
    } else if (!(type->flags & PY_TYPE_EXCEPTION) && count) {
        py_raise(machine, &py_TypeError, "%s() takes no arguments",
                 py_type_name(type));
    } else if (keywords) {
        py_raise(machine, &py_TypeError, "%s() takes no keyword arguments",
                 py_type_name(type));
    } else {
        return instance;
    }
    py_decref(machine, instance);
    return PY_ERROR;
}
