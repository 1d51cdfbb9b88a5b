#include "view_ask.h"

#include "base_words.h"
#include "view_knobs.h"
#include "view_seed.h"
#include "view_sheet.h"

typedef struct Question {
    const char *title, *label, *hint;
} Question;

static const Question raise = {
    N_("Raise an exception in the task, at this moment"), N_("exception"),
    N_("As ValueError or RuntimeError('no luck'): its next step begins "
       "with it.")};

static const Question knob = {
    N_("Turn a knob of the program"), N_("value"),
    N_("A number, %s: the program runs again from its beginning.")};

static const Question sleep = {
    N_("Let the sleep take another time"), N_("seconds"),
    N_("A number above 0. The end of a sleep can be dragged, too.")};

static const Question save = {
    N_("Save what brings this run back"), N_("file"),
    N_("With your marks and this moment. Anybody's Taskarium opens it; "
       "Ctrl+Shift+C copies it as one line.")};

static const Question picture = {
    N_("Save what is shown as a picture"), N_("file"),
    N_("A name that ends in .svg gives a drawing that stays sharp at any "
       "size, any other a .png of these very pixels.")};

static const Question film = {
    N_("Save the run as a picture that plays"), N_("file"),
    N_("An .svg for a page or a slide: the timeline goes from beat to beat by "
       "itself in any browser, without a script.")};

static const Question hand_in = {
    N_("Hand in this lesson"), N_("your name"),
    N_("Writes one file for your teacher: your first answers, and what you "
       "made of the tasks.")};

static const Question student = {
    N_("Who takes this lesson?"), N_("your name"),
    N_("It is kept for the next time, and stands on what you hand in. A lesson "
       "may give everybody a run of their own by it.")};

static const Question compare = {
    N_("Compare this run with another"), N_("with"),
    N_("A seed (%s), a version of Python (3.12), or a file (other.py).")};

/* With a seed that is another one than this run's. */
static void tell_others(const ViewScreen *screen, BaseText *out)
{
    BaseText seed = {0};
    view_seed_next(screen->run.seed[0] != '\0' ? screen->run.seed : "1", &seed);
    base_text_printf(out, _(compare.hint), base_text_str(&seed));
    base_text_release(&seed);
}

/* With the numbers that it may be. */
static void tell_knob(const ViewScreen *screen, BaseText *out)
{
    BaseText range = {0};
    view_knobs_range(screen, screen->asked_knob, &range);
    if (range.length > 0)
        base_text_printf(out, _(knob.hint), base_text_str(&range));
    else
        base_text_append(out, _("A number: the program runs again from its "
                                "beginning."));
    base_text_release(&range);
}

void view_ask_draw(ViewUi *ui, const ViewScreen *screen, ViewRect window)
{
    const Question *question =
        screen->open.overlay == VIEW_OVERLAY_RAISE     ? &raise
        : screen->open.overlay == VIEW_OVERLAY_KNOB    ? &knob
        : screen->open.overlay == VIEW_OVERLAY_SLEEP   ? &sleep
        : screen->open.overlay == VIEW_OVERLAY_SAVE    ? &save
        : screen->open.overlay == VIEW_OVERLAY_PICTURE ? &picture
        : screen->open.overlay == VIEW_OVERLAY_FILM    ? &film
        : screen->open.overlay == VIEW_OVERLAY_HAND_IN ? &hand_in
        : screen->open.overlay == VIEW_OVERLAY_STUDENT ? &student
                                                       : &compare;
    BaseText name = {0}, hint = {0};
    const char *label = _(question->label);
    if (question == &knob && view_knobs_name(screen, screen->asked_knob, &name))
        label = base_text_str(&name);
    if (question == &knob)
        tell_knob(screen, &hint);
    else if (question == &compare)
        tell_others(screen, &hint);
    else
        base_text_append(&hint, _(question->hint));
    ViewRect rest = view_sheet_open(ui, window, 560, 148);
    view_sheet_title(ui, view_rect_cut_top(&rest, VIEW_SHEET_HEADER),
                     _(question->title));
    ViewRect row = view_rect_cut_top(&rest, 42);
    view_ui_field(ui,
                  view_rect(row.x + VIEW_SHEET_PAD - 8, row.y,
                            row.w - 2 * VIEW_SHEET_PAD + 16, 32),
                  &screen->asked, label, VIEW_ACTION_SWALLOW, false);
    base_text_release(&name);
    ViewFace face = {VIEW_FONT_SANS, ui->theme->size_small,
                     screen->asked_in_vain ? ui->theme->failed
                                           : ui->theme->text_dim};
    view_ui_paragraph(ui,
                      view_rect(rest.x + VIEW_SHEET_PAD, rest.y,
                                rest.w - 2 * VIEW_SHEET_PAD, 40),
                      face, 18, base_text_str(&hint), true);
    base_text_release(&hint);
}
