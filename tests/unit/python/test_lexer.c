/*
 * test_lexer.c - a source cut into tokens, and into lines.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "py_lexer.h"
#include "source_fixture.h"

static const char *kind_name(PyTokenKind kind)
{
    switch (kind) {
    case PY_TOKEN_END_OF_FILE:
        return "END";
    case PY_TOKEN_ERROR:
        return "ERROR";
    case PY_TOKEN_NEWLINE:
        return "NEWLINE";
    case PY_TOKEN_INDENT:
        return "INDENT";
    case PY_TOKEN_DEDENT:
        return "DEDENT";
    case PY_TOKEN_FSTRING_START:
        return "START";
    case PY_TOKEN_FSTRING_MIDDLE:
        return "TEXT";
    case PY_TOKEN_FSTRING_END:
        return "STOP";
    default:
        return NULL;
    }
}

/* The tokens by name or, of those with a text, by that, with blanks between. */
static void describe(const char *text, PyVersion version, BaseText *out)
{
    PySource source;
    PyDiagnostics diagnostics = {0};
    PyLexer lexer;
    PyToken token;

    ck_assert(
        py_source_init(&source, "x.py", text, strlen(text), &diagnostics));
    py_lexer_init(&lexer, &source, version, &diagnostics);
    do {
        const char *name;

        token = py_lexer_next(&lexer);
        name = kind_name(token.kind);
        if (out->length > 0)
            base_text_append_char(out, ' ');
        if (name)
            base_text_append(out, name);
        if (!name || token.kind == PY_TOKEN_FSTRING_MIDDLE)
            base_text_printf(out, "%s%.*s", name ? ":" : "", (int)token.length,
                             source.text + token.start);
    } while (token.kind != PY_TOKEN_END_OF_FILE &&
             token.kind != PY_TOKEN_ERROR);
    ck_assert_int_eq(py_lexer_next(&lexer).kind, token.kind);
    py_lexer_release(&lexer);
    py_diagnostics_release(&diagnostics);
    py_source_release(&source);
}

static const struct {
    const char *source;
    PyVersion version;
    const char *tokens;
} rows[] = {
    {"", PY_VERSION_313, "END"},
    {"\n\n  # c\n", PY_VERSION_313, "END"},
    {"x", PY_VERSION_313, "x NEWLINE END"},
    {"x=1;y\r\nz", PY_VERSION_313, "x = 1 ; y NEWLINE z NEWLINE END"},
    {"if a:\n  b\n\n  # c\n  if d:\n      e\nf\n", PY_VERSION_313,
     "if a : NEWLINE INDENT b NEWLINE if d : NEWLINE INDENT e NEWLINE DEDENT "
     "DEDENT f NEWLINE END"},
    {"if a:\n  b", PY_VERSION_313,
     "if a : NEWLINE INDENT b NEWLINE DEDENT END"},
    {"f(a,\n\n  b # c\n)\nd", PY_VERSION_313,
     "f ( a , b ) NEWLINE d NEWLINE END"},
    {"a \\\n  + b\n", PY_VERSION_313, "a + b NEWLINE END"},
    {"a**=b//c>>=d!=e->f:=g...h<>i", PY_VERSION_313,
     "a **= b // c >>= d != e -> f := g ... h <> i NEWLINE END"},
    {"0x1F 1_0.5e-3 .5 1.e5 0b1 1if", PY_VERSION_313,
     "0x1F 1_0.5e-3 .5 1.e5 0b1 1 if NEWLINE END"},
    {"'a\\'b' rb\"c\" '''d\n'e''' u''", PY_VERSION_313,
     "'a\\'b' rb\"c\" '''d\n'e''' u'' NEWLINE END"},
    {"f'a{b:>{c}}{{d'", PY_VERSION_311, "f'a{b:>{c}}{{d' NEWLINE END"},
    {"f'a{b:>{c}}{{d'", PY_VERSION_312,
     "START TEXT:a { b : TEXT:> { c } TEXT: } TEXT:{{d STOP NEWLINE END"},
    {"f'{a['x']!r}'", PY_VERSION_312,
     "START { a [ 'x' ] ! r } STOP NEWLINE END"},
    {"rf'''{\n a}\\{b}'''", PY_VERSION_313,
     "START { a } TEXT:\\ { b } STOP NEWLINE END"},
    {"f'{f'{1}'}'", PY_VERSION_313,
     "START { START { 1 } STOP } STOP NEWLINE END"},
    {"f'{x:=5}{y!=z}'", PY_VERSION_313,
     "START { x : TEXT:=5 } { y != z } STOP NEWLINE END"},
    {"\xc3\xa9_1 \xe6\x97\xa5", PY_VERSION_313,
     "\xc3\xa9_1 \xe6\x97\xa5 NEWLINE END"},
    {"a ? b", PY_VERSION_313, "a ? b NEWLINE END"},
    {"(", PY_VERSION_313, "( ERROR"},
    {"x)", PY_VERSION_313, "x ERROR"},
    {"(]", PY_VERSION_313, "( ERROR"},
    {"'a", PY_VERSION_313, "ERROR"},
    {"f'a{b", PY_VERSION_313, "START TEXT:a { b ERROR"},
    {"t'a'", PY_VERSION_314, "ERROR"},
    {"t'a'", PY_VERSION_313, "t 'a' NEWLINE END"},
};

START_TEST(tokens_are_right)
{
    BaseText found = {0};

    describe(rows[_i].source, rows[_i].version, &found);
    ck_assert_str_eq(base_text_str(&found), rows[_i].tokens);
    base_text_release(&found);
}
END_TEST

START_TEST(spans_count_lines_and_bytes)
{
    static const char text[] = "a\n  = '''x\ny''' # c\n";
    PySource source;
    PyDiagnostics diagnostics = {0};
    PyLexer lexer;
    PyToken token = {0};

    ck_assert(
        py_source_init(&source, "x.py", text, strlen(text), &diagnostics));
    py_lexer_init(&lexer, &source, PY_VERSION_313, &diagnostics);
    while (token.kind != PY_TOKEN_STRING)
        token = py_lexer_next(&lexer);
    ck_assert_int_eq(token.span.line, 2);
    ck_assert_int_eq(token.span.column, 4);
    ck_assert_int_eq(token.span.end_line, 3);
    ck_assert_int_eq(token.span.end_column, 4);
    token = py_lexer_next(&lexer);
    ck_assert_int_eq(token.kind, PY_TOKEN_NEWLINE);
    ck_assert_int_eq(token.span.column, 5); /* with its comment */
    ck_assert_int_eq(token.span.end_column, 8);
    py_lexer_release(&lexer);
    py_diagnostics_release(&diagnostics);
    py_source_release(&source);
}
END_TEST

static void expect_line(const PySource *source, int line, const char *expected)
{
    size_t length;
    const char *text = py_source_line(source, line, &length);

    ck_assert_uint_eq(length, strlen(expected));
    ck_assert(memcmp(text, expected, length) == 0);
}

START_TEST(lines_end_as_they_may)
{
    static const char text[] = "\xef\xbb\xbf"
                               "a\r\nb\rc\n\nd";
    PySource source;
    PyDiagnostics diagnostics = {0};

    ck_assert(
        py_source_init(&source, "x.py", text, strlen(text), &diagnostics));
    ck_assert_int_eq(source.line_count, 5);
    ck_assert(source.declares_encoding);
    expect_line(&source, 1, "a");
    expect_line(&source, 2, "b");
    expect_line(&source, 3, "c");
    expect_line(&source, 4, "");
    expect_line(&source, 5, "d");
    expect_line(&source, 0, "");
    expect_line(&source, 6, "");
    py_source_release(&source);
    ck_assert(py_source_init(&source, "x.py", "", 0, &diagnostics));
    ck_assert_int_eq(source.line_count, 0);
    expect_line(&source, 1, "");
    py_source_release(&source);
    py_diagnostics_release(&diagnostics);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lexer");
    TCase *cases = tcase_create("tokens");
    SRunner *runner;
    int failed;

    tcase_add_loop_test(cases, tokens_are_right, 0,
                        (int)(sizeof rows / sizeof *rows));
    tcase_add_test(cases, spans_count_lines_and_bytes);
    tcase_add_test(cases, lines_end_as_they_may);
    suite_add_tcase(suite, cases);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
