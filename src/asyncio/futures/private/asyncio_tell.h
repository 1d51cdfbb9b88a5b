/*
 * asyncio_tell.h - texts for stderr in which Python may have a say.
 *
 * What is shown may have a __repr__() or a __str__() of the program's. Where it
 * has none the text stands at once; else those are called before Python goes
 * on, and the text comes then.
 */
#ifndef ASYNCIO_TELL_H
#define ASYNCIO_TELL_H

#include "asyncio_state.h"
#include "py_text.h"

/* What a maker of such a text is given: values of its own, borrowed, or
 * undefined. */
enum { ASYNCIO_TOLD = 4 };

/* Writes the text, at once or soon; where memory runs out as much as there is
 * of it. */
void asyncio_tell(Asyncio *a, PyTextMaker make, const PyValue *told);

/* True if Python has a say in it, or if there is no memory to find out. Keeps
 * an exception that is on its way. */
bool asyncio_tell_asks(Asyncio *a, PyTextMaker make, const PyValue *told);

#endif
