#include "py_compile_constant.h"

#include "py_bytes.h"
#include "py_compiler.h"
#include "py_complex.h"
#include "py_docstring.h"
#include "py_int.h"
#include "py_int_constant.h"

#include <stdio.h>
#include <string.h>

void py_compile_value(PyUnit *unit, PyValue value)
{
    py_emit(unit, PY_OP_LOAD_CONST, py_emit_constant(unit, value));
}

void py_compile_constant_none(PyUnit *unit)
{
    py_compile_value(unit, PY_NONE);
}

static PyValue int_value(PyUnit *unit, const PyNode *node)
{
    BaseArena *arena = &unit->compiler->program->arena;
    if (node->as.constant.kind == PY_CONSTANT_INT &&
        py_fits_small(node->as.constant.integer))
        return py_small(node->as.constant.integer);
    char digits[24];
    const char *text = node->as.constant.text;
    if (node->as.constant.kind == PY_CONSTANT_INT) {
        snprintf(digits, sizeof digits, "%lld",
                 (long long)node->as.constant.integer);
        text = digits;
    }
    PyValue value = py_int_constant(arena, text);
    if (py_is_undefined(value))
        py_compiler_refuse(unit, node->span, "an integer of this size", NULL);
    return py_is_undefined(value) ? PY_NONE : value;
}

static PyValue bytes_constant(PyUnit *unit, const PyNode *node)
{
    size_t size = node->as.constant.length;
    PyBytes *bytes = base_arena_alloc(&unit->compiler->program->arena,
                                      sizeof *bytes + size + 1);
    bytes->object = (PyObject)PY_STATIC_OBJECT(&py_bytes_type);
    bytes->size = (uint32_t)size;
    bytes->hash = -1;
    memcpy(bytes->data, node->as.constant.text, size);
    return py_from_object(bytes);
}

static PyValue imaginary_constant(PyUnit *unit, const PyNode *node)
{
    PyComplex *number =
        base_arena_alloc(&unit->compiler->program->arena, sizeof *number);
    number->object = (PyObject)PY_STATIC_OBJECT(&py_complex_type);
    number->number = (PyComplexNumber){0, node->as.constant.number};
    return py_from_object(number);
}

PyValue py_compile_constant(PyUnit *unit, const PyNode *node)
{
    switch (node->as.constant.kind) {
    case PY_CONSTANT_NONE:
        return PY_NONE;
    case PY_CONSTANT_TRUE:
        return PY_TRUE;
    case PY_CONSTANT_FALSE:
        return PY_FALSE;
    case PY_CONSTANT_ELLIPSIS:
        return PY_ELLIPSIS;
    case PY_CONSTANT_INT:
    case PY_CONSTANT_BIG_INT:
        return int_value(unit, node);
    case PY_CONSTANT_IMAGINARY:
        return imaginary_constant(unit, node);
    case PY_CONSTANT_FLOAT:
        return py_float(node->as.constant.number);
    case PY_CONSTANT_STRING:
        return py_emit_string(unit, node->as.constant.text,
                              node->as.constant.length);
    case PY_CONSTANT_BYTES:
        return bytes_constant(unit, node);
    case PY_CONSTANT_REFUSED:
        break;
    }
    return PY_NONE;
}

const PyNode *py_compile_docstring(PyUnit *unit, const PyNodes *body)
{
    const PyNode *doc = py_ast_docstring(body);
    PyProgram *program = unit->compiler->program;
    if (!doc || program->version < PY_VERSION_313 ||
        doc->as.constant.kind != PY_CONSTANT_STRING)
        return doc;
    BaseText text = {0};
    py_docstring_strip(doc->as.constant.text, doc->as.constant.length, &text);
    PyNode *stripped = base_arena_copy(&program->arena, doc, sizeof *doc);
    stripped->as.constant.text =
        base_arena_strndup(&program->arena, base_text_str(&text), text.length);
    stripped->as.constant.length = text.length;
    base_text_release(&text);
    return stripped;
}
