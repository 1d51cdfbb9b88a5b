import sys
import math
import __main__

print(sys.modules[__name__] is __main__, sys.modules['math'] is math)
print('math' in sys.modules, 'of_nobody' in sys.modules)
print(sys.modules.get('of_nobody'), sys.modules.get('sys') is sys)
try:
    sys.modules['of_nobody']
except KeyError as error:
    print(error)
value = 3
print(sys.modules['__main__'].value, getattr(__main__, 'value'))
__main__.other = 4
print(other, __main__.__name__)
sys.modules['math'] = math
