import { figure } from '../../charts/figures.js';
import { solutionMethods } from './solution-words.js';
import type { BargainView } from './view.js';

interface Props {
  readonly view: Pick<BargainView, 'frontier' | 'solutions' | 'noDeal' | 'offer'>;
  readonly names: readonly string[];
}

/** What each of many sides gains over no deal: a frontier of more than two sides cannot be drawn on a page. */
export function GainsTable({ view: { frontier, solutions, noDeal, offer }, names }: Props) {
  const most = names.map((_, p) => frontier.points.reduce((best, point) => Math.max(best, point[p]!), -Infinity));
  const rows = [
    ...(offer === null ? [] : [{ head: 'The offer', utilities: offer.utilities }]),
    ...solutions.map((s) => ({
      head: s.names.map((name) => solutionMethods[name]!.name).join(', '),
      utilities: s.utilities,
    })),
    ...(frontier.points.length > 0 ? [{ head: 'The most it can get, whatever the others do', utilities: most }] : []),
  ];
  return (
    <>
      <p class="ui">With {names.length} sides there is no frontier to draw. What each gains over no deal:</p>
      <div class="scroll">
        <table class="table gains">
          <caption class="unseen">Gains over no deal</caption>
          <thead>
            <tr>
              <td />
              {names.map((name) => (
                <th scope="col" class="figure" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ head, utilities }) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {utilities.map((u, p) => (
                  <td class={`figure${u < noDeal[p]! ? ' denied' : ''}`} key={names[p]}>
                    {signed(u - noDeal[p]!)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const signed = (gain: number): string => (gain > 0 ? `+${figure(gain)}` : figure(gain));
