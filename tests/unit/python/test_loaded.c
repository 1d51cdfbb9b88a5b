/* A machine has as many modules and programs as it is given. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

int main(void)
{
    Suite *suite = suite_create("loaded");
    TCase *tcase = tcase_create("all");

    tcase_add_test(tcase, many_modules);
    tcase_add_test(tcase, many_programs);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    base_text_release(&output);
    return failed == 0 ? 0 : 1;
}
