/*
 * Writes one module of Python text as C: run by the build.
 *
 *     py_freeze NAME FILE.py > OUT.c
 *
 * The program that FILE.py compiles to becomes `const PyProgram
 * py_frozen_NAME`, all of it constant data: nothing is read or made at run
 * time, and all machines of all processes share it. Spans are left out, since
 * nobody is shown where such code stands.
 */
#include "base_file.h"
#include "base_memory.h"
#include "py_bytes.h"
#include "py_code.h"
#include "py_compile.h"
#include "py_hash.h"
#include "py_tuple.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct Writer {
    const PyProgram *program;
    const PyString **strings; /* written, each text once; number: position */
    uint32_t string_count, string_capacity;
    uint32_t object_count; /* tuples and codes written */
} Writer;

static void fail(const char *what)
{
    fprintf(stderr, "py_freeze: %s cannot be frozen\n", what);
    exit(1);
}

static void write_text(const char *text, size_t size)
{
    putchar('"');
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '?')
            putchar(c);
        else
            printf("\\%03o", c);
    }
    putchar('"');
}

/* The number of the string, which is written if it is a new one. */
static uint32_t write_string(Writer *writer, const PyString *string)
{
    for (uint32_t i = 0; i < writer->string_count; i++)
        if (writer->strings[i]->size == string->size &&
            memcmp(writer->strings[i]->text, string->text, string->size) == 0)
            return i;
    /* What is longer would need marks: py_string.h. */
    BASE_REQUIRE(string->length == string->size || string->length <= 16);
    BASE_GROW(writer->strings, writer->string_count, writer->string_capacity);
    writer->strings[writer->string_count] = string;
    printf("static const PyString s%u = {PY_STATIC_OBJECT(&py_string_type), "
           "%uu, %uu, INT64_C(%" PRId64 "),\n    ",
           writer->string_count, string->size, string->length,
           py_string_hash((PyString *)(uintptr_t)string));
    write_text(string->text, string->size);
    printf("};\n");
    return writer->string_count++;
}

/* Their hash too, for nobody can write it there later. */
static uint32_t write_bytes(Writer *writer, const PyBytes *bytes)
{
    printf("static const PyBytes o%u = {PY_STATIC_OBJECT(&py_bytes_type), "
           "%uu, INT64_C(%" PRId64 "),\n    ",
           writer->object_count, bytes->size,
           py_hash_bytes(bytes->data, bytes->size));
    write_text(bytes->data, bytes->size);
    printf("};\n");
    return writer->object_count++;
}

/* A value that is written already, as an initialiser. */
typedef struct Written {
    uint64_t bits; /* where `kind` is 0 */
    char kind;     /* 's' or 'o' */
    uint32_t number;
} Written;

static void write_reference(Written written)
{
    if (written.kind)
        printf("    {(uintptr_t)&%c%u},\n", written.kind, written.number);
    else
        printf("    {UINT64_C(0x%" PRIx64 ")},\n", written.bits);
}

static Written write_value(Writer *writer, PyValue value);

/* Writes what the values refer to, then the values; `head` begins the array. */
static void write_values(Writer *writer, const PyValue *values, uint32_t count,
                         const char *head)
{
    Written *written = base_alloc((count + 1) * sizeof *written);
    for (uint32_t i = 0; i < count; i++)
        written[i] = write_value(writer, values[i]);
    printf(head, writer->object_count);
    for (uint32_t i = 0; i < count; i++)
        write_reference(written[i]);
    if (!count)
        printf("    {0},\n");
    base_free(written);
}

static uint32_t write_tuple(Writer *writer, const PyTuple *tuple)
{
    char head[128];
    snprintf(head, sizeof head,
             "static const PyTuple o%%u = {PY_STATIC_OBJECT(&py_tuple_type), "
             "%uu, {\n",
             tuple->count);
    write_values(writer, tuple->items, tuple->count, head);
    printf("}};\n");
    return writer->object_count++;
}

static void write_names(Writer *writer, PyString *const *names, uint32_t count,
                        const char *what)
{
    uint32_t *numbers = base_alloc((count + 1) * sizeof *numbers);
    for (uint32_t i = 0; i < count; i++)
        numbers[i] = write_string(writer, names[i]);
    printf("static PyString *const %s%u[] = {\n", what, writer->object_count);
    for (uint32_t i = 0; i < count; i++)
        printf("    (PyString *)(uintptr_t)&s%u,\n", numbers[i]);
    printf("    0};\n");
    base_free(numbers);
}

static void write_words(Writer *writer, const PyCode *code)
{
    printf("static const uint32_t words%u[] = {", writer->object_count);
    for (uint32_t i = 0; i < code->word_count; i++)
        printf("%s%" PRIu32 "u,", i % 8 ? " " : "\n    ", code->words[i]);
    printf("};\n");
}

static void write_guards(Writer *writer, const PyCode *code)
{
    printf("static const PyGuard guards%u[] = {\n", writer->object_count);
    for (uint32_t i = 0; i < code->guard_count; i++)
        printf("    {%uu, %uu, %uu},\n", code->guards[i].start,
               code->guards[i].target, code->guards[i].depth);
    printf("    {0, 0, 0}};\n");
}

static void write_counts(const PyCode *code)
{
    printf("    .flags = %uu | PY_CODE_LIBRARY,\n", code->flags);
    printf("    .parameter_count = %uu,\n", code->parameter_count);
    printf("    .positional_count = %uu,\n", code->positional_count);
    printf("    .positional_only_count = %uu,\n", code->positional_only_count);
    printf("    .local_count = %uu,\n", code->local_count);
    printf("    .cell_count = %uu,\n", code->cell_count);
    printf("    .free_count = %uu,\n", code->free_count);
    printf("    .named_count = %uu,\n", code->named_count);
    printf("    .plain_count = %uu,\n", code->plain_count);
    printf("    .slot_count = %uu,\n", code->slot_count);
    printf("    .has_docstring = %s,\n",
           code->has_docstring ? "true" : "false");
    printf("    .word_count = %uu,\n", code->word_count);
    printf("    .guard_count = %uu,\n", code->guard_count);
}

static uint32_t write_code(Writer *writer, const PyCode *code)
{
    uint32_t name = write_string(writer, code->name);
    uint32_t full = write_string(writer, code->qualified_name);
    write_values(writer, code->constants, code->constant_count,
                 "static const PyValue constants%u[] = {\n");
    printf("};\n");
    write_names(writer, code->local_names, code->local_count, "locals");
    write_names(writer, code->cell_names, code->cell_count + code->free_count,
                "cells");
    write_words(writer, code);
    write_guards(writer, code);
    uint32_t number = writer->object_count++;
    printf("static const PyCode o%u = {\n"
           "    .object = PY_STATIC_OBJECT(&py_code_type),\n"
           "    .program = &py_frozen,\n"
           "    .name = (PyString *)(uintptr_t)&s%u,\n"
           "    .qualified_name = (PyString *)(uintptr_t)&s%u,\n",
           number, name, full);
    write_counts(code);
    printf("    .words = words%u,\n"
           "    .constants = constants%u,\n"
           "    .constant_count = %uu,\n"
           "    .local_names = locals%u,\n"
           "    .cell_names = cells%u,\n"
           "    .guards = guards%u,\n};\n",
           number, number, code->constant_count, number, number, number);
    return number;
}

static Written write_value(Writer *writer, PyValue value)
{
    Written written = {.bits = value.bits};
    if (!py_is_object(value))
        return written;
    const PyObject *object = py_object(value);
    if (object->type == &py_string_type) {
        written.kind = 's';
        written.number = write_string(writer, py_string(value));
        return written;
    }
    written.kind = 'o';
    if (object->type == &py_tuple_type)
        written.number = write_tuple(writer, py_tuple(value));
    else if (object->type == &py_bytes_type)
        written.number =
            write_bytes(writer, (const PyBytes *)(const void *)object);
    else if (object->type == &py_code_type)
        written.number = write_code(writer, (const PyCode *)object);
    else
        fail(object->type->name);
    return written;
}

static void write_program(const PyProgram *program, const char *name,
                          const char *file)
{
    Writer writer = {.program = program};
    printf("/* Written by generate/py_freeze.c. */\n"
           "#include \"py_bytes.h\"\n#include \"py_code.h\"\n#include "
           "\"py_program.h\"\n"
           "#include \"py_string.h\"\n#include \"py_tuple.h\"\n\n"
           "#define py_frozen py_frozen_%s\n"
           "extern const PyProgram py_frozen;\n\n",
           name);
    uint32_t main_code = write_code(&writer, program->code);
    write_names(&writer, program->names, program->name_count, "names");
    printf("const PyProgram py_frozen = {\n"
           "    .source = {.name = ");
    write_text(file, strlen(file));
    printf("},\n    .version = %d,\n"
           "    .code = (PyCode *)(uintptr_t)&o%u,\n"
           "    .names = (PyString **)(uintptr_t)names%u,\n"
           "    .name_count = %uu,\n"
           "    .cache_count = %uu,\n};\n",
           program->version, main_code, writer.object_count,
           program->name_count, program->cache_count);
    base_free(writer.strings);
}

int main(int count, char **args)
{
    BaseText text = {0}, error = {0};
    if (count != 3 ||
        !base_file_read(args[2], (size_t)1 << 20, &text, &error)) {
        fprintf(stderr, "py_freeze: %s\n", base_text_str(&error));
        return 2;
    }
    const char *slash = strrchr(args[2], '/');
    const char *file = slash ? slash + 1 : args[2];
    PyProgram *program =
        py_compile(file, base_text_str(&text), text.length, PY_VERSION_311);
    bool good = py_program_is_valid(program);
    if (good)
        write_program(program, args[1], file);
    else
        fprintf(stderr, "%s", py_program_error(program));
    py_program_free(program);
    base_text_release(&text);
    base_text_release(&error);
    return good ? 0 : 1;
}
