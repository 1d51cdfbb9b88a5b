#include "py_re_scanner.h"

#include "py_bytes.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_re_match.h"
#include "py_string.h"
#include "py_utf8.h"
#include "py_wait.h"

bool py_re_text(PyValue value, PyReText *text)
{
    if (py_is_any_string(value)) {
        const PyString *string = py_string(value);
        *text = (PyReText){string->text, string->size,
                           string->size != string->length, false};
        return true;
    }
    if (py_is_any_bytes(value)) {
        const PyBytes *bytes = (const PyBytes *)(void *)py_object(value);
        *text = (PyReText){bytes->data, bytes->size, false, true};
        return true;
    }
    return false;
}

PyValue py_re_part(PyMachine *machine, PyValue string, int64_t from, int64_t to)
{
    PyReText text;
    bool is_text = py_re_text(string, &text);
    BASE_REQUIRE(is_text && from >= 0 && from <= to && to <= text.size);
    bool is_whole = from == 0 && to == text.size;
    size_t size = (size_t)(to - from);
    if (text.is_bytes)
        return is_whole ? py_bytes_plain(machine, string)
                        : py_bytes_new(machine, text.bytes + from, size);
    return is_whole ? py_string_plain(machine, string)
                    : py_string_part(machine, py_string(string),
                                     text.bytes + from, size);
}

/* --- making one ----------------------------------------------------------- */

static bool check_kind(PyMachine *machine, const PyPattern *pattern,
                       PyValue string, PyReText *text)
{
    if (!py_re_text(string, text)) {
        py_raise(machine, &py_TypeError,
                 "expected string or bytes-like object, got '%s'",
                 py_type_name(py_type_of(string)));
        return false;
    }
    if (py_is_none(pattern->source) ||
        py_is_any_bytes(pattern->source) == text->is_bytes)
        return true;
    py_raise(machine, &py_TypeError, "%s",
             text->is_bytes
                 ? "cannot use a string pattern on a bytes-like object"
                 : "cannot use a bytes pattern on a string-like object");
    return false;
}

static int64_t offset_of(PyValue string, const PyReText *text, int64_t index)
{
    return text->is_wide ? py_string_offset(py_string(string), (uint32_t)index)
                         : index;
}

static int64_t clamp(int64_t index, int64_t least, int64_t most)
{
    return index < least ? least : index > most ? most : index;
}

PyValue py_scanner_new(PyMachine *machine, PyPattern *pattern, PyValue string,
                       int64_t position, int64_t end_position, PyReWhere where)
{
    PyReText text;
    if (!check_kind(machine, pattern, string, &text))
        return PY_ERROR;
    int64_t length = text.is_bytes ? text.size : py_string(string)->length;
    PyScanner *scanner = py_object_new(machine, &py_scanner_type);
    if (!scanner)
        return PY_ERROR;
    py_incref_object(&pattern->object);
    scanner->pattern = pattern;
    scanner->string = py_incref(string);
    scanner->position = clamp(position, 0, length);
    scanner->end_position = clamp(end_position, 0, length);
    scanner->run = (PyReRun){
        .code = pattern->code,
        .first = &pattern->first,
        .groups = pattern->groups,
        .register_count = pattern->register_count,
        .text = text.bytes,
        .size = offset_of(string, &text, scanner->end_position),
        .is_wide = text.is_wide,
        .unicode = py_machine_unicode(machine),
        .where = where,
        .from = offset_of(string, &text, scanner->position),
    };
    if (py_re_begin(machine, &scanner->run))
        return py_from_object(scanner);
    py_decref_object(machine, &scanner->object);
    return PY_ERROR;
}

/* --- running -------------------------------------------------------------- */

static PyValue go_on(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyScanner *scanner = py_scanner(*py_native_frame_state(frame));
    (void)outcome;
    py_decref(machine, value);
    PyReEnd end = py_re_continue(machine, &scanner->run);
    if (end == PY_RE_PAUSED)
        return PY_PENDING;
    return end == PY_RE_FAILED ? PY_ERROR : py_bool(end == PY_RE_FOUND);
}

PyValue py_scanner_next(PyMachine *machine, PyScanner *scanner)
{
    /* Nothing lies behind the end of what counts. */
    if (scanner->run.from > scanner->run.size)
        return PY_FALSE;
    PyReEnd end = py_re_continue(machine, &scanner->run);
    if (end != PY_RE_PAUSED)
        return end == PY_RE_FAILED ? PY_ERROR : py_bool(end == PY_RE_FOUND);
    PyValue state = py_incref(py_from_object(scanner));
    return py_wait_start(machine, go_on, &state, 1);
}

void py_scanner_go_on(PyScanner *scanner)
{
    const int64_t *marks = scanner->run.registers;
    scanner->run.must_advance = marks[0] == marks[1];
    scanner->run.from = marks[1];
}

PyValue py_scanner_group(PyMachine *machine, const PyScanner *scanner,
                         uint32_t group, PyValue otherwise)
{
    const int64_t *marks = scanner->run.registers + 2 * group;
    if (marks[0] < 0 || marks[1] < marks[0])
        return py_incref(otherwise);
    return py_re_part(machine, scanner->string, marks[0], marks[1]);
}

PyValue py_scanner_take(PyMachine *machine, PyScanner *scanner)
{
    const PyReRun *run = &scanner->run;
    uint32_t count = 2 * (run->groups + 1);
    PyMatch *match = py_object_new_sized(machine, &py_match_type,
                                         count * sizeof *match->marks);
    if (!match)
        return PY_ERROR;
    py_incref_object(&scanner->pattern->object);
    match->pattern = scanner->pattern;
    match->string = py_incref(scanner->string);
    match->position = scanner->position;
    match->end_position = scanner->end_position;
    match->groups = run->groups;
    match->last_group = (uint32_t)py_re_last_group(run);
    for (uint32_t i = 0; i < count; i += 2) {
        const int64_t *marks = run->registers + i;
        bool is_set = marks[0] >= 0 && marks[1] >= marks[0];
        match->marks[i] = is_set ? marks[0] : -1;
        match->marks[i + 1] = is_set ? marks[1] : -1;
    }
    return py_from_object(match);
}

/* --- a scanner ------------------------------------------------------------ */

static void destroy(PyMachine *machine, PyObject *self)
{
    PyScanner *scanner = (PyScanner *)(void *)self;
    py_re_release(machine, &scanner->run);
    py_decref_object(machine, &scanner->pattern->object);
    py_decref(machine, scanner->string);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    PyScanner *scanner = (PyScanner *)(void *)self;
    visit(&scanner->pattern->object, context);
    visit(py_object(scanner->string), context);
}

static PyValue scan_on(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), found;
    PyScanner *scanner = py_scanner(*state);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(found, py_scanner_next(machine, scanner));
    PY_WAITS_END(frame);
    if (py_is(found, PY_FALSE)) {
        scanner->run.from = scanner->run.size + 1; /* and no more */
        return PY_NONE;
    }
    PyValue match = py_scanner_take(machine, scanner);
    py_scanner_go_on(scanner);
    return match;
}

static PyValue scan(PyMachine *machine, PyValue self, PyReWhere where)
{
    py_scanner(self)->run.where = where;
    PyValue state = py_incref(self);
    return py_wait_run(machine, scan_on, &state, 1);
}

static PyValue scanner_search(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)count;
    return scan(machine, args[0], PY_RE_SEARCH);
}

static PyValue scanner_match(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)count;
    return scan(machine, args[0], PY_RE_PREFIX);
}

static PyValue get_pattern(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((PyScanner *)(void *)self)->pattern));
}

static const PyNative methods[] = {
    PY_METHOD(&py_scanner_type, "search", scanner_search, 0, 0),
    PY_METHOD(&py_scanner_type, "match", scanner_match, 0, 0),
    {.name = NULL},
};
static const PyGetter getters[] = {{"pattern", get_pattern, NULL},
                                   {NULL, NULL, NULL}};

const PyType py_scanner_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "SRE_Scanner",
    .module = "_sre",
    .title = "_sre.SRE_Scanner",
    .size = sizeof(PyScanner),
    .destroy = destroy,
    .traverse = traverse,
    .methods = methods,
    .getters = getters,
};
