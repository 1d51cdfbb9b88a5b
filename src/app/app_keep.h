/*
 * app_keep.h - what brings the run back, on disk or on the clipboard.
 */
#ifndef APP_KEEP_H
#define APP_KEEP_H

#include "app_session.h"

/* Does what VIEW_REQUEST_SAVE, _COPY_LINE or _COPY_COMMAND asks for. What came
 * of it becomes a message. */
void app_keep(AppSession *session, const ViewRequest *request);

#endif
