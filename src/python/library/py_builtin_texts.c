#include "py_answers.h"
#include "py_argument.h"
#include "py_builtins.h"
#include "py_exception.h"
#include "py_int_private.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_stream.h"
#include "py_string_private.h"
#include "py_text.h"
#include "py_wait.h"

/* ---- print ---- */

enum {
    PRINT_VALUES,
    PRINT_SEPARATOR,
    PRINT_END,
    PRINT_FILE,
    PRINT_AT,
    PRINT_STATE
};

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

static bool write(PyMachine *machine, const PyValue *state, PyValue text)
{
    int stream = 1;
    if (!py_is_none(state[PRINT_FILE]))
        stream = ((const PyStream *)py_object(state[PRINT_FILE]))->number;
    const PyString *line = py_string(text);
    return line->size == 0 ||
           py_machine_write(machine, stream, line->text, line->size);
}

/* Writes the text of one part (stolen, or an error). */
static bool write_part(PyMachine *machine, const PyValue *state, PyValue text)
{
    bool good = !py_is_error(text) && write(machine, state, text);
    py_decref(machine, text);
    return good;
}

/* A separator or an end; None: the usual one. May be PY_PENDING. */
static PyValue text_of_part(PyMachine *machine, PyValue part, const char *usual)
{
    return py_is_none(part)
               ? py_string_from(machine, usual)
               : py_to_text(machine, part, PY_TEXT_STR, PY_UNDEFINED);
}

/* Where Python is asked or something raises, each part is written as soon as it
 * is known. */
static PyValue print_parts(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyTuple *values = py_tuple(state[PRINT_VALUES]);
    PY_WAITS_BEGIN(frame);
    while (py_small_value(state[PRINT_AT]) < values->count) {
        if (py_small_value(state[PRINT_AT]) > 0) {
            PY_WAIT_FOR(answer,
                        text_of_part(machine, state[PRINT_SEPARATOR], " "));
            if (!write_part(machine, state, answer))
                return PY_ERROR;
        }
        PY_WAIT_FOR(answer,
                    py_to_text(machine,
                               values->items[py_small_value(state[PRINT_AT])],
                               PY_TEXT_STR, PY_UNDEFINED));
        if (!write_part(machine, state, answer))
            return PY_ERROR;
        state[PRINT_AT] = py_small(py_small_value(state[PRINT_AT]) + 1);
    }
    PY_WAIT_FOR(answer, text_of_part(machine, state[PRINT_END], "\n"));
    PY_WAITS_END(frame);
    return write_part(machine, state, answer) ? PY_NONE : PY_ERROR;
}

/* At once if that can be done. */
static PyValue print_line(PyMachine *machine, const PyValue *state)
{
    PyValue text, mine[PRINT_STATE];
    PyNow now =
        py_make_text_now(machine, write_line, state, PRINT_STATE, &text);
    if (now == PY_NOW_YES)
        return write_part(machine, state, text) ? PY_NONE : PY_ERROR;
    if (now == PY_NOW_ERROR) {
        PyValue exception = py_take_exception(machine);
        if (py_is_undefined(exception))
            return PY_ERROR;
        py_decref(machine, exception); /* it will come again, in its place */
    }
    for (int i = 0; i < PRINT_STATE; i++)
        mine[i] = py_incref(state[i]);
    return py_wait_start(machine, print_parts, mine, PRINT_STATE);
}

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

/* sep, end, file, flush, values... */
static PyValue print(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue state[PRINT_STATE];
    state[PRINT_SEPARATOR] = args[0];
    state[PRINT_END] = args[1];
    state[PRINT_FILE] = py_is_undefined(args[2]) ? PY_NONE : args[2];
    if (!check_part(machine, "sep", &state[PRINT_SEPARATOR]) ||
        !check_part(machine, "end", &state[PRINT_END]))
        return PY_ERROR;
    if (!py_is_none(state[PRINT_FILE]) &&
        !py_has_type(state[PRINT_FILE], &py_stream_type))
        return py_unsupported(machine, "sys.stdout or sys.stderr",
                              "print() to a file of type '%s'",
                              py_type_name(py_type_of(state[PRINT_FILE])));
    state[PRINT_VALUES] = py_tuple_new(machine, args + 4, count - 4);
    if (py_is_error(state[PRINT_VALUES]))
        return PY_ERROR;
    state[PRINT_AT] = py_small(0);
    PyValue answer = print_line(machine, state);
    py_decref(machine, state[PRINT_VALUES]);
    return answer;
}

const PyNative py_builtin_print = {.object = PY_STATIC_OBJECT(&py_native_type),
                                   .name = "print",
                                   .fn = print,
                                   .parameter_count = 4,
                                   .variadic = true,
                                   .names = {"sep", "end", "file", "flush"}};

/* ---- texts of values ---- */

static PyValue repr(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_to_text(machine, args[0], PY_TEXT_REPR, PY_UNDEFINED);
}

static PyValue ascii(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_to_text(machine, args[0], PY_TEXT_ASCII, PY_UNDEFINED);
}

static PyValue format(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (!py_is_undefined(args[1]) && !py_is_any_string(args[1]))
        return py_raise(machine, &py_TypeError,
                        "format() argument 2 must be str, not %s",
                        py_type_name(py_type_of(args[1])));
    return py_to_text(machine, args[0], PY_TEXT_FORMAT, args[1]);
}

const PyNative py_builtin_repr = PY_FUNCTION("repr", repr, 1, 1);
const PyNative py_builtin_ascii = PY_FUNCTION("ascii", ascii, 1, 1);
const PyNative py_builtin_format = PY_FUNCTION("format", format, 1, 2);

/* ---- characters ---- */

static PyValue to_character(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    (void)count;
    int64_t code;
    PyValue number;
    if (py_machine_version(machine) < 313) {
        if (!py_argument_c_int(machine, &args[0], &code))
            return PY_ERROR;
    } else if (!py_argument_int(machine, &args[0], &number)) {
        return PY_ERROR;
    } else {
        code = py_int_clamp(number);
    }
    if (code < 0 || code > 0x10FFFF)
        return py_raise(machine, &py_ValueError,
                        "chr() arg not in range(0x110000)");
    BaseText text = {0};
    py_text_append_code(&text, (uint32_t)code);
    return py_string_take(machine, &text);
}

static PyValue to_code(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    uint32_t length, code = 0;
    if (py_is_any_string(args[0])) {
        length = py_string(args[0])->length;
        if (length == 1)
            py_utf8_read(py_string(args[0])->text, &code);
    } else if (py_is_any_bytes(args[0])) {
        const PyBytes *bytes = (const PyBytes *)py_object(args[0]);
        length = bytes->size;
        if (length == 1)
            code = (unsigned char)bytes->data[0];
    } else {
        return py_raise(machine, &py_TypeError,
                        "ord() expected string of length 1, but %s found",
                        py_type_name(py_type_of(args[0])));
    }
    if (length != 1)
        return py_raise(machine, &py_TypeError,
                        "ord() expected a character, but string of length %u "
                        "found",
                        length);
    return py_small(code);
}

const PyNative py_builtin_chr = PY_FUNCTION("chr", to_character, 1, 1);
const PyNative py_builtin_ord = PY_FUNCTION("ord", to_code, 1, 1);

/* ---- digits in other bases ---- */

static PyValue in_base(PyMachine *machine, const PyValue *argument,
                       unsigned base, const char *prefix)
{
    PyValue number;
    if (!py_argument_int(machine, argument, &number))
        return PY_ERROR;
    BaseText digits = {0}, text = {0};
    if (!py_int_append(machine, number, base, &digits)) {
        base_text_release(&digits);
        return PY_ERROR;
    }
    const char *plain = base_text_str(&digits);
    bool negative = plain[0] == '-';
    base_text_printf(&text, "%s%s", negative ? "-" : "", prefix);
    base_text_append(&text, plain + negative);
    base_text_release(&digits);
    return py_string_take(machine, &text);
}

static PyValue hex(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return in_base(machine, &args[0], 16, "0x");
}

static PyValue oct(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return in_base(machine, &args[0], 8, "0o");
}

static PyValue bin(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return in_base(machine, &args[0], 2, "0b");
}

const PyNative py_builtin_hex = PY_FUNCTION("hex", hex, 1, 1);
const PyNative py_builtin_oct = PY_FUNCTION("oct", oct, 1, 1);
const PyNative py_builtin_bin = PY_FUNCTION("bin", bin, 1, 1);
