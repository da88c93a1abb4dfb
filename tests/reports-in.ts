import { createEditor, type Editor } from '../src/brief/editor.js';
import { type Brief, createBrief } from '../src/brief/index.js';
import { renderText } from '../src/brief/render/text.js';
import { shippedWording } from '../src/brief/wording.js';
import { createShippedReader } from '../src/claims/index.js';
import { createDocument, type Document } from '../src/documents/index.js';
import { weigh } from '../src/evidence/index.js';
import { createPicture } from '../src/picture/index.js';

const reader = createShippedReader();

/** The brief of a folder of short reports, each a date and a text, as a terminal prints it, its lines joined. */
export const briefIn = (...reports: readonly (readonly [string, string])[]): string =>
  renderText(briefOf(...reports)).replace(/\n(?!\n)[ ]*/g, ' ');

/** The same where there is no room for columns: each party has its line. */
export const narrowBriefIn = (...reports: readonly (readonly [string, string])[]): string =>
  renderText(briefOf(...reports), { width: 40 }).replace(/\s+/g, ' ');

/** The same before it is printed: where columns of a terminal would part the words of a cell. */
export function briefOf(...reports: readonly (readonly [string, string])[]): Brief {
  const { picture, documents } = read(reports);
  return createBrief({ picture, documents, generatedBy: 'the tests' });
}

/** What the sections of that brief are written with. */
export function editorOf(...reports: readonly (readonly [string, string])[]): Editor {
  const { picture, documents } = read(reports);
  return createEditor(picture, documents, shippedWording());
}

function read(reports: readonly (readonly [string, string])[]) {
  const documents = reports.map(([published, text], i): Document => {
    const made = createDocument({ name: `report-${i + 1}`, text: `${text}\n`, published });
    if (!made.ok) throw new Error(made.problem.message);
    return made.value;
  });
  const claims = weigh(documents, documents.flatMap(reader));
  return { picture: createPicture({ documents, claims }), documents };
}
