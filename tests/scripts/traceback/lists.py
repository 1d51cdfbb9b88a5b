# The texts of frames taken one by one have their carets; those of a stack that
# nothing was raised in have none.
import traceback


def f(x):
    return 1 + x / 0


def deep(n):
    return deep(n - 1) if n else f(n)


def outer():
    print(traceback.format_list(traceback.extract_stack()[-1:]))
    print(traceback.format_stack()[-1])
    return [(s.colno, s.end_colno) for s in traceback.extract_stack()]


try:
    deep(6)
except ZeroDivisionError as e:
    found = traceback.extract_tb(e.__traceback__)
    print("".join(traceback.format_list(found)))
    print(traceback.format_list(found[-1:]), found[-1:].format())
    print(traceback.StackSummary.from_list(found[1:3]).format())
    print(len(found), list(found[-1]), found[-1].line)
    print("".join(traceback.format_list(traceback.extract_tb(
        e.__traceback__, -2))))
    traceback.print_list(found[:2])
    found[0].name = "somewhere"
    print(traceback.format_list(found[:1])[0].splitlines()[0][-12:])
print(traceback.format_list([("a.py", 1, "f", "x = 1")]))
print(outer())
print(traceback.extract_tb(None))
