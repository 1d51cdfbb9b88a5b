#include "lesson_directive.h"

#include <ctype.h>
#include <string.h>

#include "base_memory.h"
#include "base_nearest.h"
#include "base_utf8.h"
#include "lesson_spans.h"

static const struct {
    const char *text;
    bool translated;
} names[] = {
#define LESSON_NAME(name, in_translation) {#name, in_translation},
    LESSON_DIRECTIVES(LESSON_NAME)
#undef LESSON_NAME
};
static const size_t name_count = sizeof names / sizeof names[0];

typedef struct Cutter {
    LessonDirectives *directives;
    BaseArena *arena;
    LessonError *error;
    int line;
} Cutter;

void lesson_directives_release(LessonDirectives *directives)
{
    base_free(directives->items);
    *directives = (LessonDirectives){0};
}

const char *lesson_directive_text(LessonDirectiveName name)
{
    return names[name].text;
}

bool lesson_directive_is_translated(LessonDirectiveName name)
{
    return names[name].translated;
}

bool lesson_directive_is_bare(LessonDirectiveName name)
{
    return name == LESSON_IS_then || name == LESSON_IS_when ||
           name == LESSON_IS_try || name == LESSON_IS_missing;
}

/* The number of the name that the line begins with, or of none. */
static size_t find_name(const char *word, size_t length)
{
    size_t i;

    for (i = 0; i < name_count; i++)
        if (strlen(names[i].text) == length &&
            memcmp(names[i].text, word, length) == 0)
            break;
    return i;
}

static size_t measure_word(const char *text)
{
    size_t length = 0;

    while (islower((unsigned char)text[length]) || text[length] == '-')
        length++;
    return length;
}

static size_t trim_end(const char *text, size_t length)
{
    while (length > 0 && isspace((unsigned char)text[length - 1]))
        length--;
    return length;
}

const char *lesson_directive_of_line(const char *line)
{
    size_t word = measure_word(line);
    size_t name = line[word] == ':' ? find_name(line, word) : name_count;

    return name < name_count ? names[name].text : NULL;
}

/* The name that is meant; NULL: none is near. */
static const char *find_near(const char *word)
{
    const char *all[sizeof names / sizeof names[0]];

    for (size_t i = 0; i < name_count; i++)
        all[i] = names[i].text;
    return base_nearest(word, all, (int)name_count);
}

static bool refuse_name(Cutter *cutter, const char *text, size_t length,
                        int column)
{
    char *word = base_strndup(text, length);
    const char *near = find_near(word);
    BaseText all = {0};

    for (size_t i = 0; i < name_count; i++)
        base_text_printf(&all, "%s%s", i > 0 ? " " : "", names[i].text);
    if (near)
        lesson_error_say(cutter->error, cutter->line, column,
                         "there is no directive `%s`: write `%s`", word, near);
    else
        lesson_error_say(cutter->error, cutter->line, column,
                         "there is no directive `%s`; there are: %s", word,
                         base_text_str(&all));
    base_text_release(&all);
    base_free(word);
    return false;
}

/* Is it a word alone that was meant to be a name, as `hnit`? */
static bool is_near_word(const char *text, size_t length)
{
    size_t word = measure_word(text);
    char *copy = base_strndup(text, length);
    bool is = word > 0 && word >= length && find_near(copy);

    base_free(copy);
    return is;
}

/* Goes on with the value of the directive before. */
static bool append_line(Cutter *cutter, const char *text, size_t length,
                        int column)
{
    LessonDirectives *directives = cutter->directives;
    LessonDirective *last;
    BaseText joined = {0};

    if (directives->count == 0 && is_near_word(text, length))
        return refuse_name(cutter, text, measure_word(text), column);
    if (directives->count == 0)
        return lesson_error_say(
            cutter->error, cutter->line, column,
            "\"%.*s\" is no directive: write `name: value`, or `note:` before "
            "what is for the teacher's eyes",
            (int)length, text);
    last = &directives->items[directives->count - 1];
    base_text_printf(&joined, "%s%s%.*s", last->value, *last->value ? " " : "",
                     (int)length, text);
    last->value = base_arena_strndup(cutter->arena, joined.data, joined.length);
    LessonBreak *here = base_arena_alloc(cutter->arena, sizeof *here);
    *here = (LessonBreak){
        .at = (int)base_utf8_count(joined.data, joined.length - length) + 1,
        .line = cutter->line,
        .column = column,
        .before = last->last};
    last->last = here;
    base_text_release(&joined);
    return true;
}

/* Is it `Title:`, which would go on with the line before? */
static bool is_capital(const char *text, size_t length)
{
    size_t word = 0;

    while (word < length && isalpha((unsigned char)text[word]))
        word++;
    if (word == 0 || word == length || text[word] != ':' ||
        !isupper((unsigned char)text[0]))
        return false;
    char *name = base_strndup(text, word);
    for (size_t i = 0; i < word; i++)
        name[i] = (char)tolower((unsigned char)name[i]);
    bool known = find_name(name, word) < name_count;
    base_free(name);
    return known;
}

static bool is_note(const LessonDirectives *directives)
{
    return directives->count > 0 &&
           directives->items[directives->count - 1].name == LESSON_IS_note;
}

/* One line of a comment that begins at column `column`. */
static bool cut_line(Cutter *cutter, const char *text, size_t length,
                     int column)
{
    LessonDirectives *directives = cutter->directives;
    size_t word, name, skipped;

    while (length > 0 && isspace((unsigned char)*text)) {
        text++;
        length--;
        column++;
    }
    length = trim_end(text, length);
    if (length == 0)
        return true;
    word = measure_word(text);
    if (word > length)
        word = length;
    if (is_capital(text, length) && !is_note(directives))
        return lesson_error_say(cutter->error, cutter->line, column,
                                "directives are in small letters");
    if (word == 0 || (word < length && text[word] != ':'))
        return append_line(cutter, text, length, column);
    name = find_name(text, word);
    if (name == name_count) {
        if (word == length || is_note(directives))
            return append_line(cutter, text, length, column);
        return refuse_name(cutter, text, word, column);
    }
    skipped = word < length ? word + 1 : word;
    while (skipped < length && isspace((unsigned char)text[skipped]))
        skipped++;
    BASE_GROW(directives->items, directives->count, directives->capacity);
    directives->items[directives->count++] = (LessonDirective){
        .name = (LessonDirectiveName)name,
        .value =
            base_arena_strndup(cutter->arena, text + skipped, length - skipped),
        .line = cutter->line,
        .column = column + (int)skipped,
    };
    return true;
}

/* The lines between the signs of one comment. */
static bool cut_comment(Cutter *cutter, const char *text, const char *end,
                        int column)
{
    while (text < end) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        const char *stop = newline ? newline : end;

        if (!cut_line(cutter, text, (size_t)(stop - text), column))
            return false;
        if (!newline)
            break;
        text = newline + 1;
        column = 1;
        cutter->line++;
    }
    return true;
}

/* Does another comment begin inside this one? Then its end was forgotten. */
static bool has_beginning(const char *text, const char *end)
{
    const char *found = strstr(text, "<!--");

    return found && found < end;
}

bool lesson_directives_cut(LessonDirectives *directives, const char *html,
                           int line, BaseArena *arena, LessonError *error)
{
    Cutter cutter = {
        .directives = directives,
        .arena = arena,
        .error = error,
        .line = line,
    };
    const char *line_start = html;

    for (;;) {
        const char *start = html, *end;

        while (isspace((unsigned char)*html))
            if (*html++ == '\n') {
                cutter.line++;
                line_start = html;
            }
        if (!*html)
            return true;
        end = strncmp(html, "<!--", 4) == 0 ? strstr(html + 4, "-->") : NULL;
        if (end && has_beginning(html + 4, end))
            return lesson_error_say(error, cutter.line, 1,
                                    "this comment does not end before the next "
                                    "one begins: write -->");
        if (strncmp(html, "-->", 3) == 0)
            return lesson_error_say(error, cutter.line,
                                    (int)(html - line_start) + 1,
                                    lesson_spans_stray);
        if (!end && strncmp(html, "<!--", 4) == 0)
            return lesson_error_say(error, cutter.line, 1,
                                    "this comment does not end: write -->");
        if (!end)
            return lesson_error_say(
                error, cutter.line, 1,
                "HTML cannot stand in a lesson, but for comments");
        if (!cut_comment(&cutter, html + 4, end, (int)(html - start) + 5))
            return false;
        html = end + 3;
    }
}
