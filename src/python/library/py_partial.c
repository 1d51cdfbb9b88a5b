/* functools.partial: a function with some of its arguments given. */

#include "py_partial.h"

#include "py_call.h"
#include "py_class.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_string.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_type.h"
#include "py_warn.h"

typedef struct PyPartial {
    PyObject object;
    PyValue function; /* owned */
    PyTuple *args;    /* owned */
    PyDict *keywords; /* owned */
    PyDict *dict;     /* owned; NULL until an attribute is set */
} PyPartial;

static PyPartial *partial_of(PyValue value)
{
    return (PyPartial *)py_object(value);
}

static void destroy_partial(PyMachine *machine, PyObject *self)
{
    PyPartial *partial = (PyPartial *)self;
    py_decref(machine, partial->function);
    if (partial->args)
        py_decref_object(machine, &partial->args->object);
    if (partial->keywords)
        py_decref_object(machine, &partial->keywords->object);
    if (partial->dict)
        py_decref_object(machine, &partial->dict->object);
}

static void traverse_partial(PyObject *self, PyVisit visit, void *context)
{
    PyPartial *partial = (PyPartial *)self;
    if (py_is_object(partial->function))
        visit(py_object(partial->function), context);
    if (partial->args)
        visit(&partial->args->object, context);
    if (partial->keywords)
        visit(&partial->keywords->object, context);
    if (partial->dict)
        visit(&partial->dict->object, context);
}

/* --- arguments ----------------------------------------------------------- */

static PyValue joined(PyMachine *machine, const PyTuple *first,
                      const PyValue *args, uint32_t count)
{
    PyValue list = py_list_new(machine, first->items, first->count);
    bool good = !py_is_error(list);
    for (uint32_t i = 0; i < count && good; i++)
        good = py_list_append(machine, list, args[i]);
    PyValue tuple =
        good ? py_tuple_new(machine, py_list(list)->items, py_list(list)->count)
             : PY_ERROR;
    py_decref(machine, list);
    return tuple;
}

static bool update(PyMachine *machine, PyValue into, const PyDict *from)
{
    uint32_t position = 0;
    PyValue key, value;
    while (py_dict_each(from, &position, &key, &value))
        if (!py_is_any_string(key)) {
            py_raise(machine, &py_TypeError, "keywords must be strings");
            return false;
        } else if (!py_dict_set_name(machine, py_dict(into), py_string(key),
                                     value))
            return false;
    return true;
}

/* A new dict of both; `second` may be NULL. */
static PyValue merged(PyMachine *machine, const PyDict *first,
                      const PyDict *second)
{
    PyValue dict = py_dict_new(machine);
    if (py_is_error(dict))
        return PY_ERROR;
    if (update(machine, dict, first) &&
        (!second || update(machine, dict, second)))
        return dict;
    py_decref(machine, dict);
    return PY_ERROR;
}

static PyValue make(PyMachine *machine, PyValue function, PyValue args,
                    PyValue keywords)
{
    PyPartial *partial = NULL;
    if (!py_is_error(args) && !py_is_error(keywords))
        partial = py_object_new(machine, &py_partial_type);
    if (!partial) {
        py_decref(machine, args);
        py_decref(machine, keywords);
        return PY_ERROR;
    }
    partial->function = py_incref(function);
    partial->args = py_tuple(args);
    partial->keywords = py_dict(keywords);
    return py_from_object(partial);
}

/* args: the keywords' dict or undefined, then the function and the rest. A
 * partial of a partial is one. */
static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    const PyDict *given = py_is_undefined(args[0]) ? NULL : py_dict(args[0]);
    if (count < 2)
        return py_raise(machine, &py_TypeError,
                        "type 'partial' takes at least one argument");
    PyValue function = args[1];
    if (!py_is_callable(function))
        return py_raise(machine, &py_TypeError,
                        "the first argument must be callable");
    if (py_has_type(function, &py_partial_type) &&
        !partial_of(function)->dict) {
        const PyPartial *inner = partial_of(function);
        return make(machine, inner->function,
                    joined(machine, inner->args, args + 2, count - 2),
                    merged(machine, inner->keywords, given));
    }
    PyValue none = py_dict_new(machine);
    if (py_is_error(none))
        return PY_ERROR;
    PyValue partial =
        make(machine, function, py_tuple_new(machine, args + 2, count - 2),
             merged(machine, py_dict(none), given));
    py_decref(machine, none);
    return partial;
}

/* --- calling ------------------------------------------------------------- */

static PyValue call_with(PyMachine *machine, const PyPartial *partial,
                         PyValue args, PyValue keyword_names)
{
    if (py_is_error(args))
        return PY_ERROR;
    PyValue answer =
        py_call_keywords(machine, partial->function, py_tuple(args)->items,
                         py_tuple(args)->count, keyword_names);
    py_decref(machine, args);
    return answer;
}

/* Its own keywords and those of this call, which go before. */
static PyValue call_with_dict(PyMachine *machine, const PyPartial *partial,
                              const PyValue *args, uint32_t count,
                              PyValue keyword_names)
{
    const PyTuple *names =
        py_is_undefined(keyword_names) ? NULL : py_tuple(keyword_names);
    uint32_t placed = names ? count - names->count : count;
    PyValue keywords = merged(machine, partial->keywords, NULL);
    PyValue tuple = joined(machine, partial->args, args, placed);
    PyValue answer = PY_ERROR;
    bool good = !py_is_error(keywords) && !py_is_error(tuple);
    for (uint32_t i = 0; names && i < names->count && good; i++)
        good = py_dict_set_name(machine, py_dict(keywords),
                                py_string(names->items[i]), args[placed + i]);
    if (good)
        answer = py_op_call_spread(machine, partial->function, tuple, keywords);
    py_decref(machine, keywords);
    py_decref(machine, tuple);
    return answer;
}

static PyValue call_partial(PyMachine *machine, PyValue self,
                            const PyValue *args, uint32_t count,
                            PyValue keyword_names)
{
    const PyPartial *partial = partial_of(self);
    if (partial->keywords->count)
        return call_with_dict(machine, partial, args, count, keyword_names);
    return call_with(machine, partial,
                     joined(machine, partial->args, args, count),
                     keyword_names);
}

/* --- attributes ---------------------------------------------------------- */

static bool write_parts(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyPartial *partial = partial_of(self);
    uint32_t position = 0;
    PyValue key, value;
    if (!py_repr(machine, partial->function, out))
        return false;
    for (uint32_t i = 0; i < partial->args->count; i++) {
        base_text_append(out, ", ");
        if (!py_repr(machine, partial->args->items[i], out))
            return false;
    }
    while (py_dict_each(partial->keywords, &position, &key, &value)) {
        base_text_append(out, ", ");
        if (!py_str(machine, key, out))
            return false;
        base_text_append(out, "=");
        if (!py_repr(machine, value, out))
            return false;
    }
    return true;
}

static bool repr_partial(PyMachine *machine, PyValue self, BaseText *out)
{
    PyObject *object = py_object(self);
    PyShown shown;
    if (!py_shown_begin(machine, &shown, object)) {
        base_text_append(out, "...");
        return true;
    }
    if (py_machine_version(machine) < 313 && object->type != &py_partial_type)
        base_text_append(out, py_type_name(object->type));
    else
        py_type_append_name(object->type, out);
    base_text_append(out, "(");
    bool good = write_parts(machine, self, out);
    base_text_append(out, ")");
    py_shown_end(machine, &shown);
    return good;
}

static PyValue partial_function(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyPartial *)self)->function);
}

static PyValue partial_args(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((PyPartial *)self)->args));
}

static PyValue partial_keywords(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((PyPartial *)self)->keywords));
}

static PyValue partial_dict(PyMachine *machine, PyObject *self)
{
    PyDict *dict = py_instance_need_dict(machine, self);
    return dict ? py_incref(py_from_object(dict)) : PY_ERROR;
}

static bool refuse_to_set(PyMachine *machine, PyObject *self, PyValue value)
{
    (void)self;
    (void)value;
    py_raise(machine, &py_AttributeError, "readonly attribute");
    return false;
}

static const PyGetter partial_getters[] = {
    {"func", partial_function, refuse_to_set},
    {"args", partial_args, refuse_to_set},
    {"keywords", partial_keywords, refuse_to_set},
    {"__dict__", partial_dict, py_instance_set_dict},
    {NULL, NULL, NULL},
};

/* --- copied --------------------------------------------------------------- */

/* Its class, what makes one of it, and what __setstate__() takes. */
static PyValue reduce_partial(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count == 1);
    const PyPartial *partial = partial_of(args[0]);
    PyValue function = partial->function;
    PyValue state[] = {function, py_from_object(partial->args),
                       py_from_object(partial->keywords),
                       partial->dict ? py_from_object(partial->dict) : PY_NONE};
    PyValue parts[3] = {
        py_incref(py_from_object(py_type_of(args[0]))),
        py_tuple_new(machine, &function, 1),
        PY_ERROR,
    };
    if (!py_is_error(parts[1]))
        parts[2] = py_tuple_new(machine, state, 4);
    return py_tuple_steal(machine, parts, 3);
}

static bool is_state(PyValue state)
{
    if (!py_is_any_tuple(state) || py_tuple(state)->count != 4)
        return false;
    const PyValue *items = py_tuple(state)->items;
    return py_is_callable(items[0]) && py_is_any_tuple(items[1]) &&
           (py_is_none(items[2]) || py_is_instance(items[2], &py_dict_type)) &&
           (py_is_none(items[3]) || py_is_instance(items[3], &py_dict_type));
}

/* A dict that is exactly one stays the caller's, too. */
static PyValue keywords_of_state(PyMachine *machine, PyValue keywords)
{
    if (py_has_type(keywords, &py_dict_type))
        return py_incref(keywords);
    PyValue none = py_dict_new(machine);
    if (py_is_error(none) || py_is_none(keywords))
        return none;
    PyValue copy = merged(machine, py_dict(none), py_dict(keywords));
    py_decref(machine, none);
    return copy;
}

static PyValue set_state(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyPartial *partial = partial_of(args[0]);
    if (!is_state(args[1]))
        return py_raise(machine, &py_TypeError, "invalid partial state");
    const PyValue *items = py_tuple(args[1])->items;
    const PyTuple *given = py_tuple(items[1]);
    PyValue new_args = py_has_type(items[1], &py_tuple_type)
                           ? py_incref(items[1])
                           : py_tuple_new(machine, given->items, given->count);
    PyValue keywords = PY_ERROR;
    if (!py_is_error(new_args))
        keywords = keywords_of_state(machine, items[2]);
    if (py_is_error(keywords)) {
        py_decref(machine, new_args);
        return PY_ERROR;
    }
    PyValue old[] = {partial->function, py_from_object(partial->args),
                     py_from_object(partial->keywords),
                     partial->dict ? py_from_object(partial->dict) : PY_NONE};
    partial->function = py_incref(items[0]);
    partial->args = py_tuple(new_args);
    partial->keywords = py_dict(keywords);
    partial->dict = py_is_none(items[3]) ? NULL : py_dict(py_incref(items[3]));
    for (int i = 0; i < 4; i++)
        py_decref(machine, old[i]);
    return PY_NONE;
}

/* It becomes a method one day: 3.13 says so where it lies in a class. */
static PyValue get_partial(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    bool has_owner =
        count > 2 && !py_is_undefined(args[2]) && !py_is_none(args[2]);
    if (py_is_none(args[1]) && !has_owner)
        return py_raise(machine, &py_TypeError,
                        "__get__(None, None) is invalid");
    if (py_is_none(args[1]))
        return py_incref(args[0]);
    return py_warn(machine, &py_FutureWarning,
                   "functools.partial will be a method descriptor in future "
                   "Python versions; wrap it in staticmethod() if you want to "
                   "preserve the old behavior",
                   py_incref(args[0]));
}

static const PyNative partial_methods[] = {
    PY_METHOD(&py_partial_type, "__reduce__", reduce_partial, 0, 0),
    {.object = PY_STATIC_OBJECT(&py_method_descriptor_type),
     .name = "__get__",
     .fn = get_partial,
     .required = 2,
     .positional = 3,
     .positional_only = 3,
     .parameter_count = 3,
     .is_method = true,
     .owner = &py_partial_type,
     .since = 313},
    PY_METHOD(&py_partial_type, "__setstate__", set_state, 1, 1),
    {.name = NULL}};

static const char *const partial_missing[] = {"__doc__", "__vectorcalloffset__",
                                              NULL};

/* One of a class that derives from it. */
static PyValue copy_partial(PyMachine *machine, const PyType *type,
                            PyValue exact)
{
    const PyPartial *from = partial_of(exact);
    PyPartial *partial = py_object_new(machine, type);
    if (!partial)
        return PY_ERROR;
    partial->function = py_incref(from->function);
    partial->args = from->args;
    py_incref_object(&from->args->object);
    partial->keywords = from->keywords;
    py_incref_object(&from->keywords->object);
    return py_from_object(partial);
}

static const PyNative partial_construct = PY_FUNCTION_ANY("partial", construct);

const PyType py_partial_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "partial",
    .module = "functools",
    .title = "functools.partial",
    .size = sizeof(PyPartial),
    .flags = PY_TYPE_WEAK | PY_TYPE_GENERIC | PY_TYPE_BASE | PY_TYPE_BINDS,
    .dict_offset = offsetof(PyPartial, dict),
    .destroy = destroy_partial,
    .traverse = traverse_partial,
    .repr = repr_partial,
    .call = call_partial,
    .get_attribute = py_instance_get_attribute,
    .set_attribute = py_instance_set_attribute,
    .construct = &partial_construct,
    .copy = copy_partial,
    .methods = partial_methods,
    .getters = partial_getters,
    .missing = partial_missing,
};
