#include "py_traceback_source.h"

#include <ctype.h>
#include <string.h>

#include "base_memory.h"
#include "base_utf8.h"
#include "py_color.h"
#include "py_traceback_anchors.h"
#include "py_traceback_width.h"

static int clamp(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

static void append_times(BaseText *out, char letter, int count)
{
    for (int i = 0; i < count; i++)
        base_text_append_char(out, letter);
}

static int leading_blanks(const char *line, int length)
{
    int count = 0;

    while (count < length && strchr(" \t\f", line[count]))
        count++;
    return count;
}

static int without_trailing(const char *line, int length)
{
    while (length > 0 && isspace((unsigned char)line[length - 1]))
        length--;
    return length;
}

static int width_of(const char *line, int bytes)
{
    return py_traceback_width(line, (size_t)bytes);
}

/* ---- up to 3.12: one line ---- */

/* Debian's 3.11 counts letters, later releases columns. */
static int old_width(const char *line, int bytes, PyVersion version)
{
    return version < PY_VERSION_312 ? (int)base_utf8_count(line, (size_t)bytes)
                                    : width_of(line, bytes);
}

static void append_old_carets(const char *line, PySpan span,
                              const PyTracebackAnchors *anchors,
                              PyVersion version, BaseText *out)
{
    int start = span.column;
    int left = -1, right = -1;
    int first = old_width(line, start, version);
    int last = old_width(line, span.end_column, version);

    if (anchors) {
        left = old_width(line, start + anchors->left_column, version);
        right = old_width(line, start + anchors->right_column, version);
    }
    append_times(out, ' ', first - leading_blanks(line, start) + 4);
    for (int i = first; i < last; i++)
        base_text_append_char(out,
                              anchors && (i < left || i >= right) ? '~' : '^');
    base_text_append_char(out, '\n');
}

/* The byte that the letter of that index begins at; `length`: none. */
static int byte_of_letter(const char *segment, int length, int index)
{
    int at = 0;

    for (; at < length && index > 0; index--)
        do
            at++;
        while (at < length && ((unsigned char)segment[at] & 0xC0) == 0x80);
    return at;
}

/* How the module traceback finds an operator: it looks at the letters behind
 * the left operand, also when the first is a bracket, and takes the number of a
 * byte for that of a letter while it goes past brackets. */
static void move_as_logged(const char *segment, int length,
                           PyTracebackAnchors *anchors)
{
    int from = anchors->operator_start, width = 1, letter;

    while (from < anchors->operator_end &&
           isspace((unsigned char)segment[from]))
        from++;
    if (from + 1 < anchors->operator_end &&
        !isspace((unsigned char)segment[from + 1]))
        width = 2;
    for (;; from++) {
        letter = byte_of_letter(segment, length, from);
        if (letter >= length || !strchr(" \t\f)#", segment[letter]))
            break;
    }
    anchors->left_column = from;
    anchors->right_column = from + width;
}

static void append_old_source(const PyTracebackFrame *frame, PyVersion version,
                              BaseText *out)
{
    size_t size;
    const char *line = py_source_line(frame->source, frame->line, &size);
    int length = (int)size;
    int indent = leading_blanks(line, length);
    int start, end;
    PyTracebackAnchors anchors;
    bool has_anchors = false;

    if (length == 0)
        return;
    base_text_append(out, "    ");
    base_text_append_n(out, line + indent, (size_t)(length - indent));
    base_text_append_char(out, '\n');
    if (frame->span.line == 0)
        return;
    start = clamp(frame->span.column, 0, length);
    end = clamp(frame->span.end_column, 0, length);
    if (frame->span.end_line == frame->span.line)
        has_anchors =
            end > start &&
            py_traceback_find_anchors(
                line + start, (size_t)(end - start),
                frame->is_early ? PY_VERSION_311 : PY_VERSION_312, &anchors);
    else
        end = without_trailing(line, length);
    if (has_anchors && frame->is_logged && !frame->is_early &&
        anchors.operator_end != 0)
        move_as_logged(line + start, end - start, &anchors);
    if (end - start == length - indent && !has_anchors)
        return;
    append_old_carets(line, (PySpan){0, start, 0, end},
                      has_anchors ? &anchors : NULL, version, out);
}

/* ---- from 3.13: all lines of the span ---- */

typedef struct Block {
    const char **lines; /* owned array; dedented, without trailing blanks */
    int *lengths;       /* owned */
    int count;
    int start; /* of the segment, in the first line */
    int end;   /* in the last line */
    bool has_anchors;
    bool has_carets;
    bool is_colored;
    PyTracebackAnchors anchors; /* columns in the lines, not the segment */
    BaseText *out;
} Block;

/* The whitespace that all lines begin with. */
static int common_indent(const char **lines, const int *lengths, int count)
{
    int common = -1;
    const char *first = NULL;

    for (int i = 0; i < count; i++) {
        int indent = leading_blanks(lines[i], lengths[i]), same = 0;

        if (indent == lengths[i])
            continue;
        if (!first) {
            first = lines[i];
            common = indent;
            continue;
        }
        while (same < indent && same < common && lines[i][same] == first[same])
            same++;
        common = same;
    }
    return common < 0 ? 0 : common;
}

static void load_lines(Block *block, const PyTracebackFrame *frame)
{
    int indent;

    block->count = frame->span.end_line - frame->line + 1;
    if (block->count < 1)
        block->count = 1;
    block->lines = base_alloc_array((size_t)block->count, sizeof(char *));
    block->lengths = base_alloc_array((size_t)block->count, sizeof(int));
    for (int i = 0; i < block->count; i++) {
        size_t length;

        block->lines[i] =
            py_source_line(frame->source, frame->line + i, &length);
        block->lengths[i] = without_trailing(block->lines[i], (int)length);
    }
    block->start = clamp(frame->span.column, 0, block->lengths[0]);
    block->end =
        clamp(frame->span.end_column, 0, block->lengths[block->count - 1]);
    indent = common_indent(block->lines, block->lengths, block->count);
    for (int i = 0; i < block->count; i++) {
        int cut = clamp(indent, 0, block->lengths[i]);

        block->lines[i] += cut;
        block->lengths[i] -= cut;
    }
    block->start = clamp(block->start - indent, 0, block->lengths[0]);
    block->end =
        clamp(block->end - indent, 0, block->lengths[block->count - 1]);
}

static void join_lines(const Block *block, BaseText *text)
{
    for (int i = 0; i < block->count; i++) {
        if (i > 0)
            base_text_append_char(text, '\n');
        base_text_append_n(text, block->lines[i], (size_t)block->lengths[i]);
    }
}

static bool is_blank(const char *text, int length)
{
    return without_trailing(text, length) == 0;
}

/* Something on the lines is not part of the segment. */
static bool is_partial(const Block *block)
{
    int last = block->count - 1;

    return !is_blank(block->lines[0], block->start) ||
           !is_blank(block->lines[last] + block->end,
                     block->lengths[last] - block->end);
}

/* CPython compares where the segment is, in characters, with where the call is,
 * in bytes. */
static bool is_plain_call(const Block *block, const BaseText *text)
{
    const char *first = block->lines[0], *last = block->lines[block->count - 1];
    return py_traceback_is_plain_call(
        base_text_str(text), text->length, block->count,
        (int)base_utf8_count(first, (size_t)block->start),
        (int)base_utf8_count(last, (size_t)block->end));
}

static void find_anchors(Block *block, PyVersion version)
{
    BaseText text = {0};
    size_t cut = (size_t)(block->lengths[block->count - 1] - block->end);
    size_t start = (size_t)block->start;

    join_lines(block, &text);
    if (text.length >= start + cut)
        block->has_anchors = py_traceback_find_anchors(
            base_text_str(&text) + start, text.length - start - cut, version,
            &block->anchors);
    if (block->has_anchors && block->anchors.left_line == 0)
        block->anchors.left_column += block->start;
    if (block->has_anchors && block->anchors.right_line == 0)
        block->anchors.right_column += block->start;
    block->has_carets = !is_plain_call(block, &text) &&
                        (block->has_anchors || is_partial(block));
    base_text_release(&text);
}

/* Between the anchors, whose columns on the terminal are `left` and `right`. */
static bool is_anchored(const PyTracebackAnchors *anchors, int line, int column,
                        int left, int right)
{
    return line >= anchors->left_line && line <= anchors->right_line &&
           (line > anchors->left_line || column >= left) &&
           (line < anchors->right_line || column < right);
}

static void append_carets(const Block *block, int line, BaseText *out)
{
    const char *text = block->lines[line];
    int length = block->lengths[line];
    int blanks = leading_blanks(text, length);
    int start = line == 0 ? width_of(text, block->start) : 0;
    int end = py_traceback_width(
        text, (size_t)(line == block->count - 1 ? block->end : length));
    const PyTracebackAnchors *anchors = &block->anchors;
    int left = 0, right = 0;

    if (block->has_anchors) {
        left = width_of(block->lines[anchors->left_line], anchors->left_column);
        right =
            width_of(block->lines[anchors->right_line], anchors->right_column);
    }
    for (int column = 0; column < end; column++) {
        char letter = '^';

        if (column < blanks || column < start)
            letter = ' ';
        else if (block->has_anchors &&
                 !is_anchored(anchors, line, column, left, right))
            letter = '~';
        base_text_append_char(out, letter);
    }
    base_text_append_char(out, '\n');
}

/* A letter with its following bytes. */
static int letter_size(const char *text, int length)
{
    int size = length > 0;

    while (size > 0 && size < length &&
           ((unsigned char)text[size] & 0xc0) == 0x80)
        size++;
    return size;
}

/* The carets, and what stands above them, are coloured alike, letter by
 * letter: where letters are wide the carets reach on, as CPython has it. */
static void append_colored_line(const Block *block, int line)
{
    const char *text = block->lines[line];
    int length = block->lengths[line] + 1; /* with the end of the line */
    BaseText carets = {0}, below = {0};
    int at = 0, caret = 0, count;

    append_carets(block, line, &carets);
    count = (int)carets.length - 1;
    while (at < length || caret < count) {
        char mark = caret < count ? base_text_str(&carets)[caret] : '\0';
        const char *color = mark == '^'   ? PY_COLOR_BOLD_RED
                            : mark == '~' ? PY_COLOR_RED
                                          : "";
        const char *end = *color ? PY_COLOR_END : "";

        base_text_append(block->out, color);
        base_text_append(&below, color);
        do {
            int size = at < length - 1 ? letter_size(text + at, length - 1 - at)
                                       : at < length;
            base_text_append_n(block->out, at < length - 1 ? text + at : "\n",
                               (size_t)size);
            at += size;
            if (mark)
                base_text_append_char(&below, mark);
            caret++;
        } while ((at < length || caret < count) &&
                 mark ==
                     (caret < count ? base_text_str(&carets)[caret] : '\0'));
        base_text_append(block->out, end);
        base_text_append(&below, end);
    }
    base_text_append_n(block->out, base_text_str(&below), below.length);
    base_text_append_char(block->out, '\n');
    base_text_release(&carets);
    base_text_release(&below);
}

static void append_line(const Block *block, int line)
{
    if (block->is_colored && block->has_carets) {
        append_colored_line(block, line);
        return;
    }
    base_text_append_n(block->out, block->lines[line],
                       (size_t)block->lengths[line]);
    base_text_append_char(block->out, '\n');
    if (block->has_carets)
        append_carets(block, line, block->out);
}

/* The first and the last line and those around the anchors are shown. */
static bool is_shown(const Block *block, int line)
{
    const PyTracebackAnchors *anchors = &block->anchors;

    if (line == 0 || line == block->count - 1)
        return true;
    if (!block->has_anchors)
        return false;
    return (line >= anchors->left_line - 1 && line <= anchors->left_line + 1) ||
           (line >= anchors->right_line - 1 && line <= anchors->right_line + 1);
}

static void append_block(const Block *block)
{
    int last = -1;

    for (int line = 0; line < block->count; line++) {
        if (!is_shown(block, line))
            continue;
        if (last >= 0 && line - last == 2)
            append_line(block, line - 1);
        else if (last >= 0 && line - last > 2)
            base_text_printf(block->out, "...<%d lines>...\n", line - last - 1);
        append_line(block, line);
        last = line;
    }
}

/* Four lines around each anchor, the ends, and carets under each. */
enum { MAX_SHOWN = 64 };

/* Indents by four; what the lines shown have in common has gone. */
static void append_indented(const BaseText *text, BaseText *out)
{
    const char *at = base_text_str(text), *end = at + text->length;
    const char *lines[MAX_SHOWN];
    int lengths[MAX_SHOWN], count = 0, indent;

    while (at < end && count < MAX_SHOWN) {
        const char *next = memchr(at, '\n', (size_t)(end - at));

        lines[count] = at;
        lengths[count++] = (int)(next - at);
        at = next + 1;
    }
    indent = common_indent(lines, lengths, count);
    for (int i = 0; i < count; i++) {
        base_text_append(out, "    ");
        if (!is_blank(lines[i], lengths[i]))
            base_text_append_n(out, lines[i] + indent,
                               (size_t)(lengths[i] - indent));
        base_text_append_char(out, '\n');
    }
}

static void append_new_source(const PyTracebackFrame *frame, PyVersion version,
                              bool is_colored, BaseText *out)
{
    BaseText text = {0};
    Block block = {.out = &text, .is_colored = is_colored};

    load_lines(&block, frame);
    find_anchors(&block, version);
    append_block(&block);
    append_indented(&text, out);
    base_text_release(&text);
    base_free(block.lines);
    base_free(block.lengths);
}

/* Without a span only the line itself. */
static void append_bare_line(const PyTracebackFrame *frame, BaseText *out)
{
    size_t size;
    const char *line = py_source_line(frame->source, frame->line, &size);
    int length = without_trailing(line, (int)size);
    int indent = leading_blanks(line, length);

    if (length == indent)
        return;
    base_text_append(out, "    ");
    base_text_append_n(out, line + indent, (size_t)(length - indent));
    base_text_append_char(out, '\n');
}

void py_traceback_append_source(const PyTracebackFrame *frame,
                                PyVersion version, bool is_colored,
                                BaseText *out)
{
    if (!frame->source || frame->line < 1 ||
        frame->line > frame->source->line_count)
        return;
    if (version < PY_VERSION_313)
        append_old_source(frame, version, out);
    else if (frame->span.line == 0)
        append_bare_line(frame, out);
    else
        append_new_source(frame, version, is_colored, out);
}
