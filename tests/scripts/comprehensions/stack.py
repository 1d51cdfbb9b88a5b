# Who stands on the stack in a comprehension: no frame of its own since 3.12.
import sys
import traceback


def names():
    return [p.name for p in traceback.extract_stack()][:-1]
def frames():
    f, found = sys._getframe(1), []
    while f: found.append((f.f_code.co_name, f.f_lineno)); f = f.f_back
    return found
def f():
    x = [names() for x in [1]]
    print(x, {k: names() for k in 'a'}, {len(names())})
    print([frames() for x in [1]])
    print(list(frames() for x in [1]))
    print([[frames() for y in [1]] for x in [1]])
    print([(lambda: frames())() for x in [1]])
    print(list(map(lambda x: frames(), [1])))
    print(sorted([1], key=lambda x: print(frames())))
    return [
        names()
        for x in [
            1]
    ]
print(f())
class C:
    a = [frames() for x in [1]]
print(C.a)
print([sys._getframe().f_code.co_name for x in [1]], [sys._getframe(0).f_lineno for x in [1]])
def g():
    [print([(p.lineno, p.name) for p in traceback.extract_stack()])
     for x in [1]]
g()
print([sys._getframe(1) for x in []])


# The same of what an exception has come by.
def fails(x): raise ValueError(x)
def passes():
    return [fails(i)
            for i in range(3)
            if i > 0]
try: passes()
except ValueError as e:
    traceback.print_exc(file=sys.stdout)
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_frame.f_lineno)
        tb = tb.tb_next
    print([s.name for s in traceback.extract_tb(e.__traceback__)])
class C:
    names = [sys._getframe().f_code.co_name for i in [1]]
    print(names)
lam = lambda: [sys._getframe().f_code.co_name for i in [1]]
print(lam(), list(sys._getframe().f_code.co_name for i in [1]))
def outer():
    return [sys._getframe(1).f_code.co_name for j in [1]]
print(outer())
