/* The names in the dicts of CPython's builtin types, in order: a fact to be
 * held against. `+312` since that version, `-312` up to it. */
#include "py_members.h"

#include <stdlib.h>
#include <string.h>

/* clang-format off */
static const struct {
    const char *type;
    const char *names; /* a blank between them */
} members[] = {
    {"ArithmeticError",
     "__doc__ __init__ __new__"},
    {"AssertionError",
     "__doc__ __init__ __new__"},
    {"AttributeError",
     "__doc__ __getstate__+312 __init__ __reduce__+312 __str__ name "
     "obj"},
    {"BaseException",
     "__cause__ __context__ __delattr__-312 __dict__ __doc__ "
     "__getattribute__ __init__ __new__ __reduce__ __repr__ "
     "__setattr__-312 __setstate__ __str__ __suppress_context__ "
     "__traceback__ add_note args with_traceback"},
    {"BaseExceptionGroup",
     "__class_getitem__ __doc__ __init__ __new__ __str__ derive "
     "exceptions message split subgroup"},
    {"BlockingIOError",
     "__doc__ __init__"},
    {"BrokenPipeError",
     "__doc__ __init__"},
    {"BufferError",
     "__doc__ __init__ __new__"},
    {"BytesWarning",
     "__doc__ __init__ __new__"},
    {"ChildProcessError",
     "__doc__ __init__"},
    {"ConnectionAbortedError",
     "__doc__ __init__"},
    {"ConnectionError",
     "__doc__ __init__"},
    {"ConnectionRefusedError",
     "__doc__ __init__"},
    {"ConnectionResetError",
     "__doc__ __init__"},
    {"DeprecationWarning",
     "__doc__ __init__ __new__"},
    {"EOFError",
     "__doc__ __init__ __new__"},
    {"EncodingWarning",
     "__doc__ __init__ __new__"},
    {"Exception",
     "__doc__ __init__ __new__"},
    {"ExceptionGroup",
     "__doc__ __module__ __weakref__"},
    {"FileExistsError",
     "__doc__ __init__"},
    {"FileNotFoundError",
     "__doc__ __init__"},
    {"FloatingPointError",
     "__doc__ __init__ __new__"},
    {"FutureWarning",
     "__doc__ __init__ __new__"},
    {"GeneratorExit",
     "__doc__ __init__ __new__"},
    {"ImportError",
     "__doc__ __init__ __reduce__ __str__ msg name name_from+312 "
     "path"},
    {"ImportWarning",
     "__doc__ __init__ __new__"},
    {"IndentationError",
     "__doc__ __init__"},
    {"IndexError",
     "__doc__ __init__ __new__"},
    {"InterruptedError",
     "__doc__ __init__"},
    {"IsADirectoryError",
     "__doc__ __init__"},
    {"KeyError",
     "__doc__ __init__ __str__"},
    {"KeyboardInterrupt",
     "__doc__ __init__ __new__"},
    {"LookupError",
     "__doc__ __init__ __new__"},
    {"MemoryError",
     "__doc__ __init__ __new__"},
    {"ModuleNotFoundError",
     "__doc__ __init__"},
    {"NameError",
     "__doc__ __init__ __str__ name"},
    {"NoneType",
     "__bool__ __doc__ __eq__+312 __ge__+312 __gt__+312 __hash__+312 "
     "__le__+312 __lt__+312 __ne__+312 __new__ __repr__"},
    {"NotADirectoryError",
     "__doc__ __init__"},
    {"NotImplementedError",
     "__doc__ __init__ __new__"},
    {"NotImplementedType",
     "__bool__ __doc__ __new__ __reduce__ __repr__"},
    {"OSError",
     "__doc__ __init__ __new__ __reduce__ __str__ characters_written "
     "errno filename filename2 strerror"},
    {"OverflowError",
     "__doc__ __init__ __new__"},
    {"PendingDeprecationWarning",
     "__doc__ __init__ __new__"},
    {"PermissionError",
     "__doc__ __init__"},
    {"ProcessLookupError",
     "__doc__ __init__"},
    {"PythonFinalizationError",
     "__doc__+313 __init__+313 __new__+313"},
    {"RecursionError",
     "__doc__ __init__ __new__"},
    {"ReferenceError",
     "__doc__ __init__ __new__"},
    {"ResourceWarning",
     "__doc__ __init__ __new__"},
    {"RuntimeError",
     "__doc__ __init__ __new__"},
    {"RuntimeWarning",
     "__doc__ __init__ __new__"},
    {"StopAsyncIteration",
     "__doc__ __init__ __new__"},
    {"StopIteration",
     "__doc__ __init__ value"},
    {"SyntaxError",
     "__doc__ __init__ __str__ end_lineno end_offset filename lineno "
     "msg offset print_file_and_line text"},
    {"SyntaxWarning",
     "__doc__ __init__ __new__"},
    {"SystemError",
     "__doc__ __init__ __new__"},
    {"SystemExit",
     "__doc__ __init__ code"},
    {"TabError",
     "__doc__ __init__"},
    {"TimeoutError",
     "__doc__ __init__"},
    {"TypeError",
     "__doc__ __init__ __new__"},
    {"UnboundLocalError",
     "__doc__ __init__"},
    {"UnicodeDecodeError",
     "__doc__ __init__ __new__ __str__ encoding end object reason "
     "start"},
    {"UnicodeEncodeError",
     "__doc__ __init__ __new__ __str__ encoding end object reason "
     "start"},
    {"UnicodeError",
     "__doc__ __init__ __new__"},
    {"UnicodeTranslateError",
     "__doc__ __init__ __new__ __str__ encoding end object reason "
     "start"},
    {"UnicodeWarning",
     "__doc__ __init__ __new__"},
    {"UserWarning",
     "__doc__ __init__ __new__"},
    {"ValueError",
     "__doc__ __init__ __new__"},
    {"Warning",
     "__doc__ __init__ __new__"},
    {"ZeroDivisionError",
     "__doc__ __init__ __new__"},
    {"_IncompleteInputError",
     "__doc__+313 __init__+313"},
    {"async_generator",
     "__aiter__ __anext__ __class_getitem__ __del__ __doc__ "
     "__getattribute__-312 __name__ __qualname__ __repr__ __sizeof__ "
     "aclose ag_await ag_code ag_frame ag_running ag_suspended+312 "
     "asend athrow"},
    {"bool",
     "__and__ __doc__ __invert__+312 __new__ __or__ __rand__ "
     "__repr__ __ror__ __rxor__ __xor__"},
    {"builtin_function_or_method",
     "__call__ __doc__ __eq__ __ge__ __getattribute__-312 __gt__ "
     "__hash__ __le__ __lt__ __module__ __name__ __ne__ __qualname__ "
     "__reduce__ __repr__ __self__ __text_signature__"},
    {"bytearray",
     "__add__ __alloc__ __buffer__+312 __contains__ __delitem__ "
     "__doc__ __eq__ __ge__ __getattribute__ __getitem__ __gt__ "
     "__hash__ __iadd__ __imul__ __init__ __iter__ __le__ __len__ "
     "__lt__ __mod__ __mul__ __ne__ __new__ __reduce__ __reduce_ex__ "
     "__release_buffer__+312 __repr__ __rmod__ __rmul__ __setitem__ "
     "__sizeof__ __str__ append capitalize center clear copy count "
     "decode endswith expandtabs extend find fromhex hex index "
     "insert isalnum isalpha isascii isdigit islower isspace istitle "
     "isupper join ljust lower lstrip maketrans partition pop remove "
     "removeprefix removesuffix replace reverse rfind rindex rjust "
     "rpartition rsplit rstrip split splitlines startswith strip "
     "swapcase title translate upper zfill"},
    {"bytes",
     "__add__ __buffer__+312 __bytes__ __contains__ __doc__ __eq__ "
     "__ge__ __getattribute__ __getitem__ __getnewargs__ __gt__ "
     "__hash__ __iter__ __le__ __len__ __lt__ __mod__ __mul__ __ne__ "
     "__new__ __repr__ __rmod__ __rmul__ __str__ capitalize center "
     "count decode endswith expandtabs find fromhex hex index "
     "isalnum isalpha isascii isdigit islower isspace istitle "
     "isupper join ljust lower lstrip maketrans partition "
     "removeprefix removesuffix replace rfind rindex rjust "
     "rpartition rsplit rstrip split splitlines startswith strip "
     "swapcase title translate upper zfill"},
    {"bytes_iterator",
     "__doc__ __getattribute__-312 __iter__ __length_hint__ __next__ "
     "__reduce__ __setstate__"},
    {"cell",
     "__doc__ __eq__ __ge__ __getattribute__-312 __gt__ __hash__ "
     "__le__ __lt__ __ne__ __new__ __repr__ cell_contents"},
    {"classmethod",
     "__dict__ __doc__ __func__ __get__ __init__ "
     "__isabstractmethod__ __new__ __repr__ __wrapped__"},
    {"code",
     "__doc__ __eq__ __ge__ __getattribute__-312 __gt__ __hash__ "
     "__le__ __lt__ __ne__ __new__ __replace__+313 __repr__ "
     "__sizeof__ _co_code_adaptive _varname_from_oparg co_argcount "
     "co_cellvars co_code co_consts co_exceptiontable co_filename "
     "co_firstlineno co_flags co_freevars co_kwonlyargcount co_lines "
     "co_linetable co_lnotab co_name co_names co_nlocals "
     "co_positions co_posonlyargcount co_qualname co_stacksize "
     "co_varnames replace"},
    {"complex",
     "__abs__ __add__ __bool__ __complex__ __doc__ __eq__ __format__ "
     "__ge__ __getattribute__ __getnewargs__ __gt__ __hash__ __le__ "
     "__lt__ __mul__ __ne__ __neg__ __new__ __pos__ __pow__ __radd__ "
     "__repr__ __rmul__ __rpow__ __rsub__ __rtruediv__ __sub__ "
     "__truediv__ conjugate imag real"},
    {"coroutine",
     "__await__ __class_getitem__+313 __del__ __doc__ "
     "__getattribute__-312 __name__ __qualname__ __repr__ __sizeof__ "
     "close cr_await cr_code cr_frame cr_origin cr_running "
     "cr_suspended send throw"},
    {"dict",
     "__class_getitem__ __contains__ __delitem__ __doc__ __eq__ "
     "__ge__ __getattribute__ __getitem__ __gt__ __hash__ __init__ "
     "__ior__ __iter__ __le__ __len__ __lt__ __ne__ __new__ __or__ "
     "__repr__ __reversed__ __ror__ __setitem__ __sizeof__ clear "
     "copy fromkeys get items keys pop popitem setdefault update "
     "values"},
    {"dict_itemiterator",
     "__doc__ __getattribute__-312 __iter__ __length_hint__ __next__ "
     "__reduce__"},
    {"dict_items",
     "__and__ __contains__ __doc__ __eq__ __ge__ "
     "__getattribute__-312 __gt__ __hash__ __iter__ __le__ __len__ "
     "__lt__ __ne__ __or__ __rand__ __repr__ __reversed__ __ror__ "
     "__rsub__ __rxor__ __sub__ __xor__ isdisjoint mapping"},
    {"dict_keyiterator",
     "__doc__ __getattribute__-312 __iter__ __length_hint__ __next__ "
     "__reduce__"},
    {"dict_keys",
     "__and__ __contains__ __doc__ __eq__ __ge__ "
     "__getattribute__-312 __gt__ __hash__ __iter__ __le__ __len__ "
     "__lt__ __ne__ __or__ __rand__ __repr__ __reversed__ __ror__ "
     "__rsub__ __rxor__ __sub__ __xor__ isdisjoint mapping"},
    {"dict_valueiterator",
     "__doc__ __getattribute__-312 __iter__ __length_hint__ __next__ "
     "__reduce__"},
    {"dict_values",
     "__doc__ __getattribute__-312 __iter__ __len__ __repr__ "
     "__reversed__ mapping"},
    {"ellipsis",
     "__doc__ __getattribute__-312 __new__ __reduce__ __repr__"},
    {"enumerate",
     "__class_getitem__ __doc__ __getattribute__ __iter__ __new__ "
     "__next__ __reduce__"},
    {"filter",
     "__doc__ __getattribute__ __iter__ __new__ __next__ __reduce__"},
    {"float",
     "__abs__ __add__ __bool__ __ceil__ __divmod__ __doc__ __eq__ "
     "__float__ __floor__ __floordiv__ __format__ __ge__ "
     "__getattribute__-312 __getformat__ __getnewargs__ __gt__ "
     "__hash__ __int__ __le__ __lt__ __mod__ __mul__ __ne__ __neg__ "
     "__new__ __pos__ __pow__ __radd__ __rdivmod__ __repr__ "
     "__rfloordiv__ __rmod__ __rmul__ __round__ __rpow__ __rsub__ "
     "__rtruediv__ __sub__ __truediv__ __trunc__ as_integer_ratio "
     "conjugate fromhex hex imag is_integer real"},
    {"frame",
     "__delattr__-312 __doc__ __getattribute__-312 __repr__ "
     "__setattr__-312 __sizeof__ clear f_back f_builtins f_code "
     "f_globals f_lasti f_lineno f_locals f_trace f_trace_lines "
     "f_trace_opcodes"},
    {"frozenset",
     "__and__ __class_getitem__ __contains__ __doc__ __eq__ __ge__ "
     "__getattribute__-312 __gt__ __hash__ __iter__ __le__ __len__ "
     "__lt__ __ne__ __new__ __or__ __rand__ __reduce__ __repr__ "
     "__ror__ __rsub__ __rxor__ __sizeof__ __sub__ __xor__ copy "
     "difference intersection isdisjoint issubset issuperset "
     "symmetric_difference union"},
    {"function",
     "__annotations__ __builtins__ __call__ __closure__ __code__ "
     "__defaults__ __dict__ __doc__ __get__ __globals__ "
     "__kwdefaults__ __module__ __name__ __new__ __qualname__ "
     "__repr__ __type_params__+312"},
    {"generator",
     "__class_getitem__+313 __del__ __doc__ __getattribute__-312 "
     "__iter__ __name__ __next__ __qualname__ __repr__ __sizeof__ "
     "close gi_code gi_frame gi_running gi_suspended gi_yieldfrom "
     "send throw"},
    {"int",
     "__abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __doc__ "
     "__eq__ __float__ __floor__ __floordiv__ __format__ __ge__ "
     "__getattribute__ __getnewargs__ __gt__ __hash__ __index__ "
     "__int__ __invert__ __le__ __lshift__ __lt__ __mod__ __mul__ "
     "__ne__ __neg__ __new__ __or__ __pos__ __pow__ __radd__ "
     "__rand__ __rdivmod__ __repr__ __rfloordiv__ __rlshift__ "
     "__rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ "
     "__rshift__ __rsub__ __rtruediv__ __rxor__ __sizeof__ __sub__ "
     "__truediv__ __trunc__ __xor__ as_integer_ratio bit_count "
     "bit_length conjugate denominator from_bytes imag "
     "is_integer+312 numerator real to_bytes"},
    {"list",
     "__add__ __class_getitem__ __contains__ __delitem__ __doc__ "
     "__eq__ __ge__ __getattribute__ __getitem__ __gt__ __hash__ "
     "__iadd__ __imul__ __init__ __iter__ __le__ __len__ __lt__ "
     "__mul__ __ne__ __new__ __repr__ __reversed__ __rmul__ "
     "__setitem__ __sizeof__ append clear copy count extend index "
     "insert pop remove reverse sort"},
    {"list_iterator",
     "__doc__ __getattribute__-312 __iter__ __length_hint__ __next__ "
     "__reduce__ __setstate__"},
    {"list_reverseiterator",
     "__doc__ __getattribute__-312 __iter__ __length_hint__ __next__ "
     "__reduce__ __setstate__"},
    {"map",
     "__doc__ __getattribute__ __iter__ __new__ __next__ __reduce__"},
    {"mappingproxy",
     "__class_getitem__ __contains__ __doc__ __eq__ __ge__ "
     "__getattribute__-312 __getitem__ __gt__ __hash__ __ior__ "
     "__iter__ __le__ __len__ __lt__ __ne__ __new__ __or__ __repr__ "
     "__reversed__ __ror__ __str__ copy get items keys values"},
    {"memoryview",
     "__buffer__+312 __delitem__ __doc__ __enter__ __eq__ __exit__ "
     "__ge__ __getattribute__ __getitem__ __gt__ __hash__ __iter__ "
     "__le__ __len__ __lt__ __ne__ __new__ __release_buffer__+312 "
     "__repr__ __setitem__ _from_flags+312 c_contiguous cast "
     "contiguous f_contiguous format hex itemsize nbytes ndim obj "
     "readonly release shape strides suboffsets tobytes tolist "
     "toreadonly"},
    {"method",
     "__call__ __delattr__-312 __doc__ __eq__ __func__ __ge__ "
     "__get__+313 __getattribute__ __gt__ __hash__ __le__ __lt__ "
     "__ne__ __new__ __reduce__ __repr__ __self__ __setattr__-312"},
    {"method_descriptor",
     "__call__ __doc__ __get__ __getattribute__-312 __name__ __objclass__ "
     "__qualname__ __reduce__ __repr__ __text_signature__"},
    {"module",
     "__annotations__ __delattr__-312 __dict__ __dir__ __doc__ "
     "__getattribute__ __init__ __new__ __repr__ __setattr__-312"},
    {"object",
     "__class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ "
     "__getattribute__ __getstate__ __gt__ __hash__ __init__ "
     "__init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ "
     "__reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ "
     "__subclasshook__"},
    {"property",
     "__delete__ __doc__ __get__ __getattribute__ __init__ "
     "__isabstractmethod__ __name__+313 __new__ __set__ __set_name__ "
     "deleter fdel fget fset getter setter"},
    {"range",
     "__bool__ __contains__ __doc__ __eq__ __ge__ __getattribute__ "
     "__getitem__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ "
     "__ne__ __new__ __reduce__ __repr__ __reversed__ count index "
     "start step stop"},
    {"range_iterator",
     "__doc__ __getattribute__-312 __iter__ __length_hint__ __next__ "
     "__reduce__ __setstate__"},
    {"reversed",
     "__doc__ __getattribute__ __iter__ __length_hint__ __new__ "
     "__next__ __reduce__ __setstate__"},
    {"set",
     "__and__ __class_getitem__ __contains__ __doc__ __eq__ __ge__ "
     "__getattribute__ __gt__ __hash__ __iand__ __init__ __ior__ "
     "__isub__ __iter__ __ixor__ __le__ __len__ __lt__ __ne__ "
     "__new__ __or__ __rand__ __reduce__ __repr__ __ror__ __rsub__ "
     "__rxor__ __sizeof__ __sub__ __xor__ add clear copy difference "
     "difference_update discard intersection intersection_update "
     "isdisjoint issubset issuperset pop remove symmetric_difference "
     "symmetric_difference_update union update"},
    {"set_iterator",
     "__doc__ __getattribute__-312 __iter__ __length_hint__ __next__ "
     "__reduce__"},
    {"slice",
     "__doc__ __eq__ __ge__ __getattribute__ __gt__ __hash__ __le__ "
     "__lt__ __ne__ __new__ __reduce__ __repr__ indices start step "
     "stop"},
    {"staticmethod",
     "__call__ __dict__ __doc__ __func__ __get__ __init__ "
     "__isabstractmethod__ __new__ __repr__ __wrapped__"},
    {"str",
     "__add__ __contains__ __doc__ __eq__ __format__ __ge__ "
     "__getattribute__-312 __getitem__ __getnewargs__ __gt__ "
     "__hash__ __iter__ __le__ __len__ __lt__ __mod__ __mul__ __ne__ "
     "__new__ __repr__ __rmod__ __rmul__ __sizeof__ __str__ "
     "capitalize casefold center count encode endswith expandtabs "
     "find format format_map index isalnum isalpha isascii isdecimal "
     "isdigit isidentifier islower isnumeric isprintable isspace "
     "istitle isupper join ljust lower lstrip maketrans partition "
     "removeprefix removesuffix replace rfind rindex rjust "
     "rpartition rsplit rstrip split splitlines startswith strip "
     "swapcase title translate upper zfill"},
    {"str_ascii_iterator",
     "__doc__ __getattribute__-312 __iter__ __length_hint__ __next__ "
     "__reduce__ __setstate__"},
    {"super",
     "__doc__ __get__ __getattribute__ __init__ __new__ __repr__ "
     "__self__ __self_class__ __thisclass__"},
    {"traceback",
     "__dir__ __doc__ __getattribute__-312 __new__ tb_frame tb_lasti "
     "tb_lineno tb_next"},
    {"tuple",
     "__add__ __class_getitem__ __contains__ __doc__ __eq__ __ge__ "
     "__getattribute__ __getitem__ __getnewargs__ __gt__ __hash__ "
     "__iter__ __le__ __len__ __lt__ __mul__ __ne__ __new__ __repr__ "
     "__rmul__ count index"},
    {"tuple_iterator",
     "__doc__ __getattribute__-312 __iter__ __length_hint__ __next__ "
     "__reduce__ __setstate__"},
    {"type",
     "__abstractmethods__ __annotations__ __base__ __bases__ "
     "__basicsize__ __call__ __delattr__ __dict__ __dictoffset__ "
     "__dir__ __doc__ __flags__ __getattribute__ __init__ "
     "__instancecheck__ __itemsize__ __module__ __mro__ __name__ "
     "__new__ __or__ __prepare__ __qualname__ __repr__ __ror__ "
     "__setattr__ __sizeof__ __subclasscheck__ __subclasses__ "
     "__text_signature__ __type_params__+312 __weakrefoffset__ mro"},
    {"zip",
     "__doc__ __getattribute__ __iter__ __new__ __next__ __reduce__ "
     "__setstate__"},
};
/* clang-format on */

const char *py_members_of(const char *type)
{
    size_t low = 0, high = sizeof members / sizeof *members;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(type, members[middle].type);

        if (order == 0)
            return members[middle].names;
        if (order > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

bool py_members_next(const char **at, int version, PyMemberName *member)
{
    while (**at) {
        size_t length = strcspn(*at, " ");
        const char *name = *at, *end = name + length;
        bool is_there = true;

        *member = (PyMemberName){name, strcspn(name, " +-")};
        for (const char *mark = name + member->length; mark < end; mark += 4) {
            int bound = atoi(mark + 1);

            is_there = is_there &&
                       (*mark == '+' ? version >= bound : version <= bound);
        }
        *at = *end ? end + 1 : end;
        if (is_there)
            return true;
    }
    return false;
}

bool py_members_have(const char *type, const char *name, int version)
{
    const char *at = py_members_of(type);
    size_t length = strlen(name);
    PyMemberName member;

    while (at && py_members_next(&at, version, &member))
        if (member.length == length && memcmp(member.name, name, length) == 0)
            return true;
    return false;
}
