/* Going through the run by itself, a beat at a time. */
#include "view_play.h"

#include "view_window_private.h"

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

void view_play_on(ViewWindow *window, double seconds)
{
    ViewScreen *screen = &window->screen;
    ViewPlay *play = &screen->play;
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
