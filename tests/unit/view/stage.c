#include "stage.h"

#include "run_facts.h"

#include "base_file.h"
#include "base_utf8.h"
#include "trace_store.h"

#include <check.h>
#include <string.h>

static float fixed_width(void *context, ViewFont font, float size,
                         const char *text, size_t length)
{
    uint32_t *count = context;
    (void)font;
    if (count)
        ++*count;
    return 0.55f * size * (float)base_utf8_count(text, length);
}

ViewMeasure stage_measure(void)
{
    return (ViewMeasure){.width = fixed_width};
}

/* The program that the traces are of. */
static void set_program(Stage *stage)
{
    BaseText text = {0}, error = {0};
    bool read = base_file_read(LESSONS_DIR "/01-ten-tasks/main.py", 1 << 16,
                               &text, &error);
    ck_assert_msg(read, "%s", base_text_str(&error));
    ViewProgram program = {
        .path = "/home/ann/main.py",
        .name = "main.py",
        .text = base_text_str(&text),
        .length = text.length,
        .docstring = "Ten tasks start in one group.\n\nEach may fail.",
        .python = 313,
    };
    view_window_set_program(stage->window, &program);
    base_text_release(&text);
    base_text_release(&error);
}

void stage_draw(Stage *stage)
{
    view_draw_clear(&stage->list);
    view_window_draw(stage->window, &stage->list);
}

void stage_open(Stage *stage, const char *trace, float width, float height)
{
    ViewMeasure measure = stage_measure();
    *stage = (Stage){.width = width, .height = height};
    measure.context = &stage->measured;
    stage->window = view_window_new(&measure);
    if (trace)
        set_program(stage);
    stage_resize(stage, width, height);
    if (trace)
        stage_run(stage, fixture_load(trace), NULL);
}

void stage_close(Stage *stage)
{
    view_window_free(stage->window);
    view_draw_release(&stage->list);
    trace_facts_release(&stage->known);
    trace_facts_release(&stage->looked);
    trace_store_free(stage->loaded);
    run_seeker_free(stage->seeker);
    run_free(stage->run);
    run_fork_free(stage->fork);
    run_origin_free(stage->origin);
    run_program_free(stage->program);
}

/* `looked`: the facts are there, of the run that is shown already. */
static void show_run_with(Stage *stage, const char *seed, bool looked)
{
    stage->serial += !looked;
    ViewRun shown = {.seed = seed,
                     .serial = stage->serial,
                     .trace = run_trace(stage->run),
                     .exit_status = run_exit_status(stage->run)};
    shown.error = run_stderr(stage->run, &shown.error_length);
    if (!looked)
        run_facts_at_end(stage->run, &stage->known);
    shown.known = looked ? &stage->looked : &stage->known;
    stage->trace = shown.trace;
    view_window_set_run(stage->window, &shown);
    while (view_window_advance(stage->window, UINT32_MAX))
        continue;
}

static void show_run(Stage *stage, const char *seed)
{
    show_run_with(stage, seed, false);
}

void stage_look(Stage *stage, const char *seed)
{
    run_facts_find(stage->program, &(RunOptions){.seed = seed}, &stage->looked);
    show_run_with(stage, seed, true);
    stage_draw(stage);
}

void stage_open_program(Stage *stage, const char *source, const char *seed,
                        float width, float height)
{
    RunOptions options = {.seed = seed};
    stage_open(stage, NULL, width, height);
    stage->program = run_program_new("main.py", source, strlen(source), 313);
    stage->run = run_new(stage->program, &options);
    stage->seeker = run_seeker_new(stage->program, &options);
    run_finish(stage->run);
    ViewProgram program = {.path = "/home/ann/main.py",
                           .name = "main.py",
                           .text = source,
                           .length = strlen(source),
                           .docstring = run_program_docstring(stage->program),
                           .python = 313};
    if (!run_program_is_valid(stage->program))
        program.error = run_program_error(stage->program, &program.error_line);
    view_window_set_program(stage->window, &program);
    show_run(stage, seed);
    stage_seek_state(stage);
}

void stage_fork(Stage *stage, const RunIntervention *one)
{
    RunOptions options = {.seed = "1"};
    RunOptions own = options;
    stage->origin = run_origin_new();
    run_origin_begin(stage->origin, &own);
    Run *run = run_new(stage->program, &own);
    run_finish(run);
    stage->fork = run_fork_new(stage->origin, one, 1, false);
    run_fork_apply(stage->fork, &options);
    run_seeker_free(stage->seeker);
    stage->seeker = run_seeker_new(stage->program, &options);
    view_window_forget_run(stage->window);
    run_free(stage->run);
    stage->run = run_new(stage->program, &options);
    run_finish(stage->run);
    run_free(run);
    show_run(stage, "1");
    stage_seek_state(stage);
}

void stage_seek_state(Stage *stage)
{
    uint32_t event;
    if (view_window_wanted_event(stage->window, &event)) {
        run_seeker_want(stage->seeker, event);
        while (run_seeker_advance(stage->seeker, UINT64_MAX) != RUN_ENDED)
            continue;
        view_window_set_snapshot(stage->window,
                                 run_seeker_snapshot(stage->seeker));
    }
    stage_draw(stage);
}

void stage_run(Stage *stage, TraceStore *trace, const ViewRun *run)
{
    ViewRun plain = {.seed = "1", .error = ""};
    ViewRun given = !run ? plain : *run;
    given.serial = ++stage->serial;
    given.trace = trace;
    view_window_set_run(stage->window, &given);
    trace_store_free(stage->loaded);
    stage->trace = stage->loaded = trace;
    stage_draw(stage);
}

void stage_send(Stage *stage, const ViewInput *input)
{
    view_window_input(stage->window, input);
    stage_draw(stage);
}

void stage_key(Stage *stage, ViewKey key, unsigned modifiers)
{
    stage_send(stage, &(ViewInput){.kind = VIEW_INPUT_KEY,
                                   .key = key,
                                   .modifiers = modifiers});
}

void stage_type(Stage *stage, const char *text)
{
    stage_send(stage, &(ViewInput){.kind = VIEW_INPUT_TEXT, .text = text});
}

static void press(Stage *stage, float x, float y, int clicks)
{
    stage_send(stage, &(ViewInput){.kind = VIEW_INPUT_DOWN,
                                   .x = x,
                                   .y = y,
                                   .button = VIEW_BUTTON_LEFT,
                                   .clicks = clicks});
}

static void let_go(Stage *stage, float x, float y)
{
    stage_send(stage, &(ViewInput){.kind = VIEW_INPUT_UP,
                                   .x = x,
                                   .y = y,
                                   .button = VIEW_BUTTON_LEFT});
}

void stage_click(Stage *stage, float x, float y)
{
    stage_move(stage, x, y);
    press(stage, x, y, 1);
    let_go(stage, x, y);
}

void stage_double_click(Stage *stage, float x, float y)
{
    stage_click(stage, x, y);
    press(stage, x, y, 2);
    let_go(stage, x, y);
}

void stage_drag(Stage *stage, float x, float y, float to_x, float to_y)
{
    press(stage, x, y, 1);
    stage_move(stage, (x + to_x) / 2, (y + to_y) / 2);
    stage_move(stage, to_x, to_y);
    let_go(stage, to_x, to_y);
}

void stage_wheel(Stage *stage, float x, float y, float notches,
                 unsigned modifiers)
{
    stage_send(stage, &(ViewInput){.kind = VIEW_INPUT_WHEEL,
                                   .x = x,
                                   .y = y,
                                   .wheel_y = notches,
                                   .modifiers = modifiers});
}

void stage_move(Stage *stage, float x, float y)
{
    stage_send(stage, &(ViewInput){.kind = VIEW_INPUT_MOVE, .x = x, .y = y});
}

void stage_tick(Stage *stage, double seconds)
{
    stage_send(stage,
               &(ViewInput){.kind = VIEW_INPUT_TICK, .seconds = seconds});
}

void stage_resize(Stage *stage, float width, float height)
{
    stage->width = width;
    stage->height = height;
    stage_send(stage, &(ViewInput){.kind = VIEW_INPUT_RESIZE,
                                   .width = width,
                                   .height = height});
}

static const ViewCommand *find(const Stage *stage, const char *text, bool whole)
{
    for (size_t i = 0; i < stage->list.count; i++) {
        const ViewCommand *command = &stage->list.commands[i];
        if (command->kind != VIEW_COMMAND_TEXT)
            continue;
        const char *shown = view_draw_text_of(&stage->list, command);
        if (whole ? strcmp(shown, text) == 0
                  : strncmp(shown, text, strlen(text)) == 0)
            return command;
    }
    return NULL;
}

const ViewCommand *stage_text(const Stage *stage, const char *text)
{
    return find(stage, text, true);
}

const ViewCommand *stage_text_from(const Stage *stage, const char *text)
{
    return find(stage, text, false);
}

void stage_click_text(Stage *stage, const char *text)
{
    const ViewCommand *command = stage_text(stage, text);
    ck_assert_msg(command != NULL, "no text \"%s\" on the screen", text);
    ViewRect box = stage_text_box(command);
    stage_click(stage, box.x + box.w / 2, box.y + box.h / 2);
}

int stage_count(const Stage *stage, ViewRole role)
{
    int count = 0;
    for (size_t i = 0; i < stage->list.count; i++)
        count += stage->list.commands[i].role == role;
    return count;
}

ViewRect stage_text_box(const ViewCommand *command)
{
    /* Capitals and what hangs below the line. */
    return (ViewRect){command->rect.x, command->rect.y - command->size * 0.75f,
                      command->text_width, command->size * 0.95f};
}
