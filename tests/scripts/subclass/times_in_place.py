# Sequences whose classes have one side of * alone, multiplied in place.
class X(list):
    def __mul__(self, o): return NotImplemented
class Y(list):
    def __imul__(self, o): return NotImplemented
class Z(list):
    def __rmul__(self, o): return NotImplemented
class T(tuple):
    def __mul__(self, o): return NotImplemented
class U(tuple):
    def __imul__(self, o): return NotImplemented
class V(str):
    def __imul__(self, o): return NotImplemented
class W(tuple):
    def __rmul__(self, o): return NotImplemented
for c in (X, Y, Z, T, U, V, W):
    for w in (1.5, 2, 'a', None, [1], {1}):
        try:
            x = c(); x *= w; print(c, w, x)
        except Exception as e: print(c, w, e)
        try:
            x = w; x *= c(); print(c, w, x)
        except Exception as e: print(c, w, e)
        try: print(c() * w)
        except Exception as e: print(c, w, e)
