/*
 * asyncio_future_type.h - the type Future and its methods, which a Task has
 * too.
 */
#ifndef ASYNCIO_FUTURE_TYPE_H
#define ASYNCIO_FUTURE_TYPE_H

#include "asyncio_state.h"
#include "py_await_iterator.h"
#include "py_coroutine.h"

/* The methods and computed attributes that all kinds share. */
PyValue asyncio_future_result(PyMachine *machine, const PyValue *args,
                              uint32_t count);
PyValue asyncio_future_exception(PyMachine *machine, const PyValue *args,
                                 uint32_t count);
PyValue asyncio_future_cancel(PyMachine *machine, const PyValue *args,
                              uint32_t count);
PyValue asyncio_future_done(PyMachine *machine, const PyValue *args,
                            uint32_t count);
PyValue asyncio_future_cancelled(PyMachine *machine, const PyValue *args,
                                 uint32_t count);
PyValue asyncio_future_add_done_callback(PyMachine *machine,
                                         const PyValue *args, uint32_t count);
PyValue asyncio_future_remove_done_callback(PyMachine *machine,
                                            const PyValue *args,
                                            uint32_t count);
PyValue asyncio_future_get_loop(PyMachine *machine, const PyValue *args,
                                uint32_t count);
PyValue asyncio_future_del(PyMachine *machine, const PyValue *args,
                           uint32_t count);
PyValue asyncio_future_iter(PyMachine *machine, PyValue self);
PySend asyncio_future_send(PyMachine *machine, PyValue self, PyValue value,
                           PyValue thrown, PyValue *result);

/* Rows of a method table for the functions above. */
#define ASYNCIO_FUTURE_METHODS(of_type)                                        \
    ASYNCIO_SLOT(of_type, "__await__", py_await_iterator_new),                 \
        ASYNCIO_SLOT(of_type, "__iter__", py_await_iterator_new),              \
        ASYNCIO_METHOD(of_type, "result", asyncio_future_result, 1, 1,         \
                       "self"),                                                \
        ASYNCIO_CLASS_METHOD(of_type, "exception", asyncio_future_exception),  \
        ASYNCIO_C_METHOD(of_type, "cancel", asyncio_future_cancel, 1, 2,       \
                         "self", "msg"),                                       \
        ASYNCIO_METHOD(of_type, "done", asyncio_future_done, 1, 1, "self"),    \
        ASYNCIO_METHOD(of_type, "cancelled", asyncio_future_cancelled, 1, 1,   \
                       "self"),                                                \
        ASYNCIO_METHOD_OF(of_type, 1, 2, "add_done_callback",                  \
                          asyncio_future_add_done_callback, 2, 2, "self",      \
                          "fn", "context"),                                    \
        ASYNCIO_ONE_METHOD(of_type, 312, "remove_done_callback",               \
                           asyncio_future_remove_done_callback, "fn"),         \
        ASYNCIO_METHOD(of_type, "__del__", asyncio_future_del, 1, 1, "self")

#endif
