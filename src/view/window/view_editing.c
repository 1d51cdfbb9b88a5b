#include "view_editing.h"

#include "base_memory.h"
#include "base_words.h"
#include "view_editor.h"
#include "view_indent.h"
#include "view_source.h"
#include "view_study.h"

#include <stdlib.h>
#include <string.h>

/* So long nothing is typed before the text runs. */
#define PAUSE_SECONDS 0.6

/* Rows that a page is. */
enum { PAGE_ROWS = 12 };

static ViewEditor *editor_of(ViewWindow *window)
{
    return &window->screen.editor;
}

/* The caret has moved. */
static void show_caret(ViewWindow *window)
{
    editor_of(window)->reveal = true;
    view_window_changed(window);
}

/* Something else than going up and down was done. */
static void leave_column(ViewWindow *window)
{
    editor_of(window)->has_column = false;
    show_caret(window);
}

/* After every change of the text. */
static void take_change(ViewWindow *window)
{
    ViewEditor *editor = editor_of(window);
    const ViewScript *script = &window->screen.script;
    leave_column(window);
    if (script->length == editor->edit.length &&
        memcmp(script->text, editor->edit.text, script->length) == 0)
        return;
    view_screen_take_edited(&window->screen);
    editor->pending = true;
    editor->rest = 0;
}

/* ---- open and close ---- */

static bool can_edit(ViewWindow *window)
{
    const ViewScript *script = &window->screen.script;
    if (view_study_urge_change(window) || script->path[0] == '\0')
        return false;
    if (!script->is_fixed && strlen(script->text) == script->length)
        return true;
    view_window_set_message(
        window, script->is_fixed ? _("A replay is not edited. Open its program "
                                     "to change it.")
                                 : _("This file is no text."));
    return false;
}

static void begin(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    ViewEditor *editor = &screen->editor;
    view_edit_begin(&editor->edit, screen->script.text, screen->script.length);
    view_edit_go_line(&editor->edit, view_source_line(screen));
    editor->on = true;
    editor->pending = false;
    screen->script.rows.columns = 0; /* the last line is a row, too */
    view_window_request(window, VIEW_REQUEST_EDIT, NULL, 0);
}

void view_editing_open(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    if (!can_edit(window))
        return;
    screen->play.on = false;
    screen->open.left_tab = VIEW_LEFT_SOURCE;
    if (!screen->editor.on)
        begin(window);
    screen->editor.focused = true;
    leave_column(window);
}

void view_editing_forget(ViewWindow *window)
{
    ViewEditor *editor = editor_of(window);
    view_edit_release(&editor->edit);
    *editor = (ViewEditor){0};
    window->screen.script.rows.columns = 0;
    window->screen.scroll.source.shown = 0;
    view_window_changed(window);
}

void view_editing_close(ViewWindow *window)
{
    view_editing_send(window);
    view_editing_forget(window);
}

void view_editing_send(ViewWindow *window)
{
    ViewEditor *editor = editor_of(window);
    if (!editor->pending)
        return;
    editor->pending = false;
    view_window_request(window, VIEW_REQUEST_WRITE, editor->edit.text, 0);
    view_window_changed(window);
}

/* What is typed and not sent yet is newer than what the host has. */
void view_editing_take(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    ViewEditor *editor = &screen->editor;
    if (!editor->on)
        return;
    if (screen->script.is_fixed ||
        strlen(screen->script.text) != screen->script.length)
        view_editing_forget(window);
    else if (editor->pending)
        view_screen_take_edited(screen);
    else
        view_edit_become(&editor->edit, screen->script.text,
                         screen->script.length);
}

void view_editing_leave(ViewWindow *window)
{
    ViewEditor *editor = editor_of(window);
    if (!editor->on)
        return;
    editor->focused = editor->find.focused = false;
    view_editing_send(window);
}

void view_editing_tick(ViewWindow *window, double seconds)
{
    ViewEditor *editor = editor_of(window);
    editor->rest += seconds;
    if (editor->rest >= PAUSE_SECONDS)
        view_editing_send(window);
}

/* ---- undo, clipboard ---- */

void view_editing_undo(ViewWindow *window)
{
    ViewEditor *editor = editor_of(window);
    if (editor->on && !view_study_urge_change(window) &&
        view_edit_undo(&editor->edit))
        take_change(window);
    editor->focused = editor->on;
}

void view_editing_redo(ViewWindow *window)
{
    ViewEditor *editor = editor_of(window);
    if (editor->on && !view_study_urge_change(window) &&
        view_edit_redo(&editor->edit))
        take_change(window);
    editor->focused = editor->on;
}

/* Without a selection it is the line. */
static void copy(ViewWindow *window, bool cuts)
{
    ViewEdit *edit = &editor_of(window)->edit;
    size_t begin, end;
    if (edit->caret == edit->anchor && cuts)
        view_edit_select_line(edit);
    view_edit_selected(edit, &begin, &end);
    if (begin == end) {
        begin = view_edit_line_begin(edit, begin);
        end = view_edit_line_end(edit, end);
        end += end < edit->length;
    }
    char *text = base_strndup(edit->text + begin, end - begin);
    view_window_request(window, VIEW_REQUEST_COPY_TEXT, text, 0);
    base_free(text);
    if (cuts)
        view_edit_erase(edit, VIEW_EDIT_FORWARD);
}

/* ---- typing ---- */

/* Lines end with a newline alone. */
static size_t without_returns(char *text)
{
    size_t length = 0;
    for (const char *from = text; *from; from++)
        if (*from != '\r')
            text[length++] = *from;
        else if (from[1] != '\n')
            text[length++] = '\n';
    text[length] = '\0';
    return length;
}

void view_editing_type(ViewWindow *window, const char *text)
{
    ViewEditor *editor = editor_of(window);
    if (!editor->focused || view_study_urge_change(window))
        return;
    char *plain = base_strdup(text);
    size_t length = without_returns(plain);
    if (strchr(plain, '\n') || length > 8)
        view_edit_insert(&editor->edit, plain, length);
    else
        view_edit_type(&editor->edit, plain, length);
    base_free(plain);
    take_change(window);
}

/* ---- finding ---- */

void view_editing_find(ViewWindow *window)
{
    ViewEditor *editor = editor_of(window);
    if (!editor->on)
        return;
    editor->finding = editor->find.focused = true;
    editor->find.fresh = editor->find.text[0] != '\0';
    editor->focused = editor->missing = false;
    view_window_changed(window);
}

void view_editing_unfind(ViewWindow *window)
{
    ViewEditor *editor = editor_of(window);
    editor->finding = editor->find.focused = editor->missing = false;
    editor->focused = editor->on;
    view_window_changed(window);
}

/* Digits alone are a line, unless they stand somewhere. */
static void look_for(ViewWindow *window, bool forward)
{
    ViewEditor *editor = editor_of(window);
    const char *text = editor->find.text;
    bool digits = text[0] != '\0' && text[strspn(text, "0123456789")] == '\0';
    editor->missing = !view_edit_find(&editor->edit, text, forward);
    if (digits) {
        view_edit_go_line(&editor->edit, (uint32_t)strtoul(text, NULL, 10));
        editor->missing = false;
    }
    leave_column(window);
}

void view_editing_next(ViewWindow *window)
{
    look_for(window, true);
}

static bool key_in_find(ViewWindow *window, const ViewInput *input)
{
    if (input->key == VIEW_KEY_ESCAPE)
        view_editing_unfind(window);
    else if (input->key == VIEW_KEY_ENTER)
        look_for(window, (input->modifiers & VIEW_MOD_SHIFT) == 0);
    else
        return false;
    return true;
}

/* ---- keys ---- */

static void go_rows(ViewWindow *window, int rows, bool extends)
{
    ViewEditor *editor = editor_of(window);
    window->stale = true;
    size_t at = view_editor_rows_on(&window->screen, rows);
    view_edit_place(&editor->edit, at, extends);
    show_caret(window);
}

/* Keys that move the caret. */
static bool key_moves(ViewWindow *window, const ViewInput *input)
{
    ViewEdit *edit = &editor_of(window)->edit;
    bool extends = (input->modifiers & VIEW_MOD_SHIFT) != 0;
    bool far = (input->modifiers & VIEW_MOD_CTRL) != 0;
    ViewEditStep step;
    switch (input->key) {
    case VIEW_KEY_UP:
    case VIEW_KEY_DOWN:
        go_rows(window, input->key == VIEW_KEY_UP ? -1 : 1, extends);
        return true;
    case VIEW_KEY_PAGE_UP:
    case VIEW_KEY_PAGE_DOWN:
        go_rows(window, input->key == VIEW_KEY_PAGE_UP ? -PAGE_ROWS : PAGE_ROWS,
                extends);
        return true;
    case VIEW_KEY_LEFT:
        step = far ? VIEW_EDIT_WORD_BACK : VIEW_EDIT_BACK;
        break;
    case VIEW_KEY_RIGHT:
        step = far ? VIEW_EDIT_WORD_FORWARD : VIEW_EDIT_FORWARD;
        break;
    case VIEW_KEY_HOME:
        step = far ? VIEW_EDIT_TEXT_BEGIN : VIEW_EDIT_LINE_BEGIN;
        break;
    case VIEW_KEY_END:
        step = far ? VIEW_EDIT_TEXT_END : VIEW_EDIT_LINE_END;
        break;
    default:
        return false;
    }
    view_edit_move(edit, step, extends);
    leave_column(window);
    return true;
}

/* What changes the text by a key alone. */
static void change_by_key(ViewEdit *edit, const ViewInput *input)
{
    bool far = (input->modifiers & VIEW_MOD_CTRL) != 0;
    switch (input->key) {
    case VIEW_KEY_ENTER:
        view_indent_enter(edit);
        break;
    case VIEW_KEY_TAB:
        if (input->modifiers & VIEW_MOD_SHIFT)
            view_indent_less(edit);
        else
            view_indent_more(edit);
        break;
    case VIEW_KEY_BACKSPACE:
        if (far)
            view_edit_erase(edit, VIEW_EDIT_WORD_BACK);
        else
            view_indent_erase_back(edit);
        break;
    case VIEW_KEY_DELETE:
        view_edit_erase(edit, far ? VIEW_EDIT_WORD_FORWARD : VIEW_EDIT_FORWARD);
        break;
    case VIEW_KEY_SLASH:
        view_indent_comment(edit);
        break;
    default:
        break;
    }
}

static bool is_change(const ViewInput *input)
{
    bool ctrl = (input->modifiers & VIEW_MOD_CTRL) != 0;
    return input->key == VIEW_KEY_BACKSPACE || input->key == VIEW_KEY_DELETE ||
           (!ctrl &&
            (input->key == VIEW_KEY_ENTER || input->key == VIEW_KEY_TAB)) ||
           (ctrl && input->key == VIEW_KEY_SLASH);
}

/* There is nothing to save: whoever asks for it is told what is kept. */
static void tell_kept(ViewWindow *window)
{
    view_screen_set_news(
        &window->screen,
        window->screen.draft.on && window->screen.script.error
            ? _("Your copy is kept as it stands. It does not compile, so the "
                "run shown is still the one before.")
            : _("Your copy is kept as you type. Outside of the text, Ctrl+S "
                "saves the run."));
}

/* With Ctrl; Ctrl+V comes as text. */
static bool key_commands(ViewWindow *window, const ViewInput *input)
{
    bool shift = (input->modifiers & VIEW_MOD_SHIFT) != 0;
    switch (input->key) {
    case VIEW_KEY_A:
        view_edit_select_all(&editor_of(window)->edit);
        break;
    case VIEW_KEY_C:
        if (shift)
            return false;
        copy(window, false);
        break;
    case VIEW_KEY_X:
        if (view_study_urge_change(window))
            break;
        copy(window, true);
        take_change(window);
        break;
    case VIEW_KEY_Z:
        if (shift)
            view_editing_redo(window);
        else
            view_editing_undo(window);
        break;
    case VIEW_KEY_Y:
        view_editing_redo(window);
        break;
    case VIEW_KEY_F:
        view_editing_find(window);
        break;
    case VIEW_KEY_S:
        view_editing_send(window);
        tell_kept(window);
        break;
    case VIEW_KEY_ENTER:
        view_editing_send(window);
        break;
    default:
        return false;
    }
    view_window_changed(window);
    return true;
}

/* Plain letters come as text, and are not to do anything besides. */
static bool is_letter(const ViewInput *input)
{
    return (input->modifiers & (VIEW_MOD_CTRL | VIEW_MOD_ALT)) == 0 &&
           input->key != VIEW_KEY_F1 && input->key != VIEW_KEY_F5 &&
           input->key != VIEW_KEY_F11;
}

bool view_editing_key(ViewWindow *window, const ViewInput *input)
{
    const ViewScreen *screen = &window->screen;
    const ViewEditor *editor = &screen->editor;
    if (screen->open.overlay != VIEW_OVERLAY_NONE || screen->open.start)
        return false;
    if (editor->find.focused)
        return key_in_find(window, input);
    if (!editor->focused)
        return false;
    if (input->key == VIEW_KEY_ESCAPE) {
        view_editing_close(window);
        return true;
    }
    if (input->modifiers & VIEW_MOD_ALT)
        return false;
    if (key_moves(window, input))
        return true;
    if (is_change(input)) {
        if (!view_study_urge_change(window))
            change_by_key(&editor_of(window)->edit, input);
        take_change(window);
        return true;
    }
    if (input->modifiers & VIEW_MOD_CTRL && key_commands(window, input))
        return true;
    return is_letter(input);
}

/* ---- the pointer ---- */

static size_t under_pointer(const ViewWindow *window)
{
    return view_editor_at(&window->screen, window->ui.mouse_x,
                          window->ui.mouse_y);
}

void view_editing_press(ViewWindow *window, const ViewInput *input)
{
    ViewEditor *editor = editor_of(window);
    bool extends = (input->modifiers & VIEW_MOD_SHIFT) != 0;
    editor->focused = true;
    editor->find.focused = false;
    window->pointer.drag = VIEW_DRAG_TEXT;
    view_edit_place(&editor->edit, under_pointer(window), extends);
    if (input->clicks == 2)
        view_edit_select_word(&editor->edit);
    else if (input->clicks > 2)
        view_edit_select_line(&editor->edit);
    leave_column(window);
}

void view_editing_drag(ViewWindow *window)
{
    ViewEditor *editor = editor_of(window);
    if (!window->pointer.moved)
        return;
    view_edit_place(&editor->edit, under_pointer(window), true);
    leave_column(window);
}
