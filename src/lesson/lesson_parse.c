#include "lesson_parse.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "base_words.h"
#include "lesson_directive.h"
#include "lesson_settings.h"
#include "lesson_spans.h"
#include "lesson_whole.h"
#include "run_machine.h"

/* What the text that is read next belongs to. */
typedef enum Place {
    BEFORE_PAGES,
    IN_PAGE,
    IN_QUESTION,
    IN_CHOICE,
    BEFORE_THEN,
    IN_AFTER,
    IN_TRY,
    IN_HINT
} Place;

typedef struct Reader {
    Lesson *lesson;
    LessonError *error;
    LessonBraces braces;
    bool translation;
    bool has_format;
    LessonDirective directive; /* the one that is done now */
    Place place;
    LessonBlocks blocks; /* of the place */
    LessonPage *pages;   /* owned; its forms' parts are the arena's */
    size_t page_count, page_capacity;
    LessonQuestion *question; /* of the page's form; the arena's, or NULL */
    LessonChoice *choices;    /* owned */
    size_t choice_count, choice_capacity;
    LessonTry *attempt; /* the arena's, or NULL */
    LessonText *hints;  /* owned */
    size_t hint_count, hint_capacity;
    const char **terms; /* owned */
    size_t term_count, term_capacity;
    bool has_when;       /* the page says `when` */
    size_t shared_terms; /* those that stand before it */
} Reader;

static BaseArena *arena_of(Reader *reader)
{
    return &reader->lesson->arena;
}

static LessonPage *page_of(Reader *reader)
{
    return &reader->pages[reader->page_count - 1];
}

static LessonForm *form_of(Reader *reader)
{
    LessonPage *page = page_of(reader);

    return &page->forms[page->form_count - 1];
}

static bool refuse(Reader *reader, const char *why)
{
    return lesson_error_say(
        reader->error, reader->directive.line, reader->directive.column,
        "`%s`: %s", lesson_directive_text(reader->directive.name), _(why));
}

/* The same with what was read, in which a line may be that was meant to be a
 * directive of its own. */
static bool refuse_value(Reader *reader, const char *why)
{
    return lesson_error_say(
        reader->error, reader->directive.line, reader->directive.column,
        "`%s`: %s, not `%s`; a line that begins with no `name:` goes on with "
        "the one before",
        lesson_directive_text(reader->directive.name), _(why),
        reader->directive.value);
}

static const void *keep_array(Reader *reader, const void *items, size_t count,
                              size_t size)
{
    void *kept;

    if (count == 0)
        return NULL;
    kept = base_arena_alloc(arena_of(reader), count * size);
    memcpy(kept, items, count * size);
    return kept;
}

/* Gives the text that was gathered to the place that it belongs to. */
static void end_place(Reader *reader)
{
    LessonText text = lesson_blocks_take(&reader->blocks, arena_of(reader));

    switch (reader->place) {
    case BEFORE_PAGES:
        reader->lesson->about = text;
        break;
    case IN_PAGE:
        form_of(reader)->text = text;
        break;
    case IN_QUESTION:
        reader->question->text = text;
        break;
    case IN_CHOICE:
        reader->choices[reader->choice_count - 1].text = text;
        break;
    case BEFORE_THEN:
        break;
    case IN_AFTER:
        reader->question->after = text;
        break;
    case IN_TRY:
        reader->attempt->text = text;
        break;
    case IN_HINT:
        reader->hints[reader->hint_count - 1] = text;
        break;
    }
}

static void begin_place(Reader *reader, Place place)
{
    end_place(reader);
    reader->place = place;
}

static bool end_question(Reader *reader)
{
    LessonQuestion *question = reader->question;

    if (!question)
        return true;
    question->choices = keep_array(
        reader, reader->choices, reader->choice_count, sizeof *reader->choices);
    question->choice_count = reader->choice_count;
    reader->choice_count = 0;
    reader->question = NULL;
    form_of(reader)->question = question;
    return lesson_whole_question(question, reader->translation, reader->error);
}

static bool end_try(Reader *reader)
{
    LessonTry *attempt = reader->attempt;

    if (!attempt)
        return true;
    attempt->hints = keep_array(reader, reader->hints, reader->hint_count,
                                sizeof *reader->hints);
    attempt->hint_count = reader->hint_count;
    reader->hint_count = 0;
    reader->attempt = NULL;
    form_of(reader)->attempt = attempt;
    return reader->translation || lesson_whole_try(attempt, reader->error);
}

static bool end_form(Reader *reader)
{
    LessonForm *form;

    end_place(reader);
    reader->place = IN_PAGE;
    if (reader->page_count == 0)
        return true;
    if (!end_question(reader) || !end_try(reader))
        return false;
    form = form_of(reader);
    form->terms = keep_array(reader, reader->terms, reader->term_count,
                             sizeof *reader->terms);
    form->term_count = reader->term_count;
    return true;
}

static bool end_page(Reader *reader)
{
    LessonPage *page;

    if (!end_form(reader))
        return false;
    reader->term_count = 0;
    if (reader->page_count == 0)
        return true;
    page = page_of(reader);
    if (!page->id)
        return lesson_error_say(reader->error, page->line, 1,
                                "the page \"%s\" has no name: write "
                                "<!-- page: a-short-name --> under its title",
                                page->title);
    if (reader->has_when && page->form_count == 1)
        return lesson_error_say(reader->error, page->line, 1,
                                "a page with `when` says under `otherwise` "
                                "what it is when that does not hold");
    return true;
}

static bool begin_page(Reader *reader, cmark_node *heading)
{
    const char *title = lesson_spans_words(heading, arena_of(reader));
    int line = cmark_node_get_start_line(heading);
    size_t before;
    const char *after;

    if (!end_page(reader))
        return false;
    if (lesson_braces_find(&reader->braces, title, &before, &after))
        return lesson_error_say(reader->error, line, 1,
                                "a title has no expressions, since it is read "
                                "before the run");
    BASE_GROW(reader->pages, reader->page_count, reader->page_capacity);
    reader->pages[reader->page_count++] = (LessonPage){
        .title = title,
        .line = line,
        .form_count = 1,
    };
    reader->place = IN_PAGE;
    reader->has_when = false;
    return true;
}

static const char *value_of(Reader *reader)
{
    return reader->directive.value;
}

static bool has_value(Reader *reader)
{
    return *value_of(reader) || refuse(reader, N_("what? A value must follow"));
}

static LessonExpression expression_of(Reader *reader)
{
    return (LessonExpression){
        .text = value_of(reader),
        .line = reader->directive.line,
        .column = reader->directive.column,
        .last = reader->directive.last,
    };
}

static bool set_expression(Reader *reader, LessonExpression *slot)
{
    if (!has_value(reader))
        return false;
    if (slot->text)
        return refuse(reader, N_("this was said before"));
    *slot = expression_of(reader);
    return true;
}

static bool set_text(Reader *reader, const char **slot)
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
static bool set_formed(Reader *reader, const char **slot,
                       bool is_formed(const char *value), const char *why)
{
    return set_text(reader, slot) &&
           (is_formed(*slot) || refuse_value(reader, why));
}

static bool set_program(Reader *reader, const char **slot)
{
    return set_formed(reader, slot, lesson_settings_is_program,
                      N_("name a file beside the lesson, or one of a lesson "
                         "beside it, as `../01-ten-tasks/main.py`"));
}

/* An id is what file names, links and progress can hold. */
static bool set_id(Reader *reader, const char **slot)
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

static bool set_page_id(Reader *reader)
{
    const char *id;
    size_t i;

    if (page_of(reader)->id)
        return refuse(reader, N_("the page has a name: another page begins "
                                 "with a title, as in `## Ten tasks`"));
    if (!set_id(reader, &page_of(reader)->id))
        return false;
    id = page_of(reader)->id;
    for (i = 0; i + 1 < reader->page_count; i++)
        if (strcmp(reader->pages[i].id, id) == 0)
            return refuse(reader, N_("another page has this name"));
    return true;
}

static bool begin_when(Reader *reader)
{
    LessonForm *form = form_of(reader);

    if (reader->has_when)
        return refuse(reader, N_("a page has one `when` and one `otherwise`"));
    if (reader->question || reader->attempt)
        return refuse(reader,
                      N_("it stands before the page's `ask` and `try`"));
    if (!reader->translation && !set_expression(reader, &form->when))
        return false;
    end_place(reader);
    page_of(reader)->forms[1] = *form;
    page_of(reader)->forms[1].when = (LessonExpression){0};
    reader->has_when = true;
    reader->shared_terms = reader->term_count;
    lesson_blocks_restore(&reader->blocks, form->text);
    return true;
}

static bool begin_otherwise(Reader *reader)
{
    LessonPage *page = page_of(reader);

    if (!reader->has_when || page->form_count == 2)
        return refuse(reader,
                      N_("a page has one `when` and then one `otherwise`"));
    if (!end_form(reader))
        return false;
    page->form_count = 2;
    reader->term_count = reader->shared_terms;
    lesson_blocks_restore(&reader->blocks, form_of(reader)->text);
    return true;
}

static bool begin_question(Reader *reader)
{
    LessonQuestion *question;

    if (reader->question || reader->attempt)
        return refuse(reader, N_("a page has one question, or one `try`"));
    question = base_arena_alloc(arena_of(reader), sizeof *question);
    question->line = reader->directive.line;
    if (!has_value(reader))
        return false;
    if (!lesson_settings_question(value_of(reader), question, arena_of(reader)))
        return refuse(reader, N_("write the kind and a name: choice, number, "
                                 "lanes, order or output, as in "
                                 "`ask: choice who-hears`"));
    begin_place(reader, IN_QUESTION);
    reader->question = question;
    return true;
}

static bool set_choice(Reader *reader)
{
    LessonChoice *choice;
    size_t i;

    if (reader->place != IN_CHOICE)
        return refuse(reader, N_("it stands in an item of the list under "
                                 "`ask: choice`"));
    choice = &reader->choices[reader->choice_count - 1];
    if (!set_id(reader, &choice->id))
        return false;
    choice->line = reader->directive.line;
    for (i = 0; i + 1 < reader->choice_count; i++)
        if (strcmp(reader->choices[i].id, choice->id) == 0)
            return refuse(reader, N_("another choice has this name"));
    return true;
}

static bool begin_then(Reader *reader)
{
    if (!reader->question)
        return refuse(reader, N_("there is no `ask` before it"));
    if (*value_of(reader) && !reader->translation &&
        !set_expression(reader, &reader->question->then))
        return false;
    begin_place(reader, IN_AFTER);
    return true;
}

static bool begin_try(Reader *reader)
{
    LessonTry *attempt;

    if (reader->question || reader->attempt)
        return refuse(reader, N_("a page has one question, or one `try`"));
    attempt = base_arena_alloc(arena_of(reader), sizeof *attempt);
    attempt->line = reader->directive.line;
    if (!reader->translation && !set_expression(reader, &attempt->goal))
        return false;
    begin_place(reader, IN_TRY);
    reader->attempt = attempt;
    return true;
}

static bool begin_hint(Reader *reader)
{
    if (!reader->attempt)
        return refuse(reader, N_("there is no `try` before it"));
    end_place(reader);
    BASE_GROW(reader->hints, reader->hint_count, reader->hint_capacity);
    reader->hints[reader->hint_count++] = (LessonText){0};
    reader->place = IN_HINT;
    return true;
}

static bool add_term(Reader *reader)
{
    if (!has_value(reader))
        return false;
    BASE_GROW(reader->terms, reader->term_count, reader->term_capacity);
    reader->terms[reader->term_count++] = value_of(reader);
    return true;
}

static bool set_seed(Reader *reader)
{
    return lesson_settings_seed(value_of(reader), reader->lesson) ||
           refuse(reader, N_("write a number, or `by-name 1..200`"));
}

static bool set_format(Reader *reader)
{
    reader->has_format = true;
    return strcmp(value_of(reader), "1") == 0 ||
           refuse_value(reader, N_("this program reads format 1"));
}

static bool set_python(Reader *reader)
{
    return run_python_parse(value_of(reader)) != 0
               ? set_text(reader, &reader->lesson->python)
               : refuse(reader, N_("write 3.11, 3.12, 3.13 or 3.14"));
}

static bool set_panel(Reader *reader)
{
    return lesson_settings_is_panel(value_of(reader))
               ? set_text(reader, &form_of(reader)->show)
               : refuse(reader, N_("write one of: why task loop errors tree"));
}

static bool set_allowed(Reader *reader)
{
    return lesson_settings_allow(value_of(reader), &reader->attempt->allowed) ||
           refuse(reader,
                  N_("write some of: knob seed edit cancel raise sleep"));
}

static bool set_seeds(Reader *reader)
{
    LessonTry *attempt = reader->attempt;

    attempt->has_seeds = true;
    return lesson_settings_seeds(value_of(reader), &attempt->first_seed,
                                 &attempt->last_seed) ||
           refuse(reader, N_("write a range, as in 0..49, of at most 1000 "
                             "seeds"));
}

static bool set_solution(Reader *reader)
{
    LessonTry *attempt = reader->attempt;

    attempt->solved = lesson_settings_solution(
        expression_of(reader), &attempt->solution, arena_of(reader));
    return attempt->solved ||
           refuse(reader, N_("write a program's file, `knob NAME = VALUE`, "
                             "`seed N`, `cancel TASK at EVENT`, "
                             "`raise ERROR in TASK at EVENT` or "
                             "`sleep SECONDS of TASK at EVENT`"));
}

/* What is said before the first page. */
static bool do_for_lesson(Reader *reader)
{
    Lesson *lesson = reader->lesson;

    switch (reader->directive.name) {
    case LESSON_IS_lesson:
    case LESSON_IS_note:
        return true;
    case LESSON_IS_format:
        return set_format(reader);
    case LESSON_IS_title:
        return set_text(reader, &lesson->title);
    case LESSON_IS_program:
        return set_program(reader, &lesson->program);
    case LESSON_IS_compare:
        return set_program(reader, &lesson->compare);
    case LESSON_IS_seed:
        return set_seed(reader);
    case LESSON_IS_python:
        return set_python(reader);
    case LESSON_IS_panels:
        lesson->grows = strcmp(value_of(reader), "as-needed") == 0;
        return lesson->grows || refuse(reader, N_("write `as-needed`"));
    case LESSON_IS_needs:
        return set_formed(reader, &lesson->needs, lesson_settings_is_file,
                          N_("name a lesson beside this one"));
    default:
        return refuse(reader,
                      N_("it belongs to a page: it stands under a title "
                         "that begins with ##"));
    }
}

static bool do_for_question(Reader *reader)
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
            begin_place(reader, BEFORE_THEN);
        return set_expression(reader, &question->answer);
    default:
        if (!choice)
            return refuse(reader, N_("there is no `choice` before it"));
        return reader->directive.name == LESSON_IS_right
                   ? set_expression(reader, &choice->right)
                   : set_text(reader, &choice->misconception);
    }
}

static bool do_for_try(Reader *reader)
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

static bool do_for_page(Reader *reader)
{
    LessonForm *form = form_of(reader);

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
        return set_formed(reader, &form->compare, lesson_settings_is_compared,
                          N_("write a program's file beside the lesson, "
                             "`seed N` or `python V`"));
    case LESSON_IS_note:
        page_of(reader)->note = value_of(reader);
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

static bool do_directive(Reader *reader)
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

static bool do_comment(Reader *reader, cmark_node *node)
{
    LessonDirectives directives = {0};
    bool done = lesson_directives_cut(&directives, cmark_node_get_literal(node),
                                      cmark_node_get_start_line(node),
                                      arena_of(reader), reader->error);

    for (size_t i = 0; i < directives.count && done; i++) {
        reader->directive = directives.items[i];
        done = do_directive(reader);
    }
    lesson_directives_release(&directives);
    return done;
}

static bool add_block(Reader *reader, cmark_node *node)
{
    if (reader->place == BEFORE_THEN)
        return lesson_error_say(reader->error, cmark_node_get_start_line(node),
                                1,
                                "what is said once the question is answered "
                                "stands under <!-- then -->");
    return lesson_blocks_add(&reader->blocks, node, &reader->braces,
                             arena_of(reader), reader->error);
}

/* An item of the list of choices: words, and a comment that names it. */
static bool read_choice(Reader *reader, cmark_node *item)
{
    cmark_node *node = cmark_node_first_child(item);
    LessonChoice *choice;

    begin_place(reader, IN_CHOICE);
    BASE_GROW(reader->choices, reader->choice_count, reader->choice_capacity);
    reader->choices[reader->choice_count++] = (LessonChoice){0};
    for (; node; node = cmark_node_next(node)) {
        bool is_comment = cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK;

        if (is_comment ? !do_comment(reader, node) : !add_block(reader, node))
            return false;
    }
    choice = &reader->choices[reader->choice_count - 1];
    if (!choice->id || (!reader->translation && !choice->right.text))
        return lesson_error_say(
            reader->error, cmark_node_get_start_line(item), 1,
            reader->translation
                ? N_("the choice wants a comment below it, with `choice: name`")
                : N_("the choice wants a comment below it, with `choice: name` "
                     "and `right: EXPRESSION`"));
    return true;
}

static bool read_choices(Reader *reader, cmark_node *list)
{
    cmark_node *item = cmark_node_first_child(list);

    for (; item; item = cmark_node_next(item))
        if (!read_choice(reader, item))
            return false;
    begin_place(reader, BEFORE_THEN);
    return true;
}

static bool read_node(Reader *reader, cmark_node *node)
{
    bool is_choice =
        reader->place == IN_QUESTION && reader->question->kind == LESSON_CHOICE;

    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HTML_BLOCK:
        return do_comment(reader, node);
    case CMARK_NODE_HEADING:
        if (cmark_node_get_heading_level(node) == 1)
            return true;
        if (cmark_node_get_heading_level(node) == 2)
            return begin_page(reader, node);
        return add_block(reader, node);
    case CMARK_NODE_LIST:
        return is_choice ? read_choices(reader, node) : add_block(reader, node);
    default:
        return add_block(reader, node);
    }
}

static bool read_document(Reader *reader, cmark_node *document)
{
    cmark_node *node;

    cmark_consolidate_text_nodes(document);
    node = cmark_node_first_child(document);
    for (; node; node = cmark_node_next(node))
        if (!read_node(reader, node))
            return false;
    return end_page(reader);
}

static void release(Reader *reader)
{
    lesson_braces_release(&reader->braces);
    lesson_blocks_release(&reader->blocks);
    base_free(reader->pages);
    base_free(reader->choices);
    base_free(reader->hints);
    base_free(reader->terms);
}

static bool read_source(Reader *reader, const char *source)
{
    cmark_node *document;
    bool done;

    if (!lesson_braces_cut(&reader->braces, source, arena_of(reader),
                           reader->error))
        return false;
    document =
        cmark_parse_document(base_text_str(&reader->braces.text),
                             reader->braces.text.length, CMARK_OPT_DEFAULT);
    done = read_document(reader, document);
    cmark_node_free(document);
    done = done && lesson_whole_lesson(reader->lesson, reader->page_count,
                                       reader->translation, reader->error);
    if (done && !reader->translation && !reader->has_format)
        return lesson_error_say(reader->error, 1, 1,
                                "the lesson has no `format:`; write `format: "
                                "1`");
    return done;
}

static bool read_lesson(Lesson *lesson, const char *file, const char *source,
                        bool translation, LessonError *error)
{
    Reader reader = {
        .lesson = lesson,
        .error = error,
        .translation = translation,
    };
    bool done;

    *lesson = (Lesson){.seed = 1};
    lesson->file = base_arena_strndup(&lesson->arena, file, strlen(file));
    done = read_source(&reader, source);
    lesson->pages = keep_array(&reader, reader.pages, reader.page_count,
                               sizeof *reader.pages);
    lesson->page_count = reader.page_count;
    release(&reader);
    if (!done)
        lesson_release(lesson);
    return done;
}

bool lesson_parse(Lesson *lesson, const char *file, const char *source,
                  LessonError *error)
{
    return read_lesson(lesson, file, source, false, error);
}

bool lesson_parse_translation(Lesson *lesson, const char *file,
                              const char *source, LessonError *error)
{
    return read_lesson(lesson, file, source, true, error);
}
