/* taskarium check: is a lesson written as a lesson must be? */
#include "cli_check.h"

#include "base_words.h"
#include "cli_commands.h"
#include "lesson_folder.h"

#include <stdio.h>

static void complain(const LessonError *error)
{
    BaseText place = {0};

    if (error->file.length > 0)
        base_text_printf(&place, "%s:%d:%d: ", base_text_str(&error->file),
                         error->line, error->column);
    cli_complain(CLI_RAISED, "%s%s", base_text_str(&place),
                 base_text_str(&error->text));
    base_text_release(&place);
}

/* The lesson in one language; `en` is the lesson.md itself. */
static bool check_language(const char *path, const char *language)
{
    LessonFolder folder;
    LessonError error = {0};
    bool good = lesson_folder_read(&folder, path, language, &error);

    if (good)
        lesson_folder_release(&folder);
    else
        complain(&error);
    lesson_error_release(&error);
    return good;
}

int cli_check(const CliOptions *options)
{
    const char *path = options->words[0];

    if (!check_language(path, "en") || !check_language(path, "ru"))
        return CLI_RAISED;
    printf(_("%s: good\n"), path);
    return CLI_DONE;
}
