#include "explain_compare.h"

#include "base_utf8.h"
#include "base_words.h"
#include "explain_event.h"
#include "explain_link.h"
#include "explain_names.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

enum { CHAIN_MOST = 32, LINE_MOST = 80, TASKS_MOST = 20 };

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

/* What follows from something else at once, what names the program, and what
 * was drawn: it is what comes of a draw that tells two seeds apart. */
static bool is_passed_over(const TraceEvent *event)
{
    return event->kind == TRACE_BEGIN || event->kind == TRACE_TIMER_SET ||
           event->kind == TRACE_TIMER_DROPPED ||
           event->kind == TRACE_TIMER_FIRED || event->kind == TRACE_DRAWN;
}

static TraceEventId next_of(const ExplainLives *lives, TraceEventId id)
{
    while (id < lives->event_count && is_passed_over(event_at(lives, id)))
        id++;
    return id;
}

static bool same_text(const ExplainLives *a, TraceText one,
                      const ExplainLives *b, TraceText two)
{
    return strcmp(trace_store_text(a->trace, one),
                  trace_store_text(b->trace, two)) == 0;
}

/* Kinds whose text says what happens, not with what value. */
static bool has_course_text(const TraceEvent *event)
{
    return event->kind == TRACE_FAILED || event->kind == TRACE_RESUMED ||
           event->kind == TRACE_FIRST_STEP ||
           event->kind == TRACE_GROUP_EXIT_BEGIN ||
           event->kind == TRACE_GROUP_EXIT_END || event->kind == TRACE_END;
}

static bool same_course(const ExplainLives *a, const TraceEvent *one,
                        const ExplainLives *b, const TraceEvent *two)
{
    return one->kind == two->kind && one->task == two->task &&
           one->by == two->by && one->other == two->other &&
           one->group == two->group &&
           (one->kind != TRACE_SUSPENDED || one->count == two->count) &&
           (!has_course_text(one) || same_text(a, one->text, b, two->text));
}

static bool same_value(const ExplainLives *a, const TraceEvent *one,
                       const ExplainLives *b, const TraceEvent *two)
{
    bool number = one->number == two->number ||
                  (one->number != one->number && two->number != two->number);

    return same_course(a, one, b, two) && one->turn == two->turn &&
           one->time == two->time && one->count == two->count && number &&
           one->flags == two->flags && same_text(a, one->text, b, two->text) &&
           same_text(a, one->detail, b, two->detail);
}

static bool is_over(const ExplainLives *lives, TraceEventId id)
{
    return id >= lives->event_count;
}

ExplainComparison explain_compare(const ExplainLives *a, const ExplainLives *b)
{
    ExplainComparison result = {.course = {TRACE_NONE, TRACE_NONE},
                                .value = {TRACE_NONE, TRACE_NONE},
                                .same_course = true,
                                .equal = true};
    TraceEventId one = next_of(a, 0), two = next_of(b, 0);

    while (!is_over(a, one) && !is_over(b, two)) {
        const TraceEvent *left = event_at(a, one), *right = event_at(b, two);
        if (result.equal && !same_value(a, left, b, right)) {
            result.equal = false;
            result.value[0] = one;
            result.value[1] = two;
        }
        if (!same_course(a, left, b, right))
            break;
        result.agreed++;
        one = next_of(a, one + 1);
        two = next_of(b, two + 1);
    }
    if (is_over(a, one) && is_over(b, two))
        return result;
    result.same_course = result.equal = false;
    result.course[0] = is_over(a, one) ? TRACE_NONE : one;
    result.course[1] = is_over(b, two) ? TRACE_NONE : two;
    return result;
}

/* An event's sentence without its full stop, or that the run is over. */
static void say(const ExplainLives *lives, TraceEventId id, BaseText *out)
{
    if (id == TRACE_NONE) {
        base_text_append(out, _("nothing more happens"));
        return;
    }
    explain_event_tell(lives, id, out);
    if (out->length > 0 && out->data[out->length - 1] == '.')
        out->data[--out->length] = '\0';
}

static void tell_parting(const ExplainLives *a, const ExplainLives *b,
                         const ExplainComparison *found,
                         const char *const names[2], BaseText *out)
{
    const TraceEventId *at = found->same_course ? found->value : found->course;
    BaseText one = {0}, two = {0};

    say(a, at[0], &one);
    say(b, at[1], &two);
    if (found->same_course)
        base_text_printf(
            out,
            _("The runs take the same course for all of their %u events; only "
              "values differ. The first: on %s: %s; on %s: %s.\n"),
            found->agreed, names[0], base_text_str(&one), names[1],
            base_text_str(&two));
    else
        base_text_printf(
            out,
            _n("The runs take the same course for %u event; then on %s: %s; "
               "on %s: %s.\n",
               "The runs take the same course for %u events; then on %s: %s; "
               "on %s: %s.\n",
               found->agreed),
            found->agreed, names[0], base_text_str(&one), names[1],
            base_text_str(&two));
    base_text_release(&one);
    base_text_release(&two);
}

/* "returned 0.949", "failed ValueError('Oops')", "never ends" */
static void say_outcome(const ExplainLives *lives, uint32_t serial,
                        BaseText *out)
{
    const ExplainTask *task = explain_task(lives, serial);

    if (!task) {
        base_text_append(out, _("is not made"));
        return;
    }
    if (task->ended == TRACE_NONE) {
        base_text_append(out, explain_is_whole(lives)
                                  ? _("never ends")
                                  : _("no end of it is recorded"));
        return;
    }
    const TraceEvent *end = event_at(lives, task->ended);
    TraceText text = end->kind == TRACE_FAILED ? end->detail : end->text;
    BaseText value = {0};
    if (end->kind != TRACE_CANCELLED)
        explain_words_value(trace_store_text(lives->trace, text), 60, &value);
    if (value.length == 0)
        base_text_append(out, explain_words_state(task->outcome));
    else
        base_text_printf(
            out, end->kind == TRACE_FAILED ? _("failed %s") : _("returned %s"),
            base_text_str(&value));
    base_text_release(&value);
}

static void tell_outcomes(const ExplainLives *a, const ExplainLives *b,
                          const char *const names[2], BaseText *out)
{
    uint32_t most =
        a->task_count > b->task_count ? a->task_count : b->task_count;
    uint32_t told = 0, differ = 0;

    for (uint32_t serial = 1; serial < most; serial++) {
        const ExplainTask *task = explain_task(a, serial);
        const ExplainTask *other = explain_task(b, serial);
        BaseText one = {0}, two = {0};
        bool own = (task && !task->of_loop) || (other && !other->of_loop);
        say_outcome(a, serial, &one);
        say_outcome(b, serial, &two);
        if (own && strcmp(base_text_str(&one), base_text_str(&two)) != 0) {
            differ++;
            ExplainNames words = {.lives = task ? a : b};
            if (told++ == 0)
                base_text_append(out, _("\nWhat became of the tasks\n"));
            if (told <= TASKS_MOST)
                base_text_printf(out, _("  %s: on %s %s; on %s %s\n"),
                                 explain_name_task(&words, serial), names[0],
                                 base_text_str(&one), names[1],
                                 base_text_str(&two));
            explain_names_release(&words);
        }
        base_text_release(&one);
        base_text_release(&two);
    }
    if (differ == 0)
        base_text_append(out,
                         _("\nEach task comes to the same end on both.\n"));
    if (differ > TASKS_MOST)
        base_text_printf(out, _("  and %u more\n"), differ - TASKS_MOST);
}

/* The next line that is printed from there on; TRACE_NONE. */
static TraceEventId next_line(const ExplainLives *lives, TraceEventId from)
{
    while (from < lives->event_count &&
           event_at(lives, from)->kind != TRACE_STDOUT)
        from++;
    return from < lives->event_count ? from : TRACE_NONE;
}

/* What was printed there, shortened. */
static void say_line(const ExplainLives *lives, TraceEventId id, BaseText *out)
{
    const char *text =
        id != TRACE_NONE
            ? trace_store_text(lives->trace, event_at(lives, id)->text)
            : "";
    size_t length = base_utf8_cut(text, strlen(text), LINE_MOST);

    if (id == TRACE_NONE)
        base_text_append(out, _("nothing more"));
    else
        base_text_append_n(out, text, length);
}

static void tell_printed(const ExplainLives *a, const ExplainLives *b,
                         const char *const names[2], BaseText *out)
{
    TraceEventId one = next_line(a, 0), two = next_line(b, 0);
    uint32_t line = 1;
    BaseText first = {0}, second = {0};

    while (one != TRACE_NONE && two != TRACE_NONE &&
           strcmp(trace_store_text(a->trace, event_at(a, one)->text),
                  trace_store_text(b->trace, event_at(b, two)->text)) == 0) {
        one = next_line(a, one + 1);
        two = next_line(b, two + 1);
        line++;
    }
    if ((one == TRACE_NONE && !explain_is_whole(a)) ||
        (two == TRACE_NONE && !explain_is_whole(b)))
        return; /* nobody knows what comes after that */
    if (one == TRACE_NONE && two == TRACE_NONE) {
        if (line > 1)
            base_text_append(out, _("\nBoth print the same.\n"));
        return;
    }
    say_line(a, one, &first);
    say_line(b, two, &second);
    base_text_printf(
        out,
        _("\nWhat they print parts in line %u\n  on %s: %s\n  on %s: %s\n"),
        line, names[0], base_text_str(&first), names[1],
        base_text_str(&second));
    base_text_release(&first);
    base_text_release(&second);
}

static void tell_chain(const ExplainLives *lives, TraceEventId id,
                       const char *name, BaseText *out)
{
    ExplainLink chain[CHAIN_MOST];

    if (id == TRACE_NONE)
        return;
    uint32_t count = explain_why(lives, id, chain, CHAIN_MOST);
    base_text_printf(out, _("\nHow it came to that, on %s\n"), name);
    for (uint32_t i = 0; i < count; i++)
        explain_link_line(lives, &chain[i], out);
}

bool explain_compare_tell(const ExplainLives *a, const ExplainLives *b,
                          const char *const names[2], BaseText *out)
{
    ExplainComparison found = explain_compare(a, b);

    if (found.equal) {
        base_text_printf(out,
                         _n("The runs are equal: %u event.\n",
                            "The runs are equal: %u events.\n", found.agreed),
                         found.agreed);
        return true;
    }
    tell_parting(a, b, &found, names, out);
    tell_outcomes(a, b, names, out);
    tell_printed(a, b, names, out);
    if (!found.same_course) {
        tell_chain(a, found.course[0], names[0], out);
        tell_chain(b, found.course[1], names[1], out);
    }
    return false;
}
