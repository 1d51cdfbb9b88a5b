# Items whose __hash__ and __eq__ are written in Python: what each operation of
# set and frozenset asks, in which order, and what comes out in which order.
class K:
    def __init__(self, name, hash=1):
        self.name = name
        self.hash = hash

    def __hash__(self):
        print("h", self.name, end="; ")
        return self.hash

    def __eq__(self, other):
        print(self.name, "==", other.name, end="; ")
        return self.name == other.name

    def __repr__(self):
        return "K" + self.name


def show(what, action):
    print(what, end=": ")
    try:
        print("->", action())
    except Exception as error:
        print("!!", type(error).__name__, error)


def changed(what, start, action):
    def act():
        print("|", end=" ")
        action(start)
        return start
    show(what, act)


def twice(what, action):
    show(what, lambda: action(set))
    show(what + " frozen", lambda: action(frozenset))


a, b, c, d, e = [K(name) for name in "abcde"]
twice("display", lambda kind: kind({a, b, c}))
twice("made of a list", lambda kind: kind([a, b, a, K("b")]))
twice("made of a generator", lambda kind: kind(x for x in (a, K("a"), c)))
twice("made of a dict", lambda kind: kind({a: 1, b: 2}))
twice("comprehension", lambda kind: kind({x for x in (a, b, K("a"))}))
twice("|", lambda kind: kind((a, b)) | {K("b"), d})
twice("&", lambda kind: kind((a, b)) & {K("b"), d})
twice("& larger", lambda kind: kind((a,)) & {K("a"), b, d})
twice("-", lambda kind: kind((a, b)) - {K("b"), d})
twice("^", lambda kind: kind((a, b)) ^ {K("b"), d})
twice("union", lambda kind: kind((a, b)).union([K("a")], {d: 1}, (x for x in [e])))
twice("union of itself", lambda kind: (lambda s: s.union(s))(kind((a, b))))
twice("union of nothing", lambda kind: kind((a, b)).union())
twice("intersection", lambda kind: kind((a, b, c)).intersection([K("b"), d], {b}))
twice("intersection with a dict", lambda kind: kind((a, b)).intersection({K("b"): 1}))
twice("intersection with itself", lambda kind: (lambda s: s & s)(kind((a, b))))
twice("difference", lambda kind: kind((a, b, c)).difference([K("b"), d], {c}))
twice("difference to a dict", lambda kind: kind((a, b)).difference({K("b"): 1}))
twice("difference to itself", lambda kind: (lambda s: s - s)(kind((a, b))))
twice("symmetric", lambda kind: kind((a, b)).symmetric_difference([K("b"), d, d]))
twice("symmetric to a dict", lambda kind: kind((a, b)).symmetric_difference({K("b"): 1, d: 2}))
twice("in", lambda kind: (K("b") in kind((a, b)), d in kind((a, b))))
twice("issubset", lambda kind: kind((a, b)).issubset([K("b"), d, a]))
twice("issubset of a set", lambda kind: kind((a, b)).issubset({K("b"), d, a}))
twice("issuperset", lambda kind: kind((a, b)).issuperset([K("b"), d]))
twice("issuperset of a set", lambda kind: kind((a, b)).issuperset({K("b")}))
twice("isdisjoint", lambda kind: kind((a, b)).isdisjoint([d, K("b"), e]))
twice("isdisjoint with a set", lambda kind: kind((a, b)).isdisjoint({d, K("b"), e}))
twice("isdisjoint with a dict", lambda kind: kind((a, b)).isdisjoint({d: 1, K("b"): 2}))
twice("==", lambda kind: kind((a, b)) == {K("b"), a})
twice("!=", lambda kind: kind((a, b)) != {K("b"), a})
twice("!= d", lambda kind: kind((a, b)) != {d, a})
twice("<", lambda kind: kind((a,)) < {K("b"), K("a")})
twice("<=", lambda kind: kind((a, b)) <= {K("b"), K("a")})
twice(">", lambda kind: kind((a, b, c)) > {K("b"), K("a")})
twice(">=", lambda kind: kind((a, b)) >= {K("b"), d})
twice("copy", lambda kind: kind((a, b)).copy())
twice("hash", lambda kind: hash(kind((a, b))) == hash(frozenset((b, a))))
changed("add", {a, b}, lambda s: (s.add(K("a")), s.add(d)))
changed("discard", {a, b}, lambda s: (s.discard(K("a")), s.discard(d)))
changed("remove", {a, b}, lambda s: (s.remove(K("a")), s.remove(d)))
changed("add after discard", {a, b, c}, lambda s: (s.discard(a), s.add(d), s.discard(K("z"))))
changed("pop", {a, b}, lambda s: print(s.pop()))
changed("clear", {a, b}, lambda s: s.clear())
changed("update", {a, b}, lambda s: s.update([K("a"), d], {e: 1}, {K("b")}))
changed("|=", {a, b}, lambda s: s.__ior__({K("a"), d}))
changed("&=", {a, b}, lambda s: s.__iand__({K("a"), d}))
changed("-=", {a, b}, lambda s: s.__isub__({K("a"), d}))
changed("^=", {a, b}, lambda s: s.__ixor__({K("a"), d}))
changed("-= itself", {a, b}, lambda s: s.__isub__(s))
changed("^= itself", {a, b}, lambda s: s.__ixor__(s))
changed("intersection_update", {a, b, c}, lambda s: s.intersection_update([K("b"), K("c")], {b}))
changed("intersection_update of nothing", {a, b}, lambda s: s.intersection_update())
changed("difference_update", {a, b, c}, lambda s: s.difference_update([K("b")], {c}))
changed("difference_update by many", {a, b}, lambda s: s.difference_update({K("n%d" % i, i) for i in range(30)}))
changed("symmetric_difference_update", {a, b}, lambda s: s.symmetric_difference_update([K("b"), d, K("d")]))
changed("by a dict", {a, b}, lambda s: s.symmetric_difference_update({K("b"): 1, d: 2}))
show("frozenset as a key", lambda: {frozenset((a, b)): 1}[frozenset((K("b"), K("a")))])
show("a set in a set", lambda: {a, b} in {frozenset((K("b"), K("a")))})
show("remove a set", lambda: (lambda s: (s.remove({K("a")}), s))({frozenset((a,)), 1}))
show("remove another", lambda: {frozenset((a,)), 1}.remove({b}))
show("discard a set", lambda: (lambda s: (s.discard({K("a")}), s))({frozenset((a,)), 1}))
show("frozenset of one", lambda: (lambda f: (frozenset(f) is f, f.copy() is f, f.union() is f))(frozenset((a,))))
show("tuples", lambda: {(a, 1), (b, 1)} & {(K("a"), 1)})
show("display with stars", lambda: {*(a, b), d, *{K("a"), e}})
