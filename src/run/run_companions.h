/*
 * run_companions.h - the modules that a program consists of besides its file.
 *
 * A lesson may have helper modules: files beside it that it imports, and those
 * that these import. They are read before the run, as texts that its imports
 * name; while it runs, no file is read any more.
 */
#ifndef RUN_COMPANIONS_H
#define RUN_COMPANIONS_H

#include "run_program.h"

/* Looks into the folder of the program's file; before the first run. What is
 * not there, or cannot be read, is as if nobody had asked. */
void run_companions_find(RunProgram *program);

#endif
