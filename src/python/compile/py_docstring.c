#include "py_docstring.h"

#include <stdint.h>
#include <string.h>

static size_t margin_of(const char *text)
{
    size_t margin = SIZE_MAX;
    const char *line = strchr(text, '\n');
    while (line) {
        line++;
        size_t indent = strspn(line, " ");
        if (line[indent] && line[indent] != '\n' && indent < margin)
            margin = indent;
        line = strchr(line, '\n');
    }
    return margin == SIZE_MAX ? 0 : margin;
}

void py_docstring_clean(BaseText *docstring)
{
    BaseText clean = {0};
    const char *line = base_text_str(docstring);
    size_t margin = margin_of(line);
    line += strspn(line, " \n");
    while (*line) {
        size_t length = strcspn(line, "\n");
        base_text_append_n(&clean, line, length);
        line += length;
        if (!*line)
            break;
        base_text_append_char(&clean, '\n');
        size_t indent = strspn(++line, " ");
        line += indent < margin ? indent : margin;
    }
    while (clean.length && strchr(" \n", clean.data[clean.length - 1]))
        clean.data[--clean.length] = '\0';
    base_text_release(docstring);
    *docstring = clean;
}

static void append_without_tabs(const char *text, size_t length, BaseText *out)
{
    size_t column = 0;
    for (size_t i = 0; i < length; i++) {
        char letter = text[i];
        bool is_tab = letter == '\t';
        size_t blanks = is_tab ? 8 - column % 8 : 0;
        for (size_t k = 0; k < blanks; k++)
            base_text_append_char(out, ' ');
        if (!is_tab)
            base_text_append_char(out, letter);
        if (letter == '\n' || letter == '\r')
            column = 0;
        else
            column += is_tab ? blanks : ((unsigned char)letter & 0xC0) != 0x80;
    }
}

static size_t margin_of_lines(const char *at, const char *end)
{
    size_t margin = SIZE_MAX;
    while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        const char *line = ++at;
        while (at < end && *at == ' ')
            at++;
        if (at < end && *at != '\n' && (size_t)(at - line) < margin)
            margin = (size_t)(at - line);
    }
    return margin == SIZE_MAX ? 0 : margin;
}

void py_docstring_strip(const char *text, size_t length, BaseText *out)
{
    BaseText plain = {0};
    append_without_tabs(text, length, &plain);
    const char *at = base_text_str(&plain), *end = at + plain.length;
    size_t margin = margin_of_lines(at, end);
    while (at < end && *at == ' ')
        at++;
    while (at < end) {
        const char *next = memchr(at, '\n', (size_t)(end - at));
        next = next ? next + 1 : end;
        base_text_append_n(out, at, (size_t)(next - at));
        at = next;
        for (size_t i = 0; i < margin && at < end && *at == ' '; i++)
            at++;
    }
    base_text_release(&plain);
}
