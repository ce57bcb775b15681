/**
 * Something the operator can put right: printed as one line, without a stack.
 *
 *     throw new Fault('port-in-use', 'Port 3000 is in use. Set PORT to another one.');
 */
export class Fault extends Error {
  /**
   * @param {string} code
   * @param {string} message what to do, for a person
   * @param {string} [details] lines that help, such as a log's end
   */
  constructor(code, message, details) {
    super(message);
    this.name = 'Fault';
    this.code = code;
    this.details = details;
  }
}

/**
 * Prints what ended a command. Only a fault of our own scripts shows its stack.
 * @param {unknown} error
 */
export function report(error) {
  if (!(error instanceof Fault)) {
    console.error(error);
    return;
  }
  console.error(`\n${error.message}`);
  if (error.details) console.error(error.details.replaceAll(/^/gm, '  '));
}
