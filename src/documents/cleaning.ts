import { applyEdits, composeOffsets, type Edit, type EditedText } from './offsets.js';

// What no reader sees, and what only misleads: byte order marks, controls but tab and line feed, soft hyphens,
// zero-width and bidirectional marks, tags that spell words unseen. Then line ends of all kinds, spaces of all kinds, and halves of characters.
const unclean =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /\r\n?|[\u0085\u2028\u2029\v\f]|[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+|(?:\udb40[\udc00-\udc7f])+|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const composable = /[^\p{M}\s]\p{M}{1,8}/gu;

/**
 * The text that all offsets are into: line ends become `\n`, every kind of space a plain one, marks that nobody sees go,
 * accents are composed (NFC). Words, blank lines and everything else stay. Cleaning twice changes nothing.
 */
export function cleanText(raw: string): EditedText {
  const edits: Edit[] = [];
  for (const match of raw.matchAll(unclean)) {
    const found = match[0];
    edits.push({ start: match.index, end: match.index + found.length, by: replacement(found) });
  }
  const clean = edits.length === 0 ? { text: raw, offsets: [[0, 0]] as const } : applyEdits(raw, edits);
  if (!/\p{M}/u.test(clean.text)) return clean;
  const composed: Edit[] = [];
  for (const match of clean.text.matchAll(composable)) {
    const by = match[0].normalize('NFC');
    if (by !== match[0]) composed.push({ start: match.index, end: match.index + match[0].length, by });
  }
  if (composed.length === 0) return clean;
  const last = applyEdits(clean.text, composed);
  return { text: last.text, offsets: composeOffsets(last.offsets, clean.offsets) };
}

function replacement(found: string): string {
  const code = found.charCodeAt(0);
  if (code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029 || code === 0x0b || code === 0x0c)
    return '\n';
  if (code >= 0xd800 && code <= 0xdfff && found.length === 1) return '\ufffd';
  if (code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f)
    return ' ';
  return code === 0x3000 ? ' ' : '';
}
