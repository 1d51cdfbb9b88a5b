#include "py_abstract.h"

#include "base_memory.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_machine.h"
#include "py_set.h"
#include "py_string.h"

void py_abstract_note(PyHeapType *type, const PyString *name, PyValue value)
{
    if (py_string_is(name, "__abstractmethods__"))
        type->is_abstract = py_is_any_set(value) && py_set(value)->used;
}

typedef struct Names {
    const char **items;
    uint32_t count, capacity;
} Names;

static void insert_sorted(Names *names, const char *name)
{
    BASE_GROW(names->items, names->count, names->capacity);
    uint32_t at = names->count++;
    for (; at && strcmp(names->items[at - 1], name) > 0; at--)
        names->items[at] = names->items[at - 1];
    names->items[at] = name;
}

static Names names_of(const PyType *type)
{
    Names names = {0};
    uint32_t position = 0, set_position = 0;
    PyValue key, value, item;
    while (py_dict_each(type->dict, &position, &key, &value))
        if (py_is_string(key) &&
            py_string_is(py_string(key), "__abstractmethods__"))
            while (py_is_any_set(value) &&
                   py_set_each(py_set(value), &set_position, &item))
                if (py_is_string(item))
                    insert_sorted(&names, py_string(item)->text);
    return names;
}

void py_abstract_refuse(PyMachine *machine, const PyType *type)
{
    bool is_old = py_machine_version(machine) < 312;
    Names names = names_of(type);
    BaseText list = {0};
    for (uint32_t i = 0; i < names.count; i++)
        base_text_printf(&list, is_old ? "%s%s" : "%s'%s'", i ? ", " : "",
                         names.items[i]);
    py_raise(machine, &py_TypeError,
             "Can't instantiate abstract class %s with%s abstract method%s %s",
             py_type_name(type), is_old ? "" : "out an implementation for",
             names.count == 1 ? "" : "s", base_text_str(&list));
    base_text_release(&list);
    base_free(names.items);
}
