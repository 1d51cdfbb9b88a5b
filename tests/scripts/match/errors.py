# An error inside a pattern or a guard, and its traceback.
class Loud:
    def __eq__(self, other):
        raise ValueError(f"compared with {other}")


def run(value):
    match value:
        case [1, 2] if value[5]:
            pass
        case {"key": 5}:
            pass
        case Loud(missing=1):
            pass
        case 5:
            pass


for value in ([1, 2], {"key": Loud()}, 6):
    try:
        run(value)
    except Exception as e:
        print(type(e).__name__, e)
run(Loud())
