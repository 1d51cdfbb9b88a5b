# The table of a dict or a set changes while a key's __eq__ is asked: the search
# begins anew if the table or the entry is another one now.
acts = []


class K:
    def __init__(self, name, hash=0):
        self.name = name
        self.hash = hash

    def __hash__(self):
        return self.hash

    def __eq__(self, other):
        print(self.name, "==", other.name, end="; ")
        if acts:
            acts.pop()()
        return self.name == other.name

    def __repr__(self):
        return self.name


def put(table, key):
    if isinstance(table, dict):
        table[key] = key
    else:
        table.add(key)


def drop(table, key):
    if isinstance(table, dict):
        del table[key]
    else:
        table.discard(key)


def grow(table, count):
    def act():
        for i in range(count):
            put(table, 1000 + i)
    return act


def again(table, key):
    def act():
        drop(table, key)
        put(table, key)
    return act


def try_act(kind, number, use):
    keys = [K("k%d" % i) for i in range(3)]
    acts.clear()
    table = kind(keys)
    print()
    acts[:] = [[grow(table, 1), grow(table, 2), grow(table, 3),
                grow(table, 30), lambda: drop(table, keys[0]),
                lambda: drop(table, keys[1]), lambda: drop(table, keys[2]),
                lambda: table.clear(), again(table, keys[0]),
                again(table, keys[1]),
                lambda: (table.clear(), put(table, keys[2])),
                lambda: put(table, K("n"))][number]]
    print(kind.__name__, number, end=": ")
    try:
        print(use(table))
    except KeyError as error:
        print("KeyError", error)
    print([key for key in table if isinstance(key, K)])


for kind in (dict.fromkeys, set):
    for number in range(12):
        try_act(kind, number, lambda table: K("n") in table)
        try_act(kind, number, lambda table: put(table, K("n")))
        try_act(kind, number, lambda table: K("k1") in table)
        try_act(kind, number, lambda table: put(table, K("k1")))
        try_act(kind, number, lambda table: drop(table, K("k2")))
for number in range(12):
    try_act(dict.fromkeys, number, lambda table: table.pop(K("k1"), "none"))
    try_act(dict.fromkeys, number, lambda table: table.setdefault(K("n"), 5))
