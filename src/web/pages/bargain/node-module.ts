import * as saxes from 'saxes';
import * as yaml from 'yaml';

/**
 * Stands for `node:module` in the browser (see vite.config.ts). The bargaining library loads its parsers of YAML and XML when a file is read, by way of
 * `createRequire`, so that the command line starts fast; here they come with the piece of code that reads files.
 */
export const createRequire = () => (name: string) => {
  if (name === 'yaml') return yaml;
  if (name === 'saxes') return saxes;
  throw new Error(`“${name}” is not in the browser app.`);
};
