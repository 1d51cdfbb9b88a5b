# What happens to a walk through an OrderedDict that is changed meanwhile.
from collections import OrderedDict
def t(n, f):
    o = OrderedDict((i, i) for i in range(n))
    got = []
    try:
        for k in o:
            got.append(k)
            f(o, k)
        print(got, "no error")
    except RuntimeError as e: print(got, e)
for n in (1,2,3,4):
    t(n, lambda o,k: o.__delitem__(k))
    t(n, lambda o,k: o.pop(n-1, None))
    t(n, lambda o,k: o.update({k+100: 1}))
    t(n, lambda o,k: o.move_to_end(k) if k == 0 else None)
    t(n, lambda o,k: o.update({k: 1}))
    t(n, lambda o,k: o.clear())
