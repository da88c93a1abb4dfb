export { changes } from './changes.js';
export { createPicture, type PictureOptions } from './create.js';
export type { IssueCatalogue, IssueOption } from './options.js';
export * from './picture.js';
