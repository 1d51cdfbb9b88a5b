#include "py_exception.h"

#include "py_machine_private.h"

uint32_t py_exception_line(PyValue exception)
{
    const PyTraceback *at = py_exception(exception)->traceback;

    if (!at)
        return 0;
    while (at->next)
        at = at->next;
    return (uint32_t)at->frame->code->spans[at->word].line;
}
