#include "app_script.h"

#include "base_words.h"
#include "run_companions.h"

#include <string.h>

const char *app_script_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

RunProgram *app_script_compile(const AppSource *source, const BaseText *text,
                               int python, const RunProgram *before)
{
    size_t length;
    RunProgram *program = run_program_new(
        app_source_file(source), base_text_str(text), text->length, python);
    const char *input = before ? run_program_input(before, &length) : NULL;
    run_companions_find_beside(program, source->path);
    if (input)
        run_program_give_input(program, input, length);
    return program;
}

ViewProgram app_script_of(const AppSource *source, const RunProgram *program)
{
    ViewProgram shown = {.path = source->path,
                         .file =
                             source->no_file ? NULL : app_source_file(source),
                         .name = app_script_name(source->path),
                         .docstring = run_program_docstring(program),
                         .python = run_program_python(program),
                         .is_copy = source->copy != NULL,
                         .is_spoilt = source->spoilt.length > 0,
                         .is_fixed = source->no_file};
    shown.text = run_program_text(program, &shown.length);
    if (!run_program_is_valid(program))
        shown.error = run_program_error(program, &shown.error_line);
    return shown;
}

/* The first line in which two texts differ, from 1. */
static uint32_t changed_line(const ViewProgram *a, const ViewProgram *b)
{
    uint32_t line = 1;
    for (size_t i = 0;
         i < a->length && i < b->length && a->text[i] == b->text[i]; i++)
        line += a->text[i] == '\n';
    return line;
}

/* What is said about the program is not lost for a slip in its text. */
void app_script_show_draft(ViewWindow *view, const AppSource *source,
                           const RunProgram *before, const RunProgram *draft)
{
    ViewProgram ran = app_script_of(source, before);
    ViewProgram shown = app_script_of(source, draft);
    shown.docstring = ran.docstring;
    view_window_set_draft(view, &shown, changed_line(&ran, &shown));
}

void app_script_tell_of_loss(ViewWindow *view, const AppSource *source)
{
    BaseText message = {0};
    base_text_printf(&message,
                     _("%s is no longer on the disk. What you see is what it "
                       "said last."),
                     app_source_file(source));
    view_window_set_message(view, base_text_str(&message));
    base_text_release(&message);
}
