'use client';

import type { Solution } from '@yieldpoint/protocol';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../i18n/language.tsx';
import { fill } from '../../i18n/texts.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { StaticCode } from '../editor/static-code.tsx';
import '../editor/metrics.css';
import styles from './solution.module.css';

/** The explanation, and below it the files it speaks of. */
export default function Told({ answer }: { answer: Solution }) {
  const { locale, t } = useLanguage();
  const [html, setHtml] = useState('');
  const source = answer.explanation[locale];
  useEffect(() => {
    let left = false;
    async function render() {
      const rendered = await renderMarkdown(source, 3);
      if (!left) setHtml(rendered);
    }
    void render();
    return () => {
      left = true;
    };
  }, [source]);
  return (
    <>
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      {Object.entries(answer.files).map(([file, text]) => (
        <figure key={file} className={styles.file}>
          <figcaption>{file}</figcaption>
          <StaticCode source={text} label={fill(t.exercise.editor, { file })} />
        </figure>
      ))}
    </>
  );
}
