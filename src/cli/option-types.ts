import { InvalidArgumentError } from 'commander';

/** A date as people write it on a command line, its precision kept. */
export function date(value: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  const day = parts && new Date(Date.UTC(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1)));
  if (!day?.toISOString().startsWith(value))
    throw new InvalidArgumentError('A date is written 2022, 2022-03 or 2022-03-08.');
  return value;
}

/** Two or more names with a comma between. */
export function list(value: string): string[] {
  const items = value.split(',').map((item) => item.trim());
  if (items.length < 2 || items.some((item) => item === ''))
    throw new InvalidArgumentError('Two or more names with a comma between, as Russia,Ukraine.');
  return items;
}

/** A whole number within bounds. */
export function whole(low: number, high: number): (value: string) => number {
  return (value) => {
    const n = Number(value);
    if (!Number.isInteger(n) || n < low || n > high)
      throw new InvalidArgumentError(
        `A whole number from ${low.toLocaleString('en')} to ${high.toLocaleString('en')}.`,
      );
    return n;
  };
}

export const samples = whole(100, 1_000_000);
export const seed = whole(0, 2 ** 31 - 1);
export const columns = whole(40, 400);

/** How often an envoy's report is right: below a half it would be believed the other way round. */
export function accuracy(value: string): number {
  const q = Number(value);
  if (!(q >= 0.5 && q <= 1)) throw new InvalidArgumentError('A chance from 0.5 to 1.');
  return q;
}
