import { contentsOf } from '../contents.ts';
import { HOUSE_STYLE } from '../house-style.ts';
import type { DocumentModel } from '../model.ts';
import { flowOf, flowOfContents } from './flow.ts';
import { paginate, type Pagination } from './paginate.ts';

const { page } = HOUSE_STYLE;
const ROOM = page.height - page.top - page.bottom;

/**
 * The page of each heading and the number of pages, worked out from the widths of the letters: an
 * estimate of what a word processor will do, since only it knows. Each titled section starts a
 * page, so an error never travels from one to the next unless it changes a number of pages. Costs
 * some milliseconds, where the library's own estimate costs seconds.
 */
export function headingPages(model: DocumentModel): Pagination {
  const first = model.hasCover ? 2 : 1;
  const entries = model.hasContents ? contentsOf(model) : [];
  const afterContents =
    entries.length === 0 ? first : paginate(flowOfContents(entries), ROOM, first).pages + 1;
  return paginate(model.blocks.flatMap(flowOf), ROOM, afterContents);
}
