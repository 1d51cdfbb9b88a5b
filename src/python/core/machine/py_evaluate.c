#include "py_evaluate.h"

#include "base_utf8.h"
#include "py_attribute.h"
#include "py_call.h"
#include "py_code.h"
#include "py_exception.h"
#include "py_exception_fields.h"
#include "py_frame.h"
#include "py_fuel.h"
#include "py_function.h"
#include "py_imports.h"
#include "py_language.h"
#include "py_list.h"
#include "py_loaded.h"
#include "py_machine.h"
#include "py_machine_state.h"
#include "py_memory.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_wait.h"

static void mark(PyCode *code)
{
    code->flags |= PY_CODE_TEXT;
    for (uint32_t i = 0; i < code->constant_count; i++)
        if (py_has_type(code->constants[i], &py_code_type))
            mark((PyCode *)(void *)py_object(code->constants[i]));
}

/* The line that a line of the text stands for. */
static int32_t moved(int32_t line, const PyList *places)
{
    if (line < 1 || (uint32_t)line > places->count)
        return line;
    return (int32_t)py_small_value(places->items[line - 1]);
}

/* Each place becomes a line of what the text was made of, without columns. */
static void move(PyCode *code, const PyList *places)
{
    PySpan *spans = (PySpan *)(uintptr_t)code->spans;
    for (uint32_t i = 0; spans && i < code->word_count; i++) {
        int32_t line = moved(spans[i].line, places);
        spans[i] = (PySpan){line, 0, line, 0};
    }
    code->line = (uint32_t)moved((int32_t)code->line, places);
    for (uint32_t i = 0; i < code->constant_count; i++)
        if (py_has_type(code->constants[i], &py_code_type))
            move((PyCode *)(void *)py_object(code->constants[i]), places);
}

/* The same for all of a program that was compiled from such a text. */
static void move_program(PyProgram *program, const PyList *places)
{
    for (int i = 0; i < program->given_count; i++)
        program->given[i].line = moved(program->given[i].line, places);
    move(program->code, places);
}

static bool is_same(const PyProgram *own, const PySourceText *text)
{
    return own->kind == text->kind && own->source.length == text->length &&
           strcmp(own->source.name, text->name) == 0 &&
           memcmp(own->source.text, text->text, text->length) == 0;
}

static PyLoaded *find_text(PyMachine *machine, const PySourceText *text)
{
    for (PyLoaded *known = machine->loaded; known; known = known->next)
        if (known->own && is_same(known->own, text))
            return known;
    return NULL;
}

static PyLoaded *find_program(PyMachine *machine, const PyProgram *program)
{
    for (PyLoaded *known = machine->loaded; known; known = known->next)
        if (known->program == program)
            return known;
    return NULL;
}

/* --- what does not compile ----------------------------------------------- */

static const PyType *class_of(PyDiagnosticKind kind)
{
    switch (kind) {
    case PY_DIAGNOSTIC_INDENTATION:
        return &py_IndentationError;
    case PY_DIAGNOSTIC_TAB:
        return &py_TabError;
    case PY_DIAGNOSTIC_MEMORY:
        return &py_MemoryError;
    case PY_DIAGNOSTIC_RECURSION:
        return &py_RecursionError;
    default:
        return &py_SyntaxError;
    }
}

/* A column in characters, from 1, of one in bytes. */
static PyValue column_of(const char *line, size_t length, int column)
{
    size_t bytes = column < 0 ? 0 : (size_t)column;
    size_t inside = bytes < length ? bytes : length;
    return py_small(
        (int64_t)(base_utf8_count(line, inside) + (bytes - inside) + 1));
}

static bool says(const PyProgram *program, const char *words)
{
    return strstr(base_text_str(&program->error_message), words) != NULL;
}

/* Found by CPython's lexer, which knows a place but no stretch; of some of its
 * errors the parser tells. */
static bool is_of_lexer(const PyProgram *program)
{
    return program->error_kind == PY_DIAGNOSTIC_SYNTAX &&
           program->error_span.end_line <= 0 && !program->error_is_late &&
           !says(program, "was never closed") &&
           !says(program, "expected after dictionary key") &&
           !says(program, "unexpected EOF") &&
           !says(program, "after line continuation character");
}

/* The lines before the error's that the tokenizer still holds. */
static void append_held(const PyProgram *program, BaseText *text)
{
    int held = program->error_held_line, line = program->error_span.line;
    for (int at = held; at > 0 && at < line; at++) {
        size_t length;
        const char *start = py_source_line(&program->source, at, &length);
        base_text_append_n(text, start, length);
        base_text_append_char(text, '\n');
    }
}

/* What CPython's tokenizer holds when the parser complains, with its end, which
 * exec() adds where there is none: the line, and what goes on in it; of a line
 * that it has read past, that one without its end. */
static PyValue text_of(PyMachine *machine, const PyProgram *program,
                       const char *line, size_t length)
{
    const BaseText *excerpt = &program->error_excerpt;
    bool is_past = program->error_read_line > program->error_span.line;
    if (program->error_is_late && program->kind != PY_PROGRAM_FILE)
        return PY_NONE;
    if (excerpt->length) {
        line = base_text_str((BaseText *)(uintptr_t)excerpt);
        length = excerpt->length;
    }
    bool is_whole =
        line + length < program->source.text + program->source.length ||
        program->kind == PY_PROGRAM_STATEMENTS;
    BaseText text = {0};
    if (!is_past && !is_of_lexer(program) && !says(program, "leading zeros"))
        append_held(program, &text);
    base_text_append_n(&text, line, length);
    bool is_behind = says(program, "was never closed") &&
                     program->error_span.line < program->source.line_count;
    if (is_whole && !is_behind && !is_past && !is_of_lexer(program) &&
        !says(program, "leading zeros"))
        base_text_append_char(&text, '\n');
    return py_string_take(machine, &text);
}

/* No line end is added to what is compiled so. */
static bool is_taken_bare(const PyProgram *program)
{
    return program->kind == PY_PROGRAM_EXPRESSION ||
           program->kind == PY_PROGRAM_SINGLE;
}

/* Where a text ends too early CPython knows no column. */
static bool is_behind_the_end(const PyProgram *program)
{
    return !program->error_is_bare && program->error_span.column < 0 &&
           program->error_span.end_line > 0;
}

/* The last column of the line, behind its end if it has one. */
static PyValue last_column(const PyProgram *program, const char *line,
                           size_t length)
{
    bool is_cut =
        is_taken_bare(program) &&
        line + length >= program->source.text + program->source.length;
    PyValue behind = column_of(line, length, (int)length);
    return is_cut ? py_small(py_small_value(behind) - 1) : behind;
}

/* Of a text CPython counts the letters before the last column in the first of
 * the lines, as far as that one goes. */
static PyValue column_in_first(const PyProgram *program)
{
    size_t length;
    const char *first =
        py_source_line(&program->source, program->error_span.line, &length);
    int column = program->error_span.end_column;
    return column_of(first, length,
                     column < (int)length ? column : (int)length);
}

/* Up to which column CPython says it goes: to where it begins if the lexer has
 * found it, and -1 if there is no letter. */
static PyValue end_of(const PyProgram *program, PyValue column)
{
    PySpan span = program->error_span;
    size_t length;
    const char *last = py_source_line(&program->source, span.end_line, &length);
    if (is_behind_the_end(program))
        return py_small(0);
    if (says(program, "not a chance") || says(program, "future feature"))
        return PY_NONE;
    if (program->error_is_bare || says(program, "unindent does not match") ||
        says(program, "unexpected EOF"))
        return py_small(-1);
    if (span.end_line > span.line && program->kind != PY_PROGRAM_FILE &&
        !program->error_is_late)
        return column_in_first(program);
    if (span.end_line > 0)
        return column_of(last, length, span.end_column);
    return is_of_lexer(program) ? column : py_small(0);
}

/* Of an expression of which there is nothing: before the first line. */
static PyValue place_of_nothing(PyMachine *machine, const PyProgram *program)
{
    PyValue parts[] = {py_string_from(machine, program->source.name),
                       py_small(0),
                       py_small(0),
                       py_string_from(machine, ""),
                       py_small(0),
                       py_small(0)};
    return py_tuple_steal(machine, parts, sizeof parts / sizeof *parts);
}

/* Counted from where the text begins that the tokenizer holds. */
static PyValue column_of_all(const PyProgram *program, const char *line,
                             size_t length)
{
    BaseText text = {0};
    int column = program->error_span.column;
    append_held(program, &text);
    column += (int)text.length;
    base_text_append_n(&text, line, length);
    PyValue answer = column_of(base_text_str(&text), text.length, column);
    base_text_release(&text);
    return answer;
}

/* (file, line, column, text, last line, last column) */
static PyValue place_of(PyMachine *machine, const PyProgram *program)
{
    PySpan span = program->error_span;
    size_t length;
    if (is_taken_bare(program) && !program->source.length)
        return place_of_nothing(machine, program);
    const char *line = py_source_line(&program->source, span.line, &length);
    bool is_at_end = program->error_is_bare && span.column < -1;
    PyValue column = is_behind_the_end(program) ? py_small(0)
                     : is_at_end ? last_column(program, line, length)
                     : program->error_is_bare && span.column < 0 ? py_small(0)
                     : says(program, "after line continuation character")
                         ? column_of_all(program, line, length)
                         : column_of(line, length, span.column);
    PyValue parts[] = {py_string_from(machine, program->source.name),
                       py_small(span.line),
                       column,
                       text_of(machine, program, line, length),
                       py_small(span.end_line > 0 ? span.end_line : span.line),
                       end_of(program, column)};
    return py_tuple_steal(machine, parts, sizeof parts / sizeof *parts);
}

static void raise_with_place(PyMachine *machine, const PyProgram *program)
{
    const char *text = base_text_str(&program->error_message);
    PyValue args[2] = {py_string_from(machine, text),
                       place_of(machine, program)};
    PyValue error = PY_ERROR;
    if (!py_is_error(args[0]) && !py_is_error(args[1]))
        error =
            py_exception_make(machine, class_of(program->error_kind), args, 2);
    if (!py_is_error(error) &&
        py_exception_fill(machine, error, args, 2, PY_UNDEFINED))
        py_raise_value(machine, error);
    py_decref(machine, error);
    py_decref(machine, args[0]);
    py_decref(machine, args[1]);
}

void py_evaluate_refuse(PyMachine *machine, const PyProgram *program)
{
    const char *text = base_text_str(&program->error_message);
    if (program->error_is_unsupported && program->kind == PY_PROGRAM_FILE)
        py_unsupported_as_told(machine, py_program_error(program));
    else if (program->error_is_unsupported)
        py_unsupported(machine, NULL, "%s in a text", text);
    else if (program->kind == PY_PROGRAM_FILE &&
             strcmp(text, "source code cannot contain null bytes") == 0)
        py_raise(machine, &py_SyntaxError,
                 "source code string cannot contain null bytes");
    else if (program->error_kind == PY_DIAGNOSTIC_MEMORY ||
             program->error_kind == PY_DIAGNOSTIC_RECURSION ||
             program->error_span.line <= 0)
        py_raise(machine, class_of(program->error_kind), "%s", text);
    else
        raise_with_place(machine, program);
}

static PyLoaded *compile_text(PyMachine *machine, const PySourceText *text)
{
    int python = py_machine_version(machine) * 100 + py_machine_patch(machine);
    PyProgram *program = machine->language->compile(
        text->name, text->text, text->length, python, text->kind);
    if (!program->code) {
        py_evaluate_refuse(machine, program);
        py_program_free(program);
        return NULL;
    }
    mark(program->code);
    if (text->places)
        move_program(program, text->places);
    return py_loaded_keep(machine, program);
}

/* Where the program has changed nothing about warnings. Of a text that is in no
 * file no line is shown. */
static void tell_warnings(PyMachine *machine, const PyProgram *program)
{
    BaseText text = {0};
    for (int i = 0; i < program->given_count; i++)
        if (!program->given[i].is_deprecation)
            base_text_printf(&text, "%s:%d: SyntaxWarning: %s\n",
                             program->source.name, program->given[i].line,
                             program->given[i].message);
    if (text.length && !py_module_known(machine, "warnings"))
        py_machine_write(machine, 2, text.data, text.length);
    base_text_release(&text);
}

const PyCode *py_evaluate_compile(PyMachine *machine, const PySourceText *text)
{
    BASE_REQUIRE(text->kind != PY_PROGRAM_FILE);
    if (!py_charge(machine, 8 * text->length))
        return NULL;
    PyLoaded *loaded = find_text(machine, text);
    if (!loaded && !(loaded = compile_text(machine, text)))
        return NULL;
    tell_warnings(machine, loaded->program);
    return py_loaded_count(machine, loaded) ? loaded->program->code : NULL;
}

/* ---- what was noticed ---- */

enum { GIVEN_FILE, GIVEN_WARNINGS, GIVEN_FUNCTION, GIVEN_STATES };

static PyValue warn_given(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyModule *warnings;
    PY_WAITS_BEGIN(frame);
    warnings = py_module_known(machine, "warnings");
    BASE_INVARIANT(warnings);
    BASE_INVARIANT(py_is_list(state[GIVEN_WARNINGS]));
    PY_WAIT_FOR(answer,
                py_get_attribute_named(machine, py_from_object(warnings),
                                       "_warn_compiled"));
    state[GIVEN_FUNCTION] = answer;
    PY_WAIT_FOR(answer,
                py_call(machine, state[GIVEN_FUNCTION], &state[GIVEN_FILE], 2));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue given_one(PyMachine *machine, const PyWarning *warning)
{
    PyValue parts[] = {py_string_from(machine, warning->message),
                       py_small(warning->line),
                       warning->is_deprecation ? PY_TRUE : PY_FALSE};
    return py_tuple_steal(machine, parts, sizeof parts / sizeof *parts);
}

static PyValue given_warnings(PyMachine *machine, const PyProgram *program)
{
    PyValue all = py_list_new(machine, NULL, 0);
    for (int i = 0; !py_is_error(all) && i < program->given_count; i++) {
        PyValue one = given_one(machine, &program->given[i]);
        if (py_is_error(one) || !py_list_append_stolen(machine, all, one)) {
            py_decref(machine, all);
            return PY_ERROR;
        }
    }
    return all;
}

PyValue py_evaluate_warn(PyMachine *machine, const PyCode *code)
{
    const PyProgram *program = code->program;
    BASE_INVARIANT(program->kind != PY_PROGRAM_FILE);
    BASE_INVARIANT(!program->given_count == !program->given);
    if (!program->given_count || !py_module_known(machine, "warnings"))
        return PY_NONE;
    PyValue file = py_string_from(machine, program->source.name);
    PyValue warnings = given_warnings(machine, program);
    if (py_is_error(file) || py_is_error(warnings)) {
        py_decref(machine, file);
        py_decref(machine, warnings);
        return PY_ERROR;
    }
    PyValue state[GIVEN_STATES] = {file, warnings};
    return py_wait_run(machine, warn_given, state, GIVEN_STATES);
}

PyValue py_evaluate_run(PyMachine *machine, const PyCode *code, PyDict *globals,
                        PyValue names)
{
    PyLoaded *loaded = find_program(machine, code->program);
    BASE_REQUIRE(loaded && loaded->own && loaded->own->code == code);
    py_loaded_forget(loaded); /* another dict may lie where one has died */
    PyFunction *function = py_loaded_function_of(machine, loaded, globals);
    PyFrame *frame =
        function ? py_frame_push(machine, function, PY_RETURN_PUSH) : NULL;
    if (frame) {
        frame->names = py_object(py_incref(names));
        frame->is_plain = false;
    }
    if (function)
        py_decref_object(machine, &function->object);
    return frame ? PY_PENDING : PY_ERROR;
}

/* ---- what is shown ---- */

enum { SHOWN_VALUE, SHOWN_SYS, SHOWN_HOOK, SHOWN_STATES };

static PyValue show(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_module_import(machine, "sys", strlen("sys")));
    state[SHOWN_SYS] = answer;
    PY_WAIT_TO_CATCH(answer, py_get_attribute_named(machine, state[SHOWN_SYS],
                                                    "displayhook"));
    if (py_is_error(answer) && py_catch(machine, &py_AttributeError))
        py_raise(machine, &py_RuntimeError, "lost sys.displayhook");
    if (py_is_error(answer))
        return PY_ERROR;
    state[SHOWN_HOOK] = answer;
    PY_WAIT_FOR(answer,
                py_call(machine, state[SHOWN_HOOK], &state[SHOWN_VALUE], 1));
    PY_WAITS_END(frame);
    py_decref(machine, answer);
    return PY_NONE;
}

PyValue py_evaluate_display(PyMachine *machine, PyValue value)
{
    PyValue state[SHOWN_STATES] = {py_incref(value)};
    return py_wait_run(machine, show, state, SHOWN_STATES);
}

PyValue py_evaluate_function(PyMachine *machine, const PyCode *code,
                             PyDict *globals, PyValue closure)
{
    PyLoaded *loaded = find_program(machine, code->program);
    if (!loaded || code == code->program->code || code->flags & PY_CODE_CLASS)
        return py_unsupported(machine, NULL,
                              "a function of the code of a class or a module");
    if (loaded->globals != globals) /* another dict may lie where one died */
        py_loaded_forget(loaded);
    PyFunction *function = py_object_new(machine, &py_function_type);
    if (!function)
        return PY_ERROR;
    function->code = code;
    function->plain_count = code->plain_count;
    function->loaded = loaded;
    function->globals = globals;
    py_incref_object(&globals->object);
    function->name = py_incref(py_from_object(code->name));
    function->qualified_name = py_incref(py_from_object(code->qualified_name));
    if (py_is_tuple(closure) && py_tuple(closure)->count)
        function->closure = py_tuple(py_incref(closure));
    return py_from_object(function);
}

PyValue py_evaluate_call(PyMachine *machine, const PyCode *code,
                         PyDict *globals, PyValue closure)
{
    PyValue function = py_evaluate_function(machine, code, globals, closure);
    PyValue answer =
        py_is_error(function) ? PY_ERROR : py_call(machine, function, NULL, 0);
    py_decref(machine, function);
    return answer;
}
