import { texts } from '../texts.ts';

export const reference = texts(
  {
    label: 'Look it up',
    glossary: 'Glossary',
    glossarySummary:
      'The words of the field, each with its names in both languages and in both kinds of code.',
    filter: 'Find a term by any of its names',
    shown: '{count} of {total} terms',
    noMatch: 'No term has a name like this. Try a shorter one, or its name in Python.',
    noTerms: 'This course has no glossary yet.',
    linkTo: 'Link to “{term}”',
    explainedIn: 'Explained in “{title}”',
    cheatSheet: 'Cheat sheet',
    cheatSheetOf: 'Cheat sheet: {title}',
    cheatSheets: 'Cheat sheets',
    cheatSheetsSummary:
      'Every chapter on half a page: names, rules, and the classic mistake. Made to be printed.',
    noSheets: 'This course has no cheat sheets yet.',
    jumpTo: 'To the sheet of a chapter',
  },
  {
    label: '速查',
    glossary: '术语表',
    glossarySummary: '这个领域的术语：中英文说法，以及在 TypeScript 和 Python 里的名字。',
    filter: '用任意一种名字查找术语',
    shown: '共 {total} 个术语，显示 {count} 个',
    noMatch: '没有叫这个名字的术语。试试短一点的，或者它在 Python 里的名字。',
    noTerms: '这门课还没有术语表。',
    linkTo: '“{term}”的链接',
    explainedIn: '详见《{title}》',
    cheatSheet: '速查表',
    cheatSheetOf: '速查表：{title}',
    cheatSheets: '速查表',
    cheatSheetsSummary: '每章半页：名字、规则，还有最经典的错误。适合打印。',
    noSheets: '这门课还没有速查表。',
    jumpTo: '跳到某一章的速查表',
  },
);
