/* Instructions that collect, unpack and spread. */
#include "py_machine_private.h"

#include "py_ask.h"
#include "py_set.h"
#include "py_text.h"

bool py_op_merge(PyMachine *machine, PyDict *into, PyValue from, PyValue callee)
{
    if (!py_has_type(from, &py_dict_type)) {
        py_raise(machine, &py_TypeError,
                 "argument after ** must be a mapping, not %s",
                 py_type_name(py_type_of(from)));
        return false;
    }
    const char *name = "function";
    if (py_has_type(callee, &py_function_type))
        name =
            py_string(((PyFunction *)py_object(callee))->qualified_name)->text;
    uint32_t position = 0;
    PyValue key, value;
    while (py_dict_each(py_dict(from), &position, &key, &value)) {
        if (!py_is_string(key)) {
            py_raise(machine, &py_TypeError, "keywords must be strings");
            return false;
        }
        if (py_dict_find_name(into, py_string(key)) >= 0) {
            py_raise(machine, &py_TypeError,
                     "__main__.%s() got multiple values for keyword argument "
                     "'%s'",
                     name, py_string(key)->text);
            return false;
        }
        if (!py_dict_set(machine, into, key, value))
            return false;
    }
    return true;
}

PyValue py_op_items(PyMachine *machine, PyValue iterable, bool for_unpack)
{
    if (py_has_type(iterable, &py_list_type) ||
        py_has_type(iterable, &py_tuple_type))
        return py_incref(iterable);
    PyValue items = py_sequence_of(machine, iterable);
    if (py_is_error(items) && for_unpack && !py_type_of(iterable)->iter &&
        py_catch(machine, &py_TypeError))
        py_raise(machine, &py_TypeError, "cannot unpack non-iterable %s object",
                 py_type_name(py_type_of(iterable)));
    return items;
}

static const PyValue *items_of(PyValue value, uint32_t *count)
{
    if (py_has_type(value, &py_tuple_type)) {
        *count = py_tuple(value)->count;
        return py_tuple(value)->items;
    }
    *count = py_list(value)->count;
    return py_list(value)->items;
}

/* top[-1] is a list or tuple; its items go to top[-1] and above, the first on
 * top. */
bool py_op_unpack(PyMachine *machine, PyValue *top, uint32_t count)
{
    PyValue sequence = top[-1];
    uint32_t have;
    const PyValue *items = items_of(sequence, &have);
    if (have < count) {
        py_raise(machine, &py_ValueError,
                 "not enough values to unpack (expected %u, got %u)", count,
                 have);
        return false;
    }
    if (have > count) {
        if (py_machine_version(machine) >= 314)
            py_raise(machine, &py_ValueError,
                     "too many values to unpack (expected %u, got %u)", count,
                     have);
        else
            py_raise(machine, &py_ValueError,
                     "too many values to unpack (expected %u)", count);
        return false;
    }
    PyValue *out = top - 1;
    for (uint32_t i = count; i-- > 0;)
        *out++ = py_incref(items[i]);
    py_decref(machine, sequence);
    return true;
}

bool py_op_unpack_star(PyMachine *machine, PyValue *top, uint32_t before,
                       uint32_t after)
{
    PyValue sequence = top[-1];
    uint32_t have;
    const PyValue *items = items_of(sequence, &have);
    if (have < before + after) {
        py_raise(machine, &py_ValueError,
                 "not enough values to unpack (expected at least %u, got %u)",
                 before + after, have);
        return false;
    }
    uint32_t middle = have - before - after;
    PyValue list = py_list_new(machine, items + before, middle);
    if (py_is_error(list))
        return false;
    PyValue *out = top - 1;
    for (uint32_t i = have; i-- > before + middle;)
        *out++ = py_incref(items[i]);
    *out++ = list;
    for (uint32_t i = before; i-- > 0;)
        *out++ = py_incref(items[i]);
    py_decref(machine, sequence);
    return true;
}

bool py_op_extend(PyMachine *machine, PyValue into, PyValue items)
{
    uint32_t count;
    const PyValue *all = items_of(items, &count);
    bool is_set = py_has_type(into, &py_set_type);
    if (!py_charge(machine, count))
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (is_set ? !py_set_add(machine, into, all[i])
                   : !py_list_append(machine, into, all[i]))
            return false;
    return true;
}

bool py_op_update(PyMachine *machine, PyDict *into, PyValue from)
{
    if (!py_has_type(from, &py_dict_type)) {
        py_raise(machine, &py_TypeError, "'%s' object is not a mapping",
                 py_type_name(py_type_of(from)));
        return false;
    }
    uint32_t position = 0;
    PyValue key, value;
    while (py_dict_each(py_dict(from), &position, &key, &value))
        if (!py_dict_set(machine, into, key, value))
            return false;
    return true;
}

/* All arguments in one array, keywords last, and a tuple of their names. */
PyValue py_op_call_spread(PyMachine *machine, PyValue callee, PyValue args,
                          PyValue keywords)
{
    PyTuple *positional = py_tuple(args);
    if (py_is_undefined(keywords) || py_dict(keywords)->count == 0)
        return py_call(machine, callee, positional->items, positional->count);
    uint32_t count = positional->count + py_dict(keywords)->count;
    PyValue list = py_list_new(machine, positional->items, positional->count);
    PyValue names = py_list_new(machine, NULL, 0);
    PyValue tuple = PY_ERROR, result = PY_ERROR;
    uint32_t position = 0;
    PyValue key, value;
    bool ok = !py_is_error(list) && !py_is_error(names);
    while (ok && py_dict_each(py_dict(keywords), &position, &key, &value))
        ok = py_list_append(machine, list, value) &&
             py_list_append(machine, names, key);
    if (ok)
        tuple =
            py_tuple_new(machine, py_list(names)->items, py_list(names)->count);
    if (!py_is_error(tuple))
        result = py_call_keywords(machine, callee, py_list(list)->items, count,
                                  tuple);
    py_decref(machine, tuple);
    py_decref(machine, names);
    py_decref(machine, list);
    return result;
}

static PyValue format_converted(PyMachine *machine, PyNativeFrame *frame,
                                PyOutcome outcome, PyValue value)
{
    if (outcome == PY_OUTCOME_RAISE) {
        py_set_exception(machine, value);
        return PY_ERROR;
    }
    PyValue text = py_to_text(machine, value, PY_TEXT_FORMAT,
                              py_native_frame_state(frame)[0]);
    py_decref(machine, value);
    return text;
}

PyValue py_op_convert_and_format(PyMachine *machine, PyValue value,
                                 uint32_t conversion, PyValue spec)
{
    PyValue state = py_incref(spec);
    PyNativeFrame *frame =
        py_native_frame_push(machine, format_converted, &state, 1);
    if (!frame)
        return PY_ERROR;
    PyTextKind kind = conversion == 'r'   ? PY_TEXT_REPR
                      : conversion == 'a' ? PY_TEXT_ASCII
                                          : PY_TEXT_STR;
    PyValue text = py_to_text(machine, value, kind, PY_UNDEFINED);
    if (py_is_pending(text))
        return text;
    if (!py_is_error(text))
        text = format_converted(machine, frame, PY_OUTCOME_RETURN, text);
    py_frame_pop(machine, &frame->frame);
    return text;
}

PyValue py_op_async_iter(PyMachine *machine, PyValue value)
{
    PyValue answer;
    if (py_ask_special(machine, value, PY_SPECIAL_AITER, PY_UNDEFINED,
                       PY_ASK_ANY, &answer))
        return answer;
    return py_raise(machine, &py_TypeError,
                    "'async for' requires an object with __aiter__ method, "
                    "got %s",
                    py_type_name(py_type_of(value)));
}

PyValue py_op_async_next(PyMachine *machine, PyValue iterator)
{
    PyValue answer;
    if (py_ask_special(machine, iterator, PY_SPECIAL_ANEXT, PY_UNDEFINED,
                       PY_ASK_ANY, &answer))
        return answer;
    return py_raise(machine, &py_TypeError,
                    "'async for' requires an iterator with __anext__ method, "
                    "got %s",
                    py_type_name(py_type_of(iterator)));
}
