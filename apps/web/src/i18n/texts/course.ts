import { texts } from '../texts.ts';

export const course = texts(
  {
    kicker: 'A course you do',
    begin: 'Begin with “{title}”',
    chapters: 'Chapters',
    empty: 'No chapter has been published yet. Come back soon.',
    chapter: 'Chapter {number}',
    noExercises: 'This chapter is for reading only.',
    points: { one: '{count} point', other: '{count} points' },
    difficulty: { easy: 'Easy', medium: 'Medium', hard: 'Hard' },
    solved: 'Solved',
    tryIt: 'Put it to work',
    next: 'Next chapter',
    previous: 'Previous chapter',
    rhythm: 'Tasks taking turns on one loop: each runs, yields, and waits while another runs',
  },
  {
    kicker: '边做边学',
    begin: '从“{title}”开始',
    chapters: '章节',
    empty: '还没有发布任何章节，请稍后再来。',
    chapter: '第 {number} 章',
    noExercises: '本章只需阅读。',
    points: { other: '{count} 分' },
    difficulty: { easy: '简单', medium: '中等', hard: '困难' },
    solved: '已通过',
    tryIt: '动手试试',
    next: '下一章',
    previous: '上一章',
    rhythm: '几个任务在同一个事件循环上轮流运行：运行、让出、等待，同时另一个任务在运行',
  },
);
