#include "py_names.h"

#include "base_text.h"
#include "py_code.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_generic_alias.h"
#include "py_imports.h"
#include "py_instance.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_members.h"
#include "py_module.h"
#include "py_module_members.h"
#include "py_string.h"
#include "py_type.h"

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

/* Of a class of the library's text that CPython has in C: the text's private
 * names are none of its. */
static const char *names_of_module(const PyType *type)
{
    BaseText name = {0};
    py_type_append_name(type, &name);
    const char *at = py_module_members_of(base_text_str(&name));
    base_text_release(&name);
    return at;
}

static bool add_own_names(PyMachine *machine, PyValue names, const PyType *type)
{
    PyMemberName member;
    const char *at = type->flags & PY_TYPE_HEAP || type->module
                         ? names_of_module(type)
                         : py_members_of(type->name);
    if (!at && type->flags & PY_TYPE_HEAP)
        return add_class_names(machine, names, type);
    if (!at) {
        py_unsupported(machine, NULL, "dir() of '%s'", py_type_name(type));
        return false;
    }
    while (py_members_next(&at, py_machine_version(machine), &member))
        if (!add_text(machine, names, member.name, member.length))
            return false;
    return true;
}

/* A base that the library's text has for a class that CPython has in C. */
static bool is_helper(const PyType *type, uint32_t at)
{
    const PyType *base = type->mro[at];
    BASE_INVARIANT(at < type->mro_count);
    if (!(base->flags & PY_TYPE_HEAP) || base->name[0] != '_')
        return false;
    while (at-- > 0)
        if (type->mro[at]->flags & PY_TYPE_HEAP &&
            names_of_module(type->mro[at]))
            return true;
    return false;
}

static bool add_type(PyMachine *machine, PyValue names, const PyType *type)
{
    if (type->mro) {
        for (uint32_t i = 0; i < type->mro_count; i++)
            if (!is_helper(type, i) &&
                !add_own_names(machine, names, type->mro[i]))
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

static bool is_then(PyMachine *machine, const PyModuleEntry *entry)
{
    int version = py_machine_version(machine);
    return (!entry->since || version >= entry->since) &&
           (!entry->until || version <= entry->until);
}

/* CPython's module has it in this version. */
static bool has_missing(PyMachine *machine, const PyModuleSpec *spec,
                        const char *name)
{
    const char *at = spec->missing_marks;
    BASE_INVARIANT(spec->missing && *name);
    PyMemberName member;
    bool is_marked = false;
    for (int version = 310; at && version <= 314; version++)
        for (at = spec->missing_marks; py_members_next(&at, version, &member);)
            if (member.length == strlen(name) &&
                strncmp(member.name, name, member.length) == 0) {
                is_marked = true;
                if (version == py_machine_version(machine))
                    return true;
            }
    return !is_marked;
}

/* The library's text has it from a module that only the library knows. */
static bool is_inner(PyMachine *machine, PyString *name, PyValue value)
{
    static const char *const inner[] = {"_taskarium", "_places"};
    for (size_t i = 0; i < sizeof inner / sizeof *inner; i++) {
        const PyModule *module = py_module_known(machine, inner[i]);
        const PyModuleEntry *entry = module ? module->spec->entries : NULL;
        for (; entry && entry->name; entry++)
            if (py_string_is(name, entry->name) &&
                (!entry->object || py_is(value, py_from_object(entry->object))))
                return true;
    }
    return false;
}

static bool add_globals(PyMachine *machine, PyValue names,
                        const PyModule *module)
{
    uint32_t position = 0;
    PyValue key, value;
    const PyProgram *program = module->spec ? module->spec->program : NULL;
    if (!program || !(program->code->flags & PY_CODE_LIBRARY))
        return add_keys(machine, names, module->dict);
    while (module->dict && py_dict_each(module->dict, &position, &key, &value))
        if (py_is_any_string(key) &&
            !is_inner(machine, py_string(key), value) &&
            !add(machine, names, py_string(key)))
            return false;
    return true;
}

static bool is_of_text(const PyProgram *program, const PyString *name)
{
    for (uint32_t i = 0; program && i < program->name_count; i++)
        if (py_string_equals(program->names[i], name))
            return true;
    return false;
}

/* CPython's names, and what the program has put there. */
static bool add_known(PyMachine *machine, PyValue names, const PyModule *module)
{
    const char *at = module->spec->names;
    PyMemberName member;
    bool good = true;
    while (good && py_members_next(&at, py_machine_version(machine), &member))
        good = add_text(machine, names, member.name, member.length);
    uint32_t position = 0;
    PyValue key, value;
    while (good && module->dict &&
           py_dict_each(module->dict, &position, &key, &value))
        if (py_is_any_string(key) &&
            !is_of_text(module->spec->program, py_string(key)))
            good = add(machine, names, py_string(key));
    return good;
}

static bool add_module(PyMachine *machine, PyValue names,
                       const PyModule *module)
{
    static const char *const own[] = {"__doc__", "__loader__", "__name__",
                                      "__package__", "__spec__"};
    const PyModuleSpec *spec = module->spec;
    bool is_known = spec && spec->names && *spec->names;
    bool good = is_known ? add_known(machine, names, module)
                         : add_globals(machine, names, module);
    if (spec && !spec->program && !spec->missing) {
        py_unsupported(machine, NULL, "dir() of the module '%s'", spec->name);
        return false;
    }
    for (const PyModuleEntry *entry = spec && !is_known ? spec->entries : NULL;
         good && entry && entry->name; entry++)
        good = !is_then(machine, entry) ||
               add_text(machine, names, entry->name, strlen(entry->name));
    for (size_t i = 0; good && spec && !spec->program && spec->missing[i]; i++)
        good = !has_missing(machine, spec, spec->missing[i]) ||
               add_text(machine, names, spec->missing[i],
                        strlen(spec->missing[i]));
    for (size_t i = 0; good && i < sizeof own / sizeof *own; i++)
        good = add_text(machine, names, own[i], strlen(own[i]));
    uint32_t position = 0;
    const char *inner;
    while (good && spec && (inner = py_module_inner(machine, spec, &position)))
        good = add_text(machine, names, inner, strlen(inner));
    bool is_of_file = spec && spec->program && module->dict &&
                      !(spec->program->code->flags & PY_CODE_LIBRARY);
    return good &&
           (!is_of_file || (add_text(machine, names, "__builtins__", 12) &&
                            add_text(machine, names, "__cached__", 10)));
}

/* What list[int] answers itself. */
static bool add_alias_names(PyMachine *machine, PyValue names)
{
    static const char *const own[] = {"__args__",
                                      "__copy__",
                                      "__deepcopy__",
                                      "__mro_entries__",
                                      "__origin__",
                                      "__parameters__",
                                      "__typing_unpacked_tuple_args__",
                                      "__unpacked__",
                                      "__bases__"};
    size_t count = sizeof own / sizeof *own;
    count -= py_machine_version(machine) < 313;
    for (size_t i = 0; i < count; i++)
        if (!add_text(machine, names, own[i], strlen(own[i])))
            return false;
    return py_charge(machine, count);
}

static bool add_value(PyMachine *machine, PyValue names, PyValue value)
{
    PyDict **dict;
    for (; py_has_type(value, &py_generic_alias_type);
         value = ((const PyGenericAlias *)py_object(value))->origin)
        if (!add_alias_names(machine, names))
            return false;
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
