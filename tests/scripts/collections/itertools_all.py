# itertools: iterators that are made of others.
import itertools as it


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


c = it.count(5, 2)
print(next(c), next(c), c, it.count(), it.count(1.5), list(it.islice(it.count(0.5, 0.5), 3)), it.count(-1), it.count(1, 3))
print(list(it.islice(it.cycle("ab"), 5)), list(it.cycle([])), list(it.repeat(7, 3)), it.repeat("x"), it.repeat("x", 2), list(map(pow, range(4), it.repeat(2))))
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 4], max)), list(it.accumulate([1, 2], initial=10)), list(it.accumulate([])), list(it.accumulate("abc")), list(it.accumulate([1, 2, 3], lambda a, b: a * b, initial=2)))
print(list(it.chain("ab", [1], ())), list(it.chain.from_iterable(["ab", "cd"])), list(it.chain()), list(it.compress("abcdef", [1, 0, 1, 0, 1])))
print(list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.filterfalse(None, [0, 1, "", "a"])), list(it.filterfalse(lambda x: x % 2, range(6))))
print(list(it.starmap(pow, [(2, 3), [3, 2]])), list(it.pairwise("abcd")), list(it.pairwise([1])), list(it.zip_longest("abc", [1], fillvalue="-")), list(it.zip_longest()), list(it.zip_longest([], [1, 2])))
print(list(it.islice("abcdefg", 2)), list(it.islice("abcdefg", 2, 4)), list(it.islice("abcdefg", 2, None)), list(it.islice("abcdefg", 0, None, 3)), list(it.islice("abc", 5)), list(it.islice("abc", 0)))
for key, group in it.groupby("aaabbc"):
    print(key, list(group), end=" ")
print([(k, [x for x in g]) for k, g in it.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], [k for k, g in it.groupby("aabba")])
groups = list(it.groupby("aab")); print([list(g) for k, g in groups])
a, b = it.tee([1, 2, 3]); print(next(a), list(b), list(a), it.tee([], 0), len(it.tee("x", 3)))
print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)), list(it.product()), list(it.product("a", [])))
print(list(it.permutations([1, 2, 3])), list(it.permutations("abc", 2)), list(it.permutations("ab", 3)), list(it.permutations([], 0)))
print(list(it.combinations("abcd", 2)), list(it.combinations("ab", 3)), list(it.combinations("ab", 0)), list(it.combinations_with_replacement("abc", 2)), list(it.combinations_with_replacement([], 2)))
if hasattr(it, "batched"):
    print(list(it.batched("abcdefg", 3)), list(it.batched([], 2)))
    attempt(lambda: it.batched("a", 0))
source = iter(range(10)); print(list(it.islice(source, 2, 6, 2)), next(source))
source = iter([1, 2, 9, 3]); print(list(it.takewhile(lambda x: x < 5, source)), list(source))
def numbers():
    print("start"); yield 1; print("middle"); yield 2; print("end")
for pair in it.zip_longest(numbers(), "abc"):
    print(pair)
p = it.chain(numbers(), [5]); print(next(p), next(p), next(p), next(p, "done"))
def bad(x):
    if x == 2:
        raise KeyError(x)
    return x
s = it.starmap(bad, [(1,), (2,), (3,)]); print(next(s)); attempt(lambda: next(s)); print(list(s))
t = it.takewhile(bad, [1, 2, 3]); print(next(t)); attempt(lambda: next(t)); print(list(t))
for wrong in (lambda: it.islice("a", -1), lambda: it.islice("a", 0, -1), lambda: it.islice("a", 0, 1, 0), lambda: it.islice("a", "x"), lambda: it.count("a"), lambda: it.chain(5) and list(it.chain(5)), lambda: list(it.starmap(pow, [1])), lambda: it.combinations("a", -1), lambda: it.permutations("a", "b"), lambda: it.product("a", repeat=-1), lambda: it.tee([], -1), lambda: it.cycle(5), lambda: it.accumulate(5), lambda: it.groupby(5)):
    attempt(wrong)
print(sum(it.islice(it.accumulate(it.count(1)), 100)), max(len(list(g)) for _, g in it.groupby("aabbbbc")), dict(zip("abc", it.count())), [*it.chain([1], [2])])
from collections import Counter
print(sorted(Counter("banana").elements()), list(Counter(a=2, b=0, c=-1).elements()))
