#include "view_spots.h"

#include "base_check.h"
#include "base_memory.h"
#include "view_rect.h"

#include <math.h>

enum { CLIPS_MOST = 16 };

void view_spots_release(ViewSpots *spots)
{
    base_free(spots->spots);
    base_free(spots->points);
    *spots = (ViewSpots){0};
}

/* A text's box round its capitals and what hangs below the line. */
static ViewRect box_of(const ViewCommand *command)
{
    if (command->kind != VIEW_COMMAND_TEXT)
        return command->rect;
    return view_rect(command->rect.x, command->rect.y - command->size * 0.75f,
                     command->text_width, command->size * 0.95f);
}

static void add_points(ViewSpots *spots, const ViewDrawList *list,
                       const ViewCommand *command)
{
    for (uint32_t i = 0; i < command->count; i++) {
        BASE_GROW(spots->points, spots->point_count, spots->point_capacity);
        spots->points[spots->point_count++] = list->points[command->first + i];
    }
}

/* A line's box has no height, and is seen all the same. */
static bool is_in_sight(ViewRect box, ViewRect clip)
{
    return box.x < clip.x + clip.w && box.x + box.w >= clip.x &&
           box.y < clip.y + clip.h && box.y + box.h >= clip.y;
}

/* Narrows the part [*from, *to] of a way to what lies between two bounds. */
static void narrow(float at, float way, float least, float most, float *from,
                   float *to)
{
    if (way == 0) {
        if (at < least || at > most)
            *to = -1;
        return;
    }
    float a = (least - at) / way, b = (most - at) / way;
    *from = fmaxf(*from, fminf(a, b));
    *to = fminf(*to, fmaxf(a, b));
}

/* The middle of what is seen of a piece of a line. Returns false if nothing
 * is. */
static bool middle_in_sight(ViewPoint a, ViewPoint b, ViewRect clip,
                            ViewPoint *middle)
{
    float from = 0, to = 1;

    narrow(a.x, b.x - a.x, clip.x, clip.x + clip.w, &from, &to);
    narrow(a.y, b.y - a.y, clip.y, clip.y + clip.h, &from, &to);
    if (from > to)
        return false;
    float at = (from + to) / 2;
    *middle = (ViewPoint){a.x + at * (b.x - a.x), a.y + at * (b.y - a.y)};
    return view_rect_has(clip, middle->x, middle->y);
}

/* A point of a line that is seen; false: none is. */
static bool line_in_sight(const ViewPoint *points, uint32_t count,
                          ViewRect clip, ViewPoint *found)
{
    for (uint32_t i = 0; i + 1 < count; i++)
        if (middle_in_sight(points[i], points[i + 1], clip, found))
            return true;
    return false;
}

static void add_spot(ViewSpots *spots, const ViewDrawList *list,
                     const ViewCommand *command, ViewRect clip)
{
    bool line = command->kind == VIEW_COMMAND_POLYLINE;
    ViewRect box = box_of(command);
    ViewPoint some;

    if (line ? !line_in_sight(list->points + command->first, command->count,
                              clip, &some)
             : !is_in_sight(box, clip))
        return;
    BASE_GROW(spots->spots, spots->count, spots->capacity);
    spots->spots[spots->count++] =
        (ViewSpot){.kind = command->kind,
                   .role = command->role,
                   .subject = command->subject,
                   .mark = command->mark,
                   .mark_end = command->mark_end,
                   .command = (uint32_t)(command - list->commands),
                   .box = line ? clip : view_rect_intersect(box, clip),
                   .width = command->width,
                   .first = spots->point_count,
                   .count = line ? command->count : 0};
    if (line)
        add_points(spots, list, command);
}

void view_spots_take(ViewSpots *spots, const ViewDrawList *list, size_t first,
                     ViewRect clip)
{
    ViewRect clips[CLIPS_MOST] = {clip};
    int depth = 0;

    spots->count = spots->point_count = 0;
    for (size_t i = first; i < list->count; i++) {
        const ViewCommand *command = &list->commands[i];
        if (command->kind == VIEW_COMMAND_CLIP) {
            BASE_REQUIRE(depth + 1 < CLIPS_MOST);
            clips[depth + 1] = view_rect_intersect(clips[depth], command->rect);
            depth++;
        } else if (command->kind == VIEW_COMMAND_UNCLIP) {
            depth--;
        } else if (command->mark != 0) {
            add_spot(spots, list, command, clips[depth]);
        }
    }
}

static float distance_to_piece(ViewPoint a, ViewPoint b, float x, float y)
{
    float dx = b.x - a.x, dy = b.y - a.y;
    float length = dx * dx + dy * dy;
    float at = length > 0 ? ((x - a.x) * dx + (y - a.y) * dy) / length : 0;

    at = fminf(fmaxf(at, 0), 1);
    return hypotf(x - a.x - at * dx, y - a.y - at * dy);
}

static float distance_to_line(const ViewSpots *spots, const ViewSpot *spot,
                              float x, float y)
{
    const ViewPoint *points = spots->points + spot->first;
    float least = INFINITY;

    if (!view_rect_has(spot->box, x, y))
        return INFINITY;
    for (uint32_t i = 0; i + 1 < spot->count; i++)
        least = fminf(least, distance_to_piece(points[i], points[i + 1], x, y));
    return fmaxf(least - spot->width / 2, 0);
}

static float distance_to_box(ViewRect box, float x, float y)
{
    float dx = fmaxf(fmaxf(box.x - x, x - box.x - box.w), 0);
    float dy = fmaxf(fmaxf(box.y - y, y - box.y - box.h), 0);

    return hypotf(dx, dy);
}

/* A frame is its edge alone. */
static float distance_to_edge(ViewRect box, float x, float y)
{
    if (!view_rect_has(box, x, y))
        return distance_to_box(box, x, y);
    float side = fminf(x - box.x, box.x + box.w - x);
    return fminf(side, fminf(y - box.y, box.y + box.h - y));
}

/* Of a frame round lanes the border alone is a mark. */
static bool is_frame(const ViewSpot *spot)
{
    return spot->kind == VIEW_COMMAND_FRAME &&
           (spot->role == VIEW_ROLE_GROUP_FRAME ||
            spot->role == VIEW_ROLE_GATHER);
}

static float distance(const ViewSpots *spots, const ViewSpot *spot, float x,
                      float y)
{
    if (spot->count > 0)
        return distance_to_line(spots, spot, x, y);
    if (is_frame(spot))
        return distance_to_edge(spot->box, x, y);
    return distance_to_box(spot->box, x, y);
}

const ViewSpot *view_spots_at(const ViewSpots *spots, float x, float y,
                              float reach)
{
    const ViewSpot *found = NULL;
    float least = reach;

    for (uint32_t i = spots->count; i > 0 && (!found || least > 0); i--) {
        float far = distance(spots, &spots->spots[i - 1], x, y);
        if (far < least || (!found && far <= least)) {
            found = &spots->spots[i - 1];
            least = far;
        }
    }
    return found;
}

ViewPoint view_spot_point(const ViewSpots *spots, const ViewSpot *spot)
{
    ViewRect box = spot->box;

    ViewPoint found;

    if (spot->count > 0 &&
        line_in_sight(spots->points + spot->first, spot->count, box, &found))
        return found;
    if (is_frame(spot))
        return (ViewPoint){box.x + box.w / 2, box.y + 0.5f};
    return (ViewPoint){box.x + box.w / 2, box.y + box.h / 2};
}
