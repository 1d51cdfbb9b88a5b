"""Heaps: lists whose first item is the smallest."""

from _heapq import (
    _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush,
    heappushpop, heapreplace)

__all__ = ['heapify', 'heappop', 'heappush', 'heappushpop', 'heapreplace',
           'merge', 'nlargest', 'nsmallest']


# --- several sorted iterables ------------------------------------------------


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables, as one sorted iterable."""
    heap = []
    make, pop, replace = ((_heapify_max, _heappop_max, _heapreplace_max)
                          if reverse else (heapify, heappop, heapreplace))
    direction = -1 if reverse else 1
    for order, iterator in enumerate(map(iter, iterables)):
        try:
            following = iterator.__next__
            value = following()
            wanted = value if key is None else key(value)
            heap.append([wanted, order * direction, following, value])
        except StopIteration:
            pass
    make(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[3]
                value = entry[2]()
                entry[0] = value if key is None else key(value)
                entry[3] = value
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        entry = heap[0]
        yield entry[3]
        yield from entry[2].__self__


# --- the n best --------------------------------------------------------------


def _best(n, iterable, key, largest):
    """A heap of the n best, the worst of them at its front."""
    iterator = iter(iterable)
    sign = -1 if largest else 1
    best = [(item if key is None else key(item), i * sign, item)
            for i, item in zip(range(n), iterator)]
    if not best:
        return best
    make, replace = ((heapify, heapreplace) if largest
                     else (_heapify_max, _heapreplace_max))
    make(best)
    worst = best[0][0]
    order = n * sign
    for item in iterator:
        wanted = item if key is None else key(item)
        if (worst < wanted) if largest else (wanted < worst):
            replace(best, (wanted, order, item))
            worst = best[0][0]
            order += sign
    best.sort(reverse=largest)
    return best


def _few(n, iterable, key, largest):
    """The answer for one item, or for as many as there are; else None."""
    if n == 1:
        nothing = object()
        choose = max if largest else min
        found = choose(iter(iterable), default=nothing, key=key)
        return [] if found is nothing else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        return None
    if n >= size:
        return sorted(iterable, key=key, reverse=largest)[:n]
    return None


def nsmallest(n, iterable, key=None):
    """The n smallest items, the smallest first."""
    found = _few(n, iterable, key, False)
    if found is None:
        found = [entry[2] for entry in _best(n, iterable, key, False)]
    return found


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first."""
    found = _few(n, iterable, key, True)
    if found is None:
        found = [entry[2] for entry in _best(n, iterable, key, True)]
    return found
