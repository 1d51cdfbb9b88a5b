/* A machine has as many modules and programs as it is given. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "py_imports.h"
#include "py_machine.h"
#include "py_module.h"
#include "test_language.h"

#define MODULES 100

static BaseText output;

static bool take_output(void *host, int stream, const char *text, size_t length)
{
    (void)host;
    (void)stream;
    base_text_append_n(&output, text, length);
    return true;
}

static const PyHost host = {.write = take_output};
static const PyLimits limits = {
    .instructions = 1000000, .memory = 1 << 24, .recursion = 1000};

static PyProgram *compile(const char *text)
{
    PyProgram *program =
        py_compile("main.py", text, strlen(text), PY_VERSION_313);
    ck_assert_msg(py_program_is_valid(program), "%s",
                  py_program_error(program));
    return program;
}

static void expect(PyMachine *machine, const PyProgram *program,
                   const char *printed)
{
    base_text_clear(&output);
    ck_assert(py_machine_load(machine, program));
    ck_assert_int_eq(py_machine_run(machine, UINT64_MAX), PY_MACHINE_ENDED);
    ck_assert_str_eq(base_text_str(&output), printed);
    py_machine_reset(machine);
}

START_TEST(many_modules)
{
    static char names[MODULES][16];
    static PyModuleEntry entries[MODULES][2];
    static PyModuleSpec specs[MODULES];
    PyMachine *machine = py_machine_new(&host, NULL, &test_language, &limits);
    PyProgram *program =
        compile("import many0, many99\nprint(many0.value, many99.value)\n");

    for (int i = 0; i < MODULES; i++) {
        snprintf(names[i], sizeof names[i], "many%d", i);
        entries[i][0] = (PyModuleEntry){.name = "value", .number = i};
        specs[i] = (PyModuleSpec){.name = names[i], .entries = entries[i]};
        py_module_register(machine, &specs[i]);
    }
    expect(machine, program, "0.0 99.0\n");
    expect(machine, program, "0.0 99.0\n");
    py_machine_free(machine);
    py_program_free(program);
}
END_TEST

/* The instructions of one program do not guess by what another one's learnt,
 * and a program that comes again finds its own names. */
START_TEST(many_programs)
{
    PyMachine *machine = py_machine_new(&host, NULL, &test_language, &limits);
    PyProgram *first = compile("x = 'a'\n"
                               "def f():\n    return x, len(x)\n"
                               "for i in range(3): print(*f())\n");
    PyProgram *second = compile("y = [1]\n"
                                "def f():\n    return y, repr(y)\n"
                                "for i in range(3): print(*f())\n");

    for (int i = 0; i < 3; i++) {
        expect(machine, first, "a 1\na 1\na 1\n");
        expect(machine, second, "[1] [1]\n[1] [1]\n[1] [1]\n");
    }
    py_machine_free(machine);
    py_program_free(first);
    py_program_free(second);
}
END_TEST

/* --- modules of Python text ---------------------------------------------- */

typedef struct Text {
    PyModuleSpec spec;
    PyProgram *program;
} Text;

static void add_text(PyMachine *machine, Text *text, const char *name,
                     const char *code)
{
    static const char *const missing[] = {"lacking", NULL};

    text->program = compile(code);
    text->spec = (PyModuleSpec){
        .name = name, .program = text->program, .missing = missing};
    py_module_register(machine, &text->spec);
}

static void run_with(const char *const (*texts)[2], const char *code,
                     const char *printed)
{
    PyMachine *machine = py_machine_new(&host, NULL, &test_language, &limits);
    PyProgram *program = compile(code);
    Text added[4];
    int count = 0;

    for (; texts[count][0]; count++)
        add_text(machine, &added[count], texts[count][0], texts[count][1]);
    expect(machine, program, printed);
    expect(machine, program, printed);
    py_machine_free(machine);
    py_program_free(program);
    while (count-- > 0)
        py_program_free(added[count].program);
}

START_TEST(text_runs_once)
{
    static const char *const texts[][2] = {
        {"one", "print('one', __name__)\nx = [1]\ndef f():\n    return x\n"},
        {NULL, NULL}};

    run_with(texts,
             "import one, one as again\n"
             "from one import x, f as g\n"
             "def later():\n    import one\n    return one\n"
             "one.x.append(2)\n"
             "print(x, g() is x, again is one, later() is one)\n"
             "one.y = 3\nfrom one import y\nprint(y)\n"
             "try:\n    one.z\nexcept AttributeError as e:\n    print(e)\n",
             "one one\n[1, 2] True True True\n3\n"
             "module 'one' has no attribute 'z'\n");
}
END_TEST

/* As in CPython: the half made module is there for whom it imports. */
START_TEST(circular_import)
{
    static const char *const texts[][2] = {
        {"a", "first = 1\nimport b\nlast = b.seen\n"},
        {"b", "import a\nseen = a.first, hasattr(a, 'last')\n"},
        {NULL, NULL}};

    run_with(texts, "import a, b\nprint(a.last, b.a is a)\n",
             "(1, False) True\n");
}
END_TEST

/* A module that raises is none, and its text runs anew. */
START_TEST(import_that_raises)
{
    static const char *const texts[][2] = {
        {"count", "items = []\n"},
        {"half", "import count\ncount.items.append(len(count.items))\n"
                 "if len(count.items) < 3:\n    raise ValueError('not yet')\n"},
        {NULL, NULL}};

    run_with(texts,
             "for i in range(4):\n"
             "    try:\n        import half\n"
             "    except ValueError as e:\n        print(e)\n"
             "    else:\n        print(half.count.items)\n",
             "not yet\nnot yet\n[0, 1, 2]\n[0, 1, 2]\n");
}
END_TEST

START_TEST(dotted_import)
{
    static const char *const texts[][2] = {
        {"pack", "print('pack')\n"},
        {"pack.part", "print('part')\nx = 5\n"},
        {NULL, NULL}};

    run_with(texts,
             "import pack.part as short\nprint(short.x)\n"
             "import pack.part\nprint(pack.part.x, pack.part is short)\n"
             "from pack.part import x\nfrom pack import part\n"
             "print(x, part is short)\n"
             "try:\n    import pack.other\n"
             "except ModuleNotFoundError as e:\n    print(e)\n",
             "pack\npart\n5\n5 True\n5 True\n"
             "No module named 'pack.other'\n");
}
END_TEST

START_TEST(lacking_name)
{
    PyMachine *machine = py_machine_new(&host, NULL, &test_language, &limits);
    PyProgram *program = compile("import one\none.lacking\n");
    Text one;

    add_text(machine, &one, "one", "x = 1\n");
    ck_assert(py_machine_load(machine, program));
    ck_assert_int_eq(py_machine_run(machine, UINT64_MAX),
                     PY_MACHINE_UNSUPPORTED);
    ck_assert(strstr(py_machine_stop_text(machine), "one.lacking"));
    py_machine_free(machine);
    py_program_free(program);
    py_program_free(one.program);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("loaded");
    TCase *tcase = tcase_create("all");

    tcase_add_test(tcase, many_modules);
    tcase_add_test(tcase, many_programs);
    tcase_add_test(tcase, text_runs_once);
    tcase_add_test(tcase, circular_import);
    tcase_add_test(tcase, import_that_raises);
    tcase_add_test(tcase, dotted_import);
    tcase_add_test(tcase, lacking_name);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    base_text_release(&output);
    return failed == 0 ? 0 : 1;
}
