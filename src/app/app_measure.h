/*
 * app_measure.h - how long a person waits for the window, for the bench.
 *
 * Opens nothing and waits for nobody: it sends what a person would send, and
 * draws as the loop does. What it prints is for whoever reads a bench.
 */
#ifndef APP_MEASURE_H
#define APP_MEASURE_H

#include "app_loop.h"

/* Prints in milliseconds of processor time, a line each: the first picture with
 * lanes and the whole one, counted from the program's start; frames while
 * zooming and panning; a key and its picture; a step back and the state it
 * shows; another seed and its first picture; and what an event takes in
 * memory. On failure returns false, and says why. */
bool app_measure(AppLoop *loop, BaseText *error);

#endif
