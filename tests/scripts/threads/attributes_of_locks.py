# Locks and simple queues have no attributes but their own; who derives from
# them has. Those that stand for them when a CPython is asked are not so: the
# deadlock in the end keeps it out of this.
# expect status: 3
import queue
import threading
import weakref

for thing in threading.Lock(), threading.RLock(), queue.SimpleQueue():
    try:
        thing.owner = 1
    except AttributeError as error:
        print(error)
    try:
        del thing.owner
    except AttributeError as error:
        print(error)
    print(hasattr(thing, '__dict__'), weakref.ref(thing)() is thing)


class Named(queue.SimpleQueue):
    pass


named = Named()
named.name = 'mine'
named.put(1)
print(named.name, named.get())
named.get()
# expect: '_thread.lock' object has no attribute 'owner' and no __dict__ for setting new attributes
# expect: '_thread.lock' object has no attribute 'owner' and no __dict__ for setting new attributes
# expect: False True
# expect: '_thread.RLock' object has no attribute 'owner' and no __dict__ for setting new attributes
# expect: '_thread.RLock' object has no attribute 'owner' and no __dict__ for setting new attributes
# expect: False True
# expect: '_queue.SimpleQueue' object has no attribute 'owner' and no __dict__ for setting new attributes
# expect: '_queue.SimpleQueue' object has no attribute 'owner' and no __dict__ for setting new attributes
# expect: False True
# expect: mine 1
