#include "run_program.h"

#include "run_program_state.h"

#include "base_memory.h"
#include "py_compile.h"
#include "py_version.h"

#include <string.h>

/* The releases whose behaviour was measured. */
static const int measured[] = {31102, 31107, 31201, 31300, 31402};

static bool read_number(const char **text, int *number)
{
    const char *start = *text;

    *number = 0;
    while (**text >= '0' && **text <= '9' && *text - start < 3)
        *number = *number * 10 + *(*text)++ - '0';
    return *text != start;
}

int run_python_parse(const char *text)
{
    int minor, patch, nearest = 0;

    if (strncmp(text, "3.", 2) != 0)
        return 0;
    text += 2;
    if (!read_number(&text, &minor) || minor < 11 || minor > 14)
        return 0;
    if (*text == '\0')
        return 300 + minor;
    if (*text++ != '.' || !read_number(&text, &patch) || *text != '\0')
        return 0;
    for (size_t i = 0; i < sizeof measured / sizeof *measured; i++) {
        if (measured[i] / 100 == 300 + minor &&
            (nearest == 0 || measured[i] % 100 <= patch))
            nearest = measured[i];
    }
    return nearest;
}

RunProgram *run_program_new(const char *name, const char *text, size_t length,
                            int python)
{
    RunProgram *program = base_alloc_zero(sizeof *program);

    program->name = base_strdup(name);
    program->text = base_strndup(text, length);
    program->length = length;
    if (python == 0)
        python = RUN_PYTHON_DEFAULT;
    program->asked_python = python;
    program->python = py_version_of(python);
    program->code = py_compile(name, text, length, python);
    return program;
}

void run_program_free(RunProgram *program)
{
    if (!program)
        return;
    py_program_free(program->code);
    for (uint32_t i = 0; i < program->companion_count; i++) {
        py_program_free(program->companions[i]->code);
        base_free(program->companions[i]->name);
        base_free(program->companions[i]->file);
        base_text_release(&program->companions[i]->text);
        base_free(program->companions[i]);
    }
    base_free(program->companions);
    base_free(program->name);
    base_free(program->place);
    base_free(program->text);
    base_free(program);
}

void run_program_give_input(RunProgram *program, const char *text,
                            size_t length)
{
    py_program_give_input(program->code, text, length);
}

const char *run_program_input(const RunProgram *program, size_t *length)
{
    return py_program_input(program->code, length);
}

bool run_program_is_valid(const RunProgram *program)
{
    return py_program_is_valid(program->code);
}

const char *run_program_error(const RunProgram *program, uint32_t *line)
{
    if (line)
        *line = py_program_error_line(program->code);
    return py_program_error(program->code);
}

const char *run_program_name(const RunProgram *program)
{
    return program->name;
}

int run_program_python(const RunProgram *program)
{
    return program->python;
}

int run_program_asked_python(const RunProgram *program)
{
    return program->asked_python;
}

const char *run_program_docstring(const RunProgram *program)
{
    return py_program_docstring(program->code);
}

const char *run_program_text(const RunProgram *program, size_t *length)
{
    if (length)
        *length = program->length;
    return program->text;
}
