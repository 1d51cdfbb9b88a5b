#define _GNU_SOURCE /* POSIX_SPAWN_SETSID */

#include "app_edit.h"

#include "app_clock.h"
#include "app_session_private.h"
#include "base_words.h"
#include "run_program.h"

#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>

extern char **environ;

/* One that ends badly in this time has not opened. */
enum { OPENING_SECONDS = 3 };

/* NULL if there is none. */
static const char *editor(void)
{
    const char *names[] = {getenv("VISUAL"), getenv("EDITOR")};
    for (size_t i = 0; i < 2; i++)
        if (names[i] && *names[i])
            return names[i];
    return NULL;
}

/* The value may be a command with arguments, which a shell takes apart. It gets
 * no terminal: one that needs it ends at once, in place of fighting for the one
 * that this program was started from. */
static bool start(AppSession *session, const char *command)
{
    static char shell[] = "/bin/sh", option[] = "-c";
    char script[] = "exec $0 \"$1\" </dev/null >/dev/null 2>&1";
    char *arguments[] = {
        shell, option, script, (char *)command, session->source.copy, NULL};
    posix_spawnattr_t apart;
    pid_t process;
    posix_spawnattr_init(&apart);
    posix_spawnattr_setflags(&apart, POSIX_SPAWN_SETSID);
    bool done =
        posix_spawn(&process, shell, NULL, &apart, arguments, environ) == 0;
    posix_spawnattr_destroy(&apart);
    session->editor = done ? (int)process : 0;
    session->editor_began = app_clock_now();
    return done;
}

static void tell(AppSession *session, const BaseText *message)
{
    view_window_set_message(app_session_view(session), base_text_str(message));
}

static bool make_copy(AppSession *session)
{
    AppSource *source = app_session_source(session);
    BaseText text = {0};
    BaseText error = {0};
    bool made = source->copy != NULL;
    if (!made)
        made = app_source_take_copy(source);
    if (!made && app_source_read(source, &text, &error))
        made = app_source_write(source, base_text_str(&text), text.length);
    if (error.length > 0)
        tell(session, &error);
    base_text_release(&text);
    base_text_release(&error);
    return made;
}

void app_edit_begin(AppSession *session)
{
    const AppSource *source = app_session_source(session);
    const char *command = editor();
    BaseText message = {0};
    if (source->no_file) {
        base_text_append(&message, _("A replay is not edited. Open its program "
                                     "to change it."));
    } else if (make_copy(session)) {
        app_session_read_again(session);
        base_text_printf(&message,
                         command && start(session, command)
                             ? _("Your own copy is open in your editor. It "
                                 "runs again as soon as you save it: %s")
                             : _("This is your own copy. Set VISUAL or EDITOR "
                                 "to open it with Shift+E, or open it "
                                 "yourself; it runs again as soon as you save "
                                 "it: %s"),
                         source->copy);
    }
    if (message.length > 0)
        tell(session, &message);
    base_text_release(&message);
}

void app_edit_look(AppSession *session)
{
    BaseText message = {0};
    int status = 0;
    if (session->editor == 0 || waitpid(session->editor, &status, WNOHANG) == 0)
        return;
    session->editor = 0;
    if (status == 0 || !session->source.copy ||
        app_clock_now() - session->editor_began > OPENING_SECONDS)
        return;
    base_text_printf(&message,
                     _("Your editor (%s) did not open: it may need a terminal. "
                       "Open your copy there; it runs again as soon as you "
                       "save it: %s"),
                     editor() ? editor() : "", session->source.copy);
    tell(session, &message);
    base_text_release(&message);
}

void app_edit_resume(AppSession *session)
{
    AppSource *source = app_session_source(session);
    if (!source->copy && app_source_take_copy(source))
        app_session_read_again(session);
}

void app_edit_write(AppSession *session, const char *text)
{
    BaseText whole = {0};
    base_text_append(&whole, text);
    bool kept =
        app_source_write(app_session_source(session), text, whole.length);
    app_session_take_text(session, &whole);
    session->unkept = !kept;
    base_text_release(&whole);
}

void app_edit_restore(AppSession *session)
{
    BaseText message = {0};
    if (app_source_drop_copy(app_session_source(session))) {
        app_session_read_again(session);
        base_text_append(&message, _("This is the original again. Your copy "
                                     "lies beside its place, with a ~ behind "
                                     "its name."));
    } else {
        base_text_append(&message, _("This is the original: there is no copy "
                                     "of your own."));
    }
    tell(session, &message);
    base_text_release(&message);
}
