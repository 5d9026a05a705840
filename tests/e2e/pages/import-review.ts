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
    await picker.getByRole('searchbox').fill(name);
    await picker.getByRole('option').filter({ hasText: name }).first().click();
    await picker.waitFor({ state: 'detached' });
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
