/*
 * py_token.h - what the lexer hands out.
 *
 * A token is a slice of the source; nothing is copied.
 */
#ifndef PY_TOKEN_H
#define PY_TOKEN_H

#include <stdint.h>

#include "py_diagnostic.h"

/* X(enumerator, spelling) */
#define PY_KEYWORDS(X)                                                         \
    X(FALSE, "False")                                                          \
    X(NONE, "None")                                                            \
    X(TRUE, "True")                                                            \
    X(AND, "and")                                                              \
    X(AS, "as")                                                                \
    X(ASSERT, "assert")                                                        \
    X(ASYNC, "async")                                                          \
    X(AWAIT, "await")                                                          \
    X(BREAK, "break")                                                          \
    X(CLASS, "class")                                                          \
    X(CONTINUE, "continue")                                                    \
    X(DEF, "def")                                                              \
    X(DEL, "del")                                                              \
    X(ELIF, "elif")                                                            \
    X(ELSE, "else")                                                            \
    X(EXCEPT, "except")                                                        \
    X(FINALLY, "finally")                                                      \
    X(FOR, "for")                                                              \
    X(FROM, "from")                                                            \
    X(GLOBAL, "global")                                                        \
    X(IF, "if")                                                                \
    X(IMPORT, "import")                                                        \
    X(IN, "in")                                                                \
    X(IS, "is")                                                                \
    X(LAMBDA, "lambda")                                                        \
    X(NONLOCAL, "nonlocal")                                                    \
    X(NOT, "not")                                                              \
    X(OR, "or")                                                                \
    X(PASS, "pass")                                                            \
    X(RAISE, "raise")                                                          \
    X(RETURN, "return")                                                        \
    X(TRY, "try")                                                              \
    X(WHILE, "while")                                                          \
    X(WITH, "with")                                                            \
    X(YIELD, "yield")

/* X(enumerator, spelling): longer ones before their beginnings. */
#define PY_OPERATORS(X)                                                        \
    X(DOUBLE_STAR_EQUAL, "**=")                                                \
    X(DOUBLE_SLASH_EQUAL, "//=")                                               \
    X(LEFT_SHIFT_EQUAL, "<<=")                                                 \
    X(RIGHT_SHIFT_EQUAL, ">>=")                                                \
    X(ELLIPSIS, "...")                                                         \
    X(DOUBLE_STAR, "**")                                                       \
    X(DOUBLE_SLASH, "//")                                                      \
    X(LEFT_SHIFT, "<<")                                                        \
    X(RIGHT_SHIFT, ">>")                                                       \
    X(DOUBLE_EQUAL, "==")                                                      \
    X(NOT_EQUAL, "!=")                                                         \
    X(DIAMOND, "<>")                                                           \
    X(LESS_EQUAL, "<=")                                                        \
    X(GREATER_EQUAL, ">=")                                                     \
    X(ARROW, "->")                                                             \
    X(COLON_EQUAL, ":=")                                                       \
    X(PLUS_EQUAL, "+=")                                                        \
    X(MINUS_EQUAL, "-=")                                                       \
    X(STAR_EQUAL, "*=")                                                        \
    X(SLASH_EQUAL, "/=")                                                       \
    X(PERCENT_EQUAL, "%=")                                                     \
    X(AMPERSAND_EQUAL, "&=")                                                   \
    X(BAR_EQUAL, "|=")                                                         \
    X(CIRCUMFLEX_EQUAL, "^=")                                                  \
    X(AT_EQUAL, "@=")                                                          \
    X(LEFT_PAREN, "(")                                                         \
    X(RIGHT_PAREN, ")")                                                        \
    X(LEFT_BRACKET, "[")                                                       \
    X(RIGHT_BRACKET, "]")                                                      \
    X(LEFT_BRACE, "{")                                                         \
    X(RIGHT_BRACE, "}")                                                        \
    X(COLON, ":")                                                              \
    X(COMMA, ",")                                                              \
    X(SEMICOLON, ";")                                                          \
    X(PLUS, "+")                                                               \
    X(MINUS, "-")                                                              \
    X(STAR, "*")                                                               \
    X(SLASH, "/")                                                              \
    X(PERCENT, "%")                                                            \
    X(AMPERSAND, "&")                                                          \
    X(BAR, "|")                                                                \
    X(CIRCUMFLEX, "^")                                                         \
    X(TILDE, "~")                                                              \
    X(AT, "@")                                                                 \
    X(DOT, ".")                                                                \
    X(EQUAL, "=")                                                              \
    X(LESS, "<")                                                               \
    X(GREATER, ">")                                                            \
    X(EXCLAMATION, "!")

typedef enum PyTokenKind {
    PY_TOKEN_END_OF_FILE,
    PY_TOKEN_ERROR, /* a diagnostic has been appended */
    PY_TOKEN_NEWLINE,
    PY_TOKEN_INDENT,
    PY_TOKEN_DEDENT,
    PY_TOKEN_NAME,
    PY_TOKEN_NUMBER,
    PY_TOKEN_STRING,        /* up to 3.11 also an f-string, whole */
    PY_TOKEN_FSTRING_START, /* from 3.12: prefix and quotes */
    PY_TOKEN_FSTRING_MIDDLE,
    PY_TOKEN_FSTRING_END,
    PY_TOKEN_UNKNOWN, /* a character that begins no token: $ ? */
#define PY_TOKEN_ENUM(name, text) PY_TOKEN_##name,
    PY_OPERATORS(PY_TOKEN_ENUM)
#undef PY_TOKEN_ENUM
#define PY_TOKEN_ENUM(name, text) PY_KEYWORD_##name,
        PY_KEYWORDS(PY_TOKEN_ENUM)
#undef PY_TOKEN_ENUM
            PY_TOKEN_KIND_COUNT
} PyTokenKind;

/* The column of what stands behind the last letter of all. */
enum { PY_TOKEN_AT_END = -2 };

typedef struct PyToken {
    PyTokenKind kind;
    uint32_t start; /* offset in the source */
    uint32_t length;
    int level; /* brackets that are open behind it */
    /* INDENT, DEDENT and END_OF_FILE have no place of their own: their column
     * is one before the line's first letter, where CPython's messages put it.
     */
    PySpan span;
} PyToken;

#endif
