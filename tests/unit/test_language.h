/*
 * test_language.h - Python put together, for tests of what lies below `run`.
 */
#ifndef TEST_LANGUAGE_H
#define TEST_LANGUAGE_H

#include "py_compile.h"
#include "py_exception_report.h"
#include "py_language.h"
#include "py_library.h"

static const PyLanguage test_language = {
    .builtins = &py_builtins_module,
    .modules = py_library_modules,
    .compile = py_compile_text,
    .format_exception = py_exception_report_format,
    .format_logged = py_exception_report_logged,
    .refuse_module = py_library_refuse,
};

#endif
