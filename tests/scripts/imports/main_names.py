"""The program itself as a module."""
import __main__
import sys

number = 1
print(vars(__main__) is globals(), __main__.__dict__['number'])
sys.modules['__main__'].__dict__['number'] = 2
print(number, __main__.number)
