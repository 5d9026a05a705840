import { useRef, type Context } from 'react';
import {
  InputContext,
  TextAreaContext,
  useContextProps,
  type ContextValue,
  type InputProps,
  type TextAreaProps,
} from 'react-aria-components';
import { TextArea, TextInput } from './TextField.tsx';

/** What a class by state, a style by state and a slot are not needed for. */
type Given<P> = Omit<P, 'className' | 'style' | 'render' | 'slot'>;

interface ClassName {
  readonly className: string;
}

/** The field of a form's `TextField`: else as `TextInput`. Label, value and changes come from around it. */
export function FormInput({ className, ...props }: Given<InputProps> & ClassName) {
  const own = useRef<HTMLInputElement>(null);
  const around = InputContext as Context<ContextValue<Given<InputProps>, HTMLInputElement>>;
  const [{ value, ...given }, ref] = useContextProps(props, own, around);
  return <TextInput {...given} className={className} value={String(value ?? '')} ref={ref} />;
}

/** The same of several rows: else as `TextArea`. */
export function FormTextArea({ className, ...props }: Given<TextAreaProps> & ClassName) {
  const own = useRef<HTMLTextAreaElement>(null);
  const around = TextAreaContext as Context<ContextValue<Given<TextAreaProps>, HTMLTextAreaElement>>;
  const [{ value, ...given }, ref] = useContextProps(props, own, around);
  return <TextArea {...given} className={className} value={String(value ?? '')} ref={ref} />;
}
