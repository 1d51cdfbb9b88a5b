#include "py_random_module.h"

#include "py_exception.h"
#include "py_float.h"
#include "py_frozen.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_random_by_itself.h"
#include "py_random_choices.h"
#include "py_random_integers.h"
#include "py_random_numbers.h"
#include "py_random_state.h"
#include "py_string.h"

/* What CPython's text looks for first on a `self` that is no Random. */
static bool is_random(PyMachine *machine, PyValue self, const char *name)
{
    static const struct {
        const char *name, *wanted;
    } looks[] = {{"choice", "_randbelow"},     {"getstate", "VERSION"},
                 {"randbytes", "getrandbits"}, {"randint", "randrange"},
                 {"randrange", "_randbelow"},  {"sample", "_randbelow"},
                 {"shuffle", "_randbelow"}};
    const char *wanted = "random";

    if (py_is_instance(self, &py_random_type))
        return true;
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
        if (strcmp(looks[i].name, name) == 0)
            wanted = looks[i].wanted;
    if (strcmp(name, "seed") == 0 || strcmp(name, "setstate") == 0 ||
        strcmp(name, "__init__") == 0)
        py_raise(machine, &py_TypeError,
                 py_machine_version(machine) < 313
                     ? "super(type, obj): obj must be an instance or subtype "
                       "of type"
                     : "super(type, obj): obj (instance of %s) is not an "
                       "instance or subtype of type (Random).",
                 py_type_name(py_type_of(self)));
    else
        py_raise(machine, &py_AttributeError,
                 "'%s' object has no attribute '%s'",
                 py_type_name(py_type_of(self)), wanted);
    return false;
}

/* Each function twice: for the machine's own generator and for an object's. */
#define DEFINE_BOTH(name, least, placed, only, total, ...)                     \
    static const PyNative native_##name;                                       \
    static PyValue module_##name(PyMachine *machine, const PyValue *args,      \
                                 uint32_t count)                               \
    {                                                                          \
        (void)count;                                                           \
        PyRandom *random = py_machine_random(machine);                         \
        py_machine_draw_begins(machine);                                       \
        PyValue answer = py_random_do_##name(machine, random, args);           \
        py_machine_draw_ends(machine);                                         \
        if (!py_is_pending(answer)) /* else it is told when it is known */     \
            py_machine_drawn(machine, #name, &native_##name, answer);          \
        return answer;                                                         \
    }                                                                          \
    static PyValue method_##name(PyMachine *machine, const PyValue *args,      \
                                 uint32_t count)                               \
    {                                                                          \
        (void)count;                                                           \
        if (!is_random(machine, args[0], #name))                               \
            return PY_ERROR;                                                   \
        static const char *const names[] = {__VA_ARGS__};                      \
        PyRandomObject *self = (PyRandomObject *)py_object(args[0]);           \
        if (py_random_asks_itself(machine, args[0], #name))                    \
            return py_random_by_itself(machine, #name, names, args, total);    \
        if (py_is_raising(machine))                                            \
            return PY_ERROR;                                                   \
        PyValue answer =                                                       \
            py_random_do_##name(machine, &self->random, args + 1);             \
        if (self->random.used_libm)                                            \
            py_machine_random(machine)->used_libm = true;                      \
        return answer;                                                         \
    }
PY_RANDOM_FUNCTIONS(DEFINE_BOTH)
PY_RANDOM_LATER_FUNCTIONS(DEFINE_BOTH)

#define DEFINE_NATIVE(name, least, placed, only, total, ...)                   \
    static const PyNative native_##name =                                      \
        PY_FUNCTION_BOUND(&py_random_type, #name, module_##name, least,        \
                          placed, only, total, __VA_ARGS__);
PY_RANDOM_FUNCTIONS(DEFINE_NATIVE)
PY_RANDOM_LATER_FUNCTIONS(DEFINE_NATIVE)

static PyValue get_state(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    if (count && !is_random(machine, args[0], "getstate"))
        return PY_ERROR;
    return py_random_get_tuple(
        machine, count ? &((PyRandomObject *)py_object(args[0]))->random
                       : py_machine_random(machine));
}

static PyValue set_state(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    static const char *const names[] = {"state"};
    if (count > 1 && !is_random(machine, args[0], "setstate"))
        return PY_ERROR;
    if (count > 1 && py_random_is_old_state(args[1]))
        return py_random_by_itself(machine, "setstate", names, args, 1);
    PyRandom *random = count > 1
                           ? &((PyRandomObject *)py_object(args[0]))->random
                           : py_machine_random(machine);
    return py_random_set_tuple(machine, random, args[count - 1]);
}

static const PyNative native_get_state =
    PY_FUNCTION_BOUND(&py_random_type, "getstate", get_state, 0, 0, 0, 0, NULL);
static const PyNative native_set_state = PY_FUNCTION_BOUND(
    &py_random_type, "setstate", set_state, 1, 1, 0, 1, "state");

#define METHOD_ENTRY(name, least, placed, only, total, ...)                    \
    PY_METHOD_PYTHON(&py_random_type, #name, method_##name, least, placed,     \
                     only, total, __VA_ARGS__),
#define LATER_METHOD_ENTRY(text, least, placed, only, total, ...)              \
    {.object = PY_STATIC_OBJECT(&py_method_descriptor_type),                   \
     .name = #text,                                                            \
     .fn = method_##text,                                                      \
     .required = (least) + 1,                                                  \
     .positional = (placed) + 1,                                               \
     .positional_only = 1,                                                     \
     .parameter_count = (total) + 1,                                           \
     .is_method = true,                                                        \
     .owner = &py_random_type,                                                 \
     .is_python = true,                                                        \
     .since = 312,                                                             \
     .names = {"self", __VA_ARGS__}},
static const PyNative methods[] = {
    /* clang-format off */
    PY_RANDOM_FUNCTIONS(METHOD_ENTRY)
    PY_METHOD_PYTHON(&py_random_type, "getstate", get_state, 0, 0, 0, 0, NULL),
    PY_METHOD_PYTHON(&py_random_type, "setstate", set_state, 1, 1, 0, 1,
                     "state"),
    PY_RANDOM_LATER_FUNCTIONS(LATER_METHOD_ENTRY)
    {.name = NULL}};
/* clang-format on */

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    PyRandomObject *self = py_object_new(machine, &py_random_type);
    if (!self)
        return PY_ERROR;
    PyValue seed[] = {args[0], PY_UNDEFINED};
    PyValue done = py_random_do_seed(machine, &self->random, seed);
    if (!py_is_error(done))
        return py_from_object(self);
    py_decref(machine, py_from_object(self));
    return PY_ERROR;
}

/* Of a class that derives from it. */
static PyValue init(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    if (!is_random(machine, args[0], "__init__"))
        return PY_ERROR;
    PyRandomObject *self = (PyRandomObject *)py_object(args[0]);
    PyValue seed[] = {args[1], PY_UNDEFINED};
    PyValue done = py_random_do_seed(machine, &self->random, seed);
    if (py_is_error(done))
        return PY_ERROR;
    py_decref(machine, done);
    return PY_NONE;
}

static const PyNative random_init =
    PY_METHOD_PYTHON(&py_random_type, "__init__", init, 0, 1, 0, 1, "x");

static const PyNative random_construct =
    PY_FUNCTION_BOUND(&py_random_type, "__init__", construct, 0, 1, 0, 1, "x");

/* The half of a pair that gauss() has left over. */
static PyValue gauss_next(PyMachine *machine, PyObject *self)
{
    const PyRandom *random = &((PyRandomObject *)self)->random;
    (void)machine;
    return random->has_spare ? py_float(random->spare) : PY_NONE;
}

static bool set_gauss_next(PyMachine *machine, PyObject *self, PyValue value)
{
    PyRandom *random = &((PyRandomObject *)self)->random;
    if (!py_is_undefined(value) && !py_is_none(value) &&
        !py_is_any_float(value)) {
        py_unsupported(machine, "a float, or None", "a gauss_next of type '%s'",
                       py_type_name(py_type_of(value)));
        return false;
    }
    if (py_is_undefined(value)) {
        py_unsupported(machine, "None", "deleting gauss_next");
        return false;
    }
    random->has_spare = !py_is_none(value);
    random->spare = random->has_spare ? py_any_float_value(value) : 0;
    return true;
}

static const PyGetter getters[] = {
    {"gauss_next", gauss_next, set_gauss_next},
    {NULL, NULL, NULL},
};

static void destroy(PyMachine *machine, PyObject *self)
{
    PyRandomObject *object = (PyRandomObject *)self;
    if (object->dict)
        py_decref_object(machine, &object->dict->object);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    PyRandomObject *object = (PyRandomObject *)self;
    if (object->dict)
        visit(&object->dict->object, context);
}

static const char *const missing_methods[] = {"VERSION", NULL};

const PyType py_random_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "Random",
    .module = "random",
    .size = sizeof(PyRandomObject),
    .flags = PY_TYPE_BASE | PY_TYPE_WEAK,
    .dict_offset = offsetof(PyRandomObject, dict),
    .destroy = destroy,
    .traverse = traverse,
    .get_attribute = py_instance_get_attribute,
    .set_attribute = py_instance_set_attribute,
    .construct = &random_construct,
    .init = &random_init,
    .methods = methods,
    .getters = getters,
    .missing = missing_methods,
};

/* Its numbers are the operating system's, of which there is none here. */
static PyValue refuse_system(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)args;
    (void)count;
    return py_unsupported(machine, "random.Random()", "%s",
                          "random.SystemRandom");
}

static const PyNative system_random_construct =
    PY_FUNCTION_VARIADIC("SystemRandom", refuse_system);

static const PyType system_random_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "SystemRandom",
    .module = "random",
    .base = &py_random_type,
    .construct = &system_random_construct,
};

static PyValue make_bits(PyMachine *machine)
{
    (void)machine;
    return py_small(53); /* of a float */
}

#define FUNCTION_ENTRY(name, ...) {#name, &native_##name, NULL, 0, 0, 0},
#define LATER_FUNCTION_ENTRY(name, ...)                                        \
    {#name, &native_##name, NULL, 0, 312, 0},
static const PyModuleEntry entries[] = {
    /* clang-format off */
    PY_RANDOM_FUNCTIONS(FUNCTION_ENTRY)
    PY_RANDOM_LATER_FUNCTIONS(LATER_FUNCTION_ENTRY)
    {"getstate", &native_get_state, NULL, 0, 0, 0},
    {"setstate", &native_set_state, NULL, 0, 0, 0},
    {"Random", &py_random_type, NULL, 0, 0, 0},
    {"SystemRandom", &system_random_type, NULL, 0, 0, 0},
    {PY_MODULE_PART("__all__", &py_random_names_module)},
    {"BPF", NULL, make_bits, 0, 0, 0},
    {"LOG4", NULL, NULL, 1.3862943611198906, 0, 0},
    {"NV_MAGICCONST", NULL, NULL, 1.7155277699214135, 0, 0},
    {"RECIP_BPF", NULL, NULL, 0x1p-53, 0, 0},
    {"SG_MAGICCONST", NULL, NULL, 2.504077396776274, 0, 0},
    {"TWOPI", NULL, NULL, 6.283185307179586, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};
/* clang-format on */

static const char *const missing[] = {"main", NULL};

static const char *const c_methods[] = {"getrandbits", "random", NULL};

/* All that CPython has, marked as in py_members.c. */
static const char names[] =
    "BPF LOG4 NV_MAGICCONST RECIP_BPF Random SG_MAGICCONST SystemRandom TWOPI "
    "_ONE _Sequence _Set-311 __all__ __builtins__ __cached__ __file__ "
    "_accumulate _acos _bisect _ceil _cos _e _exp _fabs+312 _floor _index "
    "_inst _isfinite _lgamma+312 _log _log2+312 _os _parse_args+313 _pi "
    "_random _repeat _sha512 _sin _sqrt _test _test_generator _urandom "
    "_warn-312 betavariate binomialvariate+312 choice choices expovariate "
    "gammavariate gauss getrandbits getstate lognormvariate main+313 "
    "normalvariate paretovariate randbytes randint random randrange sample "
    "seed setstate shuffle triangular uniform vonmisesvariate weibullvariate";

const PyModuleSpec py_random_module = {.name = "random",
                                       .entries = entries,
                                       .instance_of = "Random",
                                       .c_methods = c_methods,
                                       .missing = missing,
                                       .names = names,
                                       .missing_marks = "main+313"};
