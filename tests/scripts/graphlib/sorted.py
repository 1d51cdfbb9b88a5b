from graphlib import CycleError, TopologicalSorter

print(list(TopologicalSorter({'D': {'B': 1, 'C': 1}, 'B': ['A'], 'C': ['A']}).static_order()))
t = TopologicalSorter()
t.add(3, 1, 2)
t.add(1, 0)
t.add(4)
t.prepare()
while t.is_active():
    group = t.get_ready()
    print(group, bool(t))
    t.done(*group)
print(t.is_active(), list(TopologicalSorter().static_order()))
for wrong in (lambda: TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare(), lambda: t.add(5), lambda: t.prepare(),
              lambda: TopologicalSorter().get_ready(), lambda: t.done(99), lambda: t.done(3), lambda: TopologicalSorter({'a': ['a']}).prepare()):
    try:
        print(wrong())
    except CycleError as e:
        print(type(e).__name__, e.args)
    except ValueError as e:
        print(type(e).__name__, e)
u = TopologicalSorter({1: [2]})
u.prepare()
try:
    u.done(1)
except ValueError as e:
    print(e)
