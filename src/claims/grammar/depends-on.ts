import type { Token } from '../../language/index.js';

/** Whether a token hangs on another, itself or through a few others. */
export function dependsOn(tokens: readonly Token[], k: number, i: number): boolean {
  for (let h = k, n = 0; h >= 0 && n < 8; h = (tokens[h] as Token).head, n++) if (h === i) return true;
  return false;
}
