/*
 * app_student.h - who takes the lessons: the name that they gave, kept in the
 * store, or else the one of the account.
 */
#ifndef APP_STUDENT_H
#define APP_STUDENT_H

#include "app_store.h"
#include "base_text.h"

#include <stdbool.h>

/* Appends it; nothing if there is none. `store` may be NULL: nothing is kept.
 */
void app_student_append(AppStore *store, BaseText *name);

/* They gave one themselves. */
bool app_student_is_named(AppStore *store);

/* Keeps what they gave, without the blanks around it. False if it is no name:
 * what was kept stays. */
bool app_student_name(AppStore *store, const char *name);

#endif
