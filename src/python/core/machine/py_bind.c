/* Arguments to parameters, with CPython's complaints. */
#include "py_bind.h"

#include "base_memory.h"
#include "py_argument.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_machine.h"
#include "py_native_complaint.h"
#include "py_native_guise.h"
#include "py_suggest_closest.h"
#include "py_tuple.h"

#include <stdio.h>

static uint32_t keyword_count(PyValue keyword_names)
{
    return py_is_undefined(keyword_names) ? 0 : py_tuple(keyword_names)->count;
}

/* 'a', 'b', and 'c' */
static void list_names(BaseText *out, PyString *const *names,
                       const bool *missing, uint32_t count)
{
    uint32_t left = 0;
    for (uint32_t i = 0; i < count; i++)
        left += missing[i];
    uint32_t total = left;
    for (uint32_t i = 0; i < count; i++) {
        if (!missing[i])
            continue;
        left--;
        base_text_printf(out, "'%s'", names[i]->text);
        if (left == 1)
            base_text_append(out, total > 2 ? ", and " : " and ");
        else if (left > 1)
            base_text_append(out, ", ");
    }
}

static bool complain_missing(PyMachine *machine, PyFunction *function,
                             const PyValue *slots, uint32_t from, uint32_t to,
                             const char *kind)
{
    const PyCode *code = function->code;
    bool missing[256] = {false};
    uint32_t count = 0, room = to - from > 256 ? 256 : to - from;
    for (uint32_t i = 0; i < room; i++) {
        missing[i] = py_is_undefined(slots[from + i]);
        count += missing[i];
    }
    BaseText names = {0};
    list_names(&names, code->local_names + from, missing, room);
    py_raise(machine, &py_TypeError,
             "%s() missing %u required %s argument%s: %s",
             py_string(function->qualified_name)->text, count, kind,
             count == 1 ? "" : "s", base_text_str(&names));
    base_text_release(&names);
    return false;
}

static bool complain_too_many(PyMachine *machine, PyFunction *function,
                              const PyValue *slots, uint32_t given)
{
    const PyCode *code = function->code;
    uint32_t most = code->positional_count;
    uint32_t defaults = function->defaults ? function->defaults->count : 0;
    uint32_t keyword_only = 0;
    for (uint32_t i = most; i < code->parameter_count; i++)
        keyword_only += !py_is_undefined(slots[i]);
    char range[48], extra[80] = "";
    if (defaults)
        snprintf(range, sizeof range, "from %u to %u", most - defaults, most);
    else
        snprintf(range, sizeof range, "%u", most);
    if (keyword_only)
        snprintf(extra, sizeof extra,
                 " positional argument%s (and %u keyword-only argument%s)",
                 given == 1 ? "" : "s", keyword_only,
                 keyword_only == 1 ? "" : "s");
    py_raise(machine, &py_TypeError,
             "%s() takes %s positional argument%s but %u%s %s given",
             py_string(function->qualified_name)->text, range,
             most == 1 && !defaults ? "" : "s", given, extra,
             given == 1 && !keyword_only ? "was" : "were");
    return false;
}

static int32_t find_parameter(const PyCode *code, PyString *name)
{
    for (uint32_t i = code->positional_only_count; i < code->parameter_count;
         i++)
        if (code->local_names[i] == name ||
            py_string_equals(code->local_names[i], name))
            return (int32_t)i;
    return -1;
}

/* From 3.13 on with the parameter that may be meant. */
static void raise_unexpected(PyMachine *machine, const char *function,
                             const char *name, const char *const *names,
                             uint32_t count)
{
    const char *meant = py_machine_version(machine) >= 313
                            ? py_suggest_closest(name, names, (int)count)
                            : NULL;
    py_raise(machine, &py_TypeError,
             "%s() got an unexpected keyword argument '%s'%s%s%s", function,
             name, meant ? ". Did you mean '" : "", meant ? meant : "",
             meant ? "'?" : "");
}

static bool complain_unexpected(PyMachine *machine, PyFunction *function,
                                PyString *name)
{
    const PyCode *code = function->code;
    for (uint32_t i = 0; i < code->positional_only_count; i++) {
        if (!py_string_equals(code->local_names[i], name))
            continue;
        py_raise(machine, &py_TypeError,
                 "%s() got some positional-only arguments passed as keyword "
                 "arguments: '%s'",
                 py_string(function->qualified_name)->text, name->text);
        return false;
    }
    uint32_t first = code->positional_only_count;
    uint32_t named = code->parameter_count - first;
    const char **names = base_alloc_array(named, sizeof *names);
    for (uint32_t i = 0; i < named; i++)
        names[i] = code->local_names[first + i]->text;
    raise_unexpected(machine, py_string(function->qualified_name)->text,
                     name->text, names, named);
    base_free(names);
    return false;
}

static bool bind_keywords(PyMachine *machine, PyFunction *function,
                          PyValue *slots, const PyValue *values, PyTuple *names,
                          PyDict *rest)
{
    if (!py_charge(machine, 8ull * names->count))
        return false;
    if (py_has_no_keyword(py_from_object(names)))
        return !py_is_error(py_raise_no_keyword(machine));
    for (uint32_t i = 0; i < names->count; i++) {
        PyString *name = py_string(names->items[i]);
        int32_t at = find_parameter(function->code, name);
        if (at >= 0) {
            if (!py_is_undefined(slots[at])) {
                py_raise(machine, &py_TypeError,
                         "%s() got multiple values for argument '%s'",
                         py_string(function->qualified_name)->text, name->text);
                return false;
            }
            slots[at] = py_incref(values[i]);
        } else if (!rest) {
            return complain_unexpected(machine, function, name);
        } else if (!py_dict_set_name(machine, rest, name, values[i])) {
            return false;
        }
    }
    return true;
}

static bool fill_defaults(PyMachine *machine, PyFunction *function,
                          PyValue *slots)
{
    const PyCode *code = function->code;
    uint32_t defaults = function->defaults ? function->defaults->count : 0;
    BASE_INVARIANT(defaults <= code->positional_count);
    uint32_t first = code->positional_count - defaults;
    for (uint32_t i = 0; i < first; i++)
        if (py_is_undefined(slots[i]))
            return complain_missing(machine, function, slots, 0, first,
                                    "positional");
    for (uint32_t i = 0; i < defaults; i++)
        if (py_is_undefined(slots[first + i]))
            slots[first + i] = py_incref(function->defaults->items[i]);
    for (uint32_t i = code->positional_count; i < code->parameter_count; i++) {
        if (!py_is_undefined(slots[i]))
            continue;
        if (function->keyword_defaults)
            slots[i] = py_incref(py_dict_get_name(function->keyword_defaults,
                                                  code->local_names[i]));
    }
    for (uint32_t i = code->positional_count; i < code->parameter_count; i++)
        if (py_is_undefined(slots[i]))
            return complain_missing(machine, function, slots,
                                    code->positional_count,
                                    code->parameter_count, "keyword-only");
    return true;
}

static bool bind(PyMachine *machine, PyFunction *function, PyValue *slots,
                 const PyValue *args, uint32_t count, PyValue keyword_names)
{
    const PyCode *code = function->code;
    uint32_t keywords = keyword_count(keyword_names);
    BASE_REQUIRE(keywords <= count);
    uint32_t given = count - keywords;
    uint32_t taken =
        given < code->positional_count ? given : code->positional_count;
    uint32_t next = code->parameter_count;
    BASE_INVARIANT(code->positional_only_count <= code->positional_count);
    BASE_INVARIANT(code->positional_count <= code->parameter_count);
    BASE_INVARIANT(next <= code->local_count);
    for (uint32_t i = 0; i < taken; i++)
        slots[i] = py_incref(args[i]);
    if (code->flags & PY_CODE_VARARGS) {
        PyValue rest = py_tuple_new(
            machine, given > taken ? args + taken : NULL, given - taken);
        if (py_is_error(rest))
            return false;
        slots[next++] = rest;
    }
    PyDict *rest_keywords = NULL;
    if (code->flags & PY_CODE_VARKEYWORDS) {
        PyValue dict = py_dict_new(machine);
        if (py_is_error(dict))
            return false;
        slots[next] = dict;
        rest_keywords = py_dict(dict);
    }
    if (keywords && !bind_keywords(machine, function, slots, args + given,
                                   py_tuple(keyword_names), rest_keywords))
        return false;
    if (given > taken && !(code->flags & PY_CODE_VARARGS))
        return complain_too_many(machine, function, slots, given);
    return fill_defaults(machine, function, slots);
}

bool py_bind_arguments(PyMachine *machine, PyFunction *function, PyValue *slots,
                       const PyValue *args, uint32_t count,
                       PyValue keyword_names)
{
    if (function->owner &&
        !py_native_guise_takes(machine, function, args, count, keyword_names))
        return false;
    if (bind(machine, function, slots, args, count, keyword_names))
        return true;
    if (function->guise)
        py_native_guise_complain(machine, function, args, count, keyword_names);
    return false;
}

bool py_has_rest(const PyFunction *function, uint32_t count)
{
    uint32_t plain = function->plain_count;
    return count < plain && plain != UINT32_MAX && function->defaults &&
           plain - count <= function->defaults->count;
}

uint32_t py_bind_rest(const PyFunction *function, PyValue *slots,
                      uint32_t count)
{
    const PyTuple *defaults = function->defaults;
    uint32_t all = function->plain_count;
    BASE_INVARIANT(py_has_rest(function, count));
    for (uint32_t i = count; i < all; i++)
        slots[i] = py_incref(defaults->items[defaults->count + i - all]);
    return all;
}

/* --- natives ------------------------------------------------------------- */

/* Puts a keyword that names no parameter into the native's dict. */
static bool keep_keyword(PyMachine *machine, PyValue *rest, PyTuple *names,
                         uint32_t at, PyValue value)
{
    if (py_is_undefined(*rest)) {
        *rest = py_dict_new(machine);
        if (py_is_error(*rest))
            return false;
    }
    if (py_is_no_keyword(py_from_object(names), names->items[at]))
        py_mark_no_keyword(*rest);
    return py_dict_set_name(machine, py_dict(*rest),
                            py_string(names->items[at]), value);
}

/* The parameter of that name that may be given by keyword, or `named`. */
static uint32_t find_named(const PyMachine *machine, const PyNative *native,
                           uint32_t named, const char *name)
{
    uint32_t at = py_native_positional_only(machine, native);
    while (at < named && strcmp(native->names[at], name) != 0)
        at++;
    return at + 1 == native->parameter_count &&
                   py_machine_version(machine) < native->last_since
               ? named
               : at;
}

/* What hands its keywords on has walked over its argument first. */
static bool may_be_walked(PyValue value)
{
    const PyType *type = py_type_of(value);
    return type->iter || type->get_item || type->flags & PY_TYPE_HEAP;
}

/* CPython's generated parsers tell of what is missing, then of what was given
 * twice, then of a keyword that names no parameter; others at once. */
static bool bind_native_keywords(PyMachine *machine, const PyNative *native,
                                 PyValue *all, const PyValue *values,
                                 PyTuple *names)
{
    uint32_t named = native->parameter_count - (native->keywords ? 1u : 0u);
    PyValue unknown = PY_UNDEFINED;
    uint32_t twice = named;
    bool is_short = false;
    BASE_INVARIANT(named <= PY_NATIVE_PARAMETERS);
    for (uint32_t k = 0; k < names->count; k++) {
        const char *name = py_string(names->items[k])->text;
        uint32_t at = find_named(machine, native, named, name);
        if (at >= named && native->keywords) {
            if (!native->gets_tuple_in &&
                py_is_no_keyword(py_from_object(names), names->items[k]))
                return !py_is_error(py_raise_no_keyword(machine));
            if (!keep_keyword(machine, &all[named], names, k, values[k]))
                return false;
        } else if (at >= named) {
            unknown = py_is_undefined(unknown) ? names->items[k] : unknown;
            if (!native->clinic)
                break;
        } else if (!py_is_undefined(all[at])) {
            twice = twice == named || at < twice ? at : twice;
            if (!native->clinic)
                break;
        } else {
            all[at] = values[k];
        }
    }
    for (uint32_t i = 0; native->clinic && i < native->required; i++)
        is_short = is_short || py_is_undefined(all[i]);
    bool is_unknown = !py_is_undefined(unknown);
    if (twice < named && !is_short)
        py_native_complain_twice(machine, native, twice);
    else if (is_unknown && !is_short && native->hands_on_to &&
             !may_be_walked(all[0]))
        py_raise(machine, &py_TypeError, "'%s' object is not iterable",
                 py_type_name(py_type_of(all[0])));
    else if (is_unknown && !is_short &&
             py_is_no_keyword(py_from_object(names), unknown))
        py_raise_no_keyword(machine);
    else if (is_unknown && !is_short)
        py_native_complain_keyword(machine, native, py_string(unknown)->text);
    return (!is_unknown && twice == named) || is_short;
}

static inline PyValue call(PyMachine *machine, const PyNative *native,
                           const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(!py_holds_exception(machine));
    PyValue answer = native->fn(machine, args, count);
    BASE_INVARIANT(py_is_answer(machine, answer));
    return py_is_error(answer)
               ? py_argument_call_again(machine, native, args, count)
               : answer;
}

/* Positional arguments alone, fewer than there are parameters: so few that a
 * loop, of which the compiler makes calls of memset() and memcpy(), costs more
 * than what it does. */
static __attribute__((noinline)) PyValue call_short(PyMachine *machine,
                                                    const PyNative *native,
                                                    const PyValue *args,
                                                    uint32_t given)
{
    PyValue all[PY_NATIVE_PARAMETERS] = {PY_UNDEFINED};
    _Static_assert(PY_NATIVE_PARAMETERS == 8, "the cases below");
    BASE_INVARIANT(given < PY_NATIVE_PARAMETERS);
    switch (given) {
    case 7:
        all[6] = args[6]; /* fall through */
    case 6:
        all[5] = args[5]; /* fall through */
    case 5:
        all[4] = args[4]; /* fall through */
    case 4:
        all[3] = args[3]; /* fall through */
    case 3:
        all[2] = args[2]; /* fall through */
    case 2:
        all[1] = args[1]; /* fall through */
    case 1:
        all[0] = args[0]; /* fall through */
    default:
        return call(machine, native, all, native->parameter_count);
    }
}

static bool has_right_owner(PyMachine *machine, const PyNative *native,
                            const PyValue *args, uint32_t given)
{
    BASE_INVARIANT(native->owner != NULL);
    if (given && py_is_instance(args[0], native->owner))
        return true;
    bool is_slot = native->is_slot || native == native->owner->init;
    py_native_complain_self(machine, native->owner, native->name, is_slot,
                            given ? args[0] : PY_UNDEFINED);
    return false;
}

static PyValue call_bound(PyMachine *machine, const PyNative *native,
                          const PyValue *args, uint32_t given,
                          PyValue keyword_names, PyValue *all, uint32_t total)
{
    BASE_INVARIANT(total >= native->parameter_count);
    uint32_t taken = given < native->positional ? given : native->positional;
    for (uint32_t i = 0; i < native->parameter_count; i++)
        all[i] = i < taken ? args[i] : PY_UNDEFINED;
    for (uint32_t i = taken; i < given; i++)
        all[native->parameter_count + i - taken] = args[i];
    PyValue result = PY_ERROR;
    bool bound = !keyword_count(keyword_names) ||
                 py_native_gets_class(machine, native) ||
                 bind_native_keywords(machine, native, all, args + given,
                                      py_tuple(keyword_names));
    bound =
        bound && py_native_check_positions(machine, native, all, args, given);
    for (uint32_t i = 0; bound && i < native->required; i++) {
        bound = !py_is_undefined(all[i]);
        if (!bound)
            py_native_complain_missing(machine, native, all, args, given);
    }
    bound = bound && (!native->owner || native->is_python ||
                      has_right_owner(machine, native, all, 1));
    if (bound)
        result = call(machine, native, all, total);
    if (native->keywords)
        py_decref(machine, all[native->parameter_count - 1]);
    return result;
}

static __attribute__((noinline)) PyValue
call_other(PyMachine *machine, const PyNative *native, const PyValue *args,
           uint32_t count, PyValue keyword_names)
{
    uint32_t given = count - keyword_count(keyword_names);
    if (native->owner && !py_native_is_text(machine, native) &&
        !has_right_owner(machine, native, args, given))
        return PY_ERROR;
    if (!py_native_check_counts(machine, native, args, given, count - given))
        return PY_ERROR;
    uint32_t extra =
        given > native->positional ? given - native->positional : 0;
    uint32_t total = native->parameter_count + extra;
    PyValue small[24];
    if (total <= 24)
        return call_bound(machine, native, args, given, keyword_names, small,
                          total);
    PyValue *all = py_memory_new(machine, total * sizeof *all);
    if (!all)
        return PY_ERROR;
    PyValue result =
        call_bound(machine, native, args, given, keyword_names, all, total);
    py_memory_free(machine, all, total * sizeof *all);
    return result;
}

/* A builtin class has few classes before it, and they are near. */
static inline bool is_of_owner(const PyType *type, const PyType *owner)
{
    return type == owner || type->base == owner ||
           py_type_is_subtype(type, owner);
}

/* True of most: nothing by keyword, and as many as there may be, of the class
 * that the native is of. */
static inline bool is_usual(const PyNative *native, const PyValue *args,
                            uint32_t count, PyValue keyword_names)
{
    return py_is_undefined(keyword_names) && count >= native->required &&
           count <= native->positional && !native->variadic &&
           !native->keywords &&
           (!native->owner ||
            (count && is_of_owner(py_type_of(args[0]), native->owner)));
}

#define FEW 8

/* The same of those that take any number of arguments: a few, at least one, and
 * no method of a class. */
static inline bool is_variadic(const PyNative *native, uint32_t count,
                               PyValue keyword_names)
{
    return native->variadic && py_is_undefined(keyword_names) &&
           !native->keywords && !native->owner && count > 0 &&
           count >= native->required && count <= FEW &&
           native->positional <= native->required;
}

static __attribute__((noinline)) PyValue call_variadic(PyMachine *machine,
                                                       const PyNative *native,
                                                       const PyValue *args,
                                                       uint32_t count)
{
    PyValue all[PY_NATIVE_PARAMETERS + FEW];
    uint32_t positional = native->positional, total = 0;
    BASE_INVARIANT(native->parameter_count <= PY_NATIVE_PARAMETERS);
    if (positional == 0 && count == 2) { /* of max() and min(), mostly */
        total = native->parameter_count;
        switch (total) {
        case 2:
            all[1] = PY_UNDEFINED; /* fall through */
        case 1:
            all[0] = PY_UNDEFINED; /* fall through */
        case 0:
            all[total] = args[0];
            all[total + 1] = args[1];
            return call(machine, native, all, total + 2);
        default:
            total = 0;
        }
    }
    for (; total < positional; total++)
        all[total] = args[total];
    for (; total < native->parameter_count; total++)
        all[total] = PY_UNDEFINED;
    for (uint32_t i = positional; i < count; i++)
        all[total++] = args[i];
    return call(machine, native, all, total);
}

PyValue py_call_native(PyMachine *machine, const PyNative *native,
                       const PyValue *args, uint32_t count,
                       PyValue keyword_names)
{
    if (is_variadic(native, count, keyword_names))
        return call_variadic(machine, native, args, count);
    if (!is_usual(native, args, count, keyword_names))
        return call_other(machine, native, args, count, keyword_names);
    BASE_INVARIANT(native->required <= count);
    BASE_INVARIANT(count <= native->parameter_count);
    return count == native->parameter_count
               ? call(machine, native, args, count)
               : call_short(machine, native, args, count);
}
