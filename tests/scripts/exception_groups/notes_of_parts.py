# Notes of the parts that except* takes, and notes given as a list.
import traceback
e = ValueError("x"); e.add_note("one\ntwo"); e.add_note("")
try: e.add_note(5)
except TypeError as x: print(x)
try: e.add_note()
except TypeError as x: print(x)
print(e.__notes__)
print("".join(traceback.format_exception_only(e)))
e.__notes__ = ["a", 5, None]
print("".join(traceback.format_exception_only(e)))
try:
    try: raise ExceptionGroup("g", [ValueError(1), KeyError(2), TypeError(3)])
    except* ValueError as g:
        g.add_note("on value"); raise
    except* KeyError as g:
        g.add_note("on key"); g.exceptions[0].add_note("leaf"); raise
except ExceptionGroup as g:
    g.add_note("outer"); print("".join(traceback.format_exception(g)))
    raise
