# Up to 3.11 an exception's own traceback grows where it is handled, and
# nobody handles the SystemExit that ends the program.
import sys


class Watch:
    def __init__(self, error):
        self.error = error

    def __del__(self):
        names, place = [], self.error.__traceback__
        while place:
            names.append(place.tb_frame.f_code.co_name)
            place = place.tb_next
        old = sys.version_info < (3, 12)
        print(names == (["inner", "leave"] if old else
                        ["<module>", "outer", "inner", "leave"]))  # expect: True


def leave():
    sys.exit(0)


def inner():
    global watch
    try:
        leave()
    except SystemExit as error:
        watch = Watch(error)
        raise


def outer():
    inner()


outer()
