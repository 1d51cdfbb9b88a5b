#include "cli_commands.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base_check.h"
#include "base_file.h"
#include "base_memory.h"
#include "base_nearest.h"
#include "base_utf8.h"
#include "base_words.h"
#include "cli_check.h"
#include "cli_compare.h"
#include "cli_handout.h"
#include "cli_lessons.h"
#include "cli_mark.h"
#include "cli_new_lesson.h"
#include "cli_replay.h"
#include "cli_run.h"
#include "cli_show.h"
#include "cli_study.h"
#include "cli_sweep.h"
#include "cli_verify.h"
#include "cli_window.h"
#include "lesson_folder.h"
#include "replay_line.h"

static const char status_text[] =
    N_("Exit status: 0 done; 1 the program raised; 2 usage; 3 deadlock; 4 a "
       "limit;\n5 unsupported Python; 6 the world (file, font, display).\n");

/* Of what runs a program for many seeds. */
#define SEEDS_OPTIONS                                                          \
    (OPTION_BIT(OPTION_PYTHON) | OPTION_BIT(OPTION_INPUT) |                    \
     OPTION_BIT(OPTION_SET) | OPTION_BIT(OPTION_SEEDS) |                       \
     OPTION_BIT(OPTION_LANG) | OPTION_BIT(OPTION_HELP))
const CliCommand cli_commands[] = {
    {"window", "[FILE.py]", 1, 0,
     OPTIONS_PROGRAM | OPTIONS_PICTURE | OPTIONS_LIMITS,
     N_("the window, also with no command at all"),
     N_("Without a file it opens the lessons, or the one left unfinished. With "
        "no\n"
        "display it says so, and prints a program's timeline as text; a lesson "
        "is taken\n"
        "in the terminal with taskarium study.\n"),
     cli_window},
    {"run", "FILE.py", 1, 1,
     OPTIONS_PROGRAM | OPTIONS_LIMITS | OPTION_BIT(OPTION_SET) |
         OPTION_BIT(OPTION_COLOR),
     N_("run a program as python3 would"),
     N_("Prints what python3 prints after random.seed(SEED): output, traceback "
        "and\n"
        "exit status.\n"),
     cli_run},
    {"timeline", "FILE.py", 1, 1,
     OPTIONS_PROGRAM | OPTIONS_LIMITS | OPTION_BIT(OPTION_SET) |
         OPTION_BIT(OPTION_AT) | OPTION_BIT(OPTION_WIDTH),
     N_("the timeline as text"), "", cli_timeline},
    {"trace", "FILE.py", 1, 1,
     OPTIONS_PROGRAM | OPTIONS_LIMITS | OPTION_BIT(OPTION_SET),
     N_("all events as JSON Lines"), "", cli_trace},
    {"draw", "FILE.py -o OUT.svg|.png|.mmd", 1, 1,
     OPTIONS_PROGRAM | OPTIONS_PICTURE | OPTIONS_DRAWING | OPTIONS_LIMITS |
         OPTION_BIT(OPTION_OUTPUT),
     N_("the window's picture, no window needed"),
     N_("OUT.mmd is a sequence diagram in the notation of Mermaid.\n"),
     cli_draw},
    {"page", "FILE.py | LESSON -o OUT.html", 1, 1,
     OPTIONS_PROGRAM | OPTION_BIT(OPTION_THEME) | OPTIONS_LIMITS |
         OPTION_BIT(OPTION_OUTPUT),
     N_("the run, or a lesson, as one HTML file"),
     N_("The file is whole by itself: it needs no network and no program. It "
        "steps\n"
        "both ways, and is dark or light as its reader prefers, unless --theme "
        "says so.\n"
        "Of a lesson it has all pages on one seed, with their questions. The "
        "answers\n"
        "are in the file, though not to be read at a glance: it is for "
        "practice, and\n"
        "proves nothing. What is to be tried is done in Taskarium or in "
        "python3.\n"),
     cli_page},
    {"why", "FILE.py [TASK]", 2, 1,
     OPTIONS_PROGRAM | OPTIONS_LIMITS | OPTION_BIT(OPTION_SET) |
         OPTION_BIT(OPTION_EVENT) | OPTION_BIT(OPTION_AT) |
         OPTION_BIT(OPTION_PROVE),
     N_("why a run, or a task of it, went as it did"),
     N_("Without TASK, the run's root cause and what did not happen. TASK is "
        "a\n"
        "name (Task-4) or a number (4): the chain of causes of how it ended, "
        "what\n"
        "became of each request to stop, and what did not happen. --event N "
        "is\n"
        "the chain of causes of that event, --at MOMENT of the event there.\n"
        "--prove runs the program once more for each failure, request, abort "
        "and\n"
        "time limit of TASK's chain, without it and with everybody's draws as\n"
        "they were.\n"),
     cli_why},
    {"compare", "FILE.py [OTHER.py]", 2, 1,
     OPTIONS_PROGRAM | OPTIONS_LIMITS | OPTION_BIT(OPTION_PAIRS),
     N_("where two runs part, and what becomes of it"),
     N_("Two programs, or one with --seed A B or --python A B. A replay by "
        "itself is\n"
        "compared with its run as it was before anything was done to it, a "
        "lesson's\n"
        "program with the one that the lesson names. Exit status: 0 the runs "
        "are equal,\n"
        "1 they differ.\n"),
     cli_compare},
    {"sweep", "FILE.py --by EXPR", 1, 1,
     SEEDS_OPTIONS | OPTIONS_LIMITS | OPTION_BIT(OPTION_BY) |
         OPTION_BIT(OPTION_JSON),
     N_("count outcomes over seeds"),
     N_("Runs the program on each seed of --seeds (default 0..99) and counts "
        "how often\n"
        "EXPR has which value. Two values are one if their types and their "
        "texts are the\n"
        "same: 1, 1.0, True and '1' are four. What is not there, as "
        "first('failed') where\n"
        "nobody fails, counts as – (Nothing). Lines of --json that have the "
        "same value\n"
        "and type, or the same ended, can be added up, wherever they were "
        "made. A run\n"
        "that a limit or unsupported Python ended gives no answer and is "
        "counted by\n"
        "itself; exit status 4 or 5: all are such.\n"),
     cli_sweep},
    {"find", "FILE.py --where EXPR", 1, 1,
     SEEDS_OPTIONS | OPTIONS_LIMITS | OPTION_BIT(OPTION_WHERE),
     N_("seeds for which an expression holds"),
     N_("Prints each seed of --seeds (default 0..99) on which EXPR holds. Exit "
        "status:\n"
        "0 there are some, 1 none; 4 or 5: a limit or unsupported Python "
        "ended every run.\n"),
     cli_find},
    {"save", "FILE.py [-o OUT.replay]", 1, 1,
     OPTIONS_PROGRAM | OPTIONS_LIMITS | OPTION_BIT(OPTION_SET) |
         OPTION_BIT(OPTION_AT) | OPTION_BIT(OPTION_NOTE) |
         OPTION_BIT(OPTION_WITHOUT) | OPTION_BIT(OPTION_OUTPUT) |
         OPTION_BIT(OPTION_COMMAND),
     N_("a run as a file, or as one line to send"),
     N_("Writes what brings the run back on any machine into a file, or prints "
        "it as\n"
        "one line. Every command takes the file or the line as it takes "
        "FILE.py.\n"
        "--at MOMENT is where it opens, --note TEXT what you say about that; "
        "with\n"
        "--without MOMENT that event does not happen: a failure, a request to "
        "cancel,\n"
        "a group's abort, a time limit. Everybody draws what they drew.\n"),
     cli_save},
    {"verify", "FILE.py", 1, 1,
     OPTIONS_PROGRAM | OPTIONS_LIMITS | OPTION_BIT(OPTION_SEEDS) |
         OPTION_BIT(OPTION_TRUST),
     N_("hold us against each CPython on this machine"),
     N_("Runs the program on --seeds (default 0..99) here and under each "
        "CPython from\n"
        "3.11 to 3.14 that it finds (with --python, only under that one), and\n"
        "compares output, exit status and events. Exit status 1: they "
        "differ.\n"),
     cli_verify},
    {"study", "LESSON", 1, 1,
     OPTION_BIT(OPTION_SEED) | OPTION_BIT(OPTION_LANG) |
         OPTION_BIT(OPTION_OUTPUT) | OPTION_BIT(OPTION_HELP),
     N_("a lesson in the terminal"),
     N_("Tells the lesson in the folder LESSON page by page, asks its "
        "questions "
        "and\n"
        "lets its programs be tried, in lines of text. With -o OUT.handin it "
        "asks for a\n"
        "name first, and writes what is handed in to a teacher, answer by "
        "answer;\n"
        "what the file holds already stays.\n"
        "LESSON is a folder, or the name or number of one of Taskarium's "
        "own.\n"),
     cli_study},
    {"check", "LESSON...", OPTIONS_MOST_WORDS, 1,
     OPTION_BIT(OPTION_LANG) | OPTION_BIT(OPTION_HELP) |
         OPTION_BIT(OPTION_SEEDS) | OPTION_BIT(OPTION_WATCH) |
         OPTION_BIT(OPTION_CPYTHON) | OPTION_BIT(OPTION_TRUST),
     N_("hold lessons against their programs' runs"),
     N_("Reads the lesson in each folder LESSON and its translations and holds "
        "them\n"
        "against its program's runs on --seeds (default 0..199); an error says "
        "file,\n"
        "line, column and what to write. Exit status 1: there is one.\n"),
     cli_check},
    {"handout", "LESSON [-o OUT.html]", 1, 1,
     OPTION_BIT(OPTION_LANG) | OPTION_BIT(OPTION_HELP) |
         OPTION_BIT(OPTION_SEEDS) | OPTION_BIT(OPTION_OUTPUT),
     N_("a lesson on paper: sheets and a key"),
     N_("Prints HTML, made for paper: for each seed of --seeds (default 1..30) "
        "a\n"
        "sheet with the program, the pages, pictures and questions, and a key "
        "at the end.\n"
        "LESSON is a folder, or the name or number of one of Taskarium's "
        "own.\n"),
     cli_handout},
    {"mark", "DIR [-o OUT.csv]", 1, 1,
     OPTION_BIT(OPTION_LANG) | OPTION_BIT(OPTION_HELP) |
         OPTION_BIT(OPTION_OUTPUT),
     N_("run again what a class has handed in"),
     N_("Reads every NAME.handin in the folder DIR, which students made with "
        "Hand in,\n"
        "asks the lesson's runs whether the first answers are right, runs what "
        "was tried\n"
        "again, and prints a table (CSV). A mark is for practice, no proof.\n"),
     cli_mark},
    {"new-lesson", "DIR", 1, 1,
     OPTION_BIT(OPTION_LANG) | OPTION_BIT(OPTION_HELP),
     N_("make a lesson to start from"),
     N_("Makes the folder DIR with a small lesson in English and Russian that\n"
        "check finds good, to be written over.\n"),
     cli_new_lesson},
    {"help", "[COMMAND]", 1, 0,
     OPTION_BIT(OPTION_LANG) | OPTION_BIT(OPTION_HELP),
     N_("this text, or a command's"), "", cli_help},
    {NULL, NULL, 0, 0, 0, NULL, NULL, NULL}};

void cli_plain(const char *text, BaseText *out)
{
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        bool is_c1 = byte == 0xC2 && (unsigned char)text[1] >= 0x80 &&
                     (unsigned char)text[1] < 0xA0;
        if (is_c1)
            base_text_printf(out, "\\x%02x", (unsigned char)*++text);
        else if ((byte < ' ' && byte != '\n' && byte != '\t') || byte == 0x7F)
            base_text_printf(out, "\\x%02x", byte);
        else
            base_text_append_char(out, *text);
    }
}

int cli_complain(int status, const char *format, ...)
{
    BaseText said = {0}, out = {0};
    va_list arguments;

    fflush(stdout);
    va_start(arguments, format);
    base_text_vprintf(&said, format, arguments);
    va_end(arguments);
    while (said.length > 0 && said.data[said.length - 1] == '\n')
        said.data[--said.length] = '\0';
    cli_plain(base_text_str(&said), &out);
    fprintf(stderr, "taskarium: %s\n", base_text_str(&out));
    base_text_release(&said);
    base_text_release(&out);
    return status;
}

int cli_complain_of_lesson(int status, const LessonError *error)
{
    for (const LessonError *one = error; one; one = one->next) {
        if (one->file.length == 0)
            cli_complain(status, "%s", base_text_str(&one->text));
        else
            cli_complain(status, "%s:%d:%d: %s", base_text_str(&one->file),
                         one->line, one->column, base_text_str(&one->text));
    }
    return status;
}

bool cli_output_arrived(void)
{
    static bool is_told; /* once, however often it is asked */

    if (fflush(stdout) == 0 && !ferror(stdout))
        return true;
    if (!is_told)
        cli_complain(CLI_WORLD, _("cannot write the output: %s"),
                     strerror(errno));
    is_told = true;
    return false;
}

bool cli_print(const char *bytes, size_t length)
{
    fwrite(bytes, 1, length, stdout);
    return cli_output_arrived();
}

bool cli_print_plain(const BaseText *text)
{
    BaseText out = {0};

    cli_plain(base_text_str(text), &out);
    bool good = cli_print(base_text_str(&out), out.length);
    base_text_release(&out);
    return good;
}

int cli_put_out(const Options *options, const BaseText *text)
{
    const char *path = options->value[OPTION_OUTPUT];
    BaseText error = {0};
    bool good = path ? base_file_write(path, text->data, text->length, &error)
                     : cli_print(text->data, text->length);

    if (error.length > 0)
        cli_complain(CLI_WORLD, "%s", error.data);
    base_text_release(&error);
    return good ? CLI_DONE : CLI_WORLD;
}

const CliCommand *cli_commands_find(const char *name)
{
    for (const CliCommand *command = cli_commands; command->name; command++) {
        if (strcmp(command->name, name) == 0)
            return command;
    }
    return NULL;
}

/* The text with a capital: Latin, or the first row of small Cyrillic letters,
 * which lie 32 places after their capitals, too. */
static void append_capitalised(const char *text, BaseText *out)
{
    uint32_t code = 0;
    size_t used = base_utf8_next(text, strlen(text), &code);

    if ((code >= 'a' && code <= 'z') || (code >= 0x430 && code <= 0x44f)) {
        char bytes[4];
        base_text_append_n(out, bytes, base_utf8_encode(code - 32, bytes));
    } else {
        base_text_append_n(out, text, used);
    }
    base_text_append(out, text + used);
}

static void describe(const CliCommand *command, BaseText *out)
{
    base_text_printf(out, _("usage: taskarium %s %s [options]\n\n"),
                     command->name, command->words);
    append_capitalised(_(command->summary), out);
    base_text_append(out, ".\n");
    base_text_append(out, _(command->details));
    base_text_append(out, "\n");
    options_describe(command->taken, out);
}

static void describe_all(BaseText *out)
{
    base_text_append(
        out, _("usage: taskarium [COMMAND] FILE.py [options]\n\n"
               "Runs asyncio code in a deterministic machine and shows what "
               "happened.\n\n"));
    for (const CliCommand *command = cli_commands; command->name; command++)
        base_text_printf(out, "  %-10s %s\n", command->name,
                         _(command->summary));
    base_text_append(out, _("\n`taskarium COMMAND --help` tells more.\n"));
    base_text_append(out, _(status_text));
}

static int print_help(const CliCommand *command)
{
    BaseText text = {0};

    if (!command)
        describe_all(&text);
    else
        describe(command, &text);
    bool printed = cli_print(text.data, text.length);
    base_text_release(&text);
    return printed ? CLI_DONE : CLI_WORLD;
}

static int complain_of_command(const char *name)
{
    enum { MOST = 64 };
    const char *names[MOST];
    int count = 0;

    for (const CliCommand *command = cli_commands; command->name; command++) {
        BASE_REQUIRE(count < MOST);
        names[count++] = command->name;
    }
    const char *nearest = base_nearest(name, names, count);
    if (nearest)
        return cli_complain(CLI_USAGE,
                            _("there is no command '%s'; did you mean '%s'?"),
                            name, nearest);
    BaseText said = {0};
    base_file_name(name, &said);
    cli_complain(CLI_USAGE,
                 _("there is no command or file '%s'; try "
                   "'taskarium help'"),
                 said.data);
    base_text_release(&said);
    cli_lessons_suggest(name);
    return CLI_USAGE;
}

int cli_help(const Options *options)
{
    if (options->word_count == 0)
        return print_help(NULL);
    const CliCommand *command = cli_commands_find(options->words[0]);
    if (!command)
        return complain_of_command(options->words[0]);
    return print_help(command);
}

/* What takes a lesson is told which there are. */
static int complain_of_words(const CliCommand *command)
{
    cli_complain(CLI_USAGE, _("usage: taskarium %s %s [options]"),
                 command->name, command->words);
    if (strncmp(command->words, "LESSON", strlen("LESSON")) == 0)
        cli_lessons_tell();
    return CLI_USAGE;
}

static int run_command(const CliCommand *command, int count, char **arguments)
{
    BaseText error = {0};
    Options options;
    int status = CLI_USAGE;
    bool parsed = options_parse(&options, command->taken, command->most_words,
                                count, arguments, &error);

    if (!parsed)
        cli_complain(CLI_USAGE, _("%s; see 'taskarium %s --help'"),
                     base_text_str(&error), command->name);
    else if ((options.given & OPTION_BIT(OPTION_HELP)) != 0)
        status = print_help(command);
    else if (options.word_count < command->least_words)
        status = complain_of_words(command);
    else
        status = command->run(&options);
    if (!cli_output_arrived() && status == CLI_DONE)
        status = CLI_WORLD;
    options_release(&options);
    base_text_release(&error);
    return status;
}

/* A first word that looks like, or is, a file, a folder or a replay. */
static bool is_path(const char *word)
{
    size_t length = strlen(word);

    return strchr(word, '/') || base_file_exists(word) ||
           replay_line_is_one(word) ||
           (length > 3 && strcmp(word + length - 3, ".py") == 0);
}

/* A lesson that comes with the program, by its name or its number. */
static bool is_lesson(const char *word)
{
    char *folder = lesson_folder_called(word);

    base_free(folder);
    return folder;
}

int cli_commands_main(int count, char **arguments)
{
    const CliCommand *window = cli_commands_find("window");
    const char *first = count > 1 ? arguments[1] : NULL;

    options_choose_language(count, arguments);
    if (!first)
        return run_command(window, 0, NULL);
    if (strcmp(first, "--help") == 0 || strcmp(first, "-h") == 0)
        return print_help(NULL);
    if (strcmp(first, "--version") == 0)
        return cli_print("taskarium " TASKARIUM_VERSION "\n",
                         sizeof "taskarium " TASKARIUM_VERSION "\n" - 1)
                   ? CLI_DONE
                   : CLI_WORLD;
    const CliCommand *command = cli_commands_find(first);
    if (command)
        return run_command(command, count - 2, arguments + 2);
    if (first[0] == '-' || is_path(first) || is_lesson(first))
        return run_command(window, count - 1, arguments + 1);
    return complain_of_command(first);
}
