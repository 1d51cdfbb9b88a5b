#include "base_check.h"

#include <stdio.h>
#include <stdlib.h>

_Noreturn void base_check_failed(const char *condition, const char *file,
                                 int line, const char *function)
{
    fflush(stdout);
    fprintf(stderr, "taskarium: %s:%d: %s: expected %s\n", file, line, function,
            condition);
    abort();
}
