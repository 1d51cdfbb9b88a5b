#include "view_svg.h"

#include "base_check.h"
#include "base_memory.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

static const struct {
    const char *family, *fallback;
    int weight;
} fonts[VIEW_FONT_COUNT] = {
    [VIEW_FONT_SANS] = {"Inter", "sans-serif", 400},
    [VIEW_FONT_SANS_MEDIUM] = {"Inter", "sans-serif", 500},
    [VIEW_FONT_SANS_BOLD] = {"Inter", "sans-serif", 600},
    [VIEW_FONT_MONO] = {"JetBrains Mono", "monospace", 400},
};

typedef struct Writer {
    const ViewDrawList *list;
    BaseText *out;
    unsigned clips;            /* given out so far: their ids */
    unsigned open_clips;       /* groups that are to be closed */
    const char *prefix;        /* of ids */
    bool marked;               /* commands say which event they tell of */
    const ViewDrawList *light; /* the same in the other theme, and */
    ViewSvgColours *colours;   /* the pairs that they make; NULL: one theme */
} Writer;

/* The number of the pair of colours that a command has in the two themes. */
static size_t pair_of(Writer *writer, const ViewCommand *command)
{
    ViewSvgColours *colours = writer->colours;
    size_t index = (size_t)(command - writer->list->commands);
    ViewColour dark = command->colour;
    ViewColour light = writer->light->commands[index].colour;

    for (size_t i = 0; i < colours->count; i++)
        if (colours->pairs[i].dark == dark && colours->pairs[i].light == light)
            return i;
    BASE_GROW(colours->pairs, colours->count, colours->capacity);
    colours->pairs[colours->count] = (ViewSvgPair){dark, light};
    return colours->count++;
}

static void open_tag(Writer *writer, const ViewCommand *command,
                     const char *tag)
{
    base_text_printf(writer->out, "<%s", tag);
    if (writer->marked)
        base_text_printf(writer->out, " data-i=\"%u\"",
                         (unsigned)(command - writer->list->commands));
    if (writer->marked && command->mark != 0)
        base_text_printf(writer->out, " data-e=\"%u\"", command->mark - 1);
}

/* At most two decimals and none that are zero. */
static void append_length(BaseText *out, float value)
{
    long hundredths = lround((double)value * 100);

    if (hundredths < 0)
        base_text_append_char(out, '-');
    hundredths = labs(hundredths);
    base_text_printf(out, "%ld", hundredths / 100);
    if (hundredths % 10 != 0)
        base_text_printf(out, ".%02ld", hundredths % 100);
    else if (hundredths % 100 != 0)
        base_text_printf(out, ".%ld", hundredths % 100 / 10);
}

static void append_attribute(BaseText *out, const char *name, float value)
{
    base_text_printf(out, " %s=\"", name);
    append_length(out, value);
    base_text_append_char(out, '"');
}

/* `name` is fill or stroke, of which a class has the first letter. */
static void append_paint(Writer *writer, const ViewCommand *command,
                         const char *name)
{
    BaseText *out = writer->out;
    ViewColour colour = command->colour;
    unsigned alpha = colour & 0xff;

    if (writer->colours) {
        base_text_printf(out, " class=\"%c%zu", *name,
                         pair_of(writer, command));
        if (command->kind == VIEW_COMMAND_TEXT)
            base_text_printf(out, " t%d", (int)command->font);
        base_text_append_char(out, '"');
        return;
    }
    base_text_printf(out, " %s=\"#%06x\"", name, colour >> 8);
    if (alpha != 0xff) {
        base_text_printf(out, " %s-opacity=\"", name);
        append_length(out, (float)alpha / 255);
        base_text_append_char(out, '"');
    }
}

static void append_stroke(Writer *writer, const ViewCommand *command)
{
    BaseText *out = writer->out;

    base_text_append(out, " fill=\"none\"");
    append_paint(writer, command, "stroke");
    append_attribute(out, "stroke-width", command->width);
    if (command->dash > 0) {
        base_text_append(out, " stroke-dasharray=\"");
        append_length(out, command->dash);
        base_text_append_char(out, ' ');
        append_length(out, command->gap);
        base_text_append_char(out, '"');
    }
}

static void append_box(BaseText *out, ViewRect rect, float radius)
{
    append_attribute(out, "x", rect.x);
    append_attribute(out, "y", rect.y);
    append_attribute(out, "width", fmaxf(rect.w, 0));
    append_attribute(out, "height", fmaxf(rect.h, 0));
    if (radius > 0)
        append_attribute(out, "rx", radius);
}

static void write_rect(Writer *writer, const ViewCommand *command)
{
    open_tag(writer, command, "rect");
    append_box(writer->out, command->rect, command->radius);
    append_paint(writer, command, "fill");
    base_text_append(writer->out, "/>\n");
}

static void write_frame(Writer *writer, const ViewCommand *command)
{
    float half = command->width / 2;
    ViewRect rect = command->rect;
    ViewRect inner = {rect.x + half, rect.y + half, rect.w - command->width,
                      rect.h - command->width};

    open_tag(writer, command, "rect");
    append_box(writer->out, inner, command->radius - half);
    append_stroke(writer, command);
    base_text_append(writer->out, "/>\n");
}

/* Stripes from bottom left to top right, each cut to the rect. */
static void write_hatch(Writer *writer, const ViewCommand *command)
{
    ViewRect r = command->rect;
    BaseText *out = writer->out;

    open_tag(writer, command, "path");
    base_text_append(out, " d=\"");
    for (float x = r.x - r.h; x < r.x + r.w; x += command->size) {
        float from = fmaxf(x, r.x), to = fminf(x + r.h, r.x + r.w);
        if (to <= from)
            continue;
        base_text_append_char(out, 'M');
        append_length(out, from);
        base_text_append_char(out, ' ');
        append_length(out, r.y + r.h - (from - x));
        base_text_append_char(out, 'L');
        append_length(out, to);
        base_text_append_char(out, ' ');
        append_length(out, r.y + r.h - (to - x));
    }
    base_text_append_char(out, '"');
    append_stroke(writer, command);
    base_text_append(out, "/>\n");
}

static void write_points(Writer *writer, const ViewCommand *command)
{
    bool filled = command->kind == VIEW_COMMAND_POLYGON;
    BaseText *out = writer->out;

    open_tag(writer, command, filled ? "polygon" : "polyline");
    base_text_append(out, " points=\"");
    for (uint32_t i = 0; i < command->count; i++) {
        ViewPoint point = writer->list->points[command->first + i];
        if (i > 0)
            base_text_append_char(out, ' ');
        append_length(out, point.x);
        base_text_append_char(out, ',');
        append_length(out, point.y);
    }
    base_text_append_char(out, '"');
    if (filled)
        append_paint(writer, command, "fill");
    else
        append_stroke(writer, command);
    base_text_append(out, "/>\n");
}

static void write_circle(Writer *writer, const ViewCommand *command)
{
    float radius = command->rect.w / 2;

    open_tag(writer, command, "circle");
    append_attribute(writer->out, "cx", command->rect.x + radius);
    append_attribute(writer->out, "cy", command->rect.y + radius);
    append_attribute(writer->out, "r", radius);
    append_paint(writer, command, "fill");
    base_text_append(writer->out, "/>\n");
}

static void write_text(Writer *writer, const ViewCommand *command)
{
    BaseText *out = writer->out;

    if (command->count == 0)
        return;
    open_tag(writer, command, "text");
    base_text_append(out, " xml:space=\"preserve\"");
    append_attribute(out, "x", command->rect.x);
    append_attribute(out, "y", command->rect.y);
    if (!writer->colours)
        base_text_printf(out, " font-family=\"%s, %s\" font-weight=\"%d\"",
                         fonts[command->font].family,
                         fonts[command->font].fallback,
                         fonts[command->font].weight);
    append_attribute(out, "font-size", command->size);
    append_attribute(out, "textLength", command->text_width);
    append_paint(writer, command, "fill");
    base_text_append_char(out, '>');
    base_text_append_escaped(out, view_draw_text_of(writer->list, command),
                             command->count);
    base_text_append(out, "</text>\n");
}

static void write_clip(Writer *writer, const ViewCommand *command)
{
    BaseText *out = writer->out;

    base_text_printf(out, "<clipPath id=\"%sc%u\"><rect", writer->prefix,
                     ++writer->clips);
    append_box(out, command->rect, 0);
    base_text_printf(out, "/></clipPath>\n<g clip-path=\"url(#%sc%u)\">\n",
                     writer->prefix, writer->clips);
    writer->open_clips++;
}

static void write_unclip(Writer *writer)
{
    if (writer->open_clips == 0)
        return;
    base_text_append(writer->out, "</g>\n");
    writer->open_clips--;
}

static void write_command(Writer *writer, const ViewCommand *command)
{
    switch (command->kind) {
    case VIEW_COMMAND_RECT:
        write_rect(writer, command);
        break;
    case VIEW_COMMAND_FRAME:
        write_frame(writer, command);
        break;
    case VIEW_COMMAND_HATCH:
        write_hatch(writer, command);
        break;
    case VIEW_COMMAND_POLYLINE:
    case VIEW_COMMAND_POLYGON:
        write_points(writer, command);
        break;
    case VIEW_COMMAND_CIRCLE:
        write_circle(writer, command);
        break;
    case VIEW_COMMAND_TEXT:
        write_text(writer, command);
        break;
    case VIEW_COMMAND_CLIP:
        write_clip(writer, command);
        break;
    case VIEW_COMMAND_UNCLIP:
        write_unclip(writer);
        break;
    }
}

void view_svg_open(float width, float height, float scale, BaseText *out)
{
    base_text_append(out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    append_attribute(out, "width", scale * width);
    append_attribute(out, "height", scale * height);
    base_text_append(out, " viewBox=\"0 0 ");
    append_length(out, width);
    base_text_append_char(out, ' ');
    append_length(out, height);
    base_text_append(out, "\">\n");
}

void view_svg_append(const ViewDrawList *list, size_t index, BaseText *out)
{
    Writer writer = {.list = list, .out = out, .prefix = ""};

    write_command(&writer, &list->commands[index]);
}

void view_svg_append_clip(ViewRect clip, BaseText *out)
{
    base_text_append(out, "<rect");
    append_box(out, clip, 0);
    base_text_append(out, "/>");
}

void view_svg_write(const ViewDrawList *list, float width, float height,
                    float scale, BaseText *out)
{
    Writer writer = {.list = list, .out = out, .prefix = ""};

    view_svg_open(width, height, scale, out);
    for (size_t i = 0; i < list->count; i++)
        write_command(&writer, &list->commands[i]);
    while (writer.open_clips > 0)
        write_unclip(&writer);
    base_text_append(out, "</svg>\n");
}

void view_svg_write_part(const ViewDrawList *list, size_t first, size_t end,
                         const char *prefix, BaseText *out)
{
    Writer writer = {
        .list = list, .out = out, .prefix = prefix, .marked = true};

    for (size_t i = first; i < end; i++)
        write_command(&writer, &list->commands[i]);
    while (writer.open_clips > 0)
        write_unclip(&writer);
}

void view_svg_write_twofold(const ViewDrawList *dark, const ViewDrawList *light,
                            const char *prefix, ViewSvgColours *colours,
                            BaseText *out)
{
    Writer writer = {.list = dark,
                     .out = out,
                     .prefix = prefix,
                     .marked = true,
                     .light = light,
                     .colours = colours};

    BASE_REQUIRE(dark->count == light->count);
    for (size_t i = 0; i < dark->count; i++)
        if (dark->commands[i].role != VIEW_ROLE_PLAYHEAD)
            write_command(&writer, &dark->commands[i]);
    while (writer.open_clips > 0)
        write_unclip(&writer);
}

static void append_rule(char letter, size_t number, const char *property,
                        ViewColour colour, BaseText *out)
{
    unsigned alpha = colour & 0xff;

    base_text_printf(out, ".%c%zu{%s:#%06x", letter, number, property,
                     colour >> 8);
    if (alpha != 0xff) {
        base_text_printf(out, ";%s-opacity:", property);
        append_length(out, (float)alpha / 255);
    }
    base_text_append_char(out, '}');
}

void view_svg_append_colours(const ViewSvgColours *colours, bool light,
                             BaseText *out)
{
    for (size_t i = 0; i < colours->count; i++) {
        ViewColour colour =
            light ? colours->pairs[i].light : colours->pairs[i].dark;
        append_rule('f', i, "fill", colour, out);
        append_rule('s', i, "stroke", colour, out);
        base_text_append_char(out, '\n');
    }
}

void view_svg_append_fonts(BaseText *out)
{
    for (int i = 0; i < VIEW_FONT_COUNT; i++)
        base_text_printf(out, ".t%d{font-family:%s,%s;font-weight:%d}\n", i,
                         fonts[i].family, fonts[i].fallback, fonts[i].weight);
}

void view_svg_release_colours(ViewSvgColours *colours)
{
    base_free(colours->pairs);
    *colours = (ViewSvgColours){0};
}
