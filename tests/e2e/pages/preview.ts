import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';

/** The document as pages. */
export class Preview {
  readonly page: Page;
  readonly root: Locator;
  readonly pages: Locator;
  /** The text being edited where it stands. */
  readonly field: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: 'Document', exact: true });
    this.pages = this.root.locator('[data-scope="preview"]');
    this.field = this.pages.getByRole('textbox');
  }

  async show(): Promise<void> {
    await this.page.keyboard.press('Alt+p');
    await this.root.locator('[data-page]').first().waitFor();
  }

  /** A text of the pages that are drawn, by some of its words. */
  text(words: string): Locator {
    return this.pages.locator('[data-part]').filter({ hasText: words }).first();
  }

  heading(words: string): Locator {
    return this.pages.locator('[data-part][role="heading"]').filter({ hasText: words }).first();
  }

  /** « 20 / 51 »: the page in sight. */
  async pageInSight(): Promise<number> {
    return Number(await this.root.getByRole('textbox', { name: /^Page, sur/u }).inputValue());
  }

  /** How many pages the document has. */
  async pageCount(): Promise<number> {
    const label = await this.root.getByRole('textbox', { name: /^Page, sur/u }).getAttribute('aria-label');
    return Number(/\d+/u.exec(label ?? '')?.[0]);
  }

  /** @param reached the page that is then in sight */
  async goTo(page: number, reached = page): Promise<void> {
    const field = this.root.getByRole('textbox', { name: /^Page, sur/u });
    await field.fill(String(page));
    await field.press('Enter');
    await eventually(() => this.pageInSight()).toBe(reached);
  }

  /** How far an element is below the top of the pages, once it is there. */
  async heightOf(element: Locator): Promise<number> {
    const [room, box] = await Promise.all([this.pages.boundingBox(), element.boundingBox()]);
    if (!room || !box) throw new Error('It is not in sight.');
    return Math.round(box.y - room.y);
  }

  /** The text that has the keys. */
  focusedText(): Promise<string> {
    return this.page.evaluate(() => (document.activeElement?.textContent ?? '').replaceAll('\n', ' ').trim());
  }

  /** What is said of a generated text. */
  async explanation(): Promise<string> {
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    return ((await dialog.textContent()) ?? '').replaceAll('\u00A0', ' ');
  }
}
