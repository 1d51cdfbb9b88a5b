#include "py_exception_report.h"

#include "base_memory.h"
#include "py_class.h"
#include "py_diagnostic_format.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_exception_fields.h"
#include "py_fuel.h"
#include "py_imports.h"
#include "py_machine.h"
#include "py_string.h"
#include "py_suggest.h"
#include "py_text.h"
#include "py_traceback.h"
#include "py_traceback_object.h"
#include "py_tuple.h"
#include "py_type.h"
#include "py_wait.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Every exception that is reached, once; the infos point at one another. */
typedef struct Report {
    PyMachine *machine;
    PyException **exceptions;
    PyTracebackInfo **infos;
    uint32_t count, capacity, info_capacity;
    uint32_t *places; /* of a hash table: 1 + an index, 0 is free */
    uint32_t place_count;
    BaseArena arena;
    size_t kept;     /* bytes of messages in it */
    bool is_ignored; /* py_exception_report_ignored() */
    bool is_logged;  /* py_exception_report_logged() */
    int most_frames; /* sys.tracebacklimit, of the innermost */
} Report;

/* Where the exception is in the table, or would be. */
static uint32_t *place_of(Report *report, const PyException *exception)
{
    uint64_t hash = (uint64_t)(uintptr_t)exception * 0x9E3779B97F4A7C15u;
    uint32_t mask = report->place_count - 1, at = (uint32_t)(hash >> 32) & mask;
    while (report->places[at] != 0 &&
           report->exceptions[report->places[at] - 1] != exception)
        at = (at + 1) & mask;
    return &report->places[at];
}

static void grow_places(Report *report)
{
    report->place_count = report->place_count ? report->place_count * 2 : 16;
    base_free(report->places);
    report->places =
        base_alloc_array(report->place_count, sizeof *report->places);
    for (uint32_t i = 0; i < report->count; i++)
        *place_of(report, report->exceptions[i]) = i + 1;
}

static PyTracebackInfo *info_of(Report *report, PyException *exception)
{
    uint32_t count = report->count;
    if (count * 2 >= report->place_count)
        grow_places(report);
    uint32_t *place = place_of(report, exception);
    if (*place != 0)
        return report->infos[*place - 1];
    *place = count + 1;
    BASE_GROW(report->exceptions, count, report->capacity);
    BASE_GROW(report->infos, count, report->info_capacity);
    PyTracebackInfo *info = base_arena_alloc(&report->arena, sizeof *info);
    report->exceptions[count] = exception;
    report->infos[count] = info;
    report->count++;
    return info;
}

static const char *keep_text(Report *report, const BaseText *text)
{
    return base_arena_strndup(&report->arena, base_text_str(text),
                              text->length);
}

static bool is_empty(const PySpan *span)
{
    return span->line == span->end_line && span->column == span->end_column;
}

static void place(PyTracebackFrame *frame, const PyCode *code, uint32_t word)
{
    frame->span = code->spans[word];
    frame->line = code->spans[word].line;
    frame->is_early =
        code->program->version == PY_VERSION_311 && code->program->patch <= 2;
    if (is_empty(&frame->span))
        frame->span = (PySpan){0}; /* a line without columns */
}

/* From 3.12 on (PEP 709) a comprehension has no frame of its own: what it does
 * is done by the frame around it. */
static bool is_inlined(const PyCode *code, int version)
{
    const char *name = code->name->text;

    return version >= PY_VERSION_312 &&
           (strcmp(name, "<listcomp>") == 0 || strcmp(name, "<setcomp>") == 0 ||
            strcmp(name, "<dictcomp>") == 0);
}

/* What is shown of the place where it was ignored. */
static void strip(const Report *report, PyTracebackFrame *frame)
{
    if (py_machine_has_ended(report->machine))
        frame->source = NULL;
    if (py_machine_version(report->machine) >= PY_VERSION_313)
        frame->span = (PySpan){0};
}

/* sys.tracebacklimit, which speaks of what python3 itself prints; none of it is
 * printed if there is to be no frame. */
static int most_frames(PyMachine *machine)
{
    const PyModule *sys = py_module_known(machine, "sys");
    PyValue limit = PY_UNDEFINED, name, value;
    uint32_t at = 0;
    while (sys && sys->dict && py_dict_each(sys->dict, &at, &name, &value)) {
        if (py_is_string(name) &&
            strcmp(py_string(name)->text, "tracebacklimit") == 0)
            limit = value;
    }
    if (py_is_bool(limit))
        return limit.bits == PY_TRUE.bits;
    if (!py_is_small(limit) || py_small_value(limit) >= INT_MAX)
        return INT_MAX;
    return py_small_value(limit) > 0 ? (int)py_small_value(limit) : 0;
}

static void fill_frames(Report *report, const PyException *exception,
                        PyTracebackInfo *info)
{
    PyTraceback *first = py_traceback_shown(exception->traceback);
    int count = 0;
    for (PyTraceback *t = first; t; t = py_traceback_shown(t->next))
        count++;
    PyTracebackFrame *frames =
        base_arena_alloc(&report->arena, (size_t)(count + 1) * sizeof *frames);
    PyTracebackFrame *frame = frames;
    for (PyTraceback *t = first; t; t = py_traceback_shown(t->next)) {
        const PyCode *code = t->frame->code;
        if (frame > frames &&
            is_inlined(code, py_machine_version(report->machine))) {
            place(frame - 1, code, t->word);
            continue;
        }
        frame->filename = code->program->source.name;
        frame->function = code->name->text;
        frame->source =
            code->flags & PY_CODE_TEXT ? NULL : &code->program->source;
        frame->is_logged = report->is_logged;
        place(frame++, code, t->word);
    }
    count = (int)(frame - frames);
    for (int i = 0; report->is_ignored && i < count; i++)
        strip(report, &frames[i]);
    int left_out =
        count > report->most_frames ? count - report->most_frames : 0;
    info->frames = frames + left_out;
    info->frame_count = count - left_out;
    info->has_traceback =
        exception->traceback != NULL && report->most_frames > 0;
}

/* Its message is a str that lives as long as it: so long a one is not copied.
 */
static bool is_long_text(const PyException *exception)
{
    enum { LONG = 1000 };
    const PyTuple *args = py_tuple(exception->args);
    return exception->object.type->str == py_BaseException.str &&
           !(exception->object.type->flags & PY_TYPE_HEAP) &&
           args->count == 1 && py_is_string(args->items[0]) &&
           py_string(args->items[0])->size > LONG &&
           !py_type_is_subtype(exception->object.type, &py_KeyError) &&
           !py_type_is_subtype(exception->object.type, &py_NameError) &&
           !py_type_is_subtype(exception->object.type, &py_AttributeError);
}

static void fill_message(Report *report, PyException *exception,
                         PyTracebackInfo *info)
{
    BaseText text = {0};
    PyMachine *machine = report->machine;
    const BaseText before = {.length = report->kept};
    if (is_long_text(exception)) {
        const PyString *alone = py_string(py_tuple(exception->args)->items[0]);
        info->message = alone->text;
        info->message_length = alone->size;
        return;
    }
    if (!py_text_room(machine, &before, 0) ||
        !py_str(machine, py_from_object(exception), &text)) {
        py_decref(machine, py_take_exception(machine));
        base_text_clear(&text);
        base_text_append(&text, "<exception str() failed>");
    }
    if (!report->is_ignored &&
        !(report->is_logged && py_machine_version(machine) < 312))
        py_suggest_append(
            machine, exception,
            report->is_logged && py_machine_version(machine) < 313, &text);
    info->message = keep_text(report, &text);
    info->message_length = text.length;
    report->kept += text.length;
    base_text_release(&text);
}

static int number_of(PyValue exception, uint32_t index, int otherwise)
{
    PyValue value = py_exception_field(exception, index);
    return py_is_small(value) ? (int)py_small_value(value) : otherwise;
}

/* The bytes in front of a column, which counts characters from 1; what lies
 * beyond the line's end counts too. */
static int bytes_before(const char *line, int column)
{
    int length = (int)strlen(line), bytes = 0;
    for (int at = 1; at < column; at++) {
        bytes++;
        while (bytes < length && ((unsigned char)line[bytes] & 0xc0) == 0x80)
            bytes++;
    }
    return bytes;
}

/* What is wrong, as a text; the arena keeps it. */
static char *message_of(Report *report, PyValue message)
{
    BaseText text = {0};
    if (py_is_none(message) || py_is_undefined(message) ||
        !py_str(report->machine, message, &text)) {
        py_decref(report->machine, py_take_exception(report->machine));
        base_text_clear(&text);
        base_text_append(&text, "<no detail available>");
    }
    char *kept =
        base_arena_strndup(&report->arena, base_text_str(&text), text.length);
    base_text_release(&text);
    return kept;
}

/* The file, the line and the caret of a SyntaxError, as of a file that does not
 * compile. */
static void fill_place(Report *report, PyValue exception, PyTracebackInfo *info)
{
    PyValue file = py_exception_field(exception, PY_FIELD_SYNTAX_FILENAME);
    PyValue text = py_exception_field(exception, PY_FIELD_SYNTAX_TEXT);
    PyValue message = py_exception_field(exception, PY_FIELD_SYNTAX_MESSAGE);
    int line = number_of(exception, PY_FIELD_SYNTAX_LINE, -1);
    bool is_nothing =
        line == 0 && py_is_string(text) && !*py_string(text)->text;
    if (line <= 0 && !is_nothing)
        return;
    const char *whole = py_is_string(text) ? py_string(text)->text : "";
    char *shown =
        base_arena_strndup(&report->arena, whole, strcspn(whole, "\n"));
    int column = number_of(exception, PY_FIELD_SYNTAX_COLUMN, 0);
    int end = number_of(exception, PY_FIELD_SYNTAX_END_COLUMN, 0);
    bool is_new = py_machine_version(report->machine) >= 313;
    int end_line =
        number_of(exception, PY_FIELD_SYNTAX_END_LINE, is_new ? -1 : line);
    bool to_end = is_new ? end_line != line : end_line > line;
    PyDiagnostic diagnostic = {
        .kind = PY_DIAGNOSTIC_SYNTAX,
        .span = {line, column > 0 ? bytes_before(shown, column) : -1, line,
                 to_end ? (int)strlen(shown) : bytes_before(shown, end)},
        .version = (PyVersion)py_machine_version(report->machine),
        .message = message_of(report, message),
        .is_bare = is_nothing,
        .type_name = info->type_name,
        .excerpt = shown};
    PySource source = {.name = py_is_string(file) ? py_string(file)->text
                                                  : "<string>"};
    BaseText out = {0};
    py_diagnostic_format(&diagnostic, &source, &out);
    info->place = keep_text(report, &out);
    base_text_clear(&out);
    py_diagnostic_format_colored(&diagnostic, &source, &out);
    info->colored_place = keep_text(report, &out);
    base_text_release(&out);
}

static void fill_type(Report *report, const PyType *type, PyTracebackInfo *info)
{
    static const char main[] = "__main__.";
    BaseText full = {0}, text = {0};
    py_type_append_name(type, &full);
    const char *name = base_text_str(&full);
    bool own = strncmp(name, main, sizeof main - 1) == 0;
    base_text_append(&text, own ? name + sizeof main - 1 : name);
    base_text_release(&full);
    info->type_name = keep_text(report, &text);
    base_text_release(&text);
}

static void fill_notes(Report *report, const PyException *exception,
                       PyTracebackInfo *info)
{
    PyValue given = py_exception_notes(exception);
    bool is_list = py_is_list(given), is_tuple = py_is_any_tuple(given);
    const PyValue *items = is_list    ? py_list(given)->items
                           : is_tuple ? py_tuple(given)->items
                                      : &given;
    uint32_t count = is_list    ? py_list(given)->count
                     : is_tuple ? py_tuple(given)->count
                                : !py_is_undefined(given) && !py_is_none(given);
    const char **notes =
        base_arena_alloc(&report->arena, (count + 1) * sizeof *notes);
    for (uint32_t i = 0; i < count; i++) {
        BaseText text = {0};
        bool good = is_list || is_tuple
                        ? py_str(report->machine, items[i], &text)
                        : py_repr(report->machine, items[i], &text);
        if (!good) {
            py_decref(report->machine, py_take_exception(report->machine));
            base_text_clear(&text);
            base_text_append(&text, is_list || is_tuple
                                        ? "<note str() failed>"
                                        : "<__notes__ repr() failed>");
        }
        notes[i] = keep_text(report, &text);
        base_text_release(&text);
    }
    info->notes = notes;
    info->note_count = (int)count;
}

static void fill_members(Report *report, const PyException *exception,
                         PyTracebackInfo *info)
{
    if (!py_is_object(exception->exceptions))
        return;
    PyTuple *tuple = py_tuple(exception->exceptions);
    const PyTracebackInfo **members =
        base_arena_alloc(&report->arena, (tuple->count + 1) * sizeof *members);
    for (uint32_t i = 0; i < tuple->count; i++)
        members[i] = info_of(report, py_exception(tuple->items[i]));
    info->members = members;
    info->member_count = (int)tuple->count;
    info->is_group = true;
}

/* Up to 3.12 the cause may be no exception: CPython's C complains of it in its
 * place, and its traceback module breaks on it. */
static void fill_cause(Report *report, PyValue cause, PyTracebackInfo *info)
{
    if (py_is_undefined(cause) || py_is_none(cause))
        return;
    if (py_is_exception(cause)) {
        info->cause = info_of(report, py_exception(cause));
        return;
    }
    if (report->is_logged)
        py_unsupported(report->machine, "an exception",
                       "a cause of another type");
    PyTracebackInfo *odd = base_arena_alloc(&report->arena, sizeof *odd);
    BaseText text = {0};
    base_text_printf(&text,
                     "print_exception(): Exception expected for value, "
                     "%s found",
                     py_type_name(py_type_of(cause)));
    odd->type_name = "TypeError";
    odd->message = keep_text(report, &text);
    odd->message_length = text.length;
    base_text_release(&text);
    info->cause = odd;
}

static void fill(Report *report, PyException *exception, PyTracebackInfo *info)
{
    fill_type(report, exception->object.type, info);
    fill_message(report, exception, info);
    if (py_type_is_subtype(exception->object.type, &py_SyntaxError))
        fill_place(report, py_from_object(exception), info);
    fill_notes(report, exception, info);
    fill_frames(report, exception, info);
    info->suppress_context = exception->suppress_context;
    fill_cause(report, exception->cause, info);
    if (py_is_object(exception->context))
        info->context = info_of(report, py_exception(exception->context));
    fill_members(report, exception, info);
}

/* What is longer is cut by who writes it, or does not fit into memory. */
static size_t most_bytes(const PyMachine *machine)
{
    const PyLimits *limits = py_machine_limits(machine);
    size_t used = py_machine_memory(machine);
    size_t left = limits->memory > used ? (size_t)limits->memory - used : 0;
    return limits->report != 0 && limits->report < left ? limits->report : left;
}

/* What a program asks for is charged; at its end nobody is to be refused. */
static void charge(const Report *report, const PyTracebackInfo *info)
{
    if (report->is_logged)
        py_charge(report->machine, 4 + (uint64_t)info->frame_count);
}

static void format(PyMachine *machine, PyValue exception, int frames,
                   bool is_logged, BaseText *out)
{
    Report report = {
        .machine = machine, .most_frames = frames, .is_logged = is_logged};
    info_of(&report, py_exception(exception));
    bool may_fail = py_text_may_fail(machine, true);
    for (uint32_t i = 0; i < report.count; i++) {
        fill(&report, report.exceptions[i], report.infos[i]);
        charge(&report, report.infos[i]);
    }
    py_text_may_fail(machine, may_fail);
    py_traceback_format(report.infos[0], (PyVersion)py_machine_version(machine),
                        is_logged, !is_logged && py_machine_is_colored(machine),
                        most_bytes(machine), out);
    base_free(report.exceptions);
    base_free(report.infos);
    base_free(report.places);
    base_arena_release(&report.arena);
}

void py_exception_report_format(PyMachine *machine, PyValue exception,
                                BaseText *out)
{
    format(machine, exception, INT_MAX, false, out);
}

void py_exception_report_logged(PyMachine *machine, PyValue exception,
                                BaseText *out)
{
    format(machine, exception, INT_MAX, true, out);
}

void py_exception_report_ignored(PyMachine *machine, PyValue exception,
                                 BaseText *out)
{
    Report report = {.machine = machine,
                     .is_ignored = true,
                     .most_frames = most_frames(machine)};
    PyException *ignored = py_exception(exception);
    PyTracebackInfo info = {0};
    fill_type(&report, ignored->object.type, &info);
    fill_message(&report, ignored, &info);
    fill_frames(&report, ignored, &info);
    py_traceback_format_ignored(&info, (PyVersion)py_machine_version(machine),
                                out);
    base_arena_release(&report.arena);
}

static bool make_report(PyMachine *machine, const PyValue *state,
                        uint32_t count, BaseText *out)
{
    (void)count;
    format(machine, state[0], most_frames(machine), false, out);
    return true;
}

static PyValue write_report(PyMachine *machine, PyValue text,
                            const PyValue *state, uint32_t count)
{
    const PyString *string = py_string(text);
    (void)state;
    (void)count;
    py_machine_write(machine, 2, string->text, string->size);
    return PY_NONE;
}

static PyValue report(PyMachine *machine, PyValue exception)
{
    return py_make_text(machine, make_report, write_report, &exception, 1);
}

/* What the program has put in the place of sys.excepthook, borrowed; undefined,
 * maybe with an exception. */
static PyValue find_hook(PyMachine *machine)
{
    const PyModule *sys = py_module_known(machine, "sys");
    if (!sys || !sys->dict)
        return PY_UNDEFINED;
    PyValue name = py_string_from(machine, "excepthook");
    if (py_is_error(name))
        return PY_ERROR;
    PyValue hook = py_dict_get_name(sys->dict, py_string(name));
    py_decref(machine, name);
    return hook;
}

static void write_words(PyMachine *machine, const char *words)
{
    py_machine_write(machine, 2, words, strlen(words));
}

enum { HOOK_FUNCTION, HOOK_TYPE, HOOK_EXCEPTION, HOOK_TRACEBACK, HOOK_STATES };

/* Calls it; if it fails, both exceptions are told. */
static PyValue ask_hook(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_call(machine, state[HOOK_FUNCTION],
                                     state + HOOK_TYPE, HOOK_STATES - 1));
    if (!py_is_error(answer)) {
        py_decref(machine, answer);
        return PY_NONE;
    }
    if (!py_is_raising(machine))
        return PY_ERROR;
    py_assign(machine, &state[HOOK_FUNCTION], py_take_exception(machine));
    if (py_is_instance(state[HOOK_FUNCTION], &py_SystemExit)) {
        py_set_exception(machine, py_incref(state[HOOK_FUNCTION]));
        return PY_ERROR;
    }
    write_words(machine, "Error in sys.excepthook:\n");
    PY_WAIT_FOR(answer, report(machine, state[HOOK_FUNCTION]));
    write_words(machine, "\nOriginal exception was:\n");
    PY_WAIT_FOR(answer, report(machine, state[HOOK_EXCEPTION]));
    PY_WAITS_END(frame);
    return PY_NONE;
}

PyValue py_exception_report(PyMachine *machine, PyValue exception)
{
    PyValue hook = find_hook(machine);
    if (py_is_undefined(hook))
        return py_is_raising(machine) ? PY_ERROR : report(machine, exception);
    const PyTraceback *traceback = py_exception(exception)->traceback;
    const PyValue state[HOOK_STATES] = {
        [HOOK_FUNCTION] = py_incref(hook),
        [HOOK_TYPE] = py_incref(py_from_object(py_type_of(exception))),
        [HOOK_EXCEPTION] = py_incref(exception),
        [HOOK_TRACEBACK] =
            traceback ? py_incref(py_from_object(traceback)) : PY_NONE};
    return py_wait_start(machine, ask_hook, state, HOOK_STATES);
}
