/*
 * view_edit.h - a text that is being changed: a caret, a selection, and every
 * change to be undone and done again.
 *
 * Positions are bytes of UTF-8 text and never lie within a character. Knows
 * neither rows nor fonts, and nothing of Python; see view_indent.h.
 */
#ifndef VIEW_EDIT_H
#define VIEW_EDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One place where something was taken out, put in, or both. */
typedef struct ViewEditChange {
    size_t at;
    char *removed, *inserted; /* owned; NUL-terminated */
    size_t removed_length, inserted_length;
    size_t caret, anchor; /* before it */
    bool joins;           /* it is undone together with the one before */
} ViewEditChange;

/* Zero-initialised is valid: an empty text. */
typedef struct ViewEdit {
    char *text; /* owned, NUL-terminated; NULL before view_edit_begin() */
    size_t length, capacity;
    size_t caret, anchor; /* equal: nothing is selected */
    ViewEditChange *changes;
    size_t change_count, change_capacity;
    size_t done;  /* of these; the others were undone */
    bool typing;  /* what is typed now belongs to the last change */
    bool joining; /* the next change belongs to the last one */
    size_t kept;  /* bytes that the changes hold */
} ViewEdit;

/* Where a caret goes, and how far a key erases. */
typedef enum ViewEditStep {
    VIEW_EDIT_BACK,
    VIEW_EDIT_FORWARD,
    VIEW_EDIT_WORD_BACK,
    VIEW_EDIT_WORD_FORWARD,
    VIEW_EDIT_LINE_BEGIN, /* its first letter; there already: its beginning */
    VIEW_EDIT_LINE_END,
    VIEW_EDIT_TEXT_BEGIN,
    VIEW_EDIT_TEXT_END
} ViewEditStep;

void view_edit_release(ViewEdit *edit);

/* Another text, which is copied, and no changes. */
void view_edit_begin(ViewEdit *edit, const char *text, size_t length);

/* The same, but as one change of the text that there is. */
void view_edit_become(ViewEdit *edit, const char *text, size_t length);

/* The selected bytes; an empty range at the caret if nothing is. */
void view_edit_selected(const ViewEdit *edit, size_t *begin, size_t *end);

/* Moves the caret; the selection goes with it if it `extends`. */
void view_edit_place(ViewEdit *edit, size_t at, bool extends);
void view_edit_move(ViewEdit *edit, ViewEditStep step, bool extends);
void view_edit_select_all(ViewEdit *edit);
void view_edit_select_word(ViewEdit *edit);
void view_edit_select_line(ViewEdit *edit);

/* Puts `text` in place of the selection. What is typed without a pause is
 * undone at once. */
void view_edit_insert(ViewEdit *edit, const char *text, size_t length);
void view_edit_type(ViewEdit *edit, const char *text, size_t length);

/* Takes out the selection, else what lies between the caret and where the step
 * leads. */
void view_edit_erase(ViewEdit *edit, ViewEditStep step);

/* One change; the caret goes behind it. */
void view_edit_change(ViewEdit *edit, size_t at, size_t removed,
                      const char *text, size_t length);

/* Both return false if there is nothing left to do. */
bool view_edit_undo(ViewEdit *edit);
bool view_edit_redo(ViewEdit *edit);

/* Selects where `wanted` stands next, in letters of either case, and begins
 * anew at the end. Returns false if it stands nowhere. */
bool view_edit_find(ViewEdit *edit, const char *wanted, bool forward);

/* Lines from 1. */
uint32_t view_edit_line(const ViewEdit *edit, size_t at);
size_t view_edit_line_begin(const ViewEdit *edit, size_t at);
size_t view_edit_line_end(const ViewEdit *edit, size_t at);
void view_edit_go_line(ViewEdit *edit, uint32_t line);

#endif
