import type { Locale } from '@yieldpoint/protocol';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { fill, plural } from '../../i18n/texts.ts';
import { finishedTests } from '../run/run.ts';
import type { Outcome, Run } from '../run/run.ts';
import type { Session } from '../run/session.ts';
import { refusalText } from './words.ts';

/** What the summary looks like; the words say the same. */
export type Tone = 'quiet' | 'busy' | 'good' | 'bad' | 'warn' | 'ours';

export interface Summary {
  tone: Tone;
  title: string;
  detail: string | null;
}

/** The one line that says where a submission is. */
export function summarize(session: Session, locale: Locale, t: Dictionary): Summary {
  const words = t.results.summary;
  switch (session.kind) {
    case 'idle':
      return { tone: 'quiet', title: words.idle, detail: words.idleInvite };
    case 'sending':
      return { tone: 'busy', title: words.sending, detail: null };
    case 'refused':
      return session.why.kind === 'offline'
        ? { tone: 'warn', title: words.unsent, detail: null }
        : { tone: 'warn', title: words.refused, detail: refusalText(session.why, t) };
    case 'submitted':
      return summarizeRun(session.run, locale, t);
    default:
      return session satisfies never;
  }
}

function summarizeRun(run: Run, locale: Locale, t: Dictionary): Summary {
  const words = t.results.summary;
  const { phase } = run;
  switch (phase.kind) {
    case 'accepted':
      return { tone: 'busy', title: words.sending, detail: null };
    case 'queued':
      return {
        tone: 'busy',
        title: phase.ahead > 0 ? plural(locale, words.queued, phase.ahead) : words.next,
        detail: words.waiting,
      };
    case 'running': {
      const total = run.tests.length;
      const title = total > 0 ? fill(words.running, { done: finishedTests(run), total }) : words.starting;
      return { tone: 'busy', title, detail: null };
    }
    case 'finished':
      return summarizeOutcome(phase.outcome, t);
    case 'our-fault':
      return phase.willRetry
        ? { tone: 'ours', title: words.retrying, detail: words.waiting }
        : { tone: 'ours', title: words.ourFault, detail: null };
    default:
      return phase satisfies never;
  }
}

const TONES = { passed: 'good', failed: 'bad', timeout: 'warn', memory: 'warn', rejected: 'bad' } as const;

function summarizeOutcome({ verdict, counts, score, maxScore }: Outcome, t: Dictionary): Summary {
  const { passed, total } = counts;
  const words = verdict === 'passed' ? t.results.scoreOfAll : t.results.score;
  return {
    tone: TONES[verdict],
    title: fill(t.results.summary[verdict], { passed, total }),
    detail: maxScore > 0 && verdict !== 'rejected' ? fill(words, { score, maxScore }) : null,
  };
}
