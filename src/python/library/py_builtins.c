#include "py_builtins.h"

#include "py_attribute.h"
#include "py_builtin_async.h"
#include "py_builtin_classes.h"
#include "py_builtin_evaluate.h"
#include "py_builtin_import.h"
#include "py_builtin_numbers.h"
#include "py_builtin_open.h"
#include "py_builtin_scopes.h"
#include "py_builtin_texts.h"
#include "py_builtin_values.h"
#include "py_builtin_walks.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_print.h"
#include "py_quitter.h"
#include "py_range.h"
#include "py_reversed.h"
#include "py_set.h"
#include "py_slice.h"
#include "py_string.h"

static PyValue make_not_implemented(PyMachine *machine)
{
    (void)machine;
    return PY_NOT_IMPLEMENTED;
}

static PyValue make_ellipsis(PyMachine *machine)
{
    (void)machine;
    return PY_ELLIPSIS;
}

static PyValue make_debug(PyMachine *machine)
{
    (void)machine;
    return PY_TRUE;
}

static PyValue make_none(PyMachine *machine)
{
    (void)machine;
    return PY_NONE;
}

static PyValue make_false(PyMachine *machine)
{
    (void)machine;
    return PY_FALSE;
}

#define NOTHING PY_BUILTIN_NOTHING

#define FUNCTION_ENTRY(name) {#name, &py_builtin_##name, NULL, 0, 0, 0},
#define TYPE_ENTRY(name, type) {#name, &type, NULL, 0, 0, 0},
#define VALUE_ENTRY(name, make) {#name, NULL, make, 0, 0, 0},
static const PyModuleEntry entries[] = {
    /* clang-format off */
    PY_BUILTINS(FUNCTION_ENTRY, TYPE_ENTRY, VALUE_ENTRY, NOTHING, NOTHING)
    /* clang-format on */
    {"None", NULL, make_none, 0, 0, 0},
    {"False", NULL, make_false, 0, 0, 0},
    {"True", NULL, make_debug, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

#define MISSING_NAME(name, since) #name,
static const char *const missing[] = {
    PY_BUILTINS(NOTHING, NOTHING, NOTHING, MISSING_NAME, NOTHING) NULL};

#define MARK(name, since) #name "+" #since " "
static const char marks[] =
    PY_BUILTINS(NOTHING, NOTHING, NOTHING, MARK, NOTHING) "";

const PyModuleSpec py_builtins_module = {.name = "builtins",
                                         .entries = entries,
                                         .has_c_functions = true,
                                         .missing = missing,
                                         .missing_marks = marks};

#define OWN_NAME(name, ...) {#name, 0},
#define SINCE_NAME(name, since) {#name, since},
const PyBuiltinName py_builtins_names[] = {
    /* clang-format off */
    PY_BUILTINS(OWN_NAME, OWN_NAME, OWN_NAME, SINCE_NAME, SINCE_NAME)
    /* clang-format on */
    {NULL, 0}};
