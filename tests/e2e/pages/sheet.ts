import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';

/** The sheet of the selected entity. */
export class Sheet {
  readonly page: Page;
  readonly root: Locator;
  readonly name: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: 'Fiche de l’entité' });
    this.name = this.root.getByRole('textbox', { name: 'Nom' });
  }

  async expectName(name: string): Promise<void> {
    await eventually(() => this.name.inputValue()).toBe(name);
  }

  /** The names above the entity, from the top down. */
  async path(): Promise<readonly string[]> {
    return this.root.getByRole('navigation', { name: 'Rattachement' }).getByRole('button').allTextContents();
  }

  async expectUnder(...path: readonly string[]): Promise<void> {
    await eventually(() => this.path()).toEqual(path);
  }

  mission(rank: number): Locator {
    return this.root.getByRole('textbox', { name: new RegExp(`^(?:Mission|Sous-mission) ${rank}$`, 'u') });
  }

  /** The texts of the lines of missions, sub-missions after a tab. */
  async missions(): Promise<readonly string[]> {
    const fields = await this.root.getByRole('textbox', { name: /^(?:Mission|Sous-mission) \d+$/u }).all();
    return Promise.all(
      fields.map(async (field) => {
        const isSub = (await field.getAttribute('aria-label'))?.startsWith('Sous');
        return `${isSub === true ? '\t' : ''}${await field.inputValue()}`;
      }),
    );
  }

  /** Replaces the text of a field and leaves it. */
  async write(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    await field.blur();
  }

  title(rank: number): Locator {
    return this.root.getByRole('textbox', { name: `Fonction ${rank}` });
  }

  /** The sentences that OGS writes under the supervision. */
  async generated(): Promise<string> {
    const boxes = this.root.getByRole('complementary', { name: 'Rédaction dans le document' });
    return (await boxes.locator('p').allTextContents()).join('\n').replaceAll('\u00A0', ' ');
  }
}
