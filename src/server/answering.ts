import { createHash, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { caseKey } from '../ledger/index.js';
import { type AnswerName, type AskedOf, type Written, written } from './answers/all.js';
import type { CaseFiles } from './case-files.js';
import type { Thread } from './threads.js';

/** An answer ready to be sent: its bytes, packed too where that is worth it, and the mark by which a reader knows it again. */
export interface ReadyAnswer {
  readonly etag: string;
  /** Null: not asked for, since the reader has it already. */
  readonly body: { readonly plain: Uint8Array<ArrayBuffer>; readonly packed: Uint8Array<ArrayBuffer> | null } | null;
}
export type Ready = { readonly ok: true; readonly value: ReadyAnswer } | Extract<Written, { ok: false }>;

export interface Answering {
  /** @param has the mark of the answer that the reader holds, if any */
  readonly ready: <N extends AnswerName>(name: N, asked: AskedOf<N>, has?: string) => Promise<Ready>;
}

/** Bytes of answers that are kept, packed and not. */
const mostKept = 192 * 1024 * 1024;
/** Smaller answers are sent as they are. */
const worthPacking = 2_000;
const pack = promisify(gzip);

/**
 * Gives answers, each worked out once for as long as the ledger says the same: kept by what is asked and by the version of the case (or of the
 * ledger), and the mark of an answer follows from these two, so that a reader who has it already costs nothing at all.
 */
export function createAnswering(files: CaseFiles, thread: Thread | null): Answering {
  // Another release may answer otherwise.
  const run = randomUUID();
  const kept = new Map<string, { readonly etag: string; readonly ready: Promise<Ready>; size: number }>();
  let size = 0;
  const drop = (key: string) => {
    size -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };
  const make = async <N extends AnswerName>(name: N, asked: AskedOf<N>, etag: string): Promise<Ready> => {
    const answer = await (thread ? thread.run<Written>({ do: 'answer', name, asked }) : written(files, name, asked));
    if (!answer.ok) return answer;
    const plain = new TextEncoder().encode(answer.json);
    const packed = plain.length < worthPacking ? null : new Uint8Array(await pack(plain, { level: 6 }));
    return { ok: true, value: { etag, body: { plain, packed } } };
  };
  return {
    ready: async (name, asked, has) => {
      const version =
        'case' in asked && asked.case !== undefined ? await files.version(caseKey(asked.case)) : await files.mark();
      const key = `${name}\n${JSON.stringify(asked)}`;
      const etag = `"${createHash('sha1').update(`${run}\n${version}\n${key}`).digest('base64url')}"`;
      const known = kept.get(key);
      if (has === etag && known?.etag === etag) return { ok: true, value: { etag, body: null } };
      if (known?.etag === etag) {
        kept.delete(key);
        kept.set(key, known);
        return known.ready;
      }
      drop(key);
      const entry = { etag, ready: make(name, asked, etag), size: 0 };
      kept.set(key, entry);
      entry.ready.then(
        (ready) => {
          if (kept.get(key) !== entry) return;
          // A problem may pass without any change of the ledger.
          if (!ready.ok) return drop(key);
          entry.size = (ready.value.body?.plain.length ?? 0) + (ready.value.body?.packed?.length ?? 0);
          size += entry.size;
          for (const old of kept.keys()) if (size > mostKept && old !== key) drop(old);
        },
        () => drop(key),
      );
      return entry.ready;
    },
  };
}
