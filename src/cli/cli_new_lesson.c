/* taskarium new-lesson: a lesson that works, to be written over. */
#include "cli_new_lesson.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_paths.h"
#include "base_words.h"
#include "cli_commands.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum {
    LONGEST = 1 << 16 /* bytes that a file of the pattern may have */
};

/* The pattern's files, in assets/new_lesson. */
static const char *const files[] = {"main.py", "solved.py", "lesson.md",
                                    "lesson.ru.md"};

static bool copy_file(const char *name, const char *folder, BaseText *error)
{
    BaseText path = {0}, bytes = {0};
    char *source;
    bool good;

    base_text_printf(&path, "assets/new_lesson/%s", name);
    source = base_paths_data_file(base_text_str(&path));
    if (!source)
        base_text_printf(error,
                         _("%s is not where it should be; set TASKARIUM_DATA "
                           "to its folder's folder"),
                         base_text_str(&path));
    base_text_clear(&path);
    base_text_printf(&path, "%s/%s", folder, name);
    good = source && base_file_read(source, LONGEST, &bytes, error) &&
           base_file_write(base_text_str(&path), base_text_str(&bytes),
                           bytes.length, error);
    base_free(source);
    base_text_release(&bytes);
    base_text_release(&path);
    return good;
}

int cli_new_lesson(const Options *options)
{
    const char *folder = options->words[0];
    BaseText error = {0};
    bool good = true;

    /* A folder that is there may hold somebody's work. */
    if (mkdir(folder, 0777) != 0) {
        const char *why = errno == EEXIST ? _("it is there already; name one "
                                              "that is not")
                                          : strerror(errno);
        BaseText name = {0};
        base_file_name(folder, &name);
        cli_complain(CLI_WORLD, _("cannot make the folder %s: %s"), name.data,
                     why);
        base_text_release(&name);
        return CLI_WORLD;
    }
    for (size_t i = 0; good && i < sizeof files / sizeof *files; i++)
        good = copy_file(files[i], folder, &error);
    if (good)
        printf(_("%s: a lesson to start from; after each change: taskarium "
                 "check %s\n"),
               folder, folder);
    else
        cli_complain(CLI_WORLD, "%s", base_text_str(&error));
    base_text_release(&error);
    return good ? CLI_DONE : CLI_WORLD;
}
