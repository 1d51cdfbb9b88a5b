#include "py_own_module.h"

#include "py_argument.h"
#include "py_class.h"
#include "py_class_seen.h"
#include "py_code.h"
#include "py_coroutine.h"
#include "py_definition.h"
#include "py_dict.h"
#include "py_evaluate.h"
#include "py_exception.h"
#include "py_float_bits.h"
#include "py_frame.h"
#include "py_generic_alias.h"
#include "py_imports.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_int_limbs.h"
#include "py_iterator.h"
#include "py_lookup.h"
#include "py_machine.h"
#include "py_machine_types.h"
#include "py_native_guise.h"
#include "py_native_table.h"
#include "py_stdlib.h"
#include "py_string.h"
#include "py_traceback_object.h"
#include "py_tree.h"
#include "py_union.h"

#include <string.h>

/* version: 313 */
static PyValue make_version(PyMachine *machine)
{
    return py_small(py_machine_version(machine));
}

/* patch: the last number of the release, 7 of 3.11.7 */
static PyValue make_patch(PyMachine *machine)
{
    return py_small(py_machine_patch(machine));
}

/* unsupported(what, instead=None, name=None): ends the run. The name takes the
 * place of the %s in `what`, which is a constant that extract.sh finds. */
static PyValue unsupported(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    bool has_advice = py_is_string(args[1]);
    return py_unsupported_text(
        machine, has_advice ? py_string(args[1])->text : NULL,
        py_string(args[0])->text,
        py_is_any_string(args[2]) ? py_string(args[2])->text : NULL);
}

static PyValue run_text(PyMachine *machine, const PyValue *args,
                        PyProgramKind kind)
{
    const PyString *string = py_string(args[0]);
    const PySourceText text = {.name = "<string>",
                               .text = string->text,
                               .length = string->size,
                               .kind = kind};
    const PyCode *code = py_evaluate_compile(machine, &text);
    bool has_names = !py_is_undefined(args[2]);
    return code ? py_evaluate_run(machine, code, py_dict(args[1]),
                                  args[has_names ? 2 : 1])
                : PY_ERROR;
}

/* run(text, globals, names=globals): runs the statements. */
static PyValue run(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return run_text(machine, args, PY_PROGRAM_STATEMENTS);
}

/* evaluate(text, globals, names=globals): the value of an expression. */
static PyValue evaluate(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return run_text(machine, args, PY_PROGRAM_EXPRESSION);
}

/* caller(): the globals of the innermost code that is not the library's. */
static PyValue caller(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)args;
    (void)count;
    PyDict *globals = py_frame_globals(machine);
    return globals ? py_incref(py_from_object(globals)) : PY_NONE;
}

/* names_of(module): the names of a module that has been imported, by its name;
 * None if there is no such dict. */
static PyValue names_of(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyDict *names = py_module_names(machine, py_string(args[0])->text);
    return names ? py_incref(py_from_object(names)) : PY_NONE;
}

/* lookup(cls, name, is_own=False): what the class, or one of its bases, has
 * under the name, as it lies there; None if there is nothing. */
static PyValue lookup(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    bool is_own = py_is(args[2], PY_TRUE);
    if (!py_is_any_string(args[1]))
        return PY_NONE;
    const PyType *type = py_class(args[0]);
    PyString *name = py_string(args[1]);
    PyValue found = is_own ? py_type_own(machine, type, name)
                           : py_type_lookup(machine, type, name);
    if (!py_is_undefined(found))
        return py_incref(found);
    return py_is_raising(machine) ? PY_ERROR : PY_NONE;
}

/* title(cls, name): what errors call the class from now on. The name is a
 * constant of the library's text. */
static PyValue title(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)machine;
    (void)count;
    BASE_REQUIRE(py_class(args[0])->flags & PY_TYPE_HEAP);
    BASE_REQUIRE(py_object(args[1])->refs < 0);
    py_heap_type(py_class(args[0]))->type.title = py_string(args[1])->text;
    return PY_NONE;
}

/* called(value): its class, as errors call it. */
static PyValue called(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_string_from(machine, py_type_name(py_type_of(args[0])));
}

/* has(cls, name): whether instances of the class have such a method here or in
 * CPython. */
static PyValue has(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    const PyType *type = py_class(args[0]);
    PyString *name = py_string(args[1]);
    PyValue found = py_type_lookup(machine, type, name);
    if (py_is_raising(machine))
        return PY_ERROR;
    return py_bool(py_is_undefined(found) ? py_type_is_missing(type, name)
                                          : !py_is_none(found));
}

/* is_coroutine(value) */
static PyValue is_coroutine(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    (void)machine;
    (void)count;
    return py_bool(py_is_coroutine(args[0]));
}

/* take_patterns(cls, like): patterns take its instances for what they take
 * those of `like` for. */
static PyValue take_patterns(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)machine;
    (void)count;
    py_class_take_patterns(py_class(args[0]), py_class(args[1]));
    return PY_NONE;
}

/* is_awaitable(value): whether `await` takes it without asking it. */
static PyValue is_awaitable(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    (void)machine;
    (void)count;
    return py_bool(py_is_awaitable(args[0]));
}

/* make_awaitable(function): from now on `await` takes its generators. */
static PyValue make_awaitable(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)machine;
    (void)count;
    py_definition_make_awaitable(args[0]);
    return PY_NONE;
}

/* place(module, *targets): functions and classes are said to be of another
 * module. */
static PyValue place(PyMachine *machine, const PyValue *args, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++)
        if (!py_definition_place(machine, args[i], args[0]))
            return PY_ERROR;
    return PY_NONE;
}

/* in_c(target, kind=''): CPython has it in C, and complains of a wrong call as
 * such; py_native_guise.h says of what. Answers the target. */
static PyValue in_c(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    const char *kind = py_is_undefined(args[1]) ? "" : py_string(args[1])->text;
    return py_native_guise_wear(machine, args[0], kind) ? py_incref(args[0])
                                                        : PY_ERROR;
}

/* adopt(cls, source): copies of the source's methods become its own. */
static PyValue adopt(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_native_guise_adopt(machine, args[0], args[1]) ? PY_NONE
                                                            : PY_ERROR;
}

/* is_stdlib(name): whether CPython has such a module. */
static PyValue is_stdlib(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    return py_bool(py_stdlib_has(py_string(args[0])->text,
                                 (PyVersion)py_machine_version(machine)));
}

/* main(): the program itself, as a module. */
static PyValue main_module(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)args;
    (void)count;
    return py_module_import(machine, "__main__", strlen("__main__"));
}

/* loaded(module): a module that has been imported, by its name; or None. */
static PyValue loaded(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyModule *module = py_module_known(machine, py_string(args[0])->text);
    return module ? py_incref(py_from_object(module)) : PY_NONE;
}

/* double_to_bits(number, size): an int, the float of 2, 4 or 8 bytes. */
static PyValue double_to_bits(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    uint64_t bits;
    (void)count;
    int64_t size = py_small_value(args[1]);
    if (py_float_to_bits(py_float_value(args[0]), (unsigned)size, &bits))
        return py_int_from_u64(machine, bits);
    return py_raise(machine, &py_OverflowError,
                    "float too large to pack with %c format",
                    size == 2 ? 'e' : 'f');
}

/* double_from_bits(int, size): the other way. */
static PyValue double_from_bits(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    uint64_t bits = 0;
    PyIntView view;
    (void)machine;
    (void)count;
    py_int_view(args[0], &view);
    if (view.count)
        bits = view.limbs[0];
    return py_float(
        py_float_from_bits(bits, (unsigned)py_small_value(args[1])));
}

/* index(value): the int that it stands for as an index. */
static PyValue index_of(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue number;
    (void)count;
    return py_argument_int(machine, &args[0], &number)
               ? py_int_plain(machine, number)
               : PY_ERROR;
}

/* union_of(a, b): a | b as types.UnionType, whatever they are. */
static PyValue union_of(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_union_of(machine, args[0], args[1]);
}

static const PyNative native_union_of = PY_FUNCTION("union_of", union_of, 2, 2);
static const PyNative native_double_to_bits =
    PY_FUNCTION("double_to_bits", double_to_bits, 2, 2);
static const PyNative native_double_from_bits =
    PY_FUNCTION("double_from_bits", double_from_bits, 2, 2);
static const PyNative native_unsupported =
    PY_FUNCTION("unsupported", unsupported, 1, 3);
static const PyNative native_run = PY_FUNCTION("run", run, 2, 3);
static const PyNative native_evaluate = PY_FUNCTION("evaluate", evaluate, 2, 3);
static const PyNative native_lookup = PY_FUNCTION("lookup", lookup, 2, 3);
static const PyNative native_title = PY_FUNCTION("title", title, 2, 2);
static const PyNative native_called = PY_FUNCTION("called", called, 1, 1);
static const PyNative native_has = PY_FUNCTION("has", has, 2, 2);
static const PyNative native_is_coroutine =
    PY_FUNCTION("is_coroutine", is_coroutine, 1, 1);
static const PyNative native_take_patterns =
    PY_FUNCTION("take_patterns", take_patterns, 2, 2);
static const PyNative native_is_awaitable =
    PY_FUNCTION("is_awaitable", is_awaitable, 1, 1);
static const PyNative native_make_awaitable =
    PY_FUNCTION("make_awaitable", make_awaitable, 1, 1);
static const PyNative native_in_c = PY_FUNCTION("in_c", in_c, 1, 2);
static const PyNative native_place = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "place",
    .fn = place,
    .required = 1,
    .positional = 1,
    .positional_only = 1,
    .parameter_count = 1,
    .variadic = true,
};
static const PyNative native_adopt = PY_FUNCTION("adopt", adopt, 2, 2);
static const PyNative native_is_stdlib =
    PY_FUNCTION("is_stdlib", is_stdlib, 1, 1);
static const PyNative native_main = PY_FUNCTION("main", main_module, 0, 0);
static const PyNative native_loaded = PY_FUNCTION("loaded", loaded, 1, 1);
static const PyNative native_caller = PY_FUNCTION("caller", caller, 0, 0);
static const PyNative native_index = PY_FUNCTION("index", index_of, 1, 1);
static const PyNative native_names_of = PY_FUNCTION("names_of", names_of, 1, 1);

/* is_text(value): a native that is Python text in CPython */
static PyValue is_text(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count > 0);
    return py_bool(py_class_seen(args[0]) != py_type_of(args[0]));
}

/* iterator_parts(iterator): what a copy is to be made of, or None */
static PyValue iterator_parts(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)count;
    return py_iterator_parts(machine, args[0]);
}

/* iterator_again(iterator, parts): the copy */
static PyValue iterator_again(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)count;
    return py_iterator_again(machine, args[0], args[1]);
}

static const PyNative native_is_text = PY_FUNCTION("is_text", is_text, 1, 1);
static const PyNative native_iterator_parts =
    PY_FUNCTION("iterator_parts", iterator_parts, 1, 1);
static const PyNative native_iterator_again =
    PY_FUNCTION("iterator_again", iterator_again, 2, 2);

/* tree(text, name, mode): mode is 'exec', 'eval' or 'single'. */
static PyValue tree(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    const PyString *string = py_string(args[0]);
    const char *mode = py_string(args[2])->text;
    const PySourceText text = {
        .name = py_string(args[1])->text,
        .text = string->text,
        .length = string->size,
        .kind = strcmp(mode, "eval") == 0     ? PY_PROGRAM_EXPRESSION
                : strcmp(mode, "single") == 0 ? PY_PROGRAM_SINGLE
                                              : PY_PROGRAM_STATEMENTS};
    return py_tree_of(machine, &text);
}

static const PyNative native_tree = PY_FUNCTION("tree", tree, 3, 3);

static const PyModuleEntry entries[] = {
    {"is_text", &native_is_text, NULL, 0, 0, 0},
    {"iterator_parts", &native_iterator_parts, NULL, 0, 0, 0},
    {"iterator_again", &native_iterator_again, NULL, 0, 0, 0},
    {"version", NULL, make_version, 0, 0, 0},
    {"patch", NULL, make_patch, 0, 0, 0},
    {"unsupported", &native_unsupported, NULL, 0, 0, 0},
    {"double_to_bits", &native_double_to_bits, NULL, 0, 0, 0},
    {"double_from_bits", &native_double_from_bits, NULL, 0, 0, 0},
    {"run", &native_run, NULL, 0, 0, 0},
    {"evaluate", &native_evaluate, NULL, 0, 0, 0},
    {"lookup", &native_lookup, NULL, 0, 0, 0},
    {"title", &native_title, NULL, 0, 0, 0},
    {"called", &native_called, NULL, 0, 0, 0},
    {"has", &native_has, NULL, 0, 0, 0},
    {"is_coroutine", &native_is_coroutine, NULL, 0, 0, 0},
    {"take_patterns", &native_take_patterns, NULL, 0, 0, 0},
    {"is_awaitable", &native_is_awaitable, NULL, 0, 0, 0},
    {"make_awaitable", &native_make_awaitable, NULL, 0, 0, 0},
    {"in_c", &native_in_c, NULL, 0, 0, 0},
    {"place", &native_place, NULL, 0, 0, 0},
    {"adopt", &native_adopt, NULL, 0, 0, 0},
    {"is_stdlib", &native_is_stdlib, NULL, 0, 0, 0},
    {"main", &native_main, NULL, 0, 0, 0},
    {"loaded", &native_loaded, NULL, 0, 0, 0},
    {"caller", &native_caller, NULL, 0, 0, 0},
    {"names_of", &native_names_of, NULL, 0, 0, 0},
    {"index", &native_index, NULL, 0, 0, 0},
    {"tree", &native_tree, NULL, 0, 0, 0},
    {"code", &py_code_type, NULL, 0, 0, 0},
    {"cell", &py_cell_type, NULL, 0, 0, 0},
    {"function", &py_function_type, NULL, 0, 0, 0},
    {"method", &py_bound_method_type, NULL, 0, 0, 0},
    {"generator", &py_generator_type, NULL, 0, 0, 0},
    {"async_generator", &py_async_generator_type, NULL, 0, 0, 0},
    {"coroutine", &py_coroutine_type, NULL, 0, 0, 0},
    {"traceback", &py_traceback_type, NULL, 0, 0, 0},
    {"frame", &py_frame_object_type, NULL, 0, 0, 0},
    {"module", &py_module_type, NULL, 0, 0, 0},
    {"native", &py_native_type, NULL, 0, 0, 0},
    {"text_native", &py_text_native_type, NULL, 0, 0, 0},
    {"generic_alias", &py_generic_alias_type, NULL, 0, 0, 0},
    {"union_of", &native_union_of, NULL, 0, 0, 0},
    {"union", &py_union_type, NULL, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

const PyModuleSpec py_own_module = {
    .name = "_taskarium", .entries = entries, .is_private = true};
