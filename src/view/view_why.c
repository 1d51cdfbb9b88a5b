/* Why: the chain of causes of an event, and each of its steps in words. */
#include "trace_store.h"
#include "view_words.h"

#include <string.h>

#define DOT " \xc2\xb7 "

static const TraceEvent *event_at(const ViewModel *model, TraceEventId id)
{
    return trace_store_get(model->trace, id);
}

static bool is_throwing(const TraceEvent *event)
{
    return (event->kind == TRACE_RESUMED || event->kind == TRACE_FIRST_STEP) &&
           event->text != 0;
}

/* A failure that came from the task's own code: nobody else brought it. */
static bool is_own_failure(const ViewModel *model, const TraceEvent *event)
{
    return event->kind == TRACE_FAILED &&
           (event->cause == TRACE_NONE ||
            !is_throwing(event_at(model, event->cause)));
}

static bool is_told(const ViewModel *model, TraceEventId id,
                    TraceEventId target)
{
    const TraceEvent *event = event_at(model, id);

    switch (event->kind) {
    case TRACE_CANCELLED:
        /* The delivery before it says it all. */
        return event->cause == TRACE_NONE ||
               !is_throwing(event_at(model, event->cause));
    case TRACE_SUSPENDED:
        return id == target;
    case TRACE_TIMER_SET:
    case TRACE_TIMER_DROPPED:
    case TRACE_BEGIN:
    case TRACE_LOOP_START:
    case TRACE_LOOP_STOP:
    case TRACE_UNCANCEL:
    case TRACE_STDOUT:
    case TRACE_STDERR:
        return id == target;
    default:
        return true;
    }
}

uint32_t view_words_why(const ViewModel *model, TraceEventId target,
                        TraceEventId *chain, uint32_t capacity)
{
    uint32_t count = 0;

    for (TraceEventId id = target; id != TRACE_NONE && count < capacity;
         id = event_at(model, id)->cause) {
        const TraceEvent *event = event_at(model, id);
        if (is_told(model, id, target))
            chain[count++] = id;
        if (id != target &&
            (is_own_failure(model, event) || event->kind == TRACE_TASK_CREATED))
            break;
    }
    for (uint32_t i = 0; i < count / 2; i++) {
        TraceEventId other = chain[count - 1 - i];
        chain[count - 1 - i] = chain[i];
        chain[i] = other;
    }
    return count;
}

TraceEventId view_words_why_target(const ViewModel *model, uint32_t serial,
                                   TraceEventId until)
{
    const ViewTask *task = view_model_task(model, serial);
    uint32_t segment;

    if (model->event_count > 0 && until >= model->event_count)
        until = model->event_count - 1;
    if (!task || task->created > until)
        return TRACE_NONE;
    if (task->ended <= until)
        return task->ended;
    view_model_state_at(model, serial, until, &segment);
    return segment == VIEW_NONE ? task->created
                                : model->segments[segment].begin;
}

void view_words_why_title(const ViewModel *model, TraceEventId target,
                          BaseText *out)
{
    const TraceEvent *event = event_at(model, target);
    const char *before = "Why this, of ", *after = "?";

    switch (event->kind) {
    case TRACE_CANCELLED:
        before = "Why was ";
        after = " cancelled?";
        break;
    case TRACE_FAILED:
        before = "Why did ";
        after = " fail?";
        break;
    case TRACE_FINISHED:
        before = "How did ";
        after = " come to its end?";
        break;
    case TRACE_CANCEL_REQUESTED:
        before = "Why is ";
        after = " asked to stop?";
        break;
    case TRACE_SUSPENDED:
        before = "Why does ";
        after = " wait?";
        break;
    case TRACE_FIRST_STEP:
    case TRACE_RESUMED:
        before = "Why does ";
        after = " run now?";
        break;
    case TRACE_TASK_CREATED:
        before = "Where does ";
        after = " come from?";
        break;
    default:
        break;
    }
    base_text_append(out, before);
    view_words_task(model, view_model_task_of(model, target), out);
    base_text_append(out, after);
}

/* How many requests came of the same abort, and which of them this one is. */
static void count_requests(const ViewModel *model, TraceEventId id,
                           uint32_t *place, uint32_t *total)
{
    const TraceEvent *event = event_at(model, id);

    *place = *total = 0;
    if (event->cause == TRACE_NONE)
        return;
    for (TraceEventId i = event->cause + 1; i < model->event_count; i++) {
        const TraceEvent *other = event_at(model, i);
        if (other->turn != event->turn)
            break;
        if (other->kind != TRACE_CANCEL_REQUESTED ||
            other->cause != event->cause)
            continue;
        ++*total;
        if (i == id)
            *place = *total;
    }
}

static void note_ordinal(uint32_t number, BaseText *out)
{
    static const char *const words[] = {"",       "first", "second", "third",
                                        "fourth", "fifth", "sixth",  "seventh",
                                        "eighth", "ninth", "tenth"};

    if (number < sizeof words / sizeof *words)
        base_text_append(out, words[number]);
    else
        base_text_printf(out, "number %u", number);
}

/* Where the task stood when the exception came: its last suspension;
 * TRACE_NONE if it had not begun. */
static TraceEventId suspension_before(const ViewModel *model, TraceEventId id)
{
    const TraceEvent *event = event_at(model, id);
    const ViewTask *task = view_model_task(model, event->task);
    uint32_t segment;

    if (!task)
        return TRACE_NONE;
    view_model_state_at(model, event->task, id, &segment);
    while (segment != VIEW_NONE && segment > task->segment) {
        TraceEventId from = model->segments[--segment].from;
        if (event_at(model, from)->kind == TRACE_SUSPENDED)
            return from;
    }
    return TRACE_NONE;
}

static void note_await(const ViewModel *model, TraceEventId id, BaseText *note)
{
    TraceEventId waited = suspension_before(model, id);
    uint32_t line = event_at(model, id)->line;

    if (waited != TRACE_NONE && line == 0)
        line = event_at(model, waited)->line;
    if (line != 0)
        base_text_printf(note, DOT "line %u", line);
    if (waited == TRACE_NONE)
        return;
    base_text_append(note, DOT "in ");
    view_words_wait(model, waited, note);
}

static void note_place(const ViewModel *model, TraceEventId id, BaseText *note)
{
    const TraceEvent *event = event_at(model, id);
    bool telling = event->kind != TRACE_GROUP_CHILD_DONE &&
                   event->kind != TRACE_GROUP_ABORT &&
                   event->kind != TRACE_CANCEL_REQUESTED;

    if (event->turn > 0)
        base_text_printf(note, "turn %u", event->turn);
    else
        base_text_append(note, "before the loop");
    if (event->time > 0) {
        base_text_append(note, DOT);
        view_words_time(event->time, note);
    }
    if (is_throwing(event))
        note_await(model, id, note);
    else if (event->line != 0 && telling)
        base_text_printf(note, DOT "line %u", event->line);
}

static void note_abort(const ViewModel *model, TraceEventId id, BaseText *note)
{
    const TraceEvent *event = event_at(model, id);
    uint32_t group = view_model_find_group(model, event->group);

    base_text_append(note, DOT "asks ");
    base_text_printf(note, "%u", event->count);
    base_text_append(note, event->count == 1 ? " child" : " children");
    if (group == VIEW_NONE)
        return;
    TraceEventId last = model->groups[group].abort_last;
    if (last != TRACE_NONE &&
        event_at(model, last)->task == model->groups[group].owner) {
        base_text_append(note, ", then ");
        view_words_task(model, model->groups[group].owner, note);
    }
}

static void note_request(const ViewModel *model, TraceEventId id,
                         BaseText *note)
{
    uint32_t place, total;

    count_requests(model, id, &place, &total);
    if (total < 2)
        return;
    base_text_append(note, DOT);
    note_ordinal(place, note);
    base_text_append(note, " of ");
    view_words_number(total, note);
    base_text_append(note, " requests");
}

static void tell_failure(const ViewModel *model, const TraceEvent *event,
                         BaseText *title)
{
    view_words_task(model, event->task, title);
    base_text_printf(title, " raised %s",
                     trace_store_text(model->trace, event->text));
}

static void tell_child_done(const ViewModel *model, const TraceEvent *event,
                            BaseText *title)
{
    const ViewTask *child = view_model_task(model, event->other);

    base_text_append(title, "the group heard: ");
    if (child && child->ended != TRACE_NONE &&
        child->outcome == TRACE_STATE_FAILED) {
        base_text_append(title, "a child failed");
        return;
    }
    base_text_append(title, event->count == 0 ? "its last child ended"
                                              : "a child ended");
}

static void note_child_done(const ViewModel *model, TraceEventId id,
                            BaseText *note)
{
    const TraceEvent *event = event_at(model, id);
    const ViewTask *child = view_model_task(model, event->other);

    if (!child)
        return;
    for (uint32_t i = 0; i < child->arrow_count; i++) {
        const ViewArrow *arrow = &model->arrows[child->arrow + i];
        if (arrow->end == id && arrow->kind == VIEW_ARROW_ERROR)
            base_text_append(note, DOT "its first error");
        else if (arrow->end == id && arrow->kind == VIEW_ARROW_ERROR_LATER)
            base_text_append(note, DOT "it was aborting already");
    }
}

static void tell_sentence(const ViewModel *model, TraceEventId id,
                          BaseText *title)
{
    view_words_event(model, id, title);
    if (title->length > 0 && title->data[title->length - 1] == '.')
        title->data[--title->length] = '\0';
}

void view_words_why_step(const ViewModel *model, TraceEventId id,
                         BaseText *title, BaseText *note)
{
    const TraceEvent *event = event_at(model, id);

    note_place(model, id, note);
    switch (event->kind) {
    case TRACE_FAILED:
        tell_failure(model, event, title);
        break;
    case TRACE_GROUP_CHILD_DONE:
        tell_child_done(model, event, title);
        note_child_done(model, id, note);
        break;
    case TRACE_GROUP_ABORT:
        base_text_append(title, "the group aborts");
        note_abort(model, id, note);
        break;
    case TRACE_CANCEL_REQUESTED:
        view_words_task(model, event->task, title);
        base_text_append(title, ".cancel()");
        note_request(model, id, note);
        break;
    default:
        if (!is_throwing(event)) {
            tell_sentence(model, id, title);
            break;
        }
        base_text_append(title, trace_store_text(model->trace, event->text));
        base_text_append(title, event->kind == TRACE_RESUMED
                                    ? " thrown at its await"
                                    : " thrown before its first line");
        break;
    }
}

TraceState view_words_why_state(const ViewModel *model, TraceEventId id)
{
    const TraceEvent *event = event_at(model, id);

    switch (event->kind) {
    case TRACE_FAILED:
        return TRACE_STATE_FAILED;
    case TRACE_GROUP_ABORT:
    case TRACE_CANCEL_REQUESTED:
        return TRACE_STATE_CANCEL_REQUESTED;
    case TRACE_CANCELLED:
        return TRACE_STATE_CANCELLED;
    case TRACE_FINISHED:
        return TRACE_STATE_RETURNED;
    case TRACE_SUSPENDED:
        return TRACE_STATE_WAITING;
    case TRACE_TASK_CREATED:
        return TRACE_STATE_QUEUED;
    case TRACE_FIRST_STEP:
    case TRACE_RESUMED:
        return is_throwing(event) ? TRACE_STATE_CANCELLED : TRACE_STATE_RUNNING;
    default:
        return TRACE_STATE_COUNT;
    }
}
