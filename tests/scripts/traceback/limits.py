# How many frames the functions of traceback show, of repeated ones too.
import traceback


def down(n):
    return down(n - 1) if n else 1 / 0


def chain():
    try:
        down(2)
    except ZeroDivisionError as e:
        raise ValueError("v") from e


for call in (lambda: down(8), chain):
    try:
        call()
    except Exception as e:
        for limit in (0, 1, 2, 3, 5, 20, -1, -2, -5, -20):
            print(limit)
            print(traceback.format_exc(limit=limit))
        tb = e.__traceback__
        print(len(traceback.extract_tb(tb)), len(traceback.format_tb(tb, 2)))
try:
    down(3)
except ZeroDivisionError as e:
    tb = e.__traceback__
    for value in (tb, 5):
        try:
            tb.tb_next = value
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    tb.tb_next = tb.tb_next.tb_next
    traceback.print_tb(tb)
    tb.tb_next = None
    raise
