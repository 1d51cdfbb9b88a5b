/*
 * cli_commands.h - the commands of `taskarium`, one function each.
 *
 * A command gets checked options, prints to stdout what was asked for and to
 * stderr what went wrong, and returns the exit status.
 */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "base_text.h"
#include "lesson_error.h"
#include "options.h"

/* Exit statuses; a program's own sys.exit() comes through as it is. */
enum {
    CLI_DONE = 0,
    CLI_RAISED = 1,
    CLI_USAGE = 2,
    CLI_DEADLOCK = 3,
    CLI_LIMIT = 4,
    CLI_UNSUPPORTED = 5,
    CLI_WORLD = 6
};

typedef struct CliCommand {
    const char *name;
    const char *words; /* as in "usage: taskarium NAME WORDS [options]" */
    int most_words, least_words;
    OptionSet taken;
    const char *summary; /* one line */
    const char *details; /* more of --help; "" for none */
    int (*run)(const Options *options);
} CliCommand;

int cli_help(const Options *options);

/* All commands, in the order of the help; NULL-named at the end. */
extern const CliCommand cli_commands[];

/* NULL if there is no such command. */
const CliCommand *cli_commands_find(const char *name);

/* Chooses the command, parses its options and runs it: all of main(). */
int cli_commands_main(int count, char **arguments);

/* Prints "taskarium: " and the sentence to stderr; returns `status`. */
int cli_complain(int status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The same of a lesson, with its place. */
int cli_complain_of_lesson(int status, const LessonError *error);

/* Appends the text without what a terminal would take for an order: a control
 * character but for the line's end and the tab is shown as \x1b. */
void cli_plain(const char *text, BaseText *out);

/* True if all that was written to stdout so far arrived; the first time that it
 * did not, that is said. */
bool cli_output_arrived(void);

/* Writes to stdout and makes sure that it arrived. */
bool cli_print(const char *bytes, size_t length);

/* The same for a text about a program, whose names and lines may be a
 * stranger's: see cli_plain(). */
bool cli_print_plain(const BaseText *text);

/* Writes to the file that -o names, else to stdout; returns the exit status. */
int cli_put_out(const Options *options, const BaseText *text);

#endif
