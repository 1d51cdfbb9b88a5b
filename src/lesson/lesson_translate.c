#include "lesson_translate.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "base_words.h"

typedef struct Translator {
    Lesson *translation;
    LessonError *error;
    const char *page; /* the id of the one that is done now */
    int line;         /* of it, in the translation */
} Translator;

/* The values that a text shows, each once. */
typedef struct Values {
    char **items; /* owned, each too */
    size_t count, capacity;
} Values;

static void values_release(Values *values)
{
    size_t i;

    for (i = 0; i < values->count; i++)
        base_free(values->items[i]);
    base_free(values->items);
}

/* Where the argument or call that begins at `at` ends: at a comma or the
 * bracket that closes what is round it. */
static const char *find_end(const char *at)
{
    int depth = 0;
    char quote = '\0';

    for (; *at; at++) {
        if (quote) {
            if (*at == '\\' && at[1])
                at++;
            else if (*at == quote)
                quote = '\0';
        } else if (*at == '\'' || *at == '"') {
            quote = *at;
        } else if (strchr("([{", *at)) {
            depth++;
        } else if (strchr(")]}", *at) && depth-- == 0) {
            break;
        } else if (*at == ',' && depth == 0) {
            break;
        }
    }
    return at;
}

/* What the words given to it do not change: `plural(n, ...)` shows n. */
static char *name_value(const char *text)
{
    const char *from = text, *end = text + strlen(text);

    if (strncmp(text, "plural(", 7) == 0)
        from = text + 7;
    if (strncmp(text, "ordinal(", 8) == 0)
        from = text + 8;
    if (from > text)
        end = find_end(from);
    while (from < end && isspace((unsigned char)*from))
        from++;
    while (end > from && isspace((unsigned char)end[-1]))
        end--;
    return base_strndup(from, (size_t)(end - from));
}

static int order_values(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void add_value(Values *values, const char *text)
{
    BASE_GROW(values->items, values->count, values->capacity);
    values->items[values->count++] = name_value(text);
}

static Values collect_values(LessonText text)
{
    Values values = {0};
    size_t i, j, kept = 0;

    for (i = 0; i < text.count; i++)
        for (j = 0; j < text.blocks[i].span_count; j++) {
            const LessonSpan *span = &text.blocks[i].spans[j];

            if (span->value.text)
                add_value(&values, span->value.text);
            if (span->target.text)
                add_value(&values, span->target.text);
        }
    if (values.count == 0)
        return values;
    qsort(values.items, values.count, sizeof *values.items, order_values);
    for (i = 1; i < values.count; i++) {
        if (strcmp(values.items[kept], values.items[i]) == 0)
            base_free(values.items[i]);
        else
            values.items[++kept] = values.items[i];
    }
    values.count = kept + 1;
    return values;
}

/* The first of `some` that is not among `all`, or NULL. */
static const char *find_missing(const Values *some, const Values *all)
{
    size_t i;

    for (i = 0; i < some->count; i++)
        if (!all->count || !bsearch(&some->items[i], all->items, all->count,
                                    sizeof *all->items, order_values))
            return some->items[i];
    return NULL;
}

static bool refuse(Translator *translator, const char *what, const char *name)
{
    if (name)
        return lesson_error_say(translator->error, translator->line, 1,
                                "page `%s`: %s `%s`", translator->page, _(what),
                                name);
    return lesson_error_say(translator->error, translator->line, 1,
                            "page `%s`: %s", translator->page, _(what));
}

static bool shows(const LessonExpression *expression, const char *value)
{
    char *name = expression->text ? name_value(expression->text) : NULL;
    bool same = name && strcmp(name, value) == 0;

    base_free(name);
    return same;
}

/* The place in the text of the first expression that shows this. */
static LessonSpot find_value(LessonText text, const char *value)
{
    for (size_t i = 0; i < text.count; i++)
        for (size_t j = 0; j < text.blocks[i].span_count; j++) {
            const LessonSpan *span = &text.blocks[i].spans[j];
            if (shows(&span->value, value))
                return (LessonSpot){span->value.line, span->value.column, NULL};
            if (shows(&span->target, value))
                return (LessonSpot){span->target.line, span->target.column,
                                    NULL};
        }
    return (LessonSpot){0};
}

/* Where it stands, or, if it is missing, where the text begins. */
static bool refuse_value(Translator *translator, LessonText own,
                         const char *what, const char *value)
{
    LessonSpot spot = find_value(own, value);

    if (spot.line == 0 && own.count > 0)
        spot = (LessonSpot){own.blocks[0].line, 1, NULL};
    if (spot.line == 0)
        spot = (LessonSpot){translator->line, 1, NULL};
    return lesson_error_say(translator->error, spot.line, spot.column,
                            "page `%s`: %s `%s`", translator->page, _(what),
                            value);
}

static bool match_text(Translator *translator, LessonText own, LessonText other)
{
    Values ours = collect_values(own), theirs = collect_values(other);
    const char *missing = find_missing(&theirs, &ours);
    const char *extra = find_missing(&ours, &theirs);
    bool same = true;

    if ((own.count == 0) != (other.count == 0))
        same = refuse(translator,
                      own.count == 0 ? N_("a text is not translated")
                                     : N_("here the lesson has no text"),
                      NULL);
    else if (missing)
        same = refuse_value(translator, own,
                            N_("this expression of the lesson is missing:"),
                            missing);
    else if (extra)
        same = refuse_value(translator, own,
                            N_("the lesson does not have this expression:"),
                            extra);
    values_release(&ours);
    values_release(&theirs);
    return same;
}

static const LessonChoice *find_choice(const LessonQuestion *question,
                                       const char *id)
{
    size_t i;

    for (i = 0; i < question->choice_count; i++)
        if (strcmp(question->choices[i].id, id) == 0)
            return &question->choices[i];
    return NULL;
}

/* The lesson's choices, in its order, with the translation's words. */
static bool match_choices(Translator *translator, LessonQuestion *own,
                          const LessonQuestion *other)
{
    size_t i, count = other->choice_count;
    LessonChoice *choices;

    for (i = 0; i < own->choice_count; i++)
        if (!find_choice(other, own->choices[i].id))
            return refuse(translator, N_("the lesson has no choice"),
                          own->choices[i].id);
    choices = count == 0 ? NULL
                         : base_arena_alloc(&translator->translation->arena,
                                            count * sizeof *choices);
    for (i = 0; i < count; i++) {
        const LessonChoice *choice = &other->choices[i];
        const LessonChoice *words = find_choice(own, choice->id);

        if (!words)
            return refuse(translator, N_("no choice"), choice->id);
        if (!match_text(translator, words->text, choice->text))
            return false;
        choices[i] = *choice;
        choices[i].text = words->text;
        choices[i].spot = words->spot;
    }
    own->choices = choices;
    own->choice_count = count;
    return true;
}

/* What is said once it is answered begins at `then`: without it that would be
 * more of the question, or nothing. */
static bool match_then(Translator *translator, const LessonQuestion *own,
                       const LessonQuestion *other)
{
    size_t before = other->text.count;

    if (own->has_then || other->after.count == 0)
        return true;
    return lesson_error_say(
        translator->error,
        own->text.count > before ? own->text.blocks[before].line : own->line, 1,
        "`then` is missing: write <!-- then --> above what is said once the "
        "question `%s` is answered",
        other->id);
}

static bool match_question(Translator *translator, LessonForm *form,
                           const LessonQuestion *other)
{
    LessonQuestion *question;
    LessonText text, after;

    if (!form->question && !other)
        return true;
    if (!form->question || !other || strcmp(form->question->id, other->id) != 0)
        return refuse(translator, N_("its question is not the lesson's"),
                      other ? other->id : form->question->id);
    text = form->question->text;
    after = form->question->after;
    if (!match_then(translator, form->question, other) ||
        !match_text(translator, text, other->text) ||
        !match_text(translator, after, other->after))
        return false;
    question =
        base_arena_alloc(&translator->translation->arena, sizeof *question);
    *question = *form->question;
    if (!match_choices(translator, question, other))
        return false;
    question->kind = other->kind;
    question->recall = other->recall;
    question->answer = other->answer;
    question->then = other->then;
    form->question = question;
    return true;
}

/* Their expressions are the lesson's. */
static bool match_missing(Translator *translator, LessonTry *attempt,
                          const LessonTry *own)
{
    LessonMissing *missing =
        base_arena_alloc(&translator->translation->arena,
                         (own->missing_count + 1) * sizeof *missing);

    for (size_t i = 0; i < own->missing_count; i++) {
        if (!match_text(translator, own->missing[i].text,
                        attempt->missing[i].text))
            return false;
        missing[i] = attempt->missing[i];
        missing[i].text = own->missing[i].text;
    }
    attempt->missing = missing;
    return true;
}

static bool match_try(Translator *translator, LessonForm *form,
                      const LessonTry *other)
{
    const LessonTry *own = form->attempt;
    LessonTry *attempt;
    size_t i;

    if (!own && !other)
        return true;
    if (!own || !other)
        return refuse(translator, N_("`try` stands in one of the two only"),
                      NULL);
    if (own->hint_count != other->hint_count)
        return refuse(translator, N_("the lesson has another number of hints"),
                      NULL);
    if (own->missing_count != other->missing_count)
        return refuse(translator,
                      N_("the lesson says `missing` another number of times"),
                      NULL);
    if (!match_text(translator, own->text, other->text))
        return false;
    for (i = 0; i < own->hint_count; i++)
        if (!match_text(translator, own->hints[i], other->hints[i]))
            return false;
    attempt =
        base_arena_alloc(&translator->translation->arena, sizeof *attempt);
    *attempt = *other;
    attempt->line = own->line;
    attempt->text = own->text;
    attempt->hints = own->hints;
    form->attempt = attempt;
    return match_missing(translator, attempt, own);
}

static bool has_term(const LessonForm *form, const char *word)
{
    for (size_t i = 0; i < form->term_count; i++)
        if (strcmp(form->terms[i].text, word) == 0)
            return true;
    return false;
}

static bool match_form(Translator *translator, LessonForm *form,
                       const LessonForm *other)
{
    LessonText text = form->text;

    if (!match_text(translator, text, other->text) ||
        !match_question(translator, form, other->question) ||
        !match_try(translator, form, other->attempt))
        return false;
    for (size_t i = 0; i < other->term_count; i++)
        if (!has_term(form, other->terms[i].text))
            return refuse(translator, N_("here the lesson has this `term`"),
                          other->terms[i].text);
    for (size_t i = 0; i < form->term_count; i++)
        if (!has_term(other, form->terms[i].text))
            return refuse(translator,
                          N_("here the lesson does not have this `term`"),
                          form->terms[i].text);
    form->when = other->when;
    form->until = other->until;
    form->focus = other->focus;
    form->open = other->open;
    form->show = other->show;
    form->compare = other->compare;
    return true;
}

static const LessonPage *find_page(const Lesson *lesson, const char *id)
{
    size_t i;

    for (i = 0; i < lesson->page_count; i++)
        if (strcmp(lesson->pages[i].id, id) == 0)
            return &lesson->pages[i];
    return NULL;
}

static bool match_page(Translator *translator, LessonPage *page,
                       const LessonPage *other)
{
    size_t i;

    translator->page = page->id;
    translator->line = page->line;
    if (page->form_count != other->form_count)
        return refuse(translator,
                      N_("`otherwise` stands in one of the two only"), NULL);
    for (i = 0; i < page->form_count; i++)
        if (!match_form(translator, &page->forms[i], &other->forms[i]))
            return false;
    if (!page->note)
        page->note = other->note;
    return true;
}

/* One page of the lesson, with the translation's words. */
static bool translate_page(Translator *translator, const LessonPage *page,
                           LessonPage *own)
{
    const LessonPage *words = find_page(translator->translation, page->id);

    if (!words)
        return lesson_error_say(translator->error, 1, 1,
                                "the page `%s` is not translated: write its "
                                "title, and <!-- page: %s --> below",
                                page->id, page->id);
    *own = *words;
    return match_page(translator, own, page);
}

/* The lesson's pages, in its order. Of each that has a gap one is told, so that
 * whoever translates need not ask again and again. */
static bool match_pages(Translator *translator, const Lesson *lesson)
{
    Lesson *translation = translator->translation;
    LessonPage *pages = base_arena_alloc(&translation->arena,
                                         lesson->page_count * sizeof *pages);
    LessonError *all = translator->error;
    LessonError one = {0};
    bool good = true;

    translator->error = &one;
    for (size_t i = 0; i < lesson->page_count; i++) {
        if (translate_page(translator, &lesson->pages[i], &pages[i]))
            continue;
        lesson_error_add(all, &one);
        good = false;
    }
    translator->error = all;
    if (!good)
        return false;
    translation->pages = pages;
    translation->page_count = lesson->page_count;
    return true;
}

static bool find_extra_page(Translator *translator, const Lesson *lesson)
{
    const Lesson *translation = translator->translation;
    size_t i;

    for (i = 0; i < translation->page_count; i++) {
        const LessonPage *page = &translation->pages[i];

        if (find_page(lesson, page->id))
            continue;
        lesson_error_say(translator->error, page->line, 1,
                         "the lesson has no page `%s`", page->id);
        return true;
    }
    return false;
}

bool lesson_translate(Lesson *translation, const Lesson *lesson,
                      LessonError *error)
{
    Translator translator = {.translation = translation, .error = error};
    LessonText about = translation->about;

    if (find_extra_page(&translator, lesson))
        return false;
    translator.page = "(before the first)";
    translator.line = 1;
    if (!match_text(&translator, about, lesson->about))
        return false;
    translation->program = lesson->program;
    translation->compare = lesson->compare;
    translation->python = lesson->python;
    translation->needs = lesson->needs;
    translation->program_spot = lesson->program_spot;
    translation->compare_spot = lesson->compare_spot;
    translation->need_count = lesson->need_count;
    translation->grows = lesson->grows;
    translation->seed_by_name = lesson->seed_by_name;
    translation->seed = lesson->seed;
    translation->first_seed = lesson->first_seed;
    translation->last_seed = lesson->last_seed;
    return match_pages(&translator, lesson);
}
