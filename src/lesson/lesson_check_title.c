#include "lesson_check_title.h"

#include "base_memory.h"
#include "base_words.h"
#include "lesson_wording.h"

#include <stdlib.h>
#include <string.h>

enum { OTHERS = 8, SHORT = 3 };

/* The answer of one seed, and what else could have been one. */
typedef struct Answer {
    LessonQuestionKind kind;
    double number;        /* of a number */
    char *text;           /* what is told of it; owned */
    char *others[OTHERS]; /* the texts of the wrong choices; owned */
    size_t other_count;
} Answer;

static void release(Answer *answer)
{
    for (size_t i = 0; i < answer->other_count; i++)
        base_free(answer->others[i]);
    base_free(answer->text);
}

/* Without the space at both ends. */
static char *trim(const char *text)
{
    static const char space[] = " \n\t";
    size_t length;

    text += strspn(text, space);
    length = strlen(text);
    while (length > 0 && strchr(space, text[length - 1]))
        length--;
    return base_strndup(text, length);
}

/* A word that stands in many titles, as "No". */
static bool is_short(const char *text)
{
    return strlen(text) <= SHORT + 1 && !strchr(text, ' ');
}

/* It is a number, and nothing else. */
static bool is_number(const char *text, double *number)
{
    char *end;

    *number = strtod(text, &end);
    return end > text && strspn(end, " .") == strlen(end);
}

/* The words of a choice, or of a line of output, stand there. */
static bool tells_words(const char *title, const char *text)
{
    double number;

    if (is_number(text, &number))
        return lesson_wording_has_number(title, number);
    return !is_short(text) && lesson_wording_has(title, text);
}

/* All of the names, which commas part; none: there is nothing to tell. */
static bool tells_names(const char *title, const char *names)
{
    bool all = *names;

    while (*names && all) {
        size_t length = strcspn(names, ",");
        char *name = base_strndup(names, length);
        all = lesson_wording_has(title, name);
        base_free(name);
        names += length;
        names += strspn(names, ", ");
    }
    return all;
}

static bool tells(const char *title, const Answer *answer)
{
    switch (answer->kind) {
    case LESSON_NUMBER:
        return lesson_wording_has_number(title, answer->number);
    case LESSON_LANES:
    case LESSON_ORDER:
        return tells_names(title, answer->text);
    case LESSON_CHOICE:
        for (size_t i = 0; i < answer->other_count; i++)
            if (tells_words(title, answer->others[i]))
                return false; /* it asks which of them */
        return tells_words(title, answer->text);
    case LESSON_OUTPUT:
        return tells_words(title, answer->text);
    }
    return false;
}

/* A number as a word, which a lesson's title may well have: Ten tasks. A page
 * has it beside its question. */
static bool tells_numeral(const char *title, const Answer *answer)
{
    return answer->kind == LESSON_NUMBER &&
           lesson_wording_has_numeral(title, answer->number);
}

static bool check_one(LessonChecker *checker, const char *title,
                      LessonSpot spot, const Answer *answer, const char *seed)
{
    bool is_page = title != checker->lesson->title;

    if (!tells(title, answer) && !(is_page && tells_numeral(title, answer)))
        return true;
    if (checker->error->file.length == 0)
        base_text_append(&checker->error->file, checker->lesson->file);
    lesson_error_in(checker->error, spot.file);
    return lesson_error_say(
        checker->error, spot.line, spot.column,
        N_("this title tells the answer, `%s`, that page `%s` asks for (on "
           "seed %s): name what it is about"),
        answer->text, checker->lesson->pages[checker->page].id, seed);
}

/* What a choice says, whose values begin at `value`, and end before what that
 * is then. */
static char *say_choice(const LessonChoice *choice, const QueryAnswer **value)
{
    BaseText said = {0};

    for (size_t i = 0; i < choice->text.count; i++)
        for (size_t j = 0; j < choice->text.blocks[i].span_count; j++) {
            const char *text = choice->text.blocks[i].spans[j].text;
            base_text_append(&said, text ? text : (*value)++->text);
        }
    char *trimmed = trim(base_text_str(&said));
    base_text_release(&said);
    return trimmed;
}

static void read_choices(const LessonQuestion *question,
                         const QueryAnswer *right, const QueryAnswer *values,
                         Answer *answer)
{
    for (size_t i = 0; i < question->choice_count; i++) {
        char *said = say_choice(&question->choices[i], &values);
        if (right[i].truth && !answer->text)
            answer->text = said;
        else if (answer->other_count < OTHERS)
            answer->others[answer->other_count++] = said;
        else
            base_free(said);
    }
}

/* The values that the choices show. */
static void list_values(const LessonQuestion *question, LessonAsking *asked)
{
    for (size_t i = 0; i < question->choice_count; i++) {
        const LessonText *text = &question->choices[i].text;
        for (size_t j = 0; j < text->count; j++)
            for (size_t k = 0; k < text->blocks[j].span_count; k++)
                lesson_asking_add(asked, QUERY_TEXT,
                                  text->blocks[j].spans[k].value);
    }
}

/* Nobody could say which of two is meant that show the same. */
static bool check_alike(LessonChecker *checker, const LessonQuestion *question,
                        const Answer *answer, const char *seed)
{
    const char *said[OTHERS + 1] = {answer->text};
    size_t count = 1;

    for (size_t i = 0; i < answer->other_count; i++)
        said[count++] = answer->others[i];
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++)
            if (said[i] && said[j] && strcmp(said[i], said[j]) == 0)
                return lesson_checker_refuse_at(
                    checker,
                    (LessonSpot){question->line, question->column, NULL},
                    N_("two choices say the same"), seed);
    return true;
}

static Answer read_answer(const LessonQuestion *question,
                          const QueryAnswer *right, const QueryAnswer *values)
{
    Answer answer = {.kind = question->kind, .number = right->number};

    if (question->kind == LESSON_CHOICE) {
        read_choices(question, right, values, &answer);
        return answer;
    }
    if (question->kind == LESSON_NUMBER) {
        BaseText number = {0};
        base_text_printf(&number, "%g", right->number);
        answer.text = base_text_take(&number);
        return answer;
    }
    answer.text = trim(right->text);
    size_t length = strlen(answer.text);
    if (length > 1 && answer.text[0] == '[' && answer.text[length - 1] == ']') {
        char *inside = base_strndup(answer.text + 1, length - 2);
        base_free(answer.text);
        answer.text = inside;
    }
    return answer;
}

static bool check_row(LessonChecker *checker, const Answer *answer,
                      const char *seed)
{
    const Lesson *lesson = checker->lesson;

    for (size_t i = 0; i < lesson->page_count; i++)
        if (!check_one(checker, lesson->pages[i].title,
                       (LessonSpot){lesson->pages[i].line, 1, NULL}, answer,
                       seed))
            return false;
    return check_one(checker, lesson->title, lesson->title_spot, answer, seed);
}

bool lesson_check_title(LessonChecker *checker, const LessonAnswers *right)
{
    const LessonQuestion *question = checker->form->question;
    LessonAsking asked = {0};
    LessonAnswers values = {0};

    list_values(question, &asked);
    bool good = lesson_checker_ask(checker, &asked, false, &values);
    for (size_t i = 0; i < right->rows && good; i++) {
        Answer answer =
            read_answer(question, &right->items[i * right->width],
                        values.items ? &values.items[i * values.width] : NULL);
        const char *seed = lesson_show_seed(checker->show, right->seeds[i]);
        good = check_row(checker, &answer, seed) &&
               (question->kind != LESSON_CHOICE ||
                check_alike(checker, question, &answer, seed));
        release(&answer);
    }
    lesson_answers_release(&values);
    lesson_asking_release(&asked);
    return good;
}
