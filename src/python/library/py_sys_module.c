#include "py_sys_module.h"

#include "py_exception.h"
#include "py_int.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_stream.h"
#include "py_string.h"

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

static const PyModuleEntry entries[] = {
    {"stdout", &py_stdout, NULL, 0, 0, 0},
    {"stderr", &py_stderr, NULL, 0, 0, 0},
    {"__stdout__", &py_stdout, NULL, 0, 0, 0},
    {"__stderr__", &py_stderr, NULL, 0, 0, 0},
    {"exit", &native_exit, NULL, 0, 0, 0},
    {"getrecursionlimit", &native_limit, NULL, 0, 0, 0},
    {"maxsize", NULL, make_max_size, 0, 0, 0},
    {"platform", NULL, make_platform, 0, 0, 0},
    {"byteorder", NULL, make_byte_order, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

const PyModuleSpec py_sys_module = {.name = "sys", .entries = entries};
