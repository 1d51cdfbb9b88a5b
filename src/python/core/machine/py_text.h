/*
 * py_text.h - the text of any value, also where Python must be asked.
 *
 * str(), repr(), format(), print() and f-strings come here. What the native
 * types can say alone is answered at once. Where a method written in Python
 * has a say (also deep inside of a list), its answers are collected first, by
 * frames, and the text is put together afterwards.
 *
 * A maker writes a text with py_repr(), py_str() and py_format(). In the first
 * pass every object whose text is a Python method's business is only noted; if
 * there was none, the text stands. Else the methods are called, by frames, and
 * the maker runs again with their answers at hand. So a maker must have no
 * effect but its text. What it raises counts only in the pass in which nobody
 * is left to be asked: CPython would have asked those before it.
 */
#ifndef PY_TEXT_H
#define PY_TEXT_H

#include "py_at_once.h"

typedef enum PyTextKind {
    PY_TEXT_STR,
    PY_TEXT_REPR,
    PY_TEXT_ASCII,
    PY_TEXT_FORMAT
} PyTextKind;

/* A str, or PY_PENDING: then the str comes as the answer to the frame below.
 * `spec` is a str, or PY_UNDEFINED for none; only PY_TEXT_FORMAT has one. */
PyValue py_to_text(PyMachine *machine, PyValue value, PyTextKind kind,
                   PyValue spec);

typedef bool (*PyTextMaker)(PyMachine *machine, const PyValue *state,
                            uint32_t count, BaseText *out);
/* What to do with the text, a str (borrowed), at once: not PY_PENDING. NULL:
 * answer with it. */
typedef PyValue (*PyTextUse)(PyMachine *machine, PyValue text,
                             const PyValue *state, uint32_t count);

/* The text without Python's help, at the end of `out`: PY_NOW_ASK if that is
 * needed. Otherwise, and on PY_NOW_ERROR, a part of it may stand there. */
PyNow py_make_text_now(PyMachine *machine, PyTextMaker make,
                       const PyValue *state, uint32_t count, BaseText *out);

PyValue py_make_text(PyMachine *machine, PyTextMaker make, PyTextUse use,
                     const PyValue *state, uint32_t count);

/* The text with whatever Python would have to show failing at once: a new str,
 * or PY_ERROR. For one whose methods have failed already. */
PyValue py_make_text_alone(PyMachine *machine, PyTextMaker make,
                           const PyValue *state, uint32_t count);

/* The same at the end of `out`; false with an exception. */
bool py_write_text_alone(PyMachine *machine, PyTextMaker make,
                         const PyValue *state, uint32_t count, BaseText *out);

/* For a maker that can do without some texts: what a Python method raises that
 * is asked for one fails there, in the second pass, and the others are still
 * asked. Answers with how it was before. */
bool py_text_may_fail(PyMachine *machine, bool may_fail);

/* An object whose repr is being written: what lies inside of it shows it as
 * "[...]", also what Python says of that. */
typedef struct PyShown {
    PyObject *object; /* borrowed; NULL: one that never dies, and holds none */
    struct PyShown *outer;
} PyShown;

/* False: that is so already. Else py_shown_end() follows. */
bool py_shown_begin(PyMachine *machine, PyShown *shown, PyObject *object);
void py_shown_end(PyMachine *machine, PyShown *shown);

/* For py_repr() and its like: 1 if a Python method has a say and the text has
 * been written (or noted), -1 with an exception, 0 if none has. */
int py_answer(PyMachine *machine, PyValue value, PyTextKind kind,
              const char *spec, size_t length, BaseText *out);

#endif
