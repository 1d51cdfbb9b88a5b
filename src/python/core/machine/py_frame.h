/*
 * py_frame.h - what is being executed: one frame for each call.
 */
#ifndef PY_FRAME_H
#define PY_FRAME_H

#include "py_call.h"
#include "py_code.h"
#include "py_loaded.h"

typedef struct PyFrameObject PyFrameObject;
typedef struct PyGenerator PyGenerator;

/* What becomes of a frame's result in the frame below it. */
typedef enum PyReturnMode {
    PY_RETURN_PUSH,      /* the answer to a call */
    PY_RETURN_AGAIN,     /* an operand: the instruction is run again with it */
    PY_RETURN_INSTANCE,  /* of __init__: must be None; push the instance */
    PY_RETURN_OPERATOR,  /* of __add__ and its like: takes the place of the two
                            operands, instances of one class */
    PY_RETURN_ATTRIBUTE, /* of a property, of `instance`: push it */
    PY_RETURN_NOT,       /* a bool: push the other one */
    PY_RETURN_METHOD,    /* of LOAD_METHOD: a callable that needs no self */
    PY_RETURN_DELEGATE,  /* __next__ of what is awaited: yield the value */
    PY_RETURN_AWAIT,     /* the frame below stands at SEND */
    PY_RETURN_ITERATE,   /* the frame below stands at FOR_ITER */
    PY_RETURN_NEXT,      /* next() or send(): a return is StopIteration */
    PY_RETURN_STORED,    /* of a setter: nobody wants it */
    PY_RETURN_DISCARD,   /* nobody wants it: the instruction is run next */
    PY_RETURN_ITERATE_NEXT /* __next__ at FOR_ITER: StopIteration ends */
} PyReturnMode;

/* The exception being handled, innermost first. */
typedef struct PyHandled {
    PyValue value; /* owned, or undefined */
    struct PyHandled *previous;
} PyHandled;

struct PyFrame {
    PyFrame *back;
    const PyCode *code;     /* NULL: a native frame */
    const uint32_t *ip;     /* the instruction being run or waited in */
    PyValue *top;           /* one past the last value on the stack */
    PyFunction *function;   /* owned */
    PyGenerator *generator; /* borrowed: the frame lies inside it; or NULL */
    PyFrameObject *object;  /* owned: what tracebacks refer to; or NULL */
    PyObject *names;        /* owned: a class body's or a text's namespace, any
                               mapping (py_vm_names.h); or NULL */
    PyValue instance;       /* PY_RETURN_INSTANCE, PY_RETURN_ATTRIBUTE: owned */
    uint8_t mode;           /* PyReturnMode */
    bool is_plain;          /* nobody but the loop knows it: no generator,
                               object or names, there is a frame below it, and
                               it is not the first in its stretch of the stack
                             */
    PyValue slots[];        /* locals, cells, frees, stack */
};

/* In bytes, of a frame for this code. */
static inline size_t py_frame_size(const PyCode *code)
{
    return sizeof(PyFrame) + code->slot_count * sizeof(PyValue);
}

/* Where its stack begins, behind what has a name. */
static inline PyValue *py_frame_floor(PyFrame *frame)
{
    return frame->slots + frame->code->named_count;
}

/* Light frames; about so many of CPython's fit onto a C stack. */
#define PY_MOST_LIGHT 200000

/* True if a call would nest too deeply, even one that only makes a generator:
 * RecursionError. */
bool py_frame_is_too_deep(PyMachine *machine);
/* True if no frame may be pushed: the exception says why. */
bool py_frame_is_refused(PyMachine *machine);
/* False with a RecursionError that says where, if C functions that go into
 * containers go no deeper; see py_native_frame_nest(). */
bool py_frame_room(PyMachine *machine, const char *where);
PyFrame *py_frame_push(PyMachine *machine, PyFunction *function,
                       PyReturnMode mode);
/* Gives up everything the frame owns and takes it off the stack. */
void py_frame_pop(PyMachine *machine, PyFrame *frame);

/* The same for values only: what a generator's end does. */
void py_frame_clear(PyMachine *machine, PyFrame *frame);
/* Where it stands; a library's frame stands nowhere: line 0. */
const PySpan *py_frame_span(const PyFrame *frame);
/* The innermost frame of the program's own code from `frame` on, or NULL. */
const PyFrame *py_frame_shown(const PyFrame *frame);
/* The globals of the innermost frame that is not the library's, borrowed; NULL
 * if there is none. */
PyDict *py_frame_globals(const PyMachine *machine);

/* How many calls are under way. */
uint32_t py_machine_depth(const PyMachine *machine);

/* Line of the innermost running Python frame, 0 if there is none. */
uint32_t py_machine_line(const PyMachine *machine);
/* True if that frame gives up what it has handled while another exception goes
 * on: an instruction that in CPython is of no line. */
bool py_machine_is_between_lines(const PyMachine *machine);
/* The file that this line is of; the program's own if there is none. */
const PySource *py_machine_source(const PyMachine *machine);

/* True if the program's own code runs or makes the call that is under way: not
 * a library's. */
bool py_machine_is_program(const PyMachine *machine);

/* True if the innermost running Python frame is one of our own texts'. */
bool py_machine_is_in_library(const PyMachine *machine);

/* The same of the frames that CPython has, too: what is C there, as
 * gc.collect() is, has none. */
bool py_machine_is_in_library_there(const PyMachine *machine);

/* The variable that takes the result of the instruction being run, if the next
 * one stores it; borrowed, or NULL. */
const char *py_machine_target(const PyMachine *machine);

/* Of the instruction that is being run or waited in. */
static inline uint32_t py_frame_opcode(const PyFrame *frame)
{
    return *frame->ip & 0xff;
}

/* Line at which the module's own code stands, 0 when it has ended. */
uint32_t py_machine_module_line(const PyMachine *machine);

#endif
