#include "py_unicode_error.h"

#include "py_bytes.h"
#include "py_exception.h"
#include "py_exception_fields.h"
#include "py_exception_types.h"
#include "py_int.h"
#include "py_operator.h"
#include "py_string.h"
#include "py_utf8.h"

bool py_unicode_error_is(const PyType *type)
{
    return py_type_is_subtype(type, &py_UnicodeDecodeError) ||
           py_type_is_subtype(type, &py_UnicodeEncodeError) ||
           py_type_is_subtype(type, &py_UnicodeTranslateError);
}

/* A letter for each argument: a text, bytes, a number. */
static const char *wanted_by(const PyType *type)
{
    return py_type_is_subtype(type, &py_UnicodeTranslateError) ? "UnnU"
           : py_type_is_subtype(type, &py_UnicodeDecodeError)  ? "UynnU"
                                                               : "UUnnU";
}

static bool check_one(PyMachine *machine, char wanted, PyValue value,
                      uint32_t place)
{
    const char *type = py_type_name(py_type_of(value));

    if (wanted == 'y' && !py_is_any_bytes(value))
        py_raise(machine, &py_TypeError,
                 "a bytes-like object is required, not '%s'", type);
    else if (wanted == 'n' && !py_is_int(value))
        py_raise(machine, &py_TypeError,
                 "'%s' object cannot be interpreted as an integer", type);
    else if (wanted == 'U' && !py_is_any_string(value))
        py_raise(machine, &py_TypeError, "argument %u must be str, not %s",
                 place + 1, py_is_none(value) ? "None" : type);
    else
        return true;
    return false;
}

bool py_unicode_error_check(PyMachine *machine, const PyType *type,
                            const PyValue *args, uint32_t count)
{
    const char *wanted = wanted_by(type);
    uint32_t needed = (uint32_t)strlen(wanted);

    if (count != needed) {
        py_raise(machine, &py_TypeError,
                 "function takes exactly %u arguments (%u given)", needed,
                 count);
        return false;
    }
    for (uint32_t i = 0; i < count; i++)
        if (!check_one(machine, wanted[i], args[i], i))
            return false;
    return true;
}

/* What is said of it. */
typedef struct Told {
    PyValue encoding, object, reason; /* borrowed; undefined: none */
    int64_t start, end;
    const char *verb;
} Told;

static bool take_fields(PyValue self, Told *told)
{
    const PyType *type = py_type_of(self);
    bool translates = py_type_is_subtype(type, &py_UnicodeTranslateError);
    uint32_t at = translates ? 0 : 1;

    told->verb = translates ? "translate"
                 : py_type_is_subtype(type, &py_UnicodeDecodeError) ? "decode"
                                                                    : "encode";
    told->encoding = translates ? PY_UNDEFINED : py_exception_field(self, 0);
    told->object = py_exception_field(self, at);
    told->reason = py_exception_field(self, at + 3);
    PyValue start = py_exception_field(self, at + 1);
    PyValue end = py_exception_field(self, at + 2);
    return py_is_object(told->object) && py_is_any_string(told->reason) &&
           py_is_int(start) && py_int_to_i64(start, &told->start) &&
           py_is_int(end) && py_int_to_i64(end, &told->end);
}

/* "byte 0xff", "character '\xe9'"; false if it has no such place. */
static bool append_one(const Told *told, BaseText *out)
{
    if (told->start < 0)
        return false;
    if (py_is_any_bytes(told->object)) {
        const PyBytes *bytes = (const PyBytes *)py_object(told->object);
        if (told->start >= bytes->size)
            return false;
        base_text_printf(out, "byte 0x%02x",
                         (unsigned)(unsigned char)bytes->data[told->start]);
        return true;
    }
    if (!py_is_any_string(told->object) ||
        told->start >= py_string(told->object)->length)
        return false;
    const PyString *string = py_string(told->object);
    uint32_t code;
    py_utf8_read(string->text + py_string_offset(string, (uint32_t)told->start),
                 &code);
    base_text_printf(out,
                     code <= 0xff     ? "character '\\x%02x'"
                     : code <= 0xffff ? "character '\\u%04x'"
                                      : "character '\\U%08x'",
                     code);
    return true;
}

bool py_unicode_error_str(PyMachine *machine, PyValue self, BaseText *out)
{
    Told told;

    if (!take_fields(self, &told))
        return true;
    if (py_is_any_string(told.encoding))
        base_text_printf(out, "'%s' codec ", py_string(told.encoding)->text);
    base_text_printf(out, "can't %s ", told.verb);
    if (told.end == told.start + 1 && append_one(&told, out))
        base_text_printf(out, " in position %lld: ", (long long)told.start);
    else
        base_text_printf(out, "%s in position %lld-%lld: ",
                         py_is_any_bytes(told.object) ? "bytes" : "characters",
                         (long long)told.start, (long long)told.end - 1);
    return py_str(machine, told.reason, out);
}
