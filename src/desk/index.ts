export { type AddingOptions, addReports, type Tally } from './adding.js';
export { analysisRecord } from './analysis-record.js';
export { changesBetween, type PictureAsked, pictureOf } from './case-picture.js';
export { casesLine } from './cases-line.js';
export { type ExportFormat, exported, exportFormats } from './export/exported.js';
export { partyKeys, partyMeant } from './party-keys.js';
export { type Asked, type Found, understand } from './question.js';
export { type CaseTimeline, caseTimelineSchema, type TimelineEntry, timelineOf } from './timeline.js';
