"""A module that is asked for what it lacks."""
x = 1


def f():
    return x


def __getattr__(name):
    if name.startswith("auto_"):
        return name[5:]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


print(__name__ == "__main__" or __name__)
