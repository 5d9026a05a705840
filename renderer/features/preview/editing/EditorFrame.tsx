import { createContext, useContext, useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { lineHeightOf } from '../../../../shared/document/pages/flow.ts';
import type { TextLook } from '../../../../shared/document/style/looks.ts';
import { TextArea } from '../../../spelling/field/TextField.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { useDocumentStyle } from '../pages/document-style.ts';
import { lookStyle, points } from '../pages/looks.ts';
import type { Spread } from '../pages/spread.ts';
import type { EditedPlace } from './place-of-target.ts';
import styles from './Editor.module.css';

const cx = classesOf(styles);

interface EditorFrameProps {
  readonly spread: Spread;
  readonly place: EditedPlace;
  readonly label: string;
  readonly text: string;
  /** Where the caret goes; a new object each time it must. */
  readonly caret: { readonly at: number | null };
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onFocus?: () => void;
  readonly onBlur: () => void;
  /** What the keys do, and what else can be done. */
  readonly children: ReactNode;
}

/** Where the window says what the keys do: at the bottom of the document, away from its text. */
export const HelpPlace = createContext<HTMLElement | null>(null);

/** A field in the place of a text of the page, set as that text is. */
export function EditorFrame(props: EditorFrameProps) {
  const { spread, place, label, text, caret, children, onChange, onKeyDown, onFocus, onBlur } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.focus({ preventScroll: true });
    const at = caret.at ?? current.value.length;
    current.setSelectionRange(at, at);
    current.scrollIntoView({ block: 'nearest' });
  }, [caret]);

  const help = useContext(HelpPlace);
  const { look, top, left, width } = place;
  const { page: paper } = useDocumentStyle();
  const page: CSSProperties = {
    top: spread.topOf(place.page),
    left: spread.left,
  };
  const frame: CSSProperties = {
    zoom: spread.scale,
    top: points(paper.top + top),
    left: points(paper.left + left + look.left),
    width: points(width - look.left),
  };
  return (
    <div className={cx('anchor')} style={page}>
      <div className={cx('frame')} style={frame}>
        <TextArea
          ref={field}
          rows={1}
          className={cx('field')}
          aria-label={label}
          style={fieldStyle(look)}
          value={text}
          onChange={(event) => {
            onChange(event.target.value);
          }}
          onKeyDown={(event) => {
            onKeyDown(event);
            // The keys of the document are not those of a text.
            event.stopPropagation();
          }}
          onFocus={onFocus}
          onBlur={(event) => {
            if (!help?.contains(event.relatedTarget)) onBlur();
          }}
        />
      </div>
      {help && createPortal(<div className={cx('help')}>{children}</div>, help)}
    </div>
  );
}

function fieldStyle(look: TextLook): CSSProperties {
  return {
    ...lookStyle(look),
    paddingLeft: points(3),
    lineHeight: points(lineHeightOf(look)),
  };
}
