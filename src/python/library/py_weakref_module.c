#include "py_weakref_module.h"

#include "py_at_exit.h"
#include "py_exception.h"
#include "py_gc.h"
#include "py_id.h"
#include "py_list.h"
#include "py_native_table.h"
#include "py_weakref.h"

/* references(value): a list of the weak references to it. */
static PyValue references(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)count;
    PyValue list = py_list_new(machine, NULL, 0);
    if (py_is_error(list) || !py_is_object(args[0]))
        return list;
    for (const PyWeakref *weakref =
             py_machine_known_weakrefs(machine, py_object(args[0]));
         weakref; weakref = weakref->next)
        if (!py_list_append(machine, list, py_from_object(weakref))) {
            py_decref(machine, list);
            return PY_ERROR;
        }
    return list;
}

/* takes(value): whether there may be weak references to it. */
static PyValue takes(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)machine;
    (void)count;
    return py_bool(py_type_takes_weakrefs(py_type_of(args[0])));
}

static PyValue collect(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)args;
    (void)count;
    return py_gc_collect(machine);
}

/* finalized(value): whether its finaliser has run. */
static PyValue finalized(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)machine;
    (void)count;
    return py_bool(py_is_object(args[0]) &&
                   py_object(args[0])->flags & PY_OBJECT_FINALIZED);
}

/* holds(value): whether it is a container that the collector looks at. */
static PyValue holds(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)machine;
    (void)count;
    return py_bool(py_is_object(args[0]) && py_type_of(args[0])->traverse);
}

/* at_exit(): the list of (callable, arguments, keywords) that the program's end
 * calls, last first. */
static PyValue at_exit(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)args;
    (void)count;
    return py_at_exit_list(machine);
}

static const PyNative native_at_exit = PY_FUNCTION("at_exit", at_exit, 0, 0);
static const PyNative native_references =
    PY_FUNCTION("references", references, 1, 1);
static const PyNative native_takes = PY_FUNCTION("takes", takes, 1, 1);
static const PyNative native_collect = PY_FUNCTION("collect", collect, 0, 0);
static const PyNative native_finalized = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "is_finalized",
    .module_name = "gc",
    .fn = finalized,
    .required = 1,
    .positional = 1,
    .positional_only = 1,
    .parameter_count = 1,
};
static const PyNative native_holds = PY_FUNCTION("holds", holds, 1, 1);

static const PyModuleEntry entries[] = {
    {"ref", &py_weakref_type, NULL, 0, 0, 0},
    {"references", &native_references, NULL, 0, 0, 0},
    {"takes", &native_takes, NULL, 0, 0, 0},
    {"collect", &native_collect, NULL, 0, 0, 0},
    {"finalized", &native_finalized, NULL, 0, 0, 0},
    {"at_exit", &native_at_exit, NULL, 0, 0, 0},
    {"holds", &native_holds, NULL, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

const PyModuleSpec py_weakref_natives = {
    .name = "_weakref", .entries = entries, .is_private = true};
