"""Abstract base classes: classes that say what others must have."""

from _taskarium import in_c, place, take_patterns

__all__ = ['ABC', 'ABCMeta', 'abstractclassmethod', 'abstractmethod',
           'abstractproperty', 'abstractstaticmethod',
           'get_cache_token', 'update_abstractmethods']


def abstractmethod(funcobj):
    """Marks a method that a class must override before it has instances."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """Both of them in one word; abstractmethod inside says the same."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """Both of them in one word; abstractmethod inside says the same."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """Both of them in one word; abstractmethod inside says the same."""

    __isabstractmethod__ = True


# Goes up with every registration: what was refused before may hold now.
_registrations = 0


def get_cache_token():
    """A value that changes when a class is registered somewhere."""
    return _registrations


place('_abc', get_cache_token)
in_c(get_cache_token)

class _State:
    """What an ABC knows of other classes."""

    def __init__(self):
        self.registered = []
        self.yes = {}
        self.no = {}
        self.no_version = _registrations


def _is_abstract(value):
    return getattr(value, '__isabstractmethod__', False)


def _abstract_names(cls, namespace):
    names = {name for name, value in namespace.items() if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if _is_abstract(getattr(cls, name, None)):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The class of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_impl = _State()
        return cls

    def register(cls, subclass):
        """Makes `subclass` pass for a subclass of this class."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registered.append(subclass)
        take_patterns(subclass, cls)
        _registrations += 1
        return subclass

    def _dump_registry(cls, file=None):
        from _taskarium import unsupported
        unsupported('ABCMeta._dump_registry')

    def __instancecheck__(cls, instance):
        """isinstance(instance, cls)"""
        subclass = instance.__class__
        if subclass in cls._abc_impl.yes:
            return True
        subtype = type(instance)
        if subtype is subclass:
            return cls.__subclasscheck__(subclass)
        return (cls.__subclasscheck__(subclass)
                or cls.__subclasscheck__(subtype))

    def __subclasscheck__(cls, subclass):
        """issubclass(subclass, cls)"""
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        state = cls._abc_impl
        if subclass in state.yes:
            return True
        if state.no_version < _registrations:
            state.no = {}
            state.no_version = _registrations
        elif subclass in state.no:
            return False
        holds = _holds(cls, subclass, state)
        (state.yes if holds else state.no)[subclass] = True
        return holds


def _holds(cls, subclass, state):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        assert isinstance(answer, bool)
        return answer
    if cls in getattr(subclass, '__mro__', ()):
        return True
    for known in state.registered:
        if issubclass(subclass, known):
            return True
    for known in cls.__subclasses__():
        if issubclass(subclass, known):
            return True
    return False


def update_abstractmethods(cls):
    """Looks again for what of an abstract class is still to be overridden."""
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    names = set()
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if _is_abstract(getattr(cls, name, None)):
                names.add(name)
    for name, value in cls.__dict__.items():
        if _is_abstract(value):
            names.add(name)
    cls.__abstractmethods__ = frozenset(names)
    return cls


class ABC(metaclass=ABCMeta):
    """What classes derive from to be abstract."""

    __slots__ = ()
