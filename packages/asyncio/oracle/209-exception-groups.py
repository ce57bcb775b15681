# 209 exception groups: split, subgroup, derive, except*
from _told import t, show
EG, BEG = ExceptionGroup, BaseExceptionGroup
class Stop(BaseException): pass
V, T = ValueError, TypeError
g = EG('top', [V('a'), T('b'), EG('inner', [V('c'), OSError('d'), EG('deep', [T('e')])])])
def sh(x): return show(x) if isinstance(x, BaseException) else x
def two(p): return [sh(x) for x in p]
print(str(g)); print(len(g.exceptions), g.message)
for m in (V, T, (V, T), OSError, KeyError, lambda e: isinstance(e, V), lambda e: str(e) in 'ae', EG, BaseException, lambda e: False, lambda e: isinstance(e, EG) and e.message == 'deep'): print(two(g.split(m)), sh(g.subgroup(m)))
print(g.split(BaseException)[0] is g)
class Mine(ExceptionGroup):
    def __new__(cls, m, es, code=0): o = super().__new__(cls, m, es); o.code = code; return o
    def derive(self, es): return Mine(self.message, es, self.code)
m = Mine('mine', [V('a'), Mine('sub', [T('b')], 2)], 1); a, b = m.split(V); print(sh(a), a.code, sh(b), b.code, b.exceptions[0].code, type(a).__name__)
print(sh(g.derive([V('x')])), sh(g.derive([Stop('x')])))
b = BEG('base', [V('a'), Stop('b')]); print(sh(b), isinstance(b, Exception), two(b.split(V)), two(b.split(Stop)))
t('empty', lambda: EG('x', [])); t('base in', lambda: EG('x', [Stop()])); t('nested base', lambda: EG('x', [BEG('y', [Stop()])]))
h = EG('caused', [V('a'), T('b')]); h.__cause__ = KeyError('k'); p, q = h.split(V); print(sh(p.__cause__), sh(q.__cause__))
class R(Exception): pass
def star(exc, name, act):
    try:
        try: raise exc
        except* V as e: print(name, 'V', sh(e)); act(e)
        except* T as e: print(name, 'T', sh(e))
    except BaseException as e: print(name, '->', sh(e))
    else: print(name, 'handled')
def nothing(e): pass
def reraise(e): raise
def new(e): raise R('new')
def newfrom(e): raise R('newfrom') from e.exceptions[0]
def group(e): raise EG('other', [R('1'), R('2')])
for name, act in (('nothing', nothing), ('new', new), ('newfrom', newfrom), ('group', group)):
    for exc in (V('naked'), T('naked'), KeyError('k'), g, EG('v', [V('a')]), EG('k', [KeyError('k')]), EG('vk', [V('a'), KeyError('k')]), BEG('b', [V('a'), Stop('s')])): star(exc, name, act)
def both(exc):
    try:
        try: raise exc
        except* V: raise R('v')
        except* T: raise R('t')
    except BaseException as e: print('both', sh(e))
both(g); both(V('n')); both(EG('x', [T('t')]))
def again(exc):
    try:
        try: raise exc
        except* V: raise
        except* T: raise R('t')
    except BaseException as e: print('again', sh(e), e is exc)
again(g); again(V('n')); again(EG('x', [T('t')])); again(EG('v', [V('v')])); again(EG('x', [KeyError('t')]))
