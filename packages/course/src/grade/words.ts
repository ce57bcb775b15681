import type { Diagnostic, LimitHit, Locale, Message, TestStatus, Verdict } from '@yieldpoint/protocol';

type Data = Message['data'];
type Words = Record<string, (data: Data) => string>;

const messages: Record<Locale, Words> = {
  en: {
    // Of a hidden test only the code is known.
    assertion: ({ matcher, negated }) =>
      `The test expected something else${matcher ? ` (${negated ? 'not.' : ''}${matcher})` : ''}.`,
    custom: () => 'The test expected something else.',
    threw: ({ name, message }) => `It threw ${[name, message].filter(Boolean).join(': ') || 'an error'}`,
    'never-settled': ({ awaiting }) =>
      `It waits for something that never comes${awaiting ? ` (${awaiting})` : ''}: nothing is scheduled any more.`,
    'time-limit': () => 'It computed for too long without coming to an end.',
    'memory-limit': () => 'It used too much memory.',
    'loop-step-limit': () => 'The event loop took too many steps: something runs in circles.',
    'output-limit': () => 'It produced too much: too much output, or too many events.',
    'membrane-limit': () => 'It and the tests called each other too many times.',
    'timer-limit': () => 'It armed too many timers.',
    'missing-export': ({ name }) =>
      name === undefined
        ? 'Your file does not export what this test uses.'
        : `Your file does not export \`${name}\`.`,
    withheld: ({ name }) =>
      `This exercise does without ${name === undefined ? 'a part of the runtime that your code uses' : `the runtime’s own \`${name}\``}. Build it from the tools in the instructions.`,
    'load-error': ({ name, message }) =>
      `Your file failed while it was loaded${name === undefined ? '.' : `: ${name}: ${message}`}`,
  },
  'zh-CN': {
    assertion: ({ matcher, negated }) =>
      `测试期望的是别的结果${matcher ? `（${negated ? 'not.' : ''}${matcher}）` : ''}。`,
    custom: () => '测试期望的是别的结果。',
    threw: ({ name, message }) => `抛出了 ${[name, message].filter(Boolean).join('：') || 'Error'}`,
    'never-settled': ({ awaiting }) =>
      `它在等一个永远不会来的东西${awaiting ? `（${awaiting}）` : ''}：事件循环里已经没有任何安排。`,
    'time-limit': () => '计算时间太长，一直没有结束。',
    'memory-limit': () => '使用的内存过多。',
    'loop-step-limit': () => '事件循环走了太多步：代码可能在原地打转。',
    'output-limit': () => '产生的内容过多：输出太长，或事件太多。',
    'membrane-limit': () => '它与测试之间互相调用的次数过多。',
    'timer-limit': () => '设置的定时器过多。',
    'missing-export': ({ name }) =>
      name === undefined ? '你的文件没有导出这个测试要用的东西。' : `你的文件没有导出 \`${name}\`。`,
    withheld: ({ name }) =>
      `这道题不能用${name === undefined ? '你的代码用到的某个运行时自带的东西' : `运行时自带的 \`${name}\``}，请用题目给出的工具自己实现。`,
    'load-error': ({ name, message }) =>
      `加载你的文件时出错${name === undefined ? '。' : `：${name}：${message}`}`,
  },
};

export interface ReportWords {
  verdict: Record<Verdict, string>;
  status: Record<TestStatus, string>;
  counts: (passed: number, total: number, score: number, maxScore: number) => string;
  hidden: string;
  /** Between the verdict and the counts. */
  colon: string;
  /** Of a test: what it is said to have met was met by one before it. */
  notRun: string;
  times: (virtualSeconds: number, realMs: number) => string;
  doesNotCompile: string;
  limit: (hit: LimitHit) => string;
  ours: (code: string) => string;
}

export const words: Record<Locale, ReportWords> = {
  en: {
    verdict: {
      passed: 'Passed',
      failed: 'Failed',
      timeout: 'Timed out',
      memory: 'Out of memory',
      rejected: 'Not run',
    },
    status: {
      passed: 'passed',
      failed: 'failed',
      timeout: 'timed out',
      memory: 'out of memory',
      'not-run': 'not run',
    },
    counts: (passed, total, score, max) => `${passed} of ${total} tests, ${score} of ${max} points`,
    hidden: '(hidden)',
    colon: ': ',
    notRun: 'The grading had to stop before this test.',
    times: (virtual, real) => `${virtual} s virtual, ${real.toFixed(1)} ms`,
    doesNotCompile: 'The file does not compile:',
    limit: ({ name, max, unit }) => `Limit reached: ${name} (${max} ${unit})`,
    ours: (code) => `Grading failed. This is our fault, not yours (${code}).`,
  },
  'zh-CN': {
    verdict: { passed: '通过', failed: '未通过', timeout: '超时', memory: '内存不足', rejected: '未运行' },
    status: { passed: '通过', failed: '未通过', timeout: '超时', memory: '内存不足', 'not-run': '未运行' },
    counts: (passed, total, score, max) => `${total} 个测试通过 ${passed} 个，得 ${score} 分，满分 ${max} 分`,
    hidden: '（隐藏）',
    colon: '：',
    notRun: '轮到这个测试之前，评测就已中止。',
    times: (virtual, real) => `虚拟 ${virtual} 秒，实际 ${real.toFixed(1)} 毫秒`,
    doesNotCompile: '文件无法编译：',
    limit: ({ name, max, unit }) => `触及限制：${name}（${max} ${unit}）`,
    ours: (code) => `评测失败。这是我们的问题，与你无关（${code}）。`,
  },
};

/** A message in the reader's language; a code without words is shown as it is. */
export function say({ code, data }: Message, locale: Locale, translate: (english: string) => string): string {
  if (code === 'custom' && data['text'] !== undefined) return translate(String(data['text']));
  return messages[locale][code]?.(data) ?? [code, ...Object.values(data)].join(' ');
}

/** The codes that come with the parser's own words. */
const PARSERS: ReadonlySet<string> = new Set(['syntax-error', 'duplicate-declaration']);

/** Chinese for the compiler's codes; its messages are in English. */
const diagnostics: Record<string, (data: Record<string, string>) => string> = {
  'syntax-error': () => '语法错误',
  'duplicate-declaration': () => '重复声明',
  'too-deep': () => '括号或运算符嵌套过深，请拆成几部分来写。',
  'too-complex': () => '代码嵌套过深，无法编译。',
  'invalid-character': () => '这里有源代码中不允许出现的字符：请删掉，或在字符串里写成转义序列。',
  'unsupported-syntax': () => '课程使用的语言不支持这种语法。',
  'assign-to-import': ({ name }) => `\`${name}\` 是导入的名字：只有导出它的模块才能给它赋值。`,
  'import-not-found': ({ module, name, file }) =>
    file !== undefined
      ? `缺少文件 '${file}'。`
      : name === undefined
        ? `这里没有模块 '${module}'。`
        : `模块 '${module}' 没有名为 '${name}' 的导出。`,
  'import-withheld': ({ name }) => `这道题不能用运行时自带的 \`${name}\`，请用题目给出的工具自己实现。`,
  'not-literal': () => '这里只能导出常量：请把答案直接写出来，不要计算。',
};

/** Why a source does not compile, in the reader's language; the parser's own words stay as they are. */
export function sayDiagnostic({ code, message, data = {} }: Diagnostic, locale: Locale): string {
  const chinese = diagnostics[code];
  if (locale === 'en' || chinese === undefined) return message;
  return PARSERS.has(code) ? `${chinese(data)}：${message}` : chinese(data);
}
