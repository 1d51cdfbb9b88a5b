#include "fuzz_pieces.h"

#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "py_ast_walk.h"
#include "py_parser.h"

bool fuzz_names_has(const FuzzNames *names, const char *name)
{
    for (size_t i = 0; i < names->count; i++) {
        if (strcmp(names->items[i], name) == 0)
            return true;
    }
    return false;
}

void fuzz_names_add(FuzzNames *names, const char *name)
{
    if (!name || fuzz_names_has(names, name))
        return;
    BASE_GROW(names->items, names->count, names->capacity);
    names->items[names->count++] = name;
}

static size_t offset_of(const PySource *source, int line, int column)
{
    return source->line_starts[line - 1] + (size_t)column;
}

static bool is_space(const char *text, size_t from, size_t to)
{
    for (; from < to; from++) {
        if (text[from] != ' ')
            return false;
    }
    return true;
}

/* Decorators stand above the line where a definition says that it begins. */
static int first_line(const PyNode *node)
{
    const PyNodes *above = NULL;

    if (node->kind == PY_NODE_FUNCTION_DEF ||
        node->kind == PY_NODE_ASYNC_FUNCTION_DEF)
        above = &node->as.function->decorators;
    else if (node->kind == PY_NODE_CLASS_DEF)
        above = &node->as.class_def.decorators;
    return above && above->count != 0 ? above->items[0]->span.line
                                      : node->span.line;
}

/* Only a statement that has its lines to itself. */
static void add_statement(FuzzProgram *program, const PyNode *node)
{
    const PySource *source = &program->source;
    int line = first_line(node);
    size_t start = offset_of(source, line, 0);
    size_t end = offset_of(source, node->span.end_line, node->span.end_column);
    size_t indent = (size_t)node->span.column;

    if (!is_space(source->text, start, start + indent))
        return;
    while (source->text[end] == ' ')
        end++;
    if (source->text[end] == '#')
        end += strcspn(source->text + end, "\n");
    if (source->text[end] != '\n')
        return;
    FuzzPieces *pieces = &program->statements;
    BASE_GROW(pieces->items, pieces->count, pieces->capacity);
    pieces->items[pieces->count++] =
        (FuzzPiece){.start = start, .end = end + 1, .indent = indent};
}

static bool is_read(const PyNode *node)
{
    switch (node->kind) {
    case PY_NODE_NAME:
        return node->as.name.context == PY_CONTEXT_LOAD;
    case PY_NODE_ATTRIBUTE:
        return node->as.attribute.context == PY_CONTEXT_LOAD;
    case PY_NODE_SUBSCRIPT:
        return node->as.subscript.context == PY_CONTEXT_LOAD;
    case PY_NODE_LIST:
    case PY_NODE_TUPLE:
        return node->as.list.context == PY_CONTEXT_LOAD;
    case PY_NODE_STARRED:
    case PY_NODE_SLICE:
    case PY_NODE_FORMATTED_VALUE:
        return false;
    default:
        return node->kind >= PY_NODE_BOOL_OP && node->kind <= PY_NODE_SLICE;
    }
}

static void add_expression(FuzzProgram *program, const PyNode *node)
{
    const PySource *source = &program->source;
    FuzzPieces *pieces = &program->expressions;
    FuzzPiece piece = {
        .start = offset_of(source, node->span.line, node->span.column),
        .end = offset_of(source, node->span.end_line, node->span.end_column),
    };

    if (node->kind == PY_NODE_NAME)
        piece.name = node->as.name.text;
    BASE_GROW(pieces->items, pieces->count, pieces->capacity);
    pieces->items[pieces->count++] = piece;
}

static void learn_parameters(FuzzProgram *program, const PyParameters *list)
{
    for (int i = 0; i < list->count; i++)
        fuzz_names_add(&program->bound, list->items[i].name);
    if (list->vararg)
        fuzz_names_add(&program->bound, list->vararg->name);
    if (list->kwarg)
        fuzz_names_add(&program->bound, list->kwarg->name);
}

static void learn_imports(FuzzProgram *program, const PyNode *node)
{
    for (int i = 0; i < node->as.import.count; i++) {
        const PyAlias *alias = &node->as.import.aliases[i];
        fuzz_names_add(&program->bound,
                       alias->as_name ? alias->as_name : alias->name);
    }
}

static void learn_names(FuzzProgram *program, const PyNode *node)
{
    switch (node->kind) {
    case PY_NODE_FUNCTION_DEF:
    case PY_NODE_ASYNC_FUNCTION_DEF:
    case PY_NODE_LAMBDA:
        fuzz_names_add(&program->bound, node->as.function->name);
        learn_parameters(program, &node->as.function->parameters);
        break;
    case PY_NODE_CLASS_DEF:
        fuzz_names_add(&program->bound, node->as.class_def.name);
        break;
    case PY_NODE_IMPORT:
    case PY_NODE_IMPORT_FROM:
        learn_imports(program, node);
        break;
    case PY_NODE_NAME:
        if (node->as.name.context == PY_CONTEXT_STORE)
            fuzz_names_add(&program->bound, node->as.name.text);
        break;
    case PY_NODE_TRY:
    case PY_NODE_TRY_STAR:
        for (int i = 0; i < node->as.try_statement.handler_count; i++)
            fuzz_names_add(&program->bound,
                           node->as.try_statement.handlers[i].name);
        break;
    default:
        break;
    }
}

/* What is inside of an f-string has no place of its own before 3.12. */
static bool visit(PyNode *node, void *data)
{
    FuzzProgram *program = data;

    learn_names(program, node);
    if (node->kind <= PY_NODE_CONTINUE)
        add_statement(program, node);
    else if (is_read(node))
        add_expression(program, node);
    if (node->kind != PY_NODE_JOINED_STR)
        py_ast_each_child(node, visit, program);
    return true;
}

bool fuzz_program_init(FuzzProgram *program, const char *text, size_t length)
{
    PyDiagnostics diagnostics = {0};

    *program = (FuzzProgram){0};
    PyModuleNode *module = NULL;
    if (py_source_init(&program->source, "fuzz.py", text, length, &diagnostics))
        module =
            py_parse(&program->arena, &program->source, 31300, &diagnostics);
    if (module)
        py_ast_each(&module->body, visit, program);
    bool good = module && diagnostics.count == 0;
    py_diagnostics_release(&diagnostics);
    return good;
}

void fuzz_program_release(FuzzProgram *program)
{
    py_source_release(&program->source);
    base_arena_release(&program->arena);
    base_free(program->statements.items);
    base_free(program->expressions.items);
    base_free((void *)program->bound.items);
    *program = (FuzzProgram){0};
}
