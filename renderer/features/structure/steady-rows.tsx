import { useContext, useMemo, useState, type ContextType, type ReactElement, type ReactNode } from 'react';
import { CollectionRendererContext, DragAndDropContext, TreeStateContext } from 'react-aria-components';

type TreeState = NonNullable<ContextType<typeof TreeStateContext>>;
type DragContext = ContextType<typeof DragAndDropContext>;
type Renderer = ContextType<typeof CollectionRendererContext>;
type Root = Renderer['CollectionRoot'];
type Nodes = TreeState['collection'];
type RowNode = NonNullable<ReturnType<Nodes['getItem']>>;

/**
 * The library draws every row of a tree again at each key and each press, for any of them might be concerned.
 * In here a row is drawn again only when something changes in it, which is what keeps a selection within a frame.
 */
export function SteadyRows({ children }: { readonly children: ReactNode }) {
  const renderer = useContext(CollectionRendererContext);
  const steady = useMemo(() => ({ ...renderer, CollectionRoot: steadyRoot(renderer.CollectionRoot) }), [renderer]);
  return <CollectionRendererContext.Provider value={steady}>{children}</CollectionRendererContext.Provider>;
}

function steadyRoot(CollectionRoot: Root): Root {
  return function SteadyRoot(props) {
    const state = useContext(TreeStateContext);
    const [live] = useState(() => new LiveState());
    if (state) live.follow(state);
    gateAll(props.collection);
    return <CollectionRoot {...props} />;
  };
}

/**
 * What a row that was not drawn again acts upon must be today's: it holds a state of an earlier day, whose
 * selection and whose branches are therefore those of the latest one.
 */
class LiveState {
  #manager: TreeState['selectionManager'] | null = null;
  #toggle: ((key: RowNode['key']) => void) | null = null;

  readonly #selectionManager = new Proxy({} as TreeState['selectionManager'], {
    get: (_, property) => {
      const manager = this.#manager;
      if (!manager) return undefined;
      const value: unknown = Reflect.get(manager, property, manager);
      return typeof value === 'function' ? (value.bind(manager) as unknown) : value;
    },
  });

  readonly #toggleKey: TreeState['toggleKey'] = (key) => {
    this.#toggle?.(key);
  };

  follow(state: TreeState): void {
    if (state.selectionManager === this.#selectionManager) return;
    this.#manager = state.selectionManager;
    this.#toggle = state.toggleKey.bind(state);
    Object.assign(state, { selectionManager: this.#selectionManager, toggleKey: this.#toggleKey });
  }
}

type Render = NonNullable<RowNode['render']>;

const gated = new WeakSet<Render | Iterable<RowNode>>();

function gateAll(nodes: Iterable<RowNode>): void {
  if (gated.has(nodes)) return;
  gated.add(nodes);
  for (const node of nodes) gate(node);
}

/** A row of the collection is from now on drawn behind a gate. */
function gate(node: RowNode): void {
  const { render } = node;
  if (node.type !== 'item' || !render || gated.has(render)) return;
  const behindGate: Render = (row) => <RowGate row={row}>{render(row)}</RowGate>;
  gated.add(behindGate);
  node.render = behindGate;
}

/** Lets through what concerns the row, and holds back the rest. */
function RowGate({ row, children }: { readonly row: RowNode; readonly children: ReactElement }) {
  const state = useContext(TreeStateContext) as TreeState;
  const drag = useContext(DragAndDropContext);
  const { collection, expandedKeys, selectionManager: manager } = state;
  const content = collection.getItem(row.firstChildKey ?? '');
  const siblings = siblingCount(collection, row);
  const isExpanded = expandedKeys.has(row.key);
  const isFocusedRow = manager.focusedKey === row.key;
  const hasFocus = isFocusedRow && manager.isFocused;
  // A chosen row says how many are taken with it.
  const chosen = manager.isSelected(row.key) ? manager.selectedKeys : null;
  const dragged = concernOf(drag, row.key);
  // The state is another one at each change, wherever in the tree; what of it concerns the row stands below.
  const held = useMemo(
    () => ({ state, drag }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [children, content, siblings, isExpanded, isFocusedRow, hasFocus, chosen, dragged],
  );
  return (
    <TreeStateContext.Provider value={held.state}>
      <DragAndDropContext.Provider value={held.drag}>{children}</DragAndDropContext.Provider>
    </TreeStateContext.Provider>
  );
}

/**
 * What of a drag a row shows: whether it is dragged, and whether it is aimed at. By the keyboard every row follows
 * each step: it may hold a button for where the keys are.
 */
function concernOf(drag: DragContext, key: RowNode['key']): unknown {
  const { dragAndDropHooks, dragState, dropState } = drag;
  if (dragAndDropHooks?.isVirtualDragging?.() === true) return drag;
  const target = dropState?.target;
  const aim = target?.type === 'item' && target.key === key ? target.dropPosition : '';
  return `${dragState?.isDragging(key) === true ? 'dragged' : ''} ${aim}`;
}

const counts = new WeakMap<Nodes, Map<RowNode['key'] | null, number>>();

/** How many rows stand side by side with this one, itself included: each says its rank among them. */
function siblingCount(collection: Nodes, { parentKey = null }: RowNode): number {
  const known = counts.get(collection) ?? new Map<RowNode['key'] | null, number>();
  counts.set(collection, known);
  let count = known.get(parentKey);
  if (count === undefined) {
    const siblings = parentKey === null ? topOf(collection) : (collection.getChildren?.(parentKey) ?? []);
    count = [...siblings].filter(({ type }) => type === 'item').length;
    known.set(parentKey, count);
  }
  return count;
}

function* topOf(collection: Nodes): Iterable<RowNode> {
  let key = collection.getFirstKey();
  while (key !== null) {
    const node = collection.getItem(key);
    if (!node) return;
    yield node;
    key = node.nextKey ?? null;
  }
}
