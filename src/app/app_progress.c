#include "app_progress.h"

#include "base_check.h"

#include <string.h>

static void append_name(const char *lesson, const char *apart, BaseText *name)
{
    base_text_printf(name, "progress/%s%s", lesson, apart);
}

/* A NUL among the bytes would hide what comes after it. */
static bool parse(LessonProgress *progress, const BaseText *text,
                  const char *lesson)
{
    if (strlen(base_text_str(text)) != text->length ||
        !lesson_progress_parse(progress, base_text_str(text)))
        return false;
    if (progress->lesson && strcmp(progress->lesson, lesson) == 0)
        return true;
    lesson_progress_release(progress);
    return false;
}

bool app_progress_load(AppStore *store, const char *lesson, const char *apart,
                       LessonProgress *progress)
{
    BaseText name = {0};
    BaseText text = {0};
    append_name(lesson, apart, &name);
    bool there = app_store_read(store, name.data, &text);
    bool newer = there && lesson_progress_is_newer(base_text_str(&text));
    bool sound = there && !newer && parse(progress, &text, lesson);
    if (newer)
        app_store_tell_newer(store, name.data);
    else if (there && !sound)
        app_store_set_aside(store, name.data);
    if (!sound)
        lesson_progress_set(&progress->lesson, lesson);
    base_text_release(&name);
    base_text_release(&text);
    return sound;
}

/* Replaces the text that is kept, if there is one, by the one to keep: another
 * window may have kept something since this one read it. */
static void join(const LessonProgress *progress, BaseText *text, bool there)
{
    LessonProgress kept = {0}, joined = {0};
    BaseText own = {0};
    lesson_progress_print(progress, &own);
    if (there && parse(&kept, text, progress->lesson) &&
        lesson_progress_parse(&joined, base_text_str(&own))) {
        lesson_progress_join(&joined, &kept);
        base_text_clear(&own);
        lesson_progress_print(&joined, &own);
    }
    base_text_clear(text);
    base_text_append_n(text, base_text_str(&own), own.length);
    base_text_release(&own);
    lesson_progress_release(&kept);
    lesson_progress_release(&joined);
}

bool app_progress_save(AppStore *store, const char *apart,
                       const LessonProgress *progress)
{
    BaseText name = {0};
    BaseText text = {0};
    BASE_REQUIRE(progress->lesson);
    append_name(progress->lesson, apart, &name);
    bool there = app_store_read(store, name.data, &text);
    bool newer = there && lesson_progress_is_newer(base_text_str(&text));
    join(progress, &text, there && !newer);
    bool saved =
        !newer && app_store_write(store, name.data, text.data, text.length);
    if (newer)
        app_store_tell_newer(store, name.data);
    base_text_release(&name);
    base_text_release(&text);
    return saved;
}
