import {
  BaseException,
  BaseExceptionGroup,
  ExceptionGroup,
  ValueError,
  exceptStar,
  exceptionGroup,
} from '@yieldpoint/asyncio';
import type { Matcher } from '@yieldpoint/asyncio';
import { KeyError, OSError, print, repr } from './prelude.ts';
import { t, told } from './told.ts';

const EG = ExceptionGroup;
const V = ValueError;
const T = TypeError;
const eg = (m: string, es: unknown[]) => new EG(m, es);
class Stop extends BaseException {
  static {
    this.prototype.name = 'Stop';
  }
}
const g = eg('top', [
  new V('a'),
  new T('b'),
  eg('inner', [new V('c'), new OSError('d'), eg('deep', [new T('e')])]),
]);
const sh = (x: unknown) => (x instanceof Error ? told(x) : repr(x));
const two = (p: readonly unknown[]) => p.map((x) => (x instanceof Error ? told(x) : x));
print(String(g).replace(/^\w+: /, ''));
print(g.exceptions.length, g.message);
const ms: Matcher[] = [
  V,
  T,
  [V, T],
  OSError,
  KeyError,
  (e: unknown) => e instanceof V,
  (e: unknown) => 'ae'.includes((e as Error).message),
  EG,
  BaseException,
  () => false,
  (e: unknown) => e instanceof EG && e.message === 'deep',
];
ms[8] = () => true;
for (const m of ms) print(two(g.split(m)), sh(g.subgroup(m)));
print(g.split(() => true)[0] === g);
class Mine extends EG {
  static {
    this.prototype.name = 'Mine';
  }
  readonly code: number;
  constructor(m: string, es: Iterable<unknown>, code = 0) {
    super(m, es);
    this.code = code;
  }
  override derive(es: Iterable<unknown>) {
    return new Mine(this.message, es, this.code);
  }
}
const m = new Mine('mine', [new V('a'), new Mine('sub', [new T('b')], 2)], 1);
const [a, b] = m.split(V) as [Mine, Mine];
print(sh(a), a.code, sh(b), b.code, (b.exceptions[0] as Mine).code, a.name);
print(sh(g.derive([new V('x')])), sh(g.derive([new Stop('x')])));
const be = new BaseExceptionGroup('base', [new V('a'), new Stop('b')]);
print(sh(be), be instanceof EG, two(be.split(V)), two(be.split(Stop)));
t('empty', () => new EG('x', []));
t('base in', () => new EG('x', [new Stop()]));
t('nested base', () => new EG('x', [new BaseExceptionGroup('y', [new Stop()])]));
const h = eg('caused', [new V('a'), new T('b')]);
h.cause = new KeyError('k');
const [p, q] = h.split(V);
print(sh(p?.cause), sh(q?.cause));
class R extends Error {
  static {
    this.prototype.name = 'R';
  }
}
type Act = (e: BaseExceptionGroup) => void;
function star(exc: unknown, name: string, act: Act) {
  try {
    exceptStar(
      exc,
      [
        V,
        (e) => {
          print(name, 'V', sh(e));
          act(e);
        },
      ],
      [
        T,
        (e) => {
          print(name, 'T', sh(e));
        },
      ],
    );
  } catch (e) {
    print(name, '->', sh(e));
    return;
  }
  print(name, 'handled');
}
const acts: Record<string, Act> = {
  nothing() {},
  new() {
    throw new R('new');
  },
  newfrom(e) {
    throw new R('newfrom', { cause: e.exceptions[0] });
  },
  group() {
    throw eg('other', [new R('1'), new R('2')]);
  },
};
for (const [name, act] of Object.entries(acts))
  for (const exc of [
    new V('naked'),
    new T('naked'),
    new KeyError('k'),
    g,
    eg('v', [new V('a')]),
    eg('k', [new KeyError('k')]),
    eg('vk', [new V('a'), new KeyError('k')]),
    exceptionGroup('b', [new V('a'), new Stop('s')]),
  ])
    star(exc, name, act);
function both(exc: unknown) {
  try {
    exceptStar(
      exc,
      [
        V,
        () => {
          throw new R('v');
        },
      ],
      [
        T,
        () => {
          throw new R('t');
        },
      ],
    );
  } catch (e) {
    print('both', sh(e));
  }
}
both(g);
both(new V('n'));
both(eg('x', [new T('t')]));
function again(exc: unknown) {
  try {
    exceptStar(
      exc,
      [
        V,
        (e) => {
          throw e;
        },
      ],
      [
        T,
        () => {
          throw new R('t');
        },
      ],
    );
  } catch (e) {
    print('again', sh(e), e === exc);
  }
}
again(g);
again(new V('n'));
again(eg('x', [new T('t')]));
again(eg('v', [new V('v')]));
again(eg('x', [new KeyError('t')]));
