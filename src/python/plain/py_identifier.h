/*
 * py_identifier.h - which characters make a name, and which can be shown.
 *
 * Unicode's XID_Start and XID_Continue. ASCII is left to the callers, who
 * meet little else and know it by sight.
 */
#ifndef PY_IDENTIFIER_H
#define PY_IDENTIFIER_H

#include <stdbool.h>
#include <stdint.h>

/* For code points from 0x80 on. */
bool py_identifier_can_start(uint32_t code);
bool py_identifier_can_continue(uint32_t code);
/* What CPython calls printable; an unassigned character is called so, too. */
bool py_identifier_is_printable(uint32_t code);

#endif
