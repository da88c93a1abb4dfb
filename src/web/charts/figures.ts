/** A number for people: three significant digits, a true minus, no dust. */
export function figure(value: number, digits = 3): string {
  const clean = Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(digits));
  return String(clean).replace('-', '−');
}

/** A change: with its sign. */
export const signed = (value: number): string => (value > 1e-9 ? `+${figure(value)}` : figure(value));

/** A share as a percentage; what is almost none or almost all never reads as none or all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '< 1 %';
  if (share < 1 && share > 0.995) return '> 99 %';
  return `${Math.round(100 * share)} %`;
}
