#include "claims.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Moment {
    unsigned turn;
    bool timed; /* else it is that of the turn, whatever that is */
    double time;
} Moment;

/* Of kinds of events. */
/* Of the first kinds of all; a later one cannot be written as a KIND(). */
typedef uint64_t Kinds;
enum { KINDS_MOST = 64 };
#define KIND(name) ((Kinds)1 << TRACE_##name)
#define STEPS (KIND(FIRST_STEP) | KIND(RESUMED))
#define ENDS (KIND(FINISHED) | KIND(FAILED) | KIND(CANCELLED))

static const TraceEvent *event_of(const ClaimsAbout *about, uint32_t id)
{
    return trace_store_get(about->trace, id);
}

static bool is_kind(const TraceEvent *event, Kinds kinds)
{
    return event->kind < KINDS_MOST && ((Kinds)1 << event->kind & kinds) != 0;
}

/* Behind "turn 5, 0.594 s" or "before the loop"; NULL: neither is there. */
static const char *read_moment(const char *at, Moment *moment)
{
    static const char before[] = "before the loop";
    int length = 0, more = 0;

    *moment = (Moment){0};
    if (strncmp(at, before, sizeof before - 1) == 0)
        return at + sizeof before - 1;
    if (sscanf(at, "turn %u%n", &moment->turn, &length) != 1)
        return NULL;
    if (sscanf(at + length, ", %lf s%n", &moment->time, &more) == 1 && more > 0)
        moment->timed = true;
    return at + length + more;
}

static bool is_at(const TraceEvent *event, const Moment *moment)
{
    return event->turn == moment->turn &&
           (!moment->timed || fabs(event->time - moment->time) < 0.00051);
}

/* Whether one of these happened then; `task` 0: to anybody. */
static bool happened(const ClaimsAbout *about, Kinds kinds, uint32_t task,
                     const Moment *moment)
{
    for (uint32_t i = 0; i < trace_store_count(about->trace); i++) {
        const TraceEvent *event = event_of(about, i);
        if (is_kind(event, kinds) && (task == 0 || event->task == task) &&
            is_at(event, moment))
            return true;
    }
    return false;
}

/* Of the task's own, in turns after one and before another. */
static unsigned count_between(const ClaimsAbout *about, Kinds kinds,
                              unsigned after, unsigned before, uint32_t count)
{
    unsigned found = 0;

    for (uint32_t i = 0; i < count; i++) {
        const TraceEvent *event = event_of(about, i);
        found += is_kind(event, kinds) && event->task == about->task &&
                 event->turn > after && event->turn < before;
    }
    return found;
}

/* ---- the claims ---- */

typedef struct Check {
    const ClaimsAbout *about;
    const char *sentence;
    BaseText *wrong;
    unsigned held; /* how many claims */
} Check;

static void claim(Check *check, bool is_so, const char *what)
{
    check->held++;
    if (!is_so)
        base_text_printf(check->wrong, "\"%s\": %s; ", check->sentence, what);
}

/* The last place of a word in a sentence, and what is behind it. */
static const char *behind_last(const char *sentence, const char *word)
{
    const char *found = NULL;

    for (const char *at = sentence; (at = strstr(at, word)); at++)
        found = at + strlen(word);
    return found;
}

/* Behind a phrase; NULL: it is not there. */
static const char *behind(const char *sentence, const char *phrase)
{
    const char *at = strstr(sentence, phrase);

    return at ? at + strlen(phrase) : NULL;
}

/* "from turn 2 to turn 3" or "since turn 2". False: neither is there. */
static bool read_span(const Check *check, Moment *from, Moment *to)
{
    const char *at = behind_last(check->sentence, " from ");

    if (at && (at = read_moment(at, from)) && strncmp(at, " to ", 4) == 0 &&
        read_moment(at + 4, to))
        return true;
    at = behind_last(check->sentence, " since ");
    *to = (Moment){.turn = UINT32_MAX};
    return at && read_moment(at, from);
}

/* Nothing of the task runs while it waits or is queued. */
static void check_stand(Check *check, const char *phrase, Kinds begins)
{
    const ClaimsAbout *about = check->about;
    Moment from, to;

    if (!strstr(check->sentence, phrase) ||
        strstr(check->sentence, " holds ") || !read_span(check, &from, &to))
        return; /* or another waits for what it holds */
    bool is_open = to.turn == UINT32_MAX;
    claim(check,
          count_between(about, STEPS, from.turn, to.turn,
                        is_open ? about->count
                                : trace_store_count(about->trace)) == 0,
          "it runs meanwhile");
    if (begins != 0)
        claim(check, happened(about, begins, about->task, &from),
              "nothing of that begins there");
    if (begins == 0 && !is_open) /* queued: until its step, or asked to stop */
        claim(check,
              happened(about, STEPS | ENDS | KIND(CANCEL_REQUESTED),
                       about->task, &to),
              "its step does not come there");
}

static void check_runs(Check *check)
{
    static const char *const phrases[] = {" runs in ", " runs since "};
    Moment moment;

    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        const char *at = behind(check->sentence, phrases[i]);
        if (at && read_moment(at, &moment))
            claim(check,
                  happened(check->about, STEPS, check->about->task, &moment),
                  "no step of it is there");
    }
}

static void check_request(Check *check)
{
    const ClaimsAbout *about = check->about;
    const char *at = behind(check->sentence, " was asked to stop in ");
    Moment asked, heard;

    if (!at || !(at = read_moment(at, &asked)))
        return;
    claim(check, happened(about, KIND(CANCEL_REQUESTED), about->task, &asked),
          "nobody asks it there");
    at = behind(at, " hears of it in ");
    if (at && read_moment(at, &heard))
        claim(check, happened(about, STEPS | ENDS, about->task, &heard),
              "it does not run there");
    else if (strstr(check->sentence, "has not heard of it yet"))
        claim(check,
              count_between(about, STEPS | ENDS, asked.turn, UINT32_MAX,
                            about->count) == 0,
              "it has run since");
}

static void check_ghost(Check *check)
{
    const ClaimsAbout *about = check->about;
    const char *at = behind(check->sentence, " not been cancelled in ");
    Moment moment;
    double until;
    bool slept = false;

    if (!at || !read_moment(at, &moment))
        return;
    claim(check, happened(about, STEPS | ENDS, about->task, &moment),
          "nothing comes to it there");
    at = behind(check->sentence, " slept until ");
    if (!at || sscanf(at, "%lf", &until) != 1)
        return;
    for (uint32_t i = 0; i < about->count; i++) {
        const TraceEvent *event = event_of(about, i);
        slept = slept ||
                (event->kind == TRACE_SUSPENDED && event->task == about->task &&
                 fabs(event->number - until) < 0.00051);
    }
    claim(check, slept, "it had no such sleep");
}

static void check_steps(Check *check)
{
    const char *at = behind(check->sentence, " takes ");
    Moment from, to;
    unsigned steps;

    if (!at || sscanf(at, "%u steps", &steps) != 1 ||
        !read_span(check, &from, &to))
        return;
    claim(check, from.turn < to.turn, "that is no span");
    claim(check,
          count_between(check->about, STEPS, from.turn - 1, to.turn + 1,
                        trace_store_count(check->about->trace)) == steps,
          "it is not so many");
}

/* What its name says of a lane. */
static void check_end(Check *check)
{
    static const struct {
        const char *phrase;
        Kinds kind;
    } ends[] = {{" has returned.", KIND(FINISHED)},
                {" has ended cancelled.", KIND(CANCELLED)},
                {" has failed", KIND(FAILED)}};

    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (!strstr(check->sentence, ends[i].phrase))
            continue;
        claim(check,
              count_between(check->about, ends[i].kind, 0, UINT32_MAX,
                            check->about->count) == 1,
              "it has not ended so");
    }
}

/* ---- what is said of an event itself ---- */

/* Whether the sentence begins with the name of the task, and goes on so. */
static bool begins_with(const Check *check, uint32_t task, const char *rest)
{
    for (uint32_t i = 0; i < trace_store_count(check->about->trace); i++) {
        const TraceEvent *event = event_of(check->about, i);
        if (event->task != task || (event->kind != TRACE_TASK_CREATED &&
                                    event->kind != TRACE_TASK_RENAMED))
            continue;
        const char *name = trace_store_text(check->about->trace, event->text);
        size_t length = strlen(name);
        if (strncmp(check->sentence, name, length) == 0 &&
            strncmp(check->sentence + length, rest, strlen(rest)) == 0)
            return true;
    }
    return false;
}

/* A sentence of this form tells of an event of these kinds alone. */
static void check_event(Check *check)
{
    static const struct {
        const char *rest;
        Kinds kinds;
    } forms[] = {{" returns", KIND(FINISHED)},
                 {" fails: ", KIND(FAILED)},
                 {" is cancelled.", KIND(CANCELLED)},
                 {" takes its first step.", KIND(FIRST_STEP)},
                 {" goes on.", KIND(RESUMED)}};
    const ClaimsAbout *about = check->about;

    if (about->event == TRACE_NONE)
        return;
    const TraceEvent *event = event_of(about, about->event);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (begins_with(check, event->task, forms[i].rest))
            claim(check, is_kind(event, forms[i].kinds),
                  "its event is of another kind");
}

/* One of a kind at which a number is read from behind a phrase. */
static void check_number(Check *check, const char *phrase, Kinds kinds,
                         double (*number)(const TraceEvent *event))
{
    const char *at = behind(check->sentence, phrase);
    double said;
    bool found = false;

    if (!at || sscanf(at, "%lf", &said) != 1)
        return;
    for (uint32_t i = 0; i < trace_store_count(check->about->trace); i++) {
        const TraceEvent *event = event_of(check->about, i);
        found = found ||
                (is_kind(event, kinds) && fabs(number(event) - said) < 0.00051);
    }
    claim(check, found, "there is none");
}

static double line_of(const TraceEvent *event)
{
    return event->line;
}

static double time_of(const TraceEvent *event)
{
    return event->time;
}

static double deadline_of(const TraceEvent *event)
{
    return event->number;
}

/* ---- groups, queues and folded rows ---- */

static uint32_t group_of(const ClaimsAbout *about, Kinds kind,
                         const Moment *moment, uint32_t line)
{
    for (uint32_t i = 0; i < trace_store_count(about->trace); i++) {
        const TraceEvent *event = event_of(about, i);
        if (is_kind(event, kind) && is_at(event, moment) &&
            (line == 0 || event->line == line))
            return event->group;
    }
    return 0;
}

static void check_group(Check *check)
{
    const char *line_at = behind(check->sentence, ", line ");
    const char *at = behind(check->sentence, " enters it in ");
    Moment moment;
    unsigned line;

    if (!at || !line_at || sscanf(line_at, "%u", &line) != 1 ||
        !read_moment(at, &moment))
        return;
    claim(check, group_of(check->about, KIND(GROUP_ENTER), &moment, line) != 0,
          "no group of that line is entered there");
    at = behind(check->sentence, " aborts in ");
    if (at && read_moment(at, &moment))
        claim(check, group_of(check->about, KIND(GROUP_ABORT), &moment, 0) != 0,
              "none aborts there");
    at = behind(check->sentence, " ends in ");
    if (at && read_moment(at, &moment))
        claim(check,
              group_of(check->about, KIND(GROUP_EXIT_END), &moment, 0) != 0,
              "none ends there");
}

static void check_moment(Check *check, const char *phrase, Kinds kinds)
{
    const char *at = behind(check->sentence, phrase);
    Moment moment;

    if (at && read_moment(at, &moment))
        claim(check, happened(check->about, kinds, 0, &moment),
              "nothing of that happens there");
}

/* "12 × worker(), like lanes in one row. At 0.5 s: waiting: 10, returned: 2."
 * They are all there, and no more have ended than have. */
static void check_fold(Check *check)
{
    const char *at = behind(check->sentence, " like lanes in one row. At ");
    unsigned said, sum = 0, one;

    if (!at || sscanf(check->sentence, "%u", &said) != 1)
        return;
    for (at = strchr(at, ':'); at && at[1] == ' '; at = strpbrk(at + 1, ":."))
        if (*at == ':' && sscanf(at + 1, " %u", &one) == 1)
            sum += one;
    claim(check, sum == said, "they are not so many");
    static const struct {
        const char *phrase;
        Kinds kind;
    } ends[] = {{"returned: ", KIND(FINISHED)},
                {"failed: ", KIND(FAILED)},
                {"cancelled: ", KIND(CANCELLED)}};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        const char *found = behind(check->sentence, ends[i].phrase);
        unsigned ended = 0;
        if (!found || sscanf(found, "%u", &one) != 1)
            continue;
        for (uint32_t k = 0; k < check->about->count; k++)
            ended += is_kind(event_of(check->about, k), ends[i].kind);
        claim(check, one <= ended, "not so many have ended so");
    }
}

/* ---- what is waited for ---- */

/* Whether the task ever had that name. */
static bool is_named(const ClaimsAbout *about, uint32_t task, const char *name,
                     size_t length)
{
    for (uint32_t i = 0; i < trace_store_count(about->trace); i++) {
        const TraceEvent *event = event_of(about, i);
        const char *text = trace_store_text(about->trace, event->text);
        if (event->task == task && strlen(text) == length &&
            is_kind(event, KIND(TASK_CREATED) | KIND(TASK_RENAMED)) &&
            memcmp(text, name, length) == 0)
            return true;
    }
    return false;
}

static bool has_child(const ClaimsAbout *about, uint32_t task)
{
    for (uint32_t i = 0; i < trace_store_count(about->trace); i++)
        if (event_of(about, i)->kind == TRACE_GATHER_CHILD &&
            event_of(about, i)->task == task)
            return true;
    return false;
}

/* Whether a gather waits for a task of that name. */
static bool is_gathered(const ClaimsAbout *about, const char *name,
                        size_t length)
{
    for (uint32_t i = 0; i < trace_store_count(about->trace); i++) {
        const TraceEvent *event = event_of(about, i);
        const char *text = trace_store_text(about->trace, event->text);
        if (is_kind(event, KIND(TASK_CREATED) | KIND(TASK_RENAMED)) &&
            strlen(text) == length && memcmp(text, name, length) == 0 &&
            has_child(about, event->task))
            return true;
    }
    return false;
}

/* "sleep(0.949)": such a sleep begins there. */
static void check_sleep(Check *check)
{
    const ClaimsAbout *about = check->about;
    const char *at = behind(check->sentence, " waits for sleep(");
    Moment from, to;
    double said;
    bool found = false;

    if (!at || sscanf(at, "%lf", &said) != 1 || !read_span(check, &from, &to))
        return;
    for (uint32_t i = 0; i < about->count; i++) {
        const TraceEvent *event = event_of(about, i);
        found = found || (event->kind == TRACE_SUSPENDED &&
                          event->task == about->task && is_at(event, &from) &&
                          fabs(event->number - event->time - said) < 0.00051);
    }
    claim(check, found || said <= 0, "it sleeps otherwise");
}

/* "gather(Task-2, Task-3,...)": a gather waits for each. */
static void check_gathered(Check *check)
{
    const char *at = behind(check->sentence, " waits for gather(");
    const char *end = at ? strchr(at, ')') : NULL;

    while (at && end && at < end) {
        size_t length = strcspn(at, ",)");
        if (strncmp(at, "Task-", 5) == 0)
            claim(check, is_gathered(check->about, at, length),
                  "no gather waits for one of them");
        at += length + strspn(at + length, ", ");
    }
}

/* "gather() in line 8: ... waits for 3 children" */
static void check_gather(Check *check)
{
    const ClaimsAbout *about = check->about;
    const char *at = behind(check->sentence, "gather() in line ");
    const char *many = behind(check->sentence, " waits for ");
    unsigned line, count;
    bool found = false;

    if (!at || !many || sscanf(at, "%u", &line) != 1 ||
        sscanf(many, "%u children", &count) != 1)
        return;
    for (uint32_t i = 0; i < about->count; i++) {
        const TraceEvent *event = event_of(about, i);
        found = found || (event->kind == TRACE_GATHER_MADE &&
                          event->line == line && event->number == count);
    }
    claim(check, found, "no gather of so many is made there");
}

/* "gather() hands on its first error, from Task-3; ...: 2 go on." */
static void check_handed_on(Check *check)
{
    const ClaimsAbout *about = check->about;
    const char *at = behind(check->sentence, " first error, from ");
    const char *rest = behind(check->sentence, "cancels nobody: ");
    unsigned count;
    bool found = false;

    if (!at || !rest || sscanf(rest, "%u go", &count) != 1)
        return;
    for (uint32_t i = 0; i < about->count; i++) {
        const TraceEvent *event = event_of(about, i);
        found = found ||
                (event->kind == TRACE_GATHER_ERROR && event->number == count &&
                 is_named(about, event->other, at, strcspn(at, ";")));
    }
    claim(check, found, "no gather hands that on");
}

/* "The thread asyncio_0 waits for the end of time.sleep() in line 5." */
static void check_thread(Check *check)
{
    const char *at =
        behind(check->sentence, " the end of time.sleep() in line ");
    unsigned line;
    bool found = false;

    if (!at || sscanf(at, "%u", &line) != 1)
        return;
    for (uint32_t i = 0; i < check->about->count; i++) {
        const TraceEvent *event = event_of(check->about, i);
        found = found ||
                (event->kind == TRACE_THREAD_BLOCKED && event->line == line);
    }
    claim(check, found, "nobody sleeps in that line");
}

/* "the lock `lock`, held by Task-3 since line 7", or by itself. */
static void check_holder(Check *check)
{
    const ClaimsAbout *about = check->about;
    const char *at = behind(check->sentence, ", held by ");
    const char *since = at ? behind(at, " since line ") : NULL;
    unsigned line;
    bool found = false;

    if (!since || sscanf(since, "%u", &line) != 1)
        return;
    bool is_own = strncmp(at, "itself ", 7) == 0;
    for (uint32_t i = 0; i < about->count; i++) {
        const TraceEvent *event = event_of(about, i);
        found = found ||
                (event->kind == TRACE_LOCK_ACQUIRED && event->line == line &&
                 (is_own ? event->task == about->task
                         : is_named(about, event->task, at, strcspn(at, " "))));
    }
    claim(check, found, "it does not take it in that line");
}

unsigned claims_check(const ClaimsAbout *about, const char *sentence,
                      BaseText *wrong)
{
    Check check = {.about = about, .sentence = sentence, .wrong = wrong};

    if (about->task != 0) {
        check_stand(&check, " is in the queue ", 0);
        check_stand(&check, " waits for ", KIND(SUSPENDED));
        check_runs(&check);
        check_request(&check);
        check_ghost(&check);
        check_steps(&check);
        check_end(&check);
        check_sleep(&check);
        check_gathered(&check);
        check_holder(&check);
    }
    check_gather(&check);
    check_handed_on(&check);
    check_thread(&check);
    check_event(&check);
    check_number(&check, "The except* of line ", KIND(EXCEPT_MATCHED), line_of);
    check_number(&check, "A timer rings at ", KIND(TIMER_FIRED), time_of);
    check_number(&check, " rings late, at ", KIND(TIMER_FIRED), time_of);
    check_number(&check, "may stay in its block until ", KIND(TIMEOUT_SET),
                 deadline_of);
    check_group(&check);
    check_moment(&check, " It is over in ", KIND(TIMEOUT_FIRED));
    check_moment(&check, " takes it out in ", KIND(QUEUE_GOT));
    check_fold(&check);
    return check.held;
}
