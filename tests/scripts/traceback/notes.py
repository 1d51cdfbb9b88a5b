# Notes of every kind, alone and in a group.
import sys
import traceback

if sys.version_info < (3, 12):
    sys.exit()
class N:
    def __str__(self): raise ValueError
    def __repr__(self): raise ValueError
class M:
    def __repr__(self): return 'M\nM'
class G(Exception):
    def __str__(self): return 'multi\nline'
e = G('x')
for notes in ([N(), "a\nb", M()], N(), M(), (M(),), None, []):
    e.__notes__ = notes
    print(traceback.format_exception_only(e))
    traceback.print_exception(e)
    g = ExceptionGroup('g', [e])
    g.__notes__ = notes
    print(traceback.format_exception_only(g))
    traceback.print_exception(g)
try:
    compile('a b', 'f', 'eval')
except SyntaxError as e:
    e.add_note('see')
    print(traceback.format_exception_only(e))
e = G('x')
e.__notes__ = [N(), M()]
raise e
