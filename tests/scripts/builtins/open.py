# open() is a function like others, whose wrong calls are told as CPython tells
# them; only a call that would open a file is not supported.
import io
print(open, open.__name__, open.__qualname__, callable(open))  # expect: <built-in function open> open open True
print(io.open is open, type(open), repr(open))  # expect: True <class 'builtin_function_or_method'> <built-in function open>


def tell(call):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)


tell(lambda: open())  # expect: TypeError open() missing required argument 'file' (pos 1)
tell(lambda: open(file=1, fil=2))  # expect: TypeError open() got an unexpected keyword argument 'fil'. Did you mean 'file'?
tell(lambda: open('a', mod='r'))  # expect: TypeError open() got an unexpected keyword argument 'mod'. Did you mean 'mode'?
tell(lambda: open(1, 2))  # expect: TypeError open() argument 'mode' must be str, not int
tell(lambda: open(1, 'zz'))  # expect: ValueError invalid mode: 'zz'
tell(lambda: open(1.5))  # expect: TypeError expected str, bytes or os.PathLike object, not float
tell(lambda: open(1.5, 'zz'))  # expect: ValueError invalid mode: 'zz'
tell(lambda: open([], 'zz'))  # expect: TypeError expected str, bytes or os.PathLike object, not list
tell(lambda: open(None))  # expect: TypeError expected str, bytes or os.PathLike object, not NoneType
tell(lambda: open(*range(9)))  # expect: TypeError open() takes at most 8 arguments (9 given)
tell(lambda: open('x', 'tb'))  # expect: ValueError can't have text and binary mode at once
tell(lambda: open('x', 'rr'))  # expect: ValueError invalid mode: 'rr'
tell(lambda: open('x', ''))  # expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
tell(lambda: open('x', '+'))  # expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
tell(lambda: open('x', 'b+'))  # expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
tell(lambda: open('x', 'rw'))  # expect: ValueError must have exactly one of create/read/write/append mode
tell(lambda: open('x', 'r++'))  # expect: ValueError invalid mode: 'r++'
tell(lambda: open('x', 'w+r'))  # expect: ValueError must have exactly one of create/read/write/append mode
tell(lambda: open('x', 'rxb'))  # expect: ValueError must have exactly one of create/read/write/append mode
tell(lambda: open(b'x', 'rU'))  # expect: ValueError invalid mode: 'rU'
tell(lambda: open('x', 'r\0'))  # expect: ValueError embedded null character
tell(lambda: open('x', None))  # expect: TypeError open() argument 'mode' must be str, not None
tell(lambda: open('x', 'ré'))  # expect: ValueError invalid mode: 'ré'
tell(lambda: open('x', 'rb', encoding='a'))  # expect: ValueError binary mode doesn't take an encoding argument
tell(lambda: open('x', 'rb', errors='a'))  # expect: ValueError binary mode doesn't take an errors argument
tell(lambda: open('x', 'rb', newline='a'))  # expect: ValueError binary mode doesn't take a newline argument
tell(lambda: open('a', 'rb', encoding='x', errors='y'))  # expect: ValueError binary mode doesn't take an encoding argument
tell(lambda: open([], 'rb', encoding='x'))  # expect: TypeError expected str, bytes or os.PathLike object, not list
tell(lambda: open('x', buffering='a'))  # expect: TypeError 'str' object cannot be interpreted as an integer
tell(lambda: open('x', 'r', None))  # expect: TypeError 'NoneType' object cannot be interpreted as an integer
tell(lambda: open('x', 'r', 1.5))  # expect: TypeError 'float' object cannot be interpreted as an integer
tell(lambda: open('x', 'r', 2**70))  # expect: OverflowError Python int too large to convert to C int
tell(lambda: open('x', encoding=5))  # expect: TypeError open() argument 'encoding' must be str or None, not int
tell(lambda: open('x', errors=3))  # expect: TypeError open() argument 'errors' must be str or None, not int
tell(lambda: open('x', newline=3))  # expect: TypeError open() argument 'newline' must be str or None, not int
tell(lambda: open('x', 'q', encoding=1))  # expect: TypeError open() argument 'encoding' must be str or None, not int
tell(lambda: open('x', closefd=False))  # expect: ValueError Cannot use closefd=False with file name
tell(lambda: open('x', 'rw', opener=3))  # expect: ValueError must have exactly one of create/read/write/append mode
tell(lambda: open(2**80, 'zz'))  # expect: ValueError invalid mode: 'zz'
tell(lambda: open(-1, 'zz'))  # expect: ValueError invalid mode: 'zz'
