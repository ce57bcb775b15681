import {
  BaseExceptionGroup,
  ExceptionGroup,
  KeyboardInterrupt,
  ValueError,
  exceptStar,
  exceptionGroup,
  run,
} from '@yieldpoint/asyncio';
import { KeyError, OSError, print, repr, show } from './prelude.ts';

async function main() {
  const eg = new ExceptionGroup('g', [
    new ValueError('1'),
    new ExceptionGroup('n', [new KeyError(2), new ValueError('3')]),
    new TypeError('4'),
  ]);
  exceptStar(
    eg,
    [ValueError, (e) => print('V', flat(e))],
    [[KeyError, OSError], (e) => print('K', flat(e))],
    [TypeError, (e) => print('T', flat(e))],
  );
  const two = () => new ExceptionGroup('g', [new ValueError('1'), new TypeError('2')]);
  try {
    exceptStar(two(), [ValueError, (e) => print('handled', flat(e))]);
  } catch (e) {
    print('rest', flat(e as ExceptionGroup));
  }
  try {
    exceptStar(new ValueError('naked'), [
      ValueError,
      (e) => {
        print('wrapped', e.name, repr(e.message), flat(e));
        throw new KeyError('new', { cause: e });
      },
    ]);
  } catch (e) {
    if (e instanceof KeyError) {
      print('bare, not a group:', show(e), '| context', show((e.cause as ExceptionGroup).exceptions[0]));
    }
  }
  try {
    exceptStar(two(), [
      ValueError,
      () => {
        throw new KeyError('new');
      },
    ]);
  } catch (e) {
    print(flat(e as ExceptionGroup));
  }
  print(
    eg.derive([new OSError()]).message,
    exceptionGroup('b', [new ValueError()]).name,
    exceptionGroup('b', [new KeyboardInterrupt()]).name,
  );
  try {
    new ExceptionGroup('x', []);
  } catch (e) {
    if (e instanceof ValueError) print(show(e));
  }
  try {
    new ExceptionGroup('x', [new KeyboardInterrupt()]);
  } catch (e) {
    if (e instanceof TypeError) print(show(e));
  }
}

function flat(e: BaseExceptionGroup): unknown[] {
  return [e.message, e.exceptions.map((x) => (x instanceof BaseExceptionGroup ? flat(x) : show(x)))];
}
run(main());
