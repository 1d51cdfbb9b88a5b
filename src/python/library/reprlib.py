"""Texts of values that may contain themselves."""

from _taskarium import version


def recursive_repr(fillvalue='...'):
    """A decorator for a __repr__ that may come by itself again."""
    def decorating_function(user_function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return user_function(self)
            finally:
                running.discard(key)

        for name in '__module__', '__doc__', '__name__', '__qualname__':
            setattr(wrapper, name, getattr(user_function, name))
        wrapper.__annotations__ = getattr(user_function, '__annotations__', {})
        if version >= 312:
            wrapper.__type_params__ = getattr(user_function,
                                              '__type_params__', ())
        if version >= 313:
            wrapper.__wrapped__ = user_function
        return wrapper

    return decorating_function
