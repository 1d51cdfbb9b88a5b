#include "explain_absent.h"

#include "explain_absent_apart.h"
#include "explain_absent_in_turn.h"
#include "explain_absent_limit.h"
#include "explain_absent_loop.h"
#include "explain_absent_overlap.h"
#include "explain_absent_thing.h"
#include "explain_cause.h"
#include "trace_facts.h"
#include "trace_store.h"
#include "trace_task.h"

#include <math.h>

#include <string.h>

/* The list while it is being made. */
typedef struct Finding {
    const ExplainLives *lives;
    uint32_t task; /* 0: all */
    ExplainAbsent *reasons;
    uint32_t count, capacity;
    bool has_lists;  /* some gather() was told return_exceptions=True */
    bool has_failed; /* some task */
    uint32_t releases, looked; /* told, and looked at */
    uint32_t touched;          /* looked at: loops that a thread did not wake */
} Finding;

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

static const char *text_of(const ExplainLives *lives, TraceText text)
{
    return trace_store_text(lives->trace, text);
}

static void add(Finding *finding, ExplainAbsentKind kind, TraceEventId event,
                uint32_t task, uint32_t group, uint32_t count)
{
    if (finding->count == finding->capacity ||
        (finding->task != 0 && finding->task != task))
        return;
    finding->reasons[finding->count++] = (ExplainAbsent){.kind = kind,
                                                         .event = event,
                                                         .task = task,
                                                         .group = group,
                                                         .count = count};
}

/* The same coroutine, made by the same line, is told once. */
static void find_dropped(Finding *finding, TraceEventId id,
                         const TraceEvent *event)
{
    for (uint32_t i = 0; i < finding->count; i++) {
        ExplainAbsent *reason = &finding->reasons[i];
        const TraceEvent *other = event_at(finding->lives, reason->event);
        if (reason->kind == EXPLAIN_ABSENT_AWAIT &&
            other->text == event->text && other->count == event->count) {
            reason->count++;
            return;
        }
    }
    add(finding, EXPLAIN_ABSENT_AWAIT, id, event->task, EXPLAIN_NONE, 1);
}

static bool is_still_alive(const ExplainLives *lives, uint32_t serial,
                           TraceEventId at)
{
    const ExplainTask *task = explain_task(lives, serial);

    return task && task->created < at && task->ended > at;
}

/* True if that gather() has passed a request of its task's on to its children:
 * then it did cancel them. */
static bool has_passed_on(const ExplainLives *lives, TraceEventId made,
                          TraceEventId until)
{
    uint32_t owner = event_at(lives, made)->task;
    uint32_t gather = event_at(lives, made)->count;

    for (TraceEventId id = made; id < until; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind != TRACE_CANCEL_REQUESTED ||
            event->cause == TRACE_NONE || event->task == owner)
            continue;
        const TraceEvent *cause = event_at(lives, event->cause);
        if (cause->kind != TRACE_CANCEL_REQUESTED || cause->task != owner)
            continue;
        for (TraceEventId i = made; i < until; i++) {
            const TraceEvent *child = event_at(lives, i);
            if (child->kind == TRACE_GATHER_CHILD && child->count == gather &&
                child->task == event->task)
                return true;
        }
    }
    return false;
}

/* gather() hands an error on: what became of the other children. */
static void find_gather(Finding *finding, TraceEventId id,
                        const TraceEvent *error)
{
    const ExplainLives *lives = finding->lives;
    uint32_t owner = 0;

    for (TraceEventId i = id; i-- > 0;) {
        const TraceEvent *event = event_at(lives, i);
        if (event->kind == TRACE_GATHER_MADE && event->count == error->count) {
            owner = event->task;
            if (has_passed_on(lives, i, id))
                return;
            break;
        }
    }
    if (error->number > 0)
        add(finding, EXPLAIN_ABSENT_CANCEL, id, owner, EXPLAIN_NONE,
            (uint32_t)error->number);
    for (TraceEventId i = 0; i < id; i++) {
        const TraceEvent *event = event_at(lives, i);
        if (event->kind == TRACE_GATHER_CHILD && event->count == error->count &&
            is_still_alive(lives, event->task, id))
            add(finding, EXPLAIN_ABSENT_GOES_ON, i,
                finding->task == owner ? owner : event->task, EXPLAIN_NONE,
                event->task);
    }
}

/* asyncio.wait() returns: what became of those that it left. */
static void find_left(Finding *finding, TraceEventId id,
                      const TraceEvent *event)
{
    const TraceEvent *before = id > 0 ? event_at(finding->lives, id - 1) : NULL;
    bool first = !before || before->kind != TRACE_WAIT_LEFT ||
                 before->by != event->by || before->turn != event->turn ||
                 before->callback != event->callback;

    if (first)
        add(finding, EXPLAIN_ABSENT_LEFT, id, event->by, EXPLAIN_NONE,
            event->count);
    add(finding, EXPLAIN_ABSENT_GOES_ON, id,
        finding->task == 0 ? event->task : finding->task, EXPLAIN_NONE,
        event->task);
}

/* A task that was asked by its group, kept CancelledError and so held up the
 * end of the group. */
static void find_kept(Finding *finding, TraceEventId id,
                      const TraceEvent *event)
{
    const ExplainLives *lives = finding->lives;
    const ExplainTask *task = explain_task(lives, event->task);

    if (!task || !explain_is_asked(lives, event->task, id))
        return;
    add(finding, EXPLAIN_ABSENT_STOP, id, event->task, EXPLAIN_NONE, 0);
    if (task->group == EXPLAIN_NONE)
        return;
    const ExplainGroup *group = &lives->groups[task->group];
    if (group->abort >= id || group->exit_end == TRACE_NONE ||
        task->ended >= group->exit_end)
        return;
    if (event_at(lives, group->exit_end)->time >
        event_at(lives, group->abort)->time)
        add(finding, EXPLAIN_ABSENT_LATE, id, event->task, task->group, 0);
}

/* Tasks that could not run while one held the thread: they stood in the queue,
 * or their sleep was over before it let go. */
static bool is_held_up(const ExplainLives *lives, uint32_t serial,
                       TraceEventId id, double until)
{
    uint32_t stretch;
    TraceState state = explain_state_at(lives, serial, id, &stretch);

    if (state == TRACE_STATE_QUEUED || state == TRACE_STATE_CANCEL_REQUESTED)
        return true;
    if (state != TRACE_STATE_WAITING || stretch == EXPLAIN_NONE)
        return false;
    const TraceEvent *wait = event_at(lives, lives->stretches[stretch].begin);
    return wait->kind == TRACE_SUSPENDED && wait->count == TRACE_WAIT_SLEEP &&
           wait->number < until;
}

/* The last event of the step that begins in that one: who was made in it had
 * to wait, too. */
static TraceEventId last_of_step(const ExplainLives *lives, TraceEventId step)
{
    const TraceEvent *first = event_at(lives, step);
    TraceEventId last = step;

    for (TraceEventId id = step + 1; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->turn != first->turn || event->callback != first->callback ||
            event->kind == TRACE_LIMIT || event->kind == TRACE_END)
            break;
        last = id;
    }
    return last;
}

uint32_t explain_held_up(const ExplainLives *lives, TraceEventId id,
                         uint32_t *tasks, uint32_t capacity)
{
    const TraceEvent *event = event_at(lives, id);
    bool sleeps = event->kind == TRACE_BLOCKING_SLEEP;
    /* Instructions take no virtual time: for how long they would hold up those
     * who sleep, nobody knows. */
    double until = sleeps ? event->time + event->number : INFINITY;
    uint32_t count = 0, holder = sleeps ? event->by : event->task;
    TraceEventId at = sleeps ? id : last_of_step(lives, id);

    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        if (serial == holder || !is_held_up(lives, serial, at, until))
            continue;
        if (count < capacity)
            tasks[count] = serial;
        count++;
    }
    return count;
}

/* The child whose failure makes a group abort ran inside of create_task(). */
static void find_eager(Finding *finding, const TraceEvent *abort)
{
    const ExplainLives *lives = finding->lives;

    if (abort->cause == TRACE_NONE)
        return;
    const TraceEvent *heard = event_at(lives, abort->cause);
    const ExplainTask *child = explain_task(lives, heard->other);
    if (heard->kind != TRACE_GROUP_CHILD_DONE || !child ||
        child->ended == TRACE_NONE)
        return;
    for (TraceEventId id = child->created; id < child->ended; id++) {
        const TraceEvent *step = event_at(lives, id);
        if (step->kind == TRACE_FIRST_STEP && step->task == heard->other &&
            (step->flags & TRACE_FLAG_EAGER) != 0 &&
            event_at(lives, child->ended)->cause == id &&
            event_at(lives, child->ended)->callback == abort->callback &&
            event_at(lives, child->ended)->turn == abort->turn)
            add(finding, EXPLAIN_ABSENT_QUEUE, abort->cause, abort->task,
                explain_group(lives, abort->group), 0);
    }
}

/* True if a row of results that the same line asks for is told of already. */
static bool is_order_told(const Finding *finding, const TraceEvent *event)
{
    for (uint32_t i = finding->count; i-- > 0;) {
        const TraceEvent *told =
            event_at(finding->lives, finding->reasons[i].event);
        if (finding->reasons[i].kind == EXPLAIN_ABSENT_ORDER &&
            told->by == event->by && told->line == event->line)
            return true;
    }
    return false;
}

/* Results that are asked for in a row, told with the first of them; in a run in
 * which something failed there are other things to know. */
static void find_order(Finding *finding, TraceEventId id,
                       const TraceEvent *event)
{
    enum { ROW_MOST = 64 };
    const ExplainLives *lives = finding->lives;
    uint32_t tasks[ROW_MOST];
    bool in_order = true;

    if (event->by == 0 || finding->has_failed || is_order_told(finding, event))
        return;
    uint32_t count = explain_asked_in_a_row(lives, id, tasks, ROW_MOST);
    if (count > ROW_MOST)
        return;
    for (uint32_t i = 1; i < count; i++) {
        const ExplainTask *one = explain_task(lives, tasks[i - 1]);
        const ExplainTask *two = explain_task(lives, tasks[i]);
        in_order = in_order && one && two && one->ended < two->ended;
    }
    if (!in_order)
        add(finding, EXPLAIN_ABSENT_ORDER, id, event->by, EXPLAIN_NONE, count);
}

/* What ends the program ends it: nobody is to ask for it. */
static bool ends_program(const ExplainLives *lives, const ExplainTask *task)
{
    const char *type = task->ended != TRACE_NONE
                           ? text_of(lives, event_at(lives, task->ended)->text)
                           : "";

    return strcmp(type, "SystemExit") == 0 ||
           strcmp(type, "KeyboardInterrupt") == 0;
}

static void find_told(Finding *finding, TraceEventId id,
                      const TraceEvent *event)
{
    const ExplainLives *lives = finding->lives;
    const ExplainTask *task = explain_task(lives, event->task);

    if (event->task == 0 || !task || ends_program(lives, task))
        return;
    if (strstr(text_of(lives, event->text), "exception was never retrieved"))
        add(finding, EXPLAIN_ABSENT_ASKED, id, event->task, EXPLAIN_NONE, 0);
    else if (task->destroyed == id)
        add(finding, EXPLAIN_ABSENT_HOLD, id, event->task, EXPLAIN_NONE, 0);
}

/* The first two of a line are told one by one, the others together. */
static void find_blocking(Finding *finding, TraceEventId id,
                          const TraceEvent *event)
{
    uint32_t held_up = explain_held_up(finding->lives, id, NULL, 0), told = 0;

    if (held_up == 0)
        return;
    for (uint32_t i = 0; i < finding->count; i++) {
        ExplainAbsent *reason = &finding->reasons[i];
        if ((reason->kind != EXPLAIN_ABSENT_TURN &&
             reason->kind != EXPLAIN_ABSENT_TURNS) ||
            event_at(finding->lives, reason->event)->line != event->line)
            continue;
        if (reason->kind == EXPLAIN_ABSENT_TURNS) {
            reason->count++;
            reason->event = id;
            return;
        }
        told++;
    }
    if (told < 2)
        add(finding, EXPLAIN_ABSENT_TURN, id, event->by, EXPLAIN_NONE, held_up);
    else
        add(finding, EXPLAIN_ABSENT_TURNS, id, event->by, EXPLAIN_NONE, 1);
}

/* The suspension that the step which begins in that event has ended. */
static TraceEventId suspension_before(const ExplainLives *lives,
                                      uint32_t serial, TraceEventId id)
{
    const ExplainTask *task = explain_task(lives, serial);
    uint32_t stretch;

    if (!task)
        return TRACE_NONE;
    explain_state_at(lives, serial, id, &stretch);
    while (stretch != EXPLAIN_NONE && stretch > task->stretch) {
        TraceEventId begin = lives->stretches[--stretch].begin;
        if (event_at(lives, begin)->kind == TRACE_SUSPENDED)
            return begin;
    }
    return TRACE_NONE;
}

/* A CancelledError comes at the await of a shield: what is behind it lives on.
 */
static void find_shielded(Finding *finding, TraceEventId id,
                          const TraceEvent *event)
{
    const ExplainLives *lives = finding->lives;
    TraceEventId wait = (event->flags & TRACE_FLAG_CANCEL) != 0
                            ? suspension_before(lives, event->task, id)
                            : TRACE_NONE;
    uint32_t inner = wait != TRACE_NONE ? event_at(lives, wait)->other : 0;

    if (inner == 0 || event_at(lives, wait)->count != TRACE_WAIT_SHIELD ||
        !is_still_alive(lives, inner, id))
        return;
    add(finding, EXPLAIN_ABSENT_SHIELDED, id, event->task, EXPLAIN_NONE, inner);
    if (explain_task(lives, inner)->outcome != TRACE_STATE_CANCELLED)
        add(finding, EXPLAIN_ABSENT_GOES_ON, id,
            finding->task == 0 ? event->task : finding->task, EXPLAIN_NONE,
            inner);
}

static void find_outlived(Finding *finding, TraceEventId id,
                          const TraceEvent *event)
{
    TraceEventId wait = (event->flags & TRACE_FLAG_CANCEL) != 0
                            ? suspension_before(finding->lives, event->task, id)
                            : TRACE_NONE;
    TraceEventId given = wait != TRACE_NONE
                             ? explain_absent_outlived(finding->lives, wait, id)
                             : TRACE_NONE;

    if (given != TRACE_NONE)
        add(finding, EXPLAIN_ABSENT_OUTLIVED, id, event->task, EXPLAIN_NONE,
            given);
}

static void find_items(Finding *finding, TraceEventId id,
                       const TraceEvent *event)
{
    uint32_t left;

    if (explain_absent_is_left(finding->lives, id, &left))
        add(finding, EXPLAIN_ABSENT_ITEMS, id, event->by, EXPLAIN_NONE, left);
}

/* At most a few of a run. */
static void find_release(Finding *finding, TraceEventId id,
                         const TraceEvent *event)
{
    enum { RELEASES_MOST = 3, LOOKED_MOST = 1000 };

    if (finding->releases >= RELEASES_MOST ||
        finding->looked++ >= LOOKED_MOST ||
        !explain_absent_is_kept(finding->lives, id))
        return;
    finding->releases++;
    add(finding, EXPLAIN_ABSENT_RELEASE, id, event->task, EXPLAIN_NONE, 0);
}

/* What the event's kind alone says. */
static void find_plain(Finding *finding, TraceEventId id,
                       const TraceEvent *event)
{
    static const struct {
        uint16_t event;
        ExplainAbsentKind kind;
    } plain[] = {{TRACE_OTHER_LOOP, EXPLAIN_ABSENT_LOOP},
                 {TRACE_LOOP_CLOSED, EXPLAIN_ABSENT_OPEN},
                 {TRACE_COROUTINE_REUSED, EXPLAIN_ABSENT_REUSE},
                 {TRACE_EXCEPT_MISSED, EXPLAIN_ABSENT_MATCH},
                 {TRACE_RESOLVE_REFUSED, EXPLAIN_ABSENT_RESULT}};

    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (plain[i].event == event->kind &&
            (event->kind != TRACE_RESOLVE_REFUSED || event->by != 0))
            add(finding, plain[i].kind, id, event->task, EXPLAIN_NONE, 0);
}

/* A thread that puts something into a loop that is awake need not wake it. */
static void find_touched(Finding *finding, TraceEventId id,
                         const TraceEvent *event)
{
    enum { LOOKED_MOST = 1000 };

    if (finding->touched++ < LOOKED_MOST &&
        explain_loop_slept_on(finding->lives, id))
        add(finding, EXPLAIN_ABSENT_WAKE, id, event->task, EXPLAIN_NONE, 0);
}

static void find_limit(Finding *finding, TraceEventId id,
                       const TraceEvent *event)
{
    ExplainAbsentKind kind;

    if (explain_absent_find_limit(finding->lives, id, &kind))
        add(finding, kind, id, event->task, EXPLAIN_NONE, 0);
}

static void find_rest(Finding *finding, TraceEventId id,
                      const TraceEvent *event)
{
    const ExplainLives *lives = finding->lives;

    switch (event->kind) {
    case TRACE_THREAD_BLOCKED:
        if (explain_absent_holds_loop(lives, id))
            add(finding, EXPLAIN_ABSENT_HOLDS, id, event->by, EXPLAIN_NONE, 0);
        break;
    case TRACE_FAILED:
        finding->has_failed = true;
        if (explain_absent_is_overdone(lives, id))
            add(finding, EXPLAIN_ABSENT_DONE, id, event->task, EXPLAIN_NONE, 0);
        break;
    case TRACE_QUEUE_PUT:
        find_items(finding, id, event);
        break;
    case TRACE_TASK_CREATED:
        if (explain_absent_is_closing(lives, id))
            add(finding, EXPLAIN_ABSENT_CLOSE, id,
                event_at(lives, event->cause)->task, EXPLAIN_NONE, 0);
        break;
    case TRACE_LOCK_ACQUIRED:
        find_release(finding, id, event);
        break;
    case TRACE_LOOP_TOUCHED:
        find_touched(finding, id, event);
        break;
    case TRACE_BLOCKING_SLEEP:
        find_blocking(finding, id, event);
        break;
    default:
        find_plain(finding, id, event);
        break;
    }
}

static void find_at(Finding *finding, TraceEventId id, const TraceEvent *event)
{
    const ExplainLives *lives = finding->lives;

    switch (event->kind) {
    case TRACE_GATHER_MADE:
        if ((event->flags & TRACE_FLAG_RETURNS) != 0)
            finding->has_lists = true;
        break;
    case TRACE_WAIT_LEFT:
        if (finding->task == 0 || finding->task == event->by)
            find_left(finding, id, event);
        break;
    case TRACE_COROUTINE_DROPPED:
        find_dropped(finding, id, event);
        break;
    case TRACE_LOOP_EXCEPTION:
        find_told(finding, id, event);
        break;
    case TRACE_GROUP_ABORT:
        find_eager(finding, event);
        break;
    case TRACE_RESULT_ASKED:
        find_order(finding, id, event);
        break;
    case TRACE_GATHER_ERROR:
        find_gather(finding, id, event);
        break;
    case TRACE_CREATE_REFUSED:
        add(finding, EXPLAIN_ABSENT_TASK, id, event->task,
            explain_group(lives, event->group), 0);
        break;
    case TRACE_TIMEOUT_LEFT:
    case TRACE_TIMEOUT_FIRED:
        find_limit(finding, id, event);
        break;
    case TRACE_TIMEOUT_EXIT:
        find_limit(finding, id, event);
        if ((event->flags & TRACE_FLAG_TURNED) == 0)
            add(finding, EXPLAIN_ABSENT_TIMEOUT, id, event->task, EXPLAIN_NONE,
                0);
        break;
    case TRACE_CANCEL_KEPT:
        find_kept(finding, id, event);
        break;
    case TRACE_RESUMED:
        if (finding->task == 0 || finding->task == event->task) {
            find_shielded(finding, id, event);
            find_outlived(finding, id, event);
        }
        break;
    default:
        find_rest(finding, id, event);
        break;
    }
}

/* A child of a group that ended cancelled though its group asked nobody. */
static bool is_no_error(const ExplainLives *lives, const ExplainTask *task)
{
    if (task->group == EXPLAIN_NONE)
        return false;
    const ExplainGroup *group = &lives->groups[task->group];
    return group->abort == TRACE_NONE && group->exit_end != TRACE_NONE &&
           event_at(lives, group->exit_end)->text == 0;
}

/* True if the task that waits for the gather went on with its results: it was
 * not asked to stop meanwhile. */
static bool has_returned(const ExplainLives *lives, TraceEventId made)
{
    uint32_t task = 0;

    for (TraceEventId id = made; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (task != 0 && event->kind == TRACE_RESUMED && event->task == task)
            return event->text == 0;
        if (event->kind == TRACE_SUSPENDED && event->also == made &&
            event->count == TRACE_WAIT_GATHER)
            task = event->task;
    }
    return false;
}

static bool is_kept_in_list(const ExplainLives *lives, uint32_t task,
                            TraceEventId *made)
{
    for (TraceEventId id = 0; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == TRACE_GATHER_MADE)
            *made = id;
        if (event->kind == TRACE_GATHER_CHILD && event->task == task &&
            (event_at(lives, *made)->flags & TRACE_FLAG_RETURNS) != 0)
            return has_returned(lives, *made);
    }
    return false;
}

/* True if it is told that the task went on when others were done. */
static bool goes_on(const Finding *finding, uint32_t serial)
{
    for (uint32_t i = 0; i < finding->count; i++)
        if (finding->reasons[i].kind == EXPLAIN_ABSENT_GOES_ON &&
            finding->reasons[i].count == serial)
            return true;
    return false;
}

/* An error that gather() keeps for its list is raised nowhere. */
static void find_failed(Finding *finding, uint32_t serial,
                        const ExplainTask *task)
{
    TraceEventId made = TRACE_NONE;

    if (finding->has_lists && is_kept_in_list(finding->lives, serial, &made))
        add(finding, EXPLAIN_ABSENT_RAISE, task->ended, serial, EXPLAIN_NONE,
            event_at(finding->lives, made)->line);
}

/* What is to be said of a task that ended cancelled. */
static void find_cancelled(Finding *finding, uint32_t serial,
                           const ExplainTask *task)
{
    const ExplainLives *lives = finding->lives;
    TraceEventId made = TRACE_NONE;
    TraceEventId request = task->requested;
    const TraceEvent *cause =
        event_at(lives, event_at(lives, task->ended)->cause);

    if (cause->kind == TRACE_FIRST_STEP && cause->task == serial &&
        !task->of_generator && (cause->flags & TRACE_FLAG_CANCEL) != 0)
        add(finding, EXPLAIN_ABSENT_START, task->ended, serial, task->group, 0);
    if (explain_absent_is_untold(lives, serial))
        add(finding, EXPLAIN_ABSENT_THROWN, task->ended, serial, EXPLAIN_NONE,
            0);
    if (is_no_error(lives, task))
        add(finding, EXPLAIN_ABSENT_ABORT, task->ended, serial, task->group, 0);
    else if (finding->has_lists && is_kept_in_list(lives, serial, &made))
        add(finding, EXPLAIN_ABSENT_RAISE, task->ended, serial, EXPLAIN_NONE,
            event_at(lives, made)->line);
    if (request != TRACE_NONE && !task->is_main && !goes_on(finding, serial) &&
        explain_asker(lives, request).kind == EXPLAIN_ASKER_RUN)
        add(finding, EXPLAIN_ABSENT_WAITED_FOR, request, serial, EXPLAIN_NONE,
            0);
}

/* True if one of the tasks has made the other, or who has made it. */
static bool is_of_family(const ExplainLives *lives, uint32_t one,
                         uint32_t other)
{
    for (uint32_t turn = 0; turn < 2; turn++) {
        uint32_t young = turn == 0 ? one : other;
        uint32_t old = turn == 0 ? other : one;
        for (const ExplainTask *task = explain_task(lives, young); task;
             task = explain_task(lives, task->parent))
            if (task->parent == old)
                return true;
    }
    return false;
}

/* Of each context variable the first that is of interest: tasks that have
 * nothing to do with one another see nothing of each other. */
static void find_missed(Finding *finding)
{
    const TraceFacts *facts = finding->lives->facts;

    for (uint32_t i = 0; i < facts->missed_count; i++) {
        const TraceMissed *missed = &facts->missed[i];
        bool told =
            !is_of_family(finding->lives, missed->set.task, missed->got.task);
        for (uint32_t j = 0; j < finding->count && !told; j++)
            told = finding->reasons[j].kind == EXPLAIN_ABSENT_SEEN &&
                   strcmp(facts->missed[finding->reasons[j].count].name,
                          missed->name) == 0;
        if (!told)
            add(finding, EXPLAIN_ABSENT_SEEN, missed->got.event,
                finding->task == missed->set.task ? missed->set.task
                                                  : missed->got.task,
                EXPLAIN_NONE, i);
    }
}

static void find_updates(Finding *finding)
{
    const TraceFacts *facts = finding->lives->facts;

    for (uint32_t i = 0; i < facts->lost_count; i++) {
        const TraceLostWrite *lost = &facts->lost[i];
        uint32_t about = finding->task == lost->lost.task ? lost->lost.task
                                                          : lost->written.task;
        add(finding, EXPLAIN_ABSENT_UPDATE, lost->written.event, about,
            EXPLAIN_NONE, i);
    }
}

/* At most a few. */
static void find_swallowed(Finding *finding)
{
    enum { SWALLOWED_MOST = 6 };
    const TraceFacts *facts = finding->lives->facts;

    for (uint32_t i = 0; i < facts->swallowed_count && i < SWALLOWED_MOST; i++)
        add(finding, EXPLAIN_ABSENT_HEARD, facts->swallowed[i].caught.event,
            facts->swallowed[i].caught.task, EXPLAIN_NONE, i);
}

/* Of each variable; and, of one task, the lines of its own function. */
static void find_facts(Finding *finding)
{
    enum { BRANCHES_MOST = 3 };
    const TraceFacts *facts = finding->lives->facts;
    const ExplainTask *task = explain_task(finding->lives, finding->task);
    uint32_t told = 0;

    find_swallowed(finding);
    find_updates(finding);
    for (uint32_t i = 0; i < facts->stale_count; i++) {
        const TraceStale *stale = &facts->stale[i];
        uint32_t about = finding->task == stale->changed.task
                             ? stale->changed.task
                             : stale->acted.task;
        add(finding, EXPLAIN_ABSENT_ANEW, stale->acted.event, about,
            EXPLAIN_NONE, i);
    }
    for (uint32_t i = 0; i < facts->held_count; i++)
        if (explain_held_up(finding->lives, facts->held[i].event, NULL, 0) > 0)
            add(finding, EXPLAIN_ABSENT_GIVE_WAY, facts->held[i].event,
                facts->held[i].task, EXPLAIN_NONE, i);
    find_missed(finding);
    for (uint32_t i = 0; i < facts->await_count; i++)
        if (explain_absent_is_row(finding->lives, i))
            add(finding, EXPLAIN_ABSENT_ROW, facts->awaits[i].event,
                facts->awaits[i].task, EXPLAIN_NONE, i);
    for (uint32_t i = 0; task && i < facts->branch_count; i++) {
        if (strcmp(facts->branches[i].function,
                   text_of(finding->lives, task->coroutine)) != 0)
            continue;
        if (told++ < BRANCHES_MOST)
            add(finding, EXPLAIN_ABSENT_LINE, task->created, finding->task,
                EXPLAIN_NONE, i);
    }
}

uint32_t explain_absent_updates(const ExplainLives *lives,
                                ExplainAbsent *reasons, uint32_t capacity)
{
    Finding finding = {
        .lives = lives, .reasons = reasons, .capacity = capacity};

    if (lives->facts)
        find_updates(&finding);
    return finding.count;
}

uint32_t explain_absent(const ExplainLives *lives, uint32_t task,
                        ExplainAbsent *reasons, uint32_t capacity)
{
    Finding finding = {
        .lives = lives, .task = task, .reasons = reasons, .capacity = capacity};

    for (TraceEventId id = 0;
         id < lives->event_count && finding.count < capacity; id++)
        find_at(&finding, id, event_at(lives, id));
    for (uint32_t serial = 1;
         serial < lives->task_count && finding.count < capacity; serial++) {
        const ExplainTask *one = explain_task(lives, serial);
        if (one && !one->of_loop && one->ended != TRACE_NONE &&
            one->outcome == TRACE_STATE_CANCELLED)
            find_cancelled(&finding, serial, one);
        if (one && !one->of_loop && one->ended != TRACE_NONE &&
            one->outcome == TRACE_STATE_FAILED)
            find_failed(&finding, serial, one);
    }
    TraceEventId chain = explain_absent_one_by_one(lives);
    if (chain != TRACE_NONE)
        add(&finding, EXPLAIN_ABSENT_CHAIN, chain, event_at(lives, chain)->task,
            EXPLAIN_NONE, 0);
    TraceEventId calls = explain_absent_threads_in_turn(lives);
    if (calls != TRACE_NONE)
        add(&finding, EXPLAIN_ABSENT_THREADS, calls,
            event_at(lives, calls)->task, EXPLAIN_NONE, 0);
    TraceEventId call = explain_absent_workers(lives);
    if (call != TRACE_NONE)
        add(&finding, EXPLAIN_ABSENT_WORKERS, call, event_at(lives, call)->task,
            EXPLAIN_NONE, 0);
    TraceEventId taken;
    TraceEventId queue =
        finding.has_failed ? TRACE_NONE : explain_absent_queue(lives, &taken);
    if (queue != TRACE_NONE)
        add(&finding, EXPLAIN_ABSENT_AT_ONCE, queue,
            event_at(lives, queue)->task, EXPLAIN_NONE, taken);
    TraceEventId own = explain_absent_own(lives, task);
    if (own != TRACE_NONE)
        add(&finding, EXPLAIN_ABSENT_APART, own, event_at(lives, own)->task,
            EXPLAIN_NONE, 0);
    if (lives->facts)
        find_facts(&finding);
    return finding.count;
}
