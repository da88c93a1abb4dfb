import type { CaseTimeline, TimelineEntry } from '../../../desk/index.js';

export type { CaseTimeline, TimelineEntry };
export type TimelineOffer = CaseTimeline['offers'][number];
