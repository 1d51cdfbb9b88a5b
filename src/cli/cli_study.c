/* taskarium study: a lesson in the terminal. */
#include "cli_study.h"

#include "base_words.h"
#include "cli_commands.h"
#include "lesson_study.h"

#include <stdio.h>
#include <stdlib.h>

static void write_text(void *context, const char *text)
{
    (void)context;
    fputs(text, stdout);
    fflush(stdout);
}

static bool read_line(void *context, BaseText *line)
{
    int byte;

    (void)context;
    base_text_clear(line);
    while ((byte = getchar()) != EOF && byte != '\n')
        base_text_append_char(line, (char)byte);
    if (byte == EOF)
        putchar('\n');
    return byte != EOF || line->length > 0;
}

int cli_study(const Options *options)
{
    const LessonDesk desk = {.write = write_text, .read = read_line};
    char own_seed[32];
    const char *seed = options->value[OPTION_SEED];
    LessonFolder folder;
    LessonError error = {0};
    bool good = lesson_folder_read(&folder, options->words[0],
                                   base_words_language(), &error);

    snprintf(own_seed, sizeof own_seed, "%ld",
             lesson_seed_for(&folder.original, getenv("USER")));
    good = good && lesson_study(&folder, base_words_language(),
                                seed ? seed : own_seed, &desk, &error);
    if (!good && error.file.length > 0)
        cli_complain(CLI_WORLD, "%s:%d:%d: %s", base_text_str(&error.file),
                     error.line, error.column, base_text_str(&error.text));
    else if (!good)
        cli_complain(CLI_WORLD, "%s", base_text_str(&error.text));
    lesson_folder_release(&folder);
    lesson_error_release(&error);
    return good ? CLI_DONE : CLI_WORLD;
}
