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
