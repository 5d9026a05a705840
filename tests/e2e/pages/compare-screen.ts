import type { Locator, Page } from 'playwright-core';

/** « Comparer »: two states side by side. */
export class CompareScreen {
  readonly page: Page;
  readonly root: Locator;
  readonly changes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('dialog', { name: 'Comparer' });
    this.changes = this.root.locator('[data-change]');
  }

  /** Opens it by its shortcut. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+c');
    await this.isOpen();
  }

  async isOpen(): Promise<void> {
    await this.changes.first().waitFor();
  }

  /** The sentence of each line that is listed: the list is gone through, since it draws what is in sight. */
  async sentences(): Promise<readonly string[]> {
    const found = new Map<string, string>();
    const scroller = this.root.getByRole('grid', { name: 'Changements, pôle par pôle' });
    let isOver = false;
    for (let page = 0; !isOver; page += 1) {
      isOver = await scroller.evaluate((element, pages) => {
        element.scrollTop = pages * element.clientHeight * 0.8;
        return element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
      }, page);
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      for (const row of await this.changes.evaluateAll((rows) => rows.map((one) => [one.dataset['change'] ?? '', one.querySelector('[data-sentence]')?.textContent ?? ''] as const))) {
        found.set(...row);
      }
    }
    return [...found.values()].map((text) => text.replaceAll('\u00A0', ' '));
  }

  /** The sentence of the line that is looked at. */
  async current(): Promise<string> {
    const text = await this.root.locator('[data-change][aria-selected="true"] [data-sentence]').textContent();
    return (text ?? '').replaceAll('\u00A0', ' ');
  }

  async show(view: 'Arborescence' | 'Organigrammes' | 'Textes' | 'Correspondances'): Promise<void> {
    await this.root.getByRole('radio', { name: view }).click();
  }

  /** Chooses what a side is: « Avant » or « Après ». */
  async choose(side: 'Avant' | 'Après', option: string | RegExp): Promise<void> {
    await this.root.getByRole('button', { name: side }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  async openFile(side: 'left' | 'right', path: string): Promise<void> {
    await this.root.locator(`input[data-side="${side}"]`).setInputFiles(path);
  }

  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Fermer' }).click();
    await this.root.waitFor({ state: 'detached' });
  }
}
