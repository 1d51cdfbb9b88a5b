#define _XOPEN_SOURCE 700

#include "app_hand_in.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_hand_in.h"
#include "replay.h"
#include "replay_line.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { LESSON_BYTES_MAX = 4 << 20 };

static void append_name(const char *lesson, const char *page, BaseText *name)
{
    base_text_printf(name, "tries/%s/%s", lesson, page);
}

bool app_hand_in_keep(AppSession *session, AppStore *store, const char *lesson,
                      const char *page)
{
    Replay replay;
    BaseText line = {0}, name = {0}, error = {0};
    bool kept = app_session_keep(session, &replay, &error) &&
                replay_line_write(&replay, &line, &error);
    append_name(lesson, page, &name);
    kept = kept && app_store_write(store, name.data, line.data, line.length);
    replay_release(&replay);
    base_text_release(&line);
    base_text_release(&name);
    base_text_release(&error);
    return kept;
}

static void add_tries(LessonHandIn *in, AppStore *store,
                      const LessonProgress *progress)
{
    for (size_t i = 0; i < progress->count; i++) {
        BaseText name = {0}, line = {0};
        append_name(progress->lesson, progress->deeds[i].page, &name);
        if (progress->deeds[i].tried &&
            app_store_read(store, name.data, &line) && line.length > 0)
            lesson_hand_in_add_try(in, progress->deeds[i].page, line.data);
        base_text_release(&name);
        base_text_release(&line);
    }
}

/* "01-ten-tasks-Ann-Lee.handin": what no file system minds. */
static void append_file(const char *lesson, const char *name, BaseText *path)
{
    base_text_printf(path, "%s-", lesson);
    for (; *name; name++) {
        unsigned char c = (unsigned char)*name;
        base_text_append_char(path, isalnum(c) || c >= 0x80 || c == '_' ? *name
                                                                        : '-');
    }
    base_text_append(path, ".handin");
}

static bool read_hash(const LessonFolder *folder, uint64_t *hash,
                      BaseText *error)
{
    char *path = lesson_folder_file(folder, "lesson.md");
    BaseText text = {0};
    bool read = base_file_read(path, LESSON_BYTES_MAX, &text, error);
    *hash = replay_hash(base_text_str(&text), text.length);
    base_text_release(&text);
    base_free(path);
    return read;
}

bool app_hand_in_write(AppStore *store, const LessonFolder *folder,
                       const LessonProgress *progress, const char *name,
                       BaseText *told)
{
    LessonHandIn in = {0};
    BaseText path = {0}, text = {0};
    uint64_t hash;
    if (!read_hash(folder, &hash, told))
        return false;
    lesson_hand_in_begin(&in, name, hash, progress);
    if (store)
        add_tries(&in, store, progress);
    lesson_hand_in_print(&in, &text);
    append_file(progress->lesson, name, &path);
    bool well = base_file_write(path.data, text.data, text.length, told);
    if (well) {
        char *whole = realpath(path.data, NULL);
        base_text_printf(told,
                         _("Saved in %s. Give this file to your teacher."),
                         whole ? whole : path.data);
        free(whole);
    }
    lesson_hand_in_release(&in);
    base_text_release(&path);
    base_text_release(&text);
    return well;
}
