/**
 * Children of this parent that get another place among each other are moved in one step, without being taken off the
 * page in between: the one that has the focus keeps it. A row that lost it at each move of its own had styles and the page
 * computed twice more, and for a moment the keys went nowhere.
 */
export function keepFocusThroughMoves(parent: HTMLElement): void {
  const insertBefore = parent.insertBefore.bind(parent);
  const appendChild = parent.appendChild.bind(parent);
  const isMove = (node: Node): boolean => node.parentNode === parent && parent.isConnected;
  parent.insertBefore = <T extends Node>(node: T, before: Node | null): T => {
    if (!isMove(node)) return insertBefore(node, before);
    parent.moveBefore(node, before);
    return node;
  };
  parent.appendChild = <T extends Node>(node: T): T => {
    if (!isMove(node)) return appendChild(node);
    parent.moveBefore(node, null);
    return node;
  };
}
