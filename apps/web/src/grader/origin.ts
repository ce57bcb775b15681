/** Where the server's half of the pages finds the grader. Browsers never use it: they speak to their own host. */
export const GRADER_ORIGIN = process.env['GRADER_ORIGIN'] ?? 'http://127.0.0.1:3001';
