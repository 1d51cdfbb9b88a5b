# heapq and bisect, and which comparisons they make.
import bisect
import heapq
import random


class Loud:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        log.append((self.n, getattr(other, "n", other)))
        return self.n < getattr(other, "n", other)

    def __repr__(self):
        return f"L{self.n}"


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


random.seed(3)
log = []
numbers = [random.randrange(100) for _ in range(30)]
heap = [Loud(n) for n in numbers]
heapq.heapify(heap); print(heap, log)
log.clear(); heapq.heappush(heap, Loud(4)); print(heap, log)
log.clear(); print(heapq.heappop(heap), heap, log)
log.clear(); print(heapq.heapreplace(heap, Loud(50)), heapq.heappushpop(heap, Loud(1)), heapq.heappushpop(heap, Loud(99)), log)
log.clear(); print([heapq.heappop(heap) for _ in range(len(heap))], len(log), log[:40])
for n in (0, 1, 2, 5, 29, 30, 50):
    log.clear(); print(n, heapq.nsmallest(n, map(Loud, numbers)), len(log), log[:30])
    log.clear(); print(n, heapq.nlargest(n, map(Loud, numbers)), len(log), log[:30])
    print(heapq.nsmallest(n, numbers, key=lambda x: -x), heapq.nlargest(n, iter(numbers), key=lambda x: x % 7))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3])), list(heapq.merge("adg", "be", key=str.upper)), list(heapq.merge([7, 3], [5, 1], reverse=True)))
log.clear(); print(list(heapq.merge([Loud(1), Loud(5)], [Loud(2), Loud(3)], [Loud(2)])), log)
tasks = []
for number, (priority, name) in enumerate([(3, "c"), (1, "a"), (2, "b"), (1, "z")]):
    heapq.heappush(tasks, (priority, number, name))
print([heapq.heappop(tasks) for _ in range(4)])
big = [random.random() for _ in range(6000)]
heapq.heapify(big); print(big[:5], sum(big[i] > big[2 * i + 1] for i in range(2999)))
large = [random.randrange(1000) for _ in range(2600)]
heapq.heapify(large); print(large[:20], large[1000:1020])
for bad in (lambda: heapq.heappush((), 1), lambda: heapq.heapify(()), lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1),
            lambda: heapq.heappop(5), lambda: heapq.heappushpop(5, 1), lambda: heapq.heappush([]), lambda: heapq.heappush([1], "a"),
            lambda: heapq.heappushpop([], 3), lambda: heapq.nsmallest(2, 5), lambda: heapq.nlargest(1, []), lambda: heapq.nsmallest(2, [1, "a", 2])):
    attempt(bad)


class Shrinks:
    def __lt__(self, other):
        victim.clear()
        return True


victim = [1, 2, 3]
attempt(lambda: heapq.heappush(victim, Shrinks()))

a = [1, 3, 3, 5, 9]
for x in (0, 1, 3, 4, 9, 10):
    print(bisect.bisect(a, x), bisect.bisect_left(a, x), bisect.bisect_right(a, x, 1, 3), bisect.bisect_left(a, x, lo=2), bisect.bisect(a, -x, key=lambda v: -v))
bisect.insort(a, 4); bisect.insort_left(a, 3); bisect.insort(a, 3.0); print(a)
log.clear(); print(bisect.bisect([Loud(n) for n in range(20)], Loud(13)), log)
log.clear(); print(bisect.bisect_left([Loud(n) for n in range(20)], Loud(13)), log)
people = [("ann", 20), ("bob", 30), ("cy", 40)]
bisect.insort(people, ("dee", 35), key=lambda p: p[1]); print(people, bisect.bisect_left(people, 30, key=lambda p: p[1]))
for bad in (lambda: bisect.bisect([1], 2, -1), lambda: bisect.bisect(5, 2), lambda: bisect.insort([1], 2, key=5), lambda: bisect.bisect({1: 2}, 2), lambda: bisect.bisect([1, "a"], "b"), lambda: bisect.bisect([1, 2, 3], 2, 1, 10)):
    attempt(bad)
def grade(score):
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
