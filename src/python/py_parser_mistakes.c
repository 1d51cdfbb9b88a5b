#include "py_parser_errors.h"
bool py_parser_explain_expression(PyParser *parser)
{
    (void)parser;
    return true;
}

bool py_parser_explain_named(PyParser *parser)
{
    (void)parser;
    return true;
}

bool py_parser_explain_bracket(PyParser *parser)
{
    (void)parser;
    return true;
}

bool py_parser_explain_arguments(PyParser *parser)
{
    (void)parser;
    return true;
}

bool py_parser_explain_for_target(PyParser *parser)
{
    (void)parser;
    return true;
}

bool py_parser_explain_assignment(PyParser *parser)
{
    (void)parser;
    return true;
}

bool py_parser_explain_delete(PyParser *parser)
{
    (void)parser;
    return true;
}

bool py_parser_explain_with(PyParser *parser)
{
    (void)parser;
    return true;
}

bool py_parser_explain_except(PyParser *parser, bool is_star)
{
    (void)parser;
    (void)is_star;
    return true;
}

bool py_parser_explain_import(PyParser *parser)
{
    (void)parser;
    return true;
}

bool py_parser_explain_colon(PyParser *parser)
{
    (void)parser;
    return true;
}

bool py_parser_explain_mixed_except(PyParser *parser)
{
    (void)parser;
    return true;
}

bool py_parser_explain_lone_try(PyParser *parser)
{
    (void)parser;
    return true;
}

bool py_parser_explain_indent(PyParser *parser, const char *what, int start)
{
    (void)parser;
    (void)what;
    (void)start;
    return true;
}

bool py_parser_explain_field(PyParser *parser)
{
    (void)parser;
    return true;
}

bool py_parser_explain_parameters(PyParser *parser, PyTokenKind end)
{
    (void)parser;
    (void)end;
    return true;
}
