# Where the module traceback finds an operator behind brackets and wide letters.
import traceback

rest = []


def bracket():
    return (15 if 'Щит' < '' else 2 & (1 | 210)) + [x for x in rest]


def wide():
    return ('Щит' or 'Щит') + [x for x in rest]


def names():
    return 'щ' ** ((('я')))


def long_operator():
    return ((('ключ')))  //  ((2))


def comment():
    return ("мир" + 'é') @ ('#')


def subscript():
    return {}['Щ' + ('é')]['Щ']


for action in (bracket, wide, names, long_operator, comment, subscript):
    try:
        action()
    except Exception:
        print(traceback.format_exc())
