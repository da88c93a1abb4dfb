/** A bargain for tests, without its offers. */
export const twoFerries = {
  title: 'Two ferries',
  parties: [
    { id: 'a', name: 'Ardonia', noDeal: { value: 0.3, low: 0.1, high: 0.5 } },
    { id: 'b', name: 'Belvania', noDeal: 0.2 },
  ],
  issues: [
    { id: 'toll.rate', name: 'Toll', options: ['none', 'half', 'full'] },
    { id: 'days', name: 'Days', options: ['two', 'seven'] },
  ],
  preferences: {
    a: { values: { 'toll.rate': { full: 1 }, days: { seven: { value: 0.5, low: 0, high: 1 } } } },
    b: { values: { 'toll.rate': { none: 1, half: 0.6 } } },
  },
};
