/*
 * py_machine.h - one interpreter: its memory, its frames, its state.
 *
 * No globals: many machines can live in one process, on several threads. The
 * machine runs bytecode until it ends, pauses or uses up its budget. It has no
 * clock, no queue and no streams: what it writes, and what must be told to
 * somebody, goes through a PyHost.
 */
#ifndef PY_MACHINE_H
#define PY_MACHINE_H

#include "py_object.h"
#include "py_random.h"
#include "py_unicode.h"

typedef struct PyProgram PyProgram;
typedef struct PyException PyException;
typedef struct PyLanguage PyLanguage;

/* The host's side. `host` is what py_machine_new() was given. */
typedef struct PyHost {
    /* print() and the like: `stream` 1 or 2. False: stop the run (a limit was
     * reached, and the host has said so with py_machine_stop()). */
    bool (*write)(void *host, int stream, const char *text, size_t length);
    /* A coroutine died that was never started. */
    void (*never_awaited)(void *host, PyValue coroutine);
    /* Writes of an exception that nobody can be given: it was "ignored in"
     * `where`, which begins with a blank or a colon; NULL: nobody says in what.
     * A part of a text that is being made (py_text.h). */
    void (*unraisable)(void *host, PyValue exception, const char *where,
                       BaseText *out);
    /* An except* clause took `taken` (a group or the naked exception) of what
     * was raised; `rest` is what goes on, None if nothing does. */
    void (*except_matched)(void *host, uint32_t line, PyValue taken,
                           PyValue rest);
    /* An except clause was tried and is not for this exception; `type` is what
     * it names: a class or a tuple. */
    void (*missed)(void *host, uint32_t line, PyValue exception, PyValue type);
    /* What stands on that line (an except clause, a with, a finally) took an
     * exception, is over now, and the exception does not go on. */
    void (*kept)(void *host, uint32_t line, PyValue exception);
    /* A coroutine was awaited that has been awaited before. */
    void (*reused)(void *host, PyValue coroutine);
    /* The program calls a function of `random` on the shared generator; and the
     * call has drawn what it draws at once. */
    void (*draw_begins)(void *host, PyRandom *random);
    void (*draw_ends)(void *host, PyRandom *random);
    /* The function of that name has drawn `answer`, or an error; `native` is
     * the function itself if it is still being called, else NULL. */
    void (*drawn)(void *host, const char *name, const PyNative *native,
                  PyValue answer);
    /* py_thread_switch() was called: the thread that goes on. */
    struct PyThreadContext *(*next_thread)(void *host);
    /* The running thread has used up its quantum: the host may call
     * py_thread_switch(), and sets a new one. */
    void (*quantum_over)(void *host);
    /* So many instructions have run as the limit allows. True: as many more may
     * run; the host may have raised an exception. */
    bool (*limit_reached)(void *host);
    /* What a function in Python does in most of its calls, by number; undefined
     * (and nothing done): the function is to be called. */
    const PyNativeFn *fast_paths;
} PyHost;

typedef struct PyLimits {
    uint64_t instructions; /* without a return to the host's own loop */
    uint64_t memory;       /* bytes */
    size_t report;         /* bytes of one traceback; 0: as many as it has */
    uint32_t recursion;    /* frames */
} PyLimits;

typedef enum PyMachineStatus {
    PY_MACHINE_WORKING,     /* the budget is used up */
    PY_MACHINE_ENDED,       /* the module's code returned */
    PY_MACHINE_RAISED,      /* it raised: py_take_exception() has it */
    PY_MACHINE_UNSUPPORTED, /* py_machine_stop_text() is the diagnostic */
    PY_MACHINE_STOPPED      /* py_machine_stop() was called */
} PyMachineStatus;

/* `language` outlives the machine. */
PyMachine *py_machine_new(const PyHost *table, void *host,
                          const PyLanguage *language, const PyLimits *limits);
void py_machine_free(PyMachine *machine); /* NULL is allowed */

/* Throws all objects away at once (no finaliser speaks) and starts again; the
 * memory is kept. */
void py_machine_reset(PyMachine *machine);
/* Gives back the memory of all objects: only py_machine_reset() or
 * py_machine_free() may follow. */
void py_machine_rest(PyMachine *machine);

/* Gets ready to run the module. The program must outlive the machine. */
bool py_machine_load(PyMachine *machine, const PyProgram *program);

/* Runs about `budget` instructions. */
PyMachineStatus py_machine_run(PyMachine *machine, uint64_t budget);

/* After the module's code has ended: lets go of the module's names and of
 * everything else in CPython's order, so that what speaks on dying speaks.
 * May run finalisers: true when there is nothing left to run; else run the
 * machine again and then call it again. */
bool py_machine_finish(PyMachine *machine);

/* The exception that has ended the program (stolen) lives until the cycles that
 * nobody holds are gone, as sys.last_value does. */
void py_machine_keep_last(PyMachine *machine, PyValue exception);
/* After that names go: CPython has no modules to warn with any more. */
bool py_machine_lets_go(const PyMachine *machine);

/* Ends the run at the next instruction with PY_MACHINE_STOPPED. `text` says why
 * in English, for the trace; `words` in the chosen language. */
void py_machine_stop(PyMachine *machine, const char *text, const char *words);
const char *py_machine_stop_text(const PyMachine *machine);
const char *py_machine_stop_words(const PyMachine *machine);

void *py_machine_host(const PyMachine *machine);
/* What a layer above keeps with the machine: asyncio's own state. */
void py_machine_set_extension(PyMachine *machine, void *extension);
void *py_machine_extension(const PyMachine *machine);
/* `made` is called with each coroutine that is made from now on, which is not
 * whole yet; NULL: no more. */
/* From now on coroutines know where they were made and first awaited. Stays
 * through a reset. */
void py_machine_note_lines(PyMachine *machine);
void py_machine_watch_coroutines(PyMachine *machine,
                                 void (*made)(PyMachine *, const PyObject *));

/* Whether any object is alive that may have something to say or to run when it
 * goes: one whose type has PY_TYPE_LAST_WORDS, or any where a class has, or has
 * had, a __del__. False also where the run is over and was asked. */
bool py_machine_has_last_words(const PyMachine *machine);
/* Calls `visit` with all of those. It may make none. */
void py_machine_each_with_last_words(PyMachine *machine, PyVisit visit,
                                     void *context);

/* Calls `visit` with every object that is alive. It may make none. */
void py_machine_each_object(PyMachine *machine, PyVisit visit, void *context);

/* True when what the program has left behind is being taken apart. */
bool py_machine_has_ended(const PyMachine *machine);
int py_machine_version(const PyMachine *machine); /* 313 */
/* The last number of the release that is played: 0 of 3.13.0. */
int py_machine_patch(const PyMachine *machine);
/* The Unicode that its Python knows. */
PyUnicode py_machine_unicode(const PyMachine *machine);
const PyLanguage *py_machine_language(const PyMachine *machine);
const PyLimits *py_machine_limits(const PyMachine *machine);

/* How many decimal digits an int and a text that is made of it, or the other
 * way round, may have; 0: any number. At first what it is in CPython. */
uint32_t py_machine_digits_limit(const PyMachine *machine);
void py_machine_set_digits_limit(PyMachine *machine, uint32_t limit);
typedef enum PyInput {
    PY_INPUT_NONE, /* nobody gave the program any input */
    PY_INPUT_END,
    PY_INPUT_TEXT
} PyInput;

/* Takes the next part of the program's input, borrowed: `most` characters or
 * what is left, and with `by_line` nothing behind the end of a line. */
PyInput py_machine_read(PyMachine *machine, uint64_t most, bool by_line,
                        const char **text, size_t *size);

/* Whether exceptions that end a program or a thread are reported in colours;
 * resets do not change it. */
void py_machine_set_colored(PyMachine *machine, bool is_colored);
bool py_machine_is_colored(const PyMachine *machine);

/* Changes the recursion limit until the machine is reset. */
void py_machine_set_recursion(PyMachine *machine, uint32_t limit);
const PyProgram *py_machine_program(const PyMachine *machine);

/* The names of the program's module, borrowed; NULL: it is not loaded. */
PyDict *py_machine_globals(const PyMachine *machine);

size_t py_machine_memory(const PyMachine *machine);
size_t py_machine_memory_peak(const PyMachine *machine);
/* Test hook: the Nth allocation from now fails; 0: none. */
void py_machine_fail_allocation(PyMachine *machine, uint64_t nth);
/* How many allocations from here that will be; 0: none, or it has failed. */
uint64_t py_machine_fails_in(const PyMachine *machine);

/* The state of `random`. */
PyRandom *py_machine_random(PyMachine *machine);
/* Around each call that draws from it. */
void py_machine_draw_begins(PyMachine *machine);
void py_machine_draw_ends(PyMachine *machine);
void py_machine_drawn(PyMachine *machine, const char *name,
                      const PyNative *native, PyValue answer);
/* Seeds it before the run, as py_seed_text.h reads it; false if that is no
 * seed. */
bool py_machine_seed(PyMachine *machine, const char *text);

/* Lines of stdout written by print() go through here too. */
bool py_machine_write(PyMachine *machine, int stream, const char *text,
                      size_t length);

#endif
