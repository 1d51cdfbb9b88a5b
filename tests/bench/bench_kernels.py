"""Kernels like those by which Pythons are measured, but our own: puzzles,
schedulers, constraints, planets, JSON, regular expressions, logging."""

KERNELS = {}

KERNELS['fannkuch'] = r'''
def fannkuch(n):
    count = list(range(1, n + 1)); max_flips = 0; m = n - 1; r = n
    perm1 = list(range(n)); perm = list(range(n))
    while 1:
        while r != 1:
            count[r - 1] = r; r -= 1
        if perm1[0] != 0 and perm1[m] != m:
            flips = 0; perm = perm1[:]; k = perm[0]
            while k:
                perm[:k + 1] = perm[k::-1]
                flips += 1; k = perm[0]
            if flips > max_flips: max_flips = flips
        while r != n:
            perm1.insert(r, perm1.pop(0))
            count[r] -= 1
            if count[r] > 0: break
            r += 1
        else:
            return max_flips
print(fannkuch(8))
'''

KERNELS['richards'] = r'''
# scheduler of tasks that pass packets
class Packet:
    def __init__(self, link, ident, kind):
        self.link, self.ident, self.kind, self.datum, self.data = link, ident, kind, 0, [0] * 4
    def append_to(self, lst):
        self.link = None
        if lst is None: return self
        p = lst
        while p.link is not None: p = p.link
        p.link = self
        return lst
class State:
    def __init__(self): self.pending, self.waiting, self.holding = True, False, False
    def runnable(self): return not self.holding and (not self.waiting or self.pending)
class Task(State):
    def __init__(self, sched, ident, pri, work):
        super().__init__(); self.sched, self.ident, self.pri, self.work, self.input = sched, ident, pri, work, None
        sched.table[ident] = self; sched.order.append(self)
    def add(self, p):
        self.input = p.append_to(self.input); self.pending = True
    def run(self):
        p = self.input
        if p is not None: self.input = p.link; self.pending = self.input is not None
        else: self.pending = False
        self.work(self, p)
class Sched:
    def __init__(self): self.table = {}; self.order = []; self.holds = self.queued = 0
    def loop(self, n):
        for _ in range(n):
            for t in self.order:
                if t.runnable(): t.run()
    def send(self, to, p):
        self.queued += 1; p.ident = to; self.table[to].add(p)
def idle(t, p):
    t.pending = True; s = t.sched; s.holds += 1
    v = t.__dict__.setdefault("ctl", 1)
    if v & 1 == 0: t.ctl = v // 2; s.send("a", Packet(None, "idle", 1))
    else: t.ctl = (v // 2) ^ 0xD008; s.send("b", Packet(None, "idle", 2))
def dev(t, p):
    if p is None: t.waiting = True; return
    t.waiting = False
    for i in range(4): p.data[i] = (p.data[i] + p.kind + i) % 26
    p.datum = sum(p.data)
    if p.datum % 3: t.sched.send("w", p)
def work(t, p):
    if p is not None:
        p.kind = 3 - p.kind
        if p.datum % 2: t.sched.send("a" if p.kind == 1 else "b", p)
s = Sched()
Task(s, "idle", 0, idle); Task(s, "a", 10, dev); Task(s, "b", 20, dev); Task(s, "w", 30, work)
s.loop(60000); print(s.holds, s.queued)
'''

KERNELS['deltablue'] = r'''
from enum import IntEnum
class Strength(IntEnum):
    REQUIRED = 0; STRONG = 1; NORMAL = 2; WEAK = 3
class Var:
    __slots__ = ("name", "value", "constraints", "strength", "stay")
    def __init__(self, name, value): self.name, self.value, self.constraints, self.strength, self.stay = name, value, [], 9, True
class Constraint:
    def __init__(self, strength): self.strength = strength
    def satisfied(self): return self.out is not None
    def stronger(self, other): return self.strength < other.strength
    def recalc(self): raise NotImplementedError
class Equal(Constraint):
    def __init__(self, a, b, s):
        super().__init__(s); self.a, self.b, self.out = a, b, b; a.constraints.append(self); b.constraints.append(self)
    def recalc(self): self.out.value = self.a.value; self.out.strength = max(self.strength, self.a.strength)
class Scale(Equal):
    def __init__(self, a, k, o, b, s): super().__init__(a, b, s); self.k, self.o = k, o
    def recalc(self): self.out.value = self.a.value * self.k.value + self.o.value; self.out.strength = max(self.strength, self.a.strength)
class Planner:
    def plan(self, start):
        todo = list(start.constraints); seen = set(); plan = []
        while todo:
            c = todo.pop(0)
            if id(c) in seen or not c.satisfied(): continue
            seen.add(id(c)); plan.append(c)
            for d in c.out.constraints:
                if d is not c and d.a is c.out: todo.append(d)
        return plan
    def run(self, plan):
        for c in plan: c.recalc()
def chain(n):
    vs = [Var(f"v{i}", 0) for i in range(n)]
    for a, b in zip(vs, vs[1:]): Equal(a, b, Strength.STRONG)
    p = Planner(); plan = p.plan(vs[0])
    for i in range(100): vs[0].value = i; p.run(plan)
    return vs[-1].value
def project(n):
    k, o = Var("k", 10), Var("o", 1000); r = []
    for i in range(n):
        a, b = Var("a", i), Var("b", i); c = Scale(a, k, o, b, Strength.NORMAL); p = Planner(); p.run(p.plan(a)); r.append(b.value)
    return sum(r)
print(chain(3000), project(20000))
'''

KERNELS['nbody'] = r'''
import math
b = [[0.0,0,0,0,0,0,39.47],[4.84,-1.16,-.10,.6,2.8,-.02,.037],[8.34,4.12,-.4,-1.01,1.82,.008,.011],[12.89,-15.11,-.22,1.08,.86,-.01,.0017],[15.37,-25.9,.17,.97,.59,-.03,.002]]
def adv(dt, n):
    pairs = [(b[i], b[j]) for i in range(5) for j in range(i + 1, 5)]
    for _ in range(n):
        for p, q in pairs:
            dx = p[0] - q[0]; dy = p[1] - q[1]; dz = p[2] - q[2]
            m = dt * ((dx * dx + dy * dy + dz * dz) ** -1.5)
            pm = p[6] * m; qm = q[6] * m
            p[3] -= dx * qm; p[4] -= dy * qm; p[5] -= dz * qm
            q[3] += dx * pm; q[4] += dy * pm; q[5] += dz * pm
        for p in b:
            p[0] += dt * p[3]; p[1] += dt * p[4]; p[2] += dt * p[5]
adv(0.01, 25000); print(round(b[0][0], 9))
'''

KERNELS['json_dump'] = r'''
import json
data = {"users": [{"id": i, "name": f"user{i}", "tags": ["a", "b", "ü"], "score": i * 1.5, "ok": True, "none": None} for i in range(300)]}
for _ in range(60): s = json.dumps(data)
t = json.dumps(data, indent=2, sort_keys=True)
print(len(s), len(t))
'''

KERNELS['json_load'] = r'''
import json
data = {"users": [{"id": i, "name": f"user{i}", "tags": ["a", "b", "ü\n"], "score": i * 1.5, "ok": True, "none": None} for i in range(300)]}
s = json.dumps(data)
for _ in range(80): d = json.loads(s)
print(len(d["users"]))
'''

KERNELS['regex'] = r'''
import re
text = "The quick brown fox, user@example.com, 2024-01-15 12:30:45 ERROR [db] lost (code=500); " * 400
n = 0
for p in (r"\b\w+@\w+\.com\b", r"(\d{4})-(\d{2})-(\d{2})", r"[A-Z]{3,}", r"(?:qu|br)\w+", r"\((\w+)=(\d+)\)", r"fox|dog|cat", r".*?ERROR"):
    for _ in range(4): n += len(re.findall(p, text))
for _ in range(4): n += len(re.sub(r"\s+", " ", text)) + len(re.split(r"[,;]\s*", text))
print(n)
'''

KERNELS['logging'] = r'''
import logging, io
out = io.StringIO()
h = logging.StreamHandler(out); h.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
log = logging.getLogger("x"); log.addHandler(h); log.setLevel(logging.INFO); log.propagate = False
for i in range(6000): log.info("message %d of %s", i, "many"); log.debug("not %s", i)
print(len(out.getvalue().splitlines()))
'''

KERNELS['dataclass'] = r'''
from dataclasses import dataclass, field, asdict, replace
@dataclass(order=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)
ps = [P(i % 97, i) for i in range(20000)]
ps.sort(); print(ps[0], sum(p.x for p in ps), len({(p.x, p.y) for p in ps}), asdict(ps[5]), replace(ps[1], y=5), ps.index(P(5, 5)))
for p in ps[:3000]: asdict(p)
'''
