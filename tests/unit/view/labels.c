#include "labels.h"

#include "view_window_private.h"

#include <check.h>
#include <math.h>

enum { MOST_TEXTS = 1024, MOST_CLIPS = 16 };

typedef struct Label {
    ViewRect box; /* what is seen of it */
    const char *text;
    ViewRole role;
} Label;

static ViewRect intersect(ViewRect a, ViewRect b)
{
    float x = fmaxf(a.x, b.x), y = fmaxf(a.y, b.y);
    return (ViewRect){x, y, fminf(a.x + a.w, b.x + b.w) - x,
                      fminf(a.y + a.h, b.y + b.h) - y};
}

static bool overlap(ViewRect a, ViewRect b)
{
    ViewRect both = intersect(a, b);
    return both.w > 0.5f && both.h > 0.5f;
}

/* Within its sides. */
static bool is_beside(ViewRect box, ViewRect rect)
{
    return box.x > rect.x - 0.6f && box.x + box.w < rect.x + rect.w + 0.6f;
}

/* A panel that is drawn over others hides what lies under it. */
static int hide_under(ViewRect panel, Label *labels, int count)
{
    int kept = 0;
    for (int i = 0; i < count; i++) {
        ViewRect both = intersect(labels[i].box, panel);
        if (both.w <= 0 || both.h <= 0)
            labels[kept++] = labels[i];
    }
    return kept;
}

static bool is_cover(const ViewCommand *command)
{
    return command->kind == VIEW_COMMAND_RECT &&
           command->role == VIEW_ROLE_PANEL && command->rect.w >= 100 &&
           command->rect.h >= 100 && (command->colour & 0xFF) == 0xFF;
}

/* The zone of a button's action round the middle of its name; NULL: it does
 * nothing now. */
static const ViewZone *zone_of(const Stage *stage, const ViewCommand *command,
                               ViewRect box)
{
    const ViewUi *ui = &stage->window->ui;
    float x = box.x + box.w / 2, y = box.y + box.h / 2;

    for (size_t i = ui->zone_count; i > 0; i--) {
        const ViewZone *zone = &ui->zones[i - 1];
        if ((uint32_t)zone->action == command->subject &&
            view_rect_has(zone->rect, x, y))
            return zone;
    }
    return NULL;
}

/* A button's name leaves neither its frame nor what can be clicked. */
static void check_button(const Stage *stage, const ViewCommand *command,
                         const ViewCommand *frame, ViewRect box)
{
    const char *text = view_draw_text_of(&stage->list, command);
    const ViewZone *zone = zone_of(stage, command, box);

    FIXTURE_EXPECT(!zone || is_beside(box, zone->rect),
                   "\"%s\" (%.0f to %.0f) leaves its zone (%.0f to %.0f)", text,
                   (double)box.x, (double)(box.x + box.w), (double)zone->rect.x,
                   (double)(zone->rect.x + zone->rect.w));
    float middle = box.y + box.h / 2;
    bool framed = frame && frame->subject == command->subject &&
                  middle >= frame->rect.y &&
                  middle <= frame->rect.y + frame->rect.h;
    FIXTURE_EXPECT(!framed || is_beside(box, frame->rect),
                   "\"%s\" (%.0f to %.0f) leaves its button (%.0f to %.0f)",
                   text, (double)box.x, (double)(box.x + box.w),
                   (double)frame->rect.x,
                   (double)(frame->rect.x + frame->rect.w));
}

/* All texts of the picture with their clips; fails on one that a clip cuts at
 * its side. */
static int collect(const Stage *stage, Label *labels)
{
    ViewRect clips[MOST_CLIPS] = {{0, 0, stage->width, stage->height}};
    const ViewCommand *frame = NULL; /* of the last button */
    int depth = 0, count = 0;
    for (size_t i = 0; i < stage->list.count; i++) {
        const ViewCommand *command = &stage->list.commands[i];
        if (command->kind == VIEW_COMMAND_CLIP) {
            clips[depth + 1] = intersect(clips[depth], command->rect);
            depth++;
        } else if (command->kind == VIEW_COMMAND_UNCLIP) {
            depth--;
        } else if (is_cover(command)) {
            count = hide_under(intersect(command->rect, clips[depth]), labels,
                               count);
        } else if (command->kind == VIEW_COMMAND_FRAME &&
                   command->role == VIEW_ROLE_BUTTON &&
                   command->rect.w >= 24) { /* an icon is smaller */
            frame = command;
        } else if (command->kind == VIEW_COMMAND_TEXT) {
            const char *text = view_draw_text_of(&stage->list, command);
            ViewRect box = stage_text_box(command);
            ViewRect seen = intersect(box, clips[depth]);
            if (seen.w <= 0 || seen.h <= 0 || text[0] == '\0')
                continue;
            FIXTURE_EXPECT(command->size >= 12, "\"%s\" is too small", text);
            FIXTURE_EXPECT(seen.w > box.w - 0.6f,
                           "\"%s\" is cut at its side (%.0f of %.0f px)", text,
                           (double)seen.w, (double)box.w);
            if (command->role == VIEW_ROLE_BUTTON)
                check_button(stage, command, frame, box);
            FIXTURE_EXPECT(count < MOST_TEXTS, "more than %d texts", count);
            labels[count++] = (Label){seen, text, command->role};
        }
    }
    ck_assert_int_eq(depth, 0);
    return count;
}

void labels_check(const Stage *stage, const char *of)
{
    static Label labels[MOST_TEXTS];
    int count = collect(stage, labels);
    for (int i = 0; i < count; i++)
        for (int k = i + 1; k < count; k++)
            FIXTURE_EXPECT(!overlap(labels[i].box, labels[k].box),
                           "%s, event %u, %.0fx%.0f: \"%s\" (%.0f, %.0f) and "
                           "\"%s\" (%.0f, %.0f) overlap",
                           of, view_window_event(stage->window),
                           (double)stage->width, (double)stage->height,
                           labels[i].text, (double)labels[i].box.x,
                           (double)labels[i].box.y, labels[k].text,
                           (double)labels[k].box.x, (double)labels[k].box.y);
}
