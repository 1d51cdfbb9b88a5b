"""SyntaxErrors of the program's own classes, with a place."""
import sys, traceback
class Bad(SyntaxError): pass
class Ind(IndentationError):
    def __str__(self): return "own text"
def t(e, *a):
    try: raise e
    except SyntaxError: traceback.print_exc(file=sys.stdout)
t(Bad("m", ("f.txt", 2, 3, "abcdef\n")))
t(Bad("m", ("f.txt", 2, 3, "abcdef\n", 2, 6)))
t(Bad("m", (None, 2, 3, "abcdef\n")))
t(Bad("m", ("f.txt", 2, None, None)))
t(Bad("only"))
t(Bad("a", "b") if 0 else Bad("m", ("g", 1, 1, "  x y", 1, 4)))
t(Ind("m", ("f.txt", 2, 3, "abcdef\n")))
e = Bad("noted", ("f.txt", 2, 3, "abcdef\n")); e.add_note("n1"); t(e)
t(SyntaxError("m", (None, 2, 3, "abcdef\n")))
t(SyntaxError(3, ("f", 2, 3, "abcdef\n")))
try: t(ExceptionGroup("g", [Bad("m", ("f.txt", 2, 3, "abcdef\n"))]))
except ExceptionGroup: traceback.print_exc(file=sys.stdout)
try:
    try: raise Bad("first", ("f", 1, 2, "hello", 1, 4))
    except Bad as e: raise ValueError("x") from e
except ValueError: traceback.print_exc(file=sys.stdout)
print(traceback.format_exception_only(Bad("m", ("f.txt", 2, 3, "abcdef\n"))))
print(traceback.format_exception_only(Bad("m")))
raise Bad("m", ("f.txt", 2, 3, "abcdef\n"))
