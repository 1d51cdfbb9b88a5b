#include "py_modulo_plain.h"

#include "base_check.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_format_float.h"
#include "py_fuel.h"
#include "py_number.h"
#include "py_tuple.h"

#include <math.h>

#define MOST_DIGITS 2 /* of a width or a precision */
#define USUAL 256     /* bytes of a text */

typedef struct Plain {
    const char *at, *end; /* of the format */
    PyDict *names;        /* or NULL */
    const PyValue *items;
    uint32_t count, next;
    BaseText out;
} Plain;

typedef struct Kind {
    bool left, zero;
    int64_t width, precision; /* -1: none */
    char type;
} Kind;

/* Behind '%': the value of a name in brackets, or the next one; undefined where
 * that is not plain. Borrowed. */
static PyValue take_value(PyMachine *machine, Plain *plain)
{
    BASE_INVARIANT(plain->at[-1] == '%' && plain->at <= plain->end);
    if (!plain->names)
        return *plain->at != '(' && plain->next < plain->count
                   ? plain->items[plain->next++]
                   : PY_UNDEFINED;
    if (*plain->at != '(')
        return PY_UNDEFINED;
    const char *from = ++plain->at;
    while (plain->at < plain->end && *plain->at != '(' && *plain->at != ')')
        plain->at++;
    if (plain->at == plain->end || *plain->at == '(')
        return PY_UNDEFINED;
    PyValue name = py_string_new(machine, from, (size_t)(plain->at++ - from));
    if (py_is_error(name))
        return PY_ERROR;
    PyValue found = py_dict_get_name(plain->names, py_string(name));
    py_decref(machine, name);
    return found;
}

static bool read_number(Plain *plain, int64_t *number)
{
    BASE_INVARIANT(plain->at <= plain->end);
    const char *from = plain->at;
    for (; plain->at < plain->end && *plain->at >= '0' && *plain->at <= '9';
         plain->at++)
        *number = (*number < 0 ? 0 : *number * 10) + (*plain->at - '0');
    return plain->at - from <= MOST_DIGITS;
}

static bool read_kind(Plain *plain, Kind *kind)
{
    *kind = (Kind){.width = -1, .precision = -1};
    for (; *plain->at == '-' || *plain->at == '0'; plain->at++) {
        kind->left = kind->left || *plain->at == '-';
        kind->zero = kind->zero || *plain->at == '0';
    }
    if (!read_number(plain, &kind->width))
        return false;
    if (*plain->at == '.') {
        plain->at++;
        kind->precision = 0;
        if (!read_number(plain, &kind->precision))
            return false;
    }
    if (plain->at == plain->end)
        return false;
    kind->type = *plain->at++;
    return true;
}

static PyFormatSpec spec_of(const Kind *kind, bool is_number)
{
    bool zero = kind->zero && is_number && !kind->left;
    return (PyFormatSpec){.fill = {zero ? '0' : ' '},
                          .align = zero         ? '='
                                   : kind->left ? '<'
                                                : '>',
                          .width = kind->width,
                          .precision = -1,
                          .type = (unsigned char)kind->type};
}

static bool write_text(PyMachine *machine, Plain *plain, const Kind *kind,
                       PyValue value)
{
    if (kind->width >= 0 || kind->precision >= 0)
        return false;
    if (py_is_small(value) || py_is_float(value))
        return py_str(machine, value, &plain->out);
    bool is_alone = plain->at == plain->end && !plain->out.length;
    if (!py_is_string(value) || is_alone) /* which is then the answer itself */
        return false;
    const PyString *text = py_string(value);
    BASE_INVARIANT(text->text[text->size] == '\0');
    if (!py_text_room(machine, &plain->out, text->size))
        return false;
    base_text_append_n(&plain->out, text->text, text->size);
    return true;
}

/* A small int, or what a float is without its fraction. */
static bool is_whole(PyValue value, int64_t *number)
{
    const double most = 1e15;
    if (py_is_small(value))
        *number = py_small_value(value);
    else if (py_is_float(value) && fabs(py_float_value(value)) < most)
        *number = (int64_t)py_float_value(value);
    else
        return false;
    return true;
}

static bool write_whole(Plain *plain, const Kind *kind, PyValue value)
{
    char digits[24], *at = digits + sizeof digits;
    int64_t number;
    if (!is_whole(value, &number) || kind->precision >= 0)
        return false;
    uint64_t rest = (uint64_t)(number < 0 ? -number : number);
    *--at = '\0';
    do
        *--at = (char)('0' + rest % 10);
    while (rest /= 10);
    PyFormatSpec spec = spec_of(kind, true);
    spec.type = 'd';
    if (kind->width >= 0) {
        py_format_integer(&spec, at, number < 0, &plain->out);
        return true;
    }
    if (number < 0)
        *--at = '-';
    base_text_append(&plain->out, at);
    return true;
}

static bool write_float(PyMachine *machine, Plain *plain, const Kind *kind,
                        PyValue value)
{
    double number;
    if ((!py_is_float(value) && !py_is_small(value)) ||
        !py_number_to_double(machine, value, &number) ||
        !py_float_charge_text(machine, number))
        return false;
    PyFormatSpec spec = spec_of(kind, true);
    spec.precision = kind->precision < 0 ? 6 : kind->precision;
    BaseText error = {0};
    bool good = py_format_float(&spec, number, "float", &plain->out, &error);
    base_text_release(&error);
    return good;
}

static bool write_directive(PyMachine *machine, Plain *plain)
{
    Kind kind;
    PyValue value = take_value(machine, plain);
    if (py_is_undefined(value) || !read_kind(plain, &kind))
        return false;
    switch (kind.type) {
    case 's':
        return write_text(machine, plain, &kind, value);
    case 'd':
    case 'i':
        return write_whole(plain, &kind, value);
    case 'e':
    case 'f':
    case 'g':
        return write_float(machine, plain, &kind, value);
    default:
        return false;
    }
}

/* Plain text, up to the next directive and behind its sign; false at the end.
 */
static bool write_plain(Plain *plain)
{
    const char *sign;
    while ((sign = memchr(plain->at, '%', (size_t)(plain->end - plain->at)))) {
        bool is_twice = sign[1] == '%';
        base_text_append_n(&plain->out, plain->at,
                           (size_t)(sign - plain->at) + is_twice);
        plain->at = sign + 1 + is_twice;
        if (!is_twice)
            return true;
    }
    base_text_append_n(&plain->out, plain->at,
                       (size_t)(plain->end - plain->at));
    return false;
}

static bool write_all(PyMachine *machine, Plain *plain)
{
    while (write_plain(plain))
        if (!py_charge(machine, 8) || !write_directive(machine, plain))
            return false;
    return plain->names || plain->next == plain->count;
}

PyValue py_modulo_plain(PyMachine *machine, PyValue format, PyValue value)
{
    enum { TWO = 2 /* a directive of those alone may be the value itself */ };
    const PyString *text = py_string(format);
    bool is_names = py_is_dict(value) && !py_dict(value)->mixed;
    if (!py_is_string(format) || text->size <= TWO ||
        !memchr(text->text, '%', text->size) ||
        (!is_names && !py_is_tuple(value) && !py_is_string(value) &&
         !py_is_small(value) && !py_is_float(value)))
        return PY_UNDEFINED;
    char room[USUAL];
    Plain plain = {.at = text->text,
                   .out = base_text_in(room, sizeof room),
                   .end = text->text + text->size,
                   .names = is_names ? py_dict(value) : NULL,
                   .items =
                       py_is_tuple(value) ? py_tuple(value)->items : &value,
                   .count = py_is_tuple(value) ? py_tuple(value)->count : 1};
    PyValue answer = PY_UNDEFINED;
    if (write_all(machine, &plain) && py_charge(machine, plain.out.length / 4))
        answer =
            py_string_new(machine, base_text_str(&plain.out), plain.out.length);
    base_text_release(&plain.out);
    BASE_INVARIANT(py_is_undefined(answer) || !py_is_raising(machine));
    return answer;
}
