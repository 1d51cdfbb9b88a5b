from dataclasses import *
from math import *
from typing import *
@dataclass
class A:
    x: List[int] = field(default_factory=list)
print(A(), sqrt(4), pi)
