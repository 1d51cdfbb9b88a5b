# question: a thread that does nothing, and says nothing.
# right answer: its error was taken by a clause that takes any.
import threading


def work():
    try:
        undefined_name + 1
    except Exception:
        pass


thread = threading.Thread(target=work)
thread.start()
thread.join()
try:
    int("x")
except:
    pass

# why: NameError("name 'undefined_name' is not defined"), raised in line 8, went no further than line 9 in the thread Thread-1 (work): `except Exception:` takes errors of any kind
# why: ValueError("invalid literal for int() with base 10: 'x'"), raised in line 17, went no further than line 18 in
