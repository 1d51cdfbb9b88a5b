/*
 * py_machine_state.h - all that a machine holds.
 */
#ifndef PY_MACHINE_STATE_H
#define PY_MACHINE_STATE_H

#include "py_context.h"
#include "py_id.h"
#include "py_language.h"
#include "py_loaded.h"
#include "py_machine.h"
#include "py_memory.h"
#include "py_random.h"

/* A module that can be imported; `module` is made when it first is. */
typedef struct PyKnownModule {
    const PyModuleSpec *spec;
    uint32_t next;    /* its number in `modules` and 1, in the same bucket */
    uint32_t made;    /* the same of the one made before it, or PY_FIRST_MADE */
    bool is_starred;  /* all of its names were imported */
    PyModule *module; /* owned */
} PyKnownModule;

#define PY_MODULE_BUCKETS 128
#define PY_FIRST_MADE UINT32_MAX /* 0: this one was not made in this run */

/* A name that modules are given; the string is immortal. */
typedef struct PyGivenName {
    const char *text;
    PyString *string; /* owned */
} PyGivenName;

#define PY_GIVEN_NAMES 32

/* An object at the program's end; it may be gone by now. */
typedef struct PyLeft {
    PyObject *object;
    uint64_t id;
} PyLeft;

/* An object that a look of the collector has put behind the others: it may be
 * gone by now, but no other one of that birth lies where it lay. */
typedef struct PyBehind {
    PyObject *object;
    uint64_t birth;
    uint32_t rank;
} PyBehind;

/* How far a program's end has come. */
typedef enum PyEnding {
    PY_ENDING_WHOLE,
    PY_ENDING_COLLECTED, /* the cycles that nobody held are gone */
    PY_ENDING_SWEPT,     /* what has something left to do is taken down */
    PY_ENDING_OVER
} PyEnding;

/* What a type has for a name, as found at that epoch. */
typedef struct PyLookup {
    const PyType *type;
    const PyString *name;
    PyValue found; /* borrowed; undefined: nothing */
    uint32_t epoch;
    bool lacks; /* CPython's type is known not to have it either */
} PyLookup;

#define PY_LOOKUPS 256

/* Of each ASCII character, and the empty str. */
#define PY_LETTERS 129

/* Frames of the library that hold something before the first lets go. */
#define PY_HOLDING_MOST 48

struct PyMachine {
    PyThreadContext *context;
    PyThreadContext main_context;
    PyThreadContext *threads, *idle_threads; /* owned */
    bool wants_switch; /* the host is to be asked which thread goes on */
    bool has_quantum;
    int64_t quantum; /* instructions left to the thread that runs */
    int64_t fuel;    /* until the next look at budget and limits */
    bool stopped;    /* nothing may run any more */
    PyMachineStatus stop_status;
    PyMemory memory;
    PyLoaded *loaded; /* the programs loaded so far, in this run or earlier */
    PyLoaded *main;   /* the program that is run */
    uint32_t type_epoch; /* goes up when a class is changed */
    PyLookup lookups[PY_LOOKUPS];

    /* Objects that wait for their end, when too many ends are nested. */
    PyObject **dying;
    uint32_t dying_count, dying_capacity, dying_depth;
    int64_t held_fuel; /* what fuel was when attention was asked for */
    bool attention;

    int64_t slice; /* what fuel was filled with */
    uint64_t budget;
    uint64_t instructions; /* since the loop was reached */
    PyLimits limits;
    uint32_t recursion; /* the limit that a run begins with */
    size_t input_at;    /* how much of the program's input has been read */

    const PyHost *table;
    void *host;
    const struct PyProbe *probe; /* borrowed; NULL: nobody looks */
    struct PyWatch *watch;       /* owned; what the probe waits for */
    const PyLanguage *language;
    void *extension;
    void (*coroutine_made)(PyMachine *, const PyObject *);
    bool notes_lines; /* where coroutines are made and first awaited */
    PyKnownModule *modules;
    uint32_t module_count, module_capacity;
    uint32_t last_made;   /* module's number and 1; 0: none was in this run */
    PyDict *own_builtins; /* borrowed: what the program has put among them */
    uint32_t module_buckets[PY_MODULE_BUCKETS]; /* by name; 0: an empty one */
    PyRandom random;
    PyRandom *ahead; /* states for the seeds from `ahead_first` on; owned */
    int64_t ahead_first, last_seed;
    bool seeded;                    /* `last_seed` is one */
    PyString *letters[PY_LETTERS];  /* made when first needed; owned */
    BaseText stop_text, stop_words; /* English; in the chosen language */
    /* What is being called as a bound method; NULL where it is called by a
     * name of its self, or is text. */
    const PyNative *bound_native;
    uint64_t next_id;
    uint64_t births;    /* of what has a place among all that are born */
    bool is_collecting; /* cycles; CPython does not begin again then */
    /* The last frames of the library that hold something; borrowed. */
    struct PyFrameObject *holding[PY_HOLDING_MOST];
    uint32_t holding_count; /* since the machine began */
    PyValue at_exit;        /* owned; a list of what the program's end calls */
    uint32_t at_exit_left;  /* so many of them, once it does */
    bool is_exiting;
    struct PyIdTable *ids;
    PyException *memory_error; /* made beforehand; owned */
    bool wants_pause;          /* its host has seen enough of this slice */
    PyValue last_exception;    /* owned: the one that nobody caught */
    uint8_t ending;            /* a PyEnding: how far its end has come */
    PyLeft *left;
    uint32_t left_count, left_capacity, left_next;
    PyBehind *behind; /* by their places */
    uint32_t behind_count, behind_capacity;
    bool is_finishing;
    /* Async generators that the host watches, in that order; borrowed. */
    struct PyAsyncGenerator *first_watched, *last_watched;
    uint64_t variable_serial; /* of context variables */
    bool is_colored;          /* see py_machine_set_colored() */
    bool is_silent;        /* the run is over, and nothing is left to be said */
    bool has_finalizers;   /* some class has, or has had, a __del__ */
    bool has_digits_limit; /* the program has set: */
    uint32_t digits_limit; /* see py_machine_digits_limit() */
    struct PySlotWrapper *slot_wrappers; /* owned; py_slot_wrapper.c */
    PyDict *computed;                    /* owned; py_computed.c */
    PyGivenName given[PY_GIVEN_NAMES];   /* the first ones; kept by a reset */
};

#endif
