#include "explain_compare.h"

#include "base_utf8.h"
#include "base_words.h"
#include "explain_compare_printed.h"
#include "explain_compare_private.h"
#include "explain_compare_tasks.h"
#include "explain_event.h"
#include "explain_link.h"
#include "explain_names.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <ctype.h>
#include <string.h>

#define ELLIPSIS "\xe2\x80\xa6"

enum { CHAIN_MOST = 32, TEXT_MOST = 60, BEFORE_MOST = 10 };

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

/* One event of each run, held against one another. */
typedef struct Facing {
    const TraceEvent *events[2];
    TraceEventId at[2];
} Facing;

static bool is_over(const ExplainTwo *two, int side, TraceEventId id)
{
    return id >= two->lives[side]->event_count;
}

/* False: a run is over, or both are. */
static bool face(const ExplainTwo *two, Facing *facing)
{
    for (int i = 0; i < 2; i++) {
        if (is_over(two, i, facing->at[i]))
            return false;
        facing->events[i] = event_at(two->lives[i], facing->at[i]);
    }
    return true;
}

static const char *text_of(const ExplainTwo *two, int side, TraceText text)
{
    return trace_store_text(two->lives[side]->trace, text);
}

static bool same_text(const ExplainTwo *two, TraceText one, TraceText other)
{
    return strcmp(text_of(two, 0, one), text_of(two, 1, other)) == 0;
}

/* A task that neither names, 0, is the same. */
static bool same_task(const ExplainTwo *two, uint32_t one, uint32_t other)
{
    return one == 0 || other == 0
               ? one == other
               : explain_pair_of(two->pairs, 0, one) == other;
}

static bool same_group(const ExplainTwo *two, uint32_t one, uint32_t other)
{
    uint32_t left = explain_group(two->lives[0], one);
    uint32_t right = explain_group(two->lives[1], other);

    return left == EXPLAIN_NONE || right == EXPLAIN_NONE
               ? left == right
               : two->pairs->groups[0][left] == right;
}

/* Kinds whose text says what happens, not with what value. */
static bool has_course_text(const TraceEvent *event)
{
    return event->kind == TRACE_FAILED || event->kind == TRACE_RESUMED ||
           event->kind == TRACE_FIRST_STEP ||
           event->kind == TRACE_GROUP_EXIT_BEGIN ||
           event->kind == TRACE_GROUP_EXIT_END || event->kind == TRACE_END;
}

static bool same_course(const ExplainTwo *two, const Facing *facing)
{
    const TraceEvent *one = facing->events[0], *other = facing->events[1];

    return one->kind == other->kind && same_task(two, one->task, other->task) &&
           same_task(two, one->by, other->by) &&
           same_task(two, one->other, other->other) &&
           same_group(two, one->group, other->group) &&
           one->thread == other->thread &&
           (one->kind != TRACE_SUSPENDED || one->count == other->count) &&
           (one->kind != TRACE_CANCEL_REQUESTED ||
            one->flags == other->flags) &&
           (!has_course_text(one) || same_text(two, one->text, other->text));
}

/* Lines of one program mean the same in both runs. */
static bool same_line(const ExplainTwo *two, const TraceEvent *one,
                      const TraceEvent *other)
{
    return one->line == other->line ||
           !same_text(two, event_at(two->lives[0], 0)->text,
                      event_at(two->lives[1], 0)->text);
}

static bool same_value(const ExplainTwo *two, const Facing *facing)
{
    const TraceEvent *one = facing->events[0], *other = facing->events[1];
    bool number =
        one->number == other->number ||
        (one->number != one->number && other->number != other->number);

    if (one->kind == TRACE_BEGIN && other->kind == TRACE_BEGIN)
        return true;
    return same_course(two, facing) && one->turn == other->turn &&
           one->time == other->time && one->count == other->count && number &&
           one->flags == other->flags &&
           same_text(two, one->text, other->text) &&
           same_text(two, one->detail, other->detail) &&
           same_text(two, one->more, other->more) && same_line(two, one, other);
}

/* Where the courses part, timers and draws aside. */
static void follow(const ExplainTwo *two, ExplainComparison *result)
{
    result->from_the_beginning = true;

    Facing facing = {
        .at = {next_of(two->lives[0], 0), next_of(two->lives[1], 0)}};

    while (face(two, &facing)) {
        if (result->equal && !same_value(two, &facing)) {
            result->equal = false;
            memcpy(result->value, facing.at, sizeof facing.at);
        }
        if (!same_course(two, &facing))
            break;
        result->from_the_beginning = false;
        for (int i = 0; i < 2; i++)
            facing.at[i] = next_of(two->lives[i], facing.at[i] + 1);
    }
    if (is_over(two, 0, facing.at[0]) && is_over(two, 1, facing.at[1]))
        return;
    result->same_course = result->equal = false;
    for (int i = 0; i < 2; i++)
        result->course[i] =
            is_over(two, i, facing.at[i]) ? TRACE_NONE : facing.at[i];
}

/* Whether timers and draws are the same, too, where all else is. */
static void look_closely(const ExplainTwo *two, ExplainComparison *result)
{
    Facing facing = {.at = {0, 0}};

    while (face(two, &facing) && same_value(two, &facing)) {
        facing.at[0]++;
        facing.at[1]++;
    }
    if (is_over(two, 0, facing.at[0]) && is_over(two, 1, facing.at[1]))
        return;
    result->equal = false;
    for (int i = 0; i < 2; i++)
        result->value[i] =
            is_over(two, i, facing.at[i]) ? TRACE_NONE : facing.at[i];
    if (face(two, &facing) && same_course(two, &facing))
        return;
    result->same_course = false;
    memcpy(result->course, result->value, sizeof result->course);
}

static ExplainComparison compare(const ExplainTwo *two)
{
    ExplainComparison result = {.course = {TRACE_NONE, TRACE_NONE},
                                .value = {TRACE_NONE, TRACE_NONE},
                                .same_course = true,
                                .equal = true};

    follow(two, &result);
    if (result.equal)
        look_closely(two, &result);
    for (int i = 0; i < 2; i++)
        result.before[i] = result.course[i] != TRACE_NONE
                               ? result.course[i]
                               : two->lives[i]->event_count;
    return result;
}

ExplainComparison explain_compare(const ExplainLives *a, const ExplainLives *b)
{
    ExplainPairs pairs = {0};

    explain_pairs_find(&pairs, a, b);
    ExplainComparison result =
        compare(&(ExplainTwo){.lives = {a, b}, .pairs = &pairs});
    explain_pairs_release(&pairs);
    return result;
}

bool explain_two_knows(const ExplainTwo *two, int side)
{
    const ExplainLives *lives = two->lives[side];
    TraceEnding ending = trace_store_ending(lives->trace);

    return explain_is_whole(lives) && ending != TRACE_ENDING_LIMIT &&
           ending != TRACE_ENDING_UNSUPPORTED;
}

static bool is_of_word(char at)
{
    return isalnum((unsigned char)at) || at == '_' || (unsigned char)at >= 0x80;
}

/* Where to begin so that the first difference is within the room; with a word,
 * where one begins near enough. */
static size_t begin_of(const char *one, const char *other, uint32_t room)
{
    size_t same = 0, begin, back;

    while (one[same] != '\0' && one[same] == other[same])
        same++;
    if (base_utf8_count(one, same) + BEFORE_MOST < room)
        return 0;
    begin = same - BEFORE_MOST;
    while (begin > 0 && ((unsigned char)one[begin] & 0xC0) == 0x80)
        begin--;
    for (back = 0; back <= BEFORE_MOST && back < begin; back++)
        if (!is_of_word(one[begin - back - 1]))
            return begin - back;
    return begin;
}

void explain_two_texts(const char *one, const char *other, uint32_t room,
                       BaseText outs[2])
{
    const char *const texts[2] = {one, other};
    size_t begin;

    for (int i = 0; i < 2; i++)
        explain_words_value(texts[i], room, &outs[i]);
    if (strcmp(one, other) == 0 ||
        strcmp(base_text_str(&outs[0]), base_text_str(&outs[1])) != 0)
        return;
    begin = begin_of(one, other, room);
    for (int i = 0; i < 2; i++) {
        base_text_clear(&outs[i]);
        if (begin > 0)
            base_text_append(&outs[i], ELLIPSIS);
        explain_words_cut(texts[i] + begin, room, &outs[i]);
    }
}

/* An event's sentence without its full stop, or that there is none. */
static void say(const ExplainTwo *two, int side, TraceEventId id, BaseText *out)
{
    if (id == TRACE_NONE) {
        base_text_append(out, _("nothing more is recorded"));
        return;
    }
    explain_event_tell(two->lives[side], id, out);
    if (out->length > 0 && out->data[out->length - 1] == '.')
        out->data[--out->length] = '\0';
}

/* What sentences leave out. */
typedef enum Detail {
    DETAIL_CALL,
    DETAIL_TEXT,
    DETAIL_MORE,
    DETAIL_PLACE,
    DETAIL_LINE,
    DETAIL_NUMBER,
    DETAIL_TIME,
    DETAILS
} Detail;

static void say_detail(const ExplainTwo *two, const TraceEventId at[2],
                       Detail detail, BaseText outs[2])
{
    const TraceEvent *events[2] = {event_at(two->lives[0], at[0]),
                                   event_at(two->lives[1], at[1])};

    if (detail == DETAIL_TEXT)
        explain_two_texts(text_of(two, 0, events[0]->text),
                          text_of(two, 1, events[1]->text), TEXT_MOST, outs);
    if (detail == DETAIL_MORE)
        explain_two_texts(text_of(two, 0, events[0]->detail),
                          text_of(two, 1, events[1]->detail), TEXT_MOST, outs);
    for (int i = 0; i < 2; i++) {
        ExplainNames words = {.lives = two->lives[i]};
        if (detail == DETAIL_CALL)
            base_text_append(&outs[i],
                             explain_name_task(&words, events[i]->task));
        else if (detail == DETAIL_PLACE)
            base_text_append(&outs[i], explain_name_place(&words, at[i]));
        else if (detail == DETAIL_LINE)
            base_text_printf(&outs[i], _("line %u"), events[i]->line);
        else if (detail == DETAIL_NUMBER)
            base_text_printf(&outs[i], "%.10g", events[i]->number);
        else if (detail == DETAIL_TIME)
            base_text_printf(&outs[i], _("turn %u, %.3f s"), events[i]->turn,
                             events[i]->time);
        explain_names_release(&words);
    }
}

/* Two sentences that are the same say nothing of what differs: what they leave
 * out stands behind them then. */
static void tell_apart(const ExplainTwo *two, const TraceEventId at[2],
                       BaseText outs[2])
{
    bool alike = strcmp(base_text_str(&outs[0]), base_text_str(&outs[1])) == 0;

    if (at[0] == TRACE_NONE || at[1] == TRACE_NONE)
        return;
    for (Detail detail = 0; alike && detail < DETAILS; detail++) {
        BaseText texts[2] = {{0}, {0}};
        say_detail(two, at, detail, texts);
        alike = strcmp(base_text_str(&texts[0]), base_text_str(&texts[1])) == 0;
        for (int i = 0; i < 2; i++) {
            if (!alike)
                base_text_printf(&outs[i], " (%s)", base_text_str(&texts[i]));
            base_text_release(&texts[i]);
        }
    }
}

static void tell_values(const ExplainTwo *two, const ExplainComparison *found,
                        const char *one, const char *other, BaseText *out)
{
    if (found->before[0] == found->before[1])
        base_text_printf(
            out,
            _n("The runs take the same course for their %u event; only values "
               "differ. The first: on %s: %s; on %s: %s.\n",
               "The runs take the same course for all of their %u events; only "
               "values differ. The first: on %s: %s; on %s: %s.\n",
               found->before[0]),
            found->before[0], two->names[0], one, two->names[1], other);
    else
        base_text_printf(
            out,
            _("The runs take the same course to their ends, timers and draws "
              "aside; only values differ. The first: on %s: %s; on %s: %s.\n"),
            two->names[0], one, two->names[1], other);
}

/* By the numbers that events have everywhere; each has its own where one has
 * more timers or draws than the other. */
static void tell_course(const ExplainTwo *two, const uint32_t before[2],
                        const char *one, const char *other, BaseText *out)
{
    if (before[0] == before[1])
        base_text_printf(out,
                         _n("The runs take the same course for %u event, "
                            "timers and draws aside; then on %s: %s; "
                            "on %s: %s.\n",
                            "The runs take the same course for %u events, "
                            "timers and draws aside; then on %s: %s; "
                            "on %s: %s.\n",
                            before[0]),
                         before[0], two->names[0], one, two->names[1], other);
    else
        base_text_printf(
            out,
            _("The runs take the same course, timers and draws aside, up to "
              "event %u on %s and event %u on %s; then on %s: %s; on %s: "
              "%s.\n"),
            before[0], two->names[0], before[1], two->names[1], two->names[0],
            one, two->names[1], other);
}

static void tell_parting(const ExplainTwo *two, const ExplainComparison *found,
                         BaseText *out)
{
    const TraceEventId *at = found->same_course ? found->value : found->course;
    BaseText texts[2] = {{0}, {0}};

    for (int i = 0; i < 2; i++)
        say(two, i, at[i], &texts[i]);
    tell_apart(two, at, texts);
    const char *one = base_text_str(&texts[0]),
               *other = base_text_str(&texts[1]);
    if (found->same_course)
        tell_values(two, found, one, other, out);
    else if (found->from_the_beginning)
        base_text_printf(
            out, _("The runs part from the beginning: on %s: %s; on %s: %s.\n"),
            two->names[0], one, two->names[1], other);
    else
        tell_course(two, found->before, one, other, out);
    base_text_release(&texts[0]);
    base_text_release(&texts[1]);
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

static bool tell(const ExplainTwo *two, BaseText *out)
{
    ExplainComparison found = compare(two);

    if (found.equal) {
        base_text_printf(out,
                         _n("The runs are equal: %u event.\n",
                            "The runs are equal: %u events.\n",
                            found.before[0]),
                         found.before[0]);
        return true;
    }
    tell_parting(two, &found, out);
    explain_compare_tasks(two, out);
    explain_compare_printed(two, out);
    for (int i = 0; i < 2 && !found.same_course; i++)
        tell_chain(two->lives[i], found.course[i], two->names[i], out);
    return false;
}

bool explain_compare_tell(const ExplainLives *a, const ExplainLives *b,
                          const char *const names[2], BaseText *out)
{
    ExplainPairs pairs = {0};

    explain_pairs_find(&pairs, a, b);
    bool equal = tell(
        &(ExplainTwo){.lives = {a, b}, .pairs = &pairs, .names = names}, out);
    explain_pairs_release(&pairs);
    return equal;
}
