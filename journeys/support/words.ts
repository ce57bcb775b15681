/** What a student reads and presses, in each language. */
export const WORDS = {
  en: {
    results: 'Results',
    submit: /^Submit/,
    editor: /^Code of/,
    passed: /^All \d+ tests passed/,
    failed: /^\d+ of \d+ tests passed/,
    timeout: /^Out of time/,
    rejected: /does not compile/,
    testPassed: 'Passed',
    reconnecting: /live connection was lost/,
    advice: 'This looks familiar',
    expected: 'Expected',
    actual: 'Got',
    earlier: /^From your last submission/,
  },
  'zh-CN': {
    results: '结果',
    submit: /^提交/,
    editor: /的代码$/,
    passed: /^\d+ 个测试全部通过/,
    failed: /^通过 \d+ \/ \d+ 个测试/,
    timeout: /^运行超时/,
    rejected: /无法编译/,
    testPassed: '通过',
    reconnecting: /实时连接已断开/,
    advice: '这个错误很常见',
    expected: '期望',
    actual: '实际',
    earlier: /^上次提交的结果/,
  },
} as const;

export type Locale = keyof typeof WORDS;
export const LOCALES = Object.keys(WORDS) as Locale[];
