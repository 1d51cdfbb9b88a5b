"""Simulation: heapq, random, bisect, statistics, threading, queue."""
import bisect
import heapq
import queue
import random
import statistics as st
import threading
import time
from array import array
from collections import Counter, deque
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from itertools import count


@dataclass(order=True)
class Event:
    time: float
    n: int = field(default_factory=count().__next__)
    name: str = field(default='', compare=False)
    action: object = field(default=None, compare=False, repr=False)


class Sim:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.q = []
        self.now = 0.0
        self.log = []

    def at(self, delay, name, action):
        heapq.heappush(self.q, Event(self.now + delay, name=name, action=action))

    def run(self, until):
        while self.q and self.q[0].time <= until:
            e = heapq.heappop(self.q)
            self.now = e.time
            self.log.append((round(e.time, 3), e.name))
            e.action()


s = Sim(42)
def arrive():
    s.at(s.rng.expovariate(1 / 5), 'arrive', arrive)
    s.at(s.rng.gauss(3, 1), 'serve', lambda: None)
s.at(0, 'arrive', arrive)
s.run(30)
print(s.log)
r = random.Random('text')
print(r.random(), r.randint(1, 6), r.choice('abc'), r.choices('ab', [1, 9], k=5), r.sample(range(100), 5), r.uniform(1, 2), r.triangular(), r.getrandbits(70), r.randrange(0, 100, 7))
l = list(range(10)); r.shuffle(l); print(l)
print(r.betavariate(1, 2), r.gammavariate(2, 1), r.normalvariate(), r.lognormvariate(0, 1), r.vonmisesvariate(0, 1), r.paretovariate(3), r.weibullvariate(1, 2), r.randbytes(4))
state = r.getstate(); x = r.random(); r.setstate(state); print(x == r.random())
random.seed(1); print(random.random(), random.sample('abc', counts=[1, 2, 3], k=3))
data = [2.5, 3, 1, 4, 4, 9.5, 2]
print(st.mean(data), st.median(data), st.mode(data), st.stdev(data), st.variance(data), st.pstdev(data), st.quantiles(data, n=4), st.multimode('aabb'), st.harmonic_mean([1, 2]), st.geometric_mean([1, 2, 4]), st.median_low([1, 2]), st.median_grouped([1, 2, 2]), st.fmean(data), st.correlation([1, 2, 3], [1, 2, 4]), st.linear_regression([1, 2, 3], [1, 2, 4]), st.NormalDist(0, 1).cdf(1.96), st.covariance([1, 2], [3, 5]))
try: st.mean([])
except st.StatisticsError as e: print(e)
h = [5, 1, 4]; heapq.heapify(h); print(heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h, heapq.nlargest(2, data), heapq.nsmallest(2, ['ccc', 'a', 'bb'], key=len), list(heapq.merge([1, 3], [2], reverse=False)))
b = [1, 3, 3, 5]; bisect.insort(b, 4); print(b, bisect.bisect(b, 3), bisect.bisect_left(b, 3), bisect.bisect_left([{'k': 1}, {'k': 3}], 2, key=lambda d: d['k']))
grades = lambda sc: 'FDCBA'[bisect.bisect([60, 70, 80, 90], sc)]; print([grades(v) for v in (33, 99, 77, 70, 89, 90, 100)])
lock = threading.Lock(); total = 0
def work(n):
    global total
    for _ in range(n):
        with lock: total += 1
ts = [threading.Thread(target=work, args=(100,), name=f'w{i}') for i in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]
print(total, ts[0].name, ts[0].is_alive(), threading.current_thread().name, threading.active_count(), ts[1].daemon)
q = queue.Queue(2)
def producer():
    for i in range(5): q.put(i)
    q.put(None)
def consumer(out):
    while (item := q.get()) is not None:
        out.append(item * item); q.task_done()
out = []
p, c = threading.Thread(target=producer), threading.Thread(target=consumer, args=(out,))
p.start(); c.start(); p.join(); c.join(); print(out, q.empty(), q.qsize())
try: q.get_nowait()
except queue.Empty as e: print(repr(e))
with ThreadPoolExecutor(3) as ex:
    print(list(ex.map(lambda x: x ** 2, range(5))))
    fs = {ex.submit(pow, i, 2): i for i in range(3)}
    print(sorted(f.result() for f in as_completed(fs)))
    f = ex.submit(lambda: 1 / 0)
    print(f.exception(), f.done())
ev = threading.Event(); t = threading.Timer(0.01, ev.set); t.start(); print(ev.wait(1), ev.is_set())
loc = threading.local(); loc.x = 1; print(loc.x)
cond = threading.Condition(); sem = threading.Semaphore(2); bar = threading.Barrier(2); print(sem.acquire(), bar.parties)
pq = queue.PriorityQueue(); [pq.put(x) for x in (3, 1, 2)]; print(pq.get(), queue.LifoQueue().full())
a = array('i', [1, 2, 3]); a.append(4); print(a, a.typecode, a.itemsize, a.tobytes()[:4], sum(a))
print(Counter('abca') - Counter('ab'), Counter(a=1) + Counter(a=2, b=0), Counter('aab') & Counter('ab'), +Counter(a=-1), Counter(a=3).subtract({'a': 1}))
def fail(): raise ValueError('in thread')
t = threading.Thread(target=fail, name='bad'); t.start(); t.join()
print(time.perf_counter() >= 0, time.time() > 0)
st.stdev([1])
