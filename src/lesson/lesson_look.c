#include "lesson_look.h"

#include <stdio.h>
#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "explain_report.h"
#include "lesson_words.h"
#include "trace_store.h"

/* A program of more than this was not written for a lesson. */
#define PROGRAM_BYTES_MOST ((size_t)4 << 20)

const char *lesson_look_meant(const char *line)
{
    static const struct {
        const char *typed, *meant;
    } keys[] = {{"\xD1\x8B", "s"}, {"\xD1\x80", "h"}, {"\xD0\xB8", "b"},
                {"\xD0\xB9", "q"}, {"\xD0\xB7", "p"}, {"\xD0\xB5", "t"}};

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(line, keys[i].typed) == 0)
            return keys[i].meant;
    return line;
}

/* Not the last columns: there are terminals that begin a line behind them. */
static unsigned columns_of(const LessonDesk *desk)
{
    return desk->columns - 2;
}

void lesson_look_say(const LessonDesk *desk, const char *text)
{
    BaseText out = {0};

    lesson_words_append_said(text, columns_of(desk), &out);
    desk->write(desk->context, base_text_str(&out));
    base_text_release(&out);
}

/* ---- the program ---- */

static void tell_lines(const LessonDesk *desk, const char *text)
{
    static const char mark[] = "\xEF\xBB\xBF"; /* some editors begin so */
    BaseText out = {0};
    int number = 1;

    if (strncmp(text, mark, strlen(mark)) == 0)
        text += strlen(mark);
    while (*text) {
        size_t length = strcspn(text, "\n");
        size_t shown = length - (length > 0 && text[length - 1] == '\r');
        char lead[24];
        snprintf(lead, sizeof lead, "%3d  ", number++);
        lesson_words_append_code(lead, text, shown, columns_of(desk), &out);
        text += length + (text[length] == '\n');
    }
    base_text_append_char(&out, '\n');
    desk->write(desk->context, base_text_str(&out));
    base_text_release(&out);
}

static void tell_file(const LessonFolder *folder, const LessonDesk *desk,
                      const char *name)
{
    BaseText source = {0}, why = {0};
    char *path = lesson_folder_file(folder, name);

    if (base_file_read_text(path, PROGRAM_BYTES_MOST, &source, &why)) {
        tell_lines(desk, base_text_str(&source));
    } else {
        base_text_append(&why, "\n\n");
        lesson_look_say(desk, base_text_str(&why));
    }
    base_text_release(&source);
    base_text_release(&why);
    base_free(path);
}

/* What a page compares with is a seed, a version of Python or a program. */
static bool is_program(const char *compared)
{
    size_t length = strlen(compared);

    return length > 3 && strcmp(compared + length - 3, ".py") == 0;
}

void lesson_look_program(const LessonFolder *folder, const LessonPlayer *player,
                         const LessonDesk *desk)
{
    const char *compared = lesson_player_sight(player)->compare;

    tell_file(folder, desk, folder->shown->program);
    if (compared && is_program(compared)) {
        lesson_look_say(desk, _("It is compared with this one:\n\n"));
        tell_file(folder, desk, compared);
    }
}

/* ---- the run ---- */

/* Writes what is told, in lines that a narrow screen has room for. */
static void write_wrapped(const LessonDesk *desk, BaseText *told)
{
    BaseText out = {0};

    lesson_words_append_lines(base_text_str(told), desk->columns, &out);
    desk->write(desk->context, base_text_str(&out));
    base_text_release(&out);
    base_text_release(told);
}

/* The run as far as the page stands, before any veil; of a program that was
 * tried here, all of its run. Owned. */
static TraceStore *seen_of(const LessonPlayer *player)
{
    const TraceStore *tried = lesson_player_tried(player);

    if (tried)
        return trace_store_part(tried, trace_store_count(tried));
    return trace_store_part(lesson_player_trace(player),
                            lesson_player_sight(player)->event + 1);
}

static void tell_run(const LessonPlayer *player, const LessonDesk *desk)
{
    const TraceStore *other = lesson_player_other(player);
    TraceStore *seen = seen_of(player);
    BaseText out = {0};

    if (lesson_player_tried(player))
        base_text_printf(&out,
                         _("Your own run, on seed %s (the lesson's: b, and "
                           "again here):\n\n"),
                         lesson_player_tried_on(player));
    desk->timeline(seen, &out);
    if (other && lesson_player_sight(player)->veil == LESSON_NONE) {
        base_text_append(&out, _("\nIt is compared with this run:\n\n"));
        desk->timeline(other, &out);
    }
    base_text_append_char(&out, '\n');
    write_wrapped(desk, &out);
    trace_store_free(seen);
}

static void tell_why(const LessonPlayer *player, const LessonDesk *desk,
                     const char *task)
{
    TraceStore *seen = seen_of(player);
    BaseText out = {0};

    explain_report_why(seen, task, &out);
    base_text_append(&out, "\n\n");
    write_wrapped(desk, &out);
    trace_store_free(seen);
}

bool lesson_look(const LessonFolder *folder, const LessonPlayer *player,
                 const LessonDesk *desk, const char *line)
{
    static const char cyrillic_w[] = "\xD1\x86 ";
    bool why = strncmp(line, "w ", 2) == 0 ||
               strncmp(line, cyrillic_w, strlen(cyrillic_w)) == 0;

    if (why)
        tell_why(player, desk, strchr(line, ' ') + 1);
    else if (strcmp(line, "w") == 0 || strcmp(line, "\xD1\x86") == 0)
        lesson_look_say(desk, _("w takes a task's name, as in w Task-4.\n\n"));
    else if (strcmp(line, "p") == 0)
        lesson_look_program(folder, player, desk);
    else if (strcmp(line, "t") == 0)
        tell_run(player, desk);
    else if (strcmp(line, "?") == 0)
        lesson_look_say(
            desk, _("p prints the program, t what has happened so far, "
                    "w Task-4 why that task is where it is, ? this. b goes a "
                    "page back, q leaves. Keys and pictures that a page speaks "
                    "of are the window's.\n\n"));
    else
        return false;
    return true;
}
