/*
 * py_vm_table.h - the instructions that are functions: PY_STEP_OPCODES,
 * PY_STORE_OPCODES and PY_STACK_OPCODES of py_opcodes.h, in one table by
 * opcode.
 *
 * The loop has one label for all of each kind: it calls the function, and then,
 * of the first two, gives up the operands that the table of opcodes says.
 */
#ifndef PY_VM_TABLE_H
#define PY_VM_TABLE_H

#include "py_frame.h"

/* Operands lie below `top`, borrowed. Of a step the answer takes their place;
 * that of a store means nothing. Either may be an error, or PY_PENDING. The
 * frame's ip and top are true, and the function leaves the depth alone. What
 * moves the stack itself sets the frame's top, and answers an error or None; or
 * PY_PENDING, and is run again with the answer in the place of what is on
 * top. */
typedef PyValue (*PyStep)(PyMachine *machine, PyFrame *frame, PyValue *top,
                          uint32_t arg);

/* NULL for the instructions of the loop itself. */
extern const PyStep py_steps[];
/* How many operands each of them gives up; 0 for others. */
extern const uint8_t py_step_operands[];

#endif
