import { texts } from '../texts.ts';

/** Why a test did not pass, by the code of `test-finished`. */
export const messages = texts(
  {
    assertion: 'expect(…).{matcher}(…) does not hold.',
    assertionNegated: 'expect(…).not.{matcher}(…) does not hold.',
    assertionHidden: 'A check of this test does not hold.',
    threw: 'The code threw {name}: {message}',
    threwHidden: 'The code threw an error that this test did not expect.',
    'never-settled':
      'The test would wait forever: something is awaited, but nothing is left on the loop that could wake it.',
    'time-limit': 'The time ran out: a stretch of code ran too long without giving control back.',
    'memory-limit': 'The code used more memory than it may.',
    'loop-step-limit': 'The loop took too many steps. Is there a loop that never waits for anything?',
    'membrane-limit': 'The test and the code called each other too many times.',
    'timer-limit': 'Too many timers were armed at once.',
    'missing-export': 'The file does not export `{name}`.',
    'load-error': 'The code threw while it was loaded, before any test could run.',
    custom: '{text}',
    unknown: 'The test did not pass ({code}).',
  },
  {
    assertion: '断言 expect(…).{matcher}(…) 不成立。',
    assertionNegated: '断言 expect(…).not.{matcher}(…) 不成立。',
    assertionHidden: '这个测试中有一项断言不成立。',
    threw: '代码抛出了 {name}：{message}',
    threwHidden: '代码抛出了这个测试没有预料到的错误。',
    'never-settled': '测试会永远等下去：还有代码在等待，但事件循环上已经没有任何东西能唤醒它。',
    'time-limit': '超时：有一段代码运行太久，一直没有让出控制权。',
    'memory-limit': '代码使用的内存超过了上限。',
    'loop-step-limit': '事件循环运行的步数过多。是不是有一个从不等待的循环？',
    'membrane-limit': '测试与代码之间互相调用的次数过多。',
    'timer-limit': '同时设置的定时器过多。',
    'missing-export': '文件没有导出 `{name}`。',
    'load-error': '代码在加载时就抛出了错误，测试还没有开始。',
    custom: '{text}',
    unknown: '测试未通过（{code}）。',
  },
);
