# What lies under each name of the builtin types: of which type it is, and what
# it calls itself.
import re
import sys
import types


def f():
    yield


async def c():
    pass


async def ag():
    yield


coroutine = c()
coroutine.close()
TYPES = {
    object: """
        __class__ __delattr__ __eq__ __format__ __ge__ __getattribute__ __gt__
        __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__
        __repr__ __setattr__ __str__ __subclasshook__
    """,
    type: """
        __abstractmethods__ __annotations__ __call__ __delattr__
        __getattribute__ __init__ __instancecheck__ __new__ __or__ __prepare__
        __repr__ __ror__ __setattr__ __subclasscheck__ __subclasses__ mro
    """,
    int: """
        __abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __eq__ __float__
        __floor__ __floordiv__ __format__ __ge__ __getattribute__ __gt__
        __hash__ __index__ __int__ __invert__ __le__ __lshift__ __lt__ __mod__
        __mul__ __ne__ __neg__ __new__ __or__ __pos__ __pow__ __radd__ __rand__
        __rdivmod__ __repr__ __rfloordiv__ __rlshift__ __rmod__ __rmul__ __ror__
        __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__
        __sub__ __truediv__ __trunc__ __xor__ as_integer_ratio bit_count
        bit_length conjugate from_bytes to_bytes
    """,
    float: """
        __abs__ __add__ __bool__ __ceil__ __divmod__ __eq__ __float__ __floor__
        __floordiv__ __format__ __ge__ __gt__ __hash__ __int__ __le__ __lt__
        __mod__ __mul__ __ne__ __neg__ __new__ __pos__ __pow__ __radd__
        __rdivmod__ __repr__ __rfloordiv__ __rmod__ __rmul__ __round__ __rpow__
        __rsub__ __rtruediv__ __sub__ __truediv__ __trunc__ as_integer_ratio
        conjugate hex is_integer
    """,
    complex: """
        __abs__ __add__ __bool__ __complex__ __eq__ __format__ __ge__
        __getattribute__ __getnewargs__ __gt__ __hash__ __le__ __lt__ __mul__
        __ne__ __neg__ __new__ __pos__ __pow__ __radd__ __repr__ __rmul__
        __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ conjugate
    """,
    bool: """
        __and__ __new__ __or__ __rand__ __repr__ __ror__ __rxor__ __xor__
    """,
    str: """
        __add__ __contains__ __eq__ __format__ __ge__ __getitem__ __gt__
        __hash__ __iter__ __le__ __len__ __lt__ __mod__ __mul__ __ne__ __new__
        __repr__ __rmod__ __rmul__ __str__ capitalize casefold center count
        encode endswith expandtabs find format format_map index isalnum isalpha
        isascii isdecimal isdigit isidentifier islower isnumeric isprintable
        isspace istitle isupper join ljust lower lstrip maketrans partition
        removeprefix removesuffix replace rfind rindex rjust rpartition rsplit
        rstrip split splitlines startswith strip swapcase title translate upper
        zfill
    """,
    bytes: """
        __add__ __bytes__ __contains__ __eq__ __ge__ __getattribute__
        __getitem__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __mod__
        __mul__ __ne__ __new__ __repr__ __rmod__ __rmul__ __str__ capitalize
        center count decode endswith expandtabs find fromhex hex index isalnum
        isalpha isascii isdigit islower isspace istitle isupper join ljust lower
        lstrip partition removeprefix removesuffix replace rfind
        rindex rjust rpartition rsplit rstrip split splitlines startswith strip
        swapcase title translate upper zfill
    """,
    bytearray: """
        __add__ __contains__ __delitem__ __eq__ __ge__ __getattribute__
        __getitem__ __gt__ __hash__ __iadd__ __imul__ __init__ __iter__ __le__
        __len__ __lt__ __mod__ __mul__ __ne__ __new__ __repr__ __rmod__ __rmul__
        __setitem__ __str__ append capitalize center clear copy count decode
        endswith expandtabs extend find fromhex hex index insert isalnum isalpha
        isascii isdigit islower isspace istitle isupper join ljust lower lstrip
        partition pop remove removeprefix removesuffix replace reverse
        rfind rindex rjust rpartition rsplit rstrip split splitlines startswith
        strip swapcase title translate upper zfill
    """,
    memoryview: """
        __delitem__ __enter__ __eq__ __exit__ __ge__ __getattribute__
        __getitem__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __ne__
        __new__ __repr__ __setitem__ hex release tobytes tolist toreadonly
    """,
    list: """
        __add__ __contains__ __delitem__ __eq__ __ge__ __getattribute__
        __getitem__ __gt__ __hash__ __iadd__ __imul__ __init__ __iter__ __le__
        __len__ __lt__ __mul__ __ne__ __new__ __repr__ __reversed__ __rmul__
        __setitem__ append clear copy count extend index insert pop remove
        reverse sort
    """,
    tuple: """
        __add__ __contains__ __eq__ __ge__ __getattribute__ __getitem__
        __getnewargs__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __mul__
        __ne__ __new__ __repr__ __rmul__ count index
    """,
    dict: """
        __contains__ __delitem__ __eq__ __ge__ __getattribute__ __getitem__
        __gt__ __hash__ __init__ __ior__ __iter__ __le__ __len__ __lt__ __ne__
        __new__ __or__ __repr__ __reversed__ __ror__ __setitem__ clear copy
        fromkeys get items keys pop popitem setdefault update values
    """,
    set: """
        __and__ __contains__ __eq__ __ge__ __getattribute__ __gt__ __hash__
        __iand__ __init__ __ior__ __isub__ __iter__ __ixor__ __le__ __len__
        __lt__ __ne__ __new__ __or__ __rand__ __repr__ __ror__ __rsub__ __rxor__
        __sub__ __xor__ add clear copy difference difference_update discard
        intersection intersection_update isdisjoint issubset issuperset pop
        remove symmetric_difference symmetric_difference_update union update
    """,
    frozenset: """
        __and__ __contains__ __eq__ __ge__ __gt__ __hash__ __iter__ __le__
        __len__ __lt__ __ne__ __new__ __or__ __rand__ __repr__ __ror__ __rsub__
        __rxor__ __sub__ __xor__ copy difference intersection isdisjoint
        issubset issuperset symmetric_difference union
    """,
    range: """
        __contains__ __eq__ __ge__ __getattribute__ __getitem__ __gt__ __hash__
        __iter__ __le__ __len__ __lt__ __ne__ __new__ __repr__ __reversed__
        count index
    """,
    slice: """
        __eq__ __ge__ __getattribute__ __gt__ __le__ __lt__ __ne__ __new__
        __repr__ indices
    """,
    property: """
        __get__ __getattribute__ __init__ __new__ deleter getter setter
    """,
    classmethod: """
        __get__ __init__ __new__ __repr__
    """,
    staticmethod: """
        __call__ __get__ __init__ __new__ __repr__
    """,
    super: """
        __getattribute__ __init__ __new__ __repr__
    """,
    map: """
        __getattribute__ __iter__ __new__ __next__
    """,
    filter: """
        __getattribute__ __iter__ __new__ __next__
    """,
    zip: """
        __getattribute__ __iter__ __new__ __next__
    """,
    enumerate: """
        __getattribute__ __iter__ __new__ __next__
    """,
    reversed: """
        __getattribute__ __iter__ __new__ __next__
    """,
    type(f): """
        __call__ __get__ __new__ __repr__
    """,
    types.MethodType: """
        __call__ __eq__ __ge__ __getattribute__ __gt__ __hash__ __le__ __lt__
        __ne__ __new__ __repr__
    """,
    type(len): """
        __call__ __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __repr__
    """,
    type(f()): """
        __iter__ __next__ __repr__ close send throw
    """,
    type(coroutine): """
        __await__ __repr__ close send throw
    """,
    type(ag()): """
        __aiter__ __anext__ __repr__ aclose asend athrow
    """,
    type(None): """
        __new__ __repr__
    """,
    type(...): """
        __new__ __repr__
    """,
    type(NotImplemented): """
        __bool__ __new__ __repr__
    """,
    type(types): """
        __getattribute__ __init__ __new__ __repr__
    """,
    type(f.__code__): """
        __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__
    """,
    type(list.append): """
        __call__ __get__ __repr__
    """,
    type(int.__add__): """
        __call__ __repr__
    """,
    BaseException: """
        __getattribute__ __init__ __new__ __repr__ __str__ add_note
        with_traceback
    """,
    Exception: """
        __init__ __new__
    """,
    ValueError: """
        __init__ __new__
    """,
    OSError: """
        __init__ __new__ __str__
    """,
    StopIteration: """
        __init__
    """,
    KeyError: """
        __init__ __str__
    """,
    BaseExceptionGroup: """
        __init__ __new__ __str__ derive split subgroup
    """,
    type(iter([])): """
        __iter__ __next__
    """,
    type: """
        __iter__ __next__
    """,
    type(iter({})): """
        __iter__ __next__
    """,
    type({}.keys()): """
        __and__ __contains__ __eq__ __ge__ __gt__ __hash__ __iter__ __le__
        __len__ __lt__ __ne__ __or__ __rand__ __repr__ __reversed__ __ror__
        __rsub__ __rxor__ __sub__ __xor__ isdisjoint
    """,
    type({}.values()): """
        __iter__ __len__ __repr__ __reversed__
    """,
    type({}.items()): """
        __and__ __contains__ __eq__ __ge__ __gt__ __hash__ __iter__ __le__
        __len__ __lt__ __ne__ __or__ __rand__ __repr__ __reversed__ __ror__
        __rsub__ __rxor__ __sub__ __xor__ isdisjoint
    """,
    type: """
        __iter__ __next__
    """,
    type(iter('')): """
        __iter__ __next__
    """,
    type: """
        __iter__ __next__
    """,
    types.MappingProxyType: """
        __contains__ __eq__ __ge__ __getitem__ __gt__ __iter__ __le__ __len__
        __lt__ __ne__ __new__ __or__ __repr__ __reversed__ __ror__ __str__
    """,
    types.CellType: """
        __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__
    """,
    types.TracebackType: """
        __new__
    """,
    types.FrameType: """
        __repr__
    """,
    UnicodeDecodeError: """
        __init__ __new__ __str__
    """,
    SyntaxError: """
        __init__ __str__
    """,
    ImportError: """
        __init__ __str__
    """,
    AttributeError: """
        __init__ __str__
    """,
    NameError: """
        __init__ __str__
    """,
    SystemExit: """
        __init__
    """,
}
for one, names in TYPES.items():
    for name in names.split():
        try:
            value = getattr(one, name)
        except AttributeError as error:
            print(one.__name__, name, error)
            continue
        text = "" if isinstance(value, (int, str)) else repr(value)
        print(one.__name__, name, type(value).__name__, re.sub(" at 0x[0-9a-f]+", "", text))
