#include "programs.h"

#include <check.h>
#include <string.h>

#include "base_file.h"
#include "base_text.h"

RunProgram *program_of_lesson(const char *name)
{
    BaseText path = {0}, text = {0}, error = {0};

    base_text_printf(&path, "%s/%s", LESSONS_DIR, name);
    ck_assert_msg(base_file_read(path.data, 1 << 20, &text, &error), "%s",
                  base_text_str(&error));
    RunProgram *program =
        run_program_new(name, base_text_str(&text), text.length, 313);
    ck_assert_str_eq(run_program_error(program, NULL), "");
    base_text_release(&path);
    base_text_release(&text);
    base_text_release(&error);
    return program;
}

RunProgram *program_of_text(const char *text)
{
    return run_program_new("test.py", text, strlen(text), 313);
}

Run *run_text(RunProgram **program, const char *text, const TraceLimits *limits)
{
    RunOptions options = {.limits = limits};

    *program = program_of_text(text);
    Run *run = run_new(*program, &options);
    run_finish(run);
    return run;
}
