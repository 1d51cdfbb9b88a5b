/*
 * py_probe.h - a look at each instruction before it is done.
 *
 * For facts of a run that are too costly to be recorded always: which variables
 * are read and written, and which way each branch went. A machine that is
 * looked at runs as it would, only slower. The probe sees the main program's
 * code, no library's and no other module's; it may read and must not change
 * anything.
 */
#ifndef PY_PROBE_H
#define PY_PROBE_H

#include "py_object.h"
#include "py_span.h"

typedef struct PyCode PyCode;

enum { PY_PLACE_CALLERS = 3 };

/* A global, a variable of an enclosing function, an attribute of an instance or
 * a class, an item of a list or a dict. */
typedef struct PyPlace {
    const void *holder; /* what the variable lies in */
    const void *key;    /* and which of its: equal ones are the same place */
    const char *name;   /* as it is spelled, or NULL: the span spells it */
    PySpan span;
    PyValue value;  /* borrowed: what it holds; undefined: nothing */
    bool asks;      /* only for the key, which the span does not spell as one:
                       `key in box`, `box.get(key)` */
    bool is_member; /* a value that is in a set (True) or not (False) */
    /* The lines in which the function was called that does this, the nearest
     * first, then 0: none, or one of a task. */
    uint32_t callers[PY_PLACE_CALLERS + 1];
} PyPlace;

/* What lies in a list, dict, set, deque or bytearray, after a call of what is
 * no function of the program's, or after its items are gone through, deleted or
 * replaced as a whole. */
typedef struct PyContents {
    PyValue object; /* borrowed */
    bool is_new;    /* it was not shown before */
    bool changed;   /* else it was read */
    PySpan span;    /* of the call, or of what is done with it */
    int argument;   /* of the call, from 0; PY_CONTENTS_SELF: what is called is
                       its method; PY_CONTENTS_WHOLE: there is no call */
} PyContents;

enum { PY_CONTENTS_SELF = -1, PY_CONTENTS_WHOLE = -2 };

/* A context variable, by its serial and the name that it was given, is asked
 * for, set, or its setting is taken back. */
typedef enum PyVariableDeed {
    PY_VARIABLE_GET,
    PY_VARIABLE_SET,
    PY_VARIABLE_RESET
} PyVariableDeed;

typedef struct PyVariableUse {
    PyVariableDeed kind;
    uint64_t serial;
    const char *name; /* borrowed */
    PyValue value; /* borrowed: what it gives or is given; RESET: undefined */
    uint32_t line;
} PyVariableUse;

typedef struct PyProbe {
    void *context;
    void (*read)(void *context, const PyPlace *place);
    /* It is about to be given another value, borrowed. */
    void (*write)(void *context, const PyPlace *place, PyValue value);
    void (*contents)(void *context, const PyContents *contents);
    void (*variable)(void *context, const PyVariableUse *use);
    /* As of PyHost: what stands on that line has kept an exception; by the word
     * of an `__exit__` of the program's own, if `own_exit`. */
    void (*kept)(void *context, uint32_t line, PyValue exception,
                 bool own_exit);
    /* The code's word at that index is about to be done. */
    void (*step)(void *context, const PyCode *code, uint32_t at);
} PyProbe;

/* Borrowed; before the run begins. NULL: nobody looks. */
void py_machine_set_probe(PyMachine *machine, const PyProbe *probe);

/* ---- code, for who has been shown it ---- */

/* How many words it has; what it is called ("Box.put"); where a word stands. */
uint32_t py_code_length(const PyCode *code);
const char *py_code_name(const PyCode *code);
PySpan py_code_span(const PyCode *code, uint32_t at);
/* True if it is that of a generator, plain or async. */
bool py_code_yields(const PyCode *code);
/* The word behind that one's instruction. */
uint32_t py_code_next(const PyCode *code, uint32_t at);
/* True if the instruction goes on at either of two places. */
bool py_code_branches(const PyCode *code, uint32_t at, uint32_t ways[2]);
/* True if it is that of a `for`, which goes on behind the loop at ways[1]. */
bool py_code_is_loop(const PyCode *code, uint32_t at);
/* True if it never goes on with the next one. */
bool py_code_leaves(const PyCode *code, uint32_t at);

#endif
