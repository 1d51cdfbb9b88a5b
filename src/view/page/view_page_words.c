#include "view_page_words.h"

#include "base_words.h"
#include "view_page_run.h"

#include <stddef.h>

typedef struct Word {
    const char *name, *said;
} Word;

static const Word words[] = {
    /* ---- the run ---- */
    {"timeline", N_("Timeline")},
    {"output", N_("Output")},
    {"why", N_("Why?")},
    {"turn", N_("turn")},
    {"event", N_("event")},
    {"play", N_("play")},
    {"pause", N_("pause")},
    {"space", N_("play or pause  (Space)")},
    {"first", N_("to the beginning")},
    {"turnback", N_("one turn back")},
    {"back", N_("one event back")},
    {"step", N_("one event forward")},
    {"turnon", N_("one turn forward")},
    {"last", N_("to the end")},
    {"later", N_("What comes next is shown on a later page.")},
    /* ---- a lesson's page ---- */
    {"where", N_("page %zu of %zu")},
    {"prev", N_("back")},
    {"next", N_("next page")},
    {"score", N_("right at once: %zu of %zu")},
    {"practice", N_("This page keeps its answers in itself: it is for practice "
                    "and proves nothing.")},
    {"again", N_("begin again")},
    /* ---- a question ---- */
    {"question", N_("Question")},
    {"answer", N_("Answer")},
    {"skip", N_("Skip")},
    {"urge", N_("The answer comes next: give yours first, or skip.")},
    {"right", N_("Right.")},
    {"wrong", N_("Not so. Try once more.")},
    {"told", N_("The answer: %s")},
    {"said", N_("You said: %s")},
    {"none", N_("none")},
    {"noNumber", N_("The answer to this question is a number.")},
    {"noAnswer", N_("This is no answer to the question.")},
    {"formNumber", N_("A number answers.")},
    {"formWhole", N_("A whole number answers.")},
    {"formLanes", N_("Names answer, in any order, spaces between them; or: "
                     "none.")},
    {"formOrder", N_("Names answer, in their order, spaces between them; or: "
                     "none.")},
    {"formOutput", N_("A line answers, as the program prints it.")},
    /* ---- something to try ---- */
    {"trial", N_("To be tried at the computer:")},
    {"hint", N_("a hint")},
    {"moreHint", N_("one more hint")},
    {"elsewhere", N_("This page cannot run a program. With Taskarium, or with "
                     "any Python, you can:")},
    {"inWindow", N_("In Taskarium's window, which tells when it is done:")},
    {"inTerminal", N_("In a terminal, with Taskarium:")},
    {"inPython", N_("With your own Python, on the same seed:")},
    {"save", N_("save %s")},
    {"copy", N_("copy")},
    {"copied", N_("copied")},
};

/* By the bits of what a page allows. */
static const char *const ways[] = {
    N_("Turn one of its knobs."),        N_("Choose another seed."),
    N_("Change a copy of the program."), N_("Cancel a task."),
    N_("Raise an exception somewhere."), N_("Drag the end of a sleep."),
};

void view_page_append_words(BaseText *out)
{
    base_text_append(out, "\"words\":{\n");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        base_text_printf(out, "\"%s\":", words[i].name);
        view_page_append_string(out, _(words[i].said));
        base_text_append(out, ",\n");
    }
    base_text_append(out, "\"ways\":[");
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        base_text_append(out, i > 0 ? "," : "");
        view_page_append_string(out, _(ways[i]));
    }
    base_text_append(out, "]}");
}
