"""What sys says of the interpreter, made when somebody asks."""

from _taskarium import (in_c, is_stdlib, loaded, main, patch, place, title,
                        unsupported)
from _taskarium import version as _version
from operator import itemgetter


def _record(name, /, **fields):
    """A tuple whose items have names, as CPython's C code makes them."""
    def __repr__(self):
        told = ', '.join([f'{key}={value!r}'
                          for key, value in zip(fields, self)])
        return f'sys.{name}({told})'

    def __new__(cls, *args, **more):
        unsupported('another sys.%s', None, name)

    def refuse(self, value=None):
        raise AttributeError('readonly attribute')
    made = type(name, (tuple,), {
        '__slots__': (), '__module__': 'sys', '__repr__': __repr__,
        'n_fields': len(fields), 'n_sequence_fields': len(fields),
        'n_unnamed_fields': 0, '__new__': __new__,
        **{key: property(itemgetter(i), refuse, refuse)
           for i, key in enumerate(fields)}})
    title(made, _TITLES[name])
    return tuple.__new__(made, fields.values())


_TITLES = {'float_info': 'sys.float_info', 'int_info': 'sys.int_info',
           'hash_info': 'sys.hash_info', 'flags': 'sys.flags',
           'thread_info': 'sys.thread_info'}


float_info = _record(
    'float_info', max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308,
    min=2.2250738585072014e-308, min_exp=-1021, min_10_exp=-307, dig=15,
    mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1)
int_info = _record(
    'int_info', bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300,
    str_digits_check_threshold=640)
hash_info = _record(
    'hash_info', width=64, modulus=(1 << 61) - 1, inf=314159, nan=0,
    imag=1000003, algorithm='siphash13', hash_bits=64, seed_bits=128, cutoff=0)
flags = _record(
    'flags', debug=0, inspect=0, interactive=0, optimize=0,
    dont_write_bytecode=0, no_user_site=0, no_site=0, ignore_environment=0,
    verbose=0, bytes_warning=0, quiet=0, hash_randomization=0, isolated=0,
    dev_mode=False, utf8_mode=0, warn_default_encoding=0, safe_path=False,
    int_max_str_digits=-1 if _version < 312 else 4300)
thread_info = _record('thread_info', name='pthread', lock='semaphore',
                      version='NPTL 2.36')
version = f'3.{_version % 100}.{patch} (taskarium)'
float_repr_style = 'short'
api_version = 1013
warnoptions = []


def _implementation():
    from types import SimpleNamespace
    import sys
    return SimpleNamespace(name='cpython', cache_tag=f'cpython-{_version}',
                           version=sys.version_info, hexversion=sys.hexversion)


implementation = _implementation()


_given = {}  # what the program has put there; an import looks here first


class _Modules:
    """The modules that have been imported, by their names. Which of CPython's
    own are there before a program begins is no matter of the program's."""

    def _find(self, name):
        if name in _given:
            return _given[name]
        if name == '__main__':
            return main()
        found = loaded(name) if isinstance(name, str) else None
        if found is None and isinstance(name, str) and is_stdlib(
                name.partition('.')[0]):
            unsupported('whether sys.modules has %s', None, repr(name))
        return found

    def __getitem__(self, name):
        found = self._find(name)
        if found is None and name not in _given:
            raise KeyError(name)
        return found

    def __contains__(self, name):
        return name in _given or self._find(name) is not None

    def get(self, name, default=None):
        return self[name] if name in self else default

    def __setitem__(self, name, module):
        if (module is None or name in _given
                or self._find_known(name) is not module):
            _given[name] = module

    def _find_known(self, name):
        if name == '__main__':
            return main()
        return loaded(name) if isinstance(name, str) else None

    def setdefault(self, name, module=None):
        if name not in self:
            self[name] = module
        return self[name]

    def _forget(self, name):
        if self._find_known(name) is not None:
            unsupported('taking a module that was imported out of sys.modules')
        return _given.pop(name)

    def __delitem__(self, name):
        self[name]
        self._forget(name)

    def pop(self, name, *default):
        if name in self or not default:
            self[name]
            return self._forget(name)
        return default[0]

    def _refuse(self, *args, **named):
        unsupported('this of sys.modules', 'sys.modules[name]')

    update = clear = popitem = copy = _refuse
    __iter__ = __len__ = keys = values = items = __or__ = __eq__ = _refuse
    __repr__ = __reversed__ = _refuse


modules = _Modules()


def displayhook(object, /):
    import builtins
    import sys
    if object is None:
        return
    builtins._ = None
    text = repr(object)
    try:
        write = sys.stdout.write
    except AttributeError:
        raise RuntimeError('lost sys.stdout') from None
    write(text)
    sys.stdout.write('\n')
    builtins._ = object


__displayhook__ = displayhook


def getfilesystemencoding():
    return 'utf-8'


def getfilesystemencodeerrors():
    return 'surrogateescape'


_switch_interval = 0.005


def getswitchinterval():
    return _switch_interval


def setswitchinterval(interval, /):
    global _switch_interval
    if isinstance(interval, str) or not hasattr(interval, '__float__'):
        raise TypeError('must be real number, '
                        f'not {type(interval).__name__}')
    interval = float(interval)
    if interval <= 0:
        raise ValueError('switch interval must be strictly positive')
    _switch_interval = 1e-6 * int(1e6 * interval)


def gettrace():
    return None


def getprofile():
    return None


def is_finalizing():
    return False


def getsizeof(object, default=None):
    unsupported('sys.getsizeof()', 'len(): what an object takes differs from '
                'one Python to another')


def getrefcount(object, /):
    unsupported('sys.getrefcount()', 'weakref.finalize() tells when an object '
                'goes')

__name__ = 'sys'        # where all of this is found

for _each in (getfilesystemencoding, getfilesystemencodeerrors,
              getswitchinterval, setswitchinterval, is_finalizing, getsizeof,
              gettrace, getprofile, displayhook,
              getrefcount):
    place('sys', _each)
    in_c(_each)
