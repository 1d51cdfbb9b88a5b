# reprlib.Repr, whose texts stay short.
import array
import collections
import reprlib


class Strange:
    def __repr__(self):
        raise ValueError('no')


class Long:
    def __repr__(self):
        return 'L' * 50


class Mine(reprlib.Repr):
    def repr_Long(self, x, level):
        return f'<long at {level}>'


values = [
    [], [1], list(range(20)), (), (1,), tuple(range(9)), 'x' * 100, 'short',
    "it's " * 20, 10 ** 60, -10 ** 39, 10 ** 39, {}, {1: 2},
    {k: k * 2 for k in range(9)}, {'b': 1, 'a': [2, [3, [4, [5, [6, [7]]]]]]},
    set(), {3, 1, 2}, set(range(9)), frozenset(), frozenset('abcdefghij'),
    collections.deque(range(9)), array.array('i'), array.array('i', range(9)),
    Long(), [[[[[[[[1]]]]]]]], {1: {2: {3: {4: {5: {6: {7: 8}}}}}}}, 1.5,
    b'y' * 60, collections.OrderedDict(a=1), None, ((((((((1,),),),),),),),)]
for value in values:
    print(reprlib.repr(value))
print(reprlib.repr(Strange()).startswith('<Strange instance at 0x'))
mine = Mine()
mine.maxlevel, mine.maxlist, mine.maxstring, mine.maxdict = 2, 3, 8, 1
mine.fillvalue = '~'
for value in values:
    print(mine.repr(value))
print(mine.repr([Long()]), reprlib.aRepr.maxother, sorted(vars(mine)))
for indent in (None, 2, '->', 0, '', -1, 2.5):
    try:
        short = reprlib.Repr(indent=indent, maxlevel=3)
        for value in ([], [1], (1,), [1, [2, {3: [4]}]], {1: {2: [3]}}, {1}):
            print(short.repr(value))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
