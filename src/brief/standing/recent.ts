import type { Picture, Statement } from '../../picture/index.js';
import { dayNumber } from '../day.js';

/** Whether something was reported within so many days of the latest report. What has no date counts as recent. */
export function isRecent({ reported }: Statement, { latest }: Picture, within: number): boolean {
  return reported === null || latest === null || dayNumber(latest) - dayNumber(reported) <= within;
}
