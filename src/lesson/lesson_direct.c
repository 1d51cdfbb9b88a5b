#include "lesson_direct.h"

#include <ctype.h>
#include <string.h>

#include "base_memory.h"
#include "base_utf8.h"
#include "base_words.h"
#include "lesson_settings.h"
#include "run_machine.h"

static bool refuse(LessonParsing *reader, const char *why)
{
    return lesson_error_say(
        reader->error, reader->directive.line, reader->directive.column,
        "`%s`: %s", lesson_directive_text(reader->directive.name), _(why));
}

/* The same with what was read, in which a line may be that was meant to be a
 * directive of its own. */
static bool refuse_value(LessonParsing *reader, const char *why)
{
    return lesson_error_say(
        reader->error, reader->directive.line, reader->directive.column,
        "`%s`: %s, not `%s`; a line that begins with no `name:` goes on with "
        "the one before",
        lesson_directive_text(reader->directive.name), _(why),
        reader->directive.value);
}

static const char *value_of(LessonParsing *reader)
{
    return reader->directive.value;
}

static bool has_value(LessonParsing *reader)
{
    return *value_of(reader) || refuse(reader, N_("what? A value must follow"));
}

static LessonSpot spot_of(const LessonParsing *reader)
{
    return (LessonSpot){reader->directive.line, reader->directive.column,
                        reader->lesson->file};
}

static LessonExpression expression_of(LessonParsing *reader)
{
    return (LessonExpression){
        .text = value_of(reader),
        .line = reader->directive.line,
        .column = reader->directive.column,
        .file = reader->lesson->file,
        .last = reader->directive.last,
    };
}

static bool set_expression(LessonParsing *reader, LessonExpression *slot)
{
    if (!has_value(reader))
        return false;
    if (slot->text)
        return refuse(reader, N_("this was said before"));
    *slot = expression_of(reader);
    return true;
}

static bool set_text(LessonParsing *reader, const char **slot)
{
    if (!has_value(reader))
        return false;
    if (*slot)
        return refuse(reader, N_("this was said before"));
    *slot = value_of(reader);
    return true;
}

/* A text of a form; a lesson comes from a stranger, and names no file of any
 * folder that it likes. */
static bool set_formed(LessonParsing *reader, const char **slot,
                       bool is_formed(const char *value), const char *why)
{
    return set_text(reader, slot) &&
           (is_formed(*slot) || refuse_value(reader, why));
}

static bool set_program(LessonParsing *reader, const char **slot)
{
    return set_formed(reader, slot, lesson_settings_is_program,
                      N_("name a file beside the lesson, or one of a lesson "
                         "beside it, as `../01-ten-tasks/main.py`"));
}

/* An id is what file names, links and progress can hold. */
static bool set_id(LessonParsing *reader, const char **slot)
{
    const char *at;

    if (!set_text(reader, slot))
        return false;
    for (at = *slot; *at; at++)
        if (!islower((unsigned char)*at) && !isdigit((unsigned char)*at) &&
            *at != '-')
            return refuse_value(reader,
                                N_("a name is of small letters, digits and -"));
    return true;
}

static bool set_page_id(LessonParsing *reader)
{
    const char *id;
    size_t i;

    if (lesson_parsing_page(reader)->id)
        return refuse(reader, N_("the page has a name: another page begins "
                                 "with a title, as in `## Ten tasks`"));
    if (!set_id(reader, &lesson_parsing_page(reader)->id))
        return false;
    id = lesson_parsing_page(reader)->id;
    for (i = 0; i + 1 < reader->page_count; i++)
        if (strcmp(reader->pages[i].id, id) == 0)
            return refuse(reader, N_("another page has this name"));
    return true;
}

static bool begin_when(LessonParsing *reader)
{
    LessonForm *form = lesson_parsing_form(reader);

    if (reader->has_when)
        return refuse(reader, N_("a page has one `when` and one `otherwise`"));
    if (reader->question || reader->attempt)
        return refuse(reader,
                      N_("it stands before the page's `ask` and `try`"));
    if (!reader->translation && !set_expression(reader, &form->when))
        return false;
    lesson_parsing_end_place(reader);
    lesson_parsing_page(reader)->forms[1] = *form;
    lesson_parsing_page(reader)->forms[1].when = (LessonExpression){0};
    reader->has_when = true;
    reader->shared_terms = reader->term_count;
    lesson_blocks_restore(&reader->blocks, form->text);
    return true;
}

static bool begin_otherwise(LessonParsing *reader)
{
    LessonPage *page = lesson_parsing_page(reader);

    if (!reader->has_when || page->form_count == 2)
        return refuse(reader,
                      N_("a page has one `when` and then one `otherwise`"));
    if (!lesson_parsing_end_form(reader))
        return false;
    page->form_count = 2;
    reader->term_count = reader->shared_terms;
    lesson_blocks_restore(&reader->blocks, lesson_parsing_form(reader)->text);
    return true;
}

/* A page's two forms may ask one question. */
static bool is_asked_before(const LessonParsing *reader, const char *id)
{
    for (size_t i = 0; i + 1 < reader->page_count; i++)
        for (size_t j = 0; j < reader->pages[i].form_count; j++) {
            const LessonQuestion *other = reader->pages[i].forms[j].question;
            if (other && strcmp(other->id, id) == 0)
                return true;
        }
    return false;
}

static bool begin_question(LessonParsing *reader)
{
    LessonQuestion *question;

    if (reader->question || reader->attempt)
        return refuse(reader, N_("a page has one question, or one `try`"));
    question = base_arena_alloc(lesson_parsing_arena(reader), sizeof *question);
    question->line = reader->directive.line;
    question->column = reader->directive.column;
    if (!has_value(reader))
        return false;
    if (strstr(value_of(reader), " recall"))
        return refuse(reader, N_("`recall` stands on a line of its own, below "
                                 "this one"));
    if (!lesson_settings_question(value_of(reader), question,
                                  lesson_parsing_arena(reader)))
        return refuse(reader, N_("write the kind and a name: choice, number, "
                                 "lanes, order or output, as in "
                                 "`ask: choice who-hears`"));
    if (is_asked_before(reader, question->id))
        return refuse(reader, N_("another question has this name"));
    lesson_parsing_begin_place(reader, IN_QUESTION);
    reader->question = question;
    return true;
}

static bool set_choice(LessonParsing *reader)
{
    LessonChoice *choice;
    size_t i;

    if (reader->place != IN_CHOICE)
        return refuse(reader, N_("it stands in an item of the list under "
                                 "`ask: choice`"));
    choice = &reader->choices[reader->choice_count - 1];
    if (!set_id(reader, &choice->id))
        return false;
    choice->spot = choice->said = spot_of(reader);
    for (i = 0; i + 1 < reader->choice_count; i++)
        if (strcmp(reader->choices[i].id, choice->id) == 0)
            return refuse(reader, N_("another choice has this name"));
    return true;
}

static bool begin_then(LessonParsing *reader)
{
    if (!reader->question)
        return refuse(reader, N_("there is no `ask` before it"));
    if (*value_of(reader) && !reader->translation &&
        !set_expression(reader, &reader->question->then))
        return false;
    reader->question->has_then = true;
    lesson_parsing_begin_place(reader, IN_AFTER);
    return true;
}

static bool begin_try(LessonParsing *reader)
{
    LessonTry *attempt;

    if (reader->question || reader->attempt)
        return refuse(reader, N_("a page has one question, or one `try`"));
    attempt = base_arena_alloc(lesson_parsing_arena(reader), sizeof *attempt);
    attempt->line = reader->directive.line;
    if (!reader->translation && !set_expression(reader, &attempt->goal))
        return false;
    lesson_parsing_begin_place(reader, IN_TRY);
    reader->attempt = attempt;
    return true;
}

static bool begin_hint(LessonParsing *reader)
{
    if (!reader->attempt)
        return refuse(reader, N_("there is no `try` before it"));
    lesson_parsing_end_place(reader);
    BASE_GROW(reader->hints, reader->hint_count, reader->hint_capacity);
    reader->hints[reader->hint_count++] = (LessonText){0};
    reader->place = IN_HINT;
    return true;
}

static bool begin_missing(LessonParsing *reader)
{
    LessonMissing missing = {.line = reader->directive.line};

    if (!reader->attempt)
        return refuse(reader, N_("there is no `try` before it"));
    if (!reader->translation && !set_expression(reader, &missing.holds))
        return false;
    lesson_parsing_end_place(reader);
    BASE_GROW(reader->missing, reader->missing_count, reader->missing_capacity);
    reader->missing[reader->missing_count++] = missing;
    reader->place = IN_MISSING;
    return true;
}

static bool add_term(LessonParsing *reader)
{
    if (!has_value(reader))
        return false;
    BASE_GROW(reader->terms, reader->term_count, reader->term_capacity);
    reader->terms[reader->term_count++] =
        (LessonWord){value_of(reader), spot_of(reader)};
    return true;
}

static bool set_seed(LessonParsing *reader)
{
    if (reader->has_seed)
        return refuse(reader, N_("this was said before"));
    reader->has_seed = true;
    reader->lesson->seed_spot = spot_of(reader);
    return lesson_settings_seed(value_of(reader), reader->lesson) ||
           refuse(reader, N_("write a number, or `by-name 1..200`"));
}

static bool set_format(LessonParsing *reader)
{
    if (reader->has_format)
        return refuse(reader, N_("this was said before"));
    reader->has_format = true;
    return strcmp(value_of(reader), "1") == 0 ||
           refuse_value(reader, N_("this program reads format 1"));
}

static bool set_python(LessonParsing *reader)
{
    return run_python_parse(value_of(reader)) != 0
               ? set_text(reader, &reader->lesson->python)
               : refuse(reader, N_("write 3.11, 3.12, 3.13 or 3.14"));
}

/* One of them is a version of Python, or a lesson. */
static bool add_need(LessonParsing *reader, const char *word, LessonSpot spot)
{
    Lesson *lesson = reader->lesson;
    LessonWord *words = reader->needs;

    reader->directive.line = spot.line;
    reader->directive.column = spot.column;
    reader->directive.value = word;
    if (run_python_parse(word) != 0)
        return set_text(reader, &lesson->python);
    if (!lesson_settings_is_file(word))
        return refuse_value(reader, N_("name lessons beside this one, and a "
                                       "version, as in `01-ten-tasks 3.12`"));
    for (size_t i = 0; i < reader->need_count; i++)
        if (strcmp(words[i].text, word) == 0)
            return refuse(reader, N_("this was said before"));
    BASE_GROW(reader->needs, reader->need_count, reader->need_capacity);
    reader->needs[reader->need_count++] = (LessonWord){word, spot};
    return true;
}

static bool set_needs(LessonParsing *reader)
{
    LessonExpression whole = expression_of(reader);
    const char *word = whole.text;

    if (!has_value(reader))
        return false;
    if (reader->need_count > 0)
        return refuse(reader, N_("this was said before"));
    while (*word) {
        size_t length = strcspn(word, " ");
        int character =
            (int)base_utf8_count(whole.text, (size_t)(word - whole.text)) + 1;
        if (!add_need(
                reader,
                base_arena_strndup(lesson_parsing_arena(reader), word, length),
                lesson_spot_in(&whole, character)))
            return false;
        word += length;
        word += strspn(word, " ");
    }
    return true;
}

static bool set_panel(LessonParsing *reader)
{
    return lesson_settings_is_panel(value_of(reader))
               ? set_text(reader, &lesson_parsing_form(reader)->show)
               : refuse(reader, N_("write one of: why task loop errors tree"));
}

static bool set_allowed(LessonParsing *reader)
{
    if (reader->attempt->allowed != 0)
        return refuse(reader, N_("this was said before"));
    reader->attempt->allowed_spot = spot_of(reader);
    return lesson_settings_allow(value_of(reader), &reader->attempt->allowed) ||
           refuse(
               reader,
               N_("write some of these, each once: knob seed edit cancel raise "
                  "sleep"));
}

static bool set_seeds(LessonParsing *reader)
{
    LessonTry *attempt = reader->attempt;

    if (attempt->has_seeds)
        return refuse(reader, N_("this was said before"));
    attempt->has_seeds = true;
    return lesson_settings_seeds(value_of(reader), &attempt->first_seed,
                                 &attempt->last_seed) ||
           refuse(reader, N_("write a range, as in 0..49, of at most 1000 "
                             "seeds"));
}

static bool set_solution(LessonParsing *reader)
{
    LessonTry *attempt = reader->attempt;

    if (attempt->solved)
        return refuse(reader, N_("this was said before"));
    attempt->solved =
        lesson_settings_solution(expression_of(reader), &attempt->solution,
                                 lesson_parsing_arena(reader));
    attempt->solution.spot = spot_of(reader);
    return attempt->solved ||
           refuse(reader, N_("write a program's file, `knob NAME = VALUE`, "
                             "`seed N`, `cancel TASK at EVENT`, "
                             "`raise ERROR in TASK at EVENT` or "
                             "`sleep SECONDS of TASK at EVENT`"));
}

/* What is said before the first page. */
static bool do_for_lesson(LessonParsing *reader)
{
    Lesson *lesson = reader->lesson;

    switch (reader->directive.name) {
    case LESSON_IS_lesson:
    case LESSON_IS_note:
        return true;
    case LESSON_IS_format:
        return set_format(reader);
    case LESSON_IS_title:
        lesson->title_spot = spot_of(reader);
        return set_text(reader, &lesson->title);
    case LESSON_IS_program:
        lesson->program_spot = spot_of(reader);
        return set_program(reader, &lesson->program);
    case LESSON_IS_compare:
        lesson->compare_spot = spot_of(reader);
        return set_program(reader, &lesson->compare);
    case LESSON_IS_seed:
        return set_seed(reader);
    case LESSON_IS_python:
        return set_python(reader);
    case LESSON_IS_panels:
        lesson->grows = strcmp(value_of(reader), "as-needed") == 0;
        return lesson->grows || refuse(reader, N_("write `as-needed`"));
    case LESSON_IS_needs:
        return set_needs(reader);
    default:
        return refuse(reader,
                      N_("it belongs to a page: it stands under a title "
                         "that begins with ##"));
    }
}

static bool do_for_question(LessonParsing *reader)
{
    LessonQuestion *question = reader->question;
    LessonChoice *choice = reader->choice_count > 0
                               ? &reader->choices[reader->choice_count - 1]
                               : NULL;

    if (!question)
        return refuse(reader, N_("there is no `ask` before it"));
    switch (reader->directive.name) {
    case LESSON_IS_recall:
        question->recall = true;
        return true;
    case LESSON_IS_answer:
        if (reader->place == IN_QUESTION && reader->blocks.count > 0)
            lesson_parsing_begin_place(reader, BEFORE_THEN);
        return set_expression(reader, &question->answer);
    default:
        if (!choice)
            return refuse(reader, N_("there is no `choice` before it"));
        return reader->directive.name == LESSON_IS_right
                   ? set_expression(reader, &choice->right)
                   : set_text(reader, &choice->misconception);
    }
}

static bool do_for_try(LessonParsing *reader)
{
    if (!reader->attempt)
        return refuse(reader, N_("there is no `try` before it"));
    switch (reader->directive.name) {
    case LESSON_IS_allow:
        return set_allowed(reader);
    case LESSON_IS_keep:
        return set_expression(reader, &reader->attempt->keep);
    case LESSON_IS_seeds:
        return set_seeds(reader);
    default:
        return set_solution(reader);
    }
}

static bool do_for_page(LessonParsing *reader)
{
    LessonForm *form = lesson_parsing_form(reader);

    switch (reader->directive.name) {
    case LESSON_IS_page:
        return set_page_id(reader);
    case LESSON_IS_until:
        return set_expression(reader, &form->until);
    case LESSON_IS_focus:
        return set_expression(reader, &form->focus);
    case LESSON_IS_open:
        return set_expression(reader, &form->open);
    case LESSON_IS_show:
        return set_panel(reader);
    case LESSON_IS_compare:
        form->compare_spot = spot_of(reader);
        return set_formed(reader, &form->compare, lesson_settings_is_compared,
                          N_("write a program's file beside the lesson, "
                             "`seed N` or `python V`"));
    case LESSON_IS_note:
        lesson_parsing_page(reader)->note = value_of(reader);
        return true;
    case LESSON_IS_term:
        return add_term(reader);
    case LESSON_IS_when:
        return begin_when(reader);
    case LESSON_IS_otherwise:
        return begin_otherwise(reader);
    case LESSON_IS_ask:
        return begin_question(reader);
    case LESSON_IS_choice:
        return set_choice(reader);
    case LESSON_IS_then:
        return begin_then(reader);
    case LESSON_IS_try:
        return begin_try(reader);
    case LESSON_IS_hint:
        return begin_hint(reader);
    case LESSON_IS_missing:
        return begin_missing(reader);
    case LESSON_IS_recall:
    case LESSON_IS_answer:
    case LESSON_IS_right:
    case LESSON_IS_not:
        return do_for_question(reader);
    case LESSON_IS_allow:
    case LESSON_IS_keep:
    case LESSON_IS_seeds:
    case LESSON_IS_solution:
        return do_for_try(reader);
    default:
        return refuse(reader,
                      N_("it belongs to the lesson: it stands before the "
                         "first page"));
    }
}

bool lesson_direct(LessonParsing *reader)
{
    LessonDirectiveName name = reader->directive.name;

    if (reader->translation && lesson_directive_is_bare(name) &&
        *value_of(reader))
        return refuse(reader, N_("its expression stands in lesson.md only; a "
                                 "translation has the words"));
    if (reader->translation && !lesson_directive_is_translated(name))
        return refuse(reader,
                      N_("it stands in lesson.md only; a translation has "
                         "the words"));
    return reader->page_count == 0 ? do_for_lesson(reader)
                                   : do_for_page(reader);
}
