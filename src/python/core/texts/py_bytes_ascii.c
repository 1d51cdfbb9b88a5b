#include "py_bytes_ascii.h"

#include "py_argument.h"
#include "py_bytes.h"
#include "py_call.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_memoryview.h"
#include "py_string.h"
#include "py_wait.h"

static const PyBytes *bytes_of(PyValue value)
{
    return (const PyBytes *)(void *)py_object(value);
}

static bool is_upper(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

static bool is_lower(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static char to_upper(char byte)
{
    return is_lower(byte) ? (char)(byte - 32) : byte;
}

static char to_lower(char byte)
{
    return is_upper(byte) ? (char)(byte + 32) : byte;
}

/* --- case ----------------------------------------------------------------- */

/* `before` is the byte in front, 0 at the beginning. */
typedef char (*Change)(char byte, char before);

static char change_upper(char byte, char before)
{
    (void)before;
    return to_upper(byte);
}

static char change_lower(char byte, char before)
{
    (void)before;
    return to_lower(byte);
}

static char change_swap(char byte, char before)
{
    (void)before;
    return is_upper(byte) ? to_lower(byte) : to_upper(byte);
}

static char change_title(char byte, char before)
{
    return is_upper(before) || is_lower(before) ? to_lower(byte)
                                                : to_upper(byte);
}

static PyValue change(PyMachine *machine, const PyValue *args, Change how)
{
    const PyBytes *from = bytes_of(args[0]);
    if (!py_charge(machine, from->size / 4))
        return PY_ERROR;
    PyValue made = py_bytes_new(machine, from->data, from->size);
    if (py_is_error(made))
        return PY_ERROR;
    PyBytes *to = (PyBytes *)(void *)py_object(made);
    for (uint32_t i = 0; i < to->size; i++)
        to->data[i] = how(from->data[i], i ? from->data[i - 1] : '\0');
    return made;
}

PyValue py_bytes_upper(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return change(machine, args, change_upper);
}

PyValue py_bytes_lower(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return change(machine, args, change_lower);
}

PyValue py_bytes_swapcase(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return change(machine, args, change_swap);
}

PyValue py_bytes_title(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return change(machine, args, change_title);
}

PyValue py_bytes_capitalize(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count > 0);
    PyValue made = change(machine, args, change_lower);
    if (!py_is_error(made) && bytes_of(made)->size) {
        PyBytes *bytes = (PyBytes *)(void *)py_object(made);
        bytes->data[0] = to_upper(bytes->data[0]);
    }
    return made;
}

/* --- questions ------------------------------------------------------------ */

static bool asks_alpha(char byte)
{
    return is_upper(byte) || is_lower(byte);
}

static bool asks_alnum(char byte)
{
    return asks_alpha(byte) || is_digit(byte);
}

static bool asks_ascii(char byte)
{
    return !(byte & 0x80);
}

/* All of them, and there is one unless `empty`. */
static PyValue all_are(PyMachine *machine, const PyValue *args,
                       bool (*is)(char byte), bool empty)
{
    const PyBytes *bytes = bytes_of(args[0]);
    if (!py_charge(machine, bytes->size / 8))
        return PY_ERROR;
    for (uint32_t i = 0; i < bytes->size; i++)
        if (!is(bytes->data[i]))
            return PY_FALSE;
    return py_bool(bytes->size || empty);
}

PyValue py_bytes_isalnum(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return all_are(machine, args, asks_alnum, false);
}

PyValue py_bytes_isalpha(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return all_are(machine, args, asks_alpha, false);
}

PyValue py_bytes_isascii(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return all_are(machine, args, asks_ascii, true);
}

PyValue py_bytes_isdigit(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return all_are(machine, args, is_digit, false);
}

PyValue py_bytes_isspace(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return all_are(machine, args, is_blank, false);
}

/* Some of them, and none of the others. */
static PyValue some_are(PyMachine *machine, const PyValue *args,
                        bool (*is)(char byte), bool (*is_not)(char byte))
{
    const PyBytes *bytes = bytes_of(args[0]);
    bool some = false;
    if (!py_charge(machine, bytes->size / 8))
        return PY_ERROR;
    for (uint32_t i = 0; i < bytes->size; i++) {
        if (is_not(bytes->data[i]))
            return PY_FALSE;
        some = some || is(bytes->data[i]);
    }
    return py_bool(some);
}

PyValue py_bytes_islower(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return some_are(machine, args, is_lower, is_upper);
}

PyValue py_bytes_isupper(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return some_are(machine, args, is_upper, is_lower);
}

PyValue py_bytes_istitle(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    const PyBytes *bytes = bytes_of(args[0]);
    bool some = false, inside = false;
    BASE_INVARIANT(count > 0);
    if (!py_charge(machine, bytes->size / 8))
        return PY_ERROR;
    for (uint32_t i = 0; i < bytes->size; i++) {
        char byte = bytes->data[i];
        if (inside ? is_upper(byte) : is_lower(byte))
            return PY_FALSE;
        inside = asks_alpha(byte);
        some = some || inside;
    }
    return py_bool(some);
}

/* --- filling up ----------------------------------------------------------- */

static PyValue fill(PyMachine *machine, PyValue self, int64_t left,
                    int64_t right, char byte)
{
    const PyBytes *bytes = bytes_of(self);
    BaseText out = {0};
    if (left <= 0 && right <= 0)
        return py_bytes_plain(machine, self);
    if (!py_text_room(machine, &out,
                      (uint64_t)left + (uint64_t)right + bytes->size))
        return PY_ERROR;
    for (int64_t i = 0; i < left; i++)
        base_text_append_char(&out, byte);
    base_text_append_n(&out, bytes->data, bytes->size);
    for (int64_t i = 0; i < right; i++)
        base_text_append_char(&out, byte);
    PyValue made = py_bytes_new(machine, base_text_str(&out), out.length);
    base_text_release(&out);
    return made;
}

/* self, width, what with: how many are lacking; -1 with an exception. */
static int64_t lacking(PyMachine *machine, const PyValue *args,
                       const char *name, char *byte)
{
    int64_t width;
    *byte = ' ';
    if (!py_argument_index(machine, &args[1], &width))
        return -1;
    if (!py_is_undefined(args[2])) {
        PyValue fill = py_bytes_held(args[2]);
        if (py_is_undefined(fill) || bytes_of(fill)->size != 1) {
            py_raise(machine, &py_TypeError,
                     "%s() argument 2 must be a byte string of length 1, not "
                     "%s",
                     name,
                     py_is_none(args[2]) ? "None"
                                         : py_type_name(py_type_of(args[2])));
            return -1;
        }
        *byte = bytes_of(fill)->data[0];
    }
    int64_t more = width - bytes_of(args[0])->size;
    return more > 0 ? more : 0;
}

PyValue py_bytes_ljust(PyMachine *machine, const PyValue *args, uint32_t count)
{
    char byte;
    int64_t more = lacking(machine, args, "ljust", &byte);
    BASE_INVARIANT(count > 0);
    return more < 0 ? PY_ERROR : fill(machine, args[0], 0, more, byte);
}

PyValue py_bytes_rjust(PyMachine *machine, const PyValue *args, uint32_t count)
{
    char byte;
    int64_t more = lacking(machine, args, "rjust", &byte);
    BASE_INVARIANT(count > 0);
    return more < 0 ? PY_ERROR : fill(machine, args[0], more, 0, byte);
}

PyValue py_bytes_center(PyMachine *machine, const PyValue *args, uint32_t count)
{
    char byte;
    int64_t more = lacking(machine, args, "center", &byte);
    BASE_INVARIANT(count > 0);
    if (more < 0)
        return PY_ERROR;
    int64_t width = more + bytes_of(args[0])->size;
    int64_t left = more / 2 + (more & width & 1);
    return fill(machine, args[0], left, more - left, byte);
}

PyValue py_bytes_zfill(PyMachine *machine, const PyValue *args, uint32_t count)
{
    const PyValue padded[3] = {args[0], args[1], PY_UNDEFINED};
    char byte;
    int64_t more = lacking(machine, padded, "zfill", &byte);
    BASE_INVARIANT(count > 1);
    PyValue made = more < 0 ? PY_ERROR : fill(machine, args[0], more, 0, '0');
    if (py_is_error(made) || more == 0)
        return made;
    PyBytes *bytes = (PyBytes *)(void *)py_object(made);
    char *sign = bytes->data + more;
    if (*sign == '+' || *sign == '-') { /* it goes in front of the zeros */
        bytes->data[0] = *sign;
        *sign = '0';
    }
    return made;
}

PyValue py_bytes_expandtabs(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    const PyBytes *bytes = bytes_of(args[0]);
    BaseText out = {0};
    int64_t size = 8, column = 0;
    BASE_INVARIANT(count > 1);
    if (!py_is_undefined(args[1]) &&
        !py_argument_c_int(machine, &args[1], &size))
        return PY_ERROR;
    for (uint32_t i = 0; i < bytes->size; i++) {
        char byte = bytes->data[i];
        int64_t more = byte != '\t' ? 1 : size > 0 ? size - column % size : 0;
        if (!py_text_room(machine, &out, (uint64_t)more)) {
            base_text_release(&out);
            return PY_ERROR;
        }
        for (int64_t k = 0; k < more; k++)
            base_text_append_char(&out, byte == '\t' ? ' ' : byte);
        column = byte == '\n' || byte == '\r' ? 0 : column + more;
    }
    PyValue made = py_charge(machine, bytes->size + out.length / 16)
                       ? py_bytes_new(machine, base_text_str(&out), out.length)
                       : PY_ERROR;
    base_text_release(&out);
    return made;
}

/* --- tables --------------------------------------------------------------- */

/* What bytes, an array or a view hold; NULL with TypeError. */
static const PyBytes *need_bytes(PyMachine *machine, PyValue value)
{
    PyValue bytes = py_bytes_like(machine, value);
    if (!py_is_undefined(bytes))
        return bytes_of(bytes);
    if (!py_is_raising(machine))
        py_raise(machine, &py_TypeError,
                 "a bytes-like object is required, not '%s'",
                 py_type_name(py_type_of(value)));
    return NULL;
}

PyValue py_bytes_translate(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    const PyBytes *from = bytes_of(args[0]);
    bool has_table = !py_is_none(args[1]), deletes = !py_is_undefined(args[2]);
    const PyBytes *table = NULL, *gone = NULL;
    BASE_INVARIANT(count > 2);
    if (has_table && !(table = need_bytes(machine, args[1])))
        return PY_ERROR;
    if (has_table && table->size != 256)
        return py_raise(machine, &py_ValueError,
                        "translation table must be 256 characters long");
    if (deletes && !(gone = need_bytes(machine, args[2])))
        return PY_ERROR;
    if (!py_charge(machine, from->size / 2))
        return PY_ERROR;
    PyValue made = py_bytes_new(machine, from->data, from->size);
    if (py_is_error(made))
        return PY_ERROR;
    PyBytes *to = (PyBytes *)(void *)py_object(made);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < from->size; i++) {
        char byte = from->data[i];
        if (gone && gone->size && memchr(gone->data, byte, gone->size))
            continue;
        to->data[kept++] = has_table ? table->data[(unsigned char)byte] : byte;
    }
    PyValue answer = py_bytes_new(machine, to->data, kept);
    py_decref(machine, made);
    return answer;
}

PyValue py_bytes_maketrans(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    char table[256];
    BASE_INVARIANT(count > 1);
    const PyBytes *from = need_bytes(machine, args[0]);
    const PyBytes *to = from ? need_bytes(machine, args[1]) : NULL;
    if (!to)
        return PY_ERROR;
    if (from->size != to->size)
        return py_raise(machine, &py_ValueError,
                        "maketrans arguments must have same length");
    for (int i = 0; i < 256; i++)
        table[i] = (char)i;
    if (!py_charge(machine, 16 + from->size / 4))
        return PY_ERROR;
    for (uint32_t i = 0; i < from->size; i++)
        table[(unsigned char)from->data[i]] = to->data[i];
    return py_bytes_new(machine, table, sizeof table);
}

/* --- hexadecimal ---------------------------------------------------------- */

static int digit_of(char c)
{
    return is_digit(c)            ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

/* The class, text */
PyValue py_bytes_fromhex(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BaseText out = {0};
    BASE_INVARIANT(count > 1);
    if (!py_is_any_string(args[1]))
        return py_argument_wrong(machine, "fromhex", NULL, "str", args[1]);
    const PyString *text = py_string(args[1]);
    if (!py_text_room(machine, &out, text->size) ||
        !py_charge(machine, text->size / 4))
        return PY_ERROR;
    for (uint32_t i = 0; i < text->size; i += 2) {
        while (i < text->size && is_blank(text->text[i]))
            i++;
        if (i == text->size)
            break;
        int high = digit_of(text->text[i]);
        int low = high < 0 ? -1 : digit_of(text->text[i + 1]);
        if (low < 0) {
            base_text_release(&out);
            return py_raise(machine, &py_ValueError,
                            "non-hexadecimal number found in fromhex() arg at "
                            "position %u",
                            high < 0 ? i : i + 1);
        }
        base_text_append_char(&out, (char)(high * 16 + low));
    }
    PyValue made = py_bytes_new(machine, base_text_str(&out), out.length);
    base_text_release(&out);
    if (py_is_error(made) || py_is(args[0], py_from_object(&py_bytes_type)))
        return made;
    PyValue answer = py_call(machine, args[0], &made, 1);
    py_decref(machine, made);
    return answer;
}

/* Of what is neither text nor bytes: its length is looked at first. */
static PyValue refuse_separator(PyMachine *machine, PyNativeFrame *frame,
                                PyOutcome outcome, PyValue value)
{
    PyValue length;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(length, py_length(machine, py_native_frame_state(frame)[0]));
    PY_WAITS_END(frame);
    bool is_one = py_is(length, py_small(1));
    py_decref(machine, length);
    return is_one
               ? py_raise(machine, &py_TypeError, "sep must be str or bytes.")
               : py_raise(machine, &py_ValueError, "sep must be length 1.");
}

/* What stands between groups, a text or bytes; false with an exception. */
static bool read_separator(PyMachine *machine, PyValue value, char *separator)
{
    uint32_t length;

    if (py_is_any_string(value)) {
        *separator = py_string(value)->text[0];
        length = py_string(value)->length;
    } else {
        *separator = bytes_of(value)->data[0];
        length = bytes_of(value)->size;
    }
    if (length != 1)
        py_raise(machine, &py_ValueError, "sep must be length 1.");
    else if ((unsigned char)*separator > 127)
        py_raise(machine, &py_ValueError, "sep must be ASCII.");
    return !py_is_raising(machine);
}

/* True if a group of `size` bytes ends in front of byte `at` of `whole`. */
static bool is_border(uint32_t at, uint32_t whole, int64_t size)
{
    if (at == 0 || size == 0)
        return false;
    return size > 0 ? (whole - at) % (uint64_t)size == 0
                    : at % (uint64_t)-size == 0;
}

PyValue py_bytes_hex(PyMachine *machine, const PyValue *args, uint32_t count)
{
    const PyBytes *bytes = bytes_of(args[0]);
    BaseText out = {0};
    char separator = '\0';
    int64_t size = 1;
    bool separates = !py_is_undefined(args[1]);
    BASE_INVARIANT(count > 2);
    if (!py_is_undefined(args[2]) &&
        !py_argument_c_int(machine, &args[2], &size))
        return PY_ERROR;
    if (separates && !py_is_any_string(args[1]) && !py_is_any_bytes(args[1])) {
        PyValue asked = py_incref(args[1]);
        return py_wait_start(machine, refuse_separator, &asked, 1);
    }
    if ((separates && !read_separator(machine, args[1], &separator)) ||
        !py_text_room(machine, &out, 3ull * bytes->size) ||
        !py_charge(machine, bytes->size))
        return PY_ERROR;
    for (uint32_t i = 0; i < bytes->size; i++) {
        unsigned char byte = (unsigned char)bytes->data[i];
        if (separates && is_border(i, bytes->size, size))
            base_text_append_char(&out, separator);
        base_text_append_char(&out, "0123456789abcdef"[byte >> 4]);
        base_text_append_char(&out, "0123456789abcdef"[byte & 15]);
    }
    return py_string_take(machine, &out);
}
