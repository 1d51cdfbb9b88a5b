/* Importing: a module in C is there at once, one of our own text runs first. */
#include "py_imports.h"

#include "base_memory.h"
#include "base_text.h"
#include "py_attribute.h"
#include "py_dict.h"
#include "py_evaluate.h"
#include "py_exception_fields.h"
#include "py_fuel.h"
#include "py_function.h"
#include "py_language.h"
#include "py_list.h"
#include "py_machine_state.h"
#include "py_protocol.h"
#include "py_tuple.h"
#include "py_wait.h"

/* Where the number of the first module of such a name stands. */
static uint32_t *bucket_of(PyMachine *machine, const char *name, size_t length)
{
    uint32_t hash = 2166136261; /* FNV-1a */
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)name[i]) * 16777619;
    return &machine->module_buckets[(hash ^ hash >> 15) % PY_MODULE_BUCKETS];
}

void py_module_register(PyMachine *machine, const PyModuleSpec *spec)
{
    BASE_GROW(machine->modules, machine->module_count,
              machine->module_capacity);
    machine->modules[machine->module_count++] = (PyKnownModule){.spec = spec};
    uint32_t *link = bucket_of(machine, spec->name, strlen(spec->name));
    while (*link) /* of two with one name the first is found */
        link = &machine->modules[*link - 1].next;
    *link = machine->module_count;
}

static PyKnownModule *find_module(PyMachine *machine, const char *name,
                                  size_t length)
{
    uint32_t number = *bucket_of(machine, name, length);
    while (number) {
        PyKnownModule *module = &machine->modules[number - 1];
        const char *known = module->spec->name;
        if (strncmp(known, name, length) == 0 && known[length] == '\0')
            return module;
        number = module->next;
    }
    return NULL;
}

PyModule *py_module_loaded(PyMachine *machine, const PyModuleSpec *spec)
{
    for (uint32_t i = 0; i < machine->module_count; i++)
        if (machine->modules[i].spec == spec)
            return machine->modules[i].module;
    return NULL;
}

PyModule *py_module_known(PyMachine *machine, const char *name)
{
    const PyKnownModule *known = find_module(machine, name, strlen(name));
    return known ? known->module : NULL;
}

void py_imports_changed(PyMachine *machine, const PyModule *module)
{
    uint64_t guesses = 0;
    if (module->spec != machine->language->builtins)
        return;
    machine->own_builtins = module->dict;
    for (PyLoaded *loaded = machine->loaded; loaded; loaded = loaded->next) {
        py_loaded_forget(loaded);
        guesses += loaded->program->cache_count;
    }
    py_charge(machine, guesses / 8);
}

bool py_module_is_apart(PyMachine *machine, const char *name, size_t length)
{
    const PyKnownModule *known = find_module(machine, name, length);
    const PyProgram *program = known ? known->spec->program : NULL;
    return program && !known->module &&
           (known->spec->is_apart || !py_program_is_valid(program) ||
            !(program->code->flags & PY_CODE_LIBRARY));
}

const char *py_module_inner(const PyMachine *machine,
                            const PyModuleSpec *package, uint32_t *position)
{
    size_t length = strlen(package->name);
    while (!package->program && *position < machine->module_count) {
        const char *name = machine->modules[(*position)++].spec->name;
        if (strncmp(name, package->name, length) == 0 && name[length] == '.')
            return name + length + 1;
    }
    return NULL;
}

PyDict *py_module_names(PyMachine *machine, const char *name)
{
    if (strcmp(name, "__main__") == 0)
        return machine->main ? machine->main->globals : NULL;
    const PyModule *module = py_module_known(machine, name);
    return module ? module->dict : NULL;
}

/* --- the library's own text ---------------------------------------------- */

/* A module whose text has raised is no module: the next import tries again. */
static void forget_module(PyMachine *machine, PyValue module)
{
    const PyModuleSpec *spec = ((PyModule *)py_object(module))->spec;
    for (PyLoaded *loaded = machine->loaded; loaded; loaded = loaded->next)
        if (loaded->program == spec->program && loaded->globals) {
            PyDict *globals = loaded->globals;
            loaded->globals = NULL;
            py_decref_object(machine, (PyObject *)(void *)globals);
        }
    find_module(machine, spec->name, strlen(spec->name))->module = NULL;
    py_decref(machine, module);
}

static PyValue text_told(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue module = py_native_frame_state(frame)[0];
    BASE_INVARIANT(py_has_type(module, &py_module_type));
    if (outcome == PY_OUTCOME_RAISE) {
        py_set_exception(machine, value);
        forget_module(machine, module);
        return PY_ERROR;
    }
    py_decref(machine, value);
    ((PyModule *)py_object(module))->is_initializing = false;
    return py_incref(module);
}

/* The frame of the text on top of one that hears how it ended. */
static bool run_text(PyMachine *machine, PyModule *module, PyLoaded *loaded)
{
    PyFunction *function = py_loaded_function(machine, loaded);
    if (!function)
        return false;
    PyValue state = py_incref(py_from_object(module));
    PyNativeFrame *below = py_native_frame_push(machine, text_told, &state, 1);
    bool good =
        below && py_frame_push(machine, function, PY_RETURN_PUSH) != NULL;
    if (below && !good)
        py_frame_pop(machine, &below->frame);
    py_decref_object(machine, &function->object);
    return good;
}

/* True if that is the text of a package. */
static bool is_package(const PyProgram *program)
{
    static const char file[] = "/__init__.py";
    const PyString *path = program->file;
    return path && path->size >= sizeof file - 1 &&
           strcmp(path->text + path->size - (sizeof file - 1), file) == 0;
}

/* Where the last dot is in so many bytes of it; 0: there is none. */
static size_t last_dot(const char *name, size_t length)
{
    while (length > 0 && name[length - 1] != '.')
        length--;
    return length > 0 ? length - 1 : 0;
}

size_t py_import_package(const PyProgram *program, const char *name)
{
    size_t length = strlen(name);
    return is_package(program) ? length : last_dot(name, length);
}

bool py_import_whole_name(BaseText *whole, const char *package, size_t size,
                          const char *name)
{
    size_t level = strspn(name, ".");
    for (size_t above = 1; above < level && size > 0; above++)
        size = last_dot(package, size);
    base_text_append_n(whole, package, size);
    if (name[level])
        base_text_append_char(whole, '.');
    base_text_append(whole, name + level);
    return size > 0;
}

/* What the program's own modules know of where they lie. */
static bool set_place(PyMachine *machine, PyLoaded *loaded, const char *name)
{
    const PyProgram *program = loaded->program;
    if (program->code->flags & PY_CODE_LIBRARY || !program->file)
        return true;
    PyValue package =
        py_string_new(machine, name, py_import_package(program, name));
    return py_loaded_set(machine, loaded, "__package__", package) &&
           py_loaded_set(machine, loaded, "__file__",
                         py_from_object(program->file));
}

static bool load_text(PyMachine *machine, PyModule *module)
{
    PyLoaded *loaded = py_loaded_open(machine, module->spec->program);
    if (!loaded)
        return false;
    BASE_INVARIANT(!module->dict);
    module->dict = loaded->globals;
    module->is_initializing = true;
    py_incref_object((PyObject *)(void *)loaded->globals);
    return py_loaded_set(machine, loaded, "__name__",
                         py_string_from(machine, module->spec->name)) &&
           py_loaded_set(machine, loaded, "__doc__", PY_NONE) &&
           set_place(machine, loaded, module->spec->name) &&
           run_text(machine, module, loaded);
}

/* The program itself, as a module. */
static const char *const nothing_is_missing[] = {NULL};
const PyModuleSpec py_main_spec = {.name = "__main__",
                                   .missing = nothing_is_missing};

static void take_main(PyMachine *machine, PyModule *module)
{
    if (!machine->main)
        return;
    module->dict = machine->main->globals;
    py_incref_object((PyObject *)(void *)module->dict);
}

PyValue py_module_import(PyMachine *machine, const char *name, size_t length)
{
    PyKnownModule *known = find_module(machine, name, length);
    if (!known)
        return PY_UNDEFINED;
    if (known->module)
        return py_incref(py_from_object(known->module));
    if (known->spec->program && !py_program_is_valid(known->spec->program)) {
        py_evaluate_refuse(machine, known->spec->program);
        return PY_ERROR;
    }
    PyModule *module = py_object_new(machine, &py_module_type);
    if (!module)
        return PY_ERROR;
    module->spec = known->spec;
    known->module = module;
    if (!known->made) {
        known->made = machine->last_made ? machine->last_made : PY_FIRST_MADE;
        machine->last_made = (uint32_t)(known - machine->modules) + 1;
    }
    if (known->spec == &py_main_spec)
        take_main(machine, module);
    if (!known->spec->program)
        return py_incref(py_from_object(module));
    if (load_text(machine, module))
        return PY_PENDING;
    forget_module(machine, py_from_object(module));
    return PY_ERROR;
}

/* --- the import statement ------------------------------------------------ */

/* The library's own text may import what nobody else can. */
static bool is_hidden(PyMachine *machine, const PyString *name)
{
    const PyKnownModule *known = find_module(machine, name->text, name->size);
    const PyFrame *frame = machine->context->frame;
    while (frame && !frame->code)
        frame = frame->back;
    return known && known->spec->is_private &&
           !(frame && frame->code->flags & PY_CODE_LIBRARY);
}

/* True if what stands before the last dot of so many bytes is a package, or
 * other modules lie in it. */
static bool is_in_package(PyMachine *machine, const PyString *name,
                          size_t length)
{
    size_t above = last_dot(name->text, length);
    const PyKnownModule *module = find_module(machine, name->text, above);
    if (module && module->spec->program && is_package(module->spec->program))
        return true;
    for (uint32_t i = 0; above > 0 && i < machine->module_count; i++) {
        const char *known = machine->modules[i].spec->name;
        if (strncmp(known, name->text, above) == 0 && known[above] == '.')
            return true;
    }
    return false;
}

/* *found is what the program has put into sys.modules under that name:
 * borrowed, or PY_UNDEFINED. False: no memory. */
static bool find_given(PyMachine *machine, const char *name, size_t length,
                       PyValue *found)
{
    const PyModule *names = py_module_known(machine, "_sys_names");
    *found = PY_UNDEFINED;
    if (!names || !names->dict)
        return true;
    PyValue key = py_string_from(machine, "_given");
    if (py_is_error(key))
        return false;
    PyValue given = py_dict_get_name(names->dict, py_string(key));
    py_decref(machine, key);
    if (py_is_undefined(given) || py_dict(given)->count == 0)
        return true;
    key = py_string_new(machine, name, length);
    if (py_is_error(key))
        return false;
    *found = py_dict_get_name(py_dict(given), py_string(key));
    py_decref(machine, key);
    return true;
}

static PyValue take_given(PyMachine *machine, PyValue given, const char *name,
                          size_t length)
{
    if (!py_is_none(given))
        return py_incref(given);
    py_raise(machine, &py_ModuleNotFoundError,
             "import of %.*s halted; None in sys.modules", (int)length, name);
    PyValue text = py_string_new(machine, name, length);
    if (!py_is_error(text))
        py_exception_set_field(machine, machine->context->exception,
                               PY_FIELD_NAME, text);
    py_decref(machine, text);
    return PY_ERROR;
}

static PyValue import_part(PyMachine *machine, PyString *name, size_t length)
{
    PyValue given;
    if (!find_given(machine, name->text, length, &given))
        return PY_ERROR;
    if (!py_is_undefined(given))
        return take_given(machine, given, name->text, length);
    PyValue module = is_hidden(machine, name)
                         ? PY_UNDEFINED
                         : py_module_import(machine, name->text, length);
    if (!py_is_undefined(module) || py_is_raising(machine))
        return module;
    return machine->language->refuse_module(
        machine, name, length, is_in_package(machine, name, length));
}

enum { PART_NAME, PART_LENGTH, PART_PARENT, PART_STATE };

/* `module` (stolen) is that of the first `length` bytes of the name: its
 * parent knows it by its last part. */
static bool take_part(PyMachine *machine, PyValue *state, PyValue module)
{
    const PyString *name = py_string(state[PART_NAME]);
    size_t end = (size_t)py_small_value(state[PART_LENGTH]), start = end;
    PyValue parent = state[PART_PARENT];
    state[PART_PARENT] = module;
    BASE_INVARIANT(end != 0 && end <= name->size);
    if (py_is_none(parent))
        return true;
    while (name->text[start - 1] != '.')
        start--;
    PyValue part = py_string_new(machine, name->text + start, end - start);
    PyValue done =
        py_is_error(part)
            ? PY_ERROR
            : py_set_attribute(machine, parent, py_string(part), module);
    py_decref(machine, part);
    py_decref(machine, parent);
    return !py_is_error(done);
}

/* One part of a dotted name after the other. */
static PyValue import_parts(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), module;
    PyString *name = py_string(state[PART_NAME]);
    size_t end = (size_t)py_small_value(state[PART_LENGTH]);
    PY_WAITS_BEGIN(frame);
    do {
        end += strcspn(name->text + end, ".");
        state[PART_LENGTH] = py_small((int64_t)end);
        PY_WAIT_FOR(module, import_part(machine, name, end));
        if (!take_part(machine, state, module))
            return PY_ERROR;
    } while (end++ < name->size);
    PY_WAITS_END(frame);
    return py_incref(state[PART_PARENT]);
}

PyValue py_op_import(PyMachine *machine, PyString *name)
{
    if (!strchr(name->text, '.'))
        return import_part(machine, name, name->size);
    PyValue state[PART_STATE] = {py_incref(py_from_object(name)), py_small(0),
                                 PY_NONE};
    return py_wait_start(machine, import_parts, state, PART_STATE);
}

/* *found is borrowed; PY_UNDEFINED: there is none. False: no memory. */
static bool find_global(PyMachine *machine, PyDict *globals, const char *name,
                        PyValue *found)
{
    PyValue key = py_string_from(machine, name);
    *found = PY_UNDEFINED;
    if (py_is_error(key))
        return false;
    *found = py_dict_get_name(globals, py_string(key));
    py_decref(machine, key);
    return true;
}

/* The package that a module of these globals lies in (new reference). */
static PyValue package_of(PyMachine *machine, PyDict *globals)
{
    PyValue package, name;
    if (!find_global(machine, globals, "__package__", &package))
        return PY_ERROR;
    if (py_is_any_string(package))
        return py_incref(package);
    if (!py_is_undefined(package) && !py_is_none(package))
        return py_raise(machine, &py_TypeError, "package must be a string");
    if (!find_global(machine, globals, "__name__", &name))
        return PY_ERROR;
    if (py_is_undefined(name))
        return py_raise(machine, &py_KeyError, "'__name__' not in globals");
    if (!py_is_any_string(name))
        return py_raise(machine, &py_TypeError, "__name__ must be a string");
    const char *text = py_string(name)->text;
    return py_string_new(machine, text, last_dot(text, py_string(name)->size));
}

/* New reference. */
static PyValue whole_name(PyMachine *machine, const PyString *package,
                          const PyString *name)
{
    BaseText text = {0};
    PyValue whole = PY_ERROR;
    if (py_import_whole_name(&text, package->text, package->size, name->text))
        whole = py_string_new(machine, text.data, text.length);
    else
        py_raise(machine, &py_ImportError,
                 package->size
                     ? "attempted relative import beyond top-level package"
                     : "attempted relative import with no known parent "
                       "package");
    base_text_release(&text);
    return whole;
}

PyValue py_op_import_relative(PyMachine *machine, PyString *name,
                              PyDict *globals)
{
    PyValue package = package_of(machine, globals);
    if (py_is_error(package))
        return PY_ERROR;
    PyValue whole = whole_name(machine, py_string(package), name);
    py_decref(machine, package);
    if (py_is_error(whole))
        return PY_ERROR;
    PyValue module = py_op_import(machine, py_string(whole));
    py_decref(machine, whole);
    return module;
}

/* The ImportError on its way knows what was asked of whom. */
static void note_names(PyMachine *machine, const char *module, PyString *name)
{
    PyValue error = machine->context->exception;
    PyValue text = PY_ERROR;
    if (py_is_object(error) && py_is_instance(error, &py_ImportError))
        text = py_string_from(machine, module);
    if (py_is_error(text))
        return;
    py_exception_set_field(machine, error, PY_FIELD_NAME, text);
    if (py_machine_version(machine) >= 312)
        py_exception_set_field(machine, error, PY_FIELD_NAME_FROM,
                               py_from_object(name));
    py_decref(machine, text);
}

static PyValue refuse_name(PyMachine *machine, PyValue module, PyString *name)
{
    if (!py_has_type(module, &py_module_type))
        return py_raise(machine, &py_ImportError,
                        "cannot import name '%s' from '<unknown module name>' "
                        "(unknown location)",
                        name->text);
    const PyModule *from = (const PyModule *)py_object(module);
    const PyModuleSpec *spec = from->spec;
    PyValue file = py_module_hook(machine, from, "__file__");
    if (py_is_raising(machine))
        return PY_ERROR;
    py_raise(
        machine, &py_ImportError, "cannot import name '%s' from %s'%s'%s (%s)",
        name->text,
        from->is_initializing ? "partially initialized module " : "",
        spec ? spec->name : "__main__",
        from->is_initializing ? " (most likely due to a circular import)" : "",
        py_is_any_string(file) ? py_string(file)->text : "unknown location");
    note_names(machine, spec ? spec->name : "__main__", name);
    return PY_ERROR;
}

/* What lies in a package is imported when it is named behind `import`.
 * PY_NONE: it is not such a thing. May be PY_PENDING. */
static PyValue import_inner(PyMachine *machine, PyValue module, PyValue name)
{
    const PyModule *from = (const PyModule *)py_object(module);
    BaseText full = {0};
    PyValue inner = PY_NONE;
    if (!py_has_type(module, &py_module_type) || !from->spec || from->made ||
        !py_is_any_string(name) ||
        (from->dict &&
         !py_is_undefined(py_dict_get_name(from->dict, py_string(name)))))
        return PY_NONE;
    base_text_printf(&full, "%s.%s", from->spec->name, py_string(name)->text);
    if (py_module_is_apart(machine, full.data, full.length))
        inner = py_module_import(machine, full.data, full.length);
    base_text_release(&full);
    return inner;
}

enum { FROM_MODULE, FROM_NAME, FROM_STATE };

static PyValue import_from(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                import_inner(machine, state[FROM_MODULE], state[FROM_NAME]));
    py_decref(machine, answer);
    PY_WAIT_TO_CATCH(answer, py_get_attribute(machine, state[FROM_MODULE],
                                              py_string(state[FROM_NAME])));
    PY_WAITS_END(frame);
    return py_is_error(answer) && py_catch(machine, &py_AttributeError)
               ? refuse_name(machine, state[FROM_MODULE],
                             py_string(state[FROM_NAME]))
               : answer;
}

PyValue py_op_import_from(PyMachine *machine, PyValue module, PyString *name)
{
    PyValue state[FROM_STATE] = {py_incref(module),
                                 py_incref(py_from_object(name))};
    return py_wait_run(machine, import_from, state, FROM_STATE);
}

/* --- from module import * ------------------------------------------------- */

enum { STAR_MODULE, STAR_INTO, STAR_NAMES, STAR_INDEX, STAR_STATE };

static bool add_name(PyMachine *machine, PyValue names, const char *text)
{
    PyValue name = text[0] == '_' ? PY_NONE : py_string_from(machine, text);
    if (py_is_none(name))
        return true;
    bool good = !py_is_error(name) && py_list_append(machine, names, name);
    py_decref(machine, name);
    return good;
}

static bool add_keys(PyMachine *machine, PyValue names, const PyDict *dict)
{
    uint32_t position = 0;
    PyValue key, value;
    while (dict && py_dict_each(dict, &position, &key, &value))
        if (py_is_any_string(key) &&
            !add_name(machine, names, py_string(key)->text))
            return false;
    return true;
}

static bool add_public_names(PyMachine *machine, PyValue names,
                             const PyModule *module)
{
    const PyModuleEntry *entry = module->spec->entries;
    int version = py_machine_version(machine);
    for (; entry && entry->name; entry++)
        if ((!entry->since || version >= entry->since) &&
            (!entry->until || version <= entry->until) &&
            !add_name(machine, names, entry->name))
            return false;
    return add_keys(machine, names, module->dict);
}

/* One name after the other. */
static PyValue bind_names(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyList *names = py_list(state[STAR_NAMES]);
    uint32_t at = (uint32_t)py_small_value(state[STAR_INDEX]);
    PyValue stored;
    PY_WAITS_BEGIN(frame);
    for (; at < names->count; at++) {
        state[STAR_INDEX] = py_small(at);
        if (py_module_lacks((PyModule *)py_object(state[STAR_MODULE]),
                            names->items[at]))
            continue; /* who asks for it will be told */
        PY_WAIT_FOR(answer, import_inner(machine, state[STAR_MODULE],
                                         names->items[at]));
        py_decref(machine, answer);
        PY_WAIT_FOR(answer, py_get_attribute(machine, state[STAR_MODULE],
                                             py_string(names->items[at])));
        stored =
            py_set_item(machine, state[STAR_INTO], names->items[at], answer);
        py_decref(machine, answer);
        PY_WAIT_FOR(answer, stored);
    }
    PY_WAITS_END(frame);
    return PY_NONE;
}

/* *all is the module's __all__, borrowed; PY_UNDEFINED: it has none. False: no
 * memory. */
static bool find_all(PyMachine *machine, const PyModule *module, PyValue *all)
{
    *all = PY_UNDEFINED;
    return !module->dict || find_global(machine, module->dict, "__all__", all);
}

/* A list of what is to be bound. */
static PyValue names_to_bind(PyMachine *machine, const PyModule *module)
{
    PyValue all, names = py_list_new(machine, NULL, 0);
    bool good = !py_is_error(names) && find_all(machine, module, &all);
    if (good && py_is_list(all))
        for (uint32_t i = 0; good && i < py_list(all)->count; i++)
            good = py_list_append(machine, names, py_list(all)->items[i]);
    else if (good && py_has_type(all, &py_tuple_type))
        for (uint32_t i = 0; good && i < py_tuple(all)->count; i++)
            good = py_list_append(machine, names, py_tuple(all)->items[i]);
    else
        good = good && add_public_names(machine, names, module);
    if (good)
        return names;
    py_decref(machine, names);
    return PY_ERROR;
}

/* A text of ours that has no __all__ binds more than CPython's. */
static bool is_starrable(PyMachine *machine, const PyModule *module)
{
    const PyProgram *program = module->spec->program;
    uint32_t position = 0;
    PyValue key, value;
    bool is_good = !program || !(program->code->flags & PY_CODE_LIBRARY);
    while (!is_good && module->dict &&
           py_dict_each(module->dict, &position, &key, &value))
        is_good =
            py_is_any_string(key) && py_string_is(py_string(key), "__all__");
    return is_good && py_machine_version(machine) >= module->spec->star_since;
}

PyValue py_op_import_star(PyMachine *machine, PyValue module, PyValue into)
{
    const PyModule *from = (const PyModule *)(void *)py_object(module);
    if (!py_has_type(module, &py_module_type) || !from->spec ||
        !is_starrable(machine, from))
        return py_unsupported(machine, "name what you import",
                              "import * of this module");
    PyKnownModule *known =
        find_module(machine, from->spec->name, strlen(from->spec->name));
    if (known && known->spec == from->spec)
        known->is_starred = true;
    PyValue names = names_to_bind(machine, from);
    if (py_is_error(names))
        return PY_ERROR;
    PyValue state[STAR_STATE] = {py_incref(module), py_incref(into), names,
                                 py_small(0)};
    return py_wait_start(machine, bind_names, state, STAR_STATE);
}

/* *listed: import * of that module brings the name in CPython, too. False: no
 * memory. */
static bool is_listed(PyMachine *machine, const PyKnownModule *known,
                      const PyString *name, bool *listed)
{
    PyValue all = PY_UNDEFINED;
    *listed = true;
    if (known->module && !find_all(machine, known->module, &all))
        return false;
    if (!py_is_list(all))
        return true;
    *listed = false;
    for (uint32_t i = 0; i < py_list(all)->count && !*listed; i++)
        *listed = py_is_any_string(py_list(all)->items[i]) &&
                  py_string_is(name, py_string(py_list(all)->items[i])->text);
    return true;
}

bool py_import_check_missed(PyMachine *machine, const PyString *name)
{
    for (uint32_t i = 0; i < machine->module_count; i++) {
        const PyKnownModule *known = &machine->modules[i];
        const PyModuleSpec *spec = known->spec;
        const char *const *missing = spec->missing;
        bool listed;
        for (; known->is_starred && missing && *missing; missing++) {
            if (!py_string_is(name, *missing))
                continue;
            if (!is_listed(machine, known, name, &listed))
                return false;
            if (!listed)
                continue;
            py_unsupported(machine, NULL, "%s.%s", spec->name, *missing);
            return false;
        }
    }
    return true;
}
