#include "py_program.h"

#include <string.h>

#include "base_memory.h"
#include "py_code.h"

void py_program_free(PyProgram *program)
{
    if (!program)
        return;
    base_arena_release(&program->arena);
    py_source_release(&program->source);
    base_text_release(&program->warnings);
    py_warnings_free(program->given, program->given_count);
    base_text_release(&program->error);
    base_text_release(&program->error_words);
    base_text_release(&program->error_colored);
    base_text_release(&program->error_message);
    base_text_release(&program->error_excerpt);
    base_text_release(&program->docstring);
    base_text_release(&program->input);
    base_free(program);
}

bool py_program_is_valid(const PyProgram *program)
{
    return program->code != NULL;
}

void py_program_give_input(PyProgram *program, const char *text, size_t length)
{
    const char *end = text + length, *stop;

    base_text_clear(&program->input);
    for (; (stop = memchr(text, '\r', (size_t)(end - text))); text = stop + 1) {
        bool ends_line = stop + 1 < end && stop[1] == '\n';
        base_text_append_n(&program->input, text,
                           (size_t)(stop - text) + !ends_line);
    }
    base_text_append_n(&program->input, text, (size_t)(end - text));
    program->has_input = true;
}

const char *py_program_input(const PyProgram *program, size_t *length)
{
    *length = program->input.length;
    return program->has_input ? base_text_str(&program->input) : NULL;
}

const char *py_program_warnings(const PyProgram *program)
{
    return base_text_str(&program->warnings);
}

const char *py_program_error(const PyProgram *program)
{
    return base_text_str(&program->error);
}

const char *py_program_error_colored(const PyProgram *program)
{
    return base_text_str(&program->error_colored);
}

const char *py_program_error_words(const PyProgram *program)
{
    return base_text_str(&program->error_words);
}

bool py_program_error_is_unsupported(const PyProgram *program)
{
    return program->error_is_unsupported;
}

uint32_t py_program_error_line(const PyProgram *program)
{
    return program->error_line;
}

const PySource *py_program_source(const PyProgram *program)
{
    return &program->source;
}

int py_program_version(const PyProgram *program)
{
    return program->version;
}

const char *py_program_docstring(const PyProgram *program)
{
    return base_text_str(&program->docstring);
}
