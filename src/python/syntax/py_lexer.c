#include "py_lexer.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base_memory.h"
#include "base_utf8.h"
#include "py_lexer_literals.h"
#include "py_unicode.h"

static const struct {
    const char *text;
    PyTokenKind kind;
} keywords[] = {
#define KEYWORD_ROW(name, text) {text, PY_KEYWORD_##name},
    PY_KEYWORDS(KEYWORD_ROW)
#undef KEYWORD_ROW
};

static const struct {
    const char *text;
    PyTokenKind kind;
} operators[] = {
#define OPERATOR_ROW(name, text) {text, PY_TOKEN_##name},
    PY_OPERATORS(OPERATOR_ROW)
#undef OPERATOR_ROW
};

void py_lexer_init(PyLexer *lexer, const PySource *source, PyVersion version,
                   PyDiagnostics *diagnostics)
{
    memset(lexer, 0, sizeof *lexer);
    lexer->source = source;
    lexer->diagnostics = diagnostics;
    lexer->version = version;
    lexer->limit = (uint32_t)source->length;
    lexer->line = 1;
    lexer->at_line_start = true;
}

void py_lexer_init_nested(PyLexer *lexer, const PySource *source,
                          PyVersion version, PyDiagnostics *diagnostics,
                          uint32_t start, uint32_t end, int line)
{
    py_lexer_init(lexer, source, version, diagnostics);
    lexer->position = start;
    lexer->limit = end;
    lexer->line = line;
    lexer->line_start = source->line_starts[line - 1];
    lexer->at_line_start = false;
    lexer->is_nested = true;
    lexer->parens[lexer->level++] = (PyLexerParen){'(', line, 0};
}

void py_lexer_release(PyLexer *lexer)
{
    base_free(lexer->fstrings);
    lexer->fstrings = NULL;
}

PyToken py_lexer_token(const PyLexer *lexer, PyTokenKind kind, uint32_t start,
                       int line, uint32_t line_start)
{
    return (PyToken){
        .kind = kind,
        .start = start,
        .length = lexer->position - start,
        .level = lexer->level,
        .span = {line, (int32_t)(start - line_start), lexer->line,
                 (int32_t)(lexer->position - lexer->line_start)},
    };
}

PyToken py_lexer_fail_at(PyLexer *lexer, PyDiagnosticKind kind, PySpan span,
                         const char *format, va_list arguments)
{
    char message[200];

    vsnprintf(message, sizeof message, format, arguments);
    py_diagnostics_add(lexer->diagnostics, kind, span, message, NULL);
    lexer->diagnostics->items[lexer->diagnostics->count - 1].version =
        lexer->version;
    lexer->has_failed = true;
    return (PyToken){.kind = PY_TOKEN_ERROR, .span = span};
}

PyToken py_lexer_fail(PyLexer *lexer, uint32_t offset, const char *format, ...)
{
    va_list arguments;
    PyToken token;
    int32_t column = (int32_t)offset - (int32_t)lexer->line_start - 1;

    va_start(arguments, format);
    token = py_lexer_fail_at(lexer, PY_DIAGNOSTIC_SYNTAX,
                             (PySpan){lexer->line, column, 0, 0}, format,
                             arguments);
    va_end(arguments);
    return token;
}

static PyToken fail_indent(PyLexer *lexer, PyDiagnosticKind kind,
                           int32_t column, const char *format, ...)
{
    va_list arguments;
    PyToken token;

    va_start(arguments, format);
    token = py_lexer_fail_at(lexer, kind, (PySpan){lexer->line, column, 0, 0},
                             format, arguments);
    va_end(arguments);
    lexer->is_minor = true;
    if (lexer->version < PY_VERSION_313 && lexer->diagnostics->count > 0)
        lexer->diagnostics->items[lexer->diagnostics->count - 1].counts_bytes =
            true;
    return token;
}

void py_lexer_newline(PyLexer *lexer)
{
    if (py_lexer_peek(lexer, 0) == '\r' && py_lexer_peek(lexer, 1) == '\n')
        lexer->position++;
    lexer->position++;
    if (lexer->position < lexer->source->length || lexer->is_nested) {
        lexer->line++;
        lexer->line_start = lexer->position;
    }
}

static bool is_line_end(unsigned char letter)
{
    return letter == '\n' || letter == '\r';
}

static void skip_to_line_end(PyLexer *lexer)
{
    while (!py_lexer_at_end(lexer) && !is_line_end(py_lexer_peek(lexer, 0)))
        lexer->position++;
}

/* INDENT, DEDENT and END_OF_FILE: one column before the first letter, or
 * behind the last one. */
static PyToken placeless(const PyLexer *lexer, PyTokenKind kind)
{
    int32_t column = py_lexer_at_end(lexer)
                         ? PY_TOKEN_AT_END
                         : (int32_t)(lexer->position - lexer->line_start) - 1;

    return (PyToken){
        .kind = kind,
        .start = lexer->position,
        .span = {lexer->line, column, lexer->line, column},
    };
}

static PyToken set_indent(PyLexer *lexer, int column, int alternate)
{
    int top = lexer->indent;
    const PyToken none = {0};

    if (column == lexer->indents[top]) {
        if (alternate != lexer->alternate_indents[top])
            goto inconsistent;
        return none;
    }
    if (column > lexer->indents[top]) {
        if (top + 1 >= PY_LEXER_MAX_INDENTS)
            return fail_indent(lexer, PY_DIAGNOSTIC_INDENTATION, 0,
                               "too many levels of indentation");
        if (alternate <= lexer->alternate_indents[top])
            goto inconsistent;
        lexer->pending = 1;
        lexer->indents[++lexer->indent] = column;
        lexer->alternate_indents[lexer->indent] = alternate;
        return none;
    }
    while (lexer->indent > 0 && column < lexer->indents[lexer->indent]) {
        lexer->pending--;
        lexer->indent--;
    }
    if (column != lexer->indents[lexer->indent]) {
        uint32_t end = lexer->position;

        while (end < lexer->limit &&
               !is_line_end((unsigned char)lexer->source->text[end]))
            end++;
        return fail_indent(lexer, PY_DIAGNOSTIC_INDENTATION,
                           (int32_t)(end - lexer->line_start),
                           "unindent does not match any outer indentation "
                           "level");
    }
    if (alternate != lexer->alternate_indents[lexer->indent])
        goto inconsistent;
    return none;
inconsistent:
    return fail_indent(lexer, PY_DIAGNOSTIC_TAB, 0,
                       "inconsistent use of tabs and spaces in indentation");
}

#define AFTER_JOINING "unexpected character after line continuation character"

/* The file ends behind a backslash: at the start of a line, nothing shows it.
 */
static PyToken fail_at_end(PyLexer *lexer, uint32_t blamed)
{
    if (lexer->at_line_start && !lexer->source->is_text)
        return fail_indent(lexer, PY_DIAGNOSTIC_SYNTAX, -1,
                           "unexpected EOF while parsing");
    return py_lexer_fail(lexer, blamed, "unexpected EOF while parsing");
}

/* The position is at a backslash. True: go on with the next line. */
static bool join_lines(PyLexer *lexer, PyToken *error)
{
    uint32_t blamed = lexer->position + 2;

    lexer->position++;
    lexer->is_minor = true;
    if (lexer->source->is_bare && lexer->position == lexer->source->length) {
        *error = py_lexer_fail(lexer, lexer->position, AFTER_JOINING);
        return false;
    }
    if (py_lexer_at_end(lexer)) {
        if (lexer->level > 0) {
            *error = placeless(lexer, PY_TOKEN_END_OF_FILE);
            return false;
        }
        *error = fail_at_end(lexer, blamed);
        return false;
    }
    if (!is_line_end(py_lexer_peek(lexer, 0))) {
        *error = py_lexer_fail(lexer, lexer->position + 1, AFTER_JOINING);
        return false;
    }
    if (lexer->position + 1 >= lexer->limit && lexer->level == 0) {
        *error = fail_at_end(lexer, blamed);
        return false;
    }
    lexer->is_minor = false;
    py_lexer_newline(lexer);
    return true;
}

/* Measures the blanks at the start of a line: tabs to the next multiple of
 * eight, and tabs as one, which must agree. A backslash goes on with the next
 * line; the first that has blanks before it says how many there are. False: the
 * file ends behind one. */
static bool measure_indent(PyLexer *lexer, int *column, int *alternate,
                           PyToken *error)
{
    int joined = 0;

    *column = *alternate = 0;
    for (;; lexer->position++) {
        switch (py_lexer_peek(lexer, 0)) {
        case ' ':
            (*column)++;
            (*alternate)++;
            break;
        case '\t':
            *column = (*column / 8 + 1) * 8;
            (*alternate)++;
            break;
        case '\f':
            *column = *alternate = 0;
            break;
        case '\\':
            joined = joined ? joined : *column;
            if (!join_lines(lexer, error))
                return false;
            lexer->position--;
            break;
        default:
            *column = joined ? joined : *column;
            *alternate = joined ? joined : *alternate;
            return true;
        }
    }
}

/* Skips blank lines and comments up to a line with a token. */
static PyToken begin_line(PyLexer *lexer)
{
    int column, alternate;
    bool is_indented;
    PyToken error;

    for (;;) {
        if (!measure_indent(lexer, &column, &alternate, &error))
            return error;
        is_indented = column > 0 && py_lexer_peek(lexer, 0) != '#';
        if (py_lexer_peek(lexer, 0) == '#')
            skip_to_line_end(lexer);
        if (py_lexer_at_end(lexer) || !is_line_end(py_lexer_peek(lexer, 0)))
            break;
        py_lexer_newline(lexer);
    }
    lexer->at_line_start = false;
    if (py_lexer_at_end(lexer) && !(lexer->source->is_bare && is_indented))
        return (PyToken){0};
    return set_indent(lexer, column, alternate);
}

static PyToken fail_character(PyLexer *lexer, uint32_t code, uint32_t end)
{
    char letter[5] = {0};

    if (!py_unicode_is(py_unicode_of_python((int)lexer->version), code,
                       PY_UNICODE_PRINTABLE))
        return py_lexer_fail(lexer, end,
                             "invalid non-printable character U+%04X",
                             (unsigned)code);
    base_utf8_encode(code, letter);
    return py_lexer_fail(lexer, end, "invalid character '%s' (U+%04X)", letter,
                         (unsigned)code);
}

/* CPython takes every character above ASCII into a name and looks at them
 * when the name ends. */
static PyToken check_name(PyLexer *lexer, uint32_t start)
{
    const char *text = lexer->source->text;
    PyUnicode unicode = py_unicode_of_python((int)lexer->version);
    uint32_t at = start;

    while (at < lexer->position) {
        uint32_t code;
        uint32_t used =
            (uint32_t)base_utf8_next(text + at, lexer->position - at, &code);

        if (code >= 0x80 &&
            !py_unicode_is(unicode, code,
                           at == start ? PY_UNICODE_ID_START
                                       : PY_UNICODE_ID_CONTINUE)) {
            /* One column for one letter: the caret stands under it. */
            PyToken token = fail_character(lexer, code, at + 1);

            return token;
        }
        at += used;
    }
    return (PyToken){0};
}

static bool is_name_letter(unsigned char letter)
{
    return isalnum(letter) || letter == '_' || letter >= 0x80;
}

static PyTokenKind name_kind(const char *text, size_t length)
{
    if (length > 8 || length < 2)
        return PY_TOKEN_NAME;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
        if (keywords[i].text[0] == text[0] &&
            strncmp(keywords[i].text, text, length) == 0 &&
            keywords[i].text[length] == '\0')
            return keywords[i].kind;
    }
    return PY_TOKEN_NAME;
}

/* True if the letters before a quote are a string's prefix. */
static bool is_prefix(const char *text, size_t length, bool *is_format,
                      bool *is_raw)
{
    bool bytes = false, unicode = false;

    *is_format = *is_raw = false;
    if (length > 2)
        return false;
    for (size_t i = 0; i < length; i++) {
        bool *flag = NULL;

        switch (text[i]) {
        case 'r':
        case 'R':
            flag = is_raw;
            break;
        case 'b':
        case 'B':
            flag = &bytes;
            break;
        case 'u':
        case 'U':
            flag = &unicode;
            break;
        case 'f':
        case 'F':
            flag = is_format;
            break;
        default:
            return false;
        }
        if (*flag)
            return false;
        *flag = true;
    }
    if (unicode && length > 1)
        return false;
    return !(bytes && *is_format);
}

/* t"..." of 3.14, in any case and with or without an r. */
static bool is_template_prefix(const char *text, size_t length)
{
    bool has_template = false;

    for (size_t i = 0; i < length; i++) {
        has_template = has_template || text[i] == 't' || text[i] == 'T';
        if (!strchr("tTrR", text[i]))
            return false;
    }
    return has_template && length <= 2;
}

static PyToken refuse_template(PyLexer *lexer, uint32_t start)
{
    PyToken token = py_lexer_token(lexer, PY_TOKEN_ERROR, start, lexer->line,
                                   lexer->line_start);

    py_diagnostics_unsupported(lexer->diagnostics, token.span,
                               "template string", "an f-string.");
    lexer->has_failed = true;
    return token;
}

static PyToken name_or_string(PyLexer *lexer)
{
    const char *text = lexer->source->text;
    uint32_t start = lexer->position;
    unsigned char next;
    bool is_format, is_raw;
    PyToken error;

    while (is_name_letter(py_lexer_peek(lexer, 0)) && !py_lexer_at_end(lexer))
        lexer->position++;
    next = py_lexer_peek(lexer, 0);
    if ((next == '"' || next == '\'') &&
        is_prefix(text + start, lexer->position - start, &is_format, &is_raw)) {
        if (is_format && lexer->version >= PY_VERSION_312)
            return py_lexer_fstring_start(lexer, start, is_raw);
        return py_lexer_string(lexer, start);
    }
    if ((next == '"' || next == '\'') && lexer->version >= PY_VERSION_314 &&
        is_template_prefix(text + start, lexer->position - start))
        return refuse_template(lexer, start);
    error = check_name(lexer, start);
    if (error.kind == PY_TOKEN_ERROR)
        return error;
    return py_lexer_token(lexer,
                          name_kind(text + start, lexer->position - start),
                          start, lexer->line, lexer->line_start);
}

static bool open_bracket(PyLexer *lexer, char letter, PyToken *error)
{
    if (lexer->level >= PY_LEXER_MAX_PARENS) {
        *error = py_lexer_fail(lexer, lexer->position,
                               "too many nested parentheses");
        return false;
    }
    lexer->parens[lexer->level++] = (PyLexerParen){
        letter, lexer->line, (int)(lexer->position - 1 - lexer->line_start)};
    if (lexer->fstring_count > 0)
        lexer->fstrings[lexer->fstring_count - 1].depth++;
    return true;
}

static bool brackets_match(char open, char close)
{
    return (open == '(' && close == ')') || (open == '[' && close == ']') ||
           (open == '{' && close == '}');
}

static PyToken fail_mismatch(PyLexer *lexer, char letter, PyLexerParen open)
{
    if (open.line != lexer->line)
        return py_lexer_fail(lexer, lexer->position,
                             "closing parenthesis '%c' does not match opening "
                             "parenthesis '%c' on line %d",
                             letter, open.letter, open.line);
    return py_lexer_fail(lexer, lexer->position,
                         "closing parenthesis '%c' does not match opening "
                         "parenthesis '%c'",
                         letter, open.letter);
}

static bool close_bracket(PyLexer *lexer, char letter, PyToken *error)
{
    PyLexerFstring *fstring = lexer->fstring_count > 0
                                  ? &lexer->fstrings[lexer->fstring_count - 1]
                                  : NULL;
    PyLexerParen open;

    if (fstring && fstring->depth == 0 && letter == '}') {
        *error = py_lexer_fail(lexer, lexer->position,
                               "f-string: single '}' is not allowed");
        return false;
    }
    if (lexer->level == 0) {
        *error =
            py_lexer_fail(lexer, lexer->position, "unmatched '%c'", letter);
        return false;
    }
    open = lexer->parens[--lexer->level];
    if (!brackets_match(open.letter, letter)) {
        if (fstring && open.letter == '{' &&
            fstring->depth - 1 == fstring->field)
            *error = py_lexer_fail(lexer, lexer->position,
                                   "f-string: unmatched '%c'", letter);
        else
            *error = fail_mismatch(lexer, letter, open);
        return false;
    }
    if (fstring) {
        fstring->depth--;
        if (letter == '}' && fstring->depth == fstring->field) {
            fstring->field--;
            fstring->in_text = true;
            fstring->in_format = fstring->field >= 0;
        }
    }
    return true;
}

/* A colon right inside a field of an f-string begins its format. */
static bool begins_format(const PyLexer *lexer)
{
    const PyLexerFstring *fstring;

    if (lexer->fstring_count == 0)
        return false;
    fstring = &lexer->fstrings[lexer->fstring_count - 1];
    return fstring->field >= 0 && fstring->depth - 1 == fstring->field;
}

static PyTokenKind operator_kind(const PyLexer *lexer, uint32_t *length)
{
    const char *text = lexer->source->text + lexer->position;
    size_t left = lexer->limit - lexer->position;

    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        size_t size = strlen(operators[i].text);

        if (operators[i].text[0] == text[0] && size <= left &&
            memcmp(operators[i].text, text, size) == 0) {
            *length = (uint32_t)size;
            return operators[i].kind;
        }
    }
    *length = 1;
    return PY_TOKEN_UNKNOWN;
}

static PyToken operator_or_unknown(PyLexer *lexer)
{
    uint32_t start = lexer->position, length;
    char letter = lexer->source->text[start];
    PyTokenKind kind = operator_kind(lexer, &length);
    PyToken error = {0};

    if (letter == ':' && begins_format(lexer)) {
        PyLexerFstring *fstring = &lexer->fstrings[lexer->fstring_count - 1];

        fstring->in_text = fstring->in_format = true;
        kind = PY_TOKEN_COLON;
        length = 1;
    }
    lexer->position += length;
    if (kind == PY_TOKEN_UNKNOWN && (iscntrl((unsigned char)letter)))
        return py_lexer_fail(lexer, lexer->position,
                             "invalid non-printable character U+%04X",
                             (unsigned)(unsigned char)letter);
    if (strchr("([{", letter) && !open_bracket(lexer, letter, &error))
        return error;
    if (strchr(")]}", letter) && !close_bracket(lexer, letter, &error))
        return error;
    return py_lexer_token(lexer, kind, start, lexer->line, lexer->line_start);
}

/* The parentheses around the field of a 3.11 f-string. */
static PyToken virtual_paren(PyLexer *lexer, PyTokenKind kind)
{
    int32_t column = (int32_t)(lexer->position - lexer->line_start);
    bool is_open = kind == PY_TOKEN_LEFT_PAREN;

    return (PyToken){
        .kind = kind,
        .start = lexer->position,
        .level = lexer->level,
        .span = {lexer->line, column - is_open, lexer->line, column + !is_open},
    };
}

/* The end of a line begins with the line's comment; whether it goes on behind
 * that differs. Up to 3.11 it has no width of its own. */
static void measure_line_end(const PyLexer *lexer, PyToken *token, bool goes_on)
{
    bool has_comment = lexer->comment > lexer->line_start;

    if (has_comment)
        token->span.column = (int)(lexer->comment - 1 - lexer->line_start);
    if (lexer->version == PY_VERSION_311 || (has_comment && !goes_on))
        token->span.end_column--;
}

/* CPython's own words for a bracket that the file's end leaves open. */
static PyToken end_of_file(PyLexer *lexer)
{
    PyToken token;

    if (lexer->is_nested && lexer->level == 1) {
        lexer->level = 0;
        return virtual_paren(lexer, PY_TOKEN_RIGHT_PAREN);
    }
    if (lexer->level > 0) {
        PyLexerParen open = lexer->parens[lexer->level - 1];
        char message[40];
        PySpan span = {open.line, open.column, 0, 0};

        snprintf(message, sizeof message, "'%c' was never closed", open.letter);
        py_diagnostics_add(lexer->diagnostics, PY_DIAGNOSTIC_SYNTAX, span,
                           message, NULL);
        PyDiagnostic *added =
            &lexer->diagnostics->items[lexer->diagnostics->count - 1];
        added->is_read_again = true;
        added->counts_bytes = lexer->version < PY_VERSION_313 &&
                              !lexer->source->declares_encoding;
        lexer->has_failed = lexer->never_closed = true;
        return (PyToken){.kind = PY_TOKEN_ERROR, .span = span};
    }
    if (lexer->line_has_token && !lexer->is_nested) {
        lexer->line_has_token = false;
        if (lexer->source->is_bare)
            return placeless(lexer, PY_TOKEN_NEWLINE);
        token = py_lexer_token(lexer, PY_TOKEN_NEWLINE, lexer->position,
                               lexer->line, lexer->line_start);
        token.span.end_column++;
        measure_line_end(lexer, &token, lexer->source->is_text);
        return token;
    }
    if (lexer->indent > 0 && !lexer->is_nested) {
        lexer->indent--;
        return placeless(lexer, PY_TOKEN_DEDENT);
    }
    return placeless(lexer, PY_TOKEN_END_OF_FILE);
}

/* Steps over blanks, comments, joined lines and, inside brackets, line ends.
 * True if a token follows; else *token is it. */
static bool skip_blanks(PyLexer *lexer, PyToken *token)
{
    for (;;) {
        unsigned char letter = py_lexer_peek(lexer, 0);

        if (py_lexer_at_end(lexer)) {
            *token = end_of_file(lexer);
            return false;
        }
        if (letter == ' ' || letter == '\t' || letter == '\f') {
            lexer->position++;
        } else if (letter == '#') {
            lexer->comment = lexer->position + 1;
            skip_to_line_end(lexer);
        } else if (letter == '\\') {
            if (!join_lines(lexer, token)) {
                if (token->kind == PY_TOKEN_END_OF_FILE)
                    *token = end_of_file(lexer);
                return false;
            }
        } else if (is_line_end(letter) &&
                   (lexer->level > 0 || lexer->is_nested)) {
            py_lexer_newline(lexer);
        } else {
            return true;
        }
    }
}

static PyToken line_end(PyLexer *lexer)
{
    uint32_t start = lexer->position;
    PyToken token;

    lexer->position++;
    token = py_lexer_token(lexer, PY_TOKEN_NEWLINE, start, lexer->line,
                           lexer->line_start);
    measure_line_end(lexer, &token,
                     lexer->source->is_text ||
                         lexer->version == PY_VERSION_312);
    lexer->position = start;
    py_lexer_newline(lexer);
    lexer->at_line_start = true;
    lexer->line_has_token = false;
    return token;
}

static PyToken ordinary_token(PyLexer *lexer)
{
    unsigned char letter = py_lexer_peek(lexer, 0);

    if (is_line_end(letter))
        return line_end(lexer);
    lexer->line_has_token = true;
    if (isdigit(letter) || (letter == '.' && isdigit(py_lexer_peek(lexer, 1))))
        return py_lexer_number(lexer);
    if (letter == '"' || letter == '\'')
        return py_lexer_string(lexer, lexer->position);
    if (is_name_letter(letter))
        return name_or_string(lexer);
    return operator_or_unknown(lexer);
}

PyToken py_lexer_next(PyLexer *lexer)
{
    PyToken token = {0};

    if (lexer->has_failed)
        return (PyToken){.kind = PY_TOKEN_ERROR};
    if (lexer->is_nested && !lexer->has_opened) {
        lexer->has_opened = true;
        return virtual_paren(lexer, PY_TOKEN_LEFT_PAREN);
    }
    if (lexer->fstring_count > 0 &&
        lexer->fstrings[lexer->fstring_count - 1].in_text) {
        token = py_lexer_fstring_text(lexer);
        if (token.kind != PY_TOKEN_UNKNOWN)
            return token;
    }
    if (lexer->at_line_start) {
        token = begin_line(lexer);
        if (token.kind == PY_TOKEN_ERROR)
            return token;
    }
    if (lexer->pending > 0) {
        lexer->pending--;
        return placeless(lexer, PY_TOKEN_INDENT);
    }
    if (lexer->pending < 0) {
        lexer->pending++;
        return placeless(lexer, PY_TOKEN_DEDENT);
    }
    if (!skip_blanks(lexer, &token))
        return token;
    return ordinary_token(lexer);
}
