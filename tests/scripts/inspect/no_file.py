# Lines of texts that are run are no file's.
import inspect
import linecache
import warnings

text = "def f():\n    return 1\n"
exec(text)
try:
    print(inspect.getsource(f))
except OSError as e:
    print(e)
exec(compile(text, "nowhere.py", "exec"))
print(repr(linecache.getline("nowhere.py", 1)))
eval("warnings.warn('x')")
print(repr(linecache.getline("<string>", 1)))


def g():
    return 0


print(inspect.getsource(g))
