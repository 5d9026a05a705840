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

  /** The sentence of each change that is listed. */
  async sentences(): Promise<readonly string[]> {
    const texts = await this.root.locator('[data-change] > button > span:last-child').allTextContents();
    return texts.map((text) => text.replaceAll('\u00A0', ' '));
  }

  /** The sentence of the change that is looked at. */
  async current(): Promise<string> {
    const text = await this.root.locator('[data-change] > [aria-current="true"] > span:last-child').textContent();
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
