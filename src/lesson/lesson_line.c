#include "lesson_line.h"

#include <string.h>

char *lesson_line_word(char **line)
{
    char *word = *line;
    size_t length = strcspn(word, " ");

    *line = word + length;
    if (**line == ' ')
        *(*line)++ = '\0';
    return word;
}

void lesson_line_end(BaseText *out, const char *words)
{
    for (; *words; words++)
        base_text_append_char(out, *words == '\n' ? ' ' : *words);
    base_text_append_char(out, '\n');
}
