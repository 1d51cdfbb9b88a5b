/* format % values: directive by directive, since what a mapping has, and the
 * texts and numbers of the values, may be Python's business. */
#include "py_string_modulo.h"

#include "py_argument.h"
#include "py_bytearray.h"
#include "py_bytes.h"
#include "py_call.h"
#include "py_codec.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_format_float.h"
#include "py_format_spec.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_int_text.h"
#include "py_list.h"
#include "py_memoryview.h"
#include "py_modulo_plain.h"
#include "py_number.h"
#include "py_string_text.h"
#include "py_text.h"
#include "py_utf8.h"
#include "py_wait.h"

typedef struct Directive {
    bool left, plus, space, alternate, zero;
    int64_t width, precision; /* -1: none */
    char type;
} Directive;

/*
 * What the frame knows. As in CPython, what %(name) has found takes the place
 * of all values from there on.
 */
enum {
    MODULO_FORMAT,
    MODULO_VALUES,  /* the right operand, or what was found */
    MODULO_MAPPING, /* the right operand, if names may be looked up in it */
    MODULO_COUNT,   /* of a tuple's items; -1: one value */
    MODULO_NEXT,    /* the next item; -2: the one value is still to come */
    MODULO_AT,      /* byte of the format */
    MODULO_PIECES,  /* list of str */
    MODULO_VALUE,   /* of the directive at hand */
    MODULO_TYPE,    /* and what it says: a character, or 0 at the end */
    MODULO_FLAGS,
    MODULO_WIDTH,
    MODULO_PRECISION,
    MODULO_BYTES, /* the type to make of bytes, each of which stands in the
                     format as a character; None: a str is formatted */
    MODULO_STATE
};

static bool complain(PyMachine *machine, const PyType *type, const char *text)
{
    py_raise(machine, type, "%s", text);
    return false;
}

static int64_t number_in(const PyValue *state, int place)
{
    return py_small_value(state[place]);
}

static bool is_bytes(const PyValue *state)
{
    return !py_is_none(state[MODULO_BYTES]);
}

static bool is_done(const PyValue *state)
{
    return number_in(state, MODULO_AT) >= py_string(state[MODULO_FORMAT])->size;
}

/* The character at hand; 0 at the end. */
static char now(const PyValue *state)
{
    BASE_INVARIANT(number_in(state, MODULO_AT) <=
                   py_string(state[MODULO_FORMAT])->size);
    return py_string(state[MODULO_FORMAT])->text[number_in(state, MODULO_AT)];
}

static void step(PyValue *state)
{
    BASE_INVARIANT(!is_done(state));
    state[MODULO_AT] = py_small(number_in(state, MODULO_AT) + 1);
}

static bool keep_piece(PyMachine *machine, const PyValue *state,
                       const char *text, size_t size)
{
    if (size == 0)
        return true;
    PyValue piece = py_string_new(machine, text, size);
    bool good = !py_is_error(piece) && py_charge(machine, 4 + size / 4) &&
                py_list_append(machine, state[MODULO_PIECES], piece);
    py_decref(machine, piece);
    return good;
}

/* --- bytes as characters ---------------------------------------------------
 */

/* Takes the str. */
static PyValue to_bytes(PyMachine *machine, PyValue text)
{
    PyValue name = py_string_from(machine, "latin-1"), made = PY_ERROR;
    if (!py_is_error(name) && !py_is_error(text))
        made = py_string_encode(machine, py_string(text), name, PY_UNDEFINED);
    py_decref(machine, name);
    py_decref(machine, text);
    return made;
}

/* Of bytes, or what is like them. */
static PyValue to_characters(PyMachine *machine, PyValue value)
{
    PyValue bytes = py_bytes_like(machine, value), made = PY_ERROR;
    PyValue name = py_string_from(machine, "latin-1");
    if (!py_is_error(name) && !py_is_undefined(bytes) && !py_is_error(bytes))
        made =
            py_bytes_decode(machine, (const PyBytes *)(void *)py_object(bytes),
                            name, PY_UNDEFINED);
    py_decref(machine, name);
    return made;
}

/* What %b takes: bytes, what is like them, or what can make some. May be
 * PY_PENDING. */
static PyValue convert_bytes(PyMachine *machine, PyValue value)
{
    PyValue bytes = py_bytes_like(machine, value);
    if (!py_is_undefined(bytes))
        return py_incref(value);
    if (py_is_raising(machine))
        return PY_ERROR;
    if (!py_is_undefined(py_special(value, PY_SPECIAL_BYTES)))
        return py_call(machine, py_from_object(&py_bytes_type), &value, 1);
    return py_raise(machine, &py_TypeError,
                    "%%b requires a bytes-like object, or an object that "
                    "implements __bytes__, not '%s'",
                    py_type_name(py_type_of(value)));
}

/* --- reading a directive --------------------------------------------------
 */

/* The next value, borrowed. */
static bool take_value(PyMachine *machine, PyValue *state, PyValue *out)
{
    int64_t next = number_in(state, MODULO_NEXT);
    int64_t count = number_in(state, MODULO_COUNT);
    if (next >= count)
        return complain(machine, &py_TypeError,
                        "not enough arguments for format string");
    state[MODULO_NEXT] = py_small(next + 1);
    *out = count < 0 ? state[MODULO_VALUES]
                     : py_tuple(state[MODULO_VALUES])->items[next];
    return true;
}

/* Writes the plain text up to the next directive, and steps behind its sign;
 * false at the end, or with an exception. */
static bool find_directive(PyMachine *machine, PyValue *state)
{
    const PyString *format = py_string(state[MODULO_FORMAT]);
    int64_t from = number_in(state, MODULO_AT), at = from;
    const char *sign;
    while ((sign = memchr(format->text + at, '%',
                          (size_t)(format->size - at))) != NULL) {
        at = sign - format->text + 1;
        bool twice = format->text[at] == '%';
        if (!keep_piece(machine, state, format->text + from,
                        (size_t)(at - from) - (twice ? 0 : 1)))
            return false;
        from = at += twice;
        state[MODULO_AT] = py_small(at);
        if (!twice)
            return py_charge(machine, 2);
    }
    state[MODULO_AT] = py_small(format->size);
    keep_piece(machine, state, format->text + from,
               (size_t)(format->size - from));
    return false;
}

/* What a name in brackets stands for, behind which it steps; undefined and no
 * exception if there is none. May be PY_PENDING. */
static PyValue look_up(PyMachine *machine, PyValue *state)
{
    if (now(state) != '(')
        return PY_UNDEFINED;
    if (py_is_none(state[MODULO_MAPPING]))
        return py_raise(machine, &py_TypeError, "format requires a mapping");
    step(state);
    const char *text = py_string(state[MODULO_FORMAT])->text;
    int64_t from = number_in(state, MODULO_AT), depth = 1;
    for (; !is_done(state); step(state)) {
        depth += now(state) == '(' ? 1 : now(state) == ')' ? -1 : 0;
        if (depth == 0)
            break;
    }
    if (is_done(state))
        return py_raise(machine, &py_ValueError, "incomplete format key");
    PyValue key = py_string_new(machine, text + from,
                                (size_t)(number_in(state, MODULO_AT) - from));
    step(state);
    if (is_bytes(state))
        key = to_bytes(machine, key);
    if (py_is_error(key))
        return PY_ERROR;
    PyValue found = py_get_item(machine, state[MODULO_MAPPING], key);
    py_decref(machine, key);
    return found;
}

static void read_flags(PyValue *state, Directive *d)
{
    for (; !is_done(state); step(state)) {
        switch (now(state)) {
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
            return;
        }
    }
}

/* A number, or a star that takes one; `most` is what CPython's variable for it
 * holds. */
static bool read_size(PyMachine *machine, PyValue *state, bool is_width,
                      int64_t most, int64_t *out)
{
    PyValue value;
    if (now(state) != '*') {
        for (; now(state) >= '0' && now(state) <= '9'; step(state)) {
            int64_t digit = now(state) - '0', so_far = *out < 0 ? 0 : *out;
            if (so_far > (most - digit) / 10)
                return complain(machine, &py_ValueError,
                                is_width ? "width too big"
                                         : "precision too big");
            *out = so_far * 10 + digit;
        }
        return true;
    }
    step(state);
    if (!take_value(machine, state, &value))
        return false;
    if (!py_is_int(value))
        return complain(machine, &py_TypeError, "* wants int");
    if (py_int_to_i64(value, out) && *out <= most && *out >= -most - 1)
        return true;
    return complain(machine, &py_OverflowError,
                    is_width ? "Python int too large to convert to C ssize_t"
                             : "Python int too large to convert to C int");
}

static bool read_directive(PyMachine *machine, PyValue *state, Directive *d)
{
    *d = (Directive){.width = -1, .precision = -1};
    read_flags(state, d);
    if (!read_size(machine, state, true, INT64_MAX, &d->width))
        return false;
    if (d->width < -1) {
        d->left = true;
        d->width = d->width < -INT64_MAX ? INT64_MAX : -d->width;
    }
    if (now(state) == '.') {
        step(state);
        d->precision = 0;
        if (!read_size(machine, state, false, INT32_MAX, &d->precision))
            return false;
        if (d->precision < 0)
            d->precision = 0;
    }
    if (now(state) == 'h' || now(state) == 'l' || now(state) == 'L')
        step(state);
    if (is_done(state))
        return complain(machine, &py_ValueError, "incomplete format");
    d->type = now(state);
    step(state);
    return true;
}

/* --- keeping it while Python is asked -------------------------------------
 */

static void keep_directive(PyValue *state, const Directive *d)
{
    int flags = d->left | d->plus << 1 | d->space << 2 | d->alternate << 3 |
                d->zero << 4;
    state[MODULO_TYPE] = py_small(d->type);
    state[MODULO_FLAGS] = py_small(flags);
    state[MODULO_WIDTH] =
        py_small(d->width > PY_SMALL_MAX ? PY_SMALL_MAX : d->width);
    state[MODULO_PRECISION] = py_small(d->precision);
}

static Directive kept_directive(const PyValue *state)
{
    int64_t flags = number_in(state, MODULO_FLAGS);
    return (Directive){.left = flags & 1,
                       .plus = flags >> 1 & 1,
                       .space = flags >> 2 & 1,
                       .alternate = flags >> 3 & 1,
                       .zero = flags >> 4 & 1,
                       .width = number_in(state, MODULO_WIDTH),
                       .precision = number_in(state, MODULO_PRECISION),
                       .type = (char)number_in(state, MODULO_TYPE)};
}

/* Reads one and takes its value. */
static bool prepare(PyMachine *machine, PyValue *state)
{
    Directive d;
    PyValue value;
    if (!read_directive(machine, state, &d) ||
        !take_value(machine, state, &value))
        return false;
    keep_directive(state, &d);
    py_assign(machine, &state[MODULO_VALUE], py_incref(value));
    return true;
}

/* --- converting the value -------------------------------------------------
 */

static bool is_one_of(const char *letters, char type)
{
    while (*letters && *letters != type)
        letters++;
    return *letters != '\0';
}

/* It may be asked for a number, as operator.index() or int() do. */
static bool is_numeric(PyValue value)
{
    return py_is_number(value) ||
           !py_is_undefined(py_special(value, PY_SPECIAL_INDEX)) ||
           !py_is_undefined(py_special(value, PY_SPECIAL_INT)) ||
           !py_is_undefined(py_special(value, PY_SPECIAL_FLOAT));
}

/* A str, an int or a float for the directive, or bytes. May be PY_PENDING. */
static PyValue convert(PyMachine *machine, const PyValue *state)
{
    char type = (char)number_in(state, MODULO_TYPE);
    PyValue value = state[MODULO_VALUE];
    if (is_bytes(state) && is_one_of("sb", type))
        return convert_bytes(machine, value);
    if (is_bytes(state) && type == 'r')
        type = 'a';
    if (is_one_of("sra", type))
        return py_to_text(machine, value,
                          type == 's'   ? PY_TEXT_STR
                          : type == 'r' ? PY_TEXT_REPR
                                        : PY_TEXT_ASCII,
                          PY_UNDEFINED);
    if (is_one_of("eEfFgG", type))
        return py_argument_convert(machine, value, PY_AS_FLOAT);
    if (is_one_of("coxX", type))
        return py_argument_convert(machine, value, PY_AS_INT);
    if (is_one_of("diu", type) && !py_is_int(value) && is_numeric(value))
        return py_call(machine, py_from_object(&py_int_type), &value, 1);
    return py_incref(value);
}

/* The conversion has raised: CPython says of most of it what was wanted. False:
 * the exception stands. */
static bool replaces_error(PyMachine *machine, char type)
{
    return is_one_of("cdiuoxX", type) && py_catch(machine, &py_TypeError);
}

/* No float came of `value`, whatever was raised: of bytes this is said. */
static PyValue refuse_float(PyMachine *machine, const PyValue *state,
                            PyValue value)
{
    char type = (char)number_in(state, MODULO_TYPE);
    if (is_bytes(state) && is_one_of("eEfFgG", type) &&
        py_catch(machine, &py_BaseException))
        return py_raise(machine, &py_TypeError,
                        "float argument required, not %s",
                        py_type_name(py_type_of(value)));
    return PY_ERROR;
}

/* --- writing it -----------------------------------------------------------
 */

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

static bool lay_out_text(PyMachine *machine, const Directive *d, BaseText *text,
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
        complain(machine, &py_ValueError, base_text_str(&error));
    base_text_release(&error);
    base_text_release(text);
    return good;
}

static bool write_text(PyMachine *machine, const Directive *d, PyValue value,
                       BaseText *out)
{
    BaseText text = {0};
    base_text_append_n(&text, py_string(value)->text, py_string(value)->size);
    return lay_out_text(machine, d, &text, out);
}

static bool write_character(PyMachine *machine, const Directive *d,
                            PyValue value, BaseText *out)
{
    BaseText text = {0};
    int64_t code;
    if (py_is_int(value)) {
        code = py_int_clamp(value);
        if (code < 0 || code > 0x10FFFF)
            return complain(machine, &py_OverflowError,
                            "%c arg not in range(0x110000)");
        py_text_append_code(&text, (uint32_t)code);
    } else if (py_is_any_string(value) && py_string(value)->length == 1) {
        base_text_append_n(&text, py_string(value)->text,
                           py_string(value)->size);
    } else {
        return complain(machine, &py_TypeError, "%c requires int or char");
    }
    return lay_out_text(machine, d, &text, out);
}

/* %c of bytes: one of them, or its number. */
static bool write_byte(PyMachine *machine, const Directive *d, PyValue value,
                       BaseText *out)
{
    BaseText text = {0};
    PyValue bytes =
        py_is_int(value) ? PY_UNDEFINED : py_bytes_like(machine, value);
    int64_t code = -1;
    if (py_is_int(value))
        code = py_int_clamp(value);
    else if (!py_is_undefined(bytes) && !py_is_error(bytes) &&
             ((const PyBytes *)(void *)py_object(bytes))->size == 1)
        code =
            (unsigned char)((const PyBytes *)(void *)py_object(bytes))->data[0];
    if (py_is_int(value) && (code < 0 || code > 255))
        return complain(machine, &py_OverflowError, "%c arg not in range(256)");
    if (code < 0)
        return complain(machine, &py_TypeError,
                        "%c requires an integer in range(256) or a single "
                        "byte");
    py_text_append_code(&text, (uint32_t)code);
    return lay_out_text(machine, d, &text, out);
}

static bool write_bytes(PyMachine *machine, const Directive *d, PyValue value,
                        BaseText *out)
{
    PyValue text = to_characters(machine, value);
    bool good = !py_is_error(text) && write_text(machine, d, text, out);
    py_decref(machine, text);
    return good;
}

static PyValue wrong_number(PyMachine *machine, char type, PyValue value)
{
    return py_raise(machine, &py_TypeError,
                    is_one_of("oxX", type)
                        ? "%%%c format: an integer is required, not %s"
                        : "%%%c format: a real number is required, not %s",
                    type, py_type_name(py_type_of(value)));
}

static bool write_integer(PyMachine *machine, const Directive *d, PyValue value,
                          BaseText *out)
{
    if (!py_is_int(value)) {
        wrong_number(machine, d->type, value);
        return false;
    }
    unsigned base = d->type == 'o' ? 8 : (d->type | 32) == 'x' ? 16 : 10;
    BaseText digits = {0}, padded = {0};
    bool good = py_int_append(machine, value, base, &digits);
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

static bool write_float(PyMachine *machine, const PyValue *state,
                        const Directive *d, BaseText *out)
{
    PyValue value = state[MODULO_VALUE];
    double number;
    if (!py_number_to_double(machine, value, &number)) {
        refuse_float(machine, state, value);
        return false;
    }
    if (!py_float_charge_text(machine, number))
        return false;
    PyFormatSpec spec = spec_of(d, true);
    spec.precision = d->precision < 0 ? 6 : d->precision;
    spec.type = (unsigned char)d->type;
    BaseText error = {0};
    bool good = py_format_float(&spec, number, "float", out, &error);
    if (!good)
        complain(machine, &py_ValueError, base_text_str(&error));
    base_text_release(&error);
    return good;
}

static bool complain_type(PyMachine *machine, const PyValue *state)
{
    const char *text = py_string(state[MODULO_FORMAT])->text;
    size_t at = (size_t)number_in(state, MODULO_AT) - 1;
    uint32_t code;
    while (((unsigned char)text[at] & 0xC0) == 0x80)
        at--;
    py_utf8_read(text + at, &code);
    if (is_bytes(state) && code > 127) {
        py_unsupported(machine, NULL, "a directive of bytes beyond ASCII");
        return false;
    }
    py_raise(machine, &py_ValueError,
             "unsupported format character '%c' (0x%x) at index %u",
             code > 31 && code < 127 ? (char)code : '?', code,
             py_utf8_length(text, at));
    return false;
}

/* Widths and precisions are charged before they are laid out. */
static bool has_room(PyMachine *machine, const Directive *d)
{
    int64_t room = d->width > d->precision ? d->width : d->precision;
    if (room > INT32_MAX / 4)
        return complain(machine, &py_MemoryError, "");
    return room <= 0 || py_charge(machine, (uint64_t)room);
}

static bool write_value(PyMachine *machine, const PyValue *state, BaseText *out)
{
    Directive d = kept_directive(state);
    PyValue value = state[MODULO_VALUE];
    if (!has_room(machine, &d))
        return false;
    if (is_bytes(state) && is_one_of("sb", d.type))
        return write_bytes(machine, &d, value, out);
    if (is_one_of("sra", d.type))
        return write_text(machine, &d, value, out);
    if (d.type == 'c')
        return is_bytes(state) ? write_byte(machine, &d, value, out)
                               : write_character(machine, &d, value, out);
    if (is_one_of("eEfFgG", d.type))
        return write_float(machine, state, &d, out);
    if (is_bytes(state) && d.type == 'i')
        d.type = 'd'; /* as which it complains */
    if (is_one_of("diuoxX", d.type))
        return write_integer(machine, &d, value, out);
    return complain_type(machine, state);
}

/* A str that the directive leaves as it is. */
static bool is_whole(const PyValue *state)
{
    Directive d = kept_directive(state);
    PyValue value = state[MODULO_VALUE];
    return is_one_of("sra", d.type) && !d.plus && !d.space &&
           d.width <= py_string(value)->length &&
           (d.precision < 0 || d.precision >= py_string(value)->length);
}

static bool keep_value(PyMachine *machine, const PyValue *state)
{
    BaseText text = {0};
    if (!is_bytes(state) && is_whole(state))
        return py_list_append(machine, state[MODULO_PIECES],
                              state[MODULO_VALUE]);
    bool good = write_value(machine, state, &text) &&
                keep_piece(machine, state, text.data, text.length);
    base_text_release(&text);
    return good;
}

/* --- the whole ------------------------------------------------------------
 */

static PyValue finish(PyMachine *machine, const PyValue *state)
{
    const PyList *pieces = py_list(state[MODULO_PIECES]);
    if (py_is_raising(machine))
        return PY_ERROR;
    if (number_in(state, MODULO_NEXT) < number_in(state, MODULO_COUNT) &&
        py_is_none(state[MODULO_MAPPING]))
        return py_raise(machine, &py_TypeError,
                        "not all arguments converted during %s formatting",
                        is_bytes(state) ? "bytes" : "string");
    if (!memchr(py_string(state[MODULO_FORMAT])->text, '%',
                py_string(state[MODULO_FORMAT])->size) &&
        pieces->count && !is_bytes(state))
        return py_incref(state[MODULO_FORMAT]); /* of whatever class it is */
    return py_string_join_pieces(machine, pieces->items, pieces->count);
}

/* `text` (taken) as what was formatted. */
static PyValue finish_bytes(PyMachine *machine, const PyValue *state,
                            PyValue text)
{
    PyValue bytes = to_bytes(machine, text);
    if (py_is_error(bytes) ||
        py_is(state[MODULO_BYTES], py_from_object(&py_bytes_type)))
        return bytes;
    PyValue made = py_bytearray_new(machine, bytes);
    py_decref(machine, bytes);
    return made;
}

static PyValue format(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    while (find_directive(machine, state)) {
        PY_WAIT_TO_CATCH(answer, look_up(machine, state));
        if (py_is_error(answer) && py_is_raising(machine))
            return PY_ERROR;
        if (!py_is_error(answer)) {
            py_assign(machine, &state[MODULO_VALUES], answer);
            state[MODULO_COUNT] = py_small(-1);
            state[MODULO_NEXT] = py_small(-2);
        }
        if (!prepare(machine, state))
            return PY_ERROR;
        PY_WAIT_TO_CATCH(answer, convert(machine, state));
        if (!py_is_error(answer))
            py_assign(machine, &state[MODULO_VALUE], answer);
        else if (!replaces_error(machine, (char)number_in(state, MODULO_TYPE)))
            return refuse_float(machine, state, state[MODULO_VALUE]);
        if (!keep_value(machine, state))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    answer = finish(machine, state);
    return is_bytes(state) && !py_is_error(answer)
               ? finish_bytes(machine, state, answer)
               : answer;
}

static bool may_be_looked_up(PyValue value)
{
    return py_type_of(value)->get_item && !py_is_any_string(value) &&
           !py_is_instance(value, &py_tuple_type);
}

/* `made` is the type to make of bytes, or None. */
static PyValue start(PyMachine *machine, PyValue format_text, PyValue value,
                     PyValue made)
{
    bool tuple = py_is_instance(value, &py_tuple_type);
    PyValue pieces = py_list_new(machine, NULL, 0);
    if (py_is_error(pieces))
        return PY_ERROR;
    PyValue state[MODULO_STATE] = {
        py_incref(format_text),
        py_incref(value),
        may_be_looked_up(value) &&
                (py_is_none(made) || py_is_undefined(py_bytes_held(value)))
            ? py_incref(value)
            : PY_NONE,
        py_small(tuple ? (int64_t)py_tuple(value)->count : -1),
        py_small(tuple ? 0 : -2),
        py_small(0),
        pieces};
    state[MODULO_BYTES] = made;
    return py_wait_start(machine, format, state, MODULO_STATE);
}

PyValue py_string_modulo(PyMachine *machine, PyValue format_text, PyValue value)
{
    PyValue plain = py_modulo_plain(machine, format_text, value);
    if (!py_is_undefined(plain) || py_is_raising(machine))
        return plain;
    return start(machine, format_text, value, PY_NONE);
}

PyValue py_bytes_modulo(PyMachine *machine, PyValue format_bytes, PyValue value)
{
    PyValue text = to_characters(machine, format_bytes);
    bool is_array = py_is_any_bytearray(format_bytes);
    PyValue answer = py_is_error(text)
                         ? PY_ERROR
                         : start(machine, text, value,
                                 py_from_object(is_array ? &py_bytearray_type
                                                         : &py_bytes_type));
    py_decref(machine, text);
    return answer;
}
