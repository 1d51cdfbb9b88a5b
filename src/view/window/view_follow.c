/* The keys on a page's links. */
#include "view_follow.h"

#include "view_act.h"
#include "view_leads.h"
#include "view_picture.h"

/* Px between the chosen link and the page's upper and lower edge. */
enum { MARGIN = 24 };

void view_follow_forget(ViewWindow *window)
{
    window->screen.study.lead = 0;
    window->screen.study.told = false;
}

/* Scrolls until all of the chosen link is in sight. */
static void bring_in(ViewWindow *window)
{
    ViewScroll *scroll = &window->screen.study.scroll;
    ViewRect page = window->layout.about;

    view_window_refresh(window);
    ViewRect lead = window->ui.lead_rect;
    float above = page.y + MARGIN - lead.y;
    float below = lead.y + lead.h + MARGIN - (page.y + page.h - 64);
    if (lead.w <= 0)
        return;
    if (above > 0)
        scroll->offset -= above;
    else if (below > 0)
        scroll->offset += below;
    window->stale = true;
}

static void choose(ViewWindow *window, bool back)
{
    ViewScreen *screen = &window->screen;
    ViewStudy *study = &screen->study;
    uint32_t count = view_leads_count(study->lesson);

    if (count == 0)
        return;
    if (back)
        study->lead = study->lead <= 1 ? count : study->lead - 1;
    else
        study->lead = study->lead % count + 1;
    study->told = false;
    screen->open.left_tab = VIEW_LEFT_ABOUT;
    window->stale = true;
    bring_in(window);
}

void view_follow_next(ViewWindow *window)
{
    choose(window, false);
}

void view_follow_back(ViewWindow *window)
{
    choose(window, true);
}

static void follow(ViewWindow *window, const ViewProsePiece *lead)
{
    if (lead->leads == VIEW_LEADS_TO_EVENT)
        view_act(window, VIEW_ACTION_STORY, lead->target);
    else if (lead->leads == VIEW_LEADS_TO_TASK)
        view_act(window, VIEW_ACTION_SELECT_TASK, lead->target);
    else
        window->screen.study.told = !window->screen.study.told;
}

bool view_follow_key(ViewWindow *window, const ViewInput *input)
{
    const ViewScreen *screen = &window->screen;
    ViewProsePiece lead;

    if (screen->open.overlay != VIEW_OVERLAY_NONE ||
        input->key == VIEW_KEY_TAB || input->modifiers != 0 ||
        !view_leads_find(screen->study.lesson, screen->study.lead, &lead))
        return false;
    if (input->key == VIEW_KEY_ENTER) {
        follow(window, &lead);
        return true;
    }
    view_follow_forget(window);
    return input->key == VIEW_KEY_ESCAPE;
}

void view_follow_begin(ViewWindow *window)
{
    const ViewStudy *study = &window->screen.study;
    ViewProsePiece lead;

    window->ui.lead = view_leads_find(study->lesson, study->lead, &lead)
                          ? view_leads_key(&lead)
                          : NULL;
    window->ui.lead_rect = (ViewRect){0};
}

void view_follow_draw(ViewWindow *window)
{
    const ViewStudy *study = &window->screen.study;
    ViewRect at = window->ui.lead_rect;
    ViewProsePiece lead;

    if (study->told && at.w > 0 &&
        view_leads_find(study->lesson, study->lead, &lead))
        view_ui_tip_at(&window->ui, window->screen.window, at, lead.said);
}
