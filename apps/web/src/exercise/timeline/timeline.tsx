'use client';

import type { TraceEvent } from '@yieldpoint/protocol';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/language.tsx';
import { fill, plural } from '../../i18n/texts.ts';
import { Chart } from './chart.tsx';
import { Narrator } from './describe.ts';
import { EventTable } from './event-table.tsx';
import { unitX } from './geometry.ts';
import { LaneNames } from './lane-names.tsx';
import { layoutTimeline } from './layout.ts';
import type { Step } from './model.ts';
import { Legend } from './legend.tsx';
import { withoutTidying } from './tidying.ts';
import styles from './timeline.module.css';

/** More steps than this are not drawn: nobody reads them, and the list has them all. */
const DRAWN_STEPS = 300;

interface Props {
  /** The name of the test, to tell this timeline from the others. */
  test: string;
  trace: { events: readonly TraceEvent[]; dropped: number };
}

/** What the loop did during one test, as a picture that can be stepped through and as a list. */
export function Timeline({ test, trace }: Props) {
  const { locale, t } = useLanguage();
  const events = useMemo(() => withoutTidying(trace.events), [trace.events]);
  const drawn = useMemo(() => firstSteps(events, DRAWN_STEPS), [events]);
  const timeline = useMemo(() => layoutTimeline(drawn), [drawn]);
  const narrator = useMemo(() => new Narrator(timeline.lanes, locale, t), [timeline, locale, t]);
  const [number, setNumber] = useState(1);
  const scroller = useRef<HTMLDivElement>(null);
  const selected = timeline.steps[number - 1];

  useEffect(() => {
    const box = scroller.current;
    if (!box || !selected) return;
    const x = unitX(selected.x);
    if (x < box.scrollLeft + 24 || x > box.scrollLeft + box.clientWidth - 48) {
      box.scrollLeft = x - box.clientWidth / 2;
    }
  }, [selected]);

  if (!selected) return null;
  const told = narrator.step(selected, timeline.steps.length);
  const total = events.filter(({ type }) => type === 'step-started').length;
  const select = (step: Step) => setNumber(step.number);

  return (
    <section className={styles.timeline} aria-label={`${t.timeline.title}: ${test}`}>
      <p className={styles.title}>{t.timeline.title}</p>
      <p className={styles.about}>
        {t.timeline.about}
        {timeline.compressed && t.timeline.compressed}
      </p>
      <div className={styles.frame}>
        <LaneNames lanes={timeline.lanes} active={selected.task} />
        <div
          ref={scroller}
          className={styles.scroller}
          role="group"
          aria-label={t.timeline.chart}
          tabIndex={0}
        >
          <Chart timeline={timeline} selected={selected} formatTime={narrator.time} onSelect={select} />
        </div>
      </div>
      <input
        className={styles.scrubber}
        type="range"
        min="1"
        max={timeline.steps.length}
        value={number}
        aria-label={t.timeline.scrub}
        aria-valuetext={`${told.place}: ${told.events.join('; ')}`}
        onChange={(event) => setNumber(event.currentTarget.valueAsNumber)}
      />
      <div className={styles.told}>
        <strong>{told.place}</strong>
        <ol>
          {told.events.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ol>
      </div>
      <Legend />
      {total > DRAWN_STEPS && (
        <p className={styles.about}>{fill(t.timeline.cut, { shown: DRAWN_STEPS, total })}</p>
      )}
      {trace.dropped > 0 && (
        <p className={styles.about}>{plural(locale, t.timeline.dropped, trace.dropped)}</p>
      )}
      <EventTable events={events} narrator={narrator} />
    </section>
  );
}

function firstSteps(events: readonly TraceEvent[], count: number): readonly TraceEvent[] {
  let seen = 0;
  const end = events.findIndex(({ type }) => type === 'step-started' && ++seen > count);
  return end < 0 ? events : events.slice(0, end);
}
