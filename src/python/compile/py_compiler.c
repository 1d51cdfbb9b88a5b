#include "py_compiler.h"

void py_compiler_refuse(PyUnit *unit, PySpan span, const char *construct,
                        const char *hint)
{
    PyCompiler *compiler = unit->compiler;
    if (!compiler->failed)
        py_diagnostics_unsupported(compiler->diagnostics, span, construct,
                                   hint);
    compiler->failed = true;
}
