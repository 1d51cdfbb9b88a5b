from dataclasses import dataclass, replace
@dataclass(frozen=True)
class P:
    x: int
    y: int = 3
p = P(1)
print(replace(p, x=5), {p: 1}[P(1, 3)])
p.x = 10
