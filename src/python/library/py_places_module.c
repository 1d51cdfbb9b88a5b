#include "py_places_module.h"

#include "py_argument.h"
#include "py_exception.h"
#include "py_frame_object.h"
#include "py_native_table.h"
#include "py_places.h"
#include "py_string.h"
#include "py_text.h"

/* caller(level): (globals, file, line) */
static PyValue caller(PyMachine *machine, const PyValue *args, uint32_t count)
{
    int64_t level;
    (void)count;
    return py_argument_index(machine, &args[0], &level)
               ? py_place_of_caller(machine, level)
               : PY_ERROR;
}

/* stack(most=all): where the innermost frames are */
static PyValue stack(PyMachine *machine, const PyValue *args, uint32_t count)
{
    int64_t most = INT64_MAX;
    (void)count;
    return py_is_undefined(args[0]) ||
                   py_argument_index(machine, &args[0], &most)
               ? py_places_of_stack(machine, most)
               : PY_ERROR;
}

/* frame(level, what): the frame so many calls out; None */
static PyValue frame(PyMachine *machine, const PyValue *args, uint32_t count)
{
    int64_t level;
    (void)count;
    return py_argument_index(machine, &args[0], &level)
               ? py_frame_object_at(machine, level, py_string(args[1])->text)
               : PY_ERROR;
}

/* passed(traceback): the places that it has come by */
static PyValue passed(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_places_of_traceback(machine, args[0]);
}

/* source(file): the text; None: it is no file of the program's */
static PyValue source(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_is_any_string(args[0])
               ? py_places_source(machine, py_string(args[0])->text)
               : PY_NONE;
}

/* clear(traceback): the values of its frames go, if they have ended. */
static PyValue clear(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue traceback = py_incref(args[0]);
    py_places_clear(machine, traceback);
    py_decref(machine, traceback);
    return PY_NONE;
}

static bool make_report(PyMachine *machine, const PyValue *state,
                        uint32_t count, BaseText *out)
{
    (void)count;
    py_exception_print_logged(machine, state[0], out);
    return !py_is_raising(machine);
}

/* report(exception): all that the module traceback prints of it. */
static PyValue report(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (!py_is_exception(args[0]))
        return py_raise(machine, &py_TypeError, "an exception is needed");
    return py_make_text(machine, make_report, NULL, args, 1);
}

static const PyNative native_caller = PY_FUNCTION("caller", caller, 1, 1);
static const PyNative native_stack = PY_FUNCTION("stack", stack, 0, 1);
static const PyNative native_frame = PY_FUNCTION("frame", frame, 2, 2);
static const PyNative native_passed = PY_FUNCTION("passed", passed, 1, 1);
static const PyNative native_source = PY_FUNCTION("source", source, 1, 1);
static const PyNative native_clear = PY_FUNCTION("clear", clear, 1, 1);
static const PyNative native_report = PY_FUNCTION("report", report, 1, 1);

static const PyModuleEntry entries[] = {
    {"caller", &native_caller, NULL, 0, 0, 0},
    {"stack", &native_stack, NULL, 0, 0, 0},
    {"frame", &native_frame, NULL, 0, 0, 0},
    {"passed", &native_passed, NULL, 0, 0, 0},
    {"source", &native_source, NULL, 0, 0, 0},
    {"clear", &native_clear, NULL, 0, 0, 0},
    {"report", &native_report, NULL, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

const PyModuleSpec py_places_natives = {
    .name = "_places", .entries = entries, .is_private = true};
