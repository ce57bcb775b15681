import type { OperatorState } from '@yieldpoint/protocol';

export const OPERATOR_TOKEN = 'the-bench-and-nobody-else';

/** Memory of a grader that was started with this token. */
export async function residentMiB(url: string): Promise<number> {
  const headers = { authorization: `Bearer ${OPERATOR_TOKEN}` };
  const response = await fetch(`${url}/api/operator`, { headers });
  if (!response.ok) throw new Error(`The operator was answered ${response.status}.`);
  const state = (await response.json()) as OperatorState;
  return state.residentBytes / 2 ** 20;
}
