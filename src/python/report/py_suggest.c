#include "py_suggest.h"

#include "base_memory.h"
#include "py_class.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_exception_fields.h"
#include "py_imports.h"
#include "py_language.h"
#include "py_library.h"
#include "py_machine.h"
#include "py_stdlib.h"
#include "py_suggest_closest.h"
#include "py_traceback_object.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static const PyTraceback *innermost(const PyException *exception)
{
    PyTraceback *at = py_traceback_shown(exception->traceback), *last = NULL;
    for (; at; at = py_traceback_shown(at->next))
        last = at;
    return last;
}

typedef struct Names {
    const char **items;
    int count, capacity;
    bool is_capped; /* see py_suggest_append() */
} Names;

static void offer(Names *names, const char *name)
{
    BASE_GROW(names->items, names->count, names->capacity);
    names->items[names->count++] = name;
}

static void offer_dict(Names *names, const PyDict *dict)
{
    uint32_t position = 0;
    PyValue key, value;
    while (dict && py_dict_each(dict, &position, &key, &value))
        if (py_is_string(key))
            offer(names, py_string(key)->text);
}

static void offer_entries(Names *names, const PyModuleSpec *spec)
{
    for (const PyModuleEntry *entry = spec->entries; entry && entry->name;
         entry++)
        offer(names, entry->name);
}

/* The names that a NameError's frame could see. */
static void offer_names(Names *names, const PyException *exception,
                        PyVersion version)
{
    const PyTraceback *traceback = innermost(exception);
    const PyDict *globals = NULL;
    if (traceback) {
        const PyFrameObject *object = traceback->frame;
        const PyObject *space =
            object->frame ? object->frame->names : object->names;
        globals = object->globals;
        bool told_by_python = version >= PY_VERSION_313 || names->is_capped;
        if (told_by_python && space && py_is_any_dict(py_from_object(space)))
            offer_dict(names, (const PyDict *)(const void *)space);
        const PyCode *code = object->code;
        const PyValue *values =
            object->frame ? object->frame->slots : object->values;
        for (uint32_t i = 0; i < code->local_count; i++)
            if (!py_is_undefined(values[i]))
                offer(names, code->local_names[i]->text);
    }
    offer_dict(names, globals);
    for (const PyBuiltinName *builtin = py_builtins_names; builtin->name;
         builtin++)
        if ((int)version >= builtin->since)
            offer(names, builtin->name);
}

static void offer_type(Names *names, const PyType *type)
{
    offer_dict(names, type->dict);
    for (const PyNative *method = type->methods; method && method->name;
         method++)
        offer(names, method->name);
    for (const PyGetter *getter = type->getters; getter && getter->name;
         getter++)
        offer(names, getter->name);
    for (const char *const *name = type->missing; name && *name; name++)
        offer(names, *name);
}

static void offer_mro(Names *names, const PyType *type)
{
    for (uint32_t i = 0; i < type->mro_count; i++)
        offer_type(names, type->mro[i]);
    for (; type && !type->mro; type = type->base)
        offer_type(names, type);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* What dir(value) lists: all names of the value, in their order. */
static void offer_attributes(const PyMachine *machine, Names *names,
                             PyValue value)
{
    const PyType *type = py_type_of(value);
    if (type == &py_module_type) {
        const PyModule *module = (const PyModule *)(void *)py_object(value);
        offer_dict(names, module->dict);
        offer_entries(names, module->spec);
        for (const char *const *name = module->spec->missing; name && *name;
             name++)
            offer(names, *name);
        uint32_t position = 0;
        const char *inner;
        while ((inner = py_module_inner(machine, module->spec, &position)))
            offer(names, inner);
    } else if (py_is_class(value)) {
        offer_mro(names, py_class(value));
    } else {
        PyDict **dict =
            py_is_object(value) ? py_instance_dict(py_object(value)) : NULL;
        if (dict)
            offer_dict(names, *dict);
        offer_mro(names, type);
    }
    if (names->count)
        qsort(names->items, (size_t)names->count, sizeof *names->items,
              by_name);
}

static const char *closest(const Names *names, const char *wrong)
{
    int most = names->is_capped ? (int)strlen(wrong) - 1 : INT_MAX;
    return py_suggest_closest_within(wrong, names->items, names->count, most);
}

static void append_meant_name(PyMachine *machine, const PyException *exception,
                              bool is_capped, BaseText *out)
{
    PyValue field =
        py_exception_field(py_from_object(exception), PY_FIELD_NAME);
    const char *name = py_string(field)->text;
    PyVersion version = (PyVersion)py_machine_version(machine);
    Names names = {.is_capped = is_capped};
    if (innermost(exception)) /* else nobody knows what could be seen */
        offer_names(&names, exception, version);
    const char *meant = closest(&names, name);
    if (meant)
        base_text_printf(out, ". Did you mean: '%s'?", meant);
    if (version >= PY_VERSION_312 && py_stdlib_has(name, version))
        base_text_printf(out, "%s you forget to import '%s'%s",
                         meant ? " Or did" : ". Did", name,
                         is_capped ? "" : "?");
    base_free(names.items);
}

/* The value of the innermost frame's variable `self`; borrowed, or undefined.
 */
static PyValue self_of(const PyException *exception)
{
    const PyTraceback *traceback = innermost(exception);
    if (!traceback)
        return PY_UNDEFINED;
    const PyFrameObject *object = traceback->frame;
    const PyValue *values =
        object->frame ? object->frame->slots : object->values;
    for (uint32_t i = 0; i < object->code->local_count; i++)
        if (strcmp(object->code->local_names[i]->text, "self") == 0)
            return values[i];
    return PY_UNDEFINED;
}

/* From 3.13 on what is not meant to be seen from outside is not offered. */
static void hide_private(Names *names)
{
    int kept = 0;
    for (int i = 0; i < names->count; i++)
        if (names->items[i][0] != '_')
            names->items[kept++] = names->items[i];
    names->count = kept;
}

static void append_meant_attribute(const PyMachine *machine,
                                   const PyException *exception, bool is_capped,
                                   BaseText *out)
{
    PyValue self = py_from_object(exception);
    PyValue object = py_exception_field(self, PY_FIELD_OBJECT);
    const char *wrong =
        py_string(py_exception_field(self, PY_FIELD_NAME))->text;
    Names names = {.is_capped = is_capped};
    offer_attributes(machine, &names, object);
    if (py_machine_version(machine) >= 313 && *wrong != '_' &&
        !py_is(self_of(exception), object))
        hide_private(&names);
    const char *meant = closest(&names, wrong);
    if (meant)
        base_text_printf(out, ". Did you mean: '%s'?", meant);
    base_free(names.items);
}

/* The module that is loaded under that name; from 3.13 on of a dotted one its
 * first part, as __import__() answers. Undefined: none. */
static PyValue module_called(PyMachine *machine, const char *name)
{
    BaseText first = {0};
    base_text_append_n(
        &first, name,
        strcspn(name, py_machine_version(machine) >= 313 ? "." : ""));
    PyModule *module = py_module_known(machine, base_text_str(&first));
    base_text_release(&first);
    return module ? py_from_object(module) : PY_UNDEFINED;
}

/* "from module import name", from 3.12 on. */
static void append_meant_import(PyMachine *machine,
                                const PyException *exception, bool is_capped,
                                BaseText *out)
{
    PyValue self = py_from_object(exception);
    PyValue wrong = py_exception_field(self, PY_FIELD_NAME_FROM);
    PyValue module = PY_UNDEFINED;
    Names names = {.is_capped = is_capped};
    if (py_is_string(wrong))
        module = module_called(
            machine, py_string(py_exception_field(self, PY_FIELD_NAME))->text);
    if (py_is_undefined(module))
        return;
    offer_attributes(machine, &names, module);
    if (py_machine_version(machine) >= 313 && *py_string(wrong)->text != '_')
        hide_private(&names);
    const char *meant = closest(&names, py_string(wrong)->text);
    if (meant)
        base_text_printf(out, ". Did you mean: '%s'?", meant);
    base_free(names.items);
}

void py_suggest_append(PyMachine *machine, const PyException *exception,
                       bool is_capped, BaseText *out)
{
    const PyType *type = exception->object.type;
    PyValue self = py_from_object(exception);
    if (!py_is_string(py_exception_field(self, PY_FIELD_NAME)))
        return;
    if (py_type_is_subtype(type, &py_ImportError))
        append_meant_import(machine, exception, is_capped, out);
    else if (py_type_is_subtype(type, &py_NameError))
        append_meant_name(machine, exception, is_capped, out);
    else if (py_type_is_subtype(type, &py_AttributeError) &&
             !py_is_undefined(py_exception_field(self, PY_FIELD_OBJECT)))
        append_meant_attribute(machine, exception, is_capped, out);
}
