/* Every mark of the timeline, in runs of many kinds, is hovered and clicked:
 * each gives a sentence, at every place of the playhead that is tried, which
 * names its task and no turn that there is not, and claims nothing that the
 * events do not show, and a click asks why without moving the playhead. What
 * answers to a click beside the lanes says what it is. Each program is seen in
 * one way; the target `crawl` sees all of them in all ways. */
#include "base_utf8.h"
#include "base_words.h"
#include "claims.h"
#include "claims_things.h"
#include "explain_link.h"
#include "programs.h"
#include "stage.h"
#include "trace_store.h"
#include "view_why_panel.h"
#include "view_window_private.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PLACES = 3, WHOLE_PLACES = 5, CLICKS_MOST = 12, CLIPS_MOST = 16 };
enum { NUMBERS_MOST = 100, NUMBER_LENGTH = 32 };

static Stage stage;
static char of[400];    /* which picture */
static unsigned claims; /* that were held against the events */

/* With a full stop, or where a long value was cut. */
static bool ends_well(const char *tip, size_t length)
{
    return tip[length - 1] == '.' ||
           (length > 3 && strcmp(tip + length - 3, "\xE2\x80\xA6") == 0);
}

/* It ends with what the program printed or the loop was told, as it is. */
static bool quotes(const char *tip, size_t length)
{
    const TraceStore *trace = stage.window->screen.model.lives.trace;
    uint32_t count = view_screen_count(&stage.window->screen);

    for (uint32_t i = 0; i < count; i++) {
        const TraceEvent *event = trace_store_get(trace, i);
        const char *text = trace_store_text(trace, event->text);
        size_t quoted = strcspn(text, "\n");
        if ((event->kind == TRACE_STDOUT || event->kind == TRACE_STDERR ||
             event->kind == TRACE_LOOP_EXCEPTION) &&
            quoted > 0 && quoted < length &&
            memcmp(tip + length - quoted, text, quoted) == 0)
            return true;
    }
    return false;
}

/* A sentence begins with no blank, ends well and has no hole. */
static void check_sentence(const char *tip, const char *where)
{
    size_t length = strlen(tip);

    FIXTURE_EXPECT(length > 0, "%s says nothing", where);
    FIXTURE_EXPECT(length > 0 && tip[0] != ' ' &&
                       (ends_well(tip, length) || quotes(tip, length)) &&
                       !strstr(tip, "  ") && !strstr(tip, "(null)"),
                   "%s: \"%s\" is no sentence", where, tip);
}

static bool has_turn(uint32_t turn)
{
    const ViewModel *model = &stage.window->screen.model;

    for (uint32_t i = 0; i < model->cell_count; i++)
        if (model->cells[i].turn == turn)
            return true;
    return false;
}

/* Each turn that a sentence names is one of the run. */
static void check_turns(const char *tip, const char *where)
{
    static const char *const words[] = {"turn ", "виток ", "витка ", "витке "};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const char *at = tip;
        while ((at = strstr(at, words[i]))) {
            unsigned turn = 0;
            at += strlen(words[i]);
            if (sscanf(at, "%u", &turn) == 1)
                FIXTURE_EXPECT(has_turn(turn),
                               "%s: \"%s\": there is no turn %u", where, tip,
                               turn);
        }
    }
}

/* What is told of a mark of a lane names whose lane it is. */
static void check_name(const char *tip, const ViewTimelineHit *hit,
                       const char *where)
{
    const ExplainLives *lives = &stage.window->screen.model.lives;
    const ExplainTask *task = explain_task(lives, hit->task);

    if (hit->part != VIEW_TIMELINE_LANE || !task)
        return;
    const char *name = trace_store_text(lives->trace, task->name);
    FIXTURE_EXPECT(strstr(tip, name) != NULL, "%s: \"%s\" does not name %s",
                   where, tip, name);
}

/* What is said is so, by the events themselves. */
static void check_claims(const char *tip, const ViewTimelineHit *hit,
                         const char *where)
{
    const ViewScreen *screen = &stage.window->screen;
    bool is_lane =
        hit->part == VIEW_TIMELINE_LANE || hit->part == VIEW_TIMELINE_LABEL;
    ClaimsAbout about = {.trace = screen->model.lives.trace,
                         .task = is_lane ? hit->task : 0,
                         .count = screen->at.playhead + 1,
                         .event = hit->event};
    BaseText wrong = {0};

    claims += claims_check(&about, tip, &wrong);
    claims += claims_things_check(&about, tip, &wrong);
    FIXTURE_EXPECT(wrong.length == 0, "%s: %s", where, base_text_str(&wrong));
    base_text_release(&wrong);
}

/* The number that a word of English is; 0: it is none. */
static unsigned spelled(const char *word, size_t length)
{
    static const char *const words[] = {"two",   "three", "four", "five", "six",
                                        "seven", "eight", "nine", "ten"};

    for (unsigned i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == length && memcmp(word, words[i], length) == 0)
            return i + 2;
    return 0;
}

/* A text's numbers in the order of their texts: two languages tell of the same
 * in another order, and spell out small ones or do not. One may be left out. */
static void read_numbers(const char *text, BaseText *out)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
                                  "ABCDEFGHIJKLMNOPQRSTUVWXYZ_";
    char numbers[NUMBERS_MOST][NUMBER_LENGTH];
    uint32_t count = 0;

    while (*text != '\0') {
        size_t word = strspn(text, letters);
        size_t length = strspn(text, "0123456789.");
        unsigned number = spelled(text, word);
        while (length > 0 && text[length - 1] == '.') /* ends the sentence */
            length--;
        ck_assert(count < NUMBERS_MOST);
        if (number > 0)
            snprintf(numbers[count++], NUMBER_LENGTH, "%u", number);
        else if (length > 1 || (length == 1 && *text != '1'))
            snprintf(numbers[count++], NUMBER_LENGTH, "%.*s", (int)length,
                     text);
        text += word > 0 ? word : length > 0 ? length : 1;
    }
    qsort(numbers, count, NUMBER_LENGTH,
          (int (*)(const void *, const void *))strcmp);
    for (uint32_t i = 0; i < count; i++)
        base_text_printf(out, "%s ", numbers[i]);
}

/* What another language says is held against the same in English, of which is
 * known whether it is so. */
static void check_english(const char *tip, const ViewTimelineHit *hit,
                          const char *where)
{
    const ViewScreen *screen = &stage.window->screen;
    const char *language = base_words_language();
    BaseText english = {0}, told = {0}, wanted = {0};

    ck_assert(base_words_choose("en"));
    view_timeline_tip(&screen->timeline, &screen->at, hit, &english);
    check_claims(base_text_str(&english), hit, where);
    ck_assert(base_words_choose(language));
    read_numbers(tip, &told);
    read_numbers(base_text_str(&english), &wanted);
    FIXTURE_EXPECT(strcmp(base_text_str(&told), base_text_str(&wanted)) == 0,
                   "%s: \"%s\" has other numbers than \"%s\"", where, tip,
                   base_text_str(&english));
    base_text_release(&english);
    base_text_release(&told);
    base_text_release(&wanted);
}

static void check_mark(const ViewSpot *spot)
{
    const ViewScreen *screen = &stage.window->screen;
    const ViewSpots *spots = &screen->timeline.spots;
    ViewPoint at = view_spot_point(spots, spot);
    const ViewSpot *found = view_spots_at(spots, at.x, at.y, 4);
    char where[500];
    BaseText tip = {0};

    FIXTURE_EXPECT(found != NULL, "%s: a mark of role %d is not found", of,
                   (int)spot->role);
    ViewTimelineHit hit =
        view_timeline_hit(&screen->timeline, &screen->at, at.x, at.y);
    view_timeline_tip(&screen->timeline, &screen->at, &hit, &tip);
    snprintf(where, sizeof where, "%s, a mark of role %d", of,
             (int)found->role);
    check_sentence(base_text_str(&tip), where);
    check_turns(base_text_str(&tip), where);
    if (strcmp(base_words_language(), "en") == 0)
        check_claims(base_text_str(&tip), &hit, where);
    else
        check_english(base_text_str(&tip), &hit, where);
    if (found->role != VIEW_ROLE_ARROW_CAUGHT) /* which is a clause's */
        check_name(base_text_str(&tip), &hit, where);
    FIXTURE_EXPECT(hit.event == TRACE_NONE ||
                       hit.event < screen->model.lives.event_count,
                   "%s tells of no event", where);
    base_text_release(&tip);
}

/* What is drawn of a run, but for the ground that it stands on. */
static bool is_of_run(const ViewCommand *command)
{
    return command->role >= VIEW_ROLE_QUEUED &&
           command->role <= VIEW_ROLE_LOOP &&
           command->role != VIEW_ROLE_INSTANT &&
           command->role != VIEW_ROLE_TURN && command->role != VIEW_ROLE_TICK &&
           command->kind != VIEW_COMMAND_TEXT;
}

/* Whether something is told where the pointer rests. */
static bool tells(float x, float y)
{
    const ViewScreen *screen = &stage.window->screen;
    ViewTimelineHit hit =
        view_timeline_hit(&screen->timeline, &screen->at, x, y);
    BaseText tip = {0};

    view_timeline_tip(&screen->timeline, &screen->at, &hit, &tip);
    bool told = tip.length > 0;
    base_text_release(&tip);
    return told;
}

/* What is seen of a shape can be asked about, where its middle is. */
static void check_shape(const ViewCommand *command, ViewRect clip)
{
    ViewRect box = view_rect_intersect(command->rect, clip);
    float x = box.x + box.w / 2, y = box.y + box.h / 2;

    if (!is_of_run(command) || command->mark != 0 || box.w < 1 || box.h < 1)
        return;
    FIXTURE_EXPECT(tells(x, y),
                   "%s: a shape of role %d (kind %d) at %.0f, %.0f says "
                   "nothing",
                   of, (int)command->role, (int)command->kind, (double)x,
                   (double)y);
}

static void check_drawn(void)
{
    const ViewDrawList *list = &stage.list;
    ViewRect all = stage.window->screen.timeline.rect;
    ViewRect clips[CLIPS_MOST] = {view_rect(0, 0, stage.width, stage.height)};
    int depth = 0;

    for (size_t i = 0; i < list->count; i++) {
        const ViewCommand *command = &list->commands[i];
        if (command->kind == VIEW_COMMAND_CLIP) {
            FIXTURE_EXPECT(depth + 1 < CLIPS_MOST, "%s: too many clips", of);
            clips[depth + 1] = view_rect_intersect(clips[depth], command->rect);
            depth++;
        } else if (command->kind == VIEW_COMMAND_UNCLIP) {
            depth--;
        } else {
            check_shape(command, view_rect_intersect(clips[depth], all));
        }
    }
}

static void check_marks(void)
{
    const ViewSpots *spots = &stage.window->screen.timeline.spots;

    for (uint32_t i = 0; i < spots->count; i++)
        check_mark(&spots->spots[i]);
    check_drawn();
}

/* What answers to a click beside the lanes says what it is or does. */
static void check_zones(void)
{
    const ViewUi *ui = &stage.window->ui;
    char tip[200];

    for (size_t i = 0; i < ui->zone_count; i++) {
        const ViewZone *zone = &ui->zones[i];
        if (zone->action == VIEW_ACTION_SCROLL ||
            zone->action == VIEW_ACTION_SWALLOW ||
            zone->action == VIEW_ACTION_TIMELINE ||
            zone->action == VIEW_ACTION_OTHER)
            continue;
        tip[0] = '\0';
        view_action_tip(zone->action, tip, sizeof tip);
        FIXTURE_EXPECT((zone->tip ? zone->tip : tip)[0] != '\0',
                       "%s: a zone of action %d says nothing", of,
                       (int)zone->action);
    }
}

/* The answer to "why?" that stands in the inspector. */
static void check_why(void)
{
    const ViewScreen *screen = &stage.window->screen;
    TraceEventId target = view_why_panel_target(screen);
    BaseText title = {0};

    if (target == TRACE_NONE)
        return;
    explain_link_heading(&screen->model.lives, target, &title);
    FIXTURE_EXPECT(title.length > 0, "%s: event %u has no heading", of, target);
    base_text_release(&title);
}

/* A click chooses, and never moves the playhead. */
static void check_click(uint32_t index)
{
    ViewScreen *screen = &stage.window->screen;
    const ViewSpots *spots = &screen->timeline.spots;
    uint32_t playhead = view_window_event(stage.window);
    ViewPoint at = view_spot_point(spots, &spots->spots[index]);

    const ViewZone *zone =
        view_ui_zone_at(&stage.window->ui, at.x, at.y, false);
    if (!zone || zone->action != VIEW_ACTION_TIMELINE || /* the drawer's */
        view_rect_has(screen->timeline.ruler, at.x, at.y))
        return;
    stage_click(&stage, at.x, at.y);
    FIXTURE_EXPECT(view_window_event(stage.window) == playhead,
                   "%s: a click at %.0f, %.0f moves the playhead", of,
                   (double)at.x, (double)at.y);
    check_why();
}

static void click_marks(uint32_t most)
{
    const ViewSpots *spots = &stage.window->screen.timeline.spots;
    uint32_t step = most == 0 || spots->count < most ? 1 : spots->count / most;

    stage.window->screen.open.panel = VIEW_PANEL_TASK;
    for (uint32_t i = 0; i < spots->count; i += step)
        check_click(i);
}

/* Shows the picture `place` of `places`. */
static void show(const Program *program, const Look *look, unsigned place,
                 unsigned places)
{
    ViewScreen *screen = &stage.window->screen;
    uint32_t count = view_screen_count(screen);

    ck_assert(base_words_choose(look->language));
    view_window_set_language(stage.window);
    stage_resize(&stage, look->width, look->height);
    if (count > 0)
        view_window_seek(stage.window, (count - 1) * (place + 1) / places);
    screen->open.panel = (ViewPanel)((look->nth + place) % VIEW_PANEL_COUNT);
    screen->open.drawer = place % 2 == 0;
    screen->at.unfolded = place % 2 == 1;
    stage_seek_state(&stage);
    snprintf(of, sizeof of, "%s, %s, %.0fx%.0f, event %u", program->name,
             look->language, (double)look->width, (double)look->height,
             screen->at.playhead);
}

static void crawl_sample(const Program *program, unsigned nth)
{
    Look look = program_look(nth * 7 % LOOKS);

    stage_open_program(&stage, program->source, "1", look.width, look.height);
    for (unsigned place = 0; place < PLACES; place++) {
        show(program, &look, place, PLACES);
        check_marks();
        check_zones();
    }
    click_marks(CLICKS_MOST);
    stage_close(&stage);
}

static void crawl_whole(const Program *program, unsigned nth)
{
    stage_open_program(&stage, program->source, "1", 1280, 800);
    for (unsigned i = 0; i < LOOKS; i++) {
        Look look = program_look(i);
        for (unsigned place = 0; place < WHOLE_PLACES; place++) {
            show(program, &look, place, WHOLE_PLACES);
            check_marks();
            check_zones();
            if ((i + nth) % WHOLE_PLACES == place)
                click_marks(0);
        }
    }
    stage_close(&stage);
}

START_TEST(every_mark_explains_itself)
{
    programs_each(programs_whole() ? crawl_whole : crawl_sample);
    ck_assert_uint_gt(claims, 5000);
}
END_TEST

static const char judged[] = "import asyncio\n"
                             "async def work(seconds):\n"
                             "    await asyncio.sleep(seconds)\n"
                             "    if seconds == 2:\n"
                             "        raise ValueError('no')\n"
                             "    return 5\n"
                             "async def main():\n"
                             "    try:\n"
                             "        async with asyncio.TaskGroup() as tg:\n"
                             "            for seconds in 1, 2, 3:\n"
                             "                tg.create_task(work(seconds))\n"
                             "    except* ValueError:\n"
                             "        pass\n"
                             "asyncio.run(main())\n";

/* Of the task of that number, when `count` events had happened: what is true,
 * and what is nearly the same and false. */
static const struct {
    uint32_t task, count, event;
    const char *is_so, *is_not;
} sentences[] = {
    {2, 50, TRACE_NONE, "X is in the queue from turn 1 to turn 2.",
     "X is in the queue from turn 1 to turn 3."},
    {4, 50, TRACE_NONE, "X is in the queue from turn 8, 2.000 s to turn 9.",
     "X is in the queue from turn 8, 2.000 s to turn 12."},
    {2, 19, TRACE_NONE, "X waits for sleep(1) since turn 2.",
     "X waits for sleep(1) since turn 1."},
    {2, 50, TRACE_NONE, "X waits for sleep(1), from turn 2 to turn 3, 1.000 s.",
     "X waits for sleep(1), from turn 2 to turn 7, 2.000 s."},
    {3, 50, TRACE_NONE, "X runs in turn 7, 2.000 s.",
     "X runs in turn 7, 1.000 s."},
    {3, 50, TRACE_NONE, "X runs in turn 2.", "X runs in turn 3."},
    {4, 50, TRACE_NONE,
     "X was asked to stop in turn 8, 2.000 s, and hears of it in turn 9.",
     "X was asked to stop in turn 7, 2.000 s, and hears of it in turn 9."},
    {4, 30, TRACE_NONE,
     "X was asked to stop in turn 8, and has not heard of it yet.",
     "X was asked to stop in turn 6, and has not heard of it yet."},
    {4, 50, TRACE_NONE,
     "Had X not been cancelled in turn 9, it would have slept until 3.000 s.",
     "Had X not been cancelled in turn 9, it would have slept until 2.000 s."},
    {2, 50, TRACE_NONE, "X takes 2 steps, from turn 2 to turn 4.",
     "X takes 3 steps, from turn 2 to turn 4."},
    {2, 50, TRACE_NONE, "X has returned.", "X has ended cancelled."},
    {2, 21, 20, "Task-2 goes on.", "Task-2 takes its first step."},
    {3, 26, 25, "Task-3 fails: ValueError('no').", "Task-3 is cancelled."},
    {0, 50, TRACE_NONE, "The except* of line 12 catches one error.",
     "The except* of line 13 catches one error."},
    {0, 50, TRACE_NONE, "A timer rings at 2.000 s.",
     "A timer rings at 3.000 s."},
    {0, 50, TRACE_NONE,
     "TaskGroup tg, line 9: X enters it in turn 1; it aborts in turn 8, 2.000 "
     "s and ends in turn 11, 2.000 s.",
     "TaskGroup tg, line 9: X enters it in turn 1; it aborts in turn 5, 2.000 "
     "s and ends in turn 11, 2.000 s."},
    {0, 50, TRACE_NONE,
     "3 \xC3\x97 work(), like lanes in one row. At 2 s: returned: 1, failed: "
     "1, cancelled: 1. A click shows each lane.",
     "3 \xC3\x97 work(), like lanes in one row. At 2 s: returned: 1, failed: "
     "1, cancelled: 2. A click shows each lane."},
};

static const char gathered[] =
    "import asyncio, time\n"
    "lock = asyncio.Lock()\n"
    "async def work(seconds):\n"
    "    async with lock:\n"
    "        await asyncio.sleep(seconds)\n"
    "    if seconds == 2:\n"
    "        raise ValueError('no')\n"
    "    await asyncio.to_thread(lag)\n"
    "def lag():\n"
    "    time.sleep(5)\n"
    "async def main():\n"
    "    await asyncio.gather(work(1), work(2), work(3))\n"
    "asyncio.run(main())\n";

/* The same of what waits, of gathers and of threads, when all is over. */
static const struct {
    uint32_t task;
    const char *is_so, *is_not;
} waits[] = {
    {2, "X waits for sleep(1), from turn 2 to turn 3, 1.000 s.",
     "X waits for sleep(2), from turn 2 to turn 3, 1.000 s."},
    {1, "X waits for gather(Task-2, Task-3, Task-4).",
     "X waits for gather(Task-2, Task-7)."},
    {0, "gather() in line 12: X waits for 3 children since turn 1.",
     "gather() in line 12: X waits for 4 children since turn 1."},
    {0, "gather() in line 12: X waits for 3 children since turn 1.",
     "gather() in line 11: X waits for 3 children since turn 1."},
    {0,
     "gather() hands on its first error, from Task-3; it cancels nobody: 2 "
     "go on.",
     "gather() hands on its first error, from Task-2; it cancels nobody: 2 go "
     "on."},
    {0, "The thread asyncio_0 waits for the end of time.sleep() in line 10.",
     "The thread asyncio_0 waits for the end of time.sleep() in line 9."},
    {3, "X waits for the lock `lock`, held by Task-2 since line 4.",
     "X waits for the lock `lock`, held by Task-1 since line 4."},
};

START_TEST(a_false_wait_is_found)
{
    BaseText wrong = {0};

    stage_open_program(&stage, gathered, "1", 1280, 800);
    ClaimsAbout about = {.trace = stage.trace,
                         .task = waits[_i].task,
                         .count = trace_store_count(stage.trace),
                         .event = TRACE_NONE};
    ck_assert_uint_gt(claims_check(&about, waits[_i].is_so, &wrong), 0);
    ck_assert_str_eq(base_text_str(&wrong), "");
    claims_check(&about, waits[_i].is_not, &wrong);
    ck_assert_msg(wrong.length > 0, "%s", waits[_i].is_not);
    base_text_release(&wrong);
    stage_close(&stage);
}
END_TEST

static const char shared_things[] =
    "import asyncio\n"
    "async def produce(q, c):\n"
    "    for i in range(5, 7):\n"
    "        await q.put(i)\n"
    "        await asyncio.sleep(1)\n"
    "    async with c:\n"
    "        c.notify()\n"
    "async def consume(q, s):\n"
    "    async with s:\n"
    "        await q.get()\n"
    "        await q.get()\n"
    "async def wait(s, c):\n"
    "    async with s:\n"
    "        pass\n"
    "    async with c:\n"
    "        await c.wait()\n"
    "async def main():\n"
    "    q, s, c = asyncio.Queue(1), asyncio.Semaphore(1), "
    "asyncio.Condition()\n"
    "    await asyncio.gather(consume(q, s), wait(s, c), produce(q, c))\n"
    "asyncio.run(main())\n";

/* The same of queues, semaphores and conditions. */
static const struct {
    uint32_t task;
    const char *is_so, *is_not;
} things[] = {
    {2, "X waits for an item of the queue `q` since turn 2.",
     "X waits for room in the queue `q` since turn 2."},
    {2, "X waits for an item of the queue `q`, from turn 3 to turn 6, 1.000 s.",
     "X waits for an item of the queue `q`, from turn 4 to turn 6, 1.000 s."},
    {3, "X waits for the semaphore `s`, from turn 2 to turn 7, 1.000 s.",
     "X waits for the semaphore `c`, from turn 2 to turn 7, 1.000 s."},
    {3, "X waits for the condition `c` since turn 7, 1.000 s.",
     "X waits for the condition `c` since turn 7, 2.000 s."},
    {0,
     "Task-4 puts 5 into the queue `q` in turn 2; Task-2 takes it out in turn "
     "3.",
     "Task-4 puts 5 into the queue `q` in turn 2; Task-2 takes it out in turn "
     "6."},
    {0,
     "Task-4 puts 5 into the queue `q` in turn 2; Task-2 takes it out in turn "
     "3.",
     "Task-4 puts 5 into the queue `q` in turn 2; Task-3 takes it out in turn "
     "3."},
    {0, "Task-2 holds the semaphore `s` from turn 2 to turn 6, 1.000 s.",
     "Task-2 holds the semaphore `s` from turn 2 to turn 3."},
    {0, "Task-2 holds the semaphore `s` since turn 2.",
     "Task-3 holds the semaphore `s` since turn 2."},
    {0,
     "Task-2 releases the semaphore `s`. So Task-3 wait(...) goes on in turn "
     "7, 1.000 s.",
     "Task-2 releases the semaphore `s`. So Task-4 wait(...) goes on in turn "
     "7, 1.000 s."},
};

START_TEST(a_false_thing_is_found)
{
    BaseText wrong = {0};

    stage_open_program(&stage, shared_things, "1", 1280, 800);
    ClaimsAbout about = {.trace = stage.trace,
                         .task = things[_i].task,
                         .count = trace_store_count(stage.trace),
                         .event = TRACE_NONE};
    ck_assert_uint_gt(claims_things_check(&about, things[_i].is_so, &wrong), 0);
    ck_assert_str_eq(base_text_str(&wrong), "");
    claims_things_check(&about, things[_i].is_not, &wrong);
    ck_assert_msg(wrong.length > 0, "%s", things[_i].is_not);
    base_text_release(&wrong);
    stage_close(&stage);
}
END_TEST

START_TEST(a_false_sentence_is_found)
{
    BaseText wrong = {0};

    stage_open_program(&stage, judged, "1", 1280, 800);
    ClaimsAbout about = {.trace = stage.trace,
                         .task = sentences[_i].task,
                         .count = sentences[_i].count,
                         .event = sentences[_i].event};
    ck_assert_uint_gt(claims_check(&about, sentences[_i].is_so, &wrong), 0);
    ck_assert_str_eq(base_text_str(&wrong), "");
    claims_check(&about, sentences[_i].is_not, &wrong);
    ck_assert_msg(wrong.length > 0, "%s", sentences[_i].is_not);
    base_text_release(&wrong);
    stage_close(&stage);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_crawl");
    TCase *tests = tcase_create("crawl");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_test(tests, every_mark_explains_itself);
    tcase_add_loop_test(tests, a_false_wait_is_found, 0,
                        (int)(sizeof waits / sizeof *waits));
    tcase_add_loop_test(tests, a_false_thing_is_found, 0,
                        (int)(sizeof things / sizeof *things));
    tcase_add_loop_test(tests, a_false_sentence_is_found, 0,
                        sizeof sentences / sizeof *sentences);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
