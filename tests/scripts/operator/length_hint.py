# How many items iterators say that they have before them.
import operator, collections, itertools
class R:
    def __getitem__(self,i):
        if i<3: return i
        raise IndexError
    def __len__(self): return 3
class R2:
    def __getitem__(self,i):
        if i<3: return i
        raise IndexError
def gen(): yield
things=[R(),R2(),[1,2],(1,2),'ab','aé',b'ab',bytearray(b'ab'),{1,2},frozenset([1]),{1:2},{1:2}.keys(),{1:2}.values(),{1:2}.items(),range(3),collections.deque([1,2]),memoryview(b'abc')]
for t in things:
    try: it=iter(t)
    except Exception as e: print(type(t).__name__,e); continue
    try: print(type(t).__name__, type(it).__name__, operator.length_hint(it), end=' ')
    except Exception as e: print(type(t).__name__, type(it).__name__, type(e), e)
    try: print(it.__length_hint__(), end=' ')
    except Exception as e: print(type(e), str(e), end=' ')
    try: next(it); print(operator.length_hint(it), list(it), operator.length_hint(it))
    except Exception as e: print(e)
for it in (reversed([1,2]), reversed((1,2)), reversed('ab'), reversed(R()), reversed({1:2}), reversed(range(4)), reversed(collections.deque([1])), reversed({1:2}.items()), enumerate([1]), zip([1]), map(len,[1]), filter(None,[1]), gen(), iter(int,1), itertools.repeat(1,5), itertools.repeat(1), itertools.count(), itertools.chain([1]), itertools.islice([1],1), itertools.cycle([1]), itertools.accumulate([1]), itertools.tee([1])[0], itertools.product([1]), itertools.starmap(len,[]), itertools.takewhile(len,[]), 5, object(), None, 'ab', [1], int, itertools.permutations([1,2])):
    try: print(type(it).__name__, operator.length_hint(it, 7), hasattr(it,'__length_hint__'))
    except Exception as e: print(type(it).__name__, type(e), e)
class H:
    def __init__(self,v): self.v=v
    def __length_hint__(self):
        if isinstance(self.v,type): raise self.v('q')
        return self.v
for v in (3,-1,NotImplemented,'a',None,True,2.5,10**30,TypeError,ValueError):
    try: print(v, operator.length_hint(H(v),4))
    except Exception as e: print(v, type(e), e)
    class It(H):
        def __iter__(self): return self
        def __next__(self): raise StopIteration
    for f in list, tuple, sorted, bytearray, lambda x: [].extend(x), lambda x: [*x], lambda x: b''.join(x), set, collections.deque, dict, bytes, ''.join:
        try: print(f(It(v)), end=' ')
        except Exception as e: print(type(e), e, end=' ')
    print()
for d in (-1,'a',None,2.5,True):
    try: print(operator.length_hint(object(), d))
    except Exception as e: print(type(e), e)
class L(H):
    def __len__(self): raise ValueError('len')
class L2(H):
    def __len__(self): raise TypeError('len')
class L3(H):
    def __len__(self): return -1
for c in L,L2,L3:
    try: print(operator.length_hint(c(5),4))
    except Exception as e: print(type(e), e)
