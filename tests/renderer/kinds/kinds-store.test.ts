import { expect, onTestFinished, test, vi } from 'vitest';
import type * as Zustand from 'zustand';
import { changeKind, editKinds, useKinds } from '../../../renderer/features/kinds/kinds-store.ts';
import { startSession } from '../../../renderer/state/session.ts';
import { currentOrganisation, sessionStore } from '../../../renderer/state/session-store.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { fromOutline } from '../../support/organisations.ts';

vi.mock('zustand', async (original) => ({
  ...(await original<typeof Zustand>()),
  // Outside React a store is read as it is.
  useStore: (store: { getState: () => unknown }, select: (state: unknown) => unknown) => select(store.getState()),
}));

async function aSession(): Promise<FakeCore> {
  const core = new FakeCore(
    fromOutline(`
d1 direction Direction des routes
  s1 service Service ponts
`),
  );
  const stop = startSession(core);
  onTestFinished(stop);
  await vi.waitFor(() => {
    expect(sessionStore.getState().phase).toBe('ready');
  });
  return core;
}

const kind = (id: string) => currentOrganisation().kinds.find((one) => one.id === id);

test('changes that follow each other closely all hold: each is made over what those before it left', async () => {
  await aSession();
  const done = await Promise.all([changeKind('service', { hue: 3 }), changeKind('pole', { gender: 'f' }), changeKind('service', { managementScope: 'local' })]);
  expect([done, kind('service'), kind('pole')?.gender]).toMatchObject([[true, true, true], { hue: 3, managementScope: 'local' }, 'f']);
});

test('a refused change is told with its reason, changes nothing, and the next one clears it', async () => {
  const core = await aSession();
  const before = core.organisation;
  expect(await changeKind('service', { parents: [null] })).toBe(false);
  expect([useKinds(({ problem }) => problem), core.organisation === before]).toEqual([
    '« Service ponts » (service) est rattachée à « Direction des routes » (direction) : gardez cette place permise, ou déplacez d’abord cette entité.',
    true,
  ]);
  expect(await editKinds(() => null)).toBe(false);
  await changeKind('service', { hue: 1 });
  expect(useKinds(({ problem }) => problem)).toBeNull();
});
