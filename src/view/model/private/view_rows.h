/*
 * view_rows.h - lines of text of fixed advance, broken into rows.
 *
 * For sources and outputs, which may be very long: rows are made once for a
 * width and then only those in sight are drawn. Knows bytes and columns, not
 * what the text means.
 */
#ifndef VIEW_ROWS_H
#define VIEW_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct ViewRow {
    uint32_t owner;      /* whose text it is: a line, an event */
    uint32_t begin, end; /* bytes of that text */
    uint16_t shift;      /* columns by which it is moved to the right */
    bool first;          /* of its text */
} ViewRow;

/* Zero-initialised is valid and empty. */
typedef struct ViewRows {
    ViewRow *rows;
    uint32_t count, capacity;
    uint32_t columns; /* that the rows were made for; 0: none were */
} ViewRows;

void view_rows_release(ViewRows *rows);

/* Forgets all rows and takes a new width, at least 8 columns. */
void view_rows_begin(ViewRows *rows, uint32_t columns);

/* Appends the rows of bytes [begin, end) of `text`, which hold no newline.
 * Breaks after a blank, a comma or a bracket if what follows fits the next row
 * or there is one near, else before the dot of an attribute or behind an equals
 * sign, and within a word only if it is too long for any row; what goes on is
 * indented a little deeper than the line. A text without bytes is one empty
 * row. */
void view_rows_add(ViewRows *rows, uint32_t owner, const char *text,
                   size_t begin, size_t end);

/* The first row of an owner at or past `owner`; `count` if there is none.
 * Owners must have been added in rising order. */
uint32_t view_rows_find(const ViewRows *rows, uint32_t owner);

/* Columns that bytes [begin, end) take; a tab goes to the next multiple of 4,
 * counted from the row's beginning. */
uint32_t view_rows_columns(const char *text, size_t begin, size_t end);

/* Copies bytes [begin, end) to `out` (at most `room`, NUL included) so that
 * every character takes one column: tabs become blanks, what is not UTF-8 or
 * is a control character becomes U+FFFD. `column` is where the first stands. */
void view_rows_copy(const char *text, size_t begin, size_t end, uint32_t column,
                    char *out, size_t room);

/* Columns that a character takes: two of Chinese, Japanese, Korean and of most
 * emoji, none of an accent that stands over the one before. */
uint32_t view_rows_width(uint32_t code);

#endif
