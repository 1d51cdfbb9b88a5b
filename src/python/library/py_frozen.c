#include "py_frozen.h"

#include "py_frozen_programs.h"
#include "py_module.h"

static const char *const missing_contextlib[] = {"AbstractAsyncContextManager",
                                                 "AbstractContextManager",
                                                 "AsyncContextDecorator",
                                                 "AsyncExitStack",
                                                 "ContextDecorator",
                                                 "ExitStack",
                                                 "aclosing",
                                                 "asynccontextmanager",
                                                 "chdir",
                                                 "contextmanager",
                                                 "redirect_stderr",
                                                 "redirect_stdout",
                                                 "suppress",
                                                 NULL};

static const char *const missing_functools[] = {"WRAPPER_ASSIGNMENTS",
                                                "WRAPPER_UPDATES",
                                                "cache",
                                                "cached_property",
                                                "cmp_to_key",
                                                "lru_cache",
                                                "partial",
                                                "partialmethod",
                                                "singledispatch",
                                                "singledispatchmethod",
                                                "total_ordering",
                                                "update_wrapper",
                                                "wraps",
                                                NULL};

static const PyModuleSpec specs[] = {
#define SPEC(file, module)                                                     \
    {.name = (module), .program = &py_frozen_##file, .missing = missing_##file},
    PY_FROZEN(SPEC)
#undef SPEC
};

void py_frozen_register(PyMachine *machine)
{
    for (size_t i = 0; i < sizeof specs / sizeof *specs; i++)
        py_module_register(machine, &specs[i]);
}
