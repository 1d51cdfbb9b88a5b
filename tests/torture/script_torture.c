/*
 * Runs every script of a folder in ways that must make no difference.
 *
 *     script_torture [--every | --low] FOLDER
 *
 * torture_ways.h says which. With --every each allocation fails once; --low is
 * for programs that meet every limit, which then are low, and holds each
 * failure against the same one in slices. Exit status: 0 all is well, 1 not.
 */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_file.h"
#include "torture_ways.h"

#define LARGEST_SCRIPT ((size_t)1 << 20)

static bool torment(const char *path, const char *name,
                    const TortureOptions *options)
{
    BaseText text = {0}, error = {0};

    printf("%s\n", path);
    if (!base_file_read(path, LARGEST_SCRIPT, &text, &error)) {
        printf("    %s\n", base_text_str(&error));
        base_text_release(&error);
        return false;
    }
    RunProgram *program = run_program_new(name, base_text_str(&text),
                                          text.length, RUN_PYTHON_DEFAULT);
    bool good = torture_program(program, options);
    run_program_free(program);
    base_text_release(&text);
    return good;
}

static int is_script(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);

    return length > 3 && strcmp(entry->d_name + length - 3, ".py") == 0;
}

static const TraceLimits low = {.instructions = 40000,
                                .turns = 300,
                                .events = 20000,
                                .memory = 8 << 20,
                                .output = 100000,
                                .tasks = 3000};

int main(int count, char **words)
{
    /* Few turns, so that scripts which never end do so soon. */
    TortureOptions options = {
        .depth = TORTURE_WIDE, .limits = {.turns = 3000}, .luck = 1};
    struct dirent **entries;
    unsigned failed = 0;

    if (count == 3 && strcmp(words[1], "--every") == 0)
        options.depth = TORTURE_EVERY;
    else if (count == 3 && strcmp(words[1], "--low") == 0)
        options.limits = low, options.each = true;
    else if (count != 2)
        return 2;
    setvbuf(stdout, NULL, _IOLBF, 0);
    const char *folder = words[count - 1];
    int scripts = scandir(folder, &entries, is_script, alphasort);
    for (int i = 0; i < scripts; i++) {
        BaseText path = {0};
        base_text_printf(&path, "%s/%s", folder, entries[i]->d_name);
        failed += !torment(path.data, entries[i]->d_name, &options);
        base_text_release(&path);
        free(entries[i]);
    }
    if (scripts >= 0)
        free((void *)entries);
    printf("%d scripts, %u failed\n", scripts, failed);
    return failed == 0 && scripts > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
