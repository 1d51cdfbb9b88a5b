# When the program has ended no lines are shown.
class Last:
    def __init__(self):
        y = 3 + (1/0)
class Dying:
    __del__ = Last
x = Dying()
