import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { ownClause } from '../labels/filed-under.js';
import { namedIn } from '../labels/stance.js';
import { opensWith, subjectOf } from '../labels/subject.js';
import { readsAlone } from '../lines/salience.js';
import { mentions, negatedClause } from '../lines/words.js';

/** What a side of the talks is said to keep back from others. */
export const keptBack = (editor: Editor): Statement[] =>
  editor.picture.disclosures.filter(
    (d) =>
      d.parties.some((k) => editor.picture.between.includes(k)) &&
      (mentions(d.gist, editor.wording.secret) ||
        (mentions(d.gist, editor.wording.withholding) && (d.withheld || negatedClause(d.gist, editor)))),
  );

/** What a side is said to keep from one that is no side: the side is the subject of the clause, which names the other. */
export const keptFrom = (key: string, editor: Editor): Statement[] =>
  keptBack(editor).filter((d) => {
    const clause = ownClause(d, editor);
    const keepers = [opensWith(clause, editor), ...subjectOf(clause, editor)];
    return (
      d.toward.includes(key) &&
      !d.parties.includes(key) &&
      readsAlone(d, editor) &&
      namedIn(d.gist, key, editor) &&
      d.parties.some((k) => keepers.includes(k))
    );
  });
