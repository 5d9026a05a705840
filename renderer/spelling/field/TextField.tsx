import { useId, useImperativeHandle, useRef, type ComponentProps } from 'react';
import type { Fault } from '../../../shared/spelling/faults.ts';
import { NBSP } from '../../../shared/language/typography.ts';
import { classesOf } from '../../ui/classes.ts';
import { Marks } from './Marks.tsx';
import { useSpelledField } from './use-spelled-field.ts';
import styles from './Marks.module.css';

const cx = classesOf(styles);

interface OwnProps {
  readonly value: string;
  readonly className: string;
  /** Class of the box around the field, where the field has a place to take in its surroundings. */
  readonly boxClassName?: string;
}

/** A field of several rows for French text: slips are underlined, typography is seen to. Else a `textarea`. */
export function TextArea({ boxClassName, ref, ...props }: OwnProps & ComponentProps<'textarea'>) {
  const own = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => own.current, []);
  const { shown, mirror, events } = useSpelledField(props.value, own, props);
  const { described, ...spoken } = useSpoken(shown, props['aria-describedby']);
  return (
    <div className={boxClasses(boxClassName)}>
      <textarea
        {...props}
        {...events}
        {...spoken}
        ref={own}
        data-spelled
        lang="fr"
        spellCheck={false}
      />
      {shown.length > 0 && (
        <Marks field={own} mirror={mirror} text={props.value} faults={shown} className={props.className} style={props.style} isOneLine={false} />
      )}
      {described}
    </div>
  );
}

/** A field of one row for French text: slips are underlined, typography is seen to. Else an `input`. */
export function TextInput({ boxClassName, ref, ...props }: OwnProps & ComponentProps<'input'>) {
  const own = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => own.current, []);
  const { shown, mirror, events } = useSpelledField(props.value, own, props);
  const { described, ...spoken } = useSpoken(shown, props['aria-describedby']);
  return (
    <div className={boxClasses(boxClassName)}>
      <input
        {...props}
        {...events}
        {...spoken}
        ref={own}
        data-spelled
        lang="fr"
        spellCheck={false}
      />
      {shown.length > 0 && (
        <Marks field={own} mirror={mirror} text={props.value} faults={shown} className={props.className} style={props.style} isOneLine />
      )}
      {described}
    </div>
  );
}

function boxClasses(own: string | undefined): string {
  return own === undefined ? cx('box') : `${cx('box')} ${own}`;
}

/** What a screen reader says of the slips in a field. */
function useSpoken(faults: readonly Fault[], describedBy: string | undefined) {
  const id = useId();
  if (faults.length === 0) return { described: null };
  const words = faults.map(({ word }) => word).join(', ');
  const said = faults.length === 1 ? `faute possible${NBSP}: ${words}` : `fautes possibles${NBSP}: ${words}`;
  return {
    'aria-invalid': 'spelling' as const,
    'aria-describedby': describedBy === undefined ? id : `${describedBy} ${id}`,
    described: (
      <span id={id} className={cx('hidden')}>
        {said}. F7 pour corriger.
      </span>
    ),
  };
}
