#include "py_parser_fstrings.h"

#include <ctype.h>
#include <string.h>

#include "base_memory.h"
#include "py_parser_expressions.h"
#include "py_parser_mistakes.h"
#include "py_parser_mistakes_brackets.h"
#include "py_parser_passes.h"

static bool parse_values(PyParser *parser, PyParserPieces *pieces,
                         const PyToken *opening, bool is_format_spec);

static bool is_raw_prefix(const PyParser *parser, const PyToken *token)
{
    const char *text = parser->source->text + token->start;

    return tolower((unsigned char)text[0]) == 'r' ||
           tolower((unsigned char)text[1]) == 'r';
}

static PyNode *make_format(PyParser *parser, PyParserPieces *pieces,
                           PySpan span)
{
    PyNode *node = base_arena_alloc(parser->arena, sizeof *node);

    py_parser_flush_text(parser, pieces);
    node->kind = PY_NODE_JOINED_STR;
    node->span = span;
    node->as.list.items = py_parser_nodes(&pieces->values);
    base_text_release(&pieces->text);
    return node;
}

static void append_value(PyParser *parser, PyParserPieces *pieces,
                         PyNode *value, char conversion, PyNode *format)
{
    PyNode *node = base_arena_alloc(parser->arena, sizeof *node);

    py_parser_flush_text(parser, pieces);
    node->kind = PY_NODE_FORMATTED_VALUE;
    node->span = value->span;
    node->as.formatted.value = value;
    node->as.formatted.conversion = conversion;
    node->as.formatted.format = format;
    py_parser_push(parser, &pieces->values, node);
}

/* The NAME of `!r`: the mark is behind the exclamation mark. */
static bool parse_conversion(PyParser *parser, const char **name)
{
    PyToken token = *py_parser_token(parser, 0);
    const PyToken *mark = &parser->tokens[parser->mark - 1];

    if (token.kind != PY_TOKEN_NAME)
        return false;
    if (mark->start + mark->length != token.start) {
        py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX,
                        py_parser_join(mark->span, token.span),
                        "f-string: conversion type must come right after the "
                        "%s mark",
                        parser->version < PY_VERSION_314 ? "exclamanation"
                                                         : "exclamation");
        return false;
    }
    *name = py_parser_name(parser);
    return true;
}

/* Which conversions there are is asked when the whole field is read. */
static bool check_conversion(PyParser *parser, const char *name, PySpan span)
{
    if (!name || (strchr("sra", name[0]) && !name[1]))
        return true;
    py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, span,
                    "f-string: invalid conversion character '%.*s': "
                    "expected 's', 'r', or 'a'",
                    100, name);
    return false;
}

static PyNode *parse_field_value(PyParser *parser)
{
    return py_parser_peek(parser) == PY_KEYWORD_YIELD
               ? py_parser_yield(parser)
               : py_parser_star_expressions(parser);
}

/* The text of `{value = }` without its comments; CPython takes any # for the
 * beginning of one, up to the end of its line. */
static void append_debug(PyParserPieces *pieces, const char *text,
                         uint32_t length)
{
    const char *end = text + length;

    while (text < end) {
        const char *comment = memchr(text, '#', (size_t)(end - text));
        const char *stop = comment ? comment : end;

        base_text_append_n(&pieces->text, text, (size_t)(stop - text));
        text = comment ? memchr(comment, '\n', (size_t)(end - comment)) : end;
        if (!text)
            return;
    }
}

/* The mark is behind the brace. */
static bool parse_field_tokens(PyParser *parser, PyParserPieces *pieces,
                               const PyToken *opening)
{
    int open = parser->mark - 1;
    const char *conversion = NULL;
    PySpan conversion_span = {0};
    bool is_debug, has_format = false;
    uint32_t text_start = parser->tokens[open].start + 1;
    PyNode *value, *format = NULL;

    value = parse_field_value(parser);
    if (!value)
        return false;
    is_debug = py_parser_accept(parser, PY_TOKEN_EQUAL);
    if (is_debug && py_parser_peek(parser) == PY_TOKEN_ERROR)
        return false;
    if (is_debug) {
        PySpan span = parser->tokens[open].span;

        span.column++;
        span.end_line = py_parser_token(parser, 0)->span.line;
        span.end_column = py_parser_token(parser, 0)->span.column;
        py_parser_place_text(pieces, span);
        append_debug(pieces, parser->source->text + text_start,
                     py_parser_token(parser, 0)->start - text_start);
    }
    if (py_parser_accept(parser, PY_TOKEN_EXCLAMATION)) {
        conversion_span = py_parser_token(parser, 0)->span;
        if (!parse_conversion(parser, &conversion))
            return false;
    }
    if (py_parser_accept(parser, PY_TOKEN_COLON)) {
        PyParserPieces inner = {.text_span = pieces->text_span};
        int start = parser->mark;

        has_format = true;
        if (!parse_values(parser, &inner, opening, true)) {
            base_text_release(&inner.text);
            return false;
        }
        format = make_format(parser, &inner, py_parser_span(parser, start - 1));
    }
    if (has_format && parser->explain && !parser->raised &&
        py_parser_peek(parser) != PY_TOKEN_RIGHT_BRACE)
        return py_parser_blame(parser, py_parser_token(parser, 0)->span,
                               "f-string: expecting '}', or format specs");
    if (!py_parser_accept(parser, PY_TOKEN_RIGHT_BRACE) ||
        !check_conversion(parser, conversion, conversion_span))
        return false;
    if (is_debug && !conversion && !has_format)
        conversion = "r";
    append_value(parser, pieces, value, conversion ? conversion[0] : 0, format);
    pieces->values.items[pieces->values.count - 1]->span =
        py_parser_span(parser, open);
    return true;
}

static bool parse_field(PyParser *parser, PyParserPieces *pieces,
                        const PyToken *opening)
{
    int open = parser->mark++;
    bool parsed = false;

    if (py_parser_enter(parser))
        parsed = parse_field_tokens(parser, pieces, opening);
    py_parser_leave(parser);
    if (!parsed && parser->explain && !parser->raised) {
        parser->mark = open;
        py_parser_explain_field(parser);
    }
    return parsed && !parser->raised;
}

/* Text and fields up to what is neither. */
static bool parse_values(PyParser *parser, PyParserPieces *pieces,
                         const PyToken *opening, bool is_format_spec)
{
    for (;;) {
        PyToken token = *py_parser_token(parser, 0);
        PyParserLiteral literal = {.token = &token,
                                   .is_raw = is_raw_prefix(parser, opening),
                                   .has_double_braces = !is_format_spec};

        if (token.kind == PY_TOKEN_FSTRING_MIDDLE) {
            parser->mark++;
            py_parser_place_text(pieces, token.span);
            if (!py_parser_decode(parser, &literal,
                                  parser->source->text + token.start,
                                  token.length, &pieces->text))
                return false;
        } else if (token.kind == PY_TOKEN_LEFT_BRACE) {
            if (!parse_field(parser, pieces, opening))
                return false;
        } else {
            return !parser->raised;
        }
    }
}

bool py_parser_fstring(PyParser *parser, PyParserPieces *pieces)
{
    PyToken opening = *py_parser_token(parser, 0);

    parser->mark++;
    pieces->is_format = true;
    return parse_values(parser, pieces, &opening, false) &&
           py_parser_accept(parser, PY_TOKEN_FSTRING_END);
}

/* ---- up to 3.11 ---- */

typedef struct OldReader {
    PyParser *parser;
    const PyParserLiteral *literal;
    const char *text; /* of the source */
    uint32_t at;
    uint32_t end;
    int depth; /* formats inside formats */
    int line;  /* of the last field */
} OldReader;

static bool fail_old(OldReader *reader, const char *message)
{
    PyParser *parser = reader->parser;

    py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX,
                    py_parser_string_span(parser, reader->literal->token), "%s",
                    message);
    py_parser_note_bare(parser, &parser->tokens[parser->token_count - 1]);
    return false;
}

static bool fail_old_letter(OldReader *reader, const char *format, char letter,
                            char other)
{
    char message[100];
    char *out = message;

    for (const char *at = format; *at; at++) {
        if (*at == '$' || *at == '@')
            *out++ = *at == '$' ? letter : other;
        else
            *out++ = *at;
    }
    *out = '\0';
    return fail_old(reader, message);
}

static void fail_empty(OldReader *reader)
{
    char letter = reader->text[reader->at];

    if (letter == '}')
        fail_old(reader, "f-string: empty expression not allowed");
    else
        fail_old_letter(reader, "f-string: expression required before '$'",
                        letter, 0);
}

/* Steps over a string inside a field. */
static bool skip_old_string(OldReader *reader)
{
    char quote = reader->text[reader->at];
    uint32_t left = reader->end - reader->at;
    uint32_t size = left >= 3 && reader->text[reader->at + 1] == quote &&
                            reader->text[reader->at + 2] == quote
                        ? 3
                        : 1;

    for (reader->at += size; reader->at < reader->end; reader->at++) {
        uint32_t found = 0;

        if (reader->text[reader->at] == '\\')
            return fail_old(
                reader, "f-string expression part cannot include a backslash");
        while (found < size && reader->at + found < reader->end &&
               reader->text[reader->at + found] == quote)
            found++;
        if (found == size) {
            reader->at += size;
            return true;
        }
    }
    return fail_old(reader, "f-string: unterminated string");
}

static bool close_old_bracket(OldReader *reader, const char *open, int *count)
{
    char letter = reader->text[reader->at];
    char last;

    if (*count == 0)
        return fail_old_letter(reader, "f-string: unmatched '$'", letter, 0);
    last = open[--*count];
    if ((last == '(' && letter == ')') || (last == '[' && letter == ']') ||
        (last == '{' && letter == '}'))
        return true;
    return fail_old_letter(reader,
                           "f-string: closing parenthesis '$' does not match "
                           "opening parenthesis '@'",
                           letter, last);
}

/* True if the expression ends here: at one of ! : } = but not at a comparison;
 * *skip is what else is to be stepped over. */
static bool ends_old_expression(const OldReader *reader, uint32_t *skip)
{
    char letter = reader->text[reader->at];

    *skip = 1;
    if (!strchr("!:}=<>", letter))
        return false;
    if (reader->at + 1 < reader->end && reader->text[reader->at + 1] == '=' &&
        strchr("!=<>", letter)) {
        *skip = 2;
        return false;
    }
    return letter != '<' && letter != '>';
}

/* Finds the end of the expression at the position. */
static bool skip_old_expression(OldReader *reader)
{
    char open[PY_LEXER_MAX_PARENS];
    int count = 0;

    while (reader->at < reader->end) {
        char letter = reader->text[reader->at];
        uint32_t skip = 1;

        if (letter == '\\')
            return fail_old(
                reader, "f-string expression part cannot include a backslash");
        if (letter == '\'' || letter == '"') {
            if (!skip_old_string(reader))
                return false;
            continue;
        }
        if (letter == '#')
            return fail_old(reader,
                            "f-string expression part cannot include '#'");
        if (strchr("([{", letter)) {
            if (count >= PY_LEXER_MAX_PARENS)
                return fail_old(reader,
                                "f-string: too many nested parenthesis");
            open[count++] = letter;
        } else if (count == 0 && ends_old_expression(reader, &skip)) {
            return true;
        } else if (strchr(")]}", letter) &&
                   !close_old_bracket(reader, open, &count)) {
            return false;
        }
        reader->at += skip;
    }
    if (count > 0)
        return fail_old_letter(reader, "f-string: unmatched '$'",
                               open[count - 1], 0);
    return fail_old(reader, "f-string: expecting '}'");
}

/* What CPython parses: the expression in parentheses. */
static void *parse_inside(PyParser *parser)
{
    PyNode *node = py_parser_star_expressions(parser);

    return node && py_parser_peek(parser) == PY_TOKEN_END_OF_FILE ? node : NULL;
}

/* Appends line `line` of the expression. */
static void append_excerpt(BaseText *out, const char *text, const char *end,
                           int line)
{
    while (line > 0 && text < end)
        line -= *text++ == '\n';
    while (text < end && *text != '\n')
        base_text_append_char(out, *text++);
}

/* Shows the expression by itself, in parentheses, as CPython does. `start` is
 * in line `line`. */
static void set_excerpt(PyParser *parser, uint32_t start, uint32_t end,
                        int line, PyDiagnostic *diagnostic)
{
    const char *text = parser->source->text;
    uint32_t line_start = parser->source->line_starts[line - 1];
    int32_t shift = (int32_t)start - (int32_t)line_start - 1;
    BaseText excerpt = {0};
    bool is_first = diagnostic->span.line <= line;

    if (is_first)
        base_text_append_char(&excerpt, '(');
    append_excerpt(&excerpt, text + start, text + end,
                   diagnostic->span.line - line);
    if (!memchr(text + start, '\n', end - start))
        base_text_append_char(&excerpt, ')');
    diagnostic->excerpt = base_text_take(&excerpt);
    if (is_first) {
        diagnostic->span.column -= shift;
        diagnostic->span.end_column -= shift;
    }
}

static int line_of(const PyParser *parser, int line, uint32_t offset)
{
    while (line < parser->source->line_count &&
           parser->source->line_starts[line] <= offset)
        line++;
    return line;
}

static PyNode *parse_old_expression(OldReader *reader, uint32_t start)
{
    PyParser *outer = reader->parser;
    PyParser *inner;
    PyNode *node;
    int before = outer->diagnostics->count, line;
    uint32_t whole = start;

    while (start < reader->at &&
           strchr(" \t\n\f\r", outer->source->text[start]))
        start++;
    if (start == reader->at) {
        fail_empty(reader);
        return NULL;
    }
    if (memchr(outer->source->text + whole, '\n', start - whole))
        whole = start;
    reader->line = line_of(outer, reader->line, start);
    line = reader->line;
    inner = base_alloc(sizeof *inner);
    py_parser_init(inner, outer->arena, outer->source, outer->version,
                   outer->diagnostics);
    inner->depth = outer->depth;
    inner->is_field = true;
    py_lexer_init_nested(&inner->lexer, outer->source, outer->version,
                         outer->diagnostics, start, reader->at, line);
    node = py_parser_run(inner, parse_inside);
    if (!node) {
        outer->raised = true;
        for (int i = before; i < outer->diagnostics->count; i++) {
            PyDiagnostic *diagnostic = &outer->diagnostics->items[i];

            if (!diagnostic->excerpt &&
                diagnostic->kind != PY_DIAGNOSTIC_UNSUPPORTED)
                set_excerpt(outer, whole, reader->at, line, diagnostic);
        }
    }
    py_parser_release(inner);
    base_free(inner);
    return node;
}

static bool parse_old_values(OldReader *reader, PyParserPieces *pieces);

/* Behind the expression: `=`, `!r`, `:format` and the brace. */
static bool parse_old_field_end(OldReader *reader, PyParserPieces *pieces,
                                PyNode *value)
{
    PyNode *format = NULL;
    char conversion = 0;

    if (reader->at < reader->end && reader->text[reader->at] == '!') {
        if (++reader->at >= reader->end)
            return fail_old(reader, "f-string: expecting '}'");
        conversion = reader->text[reader->at++];
        if (!strchr("sra", conversion))
            return fail_old(reader, "f-string: invalid conversion character: "
                                    "expected 's', 'r', or 'a'");
    }
    if (reader->at < reader->end && reader->text[reader->at] == ':') {
        PyParserPieces inner = {.text_span = reader->literal->token->span};

        reader->at++;
        reader->depth++;
        if (!parse_old_values(reader, &inner)) {
            base_text_release(&inner.text);
            return false;
        }
        reader->depth--;
        format =
            make_format(reader->parser, &inner, reader->literal->token->span);
    }
    if (reader->at >= reader->end || reader->text[reader->at] != '}')
        return fail_old(reader, "f-string: expecting '}'");
    reader->at++;
    append_value(reader->parser, pieces, value, conversion, format);
    return true;
}

/* The position is behind the brace. */
static bool parse_old_field(OldReader *reader, PyParserPieces *pieces)
{
    uint32_t start = reader->at;
    bool is_debug = false;
    PyNode *value;

    if (reader->depth >= 2)
        return fail_old(reader, "f-string: expressions nested too deeply");
    if (!skip_old_expression(reader))
        return false;
    value = parse_old_expression(reader, start);
    if (!value)
        return false;
    if (reader->text[reader->at] == '=') {
        is_debug = true;
        reader->at++;
        while (reader->at < reader->end &&
               strchr(" \t\n\f\r", reader->text[reader->at]))
            reader->at++;
        base_text_append_n(&pieces->text, reader->text + start,
                           reader->at - start);
    }
    if (!parse_old_field_end(reader, pieces, value))
        return false;
    value = pieces->values.items[pieces->values.count - 1];
    value->span = reader->literal->token->span;
    if (is_debug && !value->as.formatted.conversion &&
        !value->as.formatted.format)
        value->as.formatted.conversion = 'r';
    return true;
}

/* Past the name of "\N{...}", whose brace opens no field; the position is at
 * the N. */
static void skip_old_name(OldReader *reader)
{
    const char *text = reader->text;

    if (reader->at + 1 >= reader->end || text[reader->at + 1] != '{')
        return;
    while (reader->at + 1 < reader->end && text[reader->at] != '}')
        reader->at++;
}

/* Literal text from the position up to a field or the end of this part. */
static bool parse_old_text(OldReader *reader, PyParserPieces *pieces)
{
    uint32_t start = reader->at;
    PyParserLiteral literal = *reader->literal;

    literal.has_double_braces = reader->depth == 0;
    while (reader->at < reader->end) {
        char letter = reader->text[reader->at];

        if (letter == '\\' && !literal.is_raw && reader->at + 1 < reader->end &&
            !strchr("{}", reader->text[reader->at + 1])) {
            reader->at++;
            if (reader->text[reader->at] == 'N')
                skip_old_name(reader);
        } else if (letter == '{' || letter == '}') {
            bool is_double = reader->at + 1 < reader->end &&
                             reader->text[reader->at + 1] == letter;

            if (reader->depth > 0 || !is_double)
                break;
            reader->at++;
        }
        reader->at++;
    }
    return py_parser_decode(reader->parser, &literal, reader->text + start,
                            reader->at - start, &pieces->text);
}

static bool parse_old_values(OldReader *reader, PyParserPieces *pieces)
{
    for (;;) {
        if (!parse_old_text(reader, pieces))
            return false;
        if (reader->at >= reader->end)
            return true;
        if (reader->text[reader->at] == '}') {
            if (reader->depth > 0)
                return true;
            return fail_old(reader, "f-string: single '}' is not allowed");
        }
        reader->at++;
        if (!parse_old_field(reader, pieces))
            return false;
    }
}

bool py_parser_old_fstring(PyParser *parser, PyParserPieces *pieces,
                           const PyParserLiteral *literal, uint32_t start,
                           uint32_t end)
{
    OldReader reader = {
        .parser = parser,
        .literal = literal,
        .text = parser->source->text,
        .at = start,
        .end = end,
        .line = literal->token->span.line,
    };

    pieces->is_format = true;
    return parse_old_values(&reader, pieces);
}
