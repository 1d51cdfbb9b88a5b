/*
 * app_save.h - what brings the run back, or its picture, on disk or on the
 * clipboard.
 */
#ifndef APP_SAVE_H
#define APP_SAVE_H

#include "app_picture.h"
#include "app_session.h"

/* Does what VIEW_REQUEST_SAVE, _COPY_LINE or _COPY_COMMAND asks for. What came
 * of it becomes a message. */
void app_save(AppSession *session, const ViewRequest *request);

/* Does what VIEW_REQUEST_PICTURE asks for: writes what the window shows at
 * this size. What came of it becomes a message. */
void app_save_picture(AppSession *session, AppFonts *fonts, AppPictureSize size,
                      const char *name);

/* Does what VIEW_REQUEST_FILM asks for. What came of it becomes a message. */
void app_save_film(AppSession *session, AppPictureSize size, const char *name);

#endif
