/* taskarium study: a lesson in the terminal. */
#include "cli_study.h"

#include "base_words.h"
#include "cli_commands.h"
#include "cli_hand_in.h"
#include "cli_lessons.h"
#include "cli_show.h"
#include "lesson_read.h"
#include "lesson_study.h"
#include "view_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Longer lines are hard to read; a timeline takes more than the least. */
enum { COLUMNS_MOST = 80, COLUMNS_LEAST = 30, TIMELINE_LEAST = 60 };

/* Whoever sits there stops; a pipe may never end. The bytes are a line's. */
enum { LINES_MOST = 2000, BYTES_MOST = 65536 };

typedef struct Student {
    const LessonFolder *folder;
    CliHandIn in;
    BaseText name;  /* of who hands it in */
    uint32_t lines; /* read so far */
} Student;

static void write_text(void *context, const char *text)
{
    BaseText out = {0};

    (void)context;
    cli_plain(text, &out);
    fputs(base_text_str(&out), stdout);
    fflush(stdout);
    base_text_release(&out);
}

static unsigned columns_of_screen(void)
{
    uint32_t columns = cli_show_width();

    return columns > COLUMNS_MOST    ? COLUMNS_MOST
           : columns < COLUMNS_LEAST ? COLUMNS_LEAST
                                     : columns;
}

/* The same, in lines that the screen has room for. */
static void say(const char *text)
{
    const LessonDesk desk = {.write = write_text,
                             .columns = columns_of_screen()};

    lesson_study_say(&desk, text);
}

/* What does not end is ended here, as if its input did. */
static bool is_endless(Student *student, const BaseText *line)
{
    if (line->length == BYTES_MOST) {
        cli_complain(CLI_WORLD,
                     _("a line of the answers has more than %d "
                       "bytes: study ends there"),
                     BYTES_MOST);
        return true;
    }
    if (isatty(STDIN_FILENO) || student->lines++ < LINES_MOST)
        return false;
    cli_complain(CLI_WORLD,
                 _("%d lines of answers did not end the lesson: study ends "
                   "there"),
                 LINES_MOST);
    return true;
}

static bool read_line(void *context, BaseText *line)
{
    Student *student = context;
    int byte = '\n';

    base_text_clear(line);
    while (line->length < BYTES_MOST && (byte = getchar()) != EOF &&
           byte != '\n')
        base_text_append_char(line, (char)byte);
    if (is_endless(student, line)) {
        student->in.failed = true;
        return false;
    }
    if (byte == EOF)
        putchar('\n');
    return byte != EOF || line->length > 0;
}

/* Controls, which have no business in a name, are blanks. */
static bool has_words(BaseText *line)
{
    bool has = false;

    for (size_t i = 0; i < line->length; i++) {
        unsigned char byte = (unsigned char)line->data[i];
        if (byte < ' ' || byte == 0x7F)
            line->data[i] = ' ';
        has = has || line->data[i] != ' ';
    }
    while (has && line->data[line->length - 1] == ' ')
        line->data[--line->length] = '\0';
    return has;
}

/* ---- handing in ---- */

static void take_try(void *context, const char *page, const char *path,
                     const char *text, const char *seed)
{
    Student *student = context;

    cli_hand_in_try(&student->in, page, path, text, seed);
}

static void keep(void *context, const LessonProgress *progress)
{
    Student *student = context;

    cli_hand_in_write(&student->in, progress);
}

static void hand_in(void *context, const LessonProgress *progress)
{
    Student *student = context;
    BaseText told = {0};

    cli_hand_in_write(&student->in, progress);
    if (!student->in.path || student->in.failed)
        return;
    base_text_printf(&told, _("Saved in %s. Give this file to your teacher."),
                     student->in.path);
    base_text_append_char(&told, '\n');
    say(told.data);
    base_text_release(&told);
}

/* Whoever hands in has a name, which may choose the seed. */
static bool ask_name(Student *student)
{
    if (!student->in.path)
        return true;
    say(_("Your name, for your teacher: "));
    if (read_line(student, &student->name) && has_words(&student->name))
        return true;
    cli_complain(CLI_WORLD, _("without a name nothing is handed in"));
    return false;
}

/* ---- the command ---- */

static void append_timeline(const TraceStore *trace, BaseText *out)
{
    unsigned columns = columns_of_screen();

    if (columns >= TIMELINE_LEAST) {
        view_text_timeline(trace, columns, out);
        return;
    }
    base_text_printf(out,
                     _("The timeline takes a screen of %d columns; this is the "
                       "run in words."),
                     TIMELINE_LEAST);
    base_text_append_char(out, '\n');
    view_text_story(trace, out);
}

/* The seed that was asked for, the one on which they were before, or the
 * lesson's for somebody of that name. */
static const char *choose_seed(const Options *options, const Student *student,
                               char own[static 32])
{
    const char *name = student->in.path ? student->name.data : getenv("USER");

    if (options->value[OPTION_SEED])
        return options->value[OPTION_SEED];
    if (student->in.before.seed)
        return student->in.before.seed;
    snprintf(own, 32, "%ld", lesson_seed_for(&student->folder->original, name));
    return own;
}

static void tell_before(const Student *student)
{
    BaseText told = {0};

    if (student->in.before.count == 0)
        return;
    base_text_printf(&told,
                     _("%s holds answers already. They stay, and what you "
                       "answer here is added to them.\n\n"),
                     student->in.path);
    say(told.data);
    base_text_release(&told);
}

/* Nobody was asked for a name: for whom the seed is, if it is for one. */
static void tell_whose(const Options *options, const Student *student)
{
    const char *name = getenv("USER");
    BaseText told = {0};

    if (student->in.path || options->value[OPTION_SEED] ||
        !student->folder->original.seed_by_name)
        return;
    if (name && *name)
        base_text_printf(&told,
                         _("The name %s chooses the seed of this lesson. For "
                           "another name write -o NAME.handin, which asks for "
                           "it, and for a seed --seed N."),
                         name);
    else
        base_text_append(&told,
                         _("A name chooses the seed of this lesson, and yours "
                           "is not known. Write -o NAME.handin, which asks "
                           "for it, or --seed N."));
    base_text_append(&told, "\n\n");
    say(told.data);
    base_text_release(&told);
}

static bool study(const Options *options, Student *student, LessonError *error)
{
    const LessonDesk desk = {.context = student,
                             .write = write_text,
                             .read = read_line,
                             .columns = columns_of_screen(),
                             .timeline = append_timeline,
                             .did = take_try,
                             .keep = keep,
                             .leave = hand_in};
    char own[32];
    const char *seed = choose_seed(options, student, own);

    if (!cli_hand_in_begin(&student->in, base_text_str(&student->name), seed))
        return true;
    tell_before(student);
    tell_whose(options, student);
    return lesson_study(student->folder, base_words_language(), seed, &desk,
                        error);
}

int cli_study(const Options *options)
{
    const char *path = options->value[OPTION_OUTPUT];
    LessonFolder folder;
    LessonError error = {0};
    Student student = {.folder = &folder};
    bool good;

    if (path && !options_writes(options, ".handin"))
        return cli_complain(CLI_USAGE,
                            _("-o takes a file name that ends in %s here"),
                            ".handin");
    good =
        lesson_read(&folder, options->words[0], base_words_language(), &error);
    if (good && (!cli_hand_in_open(&student.in, &folder, path) ||
                 !ask_name(&student))) {
        student.in.failed = true;
    } else {
        good = good && study(options, &student, &error);
        if (!good)
            cli_lessons_complain(CLI_WORLD, options->words[0], &error);
    }
    good = good && !student.in.failed;
    cli_hand_in_release(&student.in);
    base_text_release(&student.name);
    lesson_folder_release(&folder);
    lesson_error_release(&error);
    return good ? CLI_DONE : CLI_WORLD;
}
