# Functions that CPython has in C are shown as such.
import bisect
import operator

ops = {"+": operator.add, "-": operator.sub, "%": operator.mod}
print(ops, operator.not_, bisect.bisect, bisect.insort_left)
print([f.__name__ for f in ops.values()], operator.itemgetter(1))
