/*
 * Prints what of Python is here, as a page of Markdown: the modules and what
 * each of them lacks, the builtins that are not here, and the modules of
 * CPython whose import is `unsupported`, with what to write instead.
 *
 * All of it is read from the tables by which the machine itself answers.
 */
#include "py_code.h"
#include "py_construct.h"
#include "py_diagnostic.h"
#include "py_frozen.h"
#include "py_library.h"
#include "py_stdlib.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_private(const PyModuleSpec *spec)
{
    return spec->is_private || spec->name[0] == '_' || strchr(spec->name, ' ');
}

static bool has_entry(const PyModuleSpec *spec, const char *name)
{
    for (const PyModuleEntry *entry = spec->entries; entry && entry->name;
         entry++)
        if (strcmp(entry->name, name) == 0)
            return true;
    return false;
}

static bool program_names(const PyProgram *program, const char *name)
{
    for (uint32_t i = 0; program && i < program->name_count; i++)
        if (strcmp(program->names[i]->text, name) == 0)
            return true;
    return false;
}

static bool is_builtin(const char *name)
{
    for (const PyBuiltinName *at = py_builtins_names; at->name; at++)
        if (strcmp(at->name, name) == 0)
            return true;
    return false;
}

static bool is_home(const char *module)
{
    static const char *const homes[] = {"bisect",    "collections", "decimal",
                                        "fractions", "functools",   "math",
                                        "operator",  "types"};
    for (size_t i = 0; i < sizeof homes / sizeof *homes; i++)
        if (strcmp(homes[i], module) == 0)
            return true;
    return false;
}

/* CPython's module has it from another one, where a program will look. */
static bool is_borrowed(const PyModuleSpec *spec, const char *name)
{
    if (py_stdlib_has(name, PY_VERSION_313))
        return true;
    for (const PyModuleSpec *const *at = py_library_modules; *at; at++)
        if (*at != spec && is_home((*at)->name) && !is_builtin(name) &&
            (has_entry(*at, name) || program_names((*at)->program, name)))
            return true;
    return false;
}

static int compare_specs(const void *a, const void *b)
{
    const PyModuleSpec *const *x = a, *const *y = b;
    return strcmp((*x)->name, (*y)->name);
}

static void print_lack(const PyModuleSpec *spec)
{
    const char *comma = "";
    printf("| `%s` | ", spec->name);
    for (const char *const *name = spec->missing; name && *name; name++)
        if (**name != '_' && !is_borrowed(spec, *name)) {
            printf("%s`%s`", comma, *name);
            comma = ", ";
        }
    printf("%s|\n", *comma ? " " : "");
}

static void print_modules(void)
{
    const PyModuleSpec *specs[256];
    size_t count = 0;
    for (const PyModuleSpec *const *at = py_library_modules; *at; at++)
        if (!is_private(*at) && count < sizeof specs / sizeof *specs)
            specs[count++] = *at;
    qsort(specs, count, sizeof *specs, compare_specs);
    printf("## Modules that are here\n\n"
           "`asyncio`, `concurrent.futures`, `queue`, `threading` and `time`,\n"
           "which the machine plays, and these. A name that stands behind one\n"
           "of them is not here.\n\n"
           "| module | lacks |\n|---|---|\n");
    for (size_t i = 0; i < count; i++)
        print_lack(specs[i]);
}

static void print_builtins(void)
{
    const char *comma = "";
    printf("\n## Builtins that are not here\n\n");
    for (const char *const *name = py_builtins_module.missing; *name; name++)
        if (**name != '_') {
            printf("%s`%s`", comma, *name);
            comma = ", ";
        }
    printf("\n");
}

static bool is_here(const char *name)
{
    static const char *const played[] = {"asyncio", "builtins",  "concurrent",
                                         "queue",   "threading", "time"};
    for (size_t i = 0; i < sizeof played / sizeof *played; i++)
        if (strcmp(played[i], name) == 0)
            return true;
    for (const PyModuleSpec *const *at = py_library_modules; *at; at++)
        if (strcmp((*at)->name, name) == 0)
            return true;
    return false;
}

static void print_absent(void)
{
    const char *name;
    printf("\n## Modules that are not here\n\n"
           "| module | write instead |\n|---|---|\n");
    for (size_t i = 0; (name = py_stdlib_name(i, PY_VERSION_313)); i++) {
        char what[128];
        if (*name == '\0' || *name == '_' || is_here(name))
            continue;
        snprintf(what, sizeof what, "import of the module '%s'", name);
        const char *instead = py_construct_instead(what);
        bool is_told = instead && !strstr(instead, "are here");
        printf("| `%s` | %s |\n", name, is_told ? instead : "");
    }
}

int main(void)
{
    printf("# What of Python is here\n\n"
           "This page is written by the build's target `record-supported` out\n"
           "of the tables by which the machine answers, and a test holds it\n"
           "against them. The whole grammar of Python 3.13 is here. Whatever\n"
           "is not ends the run with `taskarium: unsupported`, the place, and\n"
           "what to write instead; nothing gives a wrong answer.\n\n");
    print_modules();
    print_builtins();
    print_absent();
    return 0;
}
