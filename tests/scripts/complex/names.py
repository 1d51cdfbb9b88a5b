print((-8)**.5, (-8)**(1/3), pow(-2,.5), (-1)**0.5)
match 1+2j:
    case 1+2j: print('matched')
match -3j:
    case -3j: print('ok')
print(3+4j .real, 1_0j, 1e3j, 1.5J, 07j)
try: (1j).real=2
except Exception as e: print(e)
import numbers
print(isinstance(1j,numbers.Complex), isinstance(1j,numbers.Number), isinstance(1j, numbers.Real), type(1j).__mro__, complex.__name__, [n for n in dir(1j)])
print({1j:2}[1j], {1:2}.get(1+0j), 1j in [1j], sorted([1j,2],key=abs), max([1j,3],key=abs))
import copy, json
print(copy.deepcopy(1j))
try: json.dumps(1j)
except TypeError as e: print(e)
print((1j).__add__(1), (1j).__radd__(2), (1j).__eq__(1), (1j).__lt__(1), (1j).__pow__(2), (2j).__rpow__(2), (1j).__bool__(), (1j).__hash__(), (1j).__neg__(), (1j).__format__('.1f'), (1j).__abs__())
print(1j.__class__, 'a'*1j if 0 else 0)
try: 'a'*1j
except TypeError as e: print(e)
try: [1]*1j
except TypeError as e: print(e)
try: 'a'+1j
except TypeError as e: print(e)
import math
try: math.sqrt(1j)
except TypeError as e: print(e)
