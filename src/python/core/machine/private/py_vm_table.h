/*
 * py_vm_table.h - the instructions that are functions: PY_STEP_OPCODES and
 * PY_STORE_OPCODES of py_opcodes.h, in one table by opcode.
 *
 * The loop has one label for all of the first and one for all of the second:
 * it calls the function, and then gives up the operands that the table of
 * opcodes says.
 */
#ifndef PY_VM_TABLE_H
#define PY_VM_TABLE_H

#include "py_frame.h"

/* Operands lie below `top`, borrowed. Of a step the answer takes their place;
 * that of a store means nothing. Either may be an error, or PY_PENDING. The
 * frame's ip and top are true, and the function leaves the depth alone. */
typedef PyValue (*PyStep)(PyMachine *machine, PyFrame *frame, PyValue *top,
                          uint32_t arg);

/* NULL for the instructions of the loop itself. */
extern const PyStep py_steps[];
/* How many operands each of them gives up; 0 for the loop's own. */
extern const uint8_t py_step_operands[];

#endif
