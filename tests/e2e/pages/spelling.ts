import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';

/** The spelling of fields, and of the whole organisation. */
export class Spelling {
  readonly page: Page;
  readonly menu: Locator;
  readonly check: Locator;
  readonly settings: Locator;

  constructor(page: Page) {
    this.page = page;
    this.menu = page.getByRole('menu', { name: /^(?:Faute|Répétition) possible/u });
    this.check = page.getByRole('dialog', { name: 'Vérifier l’orthographe' });
    this.settings = page.getByRole('dialog', { name: 'Orthographe et typographie' });
  }

  /** The words of a field that are underlined, as a screen reader says them. */
  async faultsOf(field: Locator): Promise<string> {
    const id = await field.getAttribute('aria-describedby');
    if (id === null) return '';
    const said = await this.page.evaluate((one) => document.getElementById(one)?.textContent ?? '', id);
    return said.replaceAll('\u00A0', ' ').replace(/^fautes? possibles? : (.*)\. F7 pour corriger\.$/u, '$1');
  }

  async expectFaults(field: Locator, words: string): Promise<void> {
    await eventually(() => this.faultsOf(field)).toBe(words);
  }

  /** Presses F7 and gives the proposals of the menu, the first being the one that has the keys. */
  async nextFault(): Promise<readonly string[]> {
    await this.page.keyboard.press('F7');
    return this.proposals();
  }

  async proposals(): Promise<readonly string[]> {
    await this.menu.waitFor();
    const first = this.menu.getByRole('menuitem').first();
    await eventually(() => first.evaluate((entry) => entry === document.activeElement)).toBe(true);
    return this.menu.getByRole('menuitem').allTextContents();
  }

  /** Where a marked word of a field is drawn. */
  async pointOf(field: Locator, word: string): Promise<{ readonly x: number; readonly y: number }> {
    return field.evaluate((element, wanted) => {
      const text = element.nextElementSibling?.firstChild;
      if (!(text instanceof Text)) throw new Error('Nothing is marked in this field.');
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(wanted));
      range.setEnd(text, text.data.indexOf(wanted) + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, word);
  }

  /** What the check says that it found. */
  async summary(): Promise<string> {
    const text = await this.check.getByRole('status').textContent();
    return (text ?? '').replaceAll('\u00A0', ' ');
  }

  /** The fault that is looked at, with its place. */
  async current(): Promise<string> {
    const option = this.check.getByRole('option', { selected: true });
    return (await option.locator('span').allTextContents()).join(' | ');
  }
}
