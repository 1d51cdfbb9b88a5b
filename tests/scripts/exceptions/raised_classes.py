# A class that is raised, or is the cause, is called when both are known.
class Told(Exception):
    def __init__(self, text="told"):
        print("made", text)
        super().__init__(text)


class Refuses(Exception):
    def __init__(self):
        raise KeyError("in __init__")


class Number(Exception):
    def __new__(cls):
        return 5


class Other(Exception):
    def __new__(cls):
        return ValueError("other")


def raise_as_cause():
    raise ValueError from Told


def raise_both():
    raise Told from Told


def raise_with_refusing_cause():
    raise ValueError from Refuses


def raise_in_order():
    raise (print("exception") or Told) from (print("cause") or Told)


def raise_a_number():
    raise Number


def raise_because_of_another():
    raise ValueError from Other


def raise_because_of_int():
    raise ValueError from int


for raises in (raise_as_cause, raise_both, raise_with_refusing_cause,
               raise_in_order, raise_a_number,
               raise_because_of_another, raise_because_of_int):
    try:
        raises()
    except Exception as error:
        print(raises.__name__, repr(error), repr(error.__cause__),
              repr(error.__context__), error.__suppress_context__)
