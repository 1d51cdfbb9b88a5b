import re
from collections import Counter, defaultdict, deque
from itertools import permutations, combinations, product, accumulate, groupby, pairwise, islice, count, cycle, chain, takewhile
data = """1abc2
pqr3stu8vwx
a1b2c3d4e5f
treb7uchet"""
total = 0
for line in data.splitlines():
    d = re.findall(r'\d', line)
    total += int(d[0] + d[-1])
print(total)
words = {w: str(i) for i, w in enumerate('one two three four five six seven eight nine'.split(), 1)}
pat = re.compile(r'(?=(\d|' + '|'.join(words) + '))')
for line in ['two1nine', 'eightwothree', 'abcone2threexyz', 'zoneight234']:
    f = [words.get(x, x) for x in pat.findall(line)]
    print(line, f, int(f[0] + f[-1]))
grid = """467..114..
...*......
..35..633.
......#...
617*......
.....+.58.
..592.....
......755.
...$.*....
.664.598..""".splitlines()
parts = 0
gears = defaultdict(list)
for r, row in enumerate(grid):
    for m in re.finditer(r'\d+', row):
        near = {(rr, cc) for rr in range(r-1, r+2) for cc in range(m.start()-1, m.end()+1)}
        for rr, cc in near:
            if 0 <= rr < len(grid) and 0 <= cc < len(row) and grid[rr][cc] not in '.0123456789':
                parts += int(m[0])
                gears[rr, cc].append(int(m[0]))
                break
print(parts, sum(a*b for a, b in (v for v in gears.values() if len(v) == 2)))
hands = """32T3K 765
T55J5 684
KK677 28
KTJJT 220
QQQJA 483"""
def key(h):
    c = sorted(Counter(h).values(), reverse=True)
    return c, ['23456789TJQKA'.index(x) for x in h]
rows = [l.split() for l in hands.split('\n')]
rows.sort(key=lambda x: key(x[0]))
print(sum(i * int(b) for i, (_, b) in enumerate(rows, 1)))
