"""A partial in a class is no method, and 3.13 says that it will be one."""
import functools
import sys
import warnings

told = []
warnings.showwarning = lambda text, kind, *place: told.append(
    (str(text), kind))


class Named(functools.partial):
    pass


class Holder:
    plain = functools.partial(print, 1)
    named = Named(print, 2)
    kept = staticmethod(functools.partial(print, 3))
    method = functools.partialmethod(lambda self, text: print(text), 4)


holder = Holder()
Holder.plain()
holder.plain()
holder.named()
holder.kept()
holder.method()
holder.own = functools.partial(print, 5)
holder.own()
print(told)
if sys.version_info >= (3, 13):
    get = functools.partial.__get__
    print(get(Holder.plain, None, Holder) is Holder.plain)
    try:
        get(Holder.plain, None)
    except TypeError as error:
        print(error)
    warnings.simplefilter('error')
    try:
        holder.plain
    except FutureWarning as warning:
        print(warning)
