import type { FreeBlock } from '../../../../shared/model/entity.ts';

/** What the fields of one free block are given. */
export interface FieldsProps<B extends FreeBlock> {
  readonly block: B;
  /** « Liste 2 »: names the fields for assistive technology. */
  readonly name: string;
  /** Just added: its first field takes the focus. */
  readonly isNew: boolean;
  readonly onChange: (block: FreeBlock, when?: 'now') => void;
  /** Gives the former texts back; whether there were any. */
  readonly onRevert: () => boolean;
}
