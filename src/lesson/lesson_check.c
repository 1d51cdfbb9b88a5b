#include "lesson_check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_check_beliefs.h"
#include "lesson_check_order.h"
#include "lesson_deed.h"
#include "lesson_runs.h"
#include "lesson_show.h"
#include "lesson_try.h"
#include "run_knob.h"

/* What is asked of a page in one go. */
typedef struct Asked {
    QueryExpression *expressions; /* owned */
    LessonExpression *places;     /* owned; where each stands */
    size_t count, capacity, place_capacity;
} Asked;

typedef struct Checker {
    const LessonFolder *folder;
    const Lesson *lesson;
    LessonShow *show;
    LessonError *error;
    const char *language;
    long first;
    size_t count;
    size_t page; /* the one that is looked at */
    const LessonForm *form;
} Checker;

static void asked_release(Asked *asked)
{
    base_free(asked->expressions);
    base_free(asked->places);
    *asked = (Asked){0};
}

static void add(Asked *asked, QueryMode mode, LessonExpression expression)
{
    if (!expression.text)
        return;
    BASE_GROW(asked->places, asked->count, asked->place_capacity);
    asked->places[asked->count] = expression;
    BASE_GROW(asked->expressions, asked->count, asked->capacity);
    asked->expressions[asked->count++] =
        (QueryExpression){mode, expression.text};
}

static void add_text(Asked *asked, LessonText text)
{
    for (size_t i = 0; i < text.count; i++)
        for (size_t j = 0; j < text.blocks[i].span_count; j++) {
            const LessonSpan *span = &text.blocks[i].spans[j];
            add(asked, QUERY_TEXT, span->value);
            add(asked, QUERY_VALUE, span->target);
        }
}

/* Says it, and on which seed, if it is about one. Always false. */
static bool refuse(Checker *checker, int line, const char *why,
                   const char *seed)
{
    LessonError *error = checker->error;

    if (error->file.length == 0)
        base_text_append(&error->file, checker->lesson->file);
    if (seed)
        return lesson_error_say(error, line, 1, "%s (on seed %s)", _(why),
                                seed);
    return lesson_error_say(error, line, 1, "%s", _(why));
}

/* The same about something that has a name. */
static bool refuse_name(Checker *checker, int line, const char *why,
                        const char *name)
{
    if (checker->error->file.length == 0)
        base_text_append(&checker->error->file, checker->lesson->file);
    return lesson_error_say(checker->error, line, 1, why, name);
}

static int page_line(const Checker *checker)
{
    return checker->lesson->pages[checker->page].line;
}

/* Asks all of it, at the playhead or of the whole. */
static bool ask(Checker *checker, const Asked *asked, bool whole,
                LessonAnswers *answers)
{
    *answers = (LessonAnswers){0};
    if (asked->count == 0)
        return true;
    return lesson_show_ask_form(checker->show, checker->page, checker->form,
                                whole, asked->expressions, asked->places,
                                asked->count, answers, checker->error);
}

static bool evaluate(Checker *checker, const Asked *asked, bool whole)
{
    LessonAnswers answers;
    bool good = ask(checker, asked, whole, &answers);

    lesson_answers_release(&answers);
    return good;
}

static void add_question(Asked *shown, Asked *later,
                         const LessonQuestion *question)
{
    if (!question)
        return;
    add_text(shown, question->text);
    for (size_t i = 0; i < question->choice_count; i++)
        add_text(shown, question->choices[i].text);
    add(later, QUERY_VALUE, question->then);
    add_text(later, question->after);
}

/* Each expression has a value, on the cut run as on the whole one. */
static bool check_expressions(Checker *checker)
{
    const LessonForm *form = checker->form;
    Asked shown = {0}, later = {0};
    bool good;

    add_text(&shown, form->text);
    if (form->attempt) {
        add_text(&shown, form->attempt->text);
        for (size_t i = 0; i < form->attempt->hint_count; i++)
            add_text(&shown, form->attempt->hints[i]);
    }
    add_question(&shown, &later, form->question);
    add(&shown, QUERY_VALUE, form->focus);
    add(&shown, QUERY_VALUE, form->open);
    good = evaluate(checker, &shown, false) &&
           evaluate(checker, &shown, true) && evaluate(checker, &later, true);
    asked_release(&shown);
    asked_release(&later);
    return good;
}

/* ---- what they name ---- */

/* What a directive may lead to. */
typedef struct Wanted {
    LessonExpression expression;
    unsigned kinds; /* bits of QueryKind */
    const char *why;
} Wanted;

#define KIND(kind) (1u << (kind))
#define EVENTS (KIND(QUERY_EVENT) | KIND(QUERY_EVENTS) | KIND(QUERY_NOTHING))
#define LINKED                                                                 \
    (EVENTS | KIND(QUERY_TASK) | KIND(QUERY_TASKS) | KIND(QUERY_GROUP) |       \
     KIND(QUERY_GROUPS))

typedef struct Wanteds {
    Wanted *items; /* owned */
    size_t count, capacity;
} Wanteds;

static void want(Wanteds *wanteds, LessonExpression expression, unsigned kinds,
                 const char *why)
{
    if (!expression.text)
        return;
    BASE_GROW(wanteds->items, wanteds->count, wanteds->capacity);
    wanteds->items[wanteds->count++] = (Wanted){expression, kinds, why};
}

static void want_links(Wanteds *wanteds, LessonText text)
{
    for (size_t i = 0; i < text.count; i++)
        for (size_t j = 0; j < text.blocks[i].span_count; j++)
            want(wanteds, text.blocks[i].spans[j].target, LINKED,
                 N_("a link leads to a task, a group or an event"));
}

static void want_of_question(Wanteds *wanteds, const LessonQuestion *question)
{
    want(wanteds, question->then, EVENTS,
         N_("`then` takes the event that settles it"));
    want_links(wanteds, question->text);
    want_links(wanteds, question->after);
}

/* What points somewhere is something that can be pointed at. */
static bool check_kinds(Checker *checker)
{
    const LessonForm *form = checker->form;
    Wanteds all = {0};
    Asked asked = {0};
    LessonAnswers whole;

    want(&all, form->focus, LINKED | KIND(QUERY_NUMBER),
         N_("`focus` leads to a task, a group, an event or a line's number"));
    want(&all, form->open, EVENTS,
         N_("`open` takes an event, in whose instant it is"));
    want_links(&all, form->text);
    if (form->question)
        want_of_question(&all, form->question);
    for (size_t i = 0; i < all.count; i++)
        add(&asked, QUERY_VALUE, all.items[i].expression);
    bool good = ask(checker, &asked, true, &whole);
    for (size_t i = 0; i < whole.rows * whole.width && good; i++) {
        const Wanted *wanted = &all.items[i % whole.width];
        if (!(wanted->kinds & KIND(whole.items[i].kind)))
            good = refuse(
                checker, wanted->expression.line, wanted->why,
                lesson_show_seed(checker->show, whole.seeds[i / whole.width]));
    }
    lesson_answers_release(&whole);
    asked_release(&asked);
    base_free(all.items);
    return good;
}

/* `last('stdout')` alone: it holds at the first of them already. */
static bool is_last_of_some(const char *until)
{
    size_t length = strlen(until);

    return strncmp(until, "last(", 5) == 0 && until[length - 1] == ')' &&
           !strpbrk(until + 5, "(") && strchr(until, ')') == until + length - 1;
}

/* A page that stands at the first of several where its author means the last.
 */
static bool check_last(Checker *checker)
{
    const LessonExpression *until = &checker->form->until;
    Asked asked = {0};
    LessonAnswers cut = {0}, whole = {0};
    bool good = true;

    if (!until->text || !is_last_of_some(until->text))
        return true;
    add(&asked, QUERY_VALUE, *until);
    good =
        ask(checker, &asked, false, &cut) && ask(checker, &asked, true, &whole);
    for (size_t i = 0; i < whole.rows && good; i++)
        if (strcmp(cut.items[i].text, whole.items[i].text) != 0)
            good =
                refuse(checker, until->line,
                       N_("`until` stops at the first of these events, not at "
                          "the last one: say what else is so then, as "
                          "`count('stdout') == 3`"),
                       lesson_show_seed(checker->show, whole.seeds[i]));
    lesson_answers_release(&cut);
    lesson_answers_release(&whole);
    asked_release(&asked);
    return good;
}

static bool is_stopped(const Checker *checker, size_t seed)
{
    uint32_t line;

    return lesson_runs_stopped(lesson_show_lives(checker->show, seed)->trace,
                               &line);
}

static bool check_reached(Checker *checker)
{
    for (size_t seed = 0; seed < checker->count; seed++) {
        LessonPlace place =
            lesson_show_place(checker->show, checker->page, seed);
        if (place.form == checker->form && !place.is_reached)
            return refuse(checker, checker->form->until.line,
                          is_stopped(checker, seed)
                              ? N_("`until` holds nowhere: the program does "
                                   "not come to its end, let its loops end")
                              : N_("`until` holds nowhere"),
                          lesson_show_seed(checker->show, seed));
    }
    return true;
}

static void list_answers(Asked *asked, const LessonQuestion *question)
{
    add(asked, QUERY_VALUE, question->answer);
    for (size_t i = 0; i < question->choice_count; i++)
        add(asked, QUERY_VALUE, question->choices[i].right);
}

/* A number with more digits than anybody would write was drawn, or comes of
 * one. */
static bool has_long_fraction(const char *text)
{
    for (; *text != '\0'; text++) {
        size_t digits = *text == '.' ? strspn(text + 1, "0123456789") : 0;
        if (digits > 6)
            return true;
    }
    return false;
}

/* Exactly one choice is right; other answers are of the kind that is asked. */
static bool check_row(Checker *checker, const LessonQuestion *question,
                      const QueryAnswer *row, const char *seed)
{
    size_t right = 0;

    switch (question->kind) {
    case LESSON_CHOICE:
        for (size_t i = 0; i < question->choice_count; i++)
            right += row[i].truth;
        if (right == 1)
            return true;
        return refuse(checker, question->line,
                      right == 0 ? N_("no choice is right")
                                 : N_("more than one choice is right"),
                      seed);
    case LESSON_NUMBER:
        return row->kind == QUERY_NUMBER ||
               refuse(checker, question->line, N_("the answer is no number"),
                      seed);
    case LESSON_LANES:
    case LESSON_ORDER:
        return row->kind == QUERY_TASKS || row->kind == QUERY_TASK ||
               strcmp(row->text, "[]") == 0 ||
               refuse(checker, question->line,
                      N_("the answer is no list of tasks"), seed);
    case LESSON_OUTPUT:
        return !has_long_fraction(row->text) ||
               refuse(checker, question->line,
                      N_("`output` asks for a number that was drawn, which "
                         "nobody can know: ask for another line"),
                      seed);
    }
    return true;
}

static bool is_same(const QueryAnswer *a, const QueryAnswer *b, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (a[i].truth != b[i].truth || strcmp(a[i].text, b[i].text) != 0)
            return false;
    return true;
}

/* Could it be read off what is shown, whatever the seed? */
static bool check_secret(Checker *checker, const LessonQuestion *question,
                         const LessonAnswers *cut, const LessonAnswers *whole)
{
    size_t width = whole->width;

    if (question->recall || whole->rows == 0)
        return true;
    for (size_t i = 0; i < whole->rows; i++)
        if (!is_same(&cut->items[i * width], &whole->items[i * width], width))
            return true;
    return refuse(
        checker, question->line,
        N_("the answer follows from what is shown already: move `until` "
           "before it, or write `recall`"),
        NULL);
}

static bool have_same_words(LessonText a, LessonText b)
{
    if (a.count != b.count)
        return false;
    for (size_t i = 0; i < a.count; i++) {
        if (a.blocks[i].span_count != b.blocks[i].span_count)
            return false;
        for (size_t j = 0; j < a.blocks[i].span_count; j++) {
            const LessonSpan *one = &a.blocks[i].spans[j];
            const LessonSpan *two = &b.blocks[i].spans[j];
            if (!one->text || !two->text ? one->text != two->text
                                         : strcmp(one->text, two->text) != 0)
                return false;
        }
    }
    return true;
}

static bool check_choices(Checker *checker, const LessonQuestion *question)
{
    for (size_t i = 0; i < question->choice_count; i++) {
        const LessonChoice *choice = &question->choices[i];
        if (choice->misconception &&
            checker->folder->misconceptions.count > 0 &&
            !lesson_folder_find(&checker->folder->misconceptions,
                                choice->misconception))
            return refuse(checker, choice->line,
                          N_("`not`: misconceptions.md has no such entry"),
                          NULL);
        for (size_t j = 0; j < i; j++)
            if (have_same_words(choice->text, question->choices[j].text))
                return refuse(checker, choice->line,
                              N_("two choices are alike"), NULL);
    }
    return true;
}

static bool check_question(Checker *checker)
{
    const LessonQuestion *question = checker->form->question;
    LessonAnswers cut = {0}, whole = {0};
    Asked asked = {0};
    bool good;

    if (!question)
        return true;
    list_answers(&asked, question);
    good = check_choices(checker, question) &&
           ask(checker, &asked, false, &cut) &&
           ask(checker, &asked, true, &whole);
    for (size_t i = 0; i < whole.rows && good; i++)
        good = check_row(checker, question, &whole.items[i * whole.width],
                         lesson_show_seed(checker->show, whole.seeds[i]));
    good = good && check_secret(checker, question, &cut, &whole);
    lesson_answers_release(&cut);
    lesson_answers_release(&whole);
    asked_release(&asked);
    return good;
}

/* ---- try ---- */

static bool count_done(Checker *checker, const LessonTry *attempt,
                       const LessonRuns *runs, LessonTryCount *counted)
{
    if (checker->error->file.length == 0)
        base_text_append(&checker->error->file, checker->lesson->file);
    return lesson_try_count(attempt, checker->language, runs, counted,
                            checker->error);
}

/* The text of the program, with the solution in it. */
static bool read_solved(Checker *checker, const LessonTry *attempt,
                        BaseText *text)
{
    const LessonSolution *solution = &attempt->solution;
    bool is_program = solution->kind == LESSON_SOLVED_BY_PROGRAM;
    char *path = lesson_folder_file(checker->folder,
                                    is_program ? solution->what
                                               : checker->lesson->program);
    BaseText source = {0}, why = {0};
    bool good = base_file_read_text(path, (size_t)4 << 20, &source, &why);

    if (good && solution->kind == LESSON_SOLVED_BY_KNOB)
        good = run_knob_turn(base_text_str(&source), solution->what,
                             solution->value, text, &why);
    else if (good)
        base_text_append_n(text, base_text_str(&source), source.length);
    if (!good)
        refuse(checker, attempt->line, base_text_str(&why), NULL);
    base_text_release(&source);
    base_text_release(&why);
    base_free(path);
    return good;
}

static void choose_seeds(const Checker *checker, const LessonTry *attempt,
                         long *first, size_t *count)
{
    *first = attempt->has_seeds ? attempt->first_seed : checker->first;
    *count = attempt->has_seeds
                 ? (size_t)(attempt->last_seed - attempt->first_seed + 1)
                 : checker->count;
}

/* With one seed, or with all of them where all are asked for. */
static bool is_begun_done(const LessonTry *attempt, size_t done, size_t count)
{
    if (attempt->has_seeds)
        return done == count;
    return done > 0 && !(attempt->allowed & LESSON_SEED);
}

/* What must still be true is so before anything is changed. */
static bool check_kept(Checker *checker, const LessonTry *attempt,
                       const LessonRuns *runs)
{
    LessonTry kept = *attempt;
    LessonTryCount counted = {0};

    if (!attempt->keep.text)
        return true;
    kept.goal = attempt->keep;
    return count_done(checker, &kept, runs, &counted) &&
           (counted.done == runs->count ||
            refuse(checker, attempt->keep.line,
                   N_("`keep` does not hold of the lesson's own program: say "
                      "what is so before and after"),
                   runs->seeds[counted.missing]));
}

static bool check_start(Checker *checker, const LessonTry *attempt)
{
    char *path = lesson_folder_file(checker->folder, checker->lesson->program);
    LessonRuns runs;
    long first;
    LessonTryCount counted = {0};
    size_t count;
    bool good;

    choose_seeds(checker, attempt, &first, &count);
    good = lesson_runs_read(&runs, path, lesson_runs_python(checker->lesson),
                            first, count, checker->error) &&
           count_done(checker, attempt, &runs, &counted) &&
           check_kept(checker, attempt, &runs);
    if (good && is_begun_done(attempt, counted.done, count))
        good = refuse(checker, attempt->line,
                      N_("the `try` is done before it is begun"), NULL);
    lesson_runs_release(&runs);
    base_free(path);
    return good;
}

/* What may be edited is not done by a program that has nothing of it left. */
static bool check_empty(Checker *checker, const LessonTry *attempt)
{
    static const char empty[] = "import asyncio\n\n\n"
                                "async def main():\n"
                                "    pass\n\n\n"
                                "asyncio.run(main())\n";
    LessonRuns runs = {0};
    LessonError ignored = {0};
    LessonTryCount counted = {0};
    long first;
    size_t count;
    bool done;

    if (!(attempt->allowed & LESSON_EDIT))
        return true;
    choose_seeds(checker, attempt, &first, &count);
    done = lesson_runs_make(&runs, checker->lesson->program, empty,
                            lesson_runs_python(checker->lesson), first, count,
                            &ignored) &&
           lesson_try_count(attempt, checker->language, &runs, &counted,
                            &ignored) &&
           counted.done == count;
    lesson_runs_release(&runs);
    lesson_error_release(&ignored);
    return !done ||
           refuse(checker, attempt->line,
                  N_("a program whose `main` is empty does it, too: say in "
                     "`keep` what of the lesson's program has to stay"),
                  NULL);
}

/* The student may do what the solution does. */
static bool check_allowed(Checker *checker, const LessonTry *attempt)
{
    static const struct {
        unsigned needs;
        const char *word;
    } means[] = {
        [LESSON_SOLVED_BY_PROGRAM] = {LESSON_EDIT, "edit"},
        [LESSON_SOLVED_BY_KNOB] = {LESSON_KNOB | LESSON_EDIT, "knob"},
        [LESSON_SOLVED_BY_SEED] = {LESSON_SEED, "seed"},
        [LESSON_SOLVED_BY_CANCEL] = {LESSON_CANCEL, "cancel"},
        [LESSON_SOLVED_BY_RAISE] = {LESSON_RAISE, "raise"},
        [LESSON_SOLVED_BY_SLEEP] = {LESSON_SLEEP, "sleep"},
    };
    LessonSolutionKind kind = attempt->solution.kind;

    return (attempt->allowed & means[kind].needs) ||
           refuse_name(checker, attempt->line,
                       N_("the student may not do what `solution` does: write "
                          "`%s` in `allow`"),
                       means[kind].word);
}

/* What is done to each of the runs. */
static bool check_deeds(Checker *checker, const LessonTry *attempt, long first,
                        size_t count)
{
    const RunProgram *program = lesson_show_runs(checker->show)->program;
    bool good = true;

    for (size_t i = 0; i < count && good; i++) {
        char seed[24];
        bool done = false;
        snprintf(seed, sizeof seed, "%ld", first + (long)i);
        if (checker->error->file.length == 0)
            base_text_append(&checker->error->file, checker->lesson->file);
        good = lesson_deed_solves(attempt, checker->language, program, seed,
                                  &done, checker->error) &&
               (done || refuse(checker, attempt->line,
                               N_("the solution does not do it"), seed));
    }
    return good;
}

static bool check_solution(Checker *checker, const LessonTry *attempt)
{
    BaseText text = {0};
    LessonRuns runs = {0};
    long first;
    LessonTryCount counted = {0};
    size_t count;
    bool good;

    choose_seeds(checker, attempt, &first, &count);
    if (attempt->solution.kind == LESSON_SOLVED_BY_CANCEL ||
        attempt->solution.kind == LESSON_SOLVED_BY_RAISE ||
        attempt->solution.kind == LESSON_SOLVED_BY_SLEEP)
        return check_deeds(checker, attempt, first, count);
    if (attempt->solution.kind == LESSON_SOLVED_BY_SEED) {
        first = strtol(attempt->solution.value, NULL, 10);
        count = 1;
    }
    good = read_solved(checker, attempt, &text) &&
           lesson_runs_make(&runs,
                            attempt->solution.what ? attempt->solution.what
                                                   : checker->lesson->program,
                            base_text_str(&text),
                            lesson_runs_python(checker->lesson), first, count,
                            checker->error) &&
           count_done(checker, attempt, &runs, &counted);
    if (good && counted.done < count)
        good = refuse(checker, attempt->line, N_("the solution does not do it"),
                      runs.seeds[counted.missing]);
    lesson_runs_release(&runs);
    base_text_release(&text);
    return good;
}

/* ---- pages and the lesson ---- */

static bool check_terms(Checker *checker)
{
    const LessonForm *form = checker->form;

    for (size_t i = 0; i < form->term_count; i++)
        if (!lesson_folder_find(&checker->folder->terms, form->terms[i]))
            return refuse_name(
                checker, page_line(checker),
                N_("`term`: there is no `%s` in terms.md, beside "
                   "the lesson's folder"),
                form->terms[i]);
    return true;
}

/* What a wrong choice believes has an entry that tells it. */
static bool check_beliefs(Checker *checker)
{
    const LessonQuestion *question = checker->form->question;

    for (size_t i = 0; question && i < question->choice_count; i++) {
        const char *belief = question->choices[i].misconception;
        if (belief &&
            !lesson_folder_find(&checker->folder->misconceptions, belief))
            return refuse_name(checker, question->choices[i].line,
                               N_("`not`: there is no `%s` in "
                                  "misconceptions.md, beside the lesson's "
                                  "folder"),
                               belief);
    }
    return true;
}

/* The lesson that comes before is one. */
static bool check_needs(Checker *checker)
{
    const char *needs = checker->folder->original.needs;
    char *beside, *known;
    BaseText name = {0};

    if (!needs)
        return true;
    base_text_printf(&name, "../%s", needs);
    beside = lesson_folder_file(checker->folder, base_text_str(&name));
    known = lesson_folder_called(needs);
    bool good = known || lesson_folder_is(beside) ||
                refuse_name(checker, 1,
                            N_("`needs`: there is no lesson `%s` beside this "
                               "one"),
                            needs);
    base_free(beside);
    base_free(known);
    base_text_release(&name);
    return good;
}

static bool check_form(Checker *checker)
{
    const LessonTry *attempt = checker->form->attempt;

    return check_reached(checker) && check_last(checker) &&
           check_terms(checker) && check_beliefs(checker) &&
           check_expressions(checker) && check_kinds(checker) &&
           check_question(checker) &&
           (!attempt ||
            (check_start(checker, attempt) && check_allowed(checker, attempt) &&
             check_solution(checker, attempt) &&
             check_empty(checker, attempt)));
}

static bool check_pages(Checker *checker)
{
    const Lesson *lesson = checker->lesson;
    size_t questions = 0, tries = 0;

    for (size_t i = 0; i < lesson->page_count; i++) {
        checker->page = i;
        for (size_t j = 0; j < lesson->pages[i].form_count; j++) {
            checker->form = &lesson->pages[i].forms[j];
            if (!check_form(checker))
                return false;
        }
        questions += lesson->pages[i].forms[0].question ? 1 : 0;
        tries += lesson->pages[i].forms[0].attempt ? 1 : 0;
    }
    if (questions < 2)
        return refuse(checker, 1, N_("a lesson asks at least two questions"),
                      NULL);
    return tries >= 1 ||
           refuse(checker, 1, N_("a lesson has something to `try`"), NULL);
}

bool lesson_check(const LessonFolder *folder, const char *language, long first,
                  size_t count, LessonError *error)
{
    Checker checker = {
        .folder = folder,
        .lesson = folder->shown,
        .error = error,
        .language = language,
        .first = first,
        .count = count,
    };
    bool good;

    checker.show = lesson_show_new(folder, language, first, count, error);
    if (!checker.show)
        return false;
    good = check_needs(&checker) && check_pages(&checker) &&
           lesson_check_order(checker.lesson, checker.show, count, error) &&
           lesson_check_beliefs(folder, language, error);
    lesson_show_free(checker.show);
    return good;
}
