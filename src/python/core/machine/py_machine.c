#include "py_machine.h"

#include "base_check.h"
#include "base_memory.h"
#include "py_at_exit_private.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_finalizer.h"
#include "py_fuel.h"
#include "py_function.h"
#include "py_gc.h"
#include "py_id.h"
#include "py_imports.h"
#include "py_language.h"
#include "py_machine_state.h"
#include "py_probe_private.h"
#include "py_random_seed.h"
#include "py_seed_text.h"
#include "py_string.h"
#include "py_thread_private.h"
#include "py_vm.h"
#include "py_vm_probed.h"

#include <stdlib.h>

#define SEEDS_AHEAD 32

/* What a machine needs before it may refuse memory. */
static void prepare_memory(PyMachine *machine)
{
    py_memory_limit(&machine->memory, SIZE_MAX);
    PyValue error = py_exception_new(machine, &py_MemoryError, NULL);
    BASE_REQUIRE(!py_is_error(error));
    machine->memory_error = py_exception(error);
    py_memory_limit(&machine->memory, machine->limits.memory);
}

PyMachine *py_machine_new(const PyHost *table, void *host,
                          const PyLanguage *language, const PyLimits *limits)
{
    PyMachine *machine = base_alloc_zero(sizeof *machine);
    machine->table = table;
    machine->host = host;
    machine->language = language;
    machine->limits = *limits;
    machine->recursion = limits->recursion;
    machine->context = &machine->main_context;
    machine->ids = py_ids_new();
    py_context_init(machine->context);
    py_memory_init(&machine->memory, SIZE_MAX, 0);
    prepare_memory(machine);
    py_module_register(machine, language->builtins);
    for (const PyModuleSpec *const *module = language->modules; *module;
         module++)
        py_module_register(machine, *module);
    return machine;
}

void py_machine_free(PyMachine *machine)
{
    if (!machine)
        return;
    py_memory_release(&machine->memory);
    py_thread_release_all(machine);
    py_context_release(&machine->main_context);
    py_ids_free(machine->ids);
    py_loaded_free(machine->loaded);
    py_loaded_release_names(machine);
    base_free(machine->watch);
    base_free(machine->modules);
    base_free(machine->ahead);
    base_free(machine->dying);
    base_free(machine->left);
    base_free(machine->behind);
    base_text_release(&machine->stop_text);
    base_text_release(&machine->stop_words);
    base_free(machine);
}

void py_machine_rest(PyMachine *machine)
{
    size_t limit = machine->memory.limit, held = machine->memory.held;
    py_memory_release(&machine->memory);
    py_memory_init(&machine->memory, limit, held);
    memset(machine->letters, 0, sizeof machine->letters);
}

/* Those that were made in this run. */
static void forget_modules(PyMachine *machine)
{
    uint32_t number = machine->last_made;

    while (number && number != PY_FIRST_MADE) {
        PyKnownModule *module = &machine->modules[number - 1];
        number = module->made;
        module->module = NULL;
        module->is_starred = false;
        module->made = 0;
    }
    machine->last_made = 0;
}

void py_machine_reset(PyMachine *machine)
{
    py_memory_wipe(&machine->memory);
    memset(machine->letters, 0, sizeof machine->letters);
    py_thread_reset_all(machine);
    machine->context = &machine->main_context;
    py_context_reset(machine->context);
    py_ids_clear(machine->ids);
    machine->next_id = 0;
    machine->births = 0;
    machine->is_collecting = false;
    memset(machine->holding, 0, sizeof machine->holding);
    machine->holding_count = 0;
    machine->at_exit = PY_UNDEFINED;
    machine->is_exiting = false;
    machine->fuel = machine->slice = machine->held_fuel = 0;
    machine->budget = machine->instructions = 0;
    machine->attention = machine->wants_pause = false;
    machine->stopped = false;
    machine->stop_status = PY_MACHINE_WORKING;
    py_loaded_reset(&machine->loaded);
    machine->own_builtins = NULL;
    machine->type_epoch++; /* what was found is gone */
    machine->limits.recursion = machine->recursion;
    machine->input_at = 0;
    machine->dying_count = machine->dying_depth = 0;
    forget_modules(machine);
    py_random_forget(&machine->random);
    base_text_clear(&machine->stop_text);
    machine->is_finishing = machine->is_silent = false;
    machine->last_exception = PY_UNDEFINED;
    machine->ending = PY_ENDING_WHOLE;
    machine->left_count = machine->left_next = 0;
    machine->behind_count = 0;
    machine->slot_wrappers = NULL;
    machine->computed = NULL;
    machine->variable_serial = 0;
    machine->has_digits_limit = false;
    machine->has_finalizers = false;
    machine->first_watched = machine->last_watched = NULL;
    prepare_memory(machine);
}

/* --- the module ---------------------------------------------------------- */

/* Of its class nothing is known here but the name. */
static const PyType loader_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "SourceFileLoader",
    .module = "_frozen_importlib_external",
    .size = sizeof(PyObject),
};
static const PyObject loader = PY_STATIC_OBJECT(&loader_type);

/* The names that CPython puts into the module that it runs, in its order. */
static bool name_module(PyMachine *machine, PyLoaded *loaded)
{
    const PyProgram *program = loaded->program;
    bool has_annotations = program->version < 314;
    PyValue annotations = PY_UNDEFINED, builtins = PY_ERROR;
    PyValue name = py_string_from(machine, "__main__");
    if (!py_is_error(name) && has_annotations)
        annotations = py_dict_new(machine);
    if (!py_is_error(name) && (!has_annotations || !py_is_error(annotations)))
        builtins = py_module_import(machine, "builtins", 8);
    const PyLoadedName names[] = {
        {"__name__", name},         {"__doc__", PY_NONE},
        {"__package__", PY_NONE},   {"__loader__", py_from_object(&loader)},
        {"__spec__", PY_NONE},      {"__annotations__", annotations},
        {"__builtins__", builtins}, {"__file__", py_from_object(program->file)},
        {"__cached__", PY_NONE},
    };
    bool good =
        !py_is_error(builtins) &&
        py_loaded_name(machine, loaded, names, sizeof names / sizeof *names);
    py_decref(machine, name);
    py_decref(machine, annotations);
    py_decref(machine, builtins);
    return good;
}

bool py_machine_load(PyMachine *machine, const PyProgram *program)
{
    BASE_REQUIRE(program->code && (!machine->main || !machine->main->globals));
    PyLoaded *loaded = py_loaded_open(machine, program);
    if (!loaded)
        return false;
    machine->main = loaded;
    if (!name_module(machine, loaded))
        return false;
    PyFunction *function = py_loaded_function(machine, loaded);
    if (!function)
        return false;
    PyFrame *frame = py_frame_push(machine, function, PY_RETURN_PUSH);
    py_decref_object(machine, &function->object);
    return frame != NULL;
}

PyMachineStatus py_machine_run(PyMachine *machine, uint64_t budget)
{
    if (machine->stopped)
        return machine->stop_status;
    if (!py_begin_budget(machine, budget))
        return machine->stopped ? machine->stop_status : PY_MACHINE_WORKING;
    return machine->probe ? py_vm_run_probed(machine) : py_vm_run(machine);
}

/* CPython sets a module's names to None before it lets the module go: first
 * those with one underscore. True when a generator is to be closed first. */
static bool clear_names(PyMachine *machine, bool private_names)
{
    PyDict *globals = machine->main->globals;
    for (uint32_t i = 0; i < globals->used; i++) {
        PyDictEntry *entry = &globals->entries[i];
        if (!py_is_object(entry->key) || !py_is_object(entry->value))
            continue;
        const char *name = py_string(entry->key)->text;
        if (private_names && (name[0] != '_' || name[1] == '_'))
            continue;
        py_assign(machine, &entry->value, PY_NONE);
        if (py_finalizer_run(machine))
            return true;
    }
    return false;
}

/* The cycles that nobody holds go, if any object has something to say at that,
 * which `*leaves_words` learns. True if that has to be run first. */
static bool collect_once(PyMachine *machine, PyEnding ending,
                         bool *leaves_words)
{
    if (machine->ending >= ending || !*leaves_words)
        return false;
    machine->ending = (uint8_t)ending;
    *leaves_words = py_gc_is_wanted(machine);
    return *leaves_words && py_gc_collect_at_end(machine);
}

bool py_machine_finish(PyMachine *machine)
{
    /* Where nothing is left that would say anything, and no Python runs
     * between, nobody has to look again. */
    bool leaves_words = true;
    if (machine->stopped || !machine->main || !machine->main->globals)
        return true;
    py_probe_end(machine);
    if (py_at_exit_run(machine) ||
        collect_once(machine, PY_ENDING_COLLECTED, &leaves_words) ||
        py_finalizer_run(machine))
        return false;
    if (machine->ending < PY_ENDING_SWEPT) {
        machine->ending = PY_ENDING_SWEPT;
        if (leaves_words)
            py_gc_look(machine);
        py_assign(machine, &machine->last_exception, PY_UNDEFINED);
        if (leaves_words)
            py_finalizer_find_all(machine, machine->main->globals);
    }
    if (py_finalizer_run(machine) || py_finalizer_run_left(machine) ||
        clear_names(machine, true) || clear_names(machine, false) ||
        collect_once(machine, PY_ENDING_OVER, &leaves_words) ||
        py_finalizer_run(machine))
        return false;
    machine->is_finishing = true;
    machine->is_silent = !leaves_words;
    return true;
}

void py_machine_keep_last(PyMachine *machine, PyValue exception)
{
    py_assign(machine, &machine->last_exception, exception);
}

bool py_machine_lets_go(const PyMachine *machine)
{
    return machine->ending >= PY_ENDING_SWEPT;
}

void py_machine_stop(PyMachine *machine, const char *text, const char *words)
{
    if (machine->stopped)
        return;
    py_assign(machine, &machine->context->exception, PY_UNDEFINED);
    base_text_clear(&machine->stop_text);
    base_text_append(&machine->stop_text, text);
    base_text_clear(&machine->stop_words);
    base_text_append(&machine->stop_words, words);
    machine->stopped = true;
    machine->stop_status = PY_MACHINE_STOPPED;
    py_ask_attention(machine);
}

const char *py_machine_stop_text(const PyMachine *machine)
{
    return base_text_str(&machine->stop_text);
}

const char *py_machine_stop_words(const PyMachine *machine)
{
    return base_text_str(&machine->stop_words);
}

/* --- what the host and the layers above ask ------------------------------ */

void *py_machine_host(const PyMachine *machine)
{
    return machine->host;
}

void py_machine_set_extension(PyMachine *machine, void *extension)
{
    machine->extension = extension;
}

void py_machine_note_lines(PyMachine *machine)
{
    machine->notes_lines = true;
}

void py_machine_watch_coroutines(PyMachine *machine,
                                 void (*made)(PyMachine *, const PyObject *))
{
    machine->coroutine_made = made;
}

void *py_machine_extension(const PyMachine *machine)
{
    return machine->extension;
}

bool py_machine_has_last_words(const PyMachine *machine)
{
    return (machine->memory.speakers != 0 || machine->has_finalizers) &&
           !machine->is_silent;
}

void py_machine_each_with_last_words(PyMachine *machine, PyVisit visit,
                                     void *context)
{
    if (py_machine_has_last_words(machine))
        py_memory_each_of(&machine->memory, PY_LAST_WORDS, visit, context);
}

void py_machine_each_object(PyMachine *machine, PyVisit visit, void *context)
{
    py_memory_each_of(&machine->memory, 0, visit, context);
}

const PyLanguage *py_machine_language(const PyMachine *machine)
{
    return machine->language;
}

void py_machine_set_recursion(PyMachine *machine, uint32_t limit)
{
    machine->limits.recursion = limit;
}

const PyLimits *py_machine_limits(const PyMachine *machine)
{
    return &machine->limits;
}

PyRandom *py_machine_random(PyMachine *machine)
{
    return &machine->random;
}

void py_machine_draw_begins(PyMachine *machine)
{
    if (machine->table->draw_begins)
        machine->table->draw_begins(machine->host, &machine->random);
}

void py_machine_draw_ends(PyMachine *machine)
{
    if (machine->table->draw_ends)
        machine->table->draw_ends(machine->host, &machine->random);
}

void py_machine_drawn(PyMachine *machine, const char *name,
                      const PyNative *native, PyValue answer)
{
    if (machine->table->drawn)
        machine->table->drawn(machine->host, name, native, answer);
}

PyUnicode py_machine_unicode(const PyMachine *machine)
{
    return py_unicode_of_python(py_machine_version(machine));
}

int py_machine_version(const PyMachine *machine)
{
    return machine->main ? machine->main->program->version : PY_VERSION_313;
}

/* The bytes of the first `most` characters. */
static size_t size_of_characters(const char *text, size_t size, uint64_t most)
{
    size_t at = 0;
    if (most >= size)
        return size;
    for (uint64_t i = 0; i < most && at < size; i++) {
        at++;
        while (at < size && ((unsigned char)text[at] & 0xC0) == 0x80)
            at++;
    }
    return at;
}

PyInput py_machine_read(PyMachine *machine, uint64_t most, bool by_line,
                        const char **text, size_t *size)
{
    const PyProgram *program = machine->main->program;
    const BaseText *input = &program->input;
    if (!program->has_input)
        return PY_INPUT_NONE;
    if (machine->input_at >= input->length)
        return PY_INPUT_END;
    *text = input->data + machine->input_at;
    *size = input->length - machine->input_at;
    const char *end = by_line ? memchr(*text, '\n', *size) : NULL;
    if (end)
        *size = (size_t)(end - *text) + 1;
    *size = size_of_characters(*text, *size, most);
    machine->input_at += *size;
    return PY_INPUT_TEXT;
}

int py_machine_patch(const PyMachine *machine)
{
    return machine->main ? machine->main->program->patch : 0;
}

const PyProgram *py_machine_program(const PyMachine *machine)
{
    return machine->main ? machine->main->program : NULL;
}

PyDict *py_machine_globals(const PyMachine *machine)
{
    return machine->main ? machine->main->globals : NULL;
}

size_t py_machine_memory(const PyMachine *machine)
{
    return py_memory_taken(&machine->memory);
}

size_t py_machine_memory_peak(const PyMachine *machine)
{
    return py_memory_peak(&machine->memory);
}

void py_machine_fail_allocation(PyMachine *machine, uint64_t nth)
{
    py_memory_fail(&machine->memory, nth);
}

uint64_t py_machine_fails_in(const PyMachine *machine)
{
    return machine->memory.fail_at;
}

/* So many states side by side cost little more than one: worth it once two
 * runs have shown that the seeds go up by one. */
static void seed_in_sequence(PyMachine *machine, int64_t seed)
{
    int64_t seeds[SEEDS_AHEAD];
    if (!machine->ahead)
        machine->ahead = base_alloc(SEEDS_AHEAD * sizeof *machine->ahead);
    for (int i = 0; i < SEEDS_AHEAD; i++)
        seeds[i] = seed + i;
    py_random_seed_batch(machine->ahead, seeds, SEEDS_AHEAD);
    machine->ahead_first = seed;
}

bool py_machine_seed(PyMachine *machine, const char *text)
{
    char *end;
    size_t digits = strlen(text);
    int64_t seed = strtoll(text, &end, 10);
    bool is_small =
        digits <= 17 && *end == '\0' && end != text && text[0] != ' ';
    if (!is_small)
        return py_seed_text_apply(text, &machine->random);
    bool next = machine->seeded && seed == machine->last_seed + 1;
    bool ahead = machine->ahead && seed >= machine->ahead_first &&
                 seed < machine->ahead_first + SEEDS_AHEAD;
    machine->seeded = true;
    machine->last_seed = seed;
    if (!ahead && !next)
        return py_seed_text_apply(text, &machine->random);
    if (!ahead)
        seed_in_sequence(machine, seed);
    machine->random = machine->ahead[seed - machine->ahead_first];
    return true;
}

bool py_machine_write(PyMachine *machine, int stream, const char *text,
                      size_t length)
{
    return machine->table->write(machine->host, stream, text, length);
}

bool py_machine_has_ended(const PyMachine *machine)
{
    return machine->left_next > 0;
}

void py_machine_set_colored(PyMachine *machine, bool is_colored)
{
    machine->is_colored = is_colored;
}

bool py_machine_is_colored(const PyMachine *machine)
{
    return machine->is_colored;
}

uint32_t py_machine_digits_limit(const PyMachine *machine)
{
    return machine->has_digits_limit ? machine->digits_limit : 4300;
}

void py_machine_set_digits_limit(PyMachine *machine, uint32_t limit)
{
    machine->has_digits_limit = true;
    machine->digits_limit = limit;
}
