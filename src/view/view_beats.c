/* Neighbouring events told as one: beats and captions. */
#include "trace_store.h"
#include "view_words.h"

#include <string.h>

enum { WALK_MOST = 20000 }; /* events on either side of one that are joined */

typedef enum BeatClass {
    BEAT_ALONE,    /* never joined */
    BEAT_ATTACHED, /* goes with what stands before it */
    BEAT_SPAWN,
    BEAT_FIRST_STEP,
    BEAT_GOES_ON,
    BEAT_DELIVERY,
    BEAT_REQUEST,
    BEAT_CHILD_DONE,
    BEAT_OUTPUT,
    BEAT_TIMER,
    BEAT_MACHINERY
} BeatClass;

static bool is_delivery(const ViewModel *model, const TraceEvent *event)
{
    return (event->kind == TRACE_RESUMED || event->kind == TRACE_FIRST_STEP) &&
           strcmp(trace_store_text(model->trace, event->text),
                  "CancelledError") == 0;
}

static bool is_of_loop(const ViewModel *model, const TraceEvent *event)
{
    const ViewTask *task = view_model_task(model, event->task);

    return task && task->of_loop;
}

static BeatClass class_of(const ViewModel *model, TraceEventId id)
{
    const TraceEvent *event = trace_store_get(model->trace, id);

    if (is_of_loop(model, event))
        return BEAT_MACHINERY;
    switch (event->kind) {
    case TRACE_TASK_CREATED:
        return event->by == 0 ? BEAT_ALONE : BEAT_SPAWN;
    case TRACE_FIRST_STEP:
        return is_delivery(model, event) ? BEAT_DELIVERY : BEAT_FIRST_STEP;
    case TRACE_RESUMED:
        return is_delivery(model, event) ? BEAT_DELIVERY : BEAT_GOES_ON;
    case TRACE_SUSPENDED:
    case TRACE_TASK_RENAMED:
    case TRACE_UNCANCEL:
    case TRACE_TIMER_SET:
    case TRACE_TIMER_DROPPED:
        return BEAT_ATTACHED;
    case TRACE_CANCELLED:
        return BEAT_DELIVERY;
    case TRACE_CANCEL_REQUESTED:
        return BEAT_REQUEST;
    case TRACE_GROUP_CHILD_DONE:
        return BEAT_CHILD_DONE;
    case TRACE_STDOUT:
    case TRACE_STDERR:
        return BEAT_OUTPUT;
    case TRACE_TIMER_FIRED:
        return BEAT_TIMER;
    case TRACE_LOOP_START:
    case TRACE_LOOP_STOP:
    case TRACE_SHUTDOWN_BEGIN:
        return BEAT_MACHINERY;
    default:
        return BEAT_ALONE;
    }
}

static bool same_turn(const ViewModel *model, TraceEventId a, TraceEventId b)
{
    const TraceEvent *one = trace_store_get(model->trace, a);
    const TraceEvent *two = trace_store_get(model->trace, b);

    return one->turn == two->turn && one->time == two->time;
}

/* The event that gives its class to what is attached to it. */
static TraceEventId head_of(const ViewModel *model, TraceEventId event)
{
    TraceEventId id = event;

    while (id > 0 && event - id < WALK_MOST &&
           class_of(model, id) == BEAT_ATTACHED &&
           same_turn(model, id - 1, event))
        id--;
    return id;
}

static bool can_join(BeatClass class)
{
    return class != BEAT_ALONE && class != BEAT_ATTACHED;
}

ViewBeat view_words_beat(const ViewModel *model, TraceEventId event)
{
    TraceEventId head = head_of(model, event);
    BeatClass class = class_of(model, head);
    ViewBeat beat = {head, event};

    while (can_join(class) && beat.first > 0 && head - beat.first < WALK_MOST) {
        TraceEventId before = beat.first - 1;
        bool joins = class == BEAT_MACHINERY || same_turn(model, before, head);
        BeatClass other = class_of(model, before);
        if (!joins || (other != class && other != BEAT_ATTACHED))
            break;
        if (other == BEAT_ATTACHED &&
            (class_of(model, head_of(model, before)) != class))
            break;
        beat.first = before;
    }
    while (beat.last + 1 < model->event_count &&
           beat.last - event < WALK_MOST) {
        BeatClass other = class_of(model, beat.last + 1);
        bool joins =
            class == BEAT_MACHINERY || same_turn(model, beat.last + 1, head);
        if (!joins ||
            (other != BEAT_ATTACHED && (other != class || !can_join(class))))
            break;
        beat.last++;
    }
    return beat;
}

/* What a beat holds. */
typedef struct Tally {
    uint32_t events; /* of the class itself */
    uint32_t sleeps, ends, waits;
    uint32_t task;    /* the last one's */
    uint32_t by;      /* the first one's */
    uint32_t waiting; /* a task that waits again at the end; 0 */
    uint32_t left;
    bool one_by; /* all have the same `by` */
    TraceEventId cause;
    TraceText text; /* the last one's */
} Tally;

static void count_attached(const ViewModel *model, const TraceEvent *event,
                           Tally *tally)
{
    const char *wait = trace_store_text(model->trace, event->text);

    if (event->kind != TRACE_SUSPENDED)
        return;
    tally->waits++;
    tally->waiting = event->task;
    if (strncmp(wait, "sleep(", 6) == 0)
        tally->sleeps++;
}

static Tally tally_of(const ViewModel *model, ViewBeat beat, BeatClass class)
{
    Tally tally = {.one_by = true, .cause = TRACE_NONE};

    for (TraceEventId id = beat.first; id <= beat.last; id++) {
        const TraceEvent *event = trace_store_get(model->trace, id);
        if (class_of(model, id) == BEAT_ATTACHED) {
            count_attached(model, event, &tally);
            continue;
        }
        if (event->kind == TRACE_CANCELLED) {
            tally.ends++;
            continue;
        }
        if (class_of(model, id) != class)
            continue;
        if (tally.events == 0) {
            tally.by = event->by;
            tally.cause = event->cause;
        }
        tally.one_by = tally.one_by && tally.by == event->by;
        tally.events++;
        tally.task = event->task;
        tally.left = event->count;
        tally.text = event->text;
    }
    return tally;
}

static void append_count(uint32_t count, const char *one, const char *many,
                         BaseText *out)
{
    view_words_number(count, out);
    base_text_append_char(out, ' ');
    base_text_append(out, count == 1 ? one : many);
}

static void tell_delivery(const ViewModel *model, const Tally *tally,
                          BaseText *out)
{
    uint32_t go_on = tally->events - tally->ends;

    base_text_append(out, "CancelledError is thrown into ");
    if (go_on == 1 && tally->waiting != 0 && tally->ends > 0) {
        append_count(tally->ends, "task", "tasks", out);
        base_text_append(out, ", one after another. ");
        view_words_task(model, tally->waiting, out);
        base_text_append(out, " gets one too and still waits for its group.");
        return;
    }
    append_count(tally->events, "task", "tasks", out);
    base_text_append(out, ", one after another.");
    if (go_on == 0)
        return;
    base_text_append(out, go_on == tally->events ? " None has ended yet:"
                                                 : " Not all have ended:");
    base_text_append(out, " they still wait for something.");
}

static void tell_requests(const ViewModel *model, const Tally *tally,
                          BaseText *out)
{
    const TraceEvent *cause = tally->cause == TRACE_NONE
                                  ? NULL
                                  : trace_store_get(model->trace, tally->cause);
    uint32_t group = cause && cause->kind == TRACE_GROUP_ABORT
                         ? view_model_find_group(model, cause->group)
                         : VIEW_NONE;
    bool owner =
        group != VIEW_NONE && model->groups[group].owner == tally->task;

    if (group != VIEW_NONE)
        base_text_append(out, "The group");
    else if (tally->by != 0 && tally->one_by)
        view_words_task(model, tally->by, out);
    else
        base_text_append(out, "The loop");
    base_text_append(out, " asks ");
    append_count(owner ? tally->events - 1 : tally->events, "task", "tasks",
                 out);
    if (owner) {
        base_text_append(out, " and its own parent, ");
        view_words_task(model, tally->task, out);
        base_text_append_char(out, ',');
    }
    base_text_append(out, " to stop. Nobody stops yet.");
}

static void tell_steps(const Tally *tally, bool first, BaseText *out)
{
    append_count(tally->events, "task", "tasks", out);
    if (first)
        base_text_append(out, tally->events == 1 ? " takes its first step"
                                                 : " take their first step");
    else
        base_text_append(out, tally->events == 1 ? " goes on" : " go on");
    if (tally->sleeps == tally->events)
        base_text_append(out, tally->events == 1 ? " and goes to sleep"
                                                 : " and go to sleep");
    base_text_append_char(out, '.');
}

static bool tell_beat(const ViewModel *model, BeatClass class,
                      const Tally *tally, BaseText *out)
{
    switch (class) {
    case BEAT_SPAWN:
        if (!tally->one_by)
            return false;
        view_words_task(model, tally->by, out);
        base_text_append(out, " creates ");
        append_count(tally->events, "task", "tasks", out);
        base_text_append(out, ": they are queued, none has run yet.");
        return true;
    case BEAT_FIRST_STEP:
    case BEAT_GOES_ON:
        tell_steps(tally, class == BEAT_FIRST_STEP, out);
        return true;
    case BEAT_DELIVERY:
        tell_delivery(model, tally, out);
        return true;
    case BEAT_REQUEST:
        tell_requests(model, tally, out);
        return true;
    case BEAT_CHILD_DONE:
        base_text_append(out, "The group hears that ");
        append_count(tally->events, "child has", "children have", out);
        base_text_append(out, " ended; ");
        if (tally->left == 0)
            base_text_append(out, "none is");
        else
            append_count(tally->left, "is", "are", out);
        base_text_append(out, " left.");
        return true;
    case BEAT_OUTPUT:
        base_text_printf(out,
                         "%u lines are printed; the last: ", tally->events);
        view_words_value(trace_store_text(model->trace, tally->text), 60, out);
        return true;
    case BEAT_TIMER:
        append_count(tally->events, "timer rings", "timers ring", out);
        base_text_append(out, " at the same moment.");
        return true;
    case BEAT_MACHINERY:
        base_text_append(out, "asyncio.run() cleans up and closes its loop.");
        return true;
    default:
        return false;
    }
}

/* A sentence begins with a capital, but a task's name stays as it is. */
static void capitalise(BaseText *out, size_t from, BeatClass class)
{
    if (class == BEAT_SPAWN || class == BEAT_REQUEST || class == BEAT_MACHINERY)
        return;
    if (out->length > from && out->data[from] >= 'a' && out->data[from] <= 'z')
        out->data[from] = (char)(out->data[from] - 'a' + 'A');
}

static void tell(const ViewModel *model, TraceEventId event, BaseText *out)
{
    ViewBeat beat = view_words_beat(model, event);
    BeatClass class = class_of(model, head_of(model, event));
    size_t from = out->length;

    if (event == beat.last && beat.first < beat.last && can_join(class)) {
        Tally tally = tally_of(model, beat, class);
        if (tally.events > 1 && tell_beat(model, class, &tally, out)) {
            capitalise(out, from, class);
            return;
        }
    }
    view_words_event(model, event, out);
}

void view_words_caption(const ViewModel *model, TraceEventId id, BaseText *out)
{
    const TraceEvent *event = trace_store_get(model->trace, id);

    if (event->turn > 0)
        base_text_printf(out, "Turn %u: ", event->turn);
    tell(model, id, out);
}
