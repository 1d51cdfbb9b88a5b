#include "py_parser_mistakes.h"

#include <string.h>

#include "py_parser_atoms.h"
#include "py_parser_calls.h"
#include "py_parser_expressions.h"
#include "py_parser_parameters.h"
#include "py_parser_targets.h"

PySpan py_parser_join(PySpan first, PySpan last)
{
    first.end_line = last.end_line;
    first.end_column = last.end_column;
    return first;
}

bool py_parser_blame(PyParser *parser, PySpan span, const char *message)
{
    py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, span, "%s", message);
    return false;
}

void py_parser_note_bare(PyParser *parser, const PyToken *token)
{
    bool is_bare = token->kind == PY_TOKEN_INDENT ||
                   token->kind == PY_TOKEN_DEDENT || token->span.column < 0 ||
                   token->kind == PY_TOKEN_END_OF_FILE;

    if (is_bare && parser->raised && parser->diagnostics->count)
        parser->diagnostics->items[parser->diagnostics->count - 1].is_bare =
            true;
}

bool py_parser_blame_last(PyParser *parser, const char *message)
{
    const PyToken *last = &parser->tokens[parser->token_count - 1];

    py_parser_blame(parser, last->span, message);
    py_parser_note_bare(parser, last);
    return false;
}

/* Whether an expression begins here, whatever comes behind its beginning:
 * CPython takes as much of it as is right. */
static bool begins_expression(PyParser *parser)
{
    PyParameters parameters;

    while (py_parser_accept(parser, PY_KEYWORD_NOT))
        continue;
    if (py_parser_accept(parser, PY_KEYWORD_LAMBDA))
        return py_parser_parameters(parser, &parameters, PY_TOKEN_COLON) &&
               py_parser_accept(parser, PY_TOKEN_COLON) &&
               begins_expression(parser);
    while (py_parser_accept(parser, PY_TOKEN_MINUS) ||
           py_parser_accept(parser, PY_TOKEN_PLUS) ||
           py_parser_accept(parser, PY_TOKEN_TILDE))
        continue;
    py_parser_accept(parser, PY_KEYWORD_AWAIT);
    return py_parser_try_plain(parser, py_parser_atom) != NULL;
}

void py_parser_blame_star(PyParser *parser, int star)
{
    int mark = parser->mark;

    if (parser->version < PY_VERSION_313 || parser->raised)
        return;
    parser->mark = star + 1;
    if (!begins_expression(parser) && !parser->raised)
        py_parser_blame_last(parser, "Invalid star expression");
    parser->mark = mark;
}

PySpan py_parser_until_last(const PyParser *parser, PySpan span)
{
    const PyToken *last = &parser->tokens[parser->token_count - 1];
    const PySource *source = parser->source;
    size_t length;
    const char *line = py_source_line(source, last->span.line, &length);
    /* A file's line end that begins with a comment, whose letters all count; in
     * 3.12 only where no line end is behind it. */
    bool is_comment = last->kind == PY_TOKEN_NEWLINE && !source->is_text &&
                      (size_t)last->span.column < length &&
                      line[last->span.column] == '#' &&
                      (parser->version >= PY_VERSION_313 ||
                       line + length >= source->text + source->length);

    span = py_parser_join(span, last->span);
    if (!is_comment &&
        (last->kind != PY_TOKEN_NEWLINE || parser->version >= PY_VERSION_312))
        span.end_column--;
    return span;
}

PyNode *py_parser_try_plain(PyParser *parser,
                            PyNode *(*parse)(PyParser *parser))
{
    PyNode *node;
    bool explain = parser->explain, remembers = parser->remembers;

    parser->explain = parser->remembers = false;
    node = parse(parser);
    parser->explain = explain;
    parser->remembers = remembers;
    return node;
}

/* Whether the mark is in a field of an f-string. */
static bool is_in_fstring(const PyParser *parser)
{
    int depth = 0;

    for (int i = 0; parser->lexer.fstring_count > 0 && i < parser->mark; i++) {
        depth += parser->tokens[i].kind == PY_TOKEN_FSTRING_START;
        depth -= parser->tokens[i].kind == PY_TOKEN_FSTRING_END;
    }
    return depth > 0;
}

/* An expression in which no mistake is looked for, then or later (but in a
 * field of an f-string, which is read once more). */
static PyNode *read_plainly(PyParser *parser)
{
    bool explain = parser->explain;
    PyNode *node;

    if (is_in_fstring(parser))
        return py_parser_try_plain(parser, py_parser_expression_plain);
    parser->explain = false;
    node = py_parser_expression_plain(parser);
    parser->explain = explain;
    return node;
}

/* Back to `start`; the result of an explain function that found nothing. */
static bool nothing(PyParser *parser, int start)
{
    parser->mark = start;
    return !parser->raised;
}

static bool is_legacy_name(const PyNode *node)
{
    return node->kind == PY_NODE_NAME &&
           (strcmp(node->as.name.text, "print") == 0 ||
            strcmp(node->as.name.text, "exec") == 0);
}

/* CPython takes the beginning of a soft keyword for one. */
static bool at_soft_keyword(PyParser *parser)
{
    static const char *const words[] = {"_", "case", "match", "type"};
    const PyToken *token = py_parser_token(parser, 0);
    int count = parser->version < PY_VERSION_312 ? 3 : 4;

    if (token->kind != PY_TOKEN_NAME)
        return false;
    for (int i = 0; i < count; i++) {
        if (strncmp(words[i], parser->source->text + token->start,
                    token->length) == 0)
            return true;
    }
    return false;
}

/* Two expressions side by side inside brackets. */
static bool explain_comma(PyParser *parser)
{
    int start = parser->mark;
    PyNode *first, *second;

    if (at_soft_keyword(parser) ||
        (py_parser_peek(parser) == PY_TOKEN_NAME &&
         py_parser_peek_ahead(parser, 1) == PY_TOKEN_STRING))
        return true;
    first = py_parser_disjunction(parser);
    if (!first || !py_parser_starts_expression(py_parser_peek(parser)) ||
        py_parser_peek(parser) == PY_TOKEN_STAR)
        return nothing(parser, start);
    second = read_plainly(parser);
    if (!second || is_legacy_name(first) ||
        parser->tokens[parser->mark - 1].level == 0)
        return nothing(parser, start);
    return py_parser_blame(parser, py_parser_join(first->span, second->span),
                           "invalid syntax. Perhaps you forgot a comma?");
}

static bool explain_conditional(PyParser *parser)
{
    int start = parser->mark;
    PyNode *first = py_parser_disjunction(parser), *second;
    PyTokenKind kind;

    if (!first || !py_parser_accept(parser, PY_KEYWORD_IF))
        return nothing(parser, start);
    second = py_parser_disjunction(parser);
    if (!second)
        return nothing(parser, start);
    kind = py_parser_peek(parser);
    if (kind == PY_KEYWORD_ELSE || kind == PY_TOKEN_COLON)
        return nothing(parser, start);
    return py_parser_blame(parser, py_parser_join(first->span, second->span),
                           "expected 'else' after 'if' expression");
}

/* f"{lambda x: 1}": the colon begins a format. */
static bool explain_lambda_field(PyParser *parser)
{
    int start = parser->mark;
    PySpan span;
    PyParameters parameters;

    if (parser->version < PY_VERSION_312 ||
        !py_parser_accept(parser, PY_KEYWORD_LAMBDA))
        return true;
    if (!py_parser_parameters(parser, &parameters, PY_TOKEN_COLON) ||
        !py_parser_accept(parser, PY_TOKEN_COLON) ||
        py_parser_peek(parser) != PY_TOKEN_FSTRING_MIDDLE)
        return nothing(parser, start);
    span = py_parser_span(parser, start);
    return py_parser_blame(parser, span,
                           "f-string: lambda expressions are not allowed "
                           "without parentheses");
}

/* print "text": CPython reads on behind any name. */
static bool explain_legacy(PyParser *parser)
{
    int start = parser->mark;
    PySpan first;
    PyNode *second;
    const char *name;
    bool is_legacy;

    if (py_parser_peek(parser) != PY_TOKEN_NAME ||
        py_parser_peek_ahead(parser, 1) == PY_TOKEN_LEFT_PAREN)
        return true;
    is_legacy =
        py_parser_at_word(parser, "print") || py_parser_at_word(parser, "exec");
    first = py_parser_token(parser, 0)->span;
    name = py_parser_name(parser);
    second = py_parser_starts_expression(py_parser_peek(parser))
                 ? py_parser_star_expressions(parser)
                 : NULL;
    if (!second || !is_legacy)
        return nothing(parser, start);
    py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX,
                    py_parser_join(first, second->span),
                    "Missing parentheses in call to '%s'. Did you mean "
                    "%s(...)?",
                    name, name);
    return false;
}

bool py_parser_explain_expression(PyParser *parser)
{
    return explain_comma(parser) && explain_conditional(parser) &&
           explain_lambda_field(parser) && explain_legacy(parser);
}

/* Neither `=` nor `:=` follows. */
static bool ends_assignment(PyParser *parser)
{
    PyTokenKind kind = py_parser_peek(parser);

    return kind != PY_TOKEN_EQUAL && kind != PY_TOKEN_COLON_EQUAL;
}

/* (a.b := 1) */
static bool explain_walrus_target(PyParser *parser)
{
    int start = parser->mark;
    PyNode *target = py_parser_expression(parser);

    if (!target || !py_parser_accept(parser, PY_TOKEN_COLON_EQUAL) ||
        !py_parser_expression(parser))
        return nothing(parser, start);
    py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, target->span,
                    "cannot use assignment expressions with %s",
                    py_parser_expression_name(target));
    return false;
}

/* if x = 3 */
static bool explain_name_equals(PyParser *parser)
{
    int start = parser->mark;
    PySpan span = py_parser_token(parser, 0)->span;
    PyNode *value;

    if (!py_parser_accept(parser, PY_TOKEN_NAME) ||
        !py_parser_accept(parser, PY_TOKEN_EQUAL))
        return nothing(parser, start);
    value = py_parser_bitwise_or(parser);
    if (!value || !ends_assignment(parser))
        return nothing(parser, start);
    return py_parser_blame(parser, py_parser_join(span, value->span),
                           "invalid syntax. Maybe you meant '==' or ':=' "
                           "instead of '='?");
}

/* if f(x) = 3 */
static bool explain_other_equals(PyParser *parser)
{
    int start = parser->mark;
    PyTokenKind kind = py_parser_peek(parser);
    PyNode *target;

    if (kind == PY_KEYWORD_TRUE || kind == PY_KEYWORD_NONE ||
        kind == PY_KEYWORD_FALSE)
        return true;
    target = py_parser_atom(parser);
    if (target &&
        (kind == PY_TOKEN_LEFT_BRACKET || kind == PY_TOKEN_LEFT_PAREN) &&
        (target->kind == PY_NODE_LIST ||
         (target->kind == PY_NODE_TUPLE &&
          target->span.column == parser->tokens[start].span.column) ||
         target->kind == PY_NODE_GENERATOR_EXP))
        return nothing(parser, start);
    parser->mark = start;
    target = py_parser_bitwise_or(parser);
    if (!target || !py_parser_accept(parser, PY_TOKEN_EQUAL) ||
        !py_parser_bitwise_or(parser) || !ends_assignment(parser))
        return nothing(parser, start);
    py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, target->span,
                    "cannot assign to %s here. Maybe you meant '==' instead "
                    "of '='?",
                    py_parser_expression_name(target));
    return false;
}

bool py_parser_explain_named(PyParser *parser)
{
    return explain_walrus_target(parser) && explain_name_equals(parser) &&
           explain_other_equals(parser);
}

/* ---- assignments ---- */

typedef enum TargetUse { TARGET_ASSIGN, TARGET_FOR, TARGET_DELETE } TargetUse;

/* The first part of `node` that cannot be a target, or NULL. */
static const PyNode *invalid_target(const PyNode *node, TargetUse use)
{
    switch (node->kind) {
    case PY_NODE_LIST:
    case PY_NODE_TUPLE:
        for (int i = 0; i < node->as.list.items.count; i++) {
            const PyNode *found =
                invalid_target(node->as.list.items.items[i], use);

            if (found)
                return found;
        }
        return NULL;
    case PY_NODE_STARRED:
        return use == TARGET_DELETE ? node
                                    : invalid_target(node->as.value.node, use);
    case PY_NODE_COMPARE:
        if (use != TARGET_FOR)
            return node;
        return node->as.compare.operators[0] == PY_COMPARE_IN
                   ? invalid_target(node->as.compare.left, use)
                   : NULL;
    case PY_NODE_NAME:
    case PY_NODE_SUBSCRIPT:
    case PY_NODE_ATTRIBUTE:
        return NULL;
    default:
        return node;
    }
}

static bool blame_target(PyParser *parser, const PyNode *node, TargetUse use)
{
    const PyNode *target = invalid_target(node, use);

    if (!target)
        return true;
    py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, target->span, "cannot %s %s",
                    use == TARGET_DELETE ? "delete" : "assign to",
                    py_parser_expression_name(target));
    return false;
}

static PyNode *right_side(PyParser *parser)
{
    return py_parser_peek(parser) == PY_KEYWORD_YIELD
               ? py_parser_yield(parser)
               : py_parser_star_expressions(parser);
}

/* Steps over `targets =`, as often as it comes. */
static int skip_targets(PyParser *parser)
{
    int count = 0;

    for (;;) {
        int start = parser->mark;

        if (!py_parser_star_targets(parser) ||
            !py_parser_accept(parser, PY_TOKEN_EQUAL)) {
            parser->mark = start;
            return count;
        }
        count++;
    }
}

static bool accept_augmented(PyParser *parser)
{
    PyTokenKind kind = py_parser_peek(parser);

    switch (kind) {
    case PY_TOKEN_PLUS_EQUAL:
    case PY_TOKEN_MINUS_EQUAL:
    case PY_TOKEN_STAR_EQUAL:
    case PY_TOKEN_AT_EQUAL:
    case PY_TOKEN_SLASH_EQUAL:
    case PY_TOKEN_PERCENT_EQUAL:
    case PY_TOKEN_AMPERSAND_EQUAL:
    case PY_TOKEN_BAR_EQUAL:
    case PY_TOKEN_CIRCUMFLEX_EQUAL:
    case PY_TOKEN_LEFT_SHIFT_EQUAL:
    case PY_TOKEN_RIGHT_SHIFT_EQUAL:
    case PY_TOKEN_DOUBLE_STAR_EQUAL:
    case PY_TOKEN_DOUBLE_SLASH_EQUAL:
        return py_parser_accept(parser, kind);
    default:
        return false;
    }
}

/* True if a correct assignment stands here, or one whose right side is at
 * fault. */
static bool is_assignment(PyParser *parser)
{
    PyNode *target;
    int start = parser->mark;

    if (py_parser_peek(parser) == PY_TOKEN_NAME &&
        py_parser_peek_ahead(parser, 1) == PY_TOKEN_COLON) {
        parser->mark += 2;
        if (py_parser_expression(parser))
            return true;
    }
    parser->mark = start;
    if (skip_targets(parser) > 0 && right_side(parser) &&
        py_parser_peek(parser) != PY_TOKEN_EQUAL)
        return true;
    parser->mark = start;
    target = py_parser_primary(parser);
    if (target && py_parser_is_single_target(target) &&
        accept_augmented(parser)) {
        right_side(parser);
        return true;
    }
    return false;
}

/* (a, b): int */
static bool explain_annotated_display(PyParser *parser)
{
    int start = parser->mark;
    PyTokenKind kind = py_parser_peek(parser);
    PyNode *target = py_parser_atom(parser);

    if (!target ||
        (kind != PY_TOKEN_LEFT_BRACKET && kind != PY_TOKEN_LEFT_PAREN) ||
        (target->kind != PY_NODE_LIST && target->kind != PY_NODE_TUPLE) ||
        !py_parser_accept(parser, PY_TOKEN_COLON) ||
        !py_parser_expression(parser))
        return nothing(parser, start);
    py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, target->span,
                    "only single target (not %s) can be annotated",
                    py_parser_expression_name(target));
    return false;
}

/* a, b: int */
static bool explain_annotated_tuple(PyParser *parser)
{
    int start = parser->mark;
    PyNode *first = py_parser_star_named_expression(parser);

    if (!first || !py_parser_accept(parser, PY_TOKEN_COMMA))
        return nothing(parser, start);
    /* CPython does not mind here whether there are commas. */
    while (py_parser_starts_expression(py_parser_peek(parser)) &&
           py_parser_star_named_expression(parser))
        py_parser_accept(parser, PY_TOKEN_COMMA);
    if (!py_parser_accept(parser, PY_TOKEN_COLON) ||
        !py_parser_expression(parser))
        return nothing(parser, start);
    return py_parser_blame(parser, first->span,
                           "only single target (not tuple) can be annotated");
}

static bool explain_annotated_other(PyParser *parser)
{
    int start = parser->mark;
    PyNode *target = py_parser_expression(parser);

    if (!target || !py_parser_accept(parser, PY_TOKEN_COLON) ||
        !py_parser_expression(parser))
        return nothing(parser, start);
    return py_parser_blame(parser, target->span,
                           "illegal target for annotation");
}

static bool explain_target(PyParser *parser)
{
    int start = parser->mark;
    PyNode *node;

    skip_targets(parser);
    if (py_parser_peek(parser) == PY_KEYWORD_YIELD) {
        node = py_parser_yield(parser);
        if (node && py_parser_peek(parser) == PY_TOKEN_EQUAL)
            return py_parser_blame(parser, node->span,
                                   "assignment to yield expression not "
                                   "possible");
        return nothing(parser, start);
    }
    node = py_parser_star_expressions(parser);
    if (node && py_parser_peek(parser) == PY_TOKEN_EQUAL &&
        !blame_target(parser, node, TARGET_ASSIGN))
        return false;
    return nothing(parser, start);
}

static bool explain_augmented(PyParser *parser)
{
    int start = parser->mark;
    PyNode *target = py_parser_star_expressions(parser);

    if (!target || !accept_augmented(parser) || !right_side(parser))
        return nothing(parser, start);
    py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, target->span,
                    "'%s' is an illegal expression for augmented assignment",
                    py_parser_expression_name(target));
    return false;
}

bool py_parser_explain_assignment(PyParser *parser)
{
    int start = parser->mark;

    if (is_assignment(parser))
        return nothing(parser, start);
    parser->mark = start;
    return !parser->raised && explain_annotated_display(parser) &&
           explain_annotated_tuple(parser) && explain_annotated_other(parser) &&
           explain_target(parser) && explain_augmented(parser);
}

bool py_parser_explain_delete(PyParser *parser)
{
    int start = parser->mark;
    PyNode *node = py_parser_star_expressions(parser);

    if (node && !blame_target(parser, node, TARGET_DELETE))
        return false;
    return nothing(parser, start);
}

bool py_parser_explain_for_target(PyParser *parser)
{
    int start = parser->mark;
    PyNode *node = py_parser_star_expressions(parser);

    if (node && !blame_target(parser, node, TARGET_FOR))
        return false;
    return nothing(parser, start);
}

bool py_parser_explain_with_target(PyParser *parser)
{
    int start = parser->mark;
    PyNode *node = py_parser_expression(parser);
    PyTokenKind kind = py_parser_peek(parser);

    if (node &&
        (kind == PY_TOKEN_COMMA || kind == PY_TOKEN_COLON ||
         kind == PY_TOKEN_RIGHT_PAREN) &&
        !blame_target(parser, node, TARGET_ASSIGN))
        return false;
    return nothing(parser, start);
}

bool py_parser_explain_import(PyParser *parser)
{
    PyTokenKind before = parser->tokens[parser->mark - 1].kind;

    if (py_parser_peek(parser) != PY_TOKEN_NEWLINE)
        return true;
    if (before == PY_TOKEN_COMMA)
        return py_parser_blame_last(parser,
                                    "trailing comma not allowed without "
                                    "surrounding parentheses");
    if (parser->version < PY_VERSION_313 || before != PY_KEYWORD_IMPORT)
        return true;
    return py_parser_blame(
        parser, py_parser_until_last(parser, py_parser_token(parser, 0)->span),
        "Expected one or more names after 'import'");
}

/* import a from b */
bool py_parser_explain_import_from(PyParser *parser, int start)
{
    PySpan span = parser->tokens[start].span;

    if (parser->version < PY_VERSION_312 ||
        !py_parser_accept(parser, PY_KEYWORD_FROM) ||
        !py_parser_accept(parser, PY_TOKEN_NAME))
        return true;
    while (py_parser_accept(parser, PY_TOKEN_DOT))
        py_parser_accept(parser, PY_TOKEN_NAME);
    return py_parser_blame(parser, py_parser_until_last(parser, span),
                           "Did you mean to use 'from ... import ...' "
                           "instead?");
}

bool py_parser_explain_for_variables(PyParser *parser)
{
    int start = parser->mark;

    if (parser->version < PY_VERSION_313 || !py_parser_bitwise_or(parser))
        return nothing(parser, start);
    while (py_parser_accept(parser, PY_TOKEN_COMMA)) {
        if (!py_parser_starts_expression(py_parser_peek(parser)) ||
            !py_parser_bitwise_or(parser))
            break;
    }
    if (!parser->raised && py_parser_peek(parser) != PY_KEYWORD_IN)
        return py_parser_blame_last(parser,
                                    "'in' expected after for-loop variables");
    return nothing(parser, start);
}
