from collections import defaultdict, deque
import heapq
graph = {'A': {'B': 7, 'C': 9, 'F': 14}, 'B': {'A': 7, 'C': 10, 'D': 15}, 'C': {'A': 9, 'B': 10, 'D': 11, 'F': 2}, 'D': {'B': 15, 'C': 11, 'E': 6}, 'E': {'D': 6, 'F': 9}, 'F': {'A': 14, 'C': 2, 'E': 9}}
def dijkstra(g, s):
    dist = {v: float('inf') for v in g}; dist[s] = 0; prev = {}
    q = [(0, s)]
    while q:
        d, u = heapq.heappop(q)
        if d > dist[u]: continue
        for v, w in g[u].items():
            if (nd := d + w) < dist[v]:
                dist[v] = nd; prev[v] = u; heapq.heappush(q, (nd, v))
    return dist, prev
d, p = dijkstra(graph, 'A')
print(d, p)
def path(p, t):
    out = [t]
    while t in p: out.append(t := p[t])
    return out[::-1]
print(' -> '.join(path(p, 'E')))
def bfs(g, s):
    seen, q = {s}, deque([s])
    while q:
        u = q.popleft(); yield u
        for v in sorted(g[u]):
            if v not in seen: seen.add(v); q.append(v)
print(list(bfs(graph, 'A')))
def dfs(g, u, seen=None):
    seen = seen if seen is not None else set()
    seen.add(u)
    yield u
    for v in sorted(g[u]):
        if v not in seen: yield from dfs(g, v, seen)
print([*dfs(graph, 'A')])
from graphlib import TopologicalSorter, CycleError
ts = TopologicalSorter({'D': {'B', 'C'}, 'C': {'A'}, 'B': {'A'}})
print(tuple(ts.static_order()))
try: list(TopologicalSorter({'a': ['b'], 'b': ['a']}).static_order())
except CycleError as e: print(e)
class UF:
    def __init__(self): self.p = {}
    def find(self, x):
        self.p.setdefault(x, x)
        while self.p[x] != x: self.p[x] = self.p[self.p[x]]; x = self.p[x]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b: return False
        self.p[a] = b; return True
edges = sorted((w, u, v) for u in graph for v, w in graph[u].items() if u < v)
u = UF(); mst = [e for e in edges if u.union(*e[1:])]
print(mst, sum(w for w, *_ in mst))
V = list(graph); D = {(a, b): 0 if a == b else graph[a].get(b, float('inf')) for a in V for b in V}
for k in V:
    for i in V:
        for j in V: D[i, j] = min(D[i, j], D[i, k] + D[k, j])
for a in V: print(a, *(f'{D[a, b]:>3}' for b in V))
