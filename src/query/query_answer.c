#include "query_answer.h"

#include <stdlib.h>
#include <string.h>

#include "base_check.h"
#include "base_memory.h"
#include "base_text.h"
#include "base_words.h"
#include "query_scene.h"

/* As in query_model.py. */
#define QUERY_TELL '\x1d'

enum { FIELD_COUNT = 5 };

static const char *const kind_names[] = {"nothing", "truth", "number", "text",
                                         "other",   "event", "task",   "group",
                                         "events",  "tasks", "groups"};

void query_answer_release(QueryAnswer *answer)
{
    base_free(answer->refers);
    base_free(answer->text);
    base_free(answer->bytes);
    base_free(answer->type);
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

static void unescape(const char *text, size_t length, BaseText *out)
{
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '\\' && i + 2 < length) {
            base_text_append_char(out, (char)(read_hex(text[i + 1]) * 16 +
                                              read_hex(text[i + 2])));
            i += 2;
        } else {
            base_text_append_char(out, text[i]);
        }
    }
}

static char *show_nul(const BaseText *bytes)
{
    BaseText out = {0};

    for (size_t i = 0; i < bytes->length; i++)
        if (bytes->data[i] != '\0')
            base_text_append_char(&out, bytes->data[i]);
        else
            base_text_append(&out, "\\x00");
    return base_text_take(&out);
}

static void read_text(QueryAnswer *answer, const char *text, size_t length)
{
    BaseText bytes = {0};

    unescape(text, length, &bytes);
    if (bytes.length > 0 && memchr(bytes.data, '\0', bytes.length)) {
        answer->text = show_nul(&bytes);
        answer->byte_count = bytes.length;
        answer->bytes = base_text_take(&bytes);
    } else {
        answer->text = base_text_take(&bytes);
    }
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
    return QUERY_OTHER;
}

/* Up to the space; the field has one. */
static size_t measure_word(const char *field, size_t length)
{
    const char *space = memchr(field, ' ', length);

    BASE_REQUIRE(space);
    return (size_t)(space - field);
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

/* Before the names that there are. */
static const char names_mark[] = "; there are: ";

/* What expressions are told, by its name; one may be about something. */
static const struct {
    const char *name, *sentence;
} sentences[] = {
    {"memory", N_("it needs more memory than an expression has: make its texts "
                  "and lists shorter")},
    {"recursion", N_("it calls itself without end")},
    {"nothing", N_("what is not there is no number: write `or 0` after it, as "
                   "in int(last('end').time or 0)")},
    {"own_error", N_("%s is a type of the program's own, and isinstance() does "
                     "not know what it comes of: compare its name, as in "
                     "tasks[1].error == 'MyError'")},
    {"look", N_("at() and state() run the program again, which is not done "
                "here")},
    {"far", N_("at() and state() run the program again, which takes too long "
               "up to there: ask them about fewer events, or earlier ones")},
    {"function", N_("%s is a function, and no answer: call it, with () behind "
                    "it")},
    {"generator", N_("this gives one value after another, and is none: write "
                     "a list, as in [task for task in tasks if task.error], "
                     "or any() and its like")},
    {"fixed", N_("what is told of a run stays as it is: make a list of your "
                 "own, as in [*tasks, 1]")},
    {"undefined", N_("name %s is not defined")},
    {"hidden", N_("name %s is not for expressions")},
    {"kind", N_("there is no kind of event %s")},
    {"outcome", N_("there is no outcome %s")},
    {"standing", N_("there is no state %s")},
    {"stream", N_("there is no stream %s")},
    {"python", N_("a version is a text, and never equals %s: write "
                  "python == '3.13'")},
    {"text", N_("a text never equals %s: write it in quotes")},
    {"number", N_("a number never equals %s: write it without quotes")},
    {"is", N_("`is` compares no values: write == or != before %s")},
    {"set", N_("%s is not found in a set: write round brackets, as in "
               "error.type in (ValueError, KeyError)")},
    {"equal_event", N_("an event equals no text, number or error: compare what "
                       "it has, as in now.kind == 'failed'")},
    {"equal_task", N_("a task equals no text, number or error: compare what it "
                      "has, as in tasks[1].name == 'Task-2'")},
    {"equal_group", N_("a group equals no text, number or error: compare what "
                       "it has, as in groups[0].name == 'tg'")},
    {"equal_line", N_("a line of output equals no text: compare what it says, "
                      "as in output[0].text == 'done'")},
    {"equal_list", N_("a list equals no text or number: write len(failed) == "
                      "2, tasks[1] in failed or tasks[1].outcome == 'failed'")},
    {"knob", N_("there is no knob %s")},
    {"part", N_("nothing of a run has a part %s")},
    {"events", N_("first(), last(), every() and count() take a kind of event, "
                  "and fields by their names, as in "
                  "first('failed', task=tasks[1])")},
    {"why", N_("why() takes an event or a task, as in why(tasks[1])")},
    {"at", N_("at() takes an event, as in at(first('failed'))")},
    {"state", N_("state() takes a task and an event, as in "
                 "state(tasks[1], now)")},
    {"names", N_("names() takes a list, as in names(failed)")},
    {"plural", N_("plural() takes a number and the forms of a word, two in "
                  "English and three in Russian, as in "
                  "plural(len(failed), 'task', 'tasks')")},
    {"seconds", N_("seconds() takes a number, as in seconds(now.time)")},
    {"ordinal", N_("ordinal() takes a whole number, as in ordinal(now.turn)")},
};

/* The sentence about something, after which stand the names that there are. */
static void append_sentence(const char *sentence, const char *what,
                            BaseText *out)
{
    const char *gap = strstr(sentence, "%s");
    const char *names = strstr(what, names_mark);
    size_t length = names ? (size_t)(names - what) : strlen(what);

    if (!gap) {
        base_text_append(out, sentence);
        return;
    }
    base_text_append_n(out, sentence, (size_t)(gap - sentence));
    base_text_append_n(out, what, length);
    base_text_append(out, gap + 2);
    base_text_append(out, what + length);
}

/* The sentence that is named, in the reader's language. Takes the text. */
static char *tell_sentence(char *text)
{
    char *what = *text == QUERY_TELL ? strchr(text + 1, QUERY_TELL) : NULL;
    BaseText out = {0};

    if (!what)
        return text;
    *what++ = '\0';
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
        if (strcmp(sentences[i].name, text + 1) == 0)
            append_sentence(_(sentences[i].sentence), what, &out);
    base_free(text);
    return base_text_take(&out);
}

/* What is wrong is told by Python; the names that there are besides, by us. */
static char *tell_names(char *text)
{
    char *names = strstr(text, names_mark);
    BaseText out = {0};

    if (!names)
        return text;
    *names = '\0';
    base_text_printf(&out, _("%s; there are: %s"), text,
                     names + sizeof names_mark - 1);
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
        answer->is_misspelt = lengths[2] > 0;
    } else {
        answer->truth = *starts[1] == '1';
        size_t kind = measure_word(starts[2], lengths[2]);
        answer->kind = find_kind(starts[2], kind);
        answer->type =
            base_strndup(starts[2] + kind + 1, lengths[2] - kind - 1);
        read_refers(answer, starts[3], lengths[3]);
    }
    read_text(answer, starts[4], lengths[4]);
    if (answer->is_wrong)
        answer->text = tell_names(tell_sentence(answer->text));
    return newline + 1;
}
