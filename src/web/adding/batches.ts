/** What a file that is to be sent must tell. */
export interface Sized {
  readonly name: string;
  readonly size: number;
}

/** Below what the server takes in one request, with room for what JSON adds. */
const mostBytes = 4_000_000;
const mostFiles = 200;

/** Files in the order of their names, in requests of a size that a server takes. A file that is too large alone goes alone, and is refused with words. */
export function batches<T extends Sized>(files: readonly T[]): T[][] {
  const all: T[][] = [];
  let bytes = 0;
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const last = all.at(-1);
    if (last === undefined || bytes + file.size > mostBytes || last.length >= mostFiles) {
      all.push([file]);
      bytes = file.size;
    } else {
      last.push(file);
      bytes += file.size;
    }
  }
  return all;
}

/** Files that can be reports, by their names; hidden ones and a folder's README are none, as with the command line. */
export function readable<T extends Sized>(files: readonly T[]): { readonly taken: T[]; readonly left: T[] } {
  const isReport = ({ name }: T) => /\.(txt|text|md|markdown|html?)$/i.test(name);
  const isSkipped = ({ name }: T) => name.startsWith('.') || (files.length > 1 && /^readme\b/i.test(name));
  return {
    taken: files.filter((f) => isReport(f) && !isSkipped(f)),
    left: files.filter((f) => !isReport(f) && !isSkipped(f)),
  };
}
