/* Going through the run by itself, a beat at a time. */
#include "view_play.h"

#include "view_window_private.h"

#include "trace_store.h"
#include "view_act.h"
#include "view_stops.h"
#include "view_study.h"
#include "view_transport.h"

/* A beat goes no further than to a place where one should stop. */
static void end_at_stop(ViewScreen *screen)
{
    ViewPlay *play = &screen->play;
    for (TraceEventId id = play->beat.first; id < play->beat.last; id++)
        if (view_stops_at(screen, id)) {
            play->beat.last = id;
            return;
        }
}

static void begin_beat(ViewScreen *screen)
{
    ViewPlay *play = &screen->play;
    play->age = 0;
    if (screen->at.playhead + 1 >= view_screen_count(screen)) {
        play->on = false;
        return;
    }
    TraceEventId next = screen->at.playhead + 1;
    play->beat = explain_beat(&screen->model.lives, next);
    play->beat.first = next;
    end_at_stop(screen);
}

/* Real time goes on from the playhead. */
static void set_clock(ViewScreen *screen)
{
    screen->play.clock = view_screen_event(screen)->time;
}

void view_play_speed(ViewWindow *window, int steps)
{
    ViewScreen *screen = &window->screen;
    ViewPlay *play = &screen->play;
    int speed = play->speed + steps;
    play->speed = speed < 0 ? 0 : speed % VIEW_SPEEDS;
    if (!play->on)
        return;
    begin_beat(screen);
    set_clock(screen);
}

void view_play_toggle(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    uint32_t count = view_screen_count(screen);
    screen->play.on = !screen->play.on && count > 0;
    if (!screen->play.on)
        return;
    TraceEventId last = screen->model.last_event;
    if (screen->at.playhead + 1 >= count && view_study_urge(window))
        return;
    if (screen->at.playhead + 1 >= count || screen->at.playhead == last)
        view_act_seek(window, 0);
    begin_beat(screen);
    set_clock(screen);
}

/* Like events pass quickly one after the other, then the beat is held. */
static TraceEventId place_in_beat(ExplainBeat beat, double share)
{
    if (share >= 0.6)
        return beat.last;
    double steps = (double)(beat.last - beat.first + 1) * share / 0.6;
    TraceEventId id = beat.first + (TraceEventId)steps;
    return id < beat.last ? id : beat.last;
}

/* What is not worth a beat passes by. */
double view_play_seconds(const ExplainLives *lives, ExplainBeat beat)
{
    for (TraceEventId id = beat.first; id <= beat.last; id++)
        if (explain_is_notable(lives, id))
            return VIEW_BEAT_SECONDS;
    return beat.last > beat.first ? VIEW_BEAT_SECONDS : VIEW_BEAT_SECONDS / 3;
}

/* The last event at or before a virtual time. */
static TraceEventId event_until(const ViewScreen *screen, double time)
{
    TraceEventId low = screen->at.playhead, high = view_screen_count(screen);
    while (high - low > 1) {
        TraceEventId middle = low + (high - low) / 2;
        if (trace_store_get(screen->run.trace, middle)->time <= time)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* A host that slept does not make it jump: so long at most. */
#define REAL_STEP 0.25

static void go_in_real_time(ViewWindow *window, double seconds)
{
    ViewScreen *screen = &window->screen;
    ViewPlay *play = &screen->play;
    play->clock += seconds < REAL_STEP ? seconds : REAL_STEP;
    TraceEventId from = screen->at.playhead;
    TraceEventId place = event_until(screen, play->clock);
    for (TraceEventId id = from + 1; id <= place; id++)
        if (view_stops_at(screen, id)) {
            place = id;
            play->on = false;
        }
    if (place != from)
        view_act_seek(window, place);
    if (place + 1 >= view_screen_count(screen)) {
        play->on = false;
        view_study_urge(window);
    }
    view_window_changed(window);
}

void view_play_on(ViewWindow *window, double seconds)
{
    ViewScreen *screen = &window->screen;
    ViewPlay *play = &screen->play;
    if (play->speed == VIEW_SPEED_REAL) {
        go_in_real_time(window, seconds);
        return;
    }
    play->age += seconds * view_transport_speed(play->speed);
    /* A host that slept does not make play jump: one beat at most. */
    double share =
        play->age / view_play_seconds(&screen->model.lives, play->beat);
    TraceEventId place = place_in_beat(play->beat, share < 1 ? share : 1);
    if (place != screen->at.playhead)
        view_act_seek(window, place);
    if (share < 1)
        return;
    if (view_stops_at(screen, screen->at.playhead))
        play->on = false;
    else if (screen->at.playhead + 1 >= view_screen_count(screen) &&
             view_study_urge(window))
        return;
    else
        begin_beat(screen);
    view_window_changed(window);
}
