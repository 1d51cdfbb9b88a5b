import time
class Life:
    def __init__(self, cells): self.cells = set(cells)
    def __iter__(self):
        while True:
            yield self
            self.step()
    def step(self):
        from collections import Counter
        n = Counter((x+dx, y+dy) for x, y in self.cells for dx in (-1,0,1) for dy in (-1,0,1) if (dx, dy) != (0, 0))
        self.cells = {c for c, k in n.items() if k == 3 or k == 2 and c in self.cells}
    def __str__(self):
        return '\n'.join(''.join('#' if (x, y) in self.cells else '.' for x in range(6)) for y in range(6))
g = Life([(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)])
for i, s in enumerate(g):
    print(f'--- {i} ---', s, sep='\n')
    if i == 4: break
print('\033[2J\033[H', end='')
