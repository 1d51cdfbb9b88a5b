/* compile, eval and exec: texts and their code, run in this machine. */
#include "py_builtin_evaluate.h"

#include "py_bytes.h"
#include "py_dict.h"
#include "py_evaluate.h"
#include "py_exception.h"
#include "py_frame_names.h"
#include "py_imports.h"
#include "py_machine.h"
#include "py_memoryview.h"
#include "py_native_table.h"
#include "py_protocol.h"
#include "py_string.h"

#include <string.h>

/* --- the source ---------------------------------------------------------- */

/* Whatever has bytes to lend: they become *source. */
static bool lends_bytes(PyMachine *machine, PyValue value, PyValue *source)
{
    PyValue bytes = py_bytes_like(machine, value);
    if (!py_is_undefined(bytes))
        *source = bytes;
    return !py_is_undefined(bytes);
}

static bool source_of(PyMachine *machine, PyValue source, const char *who,
                      const char *takes, PySourceText *text)
{
    if (py_is_any_string(source)) {
        text->text = py_string(source)->text;
        text->length = py_string(source)->size;
    } else if (lends_bytes(machine, source, &source)) {
        const PyBytes *bytes = (const PyBytes *)py_object(source);
        text->text = bytes->data;
        text->length = bytes->size;
    } else {
        if (!py_is_raising(machine))
            py_raise(machine, &py_TypeError, "%s() arg 1 must be a %s", who,
                     takes);
        return false;
    }
    if (!memchr(text->text, '\0', text->length))
        return true;
    if (py_machine_version(machine) >= 312)
        py_raise(machine, &py_SyntaxError,
                 "source code string cannot contain null bytes");
    else
        py_raise(machine, &py_ValueError,
                 "source code string cannot contain null bytes");
    return false;
}

/* eval() takes blanks in front of the expression. */
static void skip_blanks(PySourceText *text)
{
    while (text->length && (*text->text == ' ' || *text->text == '\t')) {
        text->text++;
        text->length--;
    }
}

static bool mode_of(PyMachine *machine, PyValue mode, PyProgramKind *kind)
{
    const char *name = py_is_any_string(mode) ? py_string(mode)->text : "";
    if (strcmp(name, "exec") == 0)
        *kind = PY_PROGRAM_STATEMENTS;
    else if (strcmp(name, "eval") == 0)
        *kind = PY_PROGRAM_EXPRESSION;
    else if (strcmp(name, "single") == 0)
        py_unsupported(machine, "'exec' or 'eval'", "the mode 'single'");
    else
        py_raise(machine, &py_ValueError,
                 "compile() mode must be 'exec', 'eval' or 'single'");
    return !py_is_raising(machine);
}

enum { COMPILE_SOURCE, COMPILE_NAME, COMPILE_MODE, COMPILE_FLAGS };

static PyValue compile(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PySourceText text = {0};
    if (!py_is_any_string(args[COMPILE_NAME]))
        return py_raise(machine, &py_TypeError,
                        "expected str, bytes or os.PathLike object, not %s",
                        py_type_name(py_type_of(args[COMPILE_NAME])));
    if (!py_is_undefined(args[COMPILE_FLAGS]) &&
        !py_is(args[COMPILE_FLAGS], py_small(0)))
        return py_unsupported(machine, NULL, "compile() with flags");
    if (!mode_of(machine, args[COMPILE_MODE], &text.kind) ||
        !source_of(machine, args[COMPILE_SOURCE], "compile",
                   "string, bytes or AST object", &text))
        return PY_ERROR;
    text.name = py_string(args[COMPILE_NAME])->text;
    const PyCode *code = py_evaluate_compile(machine, &text);
    return code ? py_from_object(code) : PY_ERROR;
}

/* --- the names ----------------------------------------------------------- */

static PyValue default_names(PyMachine *machine, PyValue globals)
{
    return py_is_undefined(globals) || py_is_none(globals) ? py_locals(machine)
                                                           : py_incref(globals);
}

static bool is_given(PyValue value)
{
    return !py_is_undefined(value) && !py_is_none(value);
}

static void refuse_globals(PyMachine *machine, const char *who, PyValue globals)
{
    if (strcmp(who, "exec") == 0)
        py_raise(machine, &py_TypeError,
                 "exec() globals must be a dict, not %s",
                 py_type_name(py_type_of(globals)));
    else if (py_is_mapping(globals))
        py_raise(machine, &py_TypeError,
                 "globals must be a real dict; try eval(expr, {}, mapping)");
    else
        py_raise(machine, &py_TypeError, "globals must be a dict");
}

static void refuse_names(PyMachine *machine, const char *who, PyValue names)
{
    if (strcmp(who, "exec") == 0)
        py_raise(machine, &py_TypeError,
                 "locals must be a mapping or None, not %s",
                 py_type_name(py_type_of(names)));
    else
        py_raise(machine, &py_TypeError, "locals must be a mapping");
}

static bool check_names(PyMachine *machine, const char *who, PyValue globals,
                        PyValue names)
{
    if (is_given(globals) && !py_is_any_dict(globals))
        refuse_globals(machine, who, globals);
    else if (is_given(names) && !py_is_mapping(names))
        refuse_names(machine, who, names);
    return !py_is_raising(machine);
}

/* Names that are looked up last lie in globals, as in CPython; others than the
 * builtins themselves are none that we know. */
static bool add_builtins(PyMachine *machine, PyDict *globals)
{
    PyValue key = py_string_from(machine, "__builtins__");
    if (py_is_error(key))
        return false;
    PyValue module = py_module_import(machine, "builtins", strlen("builtins"));
    PyValue there = py_dict_get_name(globals, py_string(key));
    bool good = !py_is_error(module);
    if (good && py_is_undefined(there))
        good = py_dict_set_name(machine, globals, py_string(key), module);
    else if (good && !py_is(there, module)) {
        py_unsupported(machine, NULL, "other builtins for a text");
        good = false;
    }
    py_decref(machine, module);
    py_decref(machine, key);
    return good;
}

static const PyCode *code_of(PyMachine *machine, PyValue source,
                             const char *who, PyProgramKind kind)
{
    if (py_has_type(source, &py_code_type)) {
        const PyCode *code = (const PyCode *)py_object(source);
        if (code == code->program->code &&
            code->program->kind != PY_PROGRAM_FILE)
            return code;
        py_unsupported(machine, "call the function", "%s() of its code", who);
        return NULL;
    }
    PySourceText text = {.name = "<string>", .kind = kind};
    if (!source_of(machine, source, who, "string, bytes or code object", &text))
        return NULL;
    if (kind == PY_PROGRAM_EXPRESSION)
        skip_blanks(&text);
    return py_evaluate_compile(machine, &text);
}

static PyValue run(PyMachine *machine, const PyValue *args, const char *who,
                   PyProgramKind kind)
{
    if (!check_names(machine, who, args[1], args[2]))
        return PY_ERROR;
    const PyCode *code = code_of(machine, args[0], who, kind);
    if (!code)
        return PY_ERROR;
    PyValue globals =
        is_given(args[1]) ? py_incref(args[1]) : py_globals(machine);
    PyValue names = is_given(args[2]) ? py_incref(args[2])
                                      : default_names(machine, args[1]);
    PyValue answer = PY_ERROR;
    if (!py_is_error(names) &&
        (!is_given(args[1]) || add_builtins(machine, py_dict(globals))))
        answer = py_evaluate_run(machine, code, py_dict(globals), names);
    py_decref(machine, names);
    py_decref(machine, globals);
    return answer;
}

static PyValue eval(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return run(machine, args, "eval", PY_PROGRAM_EXPRESSION);
}

static PyValue exec(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return run(machine, args, "exec", PY_PROGRAM_STATEMENTS);
}

const PyNative py_builtin_compile =
    PY_FUNCTION_NAMED("compile", compile, 3, 6, 0, 6, "source", "filename",
                      "mode", "flags", "dont_inherit", "optimize");
const PyNative py_builtin_eval =
    PY_FUNCTION_NAMED("eval", eval, 1, 3, 1, 3, "source", "globals", "locals");
const PyNative py_builtin_exec =
    PY_FUNCTION_NAMED("exec", exec, 1, 3, 1, 3, "source", "globals", "locals");
