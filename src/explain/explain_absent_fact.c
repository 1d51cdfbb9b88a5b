#include "explain_absent_fact.h"

#include "base_words.h"
#include "explain_words.h"
#include "trace_facts.h"

enum { ROOM = 40 };

static void tell_update(ExplainNames *names, const TraceLostWrite *lost,
                        BaseText *out)
{
    BaseText seen = {0}, taken = {0}, given = {0};
    uint32_t again = lost->count - 1;

    explain_words_value(lost->read.value, ROOM, &seen);
    explain_words_value(lost->lost.value, ROOM, &taken);
    explain_words_value(lost->written.value, ROOM, &given);
    base_text_printf(
        out,
        _("What %s wrote was lost: %s read `%s` in line %u (%s), before an "
          "await; %s wrote it meanwhile in line %u (%s); %s did not read it "
          "again, and wrote over that in line %u (%s)."),
        explain_name_task(names, lost->lost.task),
        explain_name_task(names, lost->read.task), lost->name, lost->read.line,
        base_text_str(&seen), explain_name_short(names, lost->lost.task),
        lost->lost.line, base_text_str(&taken),
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

void explain_absent_tell_fact(ExplainNames *names, const ExplainAbsent *reason,
                              BaseText *out)
{
    const TraceFacts *facts = names->lives->facts;

    if (reason->kind == EXPLAIN_ABSENT_UPDATE)
        tell_update(names, &facts->lost[reason->count], out);
    else if (facts->branches[reason->count].is_loop)
        tell_loop(&facts->branches[reason->count], out);
    else
        tell_line(&facts->branches[reason->count], out);
}
