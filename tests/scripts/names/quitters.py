# exit and quit, as the site module makes them.
print(exit, repr(quit), type(exit), exit.name, exit.eof)
import sys
for a in ((), (3,), ("bye",), (None,)):
    try: exit(*a)
    except SystemExit as e: print(e.args, e.code)
try: quit(1, 2)
except TypeError as e: print(e)
try: quit(x=2)
except TypeError as e: print(e)
try: quit(code=7)
except SystemExit as e: print(e.args, e.code)
exit("leaving")
