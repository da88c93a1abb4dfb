import { type Brief, createBrief } from '../brief/index.js';
import { pictureOf } from '../desk/index.js';
import type { PartialDate } from '../documents/index.js';
import { failure, type Result, success } from '../documents/index.js';
import { standing, type WeighedClaim, weighWithRecord } from '../evidence/index.js';
import { caseKey, caseVersions, type Ledger, type LoadedCase, ledgerVersion, loadCase } from '../ledger/index.js';
import type { Picture } from '../picture/index.js';

export interface CaseName {
  readonly id: string;
  readonly name: string;
}

/** A case as known on a date, with what is worked out from it kept until the ledger changes. */
export interface CaseFile extends LoadedCase {
  readonly case: CaseName;
  readonly asOf: PartialDate | undefined;
  readonly weighed: () => ReadonlyMap<string, WeighedClaim>;
  readonly picture: (between?: readonly string[]) => Picture;
  readonly brief: (between?: readonly string[], question?: string) => Brief;
}

/** The cases of an open ledger, held in memory while nothing changes. */
export interface CaseFiles {
  readonly ledger: Ledger;
  /** A case by its name or id; `case-unknown` where there is none. */
  readonly named: (name: string) => Promise<Result<CaseName>>;
  /** A mark that changes whenever an answer on the case may. */
  readonly version: (id: string) => Promise<string>;
  /** A mark that changes whenever anything in the ledger does. */
  readonly mark: () => Promise<string>;
  readonly open: (found: CaseName, asOf?: PartialDate) => Promise<CaseFile>;
}

/** Cases at one date that are held at a time. */
const mostHeld = 12;

export function createCaseFiles(ledger: Ledger): CaseFiles {
  let seen = '';
  let versions: ReadonlyMap<string, string> = new Map();
  const held = new Map<string, { readonly version: string; readonly file: Promise<CaseFile> }>();
  // Requests that come together look at the ledger once.
  let looking: Promise<string> | null = null;
  const mark = (): Promise<string> => {
    looking ??= ledgerVersion(ledger).finally(() => {
      looking = null;
    });
    return looking;
  };
  const version = async (id: string): Promise<string> => {
    const now = await mark();
    if (now !== seen) {
      versions = await caseVersions(ledger);
      seen = now;
    }
    return versions.get(id) ?? '0';
  };
  return {
    ledger,
    version,
    mark,
    named: async (name) => {
      const row = await ledger.db
        .selectFrom('cases')
        .select(['id', 'name'])
        .where('id', '=', caseKey(name))
        .executeTakeFirst();
      return row ? success(row) : failure('case-unknown', `There is no case “${name}”; /api/cases lists them.`, 'case');
    },
    open: async (found, asOf) => {
      const key = `${found.id}\n${asOf ?? ''}`;
      const current = await version(found.id);
      const kept = held.get(key);
      held.delete(key);
      const entry =
        kept?.version === current
          ? kept
          : { version: current, file: loadCase(ledger, found.id, asOf).then((loaded) => fileOf(found, asOf, loaded)) };
      held.set(key, entry);
      if (held.size > mostHeld) held.delete(held.keys().next().value!);
      // What failed to load is not kept.
      entry.file.catch(() => held.delete(key));
      return entry.file;
    },
  };
}

function fileOf(found: CaseName, asOf: PartialDate | undefined, loaded: LoadedCase): CaseFile {
  const weighed = once(
    () =>
      new Map(weighWithRecord(loaded.documents, loaded.claims, loaded.judgements).map((w) => [w.claim.id, w] as const)),
  );
  const pictures = new Map<string, Picture>();
  const picture = (between?: readonly string[]): Picture => {
    const key = between?.join('\n') ?? '';
    const known = pictures.get(key) ?? pictureOf(loaded, { between, asOf });
    pictures.set(key, known);
    return known;
  };
  return {
    ...loaded,
    case: found,
    asOf,
    weighed,
    picture,
    brief: (between, question) => {
      const drawn = picture(between);
      return createBrief({
        picture: drawn,
        documents: loaded.documents,
        ...(question === undefined ? {} : { question }),
      });
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What an answer on a case rests on besides the claims. */
export const restsOn = ({ case: found, asOf, undated, judgements }: CaseFile) => ({
  case: found,
  asOf: asOf ?? null,
  undated,
  judged: standing(judgements).size,
});
