#include "py_parser_parameters.h"

#include "py_parser_expressions.h"
#include "py_parser_mistakes_blocks.h"

/*
 * py_parser_parameters.c - the parameters of a function or a lambda.
 */

typedef struct Reader {
    PyParameters *parameters;
    int capacity;
    bool has_annotations; /* a def, not a lambda */
    bool has_default;
    bool has_slash;
    bool has_star;   /* what follows is keyword-only */
    bool needs_name; /* a bare * wants a name behind it */
} Reader;

/* NAME [':' annotation], without the default. */
static bool parse_parameter(PyParser *parser, const Reader *reader,
                            PyParameter *parameter, bool allow_star)
{
    int start = parser->mark;

    *parameter = (PyParameter){.name = py_parser_name(parser)};
    if (!parameter->name)
        return false;
    if (reader->has_annotations && py_parser_accept(parser, PY_TOKEN_COLON)) {
        parameter->annotation = allow_star ? py_parser_star_expression(parser)
                                           : py_parser_expression(parser);
        if (!parameter->annotation)
            return false;
    }
    parameter->span = py_parser_span(parser, start);
    return true;
}

static bool parse_named(PyParser *parser, Reader *reader)
{
    PyParameters *parameters = reader->parameters;
    PyParameter *parameter;

    parameters->items =
        py_parser_grow(parser, parameters->items, parameters->count,
                       &reader->capacity, sizeof *parameters->items);
    parameter = &parameters->items[parameters->count++];
    if (!parse_parameter(parser, reader, parameter, false))
        return false;
    if (py_parser_accept(parser, PY_TOKEN_EQUAL)) {
        parameter->default_value = py_parser_expression(parser);
        if (!parameter->default_value)
            return false;
        reader->has_default = true;
    } else if (reader->has_default && !reader->has_star) {
        return false;
    }
    if (!reader->has_star)
        parameters->positional_count++;
    reader->needs_name = false;
    return true;
}

static bool parse_star(PyParser *parser, Reader *reader)
{
    if (reader->has_star)
        return false;
    parser->mark++;
    reader->has_star = true;
    if (py_parser_peek(parser) == PY_TOKEN_COMMA) {
        reader->needs_name = true;
        return true;
    }
    reader->parameters->vararg =
        base_arena_alloc(parser->arena, sizeof(PyParameter));
    return parse_parameter(parser, reader, reader->parameters->vararg, true);
}

static bool parse_slash(PyParser *parser, Reader *reader)
{
    if (reader->has_slash || reader->has_star ||
        reader->parameters->positional_count == 0)
        return false;
    parser->mark++;
    reader->has_slash = true;
    reader->parameters->positional_only_count =
        reader->parameters->positional_count;
    return true;
}

static bool parse_one(PyParser *parser, Reader *reader)
{
    switch (py_parser_peek(parser)) {
    case PY_TOKEN_STAR:
        return parse_star(parser, reader);
    case PY_TOKEN_SLASH:
        return parse_slash(parser, reader);
    case PY_TOKEN_DOUBLE_STAR:
        if (reader->needs_name)
            return false;
        parser->mark++;
        reader->parameters->kwarg =
            base_arena_alloc(parser->arena, sizeof(PyParameter));
        return parse_parameter(parser, reader, reader->parameters->kwarg,
                               false);
    default:
        return parse_named(parser, reader);
    }
}

static bool parse_parameters(PyParser *parser, PyParameters *parameters,
                             PyTokenKind end)
{
    Reader reader = {.parameters = parameters,
                     .has_annotations = end == PY_TOKEN_RIGHT_PAREN};

    while (py_parser_peek(parser) != end) {
        if (parameters->kwarg || !parse_one(parser, &reader))
            return false;
        if (py_parser_peek(parser) != end &&
            !py_parser_accept(parser, PY_TOKEN_COMMA))
            return false;
    }
    return !reader.needs_name;
}

bool py_parser_parameters(PyParser *parser, PyParameters *parameters,
                          PyTokenKind end)
{
    int start = parser->mark;

    *parameters = (PyParameters){0};
    if (parse_parameters(parser, parameters, end))
        return true;
    if (parser->explain && !parser->raised) {
        parser->mark = start;
        py_parser_explain_parameters(parser, end);
    }
    return false;
}
