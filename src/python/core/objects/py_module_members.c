/* The names in the dicts of classes that CPython has in C in its modules: a
 * fact to be held against. `+312` says that a name is there since that version,
 * `-312` that it was up to it. */
#include "py_module_members.h"

#include "py_members_private.h"

/* clang-format off */
static const PyMembersRow members[] = {
    {"_asyncio.Future",
     "__await__ __class_getitem__ __del__ __doc__ __init__ __iter__ "
     "__module__+312 __new__ __repr__ _asyncio_future_blocking "
     "_callbacks _cancel_message _exception _log_traceback _loop "
     "_make_cancelled_error _result _source_traceback _state "
     "add_done_callback cancel cancelled done exception get_loop "
     "remove_done_callback result set_exception set_result"},
    {"_asyncio.Task",
     "__await__ __class_getitem__ __del__ __doc__ __init__ __iter__ "
     "__module__+312 __new__ __repr__ _asyncio_future_blocking "
     "_callbacks _cancel_message _coro _exception _fut_waiter "
     "_log_destroy_pending _log_traceback _loop _make_cancelled_error "
     "_must_cancel _result _source_traceback _state add_done_callback "
     "cancel cancelled cancelling done exception get_context+312 "
     "get_coro get_name get_stack print_stack remove_done_callback "
     "result set_exception set_name set_result uncancel"},
    {"_contextvars.Context",
     "__contains__ __doc__ __eq__ __ge__ __getattribute__-312 "
     "__getitem__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __ne__ "
     "__new__ copy get items keys run values"},
    {"_contextvars.ContextVar",
     "__class_getitem__ __doc__ __getattribute__-312 __hash__ __new__ "
     "__repr__ get name reset set"},
    {"_contextvars.Token",
     "MISSING __class_getitem__ __doc__ __getattribute__-312 __hash__ "
     "__new__ __repr__ old_value var"},
    {"_io.TextIOWrapper",
     "_CHUNK_SIZE __del__ __dict__ __doc__ __enter__ __exit__ __init__ "
     "__iter__ __module__+312 __new__-311 __next__ __reduce__+312 "
     "__reduce_ex__+312 __repr__ _checkClosed _checkReadable "
     "_checkSeekable _checkWritable _finalizing buffer close closed "
     "detach encoding errors fileno flush isatty line_buffering mode "
     "name newlines read readable readline readlines reconfigure seek "
     "seekable tell truncate writable write write_through writelines"},
    {"array.array",
     "__add__ __buffer__+312 __class_getitem__+312 __contains__ __copy__ "
     "__deepcopy__ __delitem__ __doc__ __eq__ __ge__ __getattribute__ "
     "__getitem__ __gt__ __hash__ __iadd__ __imul__ __iter__ __le__ __len__ "
     "__lt__ __module__ __mul__ __ne__ __new__ __reduce_ex__ "
     "__release_buffer__+312 __repr__ __rmul__ __setitem__ __sizeof__ append "
     "buffer_info byteswap clear+313 count extend frombytes fromfile fromlist "
     "fromunicode index insert itemsize pop remove reverse tobytes tofile "
     "tolist tounicode typecode"},
    {"collections.OrderedDict",
     "__delitem__ __dict__ __doc__ __eq__ __ge__ __gt__ __hash__ __init__ "
     "__ior__ __iter__ __le__ __lt__ __ne__ __or__ __reduce__ __repr__ "
     "__reversed__ __ror__ __setitem__ __sizeof__ clear copy fromkeys items "
     "keys move_to_end pop popitem setdefault update values"},
    {"collections._deque_iterator",
     "__doc__ __getattribute__ __iter__ __length_hint__ __module__+312 "
     "__new__ __next__ __reduce__"},
    {"collections._deque_reverse_iterator",
     "__doc__ __getattribute__ __iter__ __length_hint__ __module__+312 "
     "__new__ __next__ __reduce__"},
    {"collections.defaultdict",
     "__class_getitem__ __copy__ __doc__ __getattribute__ __init__ __missing__ "
     "__module__+312 __or__ __reduce__ __repr__ __ror__ copy default_factory"},
    {"collections.deque",
     "__add__ __class_getitem__ __contains__ __copy__ __delitem__ __doc__ "
     "__eq__ __ge__ __getattribute__ __getitem__ __gt__ __hash__ __iadd__ "
     "__imul__ __init__ __iter__ __le__ __len__ __lt__ __module__+312 __mul__ "
     "__ne__ __new__ __reduce__ __repr__ __reversed__ __rmul__ __setitem__ "
     "__sizeof__ append appendleft clear copy count extend extendleft index "
     "insert maxlen pop popleft remove reverse rotate"},
    {"datetime.date",
     "__add__ __doc__ __eq__ __format__ __ge__ __getattribute__-312 __gt__ "
     "__hash__ __le__ __lt__ __ne__ __new__ __radd__ __reduce__ "
     "__replace__+313 __repr__ __rsub__ __str__ __sub__ ctime day "
     "fromisocalendar fromisoformat fromordinal fromtimestamp isocalendar "
     "isoformat isoweekday max min month replace resolution strftime timetuple "
     "today toordinal weekday year"},
    {"datetime.datetime",
     "__add__ __doc__ __eq__ __ge__ __getattribute__-312 __gt__ __hash__ "
     "__le__ __lt__ __ne__ __new__ __radd__ __reduce__ __reduce_ex__ "
     "__replace__+313 __repr__ __rsub__ __str__ __sub__ astimezone combine "
     "ctime date dst fold fromisoformat fromtimestamp hour isoformat max "
     "microsecond min minute now replace resolution second strptime time "
     "timestamp timetuple timetz tzinfo tzname utcfromtimestamp utcnow "
     "utcoffset utctimetuple"},
    {"datetime.time",
     "__doc__ __eq__ __format__ __ge__ __getattribute__-312 __gt__ __hash__ "
     "__le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __replace__+313 "
     "__repr__ __str__ dst fold fromisoformat hour isoformat max microsecond "
     "min minute replace resolution second strftime tzinfo tzname utcoffset"},
    {"datetime.timedelta",
     "__abs__ __add__ __bool__ __divmod__ __doc__ __eq__ __floordiv__ __ge__ "
     "__getattribute__-312 __gt__ __hash__ __le__ __lt__ __mod__ __mul__ "
     "__ne__ __neg__ __new__ __pos__ __radd__ __rdivmod__ __reduce__ __repr__ "
     "__rfloordiv__ __rmod__ __rmul__ __rsub__ __rtruediv__ __str__ __sub__ "
     "__truediv__ days max microseconds min resolution seconds total_seconds"},
    {"datetime.timezone",
     "__doc__ __eq__ __ge__ __getinitargs__ __gt__ __hash__ __le__ __lt__ "
     "__ne__ __new__ __repr__ __str__ dst fromutc max min tzname utc utcoffset"},
    {"datetime.tzinfo",
     "__doc__ __getattribute__-312 __new__ __reduce__ dst fromutc tzname "
     "utcoffset"},
    {"decimal.Context",
     "Emax Emin Etiny Etop __copy__ __delattr__ __doc__ __getattribute__ "
     "__init__ __module__ __new__ __reduce__ __repr__ __setattr__ _apply abs "
     "add canonical capitals clamp clear_flags clear_traps compare "
     "compare_signal compare_total compare_total_mag copy copy_abs "
     "copy_decimal copy_negate copy_sign create_decimal "
     "create_decimal_from_float divide divide_int divmod exp fma is_canonical "
     "is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan "
     "is_subnormal is_zero ln log10 logb logical_and logical_invert logical_or "
     "logical_xor max max_mag min min_mag minus multiply next_minus next_plus "
     "next_toward normalize number_class plus power prec quantize radix "
     "remainder remainder_near rotate rounding same_quantum scaleb shift sqrt "
     "subtract to_eng_string to_integral to_integral_exact to_integral_value "
     "to_sci_string"},
    {"decimal.Decimal",
     "__abs__ __add__ __bool__ __ceil__ __complex__ __copy__ __deepcopy__ "
     "__divmod__ __doc__ __eq__ __float__ __floor__ __floordiv__ __format__ "
     "__ge__ __getattribute__ __gt__ __hash__ __int__ __le__ __lt__ __mod__ "
     "__module__ __mul__ __ne__ __neg__ __new__ __pos__ __pow__ __radd__ "
     "__rdivmod__ __reduce__ __repr__ __rfloordiv__ __rmod__ __rmul__ "
     "__round__ __rpow__ __rsub__ __rtruediv__ __sizeof__ __str__ __sub__ "
     "__truediv__ __trunc__ adjusted as_integer_ratio as_tuple canonical "
     "compare compare_signal compare_total compare_total_mag conjugate "
     "copy_abs copy_negate copy_sign exp fma from_float imag is_canonical "
     "is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan "
     "is_subnormal is_zero ln log10 logb logical_and logical_invert logical_or "
     "logical_xor max max_mag min min_mag next_minus next_plus next_toward "
     "normalize number_class quantize radix real remainder_near rotate "
     "same_quantum scaleb shift sqrt to_eng_string to_integral "
     "to_integral_exact to_integral_value"},
    {"functools.KeyWrapper",
     "__call__ __doc__ __eq__ __ge__ __getattribute__ __gt__ __hash__ "
     "__le__ __lt__ __module__ __ne__ __text_signature__+313 obj"},
    {"functools._lru_cache_wrapper",
     "__call__ __copy__ __deepcopy__ __dict__ __doc__ __get__ "
     "__module__ __new__ __reduce__ cache_clear cache_info"},
    {"functools.partial",
     "__call__ __class_getitem__ __delattr__ __dict__ __doc__ __get__+313 "
     "__getattribute__ __module__ __new__ __reduce__ __repr__ __setattr__ "
     "__setstate__ __vectorcalloffset__ args func keywords"},
    {"io.BytesIO",
     "__doc__ __getstate__ __init__ __iter__ __module__+312 __new__ __next__ "
     "__setstate__ __sizeof__ close closed flush getbuffer getvalue isatty "
     "read read1 readable readinto readline readlines seek seekable tell "
     "truncate writable write writelines"},
    {"io.StringIO",
     "__doc__ __getstate__ __init__ __module__+312 __new__ __next__ "
     "__setstate__ close closed getvalue line_buffering newlines read readable "
     "readline seek seekable tell truncate writable write"},
    {"itertools.accumulate",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__ __setstate__"},
    {"itertools.batched",
     "__doc__ __getattribute__ __iter__ __module__ __new__ __next__"},
    {"itertools.chain",
     "__class_getitem__ __doc__ __getattribute__ __iter__ __module__+312 "
     "__new__ __next__ __reduce__ __setstate__ from_iterable"},
    {"itertools.combinations",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__ __setstate__ __sizeof__"},
    {"itertools.combinations_with_replacement",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__ __setstate__ __sizeof__"},
    {"itertools.compress",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__"},
    {"itertools.count",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__ __repr__"},
    {"itertools.cycle",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__ __setstate__"},
    {"itertools.dropwhile",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__ __setstate__"},
    {"itertools.filterfalse",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__"},
    {"itertools.groupby",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__ __setstate__"},
    {"itertools.islice",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__ __setstate__"},
    {"itertools.pairwise",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__"},
    {"itertools.permutations",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__ __setstate__ __sizeof__"},
    {"itertools.product",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__ __setstate__ __sizeof__"},
    {"itertools.repeat",
     "__doc__ __getattribute__ __iter__ __length_hint__ __module__+312 __new__ "
     "__next__ __reduce__ __repr__"},
    {"itertools.starmap",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__"},
    {"itertools.takewhile",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__ __setstate__"},
    {"itertools.zip_longest",
     "__doc__ __getattribute__ __iter__ __module__+312 __new__ __next__ "
     "__reduce__ __setstate__"},
    {"operator.attrgetter",
     "__call__ __doc__ __getattribute__ __module__ __new__ __reduce__ __repr__ "
     "__text_signature__+313 __vectorcalloffset__"},
    {"operator.itemgetter",
     "__call__ __doc__ __getattribute__ __module__ __new__ __reduce__ __repr__ "
     "__text_signature__+313 __vectorcalloffset__"},
    {"operator.methodcaller",
     "__call__ __doc__ __getattribute__ __module__ __new__ __reduce__ __repr__ "
     "__text_signature__+313 __vectorcalloffset__+313"},
    {"random.Random",
     "VERSION __dict__ __doc__ __firstlineno__+313 __getstate__ __init__ "
     "__init_subclass__ __module__ __new__ __reduce__ __setstate__ "
     "__static_attributes__+313 __weakref__ _randbelow "
     "_randbelow_with_getrandbits _randbelow_without_getrandbits betavariate "
     "binomialvariate+312 choice choices expovariate gammavariate gauss "
     "getrandbits getstate lognormvariate normalvariate paretovariate "
     "randbytes randint random randrange sample seed setstate shuffle "
     "triangular uniform vonmisesvariate weibullvariate"},
    {"re.Match",
     "__class_getitem__ __copy__ __deepcopy__ __doc__ __getitem__ __module__ "
     "__repr__ end endpos expand group groupdict groups lastgroup lastindex "
     "pos re regs span start string"},
    {"re.Pattern",
     "__class_getitem__ __copy__ __deepcopy__ __doc__ __eq__ __ge__ __gt__ "
     "__hash__ __le__ __lt__ __module__ __ne__ __repr__ findall finditer flags "
     "fullmatch groupindex groups match pattern scanner search split sub subn"},
    {"sys.version_info",
     "__doc__ __match_args__ __reduce__ __replace__+313 __repr__ major "
     "micro minor n_fields n_sequence_fields n_unnamed_fields "
     "releaselevel serial"},
    {"types.GenericAlias",
     "__args__ __call__ __dir__ __doc__ __eq__ __ge__ __getattribute__ "
     "__getitem__ __gt__ __hash__ __instancecheck__ __iter__ __le__ "
     "__lt__ __mro_entries__ __ne__ __new__ __or__ __origin__ "
     "__parameters__ __reduce__ __repr__ __ror__ __subclasscheck__ "
     "__typing_unpacked_tuple_args__ __unpacked__"},
    {"types.SimpleNamespace",
     "__delattr__-312 __dict__ __doc__ __eq__ __ge__ __getattribute__-312 "
     "__gt__ __hash__ __init__ __le__ __lt__ __ne__ __new__ __reduce__ "
     "__replace__+313 __repr__ __setattr__-312"},
    {"types.UnionType",
     "__args__ __doc__ __eq__ __ge__ __getattribute__ __getitem__ __gt__ "
     "__hash__ __le__ __lt__ __ne__ __or__ __parameters__ __repr__ __ror__"},
    {"weakref.ReferenceType",
     "__call__ __callback__ __class_getitem__ __doc__ __eq__ __ge__ __gt__ "
     "__hash__ __init__ __le__ __lt__ __ne__ __new__ __repr__"},
};
/* clang-format on */

const char *py_module_members_of(const char *type)
{
    return py_members_look_up(members, sizeof members / sizeof *members, type);
}
