import * as yaml from 'yaml';

/**
 * Stands for `node:module` in the browser (see vite.config.ts). The bargaining library loads its YAML parser when a file is read, by way of
 * `createRequire`, so that the command line starts fast; here the parser comes with the piece of code that reads files.
 */
export const createRequire = () => (name: string) => {
  if (name === 'yaml') return yaml;
  throw new Error(`“${name}” is not in the browser app.`);
};
