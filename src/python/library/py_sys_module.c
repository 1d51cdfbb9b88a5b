#include "py_sys_module.h"

#include "py_argument.h"
#include "py_async_hooks.h"
#include "py_exception.h"
#include "py_frame.h"
#include "py_frame_object.h"
#include "py_frozen.h"
#include "py_int.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_program.h"
#include "py_stream.h"
#include "py_string.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_version_info.h"

static PyValue leave(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue status = py_is_undefined(args[0]) ? PY_NONE : args[0];
    if (py_is_none(status)) {
        PyValue exit = py_exception_new(machine, &py_SystemExit, NULL);
        if (!py_is_error(exit)) {
            py_raise_value(machine, exit);
            py_decref(machine, exit);
        }
        return PY_ERROR;
    }
    return py_raise_with(machine, &py_SystemExit, status);
}

static PyValue recursion_limit(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    (void)args;
    (void)count;
    return py_int_from_u64(machine, py_machine_limits(machine)->recursion);
}

/* What is being handled, or None. */
static PyValue exception(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)args;
    (void)count;
    PyValue handled = py_handled(machine);
    return py_is_undefined(handled) ? PY_NONE : py_incref(handled);
}

static PyValue exception_info(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)args;
    (void)count;
    PyValue handled = py_handled(machine);
    PyValue parts[3] = {PY_NONE, PY_NONE, PY_NONE};
    if (!py_is_undefined(handled)) {
        const PyTraceback *traceback = py_exception(handled)->traceback;
        parts[0] = py_from_object(py_type_of(handled));
        parts[1] = handled;
        if (traceback)
            parts[2] = py_from_object(traceback);
    }
    return py_tuple_new(machine, parts, 3);
}

static PyValue make_max_size(PyMachine *machine)
{
    return py_int_from_i64(machine, INT64_MAX);
}

static PyValue make_platform(PyMachine *machine)
{
    return py_string_from(machine, "linux");
}

static PyValue make_max_unicode(PyMachine *machine)
{
    (void)machine;
    return py_small(0x10FFFF);
}

static PyValue make_arguments(PyMachine *machine)
{
    PyValue name = py_string_from(
        machine, py_program_source(py_machine_program(machine))->name);
    PyValue list =
        py_is_error(name) ? PY_ERROR : py_list_new(machine, &name, 1);
    py_decref(machine, name);
    return list;
}

static PyValue default_encoding(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)args;
    (void)count;
    return py_string_from(machine, "utf-8");
}

/* The same text: nobody can tell which of two it is. */
static PyValue intern(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (!py_is_any_string(args[0]))
        return py_argument_wrong(machine, "intern", NULL, "str", args[0]);
    if (!py_is_string(args[0]))
        return py_raise(machine, &py_TypeError, "can't intern %s",
                        py_type_name(py_type_of(args[0])));
    return py_incref(args[0]);
}

static PyValue set_recursion_limit(PyMachine *machine, const PyValue *args,
                                   uint32_t count)
{
    int64_t limit;
    (void)count;
    if (!py_argument_c_int(machine, &args[0], &limit))
        return PY_ERROR;
    if (limit < 1)
        return py_raise(machine, &py_ValueError,
                        "recursion limit must be greater or equal than 1");
    if (py_machine_depth(machine) >= limit)
        return py_raise(machine, &py_RecursionError,
                        "cannot set the recursion limit to %lld at the "
                        "recursion depth %u: the limit is too low",
                        (long long)limit, py_machine_depth(machine));
    py_machine_set_recursion(machine, (uint32_t)limit);
    return PY_NONE;
}

static PyValue digits_limit(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    (void)args;
    (void)count;
    return py_small(py_machine_digits_limit(machine));
}

static PyValue set_digits_limit(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    int64_t limit;
    (void)count;
    if (!py_argument_c_int(machine, &args[0], &limit))
        return PY_ERROR;
    if (limit != 0 && limit < 640)
        return py_raise(machine, &py_ValueError,
                        "maxdigits must be 0 or larger than 640");
    py_machine_set_digits_limit(machine, (uint32_t)limit);
    return PY_NONE;
}

static PyValue make_byte_order(PyMachine *machine)
{
    return py_string_from(machine, "little");
}

/* _getframe(depth=0) */
static PyValue get_frame(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    int64_t depth = 0;
    (void)count;
    if (!py_is_undefined(args[0]) &&
        !py_argument_c_int(machine, &args[0], &depth))
        return PY_ERROR;
    PyValue frame =
        py_frame_object_at(machine, depth < 0 ? 0 : depth,
                           "sys._getframe() past the library's frames");
    if (!py_is_none(frame))
        return frame;
    return py_raise(machine, &py_ValueError, "call stack is not deep enough");
}

static bool make_report(PyMachine *machine, const PyValue *state,
                        uint32_t count, BaseText *out)
{
    (void)count;
    py_exception_print(machine, state[0], out);
    return !py_is_raising(machine);
}

static PyValue write_report(PyMachine *machine, PyValue text,
                            const PyValue *state, uint32_t count)
{
    const PyString *said = py_string(text);
    (void)state;
    (void)count;
    py_machine_write(machine, 2, said->text, said->size);
    return PY_NONE;
}

/* excepthook(class, exception, traceback): writes what an exception says that
 * nobody handles. */
static PyValue except_hook(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    if (py_is_exception(args[1]))
        return py_make_text(machine, make_report, write_report, args + 1, 1);
    BaseText text = {0};
    base_text_printf(&text,
                     "TypeError: print_exception(): Exception expected for "
                     "value, %s found\n",
                     py_type_name(py_type_of(args[1])));
    py_machine_write(machine, 2, base_text_str(&text), text.length);
    base_text_release(&text);
    return PY_NONE;
}

static const PyNative native_except_hook =
    PY_FUNCTION("excepthook", except_hook, 3, 3);
static const PyNative native_exit = PY_FUNCTION("exit", leave, 0, 1);
static const PyNative native_get_frame =
    PY_FUNCTION("_getframe", get_frame, 0, 1);
static const PyNative native_limit =
    PY_FUNCTION("getrecursionlimit", recursion_limit, 0, 0);
static const PyNative native_set_limit =
    PY_FUNCTION("setrecursionlimit", set_recursion_limit, 1, 1);
static const PyNative native_digits_limit =
    PY_FUNCTION("get_int_max_str_digits", digits_limit, 0, 0);
static const PyNative native_set_digits_limit = PY_FUNCTION_NAMED(
    "set_int_max_str_digits", set_digits_limit, 1, 1, 0, 1, "maxdigits");
static const PyNative native_encoding =
    PY_FUNCTION("getdefaultencoding", default_encoding, 0, 0);
static const PyNative native_intern = PY_FUNCTION("intern", intern, 1, 1);

static const PyNative native_exception =
    PY_FUNCTION("exception", exception, 0, 0);
static const PyNative native_exc_info =
    PY_FUNCTION("exc_info", exception_info, 0, 0);

static const PyModuleEntry entries[] = {
    {"stdin", &py_stdin, NULL, 0, 0, 0},
    {"__stdin__", &py_stdin, NULL, 0, 0, 0},
    {"stdout", &py_stdout, NULL, 0, 0, 0},
    {"stderr", &py_stderr, NULL, 0, 0, 0},
    {"__stdout__", &py_stdout, NULL, 0, 0, 0},
    {"__stderr__", &py_stderr, NULL, 0, 0, 0},
    {"exit", &native_exit, NULL, 0, 0, 0},
    {"_getframe", &native_get_frame, NULL, 0, 0, 0},
    {"getrecursionlimit", &native_limit, NULL, 0, 0, 0},
    {"setrecursionlimit", &native_set_limit, NULL, 0, 0, 0},
    {"get_int_max_str_digits", &native_digits_limit, NULL, 0, 0, 0},
    {"set_int_max_str_digits", &native_set_digits_limit, NULL, 0, 0, 0},
    {"getdefaultencoding", &native_encoding, NULL, 0, 0, 0},
    {"intern", &native_intern, NULL, 0, 0, 0},
    {"argv", NULL, make_arguments, 0, 0, 0},
    {"maxunicode", NULL, make_max_unicode, 0, 0, 0},
    {"version_info", NULL, py_version_info_make, 0, 0, 0},
    {"hexversion", NULL, py_version_info_number, 0, 0, 0},
    {"exception", &native_exception, NULL, 0, 0, 0},
    {"exc_info", &native_exc_info, NULL, 0, 0, 0},
    {"excepthook", &native_except_hook, NULL, 0, 0, 0},
    {"__excepthook__", &native_except_hook, NULL, 0, 0, 0},
    {"get_asyncgen_hooks", &py_sys_get_hooks, NULL, 0, 0, 0},
    {"set_asyncgen_hooks", &py_sys_set_hooks, NULL, 0, 0, 0},
    {"maxsize", NULL, make_max_size, 0, 0, 0},
    {"platform", NULL, make_platform, 0, 0, 0},
    {"byteorder", NULL, make_byte_order, 0, 0, 0},
    {PY_MODULE_PART("float_info", &py_sys_names_module)},
    {PY_MODULE_PART("int_info", &py_sys_names_module)},
    {PY_MODULE_PART("hash_info", &py_sys_names_module)},
    {PY_MODULE_PART("displayhook", &py_sys_names_module)},
    {PY_MODULE_PART("__displayhook__", &py_sys_names_module)},
    {PY_MODULE_PART("flags", &py_sys_names_module)},
    {PY_MODULE_PART("thread_info", &py_sys_names_module)},
    {PY_MODULE_PART("modules", &py_sys_names_module)},
    {PY_MODULE_PART("float_repr_style", &py_sys_names_module)},
    {PY_MODULE_PART("api_version", &py_sys_names_module)},
    {PY_MODULE_PART("warnoptions", &py_sys_names_module)},
    {PY_MODULE_PART("implementation", &py_sys_names_module)},
    {PY_MODULE_PART("getfilesystemencoding", &py_sys_names_module)},
    {PY_MODULE_PART("getfilesystemencodeerrors", &py_sys_names_module)},
    {PY_MODULE_PART("getswitchinterval", &py_sys_names_module)},
    {PY_MODULE_PART("setswitchinterval", &py_sys_names_module)},
    {PY_MODULE_PART("gettrace", &py_sys_names_module)},
    {PY_MODULE_PART("getprofile", &py_sys_names_module)},
    {PY_MODULE_PART("is_finalizing", &py_sys_names_module)},
    {PY_MODULE_PART("getsizeof", &py_sys_names_module)},
    {PY_MODULE_PART("getrefcount", &py_sys_names_module)},
    {PY_MODULE_PART("version", &py_sys_names_module)},
    {NULL, NULL, NULL, 0, 0, 0}};

/* What CPython has besides, of whatever version. */
static const char *const missing[] = {"__breakpointhook__",
                                      "__doc__",
                                      "__interactivehook__",
                                      "__loader__",
                                      "__package__",
                                      "__spec__",
                                      "__unraisablehook__",
                                      "_base_executable",
                                      "_baserepl",
                                      "_clear_internal_caches",
                                      "_clear_type_cache",
                                      "_current_exceptions",
                                      "_current_frames",
                                      "_debugmallocstats",
                                      "_framework",
                                      "_get_cpu_count_config",
                                      "_getframemodulename",
                                      "_getquickenedcount",
                                      "_git",
                                      "_home",
                                      "_is_gil_enabled",
                                      "_is_interned",
                                      "_setprofileallthreads",
                                      "_settraceallthreads",
                                      "_stdlib_dir",
                                      "_xoptions",
                                      "abiflags",
                                      "activate_stack_trampoline",
                                      "addaudithook",
                                      "audit",
                                      "base_exec_prefix",
                                      "base_prefix",
                                      "breakpointhook",
                                      "builtin_module_names",
                                      "call_tracing",
                                      "copyright",
                                      "deactivate_stack_trampoline",
                                      "dont_write_bytecode",
                                      "exec_prefix",
                                      "executable",
                                      "get_coroutine_origin_tracking_depth",
                                      "getallocatedblocks",
                                      "getdlopenflags",
                                      "getunicodeinternedsize",
                                      "is_stack_trampoline_active",
                                      "meta_path",
                                      "monitoring",
                                      "orig_argv",
                                      "path",
                                      "path_hooks",
                                      "path_importer_cache",
                                      "platlibdir",
                                      "prefix",
                                      "pycache_prefix",

                                      "set_coroutine_origin_tracking_depth",
                                      "setdlopenflags",
                                      "setprofile",
                                      "settrace",
                                      "stdlib_module_names",
                                      "unraisablehook",
                                      NULL};

const PyModuleSpec py_sys_module = {
    .name = "sys",
    .entries = entries,
    .has_c_functions = true,
    .missing = missing,
    .missing_marks = "_baserepl+313 _clear_internal_caches+313 "
                     "_get_cpu_count_config+313 _getframemodulename+312 "
                     "_getquickenedcount-311 _is_gil_enabled+313 "
                     "_is_interned+313 _setprofileallthreads+312 "
                     "_settraceallthreads+312 activate_stack_trampoline+312 "
                     "deactivate_stack_trampoline+312 "
                     "getunicodeinternedsize+312 "
                     "is_stack_trampoline_active+312 monitoring+312"};
