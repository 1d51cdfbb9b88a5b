#include "py_parser.h"

#include <string.h>

#include "py_parser_expressions.h"
#include "py_parser_mistakes.h"
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

/* The first starred expression in no brackets, or NULL. */
static const PyNode *bare_star(const PyNode *node)
{
    if (node->kind == PY_NODE_STARRED)
        return node;
    if (node->kind != PY_NODE_TUPLE || node->as.list.items.count == 0 ||
        node->as.list.items.items[0]->span.column != node->span.column)
        return NULL;
    for (int i = 0; i < node->as.list.items.count; i++) {
        if (node->as.list.items.items[i]->kind == PY_NODE_STARRED)
            return node->as.list.items.items[i];
    }
    return NULL;
}

/* No more than the star has been looked at in CPython. */
static void blame_star(PyParser *parser, const PyNode *star)
{
    PySpan span = star->span;

    span.end_line = span.line;
    span.end_column = span.column + 1;
    py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, span, "invalid syntax");
}

/* CPython's `eval`: an expression, then nothing but ends of lines. */
static void *parse_expression(PyParser *parser)
{
    PyParserList list = {0};
    PyModuleNode *module;
    int start = parser->mark;
    PyNode *statement, *expression = py_parser_star_expressions(parser);
    const PyNode *star = expression ? bare_star(expression) : NULL;

    if (star && parser->explain)
        blame_star(parser, star);
    if (!expression || star)
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

static bool is_compound(const PyNode *statement)
{
    switch (statement->kind) {
    case PY_NODE_FUNCTION_DEF:
    case PY_NODE_ASYNC_FUNCTION_DEF:
    case PY_NODE_CLASS_DEF:
    case PY_NODE_FOR:
    case PY_NODE_ASYNC_FOR:
    case PY_NODE_WHILE:
    case PY_NODE_IF:
    case PY_NODE_MATCH:
    case PY_NODE_WITH:
    case PY_NODE_ASYNC_WITH:
    case PY_NODE_TRY:
    case PY_NODE_TRY_STAR:
        return true;
    default:
        return false;
    }
}

/* A prompt ends a compound statement by an empty line; a text by its end, if a
 * line ends before it. */
static bool ends_compound(PyParser *parser)
{
    PyToken last = parser->tokens[parser->mark - 1];

    return py_parser_accept(parser, PY_TOKEN_NEWLINE) ||
           (py_parser_peek(parser) == PY_TOKEN_END_OF_FILE &&
            (last.kind == PY_TOKEN_DEDENT ||
             last.start < parser->source->length));
}

static void *parse_single(PyParser *parser)
{
    PyParserList list = {0};
    PyModuleNode *module;

    if (py_parser_peek(parser) == PY_TOKEN_END_OF_FILE ||
        !py_parser_statement(parser, &list))
        return NULL;
    if (is_compound(list.items[0]) && !ends_compound(parser))
        return NULL;
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

/* What lies behind the tokens that were looked at is blank or a comment. */
static bool ends_here(const PyParser *parser)
{
    const PyToken *last = &parser->tokens[parser->token_count - 1];
    const char *at = parser->source->text + last->start + last->length;

    for (;;) {
        at += strspn(at, " \t\n\r\f");
        if (*at != '#')
            return *at == '\0';
        at += strcspn(at, "\n");
    }
}

PyModuleNode *py_parse_single(BaseArena *arena, const PySource *source,
                              PyVersion version, PyDiagnostics *diagnostics)
{
    PyParser parser;
    PyModuleNode *module;

    py_parser_init(&parser, arena, source, version, diagnostics);
    module = py_parser_run(&parser, parse_single);
    if (module && !ends_here(&parser)) {
        py_parser_blame_last(&parser, "multiple statements found while "
                                      "compiling a single statement");
        module = NULL;
    }
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
