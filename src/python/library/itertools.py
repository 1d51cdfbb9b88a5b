"""Iterators that are made of others."""

from _taskarium import adopt, generic_alias, in_c, title, version
from operator import add as _add, index as _index

__all__ = ['accumulate', 'chain', 'combinations',
           'combinations_with_replacement', 'compress', 'count',
           'cycle', 'dropwhile', 'filterfalse', 'groupby', 'islice',
           'pairwise', 'permutations', 'product', 'repeat',
           'starmap', 'takewhile', 'tee', 'zip_longest']
if version >= 312:
    __all__.append('batched')


class _nothing:
    """No item; a class, of which there are no copies."""


_new = object.__new__


def _restored(cls, attributes, slots):
    made = _new(cls)
    if attributes:
        made.__dict__.update(attributes)
    for name in slots:
        setattr(made, name, slots[name])
    return made


_LEAVES = ('Pickle, copy, and deepcopy support will be removed from itertools in '
           'Python 3.14.')


def _warn_of_state():
    if version >= 312:
        from warnings import _warn_program
        _warn_program(_LEAVES, DeprecationWarning)


def _state(state):
    if not isinstance(state, tuple):
        raise TypeError('state is not a tuple')
    return state


class _Iterator:
    __slots__ = ()

    def __iter__(self):
        return self

    def __reduce__(self):
        if version >= 312:
            from warnings import _warn_library
            _warn_library(_LEAVES, DeprecationWarning, 'copy')
        slots = {name: getattr(self, name) for base in type(self).__mro__
                 for name in getattr(base, '__slots__', ())
                 if name != '__weakref__' and hasattr(self, name)}
        return _restored, (type(self), getattr(self, '__dict__', None), slots)


# --- without end -------------------------------------------------------------


class count:
    """start, start + step, start + 2 * step, ..."""

    __slots__ = '_next', '_step'

    def __new__(cls, start=0, step=1):
        self = _new(cls)
        for number in (start, step):
            if not hasattr(number, '__add__') or isinstance(
                    number, (str, bytes, list, tuple)):
                raise TypeError('a number is required')
        self._next = start
        self._step = step
        return self

    def __next__(self):
        number = self._next
        self._next = number + self._step
        return number

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f'{type(self).__name__}({self._next!r})'
        return f'{type(self).__name__}({self._next!r}, {self._step!r})'


class cycle:
    """The items again and again."""

    __slots__ = '_source', '_saved', '_at', '_is_saved'

    def __new__(cls, iterable, /):
        self = _new(cls)
        self._source = iter(iterable)
        self._saved = []
        self._at = 0
        self._is_saved = False
        return self

    def __setstate__(self, state, /):
        _warn_of_state()
        if len(_state(state)) != 2:
            raise TypeError('function takes exactly 2 arguments '
                            f'({len(state)} given)')
        saved, is_saved = state
        if not isinstance(saved, list):
            raise TypeError('argument 1 must be list, not '
                            + type(saved).__name__)
        self._saved, self._is_saved = saved, bool(_index(is_saved))
        self._at = 0

    def __next__(self):
        if self._source is not None:
            for item in self._source:
                if not self._is_saved:
                    self._saved.append(item)
                return item
            self._source = None
        if not self._saved:
            raise StopIteration
        item = self._saved[self._at]
        self._at += 1
        if self._at >= len(self._saved):
            self._at = 0
        return item


_endless = object()


class repeat:
    """An object again and again, or as often as wanted."""

    __slots__ = '_object', '_left'

    def __new__(cls, object, times=_endless):
        self = _new(cls)
        self._object = object
        self._left = None if times is _endless else max(_index(times), 0)
        return self

    def __next__(self):
        if self._left is not None:
            if self._left <= 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError('len() of unsized object')
        return self._left

    def __repr__(self):
        if self._left is None:
            return f'{type(self).__name__}({self._object!r})'
        return f'{type(self).__name__}({self._object!r}, {self._left})'


# --- one iterable ------------------------------------------------------------


class accumulate:
    """What the items come to, one after the other."""

    __slots__ = '_source', '_function', '_total', '_initial'

    def __new__(cls, iterable, func=None, *, initial=None):
        self = _new(cls)
        self._source = iter(iterable)
        self._function = _add if func is None else func
        self._total = _nothing
        self._initial = initial
        return self

    def __next__(self):
        if self._initial is not None:
            self._total = self._initial
            self._initial = None
            return self._total
        item = next(self._source)
        if self._total is _nothing:
            self._total = item
        else:
            self._total = self._function(self._total, item)
        return self._total


if version >= 312:
    class batched:
        """Tuples of n items each; the last may be shorter."""

        __slots__ = '_source', '_size', '_strict'

        if version >= 313:
            def __new__(cls, iterable, n, *, strict=False):
                self = _new(cls)
                self._begin(iterable, n, strict)
                return self
        else:
            def __new__(cls, iterable, n):
                self = _new(cls)
                self._begin(iterable, n, False)
                return self

        def _begin(self, iterable, n, strict):
            n = _index(n)
            if n < 1:
                raise ValueError('n must be at least one')
            self._source = iter(iterable)
            self._size = n
            self._strict = strict

        def __next__(self):
            if self._source is None:
                raise StopIteration
            batch = tuple(islice(self._source, self._size))
            if len(batch) < self._size:
                self._source = None
                if not batch:
                    raise StopIteration
                if self._strict:
                    raise ValueError('batched(): incomplete batch')
            return batch


class compress:
    """The items whose selector is true."""

    __slots__ = '_data', '_selectors'

    def __new__(cls, data, selectors):
        self = _new(cls)
        self._data = iter(data)
        self._selectors = iter(selectors)
        return self

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


class dropwhile:
    """The items from the first on for which the predicate is false."""

    __slots__ = '_predicate', '_source', '_started'

    def __new__(cls, predicate, iterable, /):
        self = _new(cls)
        self._predicate = predicate
        self._source = iter(iterable)
        self._started = False
        return self

    def __next__(self):
        item = next(self._source)
        while not self._started:
            if not self._predicate(item):
                self._started = True
                break
            item = next(self._source)
        return item


class takewhile:
    """The items up to the first for which the predicate is false."""

    __slots__ = '_predicate', '_source', '_ended'

    def __new__(cls, predicate, iterable, /):
        self = _new(cls)
        self._predicate = predicate
        self._source = iter(iterable)
        self._ended = False
        return self

    def __next__(self):
        if self._ended:
            raise StopIteration
        item = next(self._source)
        if self._predicate(item):
            return item
        self._ended = True
        raise StopIteration


class filterfalse:
    """The items for which the function is false."""

    __slots__ = '_function', '_source'

    def __new__(cls, function, iterable, /):
        self = _new(cls)
        self._function = function
        self._source = iter(iterable)
        return self

    def __next__(self):
        function = self._function
        while True:
            item = next(self._source)
            if not (item if function is None else function(item)):
                return item


class starmap:
    """What the function makes of each item's parts."""

    __slots__ = '_function', '_source'

    def __new__(cls, function, iterable, /):
        self = _new(cls)
        self._function = function
        self._source = iter(iterable)
        return self

    def __next__(self):
        return self._function(*tuple(next(self._source)))


class pairwise:
    """Each item with the one after it."""

    __slots__ = '_source', '_old'

    def __new__(cls, iterable, /):
        self = _new(cls)
        self._source = iter(iterable)
        self._old = _nothing
        return self

    def __next__(self):
        old = self._old
        if old is _nothing:
            self._old = old = next(self._source)
        self._old = new = next(self._source)
        return old, new


_bound = ('must be None or an integer: 0 <= x <= sys.maxsize.')


def _read_bound(value, name):
    try:
        number = _index(value)
    except TypeError:
        number = -1
    if not 0 <= number <= 2 ** 63 - 1:
        if name:
            raise ValueError(f'{name} {_bound}')
        raise ValueError(f'Indices for islice() {_bound}')
    return number


class islice:
    """The items of a slice."""

    __slots__ = '_source', '_next', '_stop', '_step', '_at'

    def __new__(cls, iterable, /, *bounds):
        self = _new(cls)
        if not 1 <= len(bounds) <= 3:
            many = len(bounds) > 3
            raise TypeError(
                f'islice expected at {"most 4" if many else "least 2"} '
                f'arguments, got {len(bounds) + 1}')
        start, step = 0, 1
        if len(bounds) == 1:
            stop = bounds[0]
            if stop is not None:
                stop = _read_bound(stop, 'Stop argument for islice()')
        else:
            start, stop = bounds[0], bounds[1]
            if stop is not None:
                stop = _read_bound(stop, 'Stop argument for islice()')
            start = 0 if start is None else _read_bound(start, None)
            if len(bounds) == 3 and bounds[2] is not None:
                try:
                    step = _index(bounds[2])
                except TypeError:
                    step = 0
                if step < 1:
                    raise ValueError('Step for islice() must be a positive '
                                     'integer or None.')
        self._source = iter(iterable)
        self._next = start
        self._stop = stop
        self._step = step
        self._at = 0
        return self

    def __next__(self):
        if self._source is None:
            raise StopIteration
        while self._at < self._next:
            self._take()
        if self._stop is not None and self._at >= self._stop:
            self._source = None
            raise StopIteration
        item = self._take()
        following = self._next + self._step
        if self._stop is not None and following > self._stop:
            following = self._stop
        self._next = following
        return item

    def _take(self):
        for item in self._source:
            self._at += 1
            return item
        self._source = None
        raise StopIteration


class groupby:
    """Neighbours with the same key, together."""

    __slots__ = '_source', '_key', '_wanted', '_there', '_item', '_group'

    def __new__(cls, iterable, key=None):
        self = _new(cls)
        self._source = iter(iterable)
        self._key = key
        self._wanted = self._there = self._item = _nothing
        self._group = None
        return self

    def _step(self):
        item = next(self._source)
        self._there = item if self._key is None else self._key(item)
        self._item = item

    def __next__(self):
        self._group = None
        while True:
            if self._there is _nothing:
                pass
            elif self._wanted is _nothing:
                break
            elif not (self._wanted is self._there
                      or self._wanted == self._there):
                break
            self._step()
        self._wanted = self._there
        self._group = _grouper(self, self._wanted)
        return self._there, self._group


class _grouper:
    __slots__ = '_parent', '_wanted'

    def __new__(cls, parent, wanted):
        self = _new(cls)
        self._parent = parent
        self._wanted = wanted
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._item is _nothing:
            parent._step()
        if not (self._wanted is parent._there
                or self._wanted == parent._there):
            raise StopIteration
        item = parent._item
        parent._item = _nothing
        return item


class _TeeLink:
    __slots__ = 'item', 'following', 'is_asked'

    def __init__(self):
        self.item = _nothing
        self.following = None
        self.is_asked = False

    def ask(self, source):
        """Takes the next item of the source, which may ask again."""
        if self.is_asked:
            raise RuntimeError('cannot re-enter the tee iterator')
        self.is_asked = True
        try:
            self.item = next(source)
        finally:
            self.is_asked = False
        self.following = _TeeLink()


class _tee:
    __slots__ = '_source', '_link', '__weakref__'

    def __new__(cls, iterable, /):
        self = _new(cls)
        if isinstance(iterable, _tee):
            self._source, self._link = iterable._source, iterable._link
        else:
            self._source, self._link = iter(iterable), _TeeLink()
        return self

    def __next__(self):
        link = self._link
        if link.item is _nothing:
            link.ask(self._source)
        self._link = link.following
        return link.item

    def __copy__(self):
        return type(self)(self)


def tee(iterable, n=2, /):
    """Several iterators over the same items."""
    n = _index(n)
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    first = iterable if isinstance(iterable, _tee) else _tee(iterable)
    return (first, *(_tee(first) for _ in range(n - 1)))


# --- several iterables -------------------------------------------------------


class chain:
    """The items of one iterable after the other."""

    __slots__ = '_sources', '_active'

    __class_getitem__ = classmethod(generic_alias)

    def __new__(cls, *iterables):
        self = _new(cls)
        self._sources = iter(iterables)
        self._active = None
        return self

    @classmethod
    def from_iterable(cls, iterable, /):
        """The same of iterables that an iterable gives."""
        made = cls()
        made._sources = iter(iterable)
        return made

    def __setstate__(self, state, /):
        _warn_of_state()
        if not 1 <= len(_state(state)) <= 2:
            raise TypeError('function takes at ' + (
                f'most 2 arguments ({len(state)} given)' if state else
                'least 1 argument (0 given)'))
        sources, *active = state
        if not all([hasattr(one, '__next__') for one in state]):
            raise TypeError('Arguments must be iterators.')
        self._sources = sources
        self._active = active[0] if active else None

    def __next__(self):
        while self._sources is not None:
            if self._active is None:
                for source in self._sources:
                    self._active = iter(source)
                    break
                else:
                    self._sources = None
                    break
            for item in self._active:
                return item
            self._active = None
        raise StopIteration


class zip_longest:
    """Tuples of the items at the same place, to the end of the longest."""

    __slots__ = '_sources', '_fill', '_left'

    def __new__(cls, *iterables, fillvalue=None):
        self = _new(cls)
        self._sources = [iter(iterable) for iterable in iterables]
        self._fill = fillvalue
        self._left = len(iterables)
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        items = []
        for place, source in enumerate(self._sources):
            if source is None:
                items.append(self._fill)
                continue
            for item in source:
                items.append(item)
                break
            else:
                self._left -= 1
                if not self._left:
                    raise StopIteration
                self._sources[place] = None
                items.append(self._fill)
        return tuple(items)


# --- arrangements ------------------------------------------------------------


class _Arrangements(_Iterator):
    """Walks through what _all() gives of its arguments; a copy begins anew and
    leaves out what this one has given."""

    __slots__ = '_walk', '_args', '_given'

    def _begin(self, *args):
        self._walk = self._all(*args)
        self._args = args
        self._given = 0

    def __next__(self):
        item = next(self._walk)
        self._given += 1
        return item

    def __reduce__(self):
        _, (cls, attributes, slots) = _Iterator.__reduce__(self)
        return _again, (cls, attributes, slots['_args'], slots['_given'])


def _again(cls, attributes, args, given):
    made = _restored(cls, attributes, {})
    made._begin(*args)
    for _ in range(given):
        next(made, None)
    return made


class product:
    """All tuples with one item of each iterable."""

    __slots__ = '_walk', '_args', '_given'

    def __new__(cls, *iterables, repeat=1):
        self = _new(cls)
        repeat = _index(repeat)
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        self._begin([tuple(one) for one in iterables] * repeat)
        return self

    def __setstate__(self, state, /):
        """The places of the tuple that was given last."""
        _warn_of_state()
        pools = self._args[0]
        if not isinstance(state, tuple) or len(state) != len(pools):
            raise ValueError('invalid arguments')
        self._begin(pools, [min(max(_index(at), 0), len(pool) - 1)
                            for at, pool in zip(state, pools)])

    @staticmethod
    def _all(pools, places=None):
        if not all(pools):
            return
        if places:
            places = places.copy()
        else:
            places = [0] * len(pools)
            yield tuple([pool[0] for pool in pools])
        while True:
            for i in reversed(range(len(pools))):
                places[i] += 1
                if places[i] < len(pools[i]):
                    break
                places[i] = 0
            else:
                return
            yield tuple([pool[at] for pool, at in zip(pools, places)])


def _count_of(r):
    r = _index(r)
    if r < 0:
        raise ValueError('r must be non-negative')
    return r


class permutations:
    """All orders of r of the items."""

    __slots__ = '_walk', '_args', '_given'

    def __new__(cls, iterable, r=None):
        self = _new(cls)
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError('Expected int as r')
        self._begin(pool, _count_of(r))
        return self

    @staticmethod
    def _all(pool, r):
        n = len(pool)
        if r > n:
            return
        order = list(range(n))
        left = list(range(n, n - r, -1))
        yield tuple(pool[i] for i in order[:r])
        while True:
            for i in reversed(range(r)):
                left[i] -= 1
                if left[i]:
                    j = n - left[i]
                    order[i], order[j] = order[j], order[i]
                    yield tuple([pool[k] for k in order[:r]])
                    break
                order[i:] = order[i + 1:] + order[i:i + 1]
                left[i] = n - i
            else:
                return


class combinations:
    """All choices of r items, in their order."""

    __slots__ = '_walk', '_args', '_given'

    def __new__(cls, iterable, r):
        self = _new(cls)
        pool = tuple(iterable)
        self._begin(pool, _count_of(r))
        return self

    @staticmethod
    def _all(pool, r):
        n = len(pool)
        if r > n:
            return
        places = list(range(r))
        while True:
            yield tuple([pool[i] for i in places])
            for i in reversed(range(r)):
                if places[i] != i + n - r:
                    break
            else:
                return
            places[i] += 1
            for j in range(i + 1, r):
                places[j] = places[j - 1] + 1


class combinations_with_replacement:
    """All choices of r items, each as often as wanted."""

    __slots__ = '_walk', '_args', '_given'

    def __new__(cls, iterable, r):
        self = _new(cls)
        pool = tuple(iterable)
        self._begin(pool, _count_of(r))
        return self

    @staticmethod
    def _all(pool, r):
        n = len(pool)
        if not n and r:
            return
        places = [0] * r
        while True:
            yield tuple([pool[i] for i in places])
            for i in reversed(range(r)):
                if places[i] != n - 1:
                    break
            else:
                return
            places[i:] = [places[i] + 1] * (r - i)


for _each, _title in (
        (accumulate, 'itertools.accumulate'), (chain, 'itertools.chain'),
        (compress, 'itertools.compress'), (count, 'itertools.count'),
        (cycle, 'itertools.cycle'), (dropwhile, 'itertools.dropwhile'),
        (filterfalse, 'itertools.filterfalse'), (groupby, 'itertools.groupby'),
        (_grouper, 'itertools._grouper'), (islice, 'itertools.islice'),
        (pairwise, 'itertools.pairwise'), (repeat, 'itertools.repeat'),
        (starmap, 'itertools.starmap'), (takewhile, 'itertools.takewhile'),
        (_tee, 'itertools._tee'), (zip_longest, 'itertools.zip_longest'),
        *([(batched, 'itertools.batched')] if version >= 312 else [])):
    adopt(_each, _Iterator)
    title(_each, _title)
    in_c(_each)
for _each, _title in (
        (combinations, 'itertools.combinations'),
        (combinations_with_replacement,
         'itertools.combinations_with_replacement'),
        (permutations, 'itertools.permutations'),
        (product, 'itertools.product')):
    adopt(_each, _Arrangements)
    adopt(_each, _Iterator)
    title(_each, _title)
    in_c(_each)
in_c(tee)
