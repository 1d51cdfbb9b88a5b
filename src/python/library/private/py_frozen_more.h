/*
 * py_frozen_more.h - more of the modules that are our own Python text.
 *
 * What py_frozen.h promises holds for them too; py_frozen_more.c has all that
 * is said of each in one place.
 */
#ifndef PY_FROZEN_MORE_H
#define PY_FROZEN_MORE_H

/* X(file, "module") */
#define PY_FROZEN_MORE(X)                                                      \
    X(ast_compile, "_ast_compile")                                             \
    X(codecs, "codecs")                                                        \
    X(config_errors, "_config_errors")                                         \
    X(configparser, "configparser")                                            \
    X(copyreg, "copyreg")                                                      \
    X(ipaddress, "ipaddress")                                                  \
    X(ipaddress_six, "_ipaddress_six")                                         \
    X(mock_calls, "_mock_calls")                                               \
    X(mock_magic, "_mock_magic")                                               \
    X(mock_patch, "_mock_patch")                                               \
    X(os, "os")                                                                \
    X(os_path, "os.path")                                                      \
    X(pathlib, "pathlib")                                                      \
    X(tomllib, "tomllib")

#endif
