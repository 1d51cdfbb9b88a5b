#include "py_evaluate.h"

#include "py_exception.h"
#include "py_frame.h"
#include "py_fuel.h"
#include "py_function.h"
#include "py_language.h"
#include "py_loaded.h"
#include "py_machine.h"
#include "py_machine_state.h"
#include "py_memory.h"

static void mark(PyCode *code)
{
    code->flags |= PY_CODE_TEXT;
    for (uint32_t i = 0; i < code->constant_count; i++)
        if (py_has_type(code->constants[i], &py_code_type))
            mark((PyCode *)(void *)py_object(code->constants[i]));
}

static bool is_same(const PyProgram *own, const PySourceText *text)
{
    return own->kind == text->kind && own->source.length == text->length &&
           strcmp(own->source.name, text->name) == 0 &&
           memcmp(own->source.text, text->text, text->length) == 0;
}

static PyLoaded *find_text(PyMachine *machine, const PySourceText *text)
{
    for (PyLoaded *known = machine->loaded; known; known = known->next)
        if (known->own && is_same(known->own, text))
            return known;
    return NULL;
}

static PyLoaded *find_program(PyMachine *machine, const PyProgram *program)
{
    for (PyLoaded *known = machine->loaded; known; known = known->next)
        if (known->program == program)
            return known;
    return NULL;
}

static void refuse(PyMachine *machine, const PyProgram *program)
{
    if (program->error_is_unsupported)
        py_unsupported(machine, NULL, "this in a text: %s",
                       py_program_error(program));
    else
        py_raise(machine, &py_SyntaxError, "%s", py_program_error(program));
}

static PyLoaded *compile_text(PyMachine *machine, const PySourceText *text)
{
    PyProgram *program =
        machine->language->compile(text->name, text->text, text->length,
                                   py_machine_version(machine), text->kind);
    if (!program->code) {
        refuse(machine, program);
        py_program_free(program);
        return NULL;
    }
    mark(program->code);
    return py_loaded_keep(machine, program);
}

const PyCode *py_evaluate_compile(PyMachine *machine, const PySourceText *text)
{
    BASE_REQUIRE(text->kind != PY_PROGRAM_FILE);
    if (!py_charge(machine, 8 * text->length))
        return NULL;
    PyLoaded *loaded = find_text(machine, text);
    if (!loaded && !(loaded = compile_text(machine, text)))
        return NULL;
    return py_loaded_count(machine, loaded) ? loaded->program->code : NULL;
}

PyValue py_evaluate_run(PyMachine *machine, const PyCode *code, PyDict *globals,
                        PyDict *names)
{
    PyLoaded *loaded = find_program(machine, code->program);
    BASE_REQUIRE(loaded && loaded->own && loaded->own->code == code);
    py_loaded_forget(loaded); /* another dict may lie where one has died */
    PyFunction *function = py_loaded_function_of(machine, loaded, globals);
    PyFrame *frame =
        function ? py_frame_push(machine, function, PY_RETURN_PUSH) : NULL;
    if (frame) {
        frame->names = names;
        py_incref_object(&names->object);
    }
    if (function)
        py_decref_object(machine, &function->object);
    return frame ? PY_PENDING : PY_ERROR;
}
