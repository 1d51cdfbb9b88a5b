# What is thrown into a generator that has not begun is raised at its
# definition, also when it has names for functions inside of it.
def outer():
    """A generator."""
    name = 1

    def inner():
        return name
    yield inner


outer().throw(ValueError(3))
