#include "view_edit.h"

#include "base_check.h"
#include "base_memory.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Changes hold so many bytes at most; the oldest are forgotten first. */
enum { KEPT_MOST = 8 << 20 };

static void free_change(ViewEdit *edit, size_t index)
{
    ViewEditChange *change = &edit->changes[index];
    edit->kept -= change->removed_length + change->inserted_length;
    base_free(change->removed);
    base_free(change->inserted);
}

static void forget_changes(ViewEdit *edit)
{
    for (size_t i = 0; i < edit->change_count; i++)
        free_change(edit, i);
    edit->change_count = edit->done = 0;
    edit->typing = edit->joining = false;
}

void view_edit_release(ViewEdit *edit)
{
    forget_changes(edit);
    base_free(edit->changes);
    base_free(edit->text);
    *edit = (ViewEdit){0};
}

static void make_room(ViewEdit *edit, size_t length)
{
    if (length < edit->capacity)
        return;
    edit->capacity = length + length / 2 + 64;
    edit->text = base_resize(edit->text, edit->capacity);
}

void view_edit_begin(ViewEdit *edit, const char *text, size_t length)
{
    forget_changes(edit);
    make_room(edit, length);
    memcpy(edit->text, text, length);
    edit->text[length] = '\0';
    edit->length = length;
    edit->caret = edit->anchor = 0;
}

void view_edit_selected(const ViewEdit *edit, size_t *begin, size_t *end)
{
    bool forward = edit->anchor < edit->caret;
    *begin = forward ? edit->anchor : edit->caret;
    *end = forward ? edit->caret : edit->anchor;
}

/* ---- changing ---- */

static void splice(ViewEdit *edit, size_t at, size_t removed, const char *text,
                   size_t length)
{
    BASE_REQUIRE(at + removed <= edit->length);
    make_room(edit, edit->length - removed + length);
    memmove(edit->text + at + length, edit->text + at + removed,
            edit->length - at - removed);
    memcpy(edit->text + at, text, length);
    edit->length += length - removed;
    edit->text[edit->length] = '\0';
}

/* What was undone cannot be done again after something else. */
static void forget_undone(ViewEdit *edit)
{
    while (edit->change_count > edit->done)
        free_change(edit, --edit->change_count);
}

static void forget_oldest(ViewEdit *edit)
{
    size_t gone = 0;
    while (edit->kept > KEPT_MOST && gone + 1 < edit->change_count)
        free_change(edit, gone++);
    edit->change_count -= gone;
    edit->done -= gone;
    memmove(edit->changes, edit->changes + gone,
            edit->change_count * sizeof *edit->changes);
}

static void remember(ViewEdit *edit, size_t at, size_t removed,
                     const char *text, size_t length)
{
    forget_undone(edit);
    BASE_GROW(edit->changes, edit->change_count, edit->change_capacity);
    edit->changes[edit->change_count++] =
        (ViewEditChange){.at = at,
                         .removed = base_strndup(edit->text + at, removed),
                         .inserted = base_strndup(text, length),
                         .removed_length = removed,
                         .inserted_length = length,
                         .caret = edit->caret,
                         .anchor = edit->anchor,
                         .joins = edit->joining && edit->change_count > 0};
    edit->done = edit->change_count;
    edit->kept += removed + length;
    edit->joining = false;
    forget_oldest(edit);
}

void view_edit_change(ViewEdit *edit, size_t at, size_t removed,
                      const char *text, size_t length)
{
    if (removed == 0 && length == 0)
        return;
    remember(edit, at, removed, text, length);
    splice(edit, at, removed, text, length);
    edit->caret = edit->anchor = at + length;
    edit->typing = false;
}

void view_edit_insert(ViewEdit *edit, const char *text, size_t length)
{
    size_t begin, end;
    view_edit_selected(edit, &begin, &end);
    view_edit_change(edit, begin, end - begin, text, length);
}

/* A letter joins the last one, a word the blank before it. */
void view_edit_type(ViewEdit *edit, const char *text, size_t length)
{
    bool goes_on = edit->typing && edit->caret == edit->anchor;
    bool blank = length > 0 && isspace((unsigned char)text[0]);
    bool after_blank =
        edit->caret > 0 && isspace((unsigned char)edit->text[edit->caret - 1]);
    edit->joining = goes_on && (blank || !after_blank);
    view_edit_insert(edit, text, length);
    edit->typing = true;
}

static bool is_same_place(const ViewEdit *edit, size_t mine, size_t theirs,
                          const char *text)
{
    return edit->text[mine] == text[theirs] &&
           (edit->text[mine] & 0xC0) != 0x80;
}

void view_edit_become(ViewEdit *edit, const char *text, size_t length)
{
    size_t head = 0, tail = 0, caret = edit->caret;
    size_t most = length < edit->length ? length : edit->length;
    while (head < most && edit->text[head] == text[head])
        head++;
    while (head > 0 && (edit->text[head] & 0xC0) == 0x80)
        head--;
    while (tail < most - head &&
           edit->text[edit->length - tail - 1] == text[length - tail - 1])
        tail++;
    while (tail > 0 &&
           !is_same_place(edit, edit->length - tail, length - tail, text))
        tail--;
    view_edit_change(edit, head, edit->length - head - tail, text + head,
                     length - head - tail);
    view_edit_place(edit, caret < edit->length ? caret : edit->length, false);
}

/* ---- undoing ---- */

static void undo_one(ViewEdit *edit)
{
    const ViewEditChange *change = &edit->changes[--edit->done];
    splice(edit, change->at, change->inserted_length, change->removed,
           change->removed_length);
    edit->caret = change->caret;
    edit->anchor = change->anchor;
}

static void redo_one(ViewEdit *edit)
{
    const ViewEditChange *change = &edit->changes[edit->done++];
    splice(edit, change->at, change->removed_length, change->inserted,
           change->inserted_length);
    edit->caret = edit->anchor = change->at + change->inserted_length;
}

bool view_edit_undo(ViewEdit *edit)
{
    bool more = edit->done > 0;
    edit->typing = false;
    while (more) {
        more = edit->done > 1 && edit->changes[edit->done - 1].joins;
        undo_one(edit);
        if (!more)
            return true;
    }
    return false;
}

bool view_edit_redo(ViewEdit *edit)
{
    edit->typing = false;
    if (edit->done == edit->change_count)
        return false;
    do
        redo_one(edit);
    while (edit->done < edit->change_count && edit->changes[edit->done].joins);
    return true;
}

/* ---- moving ---- */

static size_t letter_back(const ViewEdit *edit, size_t at)
{
    if (at > 0)
        do
            at--;
        while (at > 0 && (edit->text[at] & 0xC0) == 0x80);
    return at;
}

static size_t letter_forward(const ViewEdit *edit, size_t at)
{
    if (at < edit->length)
        do
            at++;
        while (at < edit->length && (edit->text[at] & 0xC0) == 0x80);
    return at;
}

/* What a word is made of; all that is not ASCII is part of one. */
static bool is_of_word(const ViewEdit *edit, size_t at)
{
    unsigned char c = (unsigned char)edit->text[at];
    return c == '_' || c >= 0x80 || isalnum(c);
}

static size_t word_back(const ViewEdit *edit, size_t at)
{
    while (at > 0 && !is_of_word(edit, at - 1))
        at--;
    while (at > 0 && is_of_word(edit, at - 1))
        at--;
    return at;
}

static size_t word_forward(const ViewEdit *edit, size_t at)
{
    while (at < edit->length && is_of_word(edit, at))
        at++;
    while (at < edit->length && !is_of_word(edit, at))
        at++;
    return at;
}

size_t view_edit_line_begin(const ViewEdit *edit, size_t at)
{
    while (at > 0 && edit->text[at - 1] != '\n')
        at--;
    return at;
}

size_t view_edit_line_end(const ViewEdit *edit, size_t at)
{
    while (at < edit->length && edit->text[at] != '\n')
        at++;
    return at;
}

/* Of the line: its first letter, or its beginning from there. */
static size_t line_front(const ViewEdit *edit, size_t at)
{
    size_t begin = view_edit_line_begin(edit, at);
    size_t front = begin + strspn(edit->text + begin, " \t");
    return at == front ? begin : front;
}

static size_t target(const ViewEdit *edit, ViewEditStep step)
{
    switch (step) {
    case VIEW_EDIT_BACK:
        return letter_back(edit, edit->caret);
    case VIEW_EDIT_FORWARD:
        return letter_forward(edit, edit->caret);
    case VIEW_EDIT_WORD_BACK:
        return word_back(edit, edit->caret);
    case VIEW_EDIT_WORD_FORWARD:
        return word_forward(edit, edit->caret);
    case VIEW_EDIT_LINE_BEGIN:
        return line_front(edit, edit->caret);
    case VIEW_EDIT_LINE_END:
        return view_edit_line_end(edit, edit->caret);
    case VIEW_EDIT_TEXT_BEGIN:
        return 0;
    case VIEW_EDIT_TEXT_END:
        break;
    }
    return edit->length;
}

void view_edit_place(ViewEdit *edit, size_t at, bool extends)
{
    edit->caret = at;
    if (!extends)
        edit->anchor = at;
    edit->typing = false;
}

/* A selection is left at the end that the step points to. */
void view_edit_move(ViewEdit *edit, ViewEditStep step, bool extends)
{
    size_t begin, end;
    view_edit_selected(edit, &begin, &end);
    bool leaves = begin != end && !extends;
    if (leaves && (step == VIEW_EDIT_BACK || step == VIEW_EDIT_FORWARD))
        view_edit_place(edit, step == VIEW_EDIT_BACK ? begin : end, false);
    else
        view_edit_place(edit, target(edit, step), extends);
}

void view_edit_erase(ViewEdit *edit, ViewEditStep step)
{
    size_t begin, end;
    if (edit->caret == edit->anchor)
        edit->anchor = target(edit, step);
    view_edit_selected(edit, &begin, &end);
    view_edit_change(edit, begin, end - begin, "", 0);
}

/* ---- selecting ---- */

static void select_between(ViewEdit *edit, size_t begin, size_t end)
{
    view_edit_place(edit, begin, false);
    view_edit_place(edit, end, true);
}

void view_edit_select_all(ViewEdit *edit)
{
    select_between(edit, 0, edit->length);
}

void view_edit_select_word(ViewEdit *edit)
{
    size_t begin = edit->caret, end = edit->caret;
    while (begin > 0 && is_of_word(edit, begin - 1))
        begin--;
    while (end < edit->length && is_of_word(edit, end))
        end++;
    if (begin == end)
        end = letter_forward(edit, end);
    select_between(edit, begin, end);
}

void view_edit_select_line(ViewEdit *edit)
{
    size_t end = view_edit_line_end(edit, edit->caret);
    select_between(edit, view_edit_line_begin(edit, edit->caret),
                   end + (end < edit->length));
}

/* ---- finding ---- */

static bool stands_at(const ViewEdit *edit, size_t at, const char *wanted,
                      size_t length)
{
    return at + length <= edit->length &&
           strncasecmp(edit->text + at, wanted, length) == 0;
}

bool view_edit_find(ViewEdit *edit, const char *wanted, bool forward)
{
    size_t length = strlen(wanted), begin, end;
    view_edit_selected(edit, &begin, &end);
    size_t places = edit->length + 1;
    size_t from = begin + (begin != end);
    for (size_t i = 0; i < places && length > 0; i++) {
        size_t at = forward ? (from + i) % places
                            : (begin + 2 * places - 1 - i) % places;
        if (!stands_at(edit, at, wanted, length))
            continue;
        select_between(edit, at, at + length);
        return true;
    }
    return false;
}

uint32_t view_edit_line(const ViewEdit *edit, size_t at)
{
    uint32_t line = 1;
    for (size_t i = 0; i < at; i++)
        line += edit->text[i] == '\n';
    return line;
}

void view_edit_go_line(ViewEdit *edit, uint32_t line)
{
    size_t at = 0;
    while (line > 1 && at < edit->length)
        line -= edit->text[at++] == '\n';
    view_edit_place(edit, at, false);
}
