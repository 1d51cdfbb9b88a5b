"""What a program puts into sys.modules is what an import finds."""
import sys
import types

fake = types.ModuleType('fake', 'A module.')
fake.value = 5
sys.modules['fake'] = fake
print('fake' in sys.modules, sys.modules['fake'] is fake)
import fake as again
print(again is fake, again.value)
from fake import value
from fake import *
print(value)
try:
    from fake import nothing
except ImportError as error:
    print(error)
del sys.modules['fake']
try:
    import fake
except ModuleNotFoundError as error:
    print(error, error.name)
sys.modules['gone'] = None
try:
    import gone
except ModuleNotFoundError as error:
    print(error, error.name)
print(sys.modules['gone'], sys.modules.get('gone', 1), sys.modules.get('no', 2))
print(sys.modules.pop('gone'), sys.modules.pop('gone', 3))
for wrong in (lambda: sys.modules['no'], lambda: sys.modules.pop('no'),
              lambda: sys.modules.__delitem__('no')):
    try:
        wrong()
    except KeyError as error:
        print(repr(error))


class Settings:
    debug = True

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return name.upper()


sys.modules['settings'] = Settings()
import settings
from settings import debug, level
print(settings.debug, debug, level, sys.modules.setdefault('settings', 1) is
      settings, sys.modules.setdefault('other', 7))
import other
print(other)
sys.modules['text'] = 'abc'
from text import upper
print(upper())
try:
    from text import nothing
except ImportError as error:
    print(error)
import math
sys.modules['math'] = math
print(sys.modules['math'] is math, sys.modules['__main__'].__name__)
sys.modules['json'] = fake
import json
print(json.value)
