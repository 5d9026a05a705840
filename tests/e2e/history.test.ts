import { test } from 'vitest';
import { HistoryPanel } from './pages/history-panel.ts';
import type { OgsWindow } from './pages/ogs-window.ts';
import { eventually } from './support/eventually.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

const DIRECTION = 'Direction ressources humaines';
const SERVICE = 'Service achats et services';
const POLE = 'Pôle développement territorial et attractivité';

async function rename(window: OgsWindow, name: string, next: string): Promise<void> {
  await window.tree.select(name);
  await window.press('F2');
  await window.page.keyboard.type(next);
  await window.press('Enter');
  await window.expectJournal(`« ${name} » renommée « ${next} »`);
}

async function someEdits(window: OgsWindow): Promise<void> {
  await rename(window, SERVICE, 'Service commande publique');
  await window.tree.select(DIRECTION);
  await window.press('Control+m');
  await window.dialogs.pick(POLE);
  await window.expectJournal(`Rattachement : « ${DIRECTION} » sous « ${POLE} »`);
  await rename(window, DIRECTION, 'Direction des agents');
}

/** Words taken away and words put in, in the entry that is looked at. */
async function markedWords(history: HistoryPanel): Promise<readonly [string, string]> {
  const texts = history.root.getByRole('region', { name: 'Textes avant et après' });
  const [removed, added] = [texts.locator('del'), texts.locator('ins')];
  return [(await removed.allTextContents()).join('|').trim(), (await added.allTextContents()).join('|').trim()];
}

const RENAMED = `« ${DIRECTION} » renommée « Direction des agents »`;
const MOVED = `Rattachement : « ${DIRECTION} » sous « ${POLE} »`;
const FIRST = `« ${SERVICE} » renommée « Service commande publique »`;
const START = 'Organisation de départ';

test('back to a point and forward again by the keyboard alone, and the next morning too', async () => {
  const { window, restart } = await desk();
  const history = new HistoryPanel(window.page);
  await someEdits(window);
  await window.press('Alt+h');
  await eventually(() => history.rows()).toEqual([`${RENAMED} | vous êtes ici`, MOVED, FIRST, START]);

  await history.row(RENAMED).focus();
  await window.press('ArrowDown');
  await window.press('ArrowDown');
  await eventually(() => history.button('Revenir à ce point').isVisible()).toBe(true);
  await window.tabTo('Revenir à ce point', 10);
  await window.press('Enter');
  await eventually(() => history.rows()).toEqual([`${RENAMED} | annulée`, `${MOVED} | annulée`, `${FIRST} | vous êtes ici`, START]);
  await window.tree.row(DIRECTION).waitFor();

  const morning = await restart();
  const again = new HistoryPanel(morning.page);
  await morning.press('Alt+h');
  await eventually(() => again.rows()).toEqual([`${RENAMED} | annulée`, `${MOVED} | annulée`, `${FIRST} | vous êtes ici`, START]);
  await again.row(MOVED).click();
  await again.button('Rétablir jusqu’à ce point').click();
  await eventually(() => again.rows()).toEqual([`${RENAMED} | annulée`, `${MOVED} | vous êtes ici`, FIRST, START]);
  await morning.press('Escape');
  await again.root.waitFor({ state: 'detached' });
  await morning.tree.select(DIRECTION);
  await morning.sheet.expectUnder('Direction générale des services', POLE);
});

test('one edit in the middle is undone by mouse where it still applies; what it is about is one press away', async () => {
  const { window } = await desk();
  const history = new HistoryPanel(window.page);
  await someEdits(window);
  await window.page.getByRole('button', { name: /^Journal/u }).click();
  await history.row(FIRST).click();
  await history.button('Annuler celle-ci seulement').click();
  await window.expectJournal(`Annulation seule : ${FIRST}`);
  await eventually(() => history.rows()).toEqual([`Annulation seule : ${FIRST} | vous êtes ici`, RENAMED, MOVED, `${FIRST} | annulée seule`, START]);
  await window.tree.row(SERVICE).waitFor();
  await window.tree.row('Direction des agents').waitFor();

  await history.row(RENAMED).click();
  await history.root.getByRole('list', { name: 'Entités concernées' }).getByRole('button', { name: 'Direction des agents' }).click();
  await eventually(() => window.tree.row('Direction des agents').getAttribute('aria-selected')).toBe('true');

  await history.button('Fermer l’historique').click();
  await rename(window, 'Direction des agents', 'Direction du personnel');
  await window.press('Alt+h');
  await history.row(RENAMED).click();
  await history.button('Annuler celle-ci seulement').click();
  await eventually(() => history.refusal()).toBe(
    '« Direction du personnel » a changé depuis, par la modification « « Direction des agents » renommée « Direction du personnel » » : annulez d’abord celle-ci, ou revenez à un point antérieur.',
  );
});

test('an entry shows what its texts were and became, by the keys too', async () => {
  const { window } = await desk();
  const history = new HistoryPanel(window.page);
  await window.tree.select(DIRECTION);
  await window.sheet.mission(1).fill('Prévoir les effectifs et les métiers');
  await window.sheet.name.focus();
  await window.expectJournal(`Missions : « ${DIRECTION} »`);
  await rename(window, SERVICE, 'Service commande publique');
  await window.press('Alt+h');
  await history.row(FIRST).click();
  await eventually(() => markedWords(history)).toEqual(['achats et services', 'commande publique']);
  await window.press('ArrowDown');
  await eventually(() => markedWords(history)).toEqual(['dont la collectivité aura besoin', '']);
  await window.tabTo('Ce qui a changé', 3);
});
