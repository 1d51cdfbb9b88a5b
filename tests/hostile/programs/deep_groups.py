# status: 1 4
error = ValueError(1)
for i in range(100000):
    error = ExceptionGroup('x', [error])
for act in (repr, str, lambda e: e.split(ValueError), lambda e: e.subgroup(KeyError)):
    try:
        act(error)
    except RecursionError as e:
        print('RecursionError', e)
try:
    raise error
except* ValueError:
    print('caught')
