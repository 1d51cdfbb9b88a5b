#include "py_names.h"

#include "py_code.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_instance.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_members.h"
#include "py_module.h"
#include "py_string.h"

/* The names are the keys of a dict: each once. */
static bool add(PyMachine *machine, PyValue names, PyString *name)
{
    return py_dict_set_name(machine, py_dict(names), name, PY_NONE);
}

static bool add_text(PyMachine *machine, PyValue names, const char *text,
                     size_t length)
{
    PyValue name = py_string_new(machine, text, length);
    bool good = !py_is_error(name) && add(machine, names, py_string(name));
    py_decref(machine, name);
    return good;
}

static bool add_keys(PyMachine *machine, PyValue names, const PyDict *dict)
{
    uint32_t position = 0;
    PyValue key, value;
    while (dict && py_dict_each(dict, &position, &key, &value))
        if (py_is_any_string(key) && !add(machine, names, py_string(key)))
            return false;
    return true;
}

/* What CPython puts into the dict of every class. */
static bool add_class_names(PyMachine *machine, PyValue names,
                            const PyType *type)
{
    static const char *const always[] = {"__dict__", "__doc__", "__module__",
                                         "__weakref__"};
    static const char *const newer[] = {"__firstlineno__",
                                        "__static_attributes__"};
    bool good = add_keys(machine, names, type->dict);
    for (size_t i = 0; good && i < 4; i++)
        good = (!type->dict_offset && i % 3 == 0) ||
               add_text(machine, names, always[i], strlen(always[i]));
    for (size_t i = 0; good && i < 2 && py_machine_version(machine) >= 313; i++)
        good = add_text(machine, names, newer[i], strlen(newer[i]));
    return good;
}

static bool add_own_names(PyMachine *machine, PyValue names, const PyType *type)
{
    PyMemberName member;
    const char *at;
    if (type->flags & PY_TYPE_HEAP)
        return add_class_names(machine, names, type);
    at = type->module ? NULL : py_members_of(type->name);
    if (!at) {
        py_unsupported(machine, NULL, "dir() of '%s'", py_type_name(type));
        return false;
    }
    while (py_members_next(&at, py_machine_version(machine), &member))
        if (!add_text(machine, names, member.name, member.length))
            return false;
    return true;
}

static bool add_type(PyMachine *machine, PyValue names, const PyType *type)
{
    if (type->mro) {
        for (uint32_t i = 0; i < type->mro_count; i++)
            if (!add_own_names(machine, names, type->mro[i]))
                return false;
        return true;
    }
    for (; type; type = type->base)
        if (!add_own_names(machine, names, type) ||
            (!type->base && type != &py_object_type &&
             !add_own_names(machine, names, &py_object_type)))
            return false;
    return true;
}

static bool add_module(PyMachine *machine, PyValue names,
                       const PyModule *module)
{
    static const char *const own[] = {"__doc__", "__loader__", "__name__",
                                      "__package__", "__spec__"};
    const PyModuleSpec *spec = module->spec;
    bool good = add_keys(machine, names, module->dict);
    if (spec && !spec->program && (!spec->missing || *spec->missing)) {
        py_unsupported(machine, NULL, "dir() of the module '%s'", spec->name);
        return false;
    }
    for (const PyModuleEntry *entry = spec ? spec->entries : NULL;
         good && entry && entry->name; entry++)
        good = (entry->since && py_machine_version(machine) < entry->since) ||
               add_text(machine, names, entry->name, strlen(entry->name));
    for (size_t i = 0; good && i < sizeof own / sizeof *own; i++)
        good = add_text(machine, names, own[i], strlen(own[i]));
    bool is_of_file = spec && spec->program && module->dict &&
                      !(spec->program->code->flags & PY_CODE_LIBRARY);
    return good &&
           (!is_of_file || (add_text(machine, names, "__builtins__", 12) &&
                            add_text(machine, names, "__cached__", 10)));
}

static bool add_value(PyMachine *machine, PyValue names, PyValue value)
{
    PyDict **dict;
    if (py_has_type(value, &py_module_type))
        return add_module(machine, names,
                          (const PyModule *)(void *)py_object(value));
    if (py_is_class(value))
        return add_type(machine, names, py_class(value));
    dict = py_is_object(value) ? py_instance_dict(py_object(value)) : NULL;
    return (!dict || add_keys(machine, names, *dict)) &&
           add_type(machine, names, py_type_of(value));
}

PyValue py_names_of(PyMachine *machine, PyValue value)
{
    PyValue names = py_dict_new(machine);
    if (py_is_error(names) || add_value(machine, names, value))
        return names;
    py_decref(machine, names);
    return PY_ERROR;
}

PyValue py_object_dir(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyValue names = py_names_of(machine, args[0]), list = PY_ERROR;
    if (py_is_error(names))
        return PY_ERROR;
    uint32_t position = 0;
    PyValue key, value;
    list = py_list_new(machine, NULL, 0);
    while (!py_is_error(list) &&
           py_dict_each(py_dict(names), &position, &key, &value)) {
        if (py_list_append(machine, list, key))
            continue;
        py_decref(machine, list);
        list = PY_ERROR;
    }
    py_decref(machine, names);
    return list;
}
