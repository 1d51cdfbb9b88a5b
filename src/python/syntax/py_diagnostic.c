#include "py_diagnostic.h"

#include "base_memory.h"

void py_warnings_free(PyWarning *warnings, int count)
{
    for (int i = 0; i < count; i++)
        base_free(warnings[i].message);
    base_free(warnings);
}

void py_diagnostics_release(PyDiagnostics *diagnostics)
{
    for (int i = 0; i < diagnostics->count; i++) {
        base_free(diagnostics->items[i].message);
        base_free(diagnostics->items[i].hint);
        base_free(diagnostics->items[i].excerpt);
    }
    base_free(diagnostics->items);
    py_warnings_free(diagnostics->warnings, diagnostics->warning_count);
    *diagnostics = (PyDiagnostics){0};
}

void py_diagnostics_add(PyDiagnostics *diagnostics, PyDiagnosticKind kind,
                        PySpan span, const char *message, const char *hint)
{
    BASE_GROW(diagnostics->items, diagnostics->count, diagnostics->capacity);
    diagnostics->items[diagnostics->count++] = (PyDiagnostic){
        .kind = kind,
        .span = span,
        .message = base_strdup(message),
        .hint = hint ? base_strdup(hint) : NULL,
    };
}

void py_diagnostics_warn(PyDiagnostics *diagnostics, int line,
                         const char *message)
{
    BASE_GROW(diagnostics->warnings, diagnostics->warning_count,
              diagnostics->warning_capacity);
    diagnostics->warnings[diagnostics->warning_count++] =
        (PyWarning){line, false, base_strdup(message)};
}

void py_diagnostics_deprecate(PyDiagnostics *diagnostics, int line,
                              const char *message)
{
    py_diagnostics_warn(diagnostics, line, message);
    diagnostics->warnings[diagnostics->warning_count - 1].is_deprecation = true;
}

void py_diagnostics_unsupported(PyDiagnostics *diagnostics, PySpan span,
                                const char *construct, const char *hint)
{
    py_diagnostics_add(diagnostics, PY_DIAGNOSTIC_UNSUPPORTED, span, construct,
                       hint);
}

bool py_diagnostics_has_unsupported(const PyDiagnostics *diagnostics)
{
    for (int i = 0; i < diagnostics->count; i++) {
        if (diagnostics->items[i].kind == PY_DIAGNOSTIC_UNSUPPORTED)
            return true;
    }
    return false;
}

const char *py_diagnostic_kind_name(PyDiagnosticKind kind)
{
    static const char *const names[] = {
        [PY_DIAGNOSTIC_SYNTAX] = "SyntaxError",
        [PY_DIAGNOSTIC_INDENTATION] = "IndentationError",
        [PY_DIAGNOSTIC_TAB] = "TabError",
        [PY_DIAGNOSTIC_MEMORY] = "MemoryError",
        [PY_DIAGNOSTIC_RECURSION] = "RecursionError",
        [PY_DIAGNOSTIC_UNSUPPORTED] = "taskarium: unsupported",
    };

    return names[kind];
}
