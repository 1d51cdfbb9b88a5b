/*
 * app_face.h - one font file: finding it, and its glyphs one at a time.
 *
 * Finds Inter and JetBrains Mono through fontconfig, or what the machine has
 * instead, and whatever has a character that those lack. Glyphs come as
 * coverage at quarters of a pixel, so that text can stand at any of them and
 * its spacing is even. Caches nothing; see app_font.h.
 */
#ifndef APP_FACE_H
#define APP_FACE_H

#include "base_text.h"
#include "view_draw.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct AppFace AppFace;

/* The places within a pixel at which a glyph may begin. */
#define APP_GLYPH_PHASES 4

/* Coverage of one glyph for a pen at each quarter of a pixel. */
typedef struct AppGlyph {
    int left;  /* from the pen's pixel to the masks' first column */
    int top;   /* from the baseline's row up to the first row */
    int width; /* of each mask; 0: nothing to see */
    int height;
    uint8_t *masks; /* APP_GLYPH_PHASES of width * height, one after another */
} AppGlyph;

/* Before the first face: lets fontconfig know of the fonts that came with the
 * program, if there are any. On a machine without a configuration of its own
 * they are all that it knows. */
void app_face_begin(void);

/* The best face for the role, and for the character if that is not 0. Returns
 * NULL if there is no such font or it does not open; then, if `error` is not
 * NULL, it says why. The caller owns the result. */
AppFace *app_face_new(ViewFont font, uint32_t code, BaseText *error);
void app_face_free(AppFace *face); /* NULL is allowed */

bool app_face_has(const AppFace *face, uint32_t code);
const char *app_face_path(const AppFace *face); /* borrowed */

/* Unhinted advance, of a font of size 1. */
float app_face_advance(AppFace *face, uint32_t code);

/* The glyph at `size` px, masks owned by the caller (base_free). */
AppGlyph app_face_glyph(AppFace *face, float size, uint32_t code);

#endif
