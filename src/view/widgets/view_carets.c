#include "view_carets.h"

#include "base_text.h"
#include "base_utf8.h"

#include <string.h>

static size_t line_length(const char *text, size_t length)
{
    const char *end = memchr(text, '\n', length);

    return end ? (size_t)(end - text) : length;
}

/* CPython writes "~~~~^^~~" below an operation. */
static bool is_carets(const char *line, size_t length)
{
    bool any = false;

    for (size_t i = 0; i < length; i++) {
        if (!strchr(" ^~", line[i]))
            return false;
        any = any || line[i] != ' ';
    }
    return any;
}

/* The length of the line of carets; 0: there is none. */
static size_t carets_after(const char *text, size_t length, size_t line)
{
    if (line == length)
        return 0;
    size_t below = line_length(text + line + 1, length - line - 1);

    return is_carets(text + line + 1, below) ? below : 0;
}

bool view_carets_follow(const char *text, size_t length)
{
    return carets_after(text, length, line_length(text, length)) > 0;
}

/* The byte where the character of that number begins. */
static size_t byte_of(const char *text, size_t length, size_t character)
{
    size_t at = 0;
    uint32_t code;

    while (character > 0 && at < length) {
        size_t step = base_utf8_next(text + at, length - at, &code);
        at += step > 0 ? step : 1;
        character--;
    }
    return at;
}

/* The first column to be shown of so many, so that the carets are in sight with
 * something before them. */
static size_t first_column(size_t total, size_t carets, size_t last,
                           uint32_t columns)
{
    size_t lead = columns / 3;

    if (total <= columns || last <= columns)
        return 0;
    size_t from = carets > lead ? carets - lead : 0;
    return from + columns > total ? total - columns : from;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

ViewCarets view_carets_cut(const char *text, size_t length, uint32_t columns)
{
    size_t line = line_length(text, length);
    size_t below = carets_after(text, length, line), top = line + 1;
    size_t total = base_utf8_count(text, line);
    size_t from = first_column(total > below ? total : below,
                               strspn(text + top, " "), below, columns);
    size_t first = byte_of(text, line, from);

    return (ViewCarets){
        .begin = {first, top + least(from, below)},
        .end = {first + byte_of(text + first, line - first, columns),
                top + least(from + columns, below)}};
}

static void draw_line(ViewUi *ui, ViewRect rect, ViewFace face,
                      const char *text, size_t begin, size_t end, bool before,
                      bool after)
{
    static const char dots[] = "\xE2\x80\xA6";
    BaseText line = {0};
    size_t second =
        before ? begin + byte_of(text + begin, end - begin, 1) : begin;

    if (before)
        base_text_append(&line, dots);
    base_text_append_n(&line, text + second, end - second);
    if (after)
        base_text_append(&line, dots);
    rect.w += 2 * face.size; /* it is cut already */
    view_ui_text(ui, rect, face, base_text_str(&line));
    base_text_release(&line);
}

/* The line and its carets; returns how many bytes that were. */
static size_t put_pair(ViewUi *ui, ViewRect rect, ViewFace face, float row,
                       const char *text, size_t length, bool paint)
{
    float advance = view_ui_width(ui, face, "0");
    uint32_t columns = rect.w > 9 * advance ? (uint32_t)(rect.w / advance) : 9;
    ViewCarets cut = view_carets_cut(text, length, columns - 1);
    size_t line = line_length(text, length);
    size_t below = carets_after(text, length, line);

    if (paint) {
        draw_line(ui, view_rect(rect.x, rect.y, rect.w, row), face, text,
                  cut.begin[0], cut.end[0], cut.begin[0] > 0,
                  cut.end[0] < line);
        draw_line(ui, view_rect(rect.x, rect.y + row, rect.w, row), face, text,
                  cut.begin[1], cut.end[1], false, false);
    }
    return line + 1 + below;
}

static float put_line(ViewUi *ui, ViewRect rect, ViewFace face, float row,
                      const char *text, size_t length, bool paint)
{
    BaseText line = {0};
    float height = row / 2;

    base_text_append_n(&line, text, length);
    if (length > 0)
        height = view_ui_paragraph(ui, rect, face, row, line.data, paint);
    base_text_release(&line);
    return height;
}

float view_carets_report(ViewUi *ui, ViewRect rect, ViewFace face, float row,
                         const char *text, bool paint)
{
    size_t length = strlen(text);
    float top = rect.y;

    while (length > 0) {
        size_t taken = line_length(text, length);
        if (view_carets_follow(text, length)) {
            taken = put_pair(ui, rect, face, row, text, length, paint);
            rect.y += 2 * row;
        } else {
            rect.y += put_line(ui, rect, face, row, text, taken, paint);
        }
        taken += taken < length; /* with its end */
        text += taken;
        length -= taken;
    }
    return rect.y - top;
}
