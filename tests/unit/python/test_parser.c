/*
 * test_parser.c - the tree of programs that are right.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "py_ast_dump.h"
#include "source_fixture.h"

static const struct {
    const char *source;
    const char *tree;
} trees[] = {
    {"1 + 2 * -x ** 2\n",
     " (Expr (BinOp (Constant 1) + (BinOp (Constant 2) * (UnaryOp - (BinOp "
     "(Name x) ** (Constant 2))))))\n"},
    {"a - b - c\n", " (Expr (BinOp (BinOp (Name a) - (Name b)) - (Name c)))\n"},
    {"not a or b and c\n",
     " (Expr (BoolOp or [ (UnaryOp not (Name a)) (BoolOp and [ (Name b) (Name "
     "c) ]) ]))\n"},
    {"1 < x <= y not in z is not w\n",
     " (Expr (Compare (Constant 1) < (Name x) <= (Name y) not in (Name z) is "
     "not (Name w)))\n"},
    {"a if b else c if d else e\n",
     " (Expr (IfExp (Name b) (Name a) (IfExp (Name d) (Name c) (Name e))))\n"},
    {"x = y = 1,\n",
     " (Assign [ (Name= x) (Name= y) ] (Tuple [ (Constant 1) ]))\n"},
    {"a, *b = c\n",
     " (Assign [ (Tuple= [ (Name= a) (Starred= (Name= b)) ]) ] (Name c))\n"},
    {"x.y[1] //= 2\n",
     " (AugAssign (Subscript= (Attribute (Name x) y) (Constant 1)) // "
     "(Constant 2))\n"},
    {"x: int = 3\n", " (AnnAssign (Name= x) (Name int) (Constant 3) 1)\n"},
    {"(x): int\n", " (AnnAssign (Name= x) (Name int) - 0)\n"},
    {"f(a, *b, c=1, **d)\n",
     " (Expr (Call (Name f) [ (Name a) (Starred (Name b)) ] [ (keyword c "
     "(Constant 1)) (keyword - (Name d)) ]))\n"},
    {"f(x for x in y)\n",
     " (Expr (Call (Name f) [ (GeneratorExp (Name x) [ (comprehension (Name= x)"
     " (Name y) [ ] 0) ]) ] [ ]))\n"},
    {"{1: 2, **a}, {1, *b}, [], ()\n",
     " (Expr (Tuple [ (Dict (Constant 1) (Constant 2) - (Name a)) (Set [ "
     "(Constant 1) (Starred (Name b)) ]) (List [ ]) (Tuple [ ]) ]))\n"},
    {"x[1:2, ::3, :]\n",
     " (Expr (Subscript (Name x) (Tuple [ (Slice (Constant 1) (Constant 2) -) "
     "(Slice - - (Constant 3)) (Slice - - -) ])))\n"},
    {"lambda x, /, *a, y=1, **k: x\n",
     " (Expr (Lambda (arguments 1 1 [ (arg x - -) (arg y - (Constant 1)) ] "
     "(arg a - -) (arg k - -)) (Name x)))\n"},
    {"[y := 1, y**2]\n",
     " (Expr (List [ (NamedExpr (Name= y) (Constant 1)) (BinOp (Name y) ** "
     "(Constant 2)) ]))\n"},
    {"'a' \"b\\n\\x41\\u00e9\\\n\" r'\\n'\n",
     " (Expr (Constant \"ab\\nA\xc3\xa9\\\\n\"))\n"},
    {"b'a\\xff\\0' b'c'\n", NULL},
    {"0xff, 1_000, 0o17, 0b11, 1e3, .5, 18446744073709551616\n",
     " (Expr (Tuple [ (Constant 255) (Constant 1000) (Constant 15) (Constant 3)"
     " (Constant 1000) (Constant 0.5) (Constant 18446744073709551616) ]))\n"},
    {"f'a{b!r:>{w}}c{{}}{d=}'\n",
     " (Expr (JoinedStr [ (Constant \"a\") (FormattedValue (Name b) 114 "
     "(JoinedStr [ (Constant \">\") (FormattedValue (Name w) 0 -) ])) "
     "(Constant "
     "\"c{}d=\") (FormattedValue (Name d) 114 -) ]))\n"},
    {"if a: pass\nelif b: pass\nelse: pass\n",
     " (If (Name a) [ (Pass) ] [ (If (Name b) [ (Pass) ] [ (Pass) ]) ])\n"},
    {"for i, j in x:\n  break\nelse:\n  pass\n",
     " (For (Tuple= [ (Name= i) (Name= j) ]) (Name x) [ (Break) ] [ (Pass) ])"
     "\n"},
    {"with (a as b, c): pass\n",
     " (With [ (withitem (Name a) (Name= b)) (withitem (Name c) -) ] [ (Pass) "
     "])\n"},
    {"with (a).b: pass\n",
     " (With [ (withitem (Attribute (Name a) b) -) ] [ (Pass) ])\n"},
    {"try: pass\nexcept* (A, B) as e: pass\nfinally: pass\n",
     " (TryStar [ (Pass) ] [ (ExceptHandler (Tuple [ (Name A) (Name B) ]) e [ "
     "(Pass) ]) ] [ ] [ (Pass) ])\n"},
    {"from ..a.b import c as d, e\nimport x.y as z\nfrom . import *\n",
     " (ImportFrom a.b [ (alias c d) (alias e -) ] 2)\n"
     " (Import [ (alias x.y z) ])\n"
     " (ImportFrom - [ (alias * -) ] 1)\n"},
    {"@a\n@b(1)\nclass C(D, m=E): x = 1; y = 2\n",
     " (ClassDef C [ (Name D) ] [ (keyword m (Name E)) ] [ (Assign [ (Name= x) "
     "] (Constant 1)) (Assign [ (Name= y) ] (Constant 2)) ] [ (Name a) (Call "
     "(Name b) [ (Constant 1) ] [ ]) ])\n"},
    {"async def f(a: int, b=1, *, c, d=2) -> str:\n  await g()\n",
     " (AsyncFunctionDef f (arguments 0 2 [ (arg a (Name int) -) (arg b - "
     "(Constant 1)) (arg c - -) (arg d - (Constant 2)) ] - -) [ (Expr (Await "
     "(Call (Name g) [ ] [ ]))) ] [ ] (Name str))\n"},
    {"match = case = type = _ = 1\nmatch(x)\ntype(match)[1]\n", NULL},
    {"match x, *y:\n  case 1 | a.b as z if z: pass\n  case [_, *r] | {'k': -1, "
     "**r}: pass\n  case A(None, b=c): pass\n",
     " (Match (Tuple [ (Name x) (Starred (Name y)) ]) [ (match_case (MatchAs "
     "(MatchOr [ (MatchValue (Constant 1)) (MatchValue (Attribute (Name a) b)) "
     "]) z) (Name z) [ (Pass) ]) (match_case (MatchOr [ (MatchSequence [ "
     "(MatchAs - -) (MatchStar r) ]) (MatchMapping [ (Constant \"k\") ] [ "
     "(MatchValue (UnaryOp - (Constant 1))) ] r) ]) - [ (Pass) ]) (match_case "
     "(MatchClass (Name A) [ (MatchSingleton (Constant None)) ] [ b ] [ "
     "(MatchAs - c) ]) - [ (Pass) ]) ])\n"},
    {"del a, b[0], (c, d.e)\n",
     " (Delete [ (Name! a) (Subscript! (Name b) (Constant 0)) (Tuple! [ (Name! "
     "c) (Attribute! (Name d) e) ]) ])\n"},
    {"raise A from b; assert x, 'm'; global q\n", NULL},
};

START_TEST(trees_are_right)
{
    static const PyVersion versions[] = {PY_VERSION_311, PY_VERSION_312,
                                         PY_VERSION_313, PY_VERSION_314};

    for (size_t i = 0; i < 4; i++) {
        SourceFixture fixture;
        BaseText tree = {0};

        source_fixture_init(&fixture, trees[_i].source,
                            strlen(trees[_i].source), versions[i]);
        ck_assert_msg(fixture.module != NULL, "%s",
                      base_text_str(&fixture.text));
        py_ast_dump(fixture.module, false, &tree);
        if (trees[_i].tree)
            ck_assert_str_eq(base_text_str(&tree), trees[_i].tree);
        base_text_release(&tree);
        source_fixture_release(&fixture);
    }
}
END_TEST

START_TEST(spans_are_byte_columns)
{
    static const char source[] = "\xc3\xa9 = (a + b) * f(\n  1)\n";
    SourceFixture fixture;
    BaseText tree = {0};

    source_fixture_init(&fixture, source, strlen(source), PY_VERSION_313);
    ck_assert_ptr_nonnull(fixture.module);
    py_ast_dump(fixture.module, true, &tree);
    ck_assert_str_eq(
        base_text_str(&tree),
        " (Assign@1:0-2:4 [ (Name=@1:0-1:2 \xc3\xa9) ] (BinOp@1:5-2:4 "
        "(BinOp@1:6-1:11 (Name@1:6-1:7 a) + (Name@1:10-1:11 b)) * "
        "(Call@1:15-2:4 (Name@1:15-1:16 f) [ (Constant@2:2-2:3 1) ] [ ])))\n");
    base_text_release(&tree);
    source_fixture_release(&fixture);
}
END_TEST

START_TEST(nested_quotes_are_for_312)
{
    static const char source[] = "f'{a['x']}'\n";
    SourceFixture fixture;

    source_fixture_init(&fixture, source, strlen(source), PY_VERSION_311);
    ck_assert_ptr_null(fixture.module);
    source_fixture_release(&fixture);
    source_fixture_init(&fixture, source, strlen(source), PY_VERSION_312);
    ck_assert_ptr_nonnull(fixture.module);
    source_fixture_release(&fixture);
}
END_TEST

START_TEST(except_without_parentheses_is_for_314)
{
    static const char source[] = "try: pass\nexcept A, B: pass\n";
    SourceFixture fixture;

    source_fixture_init(&fixture, source, strlen(source), PY_VERSION_313);
    ck_assert_ptr_null(fixture.module);
    source_fixture_release(&fixture);
    source_fixture_init(&fixture, source, strlen(source), PY_VERSION_314);
    ck_assert_ptr_nonnull(fixture.module);
    source_fixture_release(&fixture);
}
END_TEST

static const struct {
    const char *piece;
    int count;
    const char *end;
} deep[] = {
    {"(", 20000, ""},
    {"[", 199, "x"},
    {"([{", 7000, ""},
    {"-", 50000, "a"},
    {"not ", 50000, "a"},
    {"lambda:", 50000, "a"},
    {"a if b else ", 50000, "a"},
    {"a**", 50000, "a"},
    {"a+", 50000, "a"},
    {"a.", 50000, "a"},
    {"a=", 50000, "1"},
    {"f(a=", 190, "x y"},
    {"{1:", 190, "x y"},
    {"[a,", 190, "x y"},
    {"f'{", 300, ""},
    {"if a: pass\nelif b: pass\n", 1, "el"},
    {"@a\n", 50000, ""},
    {"a<", 50000, "a"},
    {"\\\n", 50000, ""},
    {"while 1:", 500, "x"},
};

/* No crash, no hang, and something to say. */
START_TEST(deep_files_end_well)
{
    BaseText text = {0};
    SourceFixture fixture;

    for (int i = 0; i < deep[_i].count; i++)
        base_text_append(&text, deep[_i].piece);
    base_text_append(&text, deep[_i].end);
    source_fixture_init(&fixture, base_text_str(&text), text.length,
                        PY_VERSION_313);
    ck_assert(fixture.module || fixture.text.length > 0);
    source_fixture_release(&fixture);
    source_fixture_init(&fixture, base_text_str(&text), text.length,
                        PY_VERSION_311);
    ck_assert(fixture.module || fixture.text.length > 0);
    source_fixture_release(&fixture);
    base_text_release(&text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("parser");
    TCase *cases = tcase_create("trees");
    SRunner *runner;
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_loop_test(cases, trees_are_right, 0,
                        (int)(sizeof trees / sizeof *trees));
    tcase_add_test(cases, spans_are_byte_columns);
    tcase_add_test(cases, nested_quotes_are_for_312);
    tcase_add_test(cases, except_without_parentheses_is_for_314);
    tcase_add_loop_test(cases, deep_files_end_well, 0,
                        (int)(sizeof deep / sizeof *deep));
    suite_add_tcase(suite, cases);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
