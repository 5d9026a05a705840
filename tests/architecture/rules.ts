import { cyclesOf, importsOf, type Import } from './import-graph.ts';
import type { SourceFiles } from './source-files.ts';

const LAYERS = ['shared', 'db', 'electron', 'renderer', 'tests'] as const;
type Layer = (typeof LAYERS)[number];

/** What each layer may import besides itself: `shared → nothing`, `db → shared`, and so on. */
const ARROWS: Record<Layer, readonly Layer[]> = {
  shared: [],
  db: ['shared'],
  electron: ['shared', 'db'],
  renderer: ['shared'],
  tests: ['shared', 'db', 'electron', 'renderer'],
};

/** Packages that one room alone may know. */
const ROOMS: readonly (readonly [packageName: RegExp, room: RegExp])[] = [
  [/^better-sqlite3$/u, /^(db|tests)\//u],
  [/^docx(\/|$)/u, /^(electron\/services\/export\/docx|tests)\//u],
  [/^electron$/u, /^(electron|tests)\//u],
  [/^(react|react-dom|react-aria|zustand|lucide-react)/u, /^(renderer|tests)\//u],
];

/** What makes a layer impure: the outside world, the clock, chance. */
const IMPURE = /\b(Date\.now\(|new Date\(\)|Math\.random\(|crypto\.|process\.|setTimeout\(|fetch\()/u;

const SQL = /\b(SELECT\s+[\w*(]|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET|CREATE\s+TABLE|PRAGMA\s)/u;

/** Everything in these sources that the architecture forbids, one line each; none when sound. */
export function faultsOf(files: SourceFiles): readonly string[] {
  const imports = importsOf(files);
  return [
    ...imports.flatMap(arrowFaults),
    ...imports.flatMap(roomFaults),
    ...cyclesOf(imports).map((cycle) => `cycle: ${cycle}`),
    ...[...files].flatMap(([path, source]) => [
      ...sizeFaults(path, source),
      ...purityFaults(path, source),
      ...sqlFaults(path, source),
    ]),
  ];
}

function layerOf(path: string): Layer | undefined {
  return LAYERS.find((layer) => path.startsWith(`${layer}/`));
}

function arrowFaults({ from, to, isPackage }: Import): string[] {
  const layer = layerOf(from);
  if (!layer || isPackage) return [];
  const target = layerOf(to);
  if (!target) return to.startsWith('..') || !to.includes('/') ? [] : otherFolderFaults(from, to, layer);
  if (target !== layer && !ARROWS[layer].includes(target)) return [`arrow: ${from} → ${to}`];
  const feature = /^renderer\/features\/([^/]+)\//u;
  const [, own] = feature.exec(from) ?? [];
  const [, other] = feature.exec(to) ?? [];
  if (own && other && own !== other) return [`feature: ${from} → ${to}`];
  if (from.startsWith('electron/preload') && !to.startsWith('shared/api/') && target === 'shared') {
    return [`preload: ${from} → ${to}`];
  }
  return [];
}

function otherFolderFaults(from: string, to: string, layer: Layer): string[] {
  return to.startsWith('resources/') && layer === 'renderer' ? [] : [`arrow: ${from} → ${to}`];
}

function roomFaults({ from, to, isPackage, isTypeOnly }: Import): string[] {
  if (!isPackage || !layerOf(from)) return [];
  const isNode = to.startsWith('node:');
  if (isNode && /^(shared|renderer)\//u.test(from)) return [`node: ${from} → ${to}`];
  if (to === 'electron' && from.startsWith('electron/') && isTypeOnly) return [];
  return ROOMS.flatMap(([name, room]) =>
    name.test(to) && !room.test(from) ? [`room: ${from} → ${to}`] : [],
  );
}

function sizeFaults(path: string, source: string): string[] {
  const limit = path.startsWith('tests/') ? 500 : 300;
  const lines = source.split('\n').length - 1;
  return lines > limit ? [`size: ${path} has ${lines} lines`] : [];
}

function purityFaults(path: string, source: string): string[] {
  const [found] = path.startsWith('shared/') ? (IMPURE.exec(withoutComments(source)) ?? []) : [];
  return found ? [`impure: ${path} uses ${found}`] : [];
}

function sqlFaults(path: string, source: string): string[] {
  if (path.startsWith('db/') || path.startsWith('tests/')) return [];
  const [found] = SQL.exec(withoutComments(source)) ?? [];
  return found ? [`sql: ${path} says ${found}`] : [];
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
}
