import { shownText } from './shown-text.js';

/** A value with every text in it as `shownText` gives it, keys too, so that what names what stays as it was. */
export function shownAll<T>(value: T): T {
  if (typeof value === 'string') return shownText(value) as T;
  if (Array.isArray(value)) return value.map(shownAll) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [shownText(key), shownAll(own)])) as T;
}
