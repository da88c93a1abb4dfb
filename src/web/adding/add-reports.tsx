import { useId, useRef, useState } from 'preact/hooks';
import { addReports, readerOfServer } from '../data/api.js';
import { followJob } from '../data/jobs.js';
import { type Problem, problemBehind } from '../data/problem.js';
import { useResource } from '../data/resource.js';
import { shownText } from '../evidence/shown-text.js';
import { count, modelOf } from '../parts/words.js';
import { batches, readable } from './batches.js';
import { droppedFiles } from './dropped-files.js';
import './adding.css';

type Way = 'files' | 'text' | 'address';
const ways: readonly (readonly [Way, string])[] = [
  ['files', 'Files'],
  ['text', 'Text'],
  ['address', 'Address'],
];

/** Reports into a case: files dropped or chosen, a text pasted, or an address. What is read goes on in the background (`JobProgress`). */
export function AddReports({ caseName }: { readonly caseName: () => string | null }) {
  const [way, setWay] = useState<Way>('files');
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = useId();
  const send = async (what: string, work: (name: string) => Promise<void>): Promise<void> => {
    const name = caseName();
    if (name === null) return;
    setBusy(what);
    setProblem(null);
    try {
      await work(name);
    } catch (error) {
      setProblem(problemBehind(error));
    } finally {
      setBusy(null);
    }
  };
  const sendFiles = (files: readonly File[]) =>
    send(`Sending ${count(files.length, 'file')}`, async (name) => {
      const { taken, left } = readable(files);
      if (taken.length === 0)
        return setProblem({
          code: 'no-files',
          title: 'None of these can be read',
          detail: 'Reports are text, Markdown or HTML files (.txt, .md, .html).',
        });
      for (const batch of batches(taken)) {
        const documents = await Promise.all(batch.map(async (file) => ({ name: file.name, text: await file.text() })));
        followJob(await addReports(name, { documents }));
      }
      if (left.length > 0)
        setProblem({
          code: 'files-left',
          title: `${count(left.length, 'file')} left out`,
          detail: `Not text, Markdown or HTML: ${left
            .slice(0, 3)
            .map((f) => f.name)
            .join(', ')}${left.length > 3 ? ' and more' : ''}.`,
        });
    });
  return (
    <section class="adding" aria-label="Add documents">
      <div class="ways" role="tablist" aria-label="How to add">
        {ways.map(([key, label]) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={way === key}
            aria-controls={`${id}-panel`}
            tabIndex={way === key ? 0 : -1}
            onClick={() => setWay(key)}
            onKeyDown={(event) => {
              const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
              if (by === 0) return;
              const next = ways[(ways.findIndex(([k]) => k === way) + by + ways.length) % ways.length]![0];
              setWay(next);
              document.getElementById(`${id}-${next}`)?.focus();
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${way}`}>
        {way === 'files' && <Drop onFiles={sendFiles} />}
        {way === 'text' && (
          <Paste
            onText={(document, published) =>
              send('Sending the text', async (name) =>
                followJob(
                  await addReports(name, { documents: [document], ...(published === '' ? {} : { published }) }),
                ),
              )
            }
          />
        )}
        {way === 'address' && (
          <Address
            onAddress={(address) =>
              send('Asking for the page', async (name) => followJob(await addReports(name, { addresses: [address] })))
            }
          />
        )}
      </div>
      <ReadBy />
      <p class="ui" role="status">
        {busy === null ? '' : `${busy}…`}
      </p>
      {problem !== null && (
        <p class="ui problem" role="alert">
          <strong>{problem.title}.</strong> {problem.detail}
        </p>
      )}
    </section>
  );
}

/** Says so where a language model reads, since the text then leaves the server; nothing where the built-in reader does. */
function ReadBy() {
  const found = useResource('reader', readerOfServer);
  if (found.state !== 'ready' || found.value.sentTo === null) return null;
  const { reader, sentTo } = found.value;
  return (
    <p class="note">
      Read by the language model {shownText(modelOf(reader) ?? reader)}: the text of what you add is sent to {sentTo}.
    </p>
  );
}

function Drop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chosen = (input: HTMLInputElement) => {
    if (input.files && input.files.length > 0) onFiles([...input.files]);
    input.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the buttons do the same
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={async (event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer) onFiles(await droppedFiles(event.dataTransfer));
      }}
    >
      <p>Drop documents or a folder of them here: text, Markdown or HTML.</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => files.current?.click()}>
          Choose files
        </button>
        <button type="button" class="button" onClick={() => folder.current?.click()}>
          Choose a folder
        </button>
      </div>
      <input
        ref={files}
        class="chooser"
        type="file"
        multiple
        hidden
        accept=".txt,.md,.markdown,.html,.htm,text/plain,text/html,text/markdown"
        aria-label="Document files"
        onChange={(event) => chosen(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label="Folder of documents"
        {...{ webkitdirectory: true }}
        onChange={(event) => chosen(event.currentTarget)}
      />
    </div>
  );
}

interface Pasted {
  readonly name: string;
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
}

function Paste({ onText }: { readonly onText: (document: Pasted, published: string) => void }) {
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const given = new FormData(form);
        const field = (name: string) => String(given.get(name) ?? '').trim();
        const title = field('title');
        const name = title === '' ? 'Pasted text' : title.slice(0, 200);
        onText(
          { name, text: field('text'), title: title || null, publisher: field('publisher') || null },
          field('published'),
        );
        form.reset();
      }}
    >
      <label class="field wide">
        The document’s text
        <textarea name="text" rows={8} required />
      </label>
      <label class="field">
        Headline
        <input name="title" autocomplete="off" />
      </label>
      <label class="field">
        Publisher
        <input name="publisher" autocomplete="off" />
      </label>
      <label class="field">
        Published
        <input name="published" pattern="\d{4}(-\d{2}(-\d{2})?)?" placeholder="2022-03-08" autocomplete="off" />
        <span class="hint">“on Monday” means a day only with it</span>
      </label>
      <div class="actions wide">
        <button type="submit" class="button primary">
          Add this text
        </button>
      </div>
    </form>
  );
}

function Address({ onAddress }: { readonly onAddress: (address: string) => void }) {
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        onAddress(String(new FormData(event.currentTarget).get('address')).trim());
        event.currentTarget.reset();
      }}
    >
      <label class="field wide">
        Address of a document
        <input name="address" type="url" required placeholder="https://" autocomplete="off" />
        <span class="hint">The server fetches it. Addresses of a private network are refused.</span>
      </label>
      <div class="actions wide">
        <button type="submit" class="button primary">
          Add this address
        </button>
      </div>
    </form>
  );
}
