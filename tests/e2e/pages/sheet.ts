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

  /** The texts of the lines of missions, sub-missions after a tab: read at once, for lines come and go. */
  async missions(): Promise<readonly string[]> {
    const fields = this.root.getByRole('textbox', { name: /^(?:Mission|Sous-mission) \d+$/u });
    return fields.evaluateAll((elements) =>
      elements.map((element) => {
        const isSub = element.getAttribute('aria-label')?.startsWith('Sous') === true;
        return `${isSub ? '\t' : ''}${(element as HTMLTextAreaElement).value}`;
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
