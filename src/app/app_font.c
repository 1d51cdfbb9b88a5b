#include "app_font.h"

#include "app_table.h"
#include "base_memory.h"
#include "base_utf8.h"
#include "base_words.h"

#include <SDL_ttf.h>
#include <math.h>

enum {
    GLYPH_BYTES_MAX = 8 << 20,
    FALLBACK_MAX = 64, /* faces opened for single characters */
    ASCII = 128
};

/* What a role does with a character. */
typedef struct Character {
    uint32_t face;
    float advance;
} Character;

struct AppFonts {
    AppFace **faces; /* one per role, then the fallbacks; owned */
    size_t face_count, face_capacity;
    ViewFont roles[FALLBACK_MAX];        /* by face: whose characters it has */
    float ascii[VIEW_FONT_COUNT][ASCII]; /* advances; < 0: not asked yet */
    AppTable character_table;
    Character *characters;
    size_t character_count, character_capacity;
    AppTable glyph_table;
    AppGlyph *glyphs;
    size_t glyph_count, glyph_capacity;
    size_t glyph_bytes;
};

AppFonts *app_fonts_new(BaseText *error)
{
    if (TTF_Init() != 0) {
        base_text_printf(error, _("cannot start SDL_ttf: %s"), TTF_GetError());
        return NULL;
    }
    AppFonts *fonts = base_alloc_zero(sizeof *fonts);
    app_face_begin();
    for (int role = 0; role < VIEW_FONT_COUNT; role++) {
        AppFace *face = app_face_new((ViewFont)role, 0, error);
        if (!face) {
            app_fonts_free(fonts);
            return NULL;
        }
        BASE_GROW(fonts->faces, fonts->face_count, fonts->face_capacity);
        fonts->faces[fonts->face_count++] = face;
        for (int i = 0; i < ASCII; i++)
            fonts->ascii[role][i] = -1.0f;
    }
    return fonts;
}

static void forget_glyphs(AppFonts *fonts)
{
    for (size_t i = 0; i < fonts->glyph_count; i++)
        base_free(fonts->glyphs[i].masks);
    fonts->glyph_count = 0;
    fonts->glyph_bytes = 0;
    app_table_release(&fonts->glyph_table);
}

void app_fonts_free(AppFonts *fonts)
{
    if (!fonts)
        return;
    forget_glyphs(fonts);
    base_free(fonts->glyphs);
    base_free(fonts->characters);
    app_table_release(&fonts->character_table);
    for (size_t i = 0; i < fonts->face_count; i++)
        app_face_free(fonts->faces[i]);
    base_free(fonts->faces);
    base_free(fonts);
    TTF_Quit();
}

/* The face that draws the character in the role: the role's own, one that is
 * open for it already, or one that fontconfig finds. */
static uint32_t face_for(AppFonts *fonts, ViewFont font, uint32_t code)
{
    if (app_face_has(fonts->faces[font], code))
        return (uint32_t)font;
    for (size_t i = VIEW_FONT_COUNT; i < fonts->face_count; i++)
        if (fonts->roles[i] == font && app_face_has(fonts->faces[i], code))
            return (uint32_t)i;
    if (fonts->face_count >= FALLBACK_MAX)
        return (uint32_t)font;
    AppFace *face = app_face_new(font, code, NULL);
    if (!face || !app_face_has(face, code)) {
        app_face_free(face);
        return (uint32_t)font;
    }
    BASE_GROW(fonts->faces, fonts->face_count, fonts->face_capacity);
    fonts->faces[fonts->face_count] = face;
    fonts->roles[fonts->face_count] = font;
    return (uint32_t)fonts->face_count++;
}

/* What takes no room and shows nothing is drawn as a space. */
static uint32_t visible(uint32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0) ? ' ' : code;
}

static Character character_of(AppFonts *fonts, ViewFont font, uint32_t code)
{
    uint64_t key = (uint64_t)font << 32 | code;
    uint32_t place = 0;
    if (app_table_find(&fonts->character_table, key, &place))
        return fonts->characters[place];
    Character character = {.face = face_for(fonts, font, code)};
    character.advance = app_face_advance(fonts->faces[character.face], code);
    BASE_GROW(fonts->characters, fonts->character_count,
              fonts->character_capacity);
    app_table_add(&fonts->character_table, key,
                  (uint32_t)fonts->character_count);
    fonts->characters[fonts->character_count++] = character;
    return character;
}

float app_fonts_advance(AppFonts *fonts, ViewFont font, uint32_t code)
{
    if (code >= ASCII)
        return character_of(fonts, font, visible(code)).advance;
    float *advance = &fonts->ascii[font][code];
    if (*advance < 0.0f)
        *advance = character_of(fonts, font, visible(code)).advance;
    return *advance;
}

size_t app_fonts_next(const char *text, size_t length, uint32_t *code)
{
    unsigned char first = (unsigned char)*text;
    if (first < ASCII) {
        *code = first;
        return 1;
    }
    size_t used = base_utf8_next(text, length, code);
    if (used == 0) {
        *code = 0xfffd;
        return 1;
    }
    return used;
}

static float width(void *context, ViewFont font, float size, const char *text,
                   size_t length)
{
    float sum = 0.0f;
    while (length > 0) {
        uint32_t code = 0;
        size_t used = app_fonts_next(text, length, &code);
        sum += app_fonts_advance(context, font, code);
        text += used;
        length -= used;
    }
    return sum * size;
}

ViewMeasure app_fonts_measure(AppFonts *fonts)
{
    return (ViewMeasure){width, fonts};
}

AppGlyph app_fonts_glyph(AppFonts *fonts, ViewFont font, float size,
                         uint32_t code)
{
    code = visible(code);
    uint32_t face = character_of(fonts, font, code).face;
    /* Sizes differ by 1/72 px at least, see app_face.c; none is above 900. */
    uint64_t key = (uint64_t)face << 48 |
                   (uint64_t)(lrintf(size * 72.0f) & 0xffff) << 32 | code;
    uint32_t place = 0;
    if (app_table_find(&fonts->glyph_table, key, &place))
        return fonts->glyphs[place];
    AppGlyph glyph = app_face_glyph(fonts->faces[face], size, code);
    BASE_GROW(fonts->glyphs, fonts->glyph_count, fonts->glyph_capacity);
    app_table_add(&fonts->glyph_table, key, (uint32_t)fonts->glyph_count);
    fonts->glyphs[fonts->glyph_count++] = glyph;
    fonts->glyph_bytes +=
        (size_t)(glyph.width * glyph.height * APP_GLYPH_PHASES);
    return glyph;
}

void app_fonts_warm(AppFonts *fonts, ViewFont font, float size)
{
    for (uint32_t code = '!'; code <= 'z'; code++)
        app_fonts_glyph(fonts, font, size, code);
}

void app_fonts_trim(AppFonts *fonts)
{
    if (fonts->glyph_bytes > GLYPH_BYTES_MAX)
        forget_glyphs(fonts);
}
