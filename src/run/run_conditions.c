#include "run_conditions.h"

#include "py_source.h"

#include <string.h>

static bool begins_with(const char *text, size_t length,
                        const char *const *words)
{
    for (; *words; words++) {
        size_t size = strlen(*words);
        if (length > size && strncmp(text, *words, size) == 0 &&
            strchr(" (\t[{~-'\":\r\n", text[size]))
            return true;
    }
    return false;
}

bool run_conditions_ask(const char *text)
{
    static const char *const words[] = {"if",        "elif", "while", "for",
                                        "async for", "case", NULL};
    size_t length = strlen(text);

    return begins_with(text, length, words);
}

/* The line's text behind its indent, which is counted; NULL: there is nothing
 * but a comment. */
static const char *text_of(const PySource *source, uint32_t line,
                           size_t *length, size_t *indent)
{
    const char *text = py_source_line(source, (int)line, length);

    *indent = 0;
    while (text && *indent < *length && strchr(" \t", text[*indent]))
        (*indent)++;
    if (!text || *indent == *length || strchr("#\r\n", text[*indent]))
        return NULL;
    *length -= *indent;
    return text + *indent;
}

bool run_conditions_decide(const PySource *source, uint32_t line)
{
    static const char *const words[] = {"if", "elif", "while", NULL};
    size_t length, indent;
    const char *text = text_of(source, line, &length, &indent);

    return text && begins_with(text, length, words);
}

/* What ends a block so that nothing behind it is done. */
static bool leaves(const char *text, size_t length)
{
    static const char *const words[] = {"return", "raise", "continue", "break",
                                        NULL};
    size_t end = length;

    while (end > 0 && strchr("\r\n \t", text[end - 1]))
        end--;
    for (const char *const *word = words; *word; word++)
        if (end == strlen(*word) && strncmp(text, *word, end) == 0)
            return true;
    return begins_with(text, length, words);
}

/* The same of what stands behind the colon of "if done: return". */
static bool leaves_at_once(const char *text, size_t length)
{
    for (size_t at = length; at-- > 1;)
        if (text[at - 1] == ':' && text[at] == ' ')
            return leaves(text + at + 1, length - at - 1);
    return false;
}

bool run_conditions_govern(const PySource *source, uint32_t line,
                           uint32_t later)
{
    static const char *const branches[] = {"else", "elif", NULL};
    size_t length, indent, own, block = 0;
    const char *text = text_of(source, line, &length, &own);
    bool inside = true, is_gone = text && leaves_at_once(text, length);

    for (uint32_t at = line + 1; text && at <= later; at++) {
        const char *next = text_of(source, at, &length, &indent);
        if (!next)
            continue;
        bool goes_on = indent == own && begins_with(next, length, branches);
        if (indent < own || (indent == own && !goes_on && inside && !is_gone))
            return false;
        inside = inside && (indent > own || goes_on);
        if (inside && goes_on)
            block = 0;
        else if (inside && block == 0)
            block = indent;
        if (inside)
            is_gone = indent == block && leaves(next, length);
    }
    return text && later > line;
}
