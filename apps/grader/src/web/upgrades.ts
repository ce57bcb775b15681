import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Duplex } from 'node:stream';

/**
 * Splits upgrade requests: those to the API go to the server `own`, for
 * @fastify/websocket to listen on, all others through to the web server, whose
 * development mode keeps a socket to the page.
 */
export function splitUpgrades(server: Server, webOrigin: string): { own: Server; closeTunnels: () => void } {
  const own = createServer();
  const tunnels = new Set<Duplex>();
  server.on('upgrade', (request, socket, head) => {
    const isApi = request.url?.startsWith('/api/') === true;
    if (isApi) return own.emit('upgrade', request, socket, head);
    tunnels.add(socket);
    socket.on('close', () => tunnels.delete(socket));
    return tunnel(request, socket, head, webOrigin);
  });
  return { own, closeTunnels: () => tunnels.forEach((socket) => socket.destroy()) };
}

function tunnel(request: IncomingMessage, client: Duplex, head: Buffer, webOrigin: string): void {
  const send = webOrigin.startsWith('https:') ? httpsRequest : httpRequest;
  // As a path, not resolved as an address: `//elsewhere/` must not lead elsewhere.
  const upstream = send(webOrigin, { path: request.url, headers: request.headers });
  const giveUp = () => {
    client.destroy();
    upstream.destroy();
  };
  client.on('error', giveUp);
  client.on('close', giveUp);
  upstream.on('error', giveUp);
  upstream.on('response', (response) => {
    client.end(`${responseHead(response)}connection: close\r\n\r\n`);
    response.resume();
  });
  upstream.on('upgrade', (response, web, webHead) => {
    web.on('error', giveUp);
    web.on('close', giveUp);
    client.write(`${responseHead(response)}\r\n`);
    client.write(webHead);
    web.write(head);
    web.pipe(client).pipe(web);
  });
  upstream.end();
}

function responseHead({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  let head = `HTTP/1.1 ${statusCode} ${statusMessage}\r\n`;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    head += `${rawHeaders[index]}: ${rawHeaders[index + 1]}\r\n`;
  }
  return head;
}
