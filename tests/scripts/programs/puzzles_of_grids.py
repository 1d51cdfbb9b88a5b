import heapq
from functools import cache, reduce, lru_cache
from math import lcm, gcd, prod
grid = """2413432311323
3215453535623
3255245654254
3446585845452
4546657867536
1438598798454
4457876987766""".split()
G = [[int(c) for c in r] for r in grid]
H, W = len(G), len(G[0])
def solve(lo, hi):
    q = [(0, 0, 0, 0, 1, 0), (0, 0, 0, 1, 0, 0)]
    seen = set()
    while q:
        d, r, c, dr, dc, n = heapq.heappop(q)
        if (r, c) == (H-1, W-1) and n >= lo:
            return d
        if (r, c, dr, dc, n) in seen:
            continue
        seen.add((r, c, dr, dc, n))
        for ndr, ndc in ((dr, dc), (dc, -dr), (-dc, dr)):
            nn = n + 1 if (ndr, ndc) == (dr, dc) else 1
            if nn > hi or (nn == 1 and n < lo and n): continue
            nr, nc = r + ndr, c + ndc
            if 0 <= nr < H and 0 <= nc < W:
                heapq.heappush(q, (d + G[nr][nc], nr, nc, ndr, ndc, nn))
print(solve(1, 3), solve(4, 10))
@cache
def ways(s, groups):
    if not s:
        return not groups
    out = 0
    if s[0] in '.?':
        out += ways(s[1:], groups)
    if s[0] in '#?' and groups:
        g = groups[0]
        if g <= len(s) and '.' not in s[:g] and (g == len(s) or s[g] != '#'):
            out += ways(s[g+1:], groups[1:])
    return out
for line in ['???.### 1,1,3', '.??..??...?##. 1,1,3', '?#?#?#?#?#?#?#? 1,3,1,6', '?###???????? 3,2,1']:
    s, g = line.split()
    g = tuple(map(int, g.split(',')))
    print(ways(s, g), ways('?'.join([s]*5), g*5))
print(ways.cache_info().hits > 0)
print(lcm(*[3, 4, 6]), gcd(12, 18), prod(range(1, 10)))
print(reduce(lambda a, c: (a + ord(c)) * 17 % 256, 'HASH', 0))
boxes = [{} for _ in range(256)]
for step in 'rn=1,cm-,qp=3,cm=2,qp-,pc=4,ot=9,ab=5,pc-,pc=6,ot=7'.split(','):
    match step.strip('-').split('='):
        case [label, focal]:
            boxes[reduce(lambda a, c: (a + ord(c)) * 17 % 256, label, 0)][label] = int(focal)
        case [label]:
            boxes[reduce(lambda a, c: (a + ord(c)) * 17 % 256, label, 0)].pop(label, None)
print(sum(i * j * f for i, b in enumerate(boxes, 1) for j, f in enumerate(b.values(), 1)))
