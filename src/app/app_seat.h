/*
 * app_seat.h - whether a Wayland compositor has anything to point and type
 * with.
 *
 * SDL (2.26) takes it for granted and crashes where there is none, as under a
 * compositor without devices. Asks in Wayland's own protocol, before SDL does.
 */
#ifndef APP_SEAT_H
#define APP_SEAT_H

#include <stdbool.h>

/* True only if the compositor that the environment names has answered, and
 * named no seat. */
bool app_seat_is_missing(void);

#endif
