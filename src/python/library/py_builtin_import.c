#include "py_builtin_import.h"

#include "py_argument.h"
#include "py_exception.h"
#include "py_imports.h"
#include "py_native_table.h"
#include "py_string.h"
#include "py_text.h"
#include "py_wait.h"

#include <string.h>

enum { IMPORT_NAME, IMPORT_NAMES_LAST, IMPORT_STATE };

/* The module of the whole name, or of its first part. */
static PyValue import_named(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), module;
    const PyString *name = py_string(state[IMPORT_NAME]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(module, py_op_import(machine, py_string(state[IMPORT_NAME])));
    PY_WAITS_END(frame);
    if (py_is(state[IMPORT_NAMES_LAST], PY_TRUE) || !strchr(name->text, '.'))
        return module;
    py_decref(machine, module);
    return py_module_import(machine, name->text, strcspn(name->text, "."));
}

/* name, globals, locals, fromlist, level */
static PyValue import(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 5);
    int64_t level = 0;
    bool names_last = false;
    if (!py_is_instance(args[0], &py_string_type))
        return py_raise(machine, &py_TypeError, "module name must be a string");
    if (!py_is_undefined(args[4]) &&
        !py_argument_c_int(machine, &args[4], &level))
        return PY_ERROR;
    if (!py_argument_truth(machine, &args[3], &names_last))
        return PY_ERROR;
    if (level < 0)
        return py_raise(machine, &py_ValueError, "level must be >= 0");
    if (level > 0)
        return py_unsupported(machine, "the whole name",
                              "__import__() of a name that is relative");
    if (py_string(args[0])->size == 0)
        return py_raise(machine, &py_ValueError, "Empty module name");
    PyValue state[IMPORT_STATE] = {py_incref(args[0]), py_bool(names_last)};
    return py_wait_start(machine, import_named, state, IMPORT_STATE);
}

const PyNative py_builtin___import__ =
    PY_FUNCTION_NAMED("__import__", import, 1, 5, 0, 5, "name", "globals",
                      "locals", "fromlist", "level");
