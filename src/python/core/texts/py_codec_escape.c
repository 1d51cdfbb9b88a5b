#include "py_codec_escape.h"

#include "py_exception.h"
#include "py_machine.h"
#include "py_unicode.h"
#include "py_unicode_name.h"

#include <string.h>

void py_codec_escape(BaseText *out, uint32_t code)
{
    if (code == '\n' || code == '\r' || code == '\t' || code == '\\')
        base_text_printf(out, "\\%c",
                         code == '\n'   ? 'n'
                         : code == '\r' ? 'r'
                         : code == '\t' ? 't'
                                        : '\\');
    else if (code >= ' ' && code < 0x7F)
        base_text_append_char(out, (char)code);
    else
        base_text_printf(out,
                         code < 0x100     ? "\\x%02x"
                         : code < 0x10000 ? "\\u%04x"
                                          : "\\U%08x",
                         (unsigned)code);
}

static int digit_of(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

/* Behind \x, \u or \U. */
static PyCodecPiece read_digits(const char *text, uint32_t left,
                                uint32_t wanted)
{
    uint32_t code = 0, count = 0;
    while (count < wanted && 2 + count < left && digit_of(text[2 + count]) >= 0)
        code = code * 16 + (uint32_t)digit_of(text[2 + count++]);
    if (count < wanted)
        return (PyCodecPiece){0, 2 + count,
                              wanted == 2   ? "truncated \\xXX escape"
                              : wanted == 4 ? "truncated \\uXXXX escape"
                                            : "truncated \\UXXXXXXXX escape"};
    if (code > 0x10FFFF)
        return (PyCodecPiece){0, 2 + count, "illegal Unicode character"};
    return (PyCodecPiece){code, 2 + count, NULL};
}

/* \N{NAME} */
static PyCodecPiece read_name(PyMachine *machine, const char *text,
                              uint32_t left)
{
    static const char bad[] = "malformed \\N character escape";
    if (left < 3 || text[2] != '{')
        return (PyCodecPiece){0, 2, bad};
    const char *end = memchr(text + 3, '}', left - 3);
    if (!end)
        return (PyCodecPiece){0, left, bad};
    uint32_t size = (uint32_t)(end - text) + 1;
    if (size == 4)
        return (PyCodecPiece){0, size, bad};
    uint32_t codes[PY_UNICODE_SEQUENCE] = {0};
    uint32_t count =
        py_unicode_find(py_unicode_of_python(py_machine_version(machine)),
                        text + 3, size - 4, false, codes);
    return (PyCodecPiece){codes[0], size,
                          count ? NULL : "unknown Unicode character name"};
}

static PyCodecPiece read_octal(const char *text, uint32_t left)
{
    uint32_t code = 0, size = 1;
    while (size < 4 && size < left && text[size] >= '0' && text[size] <= '7')
        code = code * 8 + (uint32_t)(text[size++] - '0');
    return (PyCodecPiece){code, size, NULL};
}

bool py_codec_unescape(PyMachine *machine, const PyBytes *bytes, uint32_t at,
                       PyCodecPiece *piece)
{
    static const char plain[] = "\\\\''\"\"a\ab\bf\fn\nr\rt\tv\v";
    const char *text = bytes->data + at;
    uint32_t left = bytes->size - at;
    *piece = (PyCodecPiece){(unsigned char)*text, 1, NULL};
    if (*text != '\\')
        return true;
    if (left == 1) {
        piece->reason = "\\ at end of string";
        return true;
    }
    for (const char *pair = plain; *pair; pair += 2)
        if (text[1] == *pair) {
            *piece = (PyCodecPiece){(unsigned char)pair[1], 2, NULL};
            return true;
        }
    if (text[1] == '\n')
        *piece = (PyCodecPiece){PY_CODEC_NOTHING, 2, NULL};
    else if (text[1] == 'x' || text[1] == 'u' || text[1] == 'U')
        *piece = read_digits(text, left,
                             text[1] == 'x'   ? 2
                             : text[1] == 'u' ? 4
                                              : 8);
    else if (text[1] == 'N')
        *piece = read_name(machine, text, left);
    else if (text[1] >= '0' && text[1] <= '7')
        *piece = read_octal(text, left);
    else {
        py_unsupported(machine, "a \\ before the \\",
                       "unicode_escape of an escape that is none");
        return false;
    }
    return true;
}
