#include "py_parser_statements.h"

#include <string.h>

#include "base_memory.h"
#include "py_parser_calls.h"
#include "py_parser_compound.h"
#include "py_parser_expressions.h"
#include "py_parser_generics.h"
#include "py_parser_mistakes.h"
#include "py_parser_mistakes_blocks.h"
#include "py_parser_patterns.h"
#include "py_parser_targets.h"

static PyNode *parse_right_side(PyParser *parser)
{
    if (py_parser_peek(parser) == PY_KEYWORD_YIELD)
        return py_parser_yield(parser);
    return py_parser_star_expressions(parser);
}

static bool augmented_operator(PyTokenKind kind, PyBinaryOperator *out)
{
    static const struct {
        PyTokenKind kind;
        PyBinaryOperator operator_kind;
    } table[] = {
        {PY_TOKEN_PLUS_EQUAL, PY_BINARY_ADD},
        {PY_TOKEN_MINUS_EQUAL, PY_BINARY_SUB},
        {PY_TOKEN_STAR_EQUAL, PY_BINARY_MULT},
        {PY_TOKEN_AT_EQUAL, PY_BINARY_MAT_MULT},
        {PY_TOKEN_SLASH_EQUAL, PY_BINARY_DIV},
        {PY_TOKEN_PERCENT_EQUAL, PY_BINARY_MOD},
        {PY_TOKEN_AMPERSAND_EQUAL, PY_BINARY_BIT_AND},
        {PY_TOKEN_BAR_EQUAL, PY_BINARY_BIT_OR},
        {PY_TOKEN_CIRCUMFLEX_EQUAL, PY_BINARY_BIT_XOR},
        {PY_TOKEN_LEFT_SHIFT_EQUAL, PY_BINARY_LEFT_SHIFT},
        {PY_TOKEN_RIGHT_SHIFT_EQUAL, PY_BINARY_RIGHT_SHIFT},
        {PY_TOKEN_DOUBLE_STAR_EQUAL, PY_BINARY_POW},
        {PY_TOKEN_DOUBLE_SLASH_EQUAL, PY_BINARY_FLOOR_DIV},
    };

    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (table[i].kind == kind) {
            *out = table[i].operator_kind;
            return true;
        }
    }
    return false;
}

static PyNode *parse_assignment(PyParser *parser, int start, PyNode *first)
{
    PyParserList targets = {0};
    PyNode *value = first, *node;

    while (py_parser_accept(parser, PY_TOKEN_EQUAL)) {
        if (!py_parser_set_context(value, PY_CONTEXT_STORE))
            return NULL;
        py_parser_push(parser, &targets, value);
        value = parse_right_side(parser);
        if (!value)
            return NULL;
    }
    node = py_parser_node(parser, PY_NODE_ASSIGN, start);
    node->as.assign.targets = py_parser_nodes(&targets);
    node->as.assign.value = value;
    return node;
}

static PyNode *parse_augmented(PyParser *parser, int start, PyNode *target,
                               PyBinaryOperator operator_kind)
{
    PyNode *value, *node;

    if (!py_parser_is_single_target(target))
        return NULL;
    py_parser_set_context(target, PY_CONTEXT_STORE);
    parser->mark++;
    value = parse_right_side(parser);
    if (!value)
        return NULL;
    node = py_parser_node(parser, PY_NODE_AUG_ASSIGN, start);
    node->as.aug_assign.target = target;
    node->as.aug_assign.operator_kind = operator_kind;
    node->as.aug_assign.value = value;
    return node;
}

static PyNode *parse_annotated(PyParser *parser, int start, PyNode *target)
{
    PyNode *annotation, *value = NULL, *node;

    if (!py_parser_is_single_target(target))
        return NULL;
    py_parser_set_context(target, PY_CONTEXT_STORE);
    parser->mark++;
    annotation = py_parser_expression(parser);
    if (!annotation)
        return NULL;
    if (py_parser_accept(parser, PY_TOKEN_EQUAL)) {
        value = parse_right_side(parser);
        if (!value)
            return NULL;
    }
    node = py_parser_node(parser, PY_NODE_ANN_ASSIGN, start);
    node->as.ann_assign.target = target;
    node->as.ann_assign.annotation = annotation;
    node->as.ann_assign.value = value;
    node->as.ann_assign.is_simple = target->kind == PY_NODE_NAME &&
                                    parser->tokens[start].kind == PY_TOKEN_NAME;
    return node;
}

static PyNode *parse_expression_statement(PyParser *parser)
{
    int start = parser->mark;
    PyBinaryOperator operator_kind;
    PyTokenKind kind;
    PyNode *first, *node;

    if (parser->explain && !py_parser_explain_assignment(parser))
        return NULL;
    first = parse_right_side(parser);
    if (!first)
        return NULL;
    kind = py_parser_peek(parser);
    if (kind == PY_TOKEN_EQUAL)
        return parse_assignment(parser, start, first);
    if (kind == PY_TOKEN_COLON)
        return parse_annotated(parser, start, first);
    if (augmented_operator(kind, &operator_kind))
        return parse_augmented(parser, start, first, operator_kind);
    node = py_parser_node(parser, PY_NODE_EXPRESSION, start);
    node->as.value.node = first;
    return node;
}

static PyNode *parse_return(PyParser *parser)
{
    int start = parser->mark++;
    PyNode *value = NULL, *node;

    if (py_parser_starts_expression(py_parser_peek(parser))) {
        value = py_parser_star_expressions(parser);
        if (!value)
            return NULL;
    }
    node = py_parser_node(parser, PY_NODE_RETURN, start);
    node->as.value.node = value;
    return node;
}

static PyNode *parse_raise(PyParser *parser)
{
    int start = parser->mark++;
    PyNode *exception = NULL, *cause = NULL, *node;

    if (py_parser_starts_expression(py_parser_peek(parser))) {
        exception = py_parser_expression(parser);
        if (!exception)
            return NULL;
        if (py_parser_accept(parser, PY_KEYWORD_FROM)) {
            cause = py_parser_expression(parser);
            if (!cause)
                return NULL;
        }
    }
    node = py_parser_node(parser, PY_NODE_RAISE, start);
    node->as.raise.exception = exception;
    node->as.raise.cause = cause;
    return node;
}

static PyNode *parse_names(PyParser *parser, PyNodeKind kind)
{
    int start = parser->mark++, capacity = 0, count = 0;
    const char **items = NULL;
    PyNode *node;

    do {
        items = py_parser_grow(parser, items, count, &capacity, sizeof *items);
        items[count] = py_parser_name(parser);
        if (!items[count++])
            return NULL;
    } while (py_parser_accept(parser, PY_TOKEN_COMMA));
    node = py_parser_node(parser, kind, start);
    node->as.names.items = items;
    node->as.names.count = count;
    return node;
}

static PyNode *parse_delete(PyParser *parser)
{
    int start = parser->mark++;
    PyParserList targets = {0};
    PyNode *node;
    bool failed = false;

    do {
        PyTokenKind kind = py_parser_peek(parser);

        if (targets.count > 0 &&
            (kind == PY_TOKEN_NEWLINE || kind == PY_TOKEN_SEMICOLON))
            break;
        node = py_parser_primary(parser);
        failed = !node || !py_parser_set_context(node, PY_CONTEXT_DELETE);
        py_parser_push(parser, &targets, node);
    } while (!failed && py_parser_accept(parser, PY_TOKEN_COMMA));
    if (failed || (py_parser_peek(parser) != PY_TOKEN_NEWLINE &&
                   py_parser_peek(parser) != PY_TOKEN_SEMICOLON)) {
        if (parser->explain && !parser->raised) {
            parser->mark = start + 1;
            py_parser_explain_delete(parser);
        }
        return NULL;
    }
    node = py_parser_node(parser, PY_NODE_DELETE, start);
    node->as.list.items = py_parser_nodes(&targets);
    return node;
}

static PyNode *parse_assert(PyParser *parser)
{
    int start = parser->mark++;
    PyNode *test = py_parser_expression(parser), *message = NULL, *node;

    if (!test)
        return NULL;
    if (py_parser_accept(parser, PY_TOKEN_COMMA)) {
        message = py_parser_expression(parser);
        if (!message)
            return NULL;
    }
    node = py_parser_node(parser, PY_NODE_ASSERT, start);
    node->as.assert_statement.test = test;
    node->as.assert_statement.message = message;
    return node;
}

/* a.b.c */
static const char *parse_dotted_name(PyParser *parser)
{
    BaseText text = {0};
    const char *name = py_parser_name(parser), *whole;

    if (!name || py_parser_peek(parser) != PY_TOKEN_DOT)
        return name;
    base_text_append(&text, name);
    while (name && py_parser_accept(parser, PY_TOKEN_DOT)) {
        name = py_parser_name(parser);
        base_text_append_char(&text, '.');
        base_text_append(&text, name ? name : "");
    }
    whole = name ? base_arena_strndup(parser->arena, base_text_str(&text),
                                      text.length)
                 : NULL;
    base_text_release(&text);
    return whole;
}

static bool parse_alias(PyParser *parser, PyNode *import, int *capacity,
                        bool is_dotted)
{
    int start = parser->mark;
    PyAlias *alias;

    import->as.import.aliases =
        py_parser_grow(parser, import->as.import.aliases,
                       import->as.import.count, capacity, sizeof *alias);
    alias = &import->as.import.aliases[import->as.import.count++];
    alias->name =
        is_dotted ? parse_dotted_name(parser) : py_parser_name(parser);
    if (!alias->name)
        return false;
    if (py_parser_accept(parser, PY_KEYWORD_AS)) {
        alias->as_name = py_parser_name(parser);
        if (!alias->as_name)
            return false;
    }
    alias->span = py_parser_span(parser, start);
    return true;
}

static PyNode *parse_import(PyParser *parser)
{
    int start = parser->mark, capacity = 0;
    PyNode *node = py_parser_node(parser, PY_NODE_IMPORT, start);

    parser->mark++;
    do {
        if (!parse_alias(parser, node, &capacity, true)) {
            if (parser->explain && !parser->raised &&
                node->as.import.count == 1)
                py_parser_explain_import(parser);
            return NULL;
        }
    } while (py_parser_accept(parser, PY_TOKEN_COMMA));
    if (parser->explain && !py_parser_explain_import_from(parser, start))
        return NULL;
    node->span = py_parser_span(parser, start);
    return node;
}

/* The names behind `from m import`. */
static bool parse_imported_names(PyParser *parser, PyNode *node)
{
    bool in_parentheses = py_parser_accept(parser, PY_TOKEN_LEFT_PAREN);
    int capacity = 0;

    if (!in_parentheses && py_parser_accept(parser, PY_TOKEN_STAR)) {
        node->as.import.aliases =
            base_arena_alloc(parser->arena, sizeof(PyAlias));
        node->as.import.aliases[0] = (PyAlias){
            .name = "*", .span = parser->tokens[parser->mark - 1].span};
        node->as.import.count = 1;
        return true;
    }
    do {
        if (in_parentheses && node->as.import.count > 0 &&
            py_parser_peek(parser) == PY_TOKEN_RIGHT_PAREN)
            break;
        if (!parse_alias(parser, node, &capacity, false)) {
            if (parser->explain && !parser->raised && !in_parentheses)
                py_parser_explain_import(parser);
            return false;
        }
    } while (py_parser_accept(parser, PY_TOKEN_COMMA));
    return !in_parentheses || py_parser_accept(parser, PY_TOKEN_RIGHT_PAREN);
}

static PyNode *parse_import_from(PyParser *parser)
{
    int start = parser->mark;
    PyNode *node = py_parser_node(parser, PY_NODE_IMPORT_FROM, start);

    parser->mark++;
    for (;;) {
        if (py_parser_accept(parser, PY_TOKEN_DOT))
            node->as.import.level++;
        else if (py_parser_accept(parser, PY_TOKEN_ELLIPSIS))
            node->as.import.level += 3;
        else
            break;
    }
    if (py_parser_peek(parser) == PY_TOKEN_NAME || node->as.import.level == 0) {
        node->as.import.module = parse_dotted_name(parser);
        if (!node->as.import.module)
            return NULL;
    }
    if (!py_parser_accept(parser, PY_KEYWORD_IMPORT) ||
        !parse_imported_names(parser, node))
        return NULL;
    node->span = py_parser_span(parser, start);
    return node;
}

static PyNode *parse_word(PyParser *parser, PyNodeKind kind)
{
    int start = parser->mark++;

    return py_parser_node(parser, kind, start);
}

/* What is no alias may be a mistake in an expression. */
static PyNode *parse_type(PyParser *parser)
{
    int start = parser->mark;
    PyNode *node = py_parser_type(parser);

    if (!node && parser->explain && !parser->raised) {
        parser->mark = start;
        parse_expression_statement(parser);
    }
    return node;
}

PyNode *py_parser_simple_statement(PyParser *parser)
{
    switch (py_parser_peek(parser)) {
    case PY_KEYWORD_RETURN:
        return parse_return(parser);
    case PY_KEYWORD_IMPORT:
        return parse_import(parser);
    case PY_KEYWORD_FROM:
        return parse_import_from(parser);
    case PY_KEYWORD_RAISE:
        return parse_raise(parser);
    case PY_KEYWORD_PASS:
        return parse_word(parser, PY_NODE_PASS);
    case PY_KEYWORD_BREAK:
        return parse_word(parser, PY_NODE_BREAK);
    case PY_KEYWORD_CONTINUE:
        return parse_word(parser, PY_NODE_CONTINUE);
    case PY_KEYWORD_DEL:
        return parse_delete(parser);
    case PY_KEYWORD_ASSERT:
        return parse_assert(parser);
    case PY_KEYWORD_GLOBAL:
        return parse_names(parser, PY_NODE_GLOBAL);
    case PY_KEYWORD_NONLOCAL:
        return parse_names(parser, PY_NODE_NONLOCAL);
    default:
        return py_parser_at_type(parser) ? parse_type(parser)
                                         : parse_expression_statement(parser);
    }
}

bool py_parser_simple_statements(PyParser *parser, PyParserList *list)
{
    do {
        PyNode *node;

        if (py_parser_peek(parser) == PY_TOKEN_NEWLINE && list->count > 0)
            break;
        node = py_parser_simple_statement(parser);
        if (!node)
            return false;
        py_parser_push(parser, list, node);
    } while (py_parser_accept(parser, PY_TOKEN_SEMICOLON));
    return py_parser_accept(parser, PY_TOKEN_NEWLINE);
}

PyNode *py_parser_soft_statement(PyParser *parser, bool *handled)
{
    *handled = false;
    if (py_parser_peek(parser) != PY_TOKEN_NAME)
        return NULL;
    *handled = true;
    if (py_parser_at_match(parser))
        return py_parser_match(parser);
    *handled = parser->raised;
    return NULL;
}

bool py_parser_statement(PyParser *parser, PyParserList *list)
{
    bool handled = true;
    PyParserList line = {0};
    PyNode *node = py_parser_compound_statement(parser, &handled);

    if (parser->explain && !handled && !py_parser_explain_match(parser))
        return false;
    if (!handled)
        node = py_parser_soft_statement(parser, &handled);
    if (handled) {
        if (node)
            py_parser_push(parser, list, node);
        return node && !parser->raised;
    }
    if (!py_parser_simple_statements(parser, &line))
        return false;
    for (int i = 0; i < line.count; i++)
        py_parser_push(parser, list, line.items[i]);
    return !parser->raised;
}
