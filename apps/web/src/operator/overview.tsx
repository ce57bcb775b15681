import type { OperatorState } from '@yieldpoint/protocol';
import { useLanguage } from '../i18n/language.tsx';
import { fill } from '../i18n/texts.ts';
import styles from './operator.module.css';
import type { OperatorTexts } from './texts.ts';

/** Figures, and which walls stand. */
export function Overview({ state, words }: { state: OperatorState; words: OperatorTexts }) {
  const { locale } = useLanguage();
  const number = new Intl.NumberFormat(locale);
  const { queue, sandbox, uptimeSeconds, residentBytes } = state;
  return (
    <>
      <section aria-labelledby="queue">
        <h2 id="queue">{words.queue}</h2>
        <dl className={styles.figures}>
          <Figure name={words.waiting} value={number.format(queue.waiting)} />
          <Figure name={words.running} value={number.format(queue.running)} />
          <Figure name={words.waitingForRegrade} value={number.format(queue.waitingForRegrade)} />
        </dl>
        {queue.stopping && <p className={styles.problem}>{words.stopping}</p>}
      </section>
      <section aria-labelledby="process">
        <h2 id="process">{words.process}</h2>
        <dl className={styles.figures}>
          <Figure name={words.uptime} value={upFor(uptimeSeconds, locale)} />
          <Figure name={words.memory} value={`${number.format(Math.round(residentBytes / 2 ** 20))} MiB`} />
          <Figure name={words.capacity} value={number.format(sandbox.capacity)} />
          <Figure name={words.processes} value={number.format(sandbox.pids.length)} />
        </dl>
      </section>
      <section aria-labelledby="walls">
        <h2 id="walls">{words.walls}</h2>
        <Walls walls={sandbox.walls} words={words} />
      </section>
      {sandbox.heavy.processes > 0 && (
        <section aria-labelledby="heavy-walls">
          <h2 id="heavy-walls">{words.heavyWalls}</h2>
          <p>{fill(words.heavyHelp, { processes: number.format(sandbox.heavy.processes) })}</p>
          <Walls walls={sandbox.heavy.walls} words={words} />
        </section>
      )}
    </>
  );
}

function Walls({ walls, words }: { walls: OperatorState['sandbox']['walls']; words: OperatorTexts }) {
  return (
    <ul className={styles.walls}>
      {walls.map(({ name, active, code, reason }) => (
        <li key={name} data-active={active}>
          <code>{name}</code>
          <strong>{active ? words.stands : words.missing}</strong>
          {code && <span>{fill(words.wallFaults[code], { reason })}</span>}
        </li>
      ))}
    </ul>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The two largest units: `2 d 3 h`. */
function upFor(seconds: number, locale: string): string {
  const parts = [
    ['day', Math.floor(seconds / 86_400)],
    ['hour', Math.floor(seconds / 3_600) % 24],
    ['minute', Math.floor(seconds / 60) % 60],
    ['second', seconds % 60],
  ] as const;
  const first = Math.max(
    0,
    parts.findIndex(([, count]) => count > 0),
  );
  return parts
    .slice(first, first + 2)
    .map(([unit, count]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count),
    )
    .join(' ');
}
