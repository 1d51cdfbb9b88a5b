#include "py_parser_compound.h"

#include <stdio.h>

#include "py_parser_calls.h"
#include "py_parser_expressions.h"
#include "py_parser_generics.h"
#include "py_parser_mistakes.h"
#include "py_parser_mistakes_blocks.h"
#include "py_parser_parameters.h"
#include "py_parser_statements.h"
#include "py_parser_targets.h"

bool py_parser_block(PyParser *parser, PyNodes *body)
{
    PyParserList list = {0};
    bool parsed = true;

    if (!py_parser_accept(parser, PY_TOKEN_NEWLINE)) {
        if (!py_parser_simple_statements(parser, &list))
            return false;
        *body = py_parser_nodes(&list);
        return true;
    }
    if (!py_parser_accept(parser, PY_TOKEN_INDENT))
        return false;
    if (!py_parser_enter(parser))
        parsed = false;
    while (parsed && py_parser_peek(parser) != PY_TOKEN_DEDENT)
        parsed = py_parser_statement(parser, &list);
    py_parser_leave(parser);
    *body = py_parser_nodes(&list);
    return parsed && py_parser_accept(parser, PY_TOKEN_DEDENT);
}

bool py_parser_suite(PyParser *parser, const char *what, int start,
                     PyNodes *body)
{
    if (!py_parser_accept(parser, PY_TOKEN_COLON)) {
        if (parser->explain)
            py_parser_explain_colon(parser);
        return false;
    }
    if (parser->explain && !py_parser_explain_indent(parser, what, start))
        return false;
    return py_parser_block(parser, body);
}

/* The same where CPython wants the colon at once. */
static bool parse_forced_suite(PyParser *parser, const char *what, int start,
                               PyNodes *body)
{
    return py_parser_peek(parser) == PY_TOKEN_COLON
               ? py_parser_suite(parser, what, start, body)
               : py_parser_force(parser, PY_TOKEN_COLON, ":");
}

static bool parse_else(PyParser *parser, PyNodes *body)
{
    int start = parser->mark;

    if (!py_parser_accept(parser, PY_KEYWORD_ELSE))
        return true;
    return parse_forced_suite(parser, "'else' statement", start, body);
}

/* `if` or `elif`, without what follows its block. */
static PyNode *parse_if_part(PyParser *parser)
{
    int start = parser->mark++;
    bool is_elif = parser->tokens[start].kind == PY_KEYWORD_ELIF;
    PyNode *test = py_parser_named_expression(parser), *node;
    PyNodes body;

    if (!test || !py_parser_suite(
                     parser, is_elif ? "'elif' statement" : "'if' statement",
                     start, &body))
        return NULL;
    node = py_parser_node(parser, PY_NODE_IF, start);
    node->as.if_statement.test = test;
    node->as.if_statement.body = body;
    return node;
}

static PyNode *parse_if(PyParser *parser)
{
    int start = parser->mark;
    PyNode *first = parse_if_part(parser), *last = first;
    PyNodes *rest;
    PySpan span;

    while (last && py_parser_peek(parser) == PY_KEYWORD_ELIF) {
        PyParserList list = {0};

        rest = &last->as.if_statement.or_else;
        last = parse_if_part(parser);
        if (last)
            py_parser_push(parser, &list, last);
        *rest = py_parser_nodes(&list);
    }
    if (!last || !parse_else(parser, &last->as.if_statement.or_else))
        return NULL;
    span = py_parser_span(parser, start);
    for (PyNode *part = first;; part = part->as.if_statement.or_else.items[0]) {
        part->span.end_line = span.end_line;
        part->span.end_column = span.end_column;
        if (part == last)
            return first;
    }
}

static PyNode *parse_while(PyParser *parser)
{
    int start = parser->mark++;
    PyNode *test = py_parser_named_expression(parser), *node;
    PyNodes body, or_else = {0};

    if (!test || !py_parser_suite(parser, "'while' statement", start, &body) ||
        !parse_else(parser, &or_else))
        return NULL;
    node = py_parser_node(parser, PY_NODE_WHILE, start);
    node->as.while_loop.test = test;
    node->as.while_loop.body = body;
    node->as.while_loop.or_else = or_else;
    return node;
}

static PyNode *parse_for(PyParser *parser, bool is_async, int start)
{
    int keyword = parser->mark++;
    PyNode *target = py_parser_star_targets(parser), *iterable, *node;
    PyNodes body, or_else = {0};

    if (!target || !py_parser_accept(parser, PY_KEYWORD_IN)) {
        if (parser->explain && !parser->raised) {
            parser->mark = keyword + 1;
            py_parser_explain_for_target(parser);
        }
        return NULL;
    }
    iterable = py_parser_star_expressions(parser);
    if (!iterable ||
        !py_parser_suite(parser, "'for' statement", keyword, &body) ||
        !parse_else(parser, &or_else))
        return NULL;
    node = py_parser_node(parser, is_async ? PY_NODE_ASYNC_FOR : PY_NODE_FOR,
                          start);
    node->as.for_loop.target = target;
    node->as.for_loop.iterable = iterable;
    node->as.for_loop.body = body;
    node->as.for_loop.or_else = or_else;
    return node;
}

/* Behind the arrow. As much as fits is taken, since the colon that must follow
 * is missed there. */
static PyNode *parse_returns(PyParser *parser)
{
    int start = parser->mark;
    bool settles = parser->settles;
    PyNode *node = py_parser_expression(parser);

    if (!node && !parser->raised) {
        parser->mark = start;
        parser->settles = true;
        node = py_parser_expression(parser);
        parser->settles = settles;
    }
    if (!node)
        parser->mark = start - 1;
    return node;
}

PyNode *py_parser_function(PyParser *parser, bool is_async, int start,
                           PyNodes decorators)
{
    int keyword = parser->mark++;
    PyFunctionNode *function =
        base_arena_alloc(parser->arena, sizeof *function);
    PyTypeParameters types = {0};
    PyNode *node;

    function->decorators = decorators;
    function->name = py_parser_name(parser);
    if (!function->name)
        return NULL;
    function->name_span = parser->tokens[parser->mark - 1].span;
    if (!py_parser_type_parameters(parser, &types))
        return NULL;
    if (!py_parser_force(parser, PY_TOKEN_LEFT_PAREN, "(") ||
        !py_parser_parameters(parser, &function->parameters,
                              PY_TOKEN_RIGHT_PAREN) ||
        !py_parser_accept(parser, PY_TOKEN_RIGHT_PAREN))
        return NULL;
    if (py_parser_accept(parser, PY_TOKEN_ARROW)) {
        function->returns = parse_returns(parser);
    }
    if (!parse_forced_suite(parser, "function definition", keyword,
                            &function->body))
        return NULL;
    node = py_parser_node(
        parser, is_async ? PY_NODE_ASYNC_FUNCTION_DEF : PY_NODE_FUNCTION_DEF,
        start);
    node->as.function = function;
    return py_parser_generic(parser, &types, node);
}

PyNode *py_parser_class(PyParser *parser, PyNodes decorators)
{
    int start = parser->mark;
    PyNode *node = py_parser_node(parser, PY_NODE_CLASS_DEF, start);
    PyTypeParameters types = {0};
    PyNode call = {0};

    parser->mark++;
    node->as.class_def.decorators = decorators;
    node->as.class_def.name = py_parser_name(parser);
    if (!node->as.class_def.name || !py_parser_type_parameters(parser, &types))
        return NULL;
    if (py_parser_accept(parser, PY_TOKEN_LEFT_PAREN) &&
        !py_parser_arguments(parser, &call, true))
        return NULL;
    node->as.class_def.bases = call.as.call.arguments;
    node->as.class_def.keywords = call.as.call.keywords;
    node->as.class_def.keyword_count = call.as.call.keyword_count;
    if (!py_parser_suite(parser, "class definition", start,
                         &node->as.class_def.body))
        return NULL;
    node->span = py_parser_span(parser, start);
    return py_parser_generic(parser, &types, node);
}

PyNode *py_parser_decorated(PyParser *parser)
{
    PyParserList decorators = {0};
    int start;

    while (py_parser_accept(parser, PY_TOKEN_AT)) {
        PyNode *node = py_parser_named_expression(parser);

        if (!node || !py_parser_accept(parser, PY_TOKEN_NEWLINE))
            return NULL;
        py_parser_push(parser, &decorators, node);
    }
    start = parser->mark;
    switch (py_parser_peek(parser)) {
    case PY_KEYWORD_CLASS:
        return py_parser_class(parser, py_parser_nodes(&decorators));
    case PY_KEYWORD_DEF:
        return py_parser_function(parser, false, start,
                                  py_parser_nodes(&decorators));
    case PY_KEYWORD_ASYNC:
        if (py_parser_peek_ahead(parser, 1) != PY_KEYWORD_DEF)
            return NULL;
        parser->mark++;
        return py_parser_function(parser, true, start,
                                  py_parser_nodes(&decorators));
    default:
        return NULL;
    }
}

static bool parse_with_item(PyParser *parser, PyWithItem *item)
{
    PyTokenKind kind;

    item->target = NULL;
    item->context = py_parser_expression(parser);
    if (!item->context)
        return false;
    if (!py_parser_accept(parser, PY_KEYWORD_AS))
        return true;
    item->target = py_parser_star_target(parser);
    kind = py_parser_peek(parser);
    return item->target && (kind == PY_TOKEN_COMMA || kind == PY_TOKEN_COLON ||
                            kind == PY_TOKEN_RIGHT_PAREN);
}

static bool parse_with_items(PyParser *parser, PyNode *node,
                             bool in_parentheses)
{
    int capacity = 0;

    node->as.with.items = NULL;
    node->as.with.count = 0;
    do {
        if (in_parentheses && node->as.with.count > 0 &&
            py_parser_peek(parser) == PY_TOKEN_RIGHT_PAREN)
            break;
        node->as.with.items =
            py_parser_grow(parser, node->as.with.items, node->as.with.count,
                           &capacity, sizeof *node->as.with.items);
        if (!parse_with_item(parser,
                             &node->as.with.items[node->as.with.count++]))
            return false;
    } while (py_parser_accept(parser, PY_TOKEN_COMMA));
    return true;
}

/* `with (a as b, c as d):`, unless the parenthesis belongs to an expression. */
static bool parse_with_parentheses(PyParser *parser, PyNode *node)
{
    int start = parser->mark;

    if (!py_parser_accept(parser, PY_TOKEN_LEFT_PAREN))
        return false;
    if (parse_with_items(parser, node, true) &&
        py_parser_accept(parser, PY_TOKEN_RIGHT_PAREN) &&
        py_parser_peek(parser) == PY_TOKEN_COLON)
        return true;
    parser->mark = start;
    return false;
}

PyNode *py_parser_with(PyParser *parser, bool is_async, int start)
{
    int keyword = parser->mark++;
    PyNode *node = py_parser_node(
        parser, is_async ? PY_NODE_ASYNC_WITH : PY_NODE_WITH, start);

    if (!parse_with_parentheses(parser, node)) {
        if (parser->raised)
            return NULL;
        if (!parse_with_items(parser, node, false)) {
            if (parser->explain && !parser->raised) {
                parser->mark = keyword + 1;
                py_parser_explain_with(parser);
            }
            return NULL;
        }
    }
    if (!py_parser_suite(parser, "'with' statement", keyword,
                         &node->as.with.body))
        return NULL;
    node->span = py_parser_span(parser, start);
    return node;
}

static PyNode *parse_async(PyParser *parser)
{
    int start = parser->mark++;

    switch (py_parser_peek(parser)) {
    case PY_KEYWORD_DEF:
        return py_parser_function(parser, true, start, (PyNodes){0});
    case PY_KEYWORD_WITH:
        return py_parser_with(parser, true, start);
    case PY_KEYWORD_FOR:
        return parse_for(parser, true, start);
    default:
        return NULL;
    }
}

/* An expression; from 3.14 on also a tuple without parentheses, unless a name
 * follows. */
static PyNode *parse_except_type(PyParser *parser, bool is_star)
{
    int start = parser->mark;
    PyNode *node = py_parser_expression(parser), *type;
    PyParserList items = {0};

    if (!node || py_parser_peek(parser) != PY_TOKEN_COMMA ||
        parser->version < PY_VERSION_314) {
        if (!node || py_parser_peek(parser) == PY_TOKEN_COMMA) {
            parser->mark = start;
            if (parser->explain && !parser->raised)
                py_parser_explain_except(parser, is_star);
            return NULL;
        }
        return node;
    }
    py_parser_push(parser, &items, node);
    while (py_parser_accept(parser, PY_TOKEN_COMMA) &&
           py_parser_starts_expression(py_parser_peek(parser))) {
        node = py_parser_expression(parser);
        if (!node)
            return NULL;
        py_parser_push(parser, &items, node);
    }
    if (py_parser_peek(parser) == PY_KEYWORD_AS) {
        parser->mark = start;
        if (parser->explain)
            py_parser_explain_except(parser, is_star);
        return NULL;
    }
    type = py_parser_node(parser, PY_NODE_TUPLE, start);
    type->as.list.items = py_parser_nodes(&items);
    return type;
}

/* `except`, with `*is_star` as the first clause had it, or -1. */
static bool parse_handler(PyParser *parser, PyHandler *handler, int *is_star)
{
    int start = parser->mark++;
    bool star = py_parser_accept(parser, PY_TOKEN_STAR);
    const char *what = star ? "'except*' statement" : "'except' statement";

    if (*is_star >= 0 && star != (*is_star != 0)) {
        parser->mark = start;
        if (parser->explain)
            py_parser_explain_mixed_except(parser);
        return false;
    }
    *is_star = star;
    if (star || py_parser_peek(parser) != PY_TOKEN_COLON) {
        handler->type = parse_except_type(parser, star);
        if (!handler->type)
            return false;
        if (py_parser_accept(parser, PY_KEYWORD_AS)) {
            handler->name = py_parser_name(parser);
            if (!handler->name)
                return false;
        }
    }
    if (!py_parser_suite(parser, what, start, &handler->body))
        return false;
    handler->span = py_parser_span(parser, start);
    return true;
}

static bool parse_handlers(PyParser *parser, PyNode *node, int *is_star)
{
    int capacity = 0;

    while (py_parser_peek(parser) == PY_KEYWORD_EXCEPT) {
        node->as.try_statement.handlers =
            py_parser_grow(parser, node->as.try_statement.handlers,
                           node->as.try_statement.handler_count, &capacity,
                           sizeof *node->as.try_statement.handlers);
        if (!parse_handler(
                parser,
                &node->as.try_statement
                     .handlers[node->as.try_statement.handler_count++],
                is_star))
            return false;
    }
    return true;
}

PyNode *py_parser_try(PyParser *parser)
{
    int start = parser->mark, is_star = -1, clause;
    PyNode *node = py_parser_node(parser, PY_NODE_TRY, start);

    parser->mark++;
    if (!parse_forced_suite(parser, "'try' statement", start,
                            &node->as.try_statement.body))
        return NULL;
    if (!parse_handlers(parser, node, &is_star))
        return NULL;
    if (node->as.try_statement.handler_count > 0 &&
        !parse_else(parser, &node->as.try_statement.or_else))
        return NULL;
    clause = parser->mark;
    if (py_parser_accept(parser, PY_KEYWORD_FINALLY)) {
        if (!parse_forced_suite(parser, "'finally' statement", clause,
                                &node->as.try_statement.final_body))
            return NULL;
    } else if (node->as.try_statement.handler_count == 0) {
        if (parser->explain)
            py_parser_explain_lone_try(parser);
        return NULL;
    }
    if (is_star > 0)
        node->kind = PY_NODE_TRY_STAR;
    node->span = py_parser_span(parser, start);
    return node;
}

PyNode *py_parser_compound_statement(PyParser *parser, bool *handled)
{
    *handled = true;
    switch (py_parser_peek(parser)) {
    case PY_KEYWORD_IF:
        return parse_if(parser);
    case PY_KEYWORD_WHILE:
        return parse_while(parser);
    case PY_KEYWORD_FOR:
        return parse_for(parser, false, parser->mark);
    case PY_KEYWORD_TRY:
        return py_parser_try(parser);
    case PY_KEYWORD_WITH:
        return py_parser_with(parser, false, parser->mark);
    case PY_KEYWORD_DEF:
        return py_parser_function(parser, false, parser->mark, (PyNodes){0});
    case PY_KEYWORD_CLASS:
        return py_parser_class(parser, (PyNodes){0});
    case PY_KEYWORD_ASYNC:
        return parse_async(parser);
    case PY_TOKEN_AT:
        return py_parser_decorated(parser);
    default:
        *handled = false;
        return NULL;
    }
}
