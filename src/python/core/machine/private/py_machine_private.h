/*
 * py_machine_private.h - all of a machine, for files that need most of it.
 */
#ifndef PY_MACHINE_PRIVATE_H
#define PY_MACHINE_PRIVATE_H

#include "py_bind.h"
#include "py_call.h"
#include "py_code.h"
#include "py_code_object.h"
#include "py_context.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_frame.h"
#include "py_fuel.h"
#include "py_function.h"
#include "py_generator.h"
#include "py_group.h"
#include "py_id.h"
#include "py_imports.h"
#include "py_language.h"
#include "py_machine_state.h"
#include "py_memory.h"
#include "py_method.h"
#include "py_module.h"
#include "py_traceback_object.h"
#include "py_vm.h"
#include "py_vm_collect.h"
#include "py_vm_ops.h"
#include "py_vm_unpack.h"

#include <stdarg.h>

#endif
