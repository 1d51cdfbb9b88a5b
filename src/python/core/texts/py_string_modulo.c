/* format % values */
#include "py_answers.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_format_spec.h"
#include "py_int_private.h"
#include "py_list.h"
#include "py_string_private.h"

typedef struct Directive {
    bool left, plus, space, alternate, zero;
    int64_t width, precision; /* -1: none */
    char type;
} Directive;

typedef struct Modulo {
    PyMachine *machine;
    const PyString *format;
    size_t at;
    PyValue value;   /* the right operand */
    uint32_t next;   /* of a tuple's items */
    bool by_name;    /* some directive named a key */
    PyValue current; /* what %(name) found, owned; or undefined */
} Modulo;

static bool complain(Modulo *m, const PyType *type, const char *text)
{
    py_raise(m->machine, type, "%s", text);
    return false;
}

static bool is_done(const Modulo *m)
{
    return m->at >= m->format->size;
}

/* The value for the directive at hand, borrowed. */
static bool take_value(Modulo *m, PyValue *out)
{
    if (!py_is_undefined(m->current)) {
        *out = m->current;
        return true;
    }
    bool tuple = py_is_tuple(m->value);
    uint32_t count = tuple ? py_tuple(m->value)->count : 1;
    if (m->next >= count)
        return complain(m, &py_TypeError,
                        "not enough arguments for format string");
    *out = tuple ? py_tuple(m->value)->items[m->next] : m->value;
    m->next++;
    return true;
}

static bool read_key(Modulo *m)
{
    const char *text = m->format->text;
    size_t from = ++m->at, depth = 1;
    const PyType *type = py_type_of(m->value);
    if (!type->get_item || py_is_tuple(m->value) || py_is_any_string(m->value))
        return complain(m, &py_TypeError, "format requires a mapping");
    while (!is_done(m)) {
        if (text[m->at] == '(')
            depth++;
        if (text[m->at] == ')' && --depth == 0)
            break;
        m->at++;
    }
    if (is_done(m))
        return complain(m, &py_ValueError, "incomplete format key");
    PyValue key = py_string_new(m->machine, text + from, m->at - from);
    m->at++;
    m->by_name = true;
    if (py_is_error(key))
        return false;
    py_assign(m->machine, &m->current, py_get_item(m->machine, m->value, key));
    py_decref(m->machine, key);
    return !py_is_error(m->current);
}

static bool read_flags(Modulo *m, Directive *d)
{
    for (; !is_done(m); m->at++) {
        switch (m->format->text[m->at]) {
        case '-':
            d->left = true;
            break;
        case '+':
            d->plus = true;
            break;
        case ' ':
            d->space = true;
            break;
        case '#':
            d->alternate = true;
            break;
        case '0':
            d->zero = true;
            break;
        default:
            return true;
        }
    }
    return true;
}

static bool read_size(Modulo *m, const char *what, int64_t *out)
{
    const char *text = m->format->text;
    if (!is_done(m) && text[m->at] == '*') {
        PyValue value;
        m->at++;
        if (!take_value(m, &value))
            return false;
        if (!py_is_int(value))
            return complain(m, &py_TypeError, "* wants int");
        if (!py_int_to_i64(value, out))
            *out = INT64_MAX;
    } else {
        for (; !is_done(m) && text[m->at] >= '0' && text[m->at] <= '9';
             m->at++) {
            if (*out < 0)
                *out = 0;
            *out = *out * 10 + (text[m->at] - '0');
            if (*out > INT32_MAX)
                break;
        }
    }
    if (*out > INT32_MAX / 4) {
        py_raise(m->machine, &py_ValueError, "%s too big", what);
        return false;
    }
    return *out <= 0 || py_charge(m->machine, (uint64_t)*out / 8);
}

static bool read_directive(Modulo *m, Directive *d)
{
    *d = (Directive){.width = -1, .precision = -1};
    if (!is_done(m) && m->format->text[m->at] == '(' && !read_key(m))
        return false;
    if (!read_flags(m, d) || !read_size(m, "width", &d->width))
        return false;
    if (d->width < -1) {
        d->left = true;
        d->width = -d->width;
    }
    if (!is_done(m) && m->format->text[m->at] == '.') {
        m->at++;
        d->precision = 0;
        if (!read_size(m, "precision", &d->precision))
            return false;
        if (d->precision < 0)
            d->precision = 0;
    }
    while (!is_done(m) && strchr("hlL", m->format->text[m->at]))
        m->at++;
    if (is_done(m))
        return complain(m, &py_ValueError, "incomplete format");
    d->type = m->format->text[m->at++];
    return true;
}

static PyFormatSpec spec_of(const Directive *d, bool number)
{
    PyFormatSpec spec = {.fill = " ",
                         .align = d->left ? '<' : '>',
                         .sign = d->plus    ? '+'
                                 : d->space ? ' '
                                            : 0,
                         .alternate = d->alternate,
                         .width = d->width,
                         .precision = -1};
    if (d->zero && number && !d->left) {
        spec.fill[0] = '0';
        spec.align = '=';
    }
    return spec;
}

static bool lay_out_text(Modulo *m, const Directive *d, BaseText *text,
                         BaseText *out)
{
    Directive plain = *d;
    plain.plus = plain.space = plain.alternate = false;
    PyFormatSpec spec = spec_of(&plain, false);
    spec.precision = d->type == 'c' ? -1 : d->precision;
    spec.type = 's';
    BaseText error = {0};
    bool good =
        py_format_text(&spec, base_text_str(text), text->length, out, &error);
    if (!good)
        complain(m, &py_ValueError, base_text_str(&error));
    base_text_release(&error);
    base_text_release(text);
    return good;
}

static bool write_text(Modulo *m, const Directive *d, PyValue value,
                       BaseText *out)
{
    BaseText text = {0};
    bool good = d->type == 's' ? py_str(m->machine, value, &text)
                               : py_repr(m->machine, value, &text);
    if (!good) {
        base_text_release(&text);
        return false;
    }
    if (d->type == 'a')
        py_text_make_ascii(&text, 0);
    return lay_out_text(m, d, &text, out);
}

static bool write_character(Modulo *m, const Directive *d, PyValue value,
                            BaseText *out)
{
    BaseText text = {0};
    int64_t code;
    if (py_is_int(value)) {
        if (!py_int_to_i64(value, &code) || code < 0 || code > 0x10FFFF)
            return complain(m, &py_OverflowError,
                            "%c arg not in range(0x110000)");
        py_text_append_code(&text, (uint32_t)code);
    } else if (py_is_any_string(value) && py_string(value)->length == 1) {
        base_text_append_n(&text, py_string(value)->text,
                           py_string(value)->size);
    } else {
        return complain(m, &py_TypeError, "%c requires int or char");
    }
    return lay_out_text(m, d, &text, out);
}

/* The int that %d and its kin show; a new reference. */
static PyValue integer_for(Modulo *m, const Directive *d, PyValue value)
{
    bool decimal = strchr("diu", d->type) != NULL;
    if (py_is_int(value))
        return py_incref(value);
    if (decimal && py_is_any_float(value))
        return py_int_from_double(m->machine, py_any_float_value(value));
    return py_raise(m->machine, &py_TypeError,
                    decimal ? "%%%c format: a real number is required, not %s"
                            : "%%%c format: an integer is required, not %s",
                    d->type, py_type_name(py_type_of(value)));
}

static bool write_integer(Modulo *m, const Directive *d, PyValue value,
                          BaseText *out)
{
    PyValue number = integer_for(m, d, value);
    if (py_is_error(number))
        return false;
    unsigned base = d->type == 'o' ? 8 : (d->type | 32) == 'x' ? 16 : 10;
    BaseText digits = {0}, padded = {0};
    bool good = py_int_append(m->machine, number, base, &digits);
    py_decref(m->machine, number);
    if (good) {
        const char *plain = base_text_str(&digits);
        bool negative = plain[0] == '-';
        for (int64_t i = (int64_t)digits.length - negative; i < d->precision;
             i++)
            base_text_append_char(&padded, '0');
        base_text_append(&padded, plain + negative);
        PyFormatSpec spec = spec_of(d, true);
        spec.type = base == 10 ? 'd' : (unsigned char)d->type;
        spec.alternate = d->alternate && base != 10;
        py_format_integer(&spec, base_text_str(&padded), negative, out);
    }
    base_text_release(&digits);
    base_text_release(&padded);
    return good;
}

static bool write_float(Modulo *m, const Directive *d, PyValue value,
                        BaseText *out)
{
    double number;
    if (!py_is_any_float(value) && !py_is_int(value)) {
        py_raise(m->machine, &py_TypeError, "must be real number, not %s",
                 py_type_name(py_type_of(value)));
        return false;
    }
    if (!py_number_to_double(m->machine, value, &number))
        return false;
    PyFormatSpec spec = spec_of(d, true);
    spec.precision = d->precision < 0 ? 6 : d->precision;
    spec.type = (unsigned char)d->type;
    BaseText error = {0};
    bool good = py_format_float(&spec, number, "float", out, &error);
    if (!good)
        complain(m, &py_ValueError, base_text_str(&error));
    base_text_release(&error);
    return good;
}

static bool write_directive(Modulo *m, const Directive *d, BaseText *out)
{
    PyValue value;
    if (!strchr("sracdiuoxXeEfFgG", d->type)) {
        uint32_t code;
        size_t at = m->at - 1;
        while (((unsigned char)m->format->text[at] & 0xC0) == 0x80)
            at--;
        py_utf8_read(m->format->text + at, &code);
        py_raise(m->machine, &py_ValueError,
                 "unsupported format character '%c' (0x%x) at index %u",
                 code > 31 && code < 127 ? (char)code : '?', code,
                 py_utf8_length(m->format->text, at));
        return false;
    }
    if (!take_value(m, &value))
        return false;
    if (strchr("sra", d->type))
        return write_text(m, d, value, out);
    if (d->type == 'c')
        return write_character(m, d, value, out);
    if (strchr("eEfFgG", d->type))
        return write_float(m, d, value, out);
    return write_integer(m, d, value, out);
}

/* A dict, list or the like may be left over; a number or text may not. */
static bool is_all_used(const Modulo *m)
{
    if (py_is_tuple(m->value))
        return m->next >= py_tuple(m->value)->count;
    bool mapping =
        py_type_of(m->value)->get_item && !py_is_any_string(m->value);
    return m->next > 0 || m->by_name || mapping;
}

static bool make(PyMachine *machine, const PyValue *state, uint32_t count,
                 BaseText *out)
{
    (void)count;
    Modulo m = {
        .machine = machine, .format = py_string(state[0]), .value = state[1]};
    bool good = true;
    while (good && !is_done(&m)) {
        char c = m.format->text[m.at++];
        Directive d;
        bool twice = c == '%' && !is_done(&m) && m.format->text[m.at] == '%';
        m.at += twice;
        if (c != '%' || twice) {
            base_text_append_char(out, c);
            continue;
        }
        good = py_charge(machine, 2) && py_text_room(machine, out, 0) &&
               read_directive(&m, &d) && write_directive(&m, &d, out);
        py_assign(machine, &m.current, PY_UNDEFINED);
    }
    py_decref(machine, m.current);
    if (good && !is_all_used(&m))
        good = complain(&m, &py_TypeError,
                        "not all arguments converted during string "
                        "formatting");
    return good;
}

PyValue py_string_modulo(PyMachine *machine, PyValue format, PyValue value)
{
    PyValue state[] = {format, value};
    return py_make_text(machine, make, NULL, state, 2);
}
