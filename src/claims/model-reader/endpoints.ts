import { failure, type Result, success } from '../../documents/index.js';
import { shippedReadingPack } from './reading-pack.js';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address of an endpoint that a user names: a provider of packs/model/reading.yaml, or an address in full. A key goes over the open net only
 * under TLS, so `keyed` addresses are https or on this machine.
 */
export function endpointAddress(named: string | undefined, keyed: boolean): Result<string> {
  const { endpoints } = shippedReadingPack();
  const names = Object.keys(endpoints).join(', ');
  if (named === undefined || named.trim() === '')
    return failure(
      'endpoint-missing',
      `Say where the model is served: --endpoint with one of ${names}, or an address as http://127.0.0.1:11434/v1.`,
    );
  const address = endpoints[named.trim().toLowerCase()] ?? named.trim();
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    return failure(
      'endpoint-unknown',
      `No provider is called “${named}”: give one of ${names}, or an address that starts with http:// or https://.`,
    );
  // Whatever stands in an address is shown where it fails, and `/chat/completions` is put behind it.
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return failure(
      'endpoint-unfit',
      `The address of a model at ${url.host} holds no name, no password and nothing after its path, which ends on /v1; a key goes into RAPPORTEUR_MODEL_KEY.`,
    );
  if (keyed && url.protocol === 'http:' && !loopback.test(url.hostname))
    return failure(
      'endpoint-open',
      `A key is not sent to ${url.host} without TLS: give its https:// address, or unset RAPPORTEUR_MODEL_KEY.`,
    );
  return success(address);
}
