#include "py_sys_module.h"

#include "py_async_hooks.h"
#include "py_exception.h"
#include "py_int.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_stream.h"
#include "py_string.h"
#include "py_tuple.h"

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

static PyValue make_byte_order(PyMachine *machine)
{
    return py_string_from(machine, "little");
}

static const PyNative native_exit = PY_FUNCTION("exit", leave, 0, 1);
static const PyNative native_limit =
    PY_FUNCTION("getrecursionlimit", recursion_limit, 0, 0);

static const PyNative native_exception =
    PY_FUNCTION("exception", exception, 0, 0);
static const PyNative native_exc_info =
    PY_FUNCTION("exc_info", exception_info, 0, 0);

static const PyModuleEntry entries[] = {
    {"stdout", &py_stdout, NULL, 0, 0, 0},
    {"stderr", &py_stderr, NULL, 0, 0, 0},
    {"__stdout__", &py_stdout, NULL, 0, 0, 0},
    {"__stderr__", &py_stderr, NULL, 0, 0, 0},
    {"exit", &native_exit, NULL, 0, 0, 0},
    {"getrecursionlimit", &native_limit, NULL, 0, 0, 0},
    {"exception", &native_exception, NULL, 0, 0, 0},
    {"exc_info", &native_exc_info, NULL, 0, 0, 0},
    {"get_asyncgen_hooks", &py_sys_get_hooks, NULL, 0, 0, 0},
    {"set_asyncgen_hooks", &py_sys_set_hooks, NULL, 0, 0, 0},
    {"maxsize", NULL, make_max_size, 0, 0, 0},
    {"platform", NULL, make_platform, 0, 0, 0},
    {"byteorder", NULL, make_byte_order, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

const PyModuleSpec py_sys_module = {.name = "sys", .entries = entries};
