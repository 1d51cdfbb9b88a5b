import importlib

print(__import__('math').pi)
names = __import__('collections.abc')
print(names.__name__, names.abc.Mapping)
print(__import__('collections.abc', None, None, ['Mapping']).__name__)
print(importlib.import_module('collections.abc').Sized)
print(importlib.import_module('random') is __import__('random'))
for name in 'json', 'string', 'operator':
    module = importlib.import_module(name)
    print(module.__name__, hasattr(module, '__all__'))

for attempt in (lambda: __import__('nowhere'),
                lambda: importlib.import_module('nowhere.at.all'),
                lambda: importlib.import_module('.near'),
                lambda: __import__(3), lambda: __import__(''),
                lambda: __import__('math', level=-1)):
    try:
        attempt()
    except (ImportError, TypeError, ValueError) as error:
        print(type(error).__name__, error, getattr(error, 'name', None))


def load(name):
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        return None


print([load(name) is not None for name in ('math', 'numpy_of_ours')])
