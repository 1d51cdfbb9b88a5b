#include "py_parser_strings.h"

#include <ctype.h>
#include <string.h>

#include "base_memory.h"
#include "py_parser_fstrings.h"

void py_parser_flush_text(PyParser *parser, PyParserPieces *pieces)
{
    PyNode *node;

    if (pieces->text.length == 0)
        return;
    node = base_arena_alloc(parser->arena, sizeof *node);
    node->kind = PY_NODE_CONSTANT;
    node->span = pieces->text_span;
    node->as.constant.kind = PY_CONSTANT_STRING;
    node->as.constant.length = pieces->text.length;
    node->as.constant.text = base_arena_strndup(
        parser->arena, base_text_str(&pieces->text), pieces->text.length);
    py_parser_push(parser, &pieces->values, node);
    base_text_clear(&pieces->text);
}

void py_parser_place_text(PyParserPieces *pieces, PySpan span)
{
    if (pieces->text.length == 0) {
        pieces->text_span = span;
        return;
    }
    pieces->text_span.end_line = span.end_line;
    pieces->text_span.end_column = span.end_column;
}

/* Up to 3.11.3 what stands behind the literals is blamed for one of them. */
static PySpan place_of_bytes(PyParser *parser, const PyToken *token)
{
    int ahead = 0;

    if (parser->version > PY_VERSION_311 || parser->source->patch >= 4)
        return token->span;
    while (py_parser_peek_ahead(parser, ahead) == PY_TOKEN_STRING)
        ahead++;
    return py_parser_token(parser, ahead)->span;
}

static bool check_ascii(PyParser *parser, const PyToken *token)
{
    for (uint32_t i = 0; i < token->length; i++) {
        if ((unsigned char)parser->source->text[token->start + i] < 0x80)
            continue;
        PySpan place = place_of_bytes(parser, token);
        py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, place,
                        "bytes can only contain ASCII literal characters");
        return false;
    }
    return true;
}

static void read_prefix(const char *text, uint32_t *length, bool *is_raw,
                        bool *is_bytes, bool *is_format)
{
    *is_raw = *is_bytes = *is_format = false;
    for (*length = 0; isalpha((unsigned char)text[*length]); (*length)++) {
        int letter = tolower((unsigned char)text[*length]);

        *is_raw = *is_raw || letter == 'r';
        *is_bytes = *is_bytes || letter == 'b';
        *is_format = *is_format || letter == 'f';
    }
}

/* One STRING token at the mark. */
static bool parse_one(PyParser *parser, PyParserPieces *pieces)
{
    PyToken token = *py_parser_token(parser, 0);
    const char *text = parser->source->text + token.start;
    PyParserLiteral literal = {.token = &token};
    uint32_t prefix, quotes;
    bool is_format;

    parser->mark++;
    read_prefix(text, &prefix, &literal.is_raw, &literal.is_bytes, &is_format);
    quotes = token.length - prefix >= 6 && text[prefix + 1] == text[prefix] &&
                     text[prefix + 2] == text[prefix]
                 ? 3
                 : 1;
    if (literal.is_bytes && !check_ascii(parser, &token))
        return false;
    py_parser_place_text(pieces, token.span);
    pieces->is_bytes = literal.is_bytes;
    if (is_format)
        return py_parser_old_fstring(parser, pieces, &literal,
                                     token.start + prefix + quotes,
                                     token.start + token.length - quotes);
    return py_parser_decode(parser, &literal, text + prefix + quotes,
                            token.length - prefix - 2 * quotes, &pieces->text);
}

static bool token_is_bytes(PyParser *parser, const PyToken *token)
{
    uint32_t prefix;
    bool is_raw, is_bytes, is_format;

    if (token->kind == PY_TOKEN_FSTRING_START)
        return false;
    read_prefix(parser->source->text + token->start, &prefix, &is_raw,
                &is_bytes, &is_format);
    return is_bytes;
}

static bool at_string(PyParser *parser)
{
    return py_parser_peek(parser) == PY_TOKEN_STRING ||
           py_parser_peek(parser) == PY_TOKEN_FSTRING_START;
}

/* CPython takes all literals before it looks into them, and so puts an error
 * at the token behind. */
static void look_behind_strings(PyParser *parser)
{
    int ahead = 0;

    while (py_parser_peek_ahead(parser, ahead) == PY_TOKEN_STRING)
        ahead++;
}

/* Past all of them; an f-string may be wrong by itself. */
static bool skip_strings(PyParser *parser)
{
    bool is_good = true;

    while (is_good && at_string(parser)) {
        PyParserPieces pieces = {0};

        if (py_parser_peek(parser) == PY_TOKEN_STRING)
            parser->mark++;
        else
            is_good = py_parser_fstring(parser, &pieces);
        base_text_release(&pieces.text);
    }
    return is_good;
}

static bool parse_pieces(PyParser *parser, PyParserPieces *pieces)
{
    bool is_bytes = token_is_bytes(parser, py_parser_token(parser, 0));

    if (parser->version < PY_VERSION_312)
        look_behind_strings(parser);
    while (at_string(parser)) {
        if (token_is_bytes(parser, py_parser_token(parser, 0)) != is_bytes) {
            if (!skip_strings(parser))
                return false;
            py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX,
                            py_parser_token(parser, 0)->span,
                            "cannot mix bytes and nonbytes literals");
            return false;
        }
        if (!(py_parser_peek(parser) == PY_TOKEN_STRING
                  ? parse_one(parser, pieces)
                  : py_parser_fstring(parser, pieces)))
            return false;
    }
    return !parser->raised;
}

/* Up to 3.11 all that is in an f-string stands where all of it does. */
static void place_old_values(const PyNode *node)
{
    for (int i = 0; i < node->as.list.items.count; i++)
        node->as.list.items.items[i]->span = node->span;
}

static PyNode *make_constant(PyParser *parser, const PyParserPieces *pieces,
                             int start)
{
    PyNode *node = py_parser_node(parser, PY_NODE_CONSTANT, start);

    if (parser->refusal != PY_REFUSAL_NONE) {
        node->as.constant.kind = PY_CONSTANT_REFUSED;
        node->as.constant.integer = parser->refusal;
        return node;
    }
    node->as.constant.kind =
        pieces->is_bytes ? PY_CONSTANT_BYTES : PY_CONSTANT_STRING;
    node->as.constant.length = pieces->text.length;
    node->as.constant.text = base_arena_strndup(
        parser->arena, base_text_str(&pieces->text), pieces->text.length);
    return node;
}

PyNode *py_parser_strings(PyParser *parser)
{
    int start = parser->mark;
    PyParserPieces pieces = {0};
    PyNode *node = NULL;
    PyRefusal outer = parser->refusal;

    parser->refusal = PY_REFUSAL_NONE;
    if (parse_pieces(parser, &pieces)) {
        if (pieces.is_format && parser->refusal == PY_REFUSAL_NONE) {
            py_parser_flush_text(parser, &pieces);
            node = py_parser_node(parser, PY_NODE_JOINED_STR, start);
            node->as.list.items = py_parser_nodes(&pieces.values);
            if (parser->version < PY_VERSION_312)
                place_old_values(node);
        } else {
            node = make_constant(parser, &pieces, start);
        }
    }
    parser->refusal = outer;
    base_text_release(&pieces.text);
    return node;
}
