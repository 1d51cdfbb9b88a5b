#include "py_format.h"

#include "py_complex.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_format_float.h"
#include "py_format_spec.h"
#include "py_fuel.h"
#include "py_int_text.h"
#include "py_string.h"
#include "py_string_text.h"

/* A specification and what is wrong with it. */
typedef struct Request {
    PyFormatSpec spec;
    BaseText error;
} Request;

static bool fail(PyMachine *machine, Request *request)
{
    py_raise(machine, &py_ValueError, "%s", base_text_str(&request->error));
    base_text_release(&request->error);
    return false;
}

/* What is wrong with a precision is told by who formats; of a text it takes
 * away. */
static bool needs_digits(const PyFormatSpec *spec, PyValue value)
{
    bool is_whole = py_is_int(value) && spec->type < 128 &&
                    strchr("bcdoxXn", (int)spec->type);
    return spec->precision <= INT32_MAX && !is_whole &&
           !py_is_any_string(value);
}

/* Room that the result takes is charged before it is laid out. */
static bool read_request(PyMachine *machine, Request *request, const char *text,
                         size_t length, char align, PyValue value,
                         const BaseText *out)
{
    *request = (Request){.error = {0}};
    if (!py_format_spec_parse(&request->spec, text, length, align,
                              py_type_name(py_type_of(value)), &request->error))
        return fail(machine, request);
    int64_t room = request->spec.width;
    if (needs_digits(&request->spec, value) && request->spec.precision > room)
        room = request->spec.precision;
    if (room > INT32_MAX / 4) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return false;
    }
    return room <= 0 || (py_text_room(machine, out, (uint64_t)room) &&
                         py_charge(machine, (uint64_t)room));
}

bool py_string_format_slot(PyMachine *machine, PyValue self, const char *text,
                           size_t length, BaseText *out)
{
    const PyString *string = py_string(self);
    Request request;
    if (length == 0) {
        if (!py_text_room(machine, out, string->size))
            return false;
        base_text_append_n(out, string->text, string->size);
        return true;
    }
    if (!read_request(machine, &request, text, length, '<', self, out))
        return false;
    if (request.spec.type != 's') {
        py_format_spec_unknown(&request.spec, py_type_name(py_type_of(self)),
                               &request.error);
        return fail(machine, &request);
    }
    return (py_format_text(&request.spec, string->text, string->size, out,
                           &request.error) ||
            fail(machine, &request));
}

static bool format_double(PyMachine *machine, Request *request, double number,
                          PyValue self, BaseText *out)
{
    if (!py_float_charge_text(machine, number))
        return false;
    return py_format_float(&request->spec, number,
                           py_type_name(py_type_of(self)), out,
                           &request->error) ||
           fail(machine, request);
}

bool py_float_format_slot(PyMachine *machine, PyValue self, const char *text,
                          size_t length, BaseText *out)
{
    Request request;
    if (length == 0)
        return py_repr(machine, self, out);
    return read_request(machine, &request, text, length, '>', self, out) &&
           format_double(machine, &request, py_any_float_value(self), self,
                         out);
}

bool py_complex_format_slot(PyMachine *machine, PyValue self, const char *text,
                            size_t length, BaseText *out)
{
    Request request;
    PyComplexNumber number = py_any_complex_value(self);
    return read_request(machine, &request, text, length, '>', self, out) &&
           py_float_charge_text(machine, number.real) &&
           py_float_charge_text(machine, number.imaginary) &&
           (py_format_complex(&request.spec, number.real, number.imaginary,
                              py_type_name(py_type_of(self)), out,
                              &request.error) ||
            fail(machine, &request));
}

static bool format_character(PyMachine *machine, Request *request, PyValue self,
                             BaseText *out)
{
    int64_t code;
    if (!py_int_to_i64(self, &code)) {
        py_raise(machine, &py_OverflowError,
                 "Python int too large to convert to C long");
        return false;
    }
    if (code < 0 || code > 0x10FFFF) {
        py_raise(machine, &py_OverflowError, "%%c arg not in range(0x110000)");
        return false;
    }
    BaseText character = {0};
    py_text_append_code(&character, (uint32_t)code);
    request->spec.type = 's';
    bool good = py_format_text(&request->spec, character.data, character.length,
                               out, &request->error);
    base_text_release(&character);
    return good || fail(machine, request);
}

bool py_int_format_slot(PyMachine *machine, PyValue self, const char *text,
                        size_t length, BaseText *out)
{
    Request request;
    if (length == 0)
        return py_int_append(machine, self, 10, out);
    if (!read_request(machine, &request, text, length, '>', self, out))
        return false;
    int base = py_format_integer_base(
        &request.spec, py_type_name(py_type_of(self)), &request.error);
    if (base < 0)
        return fail(machine, &request);
    if (base == 0) {
        double number;
        return py_int_to_double(machine, self, &number) &&
               format_double(machine, &request, number, self, out);
    }
    if (base == 1)
        return format_character(machine, &request, self, out);
    char memory[72]; /* 64 bits in any base */
    BaseText digits = base_text_in(memory, sizeof memory);
    bool good = py_int_append(machine, self, (unsigned)base, &digits);
    if (good) {
        const char *plain = base_text_str(&digits);
        bool negative = plain[0] == '-';
        py_format_integer(&request.spec, plain + negative, negative, out);
    }
    base_text_release(&digits);
    return good;
}
