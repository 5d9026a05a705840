import type { Locator, Page } from 'playwright-core';
import { plainSpaces } from './ogs-window.ts';

/** The panel « Historique ». */
export class HistoryPanel {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: 'Historique' });
  }

  row(label: string | RegExp): Locator {
    return this.root.getByRole('option').filter({ hasText: label });
  }

  /** Each row: what was done, and what became of it after the time. */
  async rows(): Promise<readonly string[]> {
    const texts = await this.root.getByRole('option').evaluateAll((options) =>
      options.map((option) => [...(option.lastElementChild?.children ?? [])].map(({ textContent }) => textContent).join(' | ')),
    );
    return texts.map((text) => plainSpaces(text.replace(/\d\d:\d\d(?: · )?/u, '')).replace(/ \|$/u, ''));
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Why something could not be done. */
  async refusal(): Promise<string> {
    return plainSpaces((await this.root.getByRole('alert').textContent()) ?? '');
  }
}
