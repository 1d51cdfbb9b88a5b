/* Which modules CPython has, and what an import of one that we lack says. */
#include "py_machine_private.h"

#include <stdio.h>

/* Sorted: the modules of CPython 3.11 to 3.14 that a program may import. */
static const char *const library[] = {
    "abc", "aifc", "antigravity", "argparse", "array", "ast", "asynchat",
    "asyncio", "asyncore", "atexit", "audioop", "base64", "bdb", "binascii",
    "bisect", "builtins", "bz2", "cProfile", "calendar", "cgi", "cgitb",
    "chunk", "cmath", "cmd", "code", "codecs", "codeop", "collections",
    "colorsys", "compileall", "concurrent", "configparser", "contextlib",
    "contextvars", "copy", "copyreg", "crypt", "csv", "ctypes", "curses",
    "dataclasses", "datetime", "dbm", "decimal", "difflib", "dis",
    "distutils", "doctest", "email", "encodings", "ensurepip", "enum",
    "errno", "faulthandler", "fcntl", "filecmp", "fileinput", "fnmatch",
    "fractions", "ftplib", "functools", "gc", "genericpath", "getopt",
    "getpass", "gettext", "glob", "graphlib", "grp", "gzip", "hashlib",
    "heapq", "hmac", "html", "http", "idlelib", "imaplib", "imghdr", "imp",
    "importlib", "inspect", "io", "ipaddress", "itertools", "json", "keyword",
    "lib2to3", "linecache", "locale", "logging", "lzma", "mailbox", "mailcap",
    "marshal", "math", "mimetypes", "mmap", "modulefinder", "msilib",
    "msvcrt", "multiprocessing", "netrc", "nis", "nntplib", "nt", "ntpath",
    "nturl2path", "numbers", "opcode", "operator", "optparse", "os",
    "ossaudiodev", "pathlib", "pdb", "pickle", "pickletools", "pipes",
    "pkgutil", "platform", "plistlib", "poplib", "posix", "posixpath",
    "pprint", "profile", "pstats", "pty", "pwd", "py_compile", "pyclbr",
    "pydoc", "pydoc_data", "pyexpat", "queue", "quopri", "random", "re",
    "readline", "reprlib", "resource", "rlcompleter", "runpy", "sched",
    "secrets", "select", "selectors", "shelve", "shlex", "shutil", "signal",
    "site", "smtpd", "smtplib", "sndhdr", "socket", "socketserver", "spwd",
    "sqlite3", "sre_compile", "sre_constants", "sre_parse", "ssl", "stat",
    "statistics", "string", "stringprep", "struct", "subprocess", "sunau",
    "symtable", "sys", "sysconfig", "syslog", "tabnanny", "tarfile",
    "telnetlib", "tempfile", "termios", "textwrap", "this", "threading",
    "time", "timeit", "tkinter", "token", "tokenize", "tomllib", "trace",
    "traceback", "tracemalloc", "tty", "turtle", "turtledemo", "types",
    "typing", "unicodedata", "unittest", "urllib", "uu", "uuid", "venv",
    "warnings", "wave", "weakref", "webbrowser", "winreg", "winsound",
    "wsgiref", "xdrlib", "xml", "xmlrpc", "zipapp", "zipfile", "zipimport",
    "zlib", "zoneinfo",
};

/* Those of them that went away, with the last version that had them. */
static const struct {
    const char *name;
    int until;
} removed[] = {
    {"aifc", 312},
    {"asynchat", 311},
    {"asyncore", 311},
    {"audioop", 312},
    {"cgi", 312},
    {"cgitb", 312},
    {"chunk", 312},
    {"crypt", 312},
    {"distutils", 311},
    {"imghdr", 312},
    {"imp", 311},
    {"lib2to3", 312},
    {"mailcap", 312},
    {"msilib", 312},
    {"nis", 312},
    {"nntplib", 312},
    {"ossaudiodev", 312},
    {"pipes", 312},
    {"smtpd", 311},
    {"sndhdr", 312},
    {"spwd", 312},
    {"sunau", 312},
    {"telnetlib", 312},
    {"uu", 312},
    {"xdrlib", 312},
};

static bool had(const char *name, int version)
{
    for (size_t i = 0; i < sizeof removed / sizeof *removed; i++)
        if (strcmp(removed[i].name, name) == 0)
            return version <= removed[i].until;
    return true;
}

static bool is_in_library(const char *name, int version)
{
    size_t low = 0, high = sizeof library / sizeof *library;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(library[middle], name);
        if (order == 0)
            return had(name, version);
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

PyValue py_no_module(PyMachine *machine, PyString *name)
{
    char first[128];
    snprintf(first, sizeof first, "%.*s", (int)strcspn(name->text, "."),
             name->text);
    if (is_in_library(first, py_machine_version(machine)))
        return py_unsupported(machine,
                              "asyncio, random, math and time are here",
                              "import of the module '%s'", name->text);
    return py_raise(machine, &py_ModuleNotFoundError, "No module named '%s'",
                    first);
}
