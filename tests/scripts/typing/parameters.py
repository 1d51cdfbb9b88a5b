print(d.timetuple(), d.utctimetuple(), date(2023,12,31).timetuple().tm_yday, datetime(2020,1,1).timetuple().tm_isdst)
from typing import *
T=TypeVar('T'); K=TypeVar('K'); P=ParamSpec('P')
print(list[T].__parameters__, dict[K,T].__parameters__, list[int].__parameters__, list[T][int], dict[K,list[T]][str,int], Callable[P,T], Callable[[int],T][str], tuple[T,...][int], Optional[list[T]])
for f in (lambda: list[int][str], lambda: dict[K,T][int], lambda: list[T][int,str]):
    try: print(f())
    except TypeError as e: print(e)
class Repo(Generic[T]):
    items: dict[str, list[T]]
    def get(self, k: str) -> Optional[T]: ...
class U(Repo[int]): pass
print(get_type_hints(Repo), U.__orig_bases__, get_type_hints(Repo.get))
