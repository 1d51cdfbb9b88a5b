# The keywords of a partial are a dict that anybody may change.
from functools import partial


def told(*args, **named):
    return args, named


made = partial(told, 1, a=2)
made.keywords['b'] = 3
print(made(), made(a=4))
made.keywords[5] = 6
try:
    made()
except TypeError as error:
    print('strings' in str(error))
