export { createPicture, type PictureOptions } from './create.js';
export * from './picture.js';
