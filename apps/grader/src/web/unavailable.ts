import { ERRORS } from '@yieldpoint/protocol';
import { ApiError } from '../errors/api-error.ts';

/** What a visitor gets while the pages are not served: a page that tries again, or an error for a program. */
export function answerUnavailable(accept: string | undefined, reply: Reply): void {
  const error = new ApiError('web-unavailable');
  const wantsPage = accept?.includes('text/html') === true;
  reply.code(error.status);
  reply.headers({
    'retry-after': '3',
    'cache-control': 'no-store',
    'content-type': wantsPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
  });
  reply.send(wantsPage ? page : { error: error.body });
}

interface Reply {
  code(status: number): unknown;
  headers(values: Record<string, string>): unknown;
  send(body: unknown): unknown;
}

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="3">
<title>Yieldpoint</title>
<style>
  body { max-width: 36rem; margin: 20vh auto; padding: 0 1rem; font: 1.1rem/1.6 system-ui, sans-serif }
  :root { color-scheme: light dark }
</style>
<p lang="zh-CN">页面暂时无法显示，服务正在启动或重启。几秒后会自动重试，已提交的代码不会丢失。</p>
<p>${ERRORS['web-unavailable'].message} This page tries by itself, and nothing that you submitted is lost.</p>
</html>
`;
