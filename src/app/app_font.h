/*
 * app_font.h - the fonts of the window: widths, and glyphs kept once made.
 *
 * Four roles (view_draw.h) and, behind them, any font that has a character
 * which those lack. The measurer given to `view` and the glyphs drawn agree by
 * construction. For one thread at a time.
 */
#ifndef APP_FONT_H
#define APP_FONT_H

#include "app_face.h"

typedef struct AppFonts AppFonts;

/* Returns NULL and says why in `error` if there is no font for a role. The
 * caller owns the result. */
AppFonts *app_fonts_new(BaseText *error);
void app_fonts_free(AppFonts *fonts); /* NULL is allowed */

/* For view; valid while the fonts are. */
ViewMeasure app_fonts_measure(AppFonts *fonts);

/* Unhinted advance of one character at size 1. */
float app_fonts_advance(AppFonts *fonts, ViewFont font, uint32_t code);

/* Masks are borrowed until the next app_fonts_trim(). */
AppGlyph app_fonts_glyph(AppFonts *fonts, ViewFont font, float size,
                         uint32_t code);

/* Makes the glyphs of English text at `size` px before they are needed. */
void app_fonts_warm(AppFonts *fonts, ViewFont font, float size);

/* Forgets all glyphs if they have become too many. Between frames. */
void app_fonts_trim(AppFonts *fonts);

/* The next character of UTF-8 text, in which a broken byte stands for the
 * replacement character. `length` > 0; returns the bytes it takes. */
size_t app_fonts_next(const char *text, size_t length, uint32_t *code);

#endif
