#include "lesson_study.h"

#include <stdlib.h>
#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_look.h"
#include "lesson_player.h"
#include "lesson_words.h"
#include "run_knob.h"

/* As much as is tried at once: there is nobody to be kept waiting. */
#define BUDGET 1000000

/* A program of more than this was not written for a lesson. */
#define PROGRAM_BYTES_MOST ((size_t)4 << 20)

typedef enum Step { STEP_NEXT, STEP_BACK, STEP_LEAVE } Step;

typedef struct Student {
    const LessonFolder *folder;
    const LessonDesk *desk;
    LessonPlayer *player;
    const char *seed;
    BaseText line;
} Student;

static const LessonSight *sight_of(const Student *student)
{
    return lesson_player_sight(student->player);
}

/* Not the last ones: there are terminals that begin a line behind them. */
static unsigned columns_of(const Student *student)
{
    return student->desk->columns - 2;
}

static void say(Student *student, const char *text)
{
    lesson_look_say(student->desk, text);
}

/* What is in its lines already. */
static void say_lines(Student *student, BaseText *text)
{
    student->desk->write(student->desk->context, base_text_str(text));
    base_text_release(text);
}

static void say_text(Student *student, BaseText *text)
{
    say(student, base_text_str(text));
    base_text_release(text);
}

/* Says a passage, wrapped, and a blank line. */
static void tell(Student *student, LessonPassage passage)
{
    BaseText out = {0};

    lesson_words_append(passage, columns_of(student), &out);
    if (out.length > 0)
        base_text_append_char(&out, '\n');
    say_lines(student, &out);
}

static void strip(BaseText *line)
{
    size_t start = 0, length = line->length;

    while (length > 0 && strchr(" \t\r", line->data[length - 1]))
        length--;
    while (start < length && strchr(" \t", line->data[start]))
        start++;
    if (line->data) {
        memmove(line->data, line->data + start, length - start);
        line->length = length - start;
        line->data[line->length] = '\0';
    }
}

static void tell_plain(Student *student, const char *text)
{
    LessonPiece piece = {.text = text};
    LessonParagraph paragraph = {
        .kind = LESSON_PARAGRAPH, .pieces = &piece, .count = 1};

    if (*text)
        tell(student, (LessonPassage){&paragraph, 1});
}

/* Asks for a line after the prompt, until it is more than a wish to look at
 * something; false: the student leaves. */
static bool read_line(Student *student, const char *prompt)
{
    const LessonDesk *desk = student->desk;
    BaseText *line = &student->line;

    do {
        say(student, prompt);
        if (!desk->read(desk->context, line))
            return false;
        strip(line);
        const char *meant = lesson_look_meant(base_text_str(line));
        if (meant != line->data) {
            base_text_clear(line);
            base_text_append(line, meant);
        }
    } while (lesson_look(student->folder, student->player, desk,
                         base_text_str(line)));
    return true;
}

static bool is_said(const Student *student, const char *letter)
{
    return strcmp(base_text_str(&student->line), letter) == 0;
}

static void keep(Student *student)
{
    if (student->desk->keep)
        student->desk->keep(student->desk->context,
                            lesson_player_progress(student->player));
}

/* ---- questions ---- */

/* Says a text's lines behind a number, the others below the first. */
static void say_numbered(Student *student, size_t number, const char *text)
{
    BaseText out = {0};

    base_text_printf(&out, "%zu) ", number);
    size_t indent = out.length;
    for (; *text; text++) {
        bool goes_on = *text == '\n' && text[1] != '\n' && text[1] != '\0';
        base_text_append_char(&out, *text);
        for (size_t i = 0; goes_on && i < indent; i++)
            base_text_append_char(&out, ' ');
    }
    base_text_append_char(&out, '\n');
    say_lines(student, &out);
}

static void tell_choices(Student *student)
{
    enum { NUMBER = 3 };
    const LessonAsked *asked = sight_of(student)->asked;

    for (size_t i = 0; i < asked->option_count; i++) {
        BaseText lines = {0};
        lesson_words_append(asked->options[i].text,
                            columns_of(student) - NUMBER, &lines);
        say_numbered(student, i + 1, base_text_str(&lines));
        base_text_release(&lines);
    }
}

static void tell_right_answer(Student *student)
{
    const LessonAsked *asked = sight_of(student)->asked;
    BaseText out = {0};

    if (asked->kind == LESSON_CHOICE)
        base_text_printf(&out, _("The answer is %s.\n\n"), asked->right);
    else
        base_text_printf(&out, _("The answer: %s\n\n"), asked->right);
    say_text(student, &out);
}

static void tell_fate(Student *student)
{
    const LessonAsked *asked = sight_of(student)->asked;

    if (asked->fate == LESSON_FATE_WRONG) {
        say(student, _("Not so. Try once more.\n\n"));
        tell(student, asked->verdict);
        return;
    }
    if (asked->fate == LESSON_FATE_RIGHT)
        say(student, _("Right.\n\n"));
    else
        tell_right_answer(student);
    tell(student, asked->verdict);
    tell(student, asked->after);
}

static bool is_waiting(const Student *student)
{
    LessonFate fate = sight_of(student)->asked->fate;

    return fate == LESSON_FATE_OPEN || fate == LESSON_FATE_WRONG;
}

/* What an answer looks like. */
static void tell_form(Student *student)
{
    const LessonAsked *asked = sight_of(student)->asked;
    BaseText out = {0};

    switch (asked->kind) {
    case LESSON_CHOICE:
        base_text_printf(&out, _("A number from 1 to %zu answers."),
                         asked->option_count);
        break;
    case LESSON_NUMBER:
        base_text_append(&out, asked->is_whole ? _("A whole number answers.")
                                               : _("A number answers."));
        break;
    case LESSON_LANES:
        base_text_append(&out, _("Names answer, in any order, spaces between "
                                 "them; or: none."));
        break;
    case LESSON_ORDER:
        base_text_append(&out, _("Names answer, in their order, spaces between "
                                 "them; or: none."));
        break;
    case LESSON_OUTPUT:
        base_text_append(&out, _("A line answers, as the program prints it."));
        break;
    }
    base_text_append(&out, "\n\n");
    say_text(student, &out);
}

/* What is no answer at all is asked for again. */
static Step take_answer(Student *student)
{
    if (!read_line(student, _("Answer (s skips, ? helps): ")) ||
        is_said(student, "q"))
        return STEP_LEAVE;
    if (is_said(student, "b"))
        return STEP_BACK;
    if (is_said(student, "s"))
        lesson_player_skip(student->player);
    else if (!lesson_player_answer(student->player,
                                   base_text_str(&student->line))) {
        tell_form(student);
        return STEP_NEXT;
    }
    keep(student);
    tell_fate(student);
    return STEP_NEXT;
}

static Step do_question(Student *student)
{
    Step step = STEP_NEXT;

    tell(student, sight_of(student)->asked->text);
    tell_choices(student);
    if (is_waiting(student) && sight_of(student)->asked->kind != LESSON_CHOICE)
        tell_form(student);
    if (!is_waiting(student)) {
        tell_right_answer(student);
        tell(student, sight_of(student)->asked->after);
    }
    while (step == STEP_NEXT && is_waiting(student))
        step = take_answer(student);
    return step;
}

/* ---- try ---- */

/* If it is not, says why, or that it is not. */
static bool is_done(Student *student)
{
    const LessonTried *tried = sight_of(student)->tried;
    const char *why = *tried->refused ? tried->refused : tried->why;

    if (tried->state == LESSON_TRYING_DONE)
        return true;
    BaseText out = {0};
    if (*why)
        base_text_append(&out, why);
    else
        base_text_printf(
            &out, *tried->seed ? _("Not yet: not on seed %s.") : _("Not yet."),
            tried->seed);
    base_text_append_char(&out, '\n');
    say_text(student, &out);
    lesson_words_append_lines(tried->missed, columns_of(student), &out);
    base_text_append_char(&out, '\n');
    say_lines(student, &out);
    return false;
}

static void tell_did(Student *student, const char *path, const char *text,
                     const char *seed)
{
    const LessonProgress *progress = lesson_player_progress(student->player);

    if (student->desk->did)
        student->desk->did(student->desk->context, progress->page, path, text,
                           seed);
    keep(student);
}

/* A file's path as a shell takes it; owned. */
static char *path_of(const char *line)
{
    const char *home = strncmp(line, "~/", 2) == 0 ? getenv("HOME") : NULL;
    BaseText path = {0};

    base_text_printf(&path, "%s%s", home ? home : "", home ? line + 1 : line);
    return base_text_take(&path);
}

/* Behind `knob`, which a solution says before NAME = VALUE. */
static const char *skip_knob(const char *line)
{
    size_t blanks = strncmp(line, "knob", 4) == 0 ? strspn(line + 4, " ") : 0;

    return blanks > 0 && line[4 + blanks] != '=' ? line + 4 + blanks : line;
}

/* A file, whatever its name looks like. */
static bool is_there(const char *line)
{
    char *path = path_of(line);
    bool is = base_file_exists(path);

    base_free(path);
    return is;
}

/* `NAME = VALUE`, `seed N` or a file's name. */
static bool make_attempt(Student *student)
{
    const char *line = base_text_str(&student->line);
    const char *equals = is_there(line) ? NULL : strchr(line, '=');
    bool is_seed = strncmp(line, "seed ", 5) == 0;
    bool is_file = !equals && !is_seed;
    char *path = is_file ? path_of(line)
                         : lesson_folder_file(student->folder,
                                              student->folder->shown->program);
    BaseText source = {0}, text = {0}, why = {0};
    LessonError error = {0};
    bool done = base_file_read_text(path, PROGRAM_BYTES_MOST, &source, &why);

    if (done && equals) {
        line = skip_knob(line);
        size_t length = strcspn(line, " =");
        char *name = base_strndup(line, length);
        done = run_knob_turn(base_text_str(&source), name,
                             equals + 1 + strspn(equals + 1, " "), &text, &why);
        base_free(name);
    } else if (done && is_seed && !lesson_player_takes_seed(line + 5, &error)) {
        base_text_append(&why, base_text_str(&error.text));
        done = false;
    } else if (done) {
        base_text_append_n(&text, base_text_str(&source), source.length);
    }
    lesson_error_release(&error);
    if (done) {
        const char *seed = is_seed ? line + 5 : student->seed;
        lesson_player_try(student->player, path, base_text_str(&text), seed);
        while (lesson_player_work(student->player, BUDGET))
            ;
        done = is_done(student);
        if (done)
            tell_did(student, path, base_text_str(&text), seed);
    } else {
        base_text_append(&why, "\n\n");
    }
    say(student, base_text_str(&why));
    base_text_release(&source);
    base_text_release(&text);
    base_text_release(&why);
    base_free(path);
    return done;
}

/* As a shell takes it for one word. */
static void append_quoted(const char *path, BaseText *out)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-+";

    if (path[strspn(path, plain)] == '\0') {
        base_text_append(out, path);
        return;
    }
    base_text_append_char(out, '\'');
    for (; *path; path++)
        if (*path == '\'')
            base_text_append(out, "'\\''");
        else
            base_text_append_char(out, *path);
    base_text_append_char(out, '\'');
}

static void say_where(Student *student)
{
    char *path =
        lesson_folder_file(student->folder, student->folder->shown->program);
    BaseText out = {0}, quoted = {0};

    append_quoted(path, &quoted);
    base_text_printf(
        &out,
        _("Change a copy of the program, in another terminal, and write "
          "its name here:\n"
          "  cp %s my.py"),
        base_text_str(&quoted));
    say_text(student, &out);
    base_text_release(&quoted);
    base_free(path);
}

/* What is shown for another terminal was typed into this one. */
static bool is_copy(const Student *student)
{
    return strncmp(base_text_str(&student->line), "cp ", 3) == 0;
}

/* None of what this try takes: no file is asked for, and none has that name. */
static bool is_nothing(const Student *student)
{
    const char *line = base_text_str(&student->line);

    return !(sight_of(student)->tried->allowed & LESSON_EDIT) &&
           !strchr(line, '=') && strncmp(line, "seed ", 5) != 0 &&
           !is_there(line);
}

/* As the program has them, and how far each goes. */
static void say_knobs(Student *student)
{
    char *path =
        lesson_folder_file(student->folder, student->folder->shown->program);
    BaseText source = {0}, out = {0}, ignored = {0};
    RunKnob knob;
    size_t from = 0;

    base_text_append(&out, _("Turn a knob by writing NAME = VALUE:\n"));
    if (base_file_read_text(path, PROGRAM_BYTES_MOST, &source, &ignored))
        while (run_knob_next(base_text_str(&source), &from, &knob)) {
            base_text_printf(&out, "  %s = %s", knob.name, knob.value);
            if (knob.least < knob.most)
                base_text_printf(&out, _(" (from %g to %g)"), knob.least,
                                 knob.most);
            base_text_append_char(&out, '\n');
        }
    say_text(student, &out);
    base_text_release(&source);
    base_text_release(&ignored);
    base_free(path);
}

static void tell_allowed(Student *student)
{
    unsigned allowed = sight_of(student)->tried->allowed;

    if (allowed & LESSON_KNOB)
        say_knobs(student);
    if (allowed & LESSON_SEED)
        say(student, _("Choose a seed by writing seed N.\n"));
    if (allowed & LESSON_EDIT)
        say_where(student);
    if (!(allowed & (LESSON_KNOB | LESSON_SEED | LESSON_EDIT)))
        say(student, _("This is done in the window, with a task of the run "
                       "there; here s goes on.\n"));
    say(student, "\n");
}

static void tell_hint(Student *student)
{
    const LessonTried *tried = sight_of(student)->tried;

    if (lesson_player_hint(student->player))
        tell(student, tried->hints[tried->hint_count - 1]);
    else
        say(student, _("There are no more hints.\n\n"));
}

static Step do_try(Student *student)
{
    tell(student, sight_of(student)->tried->text);
    tell_allowed(student);
    for (;;) {
        if (!read_line(student, _("Try (h is a hint, s skips): ")) ||
            is_said(student, "q"))
            return STEP_LEAVE;
        if (is_said(student, "s"))
            return STEP_NEXT;
        if (is_said(student, "b"))
            return STEP_BACK;
        if (is_said(student, "h")) {
            tell_hint(student);
        } else if (is_said(student, "") || is_copy(student) ||
                   is_nothing(student)) {
            tell_allowed(student);
        } else if (make_attempt(student)) {
            say(student, _("Done!\n\n"));
            return STEP_NEXT;
        }
    }
}

/* ---- pages ---- */

static void tell_title(Student *student)
{
    const LessonSight *sight = sight_of(student);
    BaseText out = {0};

    base_text_printf(&out, _("--- %zu of %zu: %s\n\n"), sight->page + 1,
                     sight->page_count, sight->title);
    say_text(student, &out);
}

/* What the page's words mean. */
static void tell_terms(Student *student)
{
    const LessonSight *sight = sight_of(student);

    for (size_t i = 0; i < sight->term_count; i++) {
        LessonPiece pieces[] = {
            {.text = sight->terms[i].word, .style = LESSON_STRONG},
            {.text = ": "},
            {.text = sight->terms[i].said}};
        LessonParagraph paragraph = {
            .kind = LESSON_QUOTE, .pieces = pieces, .count = 3};
        tell(student, (LessonPassage){&paragraph, 1});
    }
}

static Step do_page(Student *student)
{
    Step step = STEP_NEXT;

    tell_title(student);
    tell_plain(student, sight_of(student)->lost);
    tell(student, sight_of(student)->text);
    tell_terms(student);
    tell_plain(student, sight_of(student)->parts);
    if (sight_of(student)->asked)
        step = do_question(student);
    else if (sight_of(student)->tried)
        step = do_try(student);
    if (step != STEP_NEXT)
        return step;
    if (!read_line(student, _("(Enter goes on, b back, q leaves) ")) ||
        is_said(student, "q"))
        return STEP_LEAVE;
    return is_said(student, "b") ? STEP_BACK : STEP_NEXT;
}

static void tell_end(Student *student)
{
    const LessonSight *sight = sight_of(student);
    BaseText out = {0};

    base_text_printf(&out, _("The end. Right at once: %zu of %zu.\n"),
                     sight->right_count, sight->asked_count);
    say_text(student, &out);
}

static bool do_pages(Student *student)
{
    for (;;) {
        Step step = do_page(student);
        if (lesson_player_error(student->player))
            return false;
        if (step == STEP_LEAVE)
            return true;
        if (step == STEP_BACK) {
            lesson_player_back(student->player);
        } else if (!lesson_player_next(student->player)) {
            tell_end(student);
            return true;
        }
    }
}

/* Its name alone: the folder's may tell what the first page asks. */
static void tell_program(Student *student)
{
    const Lesson *lesson = student->folder->shown;
    BaseText out = {0};

    base_text_printf(&out, _("%s\n\nIts program is %s; the seed is %s.\n\n"),
                     lesson->title, lesson->program, student->seed);
    say_text(student, &out);
    lesson_look_program(student->folder, student->player, student->desk);
    lesson_look(student->folder, student->player, student->desk, "?");
}

static void tell_error(const LessonError *from, LessonError *to)
{
    lesson_error_say(to, from->line, from->column, "%s",
                     base_text_str(&from->text));
    if (to->file.length == 0)
        base_text_append(&to->file, base_text_str(&from->file));
}

void lesson_study_say(const LessonDesk *desk, const char *text)
{
    lesson_look_say(desk, text);
}

bool lesson_study(const LessonFolder *folder, const char *language,
                  const char *seed, const LessonDesk *desk, LessonError *error)
{
    Student student = {
        .folder = folder,
        .desk = desk,
        .seed = seed,
        .player = lesson_player_new(folder, language, seed, NULL, error),
    };
    bool good;

    if (!student.player)
        return false;
    tell_program(&student);
    tell(&student, sight_of(&student)->about);
    good = do_pages(&student);
    if (!good)
        tell_error(lesson_player_error(student.player), error);
    else if (desk->leave)
        desk->leave(desk->context, lesson_player_progress(student.player));
    base_text_release(&student.line);
    lesson_player_free(student.player);
    return good;
}
