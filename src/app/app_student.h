/*
 * app_student.h - who takes the lessons: the name that they gave, kept in the
 * store, or else the one of the account.
 */
#ifndef APP_STUDENT_H
#define APP_STUDENT_H

#include "app_store.h"
#include "base_text.h"
#include "lesson.h"

#include <stdbool.h>

/* Appends it; nothing if there is none. `store` may be NULL: nothing is kept.
 */
void app_student_append(AppStore *store, BaseText *name);

/* Appends what keeps theirs of that lesson apart from what others have kept on
 * the same account: "@" and digits where it goes by names and they gave one,
 * else nothing. */
void app_student_apart(AppStore *store, const Lesson *lesson, BaseText *apart);

/* They gave one themselves. */
bool app_student_is_named(AppStore *store);

/* Keeps what they gave, without the blanks around it. False if it is no name:
 * what was kept stays. */
bool app_student_name(AppStore *store, const char *name);

#endif
