#include "py_re_module.h"

#include "py_exception.h"
#include "py_fuel.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_re_class.h"
#include "py_re_match.h"
#include "py_tuple.h"

/* --- made by re's Python text --------------------------------------------- */

static bool copy_code(PyMachine *machine, PyPattern *pattern, PyValue words)
{
    const PyList *list = py_list(words);
    if (!py_charge(machine, list->count))
        return false;
    pattern->code =
        py_memory_new(machine, (list->count + 1) * sizeof *pattern->code);
    if (!pattern->code)
        return false;
    pattern->code_count = list->count;
    for (uint32_t i = 0; i < list->count; i++)
        pattern->code[i] = (uint32_t)py_small_value(list->items[i]);
    return true;
}

static bool prepare_sets(PyMachine *machine, PyPattern *pattern, PyValue places)
{
    const PyList *list = py_list(places);
    for (uint32_t i = 0; i < list->count; i++) {
        uint32_t *set = pattern->code + py_small_value(list->items[i]);
        if (!py_charge(machine, 256 + 64 * (uint64_t)set[PY_RE_SET_COUNT]))
            return false;
        py_re_set_prepare(set, py_machine_unicode(machine));
    }
    return true;
}

/* _compile(pattern, flags, (code, places of sets, registers), groups, numbers
 * by name, names by number, what reads a template) */
static PyValue compile(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    const PyTuple *parts = py_tuple(args[2]);
    PyPattern *pattern = py_object_new(machine, &py_pattern_type);
    if (!pattern)
        return PY_ERROR;
    pattern->source = py_incref(args[0]);
    pattern->flags = py_small_value(args[1]);
    pattern->groups = (uint32_t)py_small_value(args[3]);
    pattern->register_count = (uint32_t)py_small_value(parts->items[2]);
    pattern->group_index = py_incref(args[4]);
    pattern->group_names = py_incref(args[5]);
    pattern->read_template = py_incref(args[6]);
    if (copy_code(machine, pattern, parts->items[0]) &&
        prepare_sets(machine, pattern, parts->items[1])) {
        py_re_first_find(&pattern->first, pattern->code);
        return py_from_object(pattern);
    }
    py_decref_object(machine, &pattern->object);
    return PY_ERROR;
}

/* _fold(code, how): the one that stands for all that differ only by case. */
static PyValue fold(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_small(py_re_fold((PyReFold)py_small_value(args[1]),
                               (uint32_t)py_small_value(args[0]),
                               py_machine_unicode(machine)));
}

static const PyNative native_compile = PY_FUNCTION("_compile", compile, 7, 7);
static const PyNative native_fold = PY_FUNCTION("_fold", fold, 2, 2);
static const PyModuleEntry entries[] = {
    {"_compile", &native_compile, NULL, 0, 0, 0},
    {"_fold", &native_fold, NULL, 0, 0, 0},
    {"Pattern", &py_pattern_type, NULL, 0, 0, 0},
    {"Match", &py_match_type, NULL, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

const PyModuleSpec py_re_natives = {
    .name = "_sre", .entries = entries, .is_private = true};
