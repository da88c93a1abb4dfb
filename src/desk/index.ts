export { type AddingOptions, addReports, type OtherReader, type Tally } from './adding.js';
export { analysisRecord } from './analysis-record.js';
export { changesBetween, type PictureAsked, pictureOf } from './case-picture.js';
export { casesLine } from './cases-line.js';
export { type ExportFormat, exported, exportFormats } from './export/exported.js';
export { askEndpoint, type EndpointEffects, type ModelEndpoint } from './model-endpoint.js';
export { partyKeys, partyMeant } from './party-keys.js';
export { type Asked, type Found, understand } from './question.js';
export { type CaseTimeline, caseTimelineSchema, type TimelineEntry, timelineOf } from './timeline.js';
