#include "py_re_scan.h"

#include "py_bytes.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_list.h"
#include "py_native_table.h"
#include "py_re_match.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_wait.h"

/* --- one ------------------------------------------------------------------ */

static PyValue find(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), found;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(found, py_scanner_next(machine, py_scanner(*state)));
    PY_WAITS_END(frame);
    return py_is(found, PY_TRUE) ? py_scanner_take(machine, py_scanner(*state))
                                 : PY_NONE;
}

PyValue py_re_find(PyMachine *machine, PyValue scanner)
{
    PyValue state = py_incref(scanner);
    return py_wait_run(machine, find, &state, 1);
}

/* --- all ------------------------------------------------------------------ */

/* Puts a new value (stolen, may be PY_ERROR) on a list. */
static bool put(PyMachine *machine, PyValue list, PyValue item)
{
    bool good = !py_is_error(item) && py_list_append(machine, list, item);
    py_decref(machine, item);
    return good;
}

static PyValue empty_of(PyMachine *machine, PyValue string)
{
    return py_is_any_bytes(string) ? py_bytes_new(machine, "", 0)
                                   : py_string_new(machine, "", 0);
}

static PyValue groups_of(PyMachine *machine, const PyScanner *scanner,
                         PyValue empty)
{
    uint32_t count = scanner->run.groups;
    if (count < 2)
        return py_scanner_group(machine, scanner, count, empty);
    PyValue tuple = py_tuple_new(machine, NULL, count);
    for (uint32_t i = 0; i < count && !py_is_error(tuple); i++) {
        PyValue part = py_scanner_group(machine, scanner, i + 1, empty);
        if (py_is_error(part)) {
            py_decref(machine, tuple);
            return PY_ERROR;
        }
        py_tuple(tuple)->items[i] = part;
    }
    return tuple;
}

enum { ALL_MATCHER, ALL_LIST, ALL_EMPTY, ALL_STATES };

static PyValue find_all(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), found;
    PyScanner *scanner = py_scanner(state[ALL_MATCHER]);
    PY_WAITS_BEGIN(frame);
    for (;;) {
        PY_WAIT_FOR(found, py_scanner_next(machine, scanner));
        if (py_is(found, PY_FALSE))
            break;
        if (!put(machine, state[ALL_LIST],
                 groups_of(machine, scanner, state[ALL_EMPTY])))
            return PY_ERROR;
        py_scanner_go_on(scanner);
    }
    PY_WAITS_END(frame);
    return py_incref(state[ALL_LIST]);
}

PyValue py_re_find_all(PyMachine *machine, PyValue scanner)
{
    PyValue state[ALL_STATES] = {
        py_incref(scanner), py_list_new(machine, NULL, 0),
        empty_of(machine, py_scanner(scanner)->string)};
    if (!py_is_error(state[ALL_LIST]) && !py_is_error(state[ALL_EMPTY]))
        return py_wait_run(machine, find_all, state, ALL_STATES);
    for (uint32_t i = 0; i < ALL_STATES; i++)
        py_decref(machine, state[i]);
    return PY_ERROR;
}

/* --- split ---------------------------------------------------------------- */

enum { SPLIT_MATCHER, SPLIT_LIST, SPLIT_MOST, SPLIT_PLACE, SPLIT_STATES };

static bool put_between(PyMachine *machine, const PyScanner *scanner,
                        PyValue list, int64_t from)
{
    if (!put(machine, list,
             py_re_part(machine, scanner->string, from,
                        scanner->run.registers[0])))
        return false;
    for (uint32_t i = 1; i <= scanner->run.groups; i++)
        if (!put(machine, list, py_scanner_group(machine, scanner, i, PY_NONE)))
            return false;
    return py_charge(machine, scanner->run.groups);
}

static PyValue split(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), found;
    PyScanner *scanner = py_scanner(state[SPLIT_MATCHER]);
    PY_WAITS_BEGIN(frame);
    while (py_small_value(state[SPLIT_MOST]) != 0) {
        PY_WAIT_FOR(found, py_scanner_next(machine, scanner));
        if (py_is(found, PY_FALSE))
            break;
        if (!put_between(machine, scanner, state[SPLIT_LIST],
                         py_small_value(state[SPLIT_PLACE])))
            return PY_ERROR;
        state[SPLIT_PLACE] = py_small(scanner->run.registers[1]);
        state[SPLIT_MOST] = py_small(py_small_value(state[SPLIT_MOST]) - 1);
        py_scanner_go_on(scanner);
    }
    PY_WAITS_END(frame);
    return put(machine, state[SPLIT_LIST],
               py_re_part(machine, scanner->string,
                          py_small_value(state[SPLIT_PLACE]),
                          scanner->run.size))
               ? py_incref(state[SPLIT_LIST])
               : PY_ERROR;
}

PyValue py_re_split(PyMachine *machine, PyValue scanner, int64_t most)
{
    PyValue list = py_list_new(machine, NULL, 0);
    if (py_is_error(list))
        return PY_ERROR;
    int64_t times = most > 0 && most < PY_SMALL_MAX ? most : -1;
    PyValue state[SPLIT_STATES] = {py_incref(scanner), list,
                                   py_small(most < 0 ? 0 : times), py_small(0)};
    return py_wait_run(machine, split, state, SPLIT_STATES);
}

/* --- sub ------------------------------------------------------------------ */

enum {
    SUB_MATCHER,
    SUB_BY,    /* a text, a template's tuple, or what is called */
    SUB_CALLS, /* whether it is called */
    SUB_MOST,
    SUB_COUNTED,
    SUB_LIST,
    SUB_DONE,
    SUB_PLACE,
    SUB_STATES
};

static bool has_backslash(PyValue value)
{
    PyReText text;
    return !py_re_text(value, &text) ||
           (text.size && memchr(text.bytes, '\\', (size_t)text.size));
}

static bool put_before(PyMachine *machine, const PyScanner *scanner,
                       const PyValue *state)
{
    int64_t from = py_small_value(state[SUB_PLACE]);
    int64_t to = scanner->run.registers[0];
    return from == to || put(machine, state[SUB_LIST],
                             py_re_part(machine, scanner->string, from, to));
}

/* The text that takes the place of what was found; may be PY_PENDING. */
static PyValue replacement(PyMachine *machine, PyScanner *scanner,
                           const PyValue *state)
{
    PyValue by = state[SUB_BY];
    bool calls = py_is(state[SUB_CALLS], PY_TRUE);
    if (!calls && !py_is_tuple(by))
        return py_incref(by);
    PyValue match = py_scanner_take(machine, scanner);
    if (py_is_error(match))
        return PY_ERROR;
    PyValue answer = calls ? py_call(machine, by, &match, 1)
                           : py_match_fill(machine, py_match(match), by);
    py_decref(machine, match);
    return answer;
}

static PyValue finish(PyMachine *machine, const PyScanner *scanner,
                      const PyValue *state)
{
    int64_t from = py_small_value(state[SUB_PLACE]);
    PyReText text;
    bool is_text = py_re_text(scanner->string, &text);
    BASE_REQUIRE(is_text);
    if (from < text.size &&
        !put(machine, state[SUB_LIST],
             py_re_part(machine, scanner->string, from, text.size)))
        return PY_ERROR;
    const PyList *list = py_list(state[SUB_LIST]);
    PyValue joined =
        py_re_join(machine, scanner->string, list->items, list->count);
    if (py_is_error(joined) || !py_is(state[SUB_COUNTED], PY_TRUE))
        return joined;
    PyValue pair[2] = {joined, state[SUB_DONE]};
    PyValue tuple = py_tuple_new(machine, pair, 2);
    py_decref(machine, joined);
    return tuple;
}

static bool is_done(const PyValue *state)
{
    int64_t most = py_small_value(state[SUB_MOST]);
    return most != 0 && py_small_value(state[SUB_DONE]) >= most;
}

static PyValue read_template(PyMachine *machine, const PyScanner *scanner,
                             PyValue by)
{
    PyValue args[2] = {py_from_object(scanner->pattern), by};
    return py_call(machine, scanner->pattern->read_template, args, 2);
}

static PyValue substitute(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyScanner *scanner = py_scanner(state[SUB_MATCHER]);
    PY_WAITS_BEGIN(frame);
    if (py_is(state[SUB_CALLS], PY_FALSE) && has_backslash(state[SUB_BY])) {
        PY_WAIT_FOR(answer, read_template(machine, scanner, state[SUB_BY]));
        py_assign(machine, &state[SUB_BY], answer);
    }
    while (!is_done(state)) {
        PY_WAIT_FOR(answer, py_scanner_next(machine, scanner));
        if (py_is(answer, PY_FALSE))
            break;
        if (!put_before(machine, scanner, state))
            return PY_ERROR;
        PY_WAIT_FOR(answer, replacement(machine, scanner, state));
        if (py_is_none(answer)) {
            answer = PY_NONE; /* nothing takes its place */
        } else if (!put(machine, state[SUB_LIST], answer)) {
            return PY_ERROR;
        }
        state[SUB_PLACE] = py_small(scanner->run.registers[1]);
        state[SUB_DONE] = py_small(py_small_value(state[SUB_DONE]) + 1);
        py_scanner_go_on(scanner);
    }
    PY_WAITS_END(frame);
    return finish(machine, scanner, state);
}

PyValue py_re_substitute(PyMachine *machine, PyValue scanner,
                         PyValue replacement_value, int64_t most, bool counted)
{
    PyValue list = py_list_new(machine, NULL, 0);
    if (py_is_error(list))
        return PY_ERROR;
    PyValue state[SUB_STATES] = {
        [SUB_MATCHER] = py_incref(scanner),
        [SUB_BY] = py_incref(replacement_value),
        [SUB_CALLS] = py_bool(py_is_callable(replacement_value)),
        [SUB_MOST] = py_small(most < 0              ? -1
                              : most > PY_SMALL_MAX ? 0
                                                    : most),
        [SUB_COUNTED] = py_bool(counted),
        [SUB_LIST] = list,
        [SUB_DONE] = py_small(0),
        [SUB_PLACE] = py_small(0)};
    return py_wait_run(machine, substitute, state, SUB_STATES);
}
