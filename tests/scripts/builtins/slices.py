# Slices compare as tuples do, and have a hash from 3.12 on.
def t(f):
    try: r = f(); print(r)
    except Exception as e: print(type(e).__name__, str(e)[:90])
t(lambda: slice(1) == slice(1))
t(lambda: slice(1, [2]) < slice(1, [3]))
t(lambda: slice(1) != slice(1, None, None))
t(lambda: slice(1) < slice("a"))
t(lambda: slice(1) == 3)
s = slice(1, [])
t(lambda: s == s)
t(lambda: hash(slice(1, 2)) == hash(slice(1, 2)))
t(lambda: hash(slice(1, [])))
class Q:
    def __eq__(s, o): print("eq", type(o).__name__); return True
print(slice(Q()) == slice(4), slice(1, Q(), 2) == slice(1, 3, 2), slice(Q()) != slice(3))
try: print(hash(slice(1, 2, 3)), hash(slice(None)), hash(slice("a")), {slice(1): 2}[slice(1)])
except TypeError as e: print(e)
