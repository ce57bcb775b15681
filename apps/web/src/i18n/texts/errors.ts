import type { ErrorCode } from '@yieldpoint/protocol';
import { texts } from '../texts.ts';

const en = {
  'invalid-request': 'The page and the server no longer understand each other. Reload the page.',
  'not-json': 'The page and the server no longer understand each other. Reload the page.',
  'not-utf8': 'The code contains characters that are not valid text. Remove them and submit again.',
  'wrong-file-name': 'The exercise has no such file. Reload the page to get its current files.',
  'wrong-origin': 'The request came from another address. Open the course at its own address.',
  'unknown-exercise': 'This exercise no longer exists. The course overview lists those that do.',
  'unknown-chapter': 'This chapter no longer exists. The course overview lists those that do.',
  'unknown-submission': 'This submission is not known here, or it is not yours. Submit your code again.',
  'unknown-route': 'There is nothing at this address. Reload the page.',
  'idempotency-conflict': 'This submission was already sent with other code. Submit again.',
  'source-too-large': 'The code is too long. Make it shorter than {maxBytes} bytes.',
  'body-too-large': 'The code is too long. Make it shorter and submit again.',
  'wrong-media-type': 'The page and the server no longer understand each other. Reload the page.',
  'rate-limited': 'Too many submissions in a short time. Try again in {retryAfter} seconds.',
  internal: 'Something broke on our side. Nothing of yours is lost; try again.',
  'shutting-down': 'The server is restarting. Try again in a few seconds.',
  overloaded: 'The server is busy. Try again in a few seconds.',
  'storage-full': 'The server has no room left and stored nothing. Please tell whoever runs it.',
} satisfies Record<ErrorCode, string>;

export const errors = texts(
  { ...en, unknown: 'The server gave an unknown answer. Try again in a moment.', unreachable: 'The server could not be reached. Try again in a moment.' },
  {
    'invalid-request': '页面与服务器的版本不一致，请刷新页面。',
    'not-json': '页面与服务器的版本不一致，请刷新页面。',
    'not-utf8': '代码里有无法识别的字符，请删除后重新提交。',
    'wrong-file-name': '这道练习没有这个文件，请刷新页面以获取最新的文件。',
    'wrong-origin': '请求来自其他网址，请从课程自己的网址打开。',
    'unknown-exercise': '这道练习已不存在，现有的练习都列在课程总览里。',
    'unknown-chapter': '这一章已不存在，现有的章节都列在课程总览里。',
    'unknown-submission': '找不到这份提交，或者它不属于你。请重新提交代码。',
    'unknown-route': '这个地址没有内容，请刷新页面。',
    'idempotency-conflict': '这次提交已经用另一份代码发送过了，请再提交一次。',
    'source-too-large': '代码太长，请缩短到 {maxBytes} 字节以内。',
    'body-too-large': '代码太长，请缩短后重新提交。',
    'wrong-media-type': '页面与服务器的版本不一致，请刷新页面。',
    'rate-limited': '短时间内提交过多，请在 {retryAfter} 秒后再试。',
    internal: '我们这边出了故障。你的代码没有丢失，请再试一次。',
    'shutting-down': '服务器正在重启，请过几秒再试。',
    overloaded: '服务器繁忙，请过几秒再试。',
    'storage-full': '服务器空间已满，什么都没有保存，请告知管理员。',
    unknown: '服务器返回了未知的结果，请稍后再试。',
    unreachable: '无法连接服务器，请稍后再试。',
  },
);
