/* The names that CPython's modules have: a fact to be held against. `+312` says
 * that a name is there since that version, `-312` that it was up to it. */
#include "py_frozen_names.h"

/* clang-format off */
const char py_names_abc[] =
    "ABC ABCMeta __builtins__ __file__ _abc_init _abc_instancecheck "
    "_abc_register _abc_subclasscheck _get_dump _reset_caches _reset_registry "
    "abstractclassmethod abstractmethod abstractproperty abstractstaticmethod "
    "get_cache_token update_abstractmethods";

const char py_names_argparse[] =
    "Action ArgumentDefaultsHelpFormatter ArgumentError ArgumentParser "
    "ArgumentTypeError BooleanOptionalAction FileType HelpFormatter "
    "MetavarTypeHelpFormatter Namespace ONE_OR_MORE OPTIONAL PARSER REMAINDER "
    "RawDescriptionHelpFormatter RawTextHelpFormatter SUPPRESS ZERO_OR_MORE _ "
    "_ActionsContainer _AppendAction _AppendConstAction _ArgumentGroup "
    "_AttributeHolder _CountAction _ExtendAction _HelpAction "
    "_MutuallyExclusiveGroup _StoreAction _StoreConstAction _StoreFalseAction "
    "_StoreTrueAction _SubParsersAction _UNRECOGNIZED_ARGS_ATTR "
    "_VersionAction __all__ __builtins__ __cached__ __file__ __version__ "
    "_copy_items _deprecated_default+312 _get_action_name _os _re _sys "
    "ngettext warnings-312";

const char py_names_array[] =
    "ArrayType _array_reconstructor array typecodes";

const char py_names_ast[] =
    "AST Add And AnnAssign Assert Assign AsyncFor AsyncFunctionDef AsyncWith "
    "Attribute AugAssign AugLoad AugStore Await BinOp BitAnd BitOr BitXor "
    "BoolOp Break Bytes-311 Call ClassDef Compare Constant Continue Del "
    "Delete Dict DictComp Div Ellipsis-311 Eq ExceptHandler Expr Expression "
    "ExtSlice FloorDiv For FormattedValue FunctionDef FunctionType "
    "GeneratorExp Global Gt GtE If IfExp Import ImportFrom In Index IntEnum "
    "Interactive Invert Is IsNot JoinedStr LShift Lambda List ListComp Load "
    "Lt LtE MatMult Match MatchAs MatchClass MatchMapping MatchOr "
    "MatchSequence MatchSingleton MatchStar MatchValue Mod Module Mult Name "
    "NameConstant-311 NamedExpr NodeTransformer NodeVisitor Nonlocal Not "
    "NotEq NotIn Num-311 Or Param ParamSpec+312 Pass Pow "
    "PyCF_ALLOW_TOP_LEVEL_AWAIT PyCF_ONLY_AST PyCF_OPTIMIZED_AST+313 "
    "PyCF_TYPE_COMMENTS RShift Raise Return Set SetComp Slice Starred Store "
    "Str-311 Sub Subscript Suite Try TryStar Tuple TypeAlias+312 TypeIgnore "
    "TypeVar+312 TypeVarTuple+312 UAdd USub UnaryOp While With Yield "
    "YieldFrom _ABC _ALL_QUOTES _DEPRECATED_CLASS_MESSAGE+312 "
    "_DEPRECATED_VALUE_ALIAS_MESSAGE+312 _INFSTR _MULTI_QUOTES _Precedence "
    "_SINGLE_QUOTES _Unparser __builtins__ __cached__ __file__ "
    "__getattr__+312 _ast_Ellipsis+312 _const_node_type_names _const_types "
    "_const_types_not _deprecated_globals+312 _dims_getter _dims_setter "
    "_getter-311 _line_pattern+312 _n_getter+312 _n_setter+312 _new "
    "_pad_whitespace _s_getter+312 _s_setter+312 _setter-311 _simple_enum "
    "_splitlines_no_ff alias arg arguments auto boolop cmpop comprehension "
    "contextmanager copy_location dump excepthandler expr expr_context "
    "fix_missing_locations get_docstring get_source_segment increment_lineno "
    "iter_child_nodes iter_fields keyword literal_eval main match_case mod "
    "nullcontext operator parse pattern re+312 slice stmt sys type_ignore "
    "type_param+312 unaryop unparse walk withitem";

const char py_names_ast_unparse[] = "";

const char py_names_atexit[] =
    "_clear _ncallbacks _run_exitfuncs register unregister";

const char py_names_base64[] =
    "MAXBINSIZE MAXLINESIZE _85encode _A85END _A85START _B32_DECODE_DOCSTRING "
    "_B32_DECODE_MAP01_DOCSTRING _B32_ENCODE_DOCSTRING __all__ __builtins__ "
    "__cached__ __file__ _a85chars _a85chars2 _b32alphabet _b32decode "
    "_b32encode _b32hexalphabet _b32rev _b32tab2 _b85alphabet _b85chars "
    "_b85chars2 _b85dec _bytes_from_decode_data _input_type_check "
    "_urlsafe_decode_translation _urlsafe_encode_translation "
    "_z85_b85_decode_diff+313 _z85_decode_translation+313 "
    "_z85_encode_translation+313 _z85alphabet+313 a85decode a85encode "
    "b16decode b16encode b32decode b32encode b32hexdecode b32hexencode "
    "b64decode b64encode b85decode b85encode binascii bytes_types decode "
    "decodebytes encode encodebytes main re standard_b64decode "
    "standard_b64encode struct test-311 urlsafe_b64decode urlsafe_b64encode "
    "z85decode+313 z85encode+313";

const char py_names_binascii[] =
    "Error Incomplete a2b_base64 a2b_hex a2b_qp a2b_uu b2a_base64 b2a_hex "
    "b2a_qp b2a_uu crc32 crc_hqx hexlify unhexlify";

const char py_names_bisect[] =
    "__builtins__ __cached__ __file__ bisect bisect_left bisect_right insort "
    "insort_left insort_right";

const char py_names_calendar[] =
    "APRIL+312 AUGUST+312 Calendar DECEMBER+312 Day+312 EPOCH FEBRUARY+312 "
    "FRIDAY February-311 HTMLCalendar IllegalMonthError IllegalWeekdayError "
    "IntEnum+312 JANUARY+312 JULY+312 JUNE+312 January-311 LocaleHTMLCalendar "
    "LocaleTextCalendar MARCH+312 MAY+312 MONDAY Month+312 NOVEMBER+312 "
    "OCTOBER+312 SATURDAY SEPTEMBER+312 SUNDAY THURSDAY TUESDAY TextCalendar "
    "WEDNESDAY _EPOCH_ORD __all__ __builtins__ __cached__ __file__ "
    "__getattr__+312 _colwidth _get_default_locale _locale _localized_day "
    "_localized_month _monthlen _nextmonth _prevmonth _spacing c calendar "
    "datetime day_abbr day_name different_locale error firstweekday format "
    "formatstring global_enum+312 isleap leapdays main mdays month month_abbr "
    "month_name monthcalendar monthrange prcal prmonth prweek repeat "
    "setfirstweekday sys timegm warnings+312-312 week weekday weekheader";

const char py_names_cmath[] =
    "acos acosh asin asinh atan atanh cos cosh e exp inf infj isclose "
    "isfinite isinf isnan log log10 nan nanj phase pi polar rect sin sinh "
    "sqrt tan tanh tau";

const char py_names_cmd[] =
    "Cmd IDENTCHARS PROMPT __all__ __builtins__ __cached__ __file__ "
    "inspect+313 string sys";

const char py_names_collections[] =
    "ChainMap Counter OrderedDict UserDict UserList UserString _Link "
    "_OrderedDictItemsView _OrderedDictKeysView _OrderedDictValuesView "
    "__all__ __builtins__ __cached__ __file__ __path__ _chain "
    "_collections_abc _count_elements _deque_iterator+312 _eq _iskeyword "
    "_itemgetter _proxy _recursive_repr _repeat _starmap _sys _tuplegetter "
    "abc-311 defaultdict deque namedtuple";

const char py_names_collections_names[] =
    "ABCMeta+313 AsyncGenerator AsyncIterable AsyncIterator Awaitable "
    "Buffer+312 ByteString Callable Collection Container Coroutine "
    "EllipsisType+313 FunctionType+313 Generator GenericAlias+313 Hashable "
    "ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping "
    "MutableSequence MutableSet Reversible Sequence Set Sized ValuesView "
    "_CallableGenericAlias _DeprecateByteStringMeta+313 __all__ __builtins__ "
    "__cached__ __file__ _check_methods+313 _is_param_expr+313 _type_repr+313 "
    "abstractmethod+313 async_generator+313 bytearray_iterator+313 "
    "bytes_iterator+313 coroutine+313 dict_itemiterator+313 dict_items+313 "
    "dict_keyiterator+313 dict_keys+313 dict_valueiterator+313 "
    "dict_values+313 framelocalsproxy+313 generator+313 list_iterator+313 "
    "list_reverseiterator+313 longrange_iterator+313 mappingproxy+313 "
    "range_iterator+313 set_iterator+313 str_iterator+313 sys+313 "
    "tuple_iterator+313 zip_iterator+313";

const char py_names_colorsys[] =
    "ONE_SIXTH ONE_THIRD TWO_THIRD __all__ __builtins__ __cached__ __file__ "
    "_v hls_to_rgb hsv_to_rgb rgb_to_hls rgb_to_hsv rgb_to_yiq yiq_to_rgb";

const char py_names_contextlib[] =
    "AbstractAsyncContextManager AbstractContextManager AsyncContextDecorator "
    "AsyncExitStack ContextDecorator ExitStack GenericAlias MethodType "
    "_AsyncGeneratorContextManager _BaseExitStack _GeneratorContextManager "
    "_GeneratorContextManagerBase _RedirectStream __all__ __builtins__ "
    "__cached__ __file__ _collections_abc abc aclosing asynccontextmanager "
    "chdir closing contextmanager deque nullcontext os redirect_stderr "
    "redirect_stdout suppress sys wraps";

const char py_names_copy[] =
    "Error __all__ __builtins__ __cached__ __file__ _copy_dispatch "
    "_copy_immutable _deepcopy_atomic _deepcopy_dict _deepcopy_dispatch "
    "_deepcopy_list _deepcopy_method _deepcopy_tuple _keep_alive _reconstruct "
    "copy deepcopy dispatch_table error replace+313";

const char py_names_csv[] =
    "Dialect DictReader DictWriter Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE "
    "QUOTE_NONNUMERIC QUOTE_NOTNULL+312 QUOTE_STRINGS+312 Sniffer StringIO "
    "_Dialect __all__ __builtins__ __cached__ __file__ __version__ excel "
    "excel_tab field_size_limit get_dialect list_dialects re reader "
    "register_dialect types+312 unix_dialect unregister_dialect writer";

const char py_names_dataclasses[] =
    "Field FrozenInstanceError FunctionType-312 GenericAlias-312 InitVar "
    "KW_ONLY MISSING _ATOMIC_TYPES+312 _DataclassParams _EMPTY_METADATA "
    "_FIELD _FIELDS _FIELD_BASE _FIELD_CLASSVAR _FIELD_INITVAR "
    "_FuncBuilder+313 _HAS_DEFAULT_FACTORY _HAS_DEFAULT_FACTORY_CLASS "
    "_KW_ONLY_TYPE _MISSING_TYPE _MODULE_IDENTIFIER_RE _PARAMS "
    "_POST_INIT_NAME __all__ __builtins__ __cached__ __file__ _add_slots "
    "_asdict_inner _astuple_inner _cmp_fn-312 _create_fn-312 "
    "_dataclass_getstate _dataclass_setstate _field_assign _field_init "
    "_fields_in_init_order _frozen_get_del_attr _get_field _get_slots "
    "_hash_action _hash_add _hash_exception _hash_fn-312 _hash_set_none "
    "_init_fn _init_param _is_classvar _is_dataclass_instance _is_initvar "
    "_is_kw_only _is_type _process_class _recursive_repr-312 _replace+313 "
    "_repr_fn-312 _set_new_attribute _set_qualname-312 _thread-312 _tuple_str "
    "abc asdict astuple builtins-311 copy dataclass field fields "
    "functools-312 inspect is_dataclass itertools keyword make_dataclass re "
    "recursive_repr+313 replace sys types";

const char py_names_datetime[] =
    "MAXYEAR MINYEAR UTC __all__ __builtins__ __cached__ __file__ date "
    "datetime datetime_CAPI sys-311 time timedelta timezone tzinfo";

const char py_names_decimal[] =
    "BasicContext Clamped Context ConversionSyntax Decimal DecimalException "
    "DecimalTuple DefaultContext DivisionByZero DivisionImpossible "
    "DivisionUndefined ExtendedContext FloatOperation HAVE_CONTEXTVAR "
    "HAVE_THREADS Inexact InvalidContext InvalidOperation MAX_EMAX MAX_PREC "
    "MIN_EMIN MIN_ETINY Overflow ROUND_05UP ROUND_CEILING ROUND_DOWN "
    "ROUND_FLOOR ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_HALF_UP ROUND_UP "
    "Rounded Subnormal Underflow __builtins__ __cached__ __file__ "
    "__libmpdec_version__ __version__ getcontext localcontext setcontext";

const char py_names_difflib[] =
    "Differ GenericAlias HtmlDiff IS_CHARACTER_JUNK IS_LINE_JUNK Match "
    "SequenceMatcher __all__ __builtins__ __cached__ __file__ "
    "_calculate_ratio _check_types _file_template _format_range_context "
    "_format_range_unified _keep_original_ws _legend _mdiff _namedtuple "
    "_nlargest _styles _table_template _test context_diff diff_bytes "
    "get_close_matches ndiff restore unified_diff";

const char py_names_doctest[] =
    "ANSIColors+313 BLANKLINE_MARKER COMPARISON_FLAGS DONT_ACCEPT_BLANKLINE "
    "DONT_ACCEPT_TRUE_FOR_1 DebugRunner DocFileCase DocFileSuite DocFileTest "
    "DocTest DocTestCase DocTestFailure DocTestFinder DocTestParser "
    "DocTestRunner DocTestSuite ELLIPSIS ELLIPSIS_MARKER Example FAIL_FAST "
    "IGNORE_EXCEPTION_DETAIL IncrementalNewlineDecoder NORMALIZE_WHITESPACE "
    "OPTIONFLAGS_BY_NAME OutputChecker REPORTING_FLAGS REPORT_CDIFF "
    "REPORT_NDIFF REPORT_ONLY_FIRST_FAILURE REPORT_UDIFF SKIP SkipDocTestCase "
    "StringIO TestResults UnexpectedException _DocTestSuite "
    "_OutputRedirectingPdb _SpoofOut _TestClass __all__ __builtins__ "
    "__cached__ __docformat__ __file__ __future__ __test__ _colorize+313 "
    "_comment_line _ellipsis_match _exception_traceback _extract_future_flags "
    "_indent _load_testfile _module_relative_path _n_items+313 "
    "_newline_convert _normalize_module _strip_exception_details _test "
    "_unittest_reportflags can_colorize+313 debug debug_script debug_src "
    "difflib inspect linecache master namedtuple os pdb re "
    "register_optionflag run_docstring_examples script_from_examples "
    "set_unittest_reportflags sys testfile testmod testsource traceback "
    "unittest";

const char py_names_enum[] =
    "CONFORM CONTINUOUS DynamicClassAttribute EJECT Enum EnumCheck "
    "EnumDict+313 EnumMeta EnumType Flag FlagBoundary IntEnum IntFlag KEEP "
    "MappingProxyType NAMED_FLAGS ReprEnum STRICT StrEnum UNIQUE _EnumDict "
    "__all__ __builtins__ __cached__ __file__ _auto_null _dataclass_repr+312 "
    "_dedent _high_bit _is_descriptor _is_dunder _is_internal_class "
    "_is_private _is_single_bit _is_sunder _iter_bits_lsb "
    "_make_class_unpicklable _not_given+313 _old_convert_ _or_-312 "
    "_power_of_two-311 _proto_member _reduce_ex_by_global_name _simple_enum "
    "_stdlib_enums _test_simple_enum auto bin bltns global_enum "
    "global_enum_repr global_flag_repr global_str member nonmember "
    "pickle_by_enum_name+312 pickle_by_global_name+312 property reduce-312 "
    "show_flag_values sys unique verify";

const char py_names_errno[] =
    "E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY "
    "EBADE EBADF EBADFD EBADMSG EBADR EBADRQC EBADSLT EBFONT EBUSY ECANCELED "
    "ECHILD ECHRNG ECOMM ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK "
    "EDEADLOCK EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN "
    "EHOSTUNREACH EIDRM EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR "
    "EISNAM EKEYEXPIRED EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC EL3HLT "
    "EL3RST ELIBACC ELIBBAD ELIBEXEC ELIBMAX ELIBSCN ELNRNG ELOOP EMEDIUMTYPE "
    "EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENAVAIL ENETDOWN ENETRESET "
    "ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV ENOENT ENOEXEC "
    "ENOKEY ENOLCK ENOLINK ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT "
    "ENOSPC ENOSR ENOSTR ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTNAM "
    "ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENOTUNIQ ENXIO EOPNOTSUPP "
    "EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT "
    "EPROTOTYPE ERANGE EREMCHG EREMOTE EREMOTEIO ERESTART ERFKILL EROFS "
    "ESHUTDOWN ESOCKTNOSUPPORT ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE ETIME "
    "ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN EUNATCH EUSERS EWOULDBLOCK EXDEV "
    "EXFULL errorcode";

const char py_names_fnmatch[] =
    "__all__ __builtins__ __cached__ __file__ _compile_pattern "
    "_join_translated_parts+313 _translate+313 filter fnmatch fnmatchcase "
    "functools os posixpath re translate";

const char py_names_fractions[] =
    "Decimal Fraction _FLOAT_FORMAT_SPECIFICATION_MATCHER+312 "
    "_GENERAL_FORMAT_SPECIFICATION_MATCHER+313 _PyHASH_INF _PyHASH_MODULUS "
    "_RATIONAL_FORMAT __all__ __builtins__ __cached__ __file__ "
    "_hash_algorithm+312 _round_to_exponent+312 _round_to_figures+312 "
    "functools+312 math numbers operator re sys";

const char py_names_functools[] =
    "GenericAlias RLock WRAPPER_ASSIGNMENTS WRAPPER_UPDATES _CacheInfo "
    "_HashedSeq _NOT_FOUND __all__ __builtins__ __cached__ __file__ _c3_merge "
    "_c3_mro _compose_mro _convert _find_impl _ge_from_gt _ge_from_le "
    "_ge_from_lt _gt_from_ge _gt_from_le _gt_from_lt _initial_missing "
    "_le_from_ge _le_from_gt _le_from_lt _lru_cache_wrapper _lt_from_ge "
    "_lt_from_gt _lt_from_le _make_key _unwrap_partial "
    "_unwrap_partialmethod+313 cache cached_property cmp_to_key "
    "get_cache_token lru_cache namedtuple partial partialmethod "
    "recursive_repr reduce singledispatch singledispatchmethod total_ordering "
    "update_wrapper wraps";

const char py_names_gc[] =
    "DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS "
    "DEBUG_UNCOLLECTABLE callbacks collect disable enable freeze garbage "
    "get_count get_debug get_freeze_count get_objects get_referents "
    "get_referrers get_stats get_threshold is_finalized is_tracked isenabled "
    "set_debug set_threshold unfreeze";

const char py_names_getopt[] =
    "GetoptError _ __all__ __builtins__ __cached__ __file__ do_longs do_shorts "
    "error getopt gnu_getopt long_has_args os short_has_arg";

const char py_names_graphlib[] =
    "CycleError GenericAlias TopologicalSorter _NODE_DONE _NODE_OUT _NodeInfo "
    "__all__ __builtins__ __cached__ __file__";

const char py_names_hashlib[] =
    "__all__ __block_openssl_constructor __builtin_constructor_cache "
    "__builtins__ __cached__ __file__ __get_builtin_constructor _hashlib "
    "algorithms_available algorithms_guaranteed blake2b blake2s file_digest "
    "md5 new pbkdf2_hmac scrypt sha1 sha224 sha256 sha384 sha3_224 sha3_256 "
    "sha3_384 sha3_512 sha512 shake_128 shake_256";

const char py_names_heapq[] =
    "__about__ __all__ __builtins__ __cached__ __file__ _heapify_max "
    "_heappop_max _heapreplace_max _siftdown _siftdown_max _siftup "
    "_siftup_max heapify heappop heappush heappushpop heapreplace merge "
    "nlargest nsmallest";

const char py_names_hmac[] =
    "HMAC __builtins__ __cached__ __file__ _functype _hashlib _hashopenssl "
    "_warnings compare_digest digest digest_size new trans_36 trans_5C";

const char py_names_html[] =
    "__all__ __builtins__ __cached__ __file__ __path__ _charref _html5 "
    "_invalid_charrefs _invalid_codepoints _re _replace_charref entities "
    "escape unescape";

const char py_names_html_entities[] =
    "__all__ __builtins__ __cached__ __file__ codepoint2name entitydefs html5 "
    "name2codepoint";

const char py_names_inspect[] =
    "AGEN_CLOSED+312 AGEN_CREATED+312 AGEN_RUNNING+312 AGEN_SUSPENDED+312 "
    "ArgInfo Arguments Attribute BlockFinder BoundArguments BufferFlags+312 "
    "CORO_CLOSED CORO_CREATED CORO_RUNNING CORO_SUSPENDED CO_ASYNC_GENERATOR "
    "CO_COROUTINE CO_GENERATOR CO_ITERABLE_COROUTINE CO_NESTED CO_NEWLOCALS "
    "CO_NOFREE CO_OPTIMIZED CO_VARARGS CO_VARKEYWORDS ClassFoundException "
    "ClosureVars EndOfBlock FrameInfo FullArgSpec GEN_CLOSED GEN_CREATED "
    "GEN_RUNNING GEN_SUSPENDED OrderedDict Parameter Signature "
    "TPFLAGS_IS_ABSTRACT Traceback _ClassFinder-312 _FrameInfo _KEYWORD_ONLY "
    "_NonUserDefinedCallables _POSITIONAL_ONLY _POSITIONAL_OR_KEYWORD "
    "_ParameterKind _Traceback _VAR_KEYWORD _VAR_POSITIONAL __all__ "
    "__author__ __builtins__ __cached__ __file__ _check_class _check_instance "
    "_descriptor_get+313 _empty _filesbymodname _findclass _finddoc "
    "_get_code_position _get_code_position_from_tb "
    "_get_dunder_dict_of_class+312 _getmembers _has_code_flag "
    "_has_coroutine_mark+312 _is_coroutine_mark+313 "
    "_is_coroutine_marker+312-312 _is_type-311 _main _missing_arguments "
    "_sentinel _shadowed_dict _shadowed_dict_from_mro_tuple+312-312 "
    "_shadowed_dict_from_weakref_mro_tuple+313 _signature_bound_method "
    "_signature_from_builtin _signature_from_callable "
    "_signature_from_function _signature_fromstr _signature_get_partial "
    "_signature_get_user_defined_method _signature_is_builtin "
    "_signature_is_functionlike _signature_strip_non_python_syntax "
    "_static_getmro _too_many _void abc ast attrgetter builtins "
    "classify_class_attrs cleandoc collections currentframe dis enum "
    "findsource formatannotation formatannotationrelativeto formatargvalues "
    "functools get_annotations getabsfile getargs getargvalues "
    "getasyncgenlocals+312 getasyncgenstate+312 getattr_static getblock "
    "getcallargs getclasstree getclosurevars getcomments getcoroutinelocals "
    "getcoroutinestate getdoc getfile getframeinfo getfullargspec "
    "getgeneratorlocals getgeneratorstate getinnerframes getlineno getmembers "
    "getmembers_static getmodule getmodulename getmro getouterframes "
    "getsource getsourcefile getsourcelines importlib indentsize isabstract "
    "isasyncgen isasyncgenfunction isawaitable isbuiltin isclass iscode "
    "iscoroutine iscoroutinefunction isdatadescriptor isframe isfunction "
    "isgenerator isgeneratorfunction isgetsetdescriptor iskeyword "
    "ismemberdescriptor ismethod ismethoddescriptor ismethodwrapper ismodule "
    "isroutine istraceback itertools linecache make_weakref+313 "
    "markcoroutinefunction+312 modulesbyfile namedtuple os re signature stack "
    "sys token tokenize trace types unwrap walktree";

const char py_names_io[] =
    "BlockingIOError BufferedIOBase BufferedRWPair BufferedRandom "
    "BufferedReader BufferedWriter BytesIO DEFAULT_BUFFER_SIZE FileIO IOBase "
    "IncrementalNewlineDecoder RawIOBase SEEK_CUR SEEK_END SEEK_SET StringIO "
    "TextIOBase TextIOWrapper UnsupportedOperation __all__ __author__ "
    "__builtins__ __file__ __getattr__-311 _io abc open open_code "
    "text_encoding";

const char py_names_itertools[] =
    "_grouper _tee _tee_dataobject accumulate batched+312 chain combinations "
    "combinations_with_replacement compress count cycle dropwhile filterfalse "
    "groupby islice pairwise permutations product repeat starmap takewhile "
    "tee zip_longest";

const char py_names_json[] =
    "JSONDecodeError JSONDecoder JSONEncoder __all__ __author__ __builtins__ "
    "__cached__ __file__ __path__ __version__ _default_decoder "
    "_default_encoder codecs decoder detect_encoding dump dumps encoder load "
    "loads scanner";

const char py_names_json_decoder[] =
    "BACKSLASH FLAGS JSONArray JSONDecodeError JSONDecoder JSONObject NaN "
    "NegInf PosInf STRINGCHUNK WHITESPACE WHITESPACE_STR _CONSTANTS __all__ "
    "__builtins__ __cached__ __file__ _decode_uXXXX c_scanstring "
    "py_scanstring re scanner scanstring";

const char py_names_json_encoder[] =
    "ESCAPE ESCAPE_ASCII ESCAPE_DCT HAS_UTF8 INFINITY JSONEncoder "
    "__builtins__ __cached__ __file__ _make_iterencode c_encode_basestring "
    "c_encode_basestring_ascii c_make_encoder encode_basestring "
    "encode_basestring_ascii py_encode_basestring py_encode_basestring_ascii "
    "re";

const char py_names_keyword[] =
    "__all__ __builtins__ __cached__ __file__ iskeyword issoftkeyword kwlist "
    "softkwlist";

const char py_names_linecache[] =
    "__all__ __builtins__ __cached__ __file__ _register_code+313 cache "
    "checkcache clearcache functools-312 getline getlines lazycache os-312 "
    "sys-312 tokenize-312 updatecache";

const char py_names_logging[] =
    "BASIC_FORMAT BufferingFormatter CRITICAL DEBUG ERROR FATAL FileHandler "
    "Filter Filterer Formatter GenericAlias Handler INFO LogRecord Logger "
    "LoggerAdapter Manager NOTSET NullHandler PercentStyle PlaceHolder "
    "RootLogger StrFormatStyle StreamHandler StringTemplateStyle Template "
    "WARN WARNING _STYLES _StderrHandler __all__ __author__ __builtins__ "
    "__cached__ __date__ __file__ __path__ __status__ __version__ "
    "_acquireLock-312 _addHandlerRef _afterFork+313 "
    "_after_at_fork_child_reinit_locks _at_fork_reinit_lock_weakset "
    "_checkLevel _defaultFormatter _defaultLastResort _handlerList _handlers "
    "_is_internal_frame _levelToName _lock _logRecordFactory _loggerClass "
    "_nameToLevel _prepareFork+313 _register_at_fork_reinit_lock "
    "_releaseLock-312 _removeHandlerRef _showwarning _srcfile _startTime "
    "_str_formatter _warnings_showwarning addLevelName atexit basicConfig "
    "captureWarnings collections critical currentframe debug disable error "
    "exception fatal getHandlerByName+312 getHandlerNames+312 getLevelName "
    "getLevelNamesMapping getLogRecordFactory getLogger getLoggerClass info "
    "io lastResort log logAsyncioTasks+312 logMultiprocessing logProcesses "
    "logThreads makeLogRecord os raiseExceptions re root setLogRecordFactory "
    "setLoggerClass shutdown sys threading time traceback warn warning "
    "warnings weakref";

const char py_names_numbers[] =
    "ABCMeta Complex Integral Number Rational Real __all__ __builtins__ "
    "__cached__ __file__ abstractmethod";

const char py_names_operator[] =
    "__abs__ __add__ __all__ __and__ __builtins__ __cached__ __call__ "
    "__concat__ __contains__ __delitem__ __eq__ __file__ __floordiv__ __ge__ "
    "__getitem__ __gt__ __iadd__ __iand__ __iconcat__ __ifloordiv__ "
    "__ilshift__ __imatmul__ __imod__ __imul__ __index__ __inv__ __invert__ "
    "__ior__ __ipow__ __irshift__ __isub__ __itruediv__ __ixor__ __le__ "
    "__lshift__ __lt__ __matmul__ __mod__ __mul__ __ne__ __neg__ __not__ "
    "__or__ __pos__ __pow__ __rshift__ __setitem__ __sub__ __truediv__ "
    "__xor__ _abs abs add and_ attrgetter call concat contains countOf "
    "delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift "
    "imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_not "
    "isub itemgetter itruediv ixor le length_hint lshift lt matmul "
    "methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv "
    "truth xor";

const char py_names_pprint[] =
    "PrettyPrinter _StringIO __all__ __builtins__ __cached__ __file__ "
    "_builtin_scalars _collections _dataclasses _perfcheck-311 _recursion "
    "_safe_key _safe_tuple _sys _types _wrap_bytes_repr isreadable "
    "isrecursive pformat pp pprint re saferepr";

const char py_names_re[] =
    "A ASCII DEBUG DOTALL I IGNORECASE L LOCALE M MULTILINE Match NOFLAG "
    "Pattern PatternError+313 RegexFlag S Scanner T-312 TEMPLATE-312 U "
    "UNICODE VERBOSE X _MAXCACHE _MAXCACHE2+312 _ZeroSentinel+313 __all__ "
    "__builtins__ __cached__ __file__ __path__ __version__ _cache _cache2+312 "
    "_casefix _compile _compile_repl-311 _compile_template+312 _compiler "
    "_constants _expand-311 _parser _pickle _special_chars_map _sre+312 "
    "_subx-311 _zero_sentinel+313 compile copyreg enum error escape findall "
    "finditer fullmatch functools match purge search split sub subn "
    "template-312";

const char py_names_reprlib[] =
    "Repr __all__ __builtins__ __cached__ __file__ _possibly_sorted aRepr "
    "builtins get_ident islice recursive_repr repr";

const char py_names_shlex[] =
    "StringIO __all__ __builtins__ __cached__ __file__ _find_unsafe "
    "_print_tokens deque join os quote re shlex split sys";

const char py_names_signal[] =
    "Handlers ITIMER_PROF ITIMER_REAL ITIMER_VIRTUAL ItimerError NSIG SIGABRT "
    "SIGALRM SIGBUS SIGCHLD SIGCLD SIGCONT SIGFPE SIGHUP SIGILL SIGINT SIGIO "
    "SIGIOT SIGKILL SIGPIPE SIGPOLL SIGPROF SIGPWR SIGQUIT SIGRTMAX SIGRTMIN "
    "SIGSEGV SIGSTKFLT SIGSTOP SIGSYS SIGTERM SIGTRAP SIGTSTP SIGTTIN SIGTTOU "
    "SIGURG SIGUSR1 SIGUSR2 SIGVTALRM SIGWINCH SIGXCPU SIGXFSZ SIG_BLOCK "
    "SIG_DFL SIG_IGN SIG_SETMASK SIG_UNBLOCK Sigmasks Signals _IntEnum "
    "__builtins__ __cached__ __file__ _enum_to_int _int_to_enum _signal alarm "
    "default_int_handler getitimer getsignal pause pidfd_send_signal "
    "pthread_kill pthread_sigmask raise_signal set_wakeup_fd setitimer "
    "siginterrupt signal sigpending sigtimedwait sigwait sigwaitinfo "
    "strsignal struct_siginfo valid_signals";

const char py_names_statistics[] =
    "Counter Decimal Fraction LinearRegression NormalDist StatisticsError "
    "_SQRT2 __all__ __annotations__ __builtins__ __cached__ __file__ _coerce "
    "_convert _decimal_sqrt_of_frac _exact_ratio _fail_neg "
    "_float_sqrt_of_frac _integer_sqrt_of_frac_rto _isfinite "
    "_kernel_invcdfs+313 _mean_stdev _newton_raphson+313 _normal_dist_inv_cdf "
    "_quartic_invcdf+313 _quartic_invcdf_estimate+313 _random+313 _rank+312 "
    "_sqrt_bit_width _sqrtprod+313 _ss _sum _triweight_invcdf+313 "
    "_triweight_invcdf_estimate+313 acos+313 asin+313 atan+313 bisect_left "
    "bisect_right correlation cos+313 cosh+313 count+312 covariance "
    "defaultdict erf exp fabs fmean fsum geometric_mean groupby harmonic_mean "
    "hypot isfinite+313 isinf+313 itemgetter+312 kde+313 kde_random+313 "
    "linear_regression log math mean median median_grouped median_high "
    "median_low mode mul-311 multimode namedtuple numbers pi+313 pstdev "
    "pvariance quantiles random reduce repeat sin+313 sqrt stdev sumprod+312 "
    "sys tan+313 tau variance";

const char py_names_string[] =
    "Formatter Template _ChainMap __all__ __builtins__ __cached__ __file__ "
    "_re _sentinel_dict _string ascii_letters ascii_lowercase ascii_uppercase "
    "capwords digits hexdigits octdigits printable punctuation whitespace";

const char py_names_struct[] =
    "Struct __all__ __builtins__ __cached__ __file__ _clearcache calcsize "
    "error iter_unpack pack pack_into unpack unpack_from";

const char py_names_textwrap[] =
    "TextWrapper __all__ __builtins__ __cached__ __file__ "
    "_leading_whitespace_re _whitespace _whitespace_only_re dedent fill "
    "indent re shorten wrap";

const char py_names_timeit[] =
    "Timer __all__ __builtins__ __cached__ __file__ _globals default_number "
    "default_repeat default_timer dummy_src_name gc itertools main reindent "
    "repeat sys template time timeit";

const char py_names_traceback[] =
    "ANSIColors+313 BUILTIN_EXCEPTION_LIMIT+313 FrameSummary StackSummary "
    "TracebackException _Anchors _CASE_COST+312 _ExceptionPrintContext "
    "_MAX_CANDIDATE_ITEMS+312 _MAX_STRING_SIZE+312 _MOVE_COST+312 "
    "_RECURSIVE_CUTOFF _Sentinel _WIDE_CHAR_SPECIFIERS+312 __all__ __builtins__ "
    "__cached__ __file__ _byte_offset_to_character_offset _cause_message "
    "_colorize+313 _compute_suggestion_error+312 _context_message "
    "_display_width+312 _extract_caret_anchors_from_line_segment "
    "_format_final_exc_line _get_code_position _levenshtein_distance+312 "
    "_parse_value_tb _print_exception_bltin+313 _safe_string _sentinel "
    "_substitution_cost+312 _walk_tb_with_full_positions clear_frames "
    "collections extract_stack extract_tb format_exc format_exception "
    "format_exception_only format_list format_stack format_tb itertools "
    "linecache print_exc print_exception print_last print_list print_stack "
    "print_tb suppress sys textwrap walk_stack walk_tb warnings+313";

const char py_names_types[] =
    "AsyncGeneratorType BuiltinFunctionType BuiltinMethodType CellType "
    "ClassMethodDescriptorType CodeType CoroutineType DynamicClassAttribute "
    "EllipsisType FrameType FunctionType GeneratorType GenericAlias "
    "GetSetDescriptorType LambdaType MappingProxyType MemberDescriptorType "
    "MethodDescriptorType MethodType MethodWrapperType ModuleType NoneType "
    "NotImplementedType SimpleNamespace TracebackType UnionType "
    "WrapperDescriptorType _GeneratorWrapper __all__ __builtins__ __cached__ "
    "__file__ __getattr__+313 _calculate_meta _cell_factory-311 coroutine "
    "get_original_bases+312 new_class prepare_class resolve_bases";

const char py_names_typing[] =
    "ABCMeta AbstractSet Annotated Any AnyStr AsyncContextManager-312 "
    "AsyncGenerator AsyncIterable AsyncIterator Awaitable BinaryIO ByteString "
    "CT_co Callable ChainMap ClassVar Collection Concatenate Container "
    "ContextManager-312 Coroutine Counter DefaultDict Deque Dict "
    "EXCLUDED_ATTRIBUTES Final ForwardRef FrozenSet Generator Generic "
    "GenericAlias Hashable IO ItemsView Iterable Iterator KT KeysView List "
    "Literal LiteralString Mapping MappingView Match-312 MethodDescriptorType "
    "MethodWrapperType MutableMapping MutableSequence MutableSet NamedTuple "
    "NamedTupleMeta Never NewType NoDefault+313 NoReturn NotRequired Optional "
    "OrderedDict ParamSpec ParamSpecArgs ParamSpecKwargs Pattern-312 Protocol "
    "ReadOnly+313 Required Reversible Self Sequence Set Sized SupportsAbs "
    "SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt "
    "SupportsRound T TYPE_CHECKING T_co T_contra Text TextIO Tuple Type "
    "TypeAlias TypeAliasType+312 TypeGuard TypeIs+313 TypeVar TypeVarTuple "
    "TypedDict Union Unpack VT VT_co V_co ValuesView WrapperDescriptorType "
    "_ASSERT_NEVER_REPR_MAX_LENGTH _AnnotatedAlias _AnyMeta _BaseGenericAlias "
    "_BoundVarianceMixin-311 _CallableGenericAlias _CallableType "
    "_ConcatenateGenericAlias _DeprecatedGenericAlias+312 _DeprecatedType-312 "
    "_Final _Func+312 _GenericAlias _IdentityCallable+312 _Immutable-311 "
    "_LiteralGenericAlias _LiteralSpecialForm-312 _NamedTuple _NotIterable "
    "_PROTO_ALLOWLIST _PickleUsingNameMixin-312 _ProtocolMeta _SPECIAL_NAMES "
    "_Sentinel+313 _SpecialForm _SpecialGenericAlias _TYPING_INTERNALS "
    "_TupleType _TypedCacheSpecialForm+313 _TypedDict _TypedDictMeta "
    "_TypingEllipsis _UnionGenericAlias _UnpackGenericAlias __all__ "
    "__builtins__ __cached__ __file__ __getattr__+313 _abc_instancecheck+313 "
    "_abc_subclasscheck+313 _alias _allow_reckless_class_checks "
    "_allowed_types _caches+312 _caller _check_generic-312 "
    "_check_generic_specialization+313 _cleanups _collect_parameters-312 "
    "_collect_type_parameters+313 _compare_args_orderless+313 _deduplicate "
    "_deduplicate_unhashable+313 "
    "_deprecation_warning_for_no_type_params_passed+313 _eval_type "
    "_flatten_literal_params _generic_class_getitem+312 "
    "_generic_init_subclass+312 _get_protocol_attrs "
    "_get_typeddict_qualifiers+313 _idfunc _is_callable_members_only-311 "
    "_is_dunder _is_param_expr _is_typevar_like _is_unpacked_typevartuple "
    "_lazy_load_getattr_static+312 _make_nmtuple _make_union+312 "
    "_namedtuple_mro_entries _no_init_or_replace_init _overload_dummy "
    "_overload_registry _paramspec_prepare_subst+312 _paramspec_subst+312 "
    "_prohibited _proto_hook+312 _remove_dups_flatten _sentinel+313 "
    "_should_unflatten_callable_args _special _strip_annotations _tp_cache "
    "_type_check _type_check_issubclass_arg_1+313 _type_convert _type_repr "
    "_typevar_subst+312 _typevartuple_prepare_subst+312 _unpack_args "
    "_value_and_type_iter abstractmethod assert_never assert_type cast "
    "clear_overloads collections contextlib-312 copyreg+312 "
    "dataclass_transform defaultdict final functools get_args get_origin "
    "get_overloads get_protocol_members+313 get_type_hints io-312 "
    "is_protocol+313 is_typeddict no_type_check no_type_check_decorator "
    "operator overload override+312 re-312 reveal_type runtime_checkable "
    "stdlib_re-312 sys types warnings-312";

const char py_names_unittest[] =
    "BaseTestSuite FunctionTestCase IsolatedAsyncioTestCase SkipTest TestCase "
    "TestLoader TestProgram TestResult TestSuite TextTestResult "
    "TextTestRunner _TextTestResult-311 __all__ __builtins__ __cached__ "
    "__dir__ __file__ __getattr__ __path__ __unittest addModuleCleanup case "
    "defaultTestLoader doModuleCleanups enterModuleContext expectedFailure "
    "findTestCases-312 getTestCaseNames-312 installHandler load_tests-311 "
    "loader main makeSuite-312 registerResult removeHandler removeResult "
    "result runner signals skip skipIf skipUnless suite util";

const char py_names_urllib[] =
    "__builtins__ __cached__ __file__ __path__";

const char py_names_urllib_parse[] =
    "DefragResult DefragResultBytes ParseResult ParseResultBytes ResultBase "
    "SplitResult SplitResultBytes _ALWAYS_SAFE _ALWAYS_SAFE_BYTES "
    "_DefragResultBase _NetlocResultMixinBase _NetlocResultMixinBytes "
    "_NetlocResultMixinStr _ParseResultBase _Quoter _ResultMixinBytes "
    "_ResultMixinStr _SplitResultBase _UNSAFE_URL_BYTES_TO_REMOVE "
    "_WHATWG_C0_CONTROL_OR_SPACE __all__ __builtins__ __cached__ __file__ "
    "__getattr__ _asciire _byte_quoter_factory _check_bracketed_host "
    "_checknetloc _coerce_args _decode_args _encode_result "
    "_generate_unquoted_parts+312 _hexdig _hextobyte _hostprog "
    "_implicit_encoding _implicit_errors _noop _portprog _splitattr _splithost "
    "_splitnetloc _splitnport _splitparams _splitpasswd _splitport _splitquery "
    "_splittag _splittype _splituser _splitvalue _to_bytes _typeprog "
    "_unquote_impl+312 clear_cache functools ipaddress math+312 namedtuple "
    "non_hierarchical parse_qs parse_qsl quote quote_from_bytes quote_plus re "
    "scheme_chars splitattr splithost splitnport splitpasswd splitport "
    "splitquery splittag splittype splituser splitvalue sys-311 to_bytes types "
    "unquote unquote_plus unquote_to_bytes unwrap urldefrag urlencode urljoin "
    "urlparse urlsplit urlunparse urlunsplit uses_fragment uses_netloc "
    "uses_params uses_query uses_relative warnings";

const char py_names_uuid[] =
    "Enum NAMESPACE_DNS NAMESPACE_OID NAMESPACE_URL NAMESPACE_X500 "
    "RESERVED_FUTURE RESERVED_MICROSOFT RESERVED_NCS RFC_4122 SafeUUID UUID "
    "_AIX _GETTERS _LINUX _MAC_DELIM _MAC_OMITS_LEADING_ZEROES _OS_GETTERS "
    "_UuidCreate __author__ __builtins__ __cached__ __file__ _arp_getnode "
    "_find_mac_near_keyword _find_mac_under_heading _generate_time_safe "
    "_get_command_stdout _has_uuid_generate_time_safe-312 _ifconfig_getnode "
    "_ip_getnode _ipconfig_getnode-312 _is_universal _lanscan_getnode "
    "_last_timestamp _load_system_functions-312 _netbios_getnode-312 "
    "_netstat_getnode _node _parse_mac _platform_system-312 _random_getnode "
    "_simple_enum _unix_getnode _uuid _windll_getnode bytes_ getnode int_ "
    "main+312 os platform-312 sys uuid1 uuid3 uuid4 uuid5";

const char py_names_warnings[] =
    "WarningMessage _DEPRECATED_MSG _OptionError __all__ __builtins__ "
    "__cached__ __file__ _add_filter _defaultaction _deprecated "
    "_filters_mutated _formatwarning_orig _formatwarnmsg _formatwarnmsg_impl "
    "_getaction _getcategory _is_filename_to_skip+312 "
    "_is_internal_filename+312 _is_internal_frame _next_external_frame "
    "_onceregistry _processoptions _setoption _showwarning_orig _showwarnmsg "
    "_showwarnmsg_impl _warn_unawaited_coroutine catch_warnings defaultaction "
    "deprecated+313 filters filterwarnings formatwarning onceregistry "
    "resetwarnings showwarning simplefilter sys warn warn_explicit";

const char py_names_weakref[] =
    "CallableProxyType KeyedRef ProxyType ProxyTypes ReferenceType "
    "WeakKeyDictionary WeakMethod WeakSet WeakValueDictionary _IterationGuard "
    "__all__ __builtins__ __cached__ __file__ _collections_abc "
    "_remove_dead_weakref finalize getweakrefcount getweakrefs itertools "
    "proxy ref sys";

const char py_names_zlib[] =
    "DEFLATED DEF_BUF_SIZE DEF_MEM_LEVEL MAX_WBITS ZLIB_RUNTIME_VERSION "
    "ZLIB_VERSION Z_BEST_COMPRESSION Z_BEST_SPEED Z_BLOCK "
    "Z_DEFAULT_COMPRESSION Z_DEFAULT_STRATEGY Z_FILTERED Z_FINISH Z_FIXED "
    "Z_FULL_FLUSH Z_HUFFMAN_ONLY Z_NO_COMPRESSION Z_NO_FLUSH Z_PARTIAL_FLUSH "
    "Z_RLE Z_SYNC_FLUSH Z_TREES _ZlibDecompressor+312 __version__ adler32 "
    "compress compressobj crc32 decompress decompressobj error";

const char py_names_sched[] =
    "Event __all__ __builtins__ __cached__ __file__ _sentinel _time count "
    "heapq namedtuple scheduler threading time";

const char py_names_logging_config[] =
    "BaseConfigurator ConvertingDict ConvertingList ConvertingMixin "
    "ConvertingTuple DEFAULT_LOGGING_CONFIG_PORT DictConfigurator IDENTIFIER "
    "RESET_ERROR StreamRequestHandler ThreadingTCPServer __builtins__ "
    "__cached__ __file__ _clearExistingHandlers _create_formatters "
    "_handle_existing_loggers _install_handlers _install_loggers "
    "_is_queue_like_object+313 _listener _resolve _strip_spaces dictConfig "
    "dictConfigClass errno fileConfig functools+312 io listen logging os "
    "queue re stopListening struct threading traceback valid_ident";

const char py_names_logging_handlers[] =
    "BaseRotatingHandler BufferingHandler DEFAULT_HTTP_LOGGING_PORT "
    "DEFAULT_SOAP_LOGGING_PORT DEFAULT_TCP_LOGGING_PORT "
    "DEFAULT_UDP_LOGGING_PORT DatagramHandler HTTPHandler MemoryHandler "
    "NTEventLogHandler QueueHandler QueueListener RotatingFileHandler "
    "SMTPHandler ST_DEV-312 ST_INO-312 ST_MTIME-312 SYSLOG_TCP_PORT "
    "SYSLOG_UDP_PORT SocketHandler SysLogHandler TimedRotatingFileHandler "
    "WatchedFileHandler _MIDNIGHT __builtins__ __cached__ __file__ copy io "
    "logging os pickle queue re socket struct threading time";

/* Of our own text alone; or what lies there is a matter of the machine. */
const char py_names_mock_magic[] = "";
const char py_names_ast_compile[] = "";
const char py_names_ipaddress_six[] = "";
const char py_names_config_errors[] = "";
const char py_names_mock_patch[] = "";
const char py_names_mock_calls[] = "";
const char py_names_argparse_actions[] = "";
const char py_names_argparse_help[] = "";
const char py_names_argparse_reading[] = "";
const char py_names_async_next[] = "";
const char py_names_collections_abc[] = "";
const char py_names_decimal_more[] = "";
const char py_names_file[] = "";
const char py_names_formatter[] = "";
const char py_names_fraction_format[] = "";
const char py_names_html_names[] = "";
const char py_names_importlib[] = "";
const char py_names_inspect_places[] = "";
const char py_names_kde[] = "";
const char py_names_math_more[] = "";
const char py_names_normal[] = "";
const char py_names_random_by_itself[] = "";
const char py_names_random_names[] = "";
const char py_names_random_whole[] = "";
const char py_names_re_parser[] = "";
const char py_names_signatures[] = "";
const char py_names_strptime[] = "";
const char py_names_sys_names[] = "";
const char py_names_type_parameters[] = "";
