/* taskarium check: is a lesson written as a lesson must be? */
#include "cli_check.h"

#include "base_words.h"
#include "cli_commands.h"
#include "lesson_check.h"

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
static bool check_language(const CliOptions *options, const char *path,
                           const char *language)
{
    LessonFolder folder;
    LessonError error = {0};
    bool given = options->given & CLI_BIT(CLI_SEEDS);
    long first = given ? (long)options->first_seed : 0;
    long last = given ? (long)options->last_seed : 199;
    bool good = lesson_folder_read(&folder, path, language, &error) &&
                lesson_check(&folder, language, first,
                             (size_t)(last - first + 1), &error);

    lesson_folder_release(&folder);
    if (!good)
        complain(&error);
    lesson_error_release(&error);
    return good;
}

int cli_check(const CliOptions *options)
{
    int status = CLI_DONE;

    for (int i = 0; i < options->word_count; i++) {
        const char *path = options->words[i];

        if (check_language(options, path, "en") &&
            check_language(options, path, "ru"))
            printf(_("%s: good\n"), path);
        else
            status = CLI_RAISED;
    }
    return status;
}
