#include "lesson_check_plural.h"

#include <ctype.h>
#include <string.h>

#include "base_words.h"

/* In Python's words: plural(n, one, few, many). */
enum { RUSSIAN_ARGUMENTS = 4 };

static bool is_of_name(char sign)
{
    return isalnum((unsigned char)sign) || sign == '_' || sign == '.' ||
           (unsigned char)sign >= 0x80;
}

/* Behind the text in quotes that begins at `at`. */
static const char *skip_text(const char *at)
{
    char quote = *at++;

    while (*at && *at != quote)
        at += *at == '\\' && at[1] ? 2 : 1;
    return *at ? at + 1 : at;
}

/* How many arguments the call has whose bracket is before `at`; 0: that is
 * known only when it is run, as of *forms. */
static size_t count_arguments(const char *at)
{
    size_t count = 1;
    int depth = 0;
    bool begins = true;

    while (*at) {
        if (*at == '\'' || *at == '"') {
            begins = false;
            at = skip_text(at);
            continue;
        }
        if (begins && *at == '*')
            return 0;
        if (strchr("([{", *at))
            depth++;
        else if (strchr(")]}", *at) && depth-- == 0)
            break;
        if (*at == ',' && depth == 0) {
            begins = true;
            count++;
        } else if (*at != ' ') {
            begins = false;
        }
        at++;
    }
    return begins && count > 1 ? count - 1 : count;
}

/* Where a call of plural() with too few forms for Russian begins; NULL: all of
 * them have theirs. */
static const char *find_short(const char *text)
{
    static const char call[] = "plural(";
    const char *at = text;

    while (*at) {
        if (*at == '\'' || *at == '"') {
            at = skip_text(at);
            continue;
        }
        size_t count = strncmp(at, call, strlen(call)) == 0 &&
                               (at == text || !is_of_name(at[-1]))
                           ? count_arguments(at + strlen(call))
                           : 0;
        if (count > 0 && count < RUSSIAN_ARGUMENTS)
            return at;
        at++;
    }
    return NULL;
}

static void list_texts(const LessonForm *form, LessonAsking *all)
{
    const LessonQuestion *question = form->question;
    const LessonTry *attempt = form->attempt;

    lesson_asking_add_values(all, form->text);
    for (size_t i = 0; question && i < question->choice_count; i++)
        lesson_asking_add_values(all, question->choices[i].text);
    if (question) {
        lesson_asking_add_values(all, question->text);
        lesson_asking_add_values(all, question->after);
    }
    for (size_t i = 0; attempt && i < attempt->hint_count; i++)
        lesson_asking_add_values(all, attempt->hints[i]);
    for (size_t i = 0; attempt && i < attempt->missing_count; i++)
        lesson_asking_add_values(all, attempt->missing[i].text);
    if (attempt)
        lesson_asking_add_values(all, attempt->text);
}

bool lesson_check_plural(LessonChecker *checker)
{
    LessonAsking all = {0};
    bool good = true;

    if (checker->lesson == &checker->folder->original ||
        strcmp(checker->language, "ru") != 0)
        return true;
    list_texts(checker->form, &all);
    for (size_t i = 0; i < all.count && good; i++)
        if (find_short(all.expressions[i].text))
            good = lesson_checker_refuse_expression(
                checker, &all.places[i],
                N_("Russian has three forms, as of 1, 2 and 5: "
                   "plural(n, 'задача', 'задачи', 'задач')"),
                NULL);
    lesson_asking_release(&all);
    return good;
}
