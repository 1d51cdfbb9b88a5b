#include "py_parser_mistakes_brackets.h"

#include "py_parser_atoms.h"
#include "py_parser_expressions.h"
#include "py_parser_mistakes.h"

static bool nothing(PyParser *parser, int start)
{
    parser->mark = start;
    return !parser->raised;
}

/* ---- calls ---- */

/* What a list of arguments was made of. */
typedef struct Call {
    int positional; /* how many */
    int plain;      /* of these, without a star */
    bool has_keyword;
    bool has_unpacking; /* **value */
    PySpan last;        /* of the last positional one, with its star */
    PySpan span;
} Call;

static bool at_keyword(PyParser *parser)
{
    return py_parser_peek(parser) == PY_TOKEN_NAME &&
           py_parser_peek_ahead(parser, 1) == PY_TOKEN_EQUAL;
}

/* One positional argument: not NAME=. */
static PyNode *positional(PyParser *parser)
{
    int start = parser->mark;
    PyNode *node;

    if (py_parser_accept(parser, PY_TOKEN_STAR)) {
        node = py_parser_expression(parser);
        if (!node)
            py_parser_blame_star(parser, start);
        return node;
    }
    if (py_parser_peek(parser) == PY_TOKEN_NAME &&
        py_parser_peek_ahead(parser, 1) == PY_TOKEN_COLON_EQUAL) {
        parser->mark += 2;
        node = py_parser_expression(parser);
    } else {
        node = py_parser_expression(parser);
        if (node && py_parser_peek(parser) == PY_TOKEN_COLON_EQUAL)
            return NULL;
    }
    return node && py_parser_peek(parser) != PY_TOKEN_EQUAL ? node : NULL;
}

static bool blame_comprehension_equals(PyParser *parser, PySpan name)
{
    return py_parser_blame(parser, name,
                           "invalid syntax. Maybe you meant '==' or ':=' "
                           "instead of '='?");
}

/* f(a=) */
static bool explain_missing_value(PyParser *parser)
{
    int start = parser->mark;
    PyTokenKind kind;

    if (parser->version < PY_VERSION_312 || !at_keyword(parser))
        return true;
    parser->mark += 2;
    kind = py_parser_peek(parser);
    if (kind != PY_TOKEN_COMMA && kind != PY_TOKEN_RIGHT_PAREN)
        return nothing(parser, start);
    return py_parser_blame(parser, py_parser_span(parser, start),
                           "expected argument value expression");
}

/* f(True=1), f(a.b=1), f(x=i for i in y) */
static bool explain_keyword(PyParser *parser)
{
    int start = parser->mark, count;
    PyTokenKind kind = py_parser_peek(parser);
    PyNode *node;

    if ((kind == PY_KEYWORD_TRUE || kind == PY_KEYWORD_FALSE ||
         kind == PY_KEYWORD_NONE) &&
        py_parser_peek_ahead(parser, 1) == PY_TOKEN_EQUAL) {
        parser->mark += 2;
        py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX,
                        py_parser_span(parser, start), "cannot assign to %s",
                        py_parser_text(parser, &parser->tokens[start]));
        return false;
    }
    if (!explain_missing_value(parser))
        return false;
    if (at_keyword(parser)) {
        parser->mark += 2;
        if (py_parser_expression(parser) && py_parser_clauses(parser, &count)) {
            parser->mark = start + 2;
            return blame_comprehension_equals(parser,
                                              py_parser_span(parser, start));
        }
        return nothing(parser, start);
    }
    if (!py_parser_starts_expression(kind) || kind == PY_TOKEN_STAR)
        return true;
    node = py_parser_expression(parser);
    if (!node || !py_parser_accept(parser, PY_TOKEN_EQUAL))
        return nothing(parser, start);
    return py_parser_blame(
        parser,
        py_parser_join(node->span, parser->tokens[parser->mark - 1].span),
        "expression cannot contain assignment, perhaps you meant \"==\"?");
}

static bool skip_keyword(PyParser *parser, Call *call)
{
    if (!explain_keyword(parser))
        return false;
    if (py_parser_accept(parser, PY_TOKEN_DOUBLE_STAR)) {
        call->has_keyword = call->has_unpacking = true;
        return py_parser_expression(parser) != NULL;
    }
    if (!call->has_unpacking && py_parser_accept(parser, PY_TOKEN_STAR))
        return py_parser_expression(parser);
    if (!at_keyword(parser))
        return false;
    parser->mark += 2;
    call->has_keyword = true;
    return py_parser_expression(parser) != NULL;
}

/* Steps over arguments as far as they are right, without a last comma. */
static bool skip_arguments(PyParser *parser, Call *call)
{
    int start = parser->mark, end = start, first = start;

    *call = (Call){0};
    while (positional(parser)) {
        call->positional++;
        call->plain += parser->tokens[first].kind != PY_TOKEN_STAR;
        call->last = py_parser_span(parser, first);
        end = parser->mark;
        if (!py_parser_accept(parser, PY_TOKEN_COMMA))
            break;
        first = parser->mark;
    }
    if (parser->raised)
        return false;
    parser->mark = end;
    if (end == start || py_parser_accept(parser, PY_TOKEN_COMMA)) {
        while (skip_keyword(parser, call)) {
            end = parser->mark;
            if (!py_parser_accept(parser, PY_TOKEN_COMMA))
                break;
        }
    }
    parser->mark = end;
    if (parser->raised || end == start)
        return false;
    call->span = py_parser_span(parser, start);
    return true;
}

static const PyNode *last_of_clauses(const PyClause *clauses, int count)
{
    const PyClause *clause = &clauses[count - 1];

    return clause->conditions.count > 0
               ? clause->conditions.items[clause->conditions.count - 1]
               : clause->iterable;
}

static bool blame_generator(PyParser *parser, PySpan element,
                            const PyClause *clauses, int count)
{
    return py_parser_blame(
        parser, py_parser_join(element, last_of_clauses(clauses, count)->span),
        "Generator expression must be parenthesized");
}

/* f(x for x in y, 1): not told of where the text ends in the arguments that
 * follow. */
static bool explain_first_generator(PyParser *parser)
{
    int start = parser->mark, count;
    Call rest;
    PyNode *element = py_parser_expression(parser);
    PyClause *clauses = element ? py_parser_clauses(parser, &count) : NULL;

    if (!clauses || !py_parser_accept(parser, PY_TOKEN_COMMA))
        return nothing(parser, start);
    skip_arguments(parser, &rest);
    if (parser->raised)
        return false;
    return blame_generator(parser, element->span, clauses, count);
}

static bool explain_first_keyword(PyParser *parser)
{
    int start = parser->mark, count;

    if (!at_keyword(parser))
        return true;
    parser->mark += 2;
    if (!py_parser_expression(parser) || !py_parser_clauses(parser, &count))
        return nothing(parser, start);
    parser->mark = start + 2;
    return blame_comprehension_equals(parser, py_parser_span(parser, start));
}

/* Whether the star and those that follow it are whole: the mark is at what ends
 * them, the furthest that was looked at. */
static bool skip_late_stars(PyParser *parser)
{
    while (py_parser_accept(parser, PY_TOKEN_STAR)) {
        if (!py_parser_expression(parser))
            return false;
        if (!py_parser_accept(parser, PY_TOKEN_COMMA))
            return true;
    }
    return true;
}

/* Whether nothing can be read behind the star, at which the mark is. */
static bool is_bare_star(PyParser *parser)
{
    int start = parser->mark++;
    bool is_bare = !py_parser_try_plain(parser, py_parser_expression);

    parser->mark = start;
    return is_bare;
}

/* f(**a, *b), f(a=1, *). The mark is at the star. Since 3.11.4 the star is
 * blamed, since 3.13 all from the comma on to within what ends it. */
static bool explain_late_star(PyParser *parser, const Call *call)
{
    int star = parser->mark;
    PySpan span = call->span;
    bool is_newer =
        parser->version > PY_VERSION_311 || parser->source->patch >= 4;

    if (is_newer && !call->has_unpacking &&
        ((call->plain > 0 && !call->has_keyword) || !is_bare_star(parser)))
        return true;
    if (is_newer)
        span = py_parser_token(parser, 0)->span;
    if (parser->version >= PY_VERSION_313) {
        if (!skip_late_stars(parser)) {
            parser->mark = star;
            return !parser->raised;
        }
        span = parser->tokens[star - 1].span;
        span.end_line = py_parser_token(parser, 0)->span.end_line;
        span.end_column = py_parser_token(parser, 0)->span.end_column - 1;
    }
    return py_parser_blame(parser, span,
                           "iterable argument unpacking follows keyword "
                           "argument unpacking");
}

/* What follows arguments that are right by themselves. */
static bool explain_rest(PyParser *parser, const Call *call)
{
    int start = parser->mark, count;
    PyClause *clauses = py_parser_clauses(parser, &count);
    PyNode *element;
    Call more;

    if (clauses && call->positional > 1)
        return blame_generator(parser, call->last, clauses, count);
    parser->mark = start;
    if (parser->raised || !py_parser_accept(parser, PY_TOKEN_COMMA))
        return nothing(parser, start);
    if (py_parser_peek(parser) == PY_TOKEN_STAR &&
        !explain_late_star(parser, call))
        return false;
    element = py_parser_expression(parser);
    clauses = element ? py_parser_clauses(parser, &count) : NULL;
    if (clauses)
        return blame_generator(parser, element->span, clauses, count);
    parser->mark = start + 1;
    if (!parser->raised && skip_arguments(parser, &more))
        return py_parser_blame_last(
            parser, call->has_unpacking
                        ? "positional argument follows keyword argument "
                          "unpacking"
                        : "positional argument follows keyword argument");
    return nothing(parser, start);
}

/* *a for a in b */
static bool explain_starred_element(PyParser *parser)
{
    int start = parser->mark, count;

    if (!py_parser_accept(parser, PY_TOKEN_STAR))
        return true;
    if (py_parser_expression(parser)) {
        PySpan span = py_parser_span(parser, start);
        if (py_parser_clauses(parser, &count))
            return py_parser_blame(parser, span,
                                   "iterable unpacking cannot be used in "
                                   "comprehension");
    } else {
        py_parser_blame_star(parser, start);
    }
    return nothing(parser, start);
}

bool py_parser_explain_arguments(PyParser *parser, bool is_class)
{
    int start = parser->mark;
    bool skipped;
    Call call;

    if (!is_class && !explain_starred_element(parser))
        return false;
    skipped = skip_arguments(parser, &call);
    parser->mark = start;
    if (parser->raised)
        return false;
    if (!explain_first_generator(parser) || !explain_first_keyword(parser) ||
        !explain_missing_value(parser))
        return false;
    if (!skipped)
        return true;
    skip_arguments(parser, &call);
    if (!explain_rest(parser, &call))
        return false;
    return nothing(parser, start);
}

/* ---- displays ---- */

/* (*a), (**a) */
static bool explain_group(PyParser *parser)
{
    int start = parser->mark++;
    int star = parser->mark;
    PyTokenKind kind = py_parser_peek(parser);
    PySpan span;

    if (kind != PY_TOKEN_STAR && kind != PY_TOKEN_DOUBLE_STAR)
        return nothing(parser, start);
    parser->mark++;
    if (!py_parser_expression(parser)) {
        if (kind == PY_TOKEN_STAR)
            py_parser_blame_star(parser, star);
        return nothing(parser, start);
    }
    span = kind == PY_TOKEN_STAR ? py_parser_span(parser, star)
                                 : parser->tokens[star].span;
    if (py_parser_peek(parser) != PY_TOKEN_RIGHT_PAREN)
        return nothing(parser, start);
    return py_parser_blame(parser, span,
                           kind == PY_TOKEN_STAR
                               ? "cannot use starred expression here"
                               : "cannot use double starred expression here");
}

/* [*a for a in b], [a, b for a, b in c] */
static bool explain_comprehension(PyParser *parser)
{
    int start = parser->mark++, count;
    PyTokenKind kind = parser->tokens[start].kind;
    PyNode *first = NULL, *last = NULL;
    PySpan span;

    if (!explain_starred_element(parser) || kind == PY_TOKEN_LEFT_PAREN)
        return nothing(parser, start);
    first = py_parser_star_named_expression(parser);
    if (!first || !py_parser_accept(parser, PY_TOKEN_COMMA))
        return nothing(parser, start);
    span = py_parser_join(first->span, parser->tokens[parser->mark - 1].span);
    while (py_parser_starts_expression(py_parser_peek(parser))) {
        last = py_parser_star_named_expression(parser);
        if (!last)
            return nothing(parser, start);
        span = py_parser_join(first->span, last->span);
        if (!py_parser_accept(parser, PY_TOKEN_COMMA))
            break;
    }
    if (!py_parser_clauses(parser, &count))
        return nothing(parser, start);
    return py_parser_blame(parser, span,
                           "did you forget parentheses around the "
                           "comprehension target?");
}

/* key: value, or **value */
static bool skip_pair(PyParser *parser)
{
    if (py_parser_accept(parser, PY_TOKEN_DOUBLE_STAR))
        return py_parser_bitwise_or(parser);
    return py_parser_expression(parser) &&
           py_parser_accept(parser, PY_TOKEN_COLON) &&
           py_parser_expression(parser);
}

/* A pair that is not one. `first`: so far there was none. */
static bool explain_pair(PyParser *parser, bool first)
{
    PyNode *key = py_parser_expression(parser);
    PyTokenKind kind;
    PySpan colon;

    if (!key)
        return !parser->raised;
    if (py_parser_peek(parser) != PY_TOKEN_COLON) {
        PySpan span = {key->span.line, key->span.end_column - 1, 0, 0};

        return first || py_parser_blame(parser, span,
                                        "':' expected after dictionary key");
    }
    colon = py_parser_token(parser, 0)->span;
    parser->mark++;
    kind = py_parser_peek(parser);
    if (kind == PY_TOKEN_RIGHT_BRACE || kind == PY_TOKEN_COMMA)
        return py_parser_blame(parser, colon,
                               "expression expected after dictionary key and "
                               "':'");
    if (kind == PY_TOKEN_STAR) {
        PySpan star = py_parser_token(parser, 0)->span;

        parser->mark++;
        if (py_parser_bitwise_or(parser))
            return py_parser_blame(
                parser, py_parser_until_last(parser, star),
                "cannot use a starred expression in a dictionary value");
    }
    return !parser->raised;
}

bool py_parser_explain_key(PyParser *parser)
{
    int start = parser->mark;
    PyNode *key = py_parser_try_plain(parser, py_parser_expression);
    PySpan span;

    if (!key) {
        parser->mark = start;
        key = py_parser_try_plain(parser, py_parser_disjunction);
    }
    if (!key) {
        parser->mark = start;
        key = py_parser_try_plain(parser, py_parser_atom);
    }
    if (!key || parser->raised || py_parser_peek(parser) == PY_TOKEN_COLON)
        return nothing(parser, start);
    span = (PySpan){key->span.line, key->span.end_column - 1, 0, 0};
    return py_parser_blame(parser, span, "':' expected after dictionary key");
}

static bool explain_dict(PyParser *parser)
{
    int start = parser->mark, before;
    bool first = true;

    parser->mark++;
    for (;;) {
        before = parser->mark;
        if (!skip_pair(parser))
            break;
        first = false;
        if (!py_parser_accept(parser, PY_TOKEN_COMMA))
            return nothing(parser, start);
    }
    if (parser->raised)
        return false;
    parser->mark = before;
    return explain_pair(parser, first) && nothing(parser, start);
}

/* {**a for a in b} */
static bool explain_dict_comprehension(PyParser *parser)
{
    int start = parser->mark++, count;
    PySpan span = py_parser_token(parser, 0)->span;

    if (!py_parser_accept(parser, PY_TOKEN_DOUBLE_STAR) ||
        !py_parser_bitwise_or(parser) || !py_parser_clauses(parser, &count) ||
        py_parser_peek(parser) != PY_TOKEN_RIGHT_BRACE)
        return nothing(parser, start);
    return py_parser_blame(parser, span,
                           "dict unpacking cannot be used in dict "
                           "comprehension");
}

bool py_parser_explain_bracket(PyParser *parser)
{
    switch (py_parser_peek(parser)) {
    case PY_TOKEN_LEFT_PAREN:
        return explain_group(parser) && explain_comprehension(parser);
    case PY_TOKEN_LEFT_BRACKET:
        return explain_comprehension(parser);
    default:
        return explain_dict(parser) && explain_dict_comprehension(parser) &&
               explain_comprehension(parser);
    }
}

/* ---- fields of f-strings, from 3.12 on ---- */

static bool blame_here(PyParser *parser, const char *message)
{
    return py_parser_blame(parser, py_parser_token(parser, 0)->span, message);
}

static bool is_one_of(PyTokenKind kind, const PyTokenKind *kinds, int count)
{
    for (int i = 0; i < count; i++) {
        if (kinds[i] == kind)
            return true;
    }
    return false;
}

static bool explain_conversion(PyParser *parser)
{
    PyTokenKind kind = py_parser_peek(parser);

    if (kind == PY_TOKEN_COLON || kind == PY_TOKEN_RIGHT_BRACE)
        return blame_here(parser, "f-string: missing conversion character");
    if (kind != PY_TOKEN_NAME)
        return blame_here(parser, "f-string: invalid conversion character");
    parser->mark++;
    return true;
}

/* Behind the expression of a field. */
static bool explain_field_end(PyParser *parser)
{
    static const PyTokenKind ends[] = {PY_TOKEN_EXCLAMATION, PY_TOKEN_COLON,
                                       PY_TOKEN_RIGHT_BRACE, PY_TOKEN_EQUAL};

    if (!is_one_of(py_parser_peek(parser), ends, 4))
        return blame_here(parser,
                          "f-string: expecting '=', or '!', or ':', or '}'");
    if (py_parser_accept(parser, PY_TOKEN_EQUAL) &&
        !is_one_of(py_parser_peek(parser), ends, 3))
        return blame_here(parser, "f-string: expecting '!', or ':', or '}'");
    if (py_parser_accept(parser, PY_TOKEN_EXCLAMATION) &&
        !explain_conversion(parser))
        return false;
    if (!is_one_of(py_parser_peek(parser), ends + 1, 2))
        return blame_here(parser, "f-string: expecting ':' or '}'");
    if (!py_parser_accept(parser, PY_TOKEN_COLON))
        return true;
    while (py_parser_accept(parser, PY_TOKEN_FSTRING_MIDDLE))
        continue;
    if (py_parser_peek(parser) != PY_TOKEN_RIGHT_BRACE &&
        py_parser_peek(parser) != PY_TOKEN_LEFT_BRACE)
        return blame_here(parser, "f-string: expecting '}', or format specs");
    return true;
}

bool py_parser_explain_field(PyParser *parser)
{
    int start = parser->mark++;
    const char *before = NULL;
    PyNode *value;

    switch (py_parser_peek(parser)) {
    case PY_TOKEN_EQUAL:
        before = "f-string: valid expression required before '='";
        break;
    case PY_TOKEN_EXCLAMATION:
        before = "f-string: valid expression required before '!'";
        break;
    case PY_TOKEN_COLON:
        before = "f-string: valid expression required before ':'";
        break;
    case PY_TOKEN_RIGHT_BRACE:
        before = "f-string: valid expression required before '}'";
        break;
    default:
        break;
    }
    if (before)
        return blame_here(parser, before);
    value = py_parser_peek(parser) == PY_KEYWORD_YIELD
                ? py_parser_yield(parser)
                : py_parser_star_expressions(parser);
    if (!value && !parser->raised) {
        parser->mark = start + 1;
        return blame_here(parser,
                          "f-string: expecting a valid expression after '{'");
    }
    if (parser->raised || !explain_field_end(parser))
        return false;
    return nothing(parser, start);
}
