#include "py_parser_passes.h"

#include "base_memory.h"
#include "py_parser_mistakes.h"

/* What a rule gave at a mark. */
typedef struct Entry {
    PyNode *node; /* NULL: it failed */
    int end;      /* the mark behind it; -1: not tried yet */
} Entry;

struct PyParserMemo {
    Entry *rules[PY_PARSER_RULE_COUNT]; /* by mark */
    int capacity;
};

void py_parser_memo_free(PyParserMemo *memo)
{
    if (!memo)
        return;
    for (int i = 0; i < PY_PARSER_RULE_COUNT; i++)
        base_free(memo->rules[i]);
    base_free(memo);
}

static void make_room(PyParserMemo *memo, int mark)
{
    int old = memo->capacity;

    if (mark < old)
        return;
    memo->capacity = mark < 128 ? 256 : mark * 2;
    for (int rule = 0; rule < PY_PARSER_RULE_COUNT; rule++) {
        memo->rules[rule] =
            base_resize_array(memo->rules[rule], (size_t)memo->capacity,
                              sizeof *memo->rules[rule]);
        for (int i = old; i < memo->capacity; i++)
            memo->rules[rule][i] = (Entry){NULL, -1};
    }
}

PyNode *py_parser_remember(PyParser *parser, PyParserRule rule,
                           PyNode *(*parse)(PyParser *parser))
{
    int mark = parser->mark;
    PyNode *node;

    if (!parser->remembers)
        return parse(parser);
    if (parser->raised)
        return NULL;
    if (!parser->memo)
        parser->memo = base_alloc_zero(sizeof *parser->memo);
    make_room(parser->memo, mark);
    if (parser->memo->rules[rule][mark].end < 0) {
        node = parse(parser);
        parser->memo->rules[rule][mark] = (Entry){node, parser->mark};
        return node;
    }
    parser->mark = parser->memo->rules[rule][mark].end;
    return parser->memo->rules[rule][mark].node;
}

/* Reads on to the end of the file: an error in the tokens that follow, or a
 * bracket that was opened on an earlier line and is never closed, replaces the
 * last diagnostic; but not one inside an f-string. */
void py_parser_finish_tokens(PyParser *parser)
{
    PyDiagnostics *diagnostics = parser->diagnostics;
    int line = parser->tokens[parser->token_count - 1].span.line;
    int before = diagnostics->count;
    PyDiagnostic first;
    PyToken token;

    if (parser->lexer.has_failed || before == 0 ||
        diagnostics->items[before - 1].kind == PY_DIAGNOSTIC_UNSUPPORTED ||
        diagnostics->items[before - 1].kind == PY_DIAGNOSTIC_MEMORY)
        return;
    bool is_inside;
    do {
        is_inside = parser->lexer.fstring_count > 0;
        token = py_lexer_next(&parser->lexer);
    } while (token.kind != PY_TOKEN_ERROR &&
             token.kind != PY_TOKEN_END_OF_FILE);
    if (diagnostics->count == before)
        return;
    first = diagnostics->items[before - 1];
    if (parser->lexer.is_minor || is_inside ||
        (parser->lexer.never_closed && line <= token.span.line)) {
        diagnostics->count--;
        first = diagnostics->items[before];
    } else {
        diagnostics->items[before - 1] = diagnostics->items[before];
        diagnostics->count--;
    }
    base_free(first.message);
    base_free(first.hint);
    base_free(first.excerpt);
}

/* How a line ends. Where a backslash stands alone, it belongs to what begins
 * there: it joins what the line before does. */
typedef enum LineEnd { ENDS, GOES_ON, AS_BEFORE } LineEnd;

/* `token`: the last one that begins in the line or before it; -1: none. */
static LineEnd line_end(const PyParser *parser, int line, int token)
{
    const PySource *source = parser->lexer.source;
    size_t length;
    const char *text = py_source_line(source, line, &length);
    const char *end = text + length;

    for (int i = token; i >= 0; i--) {
        const PySpan *span = &parser->tokens[i].span;
        if (span->line <= line && span->end_line > line)
            return GOES_ON;
        if (span->line < line)
            break;
    }
    if (length == 0 || end[-1] != '\\')
        return ENDS;
    if (strspn(text, " \t\f") + 1 >= length)
        return AS_BEFORE;
    for (int i = token; i >= 0; i--) {
        const PyToken *last = &parser->tokens[i];
        const char *behind = source->text + last->start + last->length;
        if (behind <= end) {
            text = behind > text ? behind : text;
            break;
        }
    }
    return memchr(text, '#', (size_t)(end - text)) ? ENDS : GOES_ON;
}

/* Where what holds the line begins: each line before goes on within a token, or
 * behind a backslash. */
static int held_line(const PyParser *parser, int line)
{
    int token = parser->token_count - 1;
    int held = line;

    while (--line >= 1) {
        while (token >= 0 && parser->tokens[token].span.line > line)
            token--;
        LineEnd end = line_end(parser, line, token);
        if (end == ENDS)
            break;
        if (end == GOES_ON)
            held = line;
    }
    return held;
}

static void note_lines(PyParser *parser)
{
    PyDiagnostics *diagnostics = parser->diagnostics;
    if (diagnostics->count == 0)
        return;
    PyDiagnostic *told = &diagnostics->items[diagnostics->count - 1];
    const PySpan *last = &parser->tokens[parser->token_count - 1].span;
    told->read_line = last->end_line > last->line ? last->end_line : last->line;
    told->held_line = held_line(parser, told->span.line);
}

/* The second pass is over: makes sure that there is a diagnostic. `reached` is
 * the last token that the first pass looked at. */
static void explain(PyParser *parser, int reached)
{
    const PyToken *token = &parser->tokens[reached];

    if (!parser->raised) {
        if (token->kind == PY_TOKEN_INDENT || token->kind == PY_TOKEN_DEDENT) {
            py_parser_raise(parser, PY_DIAGNOSTIC_INDENTATION, token->span,
                            token->kind == PY_TOKEN_INDENT
                                ? "unexpected indent"
                                : "unexpected unindent");
            py_parser_note_bare(parser, token);
            return;
        }
        py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, token->span,
                        "invalid syntax");
    }
    note_lines(parser);
    py_parser_finish_tokens(parser);
}

void *py_parser_run(PyParser *parser, void *(*parse)(PyParser *parser))
{
    void *result = parse(parser);
    int reached;

    if (result && !parser->raised)
        return result;
    if (parser->raised) {
        note_lines(parser);
        py_parser_finish_tokens(parser);
        return NULL;
    }
    reached = parser->token_count - 1;
    parser->mark = 0;
    parser->depth = 0;
    parser->settles = parser->explain = parser->remembers = true;
    parse(parser);
    explain(parser, reached);
    return NULL;
}
