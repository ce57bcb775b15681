"""A CPython event loop on a virtual clock, with everything that iterates hash sets or leaves ties open put in order."""
import asyncio, itertools
from asyncio import base_events, events, taskgroups as tgm, runners as rn, tasks as tk
_seq = itertools.count()
class FifoTimer(events.TimerHandle):
    def __init__(self, *a, **k): super().__init__(*a, **k); self._seq = next(_seq)
    def __lt__(self, o): return (self._when, self._seq) < (o._when, o._seq)
    def __eq__(self, o): return self is o
    __hash__ = object.__hash__
events.TimerHandle = FifoTimer
class Clock:
    def __init__(self, loop): self.loop = loop
    def select(self, timeout):
        if timeout is None: raise RuntimeError('DEADLOCK')
        if timeout > 0: self.loop._vt = max(self.loop._vt, self.loop._scheduled[0]._when)
        return []
class VirtualLoop(base_events.BaseEventLoop):
    def __init__(self):
        super().__init__(); self._vt = 0.0; self._selector = Clock(self); self._clock_resolution = 1e-9; self._asyncgens = OSet()
    def time(self): return self._vt
    def _process_events(self, ev): pass
    def _write_to_self(self): pass
    def advance(self, d): self._vt += d
class OSet(dict):
    def add(self, x): self[x] = None
    def discard(self, x): self.pop(x, None)
_old = tgm.TaskGroup.__init__
def __init__(self): _old(self); self._tasks = OSet()
tgm.TaskGroup.__init__ = __init__
_all = tk.all_tasks
def all_tasks(loop=None): return sorted(_all(loop), key=lambda t: int(t.get_name().split('-')[1]) if t.get_name().startswith('Task-') else 0)
rn.tasks = type('T', (), {**{k: getattr(tk, k) for k in dir(tk) if not k.startswith('__')}, 'all_tasks': staticmethod(all_tasks), 'gather': staticmethod(tk.gather)})
