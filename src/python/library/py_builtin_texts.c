#include "py_builtin_texts.h"

#include "py_argument.h"
#include "py_builtins.h"
#include "py_bytearray.h"
#include "py_bytes.h"
#include "py_exception.h"
#include "py_int_text.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_stream.h"
#include "py_string_text.h"
#include "py_text.h"
#include "py_utf8.h"
#include "py_wait.h"

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
        return py_argument_wrong(machine, "format", "2", "str", args[1]);
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
    } else if (py_is_any_bytes(args[0]) || py_is_any_bytearray(args[0])) {
        const PyBytes *bytes =
            (const PyBytes *)py_object(py_bytes_held(args[0]));
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
