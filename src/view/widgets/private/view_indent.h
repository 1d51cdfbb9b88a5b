/*
 * view_indent.h - what an editor knows of Python's lines: how deep they stand.
 *
 * Lines stand by multiples of four blanks; a line that is indented by tabs
 * keeps them. Reads no more of the language than the end of a line.
 */
#ifndef VIEW_INDENT_H
#define VIEW_INDENT_H

#include "view_edit.h"

/* A new line, as deep as the one before it, or deeper after a colon, or less
 * deep after a return and its like. */
void view_indent_enter(ViewEdit *edit);

/* The lines of the selection deeper or less deep; without a selection blanks
 * at the caret. */
void view_indent_more(ViewEdit *edit);
void view_indent_less(ViewEdit *edit);

/* Before the first letter of a line a whole step is erased. */
void view_indent_erase_back(ViewEdit *edit);

/* Makes comments of the selection's lines, or takes their signs away. */
void view_indent_comment(ViewEdit *edit);

#endif
