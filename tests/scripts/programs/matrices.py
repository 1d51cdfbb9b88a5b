class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    def __matmul__(self, o):
        if len(self.rows[0]) != len(o.rows): raise ValueError('shapes do not match')
        return Matrix([[sum(a*b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        r = Matrix.identity(len(self.rows))
        b = self
        while n:
            if n & 1: r = r @ b
            b = b @ b; n >>= 1
        return r
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __repr__(self): return f'Matrix({self.rows})'
    def __getitem__(self, k):
        if isinstance(k, tuple): return self.rows[k[0]][k[1]]
        return self.rows[k]
    def __format__(self, spec):
        return '\n'.join(' '.join(format(x, spec) for x in r) for r in self.rows)
    def T(self): return Matrix(zip(*self.rows))
m = Matrix([[1, 1], [1, 0]])
print(m ** 50, (m ** 50)[0, 1])
print(f'{m ** 10:>5}')
print(m.T() == m, m != 3)
print([list(x) for x in zip(*[[1, 2, 3], [4, 5, 6]])])
def det(a):
    if len(a) == 1: return a[0][0]
    return sum((-1) ** j * a[0][j] * det([r[:j] + r[j+1:] for r in a[1:]]) for j in range(len(a)))
print(det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]))
from fractions import Fraction
def gauss(a, b):
    n = len(a); M = [[Fraction(x) for x in r] + [Fraction(y)] for r, y in zip(a, b)]
    for i in range(n):
        p = next(r for r in range(i, n) if M[r][i])
        M[i], M[p] = M[p], M[i]
        M[i] = [x / M[i][i] for x in M[i]]
        for r in range(n):
            if r != i: M[r] = [x - M[r][i] * y for x, y in zip(M[r], M[i])]
    return [r[-1] for r in M]
print(gauss([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3]), *map(str, gauss([[2, 3], [4, 1]], [1, 1])))
print(m @ Matrix([[1, 2, 3]]))
