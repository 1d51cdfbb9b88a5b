#include "py_code.h"

#include "base_memory.h"

/* As inspect.cleandoc(): the first line stripped, the others without the
 * margin that they share, no blank lines around. */
static size_t margin_of(const char *text)
{
    size_t margin = SIZE_MAX;
    const char *line = strchr(text, '\n');
    while (line) {
        line++;
        size_t indent = strspn(line, " ");
        if (line[indent] && line[indent] != '\n' && indent < margin)
            margin = indent;
        line = strchr(line, '\n');
    }
    return margin == SIZE_MAX ? 0 : margin;
}

static void clean_docstring(BaseText *docstring)
{
    BaseText clean = {0};
    const char *line = base_text_str(docstring);
    size_t margin = margin_of(line);
    line += strspn(line, " \n");
    while (*line) {
        size_t length = strcspn(line, "\n");
        base_text_append_n(&clean, line, length);
        line += length;
        if (!*line)
            break;
        base_text_append_char(&clean, '\n');
        size_t indent = strspn(++line, " ");
        line += indent < margin ? indent : margin;
    }
    while (clean.length && strchr(" \n", clean.data[clean.length - 1]))
        clean.data[--clean.length] = '\0';
    base_text_release(docstring);
    *docstring = clean;
}

static void note_error(PyProgram *program, const PyDiagnostics *diagnostics)
{
    const PyDiagnostic *first = &diagnostics->items[0];
    py_diagnostic_format(first, &program->source, &program->error);
    program->error_is_unsupported = first->kind == PY_DIAGNOSTIC_UNSUPPORTED;
    program->error_line = first->span.line > 0 ? (uint32_t)first->span.line : 0;
}

PyProgram *py_program_new(const char *name, const char *text, size_t length,
                          int version)
{
    PyProgram *program = base_alloc_zero(sizeof *program);
    PyDiagnostics diagnostics = {0};
    program->version = version;
    if (py_source_init(&program->source, name, text, length, &diagnostics))
        py_compile(program, &diagnostics);
    if (!program->code)
        note_error(program, &diagnostics);
    clean_docstring(&program->docstring);
    py_diagnostics_release(&diagnostics);
    return program;
}

void py_program_free(PyProgram *program)
{
    if (!program)
        return;
    base_arena_release(&program->arena);
    py_source_release(&program->source);
    base_text_release(&program->error);
    base_text_release(&program->docstring);
    base_free(program);
}

bool py_program_is_valid(const PyProgram *program)
{
    return program->code != NULL;
}

const char *py_program_error(const PyProgram *program)
{
    return base_text_str(&program->error);
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
