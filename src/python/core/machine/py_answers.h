/*
 * py_answers.h - texts that need Python's help, made in two passes.
 *
 * A maker writes a text with py_repr(), py_str() and py_format(). In the first
 * pass every object whose text is a Python method's business is only noted; if
 * there was none, the text stands. Else the methods are called, by frames, and
 * the maker runs again with their answers at hand. So a maker must have no
 * effect but its text. What it raises counts only in the pass in which nobody
 * is left to be asked: CPython would have asked those before it.
 */
#ifndef PY_ANSWERS_H
#define PY_ANSWERS_H

#include "py_at_once.h"
#include "py_text.h"

typedef bool (*PyTextMaker)(PyMachine *machine, const PyValue *state,
                            uint32_t count, BaseText *out);
/* What to do with the text, a str (borrowed), at once: not PY_PENDING. NULL:
 * answer with it. */
typedef PyValue (*PyTextUse)(PyMachine *machine, PyValue text,
                             const PyValue *state, uint32_t count);

/* The text without Python's help, a new str: PY_NOW_ASK if that is needed. */
PyNow py_make_text_now(PyMachine *machine, PyTextMaker make,
                       const PyValue *state, uint32_t count, PyValue *text);

PyValue py_make_text(PyMachine *machine, PyTextMaker make, PyTextUse use,
                     const PyValue *state, uint32_t count);

/* For py_repr() and its like: 1 if a Python method has a say and the text has
 * been written (or noted), -1 with an exception, 0 if none has. */
int py_answer(PyMachine *machine, PyValue value, PyTextKind kind,
              const char *spec, size_t length, BaseText *out);

/* "<Class object at 0x...>": what object.__repr__ says. */
bool py_repr_plain(PyMachine *machine, PyValue value, BaseText *out);

#endif
