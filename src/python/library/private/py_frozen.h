/*
 * py_frozen.h - the modules that are our own Python text.
 *
 * Their programs are constant data, made by the build from the *.py files of
 * this folder and shared by all machines; a module's text runs when a machine
 * first imports it. One text serves all versions.
 */
#ifndef PY_FROZEN_H
#define PY_FROZEN_H

#include "py_frozen_more.h"
#include "py_module.h"

/* X(file, "module"): FILE.py is the text of the module. One whose name
 * starts with an underscore is there for our own text alone. */
#define PY_FROZEN_WHOLE(X)                                                     \
    X(abc, "abc")                                                              \
    X(argparse, "argparse")                                                    \
    X(argparse_actions, "_argparse_actions")                                   \
    X(argparse_help, "_argparse_help")                                         \
    X(argparse_reading, "_argparse_reading")                                   \
    X(array, "array")                                                          \
    X(ast, "ast")                                                              \
    X(ast_unparse, "_ast_unparse")                                             \
    X(async_next, "_async_next")                                               \
    X(atexit, "atexit")                                                        \
    X(base64, "base64")                                                        \
    X(binascii, "binascii")                                                    \
    X(bisect, "bisect")                                                        \
    X(calendar, "calendar")                                                    \
    X(cmath, "cmath")                                                          \
    X(cmd, "cmd")                                                              \
    X(collections, "collections")                                              \
    X(collections_abc, "_collections_abc")                                     \
    X(collections_names, "collections.abc")                                    \
    X(colorsys, "colorsys")                                                    \
    X(contextlib, "contextlib")                                                \
    X(copy, "copy")                                                            \
    X(csv, "csv")                                                              \
    X(dataclasses, "dataclasses")                                              \
    X(datetime, "datetime")                                                    \
    X(decimal_more, "_decimal_more")                                           \
    X(difflib, "difflib")                                                      \
    X(doctest, "doctest")                                                      \
    X(enum, "enum")                                                            \
    X(errno, "errno")                                                          \
    X(fnmatch, "fnmatch")                                                      \
    X(formatter, "_formatter")                                                 \
    X(fraction_format, "_fraction_format")                                     \
    X(fractions, "fractions")                                                  \
    X(functools, "functools")                                                  \
    X(gc, "gc")                                                                \
    X(getopt, "getopt")                                                        \
    X(graphlib, "graphlib")                                                    \
    X(hashlib, "hashlib")                                                      \
    X(heapq, "heapq")                                                          \
    X(hmac, "hmac")                                                            \
    X(html, "html")                                                            \
    X(html_entities, "html.entities")                                          \
    X(html_names, "_html_names")                                               \
    X(importlib, "importlib")                                                  \
    X(inspect_places, "_inspect_places")                                       \
    X(io, "io")                                                                \
    X(itertools, "itertools")                                                  \
    X(json, "json")                                                            \
    X(json_decoder, "json.decoder")                                            \
    X(json_encoder, "json.encoder")                                            \
    X(keyword, "keyword")                                                      \
    X(linecache, "linecache")                                                  \
    X(logging, "logging")                                                      \
    X(math_more, "_math_more")                                                 \
    X(normal, "_normal")                                                       \
    X(kde, "_kde")                                                             \
    X(numbers, "numbers")                                                      \
    X(operator, "operator")                                                    \
    X(pprint, "pprint")                                                        \
    X(random_by_itself, "_random_by_itself")                                   \
    X(random_names, "_random_names")                                           \
    X(random_whole, "_random_whole")                                           \
    X(re, "re")                                                                \
    X(re_parser, "_re_parser")                                                 \
    X(reprlib, "reprlib")                                                      \
    X(sched, "sched")                                                          \
    X(shlex, "shlex")                                                          \
    X(signal, "signal")                                                        \
    X(signatures, "_signatures")                                               \
    X(strptime, "_strptime")                                                   \
    X(struct, "struct")                                                        \
    X(sys_names, "_sys_names")                                                 \
    X(textwrap, "textwrap")                                                    \
    X(timeit, "timeit")                                                        \
    X(traceback, "traceback")                                                  \
    X(type_parameters, "type parameters")                                      \
    X(types, "types")                                                          \
    X(typing, "typing")                                                        \
    X(unittest, "unittest")                                                    \
    X(urllib, "urllib")                                                        \
    X(uuid, "uuid")                                                            \
    X(warnings, "warnings")                                                    \
    X(weakref, "weakref")                                                      \
    X(zlib, "zlib")

/* Some of their names are in another of the modules, which is run when the
 * program asks for the first of them. */
#define PY_FROZEN_IN_PARTS(X)                                                  \
    X(decimal, "decimal")                                                      \
    X(inspect, "inspect")                                                      \
    X(statistics, "statistics")                                                \
    X(string, "string")

/* Those in a module that has them only when they have been imported. */
#define PY_FROZEN_APART(X)                                                     \
    X(logging_config, "logging.config")                                        \
    X(logging_handlers, "logging.handlers")                                    \
    X(unittest_mock, "unittest.mock")                                          \
    X(urllib_parse, "urllib.parse")

#define PY_FROZEN(X)                                                           \
    PY_FROZEN_WHOLE(X)                                                         \
    PY_FROZEN_MORE(X)                                                          \
    PY_FROZEN_APART(X)                                                         \
    PY_FROZEN_IN_PARTS(X)

#define PY_FROZEN_MODULE(file, name)                                           \
    extern const PyModuleSpec py_##file##_module;
PY_FROZEN(PY_FROZEN_MODULE)
#undef PY_FROZEN_MODULE

#endif
