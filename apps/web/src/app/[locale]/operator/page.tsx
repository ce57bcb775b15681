import type { Metadata } from 'next';
import { OperatorDesk } from '../../../operator/operator-desk.tsx';
import styles from '../../../operator/operator.module.css';
import { operatorTexts } from '../../../operator/texts.ts';
import { pageLanguage } from '../../../shell/page-language.ts';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = operatorTexts[pageLanguage((await params).locale).locale];
  return { title: words.title, robots: { index: false } };
}

/** For who runs the platform; knows nothing until they show their token. */
export default async function OperatorPage({ params }: Props) {
  const words = operatorTexts[pageLanguage((await params).locale).locale];
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <p className={styles.help}>{words.intro}</p>
      <OperatorDesk words={words} />
    </div>
  );
}
