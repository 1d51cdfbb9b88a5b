#include "view_theme.h"

#include <math.h>
#include <string.h>

static const char *const names[VIEW_THEME_COUNT] = {
    [VIEW_THEME_DARK] = "dark",
    [VIEW_THEME_LIGHT] = "light",
    [VIEW_THEME_PRINT] = "print",
};

static void set_dark(ViewTheme *theme)
{
    theme->panel = 0x1b1e25ff;
    theme->raised = 0x21252eff;
    theme->raised_edge = 0x39404dff;
    theme->control = 0x262b35ff;
    theme->control_hover = 0x323845ff;
    theme->control_edge = 0x39404dff;
    theme->canvas = 0x14161bff;
    theme->instant = 0x20222cff;
    theme->grid = 0x323644ff;
    theme->separator = 0x2d313dff;
    theme->highlight = 0x2a2c3aff;
    theme->text = 0xe8eaeeff;
    theme->text_dim = 0xa2a8b4ff;
    theme->on_accent = 0x1b1023ff;
    theme->on_mark = 0x0b1a1dff;
    theme->accent = 0xc792eaff;
    theme->queued = 0x949ba8ff;
    theme->running = 0x2ec4d6ff;
    theme->waiting = 0x4d82d6ff;
    theme->cancel = 0xf0a63aff;
    theme->cancelled = 0xb58a55ff;
    theme->failed = 0xf0616aff;
    theme->done = 0x3fb982ff;
    theme->ghost = 0x8a919dff;
    theme->group = 0x8a919dff;
    theme->spawn = 0x5b6270ff;
    theme->abort_dim = 0xa87832ff;
    theme->locks[0] = 0xe07fb4ff;
    theme->locks[1] = 0xa9c15cff;
    theme->limit = 0xd9c45aff;
    theme->item = 0xc3c9d3ff;
    theme->code_text = 0xc9ced8ff;
    theme->code_keyword = 0xa3b4e0ff;
    theme->code_string = 0xd3b58cff;
    theme->code_number = 0xd3b58cff;
    theme->code_comment = 0x949aa7ff;
    theme->code_definition = 0xe8eaeeff;
}

static void set_light(ViewTheme *theme)
{
    theme->panel = 0xffffffff;
    theme->raised = 0xf1f3f6ff;
    theme->raised_edge = 0xc9ced7ff;
    theme->control = 0xeceef2ff;
    theme->control_hover = 0xdfe2e9ff;
    theme->control_edge = 0xc9ced7ff;
    theme->canvas = 0xf6f7f9ff;
    theme->instant = 0xf3eef8ff;
    theme->grid = 0xd6d3e0ff;
    theme->separator = 0xdedee8ff;
    theme->highlight = 0xf1e8f7ff;
    theme->text = 0x16181dff;
    theme->text_dim = 0x565b67ff;
    theme->on_accent = 0xffffffff;
    theme->on_mark = 0xffffffff;
    theme->accent = 0x8239b3ff;
    theme->queued = 0x6b7280ff;
    theme->running = 0x077e8eff;
    theme->waiting = 0x3f78cfff;
    theme->cancel = 0xb86b00ff;
    theme->cancelled = 0x8b6a3dff;
    theme->failed = 0xc22834ff;
    theme->done = 0x1d7f52ff;
    theme->ghost = 0x6f7582ff;
    theme->group = 0x6f7582ff;
    theme->spawn = 0xa3a8b3ff;
    theme->abort_dim = 0xcf9a4eff;
    theme->locks[0] = 0xb0306fff;
    theme->locks[1] = 0x55701aff;
    theme->limit = 0x7d6a00ff;
    theme->item = 0x454b57ff;
    theme->code_text = 0x2b2f38ff;
    theme->code_keyword = 0x3f5799ff;
    theme->code_string = 0x7d5420ff;
    theme->code_number = 0x7d5420ff;
    theme->code_comment = 0x5f6572ff;
    theme->code_definition = 0x16181dff;
}

/* Ink on white paper: surfaces are told apart by their edges, and states by how
 * dark they are, too, for a printer that has but black. */
static void set_print(ViewTheme *theme)
{
    set_light(theme);
    theme->panel = theme->raised = theme->control = 0xffffffff;
    theme->control_hover = theme->canvas = theme->instant = 0xffffffff;
    theme->raised_edge = theme->control_edge = 0x7a7f88ff;
    theme->grid = theme->separator = 0xb4b8c0ff;
    theme->highlight = 0xeeeeeeff;
    theme->text = theme->code_text = theme->code_definition = 0x000000ff;
    theme->text_dim = theme->code_comment = 0x3c4048ff;
    theme->accent = 0x5c1f86ff;
    theme->queued = theme->ghost = theme->group = 0x555a63ff;
    theme->running = 0x004b57ff;
    theme->waiting = 0x4f7fc4ff;
    theme->cancel = 0xa86200ff;
    theme->cancelled = 0x6e4f22ff;
    theme->failed = 0x9c0d1aff;
    theme->done = 0x0f5e39ff;
}

static void set_sizes(ViewTheme *theme, float scale)
{
    theme->size_title = 17 * scale;
    theme->size_heading = 14 * scale;
    theme->size_text = 13 * scale;
    theme->size_small = 12 * scale;
    theme->size_tiny = 12 * scale;
    theme->size_mono = 12 * scale;
    theme->pad = 12 * scale;
    theme->ruler_height = 56 * scale;
    theme->label_width = 108 * scale;
    theme->lane_height = 44 * scale;
    theme->lane_least = 20 * scale;
    theme->loop_height = 40 * scale;
    theme->bar_height = 12 * scale;
    theme->tick_width = 5 * scale;
    theme->mark_radius = 7.5f * scale;
    theme->corner = 8 * scale;
}

void view_theme_init(ViewTheme *theme, ViewThemeKind kind, float scale)
{
    static void (*const set[VIEW_THEME_COUNT])(ViewTheme *) = {
        [VIEW_THEME_DARK] = set_dark,
        [VIEW_THEME_LIGHT] = set_light,
        [VIEW_THEME_PRINT] = set_print,
    };

    *theme = (ViewTheme){.kind = kind, .scale = scale};
    set[kind](theme);
    set_sizes(theme, scale);
}

void view_theme_sharpen(ViewTheme *theme)
{
    bool dark = theme->kind == VIEW_THEME_DARK;
    ViewColour ink = dark ? 0xffffffff : 0x000000ff;
    ViewColour ground = dark ? 0x000000ff : 0xffffffff;

    theme->panel = theme->canvas = ground;
    theme->text = theme->code_text = theme->code_definition = ink;
    theme->text_dim = view_theme_blend(view_theme_fade(ink, 0.8f), ground);
    theme->code_comment = theme->text_dim;
    theme->queued = theme->ghost = theme->group = theme->text_dim;
    theme->spawn = view_theme_blend(view_theme_fade(ink, 0.6f), ground);
}

const char *view_theme_name(ViewThemeKind kind)
{
    return names[kind];
}

bool view_theme_named(const char *name, ViewThemeKind *kind)
{
    size_t length = strcspn(name, " \n");

    for (int i = 0; i < VIEW_THEME_COUNT; i++) {
        if (strlen(names[i]) != length || memcmp(names[i], name, length) != 0)
            continue;
        *kind = (ViewThemeKind)i;
        return true;
    }
    return false;
}

static unsigned channel_of(ViewColour colour, int shift)
{
    return (colour >> shift) & 0xff;
}

ViewColour view_theme_fade(ViewColour colour, float opacity)
{
    float alpha = opacity < 0 ? 0 : opacity > 1 ? 1 : opacity;

    return (colour & 0xffffff00u) | (ViewColour)lroundf(alpha * 255);
}

ViewColour view_theme_blend(ViewColour top, ViewColour bottom)
{
    unsigned alpha = channel_of(top, 0);
    ViewColour blended = 0xff;

    for (int shift = 8; shift <= 24; shift += 8) {
        unsigned mixed = channel_of(top, shift) * alpha +
                         channel_of(bottom, shift) * (255 - alpha);
        blended |= (mixed + 127) / 255 << shift;
    }
    return blended;
}

/* Relative luminance, as in WCAG 2. */
static double luminance_of(ViewColour colour)
{
    static const double weights[3] = {0.2126, 0.7152, 0.0722};
    double sum = 0;

    for (int i = 0; i < 3; i++) {
        double c = channel_of(colour, 24 - 8 * i) / 255.0;
        sum += weights[i] *
               (c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double view_theme_contrast(ViewColour a, ViewColour b)
{
    double x = luminance_of(a), y = luminance_of(b);

    return x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
}
