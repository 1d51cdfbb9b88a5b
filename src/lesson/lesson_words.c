#include "lesson_words.h"

#include <string.h>

#include "base_memory.h"
#include "base_utf8.h"

/* Lines that are being filled. */
typedef struct Wrap {
    BaseText *out;
    size_t column, columns;
    const char *indent; /* of every line but the first */
    bool is_begun;      /* the line has a word on it */
} Wrap;

static void break_line(Wrap *wrap)
{
    base_text_append_char(wrap->out, '\n');
    base_text_append(wrap->out, wrap->indent);
    wrap->column = strlen(wrap->indent);
    wrap->is_begun = false;
}

static void put_word(Wrap *wrap, const char *word, size_t length)
{
    size_t width = base_utf8_count(word, length);

    if (wrap->is_begun && wrap->column + 1 + width > wrap->columns)
        break_line(wrap);
    if (wrap->is_begun) {
        base_text_append_char(wrap->out, ' ');
        wrap->column++;
    }
    base_text_append_n(wrap->out, word, length);
    wrap->column += width;
    wrap->is_begun = true;
}

static void put_words(Wrap *wrap, const char *text)
{
    while (*text) {
        size_t length = strcspn(text, " \n");

        if (length > 0)
            put_word(wrap, text, length);
        text += length;
        if (*text == '\n')
            break_line(wrap);
        text += *text != '\0';
    }
}

/* A block's spans as one text; emphasis and code as Markdown writes them. */
static void append_spans(const LessonBlock *block, const QueryAnswer **answer,
                         BaseText *out)
{
    for (size_t i = 0; i < block->span_count; i++) {
        const LessonSpan *span = &block->spans[i];
        const char *mark = span->style & LESSON_CODE       ? "`"
                           : span->style & LESSON_STRONG   ? "**"
                           : span->style & LESSON_EMPHASIS ? "*"
                                                           : "";
        base_text_append(out, mark);
        base_text_append(out, span->text ? span->text : (*answer)->text);
        base_text_append(out, mark);
        if (span->address)
            base_text_printf(out, " <%s>", span->address);
        *answer += span->text ? 0 : 1;
    }
}

static const char *begin_block(const LessonBlock *block, BaseText *out)
{
    static const char *const indents[] = {"", "  ", "    ", "      "};
    int depth = block->depth < 3 ? block->depth : 3;

    if (block->kind == LESSON_QUOTE) {
        base_text_append(out, "> ");
        return "> ";
    }
    if (block->kind != LESSON_ITEM)
        return "";
    base_text_append(out, indents[depth - 1]);
    if (block->goes_on)
        base_text_append(out, "  ");
    else if (block->number > 0)
        base_text_printf(out, "%d. ", block->number);
    else
        base_text_append(out, "- ");
    return indents[depth];
}

static void append_program(const char *text, BaseText *out)
{
    while (*text) {
        size_t length = strcspn(text, "\n");

        base_text_append(out, "    ");
        base_text_append_n(out, text, length);
        base_text_append_char(out, '\n');
        text += length + (text[length] == '\n');
    }
}

static void append_block(const LessonReader *reader, const LessonBlock *block,
                         const QueryAnswer **answer, BaseText *out)
{
    BaseText spans = {0};

    append_spans(block, answer, &spans);
    if (block->kind == LESSON_PROGRAM) {
        append_program(base_text_str(&spans), out);
    } else {
        size_t start = out->length;
        Wrap wrap = {.out = out, .columns = reader->columns};
        wrap.indent = begin_block(block, out);
        wrap.column = out->length - start;
        put_words(&wrap, base_text_str(&spans));
        base_text_append_char(out, '\n');
    }
    base_text_release(&spans);
}

static LessonExpression *list_values(LessonText text, size_t *count)
{
    LessonExpression *values = NULL;
    size_t capacity = 0;

    *count = 0;
    for (size_t i = 0; i < text.count; i++)
        for (size_t j = 0; j < text.blocks[i].span_count; j++) {
            if (text.blocks[i].spans[j].text)
                continue;
            BASE_GROW(values, *count, capacity);
            values[(*count)++] = text.blocks[i].spans[j].value;
        }
    return values;
}

static bool is_tight(const LessonText *text, size_t i)
{
    return i == 0 || (text->blocks[i].kind == LESSON_ITEM &&
                      text->blocks[i - 1].kind == LESSON_ITEM);
}

bool lesson_words_append(const LessonReader *reader, LessonText text,
                         BaseText *out, LessonError *error)
{
    size_t count;
    LessonExpression *values = list_values(text, &count);
    QueryAnswer *answers = base_alloc_array(count, sizeof *answers);
    const QueryAnswer *next = answers;
    bool good =
        count == 0 ||
        lesson_show_ask(reader->show, reader->page, reader->seed, reader->whole,
                        values, QUERY_TEXT, count, answers, error);

    for (size_t i = 0; i < text.count && good; i++) {
        if (!is_tight(&text, i))
            base_text_append_char(out, '\n');
        append_block(reader, &text.blocks[i], &next, out);
    }
    for (size_t i = 0; i < count; i++)
        query_answer_release(&answers[i]);
    base_free(answers);
    base_free(values);
    return good;
}
