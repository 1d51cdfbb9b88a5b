#include "py_parser.h"

#include "py_parser_expressions.h"
#include "py_parser_passes.h"
#include "py_parser_statements.h"

static void *parse_module(PyParser *parser)
{
    PyParserList list = {0};
    PyModuleNode *module;

    while (py_parser_peek(parser) != PY_TOKEN_END_OF_FILE) {
        if (py_parser_accept(parser, PY_TOKEN_NEWLINE))
            continue;
        if (!py_parser_statement(parser, &list))
            return NULL;
    }
    module = base_arena_alloc(parser->arena, sizeof *module);
    module->body = py_parser_nodes(&list);
    return module;
}

static bool has_bare_star(const PyNode *node)
{
    if (node->kind == PY_NODE_STARRED)
        return true;
    if (node->kind != PY_NODE_TUPLE || node->as.list.items.count == 0 ||
        node->as.list.items.items[0]->span.column != node->span.column)
        return false;
    for (int i = 0; i < node->as.list.items.count; i++) {
        if (node->as.list.items.items[i]->kind == PY_NODE_STARRED)
            return true;
    }
    return false;
}

/* CPython's `eval`: an expression, then nothing but ends of lines. */
static void *parse_expression(PyParser *parser)
{
    PyParserList list = {0};
    PyModuleNode *module;
    int start = parser->mark;
    PyNode *statement, *expression = py_parser_star_expressions(parser);

    if (!expression || has_bare_star(expression))
        return NULL;
    while (py_parser_accept(parser, PY_TOKEN_NEWLINE))
        continue;
    if (py_parser_peek(parser) != PY_TOKEN_END_OF_FILE)
        return NULL;
    statement = py_parser_node(parser, PY_NODE_EXPRESSION, start);
    statement->as.value.node = expression;
    py_parser_push(parser, &list, statement);
    module = base_arena_alloc(parser->arena, sizeof *module);
    module->body = py_parser_nodes(&list);
    return module;
}

static PyModuleNode *parse_with(BaseArena *arena, const PySource *source,
                                PyVersion version, PyDiagnostics *diagnostics,
                                void *(*parse)(PyParser *parser))
{
    PyParser parser;
    PyModuleNode *module;

    py_parser_init(&parser, arena, source, version, diagnostics);
    module = py_parser_run(&parser, parse);
    py_parser_release(&parser);
    return module;
}

PyModuleNode *py_parse(BaseArena *arena, const PySource *source,
                       PyVersion version, PyDiagnostics *diagnostics)
{
    return parse_with(arena, source, version, diagnostics, parse_module);
}

PyModuleNode *py_parse_expression(BaseArena *arena, const PySource *source,
                                  PyVersion version, PyDiagnostics *diagnostics)
{
    return parse_with(arena, source, version, diagnostics, parse_expression);
}
