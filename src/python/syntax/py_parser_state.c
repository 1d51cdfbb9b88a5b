#include "py_parser_state.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base_memory.h"
#include "base_text.h"
#include "py_parser_passes.h"
#include "py_unicode.h"
#include "py_unicode_normalize.h"

/* CPython gives up (MemoryError) at 6000 levels of its own rules, of which a
 * nested expression takes a dozen or two. */
enum { MAX_DEPTH = 1000 };

void py_parser_init(PyParser *parser, BaseArena *arena, const PySource *source,
                    PyVersion version, PyDiagnostics *diagnostics)
{
    memset(parser, 0, sizeof *parser);
    parser->arena = arena;
    parser->source = source;
    parser->version = version;
    parser->diagnostics = diagnostics;
    py_lexer_init(&parser->lexer, source, version, diagnostics);
}

void py_parser_release(PyParser *parser)
{
    py_lexer_release(&parser->lexer);
    py_parser_memo_free(parser->memo);
    base_free(parser->tokens);
}

static void fetch(PyParser *parser)
{
    PyToken token = py_lexer_next(&parser->lexer);

    if (token.kind == PY_TOKEN_ERROR)
        parser->raised = true;
    BASE_GROW(parser->tokens, parser->token_count, parser->token_capacity);
    parser->tokens[parser->token_count++] = token;
}

const PyToken *py_parser_token(PyParser *parser, int ahead)
{
    while (parser->mark + ahead >= parser->token_count)
        fetch(parser);
    return &parser->tokens[parser->mark + ahead];
}

PyTokenKind py_parser_peek(PyParser *parser)
{
    return py_parser_token(parser, 0)->kind;
}

PyTokenKind py_parser_peek_ahead(PyParser *parser, int ahead)
{
    return py_parser_token(parser, ahead)->kind;
}

bool py_parser_accept(PyParser *parser, PyTokenKind kind)
{
    if (parser->raised || py_parser_peek(parser) != kind)
        return false;
    parser->mark++;
    return true;
}

bool py_parser_force(PyParser *parser, PyTokenKind kind, const char *text)
{
    if (py_parser_accept(parser, kind))
        return true;
    py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX,
                    py_parser_token(parser, 0)->span, "expected '%s'", text);
    return false;
}

bool py_parser_at_word(PyParser *parser, const char *word)
{
    const PyToken *token = py_parser_token(parser, 0);

    return token->kind == PY_TOKEN_NAME && token->length == strlen(word) &&
           memcmp(parser->source->text + token->start, word, token->length) ==
               0;
}

const char *py_parser_text(PyParser *parser, const PyToken *token)
{
    return base_arena_strndup(
        parser->arena, parser->source->text + token->start, token->length);
}

static bool is_ascii(const char *text)
{
    while (*text != '\0' && (unsigned char)*text < 0x80)
        text++;
    return *text == '\0';
}

/* Names are compared in normal form KC. */
const char *py_parser_name(PyParser *parser)
{
    BaseText normal = {0};

    if (!py_parser_accept(parser, PY_TOKEN_NAME))
        return NULL;
    const char *name =
        py_parser_text(parser, &parser->tokens[parser->mark - 1]);
    if (is_ascii(name))
        return name;
    py_unicode_normalize(py_unicode_of_python((int)parser->version), name,
                         strlen(name), &normal);
    name = base_arena_strndup(parser->arena, normal.data, normal.length);
    base_text_release(&normal);
    return name;
}

PySpan py_parser_span(const PyParser *parser, int start)
{
    PySpan span = parser->tokens[start].span;
    int last = parser->mark - 1;

    while (last > start && (parser->tokens[last].kind == PY_TOKEN_NEWLINE ||
                            parser->tokens[last].kind == PY_TOKEN_DEDENT))
        last--;
    if (last >= start) {
        span.end_line = parser->tokens[last].span.end_line;
        span.end_column = parser->tokens[last].span.end_column;
    }
    return span;
}

PyNode *py_parser_node(PyParser *parser, PyNodeKind kind, int start)
{
    PyNode *node = base_arena_alloc(parser->arena, sizeof *node);

    node->kind = kind;
    node->span = py_parser_span(parser, start);
    return node;
}

void *py_parser_grow(PyParser *parser, void *items, int count, int *capacity,
                     size_t size)
{
    void *grown;

    if (count < *capacity)
        return items;
    *capacity = *capacity == 0 ? 2 : *capacity * 2;
    grown = base_arena_alloc(parser->arena, (size_t)*capacity * size);
    if (count > 0)
        memcpy(grown, items, (size_t)count * size);
    return grown;
}

void py_parser_push(PyParser *parser, PyParserList *list, PyNode *node)
{
    list->items = py_parser_grow(parser, list->items, list->count,
                                 &list->capacity, sizeof *list->items);
    list->items[list->count++] = node;
}

PyNodes py_parser_nodes(const PyParserList *list)
{
    return (PyNodes){list->items, list->count};
}

void *py_parser_raise(PyParser *parser, PyDiagnosticKind kind, PySpan span,
                      const char *format, ...)
{
    char message[300];
    PyDiagnostic *added;
    size_t length;
    va_list arguments;

    if (parser->raised)
        return NULL;
    parser->raised = true;
    va_start(arguments, format);
    length = parser->is_field ? strlen(strcpy(message, "f-string: ")) : 0;
    vsnprintf(message + length, sizeof message - length, format, arguments);
    va_end(arguments);
    py_diagnostics_add(parser->diagnostics, kind, span, message, NULL);
    added = &parser->diagnostics->items[parser->diagnostics->count - 1];
    added->version = parser->version;
    added->is_read_again = true;
    added->counts_bytes =
        parser->version < PY_VERSION_313 && !parser->source->declares_encoding;
    return NULL;
}

void *py_parser_raise_unsupported(PyParser *parser, PySpan span,
                                  const char *construct, const char *hint)
{
    if (!parser->raised)
        py_diagnostics_unsupported(parser->diagnostics, span, construct, hint);
    parser->raised = true;
    return NULL;
}

PyNode *py_parser_settle(PyParser *parser, PyNode *node, int mark)
{
    if (!parser->settles || parser->raised)
        return NULL;
    parser->mark = mark;
    return node;
}

bool py_parser_enter(PyParser *parser)
{
    if (++parser->depth <= MAX_DEPTH)
        return true;
    py_parser_raise(parser, PY_DIAGNOSTIC_MEMORY,
                    py_parser_token(parser, 0)->span, "nested too deeply");
    return false;
}

void py_parser_leave(PyParser *parser)
{
    parser->depth--;
}
