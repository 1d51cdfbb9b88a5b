# What modules, exceptions, tracebacks and metaclasses let one set.


def case_1():
    import math
    print(math.__class__, math.__eq__(math), type(math.__hash__()), math.__repr__()[:15], str(math)[:15])


def case_2():
    import math
    try: math.__dict__=1
    except AttributeError as e: print(e)
    try: math.__foo__
    except AttributeError as e: print(e)


def case_3():
    e=UnicodeDecodeError('utf8',b'a',0,1,'r')
    for f in (lambda: setattr(e,'start','x'), lambda: delattr(e,'end')):
        try: f()
        except TypeError as x: print(x)
    e.start=3; print(e.start)


def case_4():
    try: 1/0
    except ZeroDivisionError as e: t=e.__traceback__
    for v in (1,'a'):
        try: t.tb_next=v
        except TypeError as e: print(e)
    try: del t.tb_next
    except TypeError as e: print(e)


def case_5():
    class M(type): pass
    class A(metaclass=M): pass
    for s in ('A.__dict__=1','A.__mro__=1','del A.__doc__','del A.__module__'):
        try: exec(s); print('ok')
        except Exception as e: print(type(e).__name__,e)


def case_6():
    print(b'abc'.startswith(memoryview(b'ab')), b'abc'.endswith((bytearray(b'c'),)), bytearray(b'ab').startswith(memoryview(b'a')))
    try: b'a'.startswith(3)
    except TypeError as e: print(e)
    try: b'a'.startswith((3,))
    except TypeError as e: print(e)


for number in range(1, 7):
    print("---", number)
    try:
        globals()["case_%d" % number]()
    except Exception as error:
        print(type(error).__name__, error)
