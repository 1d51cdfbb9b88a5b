#include "view_timeline_shared.h"

#include "base_words.h"
#include "explain_words.h"
#include "trace_facts.h"

#include <math.h>

enum { LANES_LEAST = 2, LANES_MOST = 16, ACCESSES = 3 };

#define LANE 34.0f  /* px at scale 1 */
#define REST 20.0f  /* px of the line that names the others */
#define SHARE 0.45f /* of the room that tasks have, too */

/* What is done with the variable, in the order in which it is. */
typedef enum Access { ACCESS_READ, ACCESS_LOST, ACCESS_WRITTEN } Access;

/* First those to which a write is lost, then the others. */
static uint32_t variable_count(const ViewTimeline *timeline)
{
    const TraceFacts *facts = timeline->shared;
    uint32_t count = facts ? facts->lost_count : 0;

    for (uint32_t i = 0; facts && i < facts->shared_count; i++)
        count += facts->shared[i].lost == 0;
    return count;
}

void view_timeline_shared_place(ViewTimeline *timeline, float room)
{
    uint32_t count = variable_count(timeline);
    float lane = LANE * timeline->theme->scale;
    float fit = fmaxf(room * SHARE / lane, LANES_LEAST);

    count = count < LANES_MOST ? count : LANES_MOST;
    timeline->shared_lanes = (float)count <= fit ? count : (uint32_t)fit;
}

/* The shared variable of a lane; VIEW_NONE: one that is no global. */
static uint32_t shared_of(const TraceFacts *facts, uint32_t lane)
{
    uint32_t next = facts->lost_count;

    for (uint32_t i = 0; i < facts->shared_count; i++) {
        uint32_t own =
            facts->shared[i].lost != 0 ? facts->shared[i].lost - 1 : next++;
        if (own == lane)
            return i;
    }
    return VIEW_NONE;
}

float view_timeline_shared_height(const ViewTimeline *timeline)
{
    bool rest = timeline->shared_lanes < variable_count(timeline);

    return ((float)timeline->shared_lanes * LANE + (rest ? REST : 0)) *
           timeline->theme->scale;
}

/* The lost writes of all variables: first the first of each. */
typedef struct Lost {
    uint32_t lane;
    const TraceAccess *access[ACCESSES];
} Lost;

static uint32_t lost_count(const TraceFacts *facts)
{
    return facts->lost_count + facts->again_count;
}

static Lost lost_at(const TraceFacts *facts, uint32_t index)
{
    if (index < facts->lost_count) {
        const TraceLostWrite *first = &facts->lost[index];
        return (Lost){index, {&first->read, &first->lost, &first->written}};
    }
    const TraceLostAgain *again = &facts->again[index - facts->lost_count];
    return (Lost){again->first, {&again->read, &again->lost, &again->written}};
}

static float access_x(const ViewPainter *painter, const TraceAccess *access)
{
    return fminf(view_painter_after(painter, access->event),
                 painter->plot.x + painter->plot.w + 20);
}

/* Who writes may read again in the same step: reads have a row of their own. */
static float access_y(const ViewPainter *painter, Access access, float y)
{
    return y + (access == ACCESS_READ ? -6 : 6) * painter->theme->scale;
}

/* A ring where it is read. */
static void draw_ring(ViewDrawList *list, const ViewTheme *theme, ViewRect box,
                      float r)
{
    view_draw_rect(list, box, theme->canvas, r);
    view_draw_frame(list, box, theme->waiting, r, 1.8f * theme->scale);
}

static void draw_read(const ViewPainter *painter, ViewRect box, float r)
{
    draw_ring(painter->list, painter->theme, box, r);
}

/* A square where it is written, crossed out where that comes to nothing. */
static void draw_square(ViewDrawList *list, const ViewTheme *theme,
                        ViewRect box, bool lost)
{
    float r = box.w / 2, x = box.x + r, y = box.y + r;

    view_draw_rect(list, box, lost ? theme->failed : theme->running, 1.5f);
    if (lost)
        view_draw_line(list, (ViewPoint){x - 1.7f * r, y + 1.7f * r},
                       (ViewPoint){x + 1.7f * r, y - 1.7f * r}, theme->text,
                       1.6f * theme->scale);
}

/* Times that a variable is read, or written, too near to be drawn apart. */
typedef struct Bundle {
    uint32_t first, last, count; /* indices of sights */
    float left, right;           /* where these two are */
} Bundle;

/* How many they are, where there is room before `limit`. */
static void draw_bundle_count(const ViewPainter *painter, const Bundle *bundle,
                              float y, float limit)
{
    const ViewTheme *theme = painter->theme;
    float x = bundle->right + 6 * theme->scale;
    BaseText text = {0};

    base_text_append_unsigned(&text, bundle->count);
    float width =
        painter->measure->width(painter->measure->context, VIEW_FONT_SANS,
                                theme->size_tiny, text.data, text.length);
    if (x + width + 4 * theme->scale < limit)
        view_draw_text(painter->list, painter->measure,
                       (ViewPoint){x, y + theme->size_tiny * 0.36f},
                       VIEW_FONT_SANS, theme->size_tiny, theme->text_dim,
                       text.data);
    base_text_release(&text);
}

/* Smaller than what is lost; their subjects come after those of the lost
 * writes. */
static void draw_bundle(const ViewPainter *painter, const Bundle *bundle,
                        float y, float limit)
{
    const TraceFacts *facts = painter->timeline->shared;
    const TraceSight *sight = &facts->sights[bundle->first];
    float r = 3.5f * painter->theme->scale;

    if (bundle->count == 0)
        return;
    y = access_y(painter, sight->writes ? ACCESS_WRITTEN : ACCESS_READ, y);
    ViewRect box = {bundle->left - r, y - r,
                    bundle->right - bundle->left + 2 * r, 2 * r};
    view_draw_mark(painter->list, VIEW_ROLE_SHARED,
                   lost_count(facts) * ACCESSES + bundle->first + 1,
                   sight->access.event);
    if (bundle->count > 1)
        painter->list->mark_end = facts->sights[bundle->last].access.event + 1;
    if (sight->writes)
        view_draw_rect(painter->list, box, painter->theme->running, 1.5f);
    else
        draw_read(painter, box, r);
    if (bundle->count > 1)
        draw_bundle_count(painter, bundle, y, limit);
}

static bool is_drawn(const ViewPainter *painter, const TraceSight *sight,
                     uint32_t shared, bool writes)
{
    return sight->shared == shared && sight->writes == writes &&
           !sight->of_lost &&
           view_painter_happened(painter, sight->access.event);
}

/* What is done with it all the time, from left to right. */
static void draw_sights(const ViewPainter *painter, uint32_t shared,
                        bool writes, float y)
{
    const TraceFacts *facts = painter->timeline->shared;
    float near = 5 * painter->theme->scale;
    Bundle bundle = {0};

    for (uint32_t i = 0; i < facts->sight_count; i++) {
        if (!is_drawn(painter, &facts->sights[i], shared, writes))
            continue;
        float x = access_x(painter, &facts->sights[i].access);
        if (x < painter->plot.x)
            continue;
        if (bundle.count == 0 || x > bundle.right + near) {
            draw_bundle(painter, &bundle, y, x);
            bundle = (Bundle){.first = i, .left = x};
        }
        bundle.last = i;
        bundle.right = x;
        bundle.count++;
    }
    draw_bundle(painter, &bundle, y, painter->plot.x + painter->plot.w);
}

static void draw_access(const ViewPainter *painter, uint32_t index,
                        Access access, float y)
{
    const ViewTheme *theme = painter->theme;
    Lost lost = lost_at(painter->timeline->shared, index);
    const TraceAccess *what = lost.access[access];
    float x = access_x(painter, what), r = 4.5f * theme->scale;

    y = access_y(painter, access, y);
    if (!view_painter_happened(painter, what->event) || x < painter->plot.x)
        return;
    view_draw_mark(painter->list, VIEW_ROLE_SHARED,
                   index * ACCESSES + (uint32_t)access + 1, what->event);
    ViewRect box = {x - r, y - r, 2 * r, 2 * r};
    if (access == ACCESS_READ) {
        draw_read(painter, box, r);
        return;
    }
    draw_square(painter->list, theme, box, access == ACCESS_LOST);
}

/* From the read to the write that follows from it. */
static void draw_span(const ViewPainter *painter, const Lost *lost, float y)
{
    const TraceAccess *read = lost->access[ACCESS_READ];
    float left = access_x(painter, read);
    float right = access_x(painter, lost->access[ACCESS_WRITTEN]);
    float top = access_y(painter, ACCESS_READ, y);
    float end = fminf(right, painter->now);

    if (!view_painter_happened(painter, read->event) || end <= left)
        return;
    float slope = (access_y(painter, ACCESS_WRITTEN, y) - top) / (right - left);
    view_draw_line(painter->list, (ViewPoint){left, top},
                   (ViewPoint){end, top + (end - left) * slope},
                   painter->theme->waiting, 1.4f * painter->theme->scale);
}

/* A mark as in the lane, and how many of them there are so far. */
static void draw_count(const ViewPainter *painter, ViewPoint at, bool writes,
                       uint32_t count, bool more)
{
    const ViewTheme *theme = painter->theme;
    float scale = theme->scale, r = 3.5f * scale;
    ViewRect box = {at.x, at.y - 4 * scale - r, 2 * r, 2 * r};
    BaseText text = {0};

    if (writes)
        view_draw_rect(painter->list, box, theme->running, 1.5f);
    else
        draw_read(painter, box, r);
    base_text_append_unsigned(&text, count);
    if (more)
        base_text_append_char(&text, '+');
    view_draw_text_fit(painter->list, painter->measure,
                       (ViewPoint){at.x + 11 * scale, at.y}, 28 * scale,
                       VIEW_FONT_SANS, theme->size_tiny, theme->text_dim,
                       base_text_str(&text));
    base_text_release(&text);
}

/* How often it has been read and written so far; true: or more often. */
static bool count_sights(const TraceFacts *facts, uint32_t shared,
                         TraceEventId playhead, uint32_t counts[2])
{
    counts[false] = counts[true] = 0;
    for (uint32_t i = 0; i < facts->sight_count; i++) {
        const TraceSight *sight = &facts->sights[i];
        if (sight->shared == shared && sight->access.event <= playhead)
            counts[sight->writes]++;
    }
    return facts->shared[shared].more &&
           counts[false] + counts[true] == facts->shared[shared].told;
}

static void draw_counts(const ViewPainter *painter, uint32_t shared,
                        ViewPoint at)
{
    uint32_t counts[2];
    bool more = count_sights(painter->timeline->shared, shared,
                             painter->state->playhead, counts);

    draw_count(painter, at, false, counts[false], more);
    at.x += 40 * painter->theme->scale;
    draw_count(painter, at, true, counts[true], more);
}

static const char *name_of(const TraceFacts *facts, uint32_t lane)
{
    return lane < facts->lost_count
               ? facts->lost[lane].name
               : facts->shared[shared_of(facts, lane)].name;
}

static void draw_name(const ViewPainter *painter, uint32_t lane, float y)
{
    const ViewTheme *theme = painter->theme;
    const TraceFacts *facts = painter->timeline->shared;
    float x = painter->timeline->shared_rect.x + 20 * theme->scale;
    float room = painter->plot.x - x - 4;
    ViewPoint below = {x, y + 11.5f * theme->scale};
    BaseText text = {0};

    view_draw_mark(painter->list, VIEW_ROLE_SHARED_LANE, lane + 1,
                   painter->state->playhead);
    view_draw_text_fit(painter->list, painter->measure,
                       (ViewPoint){x, y - 2 * theme->scale}, room,
                       VIEW_FONT_MONO, theme->size_small, theme->text,
                       name_of(facts, lane));
    if (lane >= facts->lost_count) {
        draw_counts(painter, shared_of(facts, lane), below);
        return;
    }
    uint32_t count = facts->lost[lane].count;
    base_text_printf(&text, _n("%u write lost", "%u writes lost", count),
                     count);
    view_draw_text_fit(painter->list, painter->measure, below, room,
                       VIEW_FONT_SANS, theme->size_tiny, theme->text_dim,
                       base_text_str(&text));
    base_text_release(&text);
}

/* The next lost write of the same variable, or how many there are. */
static uint32_t next_of(const TraceFacts *facts, uint32_t index, uint32_t lane)
{
    uint32_t count = lost_count(facts);

    while (index < count && lost_at(facts, index).lane != lane)
        index++;
    return index;
}

/* What one has written is the next to be lost: then that is what is marked. */
static bool is_lost_next(const TraceFacts *facts, const Lost *lost,
                         uint32_t next)
{
    if (next >= lost_count(facts))
        return false;
    const TraceAccess *written = lost->access[ACCESS_WRITTEN];
    Lost after = lost_at(facts, next);
    const TraceAccess *other = after.access[ACCESS_LOST];
    return other->event == written->event && other->task == written->task &&
           other->thread == written->thread && other->line == written->line;
}

static void draw_accesses(const ViewPainter *painter, uint32_t lane, float y)
{
    const TraceFacts *facts = painter->timeline->shared;

    for (uint32_t i = lane; i < lost_count(facts);
         i = next_of(facts, i + 1, lane)) {
        Lost lost = lost_at(facts, i);
        draw_span(painter, &lost, y);
    }
    for (uint32_t i = lane, next; i < lost_count(facts); i = next) {
        Lost lost = lost_at(facts, i);
        next = next_of(facts, i + 1, lane);
        draw_access(painter, i, ACCESS_READ, y);
        draw_access(painter, i, ACCESS_LOST, y);
        if (!is_lost_next(facts, &lost, next))
            draw_access(painter, i, ACCESS_WRITTEN, y);
    }
}

/* Those that have no lane. */
static void draw_rest(const ViewPainter *painter, float y)
{
    const ViewTheme *theme = painter->theme;
    const ViewTimeline *timeline = painter->timeline;
    uint32_t shown = timeline->shared_lanes, all = variable_count(timeline);
    ViewRect rect = timeline->shared_rect;
    float x = rect.x + 20 * theme->scale;
    BaseText text = {0};

    if (shown >= all)
        return;
    base_text_printf(&text, _("and %u more: "), all - shown);
    for (uint32_t i = shown; i < all; i++)
        base_text_printf(&text, i == shown ? "%s" : ", %s",
                         name_of(timeline->shared, i));
    view_draw_role(painter->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(painter->list, (ViewRect){rect.x, y, rect.w, 1},
                   theme->separator, 0);
    view_draw_mark(painter->list, VIEW_ROLE_SHARED_LANE, shown + 1,
                   painter->state->playhead);
    view_draw_text_fit(painter->list, painter->measure,
                       (ViewPoint){x, y + 14 * theme->scale},
                       rect.x + rect.w - x - 8, VIEW_FONT_SANS,
                       theme->size_tiny, theme->text_dim, base_text_str(&text));
    base_text_release(&text);
}

void view_timeline_draw_shared(const ViewPainter *painter)
{
    const ViewTimeline *timeline = painter->timeline;
    ViewRect rect = timeline->shared_rect;
    float height = LANE * painter->theme->scale;

    for (uint32_t i = 0; i < timeline->shared_lanes; i++) {
        float y = rect.y + ((float)i + 0.5f) * height;
        view_draw_role(painter->list, VIEW_ROLE_PANEL, 0);
        view_draw_rect(painter->list,
                       (ViewRect){rect.x, y - height / 2, rect.w, 1},
                       painter->theme->separator, 0);
        draw_name(painter, i, y);
        view_draw_clip(painter->list,
                       (ViewRect){painter->plot.x, y - height / 2,
                                  painter->plot.w, height});
        view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
        uint32_t shared = shared_of(timeline->shared, i);
        if (shared != VIEW_NONE)
            for (int writes = 0; writes < 2; writes++)
                draw_sights(painter, shared, writes, y);
        if (i < timeline->shared->lost_count)
            draw_accesses(painter, i, y);
        view_draw_unclip(painter->list);
    }
    draw_rest(painter, rect.y + (float)timeline->shared_lanes * height);
    view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
}

unsigned view_timeline_shared_shown(const ViewTimeline *timeline,
                                    TraceEventId playhead)
{
    const TraceFacts *facts = timeline->shared;
    unsigned shown = 0;

    for (uint32_t i = 0; facts && i < facts->sight_count; i++)
        if (facts->sights[i].access.event <= playhead)
            shown |=
                facts->sights[i].writes ? VIEW_SHOWN_WRITE : VIEW_SHOWN_READ;
    for (uint32_t i = 0; facts && i < lost_count(facts); i++)
        if (lost_at(facts, i).access[ACCESS_LOST]->event <= playhead)
            shown |= VIEW_SHOWN_LOST;
    return shown;
}

const char *view_timeline_shared_sample(const ViewTheme *theme, unsigned bit,
                                        ViewRect box, ViewDrawList *list)
{
    float r = 4 * theme->scale;
    ViewPoint middle = {box.x + box.w / 2, box.y + box.h / 2};
    ViewRect sign = {middle.x - r, middle.y - r, 2 * r, 2 * r};

    if (bit == VIEW_SHOWN_READ) {
        draw_ring(list, theme, sign, r);
        return _("reads");
    }
    draw_square(list, theme, sign, bit == VIEW_SHOWN_LOST);
    return bit == VIEW_SHOWN_LOST ? _("lost write") : _("writes");
}

/* NULL: the mark is of no such run. */
static const TraceAccess *access_of(const ViewTimeline *timeline,
                                    uint32_t subject, Lost *lost)
{
    const TraceFacts *facts = timeline->shared;
    uint32_t index = (subject - 1) / ACCESSES;

    if (!facts || index >= lost_count(facts))
        return NULL;
    *lost = lost_at(facts, index);
    return lost->access[(subject - 1) % ACCESSES];
}

/* NULL: the mark is of a lost write. */
static const TraceSight *sight_of(const ViewTimeline *timeline,
                                  uint32_t subject)
{
    const TraceFacts *facts = timeline->shared;
    uint32_t before = facts ? lost_count(facts) * ACCESSES : 0;

    return facts && subject > before && subject - before <= facts->sight_count
               ? &facts->sights[subject - before - 1]
               : NULL;
}

uint32_t view_timeline_shared_task(const ViewTimeline *timeline,
                                   uint32_t subject)
{
    Lost lost;
    const TraceSight *sight = sight_of(timeline, subject);
    if (sight)
        return sight->access.task;
    const TraceAccess *access = access_of(timeline, subject, &lost);

    return access ? access->task : 0;
}

/* How many more like that one, which is the first, are drawn with it. */
static uint32_t count_more(const TraceFacts *facts, const TraceSight *first,
                           TraceEventId last)
{
    uint32_t count = 0;

    for (uint32_t i = (uint32_t)(first - facts->sights) + 1;
         last != TRACE_NONE && i < facts->sight_count; i++) {
        const TraceSight *sight = &facts->sights[i];
        count += sight->shared == first->shared &&
                 sight->writes == first->writes && !sight->of_lost &&
                 sight->access.event <= last;
    }
    return count;
}

static void tell_sight(const ViewTimeline *timeline, const TraceSight *sight,
                       TraceEventId last, BaseText *out)
{
    const TraceAccess *what = &sight->access;
    uint32_t more = count_more(timeline->shared, sight, last);
    BaseText who = {0};

    explain_words_actor(&timeline->model->lives, what->task, what->thread,
                        &who);
    base_text_printf(out,
                     sight->writes ? _("%s writes `%s` in line %u: %s.")
                                   : _("%s reads `%s` in line %u: %s."),
                     base_text_str(&who),
                     timeline->shared->shared[sight->shared].name, what->line,
                     what->value);
    if (more > 0)
        base_text_printf(out,
                         sight->writes
                             ? _n(" It is written %u more time here.",
                                  " It is written %u more times here.", more)
                             : _n(" It is read %u more time here.",
                                  " It is read %u more times here.", more),
                         more);
    base_text_release(&who);
}

void view_timeline_tell_shared(const ViewTimeline *timeline, uint32_t subject,
                               TraceEventId last, BaseText *out)
{
    const ExplainLives *lives = &timeline->model->lives;
    Access access = (Access)((subject - 1) % ACCESSES);
    BaseText who = {0}, other = {0};
    Lost lost;
    const TraceAccess *what = access_of(timeline, subject, &lost);

    if (!what && sight_of(timeline, subject))
        tell_sight(timeline, sight_of(timeline, subject), last, out);
    if (!what)
        return;
    const char *name = timeline->shared->lost[lost.lane].name;
    const TraceAccess *rival =
        lost.access[access == ACCESS_LOST ? ACCESS_WRITTEN : ACCESS_LOST];
    explain_words_actor(lives, what->task, what->thread, &who);
    explain_words_actor(lives, rival->task, rival->thread, &other);
    const char *form =
        access == ACCESS_READ
            ? _("%s reads `%s` in line %u: %s. While it waits %s writes it.")
        : access == ACCESS_LOST
            ? _("%s writes `%s` in line %u: %s. That is lost: %s writes over "
                "it later and has not seen it.")
            : _("%s writes `%s` in line %u: %s, made from what it had read "
                "before. What %s wrote meanwhile is lost.");
    base_text_printf(out, form, base_text_str(&who), name, what->line,
                     what->value, base_text_str(&other));
    base_text_release(&who);
    base_text_release(&other);
}

static void tell_rest(const ViewTimeline *timeline, BaseText *out)
{
    BaseText names = {0};

    for (uint32_t i = timeline->shared_lanes; i < variable_count(timeline); i++)
        base_text_printf(&names,
                         i == timeline->shared_lanes ? "`%s`" : ", `%s`",
                         name_of(timeline->shared, i));
    base_text_printf(
        out,
        _("Tasks share these, too, but a window as low as this has "
          "no room for their lanes: %s."),
        base_text_str(&names));
    base_text_release(&names);
}

void view_timeline_tell_shared_lane(const ViewTimeline *timeline, uint32_t lane,
                                    TraceEventId playhead, BaseText *out)
{
    const TraceFacts *facts = timeline->shared;
    uint32_t counts[2];

    if (lane >= timeline->shared_lanes) {
        tell_rest(timeline, out);
        return;
    }
    uint32_t shared = shared_of(facts, lane);
    base_text_printf(out, _("`%s` is shared by tasks."), name_of(facts, lane));
    if (shared != VIEW_NONE) {
        bool more = count_sights(facts, shared, playhead, counts);
        base_text_printf(out,
                         more ? _(" Reads so far: %u, writes: %u, or more.")
                              : _(" Reads so far: %u, writes: %u."),
                         counts[false], counts[true]);
    }
    if (lane < facts->lost_count)
        base_text_printf(out, _(" Writes that are lost in the whole run: %u."),
                         facts->lost[lane].count);
}
