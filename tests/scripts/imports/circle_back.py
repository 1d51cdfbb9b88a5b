# The other one, which looks for what is not there yet.
from circle_told import told
import circle_module


def g():
    return 2


try:
    circle_module.late()
except AttributeError as e:
    told(e)
try:
    from circle_module import late
except ImportError as e:
    told(e)
