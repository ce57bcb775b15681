import type { Locator, Page } from 'playwright-core';
import { WORDS, type Locale } from './words.ts';

/** The exercise page, by the roles and names that a student goes by. */
export class ExercisePage {
  readonly page: Page;
  readonly words: (typeof WORDS)[Locale];
  readonly editor: Locator;
  readonly submitButton: Locator;
  /** Where the submission is, in one line. */
  readonly summary: Locator;
  readonly tests: Locator;

  constructor(page: Page, locale: Locale) {
    this.page = page;
    this.words = WORDS[locale];
    this.editor = page.getByRole('textbox', { name: this.words.editor });
    this.submitButton = page.getByRole('button', { name: this.words.submit });
    this.summary = page.getByRole('status').filter({ hasText: /\S/ });
    this.tests = page.getByRole('list', { name: this.words.results }).locator(':scope > li');
  }

  /** Replaces what the editor holds, by keyboard. */
  async write(code: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(code);
  }

  submit(): Promise<void> {
    return this.submitButton.click();
  }

  /** Waits until the summary line says what `pattern` says. */
  reads(pattern: RegExp): Promise<void> {
    return this.summary.filter({ hasText: pattern }).waitFor();
  }
}
