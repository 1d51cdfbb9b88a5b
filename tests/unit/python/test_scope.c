/*
 * test_scope.c - where each name lives.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "py_ast_walk.h"
#include "source_fixture.h"

/* All scopes of a program, outermost first. */
typedef struct Found {
    const PyScope *scopes[20];
    int count;
} Found;

static bool collect(PyNode *node, void *data)
{
    Found *found = data;
    const PyScope *scope = NULL;

    switch (node->kind) {
    case PY_NODE_FUNCTION_DEF:
    case PY_NODE_ASYNC_FUNCTION_DEF:
    case PY_NODE_LAMBDA:
        scope = node->as.function->scope;
        break;
    case PY_NODE_CLASS_DEF:
        scope = node->as.class_def.scope;
        break;
    case PY_NODE_LIST_COMP:
    case PY_NODE_SET_COMP:
    case PY_NODE_DICT_COMP:
    case PY_NODE_GENERATOR_EXP:
        scope = node->as.comprehension.scope;
        break;
    default:
        break;
    }
    if (scope)
        found->scopes[found->count++] = scope;
    return py_ast_each_child(node, collect, data);
}

static void append_names(BaseText *out, const char *title, const char **names,
                         int count)
{
    base_text_append(out, title);
    for (int i = 0; i < count; i++)
        base_text_printf(out, " %s", names[i]);
}

static void describe(const Found *found, BaseText *out)
{
    for (int i = 0; i < found->count; i++) {
        const PyScope *scope = found->scopes[i];

        base_text_printf(out, "%s%s%s%s:", scope->qualified_name,
                         scope->is_coroutine ? " async" : "",
                         scope->is_generator ? " yields" : "",
                         scope->needs_class_cell ? " class-cell" : "");
        append_names(out, "", scope->locals, scope->local_count);
        append_names(out, " |", scope->cells, scope->cell_count);
        append_names(out, " |", scope->frees, scope->free_count);
        base_text_append_char(out, '\n');
    }
}

static const struct {
    const char *source;
    const char *scopes; /* qualified name: locals | cells | frees */
} programs[] = {
    {"def f(a, *b, c=1, **d):\n  x = y\n", "f: a c b d x | |\n"},
    {"def f(a):\n  b = 1\n  def g():\n    return a, b\n",
     "f: a g | a b |\nf.<locals>.g: | | a b\n"},
    {"def f():\n  x = 1\n  def g():\n    nonlocal x\n    global y\n    x = y = "
     "2\n",
     "f: g | x |\nf.<locals>.g: | | x\n"},
    {"class A:\n  x = 1\n  def m(self):\n    return super().m(x)\n",
     "A class-cell: | __class__ |\nA.m: self | | __class__\n"},
    {"def f():\n  k = 1\n  class B:\n    k = k\n    def g(self): return k\n",
     "f: B | k |\nf.<locals>.B: | | k\nf.<locals>.B.g: self | | k\n"},
    {"def f(b):\n  return [y + q for q in b if (w := q)]\n",
     "f: b | w |\nf.<locals>.<listcomp>: .0 q | | w\n"},
    {"x = [i for i in range(3) if (last := i)]\n", "<listcomp>: .0 i | |\n"},
    {"async def f():\n  yield 1\n  return\n", "f async yields: | |\n"},
    {"async def f():\n  return [await x for x in y]\n",
     "f async: | |\nf.<locals>.<listcomp> async: .0 x | |\n"},
    {"class A:\n  __p = 1\n  def __q(self): return self.__p\n",
     "A: | |\nA.__q: self | |\n"},
    {"def f():\n  global g\n  def g(): pass\n", "f: | |\ng: | |\n"},
    {"def f(x):\n  return lambda y: lambda z: x + y + z\n",
     "f: x | x |\nf.<locals>.<lambda>: y | y | x\n"
     "f.<locals>.<lambda>.<locals>.<lambda>: z | | x y\n"},
    {"def f():\n  try: pass\n  except E as e: pass\n  import a.b, c as d\n"
     "  with x as y: pass\n  for z in w: del v\n",
     "f: e a d y z v | |\n"},
};

START_TEST(names_live_where_cpython_has_them)
{
    SourceFixture fixture;
    Found found = {0};
    BaseText text = {0};
    const char *source = programs[_i].source;

    source_fixture_init(&fixture, source, strlen(source), PY_VERSION_313);
    ck_assert_msg(fixture.module != NULL, "%s", base_text_str(&fixture.text));
    py_ast_each(&fixture.module->body, collect, &found);
    describe(&found, &text);
    ck_assert_str_eq(base_text_str(&text), programs[_i].scopes);
    base_text_release(&text);
    source_fixture_release(&fixture);
}
END_TEST

START_TEST(symbols_have_kinds)
{
    static const char source[] = "import m\n"
                                 "def f(p, q):\n"
                                 "  a = m\n"
                                 "  global g\n"
                                 "  g = lambda: (p, g)\n"
                                 "class C:\n"
                                 "  n = len\n";
    SourceFixture fixture;
    const PyScope *function, *class_scope;

    source_fixture_init(&fixture, source, strlen(source), PY_VERSION_313);
    ck_assert_ptr_nonnull(fixture.module);
    function = fixture.module->body.items[1]->as.function->scope;
    class_scope = fixture.module->body.items[2]->as.class_def.scope;
    ck_assert_int_eq(py_scope_find(function, "p")->kind, PY_SYMBOL_CELL);
    ck_assert(py_scope_find(function, "p")->is_parameter);
    ck_assert_int_eq(py_scope_find(function, "q")->kind, PY_SYMBOL_LOCAL);
    ck_assert_int_eq(py_scope_find(function, "q")->index, 1);
    ck_assert_int_eq(py_scope_find(function, "a")->index, 2);
    ck_assert_int_eq(py_scope_find(function, "m")->kind, PY_SYMBOL_GLOBAL);
    ck_assert_int_eq(py_scope_find(function, "g")->kind, PY_SYMBOL_GLOBAL);
    ck_assert(py_scope_find(function, "g")->is_declared_global);
    ck_assert_ptr_null(py_scope_find(function, "n"));
    ck_assert_int_eq(py_scope_find(class_scope, "n")->kind, PY_SYMBOL_NAME);
    ck_assert_int_eq(py_scope_find(class_scope, "len")->kind, PY_SYMBOL_NAME);
    ck_assert_int_eq(py_scope_find(fixture.module->scope, "m")->kind,
                     PY_SYMBOL_NAME);
    source_fixture_release(&fixture);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("scope");
    TCase *cases = tcase_create("scopes");
    SRunner *runner;
    int failed;

    tcase_add_loop_test(cases, names_live_where_cpython_has_them, 0,
                        (int)(sizeof programs / sizeof *programs));
    tcase_add_test(cases, symbols_have_kinds);
    suite_add_tcase(suite, cases);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
