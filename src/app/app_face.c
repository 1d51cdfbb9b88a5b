#define _POSIX_C_SOURCE 200809L

#include "app_face.h"

#include "base_memory.h"
#include "base_paths.h"
#include "base_words.h"

#include <SDL_ttf.h>
#include <errno.h>
#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <math.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Advances are read from a font so large that its whole pixels are fine
 * enough; SDL_ttf tells them in no other way. */
enum { METRIC_SIZE = 2048 };

/* The file is mapped: SDL_ttf would seek and read for every glyph. */
struct AppFace {
    char *path;
    void *bytes;
    size_t size;
    TTF_Font *metric; /* METRIC_SIZE px, unhinted */
    TTF_Font *raster; /* four times as wide as high */
    int raster_dpi;   /* 72 times the size in px */
};

/* The two that the picture was made for, then what the desktop prefers, then
 * some for a machine whose configuration names no preference. */
static const char *const sans_families[] = {
    "Inter", "sans-serif", "DejaVu Sans", "Liberation Sans", "Noto Sans", NULL};
static const char *const mono_families[] = {
    "JetBrains Mono",  "monospace",      "DejaVu Sans Mono",
    "Liberation Mono", "Noto Sans Mono", NULL};

static FcPattern *make_pattern(ViewFont font, uint32_t code)
{
    static const int weights[VIEW_FONT_COUNT] = {
        [VIEW_FONT_SANS] = FC_WEIGHT_REGULAR,
        [VIEW_FONT_SANS_MEDIUM] = FC_WEIGHT_MEDIUM,
        [VIEW_FONT_SANS_BOLD] = FC_WEIGHT_DEMIBOLD,
        [VIEW_FONT_MONO] = FC_WEIGHT_REGULAR,
    };
    bool mono = font == VIEW_FONT_MONO;
    const char *const *families = mono ? mono_families : sans_families;
    FcPattern *pattern = FcPatternCreate();
    for (size_t i = 0; families[i]; i++)
        FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)families[i]);
    FcPatternAddInteger(pattern, FC_WEIGHT, weights[font]);
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    if (mono)
        FcPatternAddInteger(pattern, FC_SPACING, FC_MONO);
    if (code != 0) {
        FcCharSet *wanted = FcCharSetCreate();
        FcCharSetAddChar(wanted, code);
        FcPatternAddCharSet(pattern, FC_CHARSET, wanted);
        FcCharSetDestroy(wanted);
    }
    FcConfigSubstitute(NULL, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    return pattern;
}

/* Those fonts alone. */
static void know_alone(const char *folder)
{
    BaseText path = {0};
    FcConfig *config = FcConfigCreate();
    base_text_printf(&path, "%s/fonts.conf", folder);
    if (FcConfigParseAndLoad(config, (const FcChar8 *)path.data, FcFalse) &&
        FcConfigBuildFonts(config))
        FcConfigSetCurrent(config);
    FcConfigDestroy(config); /* it has another owner now */
    base_text_release(&path);
}

void app_face_begin(void)
{
    char *folder = base_paths_data_file("fonts");
    if (folder && access("/etc/fonts/fonts.conf", R_OK) != 0)
        know_alone(folder);
    else if (folder)
        FcConfigAppFontAddDir(NULL, (const FcChar8 *)folder);
    base_free(folder);
}

/* Returns the path, owned by the caller; NULL if there is no font. */
static char *find_file(ViewFont font, uint32_t code, int *index)
{
    FcResult result = FcResultMatch;
    FcPattern *pattern = make_pattern(font, code);
    FcPattern *match = FcFontMatch(NULL, pattern, &result);
    FcPatternDestroy(pattern);
    if (!match)
        return NULL;
    FcChar8 *file = NULL;
    char *path = NULL;
    if (FcPatternGetString(match, FC_FILE, 0, &file) == FcResultMatch)
        path = base_strdup((const char *)file);
    if (FcPatternGetInteger(match, FC_INDEX, 0, index) != FcResultMatch)
        *index = 0;
    FcPatternDestroy(match);
    return path;
}

/* Returns false and sets errno. */
static bool map_file(AppFace *face)
{
    struct stat status;
    int file = open(face->path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    if (fstat(file, &status) == 0 && status.st_size > 0) {
        face->size = (size_t)status.st_size;
        face->bytes = mmap(NULL, face->size, PROT_READ, MAP_PRIVATE, file, 0);
        if (face->bytes == MAP_FAILED)
            face->bytes = NULL;
    }
    close(file);
    return face->bytes != NULL;
}

/* `wide` times as wide as high. */
static TTF_Font *open_font(const AppFace *face, int index, int size,
                           unsigned dpi, unsigned wide)
{
    SDL_RWops *stream = SDL_RWFromConstMem(face->bytes, (int)face->size);
    if (!stream)
        return NULL;
    TTF_Font *font =
        TTF_OpenFontIndexDPIRW(stream, 1, size, index, dpi * wide, dpi);
    if (font)
        TTF_SetFontHinting(font,
                           wide > 1 ? TTF_HINTING_LIGHT : TTF_HINTING_NONE);
    return font;
}

static bool open_face(AppFace *face, int index)
{
    face->raster_dpi = 72 * 12;
    face->metric = open_font(face, index, METRIC_SIZE, 72, 1);
    if (face->metric)
        face->raster = open_font(face, index, 1, (unsigned)face->raster_dpi,
                                 APP_GLYPH_PHASES);
    return face->raster != NULL;
}

AppFace *app_face_new(ViewFont font, uint32_t code, BaseText *error)
{
    int index = 0;
    BaseText why = {0};
    AppFace *face = base_alloc_zero(sizeof *face);
    face->path = find_file(font, code, &index);
    if (!face->path)
        base_text_append(&why, _("fontconfig knows no font at all; install one "
                                 "(fonts-inter, fonts-dejavu-core)"));
    else if (!map_file(face))
        base_text_printf(&why, _("cannot open the font %s: %s"), face->path,
                         strerror(errno));
    else if (!open_face(face, index))
        base_text_printf(&why, _("cannot use the font %s: %s"), face->path,
                         TTF_GetError());
    if (why.length > 0) {
        if (error)
            base_text_append(error, why.data);
        app_face_free(face);
        face = NULL;
    }
    base_text_release(&why);
    return face;
}

void app_face_free(AppFace *face)
{
    if (!face)
        return;
    if (face->metric)
        TTF_CloseFont(face->metric);
    if (face->raster)
        TTF_CloseFont(face->raster);
    if (face->bytes)
        munmap(face->bytes, face->size);
    base_free(face->path);
    base_free(face);
}

bool app_face_has(const AppFace *face, uint32_t code)
{
    return TTF_GlyphIsProvided32(face->metric, code) != 0;
}

const char *app_face_path(const AppFace *face)
{
    return face->path;
}

float app_face_advance(AppFace *face, uint32_t code)
{
    int advance = 0;
    if (TTF_GlyphMetrics32(face->metric, code, NULL, NULL, NULL, NULL,
                           &advance) != 0)
        return 0.0f;
    return (float)advance / METRIC_SIZE;
}

/* SDL_ttf takes whole sizes, but any resolution. */
static bool set_size(AppFace *face, float size)
{
    int dpi = (int)lrintf(72.0f * size);
    if (dpi < 72)
        dpi = 72;
    if (dpi == face->raster_dpi)
        return true;
    if (TTF_SetFontSizeDPI(face->raster, 1, (unsigned)dpi * APP_GLYPH_PHASES,
                           (unsigned)dpi) != 0)
        return false;
    face->raster_dpi = dpi;
    return true;
}

static int floor_quarter(int value)
{
    return value >= 0 ? value / 4 : -((-value + 3) / 4);
}

/* Sums four columns of the wide picture into one. `origin` is the picture's
 * first column, in quarters of a pixel from the pen. */
static void narrow(const SDL_Surface *wide, int origin, int phase,
                   int first_row, const AppGlyph *glyph)
{
    const uint8_t *pixels = wide->pixels;
    uint8_t *mask =
        glyph->masks + (size_t)(phase * glyph->width * glyph->height);
    for (int y = 0; y < glyph->height; y++) {
        const uint8_t *row = pixels + (ptrdiff_t)(y + first_row) * wide->pitch;
        for (int x = 0; x < glyph->width; x++) {
            int from = (glyph->left + x) * 4 - phase - origin;
            unsigned sum = 0;
            for (int i = from < 0 ? 0 : from; i < from + 4 && i < wide->w; i++)
                sum += row[i];
            *mask++ = (uint8_t)((sum + 2) / 4);
        }
    }
}

static bool row_is_empty(const SDL_Surface *wide, int y)
{
    const uint8_t *row =
        (const uint8_t *)wide->pixels + (ptrdiff_t)y * wide->pitch;
    for (int x = 0; x < wide->w; x++)
        if (row[x] != 0)
            return false;
    return true;
}

AppGlyph app_face_glyph(AppFace *face, float size, uint32_t code)
{
    AppGlyph glyph = {0};
    int min_x = 0;
    int max_y = 0;
    if (!set_size(face, size) ||
        TTF_GlyphMetrics32(face->raster, code, &min_x, NULL, NULL, &max_y,
                           NULL) != 0)
        return glyph;
    SDL_Surface *wide = TTF_RenderGlyph32_Shaded(
        face->raster, code, (SDL_Color){255, 255, 255, 255},
        (SDL_Color){0, 0, 0, 0});
    if (!wide)
        return glyph;
    int ascent = TTF_FontAscent(face->raster);
    int first = 0;
    int last = wide->h;
    while (first < last && row_is_empty(wide, first))
        first++;
    while (last > first && row_is_empty(wide, last - 1))
        last--;
    if (wide->format->BytesPerPixel == 1 && first < last) {
        int origin = min_x < 0 ? min_x : 0;
        glyph.left = floor_quarter(origin);
        glyph.width = floor_quarter(origin + wide->w + 3 + 3) - glyph.left;
        glyph.top = (ascent > max_y ? ascent : max_y) - first;
        glyph.height = last - first;
        glyph.masks =
            base_alloc((size_t)(glyph.width * glyph.height * APP_GLYPH_PHASES));
        for (int phase = 0; phase < APP_GLYPH_PHASES; phase++)
            narrow(wide, origin, phase, first, &glyph);
    }
    SDL_FreeSurface(wide);
    return glyph;
}
