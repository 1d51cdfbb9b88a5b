#include "py_module.h"

#include "py_argument.h"
#include "py_attribute.h"
#include "py_call.h"
#include "py_code.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_imports.h"
#include "py_lookup.h"
#include "py_machine.h"
#include "py_memory.h"
#include "py_native_table.h"
#include "py_string.h"
#include "py_wait.h"

#include <stdio.h>
#include <stdlib.h>

static void destroy_module(PyMachine *machine, PyObject *self)
{
    PyModule *module = (PyModule *)self;
    if (module->dict)
        py_decref_object(machine, &module->dict->object);
    if (module->told)
        py_decref_object(machine, &module->told->object);
    if (module->name)
        py_decref_object(machine, &module->name->object);
    if (module->made)
        py_memory_free(machine, module->made, sizeof *module->made);
}

/* Its names are those of a program's text, or of nobody's. */
static bool is_of_program(const PyModule *module)
{
    const PyProgram *program = module->spec->program;
    return module->made || strcmp(module->spec->name, "__main__") == 0 ||
           (program && !(program->code->flags & PY_CODE_LIBRARY));
}

static void traverse_module(PyObject *self, PyVisit visit, void *context)
{
    PyModule *module = (PyModule *)self;
    if (module->dict)
        visit(&module->dict->object, context);
    if (module->told)
        visit(&module->told->object, context);
}

/* Borrowed; undefined also without memory for the name. */
static PyValue in_dict(PyMachine *machine, const PyModule *module,
                       const char *text)
{
    if (!module->dict)
        return PY_UNDEFINED;
    PyValue name = py_string_from(machine, text);
    PyValue found = py_is_error(name)
                        ? PY_ERROR
                        : py_dict_get_name(module->dict, py_string(name));
    py_decref(machine, name);
    return found;
}

static bool repr_module(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyModule *module = (const PyModule *)py_object(self);
    PyValue file = in_dict(machine, module, "__file__");
    if (py_is_raising(machine))
        return false;
    base_text_printf(out, "<module '%s'", module->spec->name);
    if (py_is_any_string(file)) {
        base_text_append(out, " from ");
        if (!py_repr(machine, file, out))
            return false;
    } else if (!module->made) {
        base_text_append(out, " (built-in)");
    }
    base_text_append(out, ">");
    return true;
}

const PyModuleEntry *py_module_find(const PyModuleSpec *spec, PyString *name,
                                    int version)
{
    for (const PyModuleEntry *entry = spec->entries; entry && entry->name;
         entry++)
        if (entry->name[0] == name->text[0] &&
            py_string_is(name, entry->name) &&
            (!entry->since || version >= entry->since) &&
            (!entry->until || version <= entry->until))
            return entry;
    return NULL;
}

/* In one of the module's dicts, which is made if there is none yet. */
static bool keep_in(PyMachine *machine, PyDict **into, PyString *name,
                    PyValue value)
{
    if (!*into) {
        PyValue dict = py_dict_new(machine);
        if (py_is_error(dict))
            return false;
        *into = py_dict(dict);
    }
    return py_dict_set_name(machine, *into, name, value);
}

static bool keep(PyMachine *machine, PyModule *module, PyString *name,
                 PyValue value)
{
    return keep_in(machine, &module->dict, name, value);
}

PyValue py_module_part(PyMachine *machine)
{
    return py_raise(machine, &py_SystemError, "a part is no value");
}

enum { PART_ASKED, PART_NAME, PART_STATE };

/* What the part, whose text has run, has of that name, as an import by the
 * module would have it: it stays the same, whatever becomes of the part. */
static PyValue ask_part(PyMachine *machine, PyModule *asked, PyModule *part,
                        PyString *name)
{
    PyValue member = py_module_get(machine, part, name);
    if (py_is_undefined(member) || py_is_pending(member) ||
        part->is_initializing || keep_in(machine, &asked->told, name, member))
        return member;
    py_decref(machine, member);
    return PY_ERROR;
}

static PyValue part_told(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    const PyValue *state = py_native_frame_state(frame);
    PyValue part = py_wait_outcome(machine, outcome, value);
    if (py_is_error(part))
        return PY_ERROR;
    PyValue member =
        ask_part(machine, (PyModule *)py_object(state[PART_ASKED]),
                 (PyModule *)py_object(part), py_string(state[PART_NAME]));
    py_decref(machine, part);
    BASE_REQUIRE(!py_is_undefined(member) || py_is_raising(machine));
    return member;
}

static PyValue of_part(PyMachine *machine, PyModule *asked,
                       const PyModuleSpec *part, PyString *name)
{
    PyModule *module = py_module_loaded(machine, part);
    if (module)
        return ask_part(machine, asked, module, name);
    PyValue state[PART_STATE] = {py_incref(py_from_object(asked)),
                                 py_incref(py_from_object(name))};
    PyNativeFrame *frame =
        py_native_frame_push(machine, part_told, state, PART_STATE);
    if (!frame)
        return PY_ERROR;
    PyValue made = py_module_import(machine, part->name, strlen(part->name));
    if (py_is_pending(made))
        return PY_PENDING;
    PyValue member = py_is_error(made)
                         ? PY_ERROR
                         : part_told(machine, frame, PY_OUTCOME_RETURN, made);
    py_frame_pop(machine, &frame->frame);
    return member;
}

static PyValue value_of(PyMachine *machine, PyModule *module,
                        const PyModuleEntry *entry, PyString *name)
{
    if (entry->make == py_module_part)
        return of_part(machine, module, entry->object, name);
    if (entry->object)
        return py_from_object(entry->object);
    if (!entry->make)
        return py_float(entry->number);
    PyValue value = entry->make(machine);
    if (py_is_error(value) || keep(machine, module, name, value))
        return value;
    py_decref(machine, value);
    return PY_ERROR;
}

/* CPython's module has this name, and ours has not. */
static bool is_missing(const PyModuleSpec *spec, const PyString *name)
{
    for (const char *const *missing = spec->missing; missing && *missing;
         missing++)
        if (py_string_is(name, *missing))
            return true;
    return false;
}

bool py_module_lacks(const PyModule *module, PyValue name)
{
    return module->spec && py_is_any_string(name) &&
           is_missing(module->spec, py_string(name));
}

/* "+312-313": there from the one version to the other. */
static bool is_of_version(const char *mark, int version)
{
    for (; *mark == '+' || *mark == '-'; mark += 4) {
        int bound = atoi(mark + 1);
        if (*mark == '+' ? version < bound : version > bound)
            return false;
    }
    return true;
}

static bool is_named(PyMachine *machine, const PyModuleSpec *spec,
                     const PyString *name)
{
    const char *at = spec->names;
    while (at && name->size && (at = strstr(at, name->text)) != NULL) {
        const char *mark = at + name->size;
        if ((at == spec->names || at[-1] == ' ') &&
            (!*mark || strchr(" +-", *mark)) &&
            is_of_version(mark, py_machine_version(machine)))
            return true;
        at = mark;
    }
    return false;
}

/* A module without a list of what it lacks may lack anything. */
static bool is_unsupported(PyMachine *machine, const PyModuleSpec *spec,
                           const PyString *name)
{
    return !spec->missing || is_missing(spec, name) ||
           is_named(machine, spec, name);
}

/* A module `a.b` is what `a` has for the name `b`, as CPython's packages import
 * what lies in them. May be PY_PENDING. */
static PyValue inner_module(PyMachine *machine, const PyModule *module,
                            const PyString *name)
{
    char full[128];
    int size =
        snprintf(full, sizeof full, "%s.%s", module->spec->name, name->text);
    if (size < 0 || (size_t)size >= sizeof full ||
        py_module_is_apart(machine, full, (size_t)size))
        return PY_UNDEFINED;
    return py_module_import(machine, full, (size_t)size);
}

PyValue py_module_get(PyMachine *machine, PyModule *module, PyString *name)
{
    if (module->dict) {
        PyValue own = py_dict_get_name(module->dict, name);
        if (!py_is_undefined(own))
            return py_incref(own);
    }
    if (module->told) {
        PyValue told = py_dict_get_name(module->told, name);
        if (!py_is_undefined(told))
            return py_incref(told);
    }
    const PyModuleEntry *entry =
        py_module_find(module->spec, name, py_machine_version(machine));
    if (entry)
        return value_of(machine, module, entry, name);
    if (py_string_is(name, "__name__"))
        return py_string_from(machine, module->spec->name);
    PyValue inner =
        module->made ? PY_UNDEFINED : inner_module(machine, module, name);
    if (!py_is_undefined(inner) || py_is_raising(machine))
        return inner;
    if (!is_unsupported(machine, module->spec, name))
        return PY_UNDEFINED;
    if (strcmp(module->spec->name, "builtins") == 0)
        return py_unsupported(machine, NULL, "%s", name->text);
    return py_unsupported(machine, NULL, "%s.%s", module->spec->name,
                          name->text);
}

static bool is_of_every_module(const PyString *name)
{
    static const char *const names[] = {
        "__doc__",  "__file__", "__loader__",      "__spec__",  "__package__",
        "__dict__", "__path__", "__annotations__", "__cached__"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (py_string_is(name, names[i]))
            return true;
    return false;
}

PyValue py_module_hook(PyMachine *machine, const PyModule *module,
                       const char *name)
{
    return is_of_program(module) ? in_dict(machine, module, name)
                                 : PY_UNDEFINED;
}

/* CPython 3.13 says of any module beside the program that it may hide another,
 * but only while it is made. */
static PyValue lacks(PyMachine *machine, PyModule *module, PyString *name)
{
    PyValue self = py_from_object(module);
    const char *own = module->spec->name;
    PyValue file = module->is_initializing
                       ? py_module_hook(machine, module, "__file__")
                       : PY_UNDEFINED;
    if (py_is_raising(machine))
        return PY_ERROR;
    if (py_is_any_string(file) && py_machine_version(machine) >= 313)
        return py_raise_attribute(
            machine, self, name,
            "module '%s' has no attribute '%s' (consider renaming '%s' if it "
            "has the same name as a third-party module you intended to import)",
            own, name->text, py_string(file)->text);
    if (module->is_initializing)
        return py_raise_attribute(
            machine, self, name,
            "partially initialized module '%s' has no attribute '%s' (most "
            "likely due to a circular import)",
            own, name->text);
    return py_raise_attribute(machine, self, name,
                              "module '%s' has no attribute '%s'", own,
                              name->text);
}

static PyValue get_module(PyMachine *machine, PyValue self, PyString *name)
{
    PyModule *module = (PyModule *)py_object(self);
    PyValue value = py_module_get(machine, module, name);
    if (!py_is_undefined(value) || py_is_raising(machine))
        return value;
    if (py_string_is(name, "__dict__") && is_of_program(module) && module->dict)
        return py_incref(py_from_object(module->dict));
    if (py_string_is(name, "__class__") ||
        !py_is_undefined(py_type_lookup(machine, &py_module_type, name)) ||
        py_is_raising(machine))
        return PY_UNDEFINED; /* what every module has */
    PyValue hook = py_module_hook(machine, module, "__getattr__"),
            argument = py_from_object(name);
    if (!py_is_undefined(hook))
        return py_call(machine, hook, &argument, 1);
    if (py_is_raising(machine))
        return PY_ERROR;
    if (is_of_every_module(name) && !module->made)
        return py_unsupported(machine, NULL, "%s.%s", module->spec->name,
                              name->text);
    return lacks(machine, module, name);
}

static PyValue set_module(PyMachine *machine, PyValue self, PyString *name,
                          PyValue value)
{
    PyModule *module = (PyModule *)py_object(self);
    if (py_string_is(name, "__dict__"))
        return py_raise(machine, &py_AttributeError, "readonly attribute");
    bool by_import =
        !py_is_undefined(value) && py_has_type(value, &py_module_type);
    if (!by_import && is_missing(module->spec, name)) /* nobody reads it here */
        return py_unsupported(machine, NULL, "setting %s.%s",
                              module->spec->name, name->text);
    if (!py_is_undefined(value)) {
        if (!keep(machine, module, name, value))
            return PY_ERROR;
        py_imports_changed(machine, module);
        return PY_NONE;
    }
    /* The table would have it again. */
    bool is_in_table =
        py_module_find(module->spec, name, py_machine_version(machine)) != NULL;
    if (!is_in_table && module->dict &&
        py_dict_delete_name(machine, module->dict, name))
        return PY_NONE;
    PyValue there = py_module_get(machine, module, name);
    if (!py_is_undefined(there)) {
        py_decref(machine, there);
        return py_unsupported(machine, NULL, "deleting a name of a module");
    }
    if (py_is_raising(machine))
        return PY_ERROR;
    return py_raise_unset(machine, self, name,
                          "'module' object has no attribute '%s'", name->text);
}

static const char *const nothing_is_missing[] = {NULL};

/* What is in its dict at first. */
static bool name_made(PyMachine *machine, PyModule *module, PyValue doc)
{
    static const char *const names[] = {"__name__", "__doc__", "__package__",
                                        "__loader__", "__spec__"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        PyValue name = py_string_from(machine, names[i]);
        PyValue value = i == 0 ? py_from_object(module->name)
                        : i == 1 && !py_is_undefined(doc) ? doc
                                                          : PY_NONE;
        bool good =
            !py_is_error(name) && keep(machine, module, py_string(name), value);
        py_decref(machine, name);
        if (!good)
            return false;
    }
    return true;
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    if (!py_is_any_string(args[0]))
        return py_argument_wrong(machine, "module", "'name'", "str", args[0]);
    PyModule *module = py_object_new(machine, &py_module_type);
    PyModuleSpec *spec = module ? py_memory_new(machine, sizeof *spec) : NULL;
    if (!spec) {
        py_decref(machine, module ? py_from_object(module) : PY_NONE);
        return PY_ERROR;
    }
    *spec = (PyModuleSpec){.name = py_string(args[0])->text,
                           .missing = nothing_is_missing};
    module->spec = module->made = spec;
    module->name = py_string(py_incref(args[0]));
    if (name_made(machine, module, args[1]))
        return py_from_object(module);
    py_decref(machine, py_from_object(module));
    return PY_ERROR;
}

/* A module taken for a class, and derived from, hands it three arguments. */
static const PyNative module_construct =
    PY_FUNCTION_NAMED("module", construct, 1, 2, 0, 2, "name", "doc");

const PyType py_module_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "module",
    .size = sizeof(PyModule),
    .flags = PY_TYPE_WEAK,
    .destroy = destroy_module,
    .traverse = traverse_module,
    .repr = repr_module,
    .get_attribute = get_module,
    .set_attribute = set_module,
    .construct = &module_construct,
};
