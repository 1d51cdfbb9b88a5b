"""A module without __all__, imported whole by relative_names.py."""
import math


def double(x):
    return 2 * x


PI = math.pi
_secret = 3
