export { bearsOn, pressesOn } from './bears-on.js';
export { changes } from './changes.js';
export { createPicture, type PictureOptions } from './create.js';
export { deadlineTold } from './deadline-told.js';
export { shippedIssues } from './issue-catalogue.js';
export { type IssueCatalogue, type IssueOption, optionOf } from './options.js';
export * from './picture.js';
export { isOutright } from './plain-words.js';
export { statements as statementsOf } from './statement.js';
