# An object with __getitem__ alone is walked by 0, 1, 2 ...
def attempt(action):
    try:
        print("->", action())
    except Exception as error:
        print(type(error).__name__, error)


class Items:
    def __init__(self, n, end=IndexError):
        self.n, self.end = n, end

    def __getitem__(self, index):
        print("item", index)
        if index >= self.n:
            raise self.end
        return index * 10


attempt(lambda: list(Items(2)))
# expect: item 0
# expect: item 1
# expect: item 2
# expect: -> [0, 10]
attempt(lambda: list(Items(1, StopIteration)))
# expect: item 0
# expect: item 1
# expect: -> [0]
attempt(lambda: list(Items(1, KeyError)))
# expect: item 0
# expect: item 1
# expect: KeyError 
attempt(lambda: tuple(Items(1)))
# expect: item 0
# expect: item 1
# expect: -> (0,)
attempt(lambda: [*Items(1)])
# expect: item 0
# expect: item 1
# expect: -> [0]
attempt(lambda: 10 in Items(5))
# expect: item 0
# expect: item 1
# expect: -> True
attempt(lambda: sum(Items(2)))
# expect: item 0
# expect: item 1
# expect: item 2
# expect: -> 10
attempt(lambda: max(Items(2)))
# expect: item 0
# expect: item 1
# expect: item 2
# expect: -> 10
attempt(lambda: sorted(Items(2), reverse=True))
# expect: item 0
# expect: item 1
# expect: item 2
# expect: -> [10, 0]
attempt(lambda: any(Items(3)))
# expect: item 0
# expect: item 1
# expect: -> True
attempt(lambda: list(zip(Items(1), Items(1))))
# expect: item 0
# expect: item 0
# expect: item 1
# expect: -> [(0, 0)]
for item in Items(2):
    print(item)
# expect: item 0
# expect: 0
# expect: item 1
# expect: 10
# expect: item 2
a, b = Items(2)
# expect: item 0
# expect: item 1
# expect: item 2
print(a, b)
# expect: 0 10
walk = iter(Items(1))
attempt(lambda: (next(walk), next(walk, "end"), next(walk, "still")))
# expect: item 0
# expect: item 1
# expect: -> (0, 'end', 'still')
print(type(walk).__name__, iter(walk) is walk)
# expect: iterator True


class NotIterable(Items):
    __iter__ = None


attempt(lambda: list(NotIterable(1)))
# expect: TypeError 'NotIterable' object is not iterable
attempt(lambda: [*NotIterable(1)])
# expect: TypeError 'NotIterable' object is not iterable


def unpack():
    a, b = NotIterable(1)


attempt(unpack)
# expect: TypeError 'NotIterable' object is not iterable


class NoIterator:
    def __iter__(self):
        return 5


attempt(lambda: list(NoIterator()))
# expect: TypeError iter() returned non-iterator of type 'int'
attempt(lambda: sum(NoIterator()))
# expect: TypeError iter() returned non-iterator of type 'int'
attempt(lambda: 1 in NoIterator())
# expect: TypeError argument of type 'NoIterator' is not iterable
