#include "py_parser_patterns.h"

#include <string.h>

#include "py_parser_atoms.h"
#include "py_parser_compound.h"
#include "py_parser_expressions.h"
#include "py_parser_mistakes.h"
#include "py_parser_mistakes_blocks.h"
#include "py_parser_strings.h"

static PyNode *parse_pattern(PyParser *parser);

/* ---- what is compared ---- */

static PyNode *value_pattern(PyParser *parser, int start, PyNode *value)
{
    PyNode *node;

    if (!value)
        return NULL;
    node = py_parser_node(parser, PY_NODE_MATCH_VALUE, start);
    node->as.value.node = value;
    return node;
}

static PyNode *parse_number(PyParser *parser)
{
    int start = parser->mark;
    bool negative = py_parser_accept(parser, PY_TOKEN_MINUS);
    PyNode *number, *node;

    if (py_parser_peek(parser) != PY_TOKEN_NUMBER)
        return NULL;
    number = py_parser_atom(parser);
    if (!number || !negative)
        return number;
    node = py_parser_node(parser, PY_NODE_UNARY_OP, start);
    node->as.unary_op.operator_kind = PY_UNARY_MINUS;
    node->as.unary_op.operand = number;
    return node;
}

static bool is_imaginary(const PyNode *node)
{
    return node->kind == PY_NODE_CONSTANT &&
           node->as.constant.kind == PY_CONSTANT_IMAGINARY;
}

/* `-1` or `1 + 2j`. */
static PyNode *parse_signed_number(PyParser *parser)
{
    int start = parser->mark;
    PyNode *left = parse_number(parser), *right, *node;
    PyTokenKind sign = py_parser_peek(parser);

    if (!left || (sign != PY_TOKEN_PLUS && sign != PY_TOKEN_MINUS))
        return left;
    parser->mark++;
    if (py_parser_peek(parser) != PY_TOKEN_NUMBER)
        return NULL;
    right = py_parser_atom(parser);
    if (!right)
        return NULL;
    if (is_imaginary(left->kind == PY_NODE_UNARY_OP ? left->as.unary_op.operand
                                                    : left))
        return py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, left->span,
                               "real number required in complex literal");
    if (!is_imaginary(right))
        return py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, right->span,
                               "imaginary number required in complex literal");
    node = py_parser_node(parser, PY_NODE_BIN_OP, start);
    node->as.bin_op.left = left;
    node->as.bin_op.operator_kind =
        sign == PY_TOKEN_PLUS ? PY_BINARY_ADD : PY_BINARY_SUB;
    node->as.bin_op.right = right;
    return node;
}

static bool starts_text(PyTokenKind kind)
{
    return kind == PY_TOKEN_STRING || kind == PY_TOKEN_FSTRING_START;
}

static bool starts_number(PyTokenKind kind)
{
    return kind == PY_TOKEN_MINUS || kind == PY_TOKEN_NUMBER;
}

static bool is_singleton(PyTokenKind kind)
{
    return kind == PY_KEYWORD_NONE || kind == PY_KEYWORD_TRUE ||
           kind == PY_KEYWORD_FALSE;
}

static PyNode *parse_singleton(PyParser *parser)
{
    int start = parser->mark;
    PyNode *constant = py_parser_atom(parser), *node;

    node = py_parser_node(parser, PY_NODE_MATCH_SINGLETON, start);
    node->as.value.node = constant;
    return node;
}

/* a, a.b, a.b.c */
static PyNode *parse_attributes(PyParser *parser)
{
    int start = parser->mark;
    PyNode *node = py_parser_node(parser, PY_NODE_NAME, start);

    node->as.name.text = py_parser_name(parser);
    node->span = py_parser_span(parser, start);
    while (py_parser_accept(parser, PY_TOKEN_DOT)) {
        const char *name = py_parser_name(parser);
        PyNode *outer;

        if (!name)
            return NULL;
        outer = py_parser_node(parser, PY_NODE_ATTRIBUTE, start);
        outer->as.attribute.value = node;
        outer->as.attribute.name = name;
        node = outer;
    }
    return node;
}

/* ---- what is kept ---- */

static bool at_wildcard(PyParser *parser)
{
    return py_parser_at_word(parser, "_");
}

/* A name that is no `_` and nothing's beginning. */
static const char *parse_capture_name(PyParser *parser)
{
    PyTokenKind behind;

    if (py_parser_peek(parser) != PY_TOKEN_NAME || at_wildcard(parser))
        return NULL;
    behind = py_parser_peek_ahead(parser, 1);
    if (behind == PY_TOKEN_DOT || behind == PY_TOKEN_LEFT_PAREN ||
        behind == PY_TOKEN_EQUAL)
        return NULL;
    return py_parser_name(parser);
}

static PyNode *parse_star(PyParser *parser)
{
    int start = parser->mark++;
    const char *name = NULL;
    PyNode *node;

    if (at_wildcard(parser))
        parser->mark++;
    else if (!(name = parse_capture_name(parser)))
        return NULL;
    node = py_parser_node(parser, PY_NODE_MATCH_STAR, start);
    node->as.capture.name = name;
    return node;
}

/* ---- sequences ---- */

/* What may stand in a sequence, up to `closer`; *is_open: a comma was there. */
static bool parse_items(PyParser *parser, PyParserList *list,
                        PyTokenKind closer, bool *is_open)
{
    *is_open = false;
    while (py_parser_peek(parser) != closer) {
        PyNode *node = py_parser_peek(parser) == PY_TOKEN_STAR
                           ? parse_star(parser)
                           : parse_pattern(parser);

        if (!node)
            return false;
        py_parser_push(parser, list, node);
        if (!py_parser_accept(parser, PY_TOKEN_COMMA))
            break;
        *is_open = true;
        if (closer == PY_TOKEN_COLON && py_parser_peek(parser) == PY_KEYWORD_IF)
            break;
    }
    return true;
}

static PyNode *sequence_pattern(PyParser *parser, int start,
                                const PyParserList *list)
{
    PyNode *node = py_parser_node(parser, PY_NODE_MATCH_SEQUENCE, start);

    node->as.list.items = py_parser_nodes(list);
    return node;
}

/* [a, *b], (a, b), or a pattern in parentheses. */
static PyNode *parse_brackets(PyParser *parser)
{
    int start = parser->mark;
    bool is_list = py_parser_peek(parser) == PY_TOKEN_LEFT_BRACKET, is_open;
    PyTokenKind closer =
        is_list ? PY_TOKEN_RIGHT_BRACKET : PY_TOKEN_RIGHT_PAREN;
    PyParserList list = {0};

    parser->mark++;
    if (!parse_items(parser, &list, closer, &is_open) ||
        !py_parser_accept(parser, closer))
        return NULL;
    if (is_list || is_open || list.count != 1)
        return sequence_pattern(parser, start, &list);
    return list.items[0]->kind == PY_NODE_MATCH_STAR ? NULL : list.items[0];
}

/* ---- mappings ---- */

static PyNode *parse_key(PyParser *parser)
{
    PyTokenKind kind = py_parser_peek(parser);

    if (starts_number(kind))
        return parse_signed_number(parser);
    if (starts_text(kind))
        return py_parser_strings(parser);
    if (is_singleton(kind))
        return py_parser_atom(parser);
    if (kind == PY_TOKEN_NAME &&
        py_parser_peek_ahead(parser, 1) == PY_TOKEN_DOT)
        return parse_attributes(parser);
    return NULL;
}

static PyNode *parse_mapping(PyParser *parser)
{
    int start = parser->mark++;
    PyParserList keys = {0}, patterns = {0};
    const char *rest = NULL;
    PyNode *node;

    while (!rest && py_parser_peek(parser) != PY_TOKEN_RIGHT_BRACE) {
        if (py_parser_accept(parser, PY_TOKEN_DOUBLE_STAR)) {
            rest = parse_capture_name(parser);
            if (!rest)
                return NULL;
        } else {
            PyNode *key = parse_key(parser), *pattern;

            if (!key || !py_parser_accept(parser, PY_TOKEN_COLON))
                return NULL;
            pattern = parse_pattern(parser);
            if (!pattern)
                return NULL;
            py_parser_push(parser, &keys, key);
            py_parser_push(parser, &patterns, pattern);
        }
        if (!py_parser_accept(parser, PY_TOKEN_COMMA))
            break;
    }
    if (!py_parser_accept(parser, PY_TOKEN_RIGHT_BRACE))
        return NULL;
    node = py_parser_node(parser, PY_NODE_MATCH_MAPPING, start);
    node->as.match_mapping.keys = py_parser_nodes(&keys);
    node->as.match_mapping.patterns = py_parser_nodes(&patterns);
    node->as.match_mapping.rest = rest;
    return node;
}

/* ---- classes ---- */

/* `name=`, or NULL. */
static const char *parse_keyword_name(PyParser *parser)
{
    const char *name;

    if (py_parser_peek(parser) != PY_TOKEN_NAME ||
        py_parser_peek_ahead(parser, 1) != PY_TOKEN_EQUAL)
        return NULL;
    name = py_parser_name(parser);
    parser->mark++;
    return name;
}

/* A positional pattern behind one with a keyword: the whole run of them is to
 * blame. */
static PyNode *blame_positional(PyParser *parser, int start)
{
    PySpan span = parser->tokens[start].span;

    while (py_parser_peek(parser) == PY_TOKEN_COMMA &&
           py_parser_peek_ahead(parser, 1) != PY_TOKEN_RIGHT_PAREN) {
        int before = parser->mark++;

        if (parse_keyword_name(parser) || !parse_pattern(parser)) {
            parser->mark = before;
            break;
        }
    }
    span = py_parser_join(span, parser->tokens[parser->mark - 1].span);
    return py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, span,
                           "positional patterns follow keyword patterns");
}

/* The mark is behind the parenthesis. */
static PyNode *parse_class(PyParser *parser, int start, PyNode *class_node)
{
    PyParserList patterns = {0};
    const char **names = NULL;
    int count = 0, capacity = 0;
    PyNode *node;

    while (py_parser_peek(parser) != PY_TOKEN_RIGHT_PAREN) {
        int first = parser->mark;
        const char *name = parse_keyword_name(parser);
        PyNode *pattern = parse_pattern(parser);

        if (!pattern)
            return NULL;
        if (!name && count)
            return parser->explain ? blame_positional(parser, first) : NULL;
        py_parser_push(parser, &patterns, pattern);
        if (name) {
            names =
                py_parser_grow(parser, names, count, &capacity, sizeof *names);
            names[count++] = name;
        }
        if (!py_parser_accept(parser, PY_TOKEN_COMMA))
            break;
    }
    if (!py_parser_accept(parser, PY_TOKEN_RIGHT_PAREN))
        return NULL;
    node = py_parser_node(parser, PY_NODE_MATCH_CLASS, start);
    node->as.match_class.class_node = class_node;
    node->as.match_class.patterns = py_parser_nodes(&patterns);
    node->as.match_class.names = names;
    node->as.match_class.name_count = count;
    return node;
}

/* A wildcard, a name to keep, a value with a dot, or a class. */
static PyNode *parse_named(PyParser *parser)
{
    int start = parser->mark;
    PyTokenKind behind = py_parser_peek_ahead(parser, 1);
    PyNode *node;

    if (behind != PY_TOKEN_DOT && behind != PY_TOKEN_LEFT_PAREN) {
        if (behind == PY_TOKEN_EQUAL)
            return NULL;
        node = py_parser_node(parser, PY_NODE_MATCH_AS, start);
        if (at_wildcard(parser))
            parser->mark++;
        else
            node->as.capture.name = py_parser_name(parser);
        node->span = py_parser_span(parser, start);
        return node;
    }
    node = parse_attributes(parser);
    if (!node)
        return NULL;
    if (py_parser_accept(parser, PY_TOKEN_LEFT_PAREN))
        return parse_class(parser, start, node);
    return py_parser_peek(parser) == PY_TOKEN_EQUAL
               ? NULL
               : value_pattern(parser, start, node);
}

/* ---- patterns ---- */

static PyNode *parse_closed(PyParser *parser)
{
    int start = parser->mark;
    PyTokenKind kind = py_parser_peek(parser);

    if (starts_number(kind))
        return value_pattern(parser, start, parse_signed_number(parser));
    if (starts_text(kind))
        return value_pattern(parser, start, py_parser_strings(parser));
    if (is_singleton(kind))
        return parse_singleton(parser);
    switch (kind) {
    case PY_TOKEN_NAME:
        return parse_named(parser);
    case PY_TOKEN_LEFT_PAREN:
    case PY_TOKEN_LEFT_BRACKET:
        return parse_brackets(parser);
    case PY_TOKEN_LEFT_BRACE:
        return parse_mapping(parser);
    default:
        return NULL;
    }
}

static PyNode *parse_or(PyParser *parser)
{
    int start = parser->mark;
    PyParserList list = {0};
    PyNode *node;

    do {
        node = parse_closed(parser);
        if (!node)
            return NULL;
        py_parser_push(parser, &list, node);
    } while (py_parser_accept(parser, PY_TOKEN_BAR));
    if (list.count == 1)
        return node;
    node = py_parser_node(parser, PY_NODE_MATCH_OR, start);
    node->as.list.items = py_parser_nodes(&list);
    return node;
}

/* Behind `as` stands no name to keep. */
static PyNode *blame_target(PyParser *parser)
{
    int start = parser->mark;
    PyNode *target;

    if (!parser->explain)
        return NULL;
    if (at_wildcard(parser))
        return py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX,
                               py_parser_token(parser, 0)->span,
                               "cannot use '_' as a target");
    if (py_parser_peek(parser) == PY_TOKEN_NAME)
        return NULL;
    target = py_parser_expression(parser);
    if (!target)
        return NULL;
    return py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX,
                           py_parser_span(parser, start),
                           "invalid pattern target");
}

static PyNode *parse_as(PyParser *parser)
{
    int start = parser->mark;
    PyNode *pattern = parse_or(parser), *node;
    const char *name;

    if (!pattern || !py_parser_accept(parser, PY_KEYWORD_AS))
        return pattern;
    name = parse_capture_name(parser);
    if (!name)
        return blame_target(parser);
    node = py_parser_node(parser, PY_NODE_MATCH_AS, start);
    node->as.capture.pattern = pattern;
    node->as.capture.name = name;
    return node;
}

static PyNode *parse_pattern(PyParser *parser)
{
    PyNode *node = py_parser_enter(parser) ? parse_as(parser) : NULL;

    py_parser_leave(parser);
    return parser->raised ? NULL : node;
}

/* ---- the statement ---- */

static bool parse_case(PyParser *parser, PyCase *one)
{
    int start = parser->mark++, first = parser->mark;
    PyParserList list = {0};
    bool is_open;

    if (!parse_items(parser, &list, PY_TOKEN_COLON, &is_open) || !list.count)
        return false;
    one->pattern = list.items[0];
    if (is_open)
        one->pattern = sequence_pattern(parser, first, &list);
    else if (one->pattern->kind == PY_NODE_MATCH_STAR)
        return false;
    if (py_parser_accept(parser, PY_KEYWORD_IF)) {
        one->guard = py_parser_named_expression(parser);
        if (!one->guard)
            return false;
    }
    return py_parser_suite(parser, "'case' statement", start, &one->body);
}

PyNode *py_parser_match_subject(PyParser *parser)
{
    int start = parser->mark;
    PyNode *first, *node;
    PyParserList list = {0};

    if (!py_parser_starts_expression(py_parser_peek(parser)))
        return NULL;
    first = py_parser_star_named_expression(parser);
    if (!first || py_parser_peek(parser) != PY_TOKEN_COMMA)
        return first && first->kind == PY_NODE_STARRED ? NULL : first;
    py_parser_push(parser, &list, first);
    while (py_parser_accept(parser, PY_TOKEN_COMMA)) {
        if (!py_parser_starts_expression(py_parser_peek(parser)))
            break;
        node = py_parser_star_named_expression(parser);
        if (!node)
            return NULL;
        py_parser_push(parser, &list, node);
    }
    node = py_parser_node(parser, PY_NODE_TUPLE, start);
    node->as.list.items = py_parser_nodes(&list);
    return node;
}

bool py_parser_at_match(PyParser *parser)
{
    int start = parser->mark;
    bool found = false;

    if (!py_parser_at_word(parser, "match"))
        return false;
    parser->mark++;
    if (py_parser_match_subject(parser) &&
        py_parser_accept(parser, PY_TOKEN_COLON) &&
        py_parser_accept(parser, PY_TOKEN_NEWLINE) &&
        py_parser_accept(parser, PY_TOKEN_INDENT))
        found = py_parser_at_word(parser, "case");
    parser->mark = start;
    return found;
}

PyNode *py_parser_match(PyParser *parser)
{
    int start = parser->mark, capacity = 0;
    PyNode *node = py_parser_node(parser, PY_NODE_MATCH, start);
    bool parsed = py_parser_enter(parser);

    parser->mark++;
    node->as.match.subject = parsed ? py_parser_match_subject(parser) : NULL;
    parser->mark += 3; /* the colon, the line's end and what it opens */
    while (parsed && py_parser_at_word(parser, "case")) {
        node->as.match.cases =
            py_parser_grow(parser, node->as.match.cases, node->as.match.count,
                           &capacity, sizeof *node->as.match.cases);
        parsed =
            parse_case(parser, &node->as.match.cases[node->as.match.count++]);
    }
    py_parser_leave(parser);
    if (!parsed || !py_parser_accept(parser, PY_TOKEN_DEDENT))
        return NULL;
    node->span = py_parser_span(parser, start);
    return node;
}
