#define _GNU_SOURCE /* memmem */

#include "script_text.h"

#include <stdio.h>
#include <string.h>

const char *script_text_line(const char **rest, size_t *length)
{
    const char *line = *rest;
    const char *end;

    if (!line || *line == '\0')
        return NULL;
    end = strchr(line, '\n');
    *length = end ? (size_t)(end - line) : strlen(line);
    *rest = end ? end + 1 : line + *length;
    return line;
}

static bool starts_with(const char *line, size_t length, const char *prefix)
{
    size_t wanted = strlen(prefix);

    return length >= wanted && memcmp(line, prefix, wanted) == 0;
}

/* Where the text of a line begins behind the bars of an exception group. */
static size_t indentation(const char *line, size_t length)
{
    size_t at = 0;

    while (at < length && strchr(" |+", line[at]))
        at++;
    return at;
}

void script_text_drop_frames(BaseText *text, const char *path)
{
    const char *rest = base_text_str(text), *line;
    BaseText kept = {0}, own = {0};
    size_t length, dropping = 0;

    base_text_printf(&own, "File \"%s\"", path);
    while ((line = script_text_line(&rest, &length))) {
        size_t at = indentation(line, length);

        if (dropping != 0 && at > dropping)
            continue;
        dropping = 0;
        if (starts_with(line + at, length - at, "File \"") &&
            !starts_with(line + at, length - at, own.data)) {
            dropping = at;
            continue;
        }
        base_text_append_n(&kept, line, length);
        base_text_append_char(&kept, '\n');
    }
    base_text_release(&own);
    base_text_release(text);
    *text = kept;
}

void script_text_rename(BaseText *text, const char *path, const char *name)
{
    const char *rest = base_text_str(text), *end = rest + text->length;
    const char *found;
    BaseText renamed = {0};

    while ((found = memmem(rest, (size_t)(end - rest), path, strlen(path)))) {
        base_text_append_n(&renamed, rest, (size_t)(found - rest));
        base_text_append(&renamed, name);
        rest = found + strlen(path);
    }
    base_text_append_n(&renamed, rest, (size_t)(end - rest));
    base_text_release(text);
    *text = renamed;
}

static void print_line(const char *who, const char *line, size_t length)
{
    printf("      %-9s %.*s\n", who, (int)length, line ? line : "(nothing)");
}

bool script_text_report(const char *what, const BaseText *expected,
                        const BaseText *actual)
{
    const char *left = base_text_str(expected), *right = base_text_str(actual);
    unsigned number = 0;

    if (expected->length == actual->length &&
        memcmp(left, right, actual->length) == 0)
        return false;
    for (;;) {
        size_t a_length = sizeof "(nothing)", b_length = a_length;
        const char *a = script_text_line(&left, &a_length);
        const char *b = script_text_line(&right, &b_length);

        number++;
        if (!a && !b)
            break; /* the end of the last line is missing */
        if (!a || !b || a_length != b_length || memcmp(a, b, a_length) != 0) {
            printf("    %s, line %u\n", what, number);
            print_line("expected:", a, a_length);
            print_line("got:", b, b_length);
            return true;
        }
    }
    printf("    %s: the last line's end differs\n", what);
    return true;
}

uint64_t script_text_hash(const BaseText *text)
{
    uint64_t hash = 14695981039346656037u;

    for (size_t i = 0; i < text->length; i++)
        hash = (hash ^ (unsigned char)text->data[i]) * 1099511628211u;
    return hash;
}
