import { describe, expect, it } from 'vitest';
import { recordedEffects } from '../../tests/effects.js';
import { run } from './run.js';

const story = `Published: 2023-05-02

The harbour workers' union has rejected the port's final offer of 4 percent, its spokeswoman said on Monday.
If the port does not come back by Friday, she said, the cranes will stop.
`;

describe('the command line', () => {
  it.each([
    [['breif', 'x'], /Did you mean brief/],
    [['brief'], /missing required argument/],
    [['brief', 'x', '--as-of', '2022-02-30'], /2022, 2022-03 or 2022-03-08/],
    [['brief', 'x', '--format', 'pdf'], /text, md, html, json/],
    [['brief', 'x', '--between', 'Russia'], /Two or more names/],
    [['read', 'x', '--widht', '80'], /Did you mean --width/],
    [['solve', 'x', '--samples', '3'], /100 to 1,000,000/],
  ])('%j is misuse, and says what would be right', async (argv, message) => {
    const effects = recordedEffects();
    expect(await run(argv, effects)).toBe(2);
    expect(effects.err()).toMatch(message);
    expect(effects.out()).toBe('');
  });

  it('helps with examples', async () => {
    for (const argv of [['--help'], ['brief', '--help'], ['read', '--help'], ['solve', '--help']]) {
      const effects = recordedEffects();
      expect(await run(argv, effects)).toBe(0);
      expect(effects.out()).toContain('Examples:\n  rapporteur');
    }
  });

  it('names a file that is not there, reads the others, and fails', async () => {
    const effects = recordedEffects(story);
    expect(await run(['read', 'no-such-file.txt', '-'], effects)).toBe(1);
    expect(effects.err()).toContain('no-such-file.txt');
    expect(effects.out().split('\n').length).toBeGreaterThan(2);
  });

  it('prints claims as JSON lines to a pipe, each quote where its span says', async () => {
    const [claims, text] = [recordedEffects(story), recordedEffects(story)];
    expect(await run(['read', '-'], claims)).toBe(0);
    expect(await run(['read', '-', '--show', 'text'], text)).toBe(0);
    const read = claims
      .out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { span: [number, number]; quote: string; kind: string });
    expect(read.map((c) => c.kind)).toContain('refusal');
    for (const claim of read) expect(text.out().slice(...claim.span)).toBe(claim.quote);
  });

  it('gives offsets into the file as it is, if asked', async () => {
    const odd = `\uFEFF${story.replace(/\n/g, '\r\n')}`;
    const effects = recordedEffects(odd);
    expect(await run(['read', '-', '--raw'], effects)).toBe(0);
    for (const line of effects.out().trim().split('\n')) {
      const { span, quote } = JSON.parse(line) as { span: [number, number]; quote: string };
      expect(odd.slice(...span).replace(/\s+/g, ' ')).toBe(quote.replace(/\s+/g, ' '));
    }
  });

  it('prints attributions and trees', async () => {
    const [said, trees] = [recordedEffects(story), recordedEffects(story)];
    expect(await run(['read', '-', '--show', 'attributions'], said)).toBe(0);
    const { attributions } = JSON.parse(said.out()) as { attributions: { cue: [number, number][] }[] };
    expect(attributions.length).toBeGreaterThan(0);
    expect(await run(['read', '-', '--show', 'parse'], trees)).toBe(0);
    expect(trees.out()).toMatch(/^1\tThe\t/m);
  });

  it('says what is wrong with a model, and where', async () => {
    const effects = recordedEffects();
    expect(await run(['solve', 'examples/no-such-model.yaml'], effects)).toBe(1);
    expect(effects.err()).toContain('no-such-model.yaml');
  });
});
