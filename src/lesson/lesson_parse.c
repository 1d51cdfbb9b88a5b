#include "lesson_parse.h"

#include <string.h>

#include "base_memory.h"
#include "base_words.h"
#include "lesson_direct.h"
#include "lesson_parsing.h"
#include "lesson_whole.h"

static bool end_page(LessonParsing *reader)
{
    LessonPage *page;

    if (!lesson_parsing_end_form(reader))
        return false;
    reader->term_count = 0;
    if (reader->page_count == 0)
        return true;
    page = lesson_parsing_page(reader);
    if (!page->id)
        return lesson_error_say(reader->error, page->line, 1,
                                "the page \"%s\" has no name: write "
                                "<!-- page: a-short-name --> under its title",
                                page->title);
    if (reader->has_when && page->form_count == 1)
        return lesson_error_say(reader->error, page->line, 1,
                                "a page with `when` says under `otherwise` "
                                "what it is when that does not hold");
    for (size_t i = 0; i < page->form_count; i++)
        if (!lesson_whole_form(page, &page->forms[i], reader->error))
            return false;
    return true;
}

static bool begin_page(LessonParsing *reader, cmark_node *heading)
{
    const char *title =
        lesson_spans_words(heading, lesson_parsing_arena(reader));
    int line = cmark_node_get_start_line(heading);
    size_t before;
    const char *after;

    if (!end_page(reader))
        return false;
    if (strstr(title, "-->"))
        return lesson_error_say(reader->error, line, 1, lesson_spans_stray);
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

static bool do_comment(LessonParsing *reader, cmark_node *node)
{
    LessonDirectives directives = {0};
    bool done =
        lesson_directives_cut(&directives, cmark_node_get_literal(node),
                              cmark_node_get_start_line(node),
                              lesson_parsing_arena(reader), reader->error);

    for (size_t i = 0; i < directives.count && done; i++) {
        reader->directive = directives.items[i];
        done = lesson_direct(reader);
    }
    lesson_directives_release(&directives);
    return done;
}

static bool add_block(LessonParsing *reader, cmark_node *node)
{
    if (reader->place == BEFORE_THEN)
        return lesson_error_say(reader->error, cmark_node_get_start_line(node),
                                1,
                                "what is said once the question is answered "
                                "stands under <!-- then -->");
    return lesson_blocks_add(&reader->blocks, node, &reader->braces,
                             lesson_parsing_arena(reader), reader->error);
}

/* An item of the list of choices: words, and a comment that names it. */
static bool read_choice(LessonParsing *reader, cmark_node *item)
{
    cmark_node *node = cmark_node_first_child(item);
    LessonChoice *choice;

    lesson_parsing_begin_place(reader, IN_CHOICE);
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

static bool read_choices(LessonParsing *reader, cmark_node *list)
{
    cmark_node *item = cmark_node_first_child(list);

    for (; item; item = cmark_node_next(item))
        if (!read_choice(reader, item))
            return false;
    lesson_parsing_begin_place(reader, BEFORE_THEN);
    return true;
}

static bool read_node(LessonParsing *reader, cmark_node *node)
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

static bool read_document(LessonParsing *reader, cmark_node *document)
{
    cmark_node *node;

    cmark_consolidate_text_nodes(document);
    node = cmark_node_first_child(document);
    for (; node; node = cmark_node_next(node))
        if (!read_node(reader, node))
            return false;
    return end_page(reader);
}

static void release(LessonParsing *reader)
{
    lesson_braces_release(&reader->braces);
    lesson_blocks_release(&reader->blocks);
    base_free(reader->pages);
    base_free(reader->choices);
    base_free(reader->hints);
    base_free(reader->missing);
    base_free(reader->terms);
    base_free(reader->needs);
}

static bool read_source(LessonParsing *reader, const char *source)
{
    cmark_node *document;
    bool done;

    if (!lesson_braces_cut(&reader->braces, source,
                           lesson_parsing_arena(reader), reader->error))
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
    LessonParsing reader = {
        .lesson = lesson,
        .error = error,
        .translation = translation,
    };
    bool done;

    *lesson = (Lesson){.seed = 1};
    lesson->file = base_arena_strndup(&lesson->arena, file, strlen(file));
    done = read_source(&reader, source);
    lesson->pages = lesson_parsing_keep(
        &reader, reader.pages, reader.page_count, sizeof *reader.pages);
    lesson->page_count = reader.page_count;
    lesson->needs = lesson_parsing_keep(
        &reader, reader.needs, reader.need_count, sizeof *reader.needs);
    lesson->need_count = reader.need_count;
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
