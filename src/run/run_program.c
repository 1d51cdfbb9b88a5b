#include "run_program.h"

#include "run_program_state.h"

#include "base_memory.h"
#include "py_compile.h"

RunProgram *run_program_new(const char *name, const char *text, size_t length,
                            int python)
{
    RunProgram *program = base_alloc_zero(sizeof *program);

    program->name = base_strdup(name);
    program->text = base_strndup(text, length);
    program->length = length;
    program->python = python != 0 ? python : RUN_PYTHON_DEFAULT;
    program->code = py_compile(name, text, length, program->python);
    return program;
}

void run_program_free(RunProgram *program)
{
    if (!program)
        return;
    py_program_free(program->code);
    base_free(program->name);
    base_free(program->text);
    base_free(program);
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
