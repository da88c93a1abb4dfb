import { createModelReader, type ModelReader, modelReaderName } from '../claims/index.js';
import { askEndpoint, type EndpointEffects, type ModelEndpoint } from './model-endpoint.js';

/** A reader that is not the built-in one: its name on what it reads, and its reading, which may fail. */
export interface OtherReader {
  readonly name: string;
  readonly read: ModelReader;
}

/** Reports that a model is asked about at once: providers take a few, and a local model queues them. */
export const askedAtOnce = 4;

/** The reader that asks a model at its endpoint; what it needs to read is loaded with the first report. */
export function readerAt(endpoint: ModelEndpoint, effects: EndpointEffects): OtherReader {
  let made: ModelReader | undefined;
  return {
    name: modelReaderName(endpoint.model),
    read: (document, signal) => {
      made ??= createModelReader(endpoint.model, askEndpoint(endpoint, effects));
      return made(document, signal);
    },
  };
}
