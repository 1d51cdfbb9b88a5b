#include "py_memory_item.h"

#include <string.h>

#include "py_argument.h"
#include "py_at_once.h"
#include "py_bytes.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_float_bits.h"
#include "py_int.h"

typedef enum Kind { KIND_CHARACTER, KIND_TRUTH, KIND_INT, KIND_FLOAT } Kind;

typedef struct Format {
    char letter;
    Kind kind;
    bool is_signed;
    int size;
} Format;

/* As gcc has them on 64-bit Linux. */
static const Format formats[] = {
    {'c', KIND_CHARACTER, false, 1}, {'?', KIND_TRUTH, false, 1},
    {'b', KIND_INT, true, 1},        {'B', KIND_INT, false, 1},
    {'h', KIND_INT, true, 2},        {'H', KIND_INT, false, 2},
    {'i', KIND_INT, true, 4},        {'I', KIND_INT, false, 4},
    {'l', KIND_INT, true, 8},        {'L', KIND_INT, false, 8},
    {'q', KIND_INT, true, 8},        {'Q', KIND_INT, false, 8},
    {'n', KIND_INT, true, 8},        {'N', KIND_INT, false, 8},
    {'P', KIND_INT, false, 8},       {'e', KIND_FLOAT, true, 2},
    {'f', KIND_FLOAT, true, 4},      {'d', KIND_FLOAT, true, 8},
};

static const Format *find(const char *format)
{
    if (*format == '@')
        format++;
    if (format[0] == '\0' || format[1] != '\0')
        return NULL;
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (formats[i].letter == *format)
            return &formats[i];
    return NULL;
}

int py_memory_item_size(const char *format)
{
    const Format *found = find(format);
    return found ? found->size : 0;
}

bool py_memory_item_is_byte(const char *format)
{
    const Format *found = find(format);
    return found && found->size == 1 && found->letter != '?';
}

static uint64_t read_bits(const Format *format, const char *data)
{
    uint64_t bits = 0;
    for (int i = 0; i < format->size; i++)
        bits |= (uint64_t)(unsigned char)data[i] << 8 * i;
    return bits;
}

PyValue py_memory_item_read(PyMachine *machine, const char *name,
                            const char *data)
{
    const Format *format = find(name);
    uint64_t bits = read_bits(format, data);
    switch (format->kind) {
    case KIND_CHARACTER:
        return py_bytes_new(machine, data, 1);
    case KIND_TRUTH:
        return py_bool(bits != 0);
    case KIND_FLOAT:
        return py_float(py_float_from_bits(bits, (unsigned)format->size));
    case KIND_INT:
        break;
    }
    if (!format->is_signed)
        return py_int_from_u64(machine, bits);
    int unused = 64 - 8 * format->size;
    return py_int_from_i64(machine, (int64_t)(bits << unused) >> unused);
}

static bool wrong(PyMachine *machine, const PyType *error, const char *name)
{
    py_raise(machine, error, "memoryview: invalid %s for format '%s'",
             error == &py_TypeError ? "type" : "value", name);
    return false;
}

static bool int_bits(PyMachine *machine, const Format *format, const char *name,
                     PyValue value, uint64_t *bits)
{
    int64_t number;
    if (!py_is_int(value))
        return wrong(machine, &py_TypeError, name);
    if (!py_int_to_i64(value, &number)) {
        const PyInt *wide = (const PyInt *)(const void *)py_object(value);
        if (format->is_signed || format->size < 8 || wide->negative ||
            wide->count > 1)
            return wrong(machine, &py_ValueError, name);
        *bits = wide->limbs[0];
        return true;
    }
    int64_t most =
        format->size == 8
            ? INT64_MAX
            : ((int64_t)1 << (8 * format->size - (format->is_signed ? 1 : 0))) -
                  1;
    int64_t least = format->is_signed ? -most - 1 : 0;
    if (number < least || number > most)
        return wrong(machine, &py_ValueError, name);
    *bits = (uint64_t)number;
    return true;
}

static bool float_bits(PyMachine *machine, const Format *format,
                       const char *name, PyValue value, uint64_t *bits)
{
    double number = py_is_any_float(value) ? py_any_float_value(value) : 0;
    if (!py_is_any_float(value) && !py_is_int(value))
        return wrong(machine, &py_TypeError, name);
    if (!py_is_any_float(value) && !py_int_to_double(machine, value, &number)) {
        py_catch(machine, &py_OverflowError);
        return py_is_raising(machine) ? false
                                      : wrong(machine, &py_ValueError, name);
    }
    if (py_float_to_bits(number, (unsigned)format->size, bits))
        return true;
    py_raise(machine, &py_OverflowError,
             "float too large to pack with %c format", format->letter);
    return false;
}

static bool to_bits(PyMachine *machine, const Format *format, const char *name,
                    PyValue value, uint64_t *bits)
{
    if (format->kind == KIND_CHARACTER) {
        if (!py_is_any_bytes(value))
            return wrong(machine, &py_TypeError, name);
        const PyBytes *bytes = (const PyBytes *)(void *)py_object(value);
        *bits = (unsigned char)bytes->data[0];
        return bytes->size == 1 || wrong(machine, &py_ValueError, name);
    }
    PyConversion as = format->kind == KIND_TRUTH   ? PY_AS_TRUTH
                      : format->kind == KIND_FLOAT ? PY_AS_FLOAT
                                                   : PY_AS_INT;
    if (py_argument_asks(value, as)) {
        py_unsupported(machine, "a number",
                       "an object with a method that makes it an item of a "
                       "memoryview");
        return false;
    }
    if (format->kind == KIND_INT)
        return int_bits(machine, format, name, value, bits);
    if (format->kind == KIND_FLOAT)
        return float_bits(machine, format, name, value, bits);
    PyNow truth = py_truth_now(machine, value);
    BASE_INVARIANT(truth != PY_NOW_ASK);
    *bits = truth == PY_NOW_YES;
    return truth != PY_NOW_ERROR;
}

bool py_memory_item_write(PyMachine *machine, const char *name, PyValue value,
                          char *data)
{
    const Format *format = find(name);
    uint64_t bits = 0;
    if (!to_bits(machine, format, name, value, &bits))
        return false;
    for (int i = 0; i < format->size; i++)
        data[i] = (char)(bits >> 8 * i);
    return true;
}
