/*
 * py_machine_private.h - what the files of this folder share about a machine.
 */
#ifndef PY_MACHINE_PRIVATE_H
#define PY_MACHINE_PRIVATE_H

#include "py_call.h"
#include "py_code.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_loaded.h"
#include "py_machine.h"
#include "py_module.h"
#include "py_random.h"
#include "py_unicode.h"

#include "base_poison.h"

#include <stdarg.h>

typedef struct PyGenerator PyGenerator;
typedef struct PyFrameObject PyFrameObject;

/* What becomes of a frame's result in the frame below it. */
typedef enum PyReturnMode {
    PY_RETURN_PUSH,     /* the answer to a call */
    PY_RETURN_AGAIN,    /* an operand: the instruction is run again with it */
    PY_RETURN_INSTANCE, /* of __init__: must be None; push the instance */
    PY_RETURN_NOT,      /* a bool: push the other one */
    PY_RETURN_METHOD,   /* of LOAD_METHOD: a callable that needs no self */
    PY_RETURN_DELEGATE, /* __next__ of what is awaited: yield the value */
    PY_RETURN_AWAIT,    /* the frame below stands at SEND */
    PY_RETURN_ITERATE,  /* the frame below stands at FOR_ITER */
    PY_RETURN_NEXT,     /* next() or send(): a return is StopIteration */
    PY_RETURN_STORED,   /* of a setter: nobody wants it */
    PY_RETURN_DISCARD,  /* nobody wants it: the instruction is run next */
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
    PyDict *names;          /* owned: a class body's namespace; or NULL */
    PyValue instance;       /* PY_RETURN_INSTANCE: owned */
    uint8_t mode;           /* PyReturnMode */
    PyValue slots[];        /* locals, cells, frees, stack */
};

struct PyNativeFrame {
    PyFrame frame; /* code is NULL; its values are in slots */
    PyContinuation fn;
    uint32_t count;
    uint32_t weight; /* frames of the recursion limit beyond its own */
    uint32_t point;  /* the line of the wait that it is in; py_wait.h */
    PyValue state[];
};

struct PyFunction {
    PyObject object;
    const PyCode *code;
    PyLoaded *loaded;         /* whose code it is */
    PyDict *globals;          /* owned */
    PyTuple *closure;         /* owned; NULL: none */
    PyTuple *defaults;        /* owned; NULL: none */
    PyDict *keyword_defaults; /* owned; NULL: none */
    PyDict *dict;             /* owned; NULL: none */
    PyValue name, qualified_name;
    /* Owned: a tuple of names and values, or the dict that somebody asked
     * for; undefined: none. */
    PyValue annotations;
    PyValue doc, module; /* owned; undefined: the code's and the globals' */
};

typedef struct PyCell {
    PyObject object;
    PyValue value;
} PyCell;

typedef struct PyBoundMethod {
    PyObject object;
    PyValue function;
    PyValue self;
} PyBoundMethod;

typedef enum PyGeneratorState {
    PY_GENERATOR_CREATED,
    PY_GENERATOR_RUNNING,
    PY_GENERATOR_SUSPENDED,
    PY_GENERATOR_DELEGATED, /* suspended or running under one that awaits it */
    PY_GENERATOR_FINISHED
} PyGeneratorState;

/* A generator or coroutine: owns its frame, which follows it in memory. */
struct PyGenerator {
    PyObject object;
    PyGeneratorState state;
    uint32_t chain; /* frames from here to the leaf, while suspended */
    PyFrame *frame; /* inside this object */
    PyFrame *leaf;  /* innermost frame, while suspended as a root */
    PyHandled handled;
    bool is_discarded; /* nobody is to hear that it never started */
};

/* A frame that a traceback keeps alive: its values after it has ended. */
struct PyFrameObject {
    PyObject object;
    const PyCode *code;
    PyLoaded *loaded; /* whose code it is */
    PyFrame *frame;   /* borrowed while it lives; NULL afterwards */
    uint32_t count;
    PyValue values[];
};

struct PyTraceback {
    PyObject object;
    PyTraceback *next;    /* owned: towards where it was raised */
    PyFrameObject *frame; /* owned */
    uint32_t word;        /* index of the instruction */
};

extern const PyType py_function_type;
extern const PyType py_cell_type;
extern const PyType py_bound_method_type;
extern const PyType py_generator_type;
extern const PyType py_coroutine_type;
extern const PyType py_frame_object_type;
extern const PyType py_traceback_type;

/* Memory: cells of one size in pages; see py_memory.c. */
#define PY_CELL_STEP 16
#define PY_CELL_CLASSES 64 /* up to 1008 bytes */

/* A free cell; `nothing` lies where an object has its type. */
typedef struct PyFreeCell {
    void *nothing;
    struct PyFreeCell *next;
} PyFreeCell;

typedef struct PyPage PyPage;
typedef struct PyLarge PyLarge;

/* Objects and other memory lie on pages of their own. */
typedef struct PyCellClass {
    PyFreeCell *free, *last_free; /* a queue, where cells are poisoned */
    uint32_t free_count;          /* kept only there */
    uint8_t *bump, *bump_end;
} PyCellClass;

typedef struct PyMemory {
    PyCellClass objects[PY_CELL_CLASSES];
    PyCellClass blocks[PY_CELL_CLASSES];
    PyPage *pages;  /* in use, newest first */
    PyPage *spare;  /* emptied by a reset */
    PyLarge *large; /* blocks of their own */
    size_t used, peak, limit;
    uint64_t fail_at; /* allocations until one fails; 0: never */
} PyMemory;

/* A stretch of the stack on which frames of plain calls lie. */
typedef struct PyStackChunk {
    struct PyStackChunk *previous, *next;
    uint8_t *end;
    uint8_t bytes[];
} PyStackChunk;

/* One line of execution: the module's, later also a thread's. */
typedef struct PyThreadContext {
    PyFrame *frame; /* the innermost; NULL: nothing runs */
    PyStackChunk *chunk;
    uint8_t *stack_top;
    PyValue exception; /* on its way; owned */
    PyHandled *handled;
    PyHandled handled_base;
    uint32_t depth;            /* frames of the recursion limit */
    uint32_t light;            /* frames that are none of them */
    uint32_t nesting;          /* of C functions that go into containers */
    struct PyAnswers *answers; /* of the text being made; see py_answers.h */
    uint32_t at_once;          /* questions for which no frame may be pushed */
    bool at_once_too_deep;     /* the last of them went too deep */
    const PyValue *argument;   /* that a native could not read; py_argument.c */
    int argument_as;           /* PyConversion */
    /* Objects to be finalised before the next instruction; py_finalizer.c. */
    PyObject **dropped;
    uint32_t dropped_count, dropped_capacity;
    /* Those in front of this one wait until the finaliser that runs has
     * ended; those from it on were dropped by that one, and go first. */
    uint32_t dropped_waiting;
} PyThreadContext;

/* A module that can be imported; `module` is made when it first is. */
typedef struct PyKnownModule {
    const PyModuleSpec *spec;
    PyModule *module; /* owned */
} PyKnownModule;

struct PyMachine {
    PyThreadContext *context;
    PyThreadContext main_context;
    int64_t fuel; /* until the next look at budget and limits */
    bool stopped; /* nothing may run any more */
    PyMachineStatus stop_status;
    PyMemory memory;
    PyLoaded *loaded; /* the programs loaded so far, in this run or earlier */
    PyLoaded *main;   /* the program that is run */
    uint32_t type_epoch; /* goes up when a class is changed */

    /* Objects that wait for their end, when too many ends are nested. */
    PyObject **dying;
    uint32_t dying_count, dying_capacity, dying_depth;
    int64_t held_fuel; /* what fuel was when attention was asked for */
    bool attention;

    int64_t slice; /* what fuel was filled with */
    uint64_t budget;
    uint64_t instructions; /* since the loop was reached */
    PyLimits limits;

    const PyHost *table;
    void *host;
    const PyLanguage *language;
    void *extension;
    PyKnownModule *modules;
    uint32_t module_count, module_capacity;
    PyRandom random;
    PyRandom *ahead; /* states for the seeds from `ahead_first` on; owned */
    int64_t ahead_first, last_seed;
    bool seeded; /* `last_seed` is one */
    BaseText stop_text;
    uint64_t next_id;
    struct PyIdTable *ids;
    PyException *memory_error; /* made beforehand; owned */
    bool is_swept; /* finalisers were run for what the program has left */
    bool is_finishing;
    struct PySlotWrapper *slot_wrappers; /* owned; py_slot_wrapper.c */
};

/* py_memory.c */
void py_memory_init(PyMemory *memory, size_t limit);
void py_memory_wipe(PyMemory *memory);
void py_memory_release(PyMemory *memory);
typedef void (*PyMemoryVisit)(PyObject *object, void *context);
/* Every live object, in no order that shows. */
void py_memory_each(PyMemory *memory, PyMemoryVisit visit, void *context);

/* py_id.c */
void py_machine_forget_id(PyMachine *machine, PyObject *object);

/* Takes the stack's top back to `top`, in the chunk where it is. */
static inline void py_stack_cut(PyThreadContext *context, uint8_t *top)
{
    uint8_t *end = context->chunk->end;
    if (context->stack_top >= top && context->stack_top <= end)
        end = context->stack_top;
    base_poison(top, (size_t)(end - top));
    context->stack_top = top;
}

/* py_frame.c */
/* False with a RecursionError that says where, if no frame can be pushed. */
bool py_frame_room(PyMachine *machine, const char *where);
PyFrame *py_frame_push(PyMachine *machine, PyFunction *function,
                       PyReturnMode mode);
/* Gives up everything the frame owns and takes it off the stack. */
void py_frame_pop(PyMachine *machine, PyFrame *frame);
/* A plain call's frame that nobody else looks at, with `top` as its top: false
 * (and nothing done) if it is not that plain. */
static inline bool py_frame_pop_fast(PyMachine *machine, PyFrame *frame,
                                     PyValue *top)
{
    PyThreadContext *context = machine->context;
    if (frame->generator || frame->object || frame->names ||
        (uint8_t *)frame == context->chunk->bytes)
        return false;
    for (PyValue *slot = frame->slots; slot < top; slot++)
        py_decref(machine, *slot);
    py_decref_object(machine, (PyObject *)(void *)frame->function);
    context->frame = frame->back;
    context->depth--;
    py_stack_cut(context, (uint8_t *)frame);
    return true;
}

/* The same for values only: what a generator's end does. */
void py_frame_clear(PyMachine *machine, PyFrame *frame);
/* Where it stands; a library's frame stands nowhere: line 0. */
const PySpan *py_frame_span(const PyFrame *frame);
/* The innermost frame of the program's own code from `frame` on, or NULL. */
const PyFrame *py_frame_shown(const PyFrame *frame);
void py_context_init(PyThreadContext *context);
void py_context_release(PyThreadContext *context);
/* Forgets what it was doing; the objects are gone. */
void py_context_reset(PyThreadContext *context);

/* Binds the arguments on a caller's stack to a new frame's parameters. */
bool py_bind_arguments(PyMachine *machine, PyFunction *function, PyValue *slots,
                       const PyValue *args, uint32_t count,
                       PyValue keyword_names);

/* py_bind.c, py_object.c: any callable but the VM's own fast cases. Arguments
 * stay owned by the caller. PY_PENDING: a frame was pushed. */
PyValue py_call_native(PyMachine *machine, const PyNative *native,
                       const PyValue *args, uint32_t count,
                       PyValue keyword_names);
PyValue py_call_function(PyMachine *machine, PyFunction *function,
                         const PyValue *args, uint32_t count,
                         PyValue keyword_names, PyReturnMode mode);
PyValue py_bound_method_new(PyMachine *machine, PyValue function, PyValue self);

/* py_generator.c */
PyValue py_generator_new(PyMachine *machine, PyFunction *function);
PySend py_generator_resume(PyMachine *machine, PyGenerator *generator,
                           PyValue value, PyValue thrown, PyReturnMode mode,
                           PyValue *result);
PyValue py_generator_close(PyMachine *machine, PyGenerator *generator);
/* The chain that ends in `leaf` lets go: returns its root. */
PyGenerator *py_generator_suspend(PyMachine *machine, PyFrame *leaf);
/* Suspended where a `try` has something to do when it is closed. */
bool py_generator_is_guarded(const PyGenerator *generator);
void py_generator_finish(PyMachine *machine, PyGenerator *generator);

/* py_exception.c */
/* Calls an exception type with positional arguments. */
PyValue py_exception_make(PyMachine *machine, const PyType *type,
                          const PyValue *args, uint32_t count);
void py_traceback_add(PyMachine *machine, PyValue exception, PyFrame *frame);
void py_set_exception(PyMachine *machine, PyValue exception); /* steals */
/* Steals `value`: StopIteration(value), without arguments for None. */
PyValue py_raise_stop(PyMachine *machine, PyValue value);
PyValue py_handled(const PyMachine *machine); /* borrowed; or undefined */
bool py_exception_matches(PyMachine *machine, PyValue exception, PyValue type,
                          bool star, bool *out);
PyValue py_exception_from(PyMachine *machine, PyValue raised);

/* py_group.c */
PyValue py_group_make(PyMachine *machine, const PyType *type,
                      const PyValue *args, uint32_t count);

/* py_imports.c: may be PY_PENDING. The module of a dotted name is its last
 * part's. */
PyValue py_op_import(PyMachine *machine, PyString *name);
PyValue py_op_import_from(PyMachine *machine, PyValue module, PyString *name);

/* py_vm_ops.c: what instructions do when it takes more than a few lines. */
PyValue py_op_load_global(PyMachine *machine, const PyFrame *frame,
                          PyString *name, PyCache *cache);
PyValue py_op_load_name(PyMachine *machine, const PyFrame *frame,
                        PyString *name);
PyValue py_op_unbound(PyMachine *machine, PyString *name, bool is_free);
/* [object] -> *fn, *self (undefined if fn is bound already). */
bool py_op_load_method(PyMachine *machine, PyValue object, PyString *name,
                       PyCache *cache, PyValue *fn, PyValue *self);
PyValue py_op_load_attribute(PyMachine *machine, PyValue object, PyString *name,
                             PyCache *cache);
PyValue py_op_make_function(PyMachine *machine, PyFrame *frame, PyCode *code,
                            uint32_t flags, PyValue *parts);
PyValue py_op_awaitable(PyMachine *machine, PyValue value, const char *where);
bool py_op_raise(PyMachine *machine, const PyValue *values, uint32_t count,
                 bool *again);
bool py_op_enter(PyMachine *machine, PyValue manager, bool is_async,
                 PyValue *exit, PyValue *enter);
bool py_op_merge(PyMachine *machine, PyDict *into, PyValue from,
                 PyValue callee);
/* py_vm_unpack.c: a list or tuple of the items that are to be taken apart. May
 * be PY_PENDING. */
PyValue py_op_take(PyMachine *machine, PyValue iterable, uint32_t count);
PyValue py_op_take_star(PyMachine *machine, PyValue iterable, uint32_t before,
                        uint32_t after);
bool py_op_unpack(PyMachine *machine, PyValue *top, uint32_t count);
bool py_op_unpack_star(PyMachine *machine, PyValue *top, uint32_t before,
                       uint32_t after);
/* [*iterable], or f(*iterable) if a callee is given. May be PY_PENDING. */
PyValue py_op_extend_list(PyMachine *machine, PyValue list, PyValue iterable,
                          PyValue callee);
/* A list or tuple of the items; PY_PENDING: the list comes as an answer. */
PyValue py_op_items(PyMachine *machine, PyValue iterable);
/* f"{value!r:spec}" */
PyValue py_op_convert_and_format(PyMachine *machine, PyValue value,
                                 uint32_t conversion, PyValue spec);
/* Adds the items of a list or tuple to a list or set. */
bool py_op_extend(PyMachine *machine, PyValue into, PyValue items);
bool py_op_update(PyMachine *machine, PyDict *into, PyValue from);
/* `keywords` is a dict or undefined. */
PyValue py_op_call_spread(PyMachine *machine, PyValue callee, PyValue args,
                          PyValue keywords);
PyValue py_op_async_iter(PyMachine *machine, PyValue value);
PyValue py_op_async_next(PyMachine *machine, PyValue iterator);

/* py_vm.c */
PyMachineStatus py_vm_run(PyMachine *machine);
/* Called when fuel is used up. False: stop here and return to the host. */
bool py_refuel(PyMachine *machine);
/* Makes the next look at the fuel happen soon. */
void py_ask_attention(PyMachine *machine);

/* py_exception.c */
void py_exception_add_note(PyMachine *machine, PyValue exception, PyValue text);
/* `cause` becomes cause and context. */
void py_exception_chain(PyMachine *machine, PyValue exception, PyValue cause);

/* py_object.c: one level deeper into a container, for what walks it in C.
 * False with RecursionError, whose text goes on with `where`. */
bool py_nest(PyMachine *machine, const char *where);
static inline void py_unnest(PyMachine *machine)
{
    machine->context->nesting--;
}

static inline PyRandom *py_machine_random(PyMachine *machine)
{
    return &machine->random;
}

/* The Unicode that the machine's Python knows. */
static inline PyUnicode py_machine_unicode(const PyMachine *machine)
{
    return py_unicode_of_python(py_machine_version(machine));
}

#endif
