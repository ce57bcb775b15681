import { texts } from '../texts.ts';

/** Why a source does not compile, by the compiler's codes. */
export const diagnostics = texts(
  {
    'syntax-error': 'This is not valid TypeScript.',
    'duplicate-declaration': 'One name is declared twice in the same scope.',
    'too-deep': 'Brackets or operators are nested too deeply.',
    'too-complex': 'The code is nested too deeply to be compiled.',
    'invalid-character': 'There is a character here that no source may contain.',
    'unsupported-syntax': 'This syntax is not part of the course’s dialect.',
    'assign-to-import': 'An imported name can only be assigned to by the module that exports it.',
    'import-not-found': 'There is no such module or export to import.',
    'import-withheld':
      'This exercise does without the runtime’s own `{name}`: build it from the tools in the instructions.',
    noSuchModule: 'There is no module `{module}` here.',
    noSuchExport: 'The module `{module}` has no export named `{name}`.',
    'not-literal': 'An answer is asked for here: write it down as plain text, nothing is computed.',
    unknown: 'The code cannot be compiled here.',
  },
  {
    'syntax-error': '这里不是合法的 TypeScript。',
    'duplicate-declaration': '同一个作用域里重复声明了同一个名字。',
    'too-deep': '括号或运算符嵌套过深。',
    'too-complex': '代码嵌套过深，无法编译。',
    'invalid-character': '这里有源代码中不允许出现的字符。',
    'unsupported-syntax': '课程使用的语言不支持这种语法。',
    'assign-to-import': '导入的名字只能由导出它的模块赋值。',
    'import-not-found': '要导入的模块或导出不存在。',
    'import-withheld': '这道题不能用运行时自带的 `{name}`：请用题目给出的工具自己实现。',
    noSuchModule: '这里没有模块 `{module}`。',
    noSuchExport: '模块 `{module}` 没有名为 `{name}` 的导出。',
    'not-literal': '这里要的是答案：请把它直接写成文字，不要计算出来。',
    unknown: '这里的代码无法编译。',
  },
);
