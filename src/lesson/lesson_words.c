#include "lesson_words.h"

#include <string.h>

#include "base_memory.h"
#include "base_utf8.h"

enum { SHALLOW = 4 /* columns: how far a line stands in */ };

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

/* A paragraph as one text; emphasis and code as Markdown writes them. */
static void append_pieces(const LessonParagraph *paragraph, BaseText *out)
{
    for (size_t i = 0; i < paragraph->count; i++) {
        const LessonPiece *piece = &paragraph->pieces[i];
        const char *mark = piece->style & LESSON_CODE       ? "`"
                           : piece->style & LESSON_STRONG   ? "**"
                           : piece->style & LESSON_EMPHASIS ? "*"
                                                            : "";
        base_text_append(out, mark);
        base_text_append(out, piece->text);
        base_text_append(out, mark);
        if (piece->link == LESSON_LINK_OUT)
            base_text_printf(out, " <%s>", piece->said);
    }
}

static const char *begin_block(const LessonParagraph *block, BaseText *out)
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

/* Bytes of the line that have room in so many columns: up to a blank, if there
 * is one in the last third. */
static size_t part_of(const char *line, size_t length, size_t columns)
{
    size_t count = 0, cut = 0;

    for (size_t i = 0; i < length; i++) {
        if (((unsigned char)line[i] & 0xC0) == 0x80)
            continue;
        if (count == columns)
            return cut > 0 ? cut : i;
        count++;
        if (line[i] == ' ' && count * 3 > columns * 2)
            cut = i + 1;
    }
    return length;
}

void lesson_words_append_code(const char *lead, const char *line, size_t length,
                              unsigned columns, BaseText *out)
{
    size_t indent = strlen(lead);
    bool is_first = true;

    do {
        size_t part = part_of(line, length, columns - indent);
        size_t shown = part;
        while (part < length && shown > 0 && line[shown - 1] == ' ')
            shown--;
        base_text_printf(out, "%*s", (int)indent, is_first ? lead : "");
        base_text_append_n(out, line, shown);
        base_text_append_char(out, '\n');
        line += part;
        length -= part;
        is_first = false;
    } while (length > 0);
}

static void append_program(const char *text, unsigned columns, BaseText *out)
{
    while (*text) {
        size_t length = strcspn(text, "\n");

        lesson_words_append_code("    ", text, length, columns, out);
        text += length + (text[length] == '\n');
    }
}

static void append_paragraph(const LessonParagraph *paragraph, unsigned columns,
                             BaseText *out)
{
    BaseText words = {0};

    append_pieces(paragraph, &words);
    if (paragraph->kind == LESSON_PROGRAM) {
        append_program(base_text_str(&words), columns, out);
    } else {
        size_t start = out->length;
        Wrap wrap = {.out = out, .columns = columns};
        wrap.indent = begin_block(paragraph, out);
        wrap.column = out->length - start;
        put_words(&wrap, base_text_str(&words));
        base_text_append_char(out, '\n');
    }
    base_text_release(&words);
}

static bool is_tight(LessonPassage passage, size_t i)
{
    return i == 0 || (passage.paragraphs[i].kind == LESSON_ITEM &&
                      passage.paragraphs[i - 1].kind == LESSON_ITEM);
}

void lesson_words_append(LessonPassage passage, unsigned columns, BaseText *out)
{
    for (size_t i = 0; i < passage.count; i++) {
        if (!is_tight(passage, i))
            base_text_append_char(out, '\n');
        append_paragraph(&passage.paragraphs[i], columns, out);
    }
}

static void append_line(const char *line, size_t length, unsigned columns,
                        BaseText *out)
{
    static const char blanks[] = "                    ";
    size_t given = strspn(line, " "), indent = given;
    char *words = base_strndup(line, length);

    /* What stands far to the right comes nearer. */
    if (indent + 4 >= columns / 2 || indent + 3 > strlen(blanks))
        indent = SHALLOW;
    if (base_utf8_count(line, length) <= columns) {
        base_text_append(out, words);
    } else {
        Wrap wrap = {.out = out,
                     .column = indent,
                     .columns = columns,
                     .indent = blanks + strlen(blanks) - indent - 2};
        base_text_append_n(out, blanks, indent);
        put_words(&wrap, words + given);
    }
    base_text_append_char(out, '\n');
    base_free(words);
}

void lesson_words_append_lines(const char *text, unsigned columns,
                               BaseText *out)
{
    while (*text) {
        size_t length = strcspn(text, "\n");

        append_line(text, length, columns, out);
        text += length + (text[length] == '\n');
    }
}

static void append_said_line(const char *line, size_t length, unsigned columns,
                             BaseText *out)
{
    char *words = base_strndup(line, length);
    Wrap wrap = {.out = out, .columns = columns, .indent = ""};

    if (*words == ' ' || base_utf8_count(line, length) <= columns)
        base_text_append(out, words);
    else
        put_words(&wrap, words);
    if (length > 0 && line[length - 1] == ' ' &&
        out->data[out->length - 1] != ' ')
        base_text_append_char(out, ' '); /* behind which an answer is typed */
    base_free(words);
}

void lesson_words_append_said(const char *text, unsigned columns, BaseText *out)
{
    while (*text) {
        size_t length = strcspn(text, "\n");

        append_said_line(text, length, columns, out);
        if (text[length] == '\n')
            base_text_append_char(out, '\n');
        text += length + (text[length] == '\n');
    }
}
