#include "py_lexer_literals.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base_memory.h"

/* Fields inside formats inside fields: CPython's limit. */
enum { MAX_FIELD_NESTING = 3 };

static PyToken none(void)
{
    return (PyToken){.kind = PY_TOKEN_UNKNOWN};
}

static bool is_name_letter(unsigned char letter)
{
    return isalnum(letter) || letter == '_' || letter >= 0x80;
}

/* `1if`, `0or`: a keyword may follow a number at once, with a warning. After
 * `if`, `in` and `is` CPython does not look whether the word ends there. */
static bool keyword_follows(const PyLexer *lexer)
{
    static const char *const words[] = {"and", "else", "for", "if",
                                        "in",  "is",   "or",  "not"};
    size_t left = lexer->limit - lexer->position;

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);

        if (length <= left &&
            memcmp(lexer->source->text + lexer->position, words[i], length) ==
                0 &&
            (words[i][0] == 'i' ||
             !is_name_letter(py_lexer_peek(lexer, (uint32_t)length))))
            return true;
    }
    return false;
}

static PyToken check_number_end(PyLexer *lexer, const char *kind)
{
    unsigned char next = py_lexer_peek(lexer, 0);
    char message[40];
    bool is_since_3114 =
        lexer->version > PY_VERSION_311 || lexer->source->patch >= 4;

    if (!is_name_letter(next) || (next >= 0x80 && is_since_3114))
        return none();
    if (keyword_follows(lexer)) {
        snprintf(message, sizeof message, "invalid %s literal", kind);
        py_diagnostics_warn(lexer->diagnostics, lexer->line, message);
        return none();
    }
    return py_lexer_fail(lexer, lexer->position, "invalid %s literal", kind);
}

/* Digits with single underscores between them; at least one must follow. */
static bool skip_digits(PyLexer *lexer)
{
    for (;;) {
        while (isdigit(py_lexer_peek(lexer, 0)))
            lexer->position++;
        if (py_lexer_peek(lexer, 0) != '_')
            return true;
        lexer->position++;
        if (!isdigit(py_lexer_peek(lexer, 0)))
            return false;
    }
}

static bool is_digit_of(unsigned char letter, int base)
{
    if (base == 16)
        return isxdigit(letter);
    return letter >= '0' && letter < '0' + base;
}

/* The position is behind 0x, 0o or 0b. */
static PyToken based_number(PyLexer *lexer, int base, const char *kind)
{
    do {
        if (py_lexer_peek(lexer, 0) == '_')
            lexer->position++;
        if (!is_digit_of(py_lexer_peek(lexer, 0), base)) {
            unsigned char letter = py_lexer_peek(lexer, 0);

            if (isdigit(letter))
                return py_lexer_fail(lexer, lexer->position + 1,
                                     "invalid digit '%c' in %s literal", letter,
                                     kind);
            return py_lexer_fail(lexer, lexer->position, "invalid %s literal",
                                 kind);
        }
        while (is_digit_of(py_lexer_peek(lexer, 0), base))
            lexer->position++;
    } while (py_lexer_peek(lexer, 0) == '_');
    if (isdigit(py_lexer_peek(lexer, 0)))
        return py_lexer_fail(lexer, lexer->position + 1,
                             "invalid digit '%c' in %s literal",
                             py_lexer_peek(lexer, 0), kind);
    return check_number_end(lexer, kind);
}

/* The exponent, if one follows. */
static PyToken skip_exponent(PyLexer *lexer)
{
    uint32_t back = lexer->position;
    unsigned char letter = py_lexer_peek(lexer, 0);

    if (letter != 'e' && letter != 'E')
        return none();
    lexer->position++;
    letter = py_lexer_peek(lexer, 0);
    if (letter == '+' || letter == '-') {
        lexer->position++;
        if (!isdigit(py_lexer_peek(lexer, 0)))
            return py_lexer_fail(lexer, lexer->position,
                                 "invalid decimal literal");
    } else if (!isdigit(letter)) {
        lexer->position = back;
        return keyword_follows(lexer) ? none()
                                      : check_number_end(lexer, "decimal");
    }
    if (!skip_digits(lexer))
        return py_lexer_fail(lexer, lexer->position, "invalid decimal literal");
    return none();
}

/* `0777` is refused, `00` and `0777.0` are not. */
static PyToken check_leading_zeros(PyLexer *lexer, uint32_t start)
{
    const char *text = lexer->source->text;
    uint32_t zeros = start;
    int32_t column = (int32_t)(start - lexer->line_start);

    while (zeros < lexer->position &&
           (text[zeros] == '0' || text[zeros] == '_'))
        zeros++;
    if (text[start] != '0' || zeros == lexer->position)
        return none();
    py_diagnostics_add(
        lexer->diagnostics, PY_DIAGNOSTIC_SYNTAX,
        (PySpan){lexer->line, column, lexer->line,
                 (int32_t)(zeros - lexer->line_start)},
        "leading zeros in decimal integer literals are not permitted; use an "
        "0o prefix for octal integers",
        NULL);
    lexer->has_failed = true;
    return (PyToken){.kind = PY_TOKEN_ERROR};
}

static PyToken decimal_number(PyLexer *lexer, uint32_t start)
{
    bool is_integer = true;
    PyToken error;

    if (!skip_digits(lexer))
        return py_lexer_fail(lexer, lexer->position, "invalid decimal literal");
    if (py_lexer_peek(lexer, 0) == '.') {
        is_integer = false;
        lexer->position++;
        if (isdigit(py_lexer_peek(lexer, 0)) && !skip_digits(lexer))
            return py_lexer_fail(lexer, lexer->position,
                                 "invalid decimal literal");
    }
    if (strchr("eE", py_lexer_peek(lexer, 0)) && py_lexer_peek(lexer, 0)) {
        uint32_t before = lexer->position;

        error = skip_exponent(lexer);
        if (error.kind == PY_TOKEN_ERROR)
            return error;
        is_integer = is_integer && lexer->position == before;
    }
    if (strchr("jJ", py_lexer_peek(lexer, 0)) && py_lexer_peek(lexer, 0)) {
        lexer->position++;
        return check_number_end(lexer, "imaginary");
    }
    if (is_integer) {
        error = check_leading_zeros(lexer, start);
        if (error.kind == PY_TOKEN_ERROR)
            return error;
    }
    return check_number_end(lexer, "decimal");
}

PyToken py_lexer_number(PyLexer *lexer)
{
    uint32_t start = lexer->position;
    PyToken error;

    error = none();
    if (py_lexer_peek(lexer, 0) == '0' && py_lexer_peek(lexer, 1) &&
        strchr("xXoObB", py_lexer_peek(lexer, 1))) {
        int letter = tolower(py_lexer_peek(lexer, 1));

        lexer->position += 2;
        if (letter == 'x')
            error = based_number(lexer, 16, "hexadecimal");
        else if (letter == 'o')
            error = based_number(lexer, 8, "octal");
        else
            error = based_number(lexer, 2, "binary");
    } else {
        error = decimal_number(lexer, start);
    }
    if (error.kind == PY_TOKEN_ERROR)
        return error;
    return py_lexer_token(lexer, PY_TOKEN_NUMBER, start, lexer->line,
                          lexer->line_start);
}

/* Steps over one quote or three; returns how many. */
static int skip_quotes(PyLexer *lexer, unsigned char quote)
{
    int size =
        py_lexer_peek(lexer, 1) == quote && py_lexer_peek(lexer, 2) == quote
            ? 3
            : 1;

    lexer->position += (uint32_t)size;
    return size;
}

static bool at_quotes(const PyLexer *lexer, unsigned char quote, int size)
{
    for (int i = 0; i < size; i++) {
        if (py_lexer_peek(lexer, (uint32_t)i) != quote)
            return false;
    }
    return !py_lexer_at_end(lexer);
}

/* An escape takes a line end with it. */
static void skip_escape(PyLexer *lexer)
{
    unsigned char letter;

    lexer->position++;
    letter = py_lexer_peek(lexer, 0);
    if (letter == '\n' || letter == '\r')
        py_lexer_newline(lexer);
    else if (!py_lexer_at_end(lexer))
        lexer->position++;
}

/* Reports at the start of the literal, naming the line that was reached. */
static PyToken fail_unterminated(PyLexer *lexer, uint32_t start, int line,
                                 uint32_t line_start, const char *what,
                                 const char *hint)
{
    int reached = lexer->line;

    lexer->line = line;
    lexer->line_start = line_start;
    return py_lexer_fail(lexer, start + 1,
                         "unterminated %s literal (detected at line %d)%s",
                         what, reached, hint);
}

static bool is_fstring_quote(const PyLexer *lexer, unsigned char quote,
                             int size)
{
    const PyLexerFstring *fstring;

    if (lexer->fstring_count == 0)
        return false;
    fstring = &lexer->fstrings[lexer->fstring_count - 1];
    return (unsigned char)fstring->quote == quote &&
           fstring->quote_size == size;
}

PyToken py_lexer_string(PyLexer *lexer, uint32_t start)
{
    unsigned char quote = py_lexer_peek(lexer, 0);
    int line = lexer->line;
    uint32_t line_start = lexer->line_start;
    const char *hint = "";
    int size;

    if (py_lexer_peek(lexer, 1) == quote && py_lexer_peek(lexer, 2) != quote) {
        lexer->position += 2;
        return py_lexer_token(lexer, PY_TOKEN_STRING, start, line, line_start);
    }
    size = skip_quotes(lexer, quote);
    while (!at_quotes(lexer, quote, size)) {
        unsigned char letter = py_lexer_peek(lexer, 0);
        bool is_end = letter == '\n' || letter == '\r';

        if (py_lexer_at_end(lexer) || (is_end && size == 1)) {
            if (is_fstring_quote(lexer, quote, size)) {
                lexer->line = line;
                lexer->line_start = line_start;
                return py_lexer_fail(lexer, start + 1,
                                     "f-string: expecting '}'");
            }
            return fail_unterminated(
                lexer, start, line, line_start,
                size == 3 ? "triple-quoted string" : "string", hint);
        }
        if (letter == '\\') {
            if (py_lexer_peek(lexer, 1) == quote && size == 1 &&
                lexer->version >= PY_VERSION_313)
                hint = "; perhaps you escaped the end quote?";
            skip_escape(lexer);
        } else if (is_end)
            py_lexer_newline(lexer);
        else
            lexer->position++;
    }
    lexer->position += (uint32_t)size;
    return py_lexer_token(lexer, PY_TOKEN_STRING, start, line, line_start);
}

PyToken py_lexer_fstring_start(PyLexer *lexer, uint32_t start, bool is_raw)
{
    unsigned char quote = py_lexer_peek(lexer, 0);
    PyLexerFstring *fstring;

    if (!lexer->fstrings)
        lexer->fstrings =
            base_alloc_zero(PY_LEXER_MAX_FSTRINGS * sizeof *lexer->fstrings);
    if (lexer->fstring_count + 1 >= PY_LEXER_MAX_FSTRINGS)
        return py_lexer_fail(lexer, lexer->position,
                             "too many nested f-strings");
    fstring = &lexer->fstrings[lexer->fstring_count++];
    *fstring = (PyLexerFstring){
        .quote = (char)quote,
        .is_raw = is_raw,
        .in_text = true,
        .field = -1,
        .start = start,
        .line = lexer->line,
        .line_start = lexer->line_start,
    };
    fstring->quote_size = skip_quotes(lexer, quote);
    return py_lexer_token(lexer, PY_TOKEN_FSTRING_START, start, lexer->line,
                          lexer->line_start);
}

/* At a brace in the text. True if the text ends here. */
static bool brace_ends_text(PyLexer *lexer, PyLexerFstring *fstring,
                            unsigned char brace)
{
    if (py_lexer_peek(lexer, 1) == brace && !fstring->in_format &&
        (brace == '{' || fstring->depth == 0)) {
        lexer->position += 2;
        return false;
    }
    return true;
}

/* Steps over the text up to its end: a brace, the closing quotes, or what must
 * not be there. */
static void skip_text(PyLexer *lexer, PyLexerFstring *fstring)
{
    unsigned char quote = (unsigned char)fstring->quote;

    while (!py_lexer_at_end(lexer) &&
           !at_quotes(lexer, quote, fstring->quote_size)) {
        unsigned char letter = py_lexer_peek(lexer, 0);
        unsigned char next = py_lexer_peek(lexer, 1);

        if (letter == '{' || letter == '}') {
            if (brace_ends_text(lexer, fstring, letter))
                return;
        } else if (letter == '\n' || letter == '\r') {
            if (fstring->quote_size == 1)
                return;
            py_lexer_newline(lexer);
        } else if (letter == '\\' && !fstring->is_raw && next == 'N' &&
                   py_lexer_peek(lexer, 2) == '{') {
            while (!py_lexer_at_end(lexer) && py_lexer_peek(lexer, 0) != '}' &&
                   py_lexer_peek(lexer, 0) != quote &&
                   py_lexer_peek(lexer, 0) != '\n')
                lexer->position++;
            lexer->position += py_lexer_peek(lexer, 0) == '}';
        } else if (letter == '\\' && next != '{' && next != '}') {
            skip_escape(lexer);
        } else {
            lexer->position++;
        }
    }
}

static PyToken end_text(PyLexer *lexer, PyLexerFstring *fstring, uint32_t start,
                        PyToken text)
{
    unsigned char letter = py_lexer_peek(lexer, 0);
    uint32_t quotes = lexer->position;

    if (letter == '{' && !py_lexer_at_end(lexer)) {
        if (fstring->field + 1 >= MAX_FIELD_NESTING)
            return py_lexer_fail(lexer, lexer->position,
                                 "f-string: expressions nested too deeply");
        fstring->field++;
        fstring->in_text = false;
    } else if (letter == '}' && !py_lexer_at_end(lexer)) {
        fstring->in_text = false;
        /* The end of a format is text, though it be empty. */
        if (fstring->in_format)
            return text;
    } else if (!at_quotes(lexer, (unsigned char)fstring->quote,
                          fstring->quote_size)) {
        if (fstring->in_format &&
            (fstring->quote_size == 1 || !py_lexer_at_end(lexer))) {
            fstring->in_text = false;
        } else {
            lexer->fstring_count--;
            return fail_unterminated(
                lexer, fstring->start, fstring->line, fstring->line_start,
                fstring->quote_size == 3 ? "triple-quoted f-string"
                                         : "f-string",
                "");
        }
    } else if (lexer->position == start) {
        int line = lexer->line;

        lexer->position += (uint32_t)fstring->quote_size;
        lexer->fstring_count--;
        return py_lexer_token(lexer, PY_TOKEN_FSTRING_END, quotes, line,
                              lexer->line_start);
    }
    return lexer->position > start ? text : none();
}

PyToken py_lexer_fstring_text(PyLexer *lexer)
{
    PyLexerFstring *fstring = &lexer->fstrings[lexer->fstring_count - 1];
    uint32_t start = lexer->position, line_start = lexer->line_start;
    int line = lexer->line;
    PyToken text;

    skip_text(lexer, fstring);
    text =
        py_lexer_token(lexer, PY_TOKEN_FSTRING_MIDDLE, start, line, line_start);
    return end_text(lexer, fstring, start, text);
}
