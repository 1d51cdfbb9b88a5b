#include "lesson_braces.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base_memory.h"

/* A mark is U+E000, the expression's number, U+E001. */
#define MARK_BEGIN "\xee\x80\x80"
#define MARK_END "\xee\x80\x81"

typedef struct Cutter {
    LessonBraces *braces;
    BaseArena *arena;
    LessonError *error;
    const char *at; /* what is read next */
    int line, column;
    const char *fence; /* the characters that opened the code block, or NULL */
    size_t fence_length;
    int fence_line;
} Cutter;

void lesson_braces_release(LessonBraces *braces)
{
    base_text_release(&braces->text);
    base_free(braces->expressions);
    *braces = (LessonBraces){0};
}

static void skip(Cutter *cutter, size_t length)
{
    size_t i;

    for (i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)*cutter->at++;

        if (byte == '\n') {
            cutter->line++;
            cutter->column = 1;
        } else if ((byte & 0xC0) != 0x80) {
            cutter->column++;
        }
    }
}

static void copy(Cutter *cutter, size_t length)
{
    base_text_append_n(&cutter->braces->text, cutter->at, length);
    skip(cutter, length);
}

/* What the quote at `at` opens, with the quotes; 0 if it does not end. */
static size_t measure_string(const char *at)
{
    size_t quotes = at[1] == at[0] && at[2] == at[0] ? 3 : 1;
    const char *end = at + quotes;

    while (*end && *end != '\n') {
        if (strncmp(end, at, quotes) == 0)
            return (size_t)(end - at) + quotes;
        end += *end == '\\' && end[1] && end[1] != '\n' ? 2 : 1;
    }
    return 0;
}

/* The length of the expression that begins at `at`, up to the brace that
 * closes it; 0 if none does on this line. */
static size_t measure_expression(const char *at)
{
    const char *end = at;
    int depth = 0;

    while (*end && *end != '\n') {
        if (*end == '\'' || *end == '"') {
            size_t length = measure_string(end);

            if (length == 0)
                return 0;
            end += length;
            continue;
        }
        if (*end == '}' && depth == 0)
            return (size_t)(end - at);
        if (strchr("([{", *end))
            depth++;
        if (strchr(")]}", *end))
            depth--;
        end++;
    }
    return 0;
}

static bool is_blank(const char *text, size_t length)
{
    size_t i;

    for (i = 0; i < length; i++)
        if (!isspace((unsigned char)text[i]))
            return false;
    return true;
}

static void add_expression(Cutter *cutter, size_t length)
{
    LessonBraces *braces = cutter->braces;
    LessonExpression *expression;

    BASE_GROW(braces->expressions, braces->count, braces->capacity);
    expression = &braces->expressions[braces->count];
    *expression = (LessonExpression){
        .text = base_arena_strndup(cutter->arena, cutter->at, length),
        .line = cutter->line,
        .column = cutter->column,
    };
    base_text_printf(&braces->text, MARK_BEGIN "%zu" MARK_END, braces->count);
    braces->count++;
}

/* At an opening brace, of which `opening` characters belong to the sign. */
static bool cut_expression(Cutter *cutter, size_t opening)
{
    size_t length;

    skip(cutter, opening);
    length = measure_expression(cutter->at);
    if (cutter->at[strspn(cutter->at, " \t")] == '}')
        return lesson_error_say(cutter->error, cutter->line, cutter->column,
                                "between these braces stands no expression: "
                                "write {{ and }} for braces");
    if (is_blank(cutter->at, length))
        return lesson_error_say(
            cutter->error, cutter->line, cutter->column,
            "here an expression begins that does not end on this line: close "
            "it with }, or write {{ for a brace");
    add_expression(cutter, length);
    skip(cutter, length + 1);
    return true;
}

static size_t count_run(const char *at, char byte)
{
    size_t length = 0;

    while (at[length] == byte)
        length++;
    return length;
}

/* Copies code up to `end`, with the expressions in it. */
static bool copy_code(Cutter *cutter, const char *end)
{
    while (cutter->at < end) {
        if (cutter->at[0] == '{' && cutter->at[1] == '=') {
            if (!cut_expression(cutter, 2))
                return false;
        } else {
            copy(cutter, 1);
        }
    }
    return true;
}

/* Where the run of backticks that closes a code span of `length` begins. */
static const char *find_ticks(const char *at, size_t length)
{
    while ((at = strchr(at, '`'))) {
        size_t run = count_run(at, '`');

        if (run == length)
            return at;
        at += run;
    }
    return NULL;
}

static bool copy_code_span(Cutter *cutter)
{
    size_t ticks = count_run(cutter->at, '`');
    const char *end = find_ticks(cutter->at + ticks, ticks);

    copy(cutter, ticks);
    if (!end)
        return true;
    if (!copy_code(cutter, end))
        return false;
    copy(cutter, ticks);
    return true;
}

static bool copy_comment(Cutter *cutter)
{
    const char *end = strstr(cutter->at, "-->");

    if (!end)
        return lesson_error_say(cutter->error, cutter->line, cutter->column,
                                "this comment does not end: write -->");
    copy(cutter, (size_t)(end - cutter->at) + 3);
    return true;
}

/* A character in running text. */
static bool cut_text(Cutter *cutter)
{
    const char *at = cutter->at;

    if (*at == '`')
        return copy_code_span(cutter);
    if (strncmp(at, "<!--", 4) == 0)
        return copy_comment(cutter);
    if (*at == '\\' && at[1] && at[1] != '\n') {
        copy(cutter, 2);
        return true;
    }
    if ((*at == '{' || *at == '}') && at[1] == *at) {
        copy(cutter, 1);
        skip(cutter, 1);
        return true;
    }
    if (*at == '{')
        return cut_expression(cutter, 1);
    if (strncmp(at, "](#", 3) == 0)
        return lesson_error_say(cutter->error, cutter->line, cutter->column,
                                "a link into the run has angle brackets round "
                                "it: write [words](<#tasks[0]>)");
    if (*at == '}')
        return lesson_error_say(cutter->error, cutter->line, cutter->column,
                                "this } closes nothing: write }} for a brace");
    copy(cutter, 1);
    return true;
}

/* Notes where a line opens or closes fenced code. Behind the signs that open it
 * may stand a language, but no sign: that is a code span, which words follow;
 * behind those that close it stands nothing. */
static void watch_fence(Cutter *cutter)
{
    const char *at = cutter->at + strspn(cutter->at, " ");
    size_t length;

    if (*at != '`' && *at != '~')
        return;
    length = count_run(at, *at);
    if (length < 3)
        return;
    const char *behind = at + length;
    if (!cutter->fence) {
        if (*at == '`' && behind[strcspn(behind, "`\n")] == '`')
            return;
        cutter->fence = at;
        cutter->fence_length = length;
        cutter->fence_line = cutter->line;
    } else if (*at == *cutter->fence && length >= cutter->fence_length &&
               strchr("\r\n", behind[strspn(behind, " \t")])) {
        cutter->fence = NULL;
    }
}

static bool cut_line(Cutter *cutter)
{
    bool was_code = cutter->fence;
    const char *end = cutter->at + strcspn(cutter->at, "\n");

    watch_fence(cutter);
    if (*end)
        end++;
    if (was_code || cutter->fence)
        return copy_code(cutter, end);
    while (cutter->at < end)
        if (!cut_text(cutter))
            return false;
    return true;
}

bool lesson_braces_cut(LessonBraces *braces, const char *source,
                       BaseArena *arena, LessonError *error)
{
    braces->source = source;
    Cutter cutter = {
        .braces = braces,
        .arena = arena,
        .error = error,
        .at = source,
        .line = 1,
        .column = 1,
    };

    if (strstr(source, MARK_BEGIN))
        return lesson_error_say(error, 0, 0,
                                "the character U+E000 has no meaning and "
                                "cannot stand in a lesson");
    while (*cutter.at)
        if (!cut_line(&cutter))
            return false;
    return !cutter.fence ||
           lesson_error_say(error, cutter.fence_line, 1,
                            "here code begins that does not end: write %.*s on "
                            "a line of its own below it",
                            (int)cutter.fence_length, cutter.fence);
}

const LessonExpression *lesson_braces_find(const LessonBraces *braces,
                                           const char *text, size_t *before,
                                           const char **after)
{
    const char *mark = strstr(text, MARK_BEGIN);
    char *end;
    unsigned long number;

    if (!mark)
        return NULL;
    number = strtoul(mark + strlen(MARK_BEGIN), &end, 10);
    if (number >= braces->count || strncmp(end, MARK_END, 3) != 0)
        return NULL;
    *before = (size_t)(mark - text);
    *after = end + strlen(MARK_END);
    return &braces->expressions[number];
}
