#include "app_progress.h"

#include "base_check.h"

#include <string.h>

static void append_name(const char *lesson, BaseText *name)
{
    base_text_printf(name, "progress/%s", lesson);
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

bool app_progress_load(AppStore *store, const char *lesson,
                       LessonProgress *progress)
{
    BaseText name = {0};
    BaseText text = {0};
    append_name(lesson, &name);
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

bool app_progress_save(AppStore *store, const LessonProgress *progress)
{
    BaseText name = {0};
    BaseText text = {0};
    BASE_REQUIRE(progress->lesson);
    append_name(progress->lesson, &name);
    bool newer = app_store_read(store, name.data, &text) &&
                 lesson_progress_is_newer(base_text_str(&text));
    base_text_clear(&text);
    lesson_progress_print(progress, &text);
    bool saved =
        !newer && app_store_write(store, name.data, text.data, text.length);
    if (newer)
        app_store_tell_newer(store, name.data);
    base_text_release(&name);
    base_text_release(&text);
    return saved;
}
