#include "view_screen.h"

#include "base_memory.h"
#include "run_snapshot.h"
#include "view_highlight.h"
#include "view_transport.h"

#include <stdio.h>
#include <string.h>

static void replace(char **text, const char *with)
{
    char *copy = base_strdup(with);
    base_free(*text);
    *text = copy;
}

void view_screen_init(ViewScreen *screen)
{
    *screen = (ViewScreen){.window = view_rect(0, 0, 1280, 800),
                           .play.speed = VIEW_SPEED_NORMAL,
                           .open.below = VIEW_PANEL_LOOP};
    view_screen_forget_run(screen);
    view_screen_set_seed(screen, "");
    view_screen_set_message(screen, "");
    view_screen_set_script(screen, &(ViewProgram){.path = "",
                                                  .name = "",
                                                  .text = "",
                                                  .docstring = "",
                                                  .python = 313});
}

static void release_script(ViewScript *script)
{
    base_free(script->path);
    base_free(script->file);
    base_free(script->name);
    base_free(script->text);
    base_free(script->docstring);
    base_free(script->error);
    base_free(script->inks);
    view_rows_release(&script->rows);
    *script = (ViewScript){0};
}

void view_screen_release(ViewScreen *screen)
{
    release_script(&screen->script);
    view_edit_release(&screen->editor.edit);
    view_screen_set_files(screen, NULL, NULL, 0);
    base_free(screen->run.seed);
    base_free(screen->message);
    base_free(screen->density.bars);
    view_model_release(&screen->model);
    view_timeline_state_release(&screen->at);
    view_timeline_release(&screen->timeline);
    view_rows_release(&screen->output.rows);
    view_standing_release(&screen->standing);
    view_facts_release(&screen->facts);
    base_free(screen->finder.found);
    base_text_release(&screen->finder.words);
    base_text_release(&screen->finder.others);
    base_free(screen->notes.notes);
    base_free(screen->stops.lines);
    view_beside_release(&screen->beside);
}

/* Rows of a paragraph become one, so that it can be broken anew; indented rows
 * and items of lists stay rows. */
static void join_rows(char *text)
{
    for (char *at = text; *at != '\0'; at++) {
        bool alone = at[0] == '\n' && at > text && at[-1] != '\n';
        if (alone && at[1] != '\0' && !strchr("\n \t-*>#0123456789", at[1]))
            *at = ' ';
    }
}

static void take_text(ViewScript *script, const char *text, size_t length)
{
    script->text = base_alloc(length + 1);
    memcpy(script->text, text, length);
    script->text[length] = '\0';
    script->length = length;
    script->line_count = 1;
    for (size_t i = 0; i < length; i++)
        script->line_count += text[i] == '\n';
    script->inks = base_alloc(length + 1);
    view_highlight_python(script->text, length, script->inks);
}

void view_screen_take_edited(ViewScreen *screen)
{
    ViewScript *script = &screen->script;
    const ViewEdit *edit = &screen->editor.edit;
    uint32_t lines = script->line_count;
    base_free(script->text);
    base_free(script->inks);
    take_text(script, edit->text, edit->length);
    script->rows.columns = 0;
    if (script->line_count != lines) /* nobody knows where it is now */
        script->error_line = 0;
    screen->draft.on = true;
}

/* What python3 would print of the file that the text lies in. */
static char *error_in(const ViewProgram *program, const char *file)
{
    BaseText named = {0};
    const char *at = program->error;
    size_t length = strlen(program->path);
    for (const char *next = strstr(at, "File \""); next;
         next = strstr(at, "File \"")) {
        next += strlen("File \"");
        base_text_append_n(&named, at, (size_t)(next - at));
        at = next;
        if (strncmp(at, program->path, length) == 0 && at[length] == '"') {
            base_text_append(&named, file);
            at += length;
        }
    }
    base_text_append(&named, at);
    return base_text_take(&named);
}

void view_screen_set_script(ViewScreen *screen, const ViewProgram *program)
{
    ViewScript *script = &screen->script;
    bool same = script->path && strcmp(script->path, program->path) == 0;
    release_script(script);
    screen->draft = (ViewDraft){0};
    script->path = base_strdup(program->path);
    script->file = base_strdup(program->file ? program->file : program->path);
    script->name = base_strdup(program->name);
    script->docstring = base_strdup(program->docstring);
    join_rows(script->docstring);
    script->error = !program->error ? NULL : error_in(program, script->file);
    script->error_line = program->error_line;
    script->python = program->python;
    script->is_copy = program->is_copy;
    script->is_spoilt = program->is_spoilt;
    script->is_fixed = program->is_fixed;
    take_text(script, program->text, program->length);
    if (same)
        return;
    screen->scroll.source = screen->scroll.about = (ViewScroll){0};
    screen->stops.line_count = 0;
}

void view_screen_forget_run(ViewScreen *screen)
{
    char *seed = screen->run.seed;
    screen->run = (ViewShownRun){.seed = seed, .errors = ""};
    view_model_release(&screen->model);
    view_timeline_release(&screen->timeline);
    screen->timeline = (ViewTimeline){0};
    view_timeline_state_release(&screen->at);
    screen->at = (ViewTimelineState){0};
    view_timeline_state_init(&screen->at);
    screen->at.selected_event = TRACE_NONE;
    screen->why = screen->gauge = TRACE_NONE;
    screen->notes.count = 0;
    screen->notes.fresh = false;
    screen->play.on = false;
    screen->output.taken = 0;
    screen->output.rows.columns = 0;
    screen->scroll.output = screen->scroll.inspector = screen->scroll.below =
        (ViewScroll){0};
    screen->scroll.source.shown = 0;
    view_facts_release(&screen->facts);
    view_standing_release(&screen->standing);
    view_beside_set(&screen->beside, NULL);
    view_beside_set_deeds(&screen->beside, NULL, 0, false);
}

void view_screen_forget_part(ViewScreen *screen)
{
    view_model_release(&screen->model);
    view_timeline_release(&screen->timeline);
    screen->timeline = (ViewTimeline){0};
    screen->at.selected_event = TRACE_NONE;
    screen->at.hovered_task = 0;
    screen->why = screen->gauge = TRACE_NONE;
    screen->output.taken = 0;
    screen->output.rows.columns = 0;
    screen->scroll.source.shown = screen->scroll.output.shown = 0;
    view_facts_release(&screen->facts);
    view_standing_release(&screen->standing);
}

static void free_file(ViewFile *file)
{
    base_free((char *)file->name);
    base_free((char *)file->title);
}

void view_screen_set_files(ViewScreen *screen, const char *folder,
                           const ViewFile *files, size_t count)
{
    ViewChooser *chooser = &screen->chooser;
    for (size_t i = 0; i < chooser->count; i++)
        free_file(&chooser->files[i]);
    base_free(chooser->files);
    base_free(chooser->folder);
    chooser->folder = !folder ? NULL : base_strdup(folder);
    chooser->files =
        count == 0 ? NULL : base_alloc_array(count, sizeof *chooser->files);
    for (size_t i = 0; i < count; i++) {
        chooser->files[i].name = base_strdup(files[i].name);
        chooser->files[i].is_folder = files[i].is_folder;
        chooser->files[i].title =
            files[i].title ? base_strdup(files[i].title) : NULL;
    }
    chooser->count = count;
    chooser->chosen = 0;
    chooser->scroll = (ViewScroll){0};
}

/* What is being typed is left alone. */
void view_screen_set_seed(ViewScreen *screen, const char *seed)
{
    ViewField *field = &screen->seed.field;
    replace(&screen->run.seed, seed);
    if (!field->focused)
        snprintf(field->text, sizeof field->text, "%s", seed);
}

void view_screen_set_message(ViewScreen *screen, const char *message)
{
    replace(&screen->message, message);
    screen->is_news = false;
}

void view_screen_set_news(ViewScreen *screen, const char *message)
{
    replace(&screen->message, message);
    screen->is_news = true;
}

void view_screen_choose_panel(ViewScreen *screen, ViewPanel panel)
{
    if (panel == screen->open.below)
        screen->open.below = screen->open.panel;
    screen->open.panel = panel;
    screen->scroll.inspector = screen->scroll.below = (ViewScroll){0};
}

void view_screen_choose_below(ViewScreen *screen, ViewPanel panel)
{
    if (panel == screen->open.panel)
        screen->open.panel = screen->open.below;
    screen->open.below = panel;
    screen->scroll.inspector = screen->scroll.below = (ViewScroll){0};
}

bool view_screen_shows(const ViewScreen *screen, ViewPanel panel)
{
    const ViewOpen *open = &screen->open;
    return !open->has_drawer &&
           (panel == open->panel || (open->is_high && panel == open->below));
}

uint32_t view_screen_count(const ViewScreen *screen)
{
    return screen->model.lives.event_count;
}

const TraceEvent *view_screen_event(const ViewScreen *screen)
{
    return screen->at.playhead < screen->model.lives.event_count
               ? trace_store_get(screen->run.trace, screen->at.playhead)
               : NULL;
}

const RunSnapshot *view_screen_snapshot(const ViewScreen *screen)
{
    const RunSnapshot *snapshot = screen->run.snapshot;
    bool fits =
        snapshot && snapshot->filled && snapshot->event == screen->at.playhead;
    return fits ? snapshot : NULL;
}
