#include "app_hand_in.h"

#include "app_student.h"
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

static void append_name(const char *lesson, const char *apart, const char *page,
                        BaseText *name)
{
    base_text_printf(name, "tries/%s%s/%s", lesson, apart, page);
}

bool app_hand_in_keep(AppSession *session, AppStore *store, const char *lesson,
                      const char *apart, const char *page)
{
    Replay replay;
    BaseText line = {0}, name = {0}, error = {0};
    bool kept = app_session_keep(session, &replay, &error) &&
                replay_line_write(&replay, &line, &error);
    append_name(lesson, apart, page, &name);
    kept = kept && app_store_write(store, name.data, line.data, line.length);
    replay_release(&replay);
    base_text_release(&line);
    base_text_release(&name);
    base_text_release(&error);
    return kept;
}

static void add_tries(LessonHandIn *in, AppStore *store, const char *apart,
                      const LessonProgress *progress)
{
    for (size_t i = 0; i < progress->count; i++) {
        BaseText name = {0}, line = {0};
        append_name(progress->lesson, apart, progress->deeds[i].page, &name);
        if (progress->deeds[i].tried &&
            app_store_read(store, name.data, &line) && line.length > 0)
            lesson_hand_in_add_try(in, progress->deeds[i].page, line.data);
        base_text_release(&name);
        base_text_release(&line);
    }
}

/* "01-ten-tasks-Ann-Lee.handin": what no file system minds; from the second on
 * with a number. */
static void append_file(const char *lesson, const char *name, int number,
                        BaseText *path)
{
    base_text_printf(path, "%s-", lesson);
    for (; *name; name++) {
        unsigned char c = (unsigned char)*name;
        base_text_append_char(path, isalnum(c) || c >= 0x80 || c == '_' ? *name
                                                                        : '-');
    }
    if (number > 1)
        base_text_printf(path, "-%d", number);
    base_text_append(path, ".handin");
}

/* What this student handed in of this lesson before is kept. False: the file is
 * another one's, or none of these. */
static bool keep_before(LessonHandIn *in, const char *path)
{
    BaseText text = {0}, error = {0};
    LessonHandIn before = {0};
    bool own = base_file_read(path, LESSON_BYTES_MAX, &text, &error) &&
               lesson_hand_in_parse(&before, base_text_str(&text)) &&
               before.hash == in->hash &&
               strcmp(before.lesson, in->lesson) == 0 &&
               strcmp(before.name, in->name) == 0;
    if (own)
        lesson_hand_in_keep(in, &before);
    lesson_hand_in_release(&before);
    base_text_release(&text);
    base_text_release(&error);
    return own;
}

/* The file that is the student's own, or that is not there yet. */
static void choose_file(LessonHandIn *in, BaseText *path)
{
    for (int number = 1; number < 1000; number++) {
        base_text_clear(path);
        append_file(in->lesson, in->name, number, path);
        if (!base_file_exists(path->data) || keep_before(in, path->data))
            return;
    }
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
                       const char *apart, const LessonProgress *progress,
                       const char *name, BaseText *told)
{
    LessonHandIn in = {0};
    BaseText path = {0}, text = {0};
    uint64_t hash;
    if (!read_hash(folder, &hash, told))
        return false;
    lesson_hand_in_begin(&in, name, hash, progress);
    const char *account = getenv("USER");
    if (folder->original.seed_by_name && account && *account &&
        !app_student_is_named(store))
        lesson_progress_set(&in.account, account);
    if (store)
        add_tries(&in, store, apart, progress);
    choose_file(&in, &path);
    lesson_hand_in_print(&in, &text);
    bool well = base_file_write(path.data, text.data, text.length, told);
    if (well) {
        char *whole = base_file_whole(path.data);
        base_text_printf(
            told, _("Saved in %s. Give this file to your teacher."), whole);
        base_free(whole);
    }
    lesson_hand_in_release(&in);
    base_text_release(&path);
    base_text_release(&text);
    return well;
}
