/*
 * Runs programs that were put together out of pieces of others, in ways that
 * must make no difference, as long as one likes.
 *
 *     script_fuzz FOUND AMOUNT FIRST CORPUS...
 *
 * The programs come from numbers, from FIRST on; the pieces from the *.py files
 * in the CORPUS folders. AMOUNT is how many, or with an `s` behind it for how
 * many seconds; 0 prints the program FIRST and runs nothing. A program that
 * crashes, hangs or differs is written to the folder FOUND, as NUMBER.py. Exit
 * status: 0 all is well, 1 not.
 */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base_check.h"
#include "base_file.h"
#include "base_poison.h"
#include "fuzz_splice.h"
#include "torture_ways.h"

#define LARGEST_SCRIPT ((size_t)16 << 10)

enum {
    BATCH = 200,                        /* programs of one process */
    PATIENCE = BASE_POISONS ? 600 : 120 /* seconds for all ways of one */
};

static int is_script(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);

    return length > 3 && strcmp(entry->d_name + length - 3, ".py") == 0;
}

/* Sorted, so that a number means the same program everywhere. */
static void read_folder(FuzzCorpus *corpus, const char *folder)
{
    struct dirent **entries;
    int count = scandir(folder, &entries, is_script, alphasort);

    BASE_REQUIRE(count >= 0);
    for (int i = 0; i < count; i++) {
        BaseText path = {0}, text = {0}, error = {0};
        base_text_printf(&path, "%s/%s", folder, entries[i]->d_name);
        if (base_file_read(path.data, LARGEST_SCRIPT, &text, &error))
            fuzz_corpus_add(corpus, base_text_str(&text), text.length);
        base_text_release(&path);
        base_text_release(&text);
        base_text_release(&error);
        free(entries[i]);
    }
    free((void *)entries);
}

/* Low limits: what a program meets must be soon met. */
static bool is_good(const BaseText *text, uint64_t number)
{
    static const int versions[] = {31102, 31107, 31201, 31300};
    static const uint64_t memory[] = {60000,   200000,  1000000,
                                      4 << 20, 8 << 20, 8 << 20};
    uint64_t luck = ~number;
    TortureOptions options = {
        .depth = TORTURE_SAMPLE,
        .limits = {.instructions = 1000 + fuzz_draw(&luck, 200000),
                   .turns = 300,
                   .events = 20000,
                   .memory = memory[fuzz_draw(&luck, 6)],
                   .output = 100000,
                   .tasks = 3000},
        .luck = fuzz_draw(&luck, UINT64_MAX)};
    RunProgram *program =
        run_program_new("fuzz.py", base_text_str(text), text->length,
                        versions[fuzz_draw(&luck, 4)]);
    bool good = torture_program(program, &options);

    run_program_free(program);
    return good;
}

/* In a process of its own; `current` always holds what it tries. */
static _Noreturn void try_batch(const FuzzCorpus *corpus, const char *current,
                                uint64_t first, uint64_t end)
{
    BaseText text = {0}, error = {0};
    struct rlimit memory = {(rlim_t)4 << 30, (rlim_t)4 << 30};

    if (!BASE_POISONS)
        setrlimit(RLIMIT_AS, &memory);
    for (uint64_t number = first; number < end; number++) {
        fuzz_splice(corpus, number, &text);
        BaseText note = {0};
        base_text_printf(&note, "%s# number %" PRIu64 "\n",
                         base_text_str(&text), number);
        BASE_REQUIRE(base_file_write(current, note.data, note.length, &error));
        base_text_release(&note);
        alarm(PATIENCE);
        if (!is_good(&text, number))
            _exit(1);
    }
    _exit(0);
}

static uint64_t number_in(const char *path)
{
    BaseText text = {0}, error = {0};
    uint64_t number = 0;

    BASE_REQUIRE(base_file_read(path, LARGEST_SCRIPT << 8, &text, &error));
    for (const char *mark = base_text_str(&text);
         (mark = strstr(mark, "# number ")) != NULL; mark++)
        number = strtoull(mark + strlen("# number "), NULL, 10);
    base_text_release(&text);
    return number;
}

static void keep(const char *folder, const char *current, uint64_t number,
                 int status)
{
    BaseText path = {0};

    printf("program %" PRIu64 ": %s %d\n", number,
           WIFSIGNALED(status) ? "signal" : "status",
           WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
    base_text_printf(&path, "%s/%" PRIu64 ".py", folder, number);
    BASE_REQUIRE(rename(current, path.data) == 0);
    base_text_release(&path);
}

typedef struct Amount {
    time_t end; /* 0: as many as until `last` */
    uint64_t last;
} Amount;

static Amount amount_of(const char *word, uint64_t first)
{
    char *unit;
    uint64_t number = strtoull(word, &unit, 10);

    if (*unit == 's')
        return (Amount){time(NULL) + (time_t)number, UINT64_MAX};
    return (Amount){0, first + number};
}

/* How many programs were bad. */
static unsigned fuzz(const FuzzCorpus *corpus, const char *folder,
                     uint64_t number, Amount amount)
{
    BaseText current = {0};
    unsigned bad = 0;

    base_text_printf(&current, "%s/current.txt", folder);
    while (number < amount.last &&
           (amount.end == 0 || time(NULL) < amount.end)) {
        int status;
        uint64_t end =
            amount.last - number < BATCH ? amount.last : number + BATCH;
        pid_t child = fork();
        BASE_REQUIRE(child >= 0);
        if (child == 0)
            try_batch(corpus, current.data, number, end);
        BASE_REQUIRE(waitpid(child, &status, 0) == child);
        if (status == 0) {
            number = end;
            continue;
        }
        uint64_t found = number_in(current.data);
        keep(folder, current.data, found, status);
        number = found + 1;
        bad++;
    }
    remove(current.data);
    base_text_release(&current);
    printf("up to program %" PRIu64 ", %u bad\n", number, bad);
    return bad;
}

int main(int count, char **words)
{
    FuzzCorpus corpus = {0};
    unsigned bad = 0;

    if (count < 5)
        return 2;
    setvbuf(stdout, NULL, _IOLBF, 0);
    for (int i = 4; i < count; i++)
        read_folder(&corpus, words[i]);
    fuzz_corpus_finish(&corpus);
    uint64_t first = strtoull(words[3], NULL, 10);
    if (strcmp(words[2], "0") == 0) {
        BaseText text = {0};
        fuzz_splice(&corpus, first, &text);
        fputs(base_text_str(&text), stdout);
        base_text_release(&text);
    } else {
        bad = fuzz(&corpus, words[1], first, amount_of(words[2], first));
    }
    fuzz_corpus_release(&corpus);
    return bad == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
