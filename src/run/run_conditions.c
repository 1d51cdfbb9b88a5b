#include "run_conditions.h"

#include "base_memory.h"
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

char *run_conditions_text(const PySource *source, uint32_t line)
{
    size_t length = 0;
    const char *text = py_source_line(source, (int)line, &length);

    while (length > 0 && (*text == ' ' || *text == '\t'))
        text++, length--;
    while (length > 0 && strchr(" \t\r\n", text[length - 1]))
        length--;
    return base_strndup(text ? text : "", length);
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

static bool decides(const PySource *source, uint32_t line)
{
    static const char *const words[] = {"if", "elif", "while", NULL};
    size_t length, indent;
    const char *text = text_of(source, line, &length, &indent);

    return text && begins_with(text, length, words);
}

/* How many brackets a line opens that it does not close; those in texts are
 * counted, too. */
static int opened_in(const char *text, size_t length)
{
    int depth = 0;

    for (size_t i = 0; i < length; i++)
        depth += strchr("([{", text[i]) ? 1 : strchr(")]}", text[i]) ? -1 : 0;
    return depth;
}

/* The line above in which a bracket is open that is open here, or this one. */
static uint32_t beginning_of(const PySource *source, uint32_t line)
{
    enum { MOST_ABOVE = 12 };
    size_t length, indent;
    int depth = 0;

    for (uint32_t at = line; at-- > 1 && line - at <= MOST_ABOVE;) {
        const char *text = text_of(source, at, &length, &indent);
        depth += text ? opened_in(text, length) : 0;
        if (depth > 0)
            return at;
    }
    return line;
}

static bool is_name_part(char one)
{
    return one == '_' || (one >= '0' && one <= '9') ||
           (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
}

/* The length of "free" in "free = seats > 0"; 0: it is no such line. */
static size_t name_given(const char *text, size_t length)
{
    size_t end = 0, sign;

    while (end < length && is_name_part(text[end]))
        end++;
    for (sign = end; sign < length && text[sign] == ' ';)
        sign++;
    bool gives =
        sign + 1 < length && text[sign] == '=' && text[sign + 1] != '=';
    return gives ? end : 0;
}

static bool mentions(const char *text, size_t length, const char *name,
                     size_t size)
{
    for (size_t i = 0; i + size <= length; i++) {
        bool begins = i == 0 || !is_name_part(text[i - 1]);
        bool ends = i + size == length || !is_name_part(text[i + size]);
        if (begins && ends && strncmp(text + i, name, size) == 0)
            return true;
    }
    return false;
}

/* The `if` in the same block that asks for the answer of that line; 0. */
static uint32_t asked_below(const PySource *source, uint32_t line)
{
    enum { MOST_BELOW = 20 };
    size_t length, own, indent;
    const char *name = text_of(source, line, &length, &own);
    size_t size = name ? name_given(name, length) : 0;

    for (uint32_t at = line + 1; size > 0 && at <= line + MOST_BELOW; at++) {
        const char *text = text_of(source, at, &length, &indent);
        if (!text)
            continue;
        bool given =
            name_given(text, length) == size && strncmp(text, name, size) == 0;
        if (indent < own || given)
            return 0;
        if (indent == own && decides(source, at) &&
            mentions(text, length, name, size))
            return at;
    }
    return 0;
}

static uint32_t find_deciding(const PySource *source, uint32_t line)
{
    uint32_t first = decides(source, line) ? line : beginning_of(source, line);

    return decides(source, first) ? first : asked_below(source, first);
}

/* True if that line gives its caller an answer. */
static bool answers(const PySource *source, uint32_t line)
{
    static const char *const words[] = {"return", NULL};
    size_t length, indent;
    const char *text = text_of(source, line, &length, &indent);

    return text && begins_with(text, length, words);
}

/* Of a line, beside the number of the one that decides, or 0. */
static const uint32_t NOT_ASKED = UINT32_MAX, ANSWERS = UINT32_MAX - 1;

static void make_room(RunConditions *conditions, uint32_t line)
{
    uint32_t count = line + line / 2 + 100;

    if (line < conditions->count)
        return;
    conditions->lines =
        base_resize_array(conditions->lines, count, sizeof *conditions->lines);
    for (uint32_t i = conditions->count; i < count; i++)
        conditions->lines[i] = NOT_ASKED;
    conditions->count = count;
}

uint32_t run_conditions_deciding(RunConditions *conditions,
                                 const PySource *source, uint32_t line,
                                 const uint32_t *callers)
{
    make_room(conditions, line);
    uint32_t *known = &conditions->lines[line];
    if (*known == NOT_ASKED) {
        *known = find_deciding(source, line);
        if (*known == 0 && answers(source, line))
            *known = ANSWERS;
    }
    if (*known != ANSWERS)
        return *known;
    bool called = callers && callers[0] != 0;
    return called ? run_conditions_deciding(conditions, source, callers[0],
                                            callers[1] ? callers + 1 : NULL)
                  : 0;
}

void run_conditions_release(RunConditions *conditions)
{
    base_free(conditions->lines);
    *conditions = (RunConditions){0};
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
        if (!next || strchr(")]}", *next)) /* that ends a condition */
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
