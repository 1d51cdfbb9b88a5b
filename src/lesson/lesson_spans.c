#include "lesson_spans.h"

#include <string.h>

#include "base_memory.h"
#include "base_utf8.h"
#include "base_words.h"
#include "lesson_directive.h"

/* Quotes, lists, links and emphases that stand in one another. */
enum { NESTED_MOST = 32 };

const char lesson_spans_stray[] =
    N_("this --> ends no comment: leave it out, or write `-->` as code");

typedef struct Spans {
    const LessonBraces *braces;
    BaseArena *arena;
    LessonError *error;
    int line, column; /* where the block begins */
    int nested;       /* what the node that is read stands in */
    const char *rest; /* of the source, behind the last link of the block */
    int rest_line;
    LessonSpan *items; /* owned until they are taken */
    size_t count, capacity;
    BaseText words; /* of the last span, while words may come to it */
} Spans;

void lesson_blocks_release(LessonBlocks *blocks)
{
    base_free(blocks->items);
    *blocks = (LessonBlocks){0};
}

static const void *take_array(const void *items, size_t count, size_t size,
                              BaseArena *arena)
{
    void *taken;

    if (count == 0)
        return NULL;
    taken = base_arena_alloc(arena, count * size);
    memcpy(taken, items, count * size);
    return taken;
}

LessonText lesson_blocks_take(LessonBlocks *blocks, BaseArena *arena)
{
    LessonText text = {
        .blocks = take_array(blocks->items, blocks->count,
                             sizeof *blocks->items, arena),
        .count = blocks->count,
    };

    blocks->count = 0;
    return text;
}

void lesson_blocks_restore(LessonBlocks *blocks, LessonText text)
{
    size_t i;

    blocks->count = 0;
    for (i = 0; i < text.count; i++) {
        BASE_GROW(blocks->items, blocks->count, blocks->capacity);
        blocks->items[blocks->count++] = text.blocks[i];
    }
}

static bool go_together(const LessonSpan *a, const LessonSpan *b)
{
    return a->text && b->text && a->style == b->style &&
           a->target.text == b->target.text && a->address == b->address;
}

/* No more words come to the last span. */
static void end_words(Spans *spans)
{
    if (spans->words.length > 0)
        spans->items[spans->count - 1].text = base_arena_strndup(
            spans->arena, spans->words.data, spans->words.length);
    base_text_clear(&spans->words);
}

static void add_span(Spans *spans, LessonSpan span)
{
    end_words(spans);
    BASE_GROW(spans->items, spans->count, spans->capacity);
    spans->items[spans->count++] = span;
}

/* Words like those before are one span with them. */
static void add_words(Spans *spans, const char *words, size_t length,
                      LessonSpan like)
{
    if (length == 0)
        return;
    like.text = "";
    if (spans->words.length == 0 ||
        !go_together(&spans->items[spans->count - 1], &like))
        add_span(spans, like);
    base_text_append_n(&spans->words, words, length);
}

/* Words with the marks of expressions in them. */
static void add_text(Spans *spans, const char *text, LessonSpan like)
{
    const LessonExpression *expression;
    size_t before;
    const char *after;

    while ((expression =
                lesson_braces_find(spans->braces, text, &before, &after))) {
        LessonSpan span = like;

        add_words(spans, text, before, like);
        span.value = *expression;
        add_span(spans, span);
        text = after;
    }
    add_words(spans, text, strlen(text), like);
}

/* Behind the line, or the end of the text. */
static const char *skip_line(const char *text)
{
    const char *newline = strchr(text, '\n');

    return newline ? newline + 1 : text + strlen(text);
}

/* Looks on from the line that was found last, if it is none before that. */
static const char *find_line(LessonBlocks *blocks, const char *source, int line)
{
    if (!blocks->line_start || line < blocks->line) {
        blocks->line_start = source ? source : "";
        blocks->line = 1;
    }
    while (blocks->line < line) {
        blocks->line_start = skip_line(blocks->line_start);
        blocks->line++;
    }
    return blocks->line_start;
}

/* Where the address of the block's next link stands, behind its `#`; the
 * block's line if Markdown has changed it. */
static LessonSpot find_address(Spans *spans, const char *address)
{
    const char *found = strstr(spans->rest, address);
    const char *line = found;
    LessonSpot spot = {spans->rest_line, 1, NULL};

    if (!found)
        return (LessonSpot){spans->line, 1, NULL};
    for (const char *at = spans->rest; at < found; at++)
        spot.line += *at == '\n';
    while (line > spans->braces->source && line[-1] != '\n')
        line--;
    spot.column =
        (int)base_utf8_count(line, (size_t)(found - line)) + 2; /* the # */
    spans->rest = found + strlen(address);
    spans->rest_line = spot.line;
    return spot;
}

static bool is_of_the_web(const char *address)
{
    return strncmp(address, "https://", 8) == 0 ||
           strncmp(address, "http://", 7) == 0;
}

/* `#EXPR` leads into the run, anything else out of it. */
static bool set_target(Spans *spans, cmark_node *link, LessonSpan *like)
{
    const char *address = cmark_node_get_url(link);
    size_t length = strlen(address);

    if (address[0] != '#' && !is_of_the_web(address)) {
        LessonSpot at = find_address(spans, address);
        return lesson_error_say(spans->error, at.line,
                                at.column > 1 ? at.column - 1 : 1,
                                "a link leads into the run, as "
                                "(<#tasks[0]>), or to the web, as "
                                "(https://docs.python.org)");
    }
    if (address[0] != '#') {
        like->address = base_arena_strndup(spans->arena, address, length);
        return true;
    }
    LessonSpot spot = find_address(spans, address);
    like->target = (LessonExpression){
        .text = base_arena_strndup(spans->arena, address + 1, length - 1),
        .line = spot.line,
        .column = spot.column,
    };
    return true;
}

/* Whether one may stand in yet another; else the error is told. */
static bool nest(Spans *spans, int line, int column)
{
    if (++spans->nested <= NESTED_MOST)
        return true;
    return lesson_error_say(spans->error, line, column,
                            "this is nested too deep: let fewer quotes, lists, "
                            "links and emphases stand in one another");
}

/* The end of a comment that is none. */
static bool refuse_end(Spans *spans)
{
    LessonSpot at = find_address(spans, "-->");

    return lesson_error_say(spans->error, at.line,
                            at.column > 1 ? at.column - 1 : 1,
                            lesson_spans_stray);
}

static bool add_inlines(Spans *spans, cmark_node *parent, LessonSpan like)
{
    cmark_node *node = cmark_node_first_child(parent);

    if (!nest(spans, spans->line, spans->column))
        return false;
    for (; node; node = cmark_node_next(node)) {
        LessonSpan inner = like;

        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
            if (strstr(cmark_node_get_literal(node), "-->"))
                return refuse_end(spans);
            add_text(spans, cmark_node_get_literal(node), like);
            continue;
        case CMARK_NODE_CODE:
            inner.style |= LESSON_CODE;
            add_text(spans, cmark_node_get_literal(node), inner);
            continue;
        case CMARK_NODE_SOFTBREAK:
            add_words(spans, " ", 1, like);
            continue;
        case CMARK_NODE_LINEBREAK:
            add_words(spans, "\n", 1, like);
            continue;
        case CMARK_NODE_EMPH:
            inner.style |= LESSON_EMPHASIS;
            break;
        case CMARK_NODE_STRONG:
            inner.style |= LESSON_STRONG;
            break;
        case CMARK_NODE_LINK:
            if (!set_target(spans, node, &inner))
                return false;
            break;
        case CMARK_NODE_HTML_INLINE:
            return lesson_error_say(spans->error, spans->line, 1,
                                    "a directive stands on a line of its own, "
                                    "and other HTML cannot stand here");
        default:
            return lesson_error_say(spans->error, spans->line, 1,
                                    "a lesson has no pictures: show the run "
                                    "with `until` and `focus`");
        }
        if (!add_inlines(spans, node, inner))
            return false;
    }
    spans->nested--;
    return true;
}

static void add_block(LessonBlocks *blocks, Spans *spans, LessonBlock block)
{
    end_words(spans);
    block.spans = take_array(spans->items, spans->count, sizeof *spans->items,
                             spans->arena);
    block.span_count = spans->count;
    block.line = spans->line;
    BASE_GROW(blocks->items, blocks->count, blocks->capacity);
    blocks->items[blocks->count++] = block;
}

/* A line of signs alone below the first one, as `|---|---|`: cmark knows no
 * tables, and would show it as it is. */
static bool is_table(const Spans *spans)
{
    const char *line = skip_line(spans->rest);
    size_t length = strcspn(line, "\r\n");

    return strspn(line, " |:-") == length && memchr(line, '|', length) &&
           memchr(line, '-', length);
}

/* The text behind the last of so many lines. */
static const char *skip_lines(const char *text, int count)
{
    while (count-- > 0)
        text = skip_line(text);
    return text;
}

/* Lines of a comment that ended above them: they end with its sign, and one of
 * them begins with a directive's name. Told, if so. */
static bool is_left_over(const Spans *spans, cmark_node *node)
{
    const char *line = spans->rest;
    int count = cmark_node_get_end_line(node) - spans->line + 1;
    const char *end = skip_lines(line, count), *name = NULL;

    while (end > line && strchr(" \t\r\n", end[-1]))
        end--;
    if (end - line < 3 || memcmp(end - 3, "-->", 3) != 0)
        return false;
    for (int at = spans->line; line < end; at++) {
        size_t blanks = strspn(line, " \t");
        name = lesson_directive_of_line(line + blanks);
        if (name) {
            lesson_error_say(spans->error, at, (int)blanks + 1,
                             "`%s` stands outside of the comment, whose --> "
                             "came before it: write --> behind its last line",
                             name);
            return true;
        }
        line = skip_line(line);
    }
    return false;
}

static bool add_running(LessonBlocks *blocks, cmark_node *node, Spans *spans,
                        LessonBlock like)
{
    bool done;

    spans->count = 0;
    base_text_clear(&spans->words);
    spans->line = cmark_node_get_start_line(node);
    spans->column = cmark_node_get_start_column(node);
    spans->rest = find_line(blocks, spans->braces->source, spans->line);
    spans->rest_line = spans->line;
    if (is_left_over(spans, node))
        return false;
    if (cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH && is_table(spans))
        return lesson_error_say(spans->error, spans->line, 1,
                                "a lesson has no tables: make it a list, or "
                                "code between lines of ```");
    if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK) {
        like.kind = LESSON_PROGRAM;
        add_text(spans, cmark_node_get_literal(node), (LessonSpan){0});
        done = true;
    } else {
        done = add_inlines(spans, node, (LessonSpan){0});
    }
    if (done)
        add_block(blocks, spans, like);
    return done;
}

static bool add_node(LessonBlocks *blocks, cmark_node *node, Spans *spans,
                     LessonBlock like);

static bool add_children(LessonBlocks *blocks, cmark_node *parent, Spans *spans,
                         LessonBlock like)
{
    cmark_node *node = cmark_node_first_child(parent);

    if (!nest(spans, cmark_node_get_start_line(parent),
              cmark_node_get_start_column(parent)))
        return false;
    for (; node; node = cmark_node_next(node)) {
        if (!add_node(blocks, node, spans, like))
            return false;
        like.goes_on = like.kind == LESSON_ITEM;
    }
    spans->nested--;
    return true;
}

static bool add_list(LessonBlocks *blocks, cmark_node *list, Spans *spans,
                     LessonBlock like)
{
    cmark_node *item = cmark_node_first_child(list);
    int number = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
                     ? cmark_node_get_list_start(list)
                     : 0;

    like.kind = LESSON_ITEM;
    like.depth++;
    for (; item; item = cmark_node_next(item)) {
        like.number = number;
        like.goes_on = false;
        if (!add_children(blocks, item, spans, like))
            return false;
        if (number > 0)
            number++;
    }
    return true;
}

static bool add_node(LessonBlocks *blocks, cmark_node *node, Spans *spans,
                     LessonBlock like)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_LIST:
        return add_list(blocks, node, spans, like);
    case CMARK_NODE_BLOCK_QUOTE:
        like.kind = LESSON_QUOTE;
        return add_children(blocks, node, spans, like);
    case CMARK_NODE_HEADING:
        like.kind = LESSON_HEADING;
        like.depth = cmark_node_get_heading_level(node);
        return add_running(blocks, node, spans, like);
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_CODE_BLOCK:
        return add_running(blocks, node, spans, like);
    default:
        return true;
    }
}

bool lesson_blocks_add(LessonBlocks *blocks, cmark_node *node,
                       const LessonBraces *braces, BaseArena *arena,
                       LessonError *error)
{
    Spans spans = {.braces = braces, .arena = arena, .error = error};
    bool done = add_node(blocks, node, &spans, (LessonBlock){0});

    base_free(spans.items);
    base_text_release(&spans.words);
    return done;
}

const char *lesson_spans_words(cmark_node *heading, BaseArena *arena)
{
    cmark_iter *iter = cmark_iter_new(heading);
    cmark_event_type event;
    BaseText words = {0};
    const char *taken;

    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        const char *literal = cmark_node_get_literal(node);
        if (event == CMARK_EVENT_ENTER && literal)
            base_text_append(&words, literal);
    }
    cmark_iter_free(iter);
    taken = base_arena_strndup(arena, base_text_str(&words), words.length);
    base_text_release(&words);
    return taken;
}
