import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { houseStyleOf } from '../../../../shared/document/house-style.ts';
import { furnitureOf } from '../../../../shared/document/style/furniture.ts';
import { presentStanding } from '../../../../shared/versions/standing.ts';
import { select, useSelectedId } from '../../../state/selection-store.ts';
import { useVersions } from '../../../state/versions.ts';
import { classesOf } from '../../../ui/classes.ts';
import { originOf } from '../compose/places.ts';
import type { PreviewDocument, Sheet } from '../compose/preview-document.ts';
import { caretIn, textBefore } from '../editing/caret.ts';
import { edit, explain } from '../editing/editing-store.ts';
import { EditorLayer } from '../editing/EditorLayer.tsx';
import { placeOfTarget } from '../editing/place-of-target.ts';
import { textOfTarget } from '../editing/stored-text.ts';
import { isShownBy, targetOf, type Target } from '../editing/target.ts';
import { goToPage, useView, viewStore } from '../view-store.ts';
import { StyleContext } from './document-style.ts';
import { Page } from './Page.tsx';
import { HINT } from './part-props.ts';
import { previewKeys } from './preview-keys.ts';
import { spreadPages, type Spread } from './spread.ts';
import { useFollowSelection } from './use-follow-selection.ts';
import { useRoom } from './use-room.ts';
import { useScroll } from './use-scroll.ts';
import { focusPart, pageOfPart, partAt, walkToEdge } from './walk-parts.ts';
import { linesBefore } from './TextPart.tsx';
import styles from './PageList.module.css';

const cx = classesOf(styles);

/** The pages of the document, one below the other; only those in sight exist. */
export function PageList({ document }: { readonly document: PreviewDocument }) {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const zoom = useView((state) => state.zoom);
  const count = document.sheets.length;
  const spread = useMemo(() => spreadPages(room.width, zoom, count), [room.width, zoom, count]);
  const { shown, onScroll } = useScroll(scroller, document, spread, room.height);
  const chooseHere = useFollowSelection(scroller, document, spread);
  const selected = useSelectedId();
  const [focused, setFocused] = useState(0);
  const furniture = useFurniture(document);
  const watermark = useVersions((state) => presentStanding(state).watermark);

  useEffect(() => {
    viewStore.setState({ percent: Math.round(spread.scale * 100) });
  }, [spread.scale]);
  useRequests(scroller, spread, () => {
    // Whoever asks for a page does not want the selection to take them elsewhere.
    if (selected !== null) chooseHere(selected);
  });

  const activate = (element: HTMLElement, at: { readonly x: number; readonly y: number } | null) => {
    const page = Number(element.dataset['goto'] ?? 0);
    if (page > 0) {
      goToPage(page, at === null);
      return;
    }
    const rank = Number(element.dataset['part']);
    const origin = originOf(document, pageOfPart(element), rank);
    if (!origin) return;
    const id = origin.block.source?.entityId;
    if (id !== undefined) {
      chooseHere(id);
      select([id], true);
    }
    const target = targetOf(document.organisation, origin, Number(element.dataset['column'] ?? 0));
    if (!target) explain({ page: pageOfPart(element), rank, element });
    else {
      const printed = at && linesBefore(origin.part) + textBefore(element, at.x, at.y);
      edit(target, printed === null ? null : caretIn(printed, textOfTarget(document.organisation, target)));
    }
  };

  const onClick = (event: MouseEvent) => {
    if (!globalThis.getSelection()?.isCollapsed) return;
    const node = event.target instanceof Element ? event.target : null;
    const box = node?.closest<SVGElement>('[data-entity]');
    if (box?.dataset['entity'] !== undefined) {
      select([box.dataset['entity']], true);
      return;
    }
    const part = partAt(event.target);
    if (part) activate(part, { x: event.clientX, y: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { current } = scroller;
    if (!current) return;
    const isTaken = previewKeys(event, { scroller: current, count, activate: (part) => activate(part, null) });
    if (isTaken) event.preventDefault();
  };
  const onLeave = (target: Target) => {
    const place = placeOfTarget(document, target);
    const parts = scroller.current?.querySelectorAll<HTMLElement>(`[data-page="${place?.page ?? 0}"] [data-part]`);
    const part = [...(parts ?? [])].find((one) => {
      const origin = originOf(document, place?.page ?? 0, Number(one.dataset['part']));
      return origin && isShownBy(target, origin) && isColumn(target, one);
    });
    if (part) focusPart(part);
    else scroller.current?.focus();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the keys are heard here too
    <div
      ref={scroller}
      className={cx('scroller')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by the keyboard
      tabIndex={0}
      role="group"
      aria-label={`Pages du document, ${count} pages`}
      aria-describedby="preview-keys"
      data-scope="preview"
      onScroll={onScroll}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        setFocused(pageOfPart(event.target));
      }}
    >
      <Hints />
      <StyleContext value={document.style}>
        <div className={cx('spread')} style={{ width: spread.width, height: spread.height }}>
          {pagesToDraw(shown, focused, count).map((number) => {
            const sheet = document.sheets[number - 1];
            return (
              sheet && (
                <div key={keyOf(sheet, number)} className={cx('place')} style={{ top: spread.topOf(number), left: spread.left }}>
                  <div style={{ zoom: spread.scale }}>
                    <Page
                      sheet={sheet}
                      number={number}
                      total={count}
                      furniture={furniture}
                      watermark={watermark}
                      contents={document.plan.contents}
                      selected={holds(sheet, selected) ? selected : null}
                    />
                  </div>
                </div>
              )
            );
          })}
          <EditorLayer document={document} spread={spread} onLeave={onLeave} />
        </div>
      </StyleContext>
    </div>
  );
}

/** What is asked for from elsewhere: a page of the toolbar, a line of the contents table. */
function useRequests(scroller: React.RefObject<HTMLDivElement | null>, spread: Spread, onGo: () => void): void {
  const request = useView((state) => state.request);
  const goes = useEffectEvent(onGo);
  useEffect(() => {
    const { current } = scroller;
    if (!request || !current) return;
    viewStore.setState({ request: null });
    goes();
    current.scrollTo({ top: spread.topOf(request.page) - 8 });
    // Its page is drawn once the scroll is heard.
    if (request.hasFocus) setTimeout(() => walkToEdge(current, request.page, 'first') || current.focus(), 100);
  }, [request, scroller, spread]);
}

function useFurniture({ organisation: { name, settings } }: PreviewDocument) {
  const [date] = useState(today);
  const version = useVersions((state) => presentStanding(state).words);
  return useMemo(() => {
    const { documentTitle: title, issuer } = settings;
    return furnitureOf(houseStyleOf({ settings }), { organisationName: name, title, issuer, date, version });
  }, [name, settings, date, version]);
}

function today(): string {
  return new Date().toISOString();
}

/** The sentences that say to assistive technology what can be done. */
function Hints() {
  return (
    <div hidden>
      <p id="preview-keys">Flèches : d’un texte à l’autre. Entrée : le modifier, ou savoir pourquoi il est écrit ainsi.</p>
      <p id={HINT.free}>Texte libre, Entrée pour le modifier</p>
      <p id={HINT.generated}>Texte généré, Entrée pour savoir pourquoi</p>
    </div>
  );
}

/** Pages in sight, and the one that has the keys wherever it is. */
function pagesToDraw({ first, last }: { first: number; last: number }, focused: number, count: number): readonly number[] {
  const pages = Array.from({ length: Math.max(0, Math.min(last, count) - first + 1) }, (_, index) => first + index);
  return focused > 0 && focused <= count && !pages.includes(focused) ? [...pages, focused] : pages;
}

function keyOf(sheet: Sheet, number: number): string {
  return sheet.type === 'section' ? `${sheet.section.id ?? ''} ${sheet.rank}` : `page ${number}`;
}

function holds(sheet: Sheet, id: string | null): boolean {
  return id !== null && sheet.type === 'section' && sheet.section.blocks.some(({ source }) => source?.entityId === id);
}

function isColumn(target: Target, part: HTMLElement): boolean {
  const isCell = target.field === 'blocks' && target.spot.type === 'cell';
  return !isCell || Number(part.dataset['column']) === (target.spot.type === 'cell' ? target.spot.column : 0);
}
