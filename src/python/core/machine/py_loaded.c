#include "py_loaded.h"

#include "base_memory.h"
#include "py_machine_private.h"

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
static void forget_guesses(PyLoaded *loaded)
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
    forget_guesses(loaded);
    PyValue globals = py_dict_new(machine);
    if (py_is_error(globals))
        return NULL;
    loaded->globals = py_dict(globals);
    return loaded;
}

bool py_loaded_set(PyMachine *machine, PyLoaded *loaded, const char *name,
                   PyValue value)
{
    PyValue key = py_string_from(machine, name);
    bool good =
        !py_is_error(key) && !py_is_error(value) &&
        py_dict_set_name(machine, loaded->globals, py_string(key), value);
    py_decref(machine, key);
    py_decref(machine, value);
    return good;
}

PyFunction *py_loaded_function(PyMachine *machine, PyLoaded *loaded)
{
    const PyCode *code = loaded->program->code;
    PyFunction *function = py_object_new(machine, &py_function_type);
    if (!function)
        return NULL;
    function->code = code;
    function->loaded = loaded;
    function->globals = loaded->globals;
    py_incref_object(&loaded->globals->object);
    function->name = py_from_object(code->name);
    function->qualified_name = py_from_object(code->qualified_name);
    return function;
}

void py_loaded_reset(PyLoaded *list)
{
    for (; list; list = list->next)
        list->globals = NULL;
}

void py_loaded_free(PyLoaded *list)
{
    while (list) {
        PyLoaded *next = list->next;
        base_free(list);
        list = next;
    }
}
