#include "py_construct.h"

#include "base_check.h"
#include "base_words.h"

#include <ctype.h>
#include <string.h>

/* Bytes of an expression that is told as it was written. */
enum { LONGEST_TOLD = 48 };

static bool is_name_byte(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* A part of a text. */
typedef struct Word {
    const char *text;
    size_t length;
} Word;

static bool word_is(Word word, const char *text)
{
    return word.length == strlen(text) &&
           memcmp(word.text, text, word.length) == 0;
}

/* What stands in quotes behind `before`; nothing if the text begins otherwise.
 */
static Word quoted(const char *what, const char *before)
{
    size_t length = strlen(before);

    if (strncmp(what, before, length) != 0)
        return (Word){0};
    return (Word){what + length, strcspn(what + length, "'")};
}

static Word module_in(const char *what)
{
    return quoted(what, "import of the module '");
}

/* "add_reader" of "loop.add_reader" and of "loop.add_reader()"; nothing if it
 * is not one name with dots. */
static Word last_name(const char *what)
{
    size_t length = strlen(what), from = 0;

    if (length > 2 && strcmp(what + length - 2, "()") == 0)
        length -= 2;
    for (size_t i = 0; i < length; i++) {
        if (what[i] == '.')
            from = i + 1;
        else if (!is_name_byte(what[i]))
            return (Word){0};
    }
    return (Word){what + from, length - from};
}

/* "filename" of "filename of logging.basicConfig()" */
static Word keyword_in(const char *what)
{
    size_t length = 0;

    while (is_name_byte(what[length]))
        length++;
    if (strncmp(what + length, " of ", 4) != 0)
        return (Word){0};
    return (Word){what, length};
}

static Word name_in(const char *what)
{
    Word word = module_in(what);

    if (word.length == 0)
        word = quoted(what, "the encoding '");
    if (word.length == 0)
        word = last_name(what);
    return word.length == 0 ? keyword_in(what) : word;
}

/* The columns of the span in that line: from, to. */
static void columns_of(PySpan span, int line, size_t length, size_t *from,
                       size_t *to)
{
    BASE_INVARIANT(line >= span.line && line <= span.end_line);
    BASE_INVARIANT(span.column >= 0 && span.end_column >= 0);
    *from = line == span.line ? (size_t)span.column : 0;
    *to = line == span.end_line ? (size_t)span.end_column : length;
    if (*to > length)
        *to = length;
}

/* Looks for the word among the columns: the last place of an attribute, the
 * first of a module. */
static bool find_word(const char *line, size_t from, size_t to, Word word,
                      bool first, size_t *at)
{
    bool found = false;

    BASE_INVARIANT(word.length > 0);
    for (size_t i = from; i + word.length <= to && !(found && first); i++) {
        bool stands =
            memcmp(line + i, word.text, word.length) == 0 &&
            (i == from || !is_name_byte(line[i - 1])) &&
            (i + word.length == to || !is_name_byte(line[i + word.length]));
        if (stands)
            *at = i;
        found = found || stands;
    }
    return found;
}

PySpan py_construct_place(const PySource *source, PySpan span, const char *what)
{
    Word word = name_in(what);
    PySpan place = span;
    bool first = module_in(what).length > 0;

    if (word.length == 0 || span.line <= 0 || span.column < 0)
        return span;
    for (int line = span.line; line <= span.end_line; line++) {
        size_t length, from, to, at = 0;
        const char *text = py_source_line(source, line, &length);
        columns_of(span, line, length, &from, &to);
        if (!find_word(text, from, to, word, first, &at))
            continue;
        place = (PySpan){line, (int32_t)at, line, (int32_t)(at + word.length)};
        if (first)
            break;
    }
    return place;
}

PySpan py_construct_only(const PySource *source, const char *what)
{
    Word word = name_in(what);
    PySpan place = {0};
    int found = 0;

    for (int line = 1; word.length > 0 && line <= source->line_count; line++) {
        size_t length, from = 0, at;
        const char *text = py_source_line(source, line, &length);
        while (find_word(text, from, length, word, true, &at)) {
            place =
                (PySpan){line, (int32_t)at, line, (int32_t)(at + word.length)};
            from = at + word.length;
            found++;
        }
    }
    return found == 1 ? place : (PySpan){0};
}

/* Types that a student does not know by that name. */
static const char *public_type(const char *what, size_t *skipped)
{
    static const char *const names[][2] = {
        {"_UnixSelectorEventLoop.", "loop."},
        {"_asyncio.", "asyncio."},
        {"_thread.", "threading."},
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        *skipped = strlen(names[i][0]);
        if (strncmp(what, names[i][0], *skipped) == 0)
            return names[i][1];
    }
    *skipped = 0;
    return "";
}

void py_construct_append_name(const PySource *source, PySpan span,
                              const char *what, BaseText *out)
{
    Word word = last_name(what);
    size_t length = 0, from = 0, to = 0, skipped;
    const char *line = py_source_line(source, span.line, &length);

    if (span.line > 0 && span.line == span.end_line && span.column >= 0)
        columns_of(span, span.line, length, &from, &to);
    if (to > from + word.length && to - from <= LONGEST_TOLD &&
        word.length > 0 && line[to - word.length - 1] == '.' &&
        memcmp(line + to - word.length, word.text, word.length) == 0) {
        base_text_append_n(out, line + from, to - from);
        return;
    }
    base_text_append(out, public_type(what, &skipped));
    base_text_append(out, what + skipped);
}

/* ---- what to write instead ---- */

#define CONNECTION N_("an asyncio.Queue between two tasks plays the connection")
#define BYTES N_("bytes in the program itself")
#define DIGEST N_("hashlib.sha256(data)")
#define DRAWING N_("print(), or a list that the program prints")
#define PROCESS N_("asyncio.sleep(seconds) plays what takes its time")
#define SYSTEM                                                                 \
    N_("values in the program itself; io.StringIO(text) reads like a file")
#define TEXT N_("io.StringIO(text) reads like a file")
#define THREADS N_("threads: asyncio.to_thread(), threading")

/* A name as last_name() gives it, or a module with "import " before it. */
static const char *const instead[][2] = {
    {"import array", N_("a list")},
    {"import bz2", BYTES},
    {"import cProfile", N_("time.perf_counter()")},
    {"import code", N_("eval() and exec()")},
    {"import codeop", N_("compile()")},
    {"import ctypes", N_("struct")},
    {"import curses", DRAWING},
    {"import dbm", N_("a dict")},
    {"import dis", N_("the window, which shows each line as it runs")},
    {"import email", N_("a class of your own")},
    {"import fileinput", TEXT},
    {"import ftplib", CONNECTION},
    {"import getpass", N_("input()")},
    {"import glob", TEXT},
    {"import gzip", BYTES},
    {"import http", CONNECTION},
    {"import imaplib", CONNECTION},
    {"import locale", N_("f\"{number:,}\"")},
    {"import lzma", BYTES},
    {"import marshal", N_("copy.deepcopy(), or json")},
    {"import multiprocessing", THREADS},
    {"import optparse",
     N_("constants: --set NAME=VALUE turns one that is marked # knob:")},
    {"import pdb", N_("print(): the window stops at each event by itself")},
    {"import pickle", N_("copy.deepcopy(), or json")},
    {"import platform", N_("sys.version_info")},
    {"import profile", N_("time.perf_counter()")},
    {"import pstats", N_("time.perf_counter()")},
    {"import pty", PROCESS},
    {"import readline", N_("input()")},
    {"import resource", N_("time.perf_counter()")},
    {"import runpy", N_("import of a file beside the program")},
    {"import secrets", N_("random")},
    {"import select", CONNECTION},
    {"import selectors", CONNECTION},
    {"import shelve", N_("a dict")},
    {"import shutil", TEXT},
    {"import smtplib", CONNECTION},
    {"import socket", CONNECTION},
    {"import socketserver", CONNECTION},
    {"import sqlite3", N_("a dict")},
    {"import ssl", CONNECTION},
    {"import stat", TEXT},
    {"import subprocess", PROCESS},
    {"import tarfile", BYTES},
    {"import tempfile", TEXT},
    {"import tkinter", DRAWING},
    {"import token", N_("re")},
    {"import tokenize", N_("re")},
    {"import trace", N_("the window, which shows each line as it runs")},
    {"import tracemalloc", N_("len()")},
    {"import turtle", DRAWING},
    {"import unicodedata", N_("str.isalpha() and its like")},
    {"import urllib", CONNECTION},
    {"import wave", BYTES},
    {"import webbrowser", N_("print()")},
    {"import xml", N_("re")},
    {"import zipfile", BYTES},
    {"import zoneinfo", N_("datetime.timezone(datetime.timedelta(hours=3))")},
    {"ProcessPoolExecutor", N_("concurrent.futures.ThreadPoolExecutor")},
    {"RotatingFileHandler", N_("logging.StreamHandler()")},
    {"SystemRandom", N_("random.Random()")},
    {"TimedRotatingFileHandler", N_("logging.StreamHandler()")},
    {"__reduce_ex__", N_("copy.copy()")},
    {"__subclasses__", N_("a list that __init_subclass__() fills")},
    {"add_reader", CONNECTION},
    {"add_writer", CONNECTION},
    {"blake2b", DIGEST},
    {"blake2s", DIGEST},
    {"breakpoint", N_("print(): the window stops at each event by itself")},
    {"cast", N_("struct.unpack()")},
    {"create_connection", CONNECTION},
    {"create_server", CONNECTION},
    {"create_subprocess_exec", PROCESS},
    {"create_subprocess_shell", PROCESS},
    {"executable", N_("sys.version_info")},
    {"environ", SYSTEM},
    {"exists", SYSTEM},
    {"getcwd", SYSTEM},
    {"getenv", SYSTEM},
    {"isdir", SYSTEM},
    {"isfile", SYSTEM},
    {"listdir", SYSTEM},
    {"makedirs", SYSTEM},
    {"mkdir", SYSTEM},
    {"remove", SYSTEM},
    {"scandir", SYSTEM},
    {"system", SYSTEM},
    {"walk", SYSTEM},
    {"fileConfig", N_("logging.config.dictConfig()")},
    {"get_event_loop_policy", N_("asyncio.new_event_loop()")},
    {"help", N_("print(function.__doc__)")},
    {"modules", N_("the name that import has given")},
    {"open", TEXT},
    {"open_connection", CONNECTION},
    {"open_unix_connection", CONNECTION},
    {"path", N_("a helper module beside the program")},
    {"setprofile", N_("the window, which shows each line as it runs")},
    {"settrace", N_("the window, which shows each line as it runs")},
    {"shake_128", DIGEST},
    {"shake_256", DIGEST},
    {"start_server", CONNECTION},
    {"start_unix_server", CONNECTION},
    {"subprocess", PROCESS},
};

static const char *const modules_here =
    N_("asyncio, collections, contextlib, dataclasses, functools, itertools, "
       "json, math, random, re, threading, time and more are here");

static const char *find_instead(Word name, size_t skipped)
{
    for (size_t i = 0; i < sizeof instead / sizeof *instead; i++) {
        bool is_module = strncmp(instead[i][0], "import ", 7) == 0;
        if (is_module == (skipped > 0) &&
            word_is(name, instead[i][0] + skipped))
            return instead[i][1];
    }
    return NULL;
}

const char *py_construct_instead(const char *what)
{
    Word module = module_in(what);

    if (module.length == 0)
        return find_instead(last_name(what), 0);
    Word last = module;
    for (size_t i = 0; i < module.length; i++)
        if (module.text[i] == '.')
            last = (Word){module.text + i + 1, module.length - i - 1};
    size_t first = strcspn(module.text, ".'");
    const char *found =
        find_instead((Word){module.text, first}, strlen("import "));
    if (!found)
        found = find_instead(last, strlen("import "));
    return found ? found : modules_here;
}
