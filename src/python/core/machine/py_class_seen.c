#include "py_class_seen.h"

#include "py_machine_types.h"
#include "py_native.h"

const PyType *py_class_of_native(PyValue value)
{
    const PyBoundMethod *bound = py_native_bound(value);
    const PyNative *native = py_native_of(bound ? bound->function : value);

    BASE_REQUIRE(native != NULL);
    BASE_INVARIANT(native->name != NULL);
    if (py_has_type(value, &py_text_native_type))
        return &py_function_type;
    if (!py_native_is_of_text(native))
        return py_type_of(value);
    return bound ? &py_bound_method_type : &py_function_type;
}
