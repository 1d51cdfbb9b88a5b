#include "py_parser.h"

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

PyModuleNode *py_parse(BaseArena *arena, const PySource *source,
                       PyVersion version, PyDiagnostics *diagnostics)
{
    PyParser parser;
    PyModuleNode *module;

    py_parser_init(&parser, arena, source, version, diagnostics);
    module = py_parser_run(&parser, parse_module);
    py_parser_release(&parser);
    return module;
}
