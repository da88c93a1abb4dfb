import { Option } from 'commander';

export interface LanguageModelOptions {
  readonly model?: string;
  readonly endpoint?: string | undefined;
}

/** `--model` and `--endpoint` of commands that read reports: without the first, nothing leaves this machine. */
export const modelOption = (): Option =>
  new Option(
    '--model <name>',
    'read with this language model instead of the built-in reader; the reports’ text is sent to it',
  );
export const endpointOption = (): Option =>
  new Option(
    '--endpoint <address>',
    'where the model is served: a provider by name (ollama, openai, anthropic, mistral …) or an OpenAI-compatible address; default: RAPPORTEUR_MODEL_ENDPOINT; its key in RAPPORTEUR_MODEL_KEY',
  );
