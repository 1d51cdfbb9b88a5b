#include "py_frozen.h"

#include "py_frozen_names.h"

#include "py_frozen_programs.h"

/* Names that CPython's modules have and ours lack. */

static const char *const missing_abc[] = {NULL};

static const char *const missing_signatures[] = {NULL};

static const char *const missing_signal[] = {"ITIMER_PROF",
                                             "ITIMER_REAL",
                                             "ITIMER_VIRTUAL",
                                             "ItimerError",
                                             "SIG_BLOCK",
                                             "SIG_SETMASK",
                                             "SIG_UNBLOCK",
                                             "Sigmasks",
                                             "getitimer",
                                             "pidfd_send_signal",
                                             "pthread_kill",
                                             "pthread_sigmask",
                                             "set_wakeup_fd",
                                             "setitimer",
                                             "siginterrupt",
                                             "sigpending",
                                             "sigtimedwait",
                                             "sigwait",
                                             "sigwaitinfo",
                                             "strsignal",
                                             "struct_siginfo",
                                             "valid_signals",
                                             NULL};

static const char *const missing_sys_names[] = {NULL};

static const char *const missing_async_next[] = {NULL};

static const char *const missing_random_names[] = {NULL};

static const char *const missing_random_by_itself[] = {NULL};
static const char *const missing_random_whole[] = {NULL};

static const char *const missing_ast[] = {
    "AugLoad",  "AugStore",       "Bytes",         "Ellipsis",
    "ExtSlice", "Index",          "IntEnum",       "NameConstant",
    "Num",      "Param",          "Str",           "Suite",
    "auto",     "contextmanager", "main",          "nullcontext",
    "sys",      "TemplateStr",    "Interpolation", "compare",
    NULL};

static const char *const missing_colorsys[] = {NULL};

static const char *const missing_csv[] = {"StringIO", "re", "types", NULL};

static const char *const missing_fnmatch[] = {"functools", "os", "posixpath",
                                              NULL};

static const char *const missing_html[] = {"entities", NULL};
static const char *const missing_html_entities[] = {NULL};
static const char *const missing_html_names[] = {NULL};

static const char *const missing_sched[] = {"heapq", "threading", "time", NULL};

static const char *const missing_shlex[] = {"os", "sys", NULL};

static const char *const missing_argparse[] = {"ngettext", NULL};

static const char *const missing_argparse_actions[] = {NULL};

static const char *const missing_argparse_help[] = {NULL};

static const char *const missing_argparse_reading[] = {NULL};

static const char *const missing_atexit[] = {"_clear", "_ncallbacks",
                                             "_run_exitfuncs", NULL};

static const char *const missing_base64[] = {"main", "re", "struct", "test",
                                             NULL};

static const char *const missing_binascii[] = {"a2b_qp", "a2b_uu", "b2a_qp",
                                               "b2a_uu", NULL};

static const char *const missing_bisect[] = {NULL};

static const char *const missing_calendar[] = {"LocaleHTMLCalendar",
                                               "LocaleTextCalendar",
                                               "different_locale",
                                               "main",
                                               "global_enum",
                                               "repeat",
                                               "sys",
                                               NULL};

static const char *const missing_cmath[] = {NULL};

static const char *const missing_collections[] = {NULL};

static const char *const missing_collections_names[] = {"EllipsisType",
                                                        "FunctionType",
                                                        "async_generator",
                                                        "bytearray_iterator",
                                                        "bytes_iterator",
                                                        "dict_itemiterator",
                                                        "dict_items",
                                                        "dict_keyiterator",
                                                        "dict_keys",
                                                        "dict_valueiterator",
                                                        "dict_values",
                                                        "framelocalsproxy",
                                                        "list_iterator",
                                                        "list_reverseiterator",
                                                        "longrange_iterator",
                                                        "mappingproxy",
                                                        "range_iterator",
                                                        "set_iterator",
                                                        "str_iterator",
                                                        "tuple_iterator",
                                                        "zip_iterator",
                                                        "ABCMeta",
                                                        "GenericAlias",
                                                        "abstractmethod",
                                                        "coroutine",
                                                        "generator",
                                                        NULL};

static const char *const missing_contextlib[] = {"chdir", "deque", NULL};

static const char *const missing_dataclasses[] = {NULL};

static const char *const missing_functools[] = {"GenericAlias",    "RLock",
                                                "get_cache_token", "namedtuple",
                                                "recursive_repr",  NULL};

static const char *const missing_gc[] = {
    "get_count",     "get_freeze_count", "get_objects", "get_referents",
    "get_referrers", "get_stats",        NULL};

static const char *const missing_heapq[] = {NULL};

static const char *const missing_importlib[] = {"find_loader",
                                                "_bootstrap",
                                                "_bootstrap_external",
                                                "_pack_uint32",
                                                "_unpack_uint32",
                                                "sys",
                                                "warnings",
                                                NULL};

static const char *const missing_inspect[] = {"__all__",
                                              "Attribute",
                                              "BlockFinder",
                                              "BufferFlags",
                                              "ClassFoundException",
                                              "EndOfBlock",
                                              "OrderedDict",
                                              "attrgetter",
                                              "classify_class_attrs",
                                              "formatannotationrelativeto",
                                              "formatargvalues",
                                              "getmembers_static",
                                              "make_weakref",
                                              "modulesbyfile",
                                              "namedtuple",
                                              NULL};

static const char *const missing_array[] = {NULL};

static const char *const missing_inspect_places[] = {NULL};

#define PLACE(name)                                                            \
    {                                                                          \
        PY_MODULE_PART(name, &py_inspect_places_module)                        \
    }
static const PyModuleEntry parts_inspect[] = {
    /* clang-format off */
    PLACE("ArgInfo"),
    PLACE("Arguments"),
    PLACE("ClosureVars"),
    PLACE("FrameInfo"),
    PLACE("FullArgSpec"),
    PLACE("Traceback"),
    PLACE("currentframe"),
    PLACE("findsource"),
    PLACE("getabsfile"),
    PLACE("getargs"),
    PLACE("getargvalues"),
    PLACE("getattr_static"),
    PLACE("getblock"),
    PLACE("getcallargs"),
    PLACE("getclasstree"),
    PLACE("getclosurevars"),
    PLACE("getcomments"),
    PLACE("getcoroutinelocals"),
    PLACE("getfile"),
    PLACE("getframeinfo"),
    PLACE("getfullargspec"),
    PLACE("getgeneratorlocals"),
    PLACE("getinnerframes"),
    PLACE("getlineno"),
    PLACE("getmodule"),
    PLACE("getmodulename"),
    PLACE("getmro"),
    PLACE("getouterframes"),
    PLACE("getsource"),
    PLACE("getsourcefile"),
    PLACE("getsourcelines"),
    PLACE("indentsize"),
    PLACE("stack"),
    PLACE("trace"),
    PLACE("walktree"),
    /* clang-format on */
    {NULL, NULL, NULL, 0, 0, 0}};
#undef PLACE

static const char *const missing_itertools[] = {NULL};

static const char *const missing_keyword[] = {NULL};

static const char *const missing_re[] = {
    "copyreg", "enum", "functools", "sre_compile", "sre_parse", NULL};

static const char *const missing_re_parser[] = {NULL};

static const char *const missing_reprlib[] = {"get_ident", "islice", NULL};

static const char *const missing_type_parameters[] = {NULL};

static const char *const missing_types[] = {"CapsuleType",
                                            "ClassMethodDescriptorType", NULL};

static const char *const missing_copy[] = {"dispatch_table", NULL};

static const char *const missing_math_more[] = {NULL};

static const char *const missing_normal[] = {NULL};

static const char *const missing_kde[] = {NULL};

static const char *const missing_operator[] = {NULL};

static const char *const missing_collections_abc[] = {NULL};

static const char *const missing_typing[] = {"ByteString",
                                             "CT_co",
                                             "EXCLUDED_ATTRIBUTES",
                                             "MethodDescriptorType",
                                             "MethodWrapperType",
                                             "T_contra",
                                             "VT_co",
                                             "V_co",
                                             "WrapperDescriptorType",
                                             "defaultdict",
                                             "io",
                                             "re",
                                             NULL};

static const char *const missing_doctest[] = {"ANSIColors",
                                              "DebugRunner",
                                              "DocFileCase",
                                              "DocFileSuite",
                                              "DocFileTest",
                                              "DocTestCase",

                                              "IncrementalNewlineDecoder",
                                              "SkipDocTestCase",
                                              "can_colorize",
                                              "debug",
                                              "debug_script",
                                              "debug_src",
                                              "master",
                                              "script_from_examples",
                                              "set_unittest_reportflags",
                                              "testfile",
                                              "testsource",
                                              NULL};

static const char *const missing_enum[] = {"reduce", NULL};

static const char *const missing_json[] = {"scanner", NULL};

static const char *const missing_json_decoder[] = {
    "BACKSLASH",  "FLAGS",          "JSONArray",    "JSONObject",
    "NaN",        "NegInf",         "PosInf",       "STRINGCHUNK",
    "WHITESPACE", "WHITESPACE_STR", "c_scanstring", "py_scanstring",
    NULL};

static const char *const missing_json_encoder[] = {"ESCAPE",
                                                   "ESCAPE_ASCII",
                                                   "ESCAPE_DCT",
                                                   "HAS_UTF8",
                                                   "INFINITY",
                                                   "c_encode_basestring",
                                                   "c_encode_basestring_ascii",
                                                   "c_make_encoder",
                                                   "py_encode_basestring",
                                                   "py_encode_basestring_ascii",
                                                   NULL};

static const char *const missing_datetime[] = {"datetime_CAPI", NULL};

static const char *const missing_strptime[] = {NULL};

static const char *const missing_formatter[] = {NULL};

static const char *const missing_string[] = {NULL};

static const PyModuleEntry parts_string[] = {
    {PY_MODULE_PART("Formatter", &py_formatter_module)},
    {NULL, NULL, NULL, 0, 0, 0}};

static const char *const missing_struct[] = {"_clearcache", NULL};

static const char *const missing_zlib[] = {
    "ZLIB_VERSION", "ZLIB_RUNTIME_VERSION", "compress", "compressobj",
    "decompress",   "decompressobj",        "error",    NULL};

static const char *const missing_textwrap[] = {NULL};

static const char *const missing_statistics[] = {
    "Counter",    "Decimal",     "Fraction",     "acos",       "asin",
    "atan",       "bisect_left", "bisect_right", "cos",        "cosh",
    "count",      "defaultdict", "erf",          "fabs",       "groupby",
    "hypot",      "isfinite",    "isinf",        "itemgetter", "mul",
    "namedtuple", "pi",          "reduce",       "repeat",     "sin",
    "sqrt",       "sumprod",     "tan",          "tau",        NULL};

static const PyModuleEntry parts_statistics[] = {
    {PY_MODULE_PART("NormalDist", &py_normal_module)},
    {PY_MODULE_PART("kde", &py_kde_module), .since = 313},
    {PY_MODULE_PART("kde_random", &py_kde_module), .since = 313},
    {NULL, NULL, NULL, 0, 0, 0}};

static const char *const missing_weakref[] = {"itertools", "sys", NULL};

static const char *const missing_linecache[] = {"functools", "os", "sys",
                                                "tokenize", NULL};

static const char *const missing_warnings[] = {NULL};

static const char *const missing_io[] = {"BufferedRWPair",
                                         "BufferedRandom",
                                         "BufferedReader",
                                         "BufferedWriter",
                                         "FileIO",
                                         "IncrementalNewlineDecoder",
                                         "TextIOWrapper",
                                         "abc",
                                         "open_code",
                                         "text_encoding",
                                         "Reader",
                                         "Writer",
                                         NULL};

static const char *const missing_traceback[] = {
    "ANSIColors",    "BUILTIN_EXCEPTION_LIMIT",
    "TextIOWrapper", "collections",
    "itertools",     "textwrap",
    "suppress",      NULL};

static const char *const missing_unittest[] = {
    "BaseTestSuite", "async_case", "case", "loader",     "result", "runner",
    "signals",       "suite",      "util", "load_tests", NULL};

static const char *const missing_urllib[] = {NULL};

static const char *const missing_urllib_parse[] = {
    "Quoter",     "clear_cache", "functools", "ipaddress",  "math",
    "re",         "splitattr",   "splithost", "splitnport", "splitpasswd",
    "splitport",  "splitquery",  "splittag",  "splittype",  "splituser",
    "splitvalue", "sys",         "to_bytes",  "types",      "unicodedata",
    "warnings",   NULL};

static const char *const missing_pprint[] = {NULL};

static const char *const missing_hashlib[] = {
    "blake2b", "blake2s", "shake_128", "shake_256", "scrypt", NULL};

static const char *const missing_hmac[] = {NULL};

static const char *const missing_difflib[] = {"GenericAlias", NULL};

static const char *const missing_logging[] = {"GenericAlias",
                                              "StringIO",
                                              "Template",
                                              "StrFormatter",
                                              "collections",
                                              "io",
                                              "os",
                                              "re",
                                              "string",
                                              "sys",
                                              "threading",
                                              "time",
                                              "traceback",
                                              "warnings",
                                              "weakref",
                                              "currentframe",
                                              "logMultiprocessing",
                                              NULL};

static const char *const missing_logging_config[] = {"ThreadingTCPServer",
                                                     "StreamRequestHandler",
                                                     "errno",
                                                     "fileConfig",
                                                     "io",
                                                     "listen",
                                                     "os",
                                                     "stopListening",
                                                     "struct",
                                                     "threading",
                                                     "traceback",
                                                     NULL};

static const char *const missing_logging_handlers[] = {
    "BaseRotatingHandler",
    "DatagramHandler",
    "HTTPHandler",
    "NTEventLogHandler",
    "RotatingFileHandler",
    "SMTPHandler",
    "ST_DEV",
    "ST_INO",
    "ST_MTIME",
    "SocketHandler",
    "SysLogHandler",
    "TimedRotatingFileHandler",
    "WatchedFileHandler",
    "io",
    "os",
    "pickle",
    "re",
    "socket",
    "struct",
    "time",
    NULL};

static const char *const missing_numbers[] = {NULL};

static const char *const missing_fraction_format[] = {NULL};

static const char *const missing_fractions[] = {
    "Decimal", "functools", "math", "numbers", "operator", "re", "sys", NULL};

static const char *const missing_graphlib[] = {"GenericAlias", NULL};

static const char *const missing_timeit[] = {
    "dummy_src_name", "gc",   "itertools", "main", "reindent", "sys",
    "template",       "time", NULL};

static const char *const missing_uuid[] = {
    "Enum",  "bytes_", "int_",  "main", "os",  "platform", "sys",
    "uuid6", "uuid7",  "uuid8", "NIL",  "MAX", NULL};

static const char *const missing_errno[] = {NULL};

static const char *const missing_getopt[] = {"os", "_", NULL};

static const char *const missing_cmd[] = {NULL};

static const char *const missing_ast_unparse[] = {NULL};

static const char *const missing_decimal[] = {"IEEEContext",
                                              "IEEE_CONTEXT_MAX_BITS", NULL};

static const char *const missing_decimal_more[] = {NULL};

static const PyModuleEntry parts_decimal[] = {
    {PY_MODULE_PART("DecimalTuple", &py_decimal_more_module)},
    {NULL, NULL, NULL, 0, 0, 0}};

static const char *const missing_unittest_mock[] = {"AsyncMagicMixin",
                                                    "AsyncMockMixin",
                                                    "Base",
                                                    "CallableMixin",
                                                    "CodeType",
                                                    "FunctionTypes",
                                                    "MagicMixin",
                                                    "MagicProxy",
                                                    "MethodType",
                                                    "ModuleType",
                                                    "RLock",
                                                    "ThreadingMixin",
                                                    "ThreadingMock",
                                                    "asyncio",
                                                    "builtins",
                                                    "contextlib",
                                                    "file_spec",
                                                    "inplace",
                                                    "inspect",
                                                    "io",
                                                    "iscoroutinefunction",
                                                    "magic_methods",
                                                    "numerics",
                                                    "open_spec",
                                                    "partial",
                                                    "pkgutil",
                                                    "pprint",
                                                    "right",
                                                    "safe_repr",
                                                    "threading",
                                                    "wraps",
                                                    NULL};

#define SPEC(file, module)                                                     \
    const PyModuleSpec py_##file##_module = {.name = (module),                 \
                                             .program = &py_frozen_##file,     \
                                             .missing = missing_##file,        \
                                             .names = py_names_##file,         \
                                             .is_private =                     \
                                                 (module)[0] == '_'};
PY_FROZEN_WHOLE(SPEC)
#undef SPEC

#define SPEC(file, module)                                                     \
    const PyModuleSpec py_##file##_module = {.name = (module),                 \
                                             .program = &py_frozen_##file,     \
                                             .missing = missing_##file,        \
                                             .names = py_names_##file,         \
                                             .is_apart = true};
PY_FROZEN_APART(SPEC)
#undef SPEC

#define SPEC(file, module)                                                     \
    const PyModuleSpec py_##file##_module = {.name = (module),                 \
                                             .program = &py_frozen_##file,     \
                                             .entries = parts_##file,          \
                                             .missing = missing_##file,        \
                                             .names = py_names_##file};
PY_FROZEN_IN_PARTS(SPEC)
#undef SPEC
