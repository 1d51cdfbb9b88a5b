#include "py_parser_mistakes_blocks.h"

#include <stdio.h>

#include "py_parser_expressions.h"
#include "py_parser_mistakes.h"
#include "py_parser_patterns.h"
#include "py_parser_targets.h"

/* `expression as target`: true if a target follows that can be one. */
static bool skip_with_item(PyParser *parser)
{
    int behind;

    if (!py_parser_expression(parser))
        return false;
    if (!py_parser_accept(parser, PY_KEYWORD_AS))
        return true;
    behind = parser->mark;
    if (py_parser_star_target(parser) && !parser->raised) {
        switch (py_parser_peek(parser)) {
        case PY_TOKEN_COMMA:
        case PY_TOKEN_COLON:
        case PY_TOKEN_RIGHT_PAREN:
        case PY_TOKEN_NEWLINE:
            return true;
        default:
            break;
        }
    }
    parser->mark = behind;
    py_parser_explain_with_target(parser);
    return false;
}

static bool explain_with_items(PyParser *parser, bool in_parentheses)
{
    int start = parser->mark;
    bool skipped;

    if (in_parentheses && !py_parser_accept(parser, PY_TOKEN_LEFT_PAREN))
        return true;
    do {
        skipped = skip_with_item(parser);
    } while (skipped && py_parser_accept(parser, PY_TOKEN_COMMA) &&
             py_parser_peek(parser) != PY_TOKEN_RIGHT_PAREN);
    if (skipped &&
        (!in_parentheses || py_parser_accept(parser, PY_TOKEN_RIGHT_PAREN)) &&
        py_parser_peek(parser) == PY_TOKEN_NEWLINE)
        py_parser_blame_last(parser, "expected ':'");
    parser->mark = start;
    return !parser->raised;
}

bool py_parser_explain_with(PyParser *parser)
{
    return explain_with_items(parser, true) &&
           explain_with_items(parser, false);
}

bool py_parser_explain_except(PyParser *parser, bool is_star)
{
    int start = parser->mark;
    PyNode *first, *next = NULL;

    if (is_star && (py_parser_peek(parser) == PY_TOKEN_COLON ||
                    py_parser_peek(parser) == PY_TOKEN_NEWLINE))
        return py_parser_blame_last(parser,
                                    "expected one or more exception types");
    if (py_parser_peek(parser) == PY_TOKEN_NEWLINE)
        return py_parser_blame_last(parser, "expected ':'");
    first = py_parser_expression(parser);
    if (first && py_parser_accept(parser, PY_TOKEN_COMMA)) {
        do {
            next = py_parser_expression(parser);
        } while (next && py_parser_accept(parser, PY_TOKEN_COMMA));
    }
    if (next && py_parser_accept(parser, PY_KEYWORD_AS))
        py_parser_accept(parser, PY_TOKEN_NAME);
    if (next && py_parser_peek(parser) == PY_TOKEN_COLON) {
        return py_parser_blame(
            parser, py_parser_until_last(parser, first->span),
            parser->version < PY_VERSION_314
                ? "multiple exception types must be parenthesized"
                : "multiple exception types must be parenthesized when using "
                  "'as'");
    }
    parser->mark = start;
    return !parser->raised;
}

bool py_parser_explain_colon(PyParser *parser)
{
    if (py_parser_peek(parser) != PY_TOKEN_NEWLINE)
        return true;
    return py_parser_blame_last(parser, "expected ':'");
}

bool py_parser_explain_mixed_except(PyParser *parser)
{
    static const char message[] =
        "cannot have both 'except' and 'except*' on the same 'try'";

    PySpan span = py_parser_token(parser, 0)->span;

    if (py_parser_peek_ahead(parser, 1) == PY_TOKEN_STAR)
        span = py_parser_join(span, py_parser_token(parser, 1)->span);
    return py_parser_blame(parser, span, message);
}

bool py_parser_explain_lone_try(PyParser *parser)
{
    return py_parser_blame_last(parser, "expected 'except' or 'finally' block");
}

bool py_parser_explain_indent(PyParser *parser, const char *what, int start)
{
    if (py_parser_peek(parser) != PY_TOKEN_NEWLINE ||
        py_parser_peek_ahead(parser, 1) == PY_TOKEN_INDENT || parser->raised)
        return !parser->raised;
    py_parser_raise(parser, PY_DIAGNOSTIC_INDENTATION,
                    parser->tokens[parser->token_count - 1].span,
                    "expected an indented block after %s on line %d", what,
                    (int)parser->tokens[start].span.line);
    /* Up to 3.12 the caret stands below the first letter. */
    parser->diagnostics->items[parser->diagnostics->count - 1].is_narrow =
        parser->version < PY_VERSION_313;
    py_parser_note_bare(parser, &parser->tokens[parser->token_count - 1]);
    return false;
}

/* ---- parameters ---- */

typedef struct Scan {
    PyTokenKind end; /* of a def: the parenthesis; of a lambda: the colon */
    bool has_default;
    bool has_slash;
    bool has_star;
    int count;
} Scan;

/* NAME and its annotation. */
static bool scan_name(PyParser *parser, const Scan *scan)
{
    if (!py_parser_accept(parser, PY_TOKEN_NAME))
        return false;
    if (scan->end == PY_TOKEN_RIGHT_PAREN &&
        py_parser_accept(parser, PY_TOKEN_COLON))
        return py_parser_star_expression(parser);
    return true;
}

static PySpan here(PyParser *parser)
{
    return py_parser_token(parser, 0)->span;
}

static bool explain_slash(PyParser *parser, Scan *scan)
{
    if (scan->has_star)
        return py_parser_blame(parser, here(parser), "/ must be ahead of *");
    if (scan->has_slash)
        return py_parser_blame(parser, here(parser), "/ may appear only once");
    if (scan->count == 0 && py_parser_peek_ahead(parser, 1) != PY_TOKEN_COMMA)
        return true;
    if (scan->count == 0)
        return py_parser_blame(parser, here(parser),
                               "at least one argument must precede /");
    parser->mark++;
    scan->has_slash = true;
    if (py_parser_peek(parser) == PY_TOKEN_STAR)
        return py_parser_blame(parser, here(parser),
                               "expected comma between / and *");
    return true;
}

static bool explain_star(PyParser *parser, Scan *scan)
{
    PySpan star = here(parser);

    parser->mark++;
    if (scan->has_star) {
        bool is_parameter = py_parser_peek(parser) == PY_TOKEN_COMMA ||
                            (scan_name(parser, scan) &&
                             (py_parser_peek(parser) == PY_TOKEN_COMMA ||
                              py_parser_peek(parser) == scan->end));

        return !is_parameter ||
               py_parser_blame(parser, star, "* argument may appear only once");
    }
    scan->has_star = true;
    if (py_parser_peek(parser) == scan->end ||
        (py_parser_peek(parser) == PY_TOKEN_COMMA &&
         (py_parser_peek_ahead(parser, 1) == scan->end ||
          py_parser_peek_ahead(parser, 1) == PY_TOKEN_DOUBLE_STAR)))
        return py_parser_blame(
            parser,
            scan->end == PY_TOKEN_COLON
                ? parser->tokens[parser->token_count - 1].span
                : star,
            "named arguments must follow bare *");
    if (py_parser_peek(parser) == PY_TOKEN_COMMA)
        return true;
    if (scan_name(parser, scan) && py_parser_peek(parser) == PY_TOKEN_EQUAL)
        return py_parser_blame(parser, here(parser),
                               "var-positional argument cannot have default "
                               "value");
    return true;
}

static bool explain_double_star(PyParser *parser, Scan *scan)
{
    parser->mark++;
    if (!scan_name(parser, scan))
        return true;
    if (py_parser_peek(parser) == PY_TOKEN_EQUAL)
        return py_parser_blame(parser, here(parser),
                               "var-keyword argument cannot have default "
                               "value");
    if (!py_parser_accept(parser, PY_TOKEN_COMMA))
        return true;
    switch (py_parser_peek(parser)) {
    case PY_TOKEN_NAME:
    case PY_TOKEN_STAR:
    case PY_TOKEN_DOUBLE_STAR:
    case PY_TOKEN_SLASH:
        return py_parser_blame(parser, here(parser),
                               "arguments cannot follow var-keyword argument");
    default:
        return true;
    }
}

/* def f(a, (b, c)): behind nothing but names. */
static bool explain_parentheses(PyParser *parser, const Scan *scan)
{
    PySpan open = here(parser);

    parser->mark++;
    if (scan->has_default || scan->has_slash || scan->has_star)
        return true;
    while (py_parser_accept(parser, PY_TOKEN_NAME) &&
           py_parser_accept(parser, PY_TOKEN_COMMA))
        continue;
    if (py_parser_peek(parser) != PY_TOKEN_RIGHT_PAREN ||
        parser->tokens[parser->mark - 1].kind == PY_TOKEN_LEFT_PAREN)
        return true;
    return py_parser_blame(parser, py_parser_join(open, here(parser)),
                           scan->end == PY_TOKEN_COLON
                               ? "Lambda expression parameters cannot be "
                                 "parenthesized"
                               : "Function parameters cannot be "
                                 "parenthesized");
}

/* A parameter that has a name, and its default. */
static bool explain_parameter(PyParser *parser, Scan *scan)
{
    PySpan span = here(parser);
    int start = parser->mark;

    if (!scan_name(parser, scan)) {
        parser->mark = start;
        return true;
    }
    scan->count++;
    if (py_parser_accept(parser, PY_TOKEN_EQUAL)) {
        PyTokenKind kind = py_parser_peek(parser);

        if (kind == PY_TOKEN_RIGHT_PAREN || kind == PY_TOKEN_COMMA)
            return py_parser_blame(parser,
                                   parser->tokens[parser->mark - 1].span,
                                   "expected default value expression");
        scan->has_default = true;
        return py_parser_expression(parser) != NULL;
    }
    if (!scan->has_default || scan->has_star ||
        (py_parser_peek(parser) != PY_TOKEN_COMMA &&
         py_parser_peek(parser) != scan->end))
        return true;
    return py_parser_blame(
        parser, py_parser_join(span, py_parser_span(parser, start)),
        parser->version < PY_VERSION_312
            ? "non-default argument follows default argument"
            : "parameter without a default follows parameter with a default");
}

static bool explain_one(PyParser *parser, Scan *scan)
{
    switch (py_parser_peek(parser)) {
    case PY_TOKEN_SLASH:
        return explain_slash(parser, scan);
    case PY_TOKEN_STAR:
        return explain_star(parser, scan);
    case PY_TOKEN_DOUBLE_STAR:
        return explain_double_star(parser, scan);
    case PY_TOKEN_LEFT_PAREN:
        return explain_parentheses(parser, scan);
    default:
        return explain_parameter(parser, scan);
    }
}

bool py_parser_explain_parameters(PyParser *parser, PyTokenKind end)
{
    int start = parser->mark;
    Scan scan = {.end = end};

    while (py_parser_peek(parser) != end && !parser->raised) {
        int before = parser->mark;

        if (!explain_one(parser, &scan) || parser->raised)
            break;
        if (!py_parser_accept(parser, PY_TOKEN_COMMA) || parser->mark == before)
            break;
    }
    parser->mark = start;
    return !parser->raised;
}

bool py_parser_explain_match(PyParser *parser)
{
    int start = parser->mark;

    if (!py_parser_at_word(parser, "match"))
        return true;
    parser->mark++;
    if (py_parser_match_subject(parser)) {
        if (py_parser_peek(parser) == PY_TOKEN_NEWLINE)
            py_parser_blame_last(parser, "expected ':'");
        else if (py_parser_accept(parser, PY_TOKEN_COLON))
            py_parser_explain_indent(parser, "'match' statement", start);
    }
    parser->mark = start;
    return !parser->raised;
}
