# Operators behind brackets, told by the module traceback and at the end.
import traceback

x = 0


def one(): return (1) // (x)
def two(): return (1)//(x)
def three(): return (1)%(x)
def four(): return (1) % (x)
def five(): return 1 // (x)
def six(): return ((1))  //  (x)
def seven(): return 1%x
def eight(): return [1] [ (5) ]
def nine(): return ([1])[5]
def ten(): return (1 if x else 2) // x
class Shield: pass
def eleven(): return Shield('Щит')
def twelve(): return Shield('shield')


for function in (one, two, three, four, five, six, seven, eight, nine, ten,
                 eleven, twelve):
    try:
        function()
    except (ArithmeticError, LookupError, TypeError) as error:
        print(''.join(traceback.format_exception(error)[2:]), end='')
one()
