import { describe, expect, it } from 'vitest';
import { madeClaim } from '../../tests/made-claims.js';
import { april, pictureOf } from '../../tests/made-picture.js';
import type { Picture } from './picture.js';

describe('the outlook', () => {
  it.each<[string | undefined, string | null, string, keyof Picture['outlook']]>([
    ['if Belvania rejects the deal', null, 'Ardonia will close the port', 'noDeal'],
    ['if the treaty is not signed', null, 'Ardonia will close the port', 'noDeal'],
    ['if both sign the treaty', null, 'Ardonia will open the port', 'deal'],
    ['even if there is no deal', null, 'Ardonia will keep the port', 'drift'],
    ['Without the pressure', null, 'Ardonia will open no port', 'drift'],
    [undefined, 'war', 'Ardonia would open the port', 'drift'],
    [undefined, 'war', 'the draft would open the port', 'deal'],
    ['if the rain stops', null, 'Ardonia will open the port', 'drift'],
    [undefined, 'war', 'the shelling will go on', 'drift'],
    [undefined, 'deal', 'an agreement will be reached by Friday', 'odds'],
  ])('of “%s” (%s) %s: %s', (condition, issue, gist, branch) => {
    const claim = madeClaim(april, 'forecast', ['ARD', 'BEL'], gist, { issue, ...(condition ? { condition } : {}) });
    const { outlook } = pictureOf([claim]);
    expect(outlook[branch].map((s) => s.gist)).toEqual([gist]);
  });

  it('keeps what somebody will do without a deal, whatever it was read as', () => {
    const ask = madeClaim(april, 'demand', ['COR', ''], 'Corland will ask for an embargo', {
      condition: 'if Ardonia does not sign the deal',
    });
    const due = madeClaim(april, 'deadline', ['ARD', 'BEL'], 'the leaders must sign by Monday or face sanctions');
    expect(pictureOf([ask, due], { between: ['ARD', 'BEL'] }).outlook.noDeal).toHaveLength(2);
  });

  it('takes the chance of a deal by a day for a forecast, and no deadline', () => {
    const certainty = { low: 0.1, high: 0.3, phrase: 'unlikely', scale: 'test' };
    const due = madeClaim(april, 'deadline', ['ARD', 'BEL'], 'a deal by Monday was unlikely', {
      issue: 'deal',
      certainty,
    });
    const { outlook, process } = pictureOf([due]);
    expect(outlook.odds.map((s) => s.gist)).toEqual([due.gist]);
    expect(process.deadlines).toEqual([]);
  });

  it('follows “in that case” to the condition before it', () => {
    const { outlook } = pictureOf([
      madeClaim(april, 'forecast', ['ARD', 'BEL'], 'the port will close', { condition: 'if the talks fail' }),
      madeClaim(april, 'forecast', ['ARD', 'BEL'], 'the mines will flood', { condition: 'in that case' }),
      madeClaim(april, 'forecast', ['ARD', 'BEL'], 'the boats will sail', { condition: 'otherwise' }),
    ]);
    expect(outlook.noDeal).toHaveLength(2);
    expect(outlook.deal).toHaveLength(1);
  });
});
