#include "lesson_study.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_runs.h"
#include "lesson_try.h"
#include "lesson_words.h"
#include "run_knob.h"
#include "run_program.h"

enum { COLUMNS = 78 };

typedef enum Step { STEP_NEXT, STEP_BACK, STEP_LEAVE, STEP_WRONG } Step;

typedef struct Student {
    const LessonFolder *folder;
    const Lesson *lesson;
    const LessonDesk *desk;
    const char *language;
    LessonShow *show;
    LessonError *error;
    long seed;
    size_t page;
    const LessonForm *form;
    bool *settled; /* by page: its question was answered or skipped; owned */
    size_t asked, right; /* questions; those answered right at once */
    BaseText line;
} Student;

static void say(Student *student, const char *text)
{
    student->desk->write(student->desk->context, text);
}

static void say_text(Student *student, BaseText *text)
{
    say(student, base_text_str(text));
    base_text_release(text);
}

/* Says a text of the page, wrapped, and a blank line. */
static bool tell(Student *student, LessonText text, bool whole)
{
    LessonReader reader = {
        .show = student->show,
        .page = student->page,
        .whole = whole,
        .columns = COLUMNS,
    };
    BaseText out = {0};
    bool good = lesson_words_append(&reader, text, &out, student->error);

    if (good && out.length > 0)
        base_text_append_char(&out, '\n');
    say_text(student, &out);
    return good;
}

/* Asks for a line after the prompt; false: the student leaves. */
static bool read_line(Student *student, const char *prompt)
{
    BaseText *line = &student->line;
    size_t start = 0, length;

    say(student, prompt);
    if (!student->desk->read(student->desk->context, line))
        return false;
    length = line->length;
    while (length > 0 && strchr(" \t\r", line->data[length - 1]))
        length--;
    while (start < length && strchr(" \t", line->data[start]))
        start++;
    if (line->data) {
        memmove(line->data, line->data + start, length - start);
        line->length = length - start;
        line->data[line->length] = '\0';
    }
    return true;
}

static bool is_said(const Student *student, const char *letter)
{
    return strcmp(base_text_str(&student->line), letter) == 0;
}

/* ---- questions ---- */

/* Answers of the question's expressions, of the whole run; released by the
 * caller. NULL if one is wrong. */
static QueryAnswer *ask_answers(Student *student, size_t *count)
{
    const LessonQuestion *question = student->form->question;
    bool is_choice = question->kind == LESSON_CHOICE;
    LessonExpression *asked;
    QueryAnswer *answers;

    *count = is_choice ? question->choice_count : 1;
    asked = base_alloc_array(*count, sizeof *asked);
    answers = base_alloc_array(*count, sizeof *answers);
    for (size_t i = 0; i < *count; i++)
        asked[i] = is_choice ? question->choices[i].right : question->answer;
    if (!lesson_show_ask(student->show, student->page, 0, true, asked,
                         QUERY_VALUE, *count, answers, student->error)) {
        for (size_t i = 0; i < *count; i++)
            query_answer_release(&answers[i]);
        base_free(answers);
        answers = NULL;
    }
    base_free(asked);
    return answers;
}

/* "Task-4", or 4. */
static uint32_t find_task(const Student *student, const char *word)
{
    return explain_task_called(lesson_show_lives(student->show, 0), word);
}

static bool holds(const QueryAnswer *answer, uint32_t serial)
{
    for (size_t i = 0; i < answer->refer_count; i++)
        if (answer->refers[i] == serial)
            return true;
    return false;
}

/* Names or numbers of tasks, in any order or in this one. */
static bool is_right_tasks(Student *student, const QueryAnswer *answer,
                           bool in_order)
{
    char *copy = base_strdup(base_text_str(&student->line));
    size_t count = 0;
    bool right = true;

    if (strcmp(copy, _("none")) == 0)
        *copy = '\0';
    for (char *word = strtok(copy, " ,"); word; word = strtok(NULL, " ,")) {
        uint32_t serial = find_task(student, word);
        right = right && count < answer->refer_count &&
                (in_order ? answer->refers[count] == serial
                          : holds(answer, serial));
        count++;
    }
    base_free(copy);
    return right && count == answer->refer_count;
}

static bool is_right_number(const Student *student, const QueryAnswer *answer)
{
    char *end;
    double number = strtod(base_text_str(&student->line), &end);

    return end != base_text_str(&student->line) && !*end &&
           fabs(number - answer->number) < 0.0006;
}

/* Which choice the line names, from 0; the count if none. */
static size_t read_choice(const Student *student)
{
    size_t count = student->form->question->choice_count;
    char *end;
    long number = strtol(base_text_str(&student->line), &end, 10);

    return *end || number < 1 || (size_t)number > count ? count
                                                        : (size_t)number - 1;
}

static bool is_right(Student *student, const QueryAnswer *answers)
{
    switch (student->form->question->kind) {
    case LESSON_CHOICE: {
        size_t choice = read_choice(student);
        return choice < student->form->question->choice_count &&
               answers[choice].truth;
    }
    case LESSON_NUMBER:
        return is_right_number(student, answers);
    case LESSON_LANES:
        return is_right_tasks(student, answers, false);
    case LESSON_ORDER:
        return is_right_tasks(student, answers, true);
    case LESSON_OUTPUT:
        break;
    }
    return strcmp(base_text_str(&student->line), answers->text) == 0;
}

/* What the student believes, if the lesson knows it. */
static bool tell_misconception(Student *student)
{
    const LessonQuestion *question = student->form->question;
    const LessonEntry *entry = NULL;
    size_t choice;

    if (question->kind == LESSON_CHOICE) {
        choice = read_choice(student);
        if (choice < question->choice_count &&
            question->choices[choice].misconception)
            entry = lesson_folder_find(&student->folder->misconceptions,
                                       question->choices[choice].misconception);
    }
    say(student, _("Not so. Try once more.\n\n"));
    return !entry || tell(student, entry->text, true);
}

static bool tell_choices(Student *student)
{
    const LessonQuestion *question = student->form->question;

    for (size_t i = 0; i < question->choice_count; i++) {
        BaseText number = {0};
        base_text_printf(&number, "%zu) ", i + 1);
        say_text(student, &number);
        if (!tell(student, question->choices[i].text, false))
            return false;
    }
    return true;
}

static void tell_right_answer(Student *student, const QueryAnswer *answers)
{
    const LessonQuestion *question = student->form->question;
    BaseText out = {0};

    if (question->kind == LESSON_CHOICE) {
        for (size_t i = 0; i < question->choice_count; i++)
            if (answers[i].truth)
                base_text_printf(&out, _("The answer is %zu.\n\n"), i + 1);
    } else if (answers->refer_count == 0 && answers->kind != QUERY_NUMBER) {
        base_text_printf(&out, _("The answer: %s\n\n"), _("none"));
    } else {
        base_text_printf(&out, _("The answer: %s\n\n"), answers->text);
    }
    say_text(student, &out);
}

/* Two answers, or one that is right, or none. */
static Step take_answers(Student *student, const QueryAnswer *answers)
{
    for (int left = 2; left > 0; left--) {
        if (!read_line(student, _("Answer (s skips): ")))
            return STEP_LEAVE;
        if (is_said(student, "q"))
            return STEP_LEAVE;
        if (is_said(student, "s"))
            break;
        if (is_right(student, answers)) {
            student->right += left == 2;
            say(student, _("Right.\n\n"));
            return STEP_NEXT;
        }
        if (left == 2 && !tell_misconception(student))
            return STEP_WRONG;
    }
    tell_right_answer(student, answers);
    return STEP_NEXT;
}

static Step do_question(Student *student)
{
    const LessonQuestion *question = student->form->question;
    QueryAnswer *answers;
    size_t count;
    Step step = STEP_NEXT;

    if (!tell(student, question->text, false) || !tell_choices(student))
        return STEP_WRONG;
    answers = ask_answers(student, &count);
    if (!answers)
        return STEP_WRONG;
    if (!student->settled[student->page]) {
        student->asked++;
        step = take_answers(student, answers);
    } else {
        tell_right_answer(student, answers);
    }
    if (step == STEP_NEXT) {
        student->settled[student->page] = true;
        if (!tell(student, question->after, true))
            step = STEP_WRONG;
    }
    for (size_t i = 0; i < count; i++)
        query_answer_release(&answers[i]);
    base_free(answers);
    return step;
}

/* ---- try ---- */

/* Does the text do what is to be done, on the seeds that count? */
static bool is_done_by(Student *student, const char *name, const char *text,
                       long seed)
{
    const LessonTry *attempt = student->form->attempt;
    LessonError error = {0};
    LessonRuns runs;
    size_t count = 1, good = 0;
    bool done;

    if (attempt->has_seeds) {
        seed = attempt->first_seed;
        count = (size_t)(attempt->last_seed - seed + 1);
    }
    done =
        lesson_runs_make(&runs, name, text, lesson_runs_python(student->lesson),
                         seed, count, &error) &&
        lesson_try_count(attempt, student->language, &runs, &good, &error) &&
        good == count;
    if (error.text.length > 0) {
        say(student, base_text_str(&error.text));
        say(student, "\n");
    }
    lesson_error_release(&error);
    lesson_runs_release(&runs);
    return done;
}

/* `NAME = VALUE`, `seed N` or a file's name. */
static bool make_attempt(Student *student)
{
    const char *line = base_text_str(&student->line);
    const char *equals = strchr(line, '=');
    bool is_seed = strncmp(line, "seed ", 5) == 0;
    bool is_file = !equals && !is_seed;
    char *path =
        is_file ? base_strdup(line)
                : lesson_folder_file(student->folder, student->lesson->program);
    BaseText source = {0}, text = {0}, why = {0};
    bool done = base_file_read(path, (size_t)4 << 20, &source, &why);

    if (done && equals) {
        size_t length = strcspn(line, " =");
        char *name = base_strndup(line, length);
        done = run_knob_turn(base_text_str(&source), name,
                             equals + 1 + strspn(equals + 1, " "), &text, &why);
        base_free(name);
    } else if (done) {
        base_text_append_n(&text, base_text_str(&source), source.length);
    }
    if (done)
        done = is_done_by(student, path, base_text_str(&text),
                          is_seed ? strtol(line + 5, NULL, 10) : student->seed);
    else
        base_text_append_char(&why, '\n');
    say(student, base_text_str(&why));
    base_text_release(&source);
    base_text_release(&text);
    base_text_release(&why);
    base_free(path);
    return done;
}

static void tell_allowed(Student *student)
{
    unsigned allowed = student->form->attempt->allowed;

    if (allowed & LESSON_KNOB)
        say(student, _("Turn a knob by writing NAME = VALUE. "));
    if (allowed & LESSON_SEED)
        say(student, _("Choose a seed by writing seed N. "));
    if (allowed & LESSON_EDIT)
        say(student, _("Change a copy of the program and write its name. "));
    say(student, "\n");
}

static Step do_try(Student *student)
{
    const LessonTry *attempt = student->form->attempt;
    size_t hint = 0;

    if (!tell(student, attempt->text, false))
        return STEP_WRONG;
    tell_allowed(student);
    for (;;) {
        if (!read_line(student, _("Try (h is a hint, s skips): ")) ||
            is_said(student, "q"))
            return STEP_LEAVE;
        if (is_said(student, "s") || is_said(student, ""))
            return STEP_NEXT;
        if (is_said(student, "h")) {
            if (hint < attempt->hint_count &&
                !tell(student, attempt->hints[hint++], false))
                return STEP_WRONG;
        } else if (make_attempt(student)) {
            say(student, _("Done!\n\n"));
            return STEP_NEXT;
        } else {
            say(student, _("Not yet.\n\n"));
        }
    }
}

/* ---- pages ---- */

static void tell_title(Student *student)
{
    BaseText out = {0};

    base_text_printf(&out, _("--- %zu of %zu: %s\n\n"), student->page + 1,
                     student->lesson->page_count,
                     student->lesson->pages[student->page].title);
    say_text(student, &out);
}

static Step do_page(Student *student)
{
    Step step = STEP_NEXT;

    student->form = lesson_show_place(student->show, student->page, 0).form;
    tell_title(student);
    if (!tell(student, student->form->text, false))
        return STEP_WRONG;
    if (student->form->question)
        step = do_question(student);
    else if (student->form->attempt)
        step = do_try(student);
    if (step != STEP_NEXT)
        return step;
    if (!read_line(student, _("(Enter goes on, b back, q leaves) ")) ||
        is_said(student, "q"))
        return STEP_LEAVE;
    return is_said(student, "b") ? STEP_BACK : STEP_NEXT;
}

static bool do_pages(Student *student)
{
    while (student->page < student->lesson->page_count) {
        switch (do_page(student)) {
        case STEP_NEXT:
            student->page++;
            break;
        case STEP_BACK:
            student->page -= student->page > 0;
            break;
        case STEP_LEAVE:
            return true;
        case STEP_WRONG:
            return false;
        }
    }
    BaseText out = {0};
    base_text_printf(&out, _("The end. Right at once: %zu of %zu.\n"),
                     student->right, student->asked);
    say_text(student, &out);
    return true;
}

static void tell_program(Student *student)
{
    char *path = lesson_folder_file(student->folder, student->lesson->program);
    BaseText out = {0};

    base_text_printf(&out, _("%s\n\nIts program is %s; the seed is %ld.\n\n"),
                     student->lesson->title, path, student->seed);
    say_text(student, &out);
    base_free(path);
}

bool lesson_study(const LessonFolder *folder, const char *language, long seed,
                  const LessonDesk *desk, LessonError *error)
{
    Student student = {
        .folder = folder,
        .lesson = folder->shown,
        .desk = desk,
        .language = language,
        .seed = seed,
        .error = error,
        .show = lesson_show_new(folder, language, seed, 1, error),
    };
    bool good;

    if (!student.show)
        return false;
    student.settled =
        base_alloc_array(student.lesson->page_count, sizeof *student.settled);
    tell_program(&student);
    good = tell(&student, student.lesson->about, false) && do_pages(&student);
    base_free(student.settled);
    base_text_release(&student.line);
    lesson_show_free(student.show);
    return good;
}
