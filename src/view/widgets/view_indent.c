#include "view_indent.h"

#include <string.h>

enum { STEP = 4 };

/* Where the line's first letter stands. */
static size_t front_of(const ViewEdit *edit, size_t begin)
{
    return begin + strspn(edit->text + begin, " \t");
}

/* What the line says up to `end`, without blanks and comment behind it. A # in
 * a text is taken for a comment: only the depth of the next line is lost. */
static size_t said_end(const ViewEdit *edit, size_t begin, size_t end)
{
    const char *sign = memchr(edit->text + begin, '#', end - begin);
    if (sign)
        end = (size_t)(sign - edit->text);
    while (end > begin && strchr(" \t", edit->text[end - 1]))
        end--;
    return end;
}

static bool begins_with(const ViewEdit *edit, size_t begin, size_t end,
                        const char *word)
{
    size_t length = strlen(word);
    return end - begin >= length &&
           strncmp(edit->text + begin, word, length) == 0 &&
           (end - begin == length || edit->text[begin + length] == ' ');
}

static bool leaves_block(const ViewEdit *edit, size_t begin, size_t end)
{
    static const char *const words[] = {"return", "raise", "pass", "break",
                                        "continue"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (begins_with(edit, begin, end, words[i]))
            return true;
    return false;
}

void view_indent_enter(ViewEdit *edit)
{
    static const char deeper[] = "    ";
    size_t from, to;
    view_edit_selected(edit, &from, &to);
    size_t begin = view_edit_line_begin(edit, from);
    size_t front = front_of(edit, begin);
    if (front > from)
        front = from;
    size_t depth = front - begin;
    size_t end = said_end(edit, front, from);
    bool opens = end > front && edit->text[end - 1] == ':';
    bool tabs = depth > 0 && edit->text[front - 1] == '\t';
    char line[256] = "\n";
    if (depth > sizeof line - 8)
        depth = sizeof line - 8;
    memcpy(line + 1, edit->text + begin, depth);
    if (opens && tabs) {
        line[1 + depth++] = '\t';
    } else if (opens) {
        memcpy(line + 1 + depth, deeper, STEP);
        depth += STEP;
    } else if (leaves_block(edit, front, end) && depth > 0) {
        depth -= tabs ? 1 : depth < STEP ? depth : STEP;
    }
    view_edit_insert(edit, line, 1 + depth);
}

/* ---- lines of the selection ---- */

/* What a step in front of a line is; 0: there is none. */
static size_t step_of(const ViewEdit *edit, size_t begin)
{
    size_t blanks = strspn(edit->text + begin, " ");
    if (edit->text[begin] == '\t')
        return 1;
    return blanks < STEP ? blanks : STEP;
}

/* Changes each line, from the last to the first, so that what is still to come
 * stays where it is; as one change. */
static void for_lines(ViewEdit *edit,
                      void (*change)(ViewEdit *, size_t, size_t), size_t at)
{
    size_t from, to;
    view_edit_selected(edit, &from, &to);
    if (to > from && edit->text[to - 1] == '\n')
        to--; /* the line behind it is not meant */
    size_t first = view_edit_line_begin(edit, from);
    size_t line = view_edit_line_begin(edit, to);
    size_t behind = edit->length - view_edit_line_end(edit, to);
    size_t before = edit->done;
    for (;;) {
        edit->joining = edit->done > before;
        change(edit, line, at);
        if (line == first)
            break;
        line = view_edit_line_begin(edit, line - 1);
    }
    edit->joining = false;
    view_edit_place(edit, first, false);
    view_edit_place(edit, edit->length - behind, true);
}

static void put_step(ViewEdit *edit, size_t line, size_t at)
{
    (void)at;
    if (edit->text[line] == '\n' || edit->text[line] == '\0')
        return;
    bool tab = edit->text[line] == '\t';
    view_edit_change(edit, line, 0, tab ? "\t" : "    ", tab ? 1 : STEP);
}

static void take_step(ViewEdit *edit, size_t line, size_t at)
{
    (void)at;
    view_edit_change(edit, line, step_of(edit, line), "", 0);
}

/* The caret stays with its letter where nothing was selected. */
static void keep_caret(ViewEdit *edit, size_t caret, size_t length)
{
    size_t begin = edit->anchor < edit->caret ? edit->anchor : edit->caret;
    size_t now =
        caret + edit->length >= length ? caret + edit->length - length : begin;
    view_edit_place(edit, now < begin ? begin : now, false);
}

void view_indent_more(ViewEdit *edit)
{
    static const char blanks[] = "    ";
    size_t from, to;
    view_edit_selected(edit, &from, &to);
    if (memchr(edit->text + from, '\n', to - from)) {
        for_lines(edit, put_step, 0);
        return;
    }
    size_t column = from - view_edit_line_begin(edit, from);
    view_edit_insert(edit, blanks, STEP - column % STEP);
}

void view_indent_less(ViewEdit *edit)
{
    bool selected = edit->caret != edit->anchor;
    size_t caret = edit->caret, length = edit->length;
    for_lines(edit, take_step, 0);
    if (!selected)
        keep_caret(edit, caret, length);
}

void view_indent_erase_back(ViewEdit *edit)
{
    size_t begin = view_edit_line_begin(edit, edit->caret);
    size_t column = edit->caret - begin;
    bool in_front = edit->caret == edit->anchor && column > 0 &&
                    strspn(edit->text + begin, " ") >= column;
    if (!in_front) {
        view_edit_erase(edit, VIEW_EDIT_BACK);
        return;
    }
    size_t count = column % STEP == 0 ? STEP : column % STEP;
    view_edit_change(edit, edit->caret - count, count, "", 0);
}

/* ---- comments ---- */

static void put_sign(ViewEdit *edit, size_t line, size_t at)
{
    size_t front = front_of(edit, line);
    if (edit->text[front] != '\n' && edit->text[front] != '\0')
        view_edit_change(edit, line + at, 0, "# ", 2);
}

static void take_sign(ViewEdit *edit, size_t line, size_t at)
{
    size_t front = front_of(edit, line);
    (void)at;
    if (edit->text[front] == '#')
        view_edit_change(edit, front, edit->text[front + 1] == ' ' ? 2 : 1, "",
                         0);
}

/* The least depth of the selection's lines that say something; `bare` tells
 * whether one of them is no comment. */
static size_t least_depth(const ViewEdit *edit, bool *bare)
{
    size_t from, to, least = SIZE_MAX;
    view_edit_selected(edit, &from, &to);
    size_t line = view_edit_line_begin(edit, from);
    *bare = false;
    while (line <= to && line < edit->length) {
        size_t front = front_of(edit, line);
        bool empty = edit->text[front] == '\n' || edit->text[front] == '\0';
        bool meant = !empty && (line < to || from == to || line <= from);
        if (meant && front - line < least)
            least = front - line;
        if (meant && edit->text[front] != '#')
            *bare = true;
        line = view_edit_line_end(edit, line) + 1;
    }
    return least == SIZE_MAX ? 0 : least;
}

void view_indent_comment(ViewEdit *edit)
{
    bool selected = edit->caret != edit->anchor, bare;
    size_t depth = least_depth(edit, &bare);
    size_t caret = edit->caret, length = edit->length;
    for_lines(edit, bare ? put_sign : take_sign, depth);
    if (!selected)
        keep_caret(edit, caret, length);
}
