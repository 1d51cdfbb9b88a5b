#include "py_compile.h"

#include "base_memory.h"
#include "py_compile_annotation.h"
#include "py_compile_constant.h"
#include "py_compile_expression.h"
#include "py_compile_function.h"
#include "py_compile_name.h"
#include "py_compile_statement.h"
#include "py_compiler.h"
#include "py_diagnostic_format.h"
#include "py_docstring.h"
#include "py_parser.h"

static void begin_module(PyUnit *unit, const PyModuleNode *module)
{
    const PyNode *doc = py_compile_docstring(unit, &module->body);
    if (doc && unit->compiler->program->kind != PY_PROGRAM_SINGLE) {
        py_compile_expression(unit, doc);
        py_emit(unit,
                py_compile_has_frame_names(unit) ? PY_OP_STORE_NAME
                                                 : PY_OP_STORE_GLOBAL,
                py_emit_name(unit, "__doc__"));
    }
    py_compile_begin_annotations(unit);
}

static void compile_body(PyUnit *unit, const PyModuleNode *module)
{
    if (unit->compiler->program->kind == PY_PROGRAM_EXPRESSION) {
        py_compile_expression(unit, module->body.items[0]->as.value.node);
    } else {
        begin_module(unit, module);
        py_compile_statements(unit, &module->body);
        py_compile_constant_none(unit);
    }
    py_emit(unit, PY_OP_RETURN, 0);
}

static PyCode *compile_module(PyCompiler *compiler, PyModuleNode *module)
{
    PyUnit unit;
    memset(&unit, 0, sizeof unit);
    unit.compiler = compiler;
    unit.scope = module->scope;
    unit.handler = PY_NO_LABEL;
    unit.span = (PySpan){1, 0, 1, 0};
    compile_body(&unit, module);
    PyCode *code = compiler->failed ? NULL : py_compile_end(&unit);
    if (!code)
        py_emit_release(&unit);
    return code;
}

static void keep_names(PyCompiler *compiler)
{
    PyProgram *program = compiler->program;
    size_t size = compiler->name_count * sizeof *program->names;
    program->names = base_arena_alloc(&program->arena, size ? size : 1);
    if (size)
        memcpy(program->names, compiler->names, size);
    program->name_count = compiler->name_count;
}

/* __file__, which counts in no machine's memory: runs are the same wherever
 * the file lies. */
static void keep_file(PyProgram *program)
{
    const char *name = program->source.name;
    size_t length = strlen(name);
    void *memory =
        base_arena_alloc(&program->arena, py_string_memory(name, length));
    program->file = py_string_build(memory, name, length);
}

static void keep_docstring(PyProgram *program, const PyModuleNode *module)
{
    const PyNode *doc = py_ast_docstring(&module->body);
    if (doc)
        base_text_append_n(&program->docstring, doc->as.constant.text,
                           doc->as.constant.length);
}

static PyModuleNode *parse(BaseArena *arena, const PyProgram *program,
                           PyDiagnostics *diagnostics)
{
    PyVersion version = (PyVersion)program->version;
    switch (program->kind) {
    case PY_PROGRAM_EXPRESSION:
        return py_parse_expression(arena, &program->source, version,
                                   diagnostics);
    case PY_PROGRAM_SINGLE:
        return py_parse_single(arena, &program->source, version, diagnostics);
    default:
        return py_parse(arena, &program->source, version, diagnostics);
    }
}

static void compile(PyProgram *program, PyDiagnostics *diagnostics)
{
    BaseArena arena = {0};
    PyVersion version = (PyVersion)program->version;
    PyModuleNode *module = parse(&arena, program, diagnostics);
    program->error_is_late = module != NULL;
    if (module && py_scope_analyze(&arena, module, version, diagnostics)) {
        PyCompiler compiler = {.program = program, .diagnostics = diagnostics};
        program->code = compile_module(&compiler, module);
        keep_names(&compiler);
        keep_file(program);
        if (program->kind != PY_PROGRAM_EXPRESSION)
            keep_docstring(program, module);
        base_free(compiler.names);
        base_free(compiler.name_index);
    }
    base_arena_release(&arena);
}

static void note_error(PyProgram *program, const PyDiagnostics *diagnostics)
{
    const PyDiagnostic *first = &diagnostics->items[0];
    py_diagnostic_format(first, &program->source, &program->error);
    py_diagnostic_tell(first, &program->source, &program->error_words);
    py_diagnostic_format_colored(first, &program->source,
                                 &program->error_colored);
    program->error_kind = first->kind;
    program->error_span = first->span;
    program->error_is_bare = first->is_bare;
    program->error_held_line = first->held_line;
    program->error_read_line = first->read_line;
    base_text_append(&program->error_message, first->message);
    base_text_append(&program->error_excerpt,
                     first->excerpt ? first->excerpt : "");
    program->error_is_unsupported = first->kind == PY_DIAGNOSTIC_UNSUPPORTED;
    program->error_line = first->span.line > 0 ? (uint32_t)first->span.line : 0;
}

static void note_warnings(PyProgram *program, PyDiagnostics *diagnostics)
{
    /* Those of a text are written each time that it is compiled. */
    bool is_file = program->kind == PY_PROGRAM_FILE;
    for (int i = 0; is_file && i < diagnostics->warning_count; i++)
        if (!diagnostics->warnings[i].is_deprecation)
            py_warning_format(&diagnostics->warnings[i], "SyntaxWarning",
                              &program->source, (PyVersion)program->version,
                              &program->warnings);
    program->given = diagnostics->warnings;
    program->given_count = diagnostics->warning_count;
    diagnostics->warnings = NULL;
    diagnostics->warning_count = diagnostics->warning_capacity = 0;
}

/* Up to 3.11.3 a file is read by lines that end where C texts do: of a line
 * with a NUL the rest is lost, its end as well. NULL: it has none. To be
 * freed. */
static char *without_nuls(const char *text, size_t *length)
{
    if (!memchr(text, '\0', *length))
        return NULL;
    char *kept = base_alloc(*length + 1);
    size_t count = 0;
    for (size_t i = 0; i < *length; i++) {
        if (text[i] != '\0') {
            kept[count++] = text[i];
            continue;
        }
        while (i < *length && text[i] != '\n')
            i++;
    }
    kept[count] = '\0';
    *length = count;
    return kept;
}

PyProgram *py_compile_text(const char *name, const char *text, size_t length,
                           int version, PyProgramKind kind)
{
    PyProgram *program = base_alloc_zero(sizeof *program);
    PyDiagnostics diagnostics = {0};
    program->version = py_version_of(version);
    program->patch = py_patch_of(version);
    program->kind = kind;
    bool loses = kind == PY_PROGRAM_FILE && program->version == 311 &&
                 program->patch < 4;
    char *kept = loses ? without_nuls(text, &length) : NULL;
    if (py_source_init(&program->source, name, kept ? kept : text, length,
                       &diagnostics)) {
        program->source.patch = program->patch;
        program->source.is_text = kind != PY_PROGRAM_FILE;
        program->source.is_bare =
            kind == PY_PROGRAM_EXPRESSION || kind == PY_PROGRAM_SINGLE;
        compile(program, &diagnostics);
    }
    base_free(kept);
    note_warnings(program, &diagnostics);
    if (!program->code)
        note_error(program, &diagnostics);
    py_docstring_clean(&program->docstring);
    py_diagnostics_release(&diagnostics);
    return program;
}

PyProgram *py_compile(const char *name, const char *text, size_t length,
                      int version)
{
    return py_compile_text(name, text, length, version, PY_PROGRAM_FILE);
}
