import type { CleanLine } from './clean-lines.ts';
import { fold } from './fold.ts';
import type { NounBook } from './nouns.ts';

const COUNTED = /(?:^|[\s:,])(\d{1,3}|[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ss]ix|[Ss]ept|[Hh]uit|[Nn]euf|[Dd]ix)\s+(\p{L}{4,})/gu;

/**
 * Learns the level nouns of a document that are not among the usual ones: words it counts
 * (« organisée en 3 comptoirs ») and that stand at the start of two titles or chart lines at least.
 */
export function learnNouns(lines: readonly CleanLine[], nouns: NounBook): void {
  const counted = new Map<string, string>();
  const starts = new Map<string, number>();
  for (const { text } of lines) {
    if (text.length > 400) continue;
    if (/organis|structur|compos|compren|^[-•–*]?\s*\d/iu.test(text)) {
      for (const match of text.matchAll(COUNTED)) {
        const plural = (match[2] ?? '').toLowerCase();
        if (/[sx]$/u.test(plural) && !nouns.match(plural)) counted.set(fold(singularOf(plural)), plural);
      }
    }
    const label = text.replace(/^(?:\d+|[IVX]+|[A-Z])(?:\.\w+)*[\s.)–-]+(?=\p{Lu})/u, '');
    const [first = ''] = label.split(/\s/u);
    if (/^\p{Lu}/u.test(first) && /\s/u.test(label) && !/[.;:,]$/u.test(label)) {
      starts.set(fold(first), (starts.get(fold(first)) ?? 0) + 1);
    }
  }
  const text = lines.map((line) => line.text).join(' ').slice(0, 2_000_000);
  for (const [key, plural] of counted) {
    if ((starts.get(key) ?? 0) < 2) continue;
    const singular = singularOf(plural);
    const isFeminine = new RegExp(`\\b(?:cette|une|la)\\s+${singular}\\b`, 'iu').test(text);
    nouns.learn({ singular, plural, gender: isFeminine ? 'f' : 'm', isLabel: true, rank: 4.5 });
  }
}

function singularOf(plural: string): string {
  return plural.endsWith('aux') && !plural.endsWith('eaux') ? `${plural.slice(0, -3)}al` : plural.slice(0, -1);
}
