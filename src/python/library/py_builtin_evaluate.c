/* compile, eval and exec: texts and their code, run in this machine. */
#include "py_builtin_evaluate.h"

#include "py_attribute.h"
#include "py_bytes.h"
#include "py_call.h"
#include "py_code.h"
#include "py_codec.h"
#include "py_dict.h"
#include "py_evaluate.h"
#include "py_exception.h"
#include "py_frame_names.h"
#include "py_imports.h"
#include "py_machine.h"
#include "py_machine_types.h"
#include "py_memoryview.h"
#include "py_native_table.h"
#include "py_protocol.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_type.h"
#include "py_wait.h"

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

/* A surrogate has none in UTF-8, where its first byte would be 0xED. */
static bool has_bytes(PyMachine *machine, const PyString *text)
{
    if (!memchr(text->text, 0xED, text->size))
        return true;
    PyValue bytes = py_string_encode(machine, text, PY_UNDEFINED, PY_UNDEFINED);
    py_decref(machine, bytes);
    return !py_is_error(bytes);
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
    if (py_is_any_string(source) && !has_bytes(machine, py_string(source)))
        return false;
    if (!memchr(text->text, '\0', text->length))
        return true;
    if (py_machine_version(machine) >= 312 || py_machine_patch(machine) >= 4)
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
        *kind = PY_PROGRAM_SINGLE;
    else
        py_raise(machine, &py_ValueError,
                 "compile() mode must be 'exec', 'eval' or 'single'");
    return !py_is_raising(machine);
}

static bool has_warnings(const PyCode *code)
{
    return code->program->given_count > 0;
}

static PyValue warn_of_code(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_evaluate_warn(machine, (const PyCode *)py_object(state[0])));
    PY_WAITS_END(frame);
    return py_incref(state[0]);
}

static bool is_tree(PyValue value)
{
    const PyType *type = py_type_of(value);
    for (uint32_t i = 0; i < type->mro_count; i++) {
        PyValue module = py_type_own_module(type->mro[i]);
        if (strcmp(type->mro[i]->name, "AST") == 0 &&
            py_is_any_string(module) && py_string_is(py_string(module), "ast"))
            return true;
    }
    return false;
}

enum { TREE_NODE, TREE_MODE, TREE_NAME, TREE_MADE, TREE_STATES };

static PyValue text_of_tree(PyMachine *machine, const PyValue *state)
{
    PyValue make = py_get_attribute_named(machine, state[TREE_MADE], "text_of");
    if (py_is_error(make))
        return PY_ERROR;
    PyValue answer = py_call(machine, make, &state[TREE_NODE], 2);
    py_decref(machine, make);
    return answer;
}

/* A text that says the same is compiled, and has the tree's lines. */
static const PyCode *code_of_tree(PyMachine *machine, const PyValue *state)
{
    const PyTuple *made = py_tuple(state[TREE_MADE]);
    const PyString *text = py_string(made->items[0]);
    PySourceText source = {.name = py_string(state[TREE_NAME])->text,
                           .text = text->text,
                           .length = text->size,
                           .places = py_list(made->items[1])};
    if (!mode_of(machine, state[TREE_MODE], &source.kind))
        return NULL;
    const PyCode *code = py_evaluate_compile(machine, &source);
    if (!code && py_catch(machine, &py_SyntaxError))
        py_unsupported(machine, NULL, "what is wrong in this tree");
    return code;
}

static PyValue compile_tree(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_module_import(machine, "_ast_compile",
                                         sizeof "_ast_compile" - 1));
    py_assign(machine, &state[TREE_MADE], answer);
    PY_WAIT_FOR(answer, text_of_tree(machine, state));
    py_assign(machine, &state[TREE_MADE], answer);
    const PyCode *code = code_of_tree(machine, state);
    if (!code)
        return PY_ERROR;
    py_assign(machine, &state[TREE_MADE],
              py_from_object((PyCode *)(uintptr_t)code));
    PY_WAIT_FOR(answer, py_evaluate_warn(machine, code));
    PY_WAITS_END(frame);
    return py_incref(state[TREE_MADE]);
}

enum { COMPILE_SOURCE, COMPILE_NAME, COMPILE_MODE, COMPILE_FLAGS };

static bool check_compile(PyMachine *machine, const PyValue *args,
                          PyProgramKind *kind)
{
    if (!py_is_any_string(args[COMPILE_NAME]))
        py_raise(machine, &py_TypeError,
                 "expected str, bytes or os.PathLike object, not %s",
                 py_type_name(py_type_of(args[COMPILE_NAME])));
    else if (!py_is_undefined(args[COMPILE_FLAGS]) &&
             !py_is(args[COMPILE_FLAGS], py_small(0)))
        py_unsupported(machine, NULL, "compile() with flags");
    else
        return mode_of(machine, args[COMPILE_MODE], kind);
    return false;
}

static PyValue compile(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PySourceText text = {0};
    if (!check_compile(machine, args, &text.kind))
        return PY_ERROR;
    if (is_tree(args[COMPILE_SOURCE])) {
        PyValue state[TREE_STATES] = {py_incref(args[COMPILE_SOURCE]),
                                      py_incref(args[COMPILE_MODE]),
                                      py_incref(args[COMPILE_NAME]), PY_NONE};
        return py_wait_start(machine, compile_tree, state, TREE_STATES);
    }
    if (!source_of(machine, args[COMPILE_SOURCE], "compile",
                   "string, bytes or AST object", &text))
        return PY_ERROR;
    text.name = py_string(args[COMPILE_NAME])->text;
    const PyCode *code = py_evaluate_compile(machine, &text);
    if (!code)
        return PY_ERROR;
    PyValue state[] = {py_from_object((PyCode *)(uintptr_t)code)};
    return has_warnings(code) ? py_wait_run(machine, warn_of_code, state, 1)
                              : state[0];
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

/* exec() looks at globals first, eval() at locals. */
static bool check_names(PyMachine *machine, const char *who, PyValue globals,
                        PyValue names)
{
    bool is_first = strcmp(who, "exec") == 0;
    bool is_wrong = is_given(globals) && !py_is_any_dict(globals);
    if (is_given(names) && !py_is_mapping(names) && !(is_wrong && is_first))
        refuse_names(machine, who, names);
    else if (is_wrong)
        refuse_globals(machine, who, globals);
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

/* Variables of functions round the code: only exec() takes them. */
static bool check_closure(PyMachine *machine, const PyCode *code,
                          const char *who, PyValue closure)
{
    bool fits =
        py_is_tuple(closure) && py_tuple(closure)->count == code->free_count;
    for (uint32_t i = 0; fits && i < code->free_count; i++)
        fits = py_has_type(py_tuple(closure)->items[i], &py_cell_type);
    if (!code->free_count && is_given(closure))
        py_raise(machine, &py_TypeError,
                 "cannot use a closure with this code object");
    else if (code->free_count && strcmp(who, "eval") == 0)
        py_raise(machine, &py_TypeError,
                 "code object passed to eval() may not contain free variables");
    else if (code->free_count && !fits)
        py_raise(machine, &py_TypeError,
                 "code object requires a closure of exactly length %u",
                 code->free_count);
    return !py_is_raising(machine);
}

static const PyCode *code_of(PyMachine *machine, PyValue source,
                             PyValue closure, const char *who,
                             PyProgramKind kind)
{
    if (py_has_type(source, &py_code_type)) {
        const PyCode *code = (const PyCode *)py_object(source);
        if (!check_closure(machine, code, who, closure))
            return NULL;
        return code;
    }
    PySourceText text = {.name = "<string>", .kind = kind};
    if (!source_of(machine, source, who, "string, bytes or code object", &text))
        return NULL;
    if (is_given(closure)) {
        py_raise(machine, &py_TypeError,
                 "closure can only be used when source is a code object");
        return NULL;
    }
    if (kind == PY_PROGRAM_EXPRESSION)
        skip_blanks(&text);
    return py_evaluate_compile(machine, &text);
}

static bool is_of_text(const PyCode *code)
{
    return code == code->program->code &&
           code->program->kind != PY_PROGRAM_FILE;
}

static PyValue run_or_call(PyMachine *machine, const PyCode *code,
                           PyValue globals, PyValue names, PyValue closure)
{
    if (is_of_text(code))
        return py_evaluate_run(machine, code, py_dict(globals), names);
    return py_evaluate_call(machine, code, py_dict(globals), closure);
}

/* exec() of an expression's or a function's code forgets its value. */
enum {
    FORGET_CODE,
    FORGET_GLOBALS,
    FORGET_NAMES,
    FORGET_CLOSURE,
    FORGET_KIND,
    FORGET_STATES
};

static PyValue forget(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                run_or_call(machine,
                            (const PyCode *)py_object(state[FORGET_CODE]),
                            state[FORGET_GLOBALS], state[FORGET_NAMES],
                            state[FORGET_CLOSURE]));
    PY_WAITS_END(frame);
    py_decref(machine, answer);
    return PY_NONE;
}

static PyValue run_code(PyMachine *machine, const PyCode *code, PyValue globals,
                        PyValue names, PyValue closure, PyProgramKind kind)
{
    bool is_text = is_of_text(code);
    if (is_text && (kind == PY_PROGRAM_EXPRESSION ||
                    code->program->kind != PY_PROGRAM_EXPRESSION))
        return py_evaluate_run(machine, code, py_dict(globals), names);
    if (!is_text && kind == PY_PROGRAM_EXPRESSION)
        return py_evaluate_call(machine, code, py_dict(globals), PY_UNDEFINED);
    PyValue state[FORGET_STATES] = {
        py_incref(py_from_object((PyCode *)(uintptr_t)code)),
        py_incref(globals), py_incref(names), py_incref(closure)};
    return py_wait_run(machine, forget, state, FORGET_STATES);
}

/* What was noticed in a text is said before it runs. */
static PyValue run_warned(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_evaluate_warn(machine, (const PyCode *)py_object(
                                                      state[FORGET_CODE])));
    py_decref(machine, answer);
    PY_WAIT_FOR(answer,
                run_code(machine, (const PyCode *)py_object(state[FORGET_CODE]),
                         state[FORGET_GLOBALS], state[FORGET_NAMES],
                         state[FORGET_CLOSURE],
                         (PyProgramKind)py_small_value(state[FORGET_KIND])));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue run_new(PyMachine *machine, const PyCode *code, PyValue globals,
                       PyValue names, PyValue closure, PyProgramKind kind)
{
    PyValue state[FORGET_STATES] = {
        py_incref(py_from_object((PyCode *)(uintptr_t)code)),
        py_incref(globals), py_incref(names), py_incref(closure),
        py_small(kind)};
    return py_wait_run(machine, run_warned, state, FORGET_STATES);
}

static PyValue run(PyMachine *machine, const PyValue *args, PyValue closure,
                   const char *who, PyProgramKind kind)
{
    if (!check_names(machine, who, args[1], args[2]))
        return PY_ERROR;
    const PyCode *code = code_of(machine, args[0], closure, who, kind);
    if (!code)
        return PY_ERROR;
    PyValue globals =
        is_given(args[1]) ? py_incref(args[1]) : py_globals(machine);
    PyValue names = is_given(args[2]) ? py_incref(args[2])
                                      : default_names(machine, args[1]);
    PyValue answer = PY_ERROR;
    if (!py_is_error(names) &&
        (!is_given(args[1]) || add_builtins(machine, py_dict(globals))))
        answer = has_warnings(code) && !py_has_type(args[0], &py_code_type)
                     ? run_new(machine, code, globals, names, closure, kind)
                     : run_code(machine, code, globals, names, closure, kind);
    py_decref(machine, names);
    py_decref(machine, globals);
    return answer;
}

static PyValue eval(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return run(machine, args, PY_UNDEFINED, "eval", PY_PROGRAM_EXPRESSION);
}

static PyValue exec(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return run(machine, args, args[3], "exec", PY_PROGRAM_STATEMENTS);
}

const PyNative py_builtin_compile = PY_FUNCTION_NAMED(
    "compile", compile, 3, 6, 0, 7, "source", "filename", "mode", "flags",
    "dont_inherit", "optimize", "_feature_version");
const PyNative py_builtin_eval = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "eval",
    .fn = eval,
    .required = 1,
    .positional = 3,
    .positional_only = 1,
    .parameter_count = 3,
    .clinic = 313,
    .names = {"source", "globals", "locals"},
};
const PyNative py_builtin_exec = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "exec",
    .fn = exec,
    .required = 1,
    .positional = 3,
    .positional_only = 1,
    .parameter_count = 4,
    .clinic = 1,
    .keywords_since = 313,
    .names = {"source", "globals", "locals", "closure"},
};
