"""A shop."""
from .cart import Cart, total
from . import tax
from .parts import *
from .parts.wheel import Wheel as W
__all__ = ("Cart", "tax", "till")
from .late import till
