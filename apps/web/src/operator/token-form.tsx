import { useState } from 'react';
import button from '../shell/button.module.css';
import styles from './operator.module.css';
import type { OperatorTexts } from './texts.ts';

interface Props {
  words: OperatorTexts;
  /** Why the last token was refused. */
  problem: string | null;
  onToken: (token: string) => void;
}

export function TokenForm({ words, problem, onToken }: Props) {
  const [value, setValue] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onToken(value.trim());
      }}
    >
      <label htmlFor="operator-token">{words.token}</label>
      <input
        id="operator-token"
        type="password"
        autoComplete="off"
        required
        value={value}
        aria-describedby="operator-token-help"
        onChange={(event) => setValue(event.target.value)}
      />
      <p id="operator-token-help" className={styles.help}>
        {words.tokenHelp}
      </p>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <button type="submit" className={button.primary}>
        {words.open}
      </button>
    </form>
  );
}
