/* What is typed into fields, and chosen from the list of files. */
#include "view_entry.h"

#include "base_words.h"
#include "view_window_private.h"

#include "view_act.h"
#include "view_deeds.h"
#include "view_finder.h"
#include "view_notes.h"
#include "view_overlays.h"
#include "view_seed.h"
#include "view_study.h"

#include <stdio.h>
#include <string.h>

ViewField *view_entry_field(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    if (screen->chooser.field.focused)
        return &screen->chooser.field;
    if (screen->finder.field.focused)
        return &screen->finder.field;
    if (screen->notes.field.focused)
        return &screen->notes.field;
    if (screen->asked.focused)
        return &screen->asked;
    if (screen->study.field.focused)
        return &screen->study.field;
    if (screen->editor.find.focused)
        return &screen->editor.find;
    return screen->seed.field.focused ? &screen->seed.field : NULL;
}

/* The seed. */

void view_entry_leave_seed(ViewWindow *window)
{
    ViewSeedBox *box = &window->screen.seed;
    box->field.focused = false;
    box->wrong = false;
    snprintf(box->field.text, sizeof box->field.text, "%s",
             window->screen.run.seed);
}

void view_entry_edit_seed(ViewWindow *window)
{
    ViewField *field = &window->screen.seed.field;
    window->screen.study.field.focused = false;
    if (field->focused)
        field->fresh = false;
    else if (window->screen.run.seed[0] != '\0')
        field->focused = field->fresh = true;
}

static void submit_seed(ViewWindow *window)
{
    ViewSeedBox *box = &window->screen.seed;
    BaseText seed = {0};
    if (!view_seed_read(box->field.text, &seed)) {
        box->wrong = true;
        view_window_set_message(window,
                                _("A seed is what random.seed() takes: 7, -12, "
                                  "1.5, a word, or a 'text' in quotes."));
        return;
    }
    if (view_study_urge_here(window))
        view_entry_leave_seed(window);
    else
        view_window_request(window, VIEW_REQUEST_SEED, base_text_str(&seed), 0);
    base_text_release(&seed);
    box->field.focused = false;
    box->wrong = false;
}

static void ask_neighbour(ViewWindow *window,
                          void (*neighbour)(const char *text, BaseText *out))
{
    const char *seed = window->screen.run.seed;
    BaseText other = {0};
    if (*seed == '\0')
        return;
    neighbour(seed, &other);
    view_window_request(window, VIEW_REQUEST_SEED, base_text_str(&other), 0);
    base_text_release(&other);
}

void view_entry_next_seed(ViewWindow *window)
{
    ask_neighbour(window, view_seed_next);
}

void view_entry_seed_before(ViewWindow *window)
{
    ask_neighbour(window, view_seed_before);
}

/* The palette and the search. */

void view_entry_open_finder(ViewWindow *window, ViewOverlay overlay)
{
    view_entry_open_finder_with(window, overlay, "");
}

void view_entry_open_finder_with(ViewWindow *window, ViewOverlay overlay,
                                 const char *typed)
{
    ViewScreen *screen = &window->screen;
    view_entry_close_chooser(window);
    view_entry_leave_seed(window);
    screen->open.overlay = overlay;
    screen->finder.field = (ViewField){.focused = true};
    snprintf(screen->finder.field.text, sizeof screen->finder.field.text, "%s",
             typed);
    view_finder_update(screen);
}

void view_entry_take_found(ViewWindow *window, uint32_t index)
{
    const ViewFinder *finder = &window->screen.finder;
    if (index >= finder->count)
        return;
    ViewFound found = finder->found[index];
    view_entry_close_chooser(window);
    view_act(window, found.action, found.value);
}

/* A name of the listed folder as a path of its own. */
static void append_path(const ViewChooser *chooser, const char *name,
                        BaseText *out)
{
    if (name[0] != '/' && name[0] != '~' && chooser->folder) {
        base_text_append(out, chooser->folder);
        size_t length = strlen(chooser->folder);
        if (length == 0 || chooser->folder[length - 1] != '/')
            base_text_append_char(out, '/');
    }
    base_text_append(out, name);
}

/* What is typed up to a slash is a folder to be listed, what follows it begins
 * the name of something in there. */
static void look_up(ViewWindow *window)
{
    ViewChooser *chooser = &window->screen.chooser;
    const char *slash = strrchr(chooser->field.text, '/');
    if (!slash) {
        view_files_match(&window->screen, chooser->field.text);
        return;
    }
    BaseText path = {0};
    append_path(chooser, chooser->field.text, &path);
    path.data[path.length - strlen(slash + 1)] = '\0';
    view_window_request(window, VIEW_REQUEST_LIST, path.data, 0);
    base_text_release(&path);
}

void view_entry_listed(ViewWindow *window)
{
    ViewField *field = &window->screen.chooser.field;
    const char *slash = strrchr(field->text, '/');
    if (slash)
        memmove(field->text, slash + 1, strlen(slash + 1) + 1);
    view_files_match(&window->screen, field->text);
}

void view_entry_complete(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    ViewChooser *chooser = &screen->chooser;
    if (!chooser->field.focused || chooser->count == 0)
        return;
    if (chooser->field.text[0] != '\0' &&
        !view_files_match(screen, chooser->field.text))
        return;
    const ViewFile *file = &chooser->files[chooser->chosen];
    snprintf(chooser->field.text, sizeof chooser->field.text, "%s%s",
             file->name, file->is_folder ? "/" : "");
    if (file->is_folder)
        look_up(window);
}

void view_entry_typed(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    if (screen->finder.field.focused)
        view_finder_update(screen);
    if (screen->chooser.field.focused)
        look_up(window);
    screen->seed.wrong = screen->editor.missing = false;
}

void view_entry_move(ViewWindow *window, int step)
{
    ViewScreen *screen = &window->screen;
    if (screen->finder.field.focused)
        view_finder_move(screen, step);
    else if (screen->chooser.field.focused)
        view_files_move(screen, step);
}

/* Marks. */

void view_entry_mark(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    if (view_screen_count(screen) == 0)
        return;
    screen->notes.fresh = true;
    if (view_notes_remove(&screen->notes, screen->at.playhead))
        return;
    view_notes_add(&screen->notes, screen->at.playhead);
    screen->open.overlay = VIEW_OVERLAY_NOTE;
    screen->notes.field = (ViewField){.focused = true};
}

static void submit_note(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    view_notes_write(&screen->notes, screen->at.playhead,
                     screen->notes.field.text);
    view_entry_close_chooser(window);
}

/* Saving. */

/* Asks for a file, named after the program and its seed at first. */
static void ask_file(ViewWindow *window, ViewOverlay overlay,
                     const char *ending)
{
    ViewScreen *screen = &window->screen;
    const char *name = screen->script.name;
    size_t length = strcspn(name, ".");
    if (view_screen_count(screen) == 0)
        return;
    view_entry_close_chooser(window);
    view_entry_leave_seed(window);
    screen->open.overlay = overlay;
    screen->asked = (ViewField){.focused = true, .fresh = true};
    screen->asked_in_vain = false;
    BaseText seed = {0};
    view_seed_append_name(screen->run.seed, &seed);
    snprintf(screen->asked.text, sizeof screen->asked.text, "%.*s-%.40s%s",
             (int)length, name, base_text_str(&seed), ending);
    base_text_release(&seed);
}

void view_entry_save(ViewWindow *window)
{
    ask_file(window, VIEW_OVERLAY_SAVE, ".replay");
}

void view_entry_save_picture(ViewWindow *window)
{
    ask_file(window, VIEW_OVERLAY_PICTURE, ".png");
}

void view_entry_save_film(ViewWindow *window)
{
    ask_file(window, VIEW_OVERLAY_FILM, ".svg");
}

static void submit_file(ViewWindow *window, ViewRequestKind kind)
{
    ViewField typed = window->screen.asked;
    view_entry_close_chooser(window);
    if (typed.text[0] != '\0')
        view_window_request(window, kind, typed.text, 0);
}

/* The file chooser. */

void view_entry_open_chooser(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    view_entry_leave_seed(window);
    screen->open.overlay = VIEW_OVERLAY_FILES;
    screen->chooser.field = (ViewField){.focused = true};
    const char *folder = !screen->chooser.folder ? "" : screen->chooser.folder;
    view_window_request(window, VIEW_REQUEST_LIST, folder, 0);
}

void view_entry_close_chooser(ViewWindow *window)
{
    window->screen.open.overlay = VIEW_OVERLAY_NONE;
    window->screen.chooser.field.focused = false;
    window->screen.finder.field.focused = false;
    window->screen.notes.field.focused = false;
    window->screen.asked.focused = false;
}

static void ask_for(ViewWindow *window, ViewRequestKind kind, const char *name)
{
    BaseText path = {0};
    append_path(&window->screen.chooser, name, &path);
    view_window_request(window, kind, base_text_str(&path), 0);
    base_text_release(&path);
    if (kind == VIEW_REQUEST_OPEN)
        view_entry_close_chooser(window);
}

void view_entry_open(ViewWindow *window, size_t index)
{
    const ViewChooser *chooser = &window->screen.chooser;
    if (index >= chooser->count)
        return;
    const ViewFile *file = &chooser->files[index];
    bool opens = file->title || !file->is_folder;
    ask_for(window, opens ? VIEW_REQUEST_OPEN : VIEW_REQUEST_LIST, file->name);
}

void view_entry_submit(ViewWindow *window)
{
    const ViewScreen *screen = &window->screen;
    if (screen->seed.field.focused)
        submit_seed(window);
    else if (screen->finder.field.focused)
        view_entry_take_found(window, screen->finder.chosen);
    else if (screen->notes.field.focused)
        submit_note(window);
    else if (screen->asked.focused && screen->open.overlay == VIEW_OVERLAY_SAVE)
        submit_file(window, VIEW_REQUEST_SAVE);
    else if (screen->asked.focused &&
             screen->open.overlay == VIEW_OVERLAY_PICTURE)
        submit_file(window, VIEW_REQUEST_PICTURE);
    else if (screen->asked.focused && screen->open.overlay == VIEW_OVERLAY_FILM)
        submit_file(window, VIEW_REQUEST_FILM);
    else if (screen->asked.focused)
        view_deeds_submit(window);
    else if (screen->study.field.focused)
        view_act(window, VIEW_ACTION_LESSON_ANSWER, 0);
    else if (screen->chooser.field.text[0] != '\0' &&
             !view_files_match(&window->screen, screen->chooser.field.text))
        ask_for(window, VIEW_REQUEST_OPEN, screen->chooser.field.text);
    else
        view_entry_open(window, screen->chooser.chosen);
}
