import type { ChartBlock } from '../../../../shared/document/model.ts';
import { isSameChart } from '../../../../shared/redline/align-pieces.ts';
import { chartRuns, type ChartSetting, type NextId } from '../docx/chart-xml.ts';
import { STYLE } from '../docx/styles.ts';
import { lockedChartRuns } from './locked-chart-xml.ts';
import type { ParagraphItem } from './redline-items.ts';
import type { Revisions } from './revisions.ts';

/** What charts are written with. */
export interface ChartTools {
  readonly nextId: NextId;
  readonly revisions: Revisions;
  readonly setting: ChartSetting;
}

const LINE = { style: STYLE.chart, properties: '' };

/** A chart that became another: both in one paragraph, the former one removed, the new one added. */
export function keptChart(before: ChartBlock, after: ChartBlock, tools: ChartTools): readonly ParagraphItem[] {
  const { nextId, revisions, setting } = tools;
  const present = chartRuns(after, nextId, setting);
  if (isSameChart(before, after)) {
    const locked = lockedChartRuns(after, nextId, setting);
    return present.map((runs, part) => ({ type: 'paragraph', status: 'kept', line: LINE, runs, runsWithoutBoxes: locked[part] ?? '' }));
  }
  const former = chartRuns(before, nextId, setting);
  const [formerLocked, presentLocked] = [lockedChartRuns(before, nextId, setting), lockedChartRuns(after, nextId, setting)];
  const common = Math.min(former.length, present.length);
  const both = (removed: string | undefined, added: string | undefined) =>
    revisions.around('del', withDeletedText(removed ?? '')) + revisions.around('ins', added ?? '');
  const paired = Array.from({ length: common }, (_, part): ParagraphItem => {
    const item = { runs: both(former[part], present[part]), runsWithoutBoxes: both(formerLocked[part], presentLocked[part]) };
    revisions.passKeptEnd();
    return { type: 'paragraph', status: 'kept', line: LINE, ...item };
  });
  return [
    ...paired,
    ...lockedItems(formerLocked.slice(common), 'removed', revisions),
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

/** The text for programs that cannot draw is removed too. */
function withDeletedText(run: string): string {
  return run.replace('<mc:Fallback><w:t>Organigramme</w:t>', '<mc:Fallback><w:delText>Organigramme</w:delText>');
}
