/*
 * py_object.h - objects, types, and who owns what.
 *
 * The ownership law of every py_* function: arguments are borrowed; a returned
 * PyValue is a new reference that the caller gives back with py_decref(). A
 * function that keeps an argument takes a reference of its own. Exceptions to
 * the law say "steals" or "borrowed" in their comment.
 *
 * Failure: a function that returns a PyValue returns PY_ERROR, one that
 * returns bool returns false, and the machine then holds the exception (see
 * py_raise() in py_exception.h). Every allocation can fail that way.
 *
 * Reference counts are exact, as CPython's are: asyncio speaks at the moment
 * an object dies. Objects with a negative count are immortal: constants of a
 * program and everything `static const`, which threads share.
 */
#ifndef PY_OBJECT_H
#define PY_OBJECT_H

#include "base_check.h"
#include "base_text.h"
#include "py_value.h"

#include <stddef.h>

typedef struct PyMachine PyMachine;
typedef struct PyType PyType;
typedef struct PyString PyString;
typedef struct PyDict PyDict;

struct PyObject {
    const PyType *type;
    int32_t refs;   /* negative: immortal */
    uint32_t flags; /* PY_OBJECT_*, bits 4 to 7 the type's own, above them
                       16-byte units that follow an instance */
};

enum {
    PY_OBJECT_HAS_ID = 1, /* id() was asked: its serial is in a table */
    PY_OBJECT_MARKED = 2, /* used by gc.collect() */
    PY_OBJECT_DYING = 4,
    PY_OBJECT_FINALIZED = 8, /* its __del__ has run, or is running */
    PY_OBJECT_SHOWN = 64,    /* its repr is being written: a cycle ends here */
    PY_OBJECT_SEEN = 128 /* of a container: a probe was shown its contents */
};

#define PY_IMMORTAL INT32_MIN
/* Head of a `static const` object. */
#define PY_STATIC_OBJECT(type_pointer)                                         \
    {                                                                          \
        (type_pointer), PY_IMMORTAL, 0                                         \
    }

typedef enum PyBinaryOp {
    PY_ADD,
    PY_SUBTRACT,
    PY_MULTIPLY,
    PY_DIVIDE,
    PY_FLOOR_DIVIDE,
    PY_MODULO,
    PY_POWER,
    PY_SHIFT_LEFT,
    PY_SHIFT_RIGHT,
    PY_AND,
    PY_OR,
    PY_XOR,
    PY_MATRIX_MULTIPLY
} PyBinaryOp;

typedef enum PyUnaryOp { PY_NEGATE, PY_PLUS, PY_INVERT } PyUnaryOp;

typedef enum PyCompareOp {
    PY_LT,
    PY_LE,
    PY_EQ,
    PY_NE,
    PY_GT,
    PY_GE
} PyCompareOp;

typedef void (*PyVisit)(PyObject *object, void *context);

/*
 * A native function or method. It is called with exactly `parameter_count`
 * arguments (PY_UNDEFINED for one that was not given), followed, if it is
 * variadic, by the extra positional ones; `count` is the number of both. A
 * method's first parameter is `self`. It returns a new reference, PY_ERROR, or
 * PY_PENDING after pushing frames (py_call.h).
 */
typedef PyValue (*PyNativeFn)(PyMachine *machine, const PyValue *args,
                              uint32_t count);

#define PY_NATIVE_PARAMETERS 8

typedef struct PyNative {
    PyObject object; /* PY_STATIC_OBJECT(&py_native_type), of a method
                        (&py_method_descriptor_type) */
    const char *name;
    PyNativeFn fn;
    uint8_t required;        /* how many must be given */
    uint8_t positional;      /* how many may be given by position */
    uint8_t positional_only; /* how many have no keyword; `self` counts */
    uint8_t parameter_count;
    bool variadic;  /* extra positional arguments are welcome */
    bool is_method; /* binds `self` when looked up on an instance */
    /* The version since which CPython's parser of its arguments is generated,
     * and its errors speak so; 1: always, 0: never. Before, they were all
     * given by position. */
    uint16_t clinic;
    uint16_t since;          /* the first version that has it; 0: all have */
    uint16_t keywords_since; /* before, what may be given by position has no
                                keyword; 0: as positional_only says */
    bool parses_tuple;       /* its arguments came as a tuple up to 3.12 */
    /* In which versions its arguments come as a tuple and its keywords as a
     * dict, that may have any keys: 1 << (version - 311) each. */
    uint8_t gets_tuple_in;
    uint16_t counts_plainly; /* since when its parser does not count them */
    /* Where it hands its keywords on to: that one's name is told of a wrong
     * one. NULL: its own. */
    const char *hands_on_to;
    /* Says of a wrong keyword what it said up to 3.12, and counts as "f()". */
    bool is_vectorcall;
    /* CPython writes it in Python: its class is told of a wrong keyword, too.
     * A method of that kind takes any `self`, and looks at it itself. */
    bool is_python;
    bool is_slot; /* CPython has it as the wrapper of a slot */
    /* Since when CPython hands it the class that defines it, too: it is told
     * of no count then (and up to 3.12 not of keywords). 0: never. */
    uint16_t gets_class_since;
    uint16_t last_since; /* the first version with its last parameter */
    /* Of a function: CPython has it as the method of a hidden object, whose
     * type is told and counted in as `self` is. NULL: a plain function. */
    const PyType *bound_to;
    /* Of what stands for one of the library's functions: its class, or the
     * module that has it in C. NULL: as the tables say. */
    const char *class_name, *module_name;
    bool is_nameless;   /* its parser does not know what it is called */
    const char *module; /* where CPython has its Python text; NULL: it has none,
                           or nobody needs to know */
    bool is_lent;  /* CPython keeps it in another module than it is found in */
    bool of_class; /* a method that binds the class instead, as a
                      classmethod does; that is then its first parameter */
    /* Other keywords than the named parameters' come as a dict (borrowed) in
     * the last of the `parameter_count` parameters, which has no name;
     * PY_UNDEFINED if there are none. */
    bool keywords;
    /* Of a method: what `self` must be an instance of, checked before it is
     * called; NULL: any value. */
    const PyType *owner;
    const char *names[PY_NATIVE_PARAMETERS];
} PyNative;

/* A computed attribute. `self` is py_object() of a value that need not be an
 * object: a float's bits come back by py_from_object(). `get` may return
 * PY_UNDEFINED without an exception: this instance has no such attribute. `set`
 * may be NULL: read-only; it is given PY_UNDEFINED to delete. */
typedef struct PyGetter {
    const char *name;
    PyValue (*get)(PyMachine *machine, PyObject *self);
    bool (*set)(PyMachine *machine, PyObject *self, PyValue value);
} PyGetter;

/* An attribute of a static type that is a constant object. */
typedef struct PyConstant {
    const char *name;
    const PyObject *object;
} PyConstant;

/* What resuming an awaitable or generator came to (slot `send`). */
typedef enum PySend {
    PY_SEND_YIELD,  /* *result is what it yields */
    PY_SEND_RETURN, /* *result is what it returns */
    PY_SEND_RAISE,  /* the machine holds the exception */
    PY_SEND_PENDING /* frames were pushed: the answer comes to the caller */
} PySend;

enum {
    PY_TYPE_HEAP = 1,       /* made by a class statement: in a machine */
    PY_TYPE_EXCEPTION = 2,  /* BaseException and what derives from it */
    PY_TYPE_BASE = 4,       /* may be subclassed by a class statement */
    PY_TYPE_AWAITABLE = 8,  /* has `send` and may be awaited directly */
    PY_TYPE_COROUTINE = 16, /* is a coroutine to inspect and create_task */
    PY_TYPE_CLASS = 32,     /* its instances are types: `type`, metaclasses */
    PY_TYPE_VARIABLE = 64,  /* its instances differ in size */
    PY_TYPE_GENERIC = 128,  /* may be given parameters: list[int] */
    /* The type itself, and all that derives from it. */
    PY_TYPE_INT = 256,
    PY_TYPE_FLOAT = 512,
    PY_TYPE_STRING = 1024,
    PY_TYPE_BYTES = 2048,
    PY_TYPE_COMPLEX = 4096,
    PY_TYPE_METHOD = 8192, /* binds as a function does, and has `call` */
    /* What a pattern of a match statement takes for a sequence or a mapping:
     * the type itself, and all that derives from it. */
    PY_TYPE_SEQUENCE = 16384,
    PY_TYPE_MAPPING = 32768,
    /* Its instances have a __del__, and so a birth. */
    PY_TYPE_FINALIZES = 131072,
    /* Its instances may have something to say or to run when they go: those
     * that are alive are counted (py_machine_has_last_words()). Heap types
     * have it of the type that they are laid out like. */
    PY_TYPE_LAST_WORDS = 262144,
    PY_LAST_WORDS = PY_TYPE_LAST_WORDS | PY_TYPE_FINALIZES,
    /* What lies in a class is asked by a method __get__ of the type's own. */
    PY_TYPE_BINDS = 524288,
    PY_TYPE_WEAK = 65536, /* there may be weak references to its instances */
    /* Made by a class statement: its instances are nothing but their dict. */
    PY_TYPE_PLAIN = 1048576
};

/*
 * Builtin types are `static const`; types that a program makes are objects of
 * the machine with PY_TYPE_HEAP. A slot may be NULL. A heap type has the slots
 * of the builtin type that its instances are laid out like, but where one of
 * its classes defines the special name (py_special.h); a static type names its
 * own.
 *
 * Every slot that answers with a PyValue may answer PY_PENDING: it has pushed
 * frames, and the answer goes to the frame below. Who asks a slot of any value
 * pushes a frame first (py_wait.h), or asks at once (py_at_once.h).
 */
struct PyType {
    PyObject object; /* PY_STATIC_OBJECT(&py_type_type) */
    const char *name;
    const char *module; /* "builtins", "asyncio.taskgroups"; NULL builtins */
    const char *title;  /* what errors call it, "_asyncio.Task"; NULL: name */
    const PyType *base; /* NULL: object */
    uint32_t size;      /* of an instance, in bytes */
    uint32_t flags;     /* PY_TYPE_* */
    /* Where an instance keeps the dict of its attributes: bytes from its
     * start; PY_DICT_AT_END: in the last word of its memory; 0: nowhere. */
    int32_t dict_offset;
    /* Which operators the slots know, bits by PyBinaryOp and PyUnaryOp: what
     * `hasattr(value, "__add__")` says. */
    uint16_t operators, reflected_operators, inplace_operators;
    uint16_t unary_operators;

    /* Gives back what the instance owns; its memory goes afterwards. Never
     * runs Python. */
    void (*destroy)(PyMachine *machine, PyObject *self);
    void (*traverse)(PyObject *self, PyVisit visit, void *context);
    /* What it says once when the collector finds it dead, before anything that
     * it holds goes; `destroy` is not to say it again (PY_OBJECT_FINALIZED).
     * NULL: nothing. */
    void (*finalize)(PyMachine *machine, PyObject *self);
    /* Whether it would say anything now; where there is a `finalize`. */
    bool (*has_last_words)(const PyObject *self);
    /* Where an instance keeps, in 32 bits, its place among all that are born
     * (py_id.h); 0: nowhere. */
    uint32_t birth_offset;

    /* Texts are written at once; where a part of one is Python's business, the
     * maker of the text runs twice (py_text.h). */
    bool (*repr)(PyMachine *machine, PyValue self, BaseText *out);
    bool (*str)(PyMachine *machine, PyValue self, BaseText *out);
    bool (*format)(PyMachine *machine, PyValue self, const char *spec,
                   size_t length, BaseText *out);

    PyValue (*hash)(PyMachine *machine, PyValue self); /* an int of 64 bits */
    /* PY_NOT_IMPLEMENTED when it does not know the other. */
    PyValue (*compare)(PyMachine *machine, PyCompareOp op, PyValue a,
                       PyValue b);
    PyValue (*binary)(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b);
    /* `a op= b` in place; NULL: as `binary`. */
    PyValue (*inplace)(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b);
    PyValue (*unary)(PyMachine *machine, PyUnaryOp op, PyValue self);
    PyValue (*truth)(PyMachine *machine, PyValue self); /* NULL: PY_TRUE */
    PyValue (*length)(PyMachine *machine, PyValue self);
    PyValue (*get_item)(PyMachine *machine, PyValue self, PyValue key);
    /* `value` PY_UNDEFINED: delete. What it answers means nothing. */
    PyValue (*set_item)(PyMachine *machine, PyValue self, PyValue key,
                        PyValue value);
    PyValue (*contains)(PyMachine *machine, PyValue self, PyValue item);
    PyValue (*iter)(PyMachine *machine, PyValue self);
    /* PY_UNDEFINED without an exception, or StopIteration: the end. */
    PyValue (*next)(PyMachine *machine, PyValue self);
    PyValue (*call)(PyMachine *machine, PyValue self, const PyValue *args,
                    uint32_t count, PyValue keyword_names);
    /* Resumes it with a value, or with a thrown exception if that is not
     * PY_UNDEFINED. Steals nothing. */
    PySend (*send)(PyMachine *machine, PyValue self, PyValue value,
                   PyValue thrown, PyValue *result);
    /* What the object itself has, before its class is asked. PY_UNDEFINED
     * without an exception: not there, go on looking. */
    PyValue (*get_attribute)(PyMachine *machine, PyValue self, PyString *name);
    /* `value` PY_UNDEFINED: delete. What it answers means nothing. */
    PyValue (*set_attribute)(PyMachine *machine, PyValue self, PyString *name,
                             PyValue value);

    /* What calling the type does: a PyNative whose parameters are the
     * constructor's, without `self`. NULL: cannot be made by a call. */
    const PyNative *construct;
    /* What __init__ does to an instance of a class that derives from it; NULL:
     * nothing. */
    const PyNative *init;
    /* Readies a fresh instance of such a class, all zeros behind its head;
     * NULL: it is as it should be. */
    void (*ready)(PyObject *self);
    /* A new instance of such a class with the value of `exact`, an instance of
     * this very type. NULL: an empty one is made, and `init` fills it. */
    PyValue (*copy)(PyMachine *machine, const PyType *type, PyValue exact);
    const PyNative *methods;     /* ends with a NULL name; NULL: none */
    const PyConstant *constants; /* ends with a NULL name; NULL: none */
    const PyGetter *getters;     /* ends with a NULL name; NULL: none */
    /* Names that CPython's type has and ours lacks, ends with NULL: asking
     * for one is `unsupported`, never an AttributeError. */
    const char *const *missing;

    /* Heap types only. */
    PyDict *dict;             /* owned */
    PyString *heap_name;      /* owned */
    const PyType *const *mro; /* itself first; owned by a heap type; NULL: a
                                 static type whose chain of bases tells it */
    uint32_t mro_count;
};

#define PY_DICT_AT_END (-1)

/* For `operators` and its like. */
#define PY_BIT(op) (1u << (op))
#define PY_BITS_OF_NUMBER                                                      \
    (PY_BIT(PY_ADD) | PY_BIT(PY_SUBTRACT) | PY_BIT(PY_MULTIPLY) |              \
     PY_BIT(PY_DIVIDE) | PY_BIT(PY_FLOOR_DIVIDE) | PY_BIT(PY_MODULO) |         \
     PY_BIT(PY_POWER))
#define PY_BITS_OF_INT                                                         \
    (PY_BITS_OF_NUMBER | PY_BIT(PY_SHIFT_LEFT) | PY_BIT(PY_SHIFT_RIGHT) |      \
     PY_BIT(PY_AND) | PY_BIT(PY_OR) | PY_BIT(PY_XOR))
#define PY_BITS_OF_SET                                                         \
    (PY_BIT(PY_SUBTRACT) | PY_BIT(PY_AND) | PY_BIT(PY_OR) | PY_BIT(PY_XOR))

extern const PyType py_type_type;
extern const PyType py_object_type;
extern const PyType py_native_type;      /* of functions, and bound methods */
extern const PyType py_text_native_type; /* of functions that are text there */
extern const PyType py_method_descriptor_type; /* of natives, not bound */
extern const PyType py_none_type;
extern const PyType py_bool_type;

/* Called by py_decref() when the last reference goes. */
void py_object_die(PyMachine *machine, PyObject *object);

/* Both are inline wherever they stand: a call would cost more than they do. */
static inline __attribute__((always_inline)) void
py_incref_object(PyObject *object)
{
    BASE_INVARIANT(object->refs != 0);
    if (object->refs >= 0)
        object->refs++;
}

static inline void py_decref_object(PyMachine *machine, PyObject *object)
{
    BASE_INVARIANT(object->refs != 0);
    if (object->refs >= 0 && --object->refs == 0)
        py_object_die(machine, object);
}

static inline __attribute__((always_inline)) PyValue py_incref(PyValue value)
{
    if (py_is_object(value))
        py_incref_object(py_object(value));
    return value;
}

/* PY_UNDEFINED is allowed and ignored. */
static inline void py_decref(PyMachine *machine, PyValue value)
{
    if (py_is_object(value))
        py_decref_object(machine, py_object(value));
}

/* Stores `value` (stolen) in *slot and gives back what was there. */
static inline void py_assign(PyMachine *machine, PyValue *slot, PyValue value)
{
    PyValue old = *slot;
    *slot = value;
    py_decref(machine, old);
}

/* A new instance with one reference, zeroed after its head; NULL with a
 * MemoryError when the machine's memory is used up. */
void *py_object_new(PyMachine *machine, const PyType *type);
/* The same with `extra` bytes after type->size. */
void *py_object_new_sized(PyMachine *machine, const PyType *type, size_t extra);

/* The same for a builtin type; nothing but the head is set. */
void *py_object_new_raw(PyMachine *machine, const PyType *type, size_t extra);

/* The bytes that the object lies in. */
size_t py_object_size(const PyObject *object);

/* Memory that is not an object. NULL with a MemoryError. `size` must be given
 * back as it was asked for. */
void *py_memory_new(PyMachine *machine, size_t size);
void *py_memory_resize(PyMachine *machine, void *memory, size_t old_size,
                       size_t new_size);
void py_memory_free(PyMachine *machine, void *memory, size_t size);

/* Asked before `more` bytes are put behind a text that is still being made and
 * so no part of the machine's memory: false with MemoryError if the two would
 * not fit into what is left of it. Also charges for them. */
bool py_text_room(PyMachine *machine, const BaseText *text, uint64_t more);

/* What the host holds for the program counts as its memory. hold() takes note
 * of what cannot be refused any more; has_room() is false with MemoryError. */
bool py_memory_has_room(PyMachine *machine, size_t size);
void py_memory_hold(PyMachine *machine, size_t before, size_t now);

/* The type of a value that is no object. */
const PyType *py_type_of_plain(PyValue value);
/* The type of any value; never NULL. */
static inline const PyType *py_type_of(PyValue value)
{
    return py_is_object(value) ? py_object(value)->type
                               : py_type_of_plain(value);
}

static inline bool py_has_type(PyValue value, const PyType *type)
{
    return py_is_object(value) && py_object(value)->type == type;
}

bool py_type_is_subtype(const PyType *type, const PyType *base);
static inline bool py_is_instance(PyValue value, const PyType *type)
{
    const PyType *have = py_type_of(value);
    return have == type || py_type_is_subtype(have, type);
}

/* What errors call the type: "ValueError", "_asyncio.Task", or for a heap type
 * its own name. Borrowed. */
const char *py_type_name(const PyType *type);
/* Its __name__: "Task". Borrowed. */
const char *py_type_own_name(const PyType *type);

/*
 * Texts, for the makers of texts that py_text.h speaks of. Elsewhere
 * py_to_text() is asked, which may be PY_PENDING.
 */
bool py_repr(PyMachine *machine, PyValue value, BaseText *out);

/* CPython writes a set and a deque by walking them as their class says. Where
 * `type`, which derives from `plain`, has an __iter__ of its own, that is
 * unsupported, and the answer false. */
bool py_repr_is_plain(PyMachine *machine, const PyType *type,
                      const PyType *plain);
bool py_str(PyMachine *machine, PyValue value, BaseText *out);
bool py_format(PyMachine *machine, PyValue value, const char *spec,
               size_t length, BaseText *out);

/* True for every class: `type` and what metaclasses have made. */
static inline bool py_is_class(PyValue value)
{
    return py_is_object(value) &&
           (py_object(value)->type->flags & PY_TYPE_CLASS);
}
static inline const PyType *py_class(PyValue value)
{
    BASE_INVARIANT(py_is_class(value));
    return (const PyType *)(const void *)py_object(value);
}

/* "<Class object at 0x...>": what object.__repr__ says. */
bool py_repr_plain(PyMachine *machine, PyValue value, BaseText *out);

#endif
