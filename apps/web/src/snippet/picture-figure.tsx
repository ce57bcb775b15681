import type { Locale, Picture } from '@yieldpoint/protocol';
import { sanitizeSvg } from '../markdown/svg.ts';
import styles from './picture.module.css';

interface Props {
  name: string;
  picture: Picture;
  locale: Locale;
}

/** A drawing of the course, in the page so that it takes the page's colours. */
export async function PictureFigure({ name, picture, locale }: Props) {
  const svg = await sanitizeSvg(picture.svg[locale], name);
  return (
    <div
      className={styles.picture}
      role="img"
      aria-label={picture.alt[locale]}
      // On a phone it scrolls: whoever has no mouse must be able to.
      tabIndex={0}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
