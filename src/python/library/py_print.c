/* print(): one text for our own streams, a call of write() for each part where
 * the file is any other object. */
#include "py_print.h"

#include "py_at_once.h"
#include "py_attribute.h"
#include "py_builtins.h"
#include "py_dict.h"
#include "py_fuel.h"
#include "py_imports.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_stream.h"
#include "py_string.h"
#include "py_sys_module.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_wait.h"

enum {
    PRINT_VALUES,
    PRINT_SEPARATOR,
    PRINT_END,
    PRINT_FILE, /* one of our streams, or any object */
    PRINT_FLUSH,
    PRINT_INDEX,
    PRINT_PART, /* to be written next */
    PRINT_STATE
};

/* --- to our own streams -------------------------------------------------- */

static bool is_ours(PyValue file)
{
    return py_has_type(file, &py_stream_type);
}

static bool write_line(PyMachine *machine, const PyValue *state, uint32_t count,
                       BaseText *out)
{
    (void)count;
    const PyTuple *values = py_tuple(state[PRINT_VALUES]);
    if (!py_charge(machine, values->count))
        return false;
    for (uint32_t i = 0; i < values->count; i++) {
        if (i && py_is_none(state[PRINT_SEPARATOR]))
            base_text_append_char(out, ' ');
        else if (i && !py_str(machine, state[PRINT_SEPARATOR], out))
            return false;
        if (!py_str(machine, values->items[i], out))
            return false;
    }
    if (!py_is_none(state[PRINT_END]))
        return py_str(machine, state[PRINT_END], out);
    base_text_append_char(out, '\n');
    return true;
}

static PyValue show_line(PyMachine *machine, PyValue text, const PyValue *state,
                         uint32_t count)
{
    (void)count;
    const PyStream *stream = (const PyStream *)py_object(state[PRINT_FILE]);
    return py_stream_write(machine, stream->number, py_string(text)) ? PY_NONE
                                                                     : PY_ERROR;
}

enum { SHORT_TEXT = 200 };

/* Python has no say in its text, which is short. */
static bool is_plain(PyValue value)
{
    return py_is_small(value) || py_is_float(value) || py_is_none(value) ||
           (py_has_type(value, &py_string_type) &&
            py_string(value)->size <= SHORT_TEXT &&
            py_stream_find_half(py_string(value)) == py_string(value)->size);
}

/* A line of one such value. */
static PyValue print_plain(PyMachine *machine, const PyStream *stream,
                           PyValue value)
{
    char memory[SHORT_TEXT + 2];
    BaseText out = base_text_in(memory, sizeof memory);
    bool good = py_charge(machine, 1) && py_str(machine, value, &out);
    base_text_append_char(&out, '\n');
    good =
        good && py_machine_write(machine, stream->number, out.data, out.length);
    base_text_release(&out);
    return good ? PY_NONE : PY_ERROR;
}

/* --- to any object ------------------------------------------------------- */

static PyValue method_of(PyMachine *machine, PyValue file, const char *name)
{
    PyValue key = py_string_from(machine, name);
    if (py_is_error(key))
        return PY_ERROR;
    PyValue method = py_get_attribute(machine, file, py_string(key));
    py_decref(machine, key);
    return method;
}

/* Calls the method (stolen). */
static PyValue call_method(PyMachine *machine, PyValue method,
                           const PyValue *args, uint32_t count)
{
    PyValue answer = py_call(machine, method, args, count);
    py_decref(machine, method);
    return answer;
}

/* May be PY_PENDING: a class derived from str has a __str__ of its own. */
static PyValue text_or(PyMachine *machine, PyValue given, const char *usual)
{
    return py_is_none(given)
               ? py_string_from(machine, usual)
               : py_to_text(machine, given, PY_TEXT_STR, PY_UNDEFINED);
}

/* The parts are values and what stands between and behind them. */
static PyValue next_part(PyMachine *machine, const PyValue *state)
{
    const PyTuple *values = py_tuple(state[PRINT_VALUES]);
    uint32_t at = (uint32_t)py_small_value(state[PRINT_INDEX]);
    if (at + 1 >= 2 * values->count)
        return text_or(machine, state[PRINT_END], "\n");
    if (at % 2)
        return text_or(machine, state[PRINT_SEPARATOR], " ");
    return py_to_text(machine, values->items[at / 2], PY_TEXT_STR,
                      PY_UNDEFINED);
}

static uint32_t part_count(const PyValue *state)
{
    uint32_t count = py_tuple(state[PRINT_VALUES])->count;
    return count ? 2 * count : 1;
}

static PyValue print_parts(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_truth(machine, state[PRINT_FLUSH]));
    py_assign(machine, &state[PRINT_FLUSH], answer);
    while ((uint32_t)py_small_value(state[PRINT_INDEX]) < part_count(state)) {
        PY_WAIT_FOR(answer, next_part(machine, state));
        py_assign(machine, &state[PRINT_PART], answer);
        if (is_ours(state[PRINT_FILE])) {
            answer = show_line(machine, state[PRINT_PART], state, 0);
            if (py_is_error(answer))
                return PY_ERROR;
        } else {
            PY_WAIT_FOR(answer, method_of(machine, state[PRINT_FILE], "write"));
            PY_WAIT_FOR(answer,
                        call_method(machine, answer, &state[PRINT_PART], 1));
            py_decref(machine, answer);
        }
        state[PRINT_INDEX] = py_small(py_small_value(state[PRINT_INDEX]) + 1);
    }
    if (py_is(state[PRINT_FLUSH], PY_TRUE) && !is_ours(state[PRINT_FILE])) {
        PY_WAIT_FOR(answer, method_of(machine, state[PRINT_FILE], "flush"));
        PY_WAIT_FOR(answer, call_method(machine, answer, NULL, 0));
        py_decref(machine, answer);
    }
    PY_WAITS_END(frame);
    return PY_NONE;
}

/* --- the function -------------------------------------------------------- */

static bool check_part(PyMachine *machine, const char *name, PyValue *value)
{
    if (py_is_undefined(*value))
        *value = PY_NONE;
    if (py_is_none(*value) || py_is_any_string(*value))
        return true;
    py_raise(machine, &py_TypeError, "%s must be None or a string, not %s",
             name, py_type_name(py_type_of(*value)));
    return false;
}

/* What sys.stdout or sys.stdin is now, borrowed. */
static PyValue standard(PyMachine *machine, const PyStream *usual,
                        const char *called)
{
    const PyModule *module = py_module_loaded(machine, &py_sys_module);
    PyValue own = PY_UNDEFINED;
    if (module && module->dict) {
        PyValue name = py_string_from(machine, called);
        if (py_is_error(name))
            return PY_ERROR;
        own = py_dict_get_name(module->dict, py_string(name));
        py_decref(machine, name);
    }
    return py_is_undefined(own) ? py_from_object(usual) : own;
}

/* A line that Python has no say in is made and written at once; else each part
 * is written before the next is asked for. */
static PyValue start(PyMachine *machine, PyValue *state, PyValue file)
{
    state[PRINT_FILE] = file;
    if (is_ours(file) && py_is_bool(state[PRINT_FLUSH]) &&
        py_at_once_begin(machine)) {
        PyValue answer =
            py_make_text(machine, write_line, show_line, state, PRINT_FILE + 1);
        PyNow now = py_at_once_end(machine, answer);
        if (now == PY_NOW_YES)
            return answer;
        PyValue error =
            now == PY_NOW_ERROR ? py_take_exception(machine) : PY_NONE;
        if (py_is_undefined(error)) /* the end of the run */
            return PY_ERROR;
        py_decref(machine, error); /* it comes again at its part */
    }
    for (int i = 0; i < PRINT_STATE; i++)
        py_incref(state[i]);
    return py_wait_start(machine, print_parts, state, PRINT_STATE);
}

/* sep, end, file, flush, values... */
static PyValue print(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue state[PRINT_STATE], file = args[2];
    state[PRINT_SEPARATOR] = args[0];
    state[PRINT_END] = args[1];
    state[PRINT_FLUSH] = py_is_undefined(args[3]) ? PY_FALSE : args[3];
    state[PRINT_INDEX] = py_small(0);
    state[PRINT_PART] = PY_NONE;
    if (!check_part(machine, "sep", &state[PRINT_SEPARATOR]) ||
        !check_part(machine, "end", &state[PRINT_END]))
        return PY_ERROR;
    if (py_is_undefined(file) || py_is_none(file))
        file = standard(machine, &py_stdout, "stdout");
    if (py_is_error(file))
        return PY_ERROR;
    if (py_is_none(file))
        return PY_NONE;
    if (count == 5 && is_ours(file) && py_is_none(state[PRINT_SEPARATOR]) &&
        py_is_none(state[PRINT_END]) && py_is(state[PRINT_FLUSH], PY_FALSE) &&
        is_plain(args[4]))
        return print_plain(machine, (const PyStream *)py_object(file), args[4]);
    state[PRINT_VALUES] = py_tuple_new(machine, args + 4, count - 4);
    if (py_is_error(state[PRINT_VALUES]))
        return PY_ERROR;
    PyValue answer = start(machine, state, file);
    py_decref(machine, state[PRINT_VALUES]);
    return answer;
}

/* --- input --------------------------------------------------------------- */

enum { INPUT_PROMPT, INPUT_OUT, INPUT_IN, INPUT_STATE };

/* A line without its end; takes `line`. */
static PyValue without_end(PyMachine *machine, PyValue line)
{
    if (py_is_error(line) || !py_is_any_string(line))
        return line;
    const PyString *text = py_string(line);
    if (text->size == 0) {
        py_decref(machine, line);
        return py_raise(machine, &py_EOFError, "EOF when reading a line");
    }
    if (text->text[text->size - 1] != '\n')
        return line;
    PyValue rest = py_charge(machine, text->size / 16)
                       ? py_string_new(machine, text->text, text->size - 1)
                       : PY_ERROR;
    py_decref(machine, line);
    return rest;
}

static PyValue next_line(PyMachine *machine)
{
    return without_end(machine,
                       py_stream_read(machine, UINT64_MAX, true, "input()"));
}

/* The prompt is written before the line is read; streams of the program's own
 * are asked by their methods. */
static PyValue ask(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                   PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    if (!py_is_undefined(state[INPUT_PROMPT])) {
        PY_WAIT_FOR(answer, py_to_text(machine, state[INPUT_PROMPT],
                                       PY_TEXT_STR, PY_UNDEFINED));
        py_assign(machine, &state[INPUT_PROMPT], answer);
        PY_WAIT_FOR(answer, method_of(machine, state[INPUT_OUT], "write"));
        PY_WAIT_FOR(answer,
                    call_method(machine, answer, &state[INPUT_PROMPT], 1));
        py_decref(machine, answer);
    }
    PY_WAIT_FOR(answer, method_of(machine, state[INPUT_OUT], "flush"));
    PY_WAIT_FOR(answer, call_method(machine, answer, NULL, 0));
    py_decref(machine, answer);
    if (py_is(state[INPUT_IN], py_from_object(&py_stdin)))
        return next_line(machine);
    PY_WAIT_FOR(answer, method_of(machine, state[INPUT_IN], "readline"));
    PY_WAIT_FOR(answer, call_method(machine, answer, NULL, 0));
    PY_WAITS_END(frame);
    if (py_is_any_string(answer))
        return without_end(machine, answer);
    py_decref(machine, answer);
    return py_raise(machine, &py_TypeError,
                    "object.readline() returned non-string");
}

static PyValue input(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyValue out = standard(machine, &py_stdout, "stdout");
    PyValue in = standard(machine, &py_stdin, "stdin");
    if (py_is_error(out) || py_is_error(in))
        return PY_ERROR;
    if (py_is_none(out) || py_is_none(in))
        return py_raise(machine, &py_RuntimeError, "input(): lost sys.%s",
                        py_is_none(in) ? "stdin" : "stdout");
    if (py_is_undefined(args[0]) && py_is(out, py_from_object(&py_stdout)) &&
        py_is(in, py_from_object(&py_stdin)))
        return next_line(machine);
    PyValue state[INPUT_STATE] = {py_incref(args[0]), py_incref(out),
                                  py_incref(in)};
    return py_wait_start(machine, ask, state, INPUT_STATE);
}

const PyNative py_builtin_input = PY_FUNCTION("input", input, 0, 1);

const PyNative py_builtin_print = {.object = PY_STATIC_OBJECT(&py_native_type),
                                   .name = "print",
                                   .fn = print,
                                   .parameter_count = 4,
                                   .variadic = true,
                                   .clinic = 1,
                                   .names = {"sep", "end", "file", "flush"}};
