import { useLayoutEffect, useRef } from 'react';
import type { FreeBlock } from '../../../../shared/model/entity.ts';
import { TextArea, TextInput } from '../../../spelling/field/TextField.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { TableFields } from './TableFields.tsx';
import type { FieldsProps } from './fields-props.ts';
import styles from './Blocks.module.css';

const cx = classesOf(styles);

/** The texts of a free block. */
export function BlockFields(props: FieldsProps<FreeBlock>) {
  const wrapper = useRef<HTMLDivElement>(null);
  const { isNew } = props;
  useLayoutEffect(() => {
    // Once the menu that added it has given the focus back.
    if (!isNew) return;
    const timer = setTimeout(() => {
      wrapper.current?.querySelector<HTMLElement>('textarea, input')?.focus();
    }, 60);
    return () => {
      clearTimeout(timer);
    };
  }, [isNew]);
  return (
    <div
      ref={wrapper}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && props.onRevert()) event.stopPropagation();
      }}
    >
      <Fields {...props} />
    </div>
  );
}

function Fields({ block, ...rest }: FieldsProps<FreeBlock>) {
  switch (block.type) {
    case 'paragraph':
      return <ParagraphField block={block} {...rest} />;
    case 'list':
      return <ListFields block={block} {...rest} />;
    case 'table':
      return <TableFields block={block} {...rest} />;
  }
}

function ParagraphField({ block, name, onChange }: FieldsProps<Extract<FreeBlock, { type: 'paragraph' }>>) {
  return (
    <TextArea
      rows={2}
      className={cx('text')}
      aria-label={name}
      value={block.text}
      onChange={(event) => {
        onChange({ ...block, text: event.target.value.replaceAll('\n', ' ') });
      }}
    />
  );
}

/** A list as one writes it: an item a line, so that one pastes a list as it is. */
function ListFields({ block, name, onChange }: FieldsProps<Extract<FreeBlock, { type: 'list' }>>) {
  return (
    <div className={cx('list')}>
      <TextInput
        className={cx('text', 'single')}
        aria-label={`${name}, phrase d’annonce`}
        placeholder="Phrase d’annonce, s’il y en a une"
        value={block.intro ?? ''}
        onChange={(event) => {
          onChange({ ...block, intro: event.target.value });
        }}
      />
      <TextArea
        rows={3}
        className={cx('text')}
        aria-label={`${name}, un élément par ligne`}
        placeholder="Un élément par ligne"
        value={block.items.join('\n')}
        onChange={(event) => {
          onChange({ ...block, items: event.target.value.split('\n') });
        }}
      />
    </div>
  );
}
