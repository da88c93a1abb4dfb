import { describe, expect, it } from 'vitest';
import { shippedPack } from '../../documents/index.js';
import { createIssueClassifier } from './issue-classifier.js';
import { issuesSchema, shippedIssuePacks } from './issue-packs.js';
import type { IssueContext } from './issue-reading.js';

const classify = createIssueClassifier(shippedIssuePacks());

describe('the shipped issue packs', () => {
  it.each(['claims/issues', 'peace/issues', 'trade/issues', 'labour/issues'])('%s is valid', (path) => {
    expect(issuesSchema.safeParse(shippedPack(path)).error).toBeUndefined();
  });
});

describe('the issue of a clause', () => {
  const cases: [text: string, issue: string | null, context?: IssueContext][] = [
    ['the rebels will lay down their arms within sixty days', 'security.disarmament'],
    ['a truce would begin at dawn', 'war.ceasefire'],
    ['all foreign troops leave by spring', 'war.withdrawal'],
    ['forty detainees would be set free', 'war.prisoners'],
    ['inspectors may visit the plant at any hour', 'nuclear.inspection'],
    ['the oil embargo will be lifted in steps', 'economy.sanctions'],
    ['duties on steel fall to five percent', 'trade.tariffs'],
    ['a larger beef quota', 'trade.quotas'],
    ['crews get a raise of four percent', 'labour.pay'],
    ['the nurses will go on strike in June', 'labour.strike'],
    ['both envoys will meet in a neutral city', 'process.format', { kind: 'meeting' }],
    ['the offer expires on Friday', 'process.deadline', { kind: 'deadline' }],
    ['she would never sign such an agreement', 'deal'],
    ['they asked for two years more', 'politics.elections', { heading: 'When will the election be held?' }],
    ['it would take a year', 'humanitarian.displacement', { before: ['The refugees would go home first.'] }],
    ['the soldiers would be brought home before winter', 'war.withdrawal'],
    ['the rifles are to be counted and handed to observers', 'security.disarmament'],
    ['the two armies withdrew from the valley', 'war.withdrawal'],
    ['the Independent Farmers Federation would sign the accord', 'deal'],
    ['observers verify the withdrawal of both brigades', 'war.monitoring'],
    ['who governs the strip once the guns are silent', 'politics.power-sharing', { kind: 'assessment' }],
    ['new hires keep the old defined-benefit plan', 'labour.pensions'],
    ['the two ministers met in person', 'process.format', { kind: 'meeting' }],
    ['the agreement must be put to the members in March', 'deal'],
    ['the members voted two to one against the offer', 'deal'],
    ['the contract would run for four years', 'labour.contract'],
    ['the relatives want their sons brought back alive', 'war.prisoners'],
    ['ambulances were turned back at a checkpoint', 'humanitarian.access'],
    ['lawmakers welcomed the outcome', 'deal'],
    ['the mill will close in the spring', 'labour.job-security'],
    ['half of the value must be local', 'trade.standards'],
    ['rockets would be handed over to the army', 'security.disarmament'],
    ['two frigates were deployed off the cape', 'security.forces'],
    ['a chapter on labour rights', 'trade.standards'],
    ['the yard must fill two hundred vacant positions', 'labour.staffing'],
    ['cloth is taxed at nine percent', 'trade.tariffs'],
    ['the drivers voted down the terms', 'deal'],
    ['the accord would lapse after fifteen years', 'deal.implementation'],
    ['artillery would be drawn back twenty kilometres', 'security.forces'],
    ['drone attacks on the refineries were halted', 'war.ceasefire'],
    ['a dissident was traded for two agents', 'war.prisoners'],
    ['the exchange took place on a bridge at dawn', 'war.prisoners'],
    ['knee surgeries were cancelled for a second day', 'labour.strike'],
    ['guards would have to work until 68', 'labour.pensions'],
    ['the republic would belong to no bloc', 'security.neutrality'],
    ['cheese would come in at zero', 'trade.tariffs'],
    ['a poll found half of the voters for it', 'deal'],
    ['porters would be back at work at dawn', 'labour.strike'],
    ['there would be peacekeepers from Ghana in the strip', 'security.forces'],
    ['xyzzy', null],
  ];
  it.each(cases)('%s: %s', (text, issue, context) => {
    expect(classify(text, context)).toBe(issue);
  });

  it('leaves strikes to generals where the document knows no labour', () => {
    const document = 'The army shelled the border town. The rebels asked for a ceasefire and the release of prisoners.';
    expect(classify('the general threatened to strike again', { document })).not.toBe('labour.strike');
  });
});
