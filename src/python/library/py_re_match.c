#include "py_re_match.h"

#include "py_argument.h"
#include "py_bytes.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_native_table.h"
#include "py_re_scanner.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_utf8.h"
#include "py_wait.h"

/* --- texts ---------------------------------------------------------------- */

static bool check_pieces(PyMachine *machine, bool is_bytes,
                         const PyValue *pieces, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (is_bytes ? py_is_any_bytes(pieces[i]) : py_is_any_string(pieces[i]))
            continue;
        py_raise(machine, &py_TypeError,
                 is_bytes ? "sequence item %u: expected a bytes-like object, "
                            "%s found"
                          : "sequence item %u: expected str instance, %s "
                            "found",
                 i, py_type_name(py_type_of(pieces[i])));
        return false;
    }
    return py_charge(machine, count);
}

static PyValue join_bytes(PyMachine *machine, const PyValue *pieces,
                          uint32_t count)
{
    BaseText all = {0};
    PyReText text;
    for (uint32_t i = 0; i < count; i++) {
        if (!py_re_text(pieces[i], &text) ||
            !py_text_room(machine, &all, (uint64_t)text.size)) {
            base_text_release(&all);
            return PY_ERROR;
        }
        base_text_append_n(&all, text.bytes, (size_t)text.size);
    }
    PyValue bytes = py_bytes_new(machine, all.data ? all.data : "", all.length);
    base_text_release(&all);
    return bytes;
}

PyValue py_re_join(PyMachine *machine, PyValue string, const PyValue *pieces,
                   uint32_t count)
{
    bool is_bytes = py_is_any_bytes(string);
    if (!check_pieces(machine, is_bytes, pieces, count))
        return PY_ERROR;
    if (count == 1 && !is_bytes)
        return py_string_plain(machine, pieces[0]);
    return is_bytes ? join_bytes(machine, pieces, count)
                    : py_string_join(machine, pieces, count);
}

static PyValue part_of(PyMachine *machine, const PyMatch *match, uint32_t group,
                       PyValue otherwise)
{
    const int64_t *marks = match->marks + 2 * group;
    if (marks[0] < 0)
        return py_incref(otherwise);
    return py_re_part(machine, match->string, marks[0], marks[1]);
}

static PyValue empty_of(PyMachine *machine, PyValue string)
{
    return py_is_any_bytes(string) ? py_bytes_new(machine, "", 0)
                                   : py_string_new(machine, "", 0);
}

static void drop_all(PyMachine *machine, PyValue *values, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        py_decref(machine, values[i]);
}

PyValue py_match_fill(PyMachine *machine, const PyMatch *match, PyValue value)
{
    const PyTuple *template = py_tuple(value);
    uint32_t count = template->count, made = 0;
    if (!py_charge(machine, count))
        return PY_ERROR;
    PyValue empty = empty_of(machine, match->string), answer = PY_ERROR;
    PyValue *pieces = py_memory_new(machine, (count + 1) * sizeof *pieces);
    if (py_is_error(empty) || !pieces) {
        py_decref(machine, empty);
        py_memory_free(machine, pieces, (count + 1) * sizeof *pieces);
        return PY_ERROR;
    }
    for (; made < count; made++) {
        PyValue item = template->items[made];
        pieces[made] =
            py_is_small(item)
                ? part_of(machine, match, (uint32_t)py_small_value(item), empty)
                : py_incref(item);
        if (py_is_error(pieces[made]))
            break;
    }
    if (made == count)
        answer = py_re_join(machine, match->string, pieces, count);
    drop_all(machine, pieces, made);
    py_memory_free(machine, pieces, (count + 1) * sizeof *pieces);
    py_decref(machine, empty);
    return answer;
}

/* --- groups --------------------------------------------------------------- */

static PyValue no_such_group(PyMachine *machine)
{
    return py_raise(machine, &py_IndexError, "no such group");
}

/* The number of a group that is given by number or name. */
static bool find_group(PyMachine *machine, const PyMatch *match,
                       const PyValue *given, uint32_t *group)
{
    int64_t index = -1;
    PyValue key = *given;
    if (py_is_any_string(key)) {
        key = py_dict_get_name(py_dict(match->pattern->group_index),
                               py_string(key));
        if (py_is_small(key))
            index = py_small_value(key);
    } else if (py_is_small(key) || py_is_bool(key) ||
               py_argument_asks(key, PY_AS_INT)) {
        if (!py_argument_index(machine, given, &index))
            return false;
    }
    if (index < 0 || index > match->groups) {
        no_such_group(machine);
        return false;
    }
    *group = (uint32_t)index;
    return true;
}

static PyValue match_group(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    const PyMatch *match = py_match(args[0]);
    uint32_t group;
    if (count == 1)
        return part_of(machine, match, 0, PY_NONE);
    if (count == 2)
        return find_group(machine, match, &args[1], &group)
                   ? part_of(machine, match, group, PY_NONE)
                   : PY_ERROR;
    PyValue tuple = py_tuple_new(machine, NULL, count - 1);
    for (uint32_t i = 1; i < count && !py_is_error(tuple); i++) {
        PyValue part = find_group(machine, match, &args[i], &group)
                           ? part_of(machine, match, group, PY_NONE)
                           : PY_ERROR;
        if (!py_is_error(part)) {
            py_tuple(tuple)->items[i - 1] = part;
            continue;
        }
        py_decref(machine, tuple);
        return PY_ERROR;
    }
    return tuple;
}

static PyValue match_groups(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    (void)count;
    const PyMatch *match = py_match(args[0]);
    PyValue otherwise = py_is_undefined(args[1]) ? PY_NONE : args[1];
    PyValue tuple = py_tuple_new(machine, NULL, match->groups);
    for (uint32_t i = 0; i < match->groups && !py_is_error(tuple); i++) {
        PyValue part = part_of(machine, match, i + 1, otherwise);
        if (py_is_error(part)) {
            py_decref(machine, tuple);
            return PY_ERROR;
        }
        py_tuple(tuple)->items[i] = part;
    }
    return tuple;
}

static PyValue match_group_dict(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)count;
    const PyMatch *match = py_match(args[0]);
    PyValue otherwise = py_is_undefined(args[1]) ? PY_NONE : args[1];
    PyValue made = py_dict_new(machine), key, value;
    uint32_t at = 0;
    while (
        !py_is_error(made) &&
        py_dict_each(py_dict(match->pattern->group_index), &at, &key, &value)) {
        PyValue part =
            part_of(machine, match, (uint32_t)py_small_value(value), otherwise);
        bool good =
            !py_is_error(part) &&
            py_dict_set_name(machine, py_dict(made), py_string(key), part);
        py_decref(machine, part);
        if (!good) {
            py_decref(machine, made);
            return PY_ERROR;
        }
    }
    return made;
}

static PyValue get_item(PyMachine *machine, PyValue self, PyValue key)
{
    PyValue args[2] = {self, key};
    uint32_t group;
    return find_group(machine, py_match(self), &args[1], &group)
               ? part_of(machine, py_match(self), group, PY_NONE)
               : PY_ERROR;
}

/* --- places --------------------------------------------------------------- */

/* In characters. */
static PyValue place_of(PyMachine *machine, const PyMatch *match, uint32_t mark)
{
    int64_t at = match->marks[mark];
    PyReText text;
    if (at > 0 && py_re_text(match->string, &text) && text.is_wide) {
        if (!py_charge(machine, (uint64_t)at / 64))
            return PY_ERROR;
        at = py_utf8_length(text.bytes, (size_t)at);
    }
    return py_small(at);
}

static PyValue span_of(PyMachine *machine, const PyMatch *match, uint32_t group)
{
    PyValue pair[2] = {place_of(machine, match, 2 * group),
                       place_of(machine, match, 2 * group + 1)};
    return py_is_error(pair[0]) || py_is_error(pair[1])
               ? PY_ERROR
               : py_tuple_new(machine, pair, 2);
}

/* The group that is given, or the whole. */
static bool given_group(PyMachine *machine, const PyValue *args,
                        uint32_t *group)
{
    *group = 0;
    return py_is_undefined(args[1]) ||
           find_group(machine, py_match(args[0]), &args[1], group);
}

static PyValue match_start(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    uint32_t group;
    (void)count;
    return given_group(machine, args, &group)
               ? place_of(machine, py_match(args[0]), 2 * group)
               : PY_ERROR;
}

static PyValue match_end(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    uint32_t group;
    (void)count;
    return given_group(machine, args, &group)
               ? place_of(machine, py_match(args[0]), 2 * group + 1)
               : PY_ERROR;
}

static PyValue match_span(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    uint32_t group;
    (void)count;
    return given_group(machine, args, &group)
               ? span_of(machine, py_match(args[0]), group)
               : PY_ERROR;
}

static PyValue get_regs(PyMachine *machine, PyObject *self)
{
    const PyMatch *match = (const PyMatch *)(void *)self;
    PyValue tuple = py_tuple_new(machine, NULL, match->groups + 1);
    for (uint32_t i = 0; i <= match->groups && !py_is_error(tuple); i++) {
        PyValue span = span_of(machine, match, i);
        if (py_is_error(span)) {
            py_decref(machine, tuple);
            return PY_ERROR;
        }
        py_tuple(tuple)->items[i] = span;
    }
    return tuple;
}

/* --- as an object --------------------------------------------------------- */

static PyValue expand(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), template, answer;
    const PyMatch *match = py_match(state[0]);
    PyValue args[2] = {py_from_object(match->pattern), state[1]};
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(template,
                py_call(machine, match->pattern->read_template, args, 2));
    PY_WAITS_END(frame);
    answer = py_is_tuple(template) ? py_match_fill(machine, match, template)
                                   : py_incref(template);
    py_decref(machine, template);
    return answer;
}

static PyValue match_expand(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    (void)count;
    PyValue state[2] = {py_incref(args[0]), py_incref(args[1])};
    return py_wait_run(machine, expand, state, 2);
}

static PyValue match_copy(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)machine;
    (void)count;
    return py_incref(args[0]);
}

static void destroy(PyMachine *machine, PyObject *self)
{
    PyMatch *match = (PyMatch *)(void *)self;
    py_decref_object(machine, &match->pattern->object);
    py_decref(machine, match->string);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    PyMatch *match = (PyMatch *)(void *)self;
    visit(&match->pattern->object, context);
    visit(py_object(match->string), context);
}

void py_re_append_start(BaseText *out, const BaseText *text,
                        uint32_t characters)
{
    const char *bytes = base_text_str(text);
    size_t at = 0;
    uint32_t code;
    for (; at < text->length && characters; characters--)
        at += py_utf8_read(bytes + at, &code);
    base_text_append_n(out, bytes, at);
}

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyMatch *match = py_match(self);
    PyValue from = place_of(machine, match, 0);
    PyValue to = place_of(machine, match, 1);
    PyValue part = part_of(machine, match, 0, PY_NONE);
    BaseText text = {0};
    bool good = !py_is_error(from) && !py_is_error(to) && !py_is_error(part) &&
                py_repr(machine, part, &text);
    if (good) {
        base_text_printf(out, "<re.Match object; span=(%lld, %lld), match=",
                         (long long)py_small_value(from),
                         (long long)py_small_value(to));
        py_re_append_start(out, &text, 50);
        base_text_append_char(out, '>');
    }
    base_text_release(&text);
    py_decref(machine, part);
    return good;
}

static PyValue get_string(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyMatch *)(void *)self)->string);
}

static PyValue get_pattern(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((PyMatch *)(void *)self)->pattern));
}

static PyValue get_position(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_small(((PyMatch *)(void *)self)->position);
}

static PyValue get_end_position(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_small(((PyMatch *)(void *)self)->end_position);
}

static PyValue get_last_index(PyMachine *machine, PyObject *self)
{
    (void)machine;
    uint32_t last = ((PyMatch *)(void *)self)->last_group;
    return last ? py_small(last) : PY_NONE;
}

static PyValue get_last_group(PyMachine *machine, PyObject *self)
{
    (void)machine;
    const PyMatch *match = (const PyMatch *)(void *)self;
    const PyTuple *names = py_tuple(match->pattern->group_names);
    return match->last_group && match->last_group < names->count
               ? py_incref(names->items[match->last_group])
               : PY_NONE;
}

static const PyNative methods[] = {
    PY_METHOD_VARIADIC(&py_match_type, "group", match_group),
    PY_METHOD_NAMED(&py_match_type, "groups", match_groups, 0, 1, 1, "default"),
    PY_METHOD_NAMED(&py_match_type, "groupdict", match_group_dict, 0, 1, 1,
                    "default"),
    PY_METHOD(&py_match_type, "start", match_start, 0, 1),
    PY_METHOD(&py_match_type, "end", match_end, 0, 1),
    PY_METHOD(&py_match_type, "span", match_span, 0, 1),
    PY_METHOD_NAMED(&py_match_type, "expand", match_expand, 1, 1, 1,
                    "template"),
    PY_METHOD(&py_match_type, "__copy__", match_copy, 0, 0),
    PY_METHOD(&py_match_type, "__deepcopy__", match_copy, 1, 1),
    {.name = NULL},
};

static const PyGetter getters[] = {
    {"string", get_string, NULL},
    {"re", get_pattern, NULL},
    {"pos", get_position, NULL},
    {"endpos", get_end_position, NULL},
    {"lastindex", get_last_index, NULL},
    {"lastgroup", get_last_group, NULL},
    {"regs", get_regs, NULL},
    {NULL, NULL, NULL},
};

const PyType py_match_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "Match",
    .module = "re",
    .title = "re.Match",
    .size = sizeof(PyMatch),
    .flags = PY_TYPE_VARIABLE | PY_TYPE_GENERIC,
    .destroy = destroy,
    .traverse = traverse,
    .repr = repr,
    .get_item = get_item,
    .methods = methods,
    .getters = getters,
};
