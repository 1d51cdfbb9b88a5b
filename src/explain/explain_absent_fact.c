#include "explain_absent_fact.h"

#include "base_words.h"
#include "explain_words.h"
#include "trace_facts.h"
#include "trace_store.h"

enum { ROOM = 40 };

static void append_actor(const ExplainNames *names, const TraceAccess *access,
                         BaseText *out)
{
    explain_words_actor(names->lives, access->task, access->thread, out);
}

/* The same where it is named first: a task with its call. */
static void append_first(ExplainNames *names, const TraceAccess *access,
                         BaseText *out)
{
    if (access->task != 0)
        base_text_append(out, explain_name_task(names, access->task));
    else
        append_actor(names, access, out);
}

/* Threads change places anywhere, not at an await alone. */
static void tell_thread_update(ExplainNames *names, const TraceLostWrite *lost,
                               const char *seen, const char *taken,
                               const char *given, BaseText *out)
{
    BaseText loser = {0}, winner = {0};

    append_actor(names, &lost->lost, &loser);
    append_actor(names, &lost->written, &winner);
    base_text_printf(
        out,
        _("What %s wrote was lost: %s read `%s` in line %u (%s); meanwhile %s "
          "wrote it in line %u (%s); %s did not read it again, and wrote over "
          "that in line %u (%s)."),
        base_text_str(&loser), base_text_str(&winner), lost->name,
        lost->read.line, seen, base_text_str(&loser), lost->lost.line, taken,
        base_text_str(&winner), lost->written.line, given);
    base_text_release(&loser);
    base_text_release(&winner);
}

/* There was nothing of that name when it was asked for. */
static void tell_update_of_none(ExplainNames *names, const TraceLostWrite *lost,
                                const char *taken, const char *given,
                                BaseText *out)
{
    BaseText loser = {0}, winner = {0}, again = {0}, last = {0};

    append_first(names, &lost->lost, &loser);
    append_first(names, &lost->written, &winner);
    append_actor(names, &lost->lost, &again);
    append_actor(names, &lost->written, &last);
    base_text_printf(
        out,
        _("What %s wrote was lost: %s asked in line %u whether there was a "
          "`%s`, and there was none; meanwhile %s wrote it in line %u (%s); %s "
          "did not ask again, and wrote over that in line %u (%s)."),
        base_text_str(&loser), base_text_str(&winner), lost->read.line,
        lost->name, base_text_str(&again), lost->lost.line, taken,
        base_text_str(&last), lost->written.line, given);
    base_text_release(&loser);
    base_text_release(&winner);
    base_text_release(&again);
    base_text_release(&last);
}

static void append_value(const TraceAccess *access, BaseText *out)
{
    if (access->value[0] == '\0')
        base_text_append(out, _("none was there"));
    else
        explain_words_value(access->value, ROOM, out);
}

static void tell_stale(ExplainNames *names, const TraceStale *stale,
                       BaseText *out)
{
    BaseText other = {0}, first = {0}, own = {0};
    BaseText seen = {0}, changed = {0}, given = {0};

    append_first(names, &stale->changed, &other);
    append_first(names, &stale->acted, &first);
    append_actor(names, &stale->acted, &own);
    append_value(&stale->decided, &seen);
    append_value(&stale->changed, &changed);
    append_value(&stale->acted, &given);
    base_text_printf(
        out,
        _("%s decided in line %u by `%s` (%s); meanwhile %s changed it in line "
          "%u (%s); %s did not decide anew, and changed it in line %u (%s)."),
        base_text_str(&first), stale->decided.line, stale->name,
        base_text_str(&seen), base_text_str(&other), stale->changed.line,
        base_text_str(&changed), base_text_str(&own), stale->acted.line,
        base_text_str(&given));
    base_text_release(&other);
    base_text_release(&first);
    base_text_release(&own);
    base_text_release(&seen);
    base_text_release(&changed);
    base_text_release(&given);
}

static void tell_update(ExplainNames *names, const TraceLostWrite *lost,
                        BaseText *out)
{
    BaseText seen = {0}, taken = {0}, given = {0};
    uint32_t again = lost->count - 1;

    explain_words_value(lost->read.value, ROOM, &seen);
    explain_words_value(lost->lost.value, ROOM, &taken);
    explain_words_value(lost->written.value, ROOM, &given);
    if (lost->read.value[0] == '\0')
        tell_update_of_none(names, lost, base_text_str(&taken),
                            base_text_str(&given), out);
    else if (lost->lost.thread != lost->written.thread)
        tell_thread_update(names, lost, base_text_str(&seen),
                           base_text_str(&taken), base_text_str(&given), out);
    else
        base_text_printf(
            out,
            _("What %s wrote was lost: %s read `%s` in line %u (%s), before an "
              "await; %s wrote it meanwhile in line %u (%s); %s did not read "
              "it "
              "again, and wrote over that in line %u (%s)."),
            explain_name_task(names, lost->lost.task),
            explain_name_task(names, lost->read.task), lost->name,
            lost->read.line, base_text_str(&seen),
            explain_name_short(names, lost->lost.task), lost->lost.line,
            base_text_str(&taken),
            explain_name_short(names, lost->written.task), lost->written.line,
            base_text_str(&given));
    if (again > 0) {
        base_text_append_char(out, ' ');
        base_text_printf(out,
                         _n("So it went with `%s` %u more time.",
                            "So it went with `%s` %u more times.", again),
                         lost->name, again);
    }
    base_text_release(&seen);
    base_text_release(&taken);
    base_text_release(&given);
}

static void tell_loop(const TraceBranch *branch, BaseText *out)
{
    if (branch->first == branch->last)
        base_text_printf(out,
                         _("Line %u never ran: the loop of line %u (`%s`) had "
                           "nothing to go through."),
                         branch->first, branch->line, branch->condition);
    else
        base_text_printf(out,
                         _("Lines %u to %u never ran: the loop of line %u "
                           "(`%s`) had nothing to go through."),
                         branch->first, branch->last, branch->line,
                         branch->condition);
}

static void tell_line(const TraceBranch *branch, BaseText *out)
{
    if (branch->first == branch->last)
        base_text_printf(
            out,
            _n("Line %u never ran: it was decided in line %u (`%s`), %u time, "
               "and each time the other way.",
               "Line %u never ran: it was decided in line %u (`%s`), %u times, "
               "and each time the other way.",
               branch->times),
            branch->first, branch->line, branch->condition, branch->times);
    else
        base_text_printf(
            out,
            _n("Lines %u to %u never ran: it was decided in line %u (`%s`), "
               "%u time, and each time the other way.",
               "Lines %u to %u never ran: it was decided in line %u (`%s`), "
               "%u times, and each time the other way.",
               branch->times),
            branch->first, branch->last, branch->line, branch->condition,
            branch->times);
}

static void tell_held(ExplainNames *names, const ExplainAbsent *reason,
                      const TraceHeld *held, BaseText *out)
{
    enum { NAMED_MOST = 6 };
    uint32_t tasks[NAMED_MOST];
    uint32_t count =
        explain_held_up(names->lives, reason->event, tasks, NAMED_MOST);
    uint32_t millions = (uint32_t)(held->instructions / 1000000);

    base_text_printf(
        out,
        _n("%s did not give way for more than %u million instructions (%s), "
           "most "
           "of them in line %u: nothing there awaits. Nobody else could "
           "run until then; no virtual time passed, but on a clock it would. "
           "Who had to wait: %s.",
           "%s did not give way for more than %u million instructions (%s), "
           "most "
           "of them in line %u: nothing there awaits. Nobody else could "
           "run until then; no virtual time passed, but on a clock it would. "
           "Who had to wait: %s.",
           millions),
        explain_name_task(names, held->task), millions,
        explain_name_place(names, held->event), held->line,
        explain_name_tasks(names, tasks, count, NAMED_MOST));
}

static void tell_missed(ExplainNames *names, const TraceMissed *missed,
                        BaseText *out)
{
    BaseText given = {0}, seen = {0};
    const TraceEvent *when =
        trace_store_get(names->lives->trace, missed->set.event);

    explain_words_value(missed->set.value, ROOM, &given);
    explain_words_value(missed->got.value, ROOM, &seen);
    base_text_printf(
        out,
        _("%s set the context variable `%s` in line %u (%s), at %s; %s asked "
          "for it after that, in line %u, and got %s: what is set in one "
          "context is not seen in another, and a task runs in a copy of the "
          "one in which it is made, unless it is given one."),
        explain_name_task(names, missed->set.task), missed->name,
        missed->set.line, base_text_str(&given),
        explain_name_time(names, when->time),
        explain_name_task(names, missed->got.task), missed->got.line,
        base_text_str(&seen));
    base_text_release(&given);
    base_text_release(&seen);
}

static void tell_swallowed(ExplainNames *names, const TraceSwallowed *one,
                           BaseText *out)
{
    enum { CLAUSE_ROOM = 60 };
    BaseText error = {0}, who = {0}, clause = {0};
    uint32_t again = one->count - 1;

    explain_words_value(one->caught.value, CLAUSE_ROOM, &error);
    explain_words_value(one->clause, CLAUSE_ROOM, &clause);
    append_first(names, &one->caught, &who);
    base_text_printf(
        out,
        one->by == TRACE_SWALLOWED_BY_EXIT
            ? _("%s, raised in line %u, went no further than line %u in %s: "
                "the exit method that `%s` calls answered True, which drops "
                "the error.")
        : one->by == TRACE_SWALLOWED_BY_LEAVING
            ? _("%s, raised in line %u, went no further than line %u in %s: "
                "`%s` there leaves a finally, and the error is dropped.")
            : _("%s, raised in line %u, went no further than line %u in %s: "
                "`%s` takes errors of any kind, and there it was neither "
                "printed nor raised again."),
        base_text_str(&error), one->caught.line, one->line, base_text_str(&who),
        base_text_str(&clause));
    if (again > 0) {
        base_text_append_char(out, ' ');
        base_text_printf(
            out,
            _n("So it went %u more time.", "So it went %u more times.", again),
            again);
    }
    base_text_release(&error);
    base_text_release(&who);
    base_text_release(&clause);
}

void explain_absent_tell_fact(ExplainNames *names, const ExplainAbsent *reason,
                              BaseText *out)
{
    const TraceFacts *facts = names->lives->facts;

    if (reason->kind == EXPLAIN_ABSENT_UPDATE)
        tell_update(names, &facts->lost[reason->count], out);
    else if (reason->kind == EXPLAIN_ABSENT_ANEW)
        tell_stale(names, &facts->stale[reason->count], out);
    else if (reason->kind == EXPLAIN_ABSENT_SEEN)
        tell_missed(names, &facts->missed[reason->count], out);
    else if (reason->kind == EXPLAIN_ABSENT_GIVE_WAY)
        tell_held(names, reason, &facts->held[reason->count], out);
    else if (reason->kind == EXPLAIN_ABSENT_HEARD)
        tell_swallowed(names, &facts->swallowed[reason->count], out);
    else if (facts->branches[reason->count].is_loop)
        tell_loop(&facts->branches[reason->count], out);
    else
        tell_line(&facts->branches[reason->count], out);
}
