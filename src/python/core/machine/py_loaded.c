#include "py_loaded.h"

#include "base_memory.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_function.h"
#include "py_language.h"
#include "py_machine_state.h"

static PyLoaded *find_or_add(PyMachine *machine, const PyProgram *program)
{
    for (PyLoaded *known = machine->loaded; known; known = known->next)
        if (known->program == program)
            return known;
    PyLoaded *loaded = base_alloc_zero(
        sizeof *loaded + program->cache_count * sizeof *loaded->caches);
    loaded->program = program;
    loaded->next = machine->loaded;
    machine->loaded = loaded;
    return loaded;
}

/* The run before is over; what is known of constants stays true. */
void py_loaded_forget(PyLoaded *loaded)
{
    for (uint32_t i = 0; i < loaded->program->cache_count; i++) {
        PyCache *cache = &loaded->caches[i];
        cache->key = NULL;
        cache->value = PY_UNDEFINED;
        cache->index = cache->version = 0;
    }
}

PyLoaded *py_loaded_open(PyMachine *machine, const PyProgram *program)
{
    PyLoaded *loaded = find_or_add(machine, program);
    py_loaded_forget(loaded);
    PyValue globals = py_dict_new(machine);
    if (py_is_error(globals))
        return NULL;
    loaded->globals = py_dict(globals);
    return loaded;
}

PyString *py_given_name(PyMachine *machine, const char *name)
{
    PyGivenName *given = machine->given;
    while (given->text && given->text != name)
        given++;
    BASE_REQUIRE(given < machine->given + PY_GIVEN_NAMES - 1);
    if (!given->text) {
        size_t size = strlen(name);
        void *memory = base_alloc(py_string_memory(name, size));
        *given = (PyGivenName){name, py_string_build(memory, name, size)};
    }
    BASE_INVARIANT(strcmp(given->string->text, name) == 0);
    return given->string;
}

void py_loaded_release_names(PyMachine *machine)
{
    for (uint32_t i = 0; i < PY_GIVEN_NAMES; i++)
        base_free(machine->given[i].string);
}

bool py_loaded_set(PyMachine *machine, PyLoaded *loaded, const char *name,
                   PyValue value)
{
    BASE_INVARIANT(loaded->globals);
    bool good = !py_is_error(value) &&
                py_dict_set_name(machine, loaded->globals,
                                 py_given_name(machine, name), value);
    py_decref(machine, value);
    return good;
}

bool py_loaded_name(PyMachine *machine, PyLoaded *loaded,
                    const PyLoadedName *names, uint32_t count)
{
    PyString *keys[PY_GIVEN_NAMES];
    PyValue values[PY_GIVEN_NAMES];
    uint32_t used = 0;
    BASE_INVARIANT(count <= PY_GIVEN_NAMES);
    for (uint32_t i = 0; i < count; i++)
        if (!py_is_undefined(names[i].value)) {
            keys[used] = py_given_name(machine, names[i].name);
            values[used++] = names[i].value;
        }
    return py_dict_fill_names(machine, loaded->globals, keys, values, used);
}

PyFunction *py_loaded_function_of(PyMachine *machine, PyLoaded *loaded,
                                  PyDict *globals)
{
    const PyCode *code = loaded->program->code;
    BASE_INVARIANT(code && code->free_count == 0);
    PyFunction *function = py_object_new(machine, &py_function_type);
    if (!function)
        return NULL;
    function->code = code;
    function->plain_count = code->plain_count;
    function->loaded = loaded;
    function->globals = globals;
    py_incref_object(&globals->object);
    function->name = py_from_object(code->name);
    function->qualified_name = py_from_object(code->qualified_name);
    return function;
}

PyFunction *py_loaded_function(PyMachine *machine, PyLoaded *loaded)
{
    return py_loaded_function_of(machine, loaded, loaded->globals);
}

/* --- texts --------------------------------------------------------------- */

/* What reset keeps of them, in bytes. */
#define MOST_TEXT ((size_t)4 << 20)

static size_t size_of(const PyLoaded *loaded)
{
    return loaded->program->arena.bytes + loaded->program->source.length +
           loaded->program->cache_count * sizeof *loaded->caches;
}

PyLoaded *py_loaded_keep(PyMachine *machine, PyProgram *program)
{
    PyLoaded *loaded = find_or_add(machine, program);
    BASE_INVARIANT(!loaded->own || loaded->own == program);
    loaded->own = program;
    return loaded;
}

bool py_loaded_count(PyMachine *machine, PyLoaded *loaded)
{
    if (!loaded->is_counted && !py_memory_count(machine, size_of(loaded)))
        return false;
    loaded->is_counted = true;
    return true;
}

static void free_loaded(PyLoaded *loaded)
{
    BASE_INVARIANT(!loaded->own || loaded->own == loaded->program);
    py_program_free(loaded->own);
    base_free(loaded);
}

static void drop_texts(PyLoaded **list)
{
    while (*list) {
        PyLoaded *loaded = *list;
        if (loaded->own) {
            *list = loaded->next;
            free_loaded(loaded);
        } else {
            list = &loaded->next;
        }
    }
}

void py_loaded_reset(PyLoaded **list)
{
    size_t size = 0;
    for (PyLoaded *loaded = *list; loaded; loaded = loaded->next) {
        loaded->globals = NULL;
        loaded->is_counted = false;
        if (loaded->own)
            size += size_of(loaded);
    }
    if (size > MOST_TEXT)
        drop_texts(list);
}

void py_loaded_free(PyLoaded *list)
{
    while (list) {
        PyLoaded *next = list->next;
        free_loaded(list);
        list = next;
    }
}
