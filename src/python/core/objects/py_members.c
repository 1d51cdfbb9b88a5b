/* The names in the dicts of CPython's builtin types, in the dicts' order: a
 * fact to be held against. `:m` and its like say what lies there (the letters
 * of PyMemberKind), `+312` that it is there since that version, `-312` that it
 * was up to it. */
#include "py_members_private.h"

#include <stdlib.h>
#include <string.h>

/* clang-format off */
static const PyMembersRow members[] = {
    {"ArithmeticError",
     "__new__:n __init__ __doc__:d"},
    {"AssertionError",
     "__new__:n __init__ __doc__:d"},
    {"AttributeError",
     "__str__ __init__ __getstate__:m+312 __reduce__:m+312 name:b "
     "obj:b __doc__:d"},
    {"BaseException",
     "__new__:n __repr__ __str__ __getattribute__ __setattr__-312 "
     "__delattr__-312 __init__ __reduce__:m __setstate__:m "
     "with_traceback:m add_note:m __suppress_context__:b __dict__:g "
     "args:g __traceback__:g __context__:g __cause__:g __doc__:d"},
    {"BaseExceptionGroup",
     "__new__:n __str__ __init__ __class_getitem__:c derive:m "
     "split:m subgroup:m message:b exceptions:b __doc__:d"},
    {"BlockingIOError",
     "__init__ __doc__:d"},
    {"BrokenPipeError",
     "__init__ __doc__:d"},
    {"BufferError",
     "__new__:n __init__ __doc__:d"},
    {"BytesWarning",
     "__new__:n __init__ __doc__:d"},
    {"ChildProcessError",
     "__init__ __doc__:d"},
    {"ConnectionAbortedError",
     "__init__ __doc__:d"},
    {"ConnectionError",
     "__init__ __doc__:d"},
    {"ConnectionRefusedError",
     "__init__ __doc__:d"},
    {"ConnectionResetError",
     "__init__ __doc__:d"},
    {"DeprecationWarning",
     "__new__:n __init__ __doc__:d"},
    {"EOFError",
     "__new__:n __init__ __doc__:d"},
    {"EncodingWarning",
     "__new__:n __init__ __doc__:d"},
    {"Exception",
     "__new__:n __init__ __doc__:d"},
    {"ExceptionGroup",
     "__module__:d __weakref__:g __doc__:d"},
    {"FileExistsError",
     "__init__ __doc__:d"},
    {"FileNotFoundError",
     "__init__ __doc__:d"},
    {"FloatingPointError",
     "__new__:n __init__ __doc__:d"},
    {"FutureWarning",
     "__new__:n __init__ __doc__:d"},
    {"GeneratorExit",
     "__new__:n __init__ __doc__:d"},
    {"ImportError",
     "__str__ __init__ __reduce__:m msg:b name:b path:b "
     "name_from:b+312 __doc__:d"},
    {"ImportWarning",
     "__new__:n __init__ __doc__:d"},
    {"IndentationError",
     "__init__ __doc__:d"},
    {"IndexError",
     "__new__:n __init__ __doc__:d"},
    {"InterruptedError",
     "__init__ __doc__:d"},
    {"IsADirectoryError",
     "__init__ __doc__:d"},
    {"KeyError",
     "__str__ __init__ __doc__:d"},
    {"KeyboardInterrupt",
     "__new__:n __init__ __doc__:d"},
    {"LookupError",
     "__new__:n __init__ __doc__:d"},
    {"MemoryError",
     "__new__:n __init__ __doc__:d"},
    {"ModuleNotFoundError",
     "__init__ __doc__:d"},
    {"NameError",
     "__str__ __init__ name:b __doc__:d"},
    {"NoneType",
     "__new__:n __repr__ __hash__+312 __lt__+312 __le__+312 "
     "__eq__+312 __ne__+312 __gt__+312 __ge__+312 __bool__ __doc__:d"},
    {"NotADirectoryError",
     "__init__ __doc__:d"},
    {"NotImplementedError",
     "__new__:n __init__ __doc__:d"},
    {"NotImplementedType",
     "__new__:n __repr__ __bool__ __reduce__:m __doc__:d"},
    {"OSError",
     "__new__:n __str__ __init__ __reduce__:m errno:b strerror:b "
     "filename:b filename2:b characters_written:g __doc__:d"},
    {"OverflowError",
     "__new__:n __init__ __doc__:d"},
    {"PendingDeprecationWarning",
     "__new__:n __init__ __doc__:d"},
    {"PermissionError",
     "__init__ __doc__:d"},
    {"ProcessLookupError",
     "__init__ __doc__:d"},
    {"PythonFinalizationError",
     "__new__:n __init__ __doc__:d"},
    {"RecursionError",
     "__new__:n __init__ __doc__:d"},
    {"ReferenceError",
     "__new__:n __init__ __doc__:d"},
    {"ResourceWarning",
     "__new__:n __init__ __doc__:d"},
    {"RuntimeError",
     "__new__:n __init__ __doc__:d"},
    {"RuntimeWarning",
     "__new__:n __init__ __doc__:d"},
    {"StopAsyncIteration",
     "__new__:n __init__ __doc__:d"},
    {"StopIteration",
     "__init__ value:b __doc__:d"},
    {"SyntaxError",
     "__str__ __init__ msg:b filename:b lineno:b offset:b text:b "
     "end_lineno:b end_offset:b print_file_and_line:b __doc__:d"},
    {"SyntaxWarning",
     "__new__:n __init__ __doc__:d"},
    {"SystemError",
     "__new__:n __init__ __doc__:d"},
    {"SystemExit",
     "__init__ code:b __doc__:d"},
    {"TabError",
     "__init__ __doc__:d"},
    {"TimeoutError",
     "__init__ __doc__:d"},
    {"TypeError",
     "__new__:n __init__ __doc__:d"},
    {"UnboundLocalError",
     "__init__ __doc__:d"},
    {"UnicodeDecodeError",
     "__new__:n __str__ __init__ encoding:b object:b start:b end:b "
     "reason:b __doc__:d"},
    {"UnicodeEncodeError",
     "__new__:n __str__ __init__ encoding:b object:b start:b end:b "
     "reason:b __doc__:d"},
    {"UnicodeError",
     "__new__:n __init__ __doc__:d"},
    {"UnicodeTranslateError",
     "__new__:n __str__ __init__ encoding:b object:b start:b end:b "
     "reason:b __doc__:d"},
    {"UnicodeWarning",
     "__new__:n __init__ __doc__:d"},
    {"UserWarning",
     "__new__:n __init__ __doc__:d"},
    {"ValueError",
     "__new__:n __init__ __doc__:d"},
    {"Warning",
     "__new__:n __init__ __doc__:d"},
    {"ZeroDivisionError",
     "__new__:n __init__ __doc__:d"},
    {"_IncompleteInputError",
     "__init__ __doc__:d"},
    {"anext_awaitable",
     "__iter__ __next__ __await__ send:m throw:m close:m "
     "__getattribute__-312 __doc__:d"},
    {"async_generator",
     "__repr__ __getattribute__-312 __del__ __aiter__ __anext__ "
     "asend:m athrow:m aclose:m __sizeof__:m __class_getitem__:c "
     "ag_running:b ag_code:b-311 __name__:g __qualname__:g "
     "ag_await:g ag_frame:g ag_code:g+312 ag_suspended:g+312 "
     "__doc__:d"},
    {"async_generator_asend",
     "__iter__ __next__ __del__+313 __await__ send:m throw:m close:m "
     "__getattribute__-312 __doc__:d"},
    {"async_generator_athrow",
     "__iter__ __next__ __del__+313 __await__ send:m throw:m close:m "
     "__getattribute__-312 __doc__:d"},
    {"bool",
     "__new__:n __repr__ __invert__+312 __and__ __rand__ __xor__ "
     "__rxor__ __or__ __ror__ __doc__:d"},
    {"builtin_function_or_method",
     "__repr__ __hash__ __call__ __getattribute__-312 __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __reduce__:m __module__:b "
     "__doc__:g __name__:g __qualname__:g __self__:g "
     "__text_signature__:g"},
    {"bytearray",
     "__new__:n __repr__ __str__ __getattribute__ __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __iter__ __init__ __buffer__+312 "
     "__release_buffer__+312 __mod__ __rmod__ __len__ __getitem__ "
     "__setitem__ __delitem__ __add__ __mul__ __rmul__ __contains__ "
     "__iadd__ __imul__ __alloc__:m __reduce__:m __reduce_ex__:m "
     "__sizeof__:m append:m capitalize:m center:m clear:m copy:m "
     "count:m decode:m endswith:m expandtabs:m extend:m find:m "
     "fromhex:c hex:m index:m insert:m isalnum:m isalpha:m isascii:m "
     "isdigit:m islower:m isspace:m istitle:m isupper:m join:m "
     "ljust:m lower:m lstrip:m maketrans:s partition:m pop:m "
     "remove:m replace:m removeprefix:m removesuffix:m reverse:m "
     "rfind:m rindex:m rjust:m rpartition:m rsplit:m rstrip:m "
     "split:m splitlines:m startswith:m strip:m swapcase:m title:m "
     "translate:m upper:m zfill:m __doc__:d __hash__:d"},
    {"bytearray_iterator",
     "__getattribute__-312 __iter__ __next__ __length_hint__:m "
     "__reduce__:m __setstate__:m __doc__:d"},
    {"bytes",
     "__new__:n __repr__ __hash__ __str__ __getattribute__ __lt__ "
     "__le__ __eq__ __ne__ __gt__ __ge__ __iter__ __buffer__+312 "
     "__mod__ __rmod__ __len__ __getitem__ __add__ __mul__ __rmul__ "
     "__contains__ __getnewargs__:m __bytes__:m capitalize:m "
     "center:m count:m decode:m endswith:m expandtabs:m find:m "
     "fromhex:c hex:m index:m isalnum:m isalpha:m isascii:m "
     "isdigit:m islower:m isspace:m istitle:m isupper:m join:m "
     "ljust:m lower:m lstrip:m maketrans:s partition:m replace:m "
     "removeprefix:m removesuffix:m rfind:m rindex:m rjust:m "
     "rpartition:m rsplit:m rstrip:m split:m splitlines:m "
     "startswith:m strip:m swapcase:m title:m translate:m upper:m "
     "zfill:m __doc__:d"},
    {"bytes_iterator",
     "__getattribute__-312 __iter__ __next__ __length_hint__:m "
     "__reduce__:m __setstate__:m __doc__:d"},
    {"callable_iterator",
     "__iter__ __next__ __reduce__:m __getattribute__-312 __doc__:d"},
    {"cell",
     "__new__:n __repr__ __getattribute__-312 __lt__ __le__ __eq__ "
     "__ne__ __gt__ __ge__ cell_contents:g __doc__:d __hash__:d"},
    {"classmethod",
     "__new__:n __repr__ __get__ __init__ __func__:b __wrapped__:b "
     "__isabstractmethod__:g __dict__:g __doc__:d"},
    {"code",
     "__new__:n __repr__ __hash__ __getattribute__-312 __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __sizeof__:m co_lines:m "
     "co_positions:m replace:m _varname_from_oparg:m "
     "__replace__:m+313 co_argcount:b co_posonlyargcount:b "
     "co_kwonlyargcount:b co_stacksize:b co_flags:b co_nlocals:b "
     "co_consts:b co_names:b co_filename:b co_name:b co_qualname:b "
     "co_firstlineno:b co_linetable:b co_exceptiontable:b "
     "co_lnotab:g _co_code_adaptive:g co_varnames:g co_cellvars:g "
     "co_freevars:g co_code:g __doc__:d"},
    {"complex",
     "__new__:n __repr__ __hash__ __getattribute__ __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __add__ __radd__ __sub__ __rsub__ "
     "__mul__ __rmul__ __pow__ __rpow__ __neg__ __pos__ __abs__ "
     "__bool__ __truediv__ __rtruediv__ conjugate:m __complex__:m "
     "__getnewargs__:m __format__:m real:b imag:b __doc__:d"},
    {"coroutine",
     "__repr__ __getattribute__-312 __del__ __await__ send:m throw:m "
     "close:m __sizeof__:m cr_code:b-311 __class_getitem__:c+313 "
     "cr_origin:b __name__:g __qualname__:g cr_await:g cr_running:g "
     "cr_frame:g cr_code:g+312 cr_suspended:g __doc__:d"},
    {"coroutine_wrapper",
     "__iter__ __next__ send:m throw:m close:m __getattribute__-312 "
     "__doc__:d"},
    {"dict",
     "__new__:n __repr__ __hash__:d __getattribute__ __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __iter__ __init__ __or__ __ror__ "
     "__ior__ __len__ __getitem__:m __setitem__ __delitem__ "
     "__contains__:m __sizeof__:m get:m setdefault:m pop:m popitem:m "
     "keys:m items:m values:m update:m fromkeys:c clear:m copy:m "
     "__reversed__:m __class_getitem__:c __doc__:d"},
    {"dict_itemiterator",
     "__getattribute__-312 __iter__ __next__ __length_hint__:m "
     "__reduce__:m __doc__:d"},
    {"dict_items",
     "__repr__ __getattribute__-312 __lt__ __le__ __eq__ __ne__ "
     "__gt__ __ge__ __iter__ __sub__ __rsub__ __and__ __rand__ "
     "__xor__ __rxor__ __or__ __ror__ __len__ __contains__ "
     "isdisjoint:m __reversed__:m mapping:g __doc__:d __hash__:d"},
    {"dict_keyiterator",
     "__getattribute__-312 __iter__ __next__ __length_hint__:m "
     "__reduce__:m __doc__:d"},
    {"dict_keys",
     "__repr__ __getattribute__-312 __lt__ __le__ __eq__ __ne__ "
     "__gt__ __ge__ __iter__ __sub__ __rsub__ __and__ __rand__ "
     "__xor__ __rxor__ __or__ __ror__ __len__ __contains__ "
     "isdisjoint:m __reversed__:m mapping:g __doc__:d __hash__:d"},
    {"dict_reverseitemiterator",
     "__iter__ __next__ __length_hint__:m __reduce__:m __doc__:d"},
    {"dict_reversekeyiterator",
     "__iter__ __next__ __length_hint__:m __reduce__:m __doc__:d"},
    {"dict_reversevalueiterator",
     "__iter__ __next__ __length_hint__:m __reduce__:m __doc__:d"},
    {"dict_valueiterator",
     "__getattribute__-312 __iter__ __next__ __length_hint__:m "
     "__reduce__:m __doc__:d"},
    {"dict_values",
     "__repr__ __getattribute__-312 __iter__ __len__ __reversed__:m "
     "mapping:g __doc__:d"},
    {"ellipsis",
     "__new__:n __repr__ __getattribute__-312 __reduce__:m __doc__:d"},
    {"enumerate",
     "__new__:n __getattribute__ __iter__ __next__ __reduce__:m "
     "__class_getitem__:c __doc__:d"},
    {"filter",
     "__new__:n __getattribute__ __iter__ __next__ __reduce__:m "
     "__doc__:d"},
    {"float",
     "__new__:n __repr__ __hash__ __getattribute__-312 __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __add__ __radd__ __sub__ __rsub__ "
     "__mul__ __rmul__ __mod__ __rmod__ __divmod__ __rdivmod__ "
     "__pow__ __rpow__ __neg__ __pos__ __abs__ __bool__ __int__ "
     "__float__ __floordiv__ __rfloordiv__ __truediv__ __rtruediv__ "
     "conjugate:m __trunc__:m __floor__:m __ceil__:m __round__:m "
     "as_integer_ratio:m fromhex:c hex:m is_integer:m "
     "__getnewargs__:m __getformat__:c __format__:m real:g imag:g "
     "__doc__:d"},
    {"frame",
     "__repr__ __getattribute__-312 __setattr__-312 __delattr__-312 "
     "clear:m __sizeof__:m f_trace_lines:b f_trace_opcodes:b-311 "
     "f_back:g f_locals:g f_lineno:g f_trace:g f_lasti:g f_globals:g "
     "f_builtins:g f_code:g f_trace_opcodes:g+312 __doc__:d"},
    {"frozenset",
     "__new__:n __repr__ __hash__ __getattribute__-312 __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __iter__ __sub__ __rsub__ __and__ "
     "__rand__ __xor__ __rxor__ __or__ __ror__ __len__ "
     "__contains__:m copy:m difference:m intersection:m isdisjoint:m "
     "issubset:m issuperset:m __reduce__:m __sizeof__:m "
     "symmetric_difference:m union:m __class_getitem__:c __doc__:d"},
    {"function",
     "__new__:n __repr__ __call__ __get__ __closure__:b __doc__:b "
     "__globals__:b __module__:b __builtins__:b __code__:g "
     "__defaults__:g __kwdefaults__:g __annotations__:g __dict__:g "
     "__name__:g __qualname__:g __type_params__:g+312"},
    {"generator",
     "__repr__ __getattribute__-312 __iter__ __next__ __del__ send:m "
     "throw:m close:m __sizeof__:m gi_code:b-311 "
     "__class_getitem__:c+313 __name__:g __qualname__:g "
     "gi_yieldfrom:g gi_running:g gi_frame:g gi_suspended:g "
     "gi_code:g+312 __doc__:d"},
    {"getset_descriptor",
     "__repr__ __getattribute__-312 __get__ __set__ __delete__ "
     "__objclass__:b __name__:b __doc__:g __qualname__:g"},
    {"int",
     "__new__:n __repr__ __hash__ __getattribute__ __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __add__ __radd__ __sub__ __rsub__ "
     "__mul__ __rmul__ __mod__ __rmod__ __divmod__ __rdivmod__ "
     "__pow__ __rpow__ __neg__ __pos__ __abs__ __bool__ __invert__ "
     "__lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ "
     "__xor__ __rxor__ __or__ __ror__ __int__ __float__ __floordiv__ "
     "__rfloordiv__ __truediv__ __rtruediv__ __index__ conjugate:m "
     "bit_length:m bit_count:m to_bytes:m from_bytes:c "
     "as_integer_ratio:m __trunc__:m __floor__:m __ceil__:m "
     "__round__:m __getnewargs__:m __format__:m __sizeof__:m "
     "is_integer:m+312 real:g imag:g numerator:g denominator:g "
     "__doc__:d"},
    {"iterator",
     "__iter__ __next__ __length_hint__:m __reduce__:m __setstate__:m "
     "__getattribute__-312 __doc__:d"},
    {"list",
     "__new__:n __repr__ __hash__:d __getattribute__ __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __iter__ __init__ __len__ "
     "__getitem__:m __setitem__ __delitem__ __add__ __mul__ __rmul__ "
     "__contains__ __iadd__ __imul__ __reversed__:m __sizeof__:m "
     "clear:m copy:m append:m insert:m extend:m pop:m remove:m "
     "index:m count:m reverse:m sort:m __class_getitem__:c __doc__:d"},
    {"list_iterator",
     "__getattribute__-312 __iter__ __next__ __length_hint__:m "
     "__reduce__:m __setstate__:m __doc__:d"},
    {"list_reverseiterator",
     "__getattribute__-312 __iter__ __next__ __length_hint__:m "
     "__reduce__:m __setstate__:m __doc__:d"},
    {"longrange_iterator",
     "__iter__ __next__ __length_hint__:m __reduce__:m __setstate__:m "
     "__getattribute__-312 __doc__:d"},
    {"map",
     "__new__:n __getattribute__ __iter__ __next__ __reduce__:m "
     "__doc__:d"},
    {"mappingproxy",
     "__new__:n __repr__ __hash__+312 __str__ __getattribute__-312 "
     "__lt__ __le__ __eq__ __ne__ __gt__ __ge__ __iter__ __or__ "
     "__ror__ __ior__ __len__ __getitem__ __contains__ get:m keys:m "
     "values:m items:m copy:m __class_getitem__:c __reversed__:m "
     "__doc__:d __hash__:d-311"},
    {"member_descriptor",
     "__repr__ __getattribute__-312 __get__ __set__ __delete__ "
     "__reduce__:m __objclass__:b __name__:b __doc__:g "
     "__qualname__:g"},
    {"memory_iterator",
     "__iter__ __next__ __getattribute__-312 __doc__:d"},
    {"memoryview",
     "__new__:n __repr__ __hash__ __getattribute__ __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __iter__ __buffer__+312 "
     "__release_buffer__+312 __len__ __getitem__ __setitem__ "
     "__delitem__ release:m tobytes:m hex:m tolist:m cast:m "
     "toreadonly:m _from_flags:c+312 __enter__:m __exit__:m obj:g "
     "nbytes:g readonly:g itemsize:g format:g ndim:g shape:g "
     "strides:g suboffsets:g c_contiguous:g f_contiguous:g "
     "contiguous:g __doc__:d"},
    {"method",
     "__new__:n __repr__ __hash__ __call__ __getattribute__ "
     "__setattr__-312 __delattr__-312 __lt__ __le__ __eq__ __ne__ "
     "__gt__ __ge__ __get__+313 __reduce__:m __func__:b __self__:b "
     "__doc__:g"},
    {"method-wrapper",
     "__repr__ __hash__ __call__ __getattribute__-312 __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __reduce__:m __self__:b "
     "__objclass__:g __name__:g __qualname__:g __doc__:g "
     "__text_signature__:g"},
    {"method_descriptor",
     "__repr__ __call__ __getattribute__-312 __get__ __reduce__:m "
     "__objclass__:b __name__:b __doc__:g __qualname__:g "
     "__text_signature__:g"},
    {"module",
     "__new__:n __repr__ __getattribute__ __setattr__-312 "
     "__delattr__-312 __init__ __dir__:m __dict__:b "
     "__annotations__:g __doc__:d"},
    {"object",
     "__new__:n __repr__ __hash__ __str__ __getattribute__ "
     "__setattr__ __delattr__ __lt__ __le__ __eq__ __ne__ __gt__ "
     "__ge__ __init__ __reduce_ex__:m __reduce__:m __getstate__:m "
     "__subclasshook__:c __init_subclass__:c __format__:m "
     "__sizeof__:m __dir__:m __class__:g __doc__:d"},
    {"odict_items",
     "__iter__ __reversed__:m __doc__:d"},
    {"odict_iterator",
     "__iter__ __next__ __reduce__:m __getattribute__-312 __doc__:d"},
    {"odict_keys",
     "__iter__ __reversed__:m __doc__:d"},
    {"odict_values",
     "__iter__ __reversed__:m __doc__:d"},
    {"property",
     "__new__:n __getattribute__ __get__ __set__ __delete__ __init__ "
     "getter:m setter:m deleter:m __set_name__:m fget:b fset:b "
     "fdel:b __doc__:b __name__:g+313 __isabstractmethod__:g"},
    {"range",
     "__new__:n __repr__ __hash__ __getattribute__ __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __iter__ __bool__ __len__ "
     "__getitem__ __contains__ __reversed__:m __reduce__:m count:m "
     "index:m start:b stop:b step:b __doc__:d"},
    {"range_iterator",
     "__getattribute__-312 __iter__ __next__ __length_hint__:m "
     "__reduce__:m __setstate__:m __doc__:d"},
    {"reversed",
     "__new__:n __getattribute__ __iter__ __next__ __length_hint__:m "
     "__reduce__:m __setstate__:m __doc__:d"},
    {"set",
     "__new__:n __repr__ __hash__:d __getattribute__ __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __iter__ __init__ __sub__ __rsub__ "
     "__and__ __rand__ __xor__ __rxor__ __or__ __ror__ __isub__ "
     "__iand__ __ixor__ __ior__ __len__ __contains__:m add:m clear:m "
     "copy:m discard:m difference:m difference_update:m "
     "intersection:m intersection_update:m isdisjoint:m issubset:m "
     "issuperset:m pop:m __reduce__:m remove:m __sizeof__:m "
     "symmetric_difference:m symmetric_difference_update:m union:m "
     "update:m __class_getitem__:c __doc__:d"},
    {"set_iterator",
     "__getattribute__-312 __iter__ __next__ __length_hint__:m "
     "__reduce__:m __doc__:d"},
    {"slice",
     "__new__:n __repr__ __hash__:d-311 __hash__+312 "
     "__getattribute__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__ "
     "indices:m __reduce__:m start:b stop:b step:b __doc__:d"},
    {"staticmethod",
     "__new__:n __repr__ __call__ __get__ __init__ __func__:b "
     "__wrapped__:b __isabstractmethod__:g __dict__:g __doc__:d"},
    {"str",
     "__new__:n __repr__ __hash__ __str__ __getattribute__-312 "
     "__lt__ __le__ __eq__ __ne__ __gt__ __ge__ __iter__ __mod__ "
     "__rmod__ __len__ __getitem__ __add__ __mul__ __rmul__ "
     "__contains__ encode:m replace:m split:m rsplit:m join:m "
     "capitalize:m casefold:m title:m center:m count:m expandtabs:m "
     "find:m partition:m index:m ljust:m lower:m lstrip:m rfind:m "
     "rindex:m rjust:m rstrip:m rpartition:m splitlines:m strip:m "
     "swapcase:m translate:m upper:m startswith:m endswith:m "
     "removeprefix:m removesuffix:m isascii:m islower:m isupper:m "
     "istitle:m isspace:m isdecimal:m isdigit:m isnumeric:m "
     "isalpha:m isalnum:m isidentifier:m isprintable:m zfill:m "
     "format:m format_map:m __format__:m maketrans:s __sizeof__:m "
     "__getnewargs__:m __doc__:d"},
    {"str_ascii_iterator",
     "__getattribute__-312 __iter__ __next__ __length_hint__:m "
     "__reduce__:m __setstate__:m __doc__:d"},
    {"str_iterator",
     "__iter__ __next__ __length_hint__:m __reduce__:m __setstate__:m "
     "__getattribute__-312 __doc__:d"},
    {"super",
     "__new__:n __repr__ __getattribute__ __get__ __init__ "
     "__thisclass__:b __self__:b __self_class__:b __doc__:d"},
    {"traceback",
     "__new__:n __getattribute__-312 __dir__:m tb_frame:b tb_lasti:b "
     "tb_lineno:b-311 tb_next:g tb_lineno:g+312 __doc__:d"},
    {"tuple",
     "__new__:n __repr__ __hash__ __getattribute__ __lt__ __le__ "
     "__eq__ __ne__ __gt__ __ge__ __iter__ __len__ __getitem__ "
     "__add__ __mul__ __rmul__ __contains__ __getnewargs__:m index:m "
     "count:m __class_getitem__:c __doc__:d"},
    {"tuple_iterator",
     "__getattribute__-312 __iter__ __next__ __length_hint__:m "
     "__reduce__:m __setstate__:m __doc__:d"},
    {"type",
     "__new__:n __repr__ __call__ __getattribute__ __setattr__ "
     "__delattr__ __init__ __or__ __ror__ mro:m __subclasses__:m "
     "__prepare__:c __instancecheck__:m __subclasscheck__:m "
     "__dir__:m __sizeof__:m __basicsize__:b __itemsize__:b "
     "__flags__:b __weakrefoffset__:b __base__:b __dictoffset__:b "
     "__mro__:b-311 __name__:g __qualname__:g __bases__:g "
     "__mro__:g+312 __module__:g __abstractmethods__:g __dict__:g "
     "__doc__:g __text_signature__:g __annotations__:g "
     "__type_params__:g+312"},
    {"wrapper_descriptor",
     "__repr__ __call__ __getattribute__-312 __get__ __reduce__:m "
     "__objclass__:b __name__:b __doc__:g __qualname__:g "
     "__text_signature__:g"},
    {"zip",
     "__new__:n __getattribute__ __iter__ __next__ __reduce__:m "
     "__setstate__:m __doc__:d"},
};
/* clang-format on */

const char *py_members_look_up(const PyMembersRow *rows, size_t count,
                               const char *type)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(type, rows[middle].type);

        if (order == 0)
            return rows[middle].names;
        if (order > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const char *py_members_of(const char *type)
{
    return py_members_look_up(members, sizeof members / sizeof *members, type);
}

/* The marks behind a name, up to `end`: true if `version` has it. */
static bool read_marks(const char *mark, const char *end, int version,
                       PyMemberName *member)
{
    bool is_there = true;

    member->kind = PY_MEMBER_WRAPPER;
    for (; mark < end && *mark == ':'; mark += 2)
        member->kind = (PyMemberKind)mark[1];
    for (; mark < end; mark += 4) {
        int bound = atoi(mark + 1);

        is_there =
            is_there && (*mark == '+' ? version >= bound : version <= bound);
    }
    return is_there;
}

bool py_members_next(const char **at, int version, PyMemberName *member)
{
    while (**at) {
        const char *name = *at, *end = name + strcspn(name, " ");

        member->name = name;
        member->length = strcspn(name, " :+-");
        *at = *end ? end + 1 : end;
        if (read_marks(name + member->length, end, version, member))
            return true;
    }
    return false;
}

bool py_members_find(const char *type, const char *name, int version,
                     PyMemberName *member)
{
    const char *all = py_members_of(type), *at = all;
    /* Most names begin alike: what is looked for is the rest. */
    size_t alike = strncmp(name, "__", 2) == 0 ? 2 : 0;
    size_t length = strlen(name);

    if (length == alike)
        return false;
    while (at && (at = strstr(at, name + alike)) != NULL) {
        const char *mark = at + (length - alike);
        const char *end = mark + strcspn(mark, " ");
        const char *begin = (size_t)(at - all) < alike ? NULL : at - alike;
        bool is_whole = begin && strncmp(begin, name, alike) == 0 &&
                        (begin == all || begin[-1] == ' ') &&
                        (mark == end || strchr(":+-", *mark));
        member->name = begin;
        member->length = length;
        if (is_whole && read_marks(mark, end, version, member))
            return true;
        at = end;
    }
    return false;
}
