import { registerActions } from '../actions/actions.ts';
import { chartActions } from '../features/chart/index.ts';
import { compareActions } from '../features/compare/index.ts';
import { exportActions } from '../features/export/index.ts';
import { helpActions } from '../features/help/index.ts';
import { historyActions } from '../features/history/index.ts';
import { houseStyleActions } from '../features/house-style/index.ts';
import { importActions } from '../features/import/index.ts';
import { kindActions } from '../features/kinds/index.ts';
import { mergeActions } from '../features/merge/index.ts';
import { moveActions } from '../features/move/index.ts';
import { paletteActions } from '../features/palette/index.ts';
import { restructureActions } from '../features/restructure/index.ts';
import { spellingActions } from '../features/spelling/index.ts';
import { startActions } from '../features/start/index.ts';
import { structureActions } from '../features/structure/index.ts';
import { tourActions } from '../features/tour/index.ts';
import { versionActions } from '../features/versions/index.ts';
import { layoutActions } from './layout-actions.ts';

/** Every action of the window, in the order in which the help lists them. */
export function registerAllActions(): void {
  registerActions([
    ...historyActions,
    ...structureActions,
    ...moveActions,
    ...kindActions,
    ...restructureActions,
    ...versionActions,
    ...compareActions,
    ...mergeActions,
    ...startActions,
    ...importActions,
    ...exportActions,
    ...houseStyleActions,
    ...spellingActions,
    ...layoutActions,
    ...chartActions,
    ...paletteActions,
    ...helpActions,
    ...tourActions,
  ]);
}
