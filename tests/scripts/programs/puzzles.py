def hanoi(n, a='A', b='B', c='C'):
    if n == 0: return 0
    return hanoi(n-1, a, c, b) + (print(f'{a}->{c}') or 1) + hanoi(n-1, b, a, c)
print(hanoi(3))
def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n: yield cols; return
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            yield from queens(n, row+1, cols+(c,), d1+(row+c,), d2+(row-c,))
sol = list(queens(6)); print(len(sol), sol[0])
for r in sol[0]: print(' '.join('Q' if i == r else '.' for i in range(6)))
from collections import Counter
def life(cells):
    n = Counter((x+dx, y+dy) for x, y in cells for dx in (-1,0,1) for dy in (-1,0,1) if dx or dy)
    return {c for c, k in n.items() if k == 3 or k == 2 and c in cells}
g = {(1,0),(2,1),(0,2),(1,2),(2,2)}
for _ in range(4): g = life(g)
print(sorted(g)); print('\n'.join(''.join('#' if (x,y) in g else '.' for x in range(5)) for y in range(5)))
import heapq
G = {'A': {'B': 4, 'C': 1}, 'B': {'D': 1}, 'C': {'B': 2, 'D': 5}, 'D': {}}
def dijkstra(G, s):
    dist, prev, q = {s: 0}, {}, [(0, s)]
    while q:
        d, u = heapq.heappop(q)
        if d > dist.get(u, float('inf')): continue
        for v, w in G[u].items():
            if (nd := d + w) < dist.get(v, float('inf')):
                dist[v], prev[v] = nd, u; heapq.heappush(q, (nd, v))
    return dist, prev
print(dijkstra(G, 'A'))
def knap(W, items):
    best = [0] * (W + 1)
    for v, w in items:
        for c in range(W, w - 1, -1): best[c] = max(best[c], best[c-w] + v)
    return best[W]
print(knap(50, [(60,10),(100,20),(120,30)]))
def lcs(a, b):
    t = [[0]*(len(b)+1) for _ in range(len(a)+1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            t[i][j] = t[i-1][j-1] + 1 if x == y else max(t[i-1][j], t[i][j-1])
    return t[-1][-1]
print(lcs('AGGTAB', 'GXTXAYB'))
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i+1:])]
print(perms('abc'))
def f(n): return f(n+1)
f(0)
