#include "py_frozen.h"

#include "py_frozen_programs.h"

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

#define SPEC(file, module)                                                     \
    const PyModuleSpec py_##file##_module = {.name = (module),                 \
                                             .program = &py_frozen_##file,     \
                                             .missing = missing_##file};
PY_FROZEN(SPEC)
#undef SPEC
