/*
 * Gives hostile programs to every command of taskarium.
 *
 *     hostile_runner files TASKARIUM FOLDER LESSON      texts made by rule
 *     hostile_runner programs TASKARIUM FOLDER LESSON   scripts of the folder
 *     hostile_runner faults TASKARIUM FOLDER LESSON     with default limits
 *     hostile_runner windows TASKARIUM FOLDER LESSON    shown without a display
 *     hostile_runner charges TASKARIUM FILE LESSON      lines of the file
 *
 * Each call must end by itself and in time, with an exit status that the
 * command line knows and, where that tells of a failure, with an error that is
 * not told twice. `run` ends as the script's first line says: `# status: 1 4`.
 * A line that is run over and over meets the limit on instructions in as much
 * time of the processor as those instructions take; a sanitizer sees the lines
 * of a block in one program, each of them twice.
 * Exit status: 0 all is well, 1 not.
 */
#define _POSIX_C_SOURCE 200809L

#include "hostile_files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base_check.h"
#include "base_file.h"
#include "base_memory.h"
#include "base_poison.h"

#define SECONDS_PER_CALL (BASE_POISONS ? 400 : 60)
#define MOST_MEMORY ((rlim_t)3 << 30) /* the machine's is two of these */
#define LONGEST_ERROR ((size_t)16 << 20)

enum { TIMED_OUT = 1000, SIGNALLED = 2000 };

/* The words of a command; FILE and OUT are filled in. */
typedef struct Command {
    const char *name;
    const char *words[16];
    bool is_limited;  /* `run` with so little memory ends otherwise */
    bool is_heard;    /* its output is kept */
    unsigned seconds; /* of the processor; 0: any number */
    bool is_window;   /* taskarium-window, beside taskarium, is given them */
    const char *says; /* which must be in the output that is kept */
} Command;

/* Enough to meet every limit, and soon. */
#define SMALL                                                                  \
    "--max-instructions", "2000000", "--max-memory", "64M", "--max-events",    \
        "20000", "--max-turns", "20000"

static const Command commands[] = {
    {.name = "run", .words = {"run", "FILE", SMALL}},
    {.name = "timeline", .words = {"timeline", "FILE", SMALL}},
    {.name = "trace", .words = {"trace", "FILE", SMALL}},
    {.name = "why", .words = {"why", "FILE", "Task-1", SMALL}},
    {.name = "draw svg", .words = {"draw", "FILE", "-o", "OUT.svg", SMALL}},
    {.name = "draw png", .words = {"draw", "FILE", "-o", "OUT.png", SMALL}},
};

/* A machine with all that it has by default shows what the program does to it;
 * what is written and drawn of that is the same on less work. */
#define MIDDLE                                                                 \
    "--max-instructions", "20000000", "--max-events", "100000", "--max-turns", \
        "100000", "--max-memory"
#define FEW                                                                    \
    "--max-instructions", "4000000", "--max-events", "50000", "--max-turns",   \
        "50000", "--max-memory"

/* The window comes to its end by itself: it shows the whole run, zooms, takes
 * keys, steps back and shows another seed. */
#define WINDOW(memory)                                                         \
    {                                                                          \
        .name = "window",                                                      \
        .words =                                                               \
            {"FILE",         "--measure", "--max-instructions", "1000000",     \
             "--max-events", "10000",     "--max-turns",        "10000",       \
             "--max-memory", memory},                                          \
        .is_window = true, .is_heard = true, .says = "another seed",           \
    }

/* By default, and with very little memory. */
static const Command fault_commands[] = {
    {.name = "run", .words = {"run", "FILE"}},
    {.name = "trace", .words = {"trace", "FILE", MIDDLE, "2G"}},
    {.name = "draw",
     .words = {"draw", "FILE", "--event", "60", "-o", "OUT.svg", MIDDLE, "2G"}},
    {.name = "run",
     .words = {"run", "FILE", "--max-memory", "1M"},
     .is_limited = true},
    {.name = "trace", .words = {"trace", "FILE", MIDDLE, "1M"}},
    {.name = "draw",
     .words = {"draw", "FILE", "--event", "60", "-o", "OUT.svg", MIDDLE, "1M"}},
    {.name = "run",
     .words = {"run", "FILE", MIDDLE, "100K"},
     .is_limited = true},
    {.name = "trace", .words = {"trace", "FILE", MIDDLE, "100K"}},
    {.name = "draw",
     .words = {"draw", "FILE", "--event", "60", "-o", "OUT.svg", MIDDLE,
               "100K"}},
};

/* A sanitizer takes ten times as long: it sees the same code on less work. */
static const Command sanitized_fault_commands[] = {
    {.name = "run",
     .words = {"run", "FILE", MIDDLE, "256M"},
     .is_limited = true},
    {.name = "trace", .words = {"trace", "FILE", FEW, "1M"}},
    {.name = "draw",
     .words = {"draw", "FILE", "--event", "60", "-o", "OUT.svg", FEW, "256M"}},
    {.name = "run", .words = {"run", "FILE", FEW, "100K"}, .is_limited = true},
    {.name = "draw",
     .words = {"draw", "FILE", "--event", "60", "-o", "OUT.svg", FEW, "100K"}},
};

static const Command window_commands[] = {
    WINDOW("2G"),
    WINDOW("1M"),
    WINDOW("100K"),
};

static const Command charge_commands[] = {
    {.name = "run",
     .words = {"run", "FILE", "--max-instructions", "2000000"},
     .is_heard = true,
     .seconds = BASE_POISONS ? 300 : 1},
};

typedef struct Commands {
    const Command *all;
    unsigned count;
} Commands;

#define COMMANDS(table) ((Commands){table, sizeof(table) / sizeof *(table)})

typedef struct Scene {
    const char *taskarium;
    char folder[64];
    BaseText window, file, out_svg, out_png, output, errors; /* paths */
    unsigned given, calls, failures;
} Scene;

static _Noreturn void become(const Scene *scene, const Command *command)
{
    const char *words[18] = {command->is_window ? scene->window.data
                                                : scene->taskarium};
    int nothing = open("/dev/null", O_RDWR);
    int errors = open(scene->errors.data, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    int output = command->is_heard ? open(scene->output.data,
                                          O_WRONLY | O_CREAT | O_TRUNC, 0600)
                                   : nothing;
    struct rlimit time = {command->seconds, command->seconds};
    struct rlimit memory = {MOST_MEMORY, MOST_MEMORY};

    if (command->seconds)
        setrlimit(RLIMIT_CPU, &time);
    if (!BASE_POISONS) /* a sanitizer asks for addresses without end */
        setrlimit(RLIMIT_AS, &memory);

    for (int i = 0; command->words[i] != NULL; i++) {
        const char *word = command->words[i];
        words[i + 1] = strcmp(word, "FILE") == 0      ? scene->file.data
                       : strcmp(word, "OUT.svg") == 0 ? scene->out_svg.data
                       : strcmp(word, "OUT.png") == 0 ? scene->out_png.data
                                                      : word;
    }
    setenv("SDL_VIDEODRIVER", "dummy", 1);        /* no display is needed */
    setenv("XDG_DATA_HOME", "/dev/null/none", 1); /* nothing is left behind */
    dup2(nothing, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(errors, STDERR_FILENO);
    execv(words[0], (char *const *)(uintptr_t)words);
    _exit(127);
}

/* The exit status, or what else became of it. */
static int call(const Scene *scene, const Command *command)
{
    const struct timespec moment = {.tv_nsec = 2000000};
    pid_t child = fork();
    int status;

    BASE_REQUIRE(child >= 0);
    if (child == 0)
        become(scene, command);
    for (int left = SECONDS_PER_CALL * 500; left > 0; left--) {
        pid_t ended = waitpid(child, &status, WNOHANG);
        BASE_REQUIRE(ended >= 0 || errno == EINTR);
        if (ended == child)
            return WIFSIGNALED(status) ? SIGNALLED + WTERMSIG(status)
                                       : WEXITSTATUS(status);
        nanosleep(&moment, NULL);
    }
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    return TIMED_OUT;
}

static unsigned count_of(const char *text, const char *part)
{
    unsigned count = 0;

    for (; (text = strstr(text, part)) != NULL; text++)
        count++;
    return count;
}

/* What is wrong with the end of a call; NULL if nothing is. */
static const char *judge(const char *name, int status, const char *errors,
                         const char *allowed)
{
    char digit[] = {(char)('0' + status), '\0'};

    if (status == TIMED_OUT)
        return "it does not end";
    if (status >= SIGNALLED)
        return "a signal ended it";
    if (status > 6)
        return "no such exit status";
    if (strstr(errors, "Sanitizer") || strstr(errors, "runtime error:"))
        return "a sanitizer found a mistake";
    if (status >= 2 && *errors == '\0')
        return "it fails without a word";
    if (count_of(errors, "taskarium: ") > 1)
        return "more than one error";
    if (strcmp(name, "run") != 0)
        return NULL;
    if (status == 1 && *errors == '\0')
        return "it fails without a word";
    if (allowed && !strstr(allowed, digit))
        return "another exit status was expected";
    return NULL;
}

/* A sanitizer sees each file in its run, in every third other command, and in
 * every eighteenth window. */
static bool is_left_out(const Scene *scene, Commands table, unsigned command)
{
    if (!BASE_POISONS)
        return false;
    if (table.all[command].is_window)
        return (scene->given + command * 6) % 18;
    return command > 0 && (scene->given + command) % 3;
}

static bool has_said(const Scene *scene, const char *wanted)
{
    BaseText output = {0}, trouble = {0};

    base_file_read(scene->output.data, LONGEST_ERROR, &output, &trouble);
    bool said = strstr(base_text_str(&output), wanted) != NULL;
    base_text_release(&output);
    base_text_release(&trouble);
    return said;
}

static void give(Scene *scene, Commands table, const char *name,
                 const char *allowed)
{
    scene->given++;
    for (unsigned i = 0; i < table.count; i++) {
        if (is_left_out(scene, table, i))
            continue;
        const Command *command = &table.all[i];
        BaseText errors = {0}, trouble = {0};
        int status = call(scene, command);
        base_file_read(scene->errors.data, LONGEST_ERROR, &errors, &trouble);
        const char *wrong = judge(command->name, status, base_text_str(&errors),
                                  command->is_limited ? NULL : allowed);
        if (!wrong && command->says && !has_said(scene, command->says))
            wrong = "it does not say all";
        scene->calls++;
        if (wrong) {
            scene->failures++;
            printf("FAIL: taskarium %s (%s): %s, status %d\n%.2000s\n",
                   command->name, name, wrong, status, base_text_str(&errors));
        }
        base_text_release(&errors);
        base_text_release(&trouble);
    }
}

static void give_files(Scene *scene, const char *path)
{
    BaseText lesson = {0}, text = {0}, error = {0};
    const char *name;

    BASE_REQUIRE(base_file_read(path, 1 << 20, &lesson, &error));
    for (unsigned i = 0; hostile_file(i, &lesson, &text, &name); i++) {
        BASE_REQUIRE(base_file_write(scene->file.data, base_text_str(&text),
                                     text.length, &error));
        give(scene, COMMANDS(commands), name, NULL);
    }
    base_text_release(&lesson);
    base_text_release(&text);
}

static void give_program(Scene *scene, Commands table, const char *folder,
                         const char *name)
{
    BaseText path = {0}, text = {0}, error = {0};
    const char *mark = "# status: ";
    char allowed[16] = "";

    base_text_printf(&path, "%s/%s", folder, name);
    BASE_REQUIRE(base_file_read(path.data, 1 << 20, &text, &error));
    BASE_REQUIRE(
        base_file_write(scene->file.data, text.data, text.length, &error));
    BASE_REQUIRE(strncmp(text.data, mark, strlen(mark)) == 0);
    strncpy(allowed, text.data + strlen(mark), sizeof allowed - 1);
    if (strchr(allowed, '\n'))
        *strchr(allowed, '\n') = '\0';
    give(scene, table, name, allowed);
    base_text_release(&path);
    base_text_release(&text);
}

static void give_programs(Scene *scene, Commands table, const char *folder)
{
    DIR *entries = opendir(folder);

    BASE_REQUIRE(entries != NULL);
    for (struct dirent *entry; (entry = readdir(entries)) != NULL;)
        if (strstr(entry->d_name, ".py"))
            give_program(scene, table, folder, entry->d_name);
    closedir(entries);
}

/* ---- lines that are charged for what they do ---- */

#define MOST_LINES 256

typedef struct Block {
    BaseText before; /* is run once */
    const char *lines[MOST_LINES];
    unsigned count;
} Block;

static void write_program(const Scene *scene, BaseText *text)
{
    BaseText error = {0};

    BASE_REQUIRE(
        base_file_write(scene->file.data, text->data, text->length, &error));
    base_text_release(text);
}

static void give_line(Scene *scene, const Block *block, const char *line)
{
    BaseText text = {0};

    base_text_printf(&text,
                     "%swhile True:\n    try:\n        %s\n"
                     "    except Exception:\n        pass\n",
                     base_text_str(&block->before), line);
    write_program(scene, &text);
    give(scene, COMMANDS(charge_commands), line, "4");
}

/* What stands before the lines must leave them instructions to run with. */
static void give_lines(Scene *scene, const Block *block)
{
    BaseText text = {0};

    if (block->count == 0)
        return;
    base_text_printf(&text, "%spass\n", base_text_str(&block->before));
    write_program(scene, &text);
    give(scene, COMMANDS(charge_commands), "what is before", "0");
    for (unsigned i = 0; i < block->count; i++)
        give_line(scene, block, block->lines[i]);
}

/* From `first` on, each line tells that it begins; a loop that runs in between
 * lets the count of instructions begin anew. */
static void write_lines(const Scene *scene, const Block *block, unsigned first)
{
    BaseText text = {0};

    base_text_printf(&text, "import asyncio\n%s",
                     base_text_str(&block->before));
    for (unsigned i = first; i < block->count; i++)
        base_text_printf(&text,
                         "print('begins')\n"
                         "for _ in range(2):\n"
                         "    asyncio.run(asyncio.sleep(0))\n"
                         "    try:\n        %s\n"
                         "    except Exception:\n        pass\n",
                         block->lines[i]);
    base_text_append(&text, "print('begins')\n");
    write_program(scene, &text);
}

static unsigned lines_begun(const Scene *scene)
{
    BaseText output = {0}, trouble = {0};

    base_file_read(scene->output.data, LONGEST_ERROR, &output, &trouble);
    unsigned count = count_of(base_text_str(&output), "begins\n");
    base_text_release(&output);
    base_text_release(&trouble);
    return count;
}

/* A line at which the program met the limit is left behind. */
static void give_lines_together(Scene *scene, const Block *block)
{
    for (unsigned first = 0; first < block->count;) {
        write_lines(scene, block, first);
        give(scene, COMMANDS(charge_commands), block->lines[first], "04");
        unsigned begun = lines_begun(scene);
        if (begun == 0) {
            printf("FAIL: nothing was run from line %s on\n",
                   block->lines[first]);
            scene->failures++;
            return;
        }
        first += begun;
    }
}

static void give_block(Scene *scene, Block *block)
{
    if (BASE_POISONS)
        give_lines_together(scene, block);
    else
        give_lines(scene, block);
    base_text_clear(&block->before);
    block->count = 0;
}

/* Blocks lie apart by an empty line; in each, what is run once before stands
 * above a line of two dashes. */
static void give_charges(Scene *scene, const char *path)
{
    BaseText all = {0}, error = {0};
    Block block = {0};
    bool is_before = true;

    BASE_REQUIRE(base_file_read(path, 1 << 20, &all, &error));
    for (char *line = all.data; *line;) {
        char *end = strchr(line, '\n');
        BASE_REQUIRE(end != NULL && block.count < MOST_LINES);
        *end = '\0';
        if (*line == '\0') {
            give_block(scene, &block);
            is_before = true;
        } else if (strcmp(line, "--") == 0) {
            is_before = false;
        } else if (is_before) {
            base_text_printf(&block.before, "%s\n", line);
        } else {
            block.lines[block.count++] = line;
        }
        line = end + 1;
    }
    give_block(scene, &block);
    base_text_release(&all);
    base_text_release(&block.before);
}

static void set_scene(Scene *scene, const char *taskarium)
{
    *scene = (Scene){.taskarium = taskarium,
                     .folder = "/tmp/taskarium-hostile-XXXXXX"};
    BASE_REQUIRE(mkdtemp(scene->folder) != NULL);
    base_text_printf(&scene->window, "%s-window", taskarium);
    base_text_printf(&scene->file, "%s/hostile.py", scene->folder);
    base_text_printf(&scene->out_svg, "%s/out.svg", scene->folder);
    base_text_printf(&scene->out_png, "%s/out.png", scene->folder);
    base_text_printf(&scene->output, "%s/output", scene->folder);
    base_text_printf(&scene->errors, "%s/errors", scene->folder);
}

static void clear_scene(Scene *scene)
{
    BaseText *paths[] = {&scene->file, &scene->out_svg, &scene->out_png,
                         &scene->output, &scene->errors};

    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        unlink(paths[i]->data);
        base_text_release(paths[i]);
    }
    base_text_release(&scene->window);
    rmdir(scene->folder);
}

int main(int count, char **words)
{
    Scene scene;

    if (count != 5)
        return 1;
    setvbuf(stdout, NULL, _IOLBF, 0);
    set_scene(&scene, words[2]);
    if (strcmp(words[1], "files") == 0)
        give_files(&scene, words[4]);
    else if (strcmp(words[1], "charges") == 0)
        give_charges(&scene, words[3]);
    else if (strcmp(words[1], "windows") == 0)
        give_programs(&scene, COMMANDS(window_commands), words[3]);
    else if (strcmp(words[1], "faults") == 0)
        give_programs(&scene,
                      BASE_POISONS ? COMMANDS(sanitized_fault_commands)
                                   : COMMANDS(fault_commands),
                      words[3]);
    else
        give_programs(&scene, COMMANDS(commands), words[3]);
    printf("%u calls, %u failures\n", scene.calls, scene.failures);
    clear_scene(&scene);
    return scene.failures == 0 && scene.calls > 0 ? 0 : 1;
}
