// A process that adds made reports to a ledger and says the id of each once it is added, to be killed while it does.
// usage: node --import tsx tests/adder.ts LEDGER CASE SEED REPORTS CLAIMS-EACH [reverse]
import { madeCase } from '../scripts/made-case.js';
import { addDocument, withLedger } from '../src/ledger/index.js';

const [address, name, seed, reports, each, order] = process.argv.slice(2);
const made = [...madeCase(Number(seed), Number(reports), Number(each))];
if (order === 'reverse') made.reverse();
const done = await withLedger(address!, { now: () => Date.now() }, async (ledger) => {
  for (const { document, claims } of made) {
    const outcome = await addDocument(ledger, name!, document, claims, { reader: 'made@1' });
    process.stdout.write(`${outcome} ${document.id}\n`);
  }
});
if (!done.ok) {
  process.stderr.write(`${done.problem.message}\n`);
  process.exitCode = 1;
}
