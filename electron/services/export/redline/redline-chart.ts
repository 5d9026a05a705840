import type { ChartBlock } from '../../../../shared/document/model.ts';
import { isSameChart } from '../../../../shared/redline/align-pieces.ts';
import { chartRuns, type ChartSetting, type NextId } from '../docx/chart-xml.ts';
import { STYLE } from '../docx/styles.ts';
import { lockedChartRuns } from './locked-chart-xml.ts';
import type { ParagraphItem } from './item.ts';
import type { Revisions } from './revisions.ts';

/** What charts are written with. */
export interface ChartTools {
  readonly nextId: NextId;
  readonly revisions: Revisions;
  readonly setting: ChartSetting;
}

const LINE = { style: STYLE.chart, properties: '' };

/**
 * A chart that became another: both in one paragraph, the new one added, the former one removed. LibreOffice mixes up
 * the text boxes of two charts in one paragraph and puts them in the first one: the second has none.
 */
export function keptChart(before: ChartBlock, after: ChartBlock, tools: ChartTools): readonly ParagraphItem[] {
  const { nextId, revisions, setting } = tools;
  const present = chartRuns(after, nextId, setting);
  if (isSameChart(before, after)) {
    const locked = lockedChartRuns(after, nextId, setting);
    return present.map((runs, part) => ({ type: 'paragraph', status: 'kept', line: LINE, runs, runsWithoutBoxes: locked[part] ?? '' }));
  }
  const [former, presentLocked] = [lockedChartRuns(before, nextId, setting), lockedChartRuns(after, nextId, setting)];
  const common = Math.min(former.length, present.length);
  const paired = Array.from({ length: common }, (_, part): ParagraphItem => {
    const removed = revisions.around('del', former[part] ?? '');
    const [runs, runsWithoutBoxes] = [present, presentLocked].map((added) => revisions.around('ins', added[part] ?? '') + removed);
    revisions.passKeptEnd();
    return { type: 'paragraph', status: 'kept', line: LINE, runs: runs ?? '', runsWithoutBoxes: runsWithoutBoxes ?? '' };
  });
  return [
    ...paired,
    ...lockedItems(former.slice(common), 'removed', revisions),
    ...lockedItems(presentLocked.slice(common), 'added', revisions),
  ];
}

/** A chart that appears or goes, with its paragraphs. */
export function changedChart(block: ChartBlock, status: 'removed' | 'added', { nextId, revisions, setting }: ChartTools): readonly ParagraphItem[] {
  return lockedItems(lockedChartRuns(block, nextId, setting), status, revisions);
}

/**
 * Paragraphs of a chart that appear or go whole. LibreOffice forgets that the end of a paragraph is tracked when
 * text boxes stand in it, and leaves an empty paragraph: these charts have none.
 */
function lockedItems(runs: readonly string[], status: 'removed' | 'added', revisions: Revisions): readonly ParagraphItem[] {
  const mark = status === 'removed' ? 'del' : 'ins';
  return runs.map((run) => ({ type: 'paragraph', status, line: LINE, runs: revisions.around(mark, run), end: { mark, minute: revisions.minute } }));
}
