import { texts } from '../texts.ts';

/** Why a test did not pass, by the code of `test-finished`. */
export const messages = texts(
  {
    /** For hidden tests, whose messages say no more than their code. */
    bare: {
      assertion: 'A check of this test does not hold.',
      threw: 'The code threw an error that this test did not expect.',
      'missing-export': 'The file does not export what this test uses.',
      withheld:
        'The code uses a part of the runtime that this exercise does without: build it from the tools in the instructions.',
      'load-error': 'The code threw an error while it was loaded, before any test could run.',
    },
    assertion: 'expect(…).{matcher}(…) does not hold.',
    assertionNegated: 'expect(…).not.{matcher}(…) does not hold.',
    threw: 'The code threw {name}: {message}',
    threwOther: 'The code threw {message}, which is not an Error.',
    waitsFor: 'The test would wait forever for {awaiting}: nothing is left on the loop that could wake it.',
    'never-settled':
      'The test would wait forever: something is awaited, but nothing is left on the loop that could wake it.',
    'time-limit': 'The time ran out: a stretch of code ran too long without giving control back.',
    'memory-limit': 'The code used more memory than it may.',
    'loop-step-limit': 'The loop took too many steps. Is there a loop that never waits for anything?',
    'output-limit': 'The code reported too much: too much output, or too many events.',
    'membrane-limit': 'The test and the code called each other too many times.',
    'timer-limit': 'Too many timers were armed at once.',
    'missing-export': 'The file does not export `{name}`.',
    withheld:
      'This exercise does without the runtime’s own `{name}`: build it from the tools in the instructions.',
    'load-error': 'The code threw {name} while it was loaded, before any test could run: {message}',
    custom: '{text}',
    notRun: 'Not run: the grading had to stop before this test.',
    unknown: 'The test did not pass ({code}).',
  },
  {
    bare: {
      assertion: '这个测试中有一项断言不成立。',
      threw: '代码抛出了这个测试没有预料到的错误。',
      'missing-export': '文件没有导出这个测试要用的东西。',
      withheld: '代码用到了这道题不能用的运行时自带的东西：请用题目给出的工具自己实现。',
      'load-error': '代码在加载时就抛出了错误，测试还没有开始。',
    },
    assertion: '断言 expect(…).{matcher}(…) 不成立。',
    assertionNegated: '断言 expect(…).not.{matcher}(…) 不成立。',
    threw: '代码抛出了 {name}：{message}',
    threwOther: '代码抛出了 {message}，它不是 Error。',
    waitsFor: '测试会永远等待 {awaiting}：事件循环上已经没有任何东西能唤醒它。',
    'never-settled': '测试会永远等下去：还有代码在等待，但事件循环上已经没有任何东西能唤醒它。',
    'time-limit': '超时：有一段代码运行太久，一直没有让出控制权。',
    'memory-limit': '代码使用的内存超过了上限。',
    'loop-step-limit': '事件循环运行的步数过多。是不是有一个从不等待的循环？',
    'output-limit': '代码产生的内容过多：输出太长，或事件太多。',
    'membrane-limit': '测试与代码之间互相调用的次数过多。',
    'timer-limit': '同时设置的定时器过多。',
    'missing-export': '文件没有导出 `{name}`。',
    withheld: '这道题不能用运行时自带的 `{name}`：请用题目给出的工具自己实现。',
    'load-error': '代码在加载时就抛出了 {name}，测试还没有开始：{message}',
    custom: '{text}',
    notRun: '未运行：轮到这个测试之前，评测就已中止。',
    unknown: '测试未通过（{code}）。',
  },
);
