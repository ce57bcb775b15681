import net from 'node:net';
import { Fault } from './fault.mjs';

/**
 * Takes `port` for a moment, to know that it can be had; 0 finds a free one.
 * @param {number} port
 * @param {string} [host] all interfaces when absent
 * @returns {Promise<number>} the port
 */
export function probePort(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => reject(portFault(port, error)));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: taken } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(taken));
    });
  });
}

/**
 * @param {number} port
 * @param {NodeJS.ErrnoException} error
 */
function portFault(port, error) {
  if (error.code === 'EADDRINUSE') {
    return new Fault(
      'port-in-use',
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES') {
    return new Fault(
      'port-forbidden',
      `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`,
    );
  }
  return new Fault(
    'port-unusable',
    `Port ${port} cannot be used (${error.code ?? error.message}). Set PORT to another one.`,
  );
}
