"""A key that is taken out and put back while the dict is walked."""


def walk(view):
    numbers = {'a': 1, 'b': 2, 'c': 3}
    try:
        for item in view(numbers):
            print(item)
            key = item if isinstance(item, str) else 'a'
            numbers[key] = numbers.pop(key)
    except RuntimeError as error:
        print('error', error)


walk(dict.keys)
walk(dict.values)
walk(dict.items)
numbers = {'a': 1, 'b': 2}
keys = iter(numbers)
print(next(keys), keys.__length_hint__())
numbers['b'] = numbers.pop('b')
print(next(keys), keys.__length_hint__(), list(keys))
numbers['a'] = numbers.pop('a')
for key in numbers:
    numbers[key] = numbers.pop(key)
    break
keys = iter(numbers)
for _ in range(4):
    try:
        key = next(keys, 'over')
        print(key, keys.__length_hint__())
        if key != 'over':
            numbers[key] = numbers.pop(key)
    except RuntimeError as error:
        print(error)
back = reversed(numbers)
print(next(back), back.__length_hint__(), list(back))
