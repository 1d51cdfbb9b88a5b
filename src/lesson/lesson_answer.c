#define _POSIX_C_SOURCE 200809L

#include "lesson_answer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "base_words.h"
#include "trace_store.h"

bool lesson_right_find(LessonRight *right, LessonShow *show, size_t page,
                       const LessonQuestion *question, LessonError *error)
{
    bool is_choice = question->kind == LESSON_CHOICE;
    size_t count = is_choice ? question->choice_count : 1;
    LessonExpression *asked = base_alloc_array(count, sizeof *asked);
    bool good;

    *right = (LessonRight){.question = question,
                           .lives = lesson_show_lives(show, 0),
                           .count = count};
    right->answers = base_alloc_array(count, sizeof *right->answers);
    for (size_t i = 0; i < count; i++)
        asked[i] = is_choice ? question->choices[i].right : question->answer;
    good = lesson_show_ask(show, page, 0, true, asked, QUERY_VALUE, count,
                           right->answers, error);
    base_free(asked);
    return good;
}

void lesson_right_release(LessonRight *right)
{
    for (size_t i = 0; i < right->count; i++)
        query_answer_release(&right->answers[i]);
    base_free(right->answers);
    *right = (LessonRight){0};
}

size_t lesson_answer_choice(const LessonQuestion *question, const char *text)
{
    size_t count = question->choice_count;
    char *end;
    long number = strtol(text, &end, 10);

    return *end || number < 1 || (size_t)number > count ? count
                                                        : (size_t)number - 1;
}

/* A number as people write it: "0.5", "0,5". */
static bool read_number(const char *text, double *number)
{
    char *copy = base_strdup(text);
    char *comma = strchr(copy, ','), *end;
    bool done;

    if (comma)
        *comma = '.';
    *number = strtod(copy, &end);
    done = end != copy && !*end && isfinite(*number) &&
           copy[strspn(copy, "0123456789.+-")] == '\0';
    base_free(copy);
    return done;
}

bool lesson_right_is_whole(const LessonRight *right)
{
    const char *text = right->answers->text;

    return right->question->kind == LESSON_NUMBER && text && *text &&
           text[strspn(text, "-0123456789")] == '\0';
}

/* "7" and "Task-7" look like tasks, whether there are so many or not: that may
 * be what is asked. Another name has to be one. */
static bool is_task(const LessonRight *right, const char *word)
{
    const char *number = strncmp(word, "Task-", 5) == 0 ? word + 5 : word;
    size_t digits = strspn(number, "0123456789");

    if (digits > 0 && number[digits] == '\0')
        return number[strspn(number, "0")] != '\0';
    return explain_task_called(right->lives, word) != 0;
}

static bool says_none(const char *text)
{
    return strcmp(text, _("none")) == 0 || strcmp(text, "none") == 0;
}

static bool are_tasks(const LessonRight *right, const char *text)
{
    char *copy = base_strdup(text), *rest = copy;
    size_t count = 0;
    bool good = true;

    for (char *word = strtok_r(copy, " ,", &rest); word && good;
         word = strtok_r(NULL, " ,", &rest)) {
        good = is_task(right, word);
        count++;
    }
    base_free(copy);
    return (good && count > 0) || says_none(text);
}

bool lesson_answer_is_one(const LessonRight *right, const char *text)
{
    const LessonQuestion *question = right->question;
    double number;

    switch (question->kind) {
    case LESSON_CHOICE:
        return lesson_answer_choice(question, text) < question->choice_count;
    case LESSON_NUMBER:
        return read_number(text, &number) &&
               (!lesson_right_is_whole(right) || number == floor(number));
    case LESSON_LANES:
    case LESSON_ORDER:
        return are_tasks(right, text);
    case LESSON_OUTPUT:
        break;
    }
    return text[strspn(text, " ")] != '\0';
}

static bool is_among(const uint32_t *serials, size_t count, uint32_t serial)
{
    for (size_t i = 0; i < count; i++)
        if (serials[i] == serial)
            return true;
    return false;
}

/* Names or numbers of different tasks, in any order or in this one. */
static bool is_right_tasks(const LessonRight *right, const char *text,
                           bool in_order)
{
    const QueryAnswer *answer = right->answers;
    char *copy = base_strdup(text), *rest = copy;
    uint32_t *given = base_alloc_array(answer->refer_count + 1, sizeof *given);
    size_t count = 0;
    bool good = true;

    if (says_none(copy))
        *copy = '\0';
    for (char *word = strtok_r(copy, " ,", &rest); word;
         word = strtok_r(NULL, " ,", &rest)) {
        uint32_t serial = explain_task_called(right->lives, word);
        good =
            good && count < answer->refer_count &&
            (in_order ? answer->refers[count] == serial
                      : is_among(answer->refers, answer->refer_count, serial) &&
                            !is_among(given, count, serial));
        if (good)
            given[count++] = serial;
    }
    base_free(given);
    base_free(copy);
    return good && count == answer->refer_count;
}

/* Lines, but for blanks at their ends. */
static bool is_same_output(const char *a, const char *b)
{
    while (*a || *b) {
        size_t a_line = strcspn(a, "\n"), b_line = strcspn(b, "\n");
        size_t a_length = a_line, b_length = b_line;
        while (a_length > 0 && strchr(" \t\r", a[a_length - 1]))
            a_length--;
        while (b_length > 0 && strchr(" \t\r", b[b_length - 1]))
            b_length--;
        if (a_length != b_length || memcmp(a, b, a_length) != 0)
            return false;
        a += a_line + (a[a_line] == '\n');
        b += b_line + (b[b_line] == '\n');
    }
    return true;
}

bool lesson_answer_is_right(const LessonRight *right, const char *text)
{
    const LessonQuestion *question = right->question;
    double number;
    size_t choice;

    switch (question->kind) {
    case LESSON_CHOICE:
        choice = lesson_answer_choice(question, text);
        return choice < right->count && right->answers[choice].truth;
    case LESSON_NUMBER:
        return read_number(text, &number) &&
               fabs(number - right->answers->number) < LESSON_CLOSE_ENOUGH;
    case LESSON_LANES:
        return is_right_tasks(right, text, false);
    case LESSON_ORDER:
        return is_right_tasks(right, text, true);
    case LESSON_OUTPUT:
        break;
    }
    return right->answers->text && is_same_output(text, right->answers->text);
}

static void tell_task(const ExplainLives *lives, uint32_t serial, BaseText *out)
{
    const ExplainTask *task = explain_task(lives, serial);

    if (!task)
        return;
    base_text_append(out, out->length > 0 ? " " : "");
    base_text_append(out, trace_store_text(lives->trace, task->name));
}

/* Names as an answer is written: "Task-3 Task-4"; in any order means in that
 * in which they were made. */
static void tell_tasks(const LessonRight *right, BaseText *out)
{
    const QueryAnswer *answer = right->answers;
    const ExplainLives *lives = right->lives;
    bool in_order = right->question->kind == LESSON_ORDER;
    size_t count = answer->refer_count;

    for (size_t i = 0; in_order && i < count; i++)
        tell_task(lives, answer->refers[i], out);
    for (uint32_t serial = 0; !in_order && serial < lives->task_count; serial++)
        if (is_among(answer->refers, count, serial))
            tell_task(lives, serial, out);
    if (count == 0)
        base_text_append(out, _("none"));
}

void lesson_right_tell(const LessonRight *right, BaseText *out)
{
    const QueryAnswer *answer = right->answers;

    if (right->question->kind == LESSON_CHOICE) {
        for (size_t i = 0; i < right->count; i++)
            if (answer[i].truth)
                base_text_printf(out, "%zu", i + 1);
    } else if (right->question->kind == LESSON_LANES ||
               right->question->kind == LESSON_ORDER) {
        tell_tasks(right, out);
    } else if (answer->text && !answer->is_wrong) {
        base_text_append(out, answer->text);
    }
}
