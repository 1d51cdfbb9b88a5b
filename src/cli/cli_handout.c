#include "cli_handout.h"

#include "base_file.h"
#include "base_words.h"
#include "cli_commands.h"
#include "cli_figure.h"
#include "cli_lessons.h"
#include "lesson_handout.h"
#include "lesson_read.h"

#include <unistd.h>

enum { SHEETS_MOST = 1000, SHEETS = 30 };

int cli_handout(const Options *options)
{
    const char *language = base_words_language();
    bool given = options->given & OPTION_BIT(OPTION_SEEDS);
    int64_t first = given ? options->first_seed : 1;
    int64_t last = given ? options->last_seed : SHEETS;
    LessonFolder folder;
    LessonError error = {0};
    CliFigures figures = {0};
    BaseText page = {0};
    int status;

    if (options->value[OPTION_OUTPUT] && !options_writes(options, ".html"))
        return cli_complain(
            CLI_USAGE, _("-o takes a file name that ends in %s here"), ".html");
    if (!options->value[OPTION_OUTPUT] && isatty(STDOUT_FILENO))
        return cli_complain(CLI_USAGE,
                            _("sheets are a page for paper, not for a "
                              "terminal: write them to a file by -o %s"),
                            "x.html");
    if ((uint64_t)last - (uint64_t)first >= SHEETS_MOST)
        return cli_complain(CLI_USAGE, _("a handout has at most %d sheets"),
                            SHEETS_MOST);
    bool good = lesson_read(&folder, options->words[0], language, &error) &&
                lesson_handout(&folder, language, (long)first, (long)last,
                               cli_figure_draw, &figures, &page, &error);
    status = good ? cli_put_out(options, &page)
                  : cli_lessons_complain(CLI_WORLD, options->words[0], &error);
    lesson_folder_release(&folder);
    lesson_error_release(&error);
    base_text_release(&page);
    return status;
}
