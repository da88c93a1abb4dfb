import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { readsAlone } from '../lines/salience.js';
import { everyStatement } from './every-statement.js';

/** For whom the outermost speaker of a statement speaks. */
export const tellerOf = (s: Statement, editor: Editor): string | null | undefined =>
  editor.claim(s.claims[0]!)?.claim.sources[0]?.affiliation;

/** What one side alone tells that another has given, accepted or dropped, where no word of the other bears it out. */
export function toldByOther(editor: Editor): Statement[] {
  const { between } = editor.picture;
  return everyStatement(editor).filter((s) => {
    const teller = tellerOf(s, editor);
    return (
      (s.kind === 'concession' || s.kind === 'acceptance') &&
      s.polarity === 'affirmed' &&
      s.held === 'second-hand' &&
      teller != null &&
      between.includes(teller) &&
      s.parties.length === 1 &&
      between.includes(s.parties[0]!) &&
      s.parties[0] !== teller &&
      readsAlone(s, editor)
    );
  });
}
