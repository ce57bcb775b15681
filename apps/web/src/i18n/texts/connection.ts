import { texts } from '../texts.ts';

export const connection = texts(
  {
    offline: 'You are offline. What you write is kept here, and results continue when you are back.',
    reconnecting: 'The live connection was lost. Reconnecting…',
    polling: 'No live connection: results are fetched every few seconds instead.',
  },
  {
    offline: '网络已断开。你写的内容都会保留，恢复后结果会接着显示。',
    reconnecting: '实时连接已断开，正在重新连接…',
    polling: '实时连接不可用，改为每隔几秒获取一次结果。',
  },
);
