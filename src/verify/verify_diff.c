#include "verify_diff.h"

#include <string.h>

#include "base_memory.h"

enum {
    CONTEXT = 3,
    WINDOW = 12 /* lines of each side in which an end of it is looked for */
};

typedef struct Line {
    const char *text;
    size_t length; /* with the newline, if it has one */
} Line;

typedef struct Lines {
    Line *list;
    size_t count, capacity;
} Lines;

static Lines split(const BaseText *text)
{
    const char *at = base_text_str(text), *end = at + text->length;
    Lines lines = {0};

    while (at < end) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        size_t length =
            newline ? (size_t)(newline - at) + 1 : (size_t)(end - at);
        BASE_GROW(lines.list, lines.count, lines.capacity);
        lines.list[lines.count++] = (Line){at, length};
        at += length;
    }
    return lines;
}

static bool equal_lines(const Lines *a, size_t i, const Lines *b, size_t j)
{
    if (i >= a->count || j >= b->count)
        return i >= a->count && j >= b->count;
    return a->list[i].length == b->list[j].length &&
           memcmp(a->list[i].text, b->list[j].text, a->list[i].length) == 0;
}

/* From (start, start) on: the nearest pair of lines (or ends) that are equal
 * again. Falls back to the ends of the window. */
static void find_end(const Lines *a, const Lines *b, size_t start,
                     size_t *end_a, size_t *end_b)
{
    for (size_t sum = 1; sum <= 2 * WINDOW; sum++) {
        for (size_t in_a = 0; in_a <= sum; in_a++) {
            size_t i = start + in_a, j = start + sum - in_a;
            if (i <= a->count && j <= b->count && equal_lines(a, i, b, j)) {
                *end_a = i;
                *end_b = j;
                return;
            }
        }
    }
    *end_a = start + WINDOW < a->count ? start + WINDOW : a->count;
    *end_b = start + WINDOW < b->count ? start + WINDOW : b->count;
}

static void append_lines(BaseText *out, char mark, const Lines *lines,
                         size_t from, size_t to)
{
    for (size_t i = from; i < to && i < lines->count; i++) {
        const Line *line = &lines->list[i];
        base_text_append_char(out, mark);
        base_text_append_n(out, line->text, line->length);
        if (line->text[line->length - 1] != '\n')
            base_text_append(out, "\n\\ No newline at end of output\n");
    }
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Lines after the end that are equal on both sides, at most three. */
static size_t trailing(const Lines *a, size_t i, const Lines *b, size_t j)
{
    size_t count = 0;

    while (count < CONTEXT && i + count < a->count && j + count < b->count &&
           equal_lines(a, i + count, b, j + count))
        count++;
    return count;
}

static void append_difference(const Lines *a, const Lines *b, size_t start,
                              BaseText *out)
{
    size_t begin = start > CONTEXT ? start - CONTEXT : 0;
    size_t end_a, end_b;

    find_end(a, b, start, &end_a, &end_b);
    size_t after = trailing(a, end_a, b, end_b);
    base_text_printf(out, "@@ -%zu,%zu +%zu,%zu @@\n", begin + 1,
                     smaller(end_a + after, a->count) - begin, begin + 1,
                     smaller(end_b + after, b->count) - begin);
    append_lines(out, ' ', a, begin, start);
    append_lines(out, '-', a, start, end_a);
    append_lines(out, '+', b, start, end_b);
    append_lines(out, ' ', a, end_a, end_a + after);
}

bool verify_diff_append(const BaseText *a, const char *name_of_a,
                        const BaseText *b, const char *name_of_b, BaseText *out)
{
    if (a->length == b->length &&
        (a->length == 0 || memcmp(a->data, b->data, a->length) == 0))
        return false;
    Lines in_a = split(a), in_b = split(b);
    size_t start = 0;
    while (equal_lines(&in_a, start, &in_b, start))
        start++;
    base_text_printf(out, "--- %s\n+++ %s\n", name_of_a, name_of_b);
    append_difference(&in_a, &in_b, start, out);
    base_free(in_a.list);
    base_free(in_b.list);
    return true;
}
