/*
 * py_evaluate.h - running a text, or code that was made of one, in a machine
 * that runs already: what exec(), eval() and the library's own text stand on.
 *
 * A text is compiled once, also over resets, and counts as memory of each run
 * that has it compiled. Its code keeps its names in a namespace that the run
 * gives it, and lives as long as the run.
 */
#ifndef PY_EVALUATE_H
#define PY_EVALUATE_H

#include "py_code.h"
#include "py_dict.h"
#include "py_list.h"

typedef struct PySourceText {
    const char *name; /* of the file in tracebacks: "<string>" */
    const char *text;
    size_t length;
    PyProgramKind kind; /* not PY_PROGRAM_FILE */
    /* NULL, or of each of its lines the number of the one that it stands for:
     * small integers of a list, borrowed. The text tells others apart. */
    const PyList *places;
} PySourceText;

/* Borrowed; NULL with an exception: a SyntaxError, or no memory. */
const PyCode *py_evaluate_compile(PyMachine *machine, const PySourceText *text);

/* Warns of what was noticed in it, if the program knows the module warnings (if
 * not, that has been printed): None, PY_PENDING or an error. A warning that the
 * program's filters raise is a SyntaxError. */
PyValue py_evaluate_warn(PyMachine *machine, const PyCode *code);

/* Raises what is wrong with a program that does not compile; of a module's
 * file, what our Python lacks in it ends the run. */
void py_evaluate_refuse(PyMachine *machine, const PyProgram *program);

/*
 * Pushes a frame that runs the code of a text: PY_PENDING. Names that it binds
 * go to `names`, a mapping, and what is not there is looked up in `globals`.
 * The frame answers the value of an expression, None for statements.
 */
PyValue py_evaluate_run(PyMachine *machine, const PyCode *code, PyDict *globals,
                        PyValue names);

/* Gives what a statement of PY_PROGRAM_SINGLE has come to to sys.displayhook:
 * PY_PENDING, or an error. */
PyValue py_evaluate_display(PyMachine *machine, PyValue value);

/* A function that has nothing but its code, its globals, and perhaps a closure:
 * a tuple of cells, as many as the code wants; else there is none. */
PyValue py_evaluate_function(PyMachine *machine, const PyCode *code,
                             PyDict *globals, PyValue closure);

/* Calls it without arguments. */
PyValue py_evaluate_call(PyMachine *machine, const PyCode *code,
                         PyDict *globals, PyValue closure);

#endif
