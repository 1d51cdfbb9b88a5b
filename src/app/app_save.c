#include "app_save.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "replay_command.h"
#include "replay_json.h"
#include "replay_line.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>

static bool ends_in(const char *name, const char *ending)
{
    size_t length = strlen(name), end = strlen(ending);
    return length > end && strcmp(name + length - end, ending) == 0;
}

static void tell_saved(const BaseText *path, BaseText *told)
{
    char *whole = base_file_whole(path->data);
    base_text_printf(told, _("Saved in %s."), whole);
    base_free(whole);
}

/* In the folder in which the program was started, where no other is named. No
 * program is written over. */
static bool save(AppSession *session, const Replay *replay, const char *name,
                 BaseText *told)
{
    static const char ending[] = ".replay";
    BaseText json = {0}, error = {0}, path = {0};
    base_text_append(&path, name);
    if (!ends_in(name, ending))
        base_text_append(&path, ending);
    bool saved = replay_json_write(replay, REPLAY_PRETTY, &json, &error) &&
                 base_file_write(path.data, json.data, json.length, &error);
    if (saved)
        tell_saved(&path, told);
    else
        base_text_append(told, base_text_str(&error));
    if (saved)
        app_session_saved_as(session, path.data);
    base_text_release(&path);
    base_text_release(&json);
    base_text_release(&error);
    return saved;
}

static bool copy(const BaseText *text, BaseText *told)
{
    bool copied = SDL_SetClipboardText(base_text_str(text)) == 0;
    if (copied)
        base_text_printf(told,
                         _("Copied: %zu characters. Paste them wherever you "
                           "like."),
                         text->length);
    else
        base_text_printf(told, _("cannot copy: %s"), SDL_GetError());
    return copied;
}

static void tell(ViewWindow *view, const BaseText *told, bool well)
{
    if (well)
        view_window_set_news(view, base_text_str(told));
    else
        view_window_set_message(view, base_text_str(told));
}

void app_save(AppSession *session, const ViewRequest *request)
{
    Replay replay;
    BaseText text = {0}, told = {0};
    bool well = false;
    if (app_session_keep(session, &replay, &told)) {
        if (request->kind == VIEW_REQUEST_SAVE)
            well = save(session, &replay, request->text, &told);
        else if (request->kind == VIEW_REQUEST_COPY_LINE
                     ? replay_line_write(&replay, &text, &told)
                     : replay_command_write(&replay, app_session_path(session),
                                            &text, &told))
            well = copy(&text, &told);
    }
    if (well && request->kind == VIEW_REQUEST_SAVE)
        app_session_saved(session);
    tell(app_session_view(session), &told, well);
    replay_release(&replay);
    base_text_release(&text);
    base_text_release(&told);
}

void app_save_picture(AppSession *session, AppFonts *fonts, AppPictureSize size,
                      const char *name)
{
    ViewWindow *view = app_session_view(session);
    ViewDrawList list = {0};
    BaseText path = {0}, told = {0};
    base_text_append(&path, name);
    if (!app_picture_is_drawing(name) && !ends_in(name, ".png"))
        base_text_append(&path, ".png");
    if (app_picture_is_drawing(name))
        size.scale = 1; /* that of the screen is no matter of a drawing */
    view_window_draw(view, &list);
    bool well = app_picture_write(path.data, fonts, &list, size, &told);
    if (well)
        tell_saved(&path, &told);
    tell(view, &told, well);
    view_draw_release(&list);
    base_text_release(&path);
    base_text_release(&told);
}

void app_save_film(AppSession *session, AppPictureSize size, const char *name)
{
    ViewWindow *view = app_session_view(session);
    BaseText path = {0}, told = {0};
    base_text_append(&path, name);
    if (!app_picture_is_drawing(name))
        base_text_append(&path, ".svg");
    size.scale = 1;
    bool well = app_picture_write_film(path.data, view, size, &told);
    if (well)
        tell_saved(&path, &told);
    tell(view, &told, well);
    base_text_release(&path);
    base_text_release(&told);
}
