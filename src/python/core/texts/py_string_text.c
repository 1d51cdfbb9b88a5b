#include "py_string_text.h"

#include "py_bytes.h"
#include "py_fuel.h"
#include "py_machine.h"
#include "py_utf8.h"

void py_text_append_code(BaseText *out, uint32_t code)
{
    char bytes[4];
    base_text_append_n(out, bytes, py_utf8_write(code, bytes));
}

static void append_escape(BaseText *out, uint32_t code)
{
    switch (code) {
    case '\n':
        base_text_append(out, "\\n");
        return;
    case '\r':
        base_text_append(out, "\\r");
        return;
    case '\t':
        base_text_append(out, "\\t");
        return;
    default:
        break;
    }
    if (code < 0x100)
        base_text_printf(out, "\\x%02x", code);
    else if (code < 0x10000)
        base_text_printf(out, "\\u%04x", code);
    else
        base_text_printf(out, "\\U%08x", code);
}

static char choose_quote(const char *text, size_t size)
{
    bool single = size && memchr(text, '\'', size);
    bool both = single && memchr(text, '"', size);
    return single && !both ? '"' : '\'';
}

void py_text_append_repr(BaseText *out, PyUnicode unicode, const char *text,
                         size_t size)
{
    char quote = choose_quote(text, size);
    base_text_append_char(out, quote);
    for (size_t i = 0; i < size;) {
        uint32_t code;
        uint32_t used = py_utf8_read(text + i, &code);
        if (code == (uint32_t)quote || code == '\\') {
            base_text_append_char(out, '\\');
            base_text_append_char(out, (char)code);
        } else if (py_unicode_is(unicode, code, PY_UNICODE_PRINTABLE)) {
            base_text_append_n(out, text + i, used);
        } else {
            append_escape(out, code);
        }
        i += used;
    }
    base_text_append_char(out, quote);
}

void py_bytes_append_repr(BaseText *out, const char *data, size_t size)
{
    char quote = choose_quote(data, size);
    base_text_append_char(out, 'b');
    base_text_append_char(out, quote);
    for (size_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)data[i];
        if (byte == (unsigned char)quote || byte == '\\')
            base_text_append_char(out, '\\');
        if (byte >= ' ' && byte < 127)
            base_text_append_char(out, (char)byte);
        else
            append_escape(out, byte);
    }
    base_text_append_char(out, quote);
}

void py_text_make_ascii(BaseText *text, size_t start)
{
    BaseText plain = {0};
    for (size_t i = start; i < text->length;) {
        uint32_t code;
        i += py_utf8_read(text->data + i, &code);
        if (code < 128)
            base_text_append_char(&plain, (char)code);
        else
            append_escape(&plain, code);
    }
    if (plain.length != text->length - start) {
        text->length = start;
        base_text_append_n(text, plain.data, plain.length);
    }
    base_text_release(&plain);
}

/* Decimal digits of any script, white space, or '?'. */
static void append_plain(BaseText *out, PyUnicode unicode,
                         const PyString *string)
{
    for (uint32_t at = 0; at < string->size;) {
        uint32_t code;
        at += py_utf8_read(string->text + at, &code);
        unsigned digit = py_unicode_digit(unicode, code);
        if (code < 128)
            base_text_append_char(out, (char)code);
        else if (digit != PY_UNICODE_NO_DIGIT)
            base_text_append_char(out, (char)('0' + digit));
        else
            base_text_append_char(out, py_unicode_is_space(code) ? ' ' : '?');
    }
}

bool py_text_read_number(PyMachine *machine, PyValue value, BaseText *out)
{
    if (!py_is_instance(value, &py_string_type)) {
        const PyBytes *bytes = (const PyBytes *)py_object(value);
        if (!py_text_room(machine, out, bytes->size) ||
            !py_charge(machine, bytes->size))
            return false;
        base_text_append_n(out, bytes->data, bytes->size);
        return true;
    }
    const PyString *string = py_string(value);
    if (!py_text_room(machine, out, string->size) ||
        !py_charge(machine, string->size))
        return false;
    if (string->size == string->length)
        base_text_append_n(out, string->text, string->size);
    else
        append_plain(out, py_machine_unicode(machine), string);
    return true;
}

/* Bytes of the last code point of a text that is not empty. */
static size_t last_size(const char *text, size_t size)
{
    BASE_INVARIANT(size != 0);
    size_t back = 1;
    while (back < size && ((unsigned char)text[size - back] & 0xC0) == 0x80)
        back++;
    return back;
}

void py_text_strip(const char **text, size_t *size)
{
    while (*size) {
        uint32_t code;
        uint32_t used = py_utf8_read(*text, &code);
        if (!py_unicode_is_space(code))
            break;
        *text += used;
        *size -= used;
    }
    while (*size) {
        uint32_t code;
        size_t used = last_size(*text, *size);
        py_utf8_read(*text + *size - used, &code);
        if (!py_unicode_is_space(code))
            break;
        *size -= used;
    }
}
