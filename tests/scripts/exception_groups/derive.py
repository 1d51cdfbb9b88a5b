# split() and subgroup(): by functions too, and with a derive() of ones own.
def attempt(f):
    try: print("ok", f())
    except BaseException as e: print(type(e).__name__, e)
class MyEG(ExceptionGroup):
    def derive(self, excs):
        print("derive", len(excs))
        return MyEG(self.message, excs)
g = MyEG("my", [ValueError(1), TypeError(2), MyEG("in", [ValueError(3), KeyError(4)])])
m, r = g.split(ValueError); print(repr(m), repr(r), type(m).__name__, type(r).__name__, m.__suppress_context__)
print(repr(g.subgroup(lambda e: isinstance(e, KeyError))))
print(repr(g.subgroup((TypeError, KeyError))))
print(g.split(lambda e: True)[0] is g, g.split(lambda e: 0))
attempt(lambda: g.split(5)); attempt(lambda: g.split(int)); attempt(lambda: g.split((ValueError, 5)))
def boom(e): raise RuntimeError("boom")
attempt(lambda: g.split(boom))
try:
    raise g
except* ValueError as e:
    print("star", repr(e))
    e.add_note("note")
except* KeyError as e:
    print("star2", repr(e))
except* TypeError as e: print(repr(e))
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2), ExceptionGroup("n", [OSError(3), ValueError(4)])])
    except* ValueError as e:
        raise
    except* OSError as e:
        raise KeyError("new")
except BaseException as e:
    print(repr(e))
class Bad(ExceptionGroup):
    def derive(self, excs): return 5
attempt(lambda: Bad("b", [ValueError(1), KeyError(2)]).split(ValueError))
class Plain(ExceptionGroup): pass
m, r = Plain("p", [ValueError(1), KeyError(2)]).split(ValueError); print(type(m), repr(r))
b = BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)]); print(repr(b.split(ValueError)), repr(b.subgroup(KeyboardInterrupt)))
n = ExceptionGroup("notes", [ValueError(1), KeyError(2)]); n.add_note("a"); p = n.subgroup(KeyError); print(p.__notes__, p.__notes__ is n.__notes__)
try:
    try: raise ValueError("ctx")
    except ValueError: raise ExceptionGroup("c", [KeyError(1), OSError(2)])
except ExceptionGroup as e:
    s = e.subgroup(KeyError); print(repr(s.__context__), s.__cause__, s.__traceback__ is e.__traceback__)
