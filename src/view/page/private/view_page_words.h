/*
 * view_page_words.h - what a page says by itself, in its language.
 */
#ifndef VIEW_PAGE_WORDS_H
#define VIEW_PAGE_WORDS_H

#include "base_text.h"

/* Appends a member of an object: the words by the names that page.js has for
 * them. */
void view_page_append_words(BaseText *out);

#endif
