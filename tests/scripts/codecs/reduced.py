import copyreg, copy
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
def reduce_point(p):
    print('reducing'); return Point, (p.x, p.y)
copyreg.pickle(Point, reduce_point)
p = Point(1, [2]); q = copy.copy(p); r = copy.deepcopy(p)
print(q.y is p.y, r.y is p.y, q.x, Point in copyreg.dispatch_table)
for f in (lambda: copyreg.pickle(int, 3), lambda: copyreg.constructor(4)):
    try: f()
    except TypeError as e: print(e)
print(copy.copy(3 + 4j), copy.deepcopy([1j, int | str]))
