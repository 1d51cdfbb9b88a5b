#include "view_guest.h"

#include "base_memory.h"
#include "view_output.h"
#include "view_source.h"

/* The window's own program, where the other run is of the same. */
static ViewProgram own_program(const ViewScript *script)
{
    return (ViewProgram){.path = script->path,
                         .file = script->file,
                         .name = script->name,
                         .text = script->text,
                         .length = script->length,
                         .docstring = script->docstring,
                         .python = script->python};
}

void view_guest_release(ViewWindow *window)
{
    if (window->guest)
        view_screen_release(window->guest);
    base_free(window->guest);
    window->guest = NULL;
    window->guest_chosen = false;
}

void view_guest_set(ViewWindow *window, const ViewOther *other)
{
    view_guest_release(window);
    if (!other || other->is_before)
        return;
    ViewProgram own = own_program(&window->screen.script);
    window->guest = base_alloc_zero(sizeof *window->guest);
    view_screen_init(window->guest);
    view_screen_set_script(window->guest,
                           other->program ? other->program : &own);
    window->guest->is_guest = true;
}

void view_guest_choose(ViewWindow *window, bool below)
{
    window->guest_chosen = below;
    window->dirty = window->stale = true;
}

void view_guest_toggle(ViewWindow *window)
{
    view_guest_choose(window, !window->guest_chosen);
}

ViewScreen *view_guest_enter(ViewWindow *window)
{
    ViewScreen *screen = &window->screen, *guest = window->guest;
    const ViewBeside *beside = &screen->beside;

    screen->whose = view_beside_compares(beside) && guest
                        ? view_beside_name(beside, 0)
                        : NULL;
    if (!screen->whose || !window->guest_chosen)
        return screen;
    guest->whose = view_beside_name(beside, 1);
    guest->model = beside->model;
    guest->run.trace = beside->trace;
    guest->at.playhead = beside->at.playhead;
    guest->at.selected_task = beside->at.selected_task;
    return guest;
}

void view_guest_leave(ViewWindow *window)
{
    if (!window->guest)
        return;
    window->guest->model = (ViewModel){0};
    window->guest->run.trace = NULL;
}

/* Leaves, of the zones since `from`, those by which a panel is scrolled. */
static void deaden(ViewUi *ui, size_t from)
{
    size_t kept = from;

    for (size_t i = from; i < ui->zone_count; i++)
        if (ui->zones[i].action == VIEW_ACTION_SCROLL ||
            ui->zones[i].action == VIEW_ACTION_SLIDE)
            ui->zones[kept++] = ui->zones[i];
    ui->zone_count = kept;
}

static void draw(ViewWindow *window, ViewRect rect,
                 void panel(ViewUi *ui, ViewScreen *screen, ViewRect rect))
{
    ViewUi *ui = &window->ui;
    size_t zones = ui->zone_count;
    float mouse = ui->mouse_x;
    ViewScreen *shown = view_guest_enter(window);

    if (shown->is_guest)
        ui->mouse_x = -1; /* nothing lights up that cannot be clicked */
    panel(ui, shown, rect);
    ui->mouse_x = mouse;
    if (shown->is_guest)
        deaden(ui, zones);
    view_guest_leave(window);
}

void view_guest_draw_source(ViewWindow *window, ViewRect rect)
{
    draw(window, rect, view_source_draw);
}

void view_guest_draw_output(ViewWindow *window, ViewRect rect)
{
    draw(window, rect, view_output_draw);
}
