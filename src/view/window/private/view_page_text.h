/*
 * view_page_text.h - what is the same in all pages: their style, their controls
 * and the script that steps through the events.
 */
#ifndef VIEW_PAGE_TEXT_H
#define VIEW_PAGE_TEXT_H

extern const char view_page_style[];
extern const char view_page_body[];
extern const char view_page_script[];

#endif
