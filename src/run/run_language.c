#include "run_language.h"

#include "py_compile.h"
#include "py_exception_report.h"
#include "py_library.h"

const PyLanguage run_language = {
    .builtins = &py_builtins_module,
    .modules = py_library_modules,
    .compile = py_compile_text,
    .format_exception = py_exception_report_format,
    .format_logged = py_exception_report_logged,
    .format_ignored = py_exception_report_ignored,
    .refuse_module = py_library_refuse,
};
