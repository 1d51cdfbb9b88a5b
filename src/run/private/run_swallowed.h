/*
 * run_swallowed.h - errors of which nobody hears.
 *
 * An `except:` or `except Exception:`, or a with that suppresses Exception,
 * that prints nothing and raises nothing; a `return` in a finally; an
 * `__exit__` that answers True. A clause that names what it is for, or whose
 * body uses the error, is no such thing.
 */
#ifndef RUN_SWALLOWED_H
#define RUN_SWALLOWED_H

#include "base_text.h"
#include "py_object.h"
#include "run_machine.h"
#include "trace_facts.h"

typedef struct RunSwallowed {
    Run *run;          /* borrowed */
    TraceFacts *facts; /* borrowed */
    BaseText scratch;
} RunSwallowed;

void run_swallowed_release(RunSwallowed *swallowed);

/* What stands on that line has kept an exception, and is over now; by an
 * `__exit__` of the program's own, if `own_exit`. */
void run_swallowed_see(RunSwallowed *swallowed, uint32_t line,
                       PyValue exception, bool own_exit);

#endif
