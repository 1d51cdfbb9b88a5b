#include "py_own_module.h"

#include "py_code.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_frame.h"
#include "py_generic_alias.h"
#include "py_loaded.h"
#include "py_machine.h"
#include "py_machine_types.h"
#include "py_native_table.h"
#include "py_string.h"
#include "py_traceback_object.h"
#include "py_union.h"

/* version: 313 */
static PyValue make_version(PyMachine *machine)
{
    return py_small(py_machine_version(machine));
}

/* unsupported(what, instead=None): ends the run. */
static PyValue unsupported(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    bool has_advice = py_is_string(args[1]);
    return py_unsupported(machine, has_advice ? py_string(args[1])->text : NULL,
                          "%s", py_string(args[0])->text);
}

/* run(text, names): runs the statements with `names` as their globals. */
static PyValue run(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    const PyString *text = py_string(args[0]);
    return py_loaded_run_text(machine, text->text, text->size,
                              py_dict(args[1]));
}

static const PyNative native_unsupported =
    PY_FUNCTION("unsupported", unsupported, 1, 2);
static const PyNative native_run = PY_FUNCTION("run", run, 2, 2);

static const PyModuleEntry entries[] = {
    {"version", NULL, make_version, 0, 0, 0},
    {"unsupported", &native_unsupported, NULL, 0, 0, 0},
    {"run", &native_run, NULL, 0, 0, 0},
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
    {"generic_alias", &py_generic_alias_type, NULL, 0, 0, 0},
    {"union", &py_union_type, NULL, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

const PyModuleSpec py_own_module = {
    .name = "_taskarium", .entries = entries, .is_private = true};
