#include "cli_deeds.h"

#include "base_words.h"
#include "cli_commands.h"
#include "explain_names.h"
#include "replay_stage.h"
#include "run_fork.h"
#include "run_identity.h"
#include "run_machine.h"

#include <string.h>

/* A run, and what is done to it. */
typedef struct Doing {
    const CliProgram *program;
    const Run *run;
    ExplainLives lives;
    ExplainNames names;
} Doing;

static void begin(Doing *doing, const CliProgram *program, const Run *run)
{
    *doing = (Doing){.program = program, .run = run};
    explain_lives_read(&doing->lives, run_trace(run));
    doing->names.lives = &doing->lives;
}

static void end(Doing *doing)
{
    explain_names_release(&doing->names);
    explain_lives_release(&doing->lives);
}

static uint32_t task_of(const Doing *doing, const RunIntervention *deed)
{
    return run_deed_has_task(deed->deed)
               ? run_identity_task(run_trace(doing->run), deed->task)
               : 0;
}

/* Of what is kept from happening. */
static const char *suppression_of(const RunIntervention *deed)
{
    if (strcmp(deed->name, "failed") == 0)
        return _("the failure of %s in turn %u is kept from happening: it "
                 "returns None there");
    if (strcmp(deed->name, "group_abort") == 0)
        return _("a group of %s is kept from aborting in turn %u: it keeps the "
                 "error and asks nobody to stop");
    if (strcmp(deed->name, "timeout_fired") == 0)
        return _("a time limit of %s is kept from ending in turn %u");
    return _("a request to stop %s is kept from reaching it in turn %u");
}

/* "Task-7 is cancelled in turn 2" */
static void tell_deed(Doing *doing, const RunIntervention *deed, BaseText *out)
{
    uint32_t serial = task_of(doing, deed);
    const char *task =
        serial != 0 ? explain_name_task(&doing->names, serial) : _("a task");

    switch (deed->deed) {
    case RUN_DEED_CANCEL:
        base_text_printf(out, _("%s is cancelled in turn %u"), task,
                         deed->turn);
        break;
    case RUN_DEED_RAISE:
        base_text_printf(out, _("%s is raised in %s in turn %u"), deed->name,
                         task, deed->turn);
        break;
    case RUN_DEED_SLEEP:
        base_text_printf(out, _("the sleep that %s begins in turn %u takes %s"),
                         task, deed->turn,
                         explain_name_time(&doing->names, deed->seconds));
        break;
    case RUN_DEED_KNOB:
        base_text_printf(out, _("%s is set to %s in turn %u"), deed->name,
                         deed->text, deed->turn);
        break;
    case RUN_DEED_INTERRUPT:
        base_text_printf(out, _("Ctrl+C is pressed in turn %u"), deed->turn);
        break;
    case RUN_DEED_SUPPRESS:
        base_text_printf(out, suppression_of(deed), task, deed->turn);
        break;
    }
}

static const char *why_in_vain(const Doing *doing, const RunIntervention *deed)
{
    switch (run_intervention_in_vain(deed, run_trace(doing->run))) {
    case RUN_VAIN_NO_TASK:
        return _("this run has no such task");
    case RUN_VAIN_TOO_EARLY:
        return _("the task was not made by then");
    case RUN_VAIN_TOO_LATE:
        return _("the task had ended by then");
    case RUN_VAIN_AFTER_THE_END:
        return _("the run had ended by then");
    case RUN_VAIN_NO_SLEEP:
        return _("the task began no sleep there");
    case RUN_VAIN_NOT_THERE:
        return _("that does not happen in this run anyway");
    }
    return "";
}

static bool came_about(const Doing *doing, const RunIntervention *deed)
{
    return run_fork_came_about(replay_stage_fork(doing->program->stage), deed);
}

void cli_deeds_complain(const CliProgram *program, const Run *run)
{
    Doing doing;

    if (!program->is_replay || program->replay.deed_count == 0)
        return;
    begin(&doing, program, run);
    for (uint32_t i = 0; i < program->replay.deed_count; i++) {
        const RunIntervention *deed = &program->replay.deeds[i];
        BaseText told = {0};
        if (came_about(&doing, deed))
            continue;
        tell_deed(&doing, deed, &told);
        cli_complain(CLI_DONE,
                     _("of what the replay does to its run, this came to "
                       "nothing, since %s: %s"),
                     why_in_vain(&doing, deed), base_text_str(&told));
        base_text_release(&told);
    }
    end(&doing);
}

void cli_deeds_tell(const CliProgram *program, const Run *run, uint32_t task,
                    BaseText *out)
{
    Doing doing;
    bool any = false;

    if (!program->is_replay || program->replay.deed_count == 0)
        return;
    begin(&doing, program, run);
    for (uint32_t i = 0; i < program->replay.deed_count; i++) {
        const RunIntervention *deed = &program->replay.deeds[i];
        if ((task != 0 && task_of(&doing, deed) != task) ||
            !came_about(&doing, deed))
            continue;
        base_text_append(out, any ? "  " : _("\nDone to this run:\n  "));
        tell_deed(&doing, deed, out);
        base_text_append_char(out, '\n');
        any = true;
    }
    end(&doing);
}
