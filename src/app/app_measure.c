#define _XOPEN_SOURCE 700

#include "app_measure.h"

#include "app_session_deeds.h"
#include "app_session_private.h"
#include "app_session_work.h"

#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

enum { FRAMES = 100, KEYS = 50, STEPS = 50, JUMPS = 5 };

static const double work_seconds = 0.004;
static const double pause_seconds = 0.1;     /* between two steps of a person */
static const double look_seconds = 0.5;      /* between two leaps */
static const double held_seconds = 1.0 / 30; /* of a key that is held down */
static const double rest_seconds = 5;
static const double frame_seconds = 1.0 / 60.0;

/* Processor time of ours: what else the machine does is not in it. */
static double now(void)
{
    struct timespec time;
    return clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0
               ? (double)time.tv_sec + 1e-9 * (double)time.tv_nsec
               : 0;
}

/* Of things that were done again and again. */
typedef struct Times {
    double total, longest;
    int count;
} Times;

static void add(Times *times, double began)
{
    double took = now() - began;
    times->total += took;
    times->longest = took > times->longest ? took : times->longest;
    times->count++;
}

static void print(const char *what, const Times *times)
{
    printf("%s %.2f ms, longest %.2f ms\n", what,
           times->total * 1e3 / times->count, times->longest * 1e3);
}

static long kilobytes(void)
{
    struct rusage usage;
    return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0;
}

static ViewWindow *view_of(const AppLoop *loop)
{
    return app_session_view(loop->session);
}

static bool draw(AppLoop *loop, BaseText *error)
{
    loop->stale = true;
    return app_loop_frame(loop, error);
}

/* Computes and draws until all of the run is known, as often as a screen shows
 * it. *first becomes the time of the first picture that has lanes. */
static bool draw_all(AppLoop *loop, double *first, BaseText *error)
{
    double drawn = now();
    *first = 0;
    do {
        app_session_work(loop->session, work_seconds);
        bool known = view_window_event(view_of(loop)) > 0;
        bool due = now() - drawn >= frame_seconds;
        if (!due && !(known && *first == 0))
            continue;
        if (!draw(loop, error))
            return false;
        drawn = now();
        if (known && *first == 0)
            *first = drawn;
    } while (!app_session_is_complete(loop->session));
    return draw(loop, error);
}

/* The wheel over the middle of the window: in for a while, to and fro there,
 * and out again. */
static bool move_about(AppLoop *loop, BaseText *error)
{
    Times times = {0};
    ViewPoint size = app_screen_size(loop->screen);
    for (int i = 0; i < FRAMES; i++) {
        double began = now();
        ViewInput input = {
            .kind = VIEW_INPUT_WHEEL, .x = 0.5f * size.x, .y = 0.4f * size.y};
        if (i % 2 == 1)
            input.wheel_x = i / 2 % 2 == 0 ? 1 : -1;
        else
            input.wheel_y = i < FRAMES / 2 ? 0.5f : -0.5f;
        view_window_input(view_of(loop), &input);
        if (!draw(loop, error))
            return false;
        add(&times, began);
    }
    print("a frame", &times);
    return true;
}

static bool press(AppLoop *loop, ViewKey key, Times *times, BaseText *error)
{
    double began = now();
    view_window_input(view_of(loop),
                      &(ViewInput){.kind = VIEW_INPUT_KEY, .key = key});
    if (!app_loop_frame(loop, error))
        return false;
    add(times, began);
    return true;
}

/* Until the state at the playhead is known and shown. */
static bool go(AppLoop *loop, ViewKey key, Times *times, BaseText *error)
{
    double began = now();
    view_window_input(view_of(loop),
                      &(ViewInput){.kind = VIEW_INPUT_KEY, .key = key});
    do
        app_session_work(loop->session, 0);
    while (loop->session->seeking);
    if (!draw(loop, error))
        return false;
    add(times, began);
    return true;
}

/* Who reads the screen for a moment leaves the processor to the window. The
 * strip of seeds, which has nothing to do with a step, is not drawn then: it
 * may take minutes. */
static void rest(AppLoop *loop, double seconds)
{
    double began = now();
    while (app_session_park(loop->session, work_seconds) &&
           now() - began < seconds)
        ;
}

static bool press_keys(AppLoop *loop, BaseText *error)
{
    static const ViewKey keys[] = {VIEW_KEY_UP, VIEW_KEY_DOWN, VIEW_KEY_W,
                                   VIEW_KEY_I, VIEW_KEY_S};
    Times times = {0};
    for (int i = 0; i < KEYS; i++)
        if (!press(loop, keys[i % 5], &times, error))
            return false;
    print("a key", &times);
    return true;
}

/* So many, each so long after the one before. */
static bool step_back(AppLoop *loop, double seconds, Times *steps,
                      BaseText *error)
{
    for (int i = 0; i < STEPS; i++) {
        double began = now();
        if (!go(loop, VIEW_KEY_COMMA, steps, error))
            return false;
        rest(loop, seconds - (now() - began));
    }
    return true;
}

/* To where many tasks are alive, and at once, while nothing has been prepared,
 * backwards from there: first with the key held down. */
static bool go_back(AppLoop *loop, BaseText *error)
{
    Times jumps = {0}, held = {0}, steps = {0};
    for (int i = 0; i < JUMPS; i++)
        if (!go(loop, VIEW_KEY_PAGE_UP, &jumps, error))
            return false;
    if (!step_back(loop, held_seconds, &held, error))
        return false;
    rest(loop, rest_seconds);
    if (!step_back(loop, pause_seconds, &steps, error))
        return false;
    print("a tenth back", &jumps);
    print("a step back with the key held", &held);
    print("a step back", &steps);
    return true;
}

/* The same leaps by somebody who looks where they are before each. */
static bool leap_back(AppLoop *loop, BaseText *error)
{
    Times end = {0}, jumps = {0};
    if (!go(loop, VIEW_KEY_END, &end, error))
        return false;
    rest(loop, rest_seconds);
    for (int i = 0; i < JUMPS; i++) {
        double began = now();
        if (!go(loop, VIEW_KEY_PAGE_UP, &jumps, error))
            return false;
        rest(loop, look_seconds - (now() - began));
    }
    print("a tenth back after a look", &jumps);
    return true;
}

bool app_measure(AppLoop *loop, BaseText *error)
{
    double first, began;
    if (!draw(loop, error)) /* the window itself, with its fonts */
        return false;
    long before = kilobytes();
    if (!draw_all(loop, &first, error))
        return false;
    double whole = now();
    uint32_t events = view_window_event_count(view_of(loop));
    printf("the first picture %.1f ms, the whole %.1f ms\n", first * 1e3,
           whole * 1e3);
    printf("an event %.0f bytes of %u\n",
           events == 0 ? 0 : (double)(kilobytes() - before) * 1024 / events,
           events);
    if (!move_about(loop, error) || !press_keys(loop, error) ||
        !go_back(loop, error) || !leap_back(loop, error))
        return false;
    began = now();
    app_session_seed(loop->session, "2");
    if (!draw_all(loop, &first, error))
        return false;
    printf("another seed %.1f ms, the whole of it %.1f ms\n",
           (first - began) * 1e3, (now() - began) * 1e3);
    return true;
}
