#include "py_traceback_fold.h"

#include <string.h>

#include "py_color.h"
#include "py_traceback_source.h"

/* CPython's limits. */
enum {
    MAX_REPEATS = 3,
    MAX_FRAMES_312 = 1000 /* of which the innermost are shown */
};

static bool same_place(const PyTracebackFrame *left,
                       const PyTracebackFrame *right)
{
    return left->line == right->line &&
           strcmp(left->filename, right->filename) == 0 &&
           strcmp(left->function, right->function) == 0;
}

static void append_repeated(int count, BaseText *out)
{
    count -= MAX_REPEATS;
    if (count > 0)
        base_text_printf(out, "  [Previous line repeated %d more time%s]\n",
                         count, count > 1 ? "s" : "");
}

void py_traceback_append_frames(const PyTracebackInfo *info, PyVersion version,
                                bool is_colored, BaseText *out)
{
    const char *color = is_colored ? PY_COLOR_MAGENTA : "";
    const char *end = is_colored ? PY_COLOR_END : "";
    int first = 0, count = 0;

    if (version < PY_VERSION_313 && info->frame_count > MAX_FRAMES_312)
        first = info->frame_count - MAX_FRAMES_312;
    for (int i = first; i < info->frame_count; i++) {
        const PyTracebackFrame *frame = &info->frames[i];

        if (i == first || !same_place(frame, frame - 1)) {
            append_repeated(count, out);
            count = 0;
        }
        if (++count > MAX_REPEATS)
            continue;
        base_text_printf(out, "  File %s\"%s\"%s, line %s%d%s, in %s%s%s\n",
                         color, frame->filename, end, color, frame->line, end,
                         color, frame->function, end);
        py_traceback_append_source(frame, version, is_colored, out);
    }
    append_repeated(count, out);
}
