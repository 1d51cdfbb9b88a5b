#include "run_companions.h"

#include "run_program_state.h"

#include "base_check.h"
#include "base_file.h"
#include "base_memory.h"
#include "py_code.h"
#include "py_compile.h"
#include "py_imports.h"

#include <string.h>

#define BYTES_MAX ((size_t)4 << 20)
#define COMPANIONS_MAX 200

/* `companion` (NULL: the program itself) is the one that has this code. */
static void read_imports(RunProgram *program, const RunCompanion *companion,
                         const PyProgram *code);

/* Names that CPython's modules have and ours lack. */
static const char *const missing[] = {"__builtins__", "__cached__",  "__file__",
                                      "__loader__",   "__package__", "__path__",
                                      "__spec__",     NULL};

static bool is_known(const RunProgram *program, const char *name)
{
    for (uint32_t i = 0; i < program->companion_count; i++)
        if (strcmp(program->companions[i]->name, name) == 0)
            return true;
    return program->companion_count >= COMPANIONS_MAX;
}

/* "FOLDER/" */
static void append_folder(BaseText *path, const RunProgram *program)
{
    const char *place = program->place ? program->place : program->name;
    const char *end = strrchr(place, '/');

    if (end)
        base_text_append_n(path, place, (size_t)(end + 1 - place));
}

static void compile(RunProgram *program, RunCompanion *companion)
{
    BaseText path = {0};

    append_folder(&path, program);
    base_text_append(&path, companion->file);
    companion->code = py_compile(path.data, base_text_str(&companion->text),
                                 companion->text.length, program->asked_python);
    companion->spec.program = companion->code;
    base_text_release(&path);
}

void run_companions_give(RunProgram *program, const char *name,
                         const char *file, const char *text, size_t length)
{
    RunCompanion *companion = base_alloc_zero(sizeof *companion);

    companion->name = base_strdup(name);
    companion->spec =
        (PyModuleSpec){.name = companion->name, .missing = missing};
    if (file) {
        companion->file = base_strdup(file);
        base_text_append_n(&companion->text, text, length);
        compile(program, companion);
    }
    BASE_GROW(program->companions, program->companion_count,
              program->companion_capacity);
    program->companions[program->companion_count++] = companion;
}

RunProgram *run_companions_renew(const RunProgram *program, const char *text,
                                 size_t length, int python)
{
    RunProgram *renewed = run_program_new(program->name, text, length, python);

    if (program->place)
        renewed->place = base_strdup(program->place);
    for (uint32_t i = 0; i < program->companion_count; i++) {
        const RunCompanion *companion = program->companions[i];
        run_companions_give(renewed, companion->name, companion->file,
                            base_text_str(&companion->text),
                            companion->text.length);
    }
    size_t given;
    const char *input = run_program_input(program, &given);
    if (input)
        run_program_give_input(renewed, input, given);
    return renewed;
}

uint32_t run_companions_count(const RunProgram *program)
{
    return program->companion_count;
}

const char *run_companions_get(const RunProgram *program, uint32_t nth,
                               const char **file, const BaseText **text)
{
    BASE_REQUIRE(nth < program->companion_count);
    const RunCompanion *companion = program->companions[nth];

    *file = companion->file;
    *text = &companion->text;
    return companion->name;
}

/* "a/b" of the module a.b. */
static void append_file(BaseText *file, const char *name)
{
    for (; *name; name++)
        base_text_append_char(file, *name == '.' ? '/' : *name);
}

static bool add_file(RunProgram *program, const char *name, const char *ending)
{
    BaseText path = {0}, file = {0}, text = {0}, error = {0};

    append_file(&file, name);
    base_text_append(&file, ending);
    append_folder(&path, program);
    base_text_append(&path, file.data);
    bool found = base_file_exists(base_text_str(&path)) &&
                 base_file_read(base_text_str(&path), BYTES_MAX, &text, &error);
    if (found) {
        run_companions_give(program, name, file.data, base_text_str(&text),
                            text.length);
        const RunCompanion *companion =
            program->companions[program->companion_count - 1];
        read_imports(program, companion, companion->code);
    }
    base_text_release(&path);
    base_text_release(&file);
    base_text_release(&text);
    base_text_release(&error);
    return found;
}

/* A folder without a text of its own is a package, too. */
static bool add_folder(RunProgram *program, const char *name)
{
    BaseText path = {0};

    append_folder(&path, program);
    append_file(&path, name);
    base_text_append(&path, "/.");
    bool found = base_file_exists(base_text_str(&path));
    if (found)
        run_companions_give(program, name, NULL, NULL, 0);
    base_text_release(&path);
    return found;
}

/* Each part of a dotted name; false if one is no companion. */
static bool consider(RunProgram *program, const char *name, size_t length)
{
    char part[256];

    if (length == 0 || length >= sizeof part || name[0] == '.' ||
        memchr(name, '/', length))
        return false;
    for (size_t end = 1; end <= length; end++) {
        if (end < length && name[end] != '.')
            continue;
        memcpy(part, name, end);
        part[end] = '\0';
        if (!is_known(program, part) && !add_file(program, part, ".py") &&
            !add_file(program, part, "/__init__.py") &&
            !add_folder(program, part))
            return false;
    }
    return true;
}

/* How many words an instruction takes. */
static const unsigned char sizes[PY_OP_COUNT] = {
#define SIZE(name, words, effect) [PY_OP_##name] = (words),
    PY_OPCODES(SIZE)
#undef SIZE
};

/* What is read for imports: whose, by whom. */
typedef struct Reading {
    RunProgram *program;
    const RunCompanion *companion; /* NULL: the program itself */
    bool by_texts; /* a text in the code may be a name for import_module() */
} Reading;

/* As it is imported there; false: it is of no package. */
static bool append_whole_name(BaseText *whole, const RunCompanion *companion,
                              const PyString *name)
{
    if (name->text[0] != '.') {
        base_text_append_n(whole, name->text, name->size);
        return true;
    }
    return companion && companion->code &&
           py_import_whole_name(
               whole, companion->name,
               py_import_package(companion->code, companion->name), name->text);
}

/* A name of a module may be one of its own, or a module in it. */
static void consider_part(RunProgram *program, const BaseText *module,
                          const PyString *name)
{
    BaseText text = {0};

    base_text_printf(&text, "%s.%s", module->data, name->text);
    consider(program, text.data, text.length);
    base_text_release(&text);
}

static void read_words(const Reading *reading, const PyCode *code)
{
    PyString *const *names = code->program->names;
    BaseText module = {0};
    bool is_known = false;

    for (uint32_t i = 0; i < code->word_count;) {
        PyOpcode op = (PyOpcode)(code->words[i] & 255);
        uint32_t name = code->words[i] >> 8;
        if (op == PY_OP_IMPORT) {
            base_text_clear(&module);
            is_known =
                append_whole_name(&module, reading->companion, names[name]) &&
                consider(reading->program, module.data, module.length);
        } else if (op == PY_OP_IMPORT_FROM && is_known)
            consider_part(reading->program, &module, names[name]);
        i += sizes[op];
    }
    base_text_release(&module);
}

static void read_code(const Reading *reading, const PyCode *code)
{
    read_words(reading, code);
    for (uint32_t i = 0; i < code->constant_count; i++) {
        PyValue constant = code->constants[i];
        if (reading->by_texts && py_is_string(constant))
            consider(reading->program, py_string(constant)->text,
                     py_string(constant)->size);
        else if (py_has_type(constant, &py_code_type))
            read_code(reading, (const PyCode *)py_object(constant));
    }
}

static void read_imports(RunProgram *program, const RunCompanion *companion,
                         const PyProgram *code)
{
    const char *text = py_program_source(code)->text;
    Reading reading = {program, companion,
                       strstr(text, "import_module") ||
                           strstr(text, "__import__")};

    if (code->code)
        read_code(&reading, code->code);
}

void run_companions_find(RunProgram *program)
{
    read_imports(program, NULL, program->code);
}

void run_companions_find_beside(RunProgram *program, const char *path)
{
    char *place = base_strdup(path);

    base_free(program->place);
    program->place = place;
    run_companions_find(program);
}
