/* Exception groups, and what except* does with them. */
#include "py_machine_private.h"

#include "base_memory.h"

static bool all_exceptions(const PyTuple *members, const PyType *type)
{
    for (uint32_t i = 0; i < members->count; i++)
        if (!py_is_instance(members->items[i], type))
            return false;
    return true;
}

static PyValue members_of(PyMachine *machine, PyValue value)
{
    if (py_has_type(value, &py_tuple_type))
        return py_incref(value);
    if (py_has_type(value, &py_list_type))
        return py_tuple_new(machine, py_list(value)->items,
                            py_list(value)->count);
    return py_raise(machine, &py_TypeError,
                    "second argument (exceptions) must be a sequence");
}

static bool check_members(PyMachine *machine, const PyTuple *members)
{
    if (members->count == 0) {
        py_raise(machine, &py_ValueError,
                 "second argument (exceptions) must "
                 "be a non-empty sequence");
        return false;
    }
    for (uint32_t i = 0; i < members->count; i++) {
        if (py_is_exception(members->items[i]))
            continue;
        py_raise(machine, &py_ValueError,
                 "Item %u of second argument (exceptions) is not an exception",
                 i);
        return false;
    }
    return true;
}

static const PyType *final_type(PyMachine *machine, const PyType *type,
                                const PyTuple *members)
{
    bool ordinary = all_exceptions(members, &py_Exception);
    if (type == &py_BaseExceptionGroup)
        return ordinary ? &py_ExceptionGroup : type;
    if (ordinary || !py_type_is_subtype(type, &py_Exception))
        return type;
    if (type == &py_ExceptionGroup)
        py_raise(machine, &py_TypeError,
                 "Cannot nest BaseExceptions in an ExceptionGroup");
    else
        py_raise(machine, &py_TypeError, "Cannot nest BaseExceptions in '%s'",
                 py_type_name(type));
    return NULL;
}

PyValue py_group_make(PyMachine *machine, const PyType *type,
                      const PyValue *args, uint32_t count)
{
    if (count != 2)
        return py_raise(
            machine, &py_TypeError,
            "BaseExceptionGroup.__new__() takes exactly 2 arguments (%u given)",
            count);
    if (!py_is_string(args[0]))
        return py_raise(machine, &py_TypeError,
                        "BaseExceptionGroup.__new__() argument 1 must be str, "
                        "not %s",
                        py_type_name(py_type_of(args[0])));
    PyValue members = members_of(machine, args[1]);
    if (py_is_error(members))
        return PY_ERROR;
    PyException *group = NULL;
    if (check_members(machine, py_tuple(members)))
        type = final_type(machine, type, py_tuple(members));
    else
        type = NULL;
    if (type)
        group = py_object_new(machine, type);
    if (!group) {
        py_decref(machine, members);
        return PY_ERROR;
    }
    group->exceptions = members;
    group->detail = py_incref(args[0]);
    group->args = py_tuple_new(machine, args, 2);
    if (py_is_error(group->args)) {
        py_decref_object(machine, &group->object);
        return PY_ERROR;
    }
    return py_from_object(group);
}

PyValue py_group_new(PyMachine *machine, const char *message,
                     const PyValue *members, uint32_t count)
{
    PyValue args[2] = {py_string_from(machine, message),
                       py_list_new(machine, members, count)};
    PyValue group = PY_ERROR;
    if (!py_is_error(args[0]) && !py_is_error(args[1]))
        group = py_group_make(machine, &py_BaseExceptionGroup, args, 2);
    py_decref(machine, args[0]);
    py_decref(machine, args[1]);
    return group;
}

/* --- splitting ----------------------------------------------------------- */

/* Tells for each leaf (and each whole group) whether it is taken. */
typedef bool (*Takes)(PyMachine *machine, PyValue exception, void *context,
                      bool *out);

static bool has_own_derive(PyMachine *machine, const PyException *original)
{
    PyValue name = py_string_from(machine, "derive");
    PyValue found =
        py_is_error(name)
            ? PY_UNDEFINED
            : py_type_lookup(machine, original->object.type, py_string(name));
    py_decref(machine, name);
    return py_has_type(found, &py_function_type);
}

/* A group of the same kind with these members: its message, cause, context,
 * traceback and notes are the original's. */
static PyValue derive(PyMachine *machine, PyException *original,
                      PyValue members)
{
    if (py_list(members)->count == 0)
        return PY_NONE;
    if (has_own_derive(machine, original))
        return py_unsupported(machine, "leave derive() out of the class",
                              "a derive() method of a group class");
    PyValue args[2] = {original->detail, members};
    PyValue value = py_group_make(machine, &py_BaseExceptionGroup, args, 2);
    if (py_is_error(value))
        return PY_ERROR;
    PyException *part = py_exception(value);
    part->cause = py_incref(original->cause);
    part->context = py_incref(original->context);
    part->suppress_context = original->suppress_context;
    part->traceback = original->traceback;
    if (part->traceback)
        py_incref_object(&part->traceback->object);
    if (!py_is_undefined(original->notes)) {
        PyList *notes = py_list(original->notes);
        part->notes = py_list_new(machine, notes->items, notes->count);
    }
    return value;
}

static bool split(PyMachine *machine, PyValue exception, Takes takes,
                  void *context, PyValue *match, PyValue *rest);

static bool split_members(PyMachine *machine, PyException *group, Takes takes,
                          void *context, PyValue taken, PyValue left)
{
    PyTuple *members = py_tuple(group->exceptions);
    for (uint32_t i = 0; i < members->count; i++) {
        PyValue match = PY_NONE, rest = PY_NONE;
        if (!split(machine, members->items[i], takes, context, &match, &rest))
            return false;
        bool kept = py_is_none(match) || py_list_append(machine, taken, match);
        kept =
            kept && (py_is_none(rest) || py_list_append(machine, left, rest));
        py_decref(machine, match);
        py_decref(machine, rest);
        if (!kept)
            return false;
    }
    return true;
}

static bool split(PyMachine *machine, PyValue exception, Takes takes,
                  void *context, PyValue *match, PyValue *rest)
{
    bool whole;
    *match = *rest = PY_NONE;
    if (!py_charge(machine, 1) || !takes(machine, exception, context, &whole))
        return false;
    if (whole) {
        *match = py_incref(exception);
        return true;
    }
    if (!py_is_group(exception)) {
        *rest = py_incref(exception);
        return true;
    }
    PyValue taken = py_list_new(machine, NULL, 0);
    PyValue left = py_list_new(machine, NULL, 0);
    bool ok = !py_is_error(taken) && !py_is_error(left) &&
              py_nest(machine, "in exceptiongroup_split_recursive");
    if (ok) {
        ok = split_members(machine, py_exception(exception), takes, context,
                           taken, left);
        py_unnest(machine);
    }
    if (ok) {
        *match = derive(machine, py_exception(exception), taken);
        *rest = py_is_error(*match)
                    ? PY_ERROR
                    : derive(machine, py_exception(exception), left);
        ok = !py_is_error(*match) && !py_is_error(*rest);
    }
    py_decref(machine, taken);
    py_decref(machine, left);
    if (!ok) {
        py_decref(machine, *match);
        *match = *rest = PY_NONE;
    }
    return ok;
}

static bool takes_type(PyMachine *machine, PyValue exception, void *context,
                       bool *out)
{
    return py_exception_matches(machine, exception, *(PyValue *)context, false,
                                out);
}

bool py_group_split(PyMachine *machine, PyValue group, PyValue condition,
                    PyValue *match, PyValue *rest)
{
    if (!py_is_class(condition) && !py_has_type(condition, &py_tuple_type)) {
        py_unsupported(machine,
                       "give the exception types, as in "
                       "split((ValueError, KeyError))",
                       "splitting a group by a function");
        return false;
    }
    return split(machine, group, takes_type, &condition, match, rest);
}

/* --- except* ------------------------------------------------------------- */

/* A group round one exception. Its members are a tuple, which its repr shows,
 * where those of every other group are a list. */
static PyValue wrap_naked(PyMachine *machine, PyValue exception)
{
    PyValue args[2] = {py_string_from(machine, ""),
                       py_tuple_new(machine, &exception, 1)};
    PyValue group = PY_ERROR;
    if (!py_is_error(args[0]) && !py_is_error(args[1]))
        group = py_group_make(machine, &py_BaseExceptionGroup, args, 2);
    py_decref(machine, args[0]);
    py_decref(machine, args[1]);
    return group;
}

bool py_match_group(PyMachine *machine, PyValue rest, PyValue type,
                    PyValue *matched, PyValue *left)
{
    bool whole;
    *matched = *left = PY_NONE;
    if (!py_exception_matches(machine, rest, type, true, &whole))
        return false;
    if (py_is_none(rest))
        return true;
    if (py_is_group(rest))
        return split(machine, rest, takes_type, &type, matched, left);
    if (!whole) {
        *left = py_incref(rest);
        return true;
    }
    *matched = wrap_naked(machine, rest);
    if (py_is_error(*matched)) {
        *matched = PY_NONE;
        return false;
    }
    return true;
}

/* True if `part` still is what split() made of `original`: it was not raised
 * anew with a cause or a traceback of its own. */
static bool is_part_of(const PyException *part, const PyException *original)
{
    return py_is(part->notes, original->notes) &&
           part->traceback == original->traceback &&
           py_is(part->cause, original->cause) &&
           py_is(part->context, original->context);
}

typedef struct Leaves {
    PyValue *items;
    uint32_t count, capacity;
} Leaves;

static bool collect_leaves(PyMachine *machine, Leaves *leaves,
                           PyValue exception)
{
    if (!py_is_group(exception)) {
        BASE_GROW(leaves->items, leaves->count, leaves->capacity);
        leaves->items[leaves->count++] = exception;
        return true;
    }
    PyTuple *members = py_tuple(py_exception(exception)->exceptions);
    bool good = py_nest(machine, "in collect_exception_group_leaf_ids");
    if (!good)
        return false;
    for (uint32_t i = 0; good && i < members->count; i++)
        good = collect_leaves(machine, leaves, members->items[i]);
    py_unnest(machine);
    return good;
}

static bool takes_leaf(PyMachine *machine, PyValue exception, void *context,
                       bool *out)
{
    const Leaves *leaves = context;
    (void)machine;
    *out = false;
    if (py_is_group(exception))
        return true;
    for (uint32_t i = 0; i < leaves->count && !*out; i++)
        *out = py_is(leaves->items[i], exception);
    return true;
}

/* The shape of `original` with only those leaves that are in `parts`. */
static PyValue project(PyMachine *machine, PyValue original,
                       const Leaves *leaves)
{
    PyValue match, rest;
    if (!split(machine, original, takes_leaf, (void *)(uintptr_t)leaves, &match,
               &rest))
        return PY_ERROR;
    py_decref(machine, rest);
    return match;
}

static PyValue merge(PyMachine *machine, PyValue original, PyValue list)
{
    Leaves leaves = {0};
    PyValue raised = py_list_new(machine, NULL, 0);
    PyValue result = PY_ERROR;
    bool ok = !py_is_error(raised);
    for (uint32_t i = 0; ok && i < py_list(list)->count; i++) {
        PyValue item = py_list(list)->items[i];
        if (py_is_none(item))
            continue;
        if (is_part_of(py_exception(item), py_exception(original)))
            ok = collect_leaves(machine, &leaves, item);
        else
            ok = py_list_append(machine, raised, item);
    }
    PyValue again = ok ? project(machine, original, &leaves) : PY_ERROR;
    base_free(leaves.items);
    if (py_is_error(again)) {
        py_decref(machine, raised);
        return PY_ERROR;
    }
    if (py_list(raised)->count == 0) {
        py_decref(machine, raised);
        return again;
    }
    if (py_is_none(again) && py_list(raised)->count == 1 &&
        py_machine_version(machine) >= 312) /* and late versions of 3.11 */
        result = py_incref(py_list(raised)->items[0]);
    else if (py_is_none(again) || py_list_append(machine, raised, again))
        result = py_group_new(machine, "", py_list(raised)->items,
                              py_list(raised)->count);
    py_decref(machine, again);
    py_decref(machine, raised);
    return result;
}

PyValue py_finish_star(PyMachine *machine, PyValue original, PyValue list)
{
    PyList *items = py_list(list);
    bool any = false;
    for (uint32_t i = 0; i < items->count; i++)
        any = any || !py_is_none(items->items[i]);
    if (!any)
        return PY_NONE;
    if (py_is_group(original))
        return merge(machine, original, list);
    for (uint32_t i = 0; i < items->count; i++)
        if (!py_is_none(items->items[i]))
            return py_incref(items->items[i]);
    return PY_NONE;
}
