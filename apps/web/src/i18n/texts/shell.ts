import { texts } from '../texts.ts';

export const shell = texts(
  {
    siteName: 'Yieldpoint',
    skip: 'Skip to the content',
    home: 'Yieldpoint: to the course overview',
    breadcrumb: 'You are here',
    overview: 'All chapters',
    language: 'Language',
    theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },
    footer: 'One small runtime on a virtual clock: time costs nothing, and every run can be drawn.',
    notFound: {
      title: 'Nothing waits here',
      body: 'There is no page at this address. The course overview lists every chapter and exercise.',
      back: 'To the course overview',
    },
    error: {
      title: 'This page could not be loaded',
      body: 'The fault is on our side: the server did not answer as it should. What you wrote is kept in this browser.',
      retry: 'Try again',
    },
  },
  {
    siteName: 'Yieldpoint',
    skip: '跳到正文',
    home: 'Yieldpoint：返回课程总览',
    breadcrumb: '当前位置',
    overview: '全部章节',
    language: '语言',
    theme: { label: '主题', system: '跟随系统', light: '浅色', dark: '深色' },
    footer: '一个跑在虚拟时钟上的小运行时：等待不花时间，每次运行都能画成图。',
    notFound: {
      title: '这里什么也没有',
      body: '这个地址没有对应的页面。所有章节和练习都列在课程总览里。',
      back: '返回课程总览',
    },
    error: {
      title: '页面加载失败',
      body: '问题出在我们这边：服务器没有正常响应。你写的代码都还保存在这个浏览器里。',
      retry: '重试',
    },
  },
);
