#include "query_answer.h"

#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "base_text.h"
#include "base_words.h"
#include "query_scene.h"

enum { FIELD_COUNT = 5 };

static const char *const kind_names[] = {"nothing", "truth", "number", "text",
                                         "event",   "task",  "group",  "events",
                                         "tasks",   "groups"};

void query_answer_release(QueryAnswer *answer)
{
    base_free(answer->refers);
    base_free(answer->text);
    *answer = (QueryAnswer){0};
}

void query_answer_refuse(QueryAnswer *answer, const char *why)
{
    *answer =
        (QueryAnswer){.is_wrong = true, .column = 1, .text = base_strdup(why)};
}

static int read_hex(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : 0;
}

static char *unescape(const char *text, size_t length)
{
    BaseText out = {0};

    for (size_t i = 0; i < length; i++) {
        if (text[i] == '\\' && i + 2 < length) {
            base_text_append_char(&out, (char)(read_hex(text[i + 1]) * 16 +
                                               read_hex(text[i + 2])));
            i += 2;
        } else {
            base_text_append_char(&out, text[i]);
        }
    }
    return base_text_take(&out);
}

static void read_refers(QueryAnswer *answer, const char *text, size_t length)
{
    char *copy = base_strndup(text, length);
    char *rest = copy;
    size_t capacity = 0;

    if (answer->kind == QUERY_NUMBER)
        answer->number = strtod(copy, NULL);
    while (answer->kind >= QUERY_EVENT && *rest) {
        BASE_GROW(answer->refers, answer->refer_count, capacity);
        answer->refers[answer->refer_count++] =
            (uint32_t)strtoul(rest, &rest, 10);
        rest += strspn(rest, " ");
    }
    base_free(copy);
}

static QueryKind find_kind(const char *name, size_t length)
{
    for (size_t i = 0; i < sizeof kind_names / sizeof kind_names[0]; i++)
        if (strlen(kind_names[i]) == length &&
            memcmp(kind_names[i], name, length) == 0)
            return (QueryKind)i;
    return QUERY_WORDS;
}

/* The fields between the signs that separate them; false if there are fewer. */
static bool cut_fields(const char *line, size_t length, const char **starts,
                       size_t *lengths)
{
    const char *end = line + length;

    for (int i = 0; i < FIELD_COUNT; i++) {
        const char *stop = memchr(line, QUERY_FIELD, (size_t)(end - line));
        if (i == FIELD_COUNT - 1)
            stop = end;
        if (!stop)
            return false;
        starts[i] = line;
        lengths[i] = (size_t)(stop - line);
        line = stop < end ? stop + 1 : end;
    }
    return true;
}

/* What is wrong is told by Python; the names that there are besides, by us. */
static char *tell_names(char *text)
{
    static const char mark[] = "; there are: ";
    char *names = strstr(text, mark);
    BaseText out = {0};

    if (!names)
        return text;
    *names = '\0';
    base_text_printf(&out, _("%s; there are: %s"), text,
                     names + sizeof mark - 1);
    base_free(text);
    return base_text_take(&out);
}

const char *query_answer_read(const char *line, QueryAnswer *answer)
{
    const char *newline = strchr(line, '\n');
    const char *starts[FIELD_COUNT];
    size_t lengths[FIELD_COUNT];

    *answer = (QueryAnswer){0};
    if (!newline ||
        !cut_fields(line, (size_t)(newline - line), starts, lengths))
        return NULL;
    answer->is_wrong = *starts[0] == 'w';
    if (answer->is_wrong) {
        answer->column = atoi(starts[1]);
    } else {
        answer->truth = *starts[1] == '1';
        answer->kind = find_kind(starts[2], lengths[2]);
        read_refers(answer, starts[3], lengths[3]);
    }
    answer->text = unescape(starts[4], lengths[4]);
    if (answer->is_wrong)
        answer->text = tell_names(answer->text);
    return newline + 1;
}
