#include "lesson_means.h"

#include "base_memory.h"
#include "base_words.h"
#include "run_fork.h"
#include "run_knob.h"

#include <string.h>

/* Beside LessonAllowed: no page allows it. */
enum { SUPPRESSED = 1 << 16 };

/* The program with this knob as the text has it; NULL: it cannot be turned so.
 * The caller releases it. */
static char *turn_as(const char *program, const char *name, const char *value)
{
    BaseText out = {0}, why = {0};
    bool done = run_knob_turn(program, name, value, &out, &why);

    base_text_release(&why);
    if (done)
        return base_text_take(&out);
    base_text_release(&out);
    return NULL;
}

/* Would turning knobs of the program make the text? */
static bool is_turned(const char *program, const char *text)
{
    char *made = base_strdup(program);
    size_t from = 0;
    RunKnob knob;
    bool same;

    while (made && run_knob_next(text, &from, &knob)) {
        char *turned = turn_as(made, knob.name, knob.value);
        base_free(made);
        made = turned;
    }
    same = made && strcmp(made, text) == 0;
    base_free(made);
    return same;
}

static unsigned means_of_deed(const char *program, const RunIntervention *deed)
{
    char *turned;

    switch (deed->deed) {
    case RUN_DEED_CANCEL:
    case RUN_DEED_INTERRUPT:
        return LESSON_CANCEL;
    case RUN_DEED_RAISE:
        return LESSON_RAISE;
    case RUN_DEED_SLEEP:
        return LESSON_SLEEP;
    case RUN_DEED_KNOB:
        turned = turn_as(program, deed->name, deed->text);
        base_free(turned);
        return turned ? LESSON_KNOB : LESSON_EDIT;
    case RUN_DEED_SUPPRESS:
        return SUPPRESSED;
    }
    return 0;
}

unsigned lesson_means_of(const char *program, const char *text,
                         const RunIntervention *deeds, size_t count)
{
    unsigned means = 0;

    if (strcmp(program, text) != 0)
        means = is_turned(program, text) ? LESSON_KNOB : LESSON_EDIT;
    for (size_t i = 0; i < count; i++)
        means |= means_of_deed(program, &deeds[i]);
    return means;
}

const char *lesson_means_refused(const LessonTry *attempt, unsigned means)
{
    unsigned may = attempt->allowed;

    if (may & LESSON_EDIT)
        may |= LESSON_KNOB;
    means &= ~may;
    if (means & SUPPRESSED)
        return _("What is kept from happening does not count here.");
    if (means & LESSON_CANCEL)
        return _("Cancelling a task does not count here.");
    if (means & LESSON_RAISE)
        return _("Raising something in a task does not count here.");
    if (means & LESSON_SLEEP)
        return _("A sleep that was dragged does not count here.");
    if (means & LESSON_EDIT)
        return _("A changed program does not count here.");
    if (means & LESSON_KNOB)
        return _("A turned knob does not count here.");
    return means ? _("Another seed does not count here.") : NULL;
}
