from enum import Enum, Flag, auto, unique, StrEnum
from dataclasses import dataclass, asdict, astuple, fields
from typing import List, Dict, Union, Optional, Tuple, get_type_hints, TypedDict, Literal
import json

class Suit(StrEnum):
    HEARTS = auto()
    SPADES = auto()
@unique
class Rank(Enum):
    TWO = 2
    ACE = 14
    @property
    def label(self): return {2: '2', 14: 'A'}[self.value]
    def __lt__(self, other):
        if self.__class__ is other.__class__: return self.value < other.value
        return NotImplemented
@dataclass(frozen=True, order=True)
class Card:
    rank: Rank
    suit: Suit
    def __str__(self): return f'{self.rank.label} of {self.suit}'
deck = [Card(r, s) for s in Suit for r in Rank]
print([str(c) for c in sorted(deck)], deck[0], asdict(deck[0]), astuple(deck[1]))
print(json.dumps([{'suit': c.suit, 'rank': c.rank.value} for c in deck]))
class Color(Flag):
    R = auto(); G = auto(); B = auto()
    WHITE = R | G | B
print(Color.WHITE, Color.R | Color.B, [c.name for c in Color], Color.WHITE & ~Color.R)
class Opts(TypedDict, total=False):
    name: str
    mode: Literal['r', 'w']
def f(a: int, b: Optional[List[str]] = None, *, c: Union[int, str] = 3) -> Dict[str, Tuple[int, ...]]: ...
print(get_type_hints(f), get_type_hints(Opts), [(x.name, x.type) for x in fields(Card)])
match deck[0]:
    case Card(rank=Rank.TWO, suit=s): print('two of', s)
match Card(Rank.ACE, Suit.SPADES):
    case Card(r, Suit.SPADES): print(r)
try: Suit('clubs')
except ValueError as e: print(e)
print(Suit.HEARTS < Suit.SPADES, Suit.HEARTS in Suit, list(Suit), Rank['ACE'] > Rank.TWO)
Rank.TWO < 5
