from ..tax import rate as r
from .wheel import *
size = 3
