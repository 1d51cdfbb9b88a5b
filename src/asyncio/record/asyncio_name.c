#include "asyncio_name.h"

#include "asyncio_shared.h"
#include "py_coroutine.h"
#include "py_dict.h"
#include "py_instance.h"
#include "py_show.h"
#include "py_tuple.h"

/* How many members of one list, dict or object are looked at. */
enum { MOST_MEMBERS = 64 };

typedef struct Search {
    const Asyncio *a;
    const PyObject *object;
    bool inside; /* also in what the names stand for */
    BaseText found;
} Search;

static bool is_it(const Search *search, PyValue value)
{
    return py_is_object(value) && py_object(value) == search->object;
}

static bool look_into_items(Search *search, const char *name,
                            const PyValue *items, uint32_t count)
{
    for (uint32_t i = 0; i < count && i < MOST_MEMBERS; i++) {
        if (!is_it(search, items[i]))
            continue;
        base_text_clear(&search->found);
        base_text_printf(&search->found, "%s[%u]", name, i);
        return true;
    }
    return false;
}

static bool look_into_dict(Search *search, const char *name, PyDict *dict)
{
    uint32_t position = 0;
    PyValue key, value;

    while (py_dict_each(dict, &position, &key, &value)) {
        if (position > MOST_MEMBERS)
            return false;
        if (!is_it(search, value))
            continue;
        base_text_clear(&search->found);
        base_text_printf(&search->found, "%s[", name);
        py_show(search->a->machine, key, &search->found);
        base_text_append_char(&search->found, ']');
        return true;
    }
    return false;
}

/* The lock of a condition, or what a barrier is made of, goes by the name of
 * the whole. */
static void name_attribute(Search *search, const char *name, PyValue owner,
                           PyValue attribute)
{
    base_text_clear(&search->found);
    base_text_append(&search->found, name);
    if (!asyncio_is_shared(owner) && py_is_string(attribute))
        base_text_printf(&search->found, ".%s", py_string(attribute)->text);
}

static bool look_into_instance(Search *search, const char *name, PyValue value)
{
    PyDict **dict = py_instance_dict(py_object(value));
    uint32_t position = 0;
    PyValue key, member;

    while (dict && *dict && position < MOST_MEMBERS &&
           py_dict_each(*dict, &position, &key, &member)) {
        if (!is_it(search, member))
            continue;
        name_attribute(search, name, value, key);
        return true;
    }
    return false;
}

static bool look_at(Search *search, const char *name, PyValue value)
{
    if (!search->inside) {
        if (!is_it(search, value))
            return false;
        base_text_clear(&search->found);
        base_text_append(&search->found, name);
        return true;
    }
    if (py_has_type(value, &py_list_type))
        return look_into_items(search, name, py_list(value)->items,
                               py_list(value)->count);
    if (py_has_type(value, &py_tuple_type))
        return look_into_items(search, name, py_tuple(value)->items,
                               py_tuple(value)->count);
    if (py_is_dict(value))
        return look_into_dict(search, name, py_dict(value));
    return py_is_heap(value) && look_into_instance(search, name, value);
}

/* Frames come outermost first: a later one's name takes the place of one that
 * was found before. */
static void look_at_frame(void *context, const char *function, uint32_t line,
                          const char *const *names, const PyValue *values,
                          uint32_t count)
{
    (void)function;
    (void)line;
    for (uint32_t i = 0; i < count; i++)
        if (names[i][0] != '.' && look_at(context, names[i], values[i]))
            return;
}

static void look_at_module(Search *search)
{
    PyDict *globals = py_machine_globals(search->a->machine);
    uint32_t position = 0;
    PyValue key, value;

    while (globals && py_dict_each(globals, &position, &key, &value))
        if (py_is_string(key) && look_at(search, py_string(key)->text, value))
            return;
}

void asyncio_append_name_of(const Asyncio *a, const AsyncioTask *task,
                            const PyObject *object, BaseText *out)
{
    Search search = {.a = a, .object = object};

    for (int inside = 0; inside < 2 && search.found.length == 0; inside++) {
        search.inside = inside != 0;
        if (task)
            py_coroutine_walk(task->coroutine, look_at_frame, &search);
        if (search.found.length == 0)
            look_at_module(&search);
    }
    base_text_append_n(out, base_text_str(&search.found), search.found.length);
    base_text_release(&search.found);
}
