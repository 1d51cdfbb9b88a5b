#include "py_frozen.h"

#include "py_frozen_programs.h"

/* Names that CPython's modules have and ours lack. */

static const char *const missing_abc[] = {
    "abstractclassmethod", "abstractproperty", "abstractstaticmethod", NULL};

static const char *const missing_async_next[] = {NULL};

static const char *const missing_contextlib[] = {"chdir", NULL};

static const char *const missing_functools[] = {NULL};

static const char *const missing_types[] = {"CapsuleType",
                                            "ClassMethodDescriptorType",
                                            "DynamicClassAttribute",
                                            "GetSetDescriptorType",
                                            "MemberDescriptorType",
                                            "MethodDescriptorType",
                                            "MethodWrapperType",
                                            "WrapperDescriptorType",
                                            "coroutine",
                                            "get_original_bases",
                                            "new_class",
                                            "prepare_class",
                                            "resolve_bases",
                                            NULL};

#define SPEC(file, module)                                                     \
    const PyModuleSpec py_##file##_module = {.name = (module),                 \
                                             .program = &py_frozen_##file,     \
                                             .missing = missing_##file,        \
                                             .is_private =                     \
                                                 (module)[0] == '_'};
PY_FROZEN(SPEC)
#undef SPEC
