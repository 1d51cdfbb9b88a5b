/*
 * query_answer.h - what query_model.py prints, read.
 */
#ifndef QUERY_ANSWER_H
#define QUERY_ANSWER_H

#include "query.h"

/* Reads one line and returns what follows it; NULL, and an all-zero answer, if
 * no whole line is there. */
const char *query_answer_read(const char *line, QueryAnswer *answer);

/* What stands for an answer that was not given, with the reason. */
void query_answer_refuse(QueryAnswer *answer, const char *why);

#endif
