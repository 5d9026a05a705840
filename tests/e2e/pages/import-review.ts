import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';

/** « Relire l’import »: the document, its doubts and the organisation that was read. */
export class ImportReview {
  readonly page: Page;
  readonly root: Locator;
  readonly lines: Locator;
  readonly tree: Locator;
  readonly doubts: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('dialog', { name: 'Relire l’import' });
    this.lines = this.root.getByRole('listbox', { name: 'Lignes du document' });
    this.tree = this.root.getByRole('treegrid', { name: 'Organisation lue' });
    this.doubts = this.root.getByRole('list', { name: 'Doutes' });
  }

  async isOpen(): Promise<void> {
    await this.root.waitFor();
  }

  async counts(): Promise<string> {
    return plainSpaces((await this.root.getByRole('list', { name: 'Entités trouvées' }).textContent()) ?? '');
  }

  /** « 5 522 lignes, toutes reconnues ». */
  async accounted(): Promise<string> {
    return plainSpaces((await this.root.getByText(/lignes, /u).first().textContent()) ?? '');
  }

  /** « 1 réglé sur 12 ». */
  async progress(): Promise<string> {
    return plainSpaces((await this.root.getByRole('region', { name: 'Doutes' }).getByRole('status').textContent()) ?? '');
  }

  doubt(message: RegExp): Locator {
    return this.doubts.getByRole('listitem').filter({ hasText: message });
  }

  /** The doubt that is looked at. */
  get openDoubt(): Locator {
    return this.doubts.getByRole('listitem').filter({ has: this.page.locator('button[aria-expanded="true"]') });
  }

  async choose(message: RegExp): Promise<void> {
    await this.doubt(message).getByRole('button').first().click();
    await eventually(() => this.openDoubt.count()).toBe(1);
  }

  async answer(name: RegExp): Promise<void> {
    await this.openDoubt.getByRole('group', { name: 'Réponses' }).getByRole('button', { name }).click();
  }

  /** The number of the line that is looked at; `null` for none. */
  async activeLine(): Promise<number | null> {
    const line = this.lines.locator('[role="option"][aria-selected="true"]');
    return (await line.count()) === 0 ? null : Number(await line.getAttribute('data-line'));
  }

  /** The entity that is looked at, by its row in the tree. */
  async activeEntity(): Promise<string | null> {
    const row = this.tree.locator('[role="row"][aria-selected="true"]');
    return (await row.count()) === 0 ? null : row.getAttribute('aria-label');
  }

  /** The text of the line that is looked at. */
  async activeText(): Promise<string> {
    const name = await this.lines.locator('[role="option"][aria-selected="true"] > span:nth-child(3)').textContent();
    return plainSpaces(name ?? '');
  }

  async show(filter: RegExp): Promise<void> {
    await this.root.getByRole('radio', { name: filter }).click();
  }

  async rowLevel(name: string): Promise<number> {
    return Number(await this.row(name).getAttribute('aria-level'));
  }

  /** Chooses an entity in the list that completes an answer. */
  async pick(name: string): Promise<void> {
    const picker = this.page.getByRole('dialog', { name: /…$/u });
    await picker.getByRole('combobox').fill(name);
    await picker.getByRole('option').filter({ hasText: name }).first().click();
    await picker.waitFor({ state: 'detached' });
  }

  /** The line that says this. */
  source(text: string): Locator {
    return this.lines.getByRole('option').filter({ hasText: text });
  }

  /** What is said of the chosen lines: « Ligne 8 : non reconnue ». */
  async told(): Promise<string> {
    return plainSpaces((await this.desk.locator('p').textContent()) ?? '');
  }

  /** The bar of the chosen lines. */
  get desk(): Locator {
    return this.root.getByRole('group', { name: 'Lignes choisies' });
  }

  /** The dialog that gives lines their place, or leaves them out. */
  get asking(): Locator {
    return this.page.getByRole('dialog', { name: /rattacher à…$|laisser de côté$/u });
  }

  /** In that dialog: what the lines become, and of which entity. */
  async placeAs(type: string, entity: string): Promise<void> {
    await this.asking.getByRole('button', { name: /Devient/u }).click();
    await this.page.getByRole('option', { name: new RegExp(`^${type}`, 'u') }).click();
    await this.asking.getByRole('option').filter({ hasText: entity }).first().click();
    await this.asking.waitFor({ state: 'detached' });
  }

  /** In that dialog, with the keys: the entity of what is proposed. */
  async placeByKeys(entity: string): Promise<void> {
    const search = this.asking.getByRole('combobox');
    await eventually(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
    await this.page.keyboard.type(entity);
    const aimed = () =>
      search.evaluate((field) => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '');
    // The mark of its kind comes first, where it stands last. The first choice may be aimed at by itself, or not yet.
    const wanted = new RegExp(`^\\p{Lu}{0,2}${entity}`, 'u');
    let last = '';
    await eventually(async () => {
      const present = await aimed();
      if (!wanted.test(present)) await this.page.keyboard.press(present !== '' && present === last ? 'ArrowUp' : 'ArrowDown');
      last = present;
      return present;
    }).toMatch(wanted);
    await this.page.keyboard.press('Enter');
    await this.asking.waitFor({ state: 'detached' });
  }

  async menu(entry: string): Promise<void> {
    await this.page.getByRole('menu', { name: 'Actions sur les lignes' }).getByRole('menuitem', { name: entry }).click();
  }

  row(name: string): Locator {
    return this.tree.locator(`[role="row"][aria-label="${name}"]`);
  }

  async accept(name = 'Importer'): Promise<void> {
    await this.root.getByRole('button', { name, exact: true }).click();
    await this.root.waitFor({ state: 'detached' });
  }
}

function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/gu, ' ').trim();
}
