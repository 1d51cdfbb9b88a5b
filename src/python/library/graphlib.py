"""The order of things of which one must come before another."""

__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    """Each of some things must come before the next, round in a circle."""


class TopologicalSorter:
    """Gives things out after all that must come before them."""

    def __init__(self, graph=None):
        self._before = {}  # what each waits for, in the order of telling
        self._waits = {}  # how many of them have not come yet
        self._after = {}
        self._ready = None
        self._passed = self._done = 0
        self._state = {}
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _know(self, node):
        if node not in self._waits:
            self._waits[node] = 0
            self._after[node] = []

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._know(node)
        self._waits[node] += len(predecessors)
        for predecessor in predecessors:
            self._know(predecessor)
            self._after[predecessor].append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [node for node, count in self._waits.items()
                       if count == 0]
        circle = self._find_cycle()
        if circle:
            raise CycleError('nodes are in a cycle', circle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        for node in result:
            self._state[node] = 'out'
        self._ready.clear()
        self._passed += len(result)
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return self._done < self._passed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            if node not in self._waits:
                raise ValueError(f'node {node!r} was not added using add()')
            state = self._state.get(node)
            if state is None:
                raise ValueError(f'node {node!r} was not passed out (still '
                                 'not ready)')
            if state == 'done':
                raise ValueError(f'node {node!r} was already marked done')
            self._state[node] = 'done'
            for other in self._after[node]:
                self._waits[other] -= 1
                if self._waits[other] == 0:
                    self._ready.append(other)
            self._done += 1

    def _find_cycle(self):
        seen, path, places = set(), [], {}
        for start in self._waits:
            if start in seen:
                continue
            waiting = [iter([start])]
            while waiting:
                for node in waiting[-1]:
                    if node in places:
                        return path[places[node]:] + [node]
                    if node not in seen:
                        seen.add(node)
                        places[node] = len(path)
                        path.append(node)
                        waiting.append(iter(self._after[node]))
                        break
                else:
                    waiting.pop()
                    if path:
                        del places[path.pop()]
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    __class_getitem__ = classmethod(type(list[int]))
