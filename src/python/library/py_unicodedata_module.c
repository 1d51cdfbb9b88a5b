#include "py_unicodedata_module.h"
#include "py_argument.h"

#include <string.h>

#include "py_bytes.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_string.h"
#include "py_text.h"
#include "py_unicode_database.h"
#include "py_unicode_name.h"
#include "py_unicode_normalize.h"
#include "py_utf8.h"

static PyUnicode unicode_of(const PyMachine *machine)
{
    return py_unicode_of_python(py_machine_version(machine));
}

/* The one character of an argument; `which` tells its place, NULL if it is the
 * only one. */
static bool read_character(PyMachine *machine, const char *function,
                           const char *which, PyValue argument, uint32_t *code)
{
    if (py_is_any_string(argument)) {
        const PyString *string = py_string(argument);
        if (string->size > 0 &&
            py_utf8_read(string->text, code) == string->size)
            return true;
    }
    py_argument_wrong(machine, function, which, "a unicode character",
                      argument);
    return false;
}

/* What the second argument says, or an error. */
static PyValue otherwise(PyMachine *machine, const PyValue *args,
                         uint32_t count, const char *message)
{
    return count > 1 && !py_is_undefined(args[1])
               ? py_incref(args[1])
               : py_raise(machine, &py_ValueError, "%s", message);
}

static bool read_record(PyMachine *machine, const char *function,
                        PyValue argument, PyUnicodeRecord *out)
{
    uint32_t code;
    if (!read_character(machine, function, NULL, argument, &code))
        return false;
    if (py_unicode_record(unicode_of(machine), code, out))
        return true;
    py_unsupported(machine, NULL, "unicodedata of a character of Unicode 16");
    return false;
}

#define OF_RECORD(function, answer)                                            \
    static PyValue function(PyMachine *machine, const PyValue *args,           \
                            uint32_t count)                                    \
    {                                                                          \
        PyUnicodeRecord record;                                                \
        (void)count;                                                           \
        return read_record(machine, #function, args[0], &record) ? (answer)    \
                                                                 : PY_ERROR;   \
    }
OF_RECORD(category, py_string_from(machine, record.category))
OF_RECORD(bidirectional, py_string_from(machine, record.direction))
OF_RECORD(east_asian_width, py_string_from(machine, record.width))
OF_RECORD(combining, py_small((int64_t)record.combining))
OF_RECORD(mirrored, py_small(record.is_mirrored))

static PyValue decomposition(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    uint32_t code;
    (void)count;
    if (!read_character(machine, "decomposition", NULL, args[0], &code))
        return PY_ERROR;
    return py_string_from(machine, py_unicode_parts(unicode_of(machine), code));
}

static PyValue decimal(PyMachine *machine, const PyValue *args, uint32_t count)
{
    uint32_t code;
    if (!read_character(machine, "decimal", "1", args[0], &code))
        return PY_ERROR;
    unsigned digit = py_unicode_digit(unicode_of(machine), code);
    return digit != PY_UNICODE_NO_DIGIT
               ? py_small((int64_t)digit)
               : otherwise(machine, args, count, "not a decimal");
}

static PyValue digit(PyMachine *machine, const PyValue *args, uint32_t count)
{
    uint32_t code;
    double number;
    if (!read_character(machine, "digit", "1", args[0], &code))
        return PY_ERROR;
    PyUnicode version = unicode_of(machine);
    if (py_unicode_is(version, code, PY_UNICODE_DIGIT | PY_UNICODE_DECIMAL) &&
        py_unicode_number(version, code, &number))
        return py_small((int64_t)number);
    return otherwise(machine, args, count, "not a digit");
}

static PyValue numeric(PyMachine *machine, const PyValue *args, uint32_t count)
{
    uint32_t code;
    double number;
    if (!read_character(machine, "numeric", "1", args[0], &code))
        return PY_ERROR;
    return py_unicode_number(unicode_of(machine), code, &number)
               ? py_float(number)
               : otherwise(machine, args, count, "not a numeric character");
}

static PyValue name(PyMachine *machine, const PyValue *args, uint32_t count)
{
    uint32_t code;
    char text[PY_UNICODE_NAME_SIZE];
    PyUnicodeRecord record;
    if (!read_character(machine, "name", "1", args[0], &code))
        return PY_ERROR;
    if (py_unicode_name(unicode_of(machine), code, text))
        return py_string_from(machine, text);
    if (!py_unicode_record(unicode_of(machine), code, &record))
        return py_unsupported(machine, NULL,
                              "unicodedata of a character of Unicode 16");
    return otherwise(machine, args, count, "no such name");
}

static PyValue lookup(PyMachine *machine, const PyValue *args, uint32_t count)
{
    uint32_t codes[PY_UNICODE_SEQUENCE], found;
    char text[4 * PY_UNICODE_SEQUENCE];
    size_t size = 0;
    (void)count;
    if (!py_is_any_string(args[0]))
        return py_raise(machine, &py_TypeError,
                        "a bytes-like object is required, not '%s'",
                        py_type_name(py_type_of(args[0])));
    const PyString *wanted = py_string(args[0]);
    found = py_unicode_find(unicode_of(machine), wanted->text, wanted->size,
                            true, codes);
    for (uint32_t i = 0; i < found; i++)
        size += py_utf8_write(codes[i], text + size);
    if (found)
        return py_string_new(machine, text, size);
    if (py_machine_version(machine) >= 314)
        return py_unsupported(machine, NULL,
                              "this name of a character in a string");
    return py_raise(machine, &py_KeyError, "undefined character name '%s'",
                    wanted->text);
}

/* --- forms ---------------------------------------------------------------- */

static bool read_form(PyMachine *machine, PyValue argument, PyUnicodeForm *out)
{
    static const char *const names[] = {"NFD", "NFC", "NFKD", "NFKC"};
    for (int i = 0; i < 4; i++) {
        if (py_string_is(py_string(argument), names[i])) {
            *out = (PyUnicodeForm)i;
            return true;
        }
    }
    py_raise(machine, &py_ValueError, "invalid normalization form");
    return false;
}

/* Both arguments of `function`; false with an exception. */
static bool read_text(PyMachine *machine, const char *function,
                      const PyValue *args, PyUnicodeForm *form)
{
    for (int i = 0; i < 2; i++) {
        if (py_is_any_string(args[i]))
            continue;
        py_argument_wrong(machine, function, i == 0 ? "1" : "2", "str",
                          args[i]);
        return false;
    }
    return read_form(machine, args[0], form);
}

static bool to_form(PyMachine *machine, PyUnicodeForm form,
                    const PyString *string, BaseText *out)
{
    if (!py_charge(machine, 8ull * string->size) ||
        !py_text_room(machine, out, 40ull * string->size))
        return false;
    py_unicode_normalize_to(unicode_of(machine), form, string->text,
                            string->size, out);
    return true;
}

static PyValue normalize(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    PyUnicodeForm form;
    BaseText out = {0};
    (void)count;
    if (!read_text(machine, "normalize", args, &form))
        return PY_ERROR;
    if (to_form(machine, form, py_string(args[1]), &out))
        return py_string_take(machine, &out);
    base_text_release(&out);
    return PY_ERROR;
}

static PyValue is_normalized(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    PyUnicodeForm form;
    BaseText out = {0};
    PyValue answer = PY_ERROR;
    (void)count;
    if (!read_text(machine, "is_normalized", args, &form))
        return PY_ERROR;
    const PyString *string = py_string(args[1]);
    if (to_form(machine, form, string, &out))
        answer =
            py_bool(out.length == string->size &&
                    memcmp(base_text_str(&out), string->text, out.length) == 0);
    base_text_release(&out);
    return answer;
}

static PyValue make_version(PyMachine *machine)
{
    static const char *const versions[] = {"14.0.0", "15.0.0", "15.1.0",
                                           "16.0.0"};
    return py_string_from(machine, versions[unicode_of(machine)]);
}

#define FUNCTIONS(X)                                                           \
    X(category, 1, 1)                                                          \
    X(bidirectional, 1, 1)                                                     \
    X(east_asian_width, 1, 1)                                                  \
    X(combining, 1, 1)                                                         \
    X(mirrored, 1, 1)                                                          \
    X(decomposition, 1, 1)                                                     \
    X(decimal, 1, 2)                                                           \
    X(digit, 1, 2)                                                             \
    X(numeric, 1, 2)                                                           \
    X(name, 1, 2)                                                              \
    X(lookup, 1, 1)                                                            \
    X(normalize, 2, 2)                                                         \
    X(is_normalized, 2, 2)
#define NATIVE(function, least, most)                                          \
    static const PyNative native_##function =                                  \
        PY_FUNCTION(#function, function, least, most);
FUNCTIONS(NATIVE)

#define ENTRY(function, least, most)                                           \
    {#function, &native_##function, NULL, 0, 0, 0},
static const PyModuleEntry entries[] = {
    /* clang-format off */
    FUNCTIONS(ENTRY)
    /* clang-format on */
    {"unidata_version", NULL, make_version, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

static const char *const missing[] = {"UCD", "ucd_3_2_0", NULL};

const PyModuleSpec py_unicodedata_module = {.name = "unicodedata",
                                            .entries = entries,
                                            .has_c_functions = true,
                                            .missing = missing};
