import type { Locator, Page } from 'playwright-core';

/** « Prendre les changements »: what a document says otherwise than the organisation. */
export class ImportChanges {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('dialog', { name: 'Prendre les changements' });
  }

  async isOpen(): Promise<void> {
    await this.root.waitFor();
  }

  /** The sentence of each change, pôle by pôle. */
  sentences(): Promise<readonly string[]> {
    return this.root.locator('li label').allTextContents();
  }

  /** Ticks or unticks a change by mouse. */
  async toggle(sentence: RegExp): Promise<void> {
    await this.root.locator('li label').filter({ hasText: sentence }).click();
  }

  /** « 1 changement choisi sur 4. » */
  async count(): Promise<string> {
    return ((await this.root.getByRole('status').textContent()) ?? '').replaceAll(/[\u00A0\u202F]/gu, ' ').trim();
  }

  /** Goes with Tab to the box that stands for all changes. */
  async focusAll(): Promise<void> {
    const all = this.root.getByRole('checkbox', { name: /^Tout/u });
    for (let step = 0; step < 40; step++) {
      await this.page.keyboard.press('Tab');
      if (await all.evaluate((box) => box === document.activeElement)) return;
    }
    throw new Error('Tab never reached the box for all changes.');
  }
}
