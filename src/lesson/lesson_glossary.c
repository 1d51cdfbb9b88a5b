#include "lesson_glossary.h"

#include <string.h>

#include "base_memory.h"
#include "lesson_directive.h"
#include "lesson_spans.h"

typedef struct Reader {
    LessonGlossary *glossary;
    LessonError *error;
    LessonBraces braces;
    LessonBlocks blocks;
    LessonEntry *entries; /* owned */
    size_t count, capacity;
} Reader;

void lesson_glossary_release(LessonGlossary *glossary)
{
    base_arena_release(&glossary->arena);
    *glossary = (LessonGlossary){0};
}

static bool end_entry(Reader *reader)
{
    LessonText text =
        lesson_blocks_take(&reader->blocks, &reader->glossary->arena);
    LessonEntry *entry;

    if (reader->count == 0)
        return true;
    entry = &reader->entries[reader->count - 1];
    entry->text = text;
    if (!entry->id)
        return lesson_error_say(reader->error, entry->line, 1,
                                "\"%s\" has no name: write <!-- term: word "
                                "--> or <!-- misconception: name --> under it",
                                entry->title);
    if (text.count == 0)
        return lesson_error_say(reader->error, entry->line, 1,
                                "\"%s\" is not explained", entry->title);
    return true;
}

static bool begin_entry(Reader *reader, cmark_node *heading)
{
    if (!end_entry(reader))
        return false;
    BASE_GROW(reader->entries, reader->count, reader->capacity);
    reader->entries[reader->count++] = (LessonEntry){
        .title = lesson_spans_words(heading, &reader->glossary->arena),
        .line = cmark_node_get_start_line(heading),
    };
    return true;
}

static bool do_directive(Reader *reader, const LessonDirective *directive)
{
    LessonEntry *entry;

    if (reader->count == 0)
        return lesson_error_say(
            reader->error, directive->line, 1,
            "an entry begins with a title, as in `## turn`");
    entry = &reader->entries[reader->count - 1];
    switch (directive->name) {
    case LESSON_IS_term:
    case LESSON_IS_misconception:
        entry->id = directive->value;
        return true;
    case LESSON_IS_page:
        entry->page = directive->value;
        return true;
    case LESSON_IS_seed:
        entry->seed = directive->value;
        return true;
    case LESSON_IS_note:
        return true;
    case LESSON_IS_event:
        entry->event = (LessonExpression){
            .text = directive->value,
            .line = directive->line,
            .column = directive->column,
            .last = directive->last,
        };
        return true;
    default:
        return lesson_error_say(reader->error, directive->line, 1,
                                "`%s` has no meaning in a list of words or of "
                                "misconceptions",
                                lesson_directive_text(directive->name));
    }
}

static bool do_comment(Reader *reader, cmark_node *node)
{
    LessonDirectives directives = {0};
    bool done = lesson_directives_cut(&directives, cmark_node_get_literal(node),
                                      cmark_node_get_start_line(node),
                                      &reader->glossary->arena, reader->error);
    size_t i;

    for (i = 0; i < directives.count && done; i++)
        done = do_directive(reader, &directives.items[i]);
    lesson_directives_release(&directives);
    return done;
}

static bool read_node(Reader *reader, cmark_node *node)
{
    cmark_node_type type = cmark_node_get_type(node);

    if (type == CMARK_NODE_HTML_BLOCK)
        return do_comment(reader, node);
    if (type == CMARK_NODE_HEADING && cmark_node_get_heading_level(node) == 2)
        return begin_entry(reader, node);
    if (reader->count == 0)
        return true; /* a foreword */
    return lesson_blocks_add(&reader->blocks, node, &reader->braces,
                             &reader->glossary->arena, reader->error);
}

static bool read_source(Reader *reader, const char *source)
{
    cmark_node *document, *node;
    bool done;

    if (!lesson_braces_cut(&reader->braces, source, &reader->glossary->arena,
                           reader->error))
        return false;
    document =
        cmark_parse_document(base_text_str(&reader->braces.text),
                             reader->braces.text.length, CMARK_OPT_DEFAULT);
    cmark_consolidate_text_nodes(document);
    node = cmark_node_first_child(document);
    for (done = true; node && done; node = cmark_node_next(node))
        done = read_node(reader, node);
    cmark_node_free(document);
    return done && end_entry(reader);
}

/* Each name once; otherwise the second tells `error`. */
static bool check_names(Reader *reader)
{
    size_t i, j;

    for (i = 0; i < reader->count; i++)
        for (j = 0; j < i; j++)
            if (strcmp(reader->entries[i].id, reader->entries[j].id) == 0)
                return lesson_error_say(reader->error, reader->entries[i].line,
                                        1, "another entry is named `%s`",
                                        reader->entries[i].id);
    return true;
}

bool lesson_glossary_read(LessonGlossary *glossary, const char *source,
                          LessonError *error)
{
    Reader reader = {.glossary = glossary, .error = error};
    LessonEntry *kept;
    bool done;

    *glossary = (LessonGlossary){0};
    done = read_source(&reader, source) && check_names(&reader);
    if (done && reader.count > 0) {
        kept = base_arena_alloc(&glossary->arena, reader.count * sizeof *kept);
        memcpy(kept, reader.entries, reader.count * sizeof *kept);
        glossary->entries = kept;
        glossary->count = reader.count;
    }
    lesson_braces_release(&reader.braces);
    lesson_blocks_release(&reader.blocks);
    base_free(reader.entries);
    if (!done)
        lesson_glossary_release(glossary);
    return done;
}
